"""Lengths of time as one types them: 10 min, 2 h, 1 d, 2小时30分; what they are counted from is no matter of this."""

from __future__ import annotations

import re
import unicodedata

from journal.core.errors import Code, JournalError

HOUR, DAY = 60, 24 * 60
WEEK = 7 * DAY

_UNITS = {
    1: ("", "m", "min", "mins", "minute", "minutes", "分", "分钟", "分鐘"),
    HOUR: ("h", "hr", "hrs", "hour", "hours", "时", "時", "小时", "小時", "钟头", "鐘頭"),
    DAY: ("d", "day", "days", "天", "日"),
    WEEK: ("w", "week", "weeks", "周", "週", "星期"),
}
_MINUTES = {unit: minutes for minutes, units in _UNITS.items() for unit in units}
_AT_ONCE = frozenset({"at once", "now", "立即", "马上", "馬上", "立刻"})
_PART = re.compile(r"(\d{1,7}(?:\.\d{1,3})?)\s*个?個?\s*([^\W\d_]*)\s*")


def minutes_of(text: str) -> int:
    """Return the minutes that a text means; a plain number is minutes, "at once" and 0 are none.

    SPAN_UNREADABLE for everything else.
    """
    typed = unicodedata.normalize("NFKC", text).strip().casefold()
    if typed in _AT_ONCE:
        return 0
    rest = typed.removeprefix("+").lstrip()
    if not rest:
        raise JournalError(Code.SPAN_UNREADABLE, text=text)
    total, place = 0.0, 0
    while place < len(rest):
        part = _PART.match(rest, place)
        unit = _MINUTES.get(part[2]) if part is not None else None
        # "2 h 30" is read; "10 20" could be anything.
        if part is None or unit is None or (place and not part[2] and not _ends_with_hours(rest[:place])):
            raise JournalError(Code.SPAN_UNREADABLE, text=text)
        total += float(part[1]) * unit
        place = part.end()
    return round(total)


def _ends_with_hours(before: str) -> bool:
    return before.rstrip().endswith(tuple(unit for unit in _UNITS[HOUR]))
