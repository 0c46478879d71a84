"""Notices that a newer program was put where this one was started from: by a package, an installer or pip."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

Identity = tuple[int, int, int]
"""Number of the file on its disk, size in bytes, time of its last change in nanoseconds."""
OWN: Final = Path(sys.executable) if getattr(sys, "frozen", False) else Path(__file__).parents[1] / "__init__.py"
"""A file of the program that every version of it replaces."""


class UpgradeWatch:
    """Compares what stands in the place of the program with what stood there at the start."""

    def __init__(self, file: Path = OWN) -> None:
        self._file = file
        self._started = self._seen = _identity(file)

    def upgraded(self) -> bool:
        """Whether another program stands there now, and stood there already when this was asked last.

        The second look is for what is still being written.  A program that was only taken away is no newer one.
        """
        before, self._seen = self._seen, _identity(self._file)
        return self._seen == before != self._started and None not in (self._seen, self._started)


def _identity(file: Path) -> Identity | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
