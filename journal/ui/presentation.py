"""Presentation mode: for two hours messages, the card and the tray name nobody; it outlives a restart."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from journal import settings as setting
from journal.core.moments import HOUR_MS
from journal.settings import Settings

LENGTH_MS = 2 * HOUR_MS


class Presentation(QObject):
    """Whether others can see the screen; asked of the wall clock, so that a sleep does not make it longer."""

    changed = Signal(bool)
    """It has begun, or is over."""
    ended = Signal()
    """It was over by itself."""

    def __init__(self, settings: Settings, now: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._now = settings, now
        self._was_on = self.on

    @property
    def on(self) -> bool:
        """Whether it holds."""
        return self.until > self._now()

    @property
    def until(self) -> int:
        """Until when, in UTC milliseconds; never longer than it lasts at most, whatever was done to the clock."""
        return min(self._settings.get(setting.PRESENTING_UNTIL), self._now() + LENGTH_MS)

    def begin(self) -> None:
        """Name nobody from now on, for two hours."""
        self._put(self._now() + LENGTH_MS)

    def end(self) -> None:
        """Names may be seen again."""
        self._put(0)

    def toggle(self) -> None:
        """Begin, or end."""
        self.end() if self.on else self.begin()

    def look(self) -> None:
        """Ask the clock whether it is over."""
        if self._settings.get(setting.PRESENTING_UNTIL) > self.until:
            self._put(self.until)  # the clock was set back: two hours from now at most
        if self._was_on and not self.on:
            self._put(0)
            self.ended.emit()

    def _put(self, until: int) -> None:
        with suppress(OSError):  # it holds for this run; a full disk must not keep names on the screen
            self._settings.set(setting.PRESENTING_UNTIL, until)
        if self._was_on != self.on:
            self._was_on = self.on
            self.changed.emit(self._was_on)
