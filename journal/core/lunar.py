"""The Chinese lunar calendar and the 24 solar terms, by borax; no words for them, no other lunar calendar."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

FIRST_YEAR = 1900
LAST_YEAR = 2100
"""The lunar years that borax knows.  Three new moons are so close to midnight that calendars printed today differ; the
months of 2057-09-29, 2089-09-05 and 2097-08-08 begin a day earlier in some of them."""

TERMS = 24
_FIRST_TERM_DEGREES = 285
"""The solar longitude of 小寒, the first term of a solar year."""
_DEGREES_APART = 15


class LunarDay(NamedTuple):
    """A day of the Chinese lunar calendar; `year` is the solar year in which its New Year lies."""

    year: int
    month: int
    day: int
    leap: bool = False


class _Months(NamedTuple):
    starts: list[int]
    """Ordinals of the first days of all months, and at the end of the first day after the last."""
    keys: list[tuple[int, int, bool]]
    """Year, month and leap of each month."""
    places: dict[tuple[int, int, bool], int]


@lru_cache(maxsize=1)
def _months() -> _Months:
    # Late, because it costs 25 ms and nothing before the first paint of the window asks for it.
    from borax.calendars.lunardate import MIN_SOLAR_DATE, LCalendars

    start = MIN_SOLAR_DATE.toordinal()
    starts, keys = [start], []
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for month, length, leap in LCalendars.iter_year_month(year):
            keys.append((year, month, bool(leap)))
            starts.append(starts[-1] + length)
    return _Months(starts, keys, {key: place for place, key in enumerate(keys)})


def of_day(day: dt.date) -> LunarDay | None:
    """Return the lunar day of a solar date; None outside the years 1900 to 2100."""
    months = _months()
    ordinal = day.toordinal()
    place = bisect_right(months.starts, ordinal) - 1
    if not 0 <= place < len(months.keys):
        return None
    year, month, leap = months.keys[place]
    return LunarDay(year, month, ordinal - months.starts[place] + 1, leap)


def to_solar(year: int, month: int, day: int, leap: bool = False) -> dt.date | None:
    """Return the solar date of a lunar day; None where that year has no such day."""
    length = month_length(year, month, leap)
    if length is None or not 1 <= day <= length:
        return None
    months = _months()
    return dt.date.fromordinal(months.starts[months.places[year, month, leap]] + day - 1)


def month_length(year: int, month: int, leap: bool = False) -> int | None:
    """Return how many days a lunar month has, 29 or 30; None where that year has no such month."""
    months = _months()
    place = months.places.get((year, month, leap))
    return None if place is None else months.starts[place + 1] - months.starts[place]


def has_leap_month(month: int) -> bool:
    """Return whether any year from 1900 to 2100 has a leap month after the month `month`."""
    return any(key[1] == month and key[2] for key in _months().keys)


def term_on(day: dt.date) -> int | None:
    """Return which solar term falls on a day (Beijing time), or None.

    Counted as they come in a solar year: 0 is 小寒 (early January), 6 清明, 23 冬至.
    """
    first = (day.month - 1) * 2
    return next((term for term in (first, first + 1) if term_day(day.year, term) == day), None)


@lru_cache(maxsize=4096)
def term_day(year: int, term: int) -> dt.date | None:
    """Return the day of a solar term, counted as in `term_on`, in a solar year; None outside 1900 to 2100."""
    from borax.calendars.lunardate import TermUtils

    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    found: dt.date = TermUtils.nth_term_day(year, term)
    return found


def term_at(degrees: int) -> int:
    """Return the solar term at a solar longitude (a multiple of 15 from 0 to 345): 15 is 清明, 270 冬至."""
    return (degrees - _FIRST_TERM_DEGREES) % 360 // _DEGREES_APART
