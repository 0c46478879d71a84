"""The surroundings of a program that goes by another clock than this computer; which time that is, tests say."""

from __future__ import annotations

from pathlib import Path

ZONE = "Asia/Shanghai"


def library() -> Path | None:
    """Return what fakes the clock of a program, or None where it is not installed.

    The command `faketime` around it gives up where a killed program with the same number has left its memory behind.
    """
    return next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)


def surroundings(**clock: str) -> dict[str, str]:
    """Return the variables for a clock on the wall as `clock` says; what only counts seconds goes on undisturbed."""
    return {
        "TZ": ZONE,
        "LD_PRELOAD": str(library()),
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",  # else Python's threads wait with the wrong clock, some for ever
        "PYTHONFAULTHANDLER": "1",
        **clock,
    }


def from_file(path: Path) -> dict[str, str]:
    """Return the surroundings of programs whose clock is moved by writing a file, while they run."""
    return surroundings(FAKETIME_TIMESTAMP_FILE=str(path), FAKETIME_CACHE_DURATION="1")
