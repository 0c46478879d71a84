"""When an encrypted journal is to be locked: nobody touched the window, the computer sleeps, its screen is locked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from journal import settings as setting
from journal.core.moments import MINUTE_MS
from journal.desktop.power import Power, boot_ms
from journal.settings import Settings
from journal.ui.idle import Idle


class Locking(QObject):
    """Watches once `start` was called; who locks, and how, is the program's matter."""

    wanted = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._idle = Idle(boot_ms, self)
        self._idle.expired.connect(self.wanted)
        self._power = Power(self)
        self._power.sleep_announced.connect(self._on_hint)
        self._power.session_locked.connect(self._on_hint)
        self._watching = False

    def start(self) -> None:
        """Begin to watch, or go by settings that have changed."""
        self._watching = True
        self._idle.watch(self._settings.get(setting.LOCK_MINUTES) * MINUTE_MS)

    def stop(self) -> None:
        """Watch no more."""
        self._watching = False
        self._idle.watch(0)

    def _on_hint(self) -> None:
        if self._watching and self._settings.get(setting.LOCK_WITH_SESSION):
            self.wanted.emit()
