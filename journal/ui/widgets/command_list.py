"""Lists whose keys are commands, and those whose rows have one button; they only say what is wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal.ui.widgets.row_painting import CARD_PX, ButtonDelegate

SCROLL_ROOM = 12
"""Between the cards and the scroll bar."""
_LINE_PX = 24
Hit = tuple[int, bool]
"""A row, and whether its button was hit."""


class CommandList(QListView):
    """A read-only list, on whose rows the keyboard steps with the arrows or J and K."""

    row_px = CARD_PX
    """How high most rows are, from which the length of a page follows."""
    free_modifiers = Qt.KeyboardModifier.KeypadModifier
    """With others than these a key is not the list's own."""

    def __init__(
        self, model: QAbstractItemModel, name: str, *, scroll_room: int = SCROLL_ROOM, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Made here: to hand out the one that Qt made, Qt for Python first makes the classes of all widgets (10 ms).
        viewport = QWidget()
        viewport.setObjectName("qt_scrollarea_viewport")
        viewport.setMouseTracking(True)
        self.setViewport(viewport)
        self.setModel(model)
        self.setProperty("plain", True)
        self.setAccessibleName(name)
        # Read only, so that no input method is opened: else it would swallow the letters.
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(_LINE_PX)
        self.setViewportMargins(0, 0, scroll_room, 0)

    # ---------- what each list says for itself

    def stops(self, row: int) -> bool:
        """Whether the keyboard may stop on a row of the list."""
        return True

    def ask(self, event: QKeyEvent) -> bool:
        """Do what a key of the list's own asks for; False where it asks for nothing."""
        return False

    def go_to_row(self, row: int) -> None:
        """Bring the keyboard to a row."""
        self.setCurrentIndex(self.model().index(row, 0))

    # ---------- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~self.free_modifiers
        if plain and (self.ask(event) or self.step(event.key())):
            event.accept()
            return
        # Not the list's own keys: those with Ctrl belong to the window, letters would search.
        event.ignore()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (a virtual of Qt)
        """Letters are commands here."""

    def step(self, key: int) -> bool:
        """Go where a key leads; False where it leads nowhere. Rows without a stop are passed over."""
        row, last = self.currentIndex().row(), self.model().rowCount() - 1
        page = max(1, self.viewport().height() // self.row_px - 1)
        targets: dict[int, tuple[int, int]] = {
            Qt.Key.Key_J: (row + 1, 1),
            Qt.Key.Key_Down: (row + 1, 1),
            Qt.Key.Key_K: (row - 1, -1),
            Qt.Key.Key_Up: (row - 1, -1),
            Qt.Key.Key_Home: (0, 1),
            Qt.Key.Key_End: (last, -1),
            Qt.Key.Key_PageDown: (row + page, 1),
            Qt.Key.Key_PageUp: (row - page, -1),
        }
        if key not in targets:
            return False
        target, way = targets[key]
        target = min(max(target, 0), last)
        found = self.stop_from(target, way)
        if found is None:
            found = self.stop_from(target, -way)
        # At the end of the list nothing changes, also not what is chosen; Home and End scroll back at least.
        if found is not None and (found != row or key in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            self.go_to_row(found)
        return True

    def stop_from(self, row: int, way: int) -> int | None:
        """Return the first row from `row` on, downwards (1) or upwards (-1), where the keyboard may stop."""
        count = self.model().rowCount()
        while 0 <= row < count:
            if self.stops(row):
                return row
            row += way
        return None


class ButtonList(CommandList):
    """A list of rows with one button each, which is pressed with the mouse as any button is."""

    asked = Signal(str, object)
    """A deed for what a row stands for."""
    menu_requested = Signal(object, QPoint)
    """The context menu of what a row stands for, at a place on the screen."""

    def __init__(
        self,
        model: QAbstractItemModel,
        make_delegate: Callable[[QListView], ButtonDelegate],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, name, parent=parent)
        self._delegate = make_delegate(self)
        self._pressed: Hit | None = None
        self.setItemDelegate(self._delegate)

    # ---------- what each list says for itself

    def press(self, row: int, *, on_button: bool) -> None:
        """A row was clicked."""

    def double_press(self, row: int) -> None:
        """A row was clicked twice, beside its button."""

    def is_switch(self, row: int) -> bool:
        """Whether a whole row is pressed like a button."""
        return False

    def is_link(self, row: int) -> bool:
        """Whether one click anywhere on a row leads on, so that the mouse becomes a hand."""
        return self.is_switch(row)

    def menu_subject(self, row: int) -> object | None:
        """Return what the context menu of a row is about; None where it has none."""
        return None

    # ---------- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self._hit(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        hit = self._hit(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if event.button() == Qt.MouseButton.LeftButton and hit is not None and hit == pressed:
            self.press(hit[0], on_button=hit[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position().toPoint())
        if hit is None:
            return
        if hit[1] or self.is_switch(hit[0]):
            # The second click on a button is one more click, not a wish to open the client.
            self._pressed = hit
        else:
            self.double_press(hit[0])

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
        subject = self.menu_subject(index.row()) if index.isValid() else None
        if subject is not None:
            self.setCurrentIndex(index)
            self.menu_requested.emit(subject, self.viewport().mapToGlobal(place))

    def menu_place(self) -> QPoint:
        """Where a menu for the current row opens: under its left text edge."""
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(QPoint(rect.left() + 72, rect.bottom() - 12))

    def _hit(self, point: QPoint) -> Hit | None:
        """Return the row at a point and whether its button is there."""
        index = self.indexAt(point)
        if not index.isValid() or not self.stops(index.row()):
            return None
        return index.row(), self._delegate.button_rect(index).contains(point)

    def _hover(self, hit: Hit | None) -> None:
        row, on_button = hit if hit is not None else (-1, False)
        delegate = self._delegate
        if (row, on_button) == (delegate.hovered_row, delegate.over_button):
            return
        rows = {row, delegate.hovered_row}
        delegate.hovered_row, delegate.over_button = row, on_button
        hand = on_button or (hit is not None and self.is_link(row))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        for one in rows:
            index = self.model().index(one, 0)
            if index.isValid():
                self.update(index)
