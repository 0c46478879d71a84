"""Reading a journal's CSV file back, step by step; what a row means is in `csv_records`, writing in `csv_journal`."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from journal.core.errors import Code, JournalError
from journal.exchange import csv_records
from journal.exchange.csv_columns import RECORDS, Record
from journal.exchange.csv_table import Table, TableRow
from journal.exchange.import_steps import ALONE_SECONDS, STEP_SECONDS, SteppedImport, Tally, rehearsal, run
from journal.exchange.row_errors import ImportResult, RowError, RowProblem, RowRefused
from journal.store import history, long_operations
from journal.store.history import Changed, Op
from journal.store.incoming import Incoming

if TYPE_CHECKING:
    from journal.store.writing import Writer

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
        Code.NUMBER_OUT_OF_RANGE,
        Code.BIRTHDAY_UNREADABLE,
        Code.DAY_RULE_UNREADABLE,
        Code.TIME_MISSING,
        Code.INNER_TOO_LATE,
        Code.RULE_UNREADABLE,
        Code.RULE_NEVER,
        Code.RULE_TOO_OFTEN,
        Code.RULE_UNSUPPORTED,
        Code.RULE_PARTS_CLASH,
    }
)
"""Errors that say something about the values of one row."""
_MOST_ROWS = 2_500
"""The most rows of a step: each has 120 cells, and more of them at once bring no more speed."""
_OF_CRISES = (Record.CRISIS.value, Record.CRISIS_LINE.value)
"""They come in at the end, and so does what is due for a crisis."""


def import_journal(
    writer: Writer,
    path: Path,
    *,
    dry_run: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Read a file made by `export_journal` into the journal, as one operation, and tell what came of each row.

    Records whose id the journal knows are changed where they differ, never doubled; lines of a crisis log are never
    changed.  Nothing is written with `dry_run`.  `progress` is told bytes read and bytes in all.  NOT_OUR_CSV,
    FILE_MISSING, FILE_UNREADABLE, CANCELLED, DISK_FULL and others: then what had come in until then is taken back.
    """
    with JournalImport(path, step_seconds=ALONE_SECONDS) as job:
        if not dry_run:
            return run(writer, job, progress, cancelled)
        with rehearsal(writer):
            return run(writer, job, progress, cancelled)


class JournalImport(SteppedImport[TableRow]):
    """The import of one journal file, step by step.

    Rows that name records further down (a file that somebody sorted) are read again when the others are in: only
    their places are kept.  Crises come in at once with the end of the import, since they cannot be taken back.
    """

    def __init__(self, path: Path, *, step_seconds: float = STEP_SECONDS) -> None:
        """Open the file.  NOT_OUR_CSV, FILE_MISSING, FILE_UNREADABLE."""
        super().__init__(path, step_seconds, _MOST_ROWS)
        self._table = Table(path)
        self._source = self._table.rows()
        self._incoming: Incoming | None = None
        self._waiting: dict[str, array[int]] = {}
        """Kind of record → lines on which the rows start, in order."""
        self._wanted: Iterator[int] | None = None
        """The lines that are meant on a later way through the file; None on the first, when all are."""
        self._next_wanted: int | None = None
        self._crises: list[TableRow] = []
        self._irreversible = False

    @property
    def result(self) -> ImportResult:
        """What has come of the rows so far."""
        found = super().result
        errors = sorted(found.errors, key=_line)
        return replace(found, errors=errors, undoable=not self._irreversible, ignored_columns=self._table.ignored)

    @property
    def changed(self) -> Changed | None:
        """What the import as a whole has touched; what cannot be undone must not be offered for it."""
        found = super().changed
        return replace(found, op=Op.SYSTEM) if found and self._irreversible else found

    def close(self) -> None:
        """Close the file."""
        self._table.close()

    def _rows(self, at_most: int) -> Sequence[TableRow] | None:
        while not (rows := list(islice(self._source, at_most))):
            if not self._again():
                return None
        return rows if self._wanted is None else [row for row in rows if self._is_wanted(row)]

    def _again(self) -> bool:
        """Begin another way through the file for one kind of the rows that wait; False where none do."""
        kind = next((record for record in RECORDS if record in self._waiting), None)
        if kind is None:
            return False
        self._wanted = iter(self._waiting.pop(kind))
        self._next_wanted = next(self._wanted, None)
        self._table.close()
        self._table = Table(self.path)
        self._source = self._table.rows()
        return True

    def _is_wanted(self, row: TableRow) -> bool:
        if row.line != self._next_wanted or self._wanted is None:
            return False
        self._next_wanted = next(self._wanted, None)
        return True

    def _place(self) -> tuple[int, int]:
        size = self._table.size
        return self._table.read_bytes() if self._wanted is None else size, size

    def _bring(self, writer: Writer, operation: int, rows: Sequence[TableRow]) -> Tally:
        incoming = self._incoming = self._incoming or Incoming(writer)
        tally = Tally()
        if self._wanted is None:
            later = [row for row in rows if _of_crisis(row)]
            if later:
                self._crises += later
                rows = [row for row in rows if not _of_crisis(row)]
        self._take_all(writer, incoming, rows, tally)
        return tally

    def _take_all(self, writer: Writer, incoming: Incoming, rows: Sequence[TableRow], tally: Tally) -> None:
        csv_records.look_up([row.cells for row in rows if not row.failure], incoming)
        for row in rows:
            self._take(writer, incoming, row, tally)
        incoming.flush()

    def _take(self, writer: Writer, incoming: Incoming, row: TableRow, tally: Tally) -> None:
        try:
            if row.failure:
                raise row.failure
            tally.counts[csv_records.take(row.cells, incoming, writer.tz, self._table.absent)] += 1
        except RowRefused as refused:
            tally.errors.append(RowError(str(self.path), row.line, refused.code, refused.facts))
        except JournalError as error:
            code: Code | RowProblem = error.code
            if code is Code.RECORD_GONE and self._wanted is None and not _of_crisis(row):
                self._waiting.setdefault(row.cells["record"], array("Q")).append(row.line)
                return
            if code is Code.RECORD_GONE:
                code = RowProblem.REFERENCE_UNKNOWN
            elif code not in _OF_THE_ROW:  # a full disk, a damaged journal: not the fault of this row
                raise
            tally.errors.append(RowError(str(self.path), row.line, code, error.facts))

    def _end(self, writer: Writer, operation: int) -> None:
        """Bring in the crises, forbid the undo that would take them back, and end: all of it or nothing."""
        rows, tally = sorted(self._crises, key=_rank), Tally()
        incoming = self._incoming or Incoming(writer)
        with nullcontext() if writer.connection.in_transaction else history.transaction(writer):
            if rows:
                with long_operations.part(writer, Op.IMPORT, operation) as running:
                    self._take_all(writer, incoming, rows, tally)
                assert running.changed
                self._tables |= running.changed.tables
            if incoming.irreversible:
                incoming.forbid_undo(operation)
            self._finish(writer, operation)
        self._irreversible = incoming.irreversible
        if self._irreversible:
            self._tables |= {"crises", "crisis_lines"}
        self._tally.add(tally)


def _of_crisis(row: TableRow) -> bool:
    record = row.cells.get("record")
    return record in _OF_CRISES or (record == Record.DUE and bool(row.cells["crisis_id"]))


def _rank(row: TableRow) -> tuple[int, int]:
    return RECORDS.index(row.cells["record"]), row.line


def _line(error: RowError) -> int:
    return error.line
