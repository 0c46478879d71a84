"""Messages by the tray icon, where the desktop gives nothing better: no buttons; a click is that on the last one."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from journal.desktop.messages import CLICK, TEXT_LENGTH, TITLE_LENGTH, Message, Messenger, Way, plain


class TrayMessenger(Messenger):
    """Shows messages through the tray icon, if there is one."""

    way: ClassVar[Way] = Way.TRAY

    def __init__(self, tray: QSystemTrayIcon | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._last: str | None = None
        if tray is not None:
            tray.messageClicked.connect(self._on_clicked)

    @property
    def available(self) -> bool:
        """Whether there is an icon that shows messages."""
        return self._tray is not None and self._tray.isVisible() and self._tray.supportsMessages()

    def notify(self, message: Message) -> bool:
        """Show it; False without an icon that can."""
        if self._tray is None or not self.available:
            return False
        title, text = plain(message.title, TITLE_LENGTH), plain(message.text, TEXT_LENGTH)
        self._last = message.key
        self._tray.showMessage(title, text, self._tray.icon())
        if message.sound:
            QApplication.beep()
        self.shown.emit(message.key)
        return True

    def withdraw(self, key: str) -> None:
        """Hear no click on it any more; a tray icon cannot take its message away."""
        if self._last == key:
            self._last = None

    def close(self) -> None:
        """Hear no click any more."""
        self._last = None

    def _on_clicked(self) -> None:
        key, self._last = self._last, None
        if key is not None:
            self.pressed.emit(key, CLICK)
