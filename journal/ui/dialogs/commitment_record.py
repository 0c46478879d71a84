"""What happened to a promise or request: asked, moved, rounds, shown, put off, missed, told, and how late it ended."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core.commitments import Commitment, CommitmentEvent, CommitmentState, EventKind
from journal.core.dues import INNER, Due, DueEvent
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime, Moment
from journal.store import clients, commitments, due_record, dues, interactions
from journal.store.reading import Reader
from journal.ui import commitment_words as words
from journal.ui import dates, ledger_labels
from journal.ui.context import Context
from journal.ui.dialogs.what_happened import Head, Line, WhatHappenedDialog, in_order

translate = QCoreApplication.translate


class CommitmentRecordDialog(WhatHappenedDialog):
    """The record of one commitment."""

    def __init__(self, context: Context, commitment_id: int, parent: QWidget | None = None) -> None:
        commitment = commitments.get(context.reader, commitment_id)
        client = clients.get(context.reader, commitment.client_id).name
        now, locale, tz = context.now(), context.locale, context.reader.tz
        found = words.chip(commitment, now, locale, tz) if commitment.standing else words.closed(commitment, tz)
        about = " · ".join((words.kind(commitment), client, *words.details(commitment, now, locale)))
        head = Head(commitment.text, about, found.text, found.tone)
        super().__init__(context, head, lines(context, commitment), parent)


def lines(context: Context, commitment: Commitment) -> list[Line]:
    """Return what happened to a commitment and to its reminders, oldest first."""
    reader = context.reader
    found = [_made(context, commitment)]
    events = commitments.events(reader, commitment.id)
    rounds = 0
    for number, event in enumerate(events):
        rounds += event.kind is EventKind.ROUND
        found.append(_event(context, commitment, event, events[number + 1 :], rounds))
    for due in dues.of_commitment(reader, commitment.id):
        found += _reminders(context, due)
    if commitment.closed_at is not None and commitment.state is not CommitmentState.TOLD:
        found.append(_closed(context, commitment))
    return in_order(found)


def _made(context: Context, commitment: Commitment) -> Line:
    reader, now, locale = context.reader, context.now(), context.locale
    what = words.kind(commitment)
    first = _first_time(reader, commitment)
    if first:
        what = translate("CommitmentRecord", "{what}, due {when}").format(what=what, when=dates.due(first, now, locale))
    return Line(commitment.made.at, what, _source(reader, commitment), dates.event(commitment.made, now, locale))


def _first_time(reader: Reader, commitment: Commitment) -> Moment | None:
    """The time that was agreed at first."""
    moves = [event.was for event in commitments.events(reader, commitment.id) if event.kind is EventKind.MOVED]
    return moves[0] if moves else commitment.due


def _source(reader: Reader, commitment: Commitment) -> str:
    """The first line of the entry in which it was made."""
    if commitment.interaction_id is None:
        return ""
    try:
        entry = interactions.get(reader, commitment.interaction_id)
    except JournalError as error:
        if error.code is not Code.RECORD_GONE:
            raise
        return ""
    return entry.subject or entry.text.strip().partition("\n")[0]


def _event(
    context: Context, commitment: Commitment, event: CommitmentEvent, later: list[CommitmentEvent], rounds: int
) -> Line:
    now, locale = context.now(), context.locale
    what = ledger_labels.event(event.kind)
    if event.kind is EventKind.ROUND:
        what = translate("CommitmentRecord", "Round {number}").format(number=rounds)
    elif event.kind is EventKind.MOVED:
        following = [one.was for one in later if one.kind is EventKind.MOVED]
        to = following[0] if following else commitment.due
        old = dates.due(event.was, now, locale) if event.was else translate("CommitmentRecord", "no time")
        new = dates.due(to, now, locale) if to else translate("CommitmentRecord", "no time")
        what = translate("CommitmentRecord", "Moved by agreement: {old} → {new}").format(old=old, new=new)
    return Line(event.at.at, what, event.text.strip(), dates.event(event.at, now, locale))


def _reminders(context: Context, due: Due) -> list[Line]:
    now, locale, reader = context.now(), context.locale, context.reader
    inner = due.occurrence.startswith(INNER)
    found = []
    for _moment, at in due_record.shown_at(reader, due.id):
        what = (
            translate("CommitmentRecord", "Reminded of the inner deadline")
            if inner
            else translate("CommitmentRecord", "Reminded")
        )
        found.append(Line(at, what))
    for event, at, until in due_record.events(reader, due.id):
        if event is DueEvent.SNOOZED and until is not None:
            what = translate("CommitmentRecord", "Snoozed until {when}").format(when=dates.at(until, now, locale))
            found.append(Line(at, what))
        elif event is DueEvent.DISMISSED:
            found.append(Line(at, translate("CommitmentRecord", "Reminding stopped")))
        elif event is DueEvent.DONE and inner:
            found.append(Line(at, translate("CommitmentRecord", "Inner deadline met")))
    return found


def _closed(context: Context, commitment: Commitment) -> Line:
    at = commitment.closed_at or 0
    when = EventTime.of(at, context.reader.tz)
    what = words.closed(commitment, context.reader.tz).text
    return Line(at, what, commitment.outcome.strip(), dates.event(when, context.now(), context.locale))
