"""Settings that change what is due or offered; they live in the journal and travel with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from journal.core import text as texts
from journal.core.dues import DEFAULT_CALLBACK_MINUTES
from journal.core.errors import Code, JournalError
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


def get(reader: Reader, key: str) -> Any:
    """Return a setting, or its default; KeyError for one that does not exist."""
    default = DEFAULTS[key]
    text = reader.value("SELECT value FROM settings WHERE key = ?", (key,))
    return json.loads(text) if text is not None else default


def put(writer: Writer, key: str, value: Any) -> None:
    """Change a setting inside an operation.

    MINUTES_OUT_OF_RANGE for callback minutes beyond 1 to 1440, NUMBER_OUT_OF_RANGE for other numbers beyond `RANGES`.
    """
    if key not in DEFAULTS:
        raise KeyError(key)
    if key == "callback_minutes" and not 1 <= int(value) <= 24 * 60:
        raise JournalError(Code.MINUTES_OUT_OF_RANGE, minutes=value, limit=24 * 60)
    if key in RANGES:
        least, most = RANGES[key]
        if not least <= int(value) <= most:
            raise JournalError(Code.NUMBER_OUT_OF_RANGE, value=value, least=least, limit=most)
    if key == "own_channels":
        value = list(dict.fromkeys(name for name in map(texts.line, value) if name))
    text = json.dumps(value, ensure_ascii=False)
    row = writer.row("SELECT id FROM settings WHERE key = ?", (key,))
    if row:
        writer.update_record("settings", row[0], {"value": text})
    else:
        writer.insert_record("settings", {"key": key, "value": text})
