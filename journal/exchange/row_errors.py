"""What an import of a spreadsheet tells at its end: counts of rows, and which rows could not be read and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from journal.core.errors import Code


class RowTrouble(StrEnum):
    """Why a row could not be read, or not in full; beside these, rows fail with the codes of `JournalError`."""

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


@dataclass(frozen=True, slots=True)
class RowError:
    """One row and what is wrong with it."""

    file: str
    line: int
    """The line of the file on which the row starts, from 1; a row can have several lines."""
    code: Code | RowTrouble
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


class RowRefused(Exception):  # noqa: N818  (it ends one row, not the program)
    """A row that cannot come in, with what is known about it."""

    def __init__(self, code: Code | RowTrouble, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code.value)
