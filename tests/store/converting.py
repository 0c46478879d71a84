"""A program that changes the passphrase of a journal until it is killed, and one that writes beside it all the time.

`python -m tests.store.converting convert FILE OLD NEW [STAGE]` or `… beside FILE`; a passphrase of `-` is none.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journal.core.errors import Code, JournalError
from journal.store import encryption, keys
from tests.store.storm import say
from tests.store.world import Clock, add_client, open_writer

QUICK_N = 2**4
"""A guess that costs nothing; what it costs in earnest has a test of its own."""
STAGES = ("write", "compare", "replace", "replaced", "done")
"""Moments at which the program can end itself without warning, as a kill does."""


def die() -> None:
    """End this process as `kill -9` does."""
    os.kill(os.getpid(), signal.SIGKILL)


def dying(act: Callable[..., Any], *, after: bool) -> Callable[..., Any]:
    """Return `act` with a death before or after it."""

    def wrapped(*arguments: Any) -> Any:
        if not after:
            die()
        act(*arguments)
        die()

    return wrapped


def convert(path: Path, old: str, new: str, stage: str) -> None:
    """Convert the journal and say what came of it."""
    key = None if old == "-" else encryption.unlock(path, old)

    def progress(done: int, _total: int) -> None:
        if (stage == "write" and done <= 500) or (stage == "compare" and done > 500):
            die()

    with pytest.MonkeyPatch.context() as patch:
        if stage.startswith("replace"):
            patch.setattr(os, "replace", dying(os.replace, after=stage == "replaced"))
        say("READY")
        encryption.convert(path, key, None if new == "-" else new, Clock(), progress)
    say("ACK 0")
    if stage == "done":
        die()


def beside(path: Path) -> None:
    """Open the plain journal, write, close, and say so, again and again until it asks for a passphrase."""
    number = 0
    while True:
        try:
            writer = open_writer(path)
            add_client(writer, f"beside {number}")
            writer.close()
        except JournalError as error:
            if error.code is Code.PASSPHRASE_NEEDED:
                say("END")
                return
            if error.code is not Code.JOURNAL_BUSY:
                say(f"ERROR {error.code}")
                raise
        else:
            say(f"ACK {number}")
        number += 1


def main(arguments: list[str]) -> None:
    """Do what the first argument says."""
    keys.SCRYPT_N = QUICK_N
    if arguments[0] == "beside":
        beside(Path(arguments[1]))
    else:
        convert(Path(arguments[1]), arguments[2], arguments[3], "".join(arguments[4:]))


if __name__ == "__main__":
    main(sys.argv[1:])
