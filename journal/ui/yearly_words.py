"""Days that come back every year in words: the day itself, when it is next, and which time it is."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.anniversaries import AnniversaryKind
from journal.core.lunar import LunarDay
from journal.core.yearly_dates import YearCalendar, YearlyDate
from journal.ui import dates, lunar_words

translate = QCoreApplication.translate

_ANY_YEAR = 2024
"""With a 29 February, to write a day whose year is not known."""


def day(date: YearlyDate, locale: QLocale, language: str) -> str:
    """Return a day by its own calendar: 12 Aug, 12 Aug 1984, lunar 8/12, 农历八月十二."""
    if date.calendar is YearCalendar.LUNAR:
        return lunar_words.lunar_date(LunarDay(date.year or _ANY_YEAR, date.month, date.day, date.leap), language)
    shown = dt.date(date.year or _ANY_YEAR, date.month, date.day)
    # As in its own year where none is known: then the year is not written.
    return dates.short_day(shown, shown if date.year is None else dt.date.min, locale)


def typed(date: YearlyDate, language: str) -> str:
    """Return a day as one types it, to be read back as the same: 1984-02-02, 02-29, lunar 8/12, 农历八月十二."""
    if date.calendar is YearCalendar.SOLAR:
        return str(date).removeprefix("--")
    if language.startswith("zh"):
        word = "農曆" if language == "zh_Hant" else "农历"
        year = f"{date.year}年" if date.year else ""
        return f"{word}{year}{lunar_words.lunar_day(LunarDay(_ANY_YEAR, date.month, date.day, date.leap), language)}"
    if date.year is None:
        return f"lunar {'leap ' if date.leap else ''}{date.month}/{date.day}"
    return str(date).replace(":", " ")


def weekday_and_day(day: dt.date, today: dt.date, locale: QLocale) -> str:
    """Return a date with its weekday, and its year where that is another one: Tue 22 Sep, 9月22日 周二."""
    shown, weekday = dates.short_day(day, today, locale), locale.toString(dates.qdate(day), "ddd")
    return f"{shown} {weekday}" if locale.language() == QLocale.Language.Chinese else f"{weekday} {shown}"


def which(kind: AnniversaryKind, years: int | None) -> str:
    """Return which time it is: turns 42, 10 years; nothing where that is not known, or at the very first."""
    if not years or years < 0:
        return ""
    if kind is AnniversaryKind.BIRTHDAY:
        return translate("YearlyDays", "turns %n", None, years)
    return translate("YearlyDays", "%n year(s)", None, years)
