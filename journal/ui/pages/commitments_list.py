"""The list of promises and requests: keys and mouse; it only says what is wanted, the page does it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journal.core.commitments import Commitment
from journal.ui.models.commitments import CommitmentsModel
from journal.ui.widgets.command_list import ButtonList
from journal.ui.widgets.commitment_delegate import CommitmentDelegate

_DEEDS: dict[int, str] = {
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Space: "main",
    Qt.Key.Key_R: "reply",
    Qt.Key.Key_E: "done",
    Qt.Key.Key_X: "settle",
    Qt.Key.Key_M: "move",
    Qt.Key.Key_Plus: "round",
    Qt.Key.Key_W: "wait",
    Qt.Key.Key_B: "job",
    Qt.Key.Key_I: "record",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Delete: "delete",
}
Place = tuple[int, int, int]


class CommitmentsList(ButtonList):
    """Promises and requests: `asked` tells a deed (a value of `_DEEDS`) for a `Commitment`."""

    # A plus may need Shift, depending on the keyboard.
    free_modifiers = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier

    def __init__(self, model: CommitmentsModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, CommitmentDelegate, name, parent)
        self._model = model
        self.setUniformItemSizes(True)

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

    def ask(self, event: QKeyEvent) -> bool:
        current, deed = self.current(), _DEEDS.get(event.key())
        if current is None or deed is None:
            return False
        self.asked.emit(deed, current)
        return True

    def press(self, row: int, *, on_button: bool) -> None:
        if on_button:
            self.asked.emit("main", self._model.commitment(row))

    def double_press(self, row: int) -> None:
        self.asked.emit("open", self._model.commitment(row))

    def menu_subject(self, row: int) -> Commitment | None:
        return self._model.commitment(row)
