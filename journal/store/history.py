"""The one write path: an operation is a transaction, its row images, what it changed, and how it is undone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from journal.core.errors import Code, JournalError
from journal.core.ids import uuid7
from journal.store import driver, logging_triggers

if TYPE_CHECKING:
    from journal.store.writing import Writer

UNCHECKED = frozenset({"updated_at"})
"""Columns whose later change does not stand in the way of an undo."""
BATCH = 1_000
"""Row images that are held at once where an operation may have millions of them."""
MOST_IDS = 10_000
"""The most rows that a report of a change names one by one."""


class Op(StrEnum):
    """What a user did, as one word; the window turns it into "Undone: …"."""

    CLIENT_ADD = "client_add"
    CLIENT_EDIT = "client_edit"
    CLIENT_ARCHIVE = "client_archive"
    CLIENT_RESTORE = "client_restore"
    PERSON_ADD = "person_add"
    PERSON_EDIT = "person_edit"
    PERSON_DELETE = "person_delete"
    INTERACTION_ADD = "interaction_add"
    INTERACTION_EDIT = "interaction_edit"
    INTERACTION_DELETE = "interaction_delete"
    PREFERENCE_ADD = "preference_add"
    PREFERENCE_EDIT = "preference_edit"
    PREFERENCE_DELETE = "preference_delete"
    DUE_ADD = "due_add"
    DUE_EDIT = "due_edit"
    DUE_DONE = "due_done"
    DUE_SNOOZE = "due_snooze"
    DUE_DISMISS = "due_dismiss"
    DUE_DELETE = "due_delete"
    CRISIS_OPEN = "crisis_open"
    CRISIS_LOG = "crisis_log"
    CRISIS_STAGE = "crisis_stage"
    SETTING = "setting"
    IMPORT = "import"
    SAMPLE = "sample"
    BIN_RESTORE = "bin_restore"
    UNDO = "undo"
    REDO = "redo"
    SYSTEM = "system"


DELETING = (Op.PERSON_DELETE, Op.INTERACTION_DELETE, Op.PREFERENCE_DELETE, Op.DUE_DELETE)
"""Operations whose rows lie in the bin."""
IRREVERSIBLE = frozenset({Op.CRISIS_OPEN, Op.CRISIS_LOG, Op.CRISIS_STAGE, Op.SAMPLE, Op.SYSTEM})


@dataclass(frozen=True, slots=True)
class Change:
    """One row image: `old` is None for an insert, `new` is None for a delete."""

    table: str
    row_id: int
    old: dict[str, Any] | None
    new: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Changed:
    """What an operation touched; sent to every page after the commit."""

    op: Op
    tables: frozenset[str]
    ids: frozenset[tuple[str, int]]
    """The rows; empty where they are more than `MOST_IDS`."""
    subject: Op | None = None
    """For undo and redo: the operation that was taken back or done again."""
    facts: dict[str, Any] | None = None
    """Names for the sentence that tells about it (a client, a title)."""


class Operation:
    """An operation in progress; `facts` may be filled while it runs."""

    def __init__(self, op: Op, op_id: int) -> None:
        self.op = op
        self.id = op_id
        self.facts: dict[str, Any] = {}
        self.changed: Changed | None = None


@contextmanager
def operation(writer: Writer, op: Op) -> Iterator[Operation]:
    """Run one user action: all of it is kept and logged, or none of it.

    An operation that changed no row leaves no trace.  The counters of what it touched are refreshed in the same
    transaction; a new undoable operation ends the chance to redo.
    """
    with transaction(writer):
        now = writer.now()
        cursor = writer.connection.execute(
            "INSERT INTO operations(uuid, op, at, undoable, state) VALUES (?, ?, ?, ?, 'done')",
            (uuid7(now), op, now, op not in IRREVERSIBLE),
        )
        running = Operation(op, cursor.lastrowid)
        with logging_triggers.recording(writer.connection, running.id):
            yield running
        changes = changes_of(writer, running.id)
        if not changes and op is not Op.SYSTEM:
            writer.connection.execute("DELETE FROM operations WHERE id = ?", (running.id,))
        else:
            facts = json.dumps(running.facts, ensure_ascii=False)
            writer.connection.execute("UPDATE operations SET facts = ? WHERE id = ?", (facts, running.id))
            if op not in IRREVERSIBLE:
                writer.connection.execute("UPDATE operations SET state = 'void' WHERE state = 'undone'")
        writer.refresh(changes)
        running.changed = _changed(op, changes, None, running.facts)


@contextmanager
def transaction(writer: Writer) -> Iterator[None]:
    """Run a durable write that takes its lock at once (a deferred one can fail half-way with "locked")."""
    with driver.errors(writer.path):
        writer.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            writer.connection.execute("COMMIT")
        except BaseException:
            if writer.connection.in_transaction:
                writer.connection.execute("ROLLBACK")
            raise


def changes_of(writer: Writer, op_id: int) -> list[Change]:
    """Return the row images of an operation in the order in which they happened."""
    rows = writer.rows('SELECT "table", row_id, old, new FROM changes WHERE operation_id = ? ORDER BY id', (op_id,))
    return [Change(t, i, json.loads(old) if old else None, json.loads(new) if new else None) for t, i, old, new in rows]


def stream_of(writer: Writer, op_id: int, *, backward: bool = False) -> Iterator[Change]:
    """Yield the row images of an operation one by one, oldest or newest first.

    Unlike `changes_of` this holds few of them at once: an import can have millions.
    """
    way, order, place = ("<", "DESC", 1 << 62) if backward else (">", "ASC", 0)
    sql = f"""SELECT id, "table", row_id, old, new FROM changes WHERE operation_id = ? AND id {way} ?
        ORDER BY id {order} LIMIT ?"""
    while rows := writer.rows(sql, (op_id, place, BATCH)):
        place = rows[-1][0]
        for _, table, row_id, old, new in rows:
            yield Change(table, row_id, json.loads(old) if old else None, json.loads(new) if new else None)


def outlines_of(writer: Writer, op_id: int, *, after: int = 0) -> Iterator[Change]:
    """Yield the changes of an operation with an id above `after`; their images hold `id` and `client_id` alone.

    That is what `Writer.refresh` goes by; reading whole images would double the time of an import.
    """
    sql = """SELECT id, "table", row_id, old IS NULL, new IS NULL, coalesce(new, old) ->> '$.client_id',
        CASE WHEN old IS NOT NULL AND new IS NOT NULL THEN old ->> '$.client_id' END
        FROM changes WHERE operation_id = ? AND id > ? ORDER BY id LIMIT ?"""
    while rows := writer.rows(sql, (op_id, after, BATCH)):
        after = rows[-1][0]
        for _, table, row_id, added, deleted, client_id, moved_from in rows:
            image = {"id": row_id, "client_id": client_id}
            was = image if moved_from is None else {"id": row_id, "client_id": moved_from}
            yield Change(table, row_id, None if added else was, None if deleted else image)


def undo(writer: Writer) -> Changed:
    """Take back the newest operation that can be; NOTHING_TO_UNDO, or CHANGED_SINCE and nothing is touched."""
    found = writer.row(
        "SELECT id, op, facts FROM operations WHERE undoable AND state = 'done' ORDER BY id DESC LIMIT 1"
    )
    if not found:
        raise JournalError(Code.NOTHING_TO_UNDO)
    return _replay(writer, found, backward=True)


def redo(writer: Writer) -> Changed:
    """Do again what was undone last; NOTHING_TO_REDO, or CHANGED_SINCE and nothing is touched."""
    found = writer.row("SELECT id, op, facts FROM operations WHERE state = 'undone' ORDER BY id LIMIT 1")
    if not found:
        raise JournalError(Code.NOTHING_TO_REDO)
    return _replay(writer, found, backward=False)


def _replay(writer: Writer, found: tuple[Any, ...], *, backward: bool) -> Changed:
    op_id, op, facts = found
    with _whole_or_changed_since(), transaction(writer):
        writer.connection.execute("PRAGMA defer_foreign_keys = ON")
        for change in stream_of(writer, op_id, backward=backward):
            apply(writer, change, backward=backward)
        state = "undone" if backward else "done"
        writer.connection.execute("UPDATE operations SET state = ? WHERE id = ?", (state, op_id))
        outlines = outlines_of(writer, op_id)
        writer.refresh(map(_reversed, outlines) if backward else outlines)
    tables, ids = _touched(writer, op_id)
    return Changed(Op.UNDO if backward else Op.REDO, tables, ids, Op(op), json.loads(facts or "{}"))


def _reversed(change: Change) -> Change:
    return Change(change.table, change.row_id, change.new, change.old)


def _touched(writer: Writer, op_id: int) -> tuple[frozenset[str], frozenset[tuple[str, int]]]:
    """Return the tables of an operation and its rows, these only where they are few enough to be named."""
    condition = "FROM changes WHERE operation_id = ?"
    rows = writer.rows(f'SELECT DISTINCT "table", row_id {condition} LIMIT ?', (op_id, MOST_IDS + 1))
    if len(rows) <= MOST_IDS:
        return frozenset(table for table, _ in rows), frozenset(rows)
    tables = writer.rows(f'SELECT DISTINCT "table" {condition}', (op_id,))
    return frozenset(table for (table,) in tables), frozenset()


@contextmanager
def _whole_or_changed_since() -> Iterator[None]:
    """A foreign key or a unique value in the way, now or at the commit, means that something was built upon since."""
    try:
        yield
    except driver.IntegrityError as error:
        raise JournalError(Code.CHANGED_SINCE) from error


def restore(writer: Writer, op_id: int) -> Changed:
    """Bring back from the bin what a deletion took away, as an operation of its own that can be undone.

    What pointed to it points to it again, unless that was changed or deleted since.  RECORD_GONE where there is no such
    deletion, CHANGED_SINCE where it is back already or what it belongs to is gone.
    """
    with _whole_or_changed_since(), operation(writer, Op.BIN_RESTORE) as running:
        row = writer.row("SELECT op, facts FROM operations WHERE id = ? AND state = 'done'", (op_id,))
        if not row or row[0] not in DELETING:
            raise JournalError(Code.RECORD_GONE, table="operations")
        running.facts = json.loads(row[1] or "{}")
        writer.connection.execute("PRAGMA defer_foreign_keys = ON")
        for change in reversed(changes_of(writer, op_id)):
            if change.new is None or _unchanged(writer, change, change.new, change.old):
                apply(writer, change, backward=True)
    assert running.changed
    return running.changed


def apply(writer: Writer, change: Change, *, backward: bool) -> None:
    """Move one row from one image to the other; CHANGED_SINCE where it is no longer as the image says."""
    was, becomes = (change.new, change.old) if backward else (change.old, change.new)
    connection, table = writer.connection, change.table
    if was is not None and not _unchanged(writer, change, was, becomes):
        raise JournalError(Code.CHANGED_SINCE)
    if becomes is None:
        connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (change.row_id,))
    elif was is None:
        columns = ", ".join(f'"{c}"' for c in becomes)
        marks = ", ".join("?" * len(becomes))
        connection.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(becomes.values()))
    else:
        moved = {c: v for c, v in becomes.items() if v != was[c]}
        sets = ", ".join(f'"{c}" = ?' for c in moved)
        connection.execute(f'UPDATE "{table}" SET {sets} WHERE id = ?', (*moved.values(), change.row_id))


def _unchanged(writer: Writer, change: Change, was: dict[str, Any], becomes: dict[str, Any] | None) -> bool:
    watched = [c for c in was if c not in UNCHECKED and (becomes is None or becomes[c] != was[c])] or ["id"]
    columns = ", ".join(f'"{c}"' for c in watched)
    row = writer.row(f'SELECT {columns} FROM "{change.table}" WHERE id = ?', (change.row_id,))
    return row is not None and list(row) == [was[c] for c in watched]


def _changed(op: Op, changes: list[Change], subject: Op | None, facts: dict[str, Any]) -> Changed:
    ids = frozenset((c.table, c.row_id) for c in changes)
    return Changed(op, frozenset(c.table for c in changes), ids, subject, facts)
