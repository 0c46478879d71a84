"""A journal as one CSV file: writing it whole or one client's part, and reading it back; columns in `csv_columns`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from journal.core.errors import Code, JournalError
from journal.exchange import csv_records
from journal.exchange.csv_columns import RECORDS, Record
from journal.exchange.csv_rows import Page, all_rows, heading
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
_NOTE = '","note","'
"""What stands behind the id of a note."""
_BOM = b"\xef\xbb\xbf"


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
        done = dict.fromkeys(RECORDS, 0)
        page = Page(reader, scope, names, raw)
        stream.write(_BOM + heading(page).encode())
        for record, lines in all_rows(page):
            if cancelled and cancelled():
                raise JournalError(Code.CANCELLED)
            stream.write("".join(lines).encode())
            notes = (
                sum(line.startswith(_NOTE, line.find('"', 1)) for line in lines) if record is Record.INTERACTION else 0
            )
            done[record] += len(lines) - notes
            done[Record.NOTE] += notes
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
