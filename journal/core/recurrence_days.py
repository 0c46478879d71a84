"""On which days a recurrence rule falls, in order and within bounds; times of day and moments are not its matter.

Not dateutil's `rrule`: where nothing matches it walks to the year 9999 (4 seconds for 30 February) and cannot be
stopped, and it departs from RFC 5545 in weeks (BYWEEKNO without BYDAY or below zero, BYSETPOS in the first week) and
where BYDAY mixes "MO" with "1TU".  The tests ask it for a second opinion where it is right.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from journal.core.recurrence_rule import Frequency, Rule

LAST_DAY = dt.date(2199, 12, 31)
"""No search goes beyond: the last day that a moment may have, so that every search ends."""
_DAY = dt.timedelta(days=1)


def days(rule: Rule, start: dt.date, since: dt.date | None = None) -> Iterator[dt.date]:
    """Yield the days of a rule from `start` on, or those from `since` on; COUNT and UNTIL end it, UNTIL to the day.

    The start counts only where it matches.  Days that a month does not have are skipped, as the RFC asks.
    """
    rule = _completed(rule, start)
    first = start if since is None else max(start, since)
    last = min(LAST_DAY, rule.until.date()) if rule.until else LAST_DAY
    left = rule.count if rule.count is not None else -1
    # Occurrences have to be counted from the first; without COUNT the walk begins near the days that are wanted.
    for day in _walk(rule, start, start if rule.count is not None else first):
        if day > last or left == 0:
            return
        left -= 1
        if day >= first:
            yield day


def _completed(rule: Rule, start: dt.date) -> Rule:
    """Return the rule with what it leaves to the day of its start (RFC 5545: "information missing")."""
    dated = rule.monthdays or rule.yeardays
    match rule.frequency:
        case Frequency.WEEKLY if not rule.weekdays:
            return replace(rule, weekdays=((0, start.weekday()),))
        case Frequency.MONTHLY if not (rule.monthdays or rule.weekdays):
            return replace(rule, monthdays=(start.day,))
        case Frequency.YEARLY if rule.weeks and not (dated or rule.weekdays):
            return replace(rule, weekdays=((0, start.weekday()),))
        case Frequency.YEARLY if not (dated or rule.weekdays):
            return replace(rule, months=rule.months or (start.month,), monthdays=(start.day,))
    return rule


def _walk(rule: Rule, start: dt.date, since: dt.date) -> Iterator[dt.date]:
    """Yield the matching days from the later of both on; nothing but the calendar's end stops it."""
    for period in _periods(rule, start, since):
        if rule.positions:
            reached = (position - 1 if position > 0 else len(period) + position for position in rule.positions)
            period = [period[index] for index in sorted(set(reached)) if 0 <= index < len(period)]
        for day in period:
            if day >= start and day >= since:
                yield day


def _periods(rule: Rule, start: dt.date, since: dt.date) -> Iterator[list[dt.date]]:
    """Yield the set of days of each period, beginning with the one that holds `since`; empty ones too."""
    match rule.frequency:
        case Frequency.YEARLY:
            for year in range(_aligned(start.year, since.year, rule.interval), LAST_DAY.year + 1, rule.interval):
                yield [day for month in rule.months or range(1, 13) for day in _in_month(rule, year, month)]
        case Frequency.MONTHLY:
            begin = _aligned(_month_number(start), _month_number(since), rule.interval)
            for number in range(begin, _month_number(LAST_DAY) + 1, rule.interval):
                year, month = divmod(number, 12)
                wanted = not rule.months or month + 1 in rule.months
                yield _in_month(rule, year, month + 1) if wanted else []
        case Frequency.WEEKLY:
            yield from _weeks(rule, start, since)
        case Frequency.DAILY:
            yield from _single_days(rule, start, since)


def _aligned(start: int, wanted: int, interval: int) -> int:
    """Return the last of start, start + interval… that is not after `wanted`."""
    return wanted - (wanted - start) % interval


def _month_number(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def _weeks(rule: Rule, start: dt.date, since: dt.date) -> Iterator[list[dt.date]]:
    first = start.toordinal() - (start.weekday() - rule.week_start) % 7
    begin = _aligned(first, since.toordinal(), rule.interval * 7)
    offsets = sorted((weekday - rule.week_start) % 7 for _, weekday in rule.weekdays)
    for ordinal in range(begin, LAST_DAY.toordinal() + 1, rule.interval * 7):
        week = (dt.date.fromordinal(ordinal + offset) for offset in offsets)
        yield [day for day in week if not rule.months or day.month in rule.months]


def _single_days(rule: Rule, start: dt.date, since: dt.date) -> Iterator[list[dt.date]]:
    """Yield the days one by one, found month by month: a rule that hits few days does not look at all of them."""
    first = start.toordinal()
    for number in range(_month_number(since), _month_number(LAST_DAY) + 1):
        year, month = divmod(number, 12)
        if not rule.months or month + 1 in rule.months:
            for day in _in_month(rule, year, month + 1):
                if (day.toordinal() - first) % rule.interval == 0:
                    yield [day]


def _in_month(rule: Rule, year: int, month: int) -> list[dt.date]:
    """Return the days of a month that the BY parts leave, in order."""
    length = calendar.monthrange(year, month)[1]
    numbers = range(1, length + 1)
    if rule.monthdays:
        reached = {number if number > 0 else length + 1 + number for number in rule.monthdays}
        candidates = [dt.date(year, month, number) for number in sorted(reached) if number in numbers]
    else:
        candidates = [dt.date(year, month, number) for number in numbers]
    return [day for day in candidates if _matches(rule, day, length)]


def _matches(rule: Rule, day: dt.date, month_length: int) -> bool:
    if rule.weekdays and not _weekday_matches(rule, day, month_length):
        return False
    if rule.yeardays:
        nth, length = day.timetuple().tm_yday, 366 if calendar.isleap(day.year) else 365
        if nth not in rule.yeardays and nth - length - 1 not in rule.yeardays:
            return False
    if rule.weeks:
        number, number_from_end = _week_numbers(day, rule.week_start)
        return number in rule.weeks or number_from_end in rule.weeks
    return True


def _weekday_matches(rule: Rule, day: dt.date, month_length: int) -> bool:
    """Ordinals count in the month where the rule is monthly or names months, else in the year."""
    weekday = day.weekday()
    if (0, weekday) in rule.weekdays:
        return True
    if all(nth == 0 or wanted != weekday for nth, wanted in rule.weekdays):
        return False
    if rule.frequency is Frequency.MONTHLY or rule.months:
        place, length = day.day, month_length
    else:
        place, length = day.timetuple().tm_yday, 366 if calendar.isleap(day.year) else 365
    nth = (place - 1) // 7 + 1, -((length - place) // 7 + 1)
    return (nth[0], weekday) in rule.weekdays or (nth[1], weekday) in rule.weekdays


def _week_numbers(day: dt.date, week_start: int) -> tuple[int, int]:
    """Return the week of its year, from the start and from the end; the first week has at least four days in it."""
    week = day - (day.weekday() - week_start) % 7 * _DAY
    year = (week + 3 * _DAY).year
    first, following = _first_week(year, week_start), _first_week(year + 1, week_start)
    return (week - first).days // 7 + 1, (week - following).days // 7


@cache
def _first_week(year: int, week_start: int) -> dt.date:
    fourth = dt.date(year, 1, 4)
    return fourth - (fourth.weekday() - week_start) % 7 * _DAY
