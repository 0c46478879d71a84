"""The one clock that matters of a crisis: what is due next, else how long it runs; no words, and it does not tick."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from journal.core.crises import Crisis
from journal.core.dues import IN_TIME_GRACE_MS, Due
from journal.core.moments import HOUR_MS

WATCH = "watch"
"""The kind of the question "anything new?"."""
FINE_MS = HOUR_MS
"""Nearer to its moment than this, a clock is read by the second."""


@dataclass(frozen=True, slots=True)
class CrisisClock:
    """What a crisis has to be looked at for; all times in UTC milliseconds."""

    since: int
    """When the crisis began to count: its start, or for a warning its opening."""
    closed_at: int | None = None
    """When it was closed; None while it runs."""
    title: str = ""
    """The step that is due next; empty for the question of the watch, and where nothing is due."""
    kind: str = ""
    """Its `StepKind` or `WATCH`; empty where nothing is due."""
    at: int | None = None
    """When it is due; None where nothing is."""
    from_at: int | None = None
    """From when its time runs, so that a ring can show what is left of it."""
    grace_ms: int = 0
    """For so long after its moment it is not late yet."""

    @property
    def due(self) -> bool:
        """Whether something is due; else the clock tells how long the crisis has run."""
        return self.at is not None

    def left_ms(self, now: int) -> int | None:
        """Return how long there is until what is due next, negative where it is late; None where nothing is due."""
        if self.at is None:
            return None
        return 0 if self.at < now <= self.at + self.grace_ms else self.at - now

    def late_ms(self, now: int) -> int:
        """Return by how much what is due next is late; 0 where there is time, or nothing due."""
        return max(0, -(self.left_ms(now) or 0))

    def ran_ms(self, now: int) -> int:
        """Return how long the crisis has run, to its end where it is closed."""
        return max(0, (self.closed_at if self.closed_at is not None else now) - self.since)

    def fine(self, now: int) -> bool:
        """Return whether it changes from second to second as it is read."""
        return self.at is not None and abs(self.at - now) < FINE_MS


def grace_ms(crisis: Crisis, at: int) -> int:
    """Return for how long after its moment a step is in time: what is to be done at once takes a moment, as a callback.

    `at` is when it is due, in UTC milliseconds.
    """
    return IN_TIME_GRACE_MS if at <= crisis.clock_from else 0


def of(crisis: Crisis, due: Due | None, tz: dt.tzinfo | None = None) -> CrisisClock:
    """Return the clock of a crisis, `due` being the first of its open dues, or None where there is none.

    One that was opened by mistake has but its length: nothing of it is due.  `tz` is the zone in which a moment without
    one is read (None: that of this computer).
    """
    if due is None or crisis.mistaken:
        return CrisisClock(crisis.clock_from, crisis.closed_at)
    # The moment first agreed: a snooze puts the reminder off, not the deadline.
    at = due.moment.end_in(tz)
    begun = due.created_at or crisis.clock_from
    since, grace = crisis.clock_from, grace_ms(crisis, at)
    return CrisisClock(since, crisis.closed_at, due.title, due.lead, at, min(begun, at), grace)
