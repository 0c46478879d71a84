"""The list of people to be greeted: keys and mouse; it only says what is wanted, the page does it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from journal.store.greetings import Recipient, Stand
from journal.ui.models.greetings import GreetingsModel
from journal.ui.widgets.command_list import CommandList
from journal.ui.widgets.greeting_delegate import CARD_PX, GreetingDelegate

SCROLL_ROOM = 10
"""Between the cards and the scroll bar."""
DEEDS: dict[int, str] = {
    Qt.Key.Key_Return: "send",
    Qt.Key.Key_Enter: "send",
    Qt.Key.Key_Space: "send",
    Qt.Key.Key_E: "write",
    Qt.Key.Key_F2: "write",
    Qt.Key.Key_R: "reply",
    Qt.Key.Key_G: "anyway",
    Qt.Key.Key_C: "copy",
    Qt.Key.Key_X: "stop",
    Qt.Key.Key_Delete: "stop",
    Qt.Key.Key_O: "open",
    Qt.Key.Key_A: "group",
    Qt.Key.Key_Left: "before",
    Qt.Key.Key_Right: "after",
}
"""What the keys of the list ask for."""


class GreetingsList(CommandList):
    """A read-only list, in which several people can be chosen for one message to all."""

    asked = Signal(str)
    """A deed (a value of `DEEDS`) for those who are chosen."""
    chosen = Signal()
    """Somebody else is chosen."""
    row_px = CARD_PX

    def __init__(self, model: GreetingsModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, scroll_room=SCROLL_ROOM, parent=parent)
        self._model = model
        self.setItemDelegate(GreetingDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._on_selection)

    def selected(self) -> list[Recipient]:
        """Return those who are chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [one for row in rows if (one := self._model.recipient(row)) is not None]

    def choose(self, key: tuple[str, str]) -> bool:
        """Choose one person; False where they are not in the list."""
        row = self._model.row_of(key)
        if row is None:
            return False
        self.go_to_row(row)
        return True

    def choose_all(self, keys: list[tuple[str, str]]) -> None:
        """Choose several people."""
        rows = [row for row in map(self._model.row_of, keys) if row is not None]
        selection = QItemSelection()
        for row in rows:
            selection.select(self._model.index(row), self._model.index(row))
        flags = QItemSelectionModel.SelectionFlag
        if rows:
            self.selectionModel().setCurrentIndex(self._model.index(rows[0]), flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)

    def choose_next(self, after: tuple[str, str] | None = None) -> bool:
        """Choose the next one who is ready, from the beginning again at the end; False where nobody is."""
        row = self._model.row_of(after) if after is not None else None
        count = self._model.rowCount()
        begin = -1 if row is None else row
        order = [*range(begin + 1, count), *range(begin + 1)]
        found = next((r for r in order if _is_ready(self._model.recipient(r)) and r != row), None)
        if found is None:
            return False
        self.go_to_row(found)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if shift and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            QListView.keyPressEvent(self, event)  # One more is chosen.
        else:
            super().keyPressEvent(event)

    def stops(self, row: int) -> bool:
        return self._model.recipient(row) is not None

    def ask(self, event: QKeyEvent) -> bool:
        deed = DEEDS.get(event.key())
        if deed is not None and not (deed == "send" and event.isAutoRepeat()):
            self.asked.emit(deed)
        return deed is not None

    def go_to_row(self, row: int) -> None:
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        # The first one with its heading.
        self.scrollTo(self._model.index(row - 1) if row == 1 else index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._model.recipient(self.indexAt(event.position().toPoint()).row()) is not None:
            self.asked.emit("write")

    def _on_selection(self, *_what: QItemSelection) -> None:
        self.chosen.emit()


def _is_ready(one: Recipient | None) -> bool:
    return one is not None and one.stand is Stand.READY
