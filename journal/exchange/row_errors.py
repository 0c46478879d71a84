"""What an import tells at its end: counts of rows, and which rows could not be read and why; no words for users."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from journal.core.errors import Code


class RowTrouble(StrEnum):
    """Why a row of a spreadsheet could not be read, or not in full; rows fail with the codes of `JournalError`, too."""

    NUL = "row_nul"
    """Facts: column."""
    UNDECODABLE = "row_undecodable"
    """Bytes that are no characters in the encoding of the file.  Facts: column, encoding."""
    QUOTE_OPEN = "row_quote_open"
    """A quote that nothing closes; the lines behind it are read again without it."""
    CELLS_MISSING = "row_cells_missing"
    CELLS_MORE = "row_cells_more"
    """More cells than headings; they are kept in the notes.  Facts: cells, headings."""
    DATE_AMBIGUOUS = "row_date_ambiguous"
    """Like `1/2/2026`, and the user has not picked an order.  Facts: text."""
    VALUE_KEPT = "row_value_kept"
    """A word that stands for none of ours; it is kept in the notes.  Facts: column, text."""


class RowProblem(StrEnum):
    """Why a row of a journal's own file could not be read; rows fail with the codes of `JournalError`, too."""

    NUL = "row_nul"
    """Facts: column."""
    NOT_UTF8 = "row_not_utf8"
    DAMAGED = "row_damaged"
    """Facts: detail."""
    CELLS_MISSING = "row_cells_missing"
    """Other than as many cells as in the header.  Facts: cells, expected."""
    ID_UNREADABLE = "row_id_unreadable"
    """Facts: value."""
    RECORD_UNKNOWN = "row_record_unknown"
    """Facts: value."""
    REFERENCE_UNKNOWN = "row_reference_unknown"
    LOG_LINE_DIFFERS = "row_log_line_differs"


@dataclass(frozen=True, slots=True)
class RowError:
    """One row and what is wrong with it."""

    file: str
    line: int
    """The line of the file on which the row starts, from 1; a row can have several lines."""
    code: Code | RowTrouble | RowProblem
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import has done, or would do, in rows: `read` is the sum of the next three and of `errors`."""

    read: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    errors: list[RowError] = field(default_factory=list)
    """Rows that did not come in."""
    notices: list[RowError] = field(default_factory=list)
    """Rows that came in although something was odd about them; nothing of them is lost."""
    undoable: bool = True
    """False where crises or lines of their logs came in, which no undo takes back."""
    ignored_columns: tuple[str, ...] = ()
    """Columns of a journal's file that are not ours."""


class RowRefused(Exception):  # noqa: N818  (it ends one row, not the program)
    """A row that cannot come in, with what is known about it."""

    def __init__(self, code: Code | RowTrouble | RowProblem, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code.value)
