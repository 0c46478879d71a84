"""Dates, times and spans as a person of the chosen language writes them, always through QLocale."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, EventTime, Moment, MomentKind, local

translate = QCoreApplication.translate


def day_format(locale: QLocale) -> str:
    """Return how a field for a day shows it, as Qt writes formats."""
    return "yyyy年M月d日" if locale.language() == QLocale.Language.Chinese else "d MMM yyyy"


def moment_format(locale: QLocale) -> str:
    """Return how a field for a day and a time shows them, as Qt writes formats."""
    return f"{day_format(locale)} HH:mm"


def qdate(day: dt.date) -> QDate:
    """Return a Qt date."""
    return QDate(day.year, day.month, day.day)


def qtime(time: dt.time) -> QTime:
    """Return a Qt time, to the minute."""
    return QTime(time.hour, time.minute)


def clock(ms: int, locale: QLocale) -> str:
    """Return the local time of day: 15:50."""
    return locale.toString(qtime(local(ms).time()), "HH:mm")


def long_day(day: dt.date, locale: QLocale) -> str:
    """Return a date with its weekday, as a page's title: Saturday, 21 November / 11月21日 星期六."""
    if locale.language() == QLocale.Language.Chinese:
        return locale.toString(qdate(day), "M月d日 dddd")
    return locale.toString(qdate(day), "dddd, d MMMM")


def short_day(day: dt.date, today: dt.date, locale: QLocale) -> str:
    """Return a date without what is known: 21 Nov, or 21 Nov 2025 in another year; 11月21日 in Chinese."""
    if locale.language() == QLocale.Language.Chinese:
        return locale.toString(qdate(day), "M月d日" if day.year == today.year else "yyyy年M月d日")
    return locale.toString(qdate(day), "d MMM" if day.year == today.year else "d MMM yyyy")


def month(day: dt.date, locale: QLocale) -> str:
    """Return a month with its year: November 2026 / 2026年11月."""
    pattern = "yyyy年M月" if locale.language() == QLocale.Language.Chinese else "MMMM yyyy"
    return locale.toString(qdate(day), pattern)


def near_day(day: dt.date, today: dt.date, locale: QLocale) -> str:
    """Return a day as one says it: today, tomorrow, yesterday, a weekday within the week, else a short date."""
    distance = (day - today).days
    if distance == 0:
        return translate("Dates", "today")
    if distance == 1:
        return translate("Dates", "tomorrow")
    if distance == -1:
        return translate("Dates", "yesterday")
    if 1 < distance < 7:
        return locale.toString(qdate(day), "ddd")
    return short_day(day, today, locale)


def event(time: EventTime, now: int, locale: QLocale) -> str:
    """Return when something happened, in its own local time: 21 Nov 15:50."""
    today = local(now).date()
    if time.is_date:
        return near_day(dt.date.fromisoformat(time.text), today, locale)
    moment = dt.datetime.fromisoformat(time.text)
    day = near_day(moment.date(), today, locale)
    return f"{day} {locale.toString(qtime(moment.time()), 'HH:mm')}"


def due(moment: Moment, now: int, locale: QLocale) -> str:
    """Return when something is due: tomorrow 09:00, Fri, 3 Dec."""
    at = local(moment.at_in())
    day = near_day(at.date(), local(now).date(), locale)
    if moment.kind is MomentKind.DATE:
        return day
    return f"{day} {locale.toString(qtime(at.time()), 'HH:mm')}"


def at(ms: int, now: int, locale: QLocale) -> str:
    """Return an instant as a near day and a time."""
    return due(Moment.instant(ms), now, locale)


def span(ms: int) -> str:
    """Return a length of time in its two largest units: 25 min, 5 h 50 min, 2 days 14 h."""
    minutes = max(0, ms) // MINUTE_MS
    if minutes < 60:
        return translate("Dates", "%n min", None, minutes)
    hours, rest = divmod(minutes, 60)
    if hours < 24:
        whole = translate("Dates", "%n h", None, hours)
        return whole if not rest else whole + " " + translate("Dates", "%n min", None, rest)
    days, rest = max(0, ms) // DAY_MS, (max(0, ms) % DAY_MS) // HOUR_MS
    whole = translate("Dates", "%n day(s)", None, days)
    return whole if not rest or days >= 7 else whole + " " + translate("Dates", "%n h", None, rest)


def ago(ms: int, now: int) -> str:
    """Return how long ago an instant was, in days as one says it: today, yesterday, 3 days ago, 2 months ago."""
    days = (local(now).date() - local(ms).date()).days
    if days <= 0:
        return translate("Dates", "today")
    if days == 1:
        return translate("Dates", "yesterday")
    if days < 60:
        return translate("Dates", "%n day(s) ago", None, days)
    if days < 730:
        return translate("Dates", "%n month(s) ago", None, days // 30)
    return translate("Dates", "%n year(s) ago", None, days // 365)


def from_qt(moment: QDateTime) -> dt.datetime:
    """Return the naive local time that a Qt editor shows."""
    day, time = moment.date(), moment.time()
    return dt.datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())
