"""The bin: what was deleted in the last 90 days, as the history remembers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from journal.core.moments import DAY_MS
from journal.store import replaying
from journal.store.history import BIN_DAYS, DELETING, Op
from journal.store.reading import Reader

KEEP_DAYS = BIN_DAYS


@dataclass(frozen=True, slots=True)
class Binned:
    """One deletion; `history.restore(writer, operation_id)` brings it back."""

    operation_id: int
    op: Op
    at: int
    facts: dict[str, Any]


def contents(reader: Reader, now: int, *, limit: int = 500) -> list[Binned]:
    """Return the deletions of the last 90 days that were neither undone nor restored, newest first."""
    marks = ", ".join("?" * len(DELETING))
    rows = reader.rows(
        f"""SELECT o.id, o.op, o.at, o.facts FROM operations o WHERE o.state = 'done' AND o.op IN ({marks})
        AND o.at >= ? AND NOT EXISTS (SELECT 1 FROM changes c JOIN changes back ON back."table" = c."table"
        AND back.row_id = c.row_id AND back.id > c.id AND back.old IS NULL JOIN operations r ON r.id = back.operation_id
        AND r.state = 'done' WHERE c.operation_id = o.id AND c.new IS NULL) ORDER BY o.id DESC LIMIT ?""",
        (*DELETING, now - KEEP_DAYS * DAY_MS, limit),
    )
    return [Binned(op_id, Op(op), at, replaying.told(facts)) for op_id, op, at, facts in rows]
