"""Where the window stands on the screen, kept from one start to the next; what is in it does not matter here."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

from journal import settings as setting
from journal.settings import Settings

SIZE = (1280, 800)
MINIMUM = (720, 520)
FRAME_HEIGHT = 32
"""About what the title bar takes, which cannot be asked before the window is shown."""


def restore(window: QWidget, settings: Settings) -> None:
    """Give a window that is not shown yet the place it had last, or the usual size as far as the screen has room."""
    window.setMinimumSize(*MINIMUM)
    window.resize(*SIZE)
    geometry = settings.get(setting.GEOMETRY)
    if geometry:
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
    if not window.isMaximized():
        room = window.screen().availableGeometry().size() - QSize(0, FRAME_HEIGHT)
        window.resize(window.size().boundedTo(room))  # Laptops are lower than the usual size, title bar included.


def keep(window: QWidget, settings: Settings) -> None:
    """Remember where a window stands."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    with suppress(OSError):  # where the window stood is not worth a word at the end
        settings.set(setting.GEOMETRY, geometry)
