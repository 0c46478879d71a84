"""The month as a table of days: which days it shows, its keys and its mouse; a day is drawn in `calendar_cells`."""

from __future__ import annotations

import calendar as months
import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from journal.ui import theme
from journal.ui.pages.calendar_cells import DAY_ROLE, MONTH_ROLE, WORDS_ROLE, DayDelegate
from journal.ui.pages.calendar_days import Day
from journal.ui.pages.calendar_words import CalendarWords, spoken_day
from journal.ui.widgets.labels import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex

WEEK = 7
FIRST_YEAR, LAST_YEAR = 1901, 2100
_HEAD_PX = 26
_NOTCH = 120
"""What a mouse wheel says for one step."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}
_DEEDS = {
    Qt.Key.Key_PageUp: "earlier",
    Qt.Key.Key_PageDown: "later",
    Qt.Key.Key_Home: "today",
    Qt.Key.Key_T: "today",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Space: "open",
    Qt.Key.Key_N: "remind",
}


def weeks_of(month: dt.date, first_weekday: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the whole weeks that hold a month; Monday is 0."""
    first = month.replace(day=1)
    last = month.replace(day=months.monthrange(month.year, month.month)[1])
    before = (first.weekday() - first_weekday) % WEEK
    after = (first_weekday - 1 - last.weekday()) % WEEK
    return first - dt.timedelta(days=before), last + dt.timedelta(days=after)


def moved_by_months(day: dt.date, count: int) -> dt.date:
    """Return the same day `count` months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return day
    return dt.date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


class MonthModel(QAbstractTableModel):
    """The days of some whole weeks."""

    def __init__(self, words: CalendarWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days: Sequence[Day] = ()
        self._month = 0
        self._words = words

    def set_days(self, days: Sequence[Day], month: int, words: CalendarWords) -> None:
        """Show whole weeks; `month` is the number of the one that is meant."""
        self.beginResetModel()
        self._days, self._month, self._words = tuple(days), month, words
        self.endResetModel()

    def day(self, index: Index) -> Day | None:
        """Return the day of a cell."""
        place = index.row() * WEEK + index.column()
        return self._days[place] if index.isValid() and place < len(self._days) else None

    def index_of(self, day: dt.date) -> QModelIndex:
        """Return the cell of a day; an invalid one for a day that is not shown."""
        place = (day - self._days[0].day).days if self._days else -1
        return self.index(place // WEEK, place % WEEK) if 0 <= place < len(self._days) else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (the signature is Qt's)
        return 0 if parent.isValid() else len(self._days) // WEEK

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (the signature is Qt's)
        return 0 if parent.isValid() else WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day(index)
        if day is None:
            return None
        if role == DAY_ROLE:
            return day
        if role == MONTH_ROLE:
            return day.day.month == self._month
        if role == WORDS_ROLE:
            return self._words
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(spoken_day(day, self._words))
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = spoken_day(day, self._words)
            return plain_tool_tip("\n".join(lines)) if len(lines) > 1 else None
        return None


class MonthView(QTableView):
    """The table of a month; it says what is wanted, the page does it."""

    chosen = Signal(object)
    """A day (`datetime.date`) on which the user has stepped, of this month or of one beside it."""
    asked = Signal(str)
    """One of the deeds `earlier`, `later`, `today`, `open`, `remind`, for the day that is chosen."""

    def __init__(self, model: MonthModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._wheel = 0
        self._fitted = (0, 0, 0)
        self.setModel(model)
        model.modelReset.connect(self._on_reset)
        self.setItemDelegate(DayDelegate(self))
        self.setProperty("plain", True)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(6 * 48)

    def current(self) -> dt.date | None:
        """Return the day that is chosen."""
        day = self._model.day(self.currentIndex())
        return day.day if day is not None else None

    def go_to(self, day: dt.date) -> None:
        """Choose a day that is shown."""
        self.fit()
        self.setCurrentIndex(self._model.index_of(day))

    def fit(self) -> None:
        """Give all columns, and all rows, the same size."""
        rows = self._model.rowCount()
        if not rows:
            return
        size = (rows, self.viewport().width(), self.viewport().height())
        if size == self._fitted:
            return  # else every step of the keyboard would paint the whole month
        self._fitted = size
        self.horizontalHeader().setDefaultSectionSize(size[1] // WEEK)
        for row in range(rows):
            self.setRowHeight(row, (row + 1) * size[2] // rows - row * size[2] // rows)

    def _on_reset(self) -> None:
        self._fitted = (0, 0, 0)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (a virtual of Qt)
        """Letters are commands here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, current = event.key(), self.current()
        if plain and key in _STEPS and current is not None:
            self.chosen.emit(current + dt.timedelta(days=_STEPS[Qt.Key(key)]))
        elif plain and key in _DEEDS:
            self.asked.emit(_DEEDS[Qt.Key(key)])
        else:
            event.ignore()
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._model.day(self.indexAt(event.position().toPoint()))
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(day.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged: the day stays the one that was clicked."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._model.day(self.indexAt(event.position().toPoint())) is not None:
            self.asked.emit("open")

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A touch pad sends many small steps.
        self._wheel += event.angleDelta().y()
        if abs(self._wheel) >= _NOTCH:
            self.asked.emit("earlier" if self._wheel > 0 else "later")
            self._wheel = 0
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class WeekdayNames(QWidget):
    """The line with the names of the weekdays above a month."""

    def __init__(self, view: MonthView, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._names = view, names
        self.setFixedHeight(_HEAD_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.section_font())
        painter.setPen(theme.tokens().muted)
        for column, name in enumerate(self._names):
            left = self._view.columnViewportPosition(column)
            area = QRect(left + 6, 0, self._view.columnWidth(column) - 8, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.end()
