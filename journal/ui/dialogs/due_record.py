"""What happened to a due: when it was set, due, shown, put off, tried, moved and closed, and how late it was."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core.dues import Due, DueEvent, DueRow, DueState, Origin, late_ms
from journal.core.moments import MINUTE_MS, Moment, MomentKind
from journal.store import due_record, dues
from journal.ui import dates, ledger_labels
from journal.ui.context import Context
from journal.ui.dialogs.outcome import MISSED
from journal.ui.dialogs.what_happened import Head, Line, WhatHappenedDialog, in_order
from journal.ui.models import due_reasons, due_texts
from journal.ui.widgets.chip import Tone

translate = QCoreApplication.translate


class DueRecordDialog(WhatHappenedDialog):
    """The record of one due, open or closed."""

    def __init__(self, context: Context, due_id: int, parent: QWidget | None = None) -> None:
        due = dues.get(context.reader, due_id)
        row = dues.row_of(context.reader, due)
        about = (ledger_labels.origin(due.origin), row.person_name, row.client_name, _due(context, due.moment))
        head = Head(_title(context, row), " · ".join(dict.fromkeys(filter(None, about))), *standing(context, due))
        super().__init__(context, head, lines(context, due), parent)


def lines(context: Context, due: Due) -> list[Line]:
    """Return what happened to a due, oldest first."""
    reader = context.reader
    events = due_record.events(reader, due.id)
    moves = [was for event, _at, was in events if event is DueEvent.MOVED and was is not None]
    first = Moment.instant(moves[0]) if moves else due.moment
    found = [_set(context, due, first)]
    found += [Line(at, translate("DueRecord", "Shown")) for _moment, at in due_record.shown_at(reader, due.id)]
    later = iter([*moves[1:], None])
    for event, at, until in events:
        if event is DueEvent.MOVED:
            following = next(later, None)
            to = Moment.instant(following) if following is not None else due.moment
            found.append(_moved(context, at, until, to))
        else:
            found.append(_event(context, due, event, at, until))
    return in_order(found)


def standing(context: Context, due: Due) -> tuple[str, Tone]:
    """Return how a due stands: by how much it is late, or how it ended and how late that was."""
    now, locale, tz = context.now(), context.locale, context.reader.tz
    if due.open:
        chip = due_texts.chip(due, now, locale, tz)
        return chip.text, chip.tone
    word = _ended(due)
    late = late_ms(due, due.closed_at or now, tz)
    if due.state is DueState.DONE and late >= MINUTE_MS and due.in_time is not True and due.expires_at is None:
        return translate("DueRecord", "{state}, {span} late").format(state=word, span=dates.span(late)), "amber"
    return word, "green" if due.state is DueState.DONE else "neutral"


def _ended(due: Due) -> str:
    if due.origin is Origin.CALLBACK and due.state is DueState.DONE:
        if due.outcome == MISSED:
            return translate("DueRecord", "Not called in time")
        return translate("DueRecord", "Called in time") if due.in_time else translate("DueRecord", "Called")
    return ledger_labels.due_event(DueEvent(due.state.value))


def _set(context: Context, due: Due, first: Moment) -> Line:
    when = _due(context, first)
    if due.origin is Origin.CALLBACK and due.base_at is not None:
        ended = dates.at(due.base_at, context.now(), context.locale)
        text = translate("DueRecord", "Set for {when}, counted from {ended}").format(when=when, ended=ended)
    else:
        text = translate("DueRecord", "Set for {when}").format(when=when)
    return Line(due.created_at, text)


def _moved(context: Context, at: int, was: int | None, to: Moment) -> Line:
    new = _due(context, to)
    if was is None:
        return Line(at, translate("DueRecord", "Moved to {new}").format(new=new))
    # Only the instant is kept of a moment that was given up: a day shows as its beginning.
    kind = to.kind is MomentKind.DATE
    old = _due(context, Moment.instant(was))
    if kind:
        old = old.removesuffix(" 00:00")
    return Line(at, translate("DueRecord", "Moved: {old} → {new}").format(old=old, new=new))


def _event(context: Context, due: Due, event: DueEvent, at: int, until: int | None) -> Line:
    again = dates.at(until, context.now(), context.locale) if until is not None else ""
    if event is DueEvent.SNOOZED and again:
        return Line(at, translate("DueRecord", "Snoozed until {when}").format(when=again))
    if event is DueEvent.TRIED and again:
        return Line(at, translate("DueRecord", "Tried, no answer; again at {when}").format(when=again))
    if event is DueEvent.DONE:
        outcome = "" if due.outcome == MISSED else due.outcome.strip()
        return Line(at, standing(context, due)[0], outcome)
    return Line(at, ledger_labels.due_event(event))


def _title(context: Context, row: DueRow) -> str:
    if row.due.origin is Origin.CALLBACK:
        return due_texts.call_back(row)
    return due_reasons.title(context, row.due)


def _due(context: Context, moment: Moment) -> str:
    return dates.due(moment, context.now(), context.locale)
