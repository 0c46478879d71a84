"""Notices that the computer's clock was set or that it is in another time zone; what follows from that is not its."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from journal.desktop.power import boot_ms

JUMP_MS: Final = 2_000
"""Both clocks run apart by less than this when nobody touches them, even where the network corrects one of them."""

Zone = tuple[tuple[str, str], int]


def zone() -> Zone:
    """Return the zone of this computer as it is now; on POSIX a program has to ask for it anew."""
    if hasattr(time, "tzset"):
        time.tzset()
    return time.tzname, time.timezone


class ClockWatch:
    """Compares the clock on the wall with one that nobody sets and that runs on in sleep."""

    def __init__(
        self, now: Callable[[], int], boot: Callable[[], int] = boot_ms, where: Callable[[], Zone] = zone
    ) -> None:
        """`now` and `boot` give milliseconds."""
        self._now, self._boot, self._where = now, boot, where
        self._ahead, self._zone = now() - boot(), where()

    def turned(self) -> bool:
        """Whether the clock was set, or the zone changed, since this was asked last.

        Sleep is neither; where the second clock stops in it (macOS, Windows) it looks like a clock that was set, which
        does no harm.
        """
        ahead, where = self._now() - self._boot(), self._where()
        found = abs(ahead - self._ahead) > JUMP_MS or where != self._zone
        self._ahead, self._zone = ahead, where
        return found
