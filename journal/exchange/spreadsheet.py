"""Import of a manager's own spreadsheets: a look at a file, then its rows in steps that let others write between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from journal.core import columns
from journal.core.columns import Field, Mapping, TableKind
from journal.core.errors import JournalError
from journal.exchange.import_steps import (
    ALONE_SECONDS,
    STEP_SECONDS,
    Progress,
    SteppedImport,
    Tally,
    rehearsal,
    run,
)
from journal.exchange.row_errors import ImportResult, RowError, RowRefused, RowTrouble
from journal.exchange.spreadsheet_cells import vocabulary
from journal.exchange.spreadsheet_client_rows import ClientRows
from journal.exchange.spreadsheet_clients import ClientEntry, ClientReader
from journal.exchange.spreadsheet_interaction_rows import InteractionRows
from journal.exchange.spreadsheet_interactions import InteractionEntry, InteractionReader
from journal.exchange.tables import Table, TableRow
from journal.store.incoming import Outcome

if TYPE_CHECKING:
    from journal.store.writing import Writer

__all__ = ["ALONE_SECONDS", "STEP_SECONDS", "Import", "Preview", "PreviewProblem", "Progress", "import_file", "preview"]
SHOWN_ROWS = 20
_GUESSED_ROWS = 200
_DATED_ROWS = 2_000


class PreviewProblem(StrEnum):
    """What a user should know or decide before an import."""

    HEADING_TWICE = "heading_twice"
    """Facts: heading."""
    DATE_ORDER_NEEDED = "date_order_needed"
    """Dates like `1/2/2026`: rows with them are refused until an order is picked."""
    NOTHING_KNOWN = "nothing_known"
    """No heading means anything to us: the user has to say what the columns are."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file seems to hold; `mapping` may be changed before the import."""

    kind: TableKind
    encoding: str
    delimiter: str
    headings: tuple[str, ...]
    mapping: Mapping
    sample_rows: list[list[str]]
    row_estimate: int
    row_estimate_exact: bool
    problems: list[tuple[PreviewProblem, str]]
    """Each with the heading it is about, or nothing."""


def preview(
    path: Path, language: str = "", *, kind: TableKind | None = None, encoding: str = "", delimiter: str = ""
) -> Preview:
    """Look at a file: how it is written and what its columns most likely mean; nothing is written.

    `kind`, `encoding` and `delimiter` overrule the guesses.  FILE_MISSING, FILE_UNREADABLE.
    """
    with Table(path, language, encoding=encoding, delimiter=delimiter) as table:
        rows = [row.cells for row in islice(table, _DATED_ROWS + 1) if not row.refused]
        shape, size = table.shape, table.size_bytes
    sample = rows[:_GUESSED_ROWS]
    if kind:
        mapping = columns.guess_as(kind, shape.headings, sample, vocabulary())
    else:
        mapping = columns.guess(shape.headings, sample, vocabulary())
    exact = len(rows) <= _DATED_ROWS
    estimate = len(rows) if exact else _estimate(rows, shape.encoding, size)
    return Preview(
        mapping.kind, shape.encoding, shape.delimiter, shape.headings, mapping, rows[:SHOWN_ROWS], estimate, exact,
        list(_problems(mapping, shape.headings, rows)),
    )  # fmt: skip


def import_file(
    writer: Writer,
    path: Path,
    mapping: Mapping,
    *,
    language: str = "",
    encoding: str = "",
    delimiter: str = "",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    dry_run: bool = False,
) -> ImportResult:
    """Import a file as one operation, where nobody else waits for the writer, and tell what came of its rows.

    `progress` is told bytes done and bytes in all and may raise CANCELLED; `cancelled` is asked between the steps.
    Nothing is written with `dry_run`.  CANCELLED, FILE_MISSING, FILE_UNREADABLE, DISK_FULL and others: then what had
    come in until then is taken back.
    """
    with Import(path, mapping, language, encoding=encoding, delimiter=delimiter, step_seconds=ALONE_SECONDS) as job:
        if not dry_run:
            return run(writer, job, progress, cancelled)
        with rehearsal(writer):
            return run(writer, job, progress, cancelled)


class Import(SteppedImport[TableRow]):
    """The import of one spreadsheet, step by step."""

    def __init__(
        self,
        path: Path,
        mapping: Mapping,
        language: str = "",
        *,
        encoding: str = "",
        delimiter: str = "",
        step_seconds: float = STEP_SECONDS,
    ) -> None:
        """Open the file.  FILE_MISSING, FILE_UNREADABLE."""
        if mapping.kind is TableKind.JOURNAL:
            raise ValueError("a journal is read by csv_journal")
        super().__init__(path, step_seconds)
        self._table = Table(path, language, encoding=encoding, delimiter=delimiter)
        self._mapping = mapping
        self._source = iter(self._table)
        self._sink: _Clients | _Interactions | None = None

    def close(self) -> None:
        """Close the file."""
        self._table.close()

    def _rows(self, at_most: int) -> Sequence[TableRow] | None:
        return list(islice(self._source, at_most)) or None

    def _bring(self, writer: Writer, operation: int, rows: Sequence[TableRow]) -> Tally:
        sink = self._sink or self._sunk(writer, operation)
        tally = Tally()
        tally.counts += sink.take(rows, tally.errors, tally.notices)
        self._sink = sink
        return tally

    def _place(self) -> tuple[int, int]:
        return self._table.position_bytes, self._table.size_bytes

    def _sunk(self, writer: Writer, operation: int) -> _Clients | _Interactions:
        kind = _Clients if self._mapping.kind is TableKind.CLIENTS else _Interactions
        return kind(writer, self._mapping, self._table, operation, str(self.path))


class _Sink:
    """What both kinds of rows have in common: troubles of a row as such."""

    def __init__(self, table: Table, file: str) -> None:
        self._shape = table.shape
        self._file = file

    def _refusal(self, row: TableRow) -> RowError | None:
        return self._error(row, row.refused) if row.refused else None

    def _notice(self, row: TableRow, notices: list[RowError]) -> None:
        if row.notice:
            notices.append(self._error(row, row.notice))

    def _error(self, row: TableRow, trouble: RowTrouble) -> RowError:
        headings = self._shape.headings
        column = headings[row.column] if row.column < len(headings) else str(row.column + 1)
        facts: dict[str, object] = {"column": column, "encoding": self._shape.encoding}
        if trouble in (RowTrouble.CELLS_MORE, RowTrouble.CELLS_MISSING):
            facts = {"cells": len(row.cells) if row.column >= len(headings) else row.column, "headings": len(headings)}
        return RowError(self._file, row.line, trouble, facts)

    def _failed(self, row: TableRow, error: JournalError | RowRefused) -> RowError:
        return RowError(self._file, row.line, error.code, dict(error.facts))


class _Clients(_Sink):
    def __init__(self, writer: Writer, mapping: Mapping, table: Table, operation: int, file: str) -> None:
        super().__init__(table, file)
        self._reader = ClientReader(mapping, table.shape.headings, file)
        self._rows = ClientRows(writer, mapping, operation, file)

    def take(self, rows: Sequence[TableRow], errors: list[RowError], notices: list[RowError]) -> Counter[Outcome]:
        """Read and write some rows."""
        entries: list[tuple[ClientEntry, list[str]]] = []
        for row in rows:
            if refused := self._refusal(row):
                errors.append(refused)
                continue
            try:
                entries.append((self._reader.read(row, notices), row.cells))
            except (JournalError, RowRefused) as error:
                errors.append(self._failed(row, error))
                continue
            self._notice(row, notices)
        return self._rows.write(entries, errors)


class _Interactions(_Sink):
    def __init__(self, writer: Writer, mapping: Mapping, table: Table, operation: int, file: str) -> None:
        super().__init__(table, file)
        self._reader = InteractionReader(mapping, table.shape.headings, file, writer.tz)
        self._rows = InteractionRows(writer, mapping, operation, file)

    def take(self, rows: Sequence[TableRow], errors: list[RowError], notices: list[RowError]) -> Counter[Outcome]:
        """Read and write some rows."""
        entries: list[InteractionEntry] = []
        for row in rows:
            if refused := self._refusal(row):
                errors.append(refused)
                continue
            try:
                entries.append(self._reader.read(row, notices))
            except (JournalError, RowRefused) as error:
                errors.append(self._failed(row, error))
                continue
            self._notice(row, notices)
        return self._rows.write(entries, errors)


def _problems(
    mapping: Mapping, headings: tuple[str, ...], rows: list[list[str]]
) -> Iterator[tuple[PreviewProblem, str]]:
    for heading in columns.duplicates(headings):
        yield PreviewProblem.HEADING_TWICE, heading
    if columns.needs_date_order(mapping, rows):
        yield PreviewProblem.DATE_ORDER_NEEDED, ""
    if mapping.kind is not TableKind.JOURNAL and set(mapping.fields) <= {Field.KEEP, Field.IGNORE}:
        yield PreviewProblem.NOTHING_KNOWN, ""


def _estimate(rows: list[list[str]], encoding: str, size: int) -> int:
    """Return about how many rows a file has, from the size of its first ones."""
    sampled = sum(len("".join(cells).encode(encoding, "replace")) + len(cells) + 1 for cells in rows)
    return round(size * len(rows) / max(sampled, 1))
