"""Makes resources/calendar/tables.toml: the feasts that no rule gives.

    pip install ephem holidays korean_lunar_calendar
    python -m tests.tools.calendar_tables

Korean and Vietnamese months follow the rules of the Chinese calendar at UTC+9 and UTC+7: new moons and solar terms are
computed with ephem (MIT).  Korea's own tables, which korean_lunar_calendar (MIT) carries
to 2049, agree with every month.  Only the months that begin on another day than the Chinese ones (borax, MIT) are
written down.  The feasts of India are those that holidays (MIT) knows.
"""

from __future__ import annotations

import datetime as dt
import importlib
import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from journal.core import lunar
from journal.core.feast_calendars import NEIGHBOURS_FROM

TABLE = Path(__file__).parents[2] / "resources" / "calendar" / "tables.toml"
HEADER = """\
# Dates that no rule gives: name = ISO dates in order. Made by tests/tools/calendar_tables.py: change that, not this.
"""
KOREAN = """
# Korean and Vietnamese lunar months: the first days of those that do not begin with the Chinese month of that number,
# 1976 to 2100. All others do.
"""
INDIAN = """
# India, as announced or calculated by the library `holidays` (MIT licence); after the last year nothing is known.
# By state and family they can be a day earlier or later.
"""
# Hours ahead of UTC by which the months are reckoned.
CULTURES = {"korean": 9, "vietnamese": 7}
INDIA = {
    "diwali": "DIWALI_INDIA_DATES",
    "dussehra": "DUSSEHRA_DATES",
    "guru_nanak": "GURU_NANAK_JAYANTI_DATES",
    "holi": "HOLI_DATES",
    "makar_sankranti": "MAKAR_SANKRANTI_DATES",
    "onam": "ONAM_DATES",
    "pongal": "PONGAL_DATES",
    "vaisakhi": "VAISAKHI_DATES",
}
PRINCIPAL_TERM_DEGREES = 30
SOLSTICE = 270 // PRINCIPAL_TERM_DEGREES
TROPICAL_YEAR = 365.2422
MONTHS_OF_LEAP_YEAR = 13

Month = tuple[int, int, bool]


def _ephem() -> Any:
    return importlib.import_module("ephem")


def _day(moment: float, hours: float) -> dt.date:
    """The local date of a moment in ephem's count of days, which starts at noon of the last day of 1899."""
    utc = dt.datetime(1899, 12, 31, 12) + dt.timedelta(days=moment)
    return (utc + dt.timedelta(hours=hours)).date()


def _longitude(moment: float) -> float:
    """The apparent longitude of the sun in degrees, of the equinox of that day."""
    ephem = _ephem()
    sun = ephem.Sun(moment)
    place = ephem.Ecliptic(ephem.Equatorial(sun.g_ra, sun.g_dec, epoch=moment), epoch=moment)
    return math.degrees(place.lon)


def crossings(first_year: int, last_year: int, step: int) -> Iterator[tuple[float, int]]:
    """The moments at which the sun reaches each multiple of `step` degrees, and the degrees."""
    ephem = _ephem()
    moment, end = float(ephem.Date(f"{first_year}/1/1")), float(ephem.Date(f"{last_year + 1}/1/1"))
    degrees = (math.floor(_longitude(moment) / step) + 1) * step % 360
    while True:
        moment += ((degrees - _longitude(moment)) % 360) * TROPICAL_YEAR / 360
        for _ in range(5):
            moment += ((degrees - _longitude(moment) + 180) % 360 - 180) * TROPICAL_YEAR / 360
        if moment >= end:
            return
        yield moment, degrees
        degrees = (degrees + step) % 360


def new_moons(first_year: int, last_year: int) -> Iterator[float]:
    """The moments of all new moons."""
    ephem = _ephem()
    moment, end = ephem.Date(f"{first_year}/1/1"), ephem.Date(f"{last_year + 1}/1/1")
    while (moment := ephem.next_new_moon(moment)) < end:
        yield float(moment)
        moment = ephem.Date(moment + 1)


def months(first_year: int, last_year: int, hours: float) -> dict[Month, dt.date]:
    """Year, month and leap → first day, by the rules of GB/T 33661-2017 at `hours` ahead of UTC.

    The winter solstice lies in month 11; between two of them, where there are thirteen months, the first without a
    principal term is the leap month.
    """
    moons = [_day(moment, hours) for moment in new_moons(first_year - 1, last_year + 1)]
    terms = [(_day(m, hours), d // 30) for m, d in crossings(first_year - 1, last_year + 1, PRINCIPAL_TERM_DEGREES)]
    solstices = [day for day, term in terms if term == SOLSTICE]
    days = [day for day, _ in terms]
    found: dict[Month, dt.date] = {}
    for before, after in pairwise(solstices):
        start, end = bisect_left(moons, _after(before)) - 1, bisect_left(moons, _after(after)) - 1
        leap_to_come = end - start == MONTHS_OF_LEAP_YEAR
        number = 10
        for first, following in pairwise(moons[start : end + 1]):
            has_term = bisect_left(days, following) > bisect_left(days, first)
            leap = leap_to_come and not has_term
            leap_to_come = leap_to_come and not leap
            number = number if leap else number % 12 + 1
            found[before.year + (number < 11), number, leap] = first
    return {key: day for key, day in found.items() if first_year <= key[0] <= last_year}


def _after(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=1)


def differing(hours: float) -> dict[int, list[dt.date]]:
    """Month → the first days that are not those of the Chinese calendar; leap months are passed over."""
    found: dict[int, list[dt.date]] = defaultdict(list)
    for (year, month, leap), day in months(NEIGHBOURS_FROM, lunar.LAST_YEAR, hours).items():
        if not leap and day != lunar.to_solar(year, month, 1):
            found[month].append(day)
    return found


def tables() -> Iterator[str]:
    """The lines of the file."""
    yield HEADER
    yield KOREAN
    for culture, hours in CULTURES.items():
        for month, days in sorted(differing(hours).items()):
            yield _line(f"{culture}_{month}", sorted(days))
    yield INDIAN
    hindu: Any = importlib.import_module("holidays.calendars.hindu")
    for name, constant in INDIA.items():
        known: dict[int, Any] = getattr(hindu._HinduLunisolar, constant)
        yield _line(name, [dt.date(year, *found) for year, found in sorted(known.items())])


def _line(name: str, days: list[dt.date]) -> str:
    rows = [days[start : start + 8] for start in range(0, len(days), 8)]
    written = ["  " + ", ".join(f'"{day}"' for day in row) + ",\n" for row in rows]
    return f"{name} = [\n{''.join(written)}]\n"


if __name__ == "__main__":
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text("".join(tables()), encoding="utf-8")
