"""What stands before the first question: is this file a journal, of which version, may it be written, is a copy due."""

from __future__ import annotations

import os
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from journal import paths
from journal.core.errors import Code, JournalError
from journal.store import driver

if TYPE_CHECKING:
    from types import ModuleType

SCHEMA_VERSION = 5
"""Number of migration steps; a test keeps it equal to them, so that looking at a file needs no sqlite_utils."""

SMALLEST_BYTES = 512
"""The smallest page of a database; SQLite takes a file of one byte for an empty one and would write over it."""

PLAIN_HEAD = b"SQLite format 3\0"
KNOWN_HEADS = (b"PK", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", bytes(8))
"""What zip files (spreadsheets among them), PDFs, pictures, gzip, old office files and holes begin with."""
ENCRYPTED_PAGE_BYTES = 4_096
"""SQLCipher 4 writes whole pages of this size."""


class FileState(StrEnum):
    """What lies at a path."""

    MISSING = "missing"
    EMPTY = "empty"
    CURRENT = "current"
    OLDER = "older"


def is_encrypted(path: Path) -> bool:
    """Tell whether the file asks for a passphrase; NOT_A_JOURNAL where it is neither plain nor can be encrypted.

    An encrypted journal looks like noise throughout: whether it is one shows only when the key fits.
    """
    size = path.stat().st_size
    if size < SMALLEST_BYTES:
        return False
    head = driver.salt_of(path)
    if head == PLAIN_HEAD:
        return False
    if size % ENCRYPTED_PAGE_BYTES or head.startswith(KNOWN_HEADS) or all(32 <= byte < 127 for byte in head[:8]):
        raise JournalError(Code.NOT_A_JOURNAL, path=str(path))
    return True


def inspect(path: Path, key: bytes | None = None) -> FileState:
    """Look at a file without changing it; `key` opens an encrypted one.

    NOT_A_JOURNAL for anything else than a journal, NEWER_JOURNAL for one of a later program, READ_ONLY where the file
    cannot be read; PASSPHRASE_NEEDED or PASSPHRASE_WRONG for an encrypted one, JOURNAL_HAS_NO_PASSPHRASE where a key
    was given and none is needed.
    """
    with driver.errors(path):
        if not path.exists():
            return FileState.MISSING
        if not path.is_file():
            raise JournalError(Code.NOT_A_JOURNAL, path=str(path))
        # Never opened by hand: closing any other handle drops the locks that this program's connections hold on it.
        size = path.stat().st_size
    if size == 0:
        return FileState.EMPTY
    if size < SMALLEST_BYTES:
        raise JournalError(Code.NOT_A_JOURNAL, path=str(path))
    if is_encrypted(path) != (key is not None):
        raise JournalError(Code.JOURNAL_HAS_NO_PASSPHRASE if key else Code.PASSPHRASE_NEEDED, path=str(path))
    connection = driver.connect(path, key=key)
    try:
        with driver.errors(path):
            application, version = (
                connection.execute(f"PRAGMA {p}").fetchone()[0] for p in ("application_id", "user_version")
            )
            tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    finally:
        connection.close()
    if not tables and not version and application in (0, driver.APPLICATION_ID):
        return FileState.EMPTY
    if application != driver.APPLICATION_ID:
        raise JournalError(Code.NOT_A_JOURNAL, path=str(path))
    if version > SCHEMA_VERSION:
        raise JournalError(Code.NEWER_JOURNAL, path=str(path), version=version, known=SCHEMA_VERSION)
    return FileState.CURRENT if version == SCHEMA_VERSION else FileState.OLDER


def open_for_writing(path: Path, now: Callable[[], int], key: bytes | None = None) -> driver.Connection:
    """Return a writing connection to a journal of this version, made or migrated if need be."""
    state = inspect(path, key)
    with driver.errors(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if state is FileState.MISSING:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        elif not os.access(path, os.W_OK):  # the driver would open it, and fail at the first word
            raise JournalError(Code.READ_ONLY, path=str(path))
    connection = driver.connect(path, writing=True, key=key)
    try:
        if state is not FileState.CURRENT:
            from journal.store import lock  # late: it loads sockets to know this computer's name

            with lock.held(path):
                if inspect(path, key) is FileState.OLDER:  # another program may have done it while this one waited
                    copy_before_migration(connection, path)
                migrate(connection, path)
        with driver.errors(path):
            connection.execute("SELECT count(*) FROM operations").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


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


def copy_before_migration(connection: driver.Connection, path: Path) -> Path:
    """Write a copy of the journal beside it before its schema changes, and return where it lies."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    copy = path.with_name(f"{path.stem}.before-version-{version + 1}{path.suffix}")
    draft = copy.with_name(copy.name + ".part")
    with driver.errors(path):
        draft.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(draft),))
        os.chmod(draft, 0o600)
        handle = os.open(draft, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(draft, copy)
        paths.sync_folder(copy.parent)
    return copy


def _migrations() -> ModuleType:
    driver.substitute()
    from journal.store import migrations  # late: the first paint must not wait for sqlite_utils

    return migrations
