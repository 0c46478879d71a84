"""The first rows of a spreadsheet as a table model, and what is still missing before it can come in; no words here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.core.columns import DATED, SEVERAL, Field, Mapping, TableKind
from journal.ui import theme
from journal.ui.widgets.labels import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex

_UNREADABLE = re.compile("[\ud800-\udfff\x00]")
"""What is left of bytes that are no characters in the encoding; Qt cannot show them."""
_SHOWN_CHARACTERS = 400
_NAMES = frozenset(
    {
        Field.NAME, Field.FAMILY_NAME, Field.GIVEN_NAME, Field.CLIENT, Field.ORGANISATION, Field.PERSON, Field.EMAIL,
        Field.PHONE,
    }
)  # fmt: skip


class Missing(StrEnum):
    """What only the user can say, and has not said yet."""

    NAME = "name"
    DATE = "date"
    CLIENT = "client"
    TEXT = "text"
    DATE_ORDER = "date_order"


def missing(mapping: Mapping, ambiguous: frozenset[int]) -> Missing | None:
    """Return what an import lacks most; `ambiguous` are the columns with dates that have two readings."""
    has = set(mapping.fields)
    if mapping.kind is TableKind.CLIENTS and not has & _NAMES:
        return Missing.NAME
    if mapping.kind is TableKind.INTERACTIONS:
        if Field.DATE not in has:
            return Missing.DATE
        if not has & {Field.CLIENT, Field.ORGANISATION, Field.NUMBER}:
            return Missing.CLIENT
        if not has & {Field.TEXT, Field.SUBJECT, Field.KEEP}:
            return Missing.TEXT
    return Missing.DATE_ORDER if mapping.date_order is None and has_two_readings(mapping, ambiguous) else None


def has_two_readings(mapping: Mapping, ambiguous: frozenset[int]) -> bool:
    """Whether a column of dates holds some that have two readings."""
    return any(mapping.fields[place] in DATED for place in ambiguous if place < len(mapping.fields))


def with_field(mapping: Mapping, place: int, field: Field) -> Mapping:
    """Return the mapping with another field for a column; a field that has room for one column leaves its old one."""
    fields = list(mapping.fields)
    if field not in SEVERAL:
        fields = [Field.KEEP if found is field else found for found in fields]
    fields[place] = field
    return replace(mapping, fields=tuple(fields))


def shown(cell: str) -> str:
    """Return a cell as one short line that can be shown."""
    return " ".join(_UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", cell[:_SHOWN_CHARACTERS]).split())


class SampleModel(QAbstractTableModel):
    """The first rows of a file under their headings; columns that are left out are grey."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._rows: list[list[str]] = []
        self._fields: tuple[Field, ...] = ()

    def show(self, headings: Sequence[str], rows: list[list[str]], fields: tuple[Field, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._headings, self._rows, self._fields = tuple(headings), rows, fields
        self.endResetModel()

    def set_fields(self, fields: tuple[Field, ...]) -> None:
        """Show what the columns mean now."""
        self._fields = fields
        if self._rows and self._headings:
            last = self.index(len(self._rows) - 1, len(self._headings) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.ForegroundRole])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        cell = row[index.column()] if index.column() < len(row) else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(cell)
        if role == Qt.ItemDataRole.ToolTipRole and len(cell) > 12:
            return plain_tool_tip(shown(cell))
        if role == Qt.ItemDataRole.ForegroundRole and self._fields[index.column()] is Field.IGNORE:
            return theme.tokens().disabled
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(self._headings[section]) or f"({section + 1})"
        return None
