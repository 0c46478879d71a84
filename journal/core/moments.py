"""Points in time as the journal keeps them: when something happened, and when something is due."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from journal.core.errors import Code, JournalError

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS

AnyDate = TypeVar("AnyDate", dt.date, dt.datetime)

_OFFSET = re.compile(r"^\+(\d{1,6})\s*(min|h|d)$")
_YEARS = range(1800, 2200)
"""Years in which something may happen or be due: far from both ends of what the calendar of Python can count."""


def local(ms: int, tz: dt.tzinfo | None = None) -> dt.datetime:
    """Return UTC milliseconds as an aware local time; `tz` None is the zone of this computer at that moment."""
    utc = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(milliseconds=ms)
    return utc.astimezone(tz)


def milliseconds(moment: dt.datetime, tz: dt.tzinfo | None = None) -> int:
    """Return the UTC milliseconds of a time; a naive one is read in `tz` (None: the zone of this computer)."""
    if moment.tzinfo is None:
        moment = moment.astimezone() if tz is None else moment.replace(tzinfo=tz)
    return round((moment - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)) / dt.timedelta(milliseconds=1))


def day_start(day: dt.date, tz: dt.tzinfo | None = None) -> int:
    """Return the UTC milliseconds at which `day` begins in `tz`."""
    return milliseconds(dt.datetime.combine(day, dt.time()), tz)


def today(now_ms: int, tz: dt.tzinfo | None = None) -> dt.date:
    """Return the local date at `now_ms`."""
    return local(now_ms, tz).date()


class MomentKind(StrEnum):
    """The three kinds of due time that the journal knows."""

    INSTANT = "instant"
    WALL = "wall"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is due.

    `at` are UTC milliseconds: the truth for an instant, otherwise where the local time fell in the zone it was saved
    in, kept for sorting.  `local` is the wall time (`2026-12-01T09:00`) or the date (`2026-12-01`).
    """

    kind: MomentKind
    at: int
    local: str = ""

    @classmethod
    def instant(cls, at: int) -> Moment:
        """Return the moment `at` (UTC milliseconds): callbacks and crisis steps, which no journey may shift."""
        return cls(MomentKind.INSTANT, at)

    @classmethod
    def wall(cls, moment: dt.datetime, tz: dt.tzinfo | None = None) -> Moment:
        """Return a local clock time that stays 09:00 wherever the laptop goes."""
        naive = moment.replace(tzinfo=None, second=0, microsecond=0)
        return cls(MomentKind.WALL, milliseconds(naive, tz), naive.isoformat(timespec="minutes"))

    @classmethod
    def date(cls, day: dt.date, tz: dt.tzinfo | None = None) -> Moment:
        """Return a whole day."""
        return cls(MomentKind.DATE, day_start(day, tz), day.isoformat())

    def at_in(self, tz: dt.tzinfo | None = None) -> int:
        """Return the UTC milliseconds of this moment in the zone `tz`: wall times and dates move with the traveller."""
        if self.kind is MomentKind.INSTANT:
            return self.at
        return milliseconds(dt.datetime.fromisoformat(self.local), tz)

    def end_in(self, tz: dt.tzinfo | None = None) -> int:
        """Return when this moment is over: the end of the day for a date, else the moment itself."""
        if self.kind is MomentKind.DATE:
            return day_start(dt.date.fromisoformat(self.local) + dt.timedelta(days=1), tz)
        return self.at_in(tz)

    def iso(self, tz: dt.tzinfo | None = None) -> str:
        """Return the moment for a file: a date as `YYYY-MM-DD`, else ISO 8601 with offset."""
        if self.kind is MomentKind.DATE:
            return self.local
        return iso(self.at_in(tz), tz)


def iso(ms: int, tz: dt.tzinfo | None = None) -> str:
    """Return UTC milliseconds as local ISO 8601 with offset, to the second (to the minute where the seconds are 0)."""
    return _isoformat(local(ms, tz).replace(microsecond=0))


def _isoformat(moment: dt.datetime) -> str:
    return moment.isoformat(timespec="minutes" if moment.second == 0 else "seconds")


def _split_offset(text: str) -> tuple[int, str] | None:
    found = _OFFSET.match(text)
    return (int(found.group(1)), found.group(2)) if found else None


def _in_reach(moment: AnyDate) -> AnyDate:
    if moment.year not in _YEARS:
        raise ValueError(moment.year)
    return moment


def parse_due(text: str, now_ms: int, tz: dt.tzinfo | None = None) -> Moment:
    """Read a due time: `2026-12-01T09:00`, `2026-12-01`, ISO 8601 with offset, or `+10min`, `+2h`, `+3d`.

    Minutes and hours are added in UTC (adding local time across the autumn change waits 70 minutes instead of 10),
    days to the local clock.  WHEN_UNREADABLE for anything else.
    """
    text = text.strip()
    offset = _split_offset(text)
    try:
        if offset:
            count, unit = offset
            if unit == "d":
                day = local(now_ms, tz).replace(tzinfo=None) + dt.timedelta(days=count)
                return Moment.wall(_in_reach(day), tz)
            at = now_ms + count * (MINUTE_MS if unit == "min" else HOUR_MS)
            return Moment.instant(milliseconds(_in_reach(local(at, dt.UTC))))
        if ":" not in text and "T" not in text.upper():
            return Moment.date(_in_reach(dt.date.fromisoformat(text)), tz)
        moment = _in_reach(dt.datetime.fromisoformat(text))
        return Moment.instant(milliseconds(moment)) if moment.tzinfo else Moment.wall(moment, tz)
    except (ValueError, OverflowError) as error:
        raise JournalError(Code.WHEN_UNREADABLE, text=text) from error


@dataclass(frozen=True, slots=True)
class EventTime:
    """When something happened: `at` in UTC milliseconds for sorting, `text` as local time with offset, or a date."""

    at: int
    text: str

    @property
    def is_date(self) -> bool:
        """Whether only the day is known."""
        return len(self.text) == 10

    @classmethod
    def of(cls, ms: int, tz: dt.tzinfo | None = None) -> EventTime:
        """Return the event time of an instant, to the minute or, where it has seconds, to the second."""
        return cls(ms - ms % 1000, iso(ms, tz))

    @classmethod
    def day(cls, day: dt.date, tz: dt.tzinfo | None = None) -> EventTime:
        """Return the event time of a day whose hour is not known."""
        return cls(day_start(day, tz), day.isoformat())


def parse_event(text: str, now_ms: int, tz: dt.tzinfo | None = None) -> EventTime:
    """Read the time of an event; the same forms as `parse_due`.  WHEN_UNREADABLE where it cannot be read."""
    moment = parse_due(text, now_ms, tz)
    if moment.kind is MomentKind.DATE:
        return EventTime(moment.at, moment.local)
    text = text.strip()
    if text.startswith("+"):
        return EventTime.of(moment.at, tz)
    happened = dt.datetime.fromisoformat(text).replace(microsecond=0)
    if happened.tzinfo is None:
        return EventTime.of(milliseconds(happened, tz), tz)
    # The offset that was written down is kept: it says where it happened.
    return EventTime(milliseconds(happened), _isoformat(happened))
