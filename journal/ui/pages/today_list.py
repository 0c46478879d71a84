"""The list of Today: keys, mouse and place kept over a reload; it only says what is wanted, the page does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal.ui.models.dues import DuesModel, Entry, EntryKind
from journal.ui.widgets.due_delegate import DueDelegate

SCROLL_ROOM = 12
"""Between the cards and the scroll bar."""
_LINE_PX = 24
DEEDS = {
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Space: "verb",
    Qt.Key.Key_E: "done",
    Qt.Key.Key_R: "reply",
    Qt.Key.Key_I: "record",
    Qt.Key.Key_M: "move",
    Qt.Key.Key_X: "settle",
    Qt.Key.Key_N: "unanswered",
    Qt.Key.Key_Delete: "stop",
    Qt.Key.Key_F2: "edit",
}
"""What the keys of a row ask for, beside S, which opens a menu; `TodayDeeds.obey` does it."""


class TodayList(QListView):
    """A read-only list of rows with one button each."""

    asked = Signal(str, object)
    """What a key or a click asks for (see `DEEDS`), and the `Entry`."""
    snooze_requested = Signal(object)
    fold_requested = Signal(object)
    """The `Entry` of a header that is to open or close."""
    menu_requested = Signal(object, QPoint)
    """The context menu of an `Entry`, at a place on the screen."""

    def __init__(self, model: DuesModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = DueDelegate(self)
        self._pressed: tuple[int, bool] | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setProperty("plain", True)
        self.setAccessibleName(name)
        # Read only, so that no input method is opened: else it would swallow J, K, S and E.
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(_LINE_PX)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(0, 0, SCROLL_ROOM, 0)

    def current(self) -> Entry | None:
        """Return the entry on which the keyboard is."""
        index = self.currentIndex()
        return self._model.entry(index.row()) if index.isValid() else None

    def place(self) -> tuple[tuple[str, int | str] | None, int, int]:
        """Return where somebody is: the entry, its row, and how far the list is scrolled."""
        entry = self.current()
        return (entry.key if entry else None), self.currentIndex().row(), self.verticalScrollBar().value()

    def go_back(self, place: tuple[tuple[str, int | str] | None, int, int]) -> None:
        """Return to a place after the rows have changed: the same entry, else the one that took its row."""
        key, row, scrolled = place
        found = self._model.row_of(key) if key is not None else None
        if found is None:
            found = self._from(max(row, 0), 1)
        if found is None:
            found = self._from(self._model.rowCount() - 1, -1)
        if found is not None:
            self.setCurrentIndex(self._model.index(found))
        self.verticalScrollBar().setValue(scrolled)
        if found is not None and row >= 0:
            self.scrollTo(self._model.index(found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.isAutoRepeat() and event.key() == Qt.Key.Key_N:
            event.accept()  # The row stays: held down it would note one call after the other.
            return
        if plain and (self._move(event.key()) or self._ask(event.key())):
            event.accept()
            return
        # Not the list's own keys: those with Ctrl belong to the window, letters would search.
        event.ignore()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (a virtual of Qt)
        """Letters are commands here."""

    def _move(self, key: int) -> bool:
        row = self.currentIndex().row()
        page = max(1, self.viewport().height() // 80)
        targets = {
            Qt.Key.Key_J: (row + 1, 1),
            Qt.Key.Key_Down: (row + 1, 1),
            Qt.Key.Key_K: (row - 1, -1),
            Qt.Key.Key_Up: (row - 1, -1),
            Qt.Key.Key_Home: (0, 1),
            Qt.Key.Key_End: (self._model.rowCount() - 1, -1),
            Qt.Key.Key_PageDown: (min(row + page, self._model.rowCount() - 1), 1),
            Qt.Key.Key_PageUp: (max(row - page, 0), -1),
        }
        if key not in targets:
            return False
        start, step = targets[Qt.Key(key)]
        found = self._from(start, step)
        if found is not None:
            self.setCurrentIndex(self._model.index(found))
            if found <= 1:
                self.scrollToTop()  # so that the first section's name is seen as well
        return True

    def _from(self, row: int, step: int) -> int | None:
        """Return the first row from `row` on where the keyboard may stop."""
        while (entry := self._model.entry(row)) is not None:
            if entry.selectable:
                return row
            row += step
        return None

    def _ask(self, key: int) -> bool:
        entry = self.current()
        if entry is None:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and entry.kind is EntryKind.HEADER:
            self.fold_requested.emit(entry)
            return True
        if entry.kind is EntryKind.HEADER:
            return False
        if key == Qt.Key.Key_S:
            self.snooze_requested.emit(entry)
            return True
        deed = DEEDS.get(Qt.Key(key))
        if deed is None:
            return False
        self.asked.emit(deed, entry)
        return True

    # ---------- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self._hit(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        hit = self._hit(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or hit is None or hit != pressed:
            return
        row, on_button = hit
        entry = self._model.entry(row)
        if entry is None:
            return
        if entry.kind is EntryKind.HEADER:
            self.fold_requested.emit(entry)
        elif on_button:
            self.asked.emit("verb", entry)
        elif entry.kind in (EntryKind.CRISIS, EntryKind.MORE):
            self.asked.emit("open", entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position().toPoint())
        entry = self._model.entry(hit[0]) if hit is not None else None
        if entry is None or hit is None:
            return
        if hit[1] or entry.kind is EntryKind.HEADER:
            # The second click on a button is one more click, not a wish to open the client.
            self._pressed = hit
        elif entry.kind not in (EntryKind.CRISIS, EntryKind.MORE):
            self.asked.emit("open", entry)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._hit(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        place = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(place)
        else:
            place = self.visualRect(index).center()
        entry = self._model.entry(index.row()) if index.isValid() else None
        if entry is not None and entry.kind not in (EntryKind.HEADER, EntryKind.NOTE, EntryKind.MORE):
            self.setCurrentIndex(index)
            self.menu_requested.emit(entry, self.viewport().mapToGlobal(place))

    def menu_place(self) -> QPoint:
        """Where a menu for the current row opens: under its left text edge."""
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(QPoint(rect.left() + 72, rect.bottom() - 12))

    def _hit(self, point: QPoint) -> tuple[int, bool] | None:
        """Return the row at a point and whether its button is there."""
        index = self.indexAt(point)
        entry = self._model.entry(index.row()) if index.isValid() else None
        if entry is None or not entry.selectable:
            return None
        on_button = entry.kind is not EntryKind.HEADER and self._delegate.button_rect(index).contains(point)
        return index.row(), on_button

    def _hover(self, hit: tuple[int, bool] | None) -> None:
        row, on_button = hit if hit is not None else (-1, False)
        delegate = self._delegate
        if (row, on_button) == (delegate.hovered_row, delegate.over_button):
            return
        rows = {row, delegate.hovered_row}
        delegate.hovered_row, delegate.over_button = row, on_button
        entry = self._model.entry(row)
        hand = on_button or (entry is not None and entry.kind in (EntryKind.HEADER, EntryKind.MORE))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        for one in rows:
            index: QModelIndex = self._model.index(one)
            if index.isValid():
                self.update(index)
