"""A reminder that comes again: what it says, its rule, and whether it counts from the schedule or from being done."""

from __future__ import annotations

from dataclasses import dataclass

from journal.core.dues import Due, Origin
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

    def due(self, moment: Moment) -> Due:
        """Return what it brings at one of its moments."""
        return Due(
            title=self.title,
            moment=moment,
            origin=Origin.MANUAL,
            client_id=self.client_id,
            person_id=self.person_id,
            series_id=self.id,
            origin_id=self.uuid,
            occurrence=moment.local,
            updated_at=self.updated_at,
        )
