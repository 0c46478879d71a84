"""Settings that change what is due or offered; they live in the journal and travel with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from journal.core import quiet_hours
from journal.core import text as texts
from journal.core.dues import DEFAULT_CALLBACK_MINUTES
from journal.core.errors import Code, JournalError
from journal.core.interactions import checked_channel
from journal.core.quiet_hours import QuietHours
from journal.core.working_days import REGIONS
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

DEFAULTS: dict[str, Any] = {
    "callback_minutes": DEFAULT_CALLBACK_MINUTES,
    "callback_minutes_by_channel": {},
    "retry_minutes": 5,
    "checkup_days": 3,
    "work_region": "",
    "work_first_hour": 9,
    "work_last_hour": 18,
    "request_limit_days": 1,
    "rhythm_vip": 14,
    "rhythm_key": 30,
    "rhythm_standard": 60,
    "greetings_on": True,
    "quiet_on": True,
    "quiet_from": "21:30",
    "quiet_until": "08:00",
    "own_channels": [],
    "history_days": 730,
    "history_megabytes": 200,
}
RANGES = {
    "retry_minutes": (1, 120),
    "checkup_days": (0, 90),
    "work_first_hour": (0, 23),
    "work_last_hour": (1, 24),
    "request_limit_days": (1, 30),
    "rhythm_vip": (0, 3_650),
    "rhythm_key": (0, 3_650),
    "rhythm_standard": (0, 3_650),
    "history_days": (90, 3_650),
    "history_megabytes": (10, 100_000),
}
"""Least and most of a number: the bin needs its 90 days, whatever else is forgotten."""
CLOCK_TIMES = frozenset({"quiet_from", "quiet_until"})
NO_REGION = "-"
"""For `work_region`: every Monday to Friday is worked; an empty one means that the computer's zone decides."""
MOST_MINUTES = 24 * 60


def get(reader: Reader, key: str) -> Any:
    """Return a setting, or its default; KeyError for one that does not exist."""
    default = DEFAULTS[key]
    text = reader.value("SELECT value FROM settings WHERE key = ?", (key,))
    return json.loads(text) if text is not None else default


def quiet(reader: Reader) -> QuietHours:
    """Return the hours in which nothing pops up."""
    first, until = (quiet_hours.time_of(get(reader, key)) for key in ("quiet_from", "quiet_until"))
    return QuietHours(first, until, bool(get(reader, "quiet_on")))


def put(writer: Writer, key: str, value: Any) -> None:
    """Change a setting inside an operation.

    MINUTES_OUT_OF_RANGE for callback minutes beyond 1 to 1440, NUMBER_OUT_OF_RANGE for other numbers beyond `RANGES`,
    WHEN_UNREADABLE for what is no clock time, VALUE_UNKNOWN for a channel or region that does not exist.
    """
    if key not in DEFAULTS:
        raise KeyError(key)
    text = json.dumps(_checked(key, value), ensure_ascii=False)
    row = writer.row("SELECT id FROM settings WHERE key = ?", (key,))
    if row:
        writer.update_record("settings", row[0], {"value": text})
    else:
        writer.insert_record("settings", {"key": key, "value": text})


def _checked(key: str, value: Any) -> Any:
    if key == "callback_minutes":
        return _minutes(value)
    if key == "callback_minutes_by_channel":
        return {checked_channel(channel): _minutes(minutes) for channel, minutes in value.items()}
    if key in CLOCK_TIMES:
        return quiet_hours.checked(str(value))
    if key == "work_region" and value not in ("", NO_REGION, *REGIONS):
        raise JournalError(Code.VALUE_UNKNOWN, field=key, value=value, allowed=REGIONS)
    if key == "own_channels":
        return list(dict.fromkeys(name for name in map(texts.line, value) if name))
    if key in RANGES:
        least, most = RANGES[key]
        if not least <= int(value) <= most:
            raise JournalError(Code.NUMBER_OUT_OF_RANGE, value=value, least=least, limit=most)
        return int(value)
    return bool(value) if isinstance(DEFAULTS[key], bool) else value


def _minutes(value: Any) -> int:
    if not 1 <= int(value) <= MOST_MINUTES:
        raise JournalError(Code.MINUTES_OUT_OF_RANGE, minutes=value, limit=MOST_MINUTES)
    return int(value)
