"""The rules that people mean by "every month" and the like on a given day: what is offered, not how it is said."""

from __future__ import annotations

import calendar
import datetime as dt
from enum import StrEnum

from journal.core.recurrence_rule import WEEKDAYS


class Choice(StrEnum):
    """The ways to repeat that need no rule to be typed."""

    DAILY = "daily"
    WEEKDAYS = "weekdays"
    WEEKLY = "weekly"
    TWO_WEEKS = "two_weeks"
    MONTHLY = "monthly"
    NTH_WEEKDAY = "nth_weekday"
    LAST_WEEKDAY = "last_weekday"
    LAST_DAY = "last_day"
    YEARLY = "yearly"


NEAREST = {
    Choice.MONTHLY: Choice.LAST_DAY,
    Choice.NTH_WEEKDAY: Choice.LAST_WEEKDAY,
    Choice.LAST_WEEKDAY: Choice.NTH_WEEKDAY,
}
"""What stands for a choice on a day on which it is not offered."""

_FROM_COMPLETION = {
    Choice.WEEKLY: "FREQ=WEEKLY",
    Choice.TWO_WEEKS: "FREQ=WEEKLY;INTERVAL=2",
    Choice.MONTHLY: "FREQ=MONTHLY",
    Choice.YEARLY: "FREQ=YEARLY",
}
"""Counted from the day it is done, these have no day of their own."""


def choices(day: dt.date, *, from_completion: bool = False) -> dict[Choice, str]:
    """Return the rules offered for a series that starts on `day`, in the order in which they are offered.

    RFC 5545 skips a month without a 31st and a year without 29 February; people mean the last day instead, so that is
    what these rules say.  A fifth weekday, which most months lack, is offered as the last.
    """
    weekday, nth = WEEKDAYS[day.weekday()], (day.day - 1) // 7 + 1
    length = calendar.monthrange(day.year, day.month)[1]
    made = {
        Choice.DAILY: "FREQ=DAILY",
        Choice.WEEKDAYS: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        Choice.WEEKLY: f"FREQ=WEEKLY;BYDAY={weekday}",
        Choice.TWO_WEEKS: f"FREQ=WEEKLY;INTERVAL=2;BYDAY={weekday}",
    }
    if day.day < 31 or from_completion:
        made[Choice.MONTHLY] = _monthly(day.day)
    if nth < 5:
        made[Choice.NTH_WEEKDAY] = f"FREQ=MONTHLY;BYDAY={nth}{weekday}"
    if day.day + 7 > length:
        made[Choice.LAST_WEEKDAY] = f"FREQ=MONTHLY;BYDAY=-1{weekday}"
    made[Choice.LAST_DAY] = "FREQ=MONTHLY;BYMONTHDAY=-1"
    leap_day = (day.month, day.day) == (2, 29)
    made[Choice.YEARLY] = f"FREQ=YEARLY;BYMONTH={day.month};BYMONTHDAY={-1 if leap_day else day.day}"
    return made | _FROM_COMPLETION if from_completion else made


def _monthly(number: int) -> str:
    """Return the rule for a day of the month: the latest of the days up to it that the month has."""
    if number <= 28:
        return f"FREQ=MONTHLY;BYMONTHDAY={number}"
    return f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, range(28, number + 1)))};BYSETPOS=-1"
