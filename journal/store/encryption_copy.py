"""Writing a whole journal into a file with another key, and putting that in its place; what it holds is not read."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from journal import paths
from journal.core.errors import Code, JournalError
from journal.store import driver

Share = Callable[[float], None]
"""Told how much of a part is done, 0 to 1; it may raise to stop."""

HEADER_NUMBERS = ("user_version", "application_id")
"""What the driver does not copy."""
STEP = 1_000
"""After so many steps of the database machine, some 300 rows, it is asked whether progress is to be told."""
TICK_S = 0.02
"""No more often than this, so that the listener does not slow the work down."""
_PATIENCE_S = driver.BUSY_MS / 1000
_PAUSE_S = 0.05


@contextmanager
def held(path: Path, key: bytes | None) -> Iterator[driver.Connection]:
    """Open the journal for this connection alone: no other can read or write it, nor have it open from before.

    JOURNAL_BUSY where another has it open.  Out of the write-ahead log, because a log beside the file would be taken
    for that of the file which replaces it.
    """
    connection = driver.connect(path, writing=True, key=key)
    try:
        _take(connection, path)
        yield connection
    finally:
        connection.close()


def write(source: driver.Connection, path: Path, fresh: Path, key: bytes | None, report: Share) -> None:
    """Write everything into the new file `fresh`; `key` is its key followed by its salt, None for a plain one.

    `sqlcipher_export` is the driver's own way; it leaves out the two numbers of the header.
    """
    size = path.stat().st_size
    with driver.errors(path):
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, paths.FILE_MODE))
        with attached(source, fresh, key):
            # Nobody reads the new file before it is whole, and one that is not whole is thrown away.
            for pragma in ("journal_mode=OFF", "synchronous=OFF", f"cache_size=-{driver.READER_CACHE_KIB}"):
                source.execute(f"PRAGMA fresh.{pragma}").fetchall()
            with watched(source, lambda: report(fresh.stat().st_size / max(size, 1))):
                source.execute("BEGIN EXCLUSIVE")
                source.execute("SELECT sqlcipher_export('fresh')").fetchall()
                for number in HEADER_NUMBERS:
                    [value] = source.execute(f"PRAGMA main.{number}").fetchone()
                    source.execute(f"PRAGMA fresh.{number} = {value}")
                source.execute("COMMIT")
        handle = os.open(fresh, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def swap(source: driver.Connection, path: Path, fresh: Path) -> None:
    """Let `fresh` take the place of the journal in one step, durably; the old file is gone after that."""
    with driver.errors(path):
        for end in ("-wal", "-shm", "-journal"):  # none can be there; one that were would be applied to the new file
            path.with_name(path.name + end).unlink(missing_ok=True)
        if os.name != "posix":
            source.close()  # Windows replaces no file that is open, by this program or by another
        os.replace(fresh, path)
        paths.sync_folder(path.parent)


@contextmanager
def attached(source: driver.Connection, fresh: Path, key: bytes | None) -> Iterator[None]:
    """Have the new file beside the journal in one connection, as `fresh`."""
    # Without the word KEY it would get the key of the journal itself.
    source.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(fresh), f"x'{key.hex()}'" if key else ""))
    try:
        yield
    finally:
        if source.in_transaction:
            source.execute("ROLLBACK")
        source.execute("DETACH DATABASE fresh")


@contextmanager
def watched(source: driver.Connection, report: Callable[[], None]) -> Iterator[None]:
    """Call `report` again and again while statements run; what it raises stops them and is raised here."""
    raised: list[BaseException] = []
    told = 0.0

    def handler() -> int:
        nonlocal told
        if time.monotonic() < told + TICK_S:
            return 0
        told = time.monotonic()
        try:
            report()
        except (JournalError, KeyboardInterrupt) as error:  # the driver would swallow it
            raised.append(error)
        return 1 if raised else 0

    source.set_progress_handler(handler, STEP)
    try:
        yield
    except driver.Error:
        if raised:
            raise raised[0] from None
        raise
    finally:
        source.set_progress_handler(None, STEP)


def _take(connection: driver.Connection, path: Path) -> None:
    # Two that wait for each other to close must not both give up: one has less patience.
    deadline = time.monotonic() + _PATIENCE_S * random.uniform(0.2, 1)
    while not _taken(connection, path):
        if time.monotonic() > deadline:
            raise JournalError(Code.JOURNAL_BUSY, path=str(path))
        time.sleep(_PAUSE_S)  # the driver waits for locks, but not for others to close


def _taken(connection: driver.Connection, path: Path) -> bool:
    """Try to be alone with the file; the lock stays until the connection is closed."""
    try:
        with driver.errors(path):
            connection.execute("PRAGMA main.locking_mode=NORMAL").fetchall()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            connection.execute("PRAGMA main.journal_mode=DELETE").fetchall()
            connection.execute("PRAGMA main.locking_mode=EXCLUSIVE").fetchall()
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
            [mode] = connection.execute("PRAGMA main.journal_mode").fetchone()
            return bool(mode == "delete")
    except JournalError as error:
        if error.code is not Code.JOURNAL_BUSY:
            raise
    return False
