"""A journal's CSV file as rows with their line numbers: encoding, delimiter, header, broken rows; no records here."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from journal.core.errors import Code, JournalError
from journal.core.text import MAX_TEXT
from journal.exchange.csv_cells import unguard
from journal.exchange.csv_columns import COLUMNS, GUARDED_MARK, LATER, RAW_MARK, TEXT_COLUMNS
from journal.exchange.row_errors import RowProblem, RowRefused

__all__ = ["RowProblem", "Table", "TableRow", "opened"]
_MAX_CELL = 4 * MAX_TEXT
"""A cell beyond this is no note of ours but a quote that never closes."""
_SURROGATE = re.compile("[\ud800-\udfff]")
"""What bytes that are no UTF-8 are read as."""
_MAX_HEADER = 65_536


@dataclass(slots=True)
class TableRow:
    """One row: the physical line on which it starts, and its cells by column, or why there are none."""

    line: int
    cells: dict[str, str] = field(default_factory=dict)
    failure: RowRefused | None = None


class Table:
    """An open file of ours."""

    def __init__(self, path: Path) -> None:
        """Open a file; NOT_OUR_CSV where its header is not that of a journal, FILE_MISSING, FILE_UNREADABLE."""
        self.path = path
        self._binary = _binary(path)
        # Bytes that are no UTF-8 come as lone surrogates, so that one bad row does not end the file.
        self._text = io.TextIOWrapper(self._binary, encoding="utf-8-sig", errors="surrogateescape", newline="")
        try:
            self.size = path.stat().st_size
            self._begin(self._text)
        except (csv.Error, StopIteration) as error:
            self.close()
            raise JournalError(Code.NOT_OUR_CSV, path=str(path)) from error
        except OSError as error:
            self.close()
            raise JournalError(Code.FILE_UNREADABLE, path=str(path)) from error
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._text.close()

    def _begin(self, text: io.TextIOWrapper) -> None:
        """Read the header."""
        path = self.path
        first = text.readline(_MAX_HEADER)
        delimiter = first.removeprefix('"id"').removeprefix("id")[:1]
        if delimiter not in (",", ";", "\t"):
            raise JournalError(Code.NOT_OUR_CSV, path=str(path))
        csv.field_size_limit(max(csv.field_size_limit(), _MAX_CELL))
        self._reader = csv.reader(itertools.chain([first], text), delimiter=delimiter)
        self._heading = next(self._reader)
        missing = [column for column in COLUMNS if column not in self._heading and column not in LATER]
        self._absent = dict.fromkeys((column for column in COLUMNS if column not in self._heading), "")
        marks = [mark for mark in (GUARDED_MARK, RAW_MARK) if mark in self._heading]
        if missing or len(marks) != 1 or len(set(self._heading)) != len(self._heading):
            raise JournalError(Code.NOT_OUR_CSV, path=str(path), missing=missing)
        self._guarded = marks == [GUARDED_MARK]
        self.ignored = tuple(c for c in self._heading if c not in COLUMNS and c not in marks)
        """Columns that are not ours: somebody's own remarks, or those of a later version."""
        self.absent = frozenset(self._absent)
        """Columns that the file does not have since an earlier version wrote it; their cells are empty."""

    def read_bytes(self) -> int:
        """Return about how many bytes of `size` have been read."""
        return min(self._binary.tell(), self.size)

    def rows(self) -> Iterator[TableRow]:
        """Yield the rows; empty lines are passed over.  FILE_UNREADABLE where the disk fails."""
        while True:
            line = self._reader.line_num + 1
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield TableRow(line, failure=RowRefused(RowProblem.DAMAGED, detail=str(error)))
            except OSError as error:
                raise JournalError(Code.FILE_UNREADABLE, path=str(self.path)) from error
            else:
                if cells:
                    yield self._row(line, cells)

    def _row(self, line: int, cells: list[str]) -> TableRow:
        if len(cells) != len(self._heading):
            facts = {"cells": len(cells), "expected": len(self._heading)}
            return TableRow(line, failure=RowRefused(RowProblem.CELLS_MISSING, **facts))
        named = dict(zip(self._heading, cells))
        whole = "".join(cells)
        if "\x00" in whole:
            column = next(c for c, text in named.items() if "\x00" in text)
            return TableRow(line, failure=RowRefused(RowProblem.NUL, column=column))
        if not whole.isascii() and _SURROGATE.search(whole):
            return TableRow(line, failure=RowRefused(RowProblem.NOT_UTF8))
        if self._guarded and "'" in whole:
            named = {c: unguard(text) if c in TEXT_COLUMNS else text for c, text in named.items()}
        return TableRow(line, named | self._absent if self._absent else named)


@contextmanager
def opened(path: Path) -> Iterator[Table]:
    """Open a CSV file as `Table` does, and close it at the end."""
    table = Table(path)
    try:
        yield table
    finally:
        table.close()


def _binary(path: Path) -> BinaryIO:
    try:
        return open(path, "rb")
    except FileNotFoundError as error:
        raise JournalError(Code.FILE_MISSING, path=str(path)) from error
    except OSError as error:
        raise JournalError(Code.FILE_UNREADABLE, path=str(path)) from error
