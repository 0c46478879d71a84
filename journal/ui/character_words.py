"""The words for what a client is like, where they stand and what an entry is worth, and the advice that goes with it.

The advice itself is the playbook's; here it is only asked for and put into one line.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from journal import settings as setting
from journal.core import playbook as topics
from journal.core.clients import Stage
from journal.core.interactions import Mark
from journal.core.temperaments import Motive, Stance, Temperament
from journal.settings import Settings
from journal.store import clients, playbook, stances
from journal.ui import labels
from journal.ui.context import Context

translate = QCoreApplication.translate

MARK_ICONS = {Mark.ADVISED: "message-square-text", Mark.DECIDED: "flag", Mark.TOLD: "book-open"}
STANCE_ICONS = {
    Stance.PRESSING: "arrow-right",
    Stance.IDLE: "clock",
    Stance.TIRED: "moon",
    Stance.IN_DIFFICULTY: "triangle-alert",
}


def temperament(value: Temperament) -> str:
    """Return the neutral word of a temperament: how to treat them, never what is wrong with them."""
    return {
        Temperament.IRRITABLE: translate("Character", "Wants it quick"),
        Temperament.DEPENDENT: translate("Character", "Relies on us"),
        Temperament.EXACTING: translate("Character", "Wants it perfect"),
        Temperament.EXPERIMENTING: translate("Character", "Likes the new"),
        Temperament.LEVEL_HEADED: translate("Character", "Level-headed"),
    }[value]


def treatment(value: Temperament) -> str:
    """Return how to treat somebody of a temperament, in a few words to stand beside the word itself."""
    return {
        Temperament.IRRITABLE: translate("Character", "the result first, calmly"),
        Temperament.DEPENDENT: translate("Character", "one proposal, help to decide"),
        Temperament.EXACTING: translate("Character", "choices, each explained"),
        Temperament.EXPERIMENTING: translate("Character", "the new first, patiently"),
        Temperament.LEVEL_HEADED: translate("Character", "facts, no detours"),
    }[value]


def stance(value: Stance | None) -> str:
    """Return the word for where a client stands just now."""
    if value is None:
        return translate("Character", "No stance")
    return {
        Stance.PRESSING: translate("Character", "Pressing"),
        Stance.IDLE: translate("Character", "Idle"),
        Stance.TIRED: translate("Character", "Tired"),
        Stance.IN_DIFFICULTY: translate("Character", "In difficulty"),
    }[value]


def meaning(value: Stance) -> str:
    """Return what a stance means, in a few words."""
    return {
        Stance.PRESSING: translate("Character", "they set pace and terms"),
        Stance.IDLE: translate("Character", "a quiet season"),
        Stance.TIRED: translate("Character", "no energy to decide"),
        Stance.IN_DIFFICULTY: translate("Character", "their own project went wrong"),
    }[value]


def motive(value: Motive) -> str:
    """Return the word of what weighs when they choose."""
    return {
        Motive.LOOKS: translate("Character", "Looks"),
        Motive.PRICE: translate("Character", "Price"),
        Motive.NOVELTY: translate("Character", "Novelty"),
        Motive.PRESTIGE: translate("Character", "Prestige"),
        Motive.USEFULNESS: translate("Character", "Usefulness"),
        Motive.PEERS: translate("Character", "Keeping up with peers"),
        Motive.FOLLOWERS: translate("Character", "What others say"),
        Motive.CURIOSITY: translate("Character", "Curiosity"),
        Motive.PASSION: translate("Character", "A passion of their own"),
    }[value]


def mark(value: Mark) -> str:
    """Return the word of a mark on an entry."""
    return {
        Mark.ADVISED: translate("Character", "Advised"),
        Mark.DECIDED: translate("Character", "Client decided"),
        Mark.TOLD: translate("Character", "Already told us"),
    }[value]


def topic(code: Temperament | Stance | Stage | Motive) -> str:
    """Return the word of what a text of the playbook is about."""
    if isinstance(code, Temperament):
        return temperament(code)
    if isinstance(code, Stance):
        return stance(code)
    return motive(code) if isinstance(code, Motive) else labels.stage(code)


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """One line of advice: the topic of the playbook, what it is about, what to do."""

    topic: str
    about: str
    text: str


def advice_on(context: Context, code: Temperament | Stance | Stage | Motive) -> AdviceLine:
    """Return the short advice on one thing, in the language of the window."""
    name = topics.topic(code)
    return AdviceLine(name, topic(code), playbook.advice(context.reader, name, context.language).short)


def advice_lines(context: Context, client_id: int) -> list[AdviceLine]:
    """Return at most two lines of advice on a client: for where they stand just now, then for their temperament.

    Whatever the user has hidden is left out.  RECORD_GONE where there is no such client.
    """
    codes = (stances.current(context.reader, client_id), clients.get(context.reader, client_id).temperament)
    gone = hidden(context.settings)
    return [advice_on(context, code) for code in codes if code is not None and topics.topic(code) not in gone]


def hidden(settings: Settings) -> frozenset[str]:
    """Return the topics of the playbook of which the user wants to see nothing."""
    return frozenset(settings.get(setting.ADVICE_HIDDEN).split())


def hide(context: Context, topic: str, *, gone: bool = True) -> None:
    """Show the advice on a topic nowhere any more, in this window or the next; or again."""
    topics_now = hidden(context.settings) | {topic} if gone else hidden(context.settings) - {topic}
    with suppress(OSError):  # it holds for this run; a full disk must not keep it on the screen
        context.settings.set(setting.ADVICE_HIDDEN, " ".join(sorted(topics_now)))
    context.advice_changed.emit()
