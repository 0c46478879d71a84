"""The local socket between a first window and a second start: one JSON line over, one word back."""

from __future__ import annotations

import json
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

CONNECT_MS: Final = 500
ANSWER_MS: Final = 2_000
MESSAGE_BYTES_MAX: Final = 1_000_000
TAKEN: Final = b"taken\n"


def hand_over(address: str, arguments: list[str]) -> bool:
    """Give `arguments` to the instance that listens at `address`; False where none does."""
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(CONNECT_MS):
        return False
    socket.write(json.dumps(arguments).encode("ascii") + b"\n")
    answered = socket.waitForReadyRead(ANSWER_MS)
    # Without an answer the message lies in the socket of a busy window, unless that has died meanwhile.
    taken = answered or socket.state() == QLocalSocket.LocalSocketState.ConnectedState
    socket.disconnectFromServer()
    return taken


class InstanceServer(QObject):
    """Listens for second starts; the lock must be held, so that whatever socket lies there is a dead one's."""

    activated = Signal(list)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        QLocalServer.removeServer(address)
        self._server.listen(address)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

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
