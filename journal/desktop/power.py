"""What the system says about sleep and its lock screen, and the clock that runs on through both; hints, never proof."""

from __future__ import annotations

import sys
import time
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

LOGIND = "org.freedesktop.login1"
SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver")
"""The names under which desktops tell that their lock screen has come up."""


def boot_ms() -> int:
    """Return milliseconds on a clock that nobody sets and that goes on while the computer sleeps.

    Linux: CLOCK_BOOTTIME, since its monotonic clock stops in sleep.  That of macOS and Windows does not.
    """
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    nanoseconds = time.monotonic_ns() if clock is None else time.clock_gettime_ns(clock)
    return nanoseconds // 1_000_000


class Power(QObject):
    """Tells when the computer is about to sleep and when the user's session is locked, where the system says so."""

    sleep_announced = Signal()
    woken = Signal()
    """The computer is awake again."""
    session_locked = Signal()
    covered = Signal(bool)
    """Whether the desktop's lock screen lies over everything."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform.startswith("linux"):
            self._listen()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection  # late: no first frame waits for it, and other systems have none

        # Without a type: PySide's stubs want the slot as bytes, and its code takes it as the text that SLOT makes.
        system: Any = QDBusConnection.systemBus()
        session: Any = QDBusConnection.sessionBus()
        if system.isConnected():
            manager, own = f"{LOGIND}.Manager", f"{LOGIND}.Session"
            system.connect(LOGIND, "/org/freedesktop/login1", manager, "PrepareForSleep", self, SLOT("prepare(bool)"))
            system.connect(LOGIND, "", own, "Lock", self, SLOT("lock()"))
        if session.isConnected():
            for name in SCREEN_SAVERS:
                # Any path: KDE tells under another one than the standard says.
                session.connect("", "", name, "ActiveChanged", self, SLOT("cover(bool)"))

    @Slot(bool)
    def prepare(self, sleeps: bool) -> None:
        """Called by logind before the sleep (True) and after it."""
        if sleeps:
            self.sleep_announced.emit()
        else:
            self.woken.emit()

    @Slot()
    def lock(self) -> None:
        """Called by logind when the session is to be locked."""
        self.session_locked.emit()

    @Slot(bool)
    def cover(self, covered: bool) -> None:
        """Called by the desktop when its lock screen has come up (True) or gone."""
        self.covered.emit(covered)
        if covered:
            self.session_locked.emit()
