"""What of the log may go: copies of what the records say anyway, what the bin no longer gives back, the oldest.

Every function does about as much as fits into a step and runs inside the caller's transaction.  How much room the log
may take is not decided here.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from journal.core.moments import DAY_MS
from journal.store import history
from journal.store.history import BIN_DAYS, DELETING
from journal.store.images import UNCHECKED

if TYPE_CHECKING:
    from journal.store.writing import Writer

_STEP_SECONDS = 0.025
_ROWS = 200
_SWEPT_ROWS = 5_000
_SWEPT_CONTENTS = 20
_UNTIL = "history_slimmed"
"""Note in `upkeep`: the operation up to which copies are gone, and the change within it."""
_SWEEP = "contents_swept"
_OWNERS = {
    "client_tags": ("client_id", "clients"),
    "interaction_clients": ("interaction_id", "interactions"),
    "interaction_people": ("interaction_id", "interactions"),
    "interaction_tags": ("interaction_id", "interactions"),
    "commitment_events": ("commitment_id", "commitments"),
    "due_events": ("due_id", "dues"),
}
"""Tables whose rows belong to a record: their column for it, and its table."""
_EMPTY = "{}"
"""Image of a row that was added: what it said stands in the record itself, or in a later image."""
_DELETING = ", ".join(f"'{op.value}'" for op in DELETING)
_UNDER_WAY = "'running', 'undoing', 'redoing'"


@dataclass(frozen=True, slots=True)
class Protected:
    """What no rule may touch: what undo and redo can reach, and what lies in the bin."""

    from_operation: int
    """The oldest operation that can be undone; nothing as new as this goes."""
    deleted_since: int

    @classmethod
    def of(cls, writer: Writer, now: int) -> Protected:
        """Return what is protected at a moment."""
        return cls(history.first_undoable(writer, now), now - BIN_DAYS * DAY_MS)

    @property
    def others(self) -> str:
        """Condition for the operations that are not protected."""
        return f"""id < {self.from_operation} AND state NOT IN ({_UNDER_WAY})
            AND NOT (op IN ({_DELETING}) AND state = 'done' AND at >= {self.deleted_since})"""


def slim_some(writer: Writer, now: int) -> bool:
    """Drop copies from operations that can no longer be undone; True while there are more of them.

    An added row is in its table, or its last state is in the image of its deletion: its own image goes, links that came
    with their record go altogether.  Of a changed row the columns that changed are kept.  Images of deletions stay.
    """
    note: list[int] = _noted(writer, _UNTIL) or [0, 0]
    protected = Protected.of(writer, now)
    end = time.perf_counter() + _STEP_SECONDS
    while time.perf_counter() < end:
        row = writer.row(
            f"SELECT id FROM operations WHERE id >= ? AND {protected.others} ORDER BY id LIMIT 1",
            (note[0] if note[1] else note[0] + 1,),
        )
        if row is None:
            return False
        op_id, after = row[0], note[1] if row[0] == note[0] else 0
        rows = writer.rows(
            'SELECT id, "table", row_id, old, new FROM changes WHERE operation_id = ? AND id > ? ORDER BY id LIMIT ?',
            (op_id, after, _ROWS),
        )
        _slim(writer, op_id, rows)
        note = [op_id, rows[-1][0] if len(rows) == _ROWS else 0]
        if not note[1]:
            writer.execute(
                "UPDATE operations SET undoable = 0, state = replace(state, 'undone', 'void') WHERE id = ?", (op_id,)
            )
        _note(writer, _UNTIL, note)
    return True


def _slim(writer: Writer, op_id: int, rows: list[tuple[Any, ...]]) -> None:
    gone, emptied, cut = [], [], []
    for change_id, table, row_id, old, new in rows:
        if old is None and new is not None:
            owner = _OWNERS.get(table)
            if owner and _came_along(writer, op_id, owner[1], json.loads(new).get(owner[0])):
                gone.append((change_id,))
            elif new != _EMPTY:
                gone.append((change_id,))
                emptied.append((change_id, op_id, table, row_id, _EMPTY))
        elif old is not None and new is not None:
            was, becomes = json.loads(old), json.loads(new)
            moved = [c for c in was if becomes.get(c) != was[c]]
            moved = [c for c in moved if c not in UNCHECKED] or moved
            if len(moved) < len(was):
                cut.append((_part(was, moved), _part(becomes, moved), change_id))
    writer.many("DELETE FROM changes WHERE id = ?", gone)
    # Put in anew: a row that merely shrinks leaves its page half empty, and ids of the log never come again to fill it.
    writer.many('INSERT INTO changes(id, operation_id, "table", row_id, new) VALUES (?, ?, ?, ?, ?)', emptied)
    writer.many("UPDATE changes SET old = ?, new = ? WHERE id = ?", cut)


def _came_along(writer: Writer, op_id: int, table: str, row_id: int | None) -> bool:
    found = writer.value(
        'SELECT 1 FROM changes WHERE "table" = ? AND row_id = ? AND operation_id = ? AND old IS NULL LIMIT 1',
        (table, row_id, op_id),
    )
    return found is not None


def _part(image: dict[str, Any], columns: list[str]) -> str:
    return json.dumps({c: image.get(c) for c in columns}, ensure_ascii=False, separators=(",", ":"))


def drop_binned(writer: Writer, now: int) -> bool:
    """Forget deletions that lie in the bin no more; True where there was one."""
    end = time.perf_counter() + _STEP_SECONDS
    rows = writer.rows(
        f"""SELECT o.id FROM operations o WHERE o.at < ? AND o.op IN ({_DELETING}) AND o.state = 'done' AND o.id < ?
        AND NOT EXISTS (SELECT 1 FROM changes c JOIN changes back ON back."table" = c."table"
        AND back.row_id = c.row_id AND back.id > c.id AND back.old IS NULL JOIN operations r ON r.id = back.operation_id
        AND r.state = 'done' WHERE c.operation_id = o.id AND c.new IS NULL) ORDER BY o.at LIMIT ?""",
        (now - BIN_DAYS * DAY_MS, Protected.of(writer, now).from_operation, _ROWS),
    )
    for (op_id,) in rows:
        _drop(writer, op_id, end)
        if time.perf_counter() > end:
            break
    return bool(rows)


def drop_some(writer: Writer, protected: Protected, *, before: int | None, most: int = 1 << 62) -> bool:
    """Forget the oldest operations, those of before a moment or any, and no more than `most` changes or a few more.

    True where there was one that may go.
    """
    end = time.perf_counter() + _STEP_SECONDS
    dropped = False
    first = writer.connection.total_changes
    while time.perf_counter() < end and writer.connection.total_changes - first < most:
        if before is None:
            row = writer.row(f"SELECT id FROM operations WHERE {protected.others} ORDER BY id LIMIT 1")
        else:
            row = writer.row(f"SELECT id FROM operations WHERE at < ? AND {protected.others} ORDER BY at", (before,))
        if row is None:
            return dropped
        dropped = True
        _drop(writer, row[0], end)
    return True


def _drop(writer: Writer, op_id: int, end: float) -> None:
    """Forget an operation, the oldest of its changes first, as far as the time goes."""
    while writer.execute(
        "DELETE FROM changes WHERE id IN (SELECT id FROM changes WHERE operation_id = ? ORDER BY id LIMIT ?)",
        (op_id, _ROWS),
    ):
        if time.perf_counter() > end:
            return
    writer.execute("DELETE FROM operations WHERE id = ?", (op_id,))


def sweep_contents(writer: Writer) -> bool:
    """Delete bytes of files that neither a record nor an image of one names; True while there are some to look at."""
    note = _noted(writer, _SWEEP) or {"after": [0, 0], "unnamed": _unclaimed(writer)}
    if not note["unnamed"]:
        return False
    rows = writer.rows(
        """SELECT row_id, id, old ->> '$.sha256', new ->> '$.sha256' FROM changes
        WHERE "table" = 'attachments' AND (row_id, id) > (?, ?) ORDER BY row_id, id LIMIT ?""",
        (*note["after"], _SWEPT_ROWS),
    )
    named = {sha for _, _, *both in rows for sha in both}
    unnamed = [sha for sha in note["unnamed"] if sha not in named]
    if unnamed and len(rows) == _SWEPT_ROWS:
        _note(writer, _SWEEP, {"after": rows[-1][:2], "unnamed": unnamed})
        return True
    writer.execute("DELETE FROM upkeep WHERE key = ?", (_SWEEP,))
    deleted = sum(
        writer.execute(
            """DELETE FROM attachment_contents WHERE sha256 = ?
            AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.sha256 = attachment_contents.sha256)""",
            (sha,),
        )
        for sha in unnamed
    )
    return deleted == _SWEPT_CONTENTS


def _unclaimed(writer: Writer) -> list[str]:
    """Return some contents that no record names; such are few, or a journal has just lost many files."""
    return [
        sha
        for (sha,) in writer.rows(
            """SELECT sha256 FROM attachment_contents c WHERE NOT EXISTS
            (SELECT 1 FROM attachments a WHERE a.sha256 = c.sha256) ORDER BY random() LIMIT ?""",
            (_SWEPT_CONTENTS,),
        )
    ]


def _noted(writer: Writer, key: str) -> Any:
    text = writer.value("SELECT value FROM upkeep WHERE key = ?", (key,))
    return json.loads(text) if text else None


def _note(writer: Writer, key: str, value: Any) -> None:
    writer.execute(
        "INSERT INTO upkeep(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        (key, json.dumps(value)),
    )
