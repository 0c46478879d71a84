"""The rows of a damaged journal, one by one around what cannot be read; where they go is not decided here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from journal.core.errors import Code, JournalError
from journal.store import driver

Row = dict[str, Any]
DAMAGE = (Code.JOURNAL_DAMAGED, Code.JOURNAL_CUT, Code.DISK_UNREADABLE, Code.NOT_A_JOURNAL, Code.PASSPHRASE_WRONG)
_STEPS_BY_ONE = 300
"""So many numbers are tried one after another behind a break, about as many as a page can hold; then steps double."""
_FURTHEST = 1 << 40
_BLOCK = 4_096


@dataclass(slots=True)
class Found:
    """What was read of one table."""

    known: int | None = None
    """How many rows it had, where an index still tells."""
    gaps: list[tuple[int, int]] = field(default_factory=list)
    """Numbers between which (both included) nothing could be read."""
    texts: set[int] = field(default_factory=set)
    """Rows with a text that is no UTF-8 any more."""


class Wreck:
    """A copy of a damaged journal, opened again after each break: an encrypted one gives nothing more after the first.

    JOURNAL_DAMAGED from the start where not even the list of its tables can be read.
    """

    def __init__(self, path: Path, key: bytes | None) -> None:
        self.path = path
        self._key = key
        self._connection: driver.Connection = None
        self.columns = self._columns()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def rows(self, table: str, found: Found) -> Iterator[Row]:
        """Yield what can be read of a table whose rows have numbers, by number; what cannot is noted in `found`."""
        with suppress(JournalError):
            found.known = int(self._ask(f'SELECT count(*) FROM "{table}"')[0][0])
        last = self._last(table)
        after = -_FURTHEST
        while True:
            try:
                for number, row in self._stream(table, after, found):
                    if number <= after:
                        # A page in a place that is not its own: going on from there would lead round in a circle.
                        break
                    after = number
                    yield row
                else:
                    return
            except JournalError as error:
                if error.code not in DAMAGE:
                    raise
            following = self._behind(table, max(after, 0), last, found)
            found.gaps.append((max(after, 0) + 1, last if following is None else following[0] - 1))
            if following is None:
                return
            # That very row, so that each round comes further: walking on from it may break at once.
            after, row = following
            yield row

    def last_given(self, table: str) -> int:
        """Return the highest number that the file says it ever gave in a table; 0 where it does not say."""
        with suppress(JournalError):
            for (number,) in self._ask("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)):
                return int(number)
        return 0

    def keyed_rows(self, table: str) -> Iterator[Row]:
        """Yield what can be read of a table whose rows have a key instead: from the start, then from the end."""
        for order in ("ASC", "DESC"):
            try:
                names = self.columns[table]
                columns = ", ".join(f'"{name}"' for name in names)
                for values in self._cursor(f'SELECT {columns} FROM "{table}" ORDER BY "{names[0]}" {order}'):
                    yield dict(zip(names, map(_text, values), strict=True))
                return
            except JournalError as error:
                if error.code not in DAMAGE:
                    raise

    def _stream(self, table: str, after: int, found: Found) -> Iterator[tuple[int, Row]]:
        sql = f"{self._select(table)} WHERE rowid > ? ORDER BY rowid"
        for values in self._cursor(sql, (after,)):
            yield self._row(table, values, found)

    def _behind(self, table: str, after: int, last: int, found: Found) -> tuple[int, Row] | None:
        """Return the first row behind a break that can be read again; None where there is none."""
        step, tried = 1, after
        sql = f"{self._select(table)} WHERE rowid >= ? ORDER BY rowid LIMIT 1"
        while tried < last:
            tried = min(tried + step, last)
            with suppress(JournalError):
                rows = self._ask(sql, (tried,))
                following = self._row(table, rows[0], found) if rows else None
                if following is None or following[0] > after:
                    return following
            if tried - after > _STEPS_BY_ONE:
                step *= 2
        return None

    def _select(self, table: str) -> str:
        columns = ", ".join(f'"{name}"' for name in self.columns[table])
        return f'SELECT rowid, {columns} FROM "{table}" NOT INDEXED'

    def _row(self, table: str, values: tuple[Any, ...], found: Found) -> tuple[int, Row]:
        number, *rest = values
        if any(isinstance(value, _Broken) for value in rest):
            found.texts.add(number)
        return number, dict(zip(self.columns[table], map(_text, rest), strict=True))

    def _last(self, table: str) -> int:
        """Return the highest number that a row can have."""
        for sql in (
            f'SELECT max(rowid) FROM "{table}"',
            f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'",
        ):
            with suppress(JournalError):
                rows = self._ask(sql)
                if rows and rows[0][0] is not None:
                    return int(rows[0][0])
        return _FURTHEST

    def _columns(self) -> dict[str, list[str]]:
        tables = [name for (name,) in self._ask("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT NULL")]
        return {
            name: [row[1] for row in self._ask(f'PRAGMA table_info("{name}")')]
            for name in map(_text, tables)
            if not name.startswith(("sqlite_", "search_tokens"))
        }

    def _ask(self, sql: str, params: tuple[object, ...] = ()) -> list[Any]:
        return list(self._cursor(sql, params))

    def _cursor(self, sql: str, params: tuple[object, ...] = ()) -> Iterator[Any]:
        try:
            with driver.errors(self.path):
                if self._connection is None:
                    self._connection = driver.connect_to_wreck(self.path, self._key)
                    self._connection.text_factory = _decoded
                yield from self._connection.execute(sql, params)
        except JournalError:
            self.close()
            raise


class _Broken(str):
    """A text with bytes that are no UTF-8, each replaced by the mark for it."""

    __slots__ = ()


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _Broken(data.decode("utf-8", "replace"))


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, _Broken) else value


def copy(source: Path, target: Path) -> int:
    """Copy a file around what the disk cannot read, which becomes zeros; return how many bytes that were."""
    lost = 0
    with source.open("rb", buffering=0) as reading, target.open("xb") as writing:
        size = source.stat().st_size
        for place in range(0, size, _BLOCK):
            wanted = min(_BLOCK, size - place)
            try:
                reading.seek(place)
                block = reading.read(wanted)
            except OSError:
                block = b""
            lost += wanted - len(block)
            writing.write(block.ljust(wanted, b"\0"))
    return lost
