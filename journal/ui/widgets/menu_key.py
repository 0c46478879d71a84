"""Which keys open the menu of what is chosen: where Qt leaves Shift+F10 to the system, not every system cares."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def pressed(event: QKeyEvent) -> bool:
    """Return whether a key is Shift+F10; for the menu key Qt sends an event of its own."""
    return event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
