"""The sign beside a journal that this program writes it: kept alive while it does, and taken away at the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from journal.store import in_use

LOOK_MS = 15_000
"""Often, since a timer sleeps with the laptop: the clock on the wall tells whether a sign of life is due."""


class SignOfUse(QObject):
    """For one journal at a time; `in_use.take` has put the sign there before."""

    lost = Signal()
    """A program of another computer has taken the journal: nothing more should be written."""

    def __init__(self, now: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._path: Path | None = None
        self._given_at = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def go_over_to(self, path: Path | None) -> None:
        """Take the sign of the journal before away, unless it is the same, and keep this one's alive; None for none."""
        if self._path is not None and self._path != path:
            in_use.release(self._path)
        self._path = path
        self._given_at = self._now()
        if path is None:
            self._timer.stop()
        else:
            self._timer.start()

    def look(self) -> None:
        """Give a sign of life where one is due; called by the timer."""
        now = self._now()
        if self._path is None or 0 <= now - self._given_at < in_use.BEAT_MS:
            return
        self._given_at = now
        if not in_use.beat(self._path, now):
            self.lost.emit()
