"""The rows of the palette: headings, what was found, and commands; how they are worded and drawn is elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.store.search import Hit

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `Row` of a row."""
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Line` of a row: what it says."""
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a group."""

    words: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the window: its name in `actions`, its words, and its keys."""

    name: str
    words: str
    keys: str


Row = Heading | Hit | Command


@dataclass(frozen=True, slots=True)
class Line:
    """What a row says; the spans are the parts that were typed."""

    icon: str
    """A file of the icons; empty for somebody's initials."""
    title: str
    title_spans: tuple[tuple[int, int], ...] = ()
    under: str = ""
    under_spans: tuple[tuple[int, int], ...] = ()
    aside: str = ""
    tone: str = "muted"
    """The colour of the icon."""

    def sentence(self) -> str:
        """Return all of it, for screen readers."""
        return " · ".join(filter(None, (self.title, self.under, self.aside)))


class PaletteModel(QAbstractListModel):
    """Shows rows in their order; headings can be neither chosen nor stood on."""

    def __init__(self, describe: Callable[[Row], Line], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._rows: list[Row] = []
        self._lines: dict[int, Line] = {}

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self._lines = {}
        self.endResetModel()

    def row(self, place: int) -> Row | None:
        """Return what stands at a place, or None beyond the ends."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def step(self, place: int, by: int) -> int:
        """Return the place that lies `by` rows on, headings not counted; -1 where there is none to stand on."""
        places = [number for number, row in enumerate(self._rows) if not isinstance(row, Heading)]
        if not places:
            return -1
        now = places.index(place) if place in places else -1
        if now < 0:
            return places[0]
        return places[min(max(now + by, 0), len(places) - 1)]

    def line(self, place: int) -> Line:
        """Return what a row says; worded when it is first seen."""
        if place not in self._lines:
            self._lines[place] = self._describe(self._rows[place])
        return self._lines[place]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row(index.row()), Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == LINE_ROLE:
            return self.line(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.line(index.row()).sentence()
        return None
