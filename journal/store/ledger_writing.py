"""Writing down what the facts give: a plan in short parts, and single dues on which somebody acts ahead of it.

These writes are in no history.  A derived row says nothing that the facts do not say: when a fact is undone, the next
plan takes it back.  Images of it would only stand in the way of the user's own undo, and fill the log.  What the user
does to such a row (done, put off, moved) is an operation like any other.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from journal.core.dues import DERIVED, Due, DueEvent, DueState
from journal.core.errors import Code, JournalError
from journal.core.ids import uuid7
from journal.store import due_record, dues
from journal.store.history import Change, Changed, Op
from journal.store.ledger_plan import PLANNED, Act, Key, Plan, Step, key

if TYPE_CHECKING:
    from journal.store.writing import Writer

STEP_SECONDS = 0.025
"""How long a part may keep the writer from others."""
_FIRST_PART = 25
_PART = range(10, 2_000)
_MOST_IMAGES = 2_000
_COLUMNS = (
    "uuid, origin, origin_id, occurrence, client_id, person_id, anniversary_id, title, moment, due_at, due_local,"
    " observance, lead, tone, day, expires_at, state, closed_at, created_at, updated_at"
)
_SETS = "client_id = ?, person_id = ?, anniversary_id = ?, observance = ?, lead = ?, tone = ?, day = ?, expires_at = ?"
_ENDS = {Act.CANCEL: DueEvent.CANCELLED, Act.PASS: DueEvent.PASSED}


class Application:
    """A plan on its way into the journal: call `step` until it gives True; in between anybody may write.

    Each part checks again what it changes: what the user has closed or deleted meanwhile stays as it is.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._place = 0
        self._at_once = _FIRST_PART
        self._ids: set[tuple[str, int]] = set()
        self._numbers: dict[Key, tuple[int, str]] | None = None

    @property
    def changed(self) -> Changed | None:
        """What was touched so far; None while it was nothing."""
        return Changed(Op.SYSTEM, frozenset({"dues"}), frozenset(self._ids)) if self._ids else None

    def step(self, writer: Writer) -> bool:
        """Write some more rows in a transaction of its own; True once all are written."""
        began = time.perf_counter()
        with writer.unlogged():
            steps = self._plan.steps[self._place : self._place + self._at_once]
            touched = [change for step in steps for change in self._take(writer, step)]
            writer.refresh(touched)
            ended = self._place + len(steps) >= len(self._plan.steps)
            if ended and self._plan.day is not None:
                writer.execute(
                    """INSERT INTO upkeep(key, value) VALUES (?, ?)
                    ON CONFLICT(key) DO UPDATE SET value = excluded.value""",
                    (PLANNED, self._plan.day.isoformat()),
                )
        self._place += len(steps)
        self._ids.update((change.table, change.row_id) for change in touched)
        wanted = int(len(steps) * STEP_SECONDS / max(time.perf_counter() - began, 1e-4))
        self._at_once = min(max(min(wanted, 2 * self._at_once), _PART.start), _PART.stop - 1)
        return ended

    def _take(self, writer: Writer, step: Step) -> Iterator[Change]:
        due = step.due
        if step.act is Act.INSERT:
            row_id = self._insert(writer, due)
        else:
            row_id = due.id if _change(writer, step.act, due, self._stamp(writer, due)) else None
        if row_id is not None:
            image = {"id": row_id, "client_id": due.client_id}
            yield Change("dues", row_id, None if step.act is Act.INSERT else image, image)

    def _insert(self, writer: Writer, due: Due) -> int | None:
        if self._numbers is None:
            self._numbers = _undone_numbers(writer)
        row_id = _insert(writer, due, self._stamp(writer, due), self._numbers.get(key(due)))
        if row_id is not None and due.state is DueState.PASSED:
            due_record.note(writer, row_id, DueEvent.PASSED)
        return row_id

    def _stamp(self, writer: Writer, due: Due) -> int:
        """Return when the row came to be.

        In a plan for all it began with its day: it is announced like any other.  Where the user has just changed
        something it began now: they need not be told what they have written themselves.
        """
        return writer.now() if self._plan.day is None else min(writer.now(), due.moment.at)


def apply(writer: Writer, plan: Plan) -> Changed | None:
    """Write a whole plan, in as many parts as it takes; for the command line and for tests."""
    application = Application(plan)
    while not application.step(writer):
        pass
    return application.changed


def put_derived(writer: Writer, due: Due) -> int:
    """Write down a derived due on which the user is about to act, inside their operation; return its id.

    One that is there already is that one; cancelled or passed it is opened again.  The row itself is no part of the
    operation: undoing that leaves it open, as the facts give it.  RECORD_GONE where the client is archived or gone.
    """
    with _unrecorded(writer):
        row_id = dues.find(writer, due)
        if row_id is None:
            row_id = _insert(writer, due, writer.now(), None)
            if row_id is None:
                raise JournalError(Code.RECORD_GONE, table="clients")
            old = None
        else:
            _change(writer, Act.REOPEN, dues.get(writer, row_id), writer.now())
            old = {"id": row_id, "client_id": due.client_id}
        writer.refresh([Change("dues", row_id, old, {"id": row_id, "client_id": due.client_id})])
    return row_id


def _insert(writer: Writer, due: Due, stamp: int, number: tuple[int, str] | None) -> int | None:
    """Insert a row and return its id; None where it is there already, or what it belongs to is gone."""
    if dues.find(writer, due) is not None or not _has_owner(writer, due):
        return None
    row_id, uuid = number or (None, uuid7(writer.now()))
    if row_id is not None and writer.value("SELECT 1 FROM dues WHERE id = ? OR uuid = ?", (row_id, uuid)):
        row_id, uuid = None, uuid7(writer.now())
    values = (
        uuid, due.origin.value, due.origin_id, due.occurrence, due.client_id, due.person_id, due.anniversary_id,
        due.title, due.moment.kind.value, due.moment.at, due.moment.local, due.observance, due.lead, due.tone, due.day,
        due.expires_at, "open" if due.open else due.state.value, due.closed_at, stamp, stamp,
    )  # fmt: skip
    marks = ", ".join("?" * len(values))
    writer.execute(f"INSERT INTO dues(id, {_COLUMNS}) VALUES (?, {marks})", (row_id, *values))
    return int(writer.value("SELECT last_insert_rowid()"))


def _has_owner(writer: Writer, due: Due) -> bool:
    owners = (("people", due.person_id), ("anniversaries", due.anniversary_id))
    if not writer.value("SELECT 1 FROM clients WHERE id = ? AND archived_at IS NULL", (due.client_id,)):
        return False
    return all(id_ is None or writer.value(f"SELECT 1 FROM {table} WHERE id = ?", (id_,)) for table, id_ in owners)


def _change(writer: Writer, act: Act, due: Due, stamp: int) -> bool:
    """Change a row as `act` says, if it still is in a state for that; return whether it was."""
    if act in _ENDS:
        event = _ENDS[act]
        sql = "UPDATE dues SET state = ?, closed_at = ?, updated_at = ? WHERE id = ? AND state = 'open'"
        done = writer.execute(sql, (event.value, writer.now(), writer.now(), due.id))
        if done:
            due_record.note(writer, due.id, event)
        return bool(done)
    values = (due.moment.kind.value, due.moment.at, due.moment.local, *_following(due), stamp, due.id)
    sets = f"moment = ?, due_at = ?, due_local = ?, {_SETS}, updated_at = ?"
    if act is Act.UPDATE:
        return bool(writer.execute(f"UPDATE dues SET {sets} WHERE id = ? AND state = 'open'", values))
    # The end that is taken back leaves the record as well; it was the program's own.
    writer.execute(
        """DELETE FROM due_events WHERE id IN (SELECT max(e.id) FROM due_events e JOIN dues d ON d.id = e.due_id
        WHERE e.due_id = ? AND e.kind = d.state AND d.state IN ('cancelled', 'passed'))""",
        (due.id,),
    )
    sets = f"state = 'open', closed_at = NULL, {sets}"
    sql = f"UPDATE dues SET {sets} WHERE id = ? AND state IN ('cancelled', 'passed')"
    return bool(writer.execute(sql, values))


def _following(due: Due) -> tuple[object, ...]:
    return (
        due.client_id, due.person_id, due.anniversary_id, due.observance, due.lead, due.tone, due.day, due.expires_at,
    )  # fmt: skip


def _undone_numbers(writer: Writer) -> dict[Key, tuple[int, str]]:
    """Return id and uuid of derived dues that undone operations speak of: a redo has to find them under these.

    Undoing "birthday added" takes its due away; where something was done to that due afterwards, and both are done
    again, it comes back as the one it was.
    """
    found: dict[Key, tuple[int, str]] = {}
    origins = {origin.value: origin for origin in DERIVED}
    for (op_id,) in writer.rows("SELECT id FROM operations WHERE undoable AND state = 'undone' ORDER BY id"):
        rows = writer.rows(
            'SELECT "table", row_id, old FROM changes WHERE operation_id = ? ORDER BY id LIMIT ?', (op_id, _MOST_IMAGES)
        )
        for table, row_id, old in rows:
            image = json.loads(old) if table == "dues" and old else {}
            if image.get("origin") in origins:
                found[origins[image["origin"]], image["origin_id"], image["occurrence"]] = (row_id, image["uuid"])
    return found


@contextmanager
def _unrecorded(writer: Writer) -> Iterator[None]:
    """Leave out of the history what is written within the operation that is going on."""
    row = writer.row("SELECT operation_id FROM temp.recording")
    writer.execute("DELETE FROM temp.recording")
    try:
        yield
    finally:
        if row is not None and writer.connection.in_transaction:
            writer.execute("INSERT INTO temp.recording VALUES (?)", row)
