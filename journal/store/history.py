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
from journal.core.moments import DAY_MS
from journal.store import due_record, logging_triggers, replaying
from journal.store.images import Change as Change
from journal.store.images import apply as apply
from journal.store.images import changes_of as changes_of
from journal.store.images import outlines_of as outlines_of
from journal.store.images import unchanged
from journal.store.replaying import Replay
from journal.store.transactions import transaction as transaction
from journal.store.transactions import whole_or_changed_since

if TYPE_CHECKING:
    from journal.store.writing import Writer

UNDO_OPERATIONS = 100
UNDO_DAYS = 7
"""Undo and redo reach so many operations back, and no further than so many days."""
BIN_DAYS = 90
"""How long the bin gives back what was deleted."""
MOST_IDS = 10_000
"""The most rows that a report of a change names one by one."""


class Op(StrEnum):
    """What a user did, as one word; the window turns it into "Undone: …"."""

    CLIENT_ADD = "client_add"
    CLIENT_EDIT = "client_edit"
    CLIENT_ARCHIVE = "client_archive"
    CLIENT_RESTORE = "client_restore"
    CLIENT_ERASE = "client_erase"
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
    DUE_TRIED = "due_tried"
    DUE_DISMISS = "due_dismiss"
    DUE_SKIP = "due_skip"
    DUE_DELETE = "due_delete"
    GREETING_SEND = "greeting_send"
    COMMITMENT_ADD = "commitment_add"
    COMMITMENT_EDIT = "commitment_edit"
    COMMITMENT_CLOSE = "commitment_close"
    COMMITMENT_MOVE = "commitment_move"
    COMMITMENT_ROUND = "commitment_round"
    COMMITMENT_DELETE = "commitment_delete"
    ANNIVERSARY_ADD = "anniversary_add"
    ANNIVERSARY_EDIT = "anniversary_edit"
    ANNIVERSARY_DELETE = "anniversary_delete"
    OBSERVANCE_ADD = "observance_add"
    OBSERVANCE_EDIT = "observance_edit"
    OBSERVANCE_DELETE = "observance_delete"
    CRISIS_OPEN = "crisis_open"
    CRISIS_LOG = "crisis_log"
    CRISIS_STAGE = "crisis_stage"
    CRISIS_REVIEW = "crisis_review"
    CRISIS_WATCH = "crisis_watch"
    RISK_ADD = "risk_add"
    RISK_EDIT = "risk_edit"
    RISK_DELETE = "risk_delete"
    PLAN_ADD = "plan_add"
    PLAN_EDIT = "plan_edit"
    PLAN_DELETE = "plan_delete"
    RELATION_ADD = "relation_add"
    RELATION_DELETE = "relation_delete"
    PERSON_MOVE = "person_move"
    STANCE = "stance"
    PLAYBOOK = "playbook"
    SETTING = "setting"
    IMPORT = "import"
    SAMPLE = "sample"
    BIN_RESTORE = "bin_restore"
    UNDO = "undo"
    REDO = "redo"
    SYSTEM = "system"


DELETING = (
    Op.PERSON_DELETE, Op.INTERACTION_DELETE, Op.PREFERENCE_DELETE, Op.DUE_DELETE, Op.COMMITMENT_DELETE,
    Op.ANNIVERSARY_DELETE, Op.OBSERVANCE_DELETE, Op.RISK_DELETE, Op.PLAN_DELETE, Op.RELATION_DELETE,
)  # fmt: skip
"""Operations whose rows lie in the bin."""
IRREVERSIBLE = frozenset(
    {Op.CLIENT_ERASE, Op.CRISIS_OPEN, Op.CRISIS_LOG, Op.CRISIS_STAGE, Op.CRISIS_REVIEW, Op.SAMPLE, Op.SYSTEM}
)


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
            if running.facts:
                facts = json.dumps(running.facts, ensure_ascii=False)
                writer.connection.execute("UPDATE operations SET facts = ? WHERE id = ?", (facts, running.id))
            if op not in IRREVERSIBLE:
                writer.connection.execute("UPDATE operations SET state = 'void' WHERE state = 'undone'")
        writer.refresh(changes)
        running.changed = _changed(op, changes, None, running.facts)


def undo(writer: Writer) -> Changed:
    """Take back the newest operation that can be; NOTHING_TO_UNDO, or CHANGED_SINCE and nothing is touched."""
    return _finished(writer, to_undo(writer))


def redo(writer: Writer) -> Changed:
    """Do again what was undone last; NOTHING_TO_REDO, or CHANGED_SINCE and nothing is touched."""
    return _finished(writer, to_redo(writer))


def to_undo(writer: Writer) -> Replay:
    """Return what is taken back next: the newest operation of the last 100 and of 7 days; NOTHING_TO_UNDO.

    A large one is taken back in parts, see `Replay`.  One that was left half-way comes first.
    """
    return _next(
        writer, "SELECT id, op, at FROM operations WHERE undoable AND state = 'done' ORDER BY id DESC LIMIT 1", True
    )


def to_redo(writer: Writer) -> Replay:
    """Return what is done again next, within the same bounds; NOTHING_TO_REDO."""
    return _next(
        writer, "SELECT id, op, at FROM operations WHERE undoable AND state = 'undone' ORDER BY id LIMIT 1", False
    )


def _next(writer: Writer, sql: str, backward: bool) -> Replay:
    begun = replaying.unfinished(writer)
    found = writer.row(sql)
    if begun and (not found or found[0] < begun.op_id):
        return begun
    if not found or found[0] < first_undoable(writer, writer.now()):
        raise JournalError(Code.NOTHING_TO_UNDO if backward else Code.NOTHING_TO_REDO)
    return replaying.of(writer, found[0], found[1], backward=backward)


def first_undoable(writer: Writer, now: int) -> int:
    """Return the id of the oldest operation that undo may reach; above all others where it may reach none."""
    found = writer.value(
        """SELECT min(id) FROM (SELECT id, at FROM operations WHERE undoable AND state IN ('done', 'undone')
        ORDER BY id DESC LIMIT ?) WHERE at >= ?""",
        (UNDO_OPERATIONS, now - UNDO_DAYS * DAY_MS),
    )
    return int(found) if found is not None else 1 + int(writer.value("SELECT coalesce(max(id), 0) FROM operations"))


def _finished(writer: Writer, replay: Replay) -> Changed:
    while not replay.step(writer):
        pass
    return replayed(writer, replay)


def replayed(writer: Writer, replay: Replay) -> Changed:
    """Return what has changed once the last step of a replay is done."""
    facts = replaying.told(writer.value("SELECT facts FROM operations WHERE id = ?", (replay.op_id,)))
    rows = writer.rows(
        'SELECT DISTINCT "table", row_id FROM changes WHERE operation_id = ? LIMIT ?', (replay.op_id, MOST_IDS + 1)
    )
    ids = frozenset(rows) if len(rows) <= MOST_IDS else frozenset()
    op = Op.UNDO if replay.backward else Op.REDO
    return Changed(op, frozenset(replay.tables), ids, Op(replay.op), facts)


def restore(writer: Writer, op_id: int) -> Changed:
    """Bring back from the bin what a deletion took away, as an operation of its own that can be undone.

    What pointed to it points to it again, unless that was changed or deleted since.  RECORD_GONE where there is no such
    deletion or it is older than 90 days, CHANGED_SINCE where it is back already or what it belongs to is gone.
    """
    with whole_or_changed_since(), operation(writer, Op.BIN_RESTORE) as running:
        row = writer.row(
            "SELECT op, facts FROM operations WHERE id = ? AND state = 'done' AND at >= ?",
            (op_id, writer.now() - BIN_DAYS * DAY_MS),
        )
        if not row or row[0] not in DELETING:
            raise JournalError(Code.RECORD_GONE, table="operations")
        running.facts = replaying.told(row[1])
        writer.connection.execute("PRAGMA defer_foreign_keys = ON")
        for change in reversed(changes_of(writer, op_id)):
            if change.new is None or unchanged(writer, change, change.new, change.old):
                apply(writer, change, backward=True)
        due_record.came_back(writer, op_id, 0, 1 << 62)
    assert running.changed
    return running.changed


def _changed(op: Op, changes: list[Change], subject: Op | None, facts: dict[str, Any]) -> Changed:
    ids = frozenset((c.table, c.row_id) for c in changes)
    return Changed(op, frozenset(c.table for c in changes), ids, subject, facts)
