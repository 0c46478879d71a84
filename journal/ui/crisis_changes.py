"""What a user does to a crisis and its steps, as work for the writer's thread; who asks for it is the page's matter."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from journal.core.crises import CrisisLine, Watch
from journal.core.moments import EventTime, Moment, local
from journal.store import clients, closing, crises, crisis_log, dues
from journal.store.history import Operation

if TYPE_CHECKING:
    from journal.store.writing import Writer


def log(writer: Writer, running: Operation, *, line: CrisisLine) -> int:
    """Add a line to a log, which may do a step, and return the id of the crisis."""
    _name(writer, running, line.crisis_id, line.text)
    crises.log(writer, line.crisis_id, line.text, line.at, line)
    return line.crisis_id


def correct(writer: Writer, running: Operation, *, line_id: int, text: str, at: EventTime) -> int:
    """Add what a line should say and return the id of the new one."""
    _name(writer, running, crisis_log.get(writer, line_id).crisis_id, text)
    return crisis_log.correct(writer, line_id, text, at)


def watch(writer: Writer, running: Operation, *, crisis_id: int, watch: Watch | None) -> int:
    """Watch a crisis, or stop to; return its id."""
    _name(writer, running, crisis_id)
    crises.set_watch(writer, crisis_id, watch)
    return crisis_id


def done(writer: Writer, running: Operation, *, due_id: int, title: str, outcome: str = "") -> int:
    """Close a step, or answer the question of the watch; `title` names it in the sentence where it has no words."""
    _name_due(writer, running, due_id, title)
    closing.done(writer, due_id, outcome=outcome)
    return due_id


def leave_out(writer: Writer, running: Operation, *, due_id: int, title: str, once: bool) -> int:
    """Leave a step out; with `once` only this time of one that comes again."""
    _name_due(writer, running, due_id, title)
    if once:
        closing.skip(writer, due_id)
    else:
        closing.dismiss(writer, due_id)
    return due_id


def move_day(writer: Writer, running: Operation, *, due_id: int, day: dt.date) -> int:
    """Give a step another day, at the same time by the local clock."""
    _name_due(writer, running, due_id, "")
    due = dues.get(writer, due_id)
    time = local(due.moment.at_in(writer.tz), writer.tz).time()
    closing.reschedule(writer, due, Moment.wall(dt.datetime.combine(day, time), writer.tz))
    return due_id


def _name(writer: Writer, running: Operation, crisis_id: int, title: str = "") -> None:
    """Give the sentence about the change its names."""
    crisis = crises.get(writer, crisis_id)
    running.facts = {"client": clients.get(writer, crisis.client_id).name, "title": title or crisis.sentence}


def _name_due(writer: Writer, running: Operation, due_id: int, title: str) -> None:
    due = dues.get(writer, due_id)
    client = clients.get(writer, due.client_id).name if due.client_id is not None else ""
    running.facts = {"client": client, "title": due.title or title}
