"""On which solar dates the feasts of each culture's calendar fall; how a rule is written is `observance_dates`.

Every function answers for one solar year, with all dates in it: a Hijri day can fall into a year twice, or into none.
The libraries are loaded when first asked, which is never before the first paint of the window.
"""

from __future__ import annotations

import calendar
import datetime as dt
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

from journal.core import lunar

Tables = Mapping[str, Sequence[str]]
"""Name of a table → its ISO dates in order, as in `resources/calendar/tables.toml`."""

NEIGHBOURS_FROM = 1976
"""From when on the Korean and Vietnamese months are known here: Vietnam has kept one calendar, by UTC+7, since then."""

_SHORT_MONTH = 29
_NISAN_SETTLED = 1997
"""Since this year Yom HaShoah moves from Sunday to Monday as well (law of 1997)."""
_MONTH_APART = 45
"""Days by which a month of a neighbour's calendar can lie from the Chinese one, leap months included."""


@lru_cache(maxsize=8192)
def chinese(month: int, day: int, year: int) -> tuple[dt.date, ...]:
    """Return the solar dates of a day of a regular Chinese month; day 30 is the 29th in a short month."""
    found = []
    for lunar_year in (year - 1, year):
        length = lunar.month_length(lunar_year, month)
        date = lunar.to_solar(lunar_year, month, min(day, length)) if length else None
        if date is not None and date.year == year:
            found.append(date)
    return tuple(found)


def neighbour(calendar_name: str, month: int, day: int, year: int, tables: Tables) -> tuple[dt.date, ...]:
    """Return the solar dates of a day of a regular Korean or Vietnamese month (`korean`, `vietnamese`).

    Most of their months begin with the Chinese ones; the tables `korean_1` … `vietnamese_12` hold the first days of
    those that do not.  Empty before 1976.
    """
    if year < NEIGHBOURS_FROM:
        return ()
    found = []
    for lunar_year in (year - 1, year):
        first = _first_of_month(calendar_name, lunar_year, month, tables)
        if first is None:
            continue
        if day > _SHORT_MONTH:
            after = (lunar_year, month + 1) if month < 12 else (lunar_year + 1, 1)
            following = _first_of_month(calendar_name, *after, tables)
            # A leap month may lie between: then its length is not known, and the 29th is surely there.
            is_long = following is not None and (following - first).days == _SHORT_MONTH + 1
            date = first + dt.timedelta(days=_SHORT_MONTH - (not is_long))
        else:
            date = first + dt.timedelta(days=day - 1)
        if date.year == year:
            found.append(date)
    return tuple(found)


def _first_of_month(calendar_name: str, lunar_year: int, month: int, tables: Tables) -> dt.date | None:
    first = lunar.to_solar(lunar_year, month, 1)
    if first is None:
        return None
    for text in tables.get(f"{calendar_name}_{month}", ()):
        other = dt.date.fromisoformat(text)
        if abs((other - first).days) <= _MONTH_APART:
            return other
    return first


def solar_term(degrees: int, year: int) -> tuple[dt.date, ...]:
    """Return the day, in Beijing time, on which the sun reaches a longitude that is a multiple of 15."""
    day = lunar.term_day(year, lunar.term_at(degrees))
    return () if day is None else (day,)


@lru_cache(maxsize=4096)
def nth_weekday(number: int, weekday: int, month: int, year: int) -> tuple[dt.date, ...]:
    """Return the `number`-th Monday (0) to Sunday (6) of a month, -1 for the last; none where it has no fifth."""
    days = _weekdays(weekday, month, year)
    if number > len(days):
        return ()
    return (days[number - 1] if number > 0 else days[number],)


def in_last_full_week(weekday: int, month: int, year: int) -> tuple[dt.date, ...]:
    """Return a weekday of the last week, from Sunday to Saturday, that lies wholly in a month."""
    saturday = _weekdays(calendar.SATURDAY, month, year)[-1]
    return (saturday - dt.timedelta(days=(calendar.SATURDAY - weekday) % 7),)


def _weekdays(weekday: int, month: int, year: int) -> list[dt.date]:
    first, length = calendar.monthrange(year, month)
    return [dt.date(year, month, day) for day in range(1 + (weekday - first) % 7, length + 1, 7)]


@lru_cache(maxsize=1024)
def easter(year: int, *, orthodox: bool = False) -> tuple[dt.date, ...]:
    """Return Easter Sunday of the Western or the Orthodox churches."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN
    from dateutil.easter import easter as sunday

    found: dt.date = sunday(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
    return (found,)


@lru_cache(maxsize=4096)
def hijri(month: int, day: int, year: int) -> tuple[dt.date, ...]:
    """Return the solar dates of a Hijri day by Umm al-Qura; by sighting it may be a day earlier or later.

    Day 30 is the 29th in a short month.  Empty after the tables end: 2076 is the last year that they cover wholly.
    """
    from hijridate import Gregorian, Hijri

    try:
        first = Gregorian(year, 1, 1).to_hijri().year
        found = []
        for hijri_year in (first, first + 1):
            length = Hijri(hijri_year, month, 1).month_length()
            date = Hijri(hijri_year, month, min(day, length)).to_gregorian()
            if date.year == year:
                found.append(dt.date(date.year, date.month, date.day))
        return tuple(found)
    except OverflowError:
        return ()


@lru_cache(maxsize=4096)
def hebrew(month: int, day: int, year: int) -> tuple[dt.date, ...]:
    """Return the solar dates of a Hebrew day; it begins at sunset of the evening before.

    Months count from Nisan (1), Tishri is 7; 12 is Adar, in leap years Adar II.  Day 30 is the 29th in a short month.
    """
    from pyluach.dates import HebrewDate
    from pyluach.hebrewcal import Month

    first: int = HebrewDate.from_pydate(dt.date(year, 1, 1)).year
    found = []
    for hebrew_year in (first, first + 1):
        adar_ii = month == 12 and _is_hebrew_leap(hebrew_year)
        number = 13 if adar_ii else month
        length = len(list(Month(hebrew_year, number)))
        date: dt.date = HebrewDate(hebrew_year, number, min(day, length)).to_pydate()
        if date.year == year:
            found.append(date)
    return tuple(found)


def _is_hebrew_leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


def moved_hashoah(day: dt.date) -> dt.date:
    """Return when Yom HaShoah is kept: not beside a Sabbath, so Friday moves back and, since 1997, Sunday on."""
    if day.weekday() == calendar.FRIDAY:
        return day - dt.timedelta(days=1)
    if day.weekday() == calendar.SUNDAY and day.year >= _NISAN_SETTLED:
        return day + dt.timedelta(days=1)
    return day


def moved_av(day: dt.date) -> dt.date:
    """Return when the fast of 9 Av is kept: a Sabbath moves it to Sunday."""
    return day + dt.timedelta(days=day.weekday() == calendar.SATURDAY)


def from_table(dates: Sequence[str], year: int) -> tuple[dt.date, ...]:
    """Return the dates of a table that lie in a year."""
    start = bisect_left(dates, f"{year:04}-")
    end = bisect_left(dates, f"{year + 1:04}-")
    return tuple(dt.date.fromisoformat(text) for text in dates[start:end])
