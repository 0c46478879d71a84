"""Which days are worked in a region, and arithmetic with them; feasts that are greeted are another list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from journal.core import moments

_UNTIL_CHANGED = 9999
_ANNOUNCED = {
    "CN": 2026,
    "HK": 2026,
    "TW": 2026,
    "MO": 2026,
    "JP": 2027,
    "KR": 2026,
    "VN": 2026,
    "IN": 2026,
    "US": _UNTIL_CHANGED,
    "UK": _UNTIL_CHANGED,
    "CA": _UNTIL_CHANGED,
}
"""Region → the last year whose days off are announced; later ones are calculated and can still change.

Mainland China swaps working days by a notice each November, Japan fixes its equinoxes each February for the next year,
the others publish year by year.  The laws of the US, the UK and Canada name them for good.
"""
REGIONS = tuple(_ANNOUNCED)

_COUNTRIES = {"UK": "GB"}
"""Region → country code of ISO 3166, where they differ."""
_PARTS = {"GB": "ENG", "CA": "ON"}
"""Only with a part of the country does the library give Easter Monday (England) or Thanksgiving (Ontario)."""
_CATEGORIES = {"HK": ("public", "optional"), "JP": ("public", "bank")}
"""What offices close for: Hong Kong's general holidays (Good Friday …), Japan's first three days of January."""
_WEEKEND = frozenset({5, 6})
"""Offices of all our regions work Monday to Friday, also where the law, as in Hong Kong, has Saturday as a workday."""
_LANGUAGES = {"en": ("en_US", "en_GB", "en_HK", "en_IN"), "zh_Hans": ("zh_CN",), "zh_Hant": ("zh_HK", "zh_MO", "zh_TW")}
"""Language of the window → those of the library, the best first."""
_YEARS = range(1950, 2101)
_YEARS_OF = {"IN": range(2001, 2036)}
"""Years for which the library knows the days off; outside of them Monday to Friday are worked."""
_LONGEST_PAUSE = 60
"""Days after which the search for a working day ends; no region rests so long."""


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day on which offices are closed."""

    name: str = ""
    """As the library gives it; empty for a plain weekend."""
    expected: bool = False
    """Calculated: the days off of that year are not announced yet."""
    weekend: bool = False


class _Year(NamedTuple):
    names: dict[dt.date, str]
    make_up: frozenset[dt.date]
    """Weekend days that are worked in exchange for a day off."""


class WorkingDays:
    """The working days of one region, `""` for Monday to Friday without holidays; hours are of the local clock."""

    def __init__(self, region: str, *, first_hour: int = 9, last_hour: int = 18, language: str = "") -> None:
        """`region` is one of `REGIONS` or empty; `language` (en, zh_Hans, zh_Hant) names the days where it can."""
        if region and region not in _ANNOUNCED:
            raise ValueError(region)
        self.region = region
        self.first_hour = first_hour
        self.last_hour = last_hour
        self._language = language

    def is_working(self, day: dt.date) -> bool:
        """Return whether offices work on a day."""
        year = self._year(day.year)
        if day.weekday() in _WEEKEND:
            return day in year.make_up
        return day not in year.names

    def day_off(self, day: dt.date) -> DayOff | None:
        """Return why offices are closed on a day; None for a working day.  A holiday on a weekend has its name."""
        if self.is_working(day):
            return None
        name = self._year(day.year).names.get(day, "")
        return DayOff(name, expected=bool(name) and self.expected(day), weekend=day.weekday() in _WEEKEND)

    def make_up(self, day: dt.date) -> bool:
        """Return whether a day is of a weekend and worked all the same."""
        return day in self._year(day.year).make_up

    def expected(self, day: dt.date) -> bool:
        """Return whether the days off of that year are not announced yet, so that a working day may become none."""
        return bool(self.region) and day.year > _ANNOUNCED[self.region]

    def next(self, day: dt.date) -> dt.date:
        """Return the first working day after `day`."""
        return next(self._walk(day, 1))

    def previous(self, day: dt.date) -> dt.date:
        """Return the last working day before `day`."""
        return next(self._walk(day, -1))

    def add(self, day: dt.date, count: int) -> dt.date:
        """Return the `count`-th working day after `day`, before it for a negative count, `day` itself for 0."""
        walk = self._walk(day, 1 if count > 0 else -1)
        for _ in range(abs(count)):
            day = next(walk)
        return day

    def on_or_before(self, day: dt.date) -> dt.date:
        """Return `day` where it is worked, else the last working day before it."""
        return day if self.is_working(day) else self.previous(day)

    def on_or_after(self, day: dt.date) -> dt.date:
        """Return `day` where it is worked, else the first working day after it."""
        return day if self.is_working(day) else self.next(day)

    def start_of_day(self, day: dt.date, tz: dt.tzinfo | None = None) -> int:
        """Return the UTC milliseconds at which work begins on a day; `tz` None is the zone of this computer."""
        return _at_hour(day, self.first_hour, tz)

    def end_of_day(self, day: dt.date, tz: dt.tzinfo | None = None) -> int:
        """Return the UTC milliseconds at which work ends on a day."""
        return _at_hour(day, self.last_hour, tz)

    def request_limit(self, received_ms: int, days: int, tz: dt.tzinfo | None = None) -> int:
        """Return until when a request is to be answered: the end of the `days`-th working day after it came.

        1 is "by the end of the next working day"; 0 is the same day, or the next one where that day's work is over.
        """
        day = moments.today(received_ms, tz)
        if days > 0:
            return self.end_of_day(self.add(day, days), tz)
        today = self.end_of_day(day, tz)
        return today if self.is_working(day) and received_ms < today else self.end_of_day(self.next(day), tz)

    def _walk(self, day: dt.date, step: int) -> Iterator[dt.date]:
        pause = 0
        while pause < _LONGEST_PAUSE:
            day += dt.timedelta(days=step)
            pause += 1
            if self.is_working(day):
                pause = 0
                yield day

    def _year(self, year: int) -> _Year:
        return _year(self.region, year, self._language)


@lru_cache(maxsize=64)
def of_region(region: str) -> WorkingDays:
    """Return the working days of a region with the usual hours."""
    return WorkingDays(region)


def _at_hour(day: dt.date, hour: int, tz: dt.tzinfo | None) -> int:
    # 24 is the end of the day.
    day += dt.timedelta(days=hour // 24)
    return moments.milliseconds(dt.datetime.combine(day, dt.time(hour % 24)), tz)


@lru_cache(maxsize=512)
def _year(region: str, year: int, language: str) -> _Year:
    years = _YEARS_OF.get(region, _YEARS)
    if not region or year not in years:
        return _Year({}, frozenset())
    # Late: the library costs 0.1 s, and nothing before the first paint of the window asks for it.
    import holidays

    country = _COUNTRIES.get(region, region)
    kind = getattr(holidays, country)
    known = next((code for code in _LANGUAGES.get(language, ()) if code in kind.supported_languages), None)
    found = kind(
        # A weekend day at the end of a year can be worked for a day off in the next one.
        years=[near for near in (year, year + 1) if near in years],
        expand=False,
        subdiv=_PARTS.get(country),
        categories=_CATEGORIES.get(country),
        language=known or kind.default_language,  # else it would take that of the environment
    )
    make_up = frozenset(day for day in found.weekend_workdays if day.year == year)
    return _Year({day: name for day, name in found.items() if day.year == year}, make_up)
