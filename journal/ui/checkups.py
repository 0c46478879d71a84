"""The checks of the file that run by themselves beside the window, and what is offered when one finds damage."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from journal.core.errors import JournalError
from journal.store import checkup
from journal.store.check import CheckResult
from journal.store.checkup import Kind
from journal.store.reading import Reader
from journal.ui.context import Context
from journal.ui.runner import LongJob


class Checkups(QObject):
    """Looks once, when the window has stood for a while; put `look` among the hooks of `Upkeep`."""

    damage_found = Signal(object)
    """A `CheckResult` that says that records may be lost."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: LongJob | None = None

    def look(self) -> None:
        """Start the check that is due, if any is, on the thread for long jobs."""
        context = self._context
        if context.read_only or self._job is not None:
            return
        if context.unclean:
            context.runner.unlogged(checkup.note_unclean)  # closed before the check is over, the next start begins it
        kind = checkup.due(context.reader, context.now(), context.unclean)
        if kind is None:
            return
        self._job = context.runner.long(partial(_check, opener=context.reader.opener, kind=kind))
        self._job.finished.connect(partial(self._found, kind))
        self._job.failed.connect(self._failed)

    def _found(self, kind: Kind, found: CheckResult) -> None:
        self._job = None
        now = self._context.now()
        self._context.runner.unlogged(partial(checkup.record, found=found, full=kind == "full", now=now))
        if found.damaged:
            self.damage_found.emit(found)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        # Busy, or closed meanwhile: the next start tries again.  What nobody expected is told.
        if not isinstance(error, JournalError):
            self._context.runner.failed.emit(error)


def offer_help(context: Context, window: QWidget, found: CheckResult) -> QDialog:
    """Show what can be done about damage that a check has found; returns the dialog, which is open."""
    from journal.ui.dialogs.damage import DamageDialog  # late: most journals are whole

    open_already = window.findChild(DamageDialog)
    if open_already is not None and open_already.isVisible():
        return open_already
    dialog = DamageDialog(context, found, window)
    dialog.open()
    return dialog


def _check(_job: LongJob, *, opener: Callable[[], Reader], kind: Kind) -> CheckResult:
    return checkup.run(opener, kind == "full")
