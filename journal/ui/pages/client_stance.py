"""Where the client that is shown stands just now: the chip in the header, its menu, and what it was before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from journal.core.moments import EventTime
from journal.core.temperaments import Stance
from journal.store import clients, stances
from journal.store.history import Op, Operation
from journal.ui import actions, dates
from journal.ui import character_words as words
from journal.ui.context import Context
from journal.ui.pages.client_fact_buttons import StatusChip
from journal.ui.widgets.chip import Tone
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

BEFORE = 6
"""How many earlier ones the menu tells."""
_TONES: dict[Stance, Tone] = {
    Stance.PRESSING: "amber",
    Stance.IDLE: "neutral",
    Stance.TIRED: "amber",
    Stance.IN_DIFFICULTY: "amber",
}


def chip(stance: Stance) -> StatusChip:
    """Return the chip that shows a stance; what pressing it does is the header's matter."""
    made = StatusChip(words.stance(stance), _TONES[stance], words.STANCE_ICONS[stance])
    made.setAccessibleName(translate("ClientPage", "Stance: {stance}").format(stance=words.stance(stance)))
    made.setToolTip(f"{words.meaning(stance)} ({actions.native('stance')})")
    return made


def menu(context: Context, client_id: int, parent: QWidget) -> QMenu:
    """Return the menu that changes the stance by one key, 1 to 4, or 0 for none; below it what it was before."""
    made = QMenu(parent)
    current = stances.current(context.reader, client_id)
    for number, stance in enumerate((*Stance, None), 1):
        key = number if stance is not None else 0
        text = f"&{key}   {words.stance(stance)}"
        action = made.addAction(f"{text}\t{words.meaning(stance)}" if stance is not None else text)
        action.setCheckable(True)
        action.setChecked(stance is current)
        action.triggered.connect(partial(_choose, context, client_id, stance))
    known = stances.history(context.reader, client_id, limit=BEFORE)
    if known:
        made.addSeparator()
    for one in known:
        when = dates.event(one.at, context.now(), context.locale)
        line = translate("ClientPage", "{stance} since {when}").format(stance=words.stance(one.stance), when=when)
        told = QWidgetAction(made)  # a plain entry that cannot be chosen would be too faint to read
        told.setText(line)
        label = PlainLabel(line, "meta")
        label.setContentsMargins(14, 4, 14, 4)
        told.setDefaultWidget(label)
        made.addAction(told)
    return made


def _choose(context: Context, client_id: int, stance: Stance | None, _checked: bool = False) -> None:
    at = EventTime.of(context.now(), context.reader.tz)
    work = partial(put, client_id=client_id, stance=stance, at=at, word=words.stance(stance))
    context.runner.write(Op.STANCE, work)


def put(writer: Writer, running: Operation, *, client_id: int, stance: Stance | None, at: EventTime, word: str) -> int:
    """Note where a client stands; `word` says it in the sentence about the change."""
    running.facts = {"client": clients.get(writer, client_id).name, "title": word}
    stances.put(writer, client_id, stance, at)
    return client_id
