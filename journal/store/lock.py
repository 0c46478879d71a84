"""The sidecar file that keeps two programs from changing the schema of one journal at the same time."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from journal.core.errors import Code, JournalError
from journal.store import driver

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock of the journal at `path`; JOURNAL_BUSY where a living program holds it."""
    sidecar = path.with_name(path.name + ".lock")
    with driver.errors(path):
        if not _take(sidecar):
            if _owner_lives(sidecar):
                raise JournalError(Code.JOURNAL_BUSY, path=str(path))
            sidecar.unlink(missing_ok=True)
            if not _take(sidecar):
                raise JournalError(Code.JOURNAL_BUSY, path=str(path))
    try:
        yield
    finally:
        with suppress(OSError):
            sidecar.unlink()


def _identity() -> dict[str, object]:
    boot = _BOOT_ID.read_text().strip() if _BOOT_ID.exists() else ""
    return {"host": socket.gethostname(), "pid": os.getpid(), "boot": boot}


def _take(sidecar: Path) -> bool:
    try:
        handle = os.open(sidecar, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        json.dump(_identity(), out)
    return True


def _owner_lives(sidecar: Path) -> bool:
    """Tell whether the program that took the lock still runs; a lock of another computer is believed."""
    try:
        owner = json.loads(sidecar.read_text(encoding="utf-8"))
        host, pid, boot = owner["host"], int(owner["pid"]), owner["boot"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    mine = _identity()
    if host != mine["host"]:
        return True
    if boot != mine["boot"]:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
