"""The rule language for days that are observed: from a rule to its dates; the calendars are in `feast_calendars`.

Forms, each with an optional shift of days at its end (`E-2`, `4 thu nov +1`):

    12-25                       the same date each year; 02-29 is kept on the 28th in a common year
    L 8/15                      regular month and day by the Chinese lunar calendar
    KL 1/1, VL 1/1              by the Korean (UTC+9) and by the Vietnamese one (UTC+7)
    term 15                     solar term at that solar longitude (a multiple of 15), Beijing time
    2 sun may, last mon may     the nth or last weekday of a month
    wed last-full-week apr      a weekday of the last week, Sunday to Saturday, that lies wholly in a month
    E, OE                       Easter Sunday of the Western and of the Orthodox churches
    H 10/1                      month and day by Umm al-Qura; by sighting it may be a day earlier or later
    J 7/1                       Hebrew month (Nisan 1, Tishri 7, Adar 12) and day, the evening before not counted
    J 1/27 moved-hashoah        … moved away from the Sabbath; moved-av likewise for 9 Av
    table diwali                a table of dates
    first-work L 1/1 CN         the first working day of a region after the days off around another rule's day
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

from journal.core import feast_calendars as feasts
from journal.core import working_days
from journal.core.errors import Code, JournalError
from journal.core.feast_calendars import Tables

FIRST_YEAR = 1901
LAST_YEAR = 2100
"""Years for which days are given."""

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NEIGHBOURS = {"KL": "korean", "VL": "vietnamese"}
_LONGEST_MONTH = 30
"""Days of a month by the moon."""

_SHIFT = re.compile(r" ?([+-]\d{1,3})$", re.ASCII)
_FIRST_WORK = re.compile(r"first-work (?P<inner>.+) (?P<region>[A-Z]{2})")

_Dates = Callable[[int, Tables], tuple[dt.date, ...]]
"""Gives the dates of a rule in one solar year."""


class _Rule(NamedTuple):
    dates: _Dates
    shift: int = 0
    region: str = ""
    """Whose first working day after it is meant; empty for the day itself."""
    table: str = ""


def days(rule: str, year: int, tables: Tables) -> list[dt.date]:
    """Return all dates of a rule in the solar year `year`, in order: mostly one, of a Hijri day two or none.

    Empty outside 1901 to 2100 and where no date is known.  DAY_RULE_UNREADABLE as in `check`.
    """
    read = _read(rule)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return []
    if not read.shift and not read.region:
        return list(read.dates(year, tables))
    # What is shifted may come from a day of the year before or after.
    moved = (_moved(read, day) for near in (year - 1, year, year + 1) for day in read.dates(near, tables))
    return [day for day in moved if day.year == year]


def check(rule: str, tables: Tables) -> None:
    """DAY_RULE_UNREADABLE where `rule` is none, means a day that no year has, or names a table that is not there."""
    read = _read(rule)
    if read.table and read.table not in tables:
        raise JournalError(Code.DAY_RULE_UNREADABLE, text=rule)


def _moved(rule: _Rule, day: dt.date) -> dt.date:
    if rule.region:
        day = working_days.of_region(rule.region).next(day)
    return day + dt.timedelta(days=rule.shift)


@lru_cache(maxsize=1024)
def _read(rule: str) -> _Rule:
    text = " ".join(rule.split())
    read, shift = _whole(text), None
    if read is None:
        # The hyphen of 12-25 is none of a shift: the whole is tried first.
        shift = _SHIFT.search(text)
        read = _whole(text[: shift.start()]) if shift else None
    if read is None:
        raise JournalError(Code.DAY_RULE_UNREADABLE, text=rule)
    return read._replace(shift=int(shift[1])) if shift else read


def _whole(text: str) -> _Rule | None:
    """Return the rule of a text without a shift; None where it is none."""
    after = _FIRST_WORK.fullmatch(text)
    if not after:
        return _form(text)
    inner = _form(after["inner"])
    if inner is None or after["region"] not in working_days.REGIONS:
        return None
    return inner._replace(region=after["region"])


def _form(text: str) -> _Rule | None:
    for pattern, read in _FORMS:
        found = pattern.fullmatch(text)
        if found:
            return read(found)
    return None


def _fixed(found: re.Match[str]) -> _Rule | None:
    month, day = int(found["month"]), int(found["day"])
    leap_year = 2024
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(leap_year, month)[1]:
        return None
    return _Rule(partial(_on, month, day))


def _on(month: int, day: int, year: int, tables: Tables) -> tuple[dt.date, ...]:
    return (dt.date(year, month, min(day, calendar.monthrange(year, month)[1])),)


def _of_moon(found: re.Match[str]) -> _Rule | None:
    month, day = int(found["month"]), int(found["day"])
    if not 1 <= month <= 12 or not 1 <= day <= _LONGEST_MONTH:
        return None
    match found["calendar"]:
        case "L":
            return _Rule(_alone(partial(feasts.chinese, month, day)))
        case "KL" | "VL" as culture:
            return _Rule(partial(feasts.neighbour, _NEIGHBOURS[culture], month, day))
        case "H":
            return _Rule(_alone(partial(feasts.hijri, month, day)))
        case _:
            return _Rule(_alone(partial(_hebrew, month, day, found["moved"])))


def _hebrew(month: int, day: int, moved: str | None, year: int) -> tuple[dt.date, ...]:
    found = feasts.hebrew(month, day, year)
    if moved is None:
        return found
    return tuple(map(feasts.moved_hashoah if moved == "hashoah" else feasts.moved_av, found))


def _term(found: re.Match[str]) -> _Rule | None:
    degrees = int(found["degrees"])
    return _Rule(_alone(partial(feasts.solar_term, degrees))) if degrees in range(0, 360, 15) else None


def _nth(found: re.Match[str]) -> _Rule:
    number = -1 if found["number"] == "last" else int(found["number"])
    return _Rule(_alone(partial(feasts.nth_weekday, number, *_weekday_and_month(found))))


def _full_week(found: re.Match[str]) -> _Rule:
    return _Rule(_alone(partial(feasts.in_last_full_week, *_weekday_and_month(found))))


def _weekday_and_month(found: re.Match[str]) -> tuple[int, int]:
    return _WEEKDAYS.index(found["weekday"]), _MONTHS.index(found["month"]) + 1


def _easter(found: re.Match[str]) -> _Rule:
    return _Rule(_alone(partial(feasts.easter, orthodox=found["church"] == "OE")))


def _table(found: re.Match[str]) -> _Rule:
    return _Rule(partial(_in_table, found["table"]), table=found["table"])


def _in_table(name: str, year: int, tables: Tables) -> tuple[dt.date, ...]:
    return feasts.from_table(tables.get(name, ()), year)


def _alone(dates: Callable[[int], tuple[dt.date, ...]]) -> _Dates:
    """Return the dates of a calendar that needs no tables."""

    def of_year(year: int, tables: Tables) -> tuple[dt.date, ...]:
        return dates(year)

    return of_year


_WEEKDAY = f"(?P<weekday>{'|'.join(_WEEKDAYS)})"
_MONTH = f"(?P<month>{'|'.join(_MONTHS)})"
_IN_MOON = r"(?P<month>\d{1,2})/(?P<day>\d{1,2})"

_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Rule | None]], ...] = (
    (re.compile(r"(?P<month>\d\d)-(?P<day>\d\d)", re.ASCII), _fixed),
    (re.compile(rf"(?P<calendar>L|KL|VL|H) {_IN_MOON}", re.ASCII), _of_moon),
    (re.compile(rf"(?P<calendar>J) {_IN_MOON}(?: moved-(?P<moved>hashoah|av))?", re.ASCII), _of_moon),
    (re.compile(r"term (?P<degrees>\d{1,3})", re.ASCII), _term),
    (re.compile(rf"(?P<number>[1-5]|last) {_WEEKDAY} {_MONTH}"), _nth),
    (re.compile(rf"{_WEEKDAY} last-full-week {_MONTH}"), _full_week),
    (re.compile(r"(?P<church>O?E)"), _easter),
    (re.compile(r"table (?P<table>[a-z][a-z0-9_]*)"), _table),
)
