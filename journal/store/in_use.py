"""The file beside a journal that says which program writes it, so that two computers never write at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from journal.core.errors import Code, JournalError
from journal.store import driver, owners
from journal.store.owners import Owner

SUFFIX = ".in-use"
BEAT_MS = 4 * 60_000
"""How often an open window says that it is still there: seldom enough for a folder that is uploaded at each change."""
STALE_MS = 15 * 60_000
"""After so long without a sign a program of another computer may be passed over, if the user says so."""
WINDOW, COMMAND = "window", "command"


@dataclass(frozen=True, slots=True)
class Taken:
    """The journal may be written."""

    unclean: bool
    """Whether the program that wrote it before was not closed but ended: then a check is due."""


def sidecar_of(path: Path) -> Path:
    """Return where the file lies: beside the journal itself, whatever links lead to it."""
    real = path.resolve()
    return real.with_name(real.name + SUFFIX)


def owner_of(path: Path) -> Owner | None:
    """Return who has the journal open for writing, as far as is known; None for nobody."""
    try:
        return owners.read(sidecar_of(path))
    except OSError:
        return None


def take(path: Path, now: int, *, anyway: bool = False) -> Taken:
    """Say that a window of this program writes the journal from now (UTC ms) on; the folder must exist.

    JOURNAL_ELSEWHERE where a program of another computer does, JOURNAL_BUSY where another window of this computer
    does; both with the facts `host`, `minutes` (since its last sign of life) and `stale` (whether that is so long ago
    that the user may be offered `anyway`).  READ_ONLY where the folder cannot be written.
    """
    sidecar = sidecar_of(path)
    mine = owners.this_process(WINDOW, now)
    with driver.errors(path):
        if owners.create(sidecar, mine):
            return Taken(unclean=False)
        try:
            there = owners.read(sidecar)
        except FileNotFoundError:  # released this moment
            there = mine
        clean = there is not None and _harmless(there, now)
        if there is not None and not clean and not anyway:
            _refuse_living(path, there, now)
        owners.write_over(sidecar, mine)
        return Taken(unclean=not clean)


def beat(path: Path, now: int) -> bool:
    """Give a sign of life, to be called every `BEAT_MS`; False where another computer has taken the journal meanwhile.

    Then nothing more should be written.  A file that went missing is made again.
    """
    sidecar = sidecar_of(path)
    mine = owners.this_process(WINDOW, now)
    with suppress(OSError):  # a folder that is away for a moment: the next beat will do
        try:
            there = owners.read(sidecar)
        except FileNotFoundError:
            owners.create(sidecar, mine)
            return True
        if there is not None and not there.is_this_process() and not there.is_here():
            return False
        owners.write_over(sidecar, mine)
    return True


def release(path: Path) -> None:
    """Say that this program has closed the journal; the file of another one is left alone."""
    sidecar = sidecar_of(path)
    with suppress(OSError):
        there = owners.read(sidecar)
        if there is not None and there.is_this_process():
            sidecar.unlink()


@contextmanager
def while_writing(path: Path, now: int) -> Iterator[None]:
    """Write for a moment, as the command line does; a window of this computer may have the journal open meanwhile.

    JOURNAL_ELSEWHERE where a program of another computer has it.  What a program that died has left stays for the next
    window to notice.
    """
    sidecar = sidecar_of(path)
    with driver.errors(path):
        if not sidecar.parent.exists() or not owners.create(sidecar, owners.this_process(COMMAND, now)):
            there = owner_of(path)
            if there is not None and _is_elsewhere(there, now):
                raise _refusal(Code.JOURNAL_ELSEWHERE, path, there, now)
    try:
        yield
    finally:
        release_command(path)


def release_command(path: Path) -> None:
    """Take the sign of this command away; a window that came meanwhile has put its own in its place."""
    there = owner_of(path)
    if there is not None and there.role == COMMAND:
        release(path)


def _harmless(there: Owner, now: int) -> bool:
    """Whether the file is this program's own, or that of a command which is at work beside the window."""
    if _is_elsewhere(there, now):
        return False
    return there.is_this_process() or (there.role == COMMAND and there.lives())


def _refuse_living(path: Path, there: Owner, now: int) -> None:
    if _is_elsewhere(there, now):
        raise _refusal(Code.JOURNAL_ELSEWHERE, path, there, now)
    if there.lives():
        raise _refusal(Code.JOURNAL_BUSY, path, there, now)


def _is_elsewhere(there: Owner, now: int) -> bool:
    if not there.is_here():
        return True
    # Copied virtual machines share their number: another name and another boot within minutes is another computer.
    return there.boot != owners.boot() and there.host != owners.host() and now - there.beat < STALE_MS


def _refusal(code: Code, path: Path, there: Owner, now: int) -> JournalError:
    silent = max(0, now - there.beat)
    return JournalError(code, path=str(path), host=there.host, minutes=silent // 60_000, stale=silent > STALE_MS)
