"""Keeps the derived part of the due ledger in step while the window stands; what it follows from is in the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journal.core.errors import JournalError
from journal.core.moments import local
from journal.store.history import Changed, Op
from journal.store.ledger_tables import FACTS, TAKEN_BACK
from journal.store.reading import Reader
from journal.ui.context import Context
from journal.ui.runner import LongJob

if TYPE_CHECKING:
    from journal.store.ledger import Application, Plan
    from journal.store.writing import Writer

SOON_MS = 300
"""So long after a change it looks: what comes with it in the meantime is seen in one go."""
_TAKING_BACK = frozenset({Op.UNDO, Op.REDO, Op.BIN_RESTORE})
_OWN = frozenset({"dues"})
Ids = frozenset[tuple[str, int]]


class LedgerKeeper(QObject):
    """Looks when it starts, on each new day, in each new zone and after each change of a fact.

    Comparing runs on the thread for long jobs, writing in short parts on the writer: the window waits for neither.  It
    has no timer of its own beyond the wait after a change; `tick` tells it the time.
    """

    came_in_step = Signal()
    """Everything that the facts give is written down."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self._look)
        self._running = False
        self._day: tuple[dt.date, dt.timedelta | None] | None = None
        """The local day and the zone of the last look at everything."""
        self._all = False
        self._ids: Ids = frozenset()
        self._job: LongJob | None = None

    def start(self) -> None:
        """Begin, with a look at everything; a journal that is open for reading only is left alone."""
        if self._running or self._context.read_only:
            return
        self._running = True
        self._context.runner.changed.connect(self._on_changed)
        self.tick(self._context.now())

    def stop(self) -> None:
        """Look no more; a part that is being written is finished."""
        if self._running:
            self._running = False
            self._timer.stop()
            self._context.runner.changed.disconnect(self._on_changed)

    def tick(self, now: int) -> None:
        """Look at everything where another day or another zone has begun at `now` (UTC milliseconds)."""
        if not self._running:
            return
        here = local(now, self._context.reader.tz)
        day = (here.date(), here.utcoffset())
        if day != self._day:
            self._day = day
            self._all = True
            self._look()

    def _on_changed(self, changed: Changed) -> None:
        if changed.op is Op.SYSTEM and changed.tables == _OWN:
            return  # our own writing
        tables = TAKEN_BACK if changed.op in _TAKING_BACK else FACTS
        if not changed.tables & tables:
            return
        ids = frozenset(one for one in changed.ids if one[0] in tables)
        # No ids: too many to be named, or another program has written.
        self._all = self._all or not ids
        self._ids |= ids
        self._timer.start()

    def _look(self) -> None:
        if not self._running or self._job is not None or not (self._all or self._ids):
            return
        context = self._context
        ids = None if self._all else self._ids
        self._all, self._ids = False, frozenset()
        self._job = context.runner.long(partial(_plan, opener=context.reader.opener, now=context.now(), ids=ids))
        self._job.finished.connect(self._write)
        self._job.failed.connect(self._on_failed)

    def _write(self, plan: Plan) -> None:
        self._job = None
        if not plan:
            self._end()
            return
        from journal.store.ledger import Application  # late: the catalogue is nothing for the first frame

        self._job = self._context.runner.steps(partial(_step, Application(plan)))
        self._job.finished.connect(self._written)
        self._job.failed.connect(self._on_failed)

    def _written(self, _done: bool) -> None:
        self._job = None
        self._end()

    def _end(self) -> None:
        if self._all or self._ids:
            self._timer.start()
        else:
            self.came_in_step.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        self._day = None  # the next tick tries again
        if not isinstance(error, JournalError):
            self._context.runner.failed.emit(error)


def _plan(_job: LongJob, *, opener: Callable[[], Reader], now: int, ids: Ids | None) -> Plan:
    """Compare on the thread for long jobs, over a connection of its own."""
    from journal.store import ledger  # late: on this thread nobody waits for the catalogue and the calendars

    reader = opener()
    try:
        return ledger.plan(reader, now, None if ids is None else ledger.touched(reader, ids))
    finally:
        reader.close()


def _step(application: Application, writer: Writer, _job: LongJob) -> bool | None:
    if not application.step(writer):
        return None
    writer.last_change = application.changed
    return True
