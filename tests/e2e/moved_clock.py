"""A clock on the wall that a test moves while programs run: all that are started with it see the same time."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from tests import faked_clock
from tests.e2e.week import when


class MovedClock:
    """Real time plus an offset in a file; the clock that nobody sets goes on undisturbed, as after a sleep."""

    def __init__(self, folder: Path, at: str) -> None:
        self._file = folder / "clock"
        self._offset = 0.0
        self.move(at)

    @property
    def env(self) -> dict[str, Any]:
        """The surroundings of a program that goes by this clock."""
        return dict(faked_clock.from_file(self._file))

    def move(self, at: str) -> None:
        """Set the clock to a local time of the week; programs see it within a second."""
        self._offset = when(at) / 1000 - time.time()
        new = self._file.with_suffix(".new")
        new.write_text(f"{self._offset:+.3f}\n", encoding="ascii")
        os.replace(new, self._file)  # nobody reads half of it
        time.sleep(1.1)

    def now(self) -> int:
        """Return the time by this clock in UTC milliseconds."""
        return round((time.time() + self._offset) * 1000)

    def seconds_since(self, at: str) -> float:
        """Return how many seconds lie between a local time and now."""
        return (self.now() - when(at)) / 1000
