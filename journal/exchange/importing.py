"""Files of every kind that can be imported, told apart and brought in together; how each kind is read is not here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from journal.core.columns import Mapping, TableKind
from journal.core.dates_in_cells import DateOrder
from journal.core.errors import Code, JournalError
from journal.exchange import csv_import, spreadsheet
from journal.exchange.csv_table import opened
from journal.exchange.import_steps import rehearsal
from journal.exchange.row_errors import ImportResult
from journal.exchange.spreadsheet import PreviewProblem

if TYPE_CHECKING:
    from journal.store.writing import Writer

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of Excel, WPS, Numbers and LibreOffice begin that are no text."""


class SourceProblem(StrEnum):
    """Why a file cannot be imported as it is."""

    WORKBOOK = "workbook"
    """No text but a workbook, which has to be saved as CSV first."""
    NOTHING_KNOWN = "nothing_known"
    """No heading means anything to us."""
    DATE_ORDER_NEEDED = "date_order_needed"
    """Dates like `1/2/2026`, and nobody has said what comes first."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file and how it is to be read."""

    path: Path
    mapping: Mapping | None = None
    """None for a journal's own file, whose columns are known."""
    encoding: str = ""
    delimiter: str = ""
    problem: SourceProblem | None = None
    """Where there is one, the file is not to be imported."""


def look(
    path: Path, language: str = "", *, kind: TableKind | None = None, date_order: DateOrder | None = None
) -> Source:
    """Find out how a file is to be read; `kind` overrules the guess.

    FILE_MISSING, FILE_UNREADABLE; NOT_OUR_CSV for a journal's file without the columns of one.
    """
    if kind is not TableKind.JOURNAL:
        if is_workbook(path):
            return Source(path, problem=SourceProblem.WORKBOOK)
        seen = spreadsheet.preview(path, language, kind=kind)
        if seen.kind is not TableKind.JOURNAL:
            problems = [problem for problem, _ in seen.problems]
            mapping = replace(seen.mapping, date_order=date_order or seen.mapping.date_order)
            source = Source(path, mapping, seen.encoding, seen.delimiter)
            if PreviewProblem.NOTHING_KNOWN in problems:
                return replace(source, problem=SourceProblem.NOTHING_KNOWN)
            if PreviewProblem.DATE_ORDER_NEEDED in problems and mapping.date_order is None:
                return replace(source, problem=SourceProblem.DATE_ORDER_NEEDED)
            return source
    with opened(path):
        return Source(path)


def import_all(
    writer: Writer,
    sources: Sequence[Source],
    language: str = "",
    *,
    dry_run: bool = False,
    cancelled: Callable[[], bool] | None = None,
) -> list[ImportResult]:
    """Import files one after the other, each as an operation of its own, and tell what came of the rows of each.

    With `dry_run` nothing is written, though each file finds what those before it would have brought.  CANCELLED,
    DISK_FULL and others: then what had come in of that file is taken back.
    """
    assert not any(source.problem for source in sources)
    with rehearsal(writer) if dry_run else nullcontext():
        return [_import_one(writer, source, language, cancelled) for source in sources]


def _import_one(writer: Writer, source: Source, language: str, cancelled: Callable[[], bool] | None) -> ImportResult:
    if source.mapping is None:
        return csv_import.import_journal(writer, source.path, cancelled=cancelled)
    return spreadsheet.import_file(
        writer, source.path, source.mapping, language=language, encoding=source.encoding, delimiter=source.delimiter,
        cancelled=cancelled,
    )  # fmt: skip


def is_workbook(path: Path) -> bool:
    """Whether a file is one of a spreadsheet program rather than text.  FILE_MISSING, FILE_UNREADABLE."""
    try:
        with open(path, "rb") as stream:
            return stream.read(4) in _WORKBOOKS
    except FileNotFoundError as error:
        raise JournalError(Code.FILE_MISSING, path=str(path)) from error
    except OSError as error:
        raise JournalError(Code.FILE_UNREADABLE, path=str(path)) from error
