"""What a check is, how it says that something is missing, and what all checks write; they are not here."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from journal.core.errors import JournalError

Check = Callable[[Path], str]
"""Is given a folder for its files; returns what it found, or raises one of FAULTS."""

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
CLIENT, TEXT = "海润传媒", '=SUM(预算)*50%\n“繁體” 🧧 "quoted"'
SAMPLE = "sample.cjournal"
"""The sample journal in the folder of the checks, from which papers and files are written."""


class MissingError(Exception):
    """Something that belongs to the program is not here."""


FAULTS = (
    *(MissingError, JournalError, ImportError, OSError, LookupError, ValueError, RuntimeError),
    *(AttributeError, TypeError),  # a library that lost a part of itself gives None where nobody expects it
)


def now() -> int:
    """Return the time in UTC milliseconds."""
    return time.time_ns() // 1_000_000


def found_in(text: str, wanted: str, where: str) -> None:
    """Go on where `wanted` stands in `text`; MissingError that names `where` it should."""
    if wanted not in text:
        raise MissingError(f"“{wanted}” in {where}")
