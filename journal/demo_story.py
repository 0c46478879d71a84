"""What all parts of the sample journal share: its moment, its clients, the steps in which it is told; no material."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from journal.core.moments import MINUTE_MS, EventTime, Moment, milliseconds, today
from journal.store.writing import Writer

SEED = 20_270_201
"""Fixed, so that two samples of the same moment tell the same story."""
SATURDAY = 5

Table = dict[str, Any]


@dataclass(order=True, slots=True)
class Step:
    """One thing that happens while the sample is told, in the order of time."""

    at: int
    number: int
    run: Callable[[], None] = field(compare=False)


class StoryClock:
    """The clock of the writer, set to the moment at which each record was made."""

    def __init__(self, now: int) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


class Story:
    """A journal that is being told, up to `now` (UTC milliseconds)."""

    def __init__(self, writer: Writer, clock: StoryClock, now: int) -> None:
        self.writer = writer
        self.clock = clock
        self.now = now
        self.today = today(now, writer.tz)
        self.random = random.Random(SEED)
        self.clients: dict[str, int] = {}
        self.people: dict[str, dict[str, int]] = {}
        self._steps: list[Step] = []

    def later(self, at: int, run: Callable[[], None]) -> None:
        """Let something happen at a moment of the story."""
        self._steps.append(Step(at, len(self._steps), run))

    def tell(self) -> None:
        """Let everything happen, in the order of time."""
        for step in sorted(self._steps):
            self.clock.now = min(step.at, self.now)
            step.run()

    def days_since(self, day: str) -> int:
        """Return how many days ago the last `MM-DD` before today was."""
        last = dt.date.fromisoformat(f"{self.today.year}-{day}")
        if last >= self.today:
            last = last.replace(year=last.year - 1)
        return (self.today - last).days

    def day(self, ago: int, clock: str) -> int:
        """Return the milliseconds of a clock time so many days ago; a weekend moves to the Friday before."""
        day = self.today - dt.timedelta(days=ago)
        if ago:
            day -= dt.timedelta(days=max(0, day.weekday() - SATURDAY + 1))
        return milliseconds(dt.datetime.combine(day, dt.time.fromisoformat(clock)), self.writer.tz)

    def time(self, ms: int) -> EventTime:
        """Return a moment of the story as the time of an event."""
        return EventTime.of(ms, self.writer.tz)

    def moment(self, values: Table, day: str = "day", at: str = "at") -> Moment:
        """Return a due time so many minutes or days from now; nobody plans for a weekend."""
        if "minutes" in values:
            return Moment.instant(self.now + values["minutes"] * MINUTE_MS)
        date = self.today + dt.timedelta(days=values[day])
        while values[day] and date.weekday() >= SATURDAY:  # today is today
            date += dt.timedelta(days=1 if values[day] > 0 else -1)
        if at not in values:
            return Moment.date(date, self.writer.tz)
        return Moment.wall(dt.datetime.combine(date, dt.time.fromisoformat(values[at])), self.writer.tz)
