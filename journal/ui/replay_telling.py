"""Tells how far a large undo or redo is, which goes on behind everything else; nothing is undone here."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject

from journal.ui.context import Context
from journal.ui.runner import LongJob

translate = QCoreApplication.translate

QUIET_MS = 1_500
"""Told no more often than this."""


class ReplayTelling(QObject):
    """Lives as long as the window."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._clock = QElapsedTimer()
        context.runner.replaying.connect(self._begin)

    def _begin(self, job: LongJob, backward: bool) -> None:
        self._clock.start()
        job.progressed.connect(partial(self._tell, backward))

    def _tell(self, backward: bool, done: int, total: int) -> None:
        if total <= 0 or self._clock.elapsed() < QUIET_MS:
            return
        self._clock.start()
        percent = self._context.locale.toString(min(99, 100 * done // total))
        words = (
            translate("Replay", "Taking it back: {percent} %. You can go on working.")
            if backward
            else translate("Replay", "Doing it again: {percent} %. You can go on working.")
        )
        self._context.told.emit(words.format(percent=percent))
