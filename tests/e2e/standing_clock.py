"""A clock on the wall that stands until a test sets it: what programs write then has the second of the scene."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from tests import faked_clock

SEEN_AFTER = 2.2
"""Seconds after which every program sees the clock anew: it looks when more than one whole second has passed."""


class StandingClock:
    """A clock on the wall that stands until it is set: what is written has the second of the scene, however slow."""

    def __init__(self, folder: Path, at: str) -> None:
        self._file = folder / "clock"
        self.set(at)

    @property
    def env(self) -> dict[str, Any]:
        """The surroundings of a program that goes by this clock; what only counts seconds goes on undisturbed."""
        return dict(faked_clock.from_file(self._file))

    def set(self, at: str) -> None:
        """Set it to a local time of the week, `2027-02-03T14:10:20`."""
        new = self._file.with_suffix(".new")
        new.write_text(at.replace("T", " ") + "\n", encoding="ascii")
        os.replace(new, self._file)  # nobody reads half of it
        time.sleep(SEEN_AFTER)
