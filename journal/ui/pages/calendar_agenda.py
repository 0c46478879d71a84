"""The agenda: days under each other with all that stands on them; a list for narrow windows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journal.ui import theme
from journal.ui.pages.calendar_days import Day
from journal.ui.pages.calendar_rows import ROW_PX, paint_row
from journal.ui.pages.calendar_words import CalendarWords, Entry, day_facts
from journal.ui.widgets.card import paint_card
from journal.ui.widgets.command_list import CommandList
from journal.ui.widgets.row_painting import Index

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_DAY_PX = 40
_GAP = 6
_PAD = 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine
_DEEDS: dict[int, str] = {
    Qt.Key.Key_PageUp: "earlier",
    Qt.Key.Key_PageDown: "later",
    Qt.Key.Key_Home: "today",
    Qt.Key.Key_T: "today",
    Qt.Key.Key_N: "remind",
}
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Row:
    """A day, or one entry of it."""

    day: Day
    entry: Entry | None = None


class AgendaModel(QAbstractListModel):
    """Days with their entries as one list; days on which nothing stands are left out, except today."""

    def __init__(self, words: CalendarWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self.words = words

    def set_days(self, days: Sequence[Day], words: CalendarWords) -> None:
        """Show other days."""
        self.beginResetModel()
        self.words = words
        kept = [day for day in days if day.entries or day.off or day.make_up or day.day == words.today]
        self._rows = [row for day in kept for row in (Row(day), *(Row(day, entry) for entry in day.entries))]
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """Return a row, None outside the list."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, day: dt.date) -> int:
        """Return the row of a day, or of the first one after it; of the last one where there is none."""
        found = (number for number, row in enumerate(self._rows) if row.day.day >= day)
        return next(found, len(self._rows) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (the signature is Qt's)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            day = self.words.day(row.day.day)
            if row.entry is None:
                return ", ".join((day, *day_facts(row.day)))
            return f"{self.words.of(row.entry).spoken}, {day}"
        return None


class AgendaDelegate(QStyledItemDelegate):
    """Draws the day as a heading, its entries as cards."""

    def __init__(self, view: AgendaView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        return QSize(0, _DAY_PX if row.entry is None else ROW_PX + 8 + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme.tokens()
        row: Row = index.data(ROW_ROLE)
        area = QRectF(QRect(option.rect))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            if row.entry is None:
                self._paint_day(painter, area, row.day, chosen=chosen and self._view.hasFocus())
            else:
                card = area.adjusted(0, 0, 0, -_GAP)
                hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
                paint_card(painter, card, t, hovered=hovered, focused=chosen and self._view.hasFocus())
                paint_row(painter, card.adjusted(_PAD, 0, -_PAD, 0), self._view.words().of(row.entry), t)
        finally:
            painter.restore()

    def _paint_day(self, painter: QPainter, area: QRectF, day: Day, *, chosen: bool) -> None:
        t = theme.tokens()
        words = self._view.words()
        line = area.adjusted(2, 0, -2, -8)
        title = words.day(day.day)
        painter.setFont(theme.font(theme.UI_PX, 600))
        painter.setPen(t.accent if day.day == words.today or chosen else t.text)
        painter.drawText(line, _LEFT, title)
        left = QFontMetricsF(painter.font()).horizontalAdvance(title) + _PAD
        facts = " · ".join(day_facts(day))
        painter.setFont(theme.meta_font())
        painter.setPen(t.muted)
        rest = line.adjusted(left, 0, 0, 0)
        metrics = QFontMetricsF(painter.font())
        painter.drawText(rest, _LEFT, metrics.elidedText(facts, Qt.TextElideMode.ElideRight, max(0.0, rest.width())))
        if chosen:
            painter.fillRect(QRectF(line.left(), area.bottom() - 5, left - _PAD, 2), t.accent)


class AgendaView(CommandList):
    """A read-only list; it says what is wanted, the page does it."""

    chosen = Signal(object)
    """The day (`datetime.date`) on whose row the user has stepped."""
    asked = Signal(str)
    """One of the deeds `earlier`, `later`, `today`, `remind`."""
    opened = Signal(object)
    """An entry that the user wants to see."""
    edit_requested = Signal(object)

    def __init__(self, model: AgendaModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent=parent)
        self._model = model
        self.setItemDelegate(AgendaDelegate(self))

    def words(self) -> CalendarWords:
        """Return the words in which the rows are told."""
        return self._model.words

    def current(self) -> Row | None:
        """Return the row on which the keyboard is."""
        return self._model.row(self.currentIndex().row())

    def go_to(self, day: dt.date) -> None:
        """Choose a day, and bring it to the top; the row within it stays where it is of that day already."""
        current = self.current()
        if current is None or current.day.day != day:
            # Without its own scrolling: what has not been laid out yet is laid out once, below.
            self.selectionModel().setCurrentIndex(
                self._model.index(self._model.row_of(day)), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)

    def ask(self, event: QKeyEvent) -> bool:
        key, current = event.key(), self.current()
        if key in _DEEDS:
            self.asked.emit(_DEEDS[key])
        elif key in _OPENS:
            self._open(current)
        elif key == Qt.Key.Key_F2:
            if current is not None and current.entry is not None:
                self.edit_requested.emit(current.entry)
        else:
            # The agenda has no end: more days follow with Page down.
            return key == Qt.Key.Key_End
        return True

    def go_to_row(self, row: int) -> None:
        super().go_to_row(row)
        self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open(self._model.row(self.indexAt(event.position().toPoint()).row()))

    def _tell(self) -> None:
        current = self.current()
        if current is not None:
            self.chosen.emit(current.day.day)

    def _open(self, row: Row | None) -> None:
        if row is None:
            return
        if row.entry is None:
            self.asked.emit("remind")
        else:
            self.opened.emit(row.entry)
