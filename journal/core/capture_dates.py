"""Which day a date means that was said: weekdays, dates, lunar dates, feasts; nothing here knows of hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from journal.core import lunar
from journal.core.capture_words import numeral

ONE_DAY = dt.timedelta(days=1)
_YEARS = range(1950, 2101)
_RECENT_DAYS = 60
"""A date without a year that lies so little back is one of the past, not of the next year."""
_RECENT_FEAST_DAYS = 14
"""And a feast: nobody dates by one that is long over."""
_NEAR = {"in_three_days": 3, "after_tomorrow": 2, "tomorrow": 1, "today": 0, "yesterday": -1, "before_yesterday": -2}
_MONTHS = {"正": 1, "大年": 1, "年": 1, "冬": 11, "腊": 12, "臘": 12}
_MID_AUTUMN = (8, 15)


class Calendar:
    """Reads the days of said times as of one day; `feasts` are reckoned as in `CaptureWords.feasts`."""

    def __init__(self, today: dt.date, feasts: Iterable[str]) -> None:
        self._today = today
        self._feasts = tuple(feasts)

    def days(self, groups: dict[str, str], *, ahead: bool = False) -> list[dt.date]:
        """Return the day that is meant, both where it has two readings, none where it does not exist.

        `ahead`: it was said to be still to come, so that 3号 is no day that is just over.
        """
        for name, days in _NEAR.items():
            if f"D_{name}" in groups:
                return [self._today + days * ONE_DAY]
        if "D_weekday" in groups:
            return self._weekdays(groups)
        if "D_lunar" in groups:
            return self._lunar_days(groups, ahead)
        if "D_feast" in groups:
            place = next(int(name.removeprefix("feast")) for name in groups if name.startswith("feast"))
            return self._nearest((self._feast(self._feasts[place], year) for year in self._years()), ahead)
        return self._dates(groups, ahead)

    def _weekdays(self, groups: dict[str, str]) -> list[dt.date]:
        number = next(int(name[-1]) for name in groups if name.startswith("weekday"))
        week = self._today - self._today.weekday() * ONE_DAY
        here = week + number * ONE_DAY
        if "to_every" in groups:
            return []
        if "to_this" in groups:
            return [here]
        if "to_next" in groups:
            return [here + 7 * ONE_DAY]
        if "to_after_next" in groups:
            return [here + 14 * ONE_DAY]
        if "to_past" in groups:
            # 上周五 is that of the week before; last Friday the nearest that is past.
            nearest = here if here < self._today and groups["to_past"].isascii() else here - 7 * ONE_DAY
            return [nearest]
        if "to_either" in groups:
            return [here, here + 7 * ONE_DAY] if here > self._today else [here + 7 * ONE_DAY]
        if here == self._today:
            return [here, here + 7 * ONE_DAY]
        return [here if here > self._today else here + 7 * ONE_DAY]

    def _dates(self, groups: dict[str, str], ahead: bool) -> list[dt.date]:
        def named(*names: str) -> int | None:
            return next((_whole(groups[name]) for name in names if name in groups), None)

        months = [name for name in groups if name[:7] in ("m_month", "n_month")]
        month = int(months[0][7:]) + 1 if months else named("month", "month_", "month_z", "month_s", "month_t")
        day = next((_whole(text) for name, text in groups.items() if name.startswith("dayno")), None)
        year = named("year", "year_m")
        today = self._today
        if day is None or year not in (None, *_YEARS):
            return []
        if month is None:
            return self._in_month(day, groups, ahead)
        if year is not None:
            return _existing(_date(year, month, day))
        here = _date(today.year, month, day)
        if here is not None and here < today - _RECENT_DAYS * ONE_DAY:
            here = _date(today.year + 1, month, day)
        if here is not None and here > today + (365 - _RECENT_DAYS) * ONE_DAY:
            here = _date(today.year - 1, month, day)  # 28 Dec, said in January
        return _existing(here)

    def _in_month(self, day: int, groups: dict[str, str], ahead: bool) -> list[dt.date]:
        """3号: of this month, or of the next one where it is past for long; 下月3号 and 本月3号 say which."""
        first = self._today.replace(day=1)
        after = first + 31 * ONE_DAY
        if "of_past_month" in groups:
            after = first - ONE_DAY
        elif "of_next_month" not in groups:
            here = _date(first.year, first.month, day)
            if "of_this_month" in groups or (here is not None and here >= self._today - (0 if ahead else 7) * ONE_DAY):
                return _existing(here)
        return _existing(_date(after.year, after.month, day))

    def _lunar_days(self, groups: dict[str, str], ahead: bool) -> list[dt.date]:
        """Without 农历 a lunar date may be meant, or one of the other calendar: 三月十五."""

        def said(name: str) -> str:
            return next((text for each, text in groups.items() if each.startswith(name)), "")

        text = said("lmonth").removesuffix("月")
        month = _MONTHS.get(text) or _whole(text)
        day = _lunar_day(said("lday"))
        if month is None or day is None:
            return []
        leap = "leap" in groups or "leap_c" in groups
        found = self._nearest((lunar.to_solar(year, month, day, leap) for year in self._years()), ahead)
        if "lmonth_x" in groups and (month, day) != _MID_AUTUMN:
            found += self._dates({"month_z": text, "dayno_z": said("lday")}, ahead)
        return sorted(dict.fromkeys(found))

    def _feast(self, rule: str, year: int) -> dt.date | None:
        kind, _, rest = rule.partition(" ")
        if kind == "term":
            return lunar.term_day(year, int(rest))
        month, day = (int(part) for part in (rest or kind).split("-"))
        if kind != "L":
            return _date(year, month, day)
        if day:
            return lunar.to_solar(year, month, day)
        following = lunar.to_solar(year, month, 1)  # L 1-0 is the eve of the month
        return following - ONE_DAY if following is not None else None

    def _years(self) -> range:
        return range(self._today.year - 1, self._today.year + 3)

    def _nearest(self, days: Iterable[dt.date | None], ahead: bool) -> list[dt.date]:
        """Return the next one, or one that is just over."""
        least = self._today - (0 if ahead else _RECENT_FEAST_DAYS) * ONE_DAY
        return sorted(day for day in days if day is not None and day >= least)[:1]


def _lunar_day(text: str) -> int | None:
    """Return the number of a lunar day: 初八, 廿三, 十五."""
    if text.startswith("廿"):
        return 20 + (numeral(text[1:]) or 0) if text[1:] else 20
    return _whole(text.removeprefix("初"))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _existing(day: dt.date | None) -> list[dt.date]:
    return [day] if day is not None else []


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() else numeral(text)
