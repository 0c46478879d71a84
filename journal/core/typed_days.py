"""Yearly days as people write them, in English and Chinese, solar and lunar; what has two readings is never guessed."""

from __future__ import annotations

import re
from dataclasses import replace

from journal.core import yearly_dates
from journal.core.dates_in_cells import AmbiguousDate, read_date
from journal.core.errors import Code, JournalError
from journal.core.yearly_dates import YearCalendar, YearlyDate

_FULL_WIDTH = str.maketrans("０１２３４５６７８９／－．：　農曆閏臘舊陰陽號", "0123456789/-.: 农历闰腊旧阴阳号")
_LUNAR_WORD = re.compile(r"^(?:lunar|农历|阴历|旧历)[\s:：]*|[\s,，(（]*(?:lunar|农历|阴历|旧历)[)）]?$")
_SOLAR_WORD = re.compile(r"^(?:solar|公历|阳历|新历|西历)[\s:：]*|[\s,，(（]*(?:solar|公历|阳历|新历|西历)[)）]?$")
_NUMBER = "[元正〇零一二三四五六七八九十冬腊廿卅初]"
_IN_MOON = re.compile(
    r"(?:(?P<year>\d{4})\s*[-/.年]\s*)?(?P<leap>leap[\s-]*|闰)?(?P<month>\d{1,2})\s*(?:[-/.]|月)\s*(?P<day>\d{1,2})\s*[日号]?"
)
_IN_WORDS = re.compile(
    rf"(?:(?P<year>\d{{4}})年)?\s*(?P<leap>闰)?(?P<month>{_NUMBER}{{1,2}})月(?P<day>{_NUMBER}{{1,3}})(?P<solar>[日号])?"
)
_MONTH_DAY = re.compile(r"(?:--)?(?P<month>\d{2})-(?P<day>\d{2})|(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?")
_TWO_NUMBERS = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})")
_WORD_FIRST = re.compile(r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?")
_WORD_LAST = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<month>[a-z]{3,9})\.?")
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_NAMED_MONTHS = {"正": 1, "元": 1, "冬": 11, "腊": 12}
_ANY_LEAP_YEAR = 2024
"""In which 29 February can be read."""


def read(text: str, *, month_first: bool = False) -> YearlyDate:
    """Return the day that was typed.

    Read are 1984-02-02, 1984/2/2, 1984年2月2日, 2 Feb 1984, 02-29, 2月29日, 29 Feb, lunar 8/12, 农历八月十二,
    腊月廿三, 农历1987年闰六月十五, and all that `yearly_dates.parse` reads.  Months in Chinese numerals are lunar
    unless 日 or 号 follows: nobody writes solar dates so.  `month_first` says what 1/2 means, as in Chinese; without it
    two readers would take that for two days.  BIRTHDAY_UNREADABLE for it, for a day that does not exist, and for all
    else.
    """
    plain = " ".join(text.translate(_FULL_WIDTH).casefold().split())
    moon, rest = _without(_LUNAR_WORD, plain)
    sun, rest = _without(_SOLAR_WORD, rest)
    try:
        if plain.startswith("lunar:"):
            return yearly_dates.parse(plain)
        found = _in_words(rest, lunar=moon, solar=sun) or (_in_moon(rest) if moon else _in_sun(rest, month_first))
        return yearly_dates.parse(str(found))
    except (JournalError, ValueError) as error:
        raise JournalError(Code.BIRTHDAY_UNREADABLE, text=text.strip()) from error


def _without(word: re.Pattern[str], text: str) -> tuple[bool, str]:
    rest = word.sub("", text)
    return rest != text, rest


def _in_moon(text: str) -> YearlyDate:
    found = _IN_MOON.fullmatch(text)
    if not found:
        raise ValueError(text)
    year = int(found["year"]) if found["year"] else None
    return YearlyDate(int(found["month"]), int(found["day"]), year, YearCalendar.LUNAR, bool(found["leap"]))


def _in_words(text: str, *, lunar: bool, solar: bool) -> YearlyDate | None:
    found = _IN_WORDS.fullmatch(text)
    if not found:
        return None
    year = int(found["year"]) if found["year"] else None
    month = _NAMED_MONTHS.get(found["month"]) or _numeral(found["month"])
    made = YearlyDate(month, _numeral(found["day"].removeprefix("初")), year)
    if solar or (found["solar"] and not lunar):
        return made
    return replace(made, calendar=YearCalendar.LUNAR, leap=bool(found["leap"]))


def _in_sun(text: str, month_first: bool) -> YearlyDate:
    if found := _MONTH_DAY.fullmatch(text):
        return YearlyDate(int(found["month"] or found["m"]), int(found["day"] or found["d"]))
    if found := _WORD_FIRST.fullmatch(text) or _WORD_LAST.fullmatch(text):
        return replace(_of_day(f"{found['day']} {found['month']} {_ANY_LEAP_YEAR}"), year=None)
    if found := _TWO_NUMBERS.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        if month_first or second > 12 or first == second:
            return YearlyDate(first, second)
        if first > 12:
            return YearlyDate(second, first)
        raise AmbiguousDate(text)
    return _of_day(text)


def _of_day(text: str) -> YearlyDate:
    day = read_date(text)
    return YearlyDate(day.month, day.day, day.year)


def _numeral(text: str) -> int:
    """Return the number that Chinese numerals mean, up to 39: 八, 十二, 二十, 廿三, 卅; ValueError for others."""
    text = text.replace("廿", "二十").replace("卅", "三十").replace("十十", "十")
    if text in _DIGITS:
        return _DIGITS[text]
    tens, ten, ones = text.partition("十")
    if not ten or (tens and tens not in "二三") or (ones and ones not in "一二三四五六七八九"):
        raise ValueError(text)
    return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
