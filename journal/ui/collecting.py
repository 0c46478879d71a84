"""Python's search for circles of garbage, kept to the thread of the GUI; whatever is in no circle ends by itself."""

from __future__ import annotations

import gc
import time
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QThread

OLDEST: Final = 2
"""The generation of what has lived long; to look through it takes some 50 ms."""
OLDEST_SECONDS: Final = 30
"""So often at most it is looked through."""


class Collector(QObject):
    """Looks for garbage whenever the event loop is about to rest, by Python's own thresholds.

    Python would look in whatever thread makes the next object.  A closed dialog is such a circle as often as not, and
    its widgets may end in the thread of the GUI alone: a writer that met one crashed the program.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._oldest_at = time.monotonic()
        QAbstractEventDispatcher.instance(QThread.currentThread()).aboutToBlock.connect(self.look)

    def look(self) -> None:
        """Look through the oldest generation that is due, if any is."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [one for one in range(OLDEST + 1) if counts[one] > thresholds[one]]
        if OLDEST in due and time.monotonic() - self._oldest_at < OLDEST_SECONDS:
            due.remove(OLDEST)
        if due:
            gc.collect(due[-1])
        if OLDEST in due:
            self._oldest_at = time.monotonic()
