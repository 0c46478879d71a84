"""One window per journal and user: a second start hands its arguments to the first; what they mean is for `app`."""

from __future__ import annotations

import getpass
import hashlib
import json
import os
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

CONNECT_MS: Final = 500
ANSWER_MS: Final = 2_000
# How long a second start waits for a first one that holds the lock and does not listen yet.
PATIENCE_MS: Final = 3_000
RETRY_MS: Final = 50
MESSAGE_BYTES_MAX: Final = 1_000_000
# A Unix socket's path may have 104 to 108 bytes; Qt adds some while it makes the socket.
SOCKET_PATH_BYTES_MAX: Final = 80
TAKEN: Final = b"taken\n"


class SingleInstance(QObject):
    """The place of one journal's window. Keep it as long as the app runs; works without an application object."""

    activated = Signal(list)
    """The arguments (list of str) of a second start."""

    def __init__(self, journal: Path, folder: Path, parent: QObject | None = None) -> None:
        """`journal` is the file that the window shows, `folder` a private folder for the lock file."""
        super().__init__(parent)
        name = instance_name(journal)
        self._address = _address(name, folder)
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        # Never stale by age: the lock of a process that lives stands, that of a killed one is seen by its process id.
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)

    def start(self, arguments: list[str]) -> bool:
        """Become the first instance (True), or hand `arguments` to it (False: this process should end).

        False as well after three seconds with a first instance that lives and does not answer.
        """
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not self._hand_over(arguments):
            if self._lock.tryLock(0):
                self._listen()
                return True
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                # A folder that cannot hold a lock is no reason not to work; the journal has a lock of its own.
                return True
            if deadline.hasExpired():
                return False
            QThread.msleep(RETRY_MS)
        return False

    def close(self) -> None:
        """Give the place up, so that another process may take it at once."""
        self._server.close()
        self._lock.unlock()

    def _listen(self) -> None:
        # The lock is ours: whatever socket lies there was left by a killed process.
        QLocalServer.removeServer(self._address)
        self._server.listen(self._address)

    def _hand_over(self, arguments: list[str]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(CONNECT_MS):
            return False
        socket.write(json.dumps(arguments).encode("ascii") + b"\n")
        answered = socket.waitForReadyRead(ANSWER_MS)
        # Without an answer the message lies in the socket of a busy window, unless that has died meanwhile.
        taken = answered or socket.state() == QLocalSocket.LocalSocketState.ConnectedState
        socket.disconnectFromServer()
        return taken

    def _accept(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._read, socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > MESSAGE_BYTES_MAX:
                socket.abort()
            return
        try:
            message = json.loads(bytes(socket.readLine().data()))
        except (ValueError, RecursionError):
            message = None
        if not isinstance(message, list):
            socket.abort()
            return
        socket.write(TAKEN)
        socket.flush()
        self.activated.emit([str(argument) for argument in message])


def instance_name(journal: Path) -> str:
    """The same for the same user and journal file, however the file was spelled."""
    user = str(os.getuid()) if os.name == "posix" else getpass.getuser()
    path = os.path.normcase(journal.expanduser().resolve())
    key = "\0".join((user, path)).encode(errors="surrogateescape")
    return f"client-journal-{hashlib.sha256(key).hexdigest()[:16]}"


def _address(name: str, folder: Path) -> str:
    """Where the socket lies: a folder of the user's own where its path is short enough for a socket."""
    if os.name == "posix":
        for place in (os.environ.get("XDG_RUNTIME_DIR"), str(folder)):
            if place and os.path.isdir(place):
                path = os.path.join(place, f"{name}.socket")
                if len(os.fsencode(path)) <= SOCKET_PATH_BYTES_MAX:
                    return path
    return name
