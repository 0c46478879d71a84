"""The writing side of a journal: one connection under sqlite_utils, owned by one thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from journal.core.errors import Code, JournalError
from journal.core.ids import uuid7
from journal.store import counters, driver, history, logging_triggers, long_operations, opening, search_index
from journal.store.history import Change, Changed, Op, Operation
from journal.store.reading import Reader

driver.substitute()
import sqlite_utils  # noqa: E402  (the substitution must come first)
from sqlite_utils.db import Table  # noqa: E402

Clock = Callable[[], int]


class Writer(Reader):
    """Changes the journal, always inside `operation`; every question of a `Reader` can be asked as well."""

    def __init__(
        self, path: Path, connection: driver.Connection, now: Clock, tz: dt.tzinfo | None, key: bytes | None = None
    ) -> None:
        super().__init__(path, connection, tz, key)
        self.now = now
        """The clock, in UTC milliseconds; given from outside so that tests can move it."""
        self.db = sqlite_utils.Database(connection, execute_plugins=False)
        self.last_change: Changed | None = None

    @classmethod
    def open(  # type: ignore[override]
        cls, path: Path, now: Clock, tz: dt.tzinfo | None = None, *, key: bytes | None = None
    ) -> Writer:
        """Open a journal for writing; makes it if it is not there, and brings an older one up to date (after a copy).

        JournalError where the file is no journal, newer than this program, busy, or cannot be written.
        """
        connection = opening.open_for_writing(path, now, key)
        writer = cls(path, connection, now, tz, key)
        with driver.errors(path):
            logging_triggers.install(connection)
        long_operations.end_abandoned(writer)
        return writer

    def operation(self, op: Op) -> AbstractContextManager[Operation]:
        """Begin a user action; see `history.operation`."""
        return history.operation(self, op)

    def refresh(self, changes: Iterable[Change]) -> None:
        """Bring counters and search keys in step with `changes`, in the same transaction."""
        touched = search_index.Touched(self)
        counters.refresh(self, touched.noting(changes))
        touched.index()

    def insert(self, table: str, values: Mapping[str, object]) -> int:
        """Insert one row and return its id."""
        # By hand: sqlite_utils asks for the table's columns and keys before each insert, 0.25 ms that a save can spare.
        columns = ", ".join(f'"{c}"' for c in values)
        marks = ", ".join("?" * len(values))
        with driver.errors(self.path):
            row_id: Any = self.db.execute(
                f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(values.values())
            ).lastrowid
            return int(row_id)

    def insert_record(self, table: str, values: Mapping[str, object], uuid: str = "") -> int:
        """Insert a record with its uuid (made here unless it is brought along) and its stamps; return its id."""
        now = self.now()
        stamps = {"created_at": now, "updated_at": now}
        return self.insert(table, {"uuid": uuid or uuid7(now), **stamps, **values})

    def update_record(self, table: str, row_id: int, values: Mapping[str, object]) -> None:
        """Change the columns of a record that differ; RECORD_GONE where it is not there."""
        columns = ", ".join(f'"{c}"' for c in values)
        row = self.row(f'SELECT {columns} FROM "{table}" WHERE id = ?', (row_id,))
        if row is None:
            raise JournalError(Code.RECORD_GONE, table=table)
        moved = {c: v for (c, v), was in zip(values.items(), row, strict=True) if v != was}
        if moved:
            with driver.errors(self.path):
                self._table(table).update(row_id, {**moved, "updated_at": self.now()})

    def delete(self, table: str, row_id: int) -> None:
        """Delete a row and what hangs on it; its images stay in the history.  RECORD_GONE where it is not there."""
        if self.row(f'SELECT 1 FROM "{table}" WHERE id = ?', (row_id,)) is None:
            raise JournalError(Code.RECORD_GONE, table=table)
        with driver.errors(self.path):
            self._table(table).delete(row_id)

    def sync_links(
        self,
        table: str,
        owner: str,
        owner_id: int,
        column: str,
        rows: Mapping[Any, Mapping[str, object]],
        *,
        new: bool = False,
    ) -> None:
        """Make the link rows of one owner equal to `rows` (value of `column` → further columns), touching no other.

        `new` says that the owner was inserted just now, so that there is nothing to look up.
        """
        known = f'SELECT "{column}", id FROM "{table}" WHERE "{owner}" = ?'
        kept: dict[Any, int] = {} if new else dict(self.rows(known, (owner_id,)))
        for value, row_id in kept.items():
            if value not in rows:
                self.delete(table, row_id)
        for value, further in rows.items():
            if value in kept:
                if further:
                    self._update_plain(table, kept[value], further)
            else:
                self.insert(table, {owner: owner_id, column: value, **further})

    def execute(self, sql: str, params: Iterable[object] = ()) -> int:
        """Run one statement on a table that is not logged; return the number of rows it touched."""
        with driver.errors(self.path):
            return int(self.connection.execute(sql, tuple(params)).rowcount)

    def many(self, sql: str, rows: Iterable[tuple[object, ...]]) -> None:
        """Run one statement for each of `rows`; what it inserts into logged tables is logged."""
        with driver.errors(self.path):
            self.connection.executemany(sql, rows)

    def unlogged(self) -> AbstractContextManager[None]:
        """Begin a write of delivery state or drafts, which is no user action and leaves no history."""
        return history.transaction(self)

    def _update_plain(self, table: str, row_id: int, values: Mapping[str, object]) -> None:
        sets = ", ".join(f'"{c}" = ?' for c in values)
        differs = " OR ".join(f'"{c}" IS NOT ?' for c in values)
        self.execute(
            f'UPDATE "{table}" SET {sets} WHERE id = ? AND ({differs})', (*values.values(), row_id, *values.values())
        )

    def _table(self, name: str) -> Table:
        table = self.db.table(name)
        assert isinstance(table, Table)
        return table
