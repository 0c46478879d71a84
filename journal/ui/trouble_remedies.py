"""What can be done about a journal that does not open: which ways out fit which error, their words and their work."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal import paths
from journal import settings as setting
from journal.core.backup_plan import Backup
from journal.core.errors import Code, JournalError
from journal.settings import Settings
from journal.store import backups
from journal.ui import restore
from journal.ui.context import ClosedWork, Context, OpenRequest

if TYPE_CHECKING:
    from journal.store.salvage import Salvaged

translate = QCoreApplication.translate

DAMAGE = frozenset({Code.JOURNAL_DAMAGED, Code.JOURNAL_CUT, Code.DISK_UNREADABLE})
LOST = DAMAGE | {Code.JOURNAL_EMPTY, Code.JOURNAL_MISSING, Code.NOT_A_JOURNAL}
"""Where a backup helps."""
PASSING = frozenset(
    {
        Code.JOURNAL_BUSY,
        Code.JOURNAL_ELSEWHERE,
        Code.READ_ONLY,
        Code.FOLDER_READ_ONLY,
        Code.FOLDER_MISSING,
        Code.FILE_UNREADABLE,
        Code.DISK_FULL,
        Code.DISK_UNREADABLE,
        Code.JOURNAL_MISSING,
        Code.JOURNAL_CUT,
    }
)
"""What the user can change outside of the program."""
READABLE = frozenset({Code.JOURNAL_ELSEWHERE, Code.READ_ONLY, Code.FOLDER_READ_ONLY, Code.DISK_FULL})


class Remedy(StrEnum):
    """A way out, one button each."""

    RETRY = "retry"
    READ_ONLY = "read_only"
    ANYWAY = "anyway"
    RESTORE = "restore"
    LOOK_INSIDE = "look_inside"
    SALVAGE = "salvage"
    BEGIN_ANEW = "begin_anew"
    OTHER = "other"
    COPY = "copy"


def remedies(error: JournalError, *, backup: bool, work: bool) -> list[Remedy]:
    """Return the ways out that fit, the likeliest first; every window has `OTHER` and `COPY` besides."""
    code, found = error.code, []
    if code in LOST and backup:
        found += [Remedy.LOOK_INSIDE, Remedy.RESTORE]
    if code in DAMAGE and work:
        found.append(Remedy.SALVAGE)
    if code in PASSING:
        # With damage the disk is at fault, or a copy: trying again comes last.
        found.insert(len(found) if code in DAMAGE else 0, Remedy.RETRY)
    if code in READABLE or (code is Code.JOURNAL_BUSY and "host" in error.facts):
        found.append(Remedy.READ_ONLY)
    if error.facts.get("stale"):
        found.append(Remedy.ANYWAY)
    if code is Code.JOURNAL_EMPTY:
        found.append(Remedy.BEGIN_ANEW)
    return found


def title(code: Code) -> str:
    """Return the few words above the sentence."""
    named = {
        Code.JOURNAL_DAMAGED: translate("Trouble", "The journal is damaged"),
        Code.JOURNAL_CUT: translate("Trouble", "A part of the journal is missing"),
        Code.DISK_UNREADABLE: translate("Trouble", "The disk cannot read the journal"),
        Code.JOURNAL_EMPTY: translate("Trouble", "The file is empty"),
        Code.JOURNAL_MISSING: translate("Trouble", "The journal is not there"),
        Code.FOLDER_MISSING: translate("Trouble", "The folder is not there"),
        Code.JOURNAL_ELSEWHERE: translate("Trouble", "The journal is open on another computer"),
        Code.JOURNAL_BUSY: translate("Trouble", "The journal is in use"),
        Code.NEWER_JOURNAL: translate("Trouble", "This needs a newer version"),
        Code.NOT_A_JOURNAL: translate("Trouble", "This is not a journal"),
        Code.JOURNAL_IS_FOLDER: translate("Trouble", "This is a folder"),
        Code.READ_ONLY: translate("Trouble", "The journal cannot be written"),
        Code.FOLDER_READ_ONLY: translate("Trouble", "The folder cannot be written"),
        Code.DISK_FULL: translate("Trouble", "The disk is full"),
    }
    return named.get(code) or translate("Trouble", "The journal could not be opened")


def label(remedy: Remedy) -> str:
    """Return the words of a button."""
    return {
        Remedy.RETRY: translate("Trouble", "Try again"),
        Remedy.READ_ONLY: translate("Trouble", "Open read-only"),
        Remedy.ANYWAY: translate("Trouble", "Open it here anyway"),
        Remedy.RESTORE: translate("Trouble", "Restore the newest good backup"),
        Remedy.LOOK_INSIDE: translate("Trouble", "Look inside the newest good backup"),
        Remedy.SALVAGE: translate("Trouble", "Save what can be read into a new file…"),
        Remedy.BEGIN_ANEW: translate("Trouble", "Begin a new journal here"),
        Remedy.OTHER: translate("Trouble", "Open another file…"),
        Remedy.COPY: translate("Trouble", "Copy a report"),
    }[remedy]


def newest_backup(path: Path, settings: Settings) -> Backup | None:
    """Return the newest backup of the journal at `path` that was checked and found whole; None where there is none."""
    try:
        folder = paths.backup_dir(settings.get(setting.BACKUP_FOLDER))
    except OSError:
        return None
    return next((one for one in backups.listing(folder, path) if one.checked and one.path != path), None)


def restoring(
    backup: Backup, path: Path, settings: Settings, now: Callable[[], int], when: str, key: bytes | None
) -> ClosedWork:
    """Return the work that puts a backup in the journal's place; the damaged file is kept beside it.

    `when` says when the backup was made.
    """
    folder = paths.backup_dir(settings.get(setting.BACKUP_FOLDER))
    opens = key if backup.encrypted else None  # one from before the journal was encrypted
    return restore.work_of(backup.path, path, folder, now, when, key=opens, present_key=key)


def salvaging(path: Path, target: Path, now: Callable[[], int], key: bytes | None) -> ClosedWork:
    """Return the work that saves what can be read of `path` into a new journal at `target`, and then tells of it."""
    outcome: list[Salvaged] = []
    return ClosedWork(
        translate("Trouble", "Saving what can be read into a new file"),
        partial(_salvage, path=path, target=target, now=now, key=key, outcome=outcome),
        translate("Trouble", "This is what could be saved. The damaged file was left as it is."),
        partial(_tell, outcome),
    )


def _salvage(
    progress: Callable[[int, int], None],
    *,
    path: Path,
    target: Path,
    now: Callable[[], int],
    key: bytes | None,
    outcome: list[Salvaged],
) -> OpenRequest:
    from journal.store import salvage  # late: it brings sqlite_utils, which no start waits for

    name = translate("Trouble", "Recovered records")
    outcome.append(salvage.salvage(path, target, now, key=key, stand_in=name, progress=progress))
    return OpenRequest(target, key=key)


def _tell(outcome: list[Salvaged], _context: Context, window: QWidget) -> None:
    from journal.ui.dialogs.salvage import SalvagedDialog  # late: only for this

    for salvaged in outcome:
        SalvagedDialog(salvaged, window).open()
