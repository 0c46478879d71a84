"""A message by the system that needs no answer; where it cannot be shown the caller is told, and nothing is lost."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon


class Notifier(QObject):
    """Shows messages through the tray icon, if there is one."""

    activated = Signal()
    """The message was clicked."""

    def __init__(self, tray: QSystemTrayIcon | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        if tray is not None:
            tray.messageClicked.connect(self.activated)

    def notify(self, title: str, text: str) -> bool:
        """Show a message; False where the system shows none.

        Both are plain text: what could be read as markup is replaced, because some desktops draw it.
        """
        if self._tray is None or not self._tray.isVisible() or not self._tray.supportsMessages():
            return False
        self._tray.showMessage(_plain(title), _plain(text), self._tray.icon())
        return True


def _plain(text: str) -> str:
    # The freedesktop message body may hold markup and Qt passes it on as it is: a client could be called "<img …>".
    # Escaping would show "&lt;" on desktops that know no markup; other angle brackets read well on all.
    return text.replace("<", "‹").replace(">", "›")
