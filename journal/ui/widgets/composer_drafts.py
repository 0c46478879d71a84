"""Keeps what is being typed in the journal: half a second after a pause, and every two seconds while typing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer

from journal.store import drafts
from journal.ui.context import Context
from journal.ui.widgets.composer_saving import drop_draft, keep_draft

PAUSE_MS = 500
LONGEST_MS = 2_000
MOMENTARY = "pasted"
"""What a state has under this key is kept while the program runs: too large to be written every two seconds."""

State = dict[str, Any]


class DraftKeeper(QObject):
    """Asks `state` what there is to keep (None: nothing) and keeps it under `key`."""

    def __init__(self, context: Context, state: Callable[[], State | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._key = ""
        self._kept = context.drafts
        """Asked before the journal is; shared, since the window and its composers may be made anew at any time."""
        self._refused = False
        self._pause, self._longest = QTimer(self), QTimer(self)
        for timer, wait in ((self._pause, PAUSE_MS), (self._longest, LONGEST_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(self.keep)
        context.runner.failed.connect(self._on_failed)

    def take(self, key: str) -> State | None:
        """Keep what is still to be kept, go over to another key and return what was kept under it, or None."""
        self.flush()
        self._key = key
        if key not in self._kept:
            self._kept[key] = drafts.load(self._context.reader, key)
        return self._kept[key]

    def touched(self) -> None:
        """Say that something was typed."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> None:
        """Keep at once what was typed since."""
        if self._pause.isActive() or self._longest.isActive():
            self.keep()

    def keep(self) -> None:
        """Keep the draft now; where nothing is left of it, forget it."""
        self._stop()
        state = self._state()
        if state is None:
            self.drop()
        elif self._key and (self._refused or state != self._kept.get(self._key)):
            self._refused = False
            self._kept[self._key] = state
            lasting = {name: value for name, value in state.items() if name != MOMENTARY}
            self._context.runner.unlogged(partial(keep_draft, key=self._key, state=lasting))

    def drop(self) -> None:
        """Forget the draft; in the order of the writes, so after an entry that was just handed over."""
        self._stop()
        if self._key and self._kept.get(self._key) is not None:
            self._kept[self._key] = None
            self._context.runner.unlogged(partial(drop_draft, key=self._key))

    def _on_failed(self, _error: BaseException) -> None:
        """Perhaps it was the draft that could not be written: the next time it is written again, changed or not."""
        self._refused = True

    def _stop(self) -> None:
        self._pause.stop()
        self._longest.stop()
