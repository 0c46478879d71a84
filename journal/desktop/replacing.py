"""A fresh process in the place of this one: what it held in memory is gone, and it is told numbers through a pipe."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

WINDOWED = "client-journal-gui.exe"
"""Windows alone has it, beside the program for the prompt: that one opens a black window where there is no prompt."""
MOST_NUMBERS = 1_000
"""So many fit into the pipe (64 KiB) before anybody reads: nothing may wait for a reader that is not there yet."""


def command() -> list[str]:
    """Return what starts this program: the frozen one, or the interpreter with the package."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "journal"]
    windowed = Path(sys.executable).with_name(WINDOWED)
    return [str(windowed)] if windowed.is_file() else [sys.executable]


def replace(arguments: Sequence[str], option: str, numbers: Sequence[int]) -> None:
    """Put a fresh program with `arguments` in the place of this process; it finds `numbers` by `option`.

    Never returns.  On POSIX the process keeps its id and gets a new memory; on Windows, which has no such call, another
    process is started and this one ends.
    """
    text = json.dumps(list(numbers[:MOST_NUMBERS])).encode("ascii")
    if os.name == "posix":
        reading, writing = os.pipe()
        os.write(writing, text)
        os.close(writing)
        os.set_inheritable(reading, True)
        line = [*command(), *arguments, option, str(reading)]
        os.execv(line[0], line)
    started = subprocess.Popen([*command(), *arguments, option, "0"], stdin=subprocess.PIPE)
    assert started.stdin is not None
    started.stdin.write(text)
    started.stdin.close()
    os._exit(0)


def numbers_from(handle: int) -> list[int]:
    """Return what the process before this one left in the pipe `handle`; nothing where there is no such pipe."""
    try:
        with os.fdopen(handle, "rb") as pipe:
            found = json.loads(pipe.read())
    except (OSError, ValueError):
        return []
    return [number for number in found if isinstance(number, int)] if isinstance(found, list) else []
