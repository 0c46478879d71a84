"""Backups: whole, checked copies of a journal in a folder of their own; which to keep is said in `core.backup_plan`."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from journal import paths
from journal.core import backup_plan
from journal.core.backup_plan import Backup, Reason
from journal.core.errors import Code, JournalError
from journal.store import backup_notes, checkup, driver
from journal.store.backup_notes import listing as listing
from journal.store.check import COUNTED
from journal.store.reading import Reader

Progress = Callable[[int, int], None]
"""Told kibibytes done and in all; raises CANCELLED to stop."""
OpenReader = Callable[[], Reader]

MARGIN_BYTES = 16 * 2**20
"""What a backup leaves free: the journal itself may lie on the same disk and must be able to grow."""
MB, GB = 10**6, 10**9
REFUSED_BY_FOLDER = frozenset({Code.BACKUP_FOLDER_MISSING, Code.BACKUP_FOLDER_UNWRITABLE, Code.BACKUP_NO_ROOM})
"""Why another folder may do where one does not."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_STEPS = 20_000
"""Steps of SQLite's machine between two looks at how far a copy has come: a few milliseconds."""
_MARK = """SELECT coalesce((SELECT max(id) FROM operations), 0) || '.'
    || coalesce((SELECT max(id) FROM changes), 0) || '.'
    || coalesce((SELECT max(id) FROM due_deliveries), 0) || '.'
    || (SELECT count(*) FROM operations WHERE state = 'undone') || '.'
    || coalesce((SELECT max(updated_at) FROM drafts), 0)"""


def identity(reader: Reader) -> str:
    """Return what a journal is known by wherever it lies; "" where an old one has nothing to be known by yet."""
    if _has_notes(reader):
        found = reader.value("SELECT value FROM upkeep WHERE key = 'identity'")
        if found:
            return str(found)
    # What the step that makes the table takes over, so that the backup before that step belongs to the same journal.
    return str(reader.value("SELECT uuid FROM operations ORDER BY id LIMIT 1") or "")


def mark(reader: Reader) -> str:
    """Return how far a journal has come; another one after each change of a record, undo or draft."""
    return str(reader.value(_MARK))


def make(open_reader: OpenReader, folder: Path, now: int, reason: Reason, progress: Progress | None = None) -> Backup:
    """Write a backup into `folder`, which must exist, check it, and only then give it its name.

    Others may write to the journal meanwhile: the backup is the journal of one moment.  One of an encrypted journal is
    encrypted with the same key.  Takes a connection of its own, on the thread that calls.
    BACKUP_FOLDER_MISSING, BACKUP_FOLDER_UNWRITABLE, BACKUP_NO_ROOM (facts `needed` and `free` in MB), JOURNAL_DAMAGED
    where the journal cannot be read throughout, CANCELLED.  Whatever fails, no file is left and no other is touched.
    """
    with refusals(folder):
        backup_notes.sweep(folder)
        draft = folder / backup_notes.PART.format(os.urandom(6).hex())
        try:
            with closing(open_reader()) as reader:
                _assert_room(reader, folder)
                os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, paths.FILE_MODE))
                write_copy(reader, draft, progress)
                source, key = reader.path.resolve(), reader.key
            sync(draft)
            size = draft.stat().st_size
            made = Backup(draft, now, reason, size, key is not None, checked=True, source=source)
            made = _looked_into(made, source, key, progress)
            made = replace(made, path=backup_notes.free_name(folder, made))
            # The note first: a name without a note can be read, a note without a file is swept away.
            paths.write_private(backup_notes.note_of(made.path), backup_notes.note(made))
            os.replace(draft, made.path)
        except BaseException:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise
        # The backup stands by now: a folder that may be written but not opened is no reason to call it failed.
        with suppress(OSError):
            paths.sync_folder(folder)
        return made


def make_if_needed(
    open_reader: OpenReader,
    folder: Path,
    now: int,
    total_bytes: int,
    reason: Reason | None = None,
    progress: Progress | None = None,
) -> Backup | None:
    """Make a backup where one is due, then thin the others; None where nothing has changed since the newest.

    With a `reason` (an import, a bulk change) one is due whenever the newest does not say the same as the journal.
    Errors as in `make`.
    """
    with closing(open_reader()) as reader:
        here = reader.path.resolve()
        known = [one for one in listing(folder, reader.path, identity(reader)) if one.checked and one.source == here]
        at = mark(reader)
        tz = reader.tz
    newest = known[0] if known else None
    if reason is not None and newest is not None and newest.mark == at:
        return None
    wanted = reason or backup_plan.due(newest, at, now, tz)
    if wanted is None:
        return None
    return make_and_thin(open_reader, folder, now, total_bytes, wanted, progress)


def make_and_thin(
    open_reader: OpenReader,
    folder: Path,
    now: int,
    total_bytes: int,
    reason: Reason,
    progress: Progress | None = None,
) -> Backup:
    """Make a backup and then thin the others, so that they take no more than `total_bytes`.  Errors as in `make`."""
    made = make(open_reader, folder, now, reason, progress)
    with closing(open_reader()) as reader:
        thin(reader, folder, now, total_bytes)
    return made


def thin(reader: Reader, folder: Path, now: int, total_bytes: int) -> list[Path]:
    """Take away the backups of this journal that need not be kept, and return which; none while damage is suspected."""
    if not _has_notes(reader) or checkup.damage_suspected(reader):
        return []
    known = listing(folder, reader.path, identity(reader))
    removed = []
    for one in backup_plan.to_remove(known, now, total_bytes, reader.tz):
        with suppress(OSError):  # a file that cannot be taken away today can be tomorrow
            delete(one.path)
            removed.append(one.path)
    return removed


def delete(path: Path) -> None:
    """Take one backup away, with the note about it.  OSError where the folder refuses."""
    path.unlink(missing_ok=True)
    backup_notes.note_of(path).unlink(missing_ok=True)


def write_copy(reader: Reader, target: Path, progress: Progress | None = None) -> None:
    """Write the journal of this moment into `target`, which is empty; the connection of `reader` is used up by it."""
    total = _bytes_needed(reader)

    def look() -> None:
        assert progress is not None
        progress(min(target.stat().st_size, total) // 1024, total // 1024)

    reader.connection.execute("PRAGMA query_only = OFF")  # which forbids even to write into another file
    with driver.errors(reader.path), _stoppable(reader, look if progress else None):
        reader.connection.execute("VACUUM INTO ?", (str(target),))


def look_into(path: Path, key: bytes | None, progress: Progress | None = None) -> dict[str, int]:
    """Read every page of a file that nobody writes, and return the number of its records.  JOURNAL_DAMAGED."""
    with closing(Reader.open(path, key=key)) as reader:
        return _counts(reader, progress)


@contextmanager
def _stoppable(reader: Reader, look: Callable[[], None] | None) -> Iterator[None]:
    """Call `look` now and then while SQLite works; what it raises stops the work and is raised from here."""
    raised: list[BaseException] = []

    def ask() -> int:
        try:
            if look is not None:
                look()
        except BaseException as error:  # noqa: BLE001  (it cannot pass through SQLite, so it is raised afterwards)
            raised.append(error)
        return len(raised)

    reader.connection.set_progress_handler(ask if look else None, _STEPS)
    try:
        yield
    except (driver.Error, JournalError):
        if raised:
            raise raised[0] from None
        raise
    finally:
        reader.connection.set_progress_handler(None, _STEPS)


def sync(path: Path) -> None:
    """Bring a file that was written to the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def refusals(folder: Path) -> Iterator[None]:
    """Turn what a folder of backups refuses into expected errors."""
    try:
        yield
    except FileNotFoundError as error:
        if folder.is_dir():
            raise
        raise JournalError(Code.BACKUP_FOLDER_MISSING, path=str(folder)) from error
    except NotADirectoryError as error:
        raise JournalError(Code.BACKUP_FOLDER_MISSING, path=str(folder)) from error
    except OSError as error:
        if error.errno in _FULL:
            raise JournalError(Code.BACKUP_NO_ROOM, path=str(folder), **_room(folder, 0)) from error
        raise JournalError(Code.BACKUP_FOLDER_UNWRITABLE, path=str(folder)) from error
    except JournalError as error:
        if error.code is Code.DISK_FULL:
            raise JournalError(Code.BACKUP_NO_ROOM, path=str(folder), **_room(folder, 0)) from error
        raise
    except driver.Error as error:
        if "unable to open" in str(error):
            raise JournalError(Code.BACKUP_FOLDER_UNWRITABLE, path=str(folder)) from error
        raise


def _has_notes(reader: Reader) -> bool:
    """Whether the journal has the table of what is noted about it; those of the first versions have not."""
    return bool(reader.value("SELECT 1 FROM sqlite_schema WHERE name = 'upkeep'"))


def _looked_into(made: Backup, source: Path, key: bytes | None, progress: Progress | None) -> Backup:
    """Open what was written and read it throughout; damage in it is damage in the journal."""
    try:
        with closing(Reader.open(made.path, key=key)) as reader:
            counts = _counts(reader, progress)
            return replace(made, counts=counts, identity=identity(reader), mark=mark(reader))
    except JournalError as error:
        if error.code in (Code.JOURNAL_DAMAGED, Code.NOT_A_JOURNAL):
            raise JournalError(Code.JOURNAL_DAMAGED, path=str(source)) from error
        raise


def _counts(reader: Reader, progress: Progress | None) -> dict[str, int]:
    size = _bytes_needed(reader) // 1024
    with _stoppable(reader, partial(progress, size, size) if progress else None):
        whole = reader.rows("PRAGMA quick_check(1)") == [("ok",)]
    if not whole:
        raise JournalError(Code.JOURNAL_DAMAGED, path=str(reader.path))
    if reader.value("PRAGMA application_id") != driver.APPLICATION_ID:
        raise JournalError(Code.NOT_A_JOURNAL, path=str(reader.path))
    there = {name for (name,) in reader.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    # One of an earlier version may lack some.
    return {table: int(reader.value(f'SELECT count(*) FROM "{table}"')) for table in COUNTED if table in there}


def _bytes_needed(reader: Reader) -> int:
    pages, free, size = (int(reader.value(f"PRAGMA {name}")) for name in ("page_count", "freelist_count", "page_size"))
    return (pages - free) * size


def _assert_room(reader: Reader, folder: Path) -> None:
    needed = _bytes_needed(reader) + MARGIN_BYTES
    if shutil.disk_usage(folder).free < needed:
        raise JournalError(Code.BACKUP_NO_ROOM, path=str(folder), **_room(folder, needed))


def _room(folder: Path, needed: int) -> dict[str, Any]:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        free = 0
    # A quota or a limit of the system refuses although the disk has room: then more is needed than there is.
    return {"needed": -(-max(needed, MARGIN_BYTES) // MB), "free": free // MB}
