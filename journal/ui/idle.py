"""Notices that nobody has touched the window for a while, on a clock that goes on while the computer sleeps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.Drop,
    }
)
"""What a person does with the window."""
LONGEST_WAIT_MS = 15_000
"""A timer sleeps with the laptop: so long at most passes between two looks at the clock."""


class Idle(QObject):
    """Emits `expired` once when nothing was touched for the time allowed.

    The deadline is looked at before each event is let through: the first key after a sleep finds a locked window, and
    is not taken.
    """

    expired = Signal()

    def __init__(self, boot_ms: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._boot_ms = boot_ms
        self._limit = 0
        self._touched = boot_ms()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    def watch(self, limit_ms: int) -> None:
        """Begin to watch, or with another limit; 0 stops."""
        application = QCoreApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        self._timer.stop()
        self._limit, self._touched = limit_ms, self._boot_ms()
        if limit_ms:
            application.installEventFilter(self)
            self._wait()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._limit and event.type() in TOUCHES:
            if self._left() <= 0:
                self._look()
                return True
            self._touched = self._boot_ms()
        return False

    def _left(self) -> int:
        return self._touched + self._limit - self._boot_ms()

    def _wait(self) -> None:
        self._timer.start(max(0, min(self._left(), LONGEST_WAIT_MS)))

    def _look(self) -> None:
        if not self._limit:
            return
        if self._left() > 0:
            self._wait()
            return
        self.watch(0)
        self.expired.emit()
