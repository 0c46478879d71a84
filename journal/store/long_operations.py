"""Operations of many parts, each a transaction, that one undo takes back: imports that let others write between."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from journal.core.errors import Code, JournalError
from journal.core.ids import uuid7
from journal.store import history, images, logging_triggers, replaying, transactions
from journal.store.history import Changed, Op, Operation
from journal.store.images import Change
from journal.store.transactions import in_bulk as in_bulk

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from journal.store.writing import Writer

RUNNING = "running"
"""The state of an operation whose parts are still to come: no undo reaches it."""
_KEYS_AT_ONCE = 10_000
_KEYS_AFTER = "keys_after"
"""Fact of an operation that is taken back: up to where the keys of its rows are forgotten."""


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
    what came in: then what is still there stays, and `finish` makes it one step to undo.
    """
    with transactions.whole_or_changed_since(), in_bulk(writer), _frame(writer):
        _still_running(writer, op_id)
        newest, _ = images.places_of(writer, op_id, rows, before=1 << 62)
        if not newest:
            return _forget(writer, op_id)
        replaying.assert_not_built_upon(writer, op_id)
        writer.connection.execute("PRAGMA defer_foreign_keys = ON")
        images.move(writer, op_id, newest, backward=True)
        last = newest[-1][0]
        writer.refresh(map(images.turned, history.outlines_of(writer, op_id, after=last - 1)))
        writer.connection.execute("DELETE FROM changes WHERE operation_id = ? AND id >= ?", (op_id, last))
        return True


def _forget(writer: Writer, op_id: int) -> bool:
    """Forget the keys of what came in, some of them; False once that and the operation itself are gone.

    The keys have no index by operation, which every import would have to pay for: they are gone through in order.
    """
    facts = json.loads(writer.value("SELECT facts FROM operations WHERE id = ?", (op_id,)) or "{}")
    after = facts.get(_KEYS_AFTER, "")
    last = writer.value(
        "SELECT max(key) FROM (SELECT key FROM import_keys WHERE key > ? ORDER BY key LIMIT ?)", (after, _KEYS_AT_ONCE)
    )
    if last is None:
        writer.connection.execute("DELETE FROM operations WHERE id = ?", (op_id,))
        return False
    writer.connection.execute(
        "DELETE FROM import_keys WHERE key > ? AND key <= ? AND operation_id = ?", (after, last, op_id)
    )
    text = json.dumps({**facts, _KEYS_AFTER: last}, ensure_ascii=False)
    writer.connection.execute("UPDATE operations SET facts = ? WHERE id = ?", (text, op_id))
    return True


def end_abandoned(writer: Writer) -> None:
    """Let what a killed import has brought in be undone like any other operation; called when a journal is opened."""
    if writer.value("SELECT 1 FROM operations WHERE state = 'running' LIMIT 1"):
        with history.transaction(writer):
            writer.connection.execute(
                """DELETE FROM operations WHERE state = 'running'
                AND NOT EXISTS (SELECT 1 FROM changes WHERE operation_id = operations.id)"""
            )
            writer.connection.execute("UPDATE operations SET state = 'done' WHERE state = 'running'")


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
