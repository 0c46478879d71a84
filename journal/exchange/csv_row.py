"""The cells of one row of a journal's CSV file, asked for by column and meaning; what they become is not known here."""

from __future__ import annotations

import datetime as dt
import json
import re
from enum import StrEnum
from typing import TypeVar

from journal.core.errors import Code, JournalError
from journal.core.moments import Moment, MomentKind
from journal.exchange.csv_cells import instant, moment, split_values
from journal.exchange.row_errors import RowProblem, RowRefused
from journal.store.incoming import Incoming

_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:-]{0,99}")
_SHORT = {"person_ids": "person_id", "client_ids": "client_id"}
_STORED = {"contact": ("counts",), "watch": ("watch_minutes", "watch_from", "watch_until")}
"""Columns that the store calls otherwise."""
Kind = TypeVar("Kind", bound=StrEnum)


class Row:
    """The cells of one row, asked for by column and meaning."""

    def __init__(
        self, cells: dict[str, str], incoming: Incoming, tz: dt.tzinfo | None, absent: frozenset[str] = frozenset()
    ) -> None:
        self.cells = cells
        self.incoming = incoming
        self.tz = tz
        self._absent = absent

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    @property
    def id(self) -> str:
        """The uuid of the record."""
        if not _ID.fullmatch(self.cells["id"]):
            raise RowRefused(RowProblem.ID_UNREADABLE, value=self.cells["id"][:100])
        return self.cells["id"]

    @property
    def keep(self) -> frozenset[str]:
        """The columns of which the file does not hold everything, as the store calls them."""
        return frozenset(_SHORT.get(c, c) for c in self.values("not_in_file"))

    @property
    def left(self) -> frozenset[str]:
        """The columns that the file does not have, as the store calls them."""
        return frozenset(name for column in self._absent for name in _STORED.get(column, (column,)))

    def stamps(self) -> tuple[str, int, int]:
        """Return uuid and stamps."""
        return self.id, instant(self["created_at"]) or 0, instant(self["updated_at"]) or 0

    def moment(self, column: str = "due", kind: str = "due_kind") -> Moment | None:
        """Return a due time, or None where the cell is empty."""
        return moment(self[column], self.word(kind, MomentKind)) if self[column] else None

    def values(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell that can hold several."""
        return split_values(self[column]) if self[column] else ()

    def numbers(self, column: str, table: str) -> tuple[int, ...]:
        """Return the records named by the ids in a cell."""
        if not self[column]:
            return ()
        return tuple([self.incoming.number(table, uuid) for uuid in split_values(self[column])])

    def number(self, column: str, table: str) -> int | None:
        """Return the one record named in a cell, or None."""
        found = self.numbers(column, table)
        if len(found) > 1:
            raise JournalError(Code.VALUE_UNKNOWN, field=column, value=self[column], allowed=())
        return found[0] if found else None

    def client(self) -> int:
        """Return the one client of the record; NAME_MISSING without one."""
        found = self.number("client_ids", "clients")
        if found is None:
            raise JournalError(Code.NAME_MISSING)
        return found

    def word(self, column: str, kind: type[Kind]) -> Kind:
        """Return the word in a cell; VALUE_UNKNOWN where it is not one of its kind."""
        try:
            return kind(self[column])
        except ValueError as error:
            allowed = tuple(member.value for member in kind)
            raise JournalError(Code.VALUE_UNKNOWN, field=column, value=self[column], allowed=allowed) from error

    def word_or_none(self, column: str, kind: type[Kind]) -> Kind | None:
        """Return the word in a cell that may be empty."""
        return self.word(column, kind) if self[column] else None

    def words(self, column: str, kind: type[Kind]) -> tuple[Kind, ...]:
        """Return the words in a cell that can hold several; VALUE_UNKNOWN where one is not of its kind."""
        allowed = tuple(member.value for member in kind)
        for value in self.values(column):
            if value not in allowed:
                raise JournalError(Code.VALUE_UNKNOWN, field=column, value=value, allowed=allowed)
        return tuple(map(kind, self.values(column)))

    def whole(self, column: str) -> int | None:
        """Return the whole number in a cell, or None; VALUE_UNKNOWN where it is none."""
        try:
            return int(self[column]) if self[column] else None
        except ValueError as error:
            raise JournalError(Code.VALUE_UNKNOWN, field=column, value=self[column], allowed=()) from error

    def flag(self, column: str) -> bool | None:
        """Return 1 or 0 as truth, an empty cell as None."""
        found = self.whole(column)
        if found not in (None, 0, 1):
            raise JournalError(Code.VALUE_UNKNOWN, field=column, value=self[column], allowed=(0, 1))
        return None if found is None else bool(found)

    def json(self, column: str, kind: type[list[object]] | type[dict[str, object]]) -> str:
        """Return a cell that holds a JSON list or object, one without anything where it is empty; VALUE_UNKNOWN."""
        text = self[column]
        if not text:
            return "[]" if kind is list else "{}"
        try:
            fits = isinstance(json.loads(text), kind)
        except (ValueError, RecursionError):
            fits = False
        if not fits:
            raise JournalError(Code.VALUE_UNKNOWN, field=column, value=text[:100], allowed=())
        return text

    def day(self, column: str) -> str | None:
        """Return a date as it stands, or None; WHEN_UNREADABLE where it is none."""
        text = self[column]
        try:
            return dt.date.fromisoformat(text).isoformat() if text else None
        except ValueError as error:
            raise JournalError(Code.WHEN_UNREADABLE, text=text) from error
