"""Messages by the system, with buttons where it knows them; where none is shown the caller is told, nothing is lost."""

from __future__ import annotations

import sys
import time
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from journal.desktop.messages import CLICK, Button, Message, Messenger, Way
from journal.desktop.notify_tray import TrayMessenger

__all__ = ["CLICK", "Button", "Message", "Notifier", "Way", "look"]


class Notifier(QObject):
    """Shows messages by the best way this desktop has, and by the tray icon where that fails."""

    pressed = Signal(str, str)
    """Key of the message, key of the button; CLICK ("") for a click on the message itself."""
    shown = Signal(str, str)
    """Key of a message that was taken, and the Way it went."""
    unshown = Signal(object)
    """A Message that `notify` took and that no way could show after all: now the window must tell."""

    def __init__(self, tray: QSystemTrayIcon | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray: Messenger = TrayMessenger(tray, self)
        self._system = _system(self)
        self._tray.pressed.connect(self.pressed)
        self._tray.shown.connect(self._on_shown_by_tray)
        if self._system is not None:
            self._system.pressed.connect(self.pressed)
            self._system.shown.connect(self._on_shown_by_system)
            self._system.refused.connect(self._on_refused)

    @property
    def way(self) -> Way:
        """How the next message will be shown, as far as is known now."""
        for messenger in (self._system, self._tray):
            if messenger is not None and messenger.available:
                return messenger.way
        return Way.NONE

    @property
    def has_buttons(self) -> bool:
        """Whether the buttons of a message are drawn."""
        return self._system is not None and self._system.available and self._system.has_buttons

    @property
    def server(self) -> str:
        """What shows the messages, by its own name, such as “dunst 1.9.0”; empty where it has none."""
        return self._system.server if self._system is not None else ""

    @property
    def settled(self) -> bool:
        """Whether `way`, `has_buttons` and `server` are what they will be; false while a server is being asked."""
        return self._system is None or self._system.settled

    def notify(self, message: Message) -> bool:
        """Show a message, without waiting; False where the system shows none (then the caller tells in the window).

        After True either `shown` or `unshown` follows.
        """
        if self._system is not None and self._system.notify(message):
            return True
        return self._tray.notify(message)

    def withdraw(self, key: str) -> None:
        """Take back what is shown under `key`; no press on it is told any more."""
        for messenger in (self._system, self._tray):
            if messenger is not None:
                messenger.withdraw(key)

    def close(self) -> None:
        """Take everything back and let go of the system."""
        for messenger in (self._system, self._tray):
            if messenger is not None:
                messenger.close()

    def _on_refused(self, message: Message) -> None:
        if not self._tray.notify(message):
            self.unshown.emit(message)

    def _on_shown_by_system(self, key: str) -> None:
        assert self._system is not None
        self.shown.emit(key, self._system.way.value)

    def _on_shown_by_tray(self, key: str) -> None:
        self.shown.emit(key, Way.TRAY.value)


def look(wait_ms: int = 2_000) -> str:
    """Return in one line how messages are shown here beside the tray, for support; shows none, waits for the answer.

    Needs a QApplication; not for a program with a window, since its events are handled meanwhile.
    """
    notifier = Notifier(None)
    deadline = QDeadlineTimer(wait_ms)
    while not notifier.settled and not deadline.hasExpired():
        QCoreApplication.processEvents()
        time.sleep(0.005)
    buttons = "with buttons" if notifier.has_buttons else ""
    found = ", ".join(filter(None, (notifier.way.value, notifier.server, buttons)))
    notifier.close()
    return found


def _system(parent: QObject) -> Messenger | None:
    """Return what this system has beside the tray; None where it, or the library for it, is missing."""
    # Late imports: each needs a library of its system alone.
    with suppress(ImportError, OSError):
        if sys.platform == "win32":
            from journal.desktop.notify_windows import WindowsMessenger

            return WindowsMessenger(parent)
        if sys.platform == "darwin":
            from journal.desktop.notify_macos import MacMessenger

            return MacMessenger(parent)
        from journal.desktop.notify_freedesktop import FreedesktopMessenger

        return FreedesktopMessenger(parent)
    return None
