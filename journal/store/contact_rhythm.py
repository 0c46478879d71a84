"""How often one client hears from us, against how often they want to; the list of all who are due is in `ledger`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from journal.core import cadence
from journal.core.cadence import Cadence
from journal.core.ledger import rhythm_facts
from journal.core.moments import day_start, today
from journal.store import ledger_facts, work_settings
from journal.store.reading import Reader


@dataclass(frozen=True, slots=True)
class ContactRhythm:
    """Where one client stands."""

    days: int
    """How often they want to be heard of; 0 for never."""
    cadence: Cadence
    spacing_days: int | None
    """Not more often than this."""
    too_often: int
    """On how many days there was contact within `spacing_days`, where that is more than one; else 0."""


def of_client(reader: Reader, client_id: int, now: int) -> ContactRhythm | None:
    """Return how one client stands at `now` (UTC milliseconds); None where it is not there."""
    facts = next(ledger_facts.facts(reader, [client_id]), None)
    if facts is None:
        return None
    rhythms = work_settings.rhythms(reader)
    this_day = today(now, reader.tz)
    sleeping = facts.archived or facts.stage in cadence.SLEEPING
    return ContactRhythm(
        days=cadence.NEVER if sleeping else rhythms.days(facts.tier, facts.rhythm_days),
        cadence=cadence.state(rhythm_facts(facts), rhythms, now, reader.tz),
        spacing_days=facts.spacing_days,
        too_often=cadence.too_often(
            _days(reader, client_id, facts.spacing_days, this_day), facts.spacing_days, this_day
        ),
    )


def _days(reader: Reader, client_id: int, spacing: int | None, day: dt.date) -> set[dt.date]:
    """Return the local days with contact within the spacing."""
    if not spacing:
        return set()
    since = day_start(day - dt.timedelta(days=spacing), reader.tz)
    rows = reader.rows(
        "SELECT at FROM interaction_clients WHERE client_id = ? AND counts = 1 AND at >= ? ORDER BY at DESC LIMIT 1000",
        (client_id, since),
    )
    return {today(at, reader.tz) for (at,) in rows}
