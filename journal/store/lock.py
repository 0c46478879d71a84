"""The sidecar file that keeps two programs from changing the schema of one journal at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from journal.core.errors import Code, JournalError
from journal.store import driver, owners


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock of the journal at `path`; JOURNAL_BUSY where a living program holds it."""
    sidecar = _sidecar(path)
    mine = owners.this_process("schema")
    with driver.errors(path):
        if not owners.create(sidecar, mine):
            if _owner_lives(sidecar):
                raise JournalError(Code.JOURNAL_BUSY, path=str(path))
            sidecar.unlink(missing_ok=True)
            if not owners.create(sidecar, mine):
                raise JournalError(Code.JOURNAL_BUSY, path=str(path))
    try:
        yield
    finally:
        with suppress(OSError):
            sidecar.unlink()


def sweep(path: Path) -> None:
    """Take away the lock of a program that was killed when everything was done but this; one that lives keeps it."""
    sidecar = _sidecar(path)
    with suppress(OSError):
        if sidecar.exists() and not _owner_lives(sidecar):
            sidecar.unlink()


def _sidecar(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


def _owner_lives(sidecar: Path) -> bool:
    try:
        owner = owners.read(sidecar)
    except FileNotFoundError:
        return False
    return owner is not None and owner.lives()
