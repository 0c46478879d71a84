"""A closed journal brought to another folder: copied, compared row by row, and only then put to use there."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from journal import paths
from journal.core.errors import Code, JournalError
from journal.store import backups, driver, encryption_compare, encryption_copy, opening
from journal.store.reading import Reader

Progress = Callable[[int, int], None]
STEPS = 1_000
_COPIED = STEPS // 3
LEFT_BEHIND = "moved"


def free_place(path: Path, folder: Path) -> Path:
    """Return where a journal can lie in a folder under its own name, or with a number behind it."""
    place, number = folder / path.name, 1
    while place.exists():
        number += 1
        place = folder / f"{path.stem}-{number}{path.suffix}"
    return place


def move(path: Path, target: Path, key: bytes | None = None, progress: Progress | None = None) -> Path:
    """Bring the journal at `path` to `target` and return where the old file lies now: beside where it was, renamed.

    It is not deleted: that is for the user, who sees the new one first.  The passphrase stays the same.
    JOURNAL_EXISTS where `target` is taken, JOURNAL_BUSY, COPY_DIFFERS, DISK_FULL, READ_ONLY and what `opening.inspect`
    raises; CANCELLED if `progress` raises it.  Whatever fails, everything is as before.
    """
    path = path.resolve()
    opening.inspect(path, key)
    if target.exists():
        raise JournalError(Code.JOURNAL_EXISTS, path=str(target))
    fresh = opening.unfinished(target)
    with driver.errors(target):
        fresh.unlink(missing_ok=True)
    try:
        with encryption_copy.held(path, key) as source:
            with driver.errors(fresh):
                os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, paths.FILE_MODE))
            # The same connection cannot be held and copied, and nobody else can have it open before it is renamed.
            backups.write_copy(Reader(path, source, None, key), fresh)
            _tell(progress, _COPIED)
            encryption_compare.compare(source, path, fresh, key, _Share(progress))
            backups.sync(fresh)
            with driver.errors(target):
                os.replace(fresh, target)
                paths.sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
    driver.connect(target, writing=True, key=key).close()
    left = free_place(path.with_name(f"{path.stem}.{LEFT_BEHIND}{path.suffix}"), path.parent)
    with suppress(OSError):  # a folder that refuses: the old file keeps its name
        os.replace(path, left)
        return left
    return path


class _Share:
    """Tells the part that is left for the comparison."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress

    def __call__(self, share: float) -> None:
        _tell(self._progress, _COPIED + int((STEPS - _COPIED) * share))


def _tell(progress: Progress | None, done: int) -> None:
    if progress is not None:
        progress(done, STEPS)
