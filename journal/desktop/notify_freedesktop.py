"""Messages by the notification server of a Linux desktop, after the Desktop Notifications Specification 1.2."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Any, ClassVar, Final

from jeepney import DBusAddress, MatchRule, new_method_call  # type: ignore[import-untyped, unused-ignore]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped, unused-ignore]
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from journal import paths
from journal.desktop import session_bus
from journal.desktop.messages import (
    CLICK,
    TEXT_LENGTH,
    TITLE_LENGTH,
    Message,
    Messenger,
    Way,
    app_name,
    plain,
    speakable,
)

NAME: Final = "org.freedesktop.Notifications"
SERVER: Final = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)
DESKTOP_ENTRY: Final = "client-journal"
DEFAULT_ACTION: Final = "default"
NORMAL, CRITICAL = 1, 2
REMEMBERED: Final = 200
"""Numbers of bubbles that have gone: some servers tell that one is closed before they tell which button did it."""
NO_SERVER: Final = frozenset(
    f"org.freedesktop.DBus.Error.{name}" for name in ("ServiceUnknown", "NameHasNoOwner", "Spawn.ExecFailed")
)
KEEPS_A_LOG: Final = frozenset({"Xfce Notify Daemon"})
"""These write what they have shown into a file; from such a file "transient" messages are left out."""


class _State(Enum):
    ASKING = auto()
    """Connecting, or waiting for a server to say what it can."""
    READY = auto()
    AWAY = auto()
    """Not connected, or its server has ended; the next message asks again."""
    NONE = auto()
    """There is no server; the bus tells when one comes."""


@dataclass(slots=True)
class _Bubble:
    """What is on the screen, or on its way there, under one key."""

    number: int = 0
    waiting: bool = False
    next: Message | None = None
    withdrawn: bool = False


class FreedesktopMessenger(Messenger):
    """Sends messages and hears their buttons on one connection; a server may come, go and come back."""

    way: ClassVar[Way] = Way.FREEDESKTOP

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = _State.AWAY
        self._abilities: frozenset[str] = frozenset()
        self._server = ""
        self._owner = ""
        self._queue: dict[str, Message] = {}
        self._bubbles: dict[str, _Bubble] = {}
        self._keys: dict[int, str] = {}
        self._bus = session_bus.SessionBus(self)
        self._bus.opened.connect(self._subscribe)
        self._bus.closed.connect(self._on_bus_closed)
        self._bus.received.connect(self._on_signal)
        self._connect()

    @property
    def available(self) -> bool:
        """Whether a server is there, or may come when it is asked."""
        return self._state in (_State.READY, _State.ASKING) or (self._state is _State.AWAY and self._bus.is_open)

    @property
    def settled(self) -> bool:
        """Whether a server has answered, or none will."""
        return self._state is not _State.ASKING

    @property
    def has_buttons(self) -> bool:
        """Whether the server draws buttons."""
        return "actions" in self._abilities

    @property
    def server(self) -> str:
        """Name and version of the server."""
        return self._server

    def notify(self, message: Message) -> bool:
        """Send it, or keep it until the server has said what it can; False where there is no bus or no server."""
        if self._state is _State.NONE:
            return False
        if self._state is not _State.READY:
            if self._state is _State.AWAY and not self._connect():
                return False
            self._queue.pop(message.key, None)
            self._queue[message.key] = message
            return True
        bubble = self._bubbles.get(message.key)
        if bubble is not None and bubble.waiting:
            # Its number is not known yet, and without it a second bubble would open.
            bubble.next, bubble.withdrawn = message, False
        else:
            self._post(message)
        return True

    def withdraw(self, key: str) -> None:
        """Close it, at once or as soon as its number is known."""
        self._queue.pop(key, None)
        bubble = self._bubbles.get(key)
        if bubble is None:
            self._forget(key)
        elif bubble.waiting:
            bubble.next, bubble.withdrawn = None, True
        else:
            self._close(key)

    def close(self) -> None:
        """Close every bubble and disconnect."""
        for key in list(self._bubbles):
            self._close(key)
        self._queue.clear()
        self._keys.clear()
        self._bus.close()
        self._state = _State.AWAY

    # ---------- the server

    def _connect(self) -> bool:
        """Ask for what the server can; False where there is no bus."""
        if self._bus.is_open:
            self._state = _State.ASKING
            self._ask()
            return True
        self._state = _State.ASKING
        if not self._bus.open():
            self._state = _State.AWAY
        return self._state is not _State.AWAY

    def _subscribe(self) -> None:
        signals = MatchRule(type="signal", interface=NAME, path=SERVER.object_path)
        owners = MatchRule(type="signal", sender=message_bus.bus_name, member="NameOwnerChanged")
        owners.add_arg_condition(0, NAME)
        for rule in (signals, owners):
            self._bus.send(message_bus.AddMatch(rule))
        self._ask()

    def _ask(self) -> None:
        self._bus.call(new_method_call(SERVER, "GetServerInformation"), self._on_information)
        self._bus.call(new_method_call(SERVER, "GetCapabilities"), self._on_abilities)

    def _on_information(self, answer: Any) -> None:
        if session_bus.is_answer(answer):
            name, _vendor, version, *_ = (str(part) for part in (*answer.body, "", "", ""))
            self._server = f"{name} {version}".strip()

    def _on_abilities(self, answer: Any) -> None:
        if self._state is not _State.ASKING:
            return
        if not session_bus.is_answer(answer):
            self._state = _State.NONE if session_bus.error_name(answer) in NO_SERVER else _State.AWAY
            self._refuse_queue()
            return
        self._abilities = frozenset(str(ability) for ability in answer.body[0])
        self._owner = session_bus.sender(answer)
        self._state = _State.READY
        queue, self._queue = self._queue, {}
        for message in queue.values():
            self.notify(message)

    def _on_bus_closed(self) -> None:
        self._lose_server()
        self._refuse_queue()

    def _lose_server(self) -> None:
        """Forget what a server showed that is gone: its bubbles went with it, and the next one numbers anew."""
        self._state, self._owner, self._server, self._abilities = _State.AWAY, "", "", frozenset()
        self._bubbles.clear()
        self._keys.clear()

    def _refuse_queue(self) -> None:
        queue, self._queue = self._queue, {}
        for message in queue.values():
            self.refused.emit(message)

    # ---------- the bubbles

    def _post(self, message: Message) -> None:
        bubble = self._bubbles.setdefault(message.key, _Bubble())
        bubble.waiting = True
        replaced = bubble.number
        body = _body(message, self._abilities, self._server, replaced)
        self._bus.call(new_method_call(SERVER, "Notify", "susssasa{sv}i", body), partial(self._posted, message, bubble))

    def _posted(self, message: Message, bubble: _Bubble, answer: Any) -> None:
        known = self._bubbles.get(message.key) is bubble
        if not session_bus.is_answer(answer):
            if known:
                del self._bubbles[message.key]
            if not bubble.withdrawn:
                self.refused.emit(bubble.next or message)
            return
        if not known:
            return  # of a server that has gone meanwhile
        bubble.waiting, bubble.number = False, int(answer.body[0])
        self._keys[bubble.number] = message.key
        while len(self._keys) > REMEMBERED:
            del self._keys[next(iter(self._keys))]
        if bubble.withdrawn:
            self._close(message.key)
            return
        if message.sound and "sound" not in self._abilities:
            QApplication.beep()
        self.shown.emit(message.key)
        if bubble.next is not None:
            following, bubble.next = bubble.next, None
            self._post(following)

    def _close(self, key: str) -> None:
        """Take the bubble off the screen and hear nothing of it any more."""
        bubble = self._bubbles.pop(key, None)
        self._forget(key)
        if bubble is not None and bubble.number:
            self._bus.send(new_method_call(SERVER, "CloseNotification", "u", (bubble.number,)))

    def _forget(self, key: str) -> None:
        for number in [number for number, of in self._keys.items() if of == key]:
            del self._keys[number]

    # ---------- what the bus tells

    def _on_signal(self, message: Any) -> None:
        name, body = session_bus.member(message), message.body
        if name == "NameOwnerChanged" and body[0] == NAME:
            self._on_owner(str(body[2]))
        elif session_bus.sender(message) != self._owner:
            return  # nobody but the server speaks for its bubbles
        elif name == "ActionInvoked":
            self._on_pressed(int(body[0]), str(body[1]))
        elif name == "NotificationClosed":
            self._on_closed(int(body[0]))
        elif name == "ActivationToken" and int(body[0]) in self._keys:
            if QGuiApplication.platformName().startswith("wayland"):
                # Without it the compositor lets no window come to the front; Qt takes it from here and unsets it.
                os.environ["XDG_ACTIVATION_TOKEN"] = str(body[1])

    def _on_owner(self, owner: str) -> None:
        if self._state is _State.ASKING or owner == self._owner:
            return  # a server that the question has started, and its answer follows
        self._lose_server()
        if owner:
            self._connect()

    def _on_pressed(self, number: int, action: str) -> None:
        key = self._keys.get(number)
        if key is None:
            return
        bubble = self._bubbles.get(key)
        if bubble is None or bubble.number in (0, number):
            # By ourselves: some servers leave it standing after a button.
            self._close(key)
        self._keys.pop(number, None)
        self.pressed.emit(key, CLICK if action == DEFAULT_ACTION else action)

    def _on_closed(self, number: int) -> None:
        key = self._keys.get(number)
        bubble = self._bubbles.get(key) if key is not None else None
        if key is None or bubble is None or bubble.number != number:
            return
        if bubble.waiting:
            bubble.number = 0  # what takes its place is already on its way
        else:
            del self._bubbles[key]


def _body(message: Message, abilities: frozenset[str], server: str, replaced: int) -> tuple[object, ...]:
    """Return the arguments of Notify."""
    actions: list[str] = []
    if "actions" in abilities:
        # Servers without actions may turn them into a dialog that must be answered.
        for button in message.buttons:
            actions += [button.key, speakable(button.text, TITLE_LENGTH)]
        # The click on the message itself comes last: Xfce draws a button for it, too.
        actions += [DEFAULT_ACTION, speakable(message.click_text or app_name(), TITLE_LENGTH)]
    icon = paths.resource("icons", "client-journal.svg").as_uri()
    title, text = plain(message.title, TITLE_LENGTH), _text(message.text, abilities)
    return (app_name(), replaced, icon, title, text, actions, _hints(message, abilities, server), -1)


def _text(text: str, abilities: frozenset[str]) -> str:
    """Return the body as the server wants it: escaped where it reads markup, else without anything that looks so."""
    if "body-markup" not in abilities:
        return plain(text, TEXT_LENGTH)
    return speakable(text, TEXT_LENGTH).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _hints(message: Message, abilities: frozenset[str], server: str) -> Mapping[str, tuple[str, object]]:
    hints: dict[str, tuple[str, object]] = {
        "urgency": ("y", CRITICAL if message.urgent else NORMAL),
        "desktop-entry": ("s", DESKTOP_ENTRY),
    }
    if not message.sound:
        hints["suppress-sound"] = ("b", True)
    elif "sound" in abilities:
        hints["sound-name"] = ("s", "message-new-instant")
    if server.rpartition(" ")[0] in KEEPS_A_LOG:
        hints["transient"] = ("b", True)
    return hints
