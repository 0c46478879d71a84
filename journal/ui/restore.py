"""The work that puts a backup in a journal's place, for `Context.closed_work_requested`; no widgets here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from journal.store import restoring
from journal.ui.context import ClosedWork, OpenRequest

translate = QCoreApplication.translate


def work_of(
    backup: Path,
    to: Path,
    folder: Path,
    now: Callable[[], int],
    when: str,
    *,
    key: bytes | None = None,
    present_key: bytes | None = None,
) -> ClosedWork:
    """Return the work that restores `backup`, made at `when`, to `to`; what lies there goes into `folder` first.

    `key` opens the backup, `present_key` what lies at `to` now, and what is restored there.
    """
    return ClosedWork(
        translate("Backups", "Restoring the backup of {when}").format(when=when),
        partial(_restore, backup=backup, to=to, folder=folder, now=now, key=key, present_key=present_key),
        translate("Backups", "The backup of {when} is restored. What was here before lies among the backups.").format(
            when=when
        ),
    )


def _restore(
    progress: Callable[[int, int], None],
    *,
    backup: Path,
    to: Path,
    folder: Path,
    now: Callable[[], int],
    key: bytes | None,
    present_key: bytes | None,
) -> OpenRequest:
    done = restoring.restore(backup, to, folder, now(), key=key, present_key=present_key, progress=progress)
    return OpenRequest(to, key=done.key)
