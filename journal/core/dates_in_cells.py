"""Dates and times as people write them into spreadsheets; what can be read in two ways is never guessed."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum

YEARS = range(1800, 2200)
"""Years in which something may have happened; the same as for what is typed."""


class DateOrder(StrEnum):
    """What `1/2/2026` means; only the user knows."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class AmbiguousDate(ValueError):  # noqa: N818  (it says what it is)
    """The cell has two readings and nobody has picked one."""


_YEAR_FIRST = re.compile(r"(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})")
_CHINESE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})")
_DAY_MONTH_WORD = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})")
_MONTH_WORD_DAY = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_WEEKDAY = re.compile(r"\s*[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?")
_TIME = re.compile(
    r"(?P<before>上午|下午|早上|中午|晚上|凌晨|am|pm)?\s*(?P<hour>\d{1,2})\s*(?:[:：]|[时時点點])\s*(?P<minute>\d{1,2}|半|整)?"
    r"\s*分?(?:\s*[:：]?\s*(?P<second>\d{1,2})(?:\.\d+)?\s*秒?)?\s*(?P<after>a\.?m\.?|p\.?m\.?)?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_FULL_WIDTH = str.maketrans("０１２３４５６７８９／－．：，　", "0123456789/-.:, ")


def read_date(cell: str, order: DateOrder | None = None) -> dt.date:
    """Return the date in a cell.

    Read are ISO 8601, `2026/1/5`, `2026.1.5`, `20260105`, `2026年1月5日`, `5 Jan 2026`, `Jan 5, 2026`, and
    `31/12/2026` where only one reading is a date.  AmbiguousDate for `1/2/2026` unless `order` says what comes first;
    ValueError for anything else, two-digit years among it.
    """
    if len(cell) == 10 and cell[4] == "-":
        return _within(dt.date.fromisoformat(cell))
    text = _WEEKDAY.sub("", cell.translate(_FULL_WIDTH)).strip().casefold()
    if found := _YEAR_FIRST.fullmatch(text):
        return _date(found[1], found[3], found[4])
    if found := _CHINESE.fullmatch(text) or _COMPACT.fullmatch(text):
        return _date(found[1], found[2], found[3])
    if found := _DAY_MONTH_WORD.fullmatch(text):
        return _date(found[3], _month(found[2]), found[1])
    if found := _MONTH_WORD_DAY.fullmatch(text):
        return _date(found[3], _month(found[1]), found[2])
    if found := _YEAR_LAST.fullmatch(text):
        return _year_last(int(found[1]), int(found[3]), int(found[4]), order)
    raise ValueError(cell)


def read_time(cell: str) -> dt.time:
    """Return the time of day in a cell: `14:05:30`, `2:05 pm`, `下午2:05`, `14时05分`, `9点半`; ValueError else."""
    if len(cell) == 5 and cell[2] == ":":
        return dt.time.fromisoformat(cell)
    found = _TIME.fullmatch(cell.translate(_FULL_WIDTH).strip().casefold())
    if not found:
        raise ValueError(cell)
    minute = {"半": "30", "整": "0", None: "0"}.get(found["minute"], found["minute"])
    half = (found["before"] or found["after"] or "").replace(".", "")
    return dt.time(_hour(int(found["hour"]), half), int(minute or 0), int(found["second"] or 0))


def read_moment(cell: str, order: DateOrder | None = None) -> tuple[dt.date, dt.time | None, dt.tzinfo | None]:
    """Return date, time and zone of a cell that may hold all three: `2026/1/5 14:05`, `2026-01-05T14:05+08:00`.

    Time and zone are None where the cell does not tell them.  Errors as in `read_date`.
    """
    cell = cell.strip()
    if len(cell) == 10:
        return read_date(cell, order), None, None
    if len(cell) > 10 and cell[4:5] == "-" and cell[10] in "Tt ":
        try:
            moment = dt.datetime.fromisoformat(cell)
        except ValueError:
            pass  # one of the other forms
        else:
            _within(moment.date())
            return moment.date(), moment.time().replace(microsecond=0), moment.tzinfo
    for split in _splits(cell):
        try:
            time = read_time(cell[split:])
        except ValueError:
            continue
        return read_date(cell[:split].strip(), order), time, None
    return read_date(cell, order), None, None


def is_ambiguous(cell: str) -> bool:
    """Whether the cell is a date with two readings."""
    try:
        read_moment(cell)
    except AmbiguousDate:
        return True
    except ValueError:
        return False
    return False


def _splits(cell: str) -> list[int]:
    """Return the places at which a time may begin: after each gap, and after the day in Chinese."""
    return [found.end() for found in re.finditer(r"[\s　T]+|[日号號]\s*", cell)]


def _year_last(first: int, second: int, year: int, order: DateOrder | None) -> dt.date:
    if first > 12 or order is DateOrder.DAY_FIRST:
        return _date(year, second, first)
    if second > 12 or order is DateOrder.MONTH_FIRST or first == second:
        return _date(year, first, second)
    raise AmbiguousDate(f"{first}/{second}/{year}")


def _month(word: str) -> int:
    if word in _MONTHS:
        return _MONTHS.index(word) + 1
    if word == "sept":
        return 9
    if word in _MONTH_NAMES:
        return _MONTH_NAMES.index(word) + 1
    raise ValueError(word)


def _hour(hour: int, half: str) -> int:
    if half in ("am", "上午", "早上", "凌晨"):
        return 0 if hour == 12 and half in ("am", "凌晨") else hour
    if half in ("pm", "下午", "晚上") and hour < 12:
        return hour + 12
    if half == "中午" and hour < 11:
        return hour + 12
    return hour


def _date(year: str | int, month: str | int, day: str | int) -> dt.date:
    return _within(dt.date(int(year), int(month), int(day)))


def _within(day: dt.date) -> dt.date:
    if day.year not in YEARS:
        raise ValueError(day.isoformat())
    return day
