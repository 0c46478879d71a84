"""The words for days of the Chinese lunar calendar and for the solar terms; which day is which is the core's matter."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal.core.lunar import LunarDay

translate = QCoreApplication.translate

# Not translated but written: in Chinese a day of the moon has no digits, and what is typed this way is read back.
_TENS = ("初", "十", "廿", "三")
_DIGITS = "一二三四五六七八九十"
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬")
_LAST_MONTH = {"zh_Hans": "腊", "zh_Hant": "臘"}
_LEAP = {"zh_Hans": "闰", "zh_Hant": "閏"}
_CALENDAR = {"zh_Hans": "农历", "zh_Hant": "農曆"}


def lunar_date(day: LunarDay, language: str) -> str:
    """Return a day with the word for the calendar: lunar 10/13, 农历十月十三."""
    if language in _CALENDAR:
        return _CALENDAR[language] + lunar_day(day, language)
    return f"lunar {lunar_day(day, language)}"


def lunar_day(day: LunarDay, language: str) -> str:
    """Return the month and the day: 10/13, leap 4/15, 十月十三, 闰四月十五."""
    if language in _CALENDAR:
        return lunar_month(day.month, language, day.leap) + day_of_month(day.day, language)
    return f"leap {day.month}/{day.day}" if day.leap else f"{day.month}/{day.day}"


def lunar_month(month: int, language: str, leap: bool = False) -> str:
    """Return the name of a month: 10, 十月, 闰四月; the eleventh and twelfth have names of their own (冬月, 腊月)."""
    if language not in _CALENDAR:
        return f"leap {month}" if leap else str(month)
    name = _MONTHS[month - 1] if month <= len(_MONTHS) else _LAST_MONTH[language]
    return f"{_LEAP[language] if leap else ''}{name}月"


def day_of_month(day: int, language: str) -> str:
    """Return a day within its month: 13, 初一, 十三, 二十, 廿五, 三十."""
    if language not in _CALENDAR:
        return str(day)
    tens, ones = divmod(day, 10)
    if ones == 0:
        return ("初十", "二十", "三十")[tens - 1]
    return _TENS[tens] + _DIGITS[ones - 1]


def in_cell(day: LunarDay, language: str) -> str:
    """Return what stands under a date in a calendar: the day, on the first of a month the month."""
    if day.day > 1:
        return day_of_month(day.day, language)
    return lunar_month(day.month, language, day.leap) if language in _CALENDAR else lunar_day(day, language)


def term(number: int) -> str:
    """Return the name of a solar term, counted as in `core.lunar.term_on`: 0 is 小寒, 6 清明, 23 冬至."""
    return (
        translate("SolarTerm", "Minor Cold"),
        translate("SolarTerm", "Major Cold"),
        translate("SolarTerm", "Start of Spring"),
        translate("SolarTerm", "Rain Water"),
        translate("SolarTerm", "Awakening of Insects"),
        translate("SolarTerm", "Spring Equinox"),
        translate("SolarTerm", "Clear and Bright"),
        translate("SolarTerm", "Grain Rain"),
        translate("SolarTerm", "Start of Summer"),
        translate("SolarTerm", "Grain Full"),
        translate("SolarTerm", "Grain in Ear"),
        translate("SolarTerm", "Summer Solstice"),
        translate("SolarTerm", "Minor Heat"),
        translate("SolarTerm", "Major Heat"),
        translate("SolarTerm", "Start of Autumn"),
        translate("SolarTerm", "End of Heat"),
        translate("SolarTerm", "White Dew"),
        translate("SolarTerm", "Autumn Equinox"),
        translate("SolarTerm", "Cold Dew"),
        translate("SolarTerm", "Frost's Descent"),
        translate("SolarTerm", "Start of Winter"),
        translate("SolarTerm", "Minor Snow"),
        translate("SolarTerm", "Major Snow"),
        translate("SolarTerm", "Winter Solstice"),
    )[number]
