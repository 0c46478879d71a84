"""What a user does to a crisis and its steps, as work for the writer's thread; who asks for it is the page's matter."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from journal.core import text as texts
from journal.core.crises import INTERACTION_PREFIX, CrisisLine, Watch
from journal.core.interactions import Interaction
from journal.core.moments import EventTime, Moment, local
from journal.exchange import attached_files
from journal.exchange.attached_files import Pasted
from journal.store import attachments, clients, closing, crises, crisis_log, dues, interactions
from journal.store.history import Operation

if TYPE_CHECKING:
    from journal.store.writing import Writer


HASH_DIGITS = 12
"""So much of the hash of a file stands in the line that brings it: enough to tell files apart, short enough to read."""


def log(writer: Writer, running: Operation, *, line: CrisisLine, files: Sequence[Path | Pasted] = ()) -> int:
    """Add a line to a log, which may do a step, and return the id of the crisis.

    Files that go with it belong to a note in the client's journal; the line names it, and each file with its hash.
    """
    contents = attached_files.contents(files)
    if contents:
        line = _with_files(writer, line, contents)
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


def _with_files(writer: Writer, line: CrisisLine, contents: Sequence[tuple[str, bytes]]) -> CrisisLine:
    """Keep the files with a note at the time of the line, and return the line as it tells of them."""
    contents = [(texts.name(name), content) for name, content in contents]
    names = ", ".join(name for name, _ in contents)
    client_id = crises.get(writer, line.crisis_id).client_id
    note = Interaction((client_id,), line.at, text=line.text or names, private=line.inner)
    note_id = interactions.add(writer, note)
    for name, content in contents:
        attachments.add(writer, note_id, name, content)
    # The hash of the line goes over its text, and so over what is in the files.
    hashes = [f"[{name} · SHA-256 {hashlib.sha256(content).hexdigest()[:HASH_DIGITS]}]" for name, content in contents]
    text = "\n".join([*([line.text] if line.text else []), *hashes])
    return replace(line, text=text, source=INTERACTION_PREFIX + interactions.get(writer, note_id).uuid)


def _name(writer: Writer, running: Operation, crisis_id: int, title: str = "") -> None:
    """Give the sentence about the change its names."""
    crisis = crises.get(writer, crisis_id)
    running.facts = {"client": clients.get(writer, crisis.client_id).name, "title": title or crisis.sentence}


def _name_due(writer: Writer, running: Operation, due_id: int, title: str) -> None:
    due = dues.get(writer, due_id)
    client = clients.get(writer, due.client_id).name if due.client_id is not None else ""
    running.facts = {"client": client, "title": due.title or title}
