"""Messages by the notification centre of macOS, through the desktop-notifier library; for signed bundles alone.

The library asks the user for leave at the first message and waits for the answer, so it works on a thread of its own;
what is pressed it tells on the main one.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar, Final

import desktop_notifier  # type: ignore[import-not-found, unused-ignore]
from desktop_notifier.sync import DesktopNotifierSync  # type: ignore[import-not-found, unused-ignore]
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

THREAD: Final = "due"
FAULTS: Final = (OSError, RuntimeError, AttributeError, ValueError)
"""What the bridge to macOS raises where a call is not possible."""


class MacMessenger(Messenger):
    """Shows notifications; without the user's leave each one is refused."""

    way: ClassVar[Way] = Way.MACOS
    _told = Signal(str, str)
    _done = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Here, not on the thread: what it makes must hear the main thread's events.
        self._notifier: Any = DesktopNotifierSync(app_name())
        self._allowed = True
        self._shown: dict[str, str] = {}
        self._serial = 0
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        # A daemon: the program must end even while the question for leave is still on the screen.
        threading.Thread(target=self._serve, name="notifications", daemon=True).start()
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    @property
    def available(self) -> bool:
        """Until the user has said no."""
        return self._allowed

    @property
    def has_buttons(self) -> bool:
        """Always."""
        return True

    @property
    def server(self) -> str:
        """The system itself."""
        return "macOS"

    def notify(self, message: Message) -> bool:
        """Hand it to the thread.  It is tried even after a no: the user may have changed their mind."""
        self.withdraw(message.key)
        self._serial += 1
        identifier = f"{message.key}/{self._serial}"
        self._shown[message.key] = identifier
        self._work.put(partial(self._send, message, identifier))
        return True

    def withdraw(self, key: str) -> None:
        """Take it off the screen and out of the notification centre."""
        identifier = self._shown.pop(key, None)
        if identifier is not None:
            self._work.put(partial(self._clear, identifier))

    def close(self) -> None:
        """Take everything back; does not wait for the user's answer to the question for leave."""
        for key in list(self._shown):
            self.withdraw(key)
        self._work.put(None)

    # ---------- on the thread

    def _serve(self) -> None:
        while (work := self._work.get()) is not None:
            work()

    def _send(self, message: Message, identifier: str) -> None:
        library = desktop_notifier
        tell = partial(self._told.emit, identifier)
        notification = library.Notification(
            speakable(message.title, TITLE_LENGTH),
            speakable(message.text, TEXT_LENGTH),
            urgency=library.Urgency.Critical if message.urgent else library.Urgency.Normal,
            buttons=tuple(
                library.Button(speakable(button.text, TITLE_LENGTH), partial(tell, button.key), button.key)
                for button in message.buttons
            ),
            on_clicked=partial(tell, CLICK),
            sound=library.DEFAULT_SOUND if message.sound else None,
            thread=THREAD,
            identifier=identifier,
        )
        try:
            # Outside a bundle the library shows nothing, says yes to everything and is capable of nothing.
            allowed = self._notifier.request_authorisation() and bool(self._notifier.get_capabilities())
            if allowed:
                self._notifier.send_notification(notification)
        except FAULTS:
            allowed = False
        self._done.emit(message, allowed)

    def _clear(self, identifier: str) -> None:
        try:
            self._notifier.clear(identifier)
        except FAULTS:
            return  # it has gone already

    # ---------- on the window's thread

    def _on_told(self, identifier: str, button: str) -> None:
        key = next((key for key, shown in self._shown.items() if shown == identifier), None)
        if key is not None:
            self.withdraw(key)
            self.pressed.emit(key, button)

    def _on_done(self, message: Message, allowed: bool) -> None:
        self._allowed = allowed
        if message.key not in self._shown:
            return  # taken back meanwhile
        if allowed:
            self.shown.emit(message.key)
        else:
            del self._shown[message.key]
            self.refused.emit(message)
