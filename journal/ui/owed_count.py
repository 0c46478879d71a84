"""How much we owe, as the number beside the page of promises on the rail: red while something is late."""

from __future__ import annotations

from PySide6.QtCore import QObject

from journal.core.commitments import Owed
from journal.core.errors import JournalError
from journal.core.moments import MINUTE_MS
from journal.store import commitments
from journal.store.history import Changed
from journal.ui.context import Context
from journal.ui.widgets.rail import Rail


class OwedCount(QObject):
    """Keeps the number in step with the journal and the clock; lives as long as its rail."""

    def __init__(self, context: Context, rail: Rail) -> None:
        super().__init__(rail)
        self._context = context
        self._rail = rail
        self._minute = 0
        context.runner.changed.connect(self._on_changed)

    def tick(self, now: int) -> None:
        """Count anew each minute: something may be late by now."""
        if now // MINUTE_MS != self._minute:
            self._minute = now // MINUTE_MS
            self._count()

    def _on_changed(self, changed: Changed) -> None:
        if "commitments" in changed.tables:
            self._count()

    def _count(self) -> None:
        try:
            counted, late = commitments.counts(self._context.reader, self._context.now())
        except JournalError:
            return  # The page that cannot be read says so; a number beside it need not.
        self._rail.set_count("commitments", late or counted[Owed.WE], "red" if late else "muted")
