"""A look at a spreadsheet, off the GUI thread; what all imports have in common is in `importing_work`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from journal.core.columns import Mapping, TableKind
from journal.core.dates_in_cells import is_ambiguous
from journal.core.errors import Code, JournalError
from journal.exchange import foreign_files
from journal.exchange.importing import SourceProblem, is_workbook
from journal.exchange.spreadsheet import Import, Preview, PreviewProblem, preview
from journal.exchange.tables import Table
from journal.ui.runner import LongJob

_DATED_ROWS = 2_000
_LONGEST_DATE = 40
_DATE_MARKS = "/.-／．－"


@dataclass(frozen=True, slots=True)
class Wish:
    """Which file to look at, and what the user knows better than the guess; empty is guessed."""

    path: Path
    language: str = ""
    kind: TableKind | None = None
    encoding: str = ""
    delimiter: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What a look has found."""

    preview: Preview | None
    """None for a workbook, which is no text."""
    ambiguous: frozenset[int] = frozenset()
    """Columns with dates that can be read in two ways, whatever they are taken for."""
    foreign: str = ""
    """What it is instead of a table, as `exchange.foreign_files` says it; empty for one."""


def look(_job: LongJob, *, wish: Wish) -> Look:
    """Look at a file.  FILE_MISSING, FILE_UNREADABLE, also where it cannot be in the encoding wished for."""
    if is_workbook(wish.path):
        return Look(None)
    try:
        found = preview(wish.path, wish.language, kind=wish.kind, encoding=wish.encoding, delimiter=wish.delimiter)
        if found.kind is TableKind.JOURNAL:
            return Look(found)
        with Table(wish.path, encoding=found.encoding, delimiter=found.delimiter) as table:
            rows = [row.cells for row in islice(table, _DATED_ROWS) if not row.refused]
    except UnicodeError as error:
        raise JournalError(Code.FILE_UNREADABLE, path=str(wish.path)) from error
    places = range(len(found.headings))
    nothing = PreviewProblem.NOTHING_KNOWN in (problem for problem, _ in found.problems)
    foreign = foreign_files.refusal(wish.path, SourceProblem.NOTHING_KNOWN) if nothing else ""
    return Look(found, frozenset(place for place in places if _has_two_readings(rows, place)), foreign)


def opened(seconds: float, *, wish: Wish, mapping: Mapping) -> Import:
    """Begin the import of a file; steps take about `seconds`.  FILE_MISSING, FILE_UNREADABLE."""
    return Import(
        wish.path, mapping, wish.language, encoding=wish.encoding, delimiter=wish.delimiter, step_seconds=seconds
    )


def _has_two_readings(rows: list[list[str]], place: int) -> bool:
    cells = (row[place] for row in rows if place < len(row) and len(row[place]) <= _LONGEST_DATE)
    return any(is_ambiguous(cell) for cell in cells if any(mark in cell for mark in _DATE_MARKS))
