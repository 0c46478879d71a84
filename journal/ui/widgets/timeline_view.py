"""A list view for very many rows of different heights: only what is seen is measured; months stay at the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from journal.core.interactions import TimelineEntry
from journal.ui import theme
from journal.ui.models.timeline import ENTRY_ROLE, EntryKey, TimelineModel, entry_key
from journal.ui.widgets import timeline_words as words
from journal.ui.widgets.timeline_delegate import EntryDelegate, paint_month
from journal.ui.widgets.timeline_heights import RowHeights
from journal.ui.widgets.timeline_layout import MONTH_PX

Index = QModelIndex | QPersistentModelIndex
_LINE_PX = 24


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was in the list, kept over a change of it."""

    top: EntryKey | None
    offset: int
    current: EntryKey | None
    rows: int


class TimelineView(QListView):
    """A `QListView` (so that screen readers know it) whose geometry is its own.

    Qt's own list sets all rows anew whenever some are added or the width changes, which takes seconds at 100,000.
    """

    def __init__(self, model: TimelineModel, delegate: EntryDelegate, parent: QWidget | None = None) -> None:
        self._heights = RowHeights()
        self._measured: bytearray = bytearray()
        self._settling = False
        super().__init__(parent)
        self._model, self._delegate = model, delegate
        self.setProperty("plain", True)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: a bar that comes and goes would change the width of every row.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(_LINE_PX)
        self.verticalScrollBar().setEnabled(False)  # which hides its handle while there is nothing to scroll
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        model.rowsRemoved.connect(self._on_removed)
        self._begin()

    def _on_range(self, first: int, last: int) -> None:
        self.verticalScrollBar().setEnabled(last > first)

    # ---- what the rest of the window asks ----

    def current_entry(self) -> TimelineEntry | None:
        """Return the entry that the keys work on."""
        index = self.currentIndex()
        return index.data(ENTRY_ROLE) if index.isValid() else None

    def toggle(self, index: Index) -> None:
        """Open an entry, or fold it; its top stays where it is."""
        entry = index.data(ENTRY_ROLE)
        if not self._delegate.layout(index, self._width()).more and entry_key(entry) not in self._delegate.expanded:
            return
        self._delegate.toggle(entry)
        self._heights.set(index.row(), self._delegate.layout(index, self._width()).height)
        self.updateGeometries()
        self.viewport().update()

    def place(self) -> Place:
        """Return where somebody is: the entry at the top and the current one."""
        value = self.verticalScrollBar().value()
        row = self._heights.row_at(value)
        current = self.current_entry()
        at_top = value == 0 or row >= len(self._heights)
        return Place(
            None if at_top else entry_key(self._model.entry(row)),
            value - self._heights.top(row),
            entry_key(current) if current else None,
            0 if at_top else row,
        )

    def show_row(self, row: int) -> None:
        """Bring a row into sight and make it the current one."""
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def return_to(self, place: Place) -> None:
        """Go back to where somebody was, as far as it is still there."""
        current = self._model.row_of(place.current) if place.current else None
        if current is not None:
            command = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._model.index(current), command)
        row = self._model.row_of(place.top) if place.top else None
        if row is None and place.top:
            row = min(place.rows, len(self._heights) - 1)
        if row is None or row < 0:
            self.updateGeometries()
            self.verticalScrollBar().setValue(0)
            return
        self._measure(row, 0)
        self.updateGeometries()
        self.verticalScrollBar().setValue(self._heights.top(row) + place.offset)

    # ---- geometry ----

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 (a virtual of Qt)
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        top = self._heights.top(index.row()) - self.verticalScrollBar().value()
        return QRect(0, top, self._width(), self._heights[index.row()])

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 (a virtual of Qt)
        row = self._heights.row_at(point.y() + self.verticalScrollBar().value())
        return self._model.index(row) if 0 <= row < len(self._heights) else QModelIndex()

    def scrollTo(  # noqa: N802 (a virtual of Qt)
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid() or index.row() >= len(self._heights):
            return
        row, bar = index.row(), self.verticalScrollBar()
        self._measure(row, bar.value())
        # The sticky month would hide the first line of a row at the very top.
        cover = 0 if self._delegate.opens_month(index) else MONTH_PX
        top, height = self._heights.top(row), self._heights[row]
        view = self.viewport().height()
        if top - cover < bar.value() or height + cover > view or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(top - cover)
        elif top + height > bar.value() + view:
            bar.setValue(top + height - view)

    def moveCursor(  # noqa: N802 (a virtual of Qt)
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count, row = len(self._heights), self.currentIndex().row()
        if not count:
            return QModelIndex()
        moves = QAbstractItemView.CursorAction
        if action == moves.MoveHome:
            row = 0
        elif action == moves.MoveEnd:
            row = count - 1
        elif action in (moves.MovePageDown, moves.MovePageUp):
            step = self.viewport().height() - MONTH_PX
            here = self._heights.top(max(row, 0))
            row = self._heights.row_at(here + (step if action == moves.MovePageDown else -step))
        elif action in (moves.MoveDown, moves.MoveNext, moves.MoveRight):
            row += 1
        else:
            row -= 1
        return self._model.index(min(max(row, 0), count - 1))

    def horizontalOffset(self) -> int:  # noqa: N802 (a virtual of Qt)
        return 0

    def verticalOffset(self) -> int:  # noqa: N802 (a virtual of Qt)
        return self.verticalScrollBar().value()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802
        value = self.verticalScrollBar().value()
        first, last = (self._heights.row_at(y + value) for y in (rect.top(), rect.bottom()))
        last = min(last, len(self._heights) - 1)
        chosen = QItemSelection()
        if 0 <= first <= last:
            chosen.select(self._model.index(first), self._model.index(last))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def updateGeometries(self) -> None:  # noqa: N802 (a virtual of Qt)
        self._settle()
        QAbstractItemView.updateGeometries(self)

    def doItemsLayout(self) -> None:  # noqa: N802 (a virtual of Qt)
        QAbstractItemView.doItemsLayout(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._measured = bytearray(len(self._heights))
            self._delegate.forget()
        QAbstractItemView.resizeEvent(self, event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 (a virtual of Qt)
        if not self._settling:
            self._settle()
            self._read_ahead()
        self.viewport().update()

    # ---- what happens in the model ----

    def reset(self) -> None:
        super().reset()
        if hasattr(self, "_delegate"):
            self._begin()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:  # noqa: N802 (a virtual of Qt)
        count = end - start + 1
        appended = start == len(self._heights)
        self._heights.insert(start, [self._delegate.estimate] * count)
        self._measured[start:start] = bytearray(count)
        if not appended:
            self._unsettle(start, end + 1)
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self.updateGeometries()
        if not appended:
            self.viewport().update()  # Qt's list would have laid itself out anew; this one has only moved its rows.

    def dataChanged(  # noqa: N802 (a virtual of Qt)
        self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()
    ) -> None:
        self._unsettle(top_left.row(), bottom_right.row() + 1)
        QAbstractItemView.dataChanged(self, top_left, bottom_right, roles)
        self.updateGeometries()
        self.viewport().update()  # The rows beneath may have moved.

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (a virtual of Qt)
        QAbstractItemView.currentChanged(self, current, previous)
        # Qt's list would name the row by its own geometry, which is empty here.
        if QAccessible.isActive() and current.isValid() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        QAbstractItemView.selectionChanged(self, selected, deselected)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (a virtual of Qt)
        """Letters are commands here, not the beginning of a word to look for."""

    # ---- painting ----

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        value, bottom = self.verticalScrollBar().value(), self.viewport().height()
        row, sticky = self._heights.row_at(value), 0
        first = row
        while row < len(self._heights):
            index = self._model.index(row)
            rect = self.visualRect(index)
            if rect.top() >= bottom:
                break
            if row > first and rect.top() < MONTH_PX and self._delegate.opens_month(index):
                sticky = rect.top() - MONTH_PX
            self._paint_row(painter, option, index, rect)
            row += 1
        if value > 0 and first < len(self._heights):
            band = QRectF(0, sticky, self._width(), MONTH_PX)
            title = words.month_title(self._model.entry(first), self.locale())
            paint_month(painter, band, title, theme.tokens())
        painter.end()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, rect: QRect) -> None:
        flags = QStyle.StateFlag
        state = flags.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= flags.State_Selected
        if self.hasFocus() and index == self.currentIndex():
            state |= flags.State_HasFocus
        if rect.contains(self.viewport().mapFromGlobal(self.cursor().pos())) and self.viewport().underMouse():
            state |= flags.State_MouseOver
        option.rect = rect
        option.state = state
        self._delegate.paint(painter, option, index)

    # ---- measuring ----

    def _width(self) -> int:
        return self.viewport().width()

    def _begin(self) -> None:
        count = self._model.rowCount()
        self._delegate.forget()
        self._heights.replace([self._delegate.estimate] * count)
        self._measured = bytearray(count)
        self.updateGeometries()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def _on_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._heights.remove(first, last)
        del self._measured[first : last + 1]
        self._unsettle(first, first)
        self.updateGeometries()
        self.viewport().update()

    def _unsettle(self, first: int, last: int) -> None:
        """Measure these rows anew when they are seen: what they say, or what stands above them, has changed."""
        self._delegate.forget()
        for row in range(max(first, 0), min(last + 1, len(self._measured))):
            self._measured[row] = 0

    def _measure(self, row: int, value: int) -> int:
        """Measure a row; return by how much the view has to move so that what is seen stays where it is."""
        if self._measured[row]:
            return 0
        self._measured[row] = 1
        height = self._delegate.layout(self._model.index(row), self._width()).height
        grown = height - self._heights[row]
        starts_above = self._heights.top(row) < value
        self._heights.set(row, height)
        return grown if starts_above else 0

    def _settle(self) -> None:
        """Measure what is seen and bring the scroll bar in step."""
        if self._settling:
            return
        self._settling = True
        bar, view = self.verticalScrollBar(), self.viewport().height()
        value = bar.value()
        row = self._heights.row_at(value)
        while row < len(self._heights) and self._heights.top(row) < value + view:
            value += self._measure(row, value)
            row += 1
        bar.setPageStep(view)
        bar.setRange(0, max(0, self._heights.total - view))
        bar.setValue(value)
        self._settling = False

    def _read_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if bar.value() + 2 * self.viewport().height() >= self._heights.total and self._model.canFetchMore():
            self._model.fetchMore()
