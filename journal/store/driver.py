"""The one place that knows which SQLite driver runs, how a connection is opened and what its errors mean."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlcipher3 import dbapi2

from journal.core.errors import Code, JournalError

APPLICATION_ID = 0x434A524E
"""`CJRN`, written into the file's header so that a journal is known from any other SQLite file."""
MINIMUM_SQLITE = (3, 51, 3)
"""Older ones can lose data when a write-ahead log is reset."""
_UNREADABLE = frozenset({266, 522, 8458})
"""SQLITE_IOERR_READ, _SHORT_READ, _CORRUPTFS: the disk gives back less than was written on it."""
BUSY_MS = 5_000
READER_CACHE_KIB = 16_384
WRITER_CACHE_KIB = 65_536
STATEMENTS_KEPT = 1_000
"""More than the journal has: once the driver's cache is full (its own is of 128), a new one takes the place of the last
that came, and what a save asks in turn is prepared anew each time, which takes longer than to run it."""

Connection = Any
"""A driver connection; the driver ships no types."""
Error = dbapi2.Error
IntegrityError = dbapi2.IntegrityError


def substitute() -> None:
    """Let sqlite_utils use this driver: its documented `pysqlite3` substitution; call before it is first imported.

    Handing it a foreign connection instead loses data (`query("INSERT … RETURNING")` leaves a transaction open).
    """
    if "sqlite_utils" in sys.modules and sys.modules.get("pysqlite3") is not sqlcipher3:
        raise RuntimeError("sqlite_utils was imported with another driver")  # not an assertion: bundles run without
    sys.modules["pysqlite3"] = sqlcipher3
    sys.modules["pysqlite3.dbapi2"] = dbapi2
    if getattr(sys, "frozen", False):
        # Its list of hooks names the standard module, for the type of an argument; bundles leave that out.
        sys.modules.setdefault("sqlite3", sqlcipher3)


def connect(path: Path, *, writing: bool = False, key: bytes | None = None, as_it_is: bool = False) -> Connection:
    """Open the journal at `path` with every setting it needs; `key` is that of an encrypted one (`keys.derive`).

    A connection for reading refuses writes.  A writer commits durably (`synchronous=FULL`).  `as_it_is` leaves a log
    that a killed program left where it is; any other connection takes it into the file when it is closed.  JournalError
    where the file cannot be opened; PASSPHRASE_WRONG where `key` does not fit.
    """
    if dbapi2.sqlite_version_info < MINIMUM_SQLITE:
        raise JournalError(Code.ENVIRONMENT, found=dbapi2.sqlite_version, needed=".".join(map(str, MINIMUM_SQLITE)))
    if not writing and not path.exists():
        raise JournalError(Code.JOURNAL_MISSING, path=str(path))  # the driver would make an empty file
    with errors(path):
        file = _file_at(path)
        connection = _open(path, writing, as_it_is)
        try:
            connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
            if key is not None:
                connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"").fetchall()
            _assert_fits(connection, path, key)
            _assert_same(file, path)
            for pragma in _pragmas(writing):
                connection.execute(f"PRAGMA {pragma}").fetchall()
        except dbapi2.Error:
            connection.close()
            _assert_same(file, path)  # half of each file was read: no fault of the disk
            raise
        except BaseException:
            connection.close()
            raise
    return connection


def _open(path: Path, writing: bool, as_it_is: bool) -> Connection:
    still = not writing and _is_still(path)
    if not (still or as_it_is):
        return _connect(str(path))
    # By hand: Path.as_uri loads urllib.  sqlite.org/uri.html, 3.1: these three must be escaped, no other.
    real = path.resolve().as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    address = f"file:///{real.lstrip('/')}?{'immutable=1' if still else 'mode=ro'}"
    return _connect(address, uri=True)


def _connect(address: str, *, uri: bool = False) -> Connection:
    kept = STATEMENTS_KEPT
    return dbapi2.connect(address, timeout=BUSY_MS / 1000, check_same_thread=False, cached_statements=kept, uri=uri)


def _is_still(path: Path) -> bool:
    """Whether a file lies where no log can be made beside it, and none is: on a disc, in a folder of somebody else.

    SQLite reads a journal there only as one that nobody changes.  So it does where the file is write-protected and
    nobody has it open: the log that it would make beside it, it could not take away again.
    """
    real = path.resolve()
    log = real.with_name(real.name + "-wal")
    if not os.access(real.parent, os.W_OK):
        return not (log.exists() and log.stat().st_size)
    return real.exists() and not os.access(real, os.W_OK) and not log.exists()


def salt_of(path: Path) -> bytes:
    """Return the first 16 bytes of a file: the salt of an encrypted journal, or what a plain one begins with.

    Through the driver: opening the file by hand, and closing it, would drop the locks that this program holds on it.
    """
    if not path.exists():
        raise JournalError(Code.JOURNAL_MISSING, path=str(path))
    with errors(path):
        connection = dbapi2.connect(str(path), timeout=BUSY_MS / 1000)
        try:
            connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
            connection.execute(f"PRAGMA key=\"x'{bytes(32).hex()}'\"").fetchall()
            return bytes.fromhex(connection.execute("PRAGMA cipher_salt").fetchone()[0])
        finally:
            connection.close()


def is_cut(path: Path, key: bytes | None = None) -> bool:
    """Whether a file that is refused can be read once its length does not matter: then its end is missing."""
    try:
        connection = connect_to_wreck(path, key)
    except dbapi2.Error:
        return False
    connection.close()
    return True


def connect_to_wreck(path: Path, key: bytes | None = None) -> Connection:
    """Open a damaged file for reading, whatever its length; the driver's own errors come through."""
    connection = dbapi2.connect(str(path), timeout=BUSY_MS / 1000, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
        if key is not None:
            connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"").fetchall()
        connection.execute("PRAGMA writable_schema=ON").fetchall()  # sqlite.org/pragma.html: no look at the length
        for pragma in ("query_only=ON", "trusted_schema=OFF", f"cache_size=-{READER_CACHE_KIB}"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _file_at(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at `path` from another one of that name; None where there is none (`:memory:`)."""
    if not path.exists():
        return None
    found = path.stat()
    return found.st_dev, found.st_ino


def _assert_same(file: tuple[int, int] | None, path: Path) -> None:
    """JOURNAL_BUSY where a conversion has put another file in the place: what is written to the old one is lost."""
    if file and file != _file_at(path):
        raise JournalError(Code.JOURNAL_BUSY, path=str(path))


def _assert_fits(connection: Connection, path: Path, key: bytes | None) -> None:
    """Read the first page: its seal tells whether the key is right."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except dbapi2.DatabaseError as error:
        if key is not None and "not a database" in str(error):
            raise JournalError(Code.PASSPHRASE_WRONG, path=str(path)) from None
        raise


def _pragmas(writing: bool) -> Iterator[str]:
    yield "foreign_keys=ON"
    yield "trusted_schema=OFF"
    if not writing:
        yield "query_only=ON"
        yield f"cache_size=-{READER_CACHE_KIB}"
        return
    yield "journal_mode=WAL"
    yield "synchronous=FULL"
    yield "secure_delete=ON"
    yield "journal_size_limit=67108864"
    yield f"cache_size=-{WRITER_CACHE_KIB}"
    if sys.platform == "darwin":
        yield "fullfsync=ON"


class errors:  # noqa: N801  (used as a statement; as a function under `contextmanager` it takes four times as long)
    """Turn the driver's errors that come from the user's surroundings into expected ones; bugs pass through."""

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            return
        if isinstance(error, dbapi2.Error):
            code = _code_of(error)
            if code is not None:
                raise JournalError(code, path=str(self._path)) from error
        elif isinstance(error, OSError):
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise JournalError(Code.DISK_FULL, path=str(self._path)) from error
            if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
                raise JournalError(Code.READ_ONLY, path=str(self._path)) from error


def _code_of(error: Exception) -> Code | None:
    if getattr(error, "sqlite_errorcode", 0) in _UNREADABLE:
        return Code.DISK_UNREADABLE
    text = str(error).lower()
    table = {
        "database is locked": Code.JOURNAL_BUSY,
        "disk is full": Code.DISK_FULL,
        "disk i/o error": Code.DISK_FULL,
        "readonly database": Code.READ_ONLY,
        "unable to open database file": Code.READ_ONLY,
        "file is not a database": Code.NOT_A_JOURNAL,
        "malformed": Code.JOURNAL_DAMAGED,
        "could not decode to utf-8": Code.JOURNAL_DAMAGED,
        "vtable constructor failed": Code.JOURNAL_DAMAGED,
    }
    return next((code for words, code in table.items() if words in text), None)
