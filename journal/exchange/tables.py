"""Delimited text files as rows with line numbers, read as a stream and whatever is wrong with them; no meaning here."""

from __future__ import annotations

import csv
import io
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.exchange import encodings
from journal.exchange.row_errors import RowTrouble

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_ROWS = 50
_SAMPLE_CHARACTERS = 64 * 1024
_SEP = "sep="


@dataclass(frozen=True, slots=True)
class Shape:
    """How a file is written."""

    encoding: str
    delimiter: str
    headings: tuple[str, ...]


@dataclass(slots=True)
class TableRow:
    """One row: its cells, as many as there are headings or more, and the first line of the file it stands on."""

    line: int
    cells: list[str]
    refused: RowTrouble | None = None
    """Why the row cannot be read."""
    notice: RowTrouble | None = None
    """What is odd about it, though it can be read."""
    column: int = 0
    """In which column the trouble lies, from 0."""


class Table:
    """An open file; iterating gives its rows below the headings.  Blank rows are passed over."""

    def __init__(self, path: Path, language: str = "", *, encoding: str = "", delimiter: str = "") -> None:
        """Open a file and find out how it is written, unless that is told.

        FILE_MISSING, FILE_UNREADABLE where it cannot be read or holds nothing.
        """
        self._binary = _opened(path)
        try:
            self.size_bytes = self._binary.seek(0, io.SEEK_END)
            self._binary.seek(0)
            found = encoding or encodings.detect(self._binary, language)
            self._binary.seek(0)
            # Python's codec of the same name takes the byte order from the mark, which must then be there.
            self._text = io.TextIOWrapper(self._binary, found, "surrogateescape", newline="")
            sample, marked = self._sample()
            separator = delimiter or marked or most_consistent_delimiter(sample)
            self._binary.seek(0)
            self._text = io.TextIOWrapper(self._text.detach(), found, "surrogateescape", newline="")
            self._records = _Records(self._text, separator)
            self.shape = self._headed(found, separator, bool(marked))
        except BaseException:
            self._binary.close()
            raise

    def __iter__(self) -> Iterator[TableRow]:
        width = len(self.shape.headings)
        for line, cells in self._records:
            if cells is None:
                yield TableRow(line, [], RowTrouble.QUOTE_OPEN)
                continue
            joined = "".join(cells)
            if joined and not joined.isspace():
                yield _checked(line, cells, joined, width)

    @property
    def position_bytes(self) -> int:
        """How much of the file has been read, for a progress bar."""
        return self._binary.tell() if not self._binary.closed else self.size_bytes

    def close(self) -> None:
        """Close the file."""
        self._text.close()

    def __enter__(self) -> Table:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _sample(self) -> tuple[str, str]:
        """Return the beginning of the text and, where its first line is `sep=;`, the delimiter that this tells."""
        text = self._text.read(_SAMPLE_CHARACTERS)
        first, _, rest = text.partition("\n")
        mark = first.strip("\r ").strip('"')
        if mark.casefold().startswith(_SEP) and len(mark) == len(_SEP) + 1:
            return rest, mark[-1]
        return text, ""

    def _headed(self, encoding: str, delimiter: str, marked: bool) -> Shape:
        records = iter(self._records)
        if marked:
            next(records)
        for _, cells in records:
            if cells and any(cell.strip() for cell in cells):
                names = [texts.clean(cell).strip() for cell in cells]
                while names and not names[-1]:
                    names.pop()
                return Shape(encoding, delimiter, tuple(names))
        raise JournalError(Code.FILE_UNREADABLE, path=str(self._binary.name))


class _Records:
    """CSV records with the line on which each begins; None for a line that opens a quote which nothing closes.

    The lines behind such a quote are not lost with it: they are read again as if it were not there.
    """

    def __init__(self, lines: Iterator[str], delimiter: str) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self._line = 0
        self._at_end = False
        self._reader = csv.reader(self._fed(), delimiter=delimiter)
        # Texts that are too long for a note are named as such; an open quote ends here at the latest.
        csv.field_size_limit(max(csv.field_size_limit(), 2 * texts.MAX_TEXT))

    def __iter__(self) -> Iterator[tuple[int, list[str] | None]]:
        while True:
            start = self._line + 1
            self._taken.clear()
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error:
                yield start, None
                self._read_again(start)
                continue
            if self._at_end and self._ends_open():
                yield start, None
                self._read_again(start)
                continue
            yield start, cells

    def _fed(self) -> Iterator[str]:
        while True:
            if self._again:
                line = self._again.popleft()
            else:
                line = next(self._lines, "")
                if not line:
                    self._at_end = True
                    return
            self._line += 1
            self._taken.append(line)
            yield line

    def _read_again(self, start: int) -> None:
        self._again.extendleft(reversed(self._taken[1:]))
        self._line = start
        self._at_end = False
        self._reader = csv.reader(self._fed(), delimiter=self._delimiter)

    def _ends_open(self) -> bool:
        """Whether the record just read ended only because the file did, within quotes."""
        try:
            list(csv.reader(self._taken, delimiter=self._delimiter, strict=True))
        except csv.Error as error:
            return "unexpected end of data" in str(error)
        return False


def most_consistent_delimiter(sample: str) -> str:
    """Return the delimiter that cuts most rows of the sample into one and the same number of cells, two at least."""
    best, best_score = DELIMITERS[0], 0.0
    lines = io.StringIO(sample, newline="")
    for delimiter in DELIMITERS:
        lines.seek(0)
        widths: Counter[int] = Counter()
        try:
            for cells in csv.reader(lines, delimiter=delimiter):
                if any(cells):
                    widths[len(cells)] += 1
                if sum(widths.values()) >= SAMPLE_ROWS:
                    break
        except csv.Error:
            pass  # what was read until then tells enough
        if not widths:
            continue
        width, rows = widths.most_common(1)[0]
        # Of two that cut equally well the one with more columns: a name "Smith, John" has a comma in every row, too.
        score = rows / sum(widths.values()) + min(width, 100) / 1_000 if width > 1 else 0.0
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _opened(path: Path) -> BinaryIO:
    try:
        return open(path, "rb")
    except FileNotFoundError as error:
        raise JournalError(Code.FILE_MISSING, path=str(path)) from error
    except OSError as error:
        raise JournalError(Code.FILE_UNREADABLE, path=str(path)) from error


def _checked(line: int, cells: list[str], joined: str, width: int) -> TableRow:
    if not joined.isascii():
        try:
            joined.encode()
        except UnicodeEncodeError:
            return TableRow(line, cells, RowTrouble.UNDECODABLE, column=_first(cells, _undecodable))
    if "\x00" in joined:
        return TableRow(line, cells, RowTrouble.NUL, column=_first(cells, _has_nul))
    if "\r" in joined:
        cells = [texts.clean(cell) for cell in cells]
    missing = width - len(cells)
    if missing == 0:
        return TableRow(line, cells)
    if missing > 0:
        return TableRow(line, cells + [""] * missing, notice=RowTrouble.CELLS_MISSING, column=len(cells))
    if any(cells[width:]):
        return TableRow(line, cells, notice=RowTrouble.CELLS_MORE, column=width)
    return TableRow(line, cells[:width])


def _first(cells: list[str], wrong: Callable[[str], bool]) -> int:
    return next(place for place, cell in enumerate(cells) if wrong(cell))


def _has_nul(cell: str) -> bool:
    return "\x00" in cell


def _undecodable(cell: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in cell)
