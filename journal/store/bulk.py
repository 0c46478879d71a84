"""Rows gathered and written together, with ids known beforehand: faster than one by one, logged all the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from journal.core.ids import uuid7

if TYPE_CHECKING:
    from journal.store.writing import Writer

_RECORD = ("id", "uuid", "created_at", "updated_at")
COLUMNS: dict[str, tuple[str, ...]] = {
    "clients": (*_RECORD, "name", "kind", "tier", "stage", "about", "observes", "imported_on"),
    "client_tags": ("id", "client_id", "tag"),
    "people": (
        *_RECORD, "client_id", "name", "also", "address", "post", "phones", "emails", "wechat", "about", "observes",
    ),
    "anniversaries": (*_RECORD, "client_id", "person_id", "kind", "date"),
    "preferences": (*_RECORD, "client_id", "person_id", "kind", "value", "strength", "hex"),
    "interactions": (
        *_RECORD, "channel", "direction", "mood", "at", "at_text", "subject", "text", "counts",
    ),
    "interaction_clients": ("id", "interaction_id", "client_id", "at", "channel", "counts"),
    "interaction_people": ("id", "interaction_id", "person_id"),
    "interaction_tags": ("id", "interaction_id", "tag"),
}  # fmt: skip
"""The tables that can be filled, those that others point to first; the columns of each."""


class Batch:
    """Rows that wait to be written; nobody else may write to the journal before `flush`."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in COLUMNS}
        self._brought: dict[str, dict[tuple[str, ...], list[tuple[object, ...]]]] = {table: {} for table in COLUMNS}
        self._next: dict[str, int] = {}
        self._now = writer.now()

    def record(self, table: str, *values: object) -> int:
        """Add a record with the columns of its table behind `updated_at`, and return the id that it will have."""
        row_id = self._id(table)
        self._rows[table].append((row_id, uuid7(self._now), self._now, self._now, *values))
        return row_id

    def brought(self, table: str, values: Mapping[str, object]) -> int:
        """Add a record with its own uuid, stamps and columns, and return the id that it will have."""
        row_id = self._id(table)
        self._brought[table].setdefault(("id", *values), []).append((row_id, *values.values()))
        return row_id

    def link(self, table: str, *values: object) -> None:
        """Add a row without uuid and stamps."""
        self._rows[table].append((self._id(table), *values))

    def flush(self) -> None:
        """Write what has been gathered."""
        for table, columns in COLUMNS.items():
            rows = self._rows[table]
            if rows:
                self._writer.many(_insert(table, columns), rows)
                self._rows[table] = []
            for own_columns, own_rows in self._brought[table].items():
                self._writer.many(_insert(table, own_columns), own_rows)
            self._brought[table].clear()
        self._next.clear()

    def _id(self, table: str) -> int:
        """Return the next id; as with AUTOINCREMENT none is ever used twice."""
        following = self._next.get(table)
        if following is None:
            last = self._writer.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
            following = (last or 0) + 1
        self._next[table] = following + 1
        return following


def _insert(table: str, columns: Sequence[str]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    return f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})'
