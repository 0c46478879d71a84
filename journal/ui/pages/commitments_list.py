"""The list of promises and requests: keys and mouse; it only says what is wanted, the page does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal.core.commitments import Commitment
from journal.ui.models.commitments import CommitmentsModel
from journal.ui.widgets.commitment_delegate import CARD_PX, CommitmentDelegate

SCROLL_ROOM = 12
"""Between the cards and the scroll bar."""
_LINE_PX = 24
_DEEDS = {
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Space: "main",
    Qt.Key.Key_R: "reply",
    Qt.Key.Key_E: "done",
    Qt.Key.Key_X: "settle",
    Qt.Key.Key_M: "move",
    Qt.Key.Key_Plus: "round",
    Qt.Key.Key_W: "wait",
    Qt.Key.Key_I: "record",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Delete: "delete",
}
Place = tuple[int, int, int]


class CommitmentsList(QListView):
    """A read-only list of rows with one button each."""

    asked = Signal(str, object)
    """A deed (a value of `_DEEDS`) for a `Commitment`."""
    menu_requested = Signal(object, QPoint)
    """The context menu of a `Commitment`, at a place on the screen."""

    def __init__(self, model: CommitmentsModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = CommitmentDelegate(self)
        self._pressed: tuple[int, bool] | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setProperty("plain", True)
        self.setAccessibleName(name)
        # Read only, so that no input method is opened: else it would swallow the letters.
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.verticalScrollBar().setSingleStep(_LINE_PX)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(0, 0, SCROLL_ROOM, 0)

    def current(self) -> Commitment | None:
        """Return the commitment on which the keyboard is."""
        return self._model.commitment(self.currentIndex().row())

    def place(self) -> Place:
        """Return where somebody is: the commitment (0: none), its row, and how far the list is scrolled."""
        current = self.current()
        return (current.id if current else 0), self.currentIndex().row(), self.verticalScrollBar().value()

    def go_back(self, place: Place) -> None:
        """Return to a place after the rows have changed: the same commitment, else the one that took its row."""
        commitment_id, row, scrolled = place
        found = self._model.row_of(commitment_id)
        if found is None:
            found = min(max(row, 0), self._model.rowCount() - 1)
        self.setCurrentIndex(self._model.index(found))
        self.verticalScrollBar().setValue(scrolled)
        if row >= 0:
            self.scrollTo(self._model.index(found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A plus may need Shift, depending on the keyboard.
        free = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        if not event.modifiers() & ~free and (self._move(event.key()) or self._ask(event.key())):
            event.accept()
            return
        # Not the list's own keys: those with Ctrl belong to the window, digits to the page, letters would search.
        event.ignore()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (a virtual of Qt)
        """Letters are commands here."""

    def menu_place(self) -> QPoint:
        """Where a menu for the current row opens: under its left text edge."""
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(QPoint(rect.left() + 72, rect.bottom() - 12))

    def _move(self, key: int) -> bool:
        row, last = self.currentIndex().row(), self._model.rowCount() - 1
        page = max(1, self.viewport().height() // CARD_PX - 1)
        targets = {
            Qt.Key.Key_J: row + 1,
            Qt.Key.Key_Down: row + 1,
            Qt.Key.Key_K: row - 1,
            Qt.Key.Key_Up: row - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_PageDown: row + page,
            Qt.Key.Key_PageUp: row - page,
        }
        if key not in targets:
            return False
        if last >= 0:
            self.setCurrentIndex(self._model.index(min(max(targets[Qt.Key(key)], 0), last)))
        return True

    def _ask(self, key: int) -> bool:
        current = self.current()
        deed = _DEEDS.get(Qt.Key(key))
        if current is None or deed is None:
            return False
        self.asked.emit(deed, current)
        return True

    # ---------- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self._hit(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        hit = self._hit(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if event.button() == Qt.MouseButton.LeftButton and hit is not None and hit == pressed and hit[1]:
            self.asked.emit("main", self._model.commitment(hit[0]))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position().toPoint())
        if hit is not None and hit[1]:
            # The second click on a button is one more click, not a wish to open the client.
            self._pressed = hit
        elif hit is not None:
            self.asked.emit("open", self._model.commitment(hit[0]))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._hit(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = self.currentIndex(), event.pos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(place)
        else:
            place = self.visualRect(index).center()
        commitment = self._model.commitment(index.row())
        if commitment is not None:
            self.setCurrentIndex(index)
            self.menu_requested.emit(commitment, self.viewport().mapToGlobal(place))

    def _hit(self, point: QPoint) -> tuple[int, bool] | None:
        """Return the row at a point and whether its button is there."""
        index = self.indexAt(point)
        return (index.row(), self._delegate.button_rect(index).contains(point)) if index.isValid() else None

    def _hover(self, hit: tuple[int, bool] | None) -> None:
        row, on_button = hit if hit is not None else (-1, False)
        delegate = self._delegate
        if (row, on_button) == (delegate.hovered_row, delegate.over_button):
            return
        rows = {row, delegate.hovered_row}
        delegate.hovered_row, delegate.over_button = row, on_button
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_button else Qt.CursorShape.ArrowCursor)
        for one in rows:
            index: QModelIndex = self._model.index(one)
            if index.isValid():
                self.update(index)
