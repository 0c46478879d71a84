"""The field of the palette: what is typed asks, arrows and Enter go to the results, and composing disturbs nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.ui import theme

MOST = 500
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
FIELD_PX = 16


class PaletteField(QLineEdit):
    """A field without a border; its keys lead into the list below it."""

    stepped = Signal(int)
    """Rows to go on."""
    paged = Signal(int)
    """Pages to go on."""
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self.setProperty("quiet", True)
        self.setFont(theme.font(FIELD_PX))
        self.setFrame(False)
        self.setMaxLength(MOST)
        # The field alone has the keyboard here: a ring around it would say nothing.
        self.setStyleSheet("QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 6px 0; }")

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if self._composing:
            # These keys belong to the input method, whatever it lets through.
            super().keyPressEvent(event)
            event.accept()
        elif key in steps:
            self.stepped.emit(steps[Qt.Key(key)])
        elif key in pages:
            self.paged.emit(pages[Qt.Key(key)])
        elif key in _ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
