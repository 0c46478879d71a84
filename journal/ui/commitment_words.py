"""The words about one promise or request: what it is, how it stands, when, for whom one waits; nothing is drawn."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.commitments import CLIENT_TURN, COLLEAGUE, Commitment, CommitmentKind, CommitmentState
from journal.core.dues import Due
from journal.core.moments import MINUTE_MS, MomentKind
from journal.ui import dates, ledger_labels
from journal.ui.models import due_texts
from journal.ui.models.due_texts import Chip as Chip

translate = QCoreApplication.translate

REQUEST, PROMISE = CommitmentKind.REQUEST, CommitmentKind.PROMISE
State = CommitmentState


def kind(commitment: Commitment) -> str:
    """Return what it is, and whose."""
    return ledger_labels.commitment(commitment.kind, commitment.ours)


def icon(commitment: Commitment) -> str:
    """Return the name of its icon."""
    if commitment.waiting_on:
        return "hourglass"
    return "handshake" if commitment.kind is PROMISE else "message-circle"


def verb(commitment: Commitment) -> str:
    """Return the word on the one button of its row."""
    if commitment.waiting_on:
        return translate("Commitment", "Our turn")
    if not commitment.ours:
        return translate("Commitment", "Settle…")
    if commitment.kind is REQUEST:
        return translate("Commitment", "Reply")
    if commitment.state is State.MISSED:
        return translate("Commitment", "Tell them…")
    return translate("Commitment", "Kept…")


def chip(commitment: Commitment, now: int, locale: QLocale, tz: dt.tzinfo | None = None) -> Chip:
    """Return by when: red where we are late, amber where time runs or they are late, quiet where there is time."""
    if commitment.due is None:
        return Chip(translate("Commitment", "no time set"), "neutral")
    found = due_texts.chip(Due(commitment.text, commitment.due), now, locale, tz)
    if found.tone == "red" and (not commitment.ours or commitment.waiting_on):
        return Chip(found.text, "amber", found.icon)
    return found


def standing(commitment: Commitment) -> str:
    """Return how an open one stands beyond being open; nothing for what was only noted."""
    if commitment.state is State.MISSED:
        return translate("Commitment", "missed, not told yet")
    if commitment.state is State.ACKNOWLEDGED:
        return translate("Commitment", "acknowledged")
    return ""


def waiting(commitment: Commitment) -> str:
    """Return for whom one waits, or nothing."""
    if commitment.waiting_on == CLIENT_TURN:
        return translate("Commitment", "waiting for the client")
    if commitment.waiting_on:
        name = commitment.waiting_on.removeprefix(COLLEAGUE)
        return translate("Commitment", "waiting for {name}").format(name=name)
    return ""


def details(commitment: Commitment, now: int, locale: QLocale) -> list[str]:
    """Return what stands beside the text: state, waiting, rounds, the inner deadline."""
    parts = [standing(commitment), waiting(commitment)]
    if commitment.rounds:
        parts.append(translate("Commitment", "round {number}").format(number=commitment.rounds))
    if commitment.inner is not None and commitment.standing:
        when = dates.due(commitment.inner, now, locale)
        parts.append(translate("Commitment", "inner deadline {when}").format(when=when))
    return [part for part in parts if part]


def closed(commitment: Commitment, tz: dt.tzinfo | None = None) -> Chip:
    """Return how one ended: green where it was done, with by how much it was late; else in grey or red."""
    state = commitment.state
    if state in (State.KEPT, State.ANSWERED):
        late = late_by(commitment, tz)
        word = ledger_labels.state(state)
        if not late:
            return Chip(word, "green")
        span = dates.span(late)
        return Chip(translate("Commitment", "{state}, {span} late").format(state=word, span=span), "amber")
    return Chip(ledger_labels.state(state), "red" if state in (State.MISSED, State.TOLD) else "neutral")


def late_by(commitment: Commitment, tz: dt.tzinfo | None = None) -> int:
    """Return by how many milliseconds it was closed too late; 0 where it was not, or had no time."""
    if commitment.due is None or commitment.closed_at is None:
        return 0
    late = commitment.closed_at - commitment.due.end_in(tz)
    return late if late >= MINUTE_MS else 0


def mark(commitment: Commitment, now: int, locale: QLocale, tz: dt.tzinfo | None = None) -> Chip:
    """Return the chip of an entry in which it was made: what is still owed, or how it ended."""
    if not commitment.standing:
        return closed(commitment, tz)
    when = dates.due(commitment.due, now, locale) if commitment.due else ""
    late = commitment.due is not None and commitment.due.end_in(tz) <= now
    if commitment.ours and commitment.kind is REQUEST:
        text = translate("Commitment", "Answer by {when}") if when else translate("Commitment", "To be answered")
        return Chip(text.format(when=when), "red", icon(commitment))
    if commitment.state is State.MISSED:
        return Chip(standing(commitment), "red", icon(commitment))
    if commitment.ours:
        text = translate("Commitment", "Promised for {when}").format(when=when)
        return Chip(text, "red" if late else "amber", icon(commitment))
    if commitment.kind is REQUEST:
        text = translate("Commitment", "They owe an answer, {when}") if when else translate("Commitment", "They owe")
        return Chip(text.format(when=when), "amber" if late else "neutral", icon(commitment))
    return Chip(
        translate("Commitment", "They promised it for {when}").format(when=when),
        "amber" if late else "neutral",
        icon(commitment),
    )


def weekday_date(day: dt.date, locale: QLocale) -> str:
    """Return a day with its weekday and date: Sat 6 Feb, 2月6日周六."""
    pattern = "M月d日ddd" if locale.language() == QLocale.Language.Chinese else "ddd d MMM"
    return locale.toString(dates.qdate(day), pattern)


def has_time(commitment: Commitment) -> bool:
    """Whether a time of the day was agreed, not a day alone."""
    return commitment.due is not None and commitment.due.kind is not MomentKind.DATE
