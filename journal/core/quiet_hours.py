"""The hours in which nothing pops up, from one local clock time to another; what may break them is not decided here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from journal.core.errors import Code, JournalError
from journal.core.moments import local, milliseconds


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `first` to `until` on the local clock, over midnight where `until` is not later; equal times: never."""

    first: dt.time
    until: dt.time
    on: bool = True

    def latest(self, now: int, tz: dt.tzinfo | None = None) -> tuple[int, int] | None:
        """Return beginning and end (UTC ms) of the quiet hours that began last; None where there are none.

        Where the clock is changed in between they are longer or shorter: their ends hold, not their length.
        """
        if not self.on or self.first == self.until:
            return None
        today = local(now, tz).date()
        # Two days back at most: by the clock of a zone just left they may have begun "tomorrow".
        for day in (today, today - dt.timedelta(days=1), today - dt.timedelta(days=2)):
            began = milliseconds(dt.datetime.combine(day, self.first), tz)
            if began <= now:
                last = day if self.until > self.first else day + dt.timedelta(days=1)
                return began, milliseconds(dt.datetime.combine(last, self.until), tz)
        return None

    def cover(self, now: int, tz: dt.tzinfo | None = None) -> bool:
        """Return whether it is quiet at `now` (UTC ms)."""
        found = self.latest(now, tz)
        return found is not None and now < found[1]


def time_of(text: str) -> dt.time:
    """Return the clock time of `21:30`; WHEN_UNREADABLE for anything else."""
    parts = text.strip().split(":")
    if len(parts) != 2 or not all(part.isascii() and part.isdecimal() and len(part) <= 2 for part in parts):
        raise JournalError(Code.WHEN_UNREADABLE, text=text)
    try:
        return dt.time(int(parts[0]), int(parts[1]))
    except ValueError as error:
        raise JournalError(Code.WHEN_UNREADABLE, text=text) from error


def checked(text: str) -> str:
    """Return a clock time as it is kept, `08:00`; WHEN_UNREADABLE where it is none."""
    return time_of(text).isoformat("minutes")
