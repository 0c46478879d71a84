"""Giving a journal a passphrase, another one or none, and the key that one opens; no backup is touched here."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from journal import paths
from journal.core.errors import Code, JournalError
from journal.store import driver, encryption_compare, encryption_copy, keys, opening, salts
from journal.store.opening import FileState

if TYPE_CHECKING:
    from journal.store.writing import Clock

Progress = Callable[[int, int], None]
"""Told how far a conversion has come, of how much; it may raise JournalError(CANCELLED), and all is as before."""

STEPS = 1_000
_COPYING, _COMPARING = (0, 500), (500, 980)
"""Which part of the progress belongs to what (measured: both take about as long)."""


@dataclass(frozen=True, slots=True)
class Converted:
    """What a conversion came to; the old file is gone by then, it kept its own name until the new one was compared."""

    key: bytes | None = field(repr=False)
    """What opens the journal now; None where it has no passphrase any more.  `keys.recovery_code` prints it."""
    plain_copies: tuple[Path, ...] = ()
    """Copies that earlier versions of the program left beside the journal, and that anybody can read; backups apart."""


def unlock(path: Path, passphrase: str) -> bytes:
    """Return the key that `passphrase` gives; takes half a second, whatever the outcome.

    PASSPHRASE_WRONG where it does not fit, JOURNAL_HAS_NO_PASSPHRASE, JOURNAL_MISSING, NOT_A_JOURNAL.
    """
    while True:
        _assert_encrypted(path)
        salt = driver.salt_of(path)
        key = keys.derive(passphrase, salt)
        try:
            return _fitting(path, key)
        except JournalError as error:
            if error.code is not Code.PASSPHRASE_WRONG or driver.salt_of(path) == salt:
                raise  # else another program has just given it another passphrase


def unlock_with_code(path: Path, code: str) -> bytes:
    """Return the key that a recovery code stands for.

    RECOVERY_CODE_WRONG for a slip, PASSPHRASE_WRONG for the code of another journal or of an earlier passphrase.
    """
    _assert_encrypted(path)
    return _fitting(path, keys.key_of(code))


def create(path: Path, passphrase: str, now: Clock) -> bytes:
    """Make a new journal with a passphrase and without content, and return its key.

    JOURNAL_EXISTS where a file with content lies at `path`, PASSPHRASE_TOO_SHORT.
    """
    salt = salts.fresh()
    key = keys.derive(keys.checked(passphrase), salt)
    if path.exists() and path.stat().st_size:
        raise JournalError(Code.JOURNAL_EXISTS, path=str(path))
    with driver.errors(path):
        if not path.parent.parent.exists():  # as `opening.open_for_writing`
            raise JournalError(Code.FOLDER_MISSING, path=str(path))
        path.parent.mkdir(exist_ok=True, mode=paths.FOLDER_MODE)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, paths.FILE_MODE))
        with closing(driver.connect(path, writing=True, key=key + salt)) as connection:
            connection.execute(f"PRAGMA application_id = {driver.APPLICATION_ID}")
    _write_once(path, now, key)
    return key


def convert(
    path: Path, key: bytes | None, passphrase: str | None, now: Clock, progress: Progress | None = None
) -> Converted:
    """Encrypt a journal (`key` None), change its passphrase, or decrypt it (`passphrase` None).

    Nobody else may have the journal open, this program included: JOURNAL_BUSY.  A new file is written beside it with
    a salt of its own, read again and compared with the old one row by row; then it takes the place of the old one in
    one step.  Killed at any moment, or failing, it leaves the journal as before or as after.  PASSPHRASE_NEEDED or
    PASSPHRASE_WRONG where `key` does not fit, JOURNAL_HAS_NO_PASSPHRASE where there is none to take away,
    PASSPHRASE_TOO_SHORT, DISK_FULL, READ_ONLY, COPY_DIFFERS; CANCELLED if `progress` raises it.
    """
    report = progress or _silent
    path = path.resolve()  # so that a link stays one
    if opening.inspect(path, key) is FileState.MISSING:
        raise JournalError(Code.JOURNAL_MISSING, path=str(path))
    if key is None and passphrase is None:
        raise JournalError(Code.JOURNAL_HAS_NO_PASSPHRASE, path=str(path))
    fresh_key, salt = None, b""
    if passphrase is not None:
        salt = salts.fresh()
        fresh_key = keys.derive(keys.checked(passphrase), salt)
    _write_once(path, now, key)  # brings an older one up to date, and sweeps what a killed one left
    fresh = opening.unfinished(path)
    try:
        with encryption_copy.held(path, key) as source:
            encryption_copy.write(source, path, fresh, fresh_key and fresh_key + salt, _share(report, _COPYING))
            encryption_compare.compare(source, path, fresh, fresh_key, _share(report, _COMPARING))
            encryption_copy.swap(source, path, fresh)
    except BaseException:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
    _settle(path, fresh_key)
    with suppress(JournalError):  # too late to stop
        report(STEPS, STEPS)
    return Converted(fresh_key, _plain_copies(path) if fresh_key else ())


def _write_once(path: Path, now: Clock, key: bytes | None) -> None:
    from journal.store.writing import Writer  # late: the page that asks for a passphrase does not wait for sqlite_utils

    Writer.open(path, now, key=key).close()


def _settle(path: Path, key: bytes | None) -> None:
    """Open what lies there now, and let it be kept with a log again as all journals are."""
    # Another program may be quicker, or the disk full: it is done all the same, the caller needs the key, and whoever
    # opens the journal next does this or is told why not.
    with suppress(JournalError):
        driver.connect(path, writing=True, key=key).close()


def _fitting(path: Path, key: bytes) -> bytes:
    """Return the key if it opens the first page; damage behind that is for whoever opens the journal with it."""
    try:
        driver.connect(path, key=key).close()
    except JournalError as error:
        why = opening.explained(error, path, key)
        if why.code not in (Code.JOURNAL_DAMAGED, Code.JOURNAL_CUT):
            raise why from error
    return key


def _assert_encrypted(path: Path) -> None:
    try:
        state = opening.inspect(path)
    except JournalError as error:
        if error.code is not Code.PASSPHRASE_NEEDED:
            raise
    else:
        missing = state is FileState.MISSING
        raise JournalError(Code.JOURNAL_MISSING if missing else Code.JOURNAL_HAS_NO_PASSPHRASE, path=str(path))


def _plain_copies(path: Path) -> tuple[Path, ...]:
    found = path.parent.glob(f"{glob.escape(path.stem)}.before-version-*{glob.escape(path.suffix)}")
    return tuple(one for one in sorted(found) if one.is_file() and driver.salt_of(one) == opening.PLAIN_HEAD)


def _share(report: Progress, part: tuple[int, int]) -> Callable[[float], None]:
    """Return what turns the share done of one part, 0 to 1, into progress of the whole."""
    first, last = part

    def told(share: float) -> None:
        report(first + round(min(share, 1.0) * (last - first)), STEPS)

    return told


def _silent(_done: int, _total: int) -> None:
    return None
