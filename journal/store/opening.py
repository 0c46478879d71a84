"""What stands before the first question: is this file a journal, of which version, may it be written, is a copy due."""

from __future__ import annotations

import glob
import os
import time
from collections.abc import Callable
from contextlib import closing, suppress
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journal import paths
from journal import settings as setting
from journal.core.errors import Code, JournalError
from journal.settings import Settings
from journal.store import driver, lock, remains, salts
from journal.store.reading import Reader

if TYPE_CHECKING:
    from types import ModuleType

SCHEMA_VERSION = 7
"""Number of migration steps; a test keeps it equal to them, so that looking at a file needs no sqlite_utils."""

SMALLEST_BYTES = 512
"""The smallest page of a database; SQLite takes a file of one byte for an empty one and would write over it."""

PLAIN_HEAD = b"SQLite format 3\0"
JOURNAL_SUFFIX = ".cjournal"
ENCRYPTED_PAGE_BYTES = 4_096
"""SQLCipher 4 writes whole pages of this size."""
RESTORING_SUFFIX = ".restoring"
"""How the name of a backup ends while it is copied to the place of a journal."""
ABANDONED_SECONDS = 3_600
"""A copy that nobody has written to for so long was left by a program that was killed."""


class FileState(StrEnum):
    """What lies at a path."""

    MISSING = "missing"
    EMPTY = "empty"
    CURRENT = "current"
    OLDER = "older"


def is_encrypted(path: Path) -> bool:
    """Tell whether the file asks for a passphrase; NOT_A_JOURNAL where it is neither plain nor can be encrypted.

    An encrypted journal looks like noise throughout: whether it is one shows only when the key fits.  JOURNAL_DAMAGED
    where it is a plain one whose beginning is broken.
    """
    size = path.stat().st_size
    if size < SMALLEST_BYTES:
        return False
    head = driver.salt_of(path)
    if head == PLAIN_HEAD:
        return False
    with driver.errors(path):
        if remains.of_plain_journal(path):
            raise JournalError(Code.JOURNAL_DAMAGED, path=str(path))
        whole = size % ENCRYPTED_PAGE_BYTES == 0
        foreign = salts.is_of_others(head)
        if foreign or not (whole or (path.suffix == JOURNAL_SUFFIX and remains.of_encrypted_journal(path))):
            raise JournalError(Code.NOT_A_JOURNAL, path=str(path))
    return True


def inspect(path: Path, key: bytes | None = None) -> FileState:
    """Look at a file without changing it; `key` opens an encrypted one.

    NOT_A_JOURNAL for anything else than a journal, JOURNAL_IS_FOLDER, NEWER_JOURNAL for one of a later program,
    FILE_UNREADABLE where it may not be read; PASSPHRASE_NEEDED or PASSPHRASE_WRONG for an encrypted one,
    JOURNAL_HAS_NO_PASSPHRASE where a key was given and none is needed; JOURNAL_DAMAGED, JOURNAL_CUT where its end is
    missing, DISK_UNREADABLE.
    """
    with driver.errors(path):
        if not path.exists():
            return FileState.MISSING
        if not path.is_file():
            raise JournalError(Code.JOURNAL_IS_FOLDER if path.is_dir() else Code.NOT_A_JOURNAL, path=str(path))
        # Never opened by hand: closing any other handle drops the locks that this program's connections hold on it.
        size = path.stat().st_size
    if size == 0:
        if _has_log(path):  # the write-ahead log of a journal that is gone
            raise JournalError(Code.JOURNAL_CUT, path=str(path))
        return FileState.EMPTY
    if not os.access(path, os.R_OK):
        raise JournalError(Code.FILE_UNREADABLE, path=str(path))
    if size < SMALLEST_BYTES:
        raise JournalError(Code.NOT_A_JOURNAL, path=str(path))
    if is_encrypted(path) != (key is not None):
        raise JournalError(Code.JOURNAL_HAS_NO_PASSPHRASE if key else Code.PASSPHRASE_NEEDED, path=str(path))
    application, version, tables = _first_page(path, key)
    if not tables and not version and application in (0, driver.APPLICATION_ID):
        return FileState.EMPTY
    if application != driver.APPLICATION_ID:
        flipped = (application ^ driver.APPLICATION_ID).bit_count() == 1  # nobody else's mark: ours, with a broken bit
        raise JournalError(Code.JOURNAL_DAMAGED if flipped else Code.NOT_A_JOURNAL, path=str(path))
    if version > SCHEMA_VERSION:
        raise JournalError(Code.NEWER_JOURNAL, path=str(path), version=version, known=SCHEMA_VERSION)
    return FileState.CURRENT if version == SCHEMA_VERSION else FileState.OLDER


def _first_page(path: Path, key: bytes | None) -> tuple[int, int, int]:
    """Return application id, version and the number of tables and indexes."""
    try:
        # The journal of a newer program, or of one that lives on, is not to be changed by a look at it.
        with closing(driver.connect(path, key=key, as_it_is=_has_log(path))) as connection, driver.errors(path):
            application, version, tables = (
                int(connection.execute(question).fetchone()[0])
                for question in (
                    "PRAGMA application_id",
                    "PRAGMA user_version",
                    "SELECT count(*) FROM sqlite_schema",
                )
            )
            return application, version, tables
    except JournalError as error:
        raise explained(error, path, key) from error


def explained(error: JournalError, path: Path, key: bytes | None) -> JournalError:
    """Return what an error while opening really means: a key that fits elsewhere in the file is not wrong; a journal
    that can be read as soon as its length does not matter was cut.
    """
    with driver.errors(path):
        if error.code is Code.PASSPHRASE_WRONG and key is not None and remains.key_fits(path, key):
            return JournalError(Code.JOURNAL_DAMAGED, path=str(path))
        if error.code is Code.NOT_A_JOURNAL and key is None and remains.bears_our_mark(path):
            return JournalError(Code.JOURNAL_DAMAGED, path=str(path))
        if error.code is Code.JOURNAL_DAMAGED and driver.is_cut(path, key):
            return JournalError(Code.JOURNAL_CUT, path=str(path))
    return error


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    try:
        return log.stat().st_size > 0
    except FileNotFoundError:  # also one that another program takes away just now
        return False


def open_for_writing(path: Path, now: Callable[[], int], key: bytes | None = None) -> driver.Connection:
    """Return a writing connection to a journal of this version, made or migrated if need be."""
    state = inspect(path, key)
    make_folder(path)
    look_for_rights(path)
    with driver.errors(path):
        if state is FileState.MISSING:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    connection = driver.connect(path, writing=True, key=key)
    try:
        if state is FileState.CURRENT:
            lock.sweep(path)
        else:
            with driver.errors(path):
                # The journal's name, and the end of the rollback journal that its first page needed: were that to
                # come back after a power cut, it would roll back all that was written since.
                paths.sync_folder(path.parent)
            with lock.held(path):
                if inspect(path, key) is FileState.OLDER:  # another program may have done it while this one waited
                    backup_before_migration(path, now(), key)
                migrate(connection, path)
        with driver.errors(path):
            connection.execute("SELECT count(*) FROM operations").fetchone()
            _sweep(connection, path.resolve())
    except BaseException:
        connection.close()
        raise
    return connection


def look_for_rights(path: Path) -> None:
    """See whether this user may write a journal and beside it: READ_ONLY, FOLDER_READ_ONLY.

    The driver opens one that is write-protected, and fails at the first word.
    """
    with driver.errors(path):
        if path.exists() and not os.access(path, os.W_OK):
            raise JournalError(Code.READ_ONLY, path=str(path))
        if not os.access(path.resolve().parent, os.W_OK | os.X_OK):
            raise JournalError(Code.FOLDER_READ_ONLY, path=str(path))


def make_folder(path: Path) -> None:
    """Make the folder of a journal, not those above it: FOLDER_MISSING.

    Where a drive is not connected, a new journal would hide that the old one is away.
    """
    with driver.errors(path):
        if not path.parent.parent.exists():
            raise JournalError(Code.FOLDER_MISSING, path=str(path))
        path.parent.mkdir(exist_ok=True, mode=0o700)


def migrate(connection: driver.Connection, path: Path) -> None:
    """Run the missing steps in one transaction: killed at any moment, the file is as before or as after."""
    migrations = _migrations()
    import sqlite_utils

    db = sqlite_utils.Database(connection, execute_plugins=False)
    with driver.errors(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute(f"PRAGMA application_id = {driver.APPLICATION_ID}")
            migrations.apply(db)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def _sweep(connection: driver.Connection, path: Path) -> None:
    """Remove what a killed conversion or restore left beside a journal that is open with a write-ahead log.

    Whoever converts a journal, or takes it out of the log, has it alone: since it is open here, nobody does.  A backup
    may be on its way to this place all the same: only an old copy of one goes.
    """
    if connection.execute("PRAGMA journal_mode").fetchone() == ("wal",):
        for one in (unfinished(path), path.with_name(path.name + "-journal")):
            one.unlink(missing_ok=True)
    for one in path.parent.glob(f".{glob.escape(path.name)}.*{RESTORING_SUFFIX}*"):
        with suppress(OSError):
            if time.time() - one.stat().st_mtime > ABANDONED_SECONDS:
                one.unlink()


def unfinished(path: Path) -> Path:
    """Return where a conversion of the journal at `path` (no link) writes the new file until it is whole."""
    return path.with_name(f".{path.name}.new")


def backup_before_migration(path: Path, now: int, key: bytes | None = None) -> None:
    """Back a journal up before its schema changes; into our own folder where the chosen one is away or full."""
    from journal.core.backup_plan import Reason  # late: few starts need it
    from journal.store import backups  # late, as above

    settings = Settings.load()
    total_bytes = settings.get(setting.BACKUP_GB) * backups.GB
    chosen = settings.get(setting.BACKUP_FOLDER)
    for folder in dict.fromkeys((chosen, "")):
        try:
            backups.make_if_needed(
                partial(Reader.open, path, key=key), paths.backup_dir(folder), now, total_bytes, Reason.MIGRATION
            )
        except JournalError as error:
            if not folder or error.code not in backups.REFUSED_BY_FOLDER:
                raise
        else:
            return


def _migrations() -> ModuleType:
    driver.substitute()
    from journal.store import migrations  # late: the first paint must not wait for sqlite_utils

    return migrations
