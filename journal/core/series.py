"""A reminder that comes again: what it says, its rule, and whether it counts from the schedule or from being done."""

from __future__ import annotations

from dataclasses import dataclass

from journal.core.moments import Moment
from journal.core.recurrence import Mode


@dataclass(frozen=True, slots=True)
class Series:
    """One recurring reminder; only its next occurrence stands in the ledger."""

    title: str
    rule: str
    """An RRULE of RFC 5545, as `recurrence.checked` gives it."""
    start: Moment
    mode: Mode = Mode.SCHEDULE
    client_id: int | None = None
    person_id: int | None = None
    ended_at: int | None = None
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0
