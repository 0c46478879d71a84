"""A dialog that is always high enough for its broken lines; Qt fits a window to its layout only when it is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

TITLE = 32
"""What the frame above a window takes where it is not known yet, in pixels."""


def take_height(window: QWidget, height: int) -> None:
    """Give a window a height, as far as its screen has it, and move it back where it would stand out of the screen."""
    area, frame = window.screen().availableGeometry(), window.frameGeometry()
    around = max(TITLE, frame.height() - window.height())
    window.resize(window.width(), min(height, area.height() - around))
    if not window.isVisible():
        return  # Qt places it when it is shown.
    x = max(area.left(), min(frame.left(), area.right() + 1 - frame.width()))
    y = max(area.top(), min(frame.top(), area.bottom() + 1 - window.height() - around))
    if (x, y) != (frame.left(), frame.top()):
        window.move(x, y)


class GrowingDialog(QDialog):
    """Grows when a text in it does; it never shrinks by itself, so that nothing jumps under the mouse."""

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._grow()
        return handled

    def _grow(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        layout.activate()  # else it answers from before the change
        broken = layout.hasHeightForWidth()
        needed = layout.totalHeightForWidth(self.width()) if broken else layout.totalSizeHint().height()
        if needed > self.height():
            take_height(self, needed)
