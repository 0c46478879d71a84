"""What the window does for its file by itself: backups when they are due, and whatever joins in; no widgets here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from journal import paths
from journal import settings as setting
from journal.core.backup_plan import Backup, Reason
from journal.core.errors import Code, JournalError
from journal.store import backups
from journal.store.backups import OpenReader
from journal.ui.context import Context
from journal.ui.runner import LongJob

FIRST_MS = 20_000
"""After the first frame nobody should feel that anything else goes on."""
LOOK_MS = 5 * 60_000
"""How often it is asked whether a backup is due; asking takes a millisecond."""


class Upkeep(QObject):
    """Looks after one open journal from shortly after the first frame until it is closed."""

    backed_up = Signal(object)
    """A `Backup` that was made."""
    failed = Signal(object)
    """Why a backup could not be made: told once, and again only after one could, or for another reason."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.hooks: list[Callable[[], None]] = []
        """Called once, on the GUI thread, when the first look is taken: further work that can wait so long."""
        self._job: LongJob | None = None
        self._told: Code | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)

    def start(self) -> None:
        """Begin; a journal that is open for reading only is left alone."""
        if not self._context.read_only:
            self._timer.start(FIRST_MS)

    def stop(self) -> None:
        """End; a backup under way is given up when the runner closes."""
        self._timer.stop()

    def look(self) -> None:
        """Make a backup now if one is due."""
        if self._job is None:
            self._follow(self._context.runner.long(_work(self._context, None)))

    def _on_time(self) -> None:
        if self._timer.interval() != LOOK_MS:
            self._timer.setInterval(LOOK_MS)
            for hook in self.hooks:
                hook()
        self.look()

    def _follow(self, job: LongJob) -> None:
        self._job = job
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)

    def _on_finished(self, made: Backup | None) -> None:
        self._job = None
        self._on_made(made)

    def _on_made(self, made: Backup | None) -> None:
        if made is not None:
            self._told = None
            self.backed_up.emit(made)
            self._context.backed_up.emit(made)

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        if not isinstance(error, JournalError):
            self.failed.emit(error)
        elif error.code not in (self._told, Code.CANCELLED):
            self._told = error.code
            self.failed.emit(error)


def backup_before(context: Context, reason: Reason) -> Callable[[LongJob], object]:
    """Return the work that makes a backup before many records change, for `Runner.steps(first=…)` or `Runner.long`."""
    return _work(context, reason)


def backup_by_hand(context: Context) -> Callable[[LongJob], Backup | None]:
    """Return the work that makes a backup because the user wants one, for `Runner.long`."""
    return _work(context, Reason.MANUAL, always=True)


def folder_of(chosen: str) -> Path:
    """Return where backups lie (`setting.BACKUP_FOLDER`).  BACKUP_FOLDER_UNWRITABLE where our own cannot be made."""
    try:
        return paths.backup_dir(chosen)
    except OSError as error:
        raise JournalError(Code.BACKUP_FOLDER_UNWRITABLE, path=str(error.filename)) from error


def _work(context: Context, reason: Reason | None, *, always: bool = False) -> Callable[[LongJob], Backup | None]:
    """Gather on the GUI thread what the other thread needs."""
    return partial(
        _back_up,
        chosen=context.settings.get(setting.BACKUP_FOLDER),
        open_reader=context.reader.opener,
        now=context.now,
        total_bytes=context.settings.get(setting.BACKUP_GB) * backups.GB,
        reason=reason,
        always=always,
    )


def _back_up(
    job: LongJob,
    *,
    chosen: str,
    open_reader: OpenReader,
    now: Callable[[], int],
    total_bytes: int,
    reason: Reason | None,
    always: bool,
) -> Backup | None:
    folder = folder_of(chosen)
    if always and reason is not None:
        return backups.make_and_thin(open_reader, folder, now(), total_bytes, reason, job.progress)
    return backups.make_if_needed(open_reader, folder, now(), total_bytes, reason, job.progress)
