"""A day that comes back every year, solar or lunar: how it is written and when it is kept; who has it is not here."""

from __future__ import annotations

import calendar as months_of_the_sun
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from journal.core import lunar
from journal.core.errors import Code, JournalError

FIRST_YEAR = 1900
LAST_YEAR = 2100
"""Years of its own calendar in which a day is kept: those that the lunar calendar knows."""
_YEARS = range(1800, 2200)
"""Years in which it may have begun, as for everything that happens (see `moments`)."""
_LUNAR_DAYS = 30

_SOLAR = re.compile(r"(?:(?P<year>\d{4})|-)-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
_LUNAR = re.compile(r"lunar:(?:(?P<year>\d{4})-)?(?P<leap>leap-)?(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)


class YearCalendar(StrEnum):
    """By which calendar a day comes back."""

    SOLAR = "solar"
    LUNAR = "lunar"


class LeapRule(StrEnum):
    """When one who was born in a leap month celebrates; families differ."""

    REGULAR = "regular"
    """In the regular month of that number, each year."""
    LEAP = "leap"
    """In the leap month where the year has it, else in the regular one."""


@dataclass(frozen=True, slots=True)
class YearlyDate:
    """A day of a year; `year` is the one in which it began, counted by its own calendar, where it is known."""

    month: int
    day: int
    year: int | None = None
    calendar: YearCalendar = YearCalendar.SOLAR
    leap: bool = False
    """In a leap month; only by the lunar calendar."""

    def __str__(self) -> str:
        """Return the text from which `parse` reads the same day."""
        if self.calendar is YearCalendar.SOLAR:
            return f"{'-' if self.year is None else f'{self.year:04}'}-{self.month:02}-{self.day:02}"
        year = "" if self.year is None else f"{self.year}-"
        return f"lunar:{year}{'leap-' if self.leap else ''}{self.month}-{self.day}"


def parse(text: str) -> YearlyDate:
    """Read `1984-02-02`, `--02-29`, `lunar:8-12`, `lunar:leap-4-15`, `lunar:1987-6-15` or `lunar:1987-leap-6-15`.

    BIRTHDAY_UNREADABLE for anything else and for a day that no year has, or not the year given.
    """
    stripped = text.strip().lower()
    solar, moon = _SOLAR.fullmatch(stripped), _LUNAR.fullmatch(stripped)
    found = solar or moon
    if found:
        year = int(found["year"]) if found["year"] else None
        month, day = int(found["month"]), int(found["day"])
        if solar and _solar_exists(month, day, year):
            return YearlyDate(month, day, year)
        if moon and _lunar_exists(month, day, year, leap=bool(moon["leap"])):
            return YearlyDate(month, day, year, YearCalendar.LUNAR, bool(moon["leap"]))
    raise JournalError(Code.BIRTHDAY_UNREADABLE, text=text)


def _solar_exists(month: int, day: int, year: int | None) -> bool:
    if (year is not None and year not in _YEARS) or not 1 <= month <= 12:
        return False
    leap_year = 2024
    return 1 <= day <= months_of_the_sun.monthrange(leap_year if year is None else year, month)[1]


def _lunar_exists(month: int, day: int, year: int | None, *, leap: bool) -> bool:
    if year is not None:
        return lunar.to_solar(year, month, day, leap) is not None
    return 1 <= month <= 12 and 1 <= day <= _LUNAR_DAYS and (not leap or lunar.has_leap_month(month))


def in_year(date: YearlyDate, year: int, rule: LeapRule = LeapRule.REGULAR) -> dt.date | None:
    """Return the solar date on which a day is kept in the year `year` of its own calendar.

    29 February is kept on the 28th in a common year, lunar day 30 on the 29th of a short month (`decisions.md`,
    Lunar).  None outside the years 1900 to 2100.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if date.calendar is YearCalendar.SOLAR:
        return dt.date(year, date.month, min(date.day, months_of_the_sun.monthrange(year, date.month)[1]))
    leap = date.leap and rule is LeapRule.LEAP and lunar.month_length(year, date.month, leap=True) is not None
    length = lunar.month_length(year, date.month, leap)
    return lunar.to_solar(year, date.month, min(date.day, length), leap) if length else None


def between(
    date: YearlyDate, first: dt.date, last: dt.date, rule: LeapRule = LeapRule.REGULAR
) -> list[tuple[int, dt.date]]:
    """Return the year of its own calendar and the solar date of every time that a day is kept from `first` to `last`.

    Both ends belong to it.  Years before the one in which it began are left out; in that year itself `age` is 0.
    """
    # A lunar year ends in the solar year after it.
    earliest = first.year - (date.calendar is YearCalendar.LUNAR)
    if date.year is not None:
        earliest = max(earliest, date.year)
    kept = ((year, in_year(date, year, rule)) for year in range(earliest, last.year + 1))
    return [(year, day) for year, day in kept if day is not None and first <= day <= last]


def coming(date: YearlyDate, first: dt.date, rule: LeapRule = LeapRule.REGULAR) -> tuple[int, dt.date] | None:
    """Return the next time that a day is kept, on `first` or after it, as `between` gives it; None where none is known.

    A lunar year has up to 385 days, and a day that began in the future comes first in its own year.
    """
    start = first
    if date.year is not None and first.year + 1 < date.year <= LAST_YEAR:
        start = dt.date(date.year, 1, 1)
    found = between(date, start, start + dt.timedelta(days=400), rule)
    return found[0] if found else None


def age(date: YearlyDate, year: int) -> int | None:
    """Return how often a day has come back by the year `year` of its own calendar; None where its first is unknown."""
    return None if date.year is None else year - date.year
