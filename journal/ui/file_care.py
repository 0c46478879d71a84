"""Quiet work on the writer while the window is open: search index, unfinished erasures, a history too large."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from journal.core.moments import HOUR_MS
from journal.store import history_size, search_index
from journal.ui.context import Context
from journal.ui.runner import LongJob

if TYPE_CHECKING:
    from journal.store.writing import Writer

EVERY_MS = 6 * HOUR_MS
"""How often the history is looked at: it grows by what a person types."""


class FileCare(QObject):
    """Steps of some 30 ms each, between which everything else is written."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.thin)

    def start(self) -> None:
        """Build at once what the search lacks, after a new version of the program or of its journal."""
        if not search_index.complete(self._context.reader):
            self._context.runner.steps(_index)

    def begin(self) -> None:
        """Begin with what can wait; called some time after the first frame."""
        from journal.ui.dialogs import erase_work  # late: seconds after the first frame

        erase_work.finish_left(self._context)
        self.thin()
        self._timer.start()

    def thin(self) -> None:
        """Keep the history within the bounds of the settings, and the bin within its days."""
        self._context.runner.steps(partial(_thin, now=self._context.now()))

    def stop(self) -> None:
        """Begin no more."""
        self._timer.stop()


def _index(writer: Writer, _job: LongJob) -> bool | None:
    return search_index.build_step(writer) or None


def _thin(writer: Writer, _job: LongJob, *, now: int) -> bool | None:
    return None if history_size.thin_step(writer, now) else True
