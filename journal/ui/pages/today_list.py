"""The list of Today: keys, mouse and place kept over a reload; it only says what is wanted, the page does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journal.ui.models.dues import DuesModel, Entry, EntryKind
from journal.ui.widgets.command_list import ButtonList
from journal.ui.widgets.due_delegate import DueDelegate

DEEDS: dict[int, str] = {
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


class TodayList(ButtonList):
    """The rows of Today: `asked` tells what a key or a click asks for (see `DEEDS`), and the `Entry`."""

    snooze_requested = Signal(object)
    fold_requested = Signal(object)
    """The `Entry` of a header that is to open or close."""

    def __init__(self, model: DuesModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, DueDelegate, name, parent)
        self._model = model

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
            found = self.stop_from(max(row, 0), 1)
        if found is None:
            found = self.stop_from(self._model.rowCount() - 1, -1)
        if found is not None:
            self.setCurrentIndex(self._model.index(found))
        self.verticalScrollBar().setValue(scrolled)
        if found is not None and row >= 0:
            self.scrollTo(self._model.index(found))

    def stops(self, row: int) -> bool:
        entry = self._model.entry(row)
        return entry is not None and entry.selectable

    def go_to_row(self, row: int) -> None:
        super().go_to_row(row)
        if row <= 1:
            self.scrollToTop()  # so that the first section's name is seen as well

    def ask(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_N and event.isAutoRepeat():
            return True  # The row stays: held down it would note one call after the other.
        entry = self.current()
        if entry is None:
            return False
        if entry.kind is EntryKind.HEADER:
            if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                return False
            self.fold_requested.emit(entry)
        elif key == Qt.Key.Key_S:
            self.snooze_requested.emit(entry)
        elif key in DEEDS:
            self.asked.emit(DEEDS[key], entry)
        else:
            return False
        return True

    # ---------- mouse

    def press(self, row: int, *, on_button: bool) -> None:
        entry = self._model.entry(row)
        if entry is None:
            return
        if entry.kind is EntryKind.HEADER:
            self.fold_requested.emit(entry)
        elif on_button:
            self.asked.emit("verb", entry)
        elif entry.kind in (EntryKind.CRISIS, EntryKind.MORE):
            self.asked.emit("open", entry)

    def double_press(self, row: int) -> None:
        entry = self._model.entry(row)
        if entry is not None and entry.kind not in (EntryKind.CRISIS, EntryKind.MORE):
            self.asked.emit("open", entry)

    def is_switch(self, row: int) -> bool:
        return self._is_of(row, EntryKind.HEADER)

    def is_link(self, row: int) -> bool:
        return self._is_of(row, EntryKind.HEADER, EntryKind.MORE)

    def menu_subject(self, row: int) -> Entry | None:
        return None if self._is_of(row, EntryKind.HEADER, EntryKind.NOTE, EntryKind.MORE) else self._model.entry(row)

    def _is_of(self, row: int, *kinds: EntryKind) -> bool:
        entry = self._model.entry(row)
        return entry is not None and entry.kind in kinds
