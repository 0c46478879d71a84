"""The reading side of a journal: bounded questions over one read-only connection, without sqlite_utils."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from journal.store import driver

Params = Sequence[object]
Row = tuple[Any, ...]


class Reader:
    """Asks one connection; a `Writer` is a Reader too, so that every question can be asked inside an operation."""

    def __init__(
        self, path: Path, connection: driver.Connection, tz: dt.tzinfo | None = None, key: bytes | None = None
    ) -> None:
        self.path = path
        self.connection = connection
        self.key = key
        """What opens the file again; None where it is not encrypted."""
        self.tz = tz
        """The zone in which local times are read and shown; None is that of this computer."""

    @classmethod
    def open(cls, path: Path, tz: dt.tzinfo | None = None, *, key: bytes | None = None) -> Reader:
        """Open a journal for reading; it must exist and be of this version (`opening.inspect`)."""
        return cls(path, driver.connect(path, key=key), tz, key)

    @property
    def opener(self) -> Callable[[], Reader]:
        """What opens another connection for reading to the same journal, on whatever thread."""
        return partial(Reader.open, self.path, self.tz, key=self.key)

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """Return all rows of a bounded question."""
        with driver.errors(self.path):
            found: list[Row] = self.connection.execute(sql, params).fetchall()
            return found

    def stream(self, sql: str, params: Params = ()) -> Iterator[Row]:
        """Yield rows one by one, for exports that must not hold them all."""
        with driver.errors(self.path):
            yield from self.connection.execute(sql, params)

    def row(self, sql: str, params: Params = ()) -> Row | None:
        """Return the first row, or None."""
        with driver.errors(self.path):
            found: Row | None = self.connection.execute(sql, params).fetchone()
            return found

    def value(self, sql: str, params: Params = ()) -> Any:
        """Return the first column of the first row, or None."""
        found = self.row(sql, params)
        return found[0] if found else None

    def data_version(self) -> int:
        """Return a number that changes when another connection has written; asked at each tick."""
        return int(self.value("PRAGMA data_version"))

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
