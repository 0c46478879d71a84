"""Operations of many parts, each a transaction, that one undo takes back: imports that let others write between."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from itertools import islice
from typing import TYPE_CHECKING

from journal.core.errors import Code, JournalError
from journal.core.ids import uuid7
from journal.store import driver, history, logging_triggers
from journal.store.history import Change, Changed, Op, Operation

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from journal.store.writing import Writer

RUNNING = "running"
"""The state of an operation whose parts are still to come: no undo reaches it."""
_CHECKPOINT_PAGES = 4_000
"""How far the write-ahead log grows in bulk before it is folded in: 16 MB; more would make single steps slow."""
_USUAL_CHECKPOINT_PAGES = 1_000
_REFERENCES = (
    ("client_id", "clients"),
    ("person_id", "people"),
    ("interaction_id", "interactions"),
    ("outcome_interaction_id", "interactions"),
)


def begin(writer: Writer, op: Op) -> int:
    """Begin an operation that comes in parts and return its id."""
    with _frame(writer):
        now = writer.now()
        cursor = writer.connection.execute(
            "INSERT INTO operations(uuid, op, at, undoable, state) VALUES (?, ?, ?, ?, ?)",
            (uuid7(now), op, now, op not in history.IRREVERSIBLE, RUNNING),
        )
        return int(cursor.lastrowid)


@contextmanager
def part(writer: Writer, op: Op, op_id: int) -> Iterator[Operation]:
    """Run one part: all of it is kept and logged under the operation, or none of it.

    Afterwards `changed` tells which tables this part has touched.  CANCELLED where the
    operation has been taken back meanwhile.
    """
    with _frame(writer):
        _still_running(writer, op_id)
        last = writer.value("SELECT coalesce(max(id), 0) FROM changes WHERE operation_id = ?", (op_id,))
        running = Operation(op, op_id)
        with logging_triggers.recording(writer.connection, op_id):
            yield running
        tables: set[str] = set()
        writer.refresh(_noting(history.outlines_of(writer, op_id, after=last), tables))
        if tables:
            writer.connection.execute("UPDATE operations SET state = 'void' WHERE state = 'undone'")
        running.changed = Changed(op, frozenset(tables), frozenset(), None, running.facts)


def finish(writer: Writer, op_id: int, facts: Mapping[str, object]) -> bool:
    """End an operation, so that an undo can take it back; one that changed nothing leaves no trace and gives False."""
    with _frame(writer):
        if writer.value("SELECT 1 FROM changes WHERE operation_id = ? LIMIT 1", (op_id,)) is None:
            writer.connection.execute("DELETE FROM operations WHERE id = ?", (op_id,))
            return False
        writer.connection.execute(
            "UPDATE operations SET state = 'done', facts = ? WHERE id = ?",
            (json.dumps(dict(facts), ensure_ascii=False), op_id),
        )
        return True


def take_back_part(writer: Writer, op_id: int, rows: int) -> bool:
    """Take back the newest changes of a running operation, at most `rows` of them; False once nothing is left of it.

    Each part leaves the journal as it was at some moment of the operation.  CHANGED_SINCE where somebody has built upon
    what came in: then what is still there stays, and `finish` makes it one step to undo later.
    """
    try:
        with _frame(writer):
            _still_running(writer, op_id)
            newest = list(islice(history.stream_of(writer, op_id, backward=True), rows))
            if not newest:
                writer.connection.execute("DELETE FROM operations WHERE id = ?", (op_id,))
                writer.connection.execute("DELETE FROM import_keys WHERE operation_id = ?", (op_id,))
                return False
            _assert_not_built_upon(writer, op_id)
            writer.connection.execute("PRAGMA defer_foreign_keys = ON")
            for change in newest:
                history.apply(writer, change, backward=True)
            writer.refresh(Change(c.table, c.row_id, c.new, c.old) for c in newest)
            writer.connection.execute(
                """DELETE FROM changes WHERE operation_id = ? AND id >= (SELECT min(id) FROM
                (SELECT id FROM changes WHERE operation_id = ? ORDER BY id DESC LIMIT ?))""",
                (op_id, op_id, rows),
            )
            return True
    except driver.IntegrityError as error:
        raise JournalError(Code.CHANGED_SINCE) from error


def end_abandoned(writer: Writer) -> None:
    """Let what a killed import has brought in be undone like any other operation; called when a journal is opened."""
    if writer.value("SELECT 1 FROM operations WHERE state = 'running' LIMIT 1"):
        with history.transaction(writer):
            writer.connection.execute(
                """DELETE FROM operations WHERE state = 'running'
                AND NOT EXISTS (SELECT 1 FROM changes WHERE operation_id = operations.id)"""
            )
            writer.connection.execute("UPDATE operations SET state = 'done' WHERE state = 'running'")


@contextmanager
def in_bulk(writer: Writer) -> Iterator[None]:
    """Commit without waiting for the disk: a power cut may lose the newest parts, never tear one.

    The next durable commit, that of `finish` or of a user's own action, brings all of them to the disk.
    """
    if writer.connection.in_transaction:
        yield  # a rehearsal, which commits nothing
        return
    with driver.errors(writer.path):
        writer.connection.execute("PRAGMA synchronous = NORMAL")
        writer.connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        try:
            yield
        finally:
            writer.connection.execute("PRAGMA synchronous = FULL")
            writer.connection.execute(f"PRAGMA wal_autocheckpoint = {_USUAL_CHECKPOINT_PAGES}")


def _noting(changes: Iterable[Change], tables: set[str]) -> Iterator[Change]:
    for change in changes:
        tables.add(change.table)
        yield change


def _frame(writer: Writer) -> AbstractContextManager[None]:
    """Return a transaction, or nothing within one: a rehearsal runs as a whole inside the one that it rolls back."""
    return nullcontext() if writer.connection.in_transaction else history.transaction(writer)


def _still_running(writer: Writer, op_id: int) -> None:
    state = writer.value("SELECT state FROM operations WHERE id = ?", (op_id,))
    if state == "done":  # another program has opened the journal and taken this import for one that was killed
        writer.connection.execute("UPDATE operations SET state = ? WHERE id = ?", (RUNNING, op_id))
    elif state != RUNNING:
        raise JournalError(Code.CANCELLED)


def _assert_not_built_upon(writer: Writer, op_id: int) -> None:
    """Refuse where a later operation hangs something on a client or an entry that this one has brought.

    Deleting these would take it along without a word.  Later operations are few: what somebody typed meanwhile.
    """
    later = writer.rows(
        """SELECT c."table", c.row_id, coalesce(c.new, c.old) FROM operations o JOIN changes c ON c.operation_id = o.id
        WHERE o.id > ? AND o.state = 'done'""",
        (op_id,),
    )
    for table, row_id, image in later:
        values = json.loads(image)
        meant = {(table, row_id), *((to, values.get(column)) for column, to in _REFERENCES)}
        for to, number in meant:
            if number is not None and writer.value(
                'SELECT 1 FROM changes WHERE "table" = ? AND row_id = ? AND operation_id = ? LIMIT 1',
                (to, number, op_id),
            ):
                raise JournalError(Code.CHANGED_SINCE)
