"""A backup put in the place of a journal, in one step, without losing what lay there; making one is in `backups`."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from journal import paths
from journal.core.backup_plan import Backup, Reason
from journal.core.errors import Code, JournalError
from journal.store import backups, driver, encryption_compare, encryption_copy, in_use, keys, opening
from journal.store.backups import Progress
from journal.store.opening import FileState
from journal.store.reading import Reader

SET_ASIDE = "set-aside"
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite lays beside a file; left there, it would be taken for a part of the new one."""
_CHUNK_BYTES = 2**18
"""Small enough for the processor's cache: three times as fast as 4 MB."""
_WAIT_MS = 1_000
_BEYOND_BACKUP = frozenset(
    {
        Code.NOT_A_JOURNAL,
        Code.NEWER_JOURNAL,
        Code.JOURNAL_DAMAGED,
        Code.JOURNAL_CUT,
        Code.JOURNAL_EMPTY,
        Code.DISK_UNREADABLE,
        Code.PASSPHRASE_NEEDED,
        Code.PASSPHRASE_WRONG,
        Code.JOURNAL_HAS_NO_PASSPHRASE,
    }
)
"""Why no backup can be made of what lies at a place: such a file is set aside as it is."""
_KEY_FITS = frozenset({Code.JOURNAL_DAMAGED, Code.JOURNAL_CUT, Code.DISK_UNREADABLE, Code.NEWER_JOURNAL})
"""Why a journal is refused whose key is the right one all the same."""
_BROKEN = frozenset({Code.JOURNAL_DAMAGED, Code.NOT_A_JOURNAL, Code.JOURNAL_CUT, Code.PASSPHRASE_WRONG})


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore has done."""

    counts: dict[str, int]
    """Table → number of records now."""
    before: Backup | None = None
    """The backup of what was there."""
    set_aside: Path | None = None
    """Where a file lies of which no backup could be made."""
    key: bytes | None = field(default=None, repr=False)
    """What opens the journal now; None where it has no passphrase."""


def restore(
    backup: Path,
    to: Path,
    folder: Path,
    now: int,
    *,
    key: bytes | None = None,
    present_key: bytes | None = None,
    new_key: bytes | None = None,
    progress: Progress | None = None,
) -> Restored:
    """Put a copy of `backup` at `to`; what lies there goes into `folder` as a backup first, or is set aside.

    `key` opens the backup, `present_key` what lies at `to` (they differ where the passphrase was changed since, or the
    journal encrypted).  An encrypted journal keeps its passphrase: a backup with another one, or with none, is
    encrypted while it is copied; nothing else is written.  Where the journal has none, that of the backup stays.
    `new_key`, followed by its salt, is for a journal that is new.  The journal must be closed.  Until the last step,
    one rename, everything is as it was.
    FILE_MISSING, BACKUP_DAMAGED where the backup is not whole, JOURNAL_BUSY where a program has `to` open,
    JOURNAL_ELSEWHERE, DISK_FULL, READ_ONLY; those of `opening.inspect` for the backup, of `backups.make` for what lies
    at `to`; CANCELLED.
    """
    to = to.resolve()
    state = opening.inspect(backup, key)
    if state in (FileState.MISSING, FileState.EMPTY):
        code = Code.FILE_MISSING if state is FileState.MISSING else Code.NOT_A_JOURNAL
        raise JournalError(code, path=str(backup))
    with driver.errors(to):
        to.parent.mkdir(parents=True, exist_ok=True, mode=paths.FOLDER_MODE)
    with in_use.while_writing(to, now), driver.errors(to):
        if backup.resolve() == to:
            raise JournalError(Code.JOURNAL_EXISTS, path=str(to))
        draft = to.with_name(f".{to.name}.{os.urandom(6).hex()}{opening.RESTORING_SUFFIX}")
        sealed = new_key or _kept(to, key, present_key)
        try:
            counts = _copied(backup, draft, key, sealed, progress)
            before, aside = _secured(to, folder, now, present_key)
            if before is not None:
                _replace(draft, to, present_key, before)
            else:
                _sweep_beside(to, now)
                os.replace(draft, to)
        except BaseException:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise
        paths.sync_folder(to.parent)
    return Restored(counts, before, aside, sealed[: keys.KEY_BYTES] if sealed else key)


def _kept(to: Path, key: bytes | None, present_key: bytes | None) -> bytes | None:
    """Return the key of the journal at `to` with its salt, without which the passphrase would not give this key.

    None where the backup has the same one, or nothing lies at `to` which that key opens.
    """
    if present_key is None or present_key == key or not to.exists() or not to.stat().st_size:
        return None
    try:
        opening.inspect(to, present_key)
    except JournalError as error:
        if error.code not in _KEY_FITS:
            return None
    return present_key[: keys.KEY_BYTES] + driver.salt_of(to)


def _encrypted(
    backup: Path, draft: Path, key: bytes | None, sealed: bytes, progress: Progress | None
) -> dict[str, int]:
    """Write the backup beside its new place with another key, and compare; what is on the disk is never plain."""
    report = _Told(progress, backup.stat().st_size // 1024)
    with _calling_damage(backup):
        counts = backups.look_into(backup, key, report.nothing)  # a copy of a broken tree might look whole
        with closing(driver.connect(backup, key=key)) as source, driver.errors(draft):
            source.execute("PRAGMA query_only = OFF").fetchall()  # which forbids even to write into another file
            encryption_copy.write(source, backup, draft, sealed, report.first_half)
            encryption_compare.compare(source, backup, draft, sealed[: keys.KEY_BYTES], report.second_half)
    return counts


class _Told:
    """Turns the shares of the two parts of the work into progress of the whole."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._total = total

    def nothing(self, _done: int, _total: int) -> None:
        self._tell(0.0)

    def first_half(self, share: float) -> None:
        self._tell(min(share, 1.0) / 2)

    def second_half(self, share: float) -> None:
        self._tell((1 + min(share, 1.0)) / 2)

    def _tell(self, share: float) -> None:
        if self._progress is not None:
            self._progress(int(share * self._total), self._total)


def _copied(
    backup: Path, draft: Path, key: bytes | None, sealed: bytes | None, progress: Progress | None
) -> dict[str, int]:
    """Copy the backup beside its new place and read the copy throughout."""
    if sealed is not None:
        return _encrypted(backup, draft, key, sealed, progress)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, paths.FILE_MODE))
    if any(backup.with_name(backup.name + suffix).exists() for suffix in _BESIDE):
        # Somebody has opened the backup for writing: only SQLite knows what belongs to it.
        with closing(Reader.open(backup, key=key)) as reader:
            backups.write_copy(reader, draft, progress)
    else:
        _copy_bytes(backup, draft, progress)
    backups.sync(draft)
    with _calling_damage(backup):
        return backups.look_into(draft, key, progress)


@contextmanager
def _calling_damage(backup: Path) -> Iterator[None]:
    """Say that it is the backup which is damaged."""
    try:
        yield
    except JournalError as error:
        if error.code in _BROKEN:
            raise JournalError(Code.BACKUP_DAMAGED, path=str(backup)) from error
        raise


def _copy_bytes(source: Path, target: Path, progress: Progress | None) -> None:
    total, done = source.stat().st_size, 0
    chunk = memoryview(bytearray(_CHUNK_BYTES))
    with open(source, "rb", buffering=0) as reading, open(target, "r+b", buffering=0) as writing:
        while length := reading.readinto(chunk) or 0:
            written = 0
            while written < length:  # a disk that is nearly full takes a part
                written += writing.write(chunk[written:length])
            done += length
            if progress is not None:
                progress(min(done, total) // 1024, total // 1024)


def _secured(to: Path, folder: Path, now: int, key: bytes | None) -> tuple[Backup | None, Path | None]:
    """Keep what lies at `to`: as a backup, or, where none can be made of it, under another name."""
    if not to.exists():
        return None, None
    try:
        if opening.inspect(to, key) is not FileState.EMPTY:
            return backups.make(partial(Reader.open, to, key=key), folder, now, Reason.BEFORE_RESTORE), None
    except JournalError as error:
        if error.code not in _BEYOND_BACKUP:
            raise
    return None, _set_aside(to, now)


def _set_aside(path: Path, now: int) -> Path:
    stamp = dt.datetime.fromtimestamp(now // 1000, dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    aside, number = path.with_name(f"{path.stem}.{SET_ASIDE}-{stamp}{path.suffix}"), 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}.{SET_ASIDE}-{stamp}-{number}{path.suffix}")
    os.replace(path, aside)
    for suffix in _BESIDE:
        with suppress(FileNotFoundError):
            os.replace(path.with_name(path.name + suffix), aside.with_name(aside.name + suffix))
    paths.sync_folder(path.parent)
    return aside


def _sweep_beside(to: Path, now: int) -> None:
    """Set aside what lies beside a journal that is not there (any more)."""
    for suffix in _BESIDE:
        beside = to.with_name(to.name + suffix)
        with suppress(FileNotFoundError):
            os.replace(beside, to.with_name(f"{to.stem}.{SET_ASIDE}-{now}{to.suffix}{suffix}"))


def _replace(draft: Path, to: Path, key: bytes | None, before: Backup) -> None:
    """Rename the draft over a journal that nobody else has open and nobody has written to since the backup."""
    with _alone_with(to, key) as reader:
        if backups.mark(reader) != before.mark:
            raise JournalError(Code.JOURNAL_BUSY, path=str(to))
        if sys.platform == "win32":  # there no file can be replaced that is open
            reader.close()
        os.replace(draft, to)


@contextmanager
def _alone_with(path: Path, key: bytes | None) -> Iterator[Reader]:
    """Fold the write-ahead log in and keep everybody else out; JOURNAL_BUSY where somebody has the journal open."""
    connection = driver.connect(path, writing=True, key=key)
    try:
        with driver.errors(path):
            connection.execute(f"PRAGMA busy_timeout = {_WAIT_MS}").fetchall()
            # Only the one program that has a file open can leave the mode with a log beside it; both its files go.
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            connection.execute("BEGIN EXCLUSIVE")
        yield Reader(path, connection, None, key)
    finally:
        connection.close()
