"""What the foot of the rail says of the backups: when the last one was made; making them is the work of `upkeep`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from journal import settings as setting
from journal.core.backup_plan import Backup
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, today
from journal.store import backups
from journal.store.reading import Reader
from journal.ui import dates
from journal.ui.context import Context
from journal.ui.runner import LongJob
from journal.ui.upkeep import folder_of

translate = QCoreApplication.translate

LATE_MS = 7 * DAY_MS
"""A journal that was changed has a backup of each day it was open; a week without one is worth a look."""


class LastBackup(QObject):
    """Knows the newest checked backup of the open journal, and words it."""

    told = Signal(str, str)
    """A short sentence and the token of its colour; empty where there is nothing to tell."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._at: int | None = None
        self._said: tuple[str, str] = ("", "muted")
        context.backed_up.connect(self._on_made)

    def look(self) -> None:
        """Look into the folder of backups, on the thread for long work; a journal that is only looked at has none."""
        if not self._context.read_only:
            job = self._context.runner.long(partial(_newest, list_all=lister(self._context)))
            job.finished.connect(self._on_found)

    def tell(self) -> None:
        """Say it again, to a rail that was made again."""
        self._said = words(self._context, self._at)
        self.told.emit(*self._said)

    def tick(self) -> None:
        """Say it where it reads otherwise by now: after midnight 10:02 is yesterday."""
        if words(self._context, self._at) != self._said:
            self.tell()

    def _on_found(self, at: int | None) -> None:
        self._at = at
        self.tell()

    def _on_made(self, made: Backup) -> None:
        self._on_found(made.at)


def words(context: Context, at: int | None) -> tuple[str, str]:
    """Return what to say of a last backup made at `at`, and in which colour."""
    if at is None:
        return "", "muted"
    now, tz = context.now(), context.reader.tz
    same_day = today(at, tz) == today(now, tz)
    when = dates.clock(at, context.locale) if same_day else dates.ago(at, now)
    tone = "amber" if now - at > LATE_MS else "muted"
    return translate("Backups", "Last backup: {when}").format(when=when), tone


def lister(context: Context) -> Callable[[], list[Backup]]:
    """Return what lists the backups of the open journal, newest first; call that on the thread of long work.

    It raises BACKUP_FOLDER_MISSING, BACKUP_FOLDER_UNWRITABLE.
    """
    return partial(_of_journal, context.reader.opener, context.settings.get(setting.BACKUP_FOLDER))


def _of_journal(open_reader: Callable[[], Reader], chosen: str) -> list[Backup]:
    folder = folder_of(chosen)
    if not folder.is_dir():
        raise JournalError(Code.BACKUP_FOLDER_MISSING, path=str(folder))
    reader = open_reader()
    try:
        return backups.listing(folder, reader.path, backups.identity(reader))
    finally:
        reader.close()


def _newest(_job: LongJob, *, list_all: Callable[[], list[Backup]]) -> int | None:
    try:
        found = list_all()
    except JournalError:
        return None  # The folder is told about where one looks at the backups, and when one cannot be made.
    return next((one.at for one in found if one.checked), None)
