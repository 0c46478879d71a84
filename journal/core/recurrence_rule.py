"""The text of a recurrence rule (RFC 5545, section 3.3.10) read and written in one form; its days stand elsewhere."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from journal.core.errors import Code, JournalError
from journal.core.moments import local, milliseconds

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MAX_TEXT = 2_000
MAX_INTERVAL = 9_999
MAX_COUNT = 99_999
SHOWN = 60
"""So much of a part that cannot be read is named in the error."""

_OFTENER = frozenset({"HOURLY", "MINUTELY", "SECONDLY"})
_OFTENER_PARTS = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
_OTHER_DATES = re.compile(r"^\s*(EXDATE|RDATE|EXRULE)\b", re.IGNORECASE | re.MULTILINE)
_NUMBER = re.compile(r"[0-9]{1,5}")
_SIGNED = re.compile(r"[+-]?[0-9]{1,3}")
_BYDAY = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"([0-9]{8})(?:T([0-9]{6})(Z?))?")


class Frequency(StrEnum):
    """How often a rule begins a new period."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as read.  Numbers below zero count from the end of the month or year, as in the RFC."""

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: dt.datetime | None = None
    """The last moment that may still match, local time without a zone."""
    months: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    yeardays: tuple[int, ...] = ()
    monthdays: tuple[int, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()
    """(which one of the period, 0 for each; 0 Monday to 6 Sunday)."""
    positions: tuple[int, ...] = ()
    week_start: int = 0

    @property
    def plain(self) -> bool:
        """Whether its days follow from the start alone."""
        return not (self.months or self.weeks or self.yeardays or self.monthdays or self.weekdays or self.positions)

    def text(self, *, whole_days: bool = False) -> str:
        """Return the rule in its one normal form; with `whole_days` it ends with a day instead of a time."""
        until = self.until.strftime("%Y%m%d" if whole_days else "%Y%m%dT%H%M%S") if self.until else ""
        weekdays = ",".join(f"{nth or ''}{WEEKDAYS[day]}" for nth, day in self.weekdays)
        parts = (
            ("FREQ", self.frequency.value),
            ("INTERVAL", str(self.interval) if self.interval > 1 else ""),
            ("COUNT", str(self.count or "")),
            ("UNTIL", until),
            ("BYMONTH", _joined(self.months)),
            ("BYWEEKNO", _joined(self.weeks)),
            ("BYYEARDAY", _joined(self.yeardays)),
            ("BYMONTHDAY", _joined(self.monthdays)),
            ("BYDAY", weekdays),
            ("BYSETPOS", _joined(self.positions)),
            ("WKST", WEEKDAYS[self.week_start] if self.week_start else ""),
        )
        return ";".join(f"{name}={value}" for name, value in parts if value)


def _joined(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def parse(text: str, *, tz: dt.tzinfo | None = None) -> Rule:
    """Read a rule; `tz` is for an UNTIL in UTC (None: this computer's zone).

    RULE_UNREADABLE, RULE_TOO_OFTEN (more than once a day), RULE_UNSUPPORTED (dates added or left out, extensions) and
    RULE_PARTS_CLASH (what the RFC forbids to stand together) name the part in the fact `text`.
    """
    if len(text) > MAX_TEXT:
        raise _unreadable(text)
    if other := _OTHER_DATES.search(text):
        raise _unsupported(other.group(1).upper())
    parts = _parts(text)
    frequency = _frequency(parts, text)
    rule = Rule(
        frequency,
        interval=_number(parts, "INTERVAL", MAX_INTERVAL) or 1,
        count=_number(parts, "COUNT", MAX_COUNT),
        until=_until(parts, tz),
        months=_numbers(parts, "BYMONTH", 12, signed=False),
        weeks=_numbers(parts, "BYWEEKNO", 53),
        yeardays=_numbers(parts, "BYYEARDAY", 366),
        monthdays=_numbers(parts, "BYMONTHDAY", 31),
        weekdays=_weekdays(parts),
        positions=_numbers(parts, "BYSETPOS", 366),
        week_start=_week_start(parts),
    )
    for name in parts:
        raise _unsupported(name) if name.startswith("X-") else _unreadable(name)
    _refuse_clashes(rule)
    return rule


def _unreadable(part: str) -> JournalError:
    return JournalError(Code.RULE_UNREADABLE, text=part if len(part) <= SHOWN else part[: SHOWN - 1] + "…")


def _unsupported(name: str) -> JournalError:
    return JournalError(Code.RULE_UNSUPPORTED, text=name[:SHOWN])


def _parts(text: str) -> dict[str, str]:
    """Split `NAME=VALUE;…`; names once each, in capitals."""
    whole = "".join(text.split()).upper().removeprefix("RRULE:")
    parts: dict[str, str] = {}
    for part in filter(None, whole.split(";")):
        name, equals, value = part.partition("=")
        if not equals or not value or not name.isascii() or name in parts:
            raise _unreadable(part)
        if name in _OFTENER_PARTS:
            raise JournalError(Code.RULE_TOO_OFTEN, text=name)
        if name in ("RSCALE", "SKIP", "BYEASTER"):
            raise _unsupported(name)
        parts[name] = value
    return parts


def _frequency(parts: dict[str, str], text: str) -> Frequency:
    value = parts.pop("FREQ", "")
    if value in _OFTENER:
        raise JournalError(Code.RULE_TOO_OFTEN, text=value)
    if value not in Frequency.__members__:
        raise _unreadable(value or text.strip())
    return Frequency(value)


def _number(parts: dict[str, str], name: str, most: int) -> int | None:
    value = parts.pop(name, None)
    if value is None:
        return None
    if not _NUMBER.fullmatch(value) or not 1 <= int(value) <= most:
        raise _unreadable(f"{name}={value}")
    return int(value)


def _numbers(parts: dict[str, str], name: str, most: int, *, signed: bool = True) -> tuple[int, ...]:
    value = parts.pop(name, None)
    if value is None:
        return ()
    found = set()
    for one in value.split(","):
        if not _SIGNED.fullmatch(one) or not 1 <= abs(int(one)) <= most or (int(one) < 0 and not signed):
            raise _unreadable(f"{name}={one}")
        found.add(int(one))
    # From the start of the period first, then from its end: 1, 15, -1.
    return tuple(sorted(found, key=_from_the_start_first))


def _from_the_start_first(number: int) -> tuple[bool, int]:
    return number < 0, number


def _weekdays(parts: dict[str, str]) -> tuple[tuple[int, int], ...]:
    value = parts.pop("BYDAY", None)
    if value is None:
        return ()
    found = set()
    for one in value.split(","):
        match = _BYDAY.fullmatch(one)
        if not match or (match.group(1) and not 1 <= abs(int(match.group(1))) <= 53):
            raise _unreadable(f"BYDAY={one}")
        found.add((int(match.group(1) or 0), WEEKDAYS.index(match.group(2))))
    return tuple(sorted(found, key=_weekday_order))


def _weekday_order(entry: tuple[int, int]) -> tuple[bool, int, int]:
    return *_from_the_start_first(entry[0]), entry[1]


def _week_start(parts: dict[str, str]) -> int:
    value = parts.pop("WKST", "MO")
    if value not in WEEKDAYS:
        raise _unreadable(f"WKST={value}")
    return WEEKDAYS.index(value)


def _until(parts: dict[str, str], tz: dt.tzinfo | None) -> dt.datetime | None:
    """Read UNTIL; a date includes its whole day."""
    value = parts.pop("UNTIL", None)
    if value is None:
        return None
    match = _UNTIL.fullmatch(value)
    try:
        if not match:
            raise ValueError(value)
        time = match.group(2)
        until = dt.datetime.strptime(match.group(1) + (time or "235959"), "%Y%m%d%H%M%S")
        if until.year < 1800:
            raise ValueError(value)
        # At both ends (files write 9999 for "never") a zone would push it out of bounds and means nothing.
        if match.group(3) and 1800 < until.year < 9999:
            until = local(milliseconds(until, dt.UTC), tz).replace(tzinfo=None)
    except ValueError as error:
        raise _unreadable(f"UNTIL={value}") from error
    return until


def _refuse_clashes(rule: Rule) -> None:
    """Refuse what the RFC says must not stand together, with the two parts."""
    yearly, weekly = rule.frequency is Frequency.YEARLY, rule.frequency is Frequency.WEEKLY
    ordinals = any(nth for nth, _ in rule.weekdays)
    by_parts = rule.months or rule.weeks or rule.yeardays or rule.monthdays or rule.weekdays
    freq = f"FREQ={rule.frequency.value}"
    clashes: tuple[tuple[object, str, str], ...] = (
        (rule.count and rule.until, "COUNT", "UNTIL"),
        (rule.weeks and not yearly, "BYWEEKNO", freq),
        (rule.yeardays and not yearly, "BYYEARDAY", freq),
        (rule.monthdays and weekly, "BYMONTHDAY", freq),
        (ordinals and (weekly or rule.frequency is Frequency.DAILY), "BYDAY", freq),
        (ordinals and rule.weeks, "BYDAY", "BYWEEKNO"),
        (rule.positions and not by_parts, "BYSETPOS", freq),
    )
    for clash, one, other in clashes:
        if clash:
            raise JournalError(Code.RULE_PARTS_CLASH, text=f"{one}, {other}")
