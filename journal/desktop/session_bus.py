"""The user's message bus on Linux, without ever waiting for it: calls are answered by callback, signals by signal.

QtDBus cannot send the uint32 that notifications want, so jeepney writes and reads the messages, over Qt's local socket.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from typing import Any, Final

from jeepney import HeaderFields, Message, MessageType, Parser  # type: ignore[import-untyped, unused-ignore]
from jeepney.auth import BEGIN, AuthenticationError, Authenticator  # type: ignore[import-untyped, unused-ignore]
from jeepney.bus import get_connectable_addresses  # type: ignore[import-untyped, unused-ignore]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped, unused-ignore]
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

ANSWER_MS: Final = 5_000
"""Who has not answered by then is taken for dead; starting a notification server on a slow disk takes two seconds."""
FLUSH_MS: Final = 100

Answered = Callable[[Any], None]
"""Takes the answer, or None where there was an error or silence."""

NOT_READABLE = (ValueError, KeyError, IndexError, TypeError, OverflowError, UnicodeError)
"""What a parser raises over a broken message."""


def address() -> str:
    """Return the path of the session bus (an abstract one begins with NUL), or nothing where there is none."""
    text = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if not text and runtime and os.path.exists(f"{runtime}/bus"):
        return f"{runtime}/bus"  # where systemd puts it, for programs started without the variable
    with suppress(ValueError, RuntimeError, StopIteration):
        return str(next(get_connectable_addresses(text)))
    return ""


class SessionBus(QObject):
    """A connection to the session bus; `opened` comes once it is of use, `closed` when it is gone or never came."""

    opened = Signal()
    closed = Signal()
    received = Signal(object)
    """A signal of the bus, as a jeepney Message."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket: QLocalSocket | None = None
        self._auth: Any = None
        self._parser: Any = None
        self._serials = count(1)
        self._waiting: dict[int, tuple[float, Answered]] = {}
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)

    @property
    def is_open(self) -> bool:
        """Whether it is connected or about to be."""
        return self._socket is not None

    def open(self) -> bool:
        """Begin to connect; False where there is no bus to connect to."""
        path = address()
        if self._socket is not None or not path:
            return self._socket is not None
        self._auth, self._parser, self._waiting = Authenticator(), Parser(), {}
        self._socket = socket = QLocalSocket(self)
        socket.connected.connect(self._authenticate)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self._lost)
        socket.errorOccurred.connect(self._lost)
        self._patience.start(ANSWER_MS)
        if path.startswith("\0"):
            socket.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
        socket.connectToServer(path.lstrip("\0"))
        return self._socket is not None

    def call(self, message: Message, answered: Answered) -> None:
        """Send a call; `answered` is called once, with the answer or with None."""
        serial = next(self._serials)
        self._waiting[serial] = (time.monotonic(), answered)
        if not self._patience.isActive():
            self._patience.start(ANSWER_MS)
        self._write(message.serialise(serial=serial))

    def send(self, message: Message) -> None:
        """Send a call whose answer nobody needs."""
        self._write(message.serialise(serial=next(self._serials)))

    def close(self) -> None:
        """Send what is still to be sent, and disconnect; nobody is told."""
        socket, self._socket = self._socket, None
        self._patience.stop()
        self._waiting = {}
        if socket is not None:
            socket.blockSignals(True)
            if socket.bytesToWrite():
                socket.waitForBytesWritten(FLUSH_MS)
            socket.abort()
            socket.deleteLater()

    # ---------- the socket

    def _write(self, data: bytes) -> None:
        if self._socket is not None:
            self._socket.write(data)

    def _authenticate(self) -> None:
        data = self._auth.data_to_send()
        if data:
            self._write(data)

    def _read(self) -> None:
        socket = self._socket
        if socket is None:
            return
        data = bytes(socket.readAll().data())
        try:
            if self._auth is not None:
                self._auth.feed(data)
                if not self._auth.authenticated:
                    self._authenticate()
                    return
                self._auth = None
                self._write(BEGIN)
                self.call(message_bus.Hello(), self._greeted)
                return
            messages = self._parser.feed(data)
        except (AuthenticationError, *NOT_READABLE):
            self._lost()
            return
        for message in messages:
            if self._socket is not socket:
                return  # closed by what came before
            self._take(message)

    def _take(self, message: Message) -> None:
        kind = message.header.message_type
        if kind is MessageType.signal:
            self.received.emit(message)
        elif kind in (MessageType.method_return, MessageType.error):
            _, answered = self._waiting.pop(message.header.fields.get(HeaderFields.reply_serial, 0), (0.0, None))
            if answered is not None:
                answered(message)

    def _greeted(self, answer: Any) -> None:
        if is_answer(answer):
            self.opened.emit()
        else:
            self._lost()

    def _lost(self) -> None:
        if self._socket is None:
            return
        waiting = self._waiting
        self.close()
        for _, answered in waiting.values():
            answered(None)
        self.closed.emit()

    def _give_up(self) -> None:
        if self._auth is not None:
            self._lost()
            return
        before = time.monotonic() - ANSWER_MS / 1_000 + 0.05
        for serial in [serial for serial, (asked, _) in self._waiting.items() if asked <= before]:
            _, answered = self._waiting.pop(serial)
            answered(None)
        if self._waiting and self._socket is not None:
            oldest = min(asked for asked, _ in self._waiting.values())
            self._patience.start(max(50, round((oldest - before) * 1_000)))


def is_answer(message: Any) -> bool:
    """Whether it is what was asked for, not an error nor silence."""
    return message is not None and message.header.message_type is MessageType.method_return


def error_name(message: Any) -> str:
    """Return the name of the error that a call was answered with; nothing for silence."""
    return "" if message is None else str(message.header.fields.get(HeaderFields.error_name, ""))


def sender(message: Any) -> str:
    """Return the unique name of who sent it."""
    return str(message.header.fields.get(HeaderFields.sender, ""))


def member(message: Any) -> str:
    """Return the name of the signal."""
    return str(message.header.fields.get(HeaderFields.member, ""))
