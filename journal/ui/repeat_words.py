"""A recurrence rule as a sentence in the language of the window; what a rule means is the core's matter."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from journal.core.errors import JournalError
from journal.core.moments import Moment, MomentKind, local
from journal.core.recurrence_rule import Frequency, Rule, parse
from journal.ui import dates

translate = QCoreApplication.translate

_WORKING = ((0, 0), (0, 1), (0, 2), (0, 3), (0, 4))


def words(rule: str, locale: QLocale, start: Moment | None = None) -> str:
    """Return a rule as one says it: "Every month on the 2nd Tuesday, until 1 Mar 2027".

    `start` names the day that a rule leaves open ("Every week" becomes "Every week on Tuesday"); without it the rule is
    taken as counted from whatever day it is done.  A rule that nobody says is returned as it is written.
    """
    try:
        parsed = parse(rule)
    except JournalError:
        return rule
    said = _said(parsed, locale, _day(start))
    if not said:
        return rule
    if parsed.until is not None:
        day = locale.toString(dates.qdate(parsed.until.date()), dates.day_format(locale))
        return translate("Repeat", "{rule}, until {day}").format(rule=said, day=day)
    if parsed.count == 1:
        return translate("Repeat", "{rule}, once").format(rule=said)
    if parsed.count is not None:
        return translate("Repeat", "{rule}, {count} times").format(rule=said, count=locale.toString(parsed.count))
    return said


def _day(start: Moment | None) -> dt.date | None:
    if start is None:
        return None
    if start.kind is MomentKind.INSTANT:
        return local(start.at).date()
    return dt.date.fromisoformat(start.local[:10])


def _said(rule: Rule, locale: QLocale, start: dt.date | None) -> str:
    """Return the sentence without its end, "" where there is none."""
    if rule.plain and start is None:
        return _plain(rule, locale)
    match rule.frequency:
        case Frequency.DAILY:
            return _plain(rule, locale) if rule.plain else ""
        case Frequency.WEEKLY:
            return _weekly(rule, locale, start)
        case Frequency.MONTHLY:
            return _monthly(rule, locale, start)
        case Frequency.YEARLY:
            return _yearly(rule, locale, start)


def _plain(rule: Rule, locale: QLocale) -> str:
    # The number is always above one, so a plural form has nothing to decide.
    one, several = {
        Frequency.DAILY: (translate("Repeat", "Every day"), translate("Repeat", "Every {count} days")),
        Frequency.WEEKLY: (translate("Repeat", "Every week"), translate("Repeat", "Every {count} weeks")),
        Frequency.MONTHLY: (translate("Repeat", "Every month"), translate("Repeat", "Every {count} months")),
        Frequency.YEARLY: (translate("Repeat", "Every year"), translate("Repeat", "Every {count} years")),
    }[rule.frequency]
    return one if rule.interval == 1 else several.format(count=locale.toString(rule.interval))


def _weekly(rule: Rule, locale: QLocale, start: dt.date | None) -> str:
    weekdays = rule.weekdays or (((0, start.weekday()),) if start else ())
    if rule.months or rule.positions or not weekdays:
        return ""
    if rule.interval == 1 and len(weekdays) == 7:
        return translate("Repeat", "Every day")
    if rule.interval == 1 and weekdays == _WORKING:
        return translate("Repeat", "Every weekday (Monday to Friday)")
    days = locale.createSeparatedList([_weekday(day, locale) for _, day in weekdays])
    if rule.interval == 1:
        return translate("Repeat", "Every week on {days}").format(days=days)
    return translate("Repeat", "Every {count} weeks on {days}").format(count=locale.toString(rule.interval), days=days)


def _monthly(rule: Rule, locale: QLocale, start: dt.date | None) -> str:
    if rule.months:
        return ""
    if rule.weekdays:
        return "" if rule.monthdays else _monthly_weekday(rule, locale)
    numbers = rule.monthdays or ((start.day,) if start else ())
    if rule.positions:
        latest = numbers[-1] if numbers else 0
        if rule.positions != (-1,) or numbers != tuple(range(28, latest + 1)):
            return ""
        day = translate("Repeat", "on day {day}, or on the last day of a shorter month").format(day=latest)
    elif numbers == (-1,):
        if rule.interval == 1:
            return translate("Repeat", "Last day of each month")
        day = translate("Repeat", "on the last day")
    elif any(number < 0 for number in numbers) or not numbers:
        return ""
    elif len(numbers) > 1:
        day = translate("Repeat", "on days {days}").format(days=locale.createSeparatedList(list(map(str, numbers))))
    elif numbers[0] > 28:
        day = translate("Repeat", "on day {day} where the month has one").format(day=numbers[0])
    else:
        day = translate("Repeat", "on day {day}").format(day=numbers[0])
    return _every_month(rule, day, locale)


def _every_month(rule: Rule, day: str, locale: QLocale) -> str:
    if rule.interval == 1:
        return translate("Repeat", "Every month {day}").format(day=day)
    return translate("Repeat", "Every {count} months {day}").format(count=locale.toString(rule.interval), day=day)


def _monthly_weekday(rule: Rule, locale: QLocale) -> str:
    if rule.weekdays == _WORKING and rule.positions in ((1,), (-1,)):
        if rule.positions == (1,):
            day = translate("Repeat", "on the first weekday (Monday to Friday)")
        else:
            day = translate("Repeat", "on the last weekday (Monday to Friday)")
        return _every_month(rule, day, locale)
    named = _nth_weekdays(rule, locale)
    return _every_month(rule, translate("Repeat", "on the {weekday}").format(weekday=named), locale) if named else ""


def _nth_weekdays(rule: Rule, locale: QLocale) -> str:
    """Return "2nd Tuesday and last Friday" for the weekdays of a rule, "" where one has no such name."""
    weekdays = rule.weekdays
    if len(rule.positions) == 1 and len(weekdays) == 1 and weekdays[0][0] == 0:
        weekdays = ((rule.positions[0], weekdays[0][1]),)
    elif rule.positions:
        return ""
    forms = {
        1: translate("Repeat", "1st {weekday}"),
        2: translate("Repeat", "2nd {weekday}"),
        3: translate("Repeat", "3rd {weekday}"),
        4: translate("Repeat", "4th {weekday}"),
        5: translate("Repeat", "5th {weekday}"),
        -1: translate("Repeat", "last {weekday}"),
        -2: translate("Repeat", "last {weekday} but one"),
    }
    if any(nth not in forms for nth, _ in weekdays):
        return ""
    return locale.createSeparatedList([forms[nth].format(weekday=_weekday(day, locale)) for nth, day in weekdays])


def _yearly(rule: Rule, locale: QLocale, start: dt.date | None) -> str:
    if rule.weeks or rule.yeardays:
        return ""
    day = _day_of_year(rule, locale, start)
    if not day:
        return ""
    if rule.interval == 1:
        return translate("Repeat", "Every year {day}").format(day=day)
    return translate("Repeat", "Every {count} years {day}").format(count=locale.toString(rule.interval), day=day)


def _day_of_year(rule: Rule, locale: QLocale, start: dt.date | None) -> str:
    months = rule.months
    numbers = rule.monthdays
    if start and not rule.weekdays and not numbers:
        months, numbers = months or (start.month,), (start.day,)
    if len(months) != 1:
        return ""
    month = locale.standaloneMonthName(months[0], QLocale.FormatType.LongFormat)
    if rule.weekdays and not numbers:
        named = _nth_weekdays(rule, locale)
        if not named:
            return ""
        return translate("Repeat", "on the {weekday} of {month}").format(weekday=named, month=month)
    if rule.weekdays or rule.positions or len(numbers) != 1:
        return ""
    if numbers == (-1,):
        return translate("Repeat", "on the last day of {month}").format(month=month)
    day = QDate(2000, months[0], numbers[0]) if numbers[0] > 0 else QDate()
    if not day.isValid():
        return ""
    chinese = locale.language() == QLocale.Language.Chinese
    date = locale.toString(day, "M月d日" if chinese else "d MMMM")
    if (months[0], numbers[0]) == (2, 29):
        return translate("Repeat", "on {date}, in leap years").format(date=date)
    return translate("Repeat", "on {date}").format(date=date)


def _weekday(day: int, locale: QLocale) -> str:
    """Return the name of a weekday, 0 being Monday."""
    return locale.standaloneDayName(day + 1, QLocale.FormatType.LongFormat)
