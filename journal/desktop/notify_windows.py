"""Messages by Windows 10 and 11 as toasts with buttons, through the windows-toasts library."""

from __future__ import annotations

import hashlib
import sys
from functools import partial
from typing import Any, ClassVar, Final

import windows_toasts  # type: ignore[import-not-found, unused-ignore]
from PySide6.QtCore import QObject, Qt, Signal

from journal.desktop.messages import (
    CLICK,
    TEXT_LENGTH,
    TITLE_LENGTH,
    Message,
    Messenger,
    Way,
    app_name,
    speakable,
)

APP_ID: Final = "ClientJournal.ClientJournal"
"""Windows tells a program of a pressed button only where it knows it by such a name."""
APP_ID_KEY: Final = rf"Software\Classes\AppUserModelId\{APP_ID}"
GROUP: Final = "due"
BUTTONS_MAX: Final = 5
BUTTON_PREFIX: Final = "button:"
TAG_LENGTH: Final = 16  # as many as the first Windows 10 allowed


class WindowsMessenger(Messenger):
    """Shows toasts; Windows answers on threads of its own, so what it says is passed on to the window's thread."""

    way: ClassVar[Way] = Way.WINDOWS
    _activated = Signal(str, str)
    _failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        _register()
        self._toaster: Any = windows_toasts.InteractableWindowsToaster(app_name(), notifierAUMID=APP_ID)
        self._toasts: dict[str, Any] = {}
        self._activated.connect(self._on_activated, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)

    @property
    def available(self) -> bool:
        """Always, as long as the toaster could be made."""
        return True

    @property
    def has_buttons(self) -> bool:
        """Always."""
        return True

    @property
    def server(self) -> str:
        """The system itself."""
        return "Windows"

    def notify(self, message: Message) -> bool:
        """Show a toast in the place of the one with the same key; False where Windows refuses at once."""
        toast = self._toast(message)
        try:
            self._toaster.show_toast(toast)
        except (OSError, RuntimeError):
            return False
        self._toasts[message.key] = toast
        self.shown.emit(message.key)
        return True

    def withdraw(self, key: str) -> None:
        """Take it off the screen and out of the list of notifications."""
        toast = self._toasts.pop(key, None)
        if toast is not None:
            try:
                self._toaster.remove_toast(toast)
            except (OSError, RuntimeError):
                return  # it has gone already

    def close(self) -> None:
        """Take every toast back."""
        for key in list(self._toasts):
            self.withdraw(key)

    def _toast(self, message: Message) -> Any:
        toasts = windows_toasts
        toast = toasts.Toast([speakable(message.title, TITLE_LENGTH), speakable(message.text, TEXT_LENGTH)])
        toast.tag = hashlib.sha256(message.key.encode("utf-8")).hexdigest()[:TAG_LENGTH]
        toast.group = GROUP
        toast.audio = toasts.ToastAudio(silent=not message.sound)
        for button in message.buttons[:BUTTONS_MAX]:
            toast.AddAction(toasts.ToastButton(speakable(button.text, TITLE_LENGTH), BUTTON_PREFIX + button.key))
        if message.urgent and message.buttons:
            toast.scenario = toasts.ToastScenario.Reminder  # stays until it is answered; needs a button
        toast.on_activated = partial(self._tell_activated, message.key)
        toast.on_failed = partial(self._tell_failed, message)
        return toast

    # ---------- on threads of Windows: nothing but a signal

    def _tell_activated(self, key: str, told: Any) -> None:
        self._activated.emit(key, str(told.arguments or ""))

    def _tell_failed(self, message: Message, _told: Any) -> None:
        self._failed.emit(message)

    # ---------- on the window's thread

    def _on_activated(self, key: str, arguments: str) -> None:
        if key not in self._toasts:
            return  # taken back meanwhile
        self.withdraw(key)
        # A click on the toast itself comes with its tag.
        self.pressed.emit(key, arguments.removeprefix(BUTTON_PREFIX) if arguments.startswith(BUTTON_PREFIX) else CLICK)

    def _on_failed(self, message: Message) -> None:
        if self._toasts.pop(message.key, None) is not None:
            self.refused.emit(message)


def _register() -> None:
    """Write the program's name for toasts into the user's part of the registry; OSError where that is forbidden."""
    if sys.platform == "win32":
        import winreg

        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, APP_ID_KEY) as key:
            winreg.SetValueEx(key, "DisplayName", 0, winreg.REG_SZ, app_name())
