"""How single values stand in the cells of a CSV file and are read back: formula guard, lists, points in time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime, Moment, MomentKind, local, milliseconds

FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet may take for a formula (CSV injection, OWASP), and what the guard itself makes of it."""
GUARD_STARTS = frozenset("'=+-@\t\r\n＝＋－＠")
"""The first characters of such texts: one look into this set is all that most texts cost."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_OFFSET_END = re.compile(r"[+-]\d{2}:\d{2}(?::\d{2})?$")
_STORED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?[+-]\d{2}:\d{2}(?::\d{2})?")
_VALUE = re.compile(r"(?:\\.|[^;\\]|\\$)+", re.DOTALL)


def guard(text: str) -> str:
    """Put `'` before a text that a spreadsheet could run as a formula; `unguard` gives back exactly `text`."""
    return "'" + text if FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Take away the one `'` that `guard` has put there, and nothing else."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


def join_values(values: Iterable[str]) -> str:
    """Return several values as one cell, `a; b`; a semicolon or backslash inside a value gets a backslash."""
    return "; ".join([value.replace("\\", "\\\\").replace(";", "\\;") for value in values])


def split_values(cell: str) -> tuple[str, ...]:
    """Return the values of a cell made by `join_values`; white space around them does not count."""
    if "\\" not in cell:
        parts = cell.split(";")
    else:
        parts = [re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in _VALUE.findall(cell)]
    return tuple(part for part in map(str.strip, parts) if part)


def instant_cell(at: int | None, tz: dt.tzinfo | None) -> str:
    """Return UTC milliseconds as local ISO 8601 with offset, no finer than needed; nothing for None."""
    if at is None:
        return ""
    moment = local(at, tz)
    spec = "milliseconds" if moment.microsecond else "seconds" if moment.second else "minutes"
    return moment.isoformat(timespec=spec)


def instant(cell: str) -> int | None:
    """Read ISO 8601 with offset as UTC milliseconds; None where the cell is empty, WHEN_UNREADABLE else."""
    return milliseconds(_aware(cell)) if cell else None


def event_cell(event: EventTime) -> str:
    """Return the time of an event; a day without an hour is told from midnight: `2026-12-01+08:00`."""
    return event.text + _offset(event.text, event.at) if event.is_date else event.text


def event(cell: str, tz: dt.tzinfo | None) -> EventTime:
    """Read the time of an event; a day without offset is a day of the zone `tz`.  WHEN_UNREADABLE else."""
    try:
        if _DAY.fullmatch(cell):
            return EventTime.day(dt.date.fromisoformat(cell), tz)
        if _DAY.fullmatch(_OFFSET_END.sub("", cell)):
            return EventTime(_shifted(cell), cell[:10])
    except (ValueError, OverflowError) as error:
        raise JournalError(Code.WHEN_UNREADABLE, text=cell) from error
    moment = _aware(cell)
    text = cell if _STORED.fullmatch(cell) else moment.isoformat(timespec="auto")
    return EventTime(milliseconds(moment), text)


def moment_cell(moment: Moment, tz: dt.tzinfo | None) -> str:
    """Return a due time; a wall time or a date carries the offset of the zone in which it was saved."""
    if moment.kind is MomentKind.INSTANT:
        return instant_cell(moment.at, tz)
    return moment.local + _offset(moment.local, moment.at)


def moment(cell: str, kind: MomentKind) -> Moment:
    """Read a due time of a kind; WHEN_UNREADABLE where it is none."""
    if kind is MomentKind.INSTANT:
        return Moment.instant(milliseconds(_aware(cell)))
    try:
        text = _OFFSET_END.sub("", cell)
        if text == cell or (kind is MomentKind.DATE) != bool(_DAY.fullmatch(text)):
            raise ValueError(cell)
        return Moment(kind, _shifted(cell), text)
    except (ValueError, OverflowError) as error:
        raise JournalError(Code.WHEN_UNREADABLE, text=cell) from error


def _aware(cell: str) -> dt.datetime:
    try:
        found = dt.datetime.fromisoformat(cell)
        if found.tzinfo is None:
            raise ValueError(cell)
        found.astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        raise JournalError(Code.WHEN_UNREADABLE, text=cell) from error
    return found


def _offset(text: str, at: int) -> str:
    """Return the offset from UTC at which the local time or day `text` is the instant `at`."""
    seconds = (milliseconds(dt.datetime.fromisoformat(text), dt.UTC) - at) // 1000
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    minutes, seconds = divmod(seconds, 60)
    tail = f":{seconds:02}" if seconds else ""
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}{tail}"


def _shifted(cell: str) -> int:
    """Return the UTC milliseconds of a local time or day with an offset behind it."""
    found = _OFFSET_END.search(cell)
    assert found
    naive = milliseconds(dt.datetime.fromisoformat(cell[: found.start()]), dt.UTC)
    hours, minutes, *seconds = map(int, found.group()[1:].split(":"))
    shift = 1000 * (3600 * hours + 60 * minutes + sum(seconds))
    return naive + shift if found.group()[0] == "-" else naive - shift
