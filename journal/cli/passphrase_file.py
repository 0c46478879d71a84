"""Reading a passphrase from a file or from standard input; what it opens is not known here."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

from journal.core.errors import Code, JournalError

STANDARD_INPUT = "-"
LONGEST_BYTES = 64 * 1024
"""So much of a line is read, so that a device without end does not fill the memory."""


def read(name: str, warn: Callable[[Path], None]) -> str:
    """Return the first line of a file, or the next one of standard input for `-`, without its end.

    `warn` is called for a file that other users of the computer may read.  FILE_MISSING, FILE_UNREADABLE.
    """
    if name == STANDARD_INPUT:
        return _text(sys.stdin.buffer.readline(LONGEST_BYTES), name)
    path = Path(name)
    try:
        with open(path, "rb") as stream:
            mode = os.fstat(stream.fileno()).st_mode
            line = stream.readline(LONGEST_BYTES)
    except FileNotFoundError:
        raise JournalError(Code.FILE_MISSING, path=name) from None
    except OSError:
        raise JournalError(Code.FILE_UNREADABLE, path=name) from None
    if os.name == "posix" and stat.S_ISREG(mode) and mode & (stat.S_IRGRP | stat.S_IROTH):
        warn(path)
    return _text(line, name)


def _text(line: bytes, name: str) -> str:
    """Decode a line; an editor's byte order mark is no part of a passphrase."""
    try:
        return line.decode("utf-8-sig").removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        raise JournalError(Code.FILE_UNREADABLE, path=name) from None  # the cause would hold the line itself
