"""The line that long work shows beyond its first second: how far it is, how long it will take, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from journal.ui import dates
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

QUIET_MS = 1_000
"""Work that is done sooner shows nothing."""
STEPS = 1_000
MINUTE_MS = 60_000


class ProgressRow(QWidget):
    """Hidden until `start` was a second ago; `cancel_requested` when the user wants to stop."""

    cancel_requested = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        self.label = PlainLabel(words, "meta", elide=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 0)
        self.cancel = button(translate("Progress", "Cancel"))
        self.cancel.clicked.connect(self._cancel)
        column.addWidget(self.label)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        column.addLayout(row)
        self._words = words
        self._clock = QElapsedTimer()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)

        self._wait.timeout.connect(self.show)
        self.hide()

    def start(self, words: str = "") -> None:
        """Begin to count, with other words if any; the row shows itself after a second."""
        self._words = words or self._words
        self.bar.setAccessibleName(self._words)
        self.bar.setRange(0, 0)
        self.label.setText(self._words)
        self.cancel.setEnabled(True)
        self._clock.start()
        self._wait.start(QUIET_MS)

    def stop(self) -> None:
        """The work has ended."""
        self._wait.stop()
        self.hide()

    def set_progress(self, done: int, total: int) -> None:
        """Show how far the work is, in any unit; `total` 0 means that nobody knows."""
        if total <= 0 or not self.cancel.isEnabled():
            return
        self.bar.setRange(0, STEPS)
        self.bar.setValue(STEPS * min(done, total) // total)
        left = self._left(done, total)
        if left is not None:
            self.label.setText(f"{self._words} · {left}")

    def _left(self, done: int, total: int) -> str | None:
        elapsed = self._clock.elapsed()
        if done <= 0 or elapsed < QUIET_MS:
            return None
        left = elapsed * (total - done) // done
        if left < MINUTE_MS:
            return translate("Progress", "less than a minute left")
        return translate("Progress", "{span} left").format(span=dates.span(left))

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.label.setText(translate("Progress", "Stopping…"))
        self.cancel_requested.emit()
