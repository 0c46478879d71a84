"""A journal as one CSV file: writing it whole or one client's part, and reading it back; columns in `csv_columns`."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from journal.core.errors import Code, JournalError
from journal.exchange import csv_records
from journal.exchange.csv_columns import RECORDS, Record, header
from journal.exchange.csv_rows import Cells, Page, all_rows
from journal.exchange.csv_table import RowFailure, RowProblem, Table, TableRow, opened
from journal.exchange.private_file import replacing
from journal.store import portable
from journal.store.history import Op
from journal.store.incoming import Incoming, Outcome
from journal.store.portable import Scope
from journal.store.reading import Reader
from journal.store.writing import Writer

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
_BOM = b"\xef\xbb\xbf"
_LINE_END = "\r\n"


_OF_THE_ROW = frozenset(
    {
        Code.NAME_MISSING,
        Code.TEXT_MISSING,
        Code.TEXT_TOO_LONG,
        Code.LINE_TOO_LONG,
        Code.WHEN_UNREADABLE,
        Code.END_BEFORE_START,
        Code.VALUE_UNKNOWN,
        Code.COLOUR_UNREADABLE,
        Code.MINUTES_OUT_OF_RANGE,
    }
)
"""Errors that say something about the values of one row."""
_ROWS_BETWEEN = 500
"""How many rows are read between two looks at `cancelled`."""


@dataclass(frozen=True, slots=True)
class ExportCounts:
    """What an export has written."""

    rows: dict[str, int] = field(default_factory=dict)
    """Kind of record → number of rows."""
    private_left_out: int = 0

    @property
    def total(self) -> int:
        """All rows together, the header not among them."""
        return sum(self.rows.values())


@dataclass(frozen=True, slots=True)
class RowError:
    """A row that could not be read; the others came in."""

    file: str
    line: int
    """The line of the file on which the row starts, from 1; a row can have several lines."""
    code: Code | RowProblem
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import has done, or would do, in rows: `read` is the sum of the others."""

    read: int
    added: int
    changed: int
    unchanged: int
    errors: list[RowError]
    ignored_columns: tuple[str, ...] = ()
    """Columns of the file that are not ours."""
    undoable: bool = True
    """False where crises or lines of their logs came in, which no undo takes back."""


def export_journal(
    reader: Reader,
    path: Path,
    *,
    client_id: int | None = None,
    raw: bool = False,
    private: bool = True,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ExportCounts:
    """Write the journal, or what belongs to one client, to a CSV file in one step, and tell what it holds.

    `raw` leaves out the formula guard, `private=False` the interactions marked private.  `progress` is told rows done
    and rows in all, `cancelled` is asked, both after some thousand rows at most.  CANCELLED, DISK_FULL,
    FILE_UNWRITABLE, RECORD_GONE where there is no such client: then whatever was at `path` is as it was.
    """
    scope = Scope(client_id, private)
    if path.resolve() == reader.path.resolve():
        raise JournalError(Code.FILE_UNWRITABLE, path=str(path))
    with replacing(path) as stream, portable.snapshot(reader):
        names = portable.directory(reader)
        if client_id is not None and client_id not in names.clients:
            raise JournalError(Code.RECORD_GONE, table="clients")
        expected = portable.counts(reader, scope)
        left_out = expected.pop("private")
        total = sum(expected.values())
        done = dict.fromkeys([record.value for record in Record], 0)
        sheet = _Sheet(stream, raw)
        for record, rows in all_rows(Page(reader, scope, names, raw)):
            if cancelled and cancelled():
                raise JournalError(Code.CANCELLED)
            sheet.write(rows)
            _count(done, record, rows)
            if progress:
                so_far = sum(done.values())
                progress(so_far, max(total, so_far))
        if cancelled and cancelled():
            raise JournalError(Code.CANCELLED)
    return ExportCounts({record: count for record, count in done.items() if count}, left_out)


def import_journal(
    writer: Writer,
    path: Path,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportResult:
    """Read a file made by `export_journal` into the journal, in one operation, and tell what came of each row.

    Records whose id the journal knows are changed where they differ, never doubled; lines of a crisis log are never
    changed.  Nothing is written with `dry_run`.  `progress` is told bytes read and bytes in all.  NOT_OUR_CSV,
    FILE_MISSING, FILE_UNREADABLE, CANCELLED: then the journal is as it was.
    """
    with opened(path) as table:
        run = _Import(writer, table, progress, cancelled)
        try:
            with writer.operation(Op.IMPORT) as running:
                running.facts = {"title": path.name}
                run.all_rows()
                if run.incoming.irreversible:
                    run.incoming.forbid_undo(running.id)
                if dry_run:
                    raise _Rehearsal
        except _Rehearsal:
            pass
        return run.result()


class _Rehearsal(Exception):  # noqa: N818 (it ends a rehearsal, it reports nothing)
    """Takes back what a dry run has written."""


class _Import:
    """One import under way."""

    def __init__(self, writer: Writer, table: Table, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self.incoming = Incoming(writer)
        self._tz = writer.tz
        self._table = table
        self._progress = progress
        self._cancelled = cancelled
        self._counts = dict.fromkeys(Outcome, 0)
        self._waiting: list[TableRow] = []
        self._errors: list[RowError] = []

    def all_rows(self) -> None:
        """Take every row; those that name records further down (a file that somebody sorted) wait until the end."""
        for number, row in enumerate(self._table.rows()):
            if number % _ROWS_BETWEEN == 0:
                self._pause()
            self._take(row, may_wait=True)
        for row in sorted(self._waiting, key=_rank):
            self._take(row, may_wait=False)
        self._pause()

    def result(self) -> ImportResult:
        """Return what came of the rows."""
        counts = self._counts
        return ImportResult(
            read=sum(counts.values()) + len(self._errors),
            added=counts[Outcome.ADDED],
            changed=counts[Outcome.CHANGED],
            unchanged=counts[Outcome.UNCHANGED],
            errors=sorted(self._errors, key=_line),
            ignored_columns=self._table.ignored,
            undoable=not self.incoming.irreversible,
        )

    def _take(self, row: TableRow, *, may_wait: bool) -> None:
        try:
            if row.failure:
                raise row.failure
            self._counts[csv_records.take(row.cells, self.incoming, self._tz)] += 1
        except RowFailure as failure:
            self._fail(row, failure.problem, failure.facts)
        except JournalError as error:
            if error.code is Code.RECORD_GONE and may_wait:
                self._waiting.append(row)
            elif error.code is Code.RECORD_GONE:
                self._fail(row, RowProblem.REFERENCE_UNKNOWN, error.facts)
            elif error.code in _OF_THE_ROW:
                self._fail(row, error.code, error.facts)
            else:  # a full disk, a damaged journal: not the fault of this row
                raise

    def _fail(self, row: TableRow, code: Code | RowProblem, facts: dict[str, object]) -> None:
        self._errors.append(RowError(str(self._table.path), row.line, code, facts))

    def _pause(self) -> None:
        if self._cancelled and self._cancelled():
            raise JournalError(Code.CANCELLED)
        if self._progress:
            self._progress(self._table.read_bytes(), self._table.size)


def _rank(row: TableRow) -> tuple[int, int]:
    return RECORDS.index(row.cells["record"]), row.line


def _line(error: RowError) -> int:
    return error.line


class _Sheet:
    """Writes rows with all fields quoted; empty cells at the end of short rows are one constant string."""

    def __init__(self, stream: BinaryIO, raw: bool) -> None:
        self._stream = stream
        self._buffer = io.StringIO(newline="")
        # No text of the journal holds NUL, so that it can stand for the end of a row until the padding is known.
        self._write_rows = csv.writer(self._buffer, quoting=csv.QUOTE_ALL, lineterminator="\x00").writerows
        self._width = len(header(raw=raw))
        stream.write(_BOM)
        self.write([header(raw=raw)])

    def write(self, rows: Sequence[Cells]) -> None:
        """Write rows of one width."""
        if rows:
            self._write_rows(rows)
            ending = ',""' * (self._width - len(rows[0])) + _LINE_END
            self._stream.write(self._buffer.getvalue().replace("\x00", ending).encode("utf-8"))
            self._buffer.seek(0)
            self._buffer.truncate()


def _count(done: dict[str, int], record: Record, rows: list[Cells]) -> None:
    if record is Record.INTERACTION:
        notes = sum(row[1] == Record.NOTE for row in rows)
        done[Record.NOTE] += notes
        done[Record.INTERACTION] += len(rows) - notes
    else:
        done[record] += len(rows)
