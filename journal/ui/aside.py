"""Work in a thread of its own for what has no open journal: making a key, or changing the file while it is closed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from journal.ui.runner import LongJob


class Aside(LongJob):
    """One piece of work; `finished(result)` or `failed(error)` comes on the GUI thread, then it is thrown away."""

    _ended = Signal(object, object)

    def __init__(self, work: Callable[[LongJob], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._thread = threading.Thread(target=self._run, name="aside")
        self._ended.connect(self._land, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wait(self) -> None:
        """Ask it to stop and block until it has; nobody is told of its end afterwards."""
        self.cancel()
        self._ended.disconnect(self._land)
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        result, error = None, None
        try:
            result = self._work(self)
        except BaseException as caught:  # noqa: BLE001  (told on the GUI thread, whatever it is)
            error = caught
        with suppress(RuntimeError):  # who wanted to know is gone
            self._ended.emit(result, error)

    def _land(self, result: object, error: object) -> None:
        # Its thread must not be the last to hold what is thrown away here.
        self._thread.join()
        if error is not None:
            self.failed.emit(error)
        else:
            self.finished.emit(result)
        self.deleteLater()
