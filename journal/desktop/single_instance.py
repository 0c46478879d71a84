"""One window per journal and user: who comes second hands over its arguments and ends; what they mean is for `app`."""

from __future__ import annotations

import getpass
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCryptographicHash, QDeadlineTimer, QLockFile, QObject, QThread, Signal

if TYPE_CHECKING:
    from journal.desktop.instance_socket import InstanceServer

# How long a second start waits for a first one that holds the lock and does not listen yet.
PATIENCE_MS: Final = 5_000
RETRY_MS: Final = 50
# A Unix socket's path may have 104 to 108 bytes; Qt adds some while it makes the socket.
SOCKET_PATH_BYTES_MAX: Final = 80


class SingleInstance(QObject):
    """The place of one journal's window. Keep it as long as the app runs; works without an application object.

    The lock alone decides who is first, so that a first start loads no sockets before its window stands.
    """

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
        self._server: InstanceServer | None = None

    def start(self, arguments: list[str]) -> bool:
        """Become the first instance (True), or hand `arguments` to it (False: this process should end).

        False as well after five seconds with a first instance that lives and does not answer.
        """
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not self._lock.tryLock(0):
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                # A folder that cannot hold a lock is no reason not to work; the journal has a lock of its own.
                return True
            from journal.desktop.instance_socket import hand_over  # late: only a second start needs it here

            if hand_over(self._address, arguments) or deadline.hasExpired():
                return False
            QThread.msleep(RETRY_MS)
        return True

    def listen(self) -> None:
        """Be there for second starts; called once the window stands."""
        if self._server is None and self._lock.isLocked():
            from journal.desktop.instance_socket import InstanceServer  # late: not before the first frame

            self._server = InstanceServer(self._address, self)
            self._server.activated.connect(self.activated)

    def close(self) -> None:
        """Give the place up, so that another process may take it at once."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()


def instance_name(journal: Path) -> str:
    """The same for the same user and journal file, however the file was spelled."""
    user = str(os.getuid()) if os.name == "posix" else getpass.getuser()
    path = os.path.normcase(journal.expanduser().resolve())
    key = "\0".join((user, path)).encode(errors="surrogateescape")
    digest = QCryptographicHash.hash(key, QCryptographicHash.Algorithm.Sha256).toHex()
    return f"client-journal-{bytes(digest.data()).decode('ascii')[:16]}"


def _address(name: str, folder: Path) -> str:
    """Where the socket lies: a folder of the user's own where its path is short enough for a socket."""
    if os.name == "posix":
        for place in (os.environ.get("XDG_RUNTIME_DIR"), str(folder)):
            if place and os.path.isdir(place):
                path = os.path.join(place, f"{name}.socket")
                if len(os.fsencode(path)) <= SOCKET_PATH_BYTES_MAX:
                    return path
    return name
