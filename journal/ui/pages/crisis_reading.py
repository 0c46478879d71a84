"""What the page of crises reads about the one that is shown, in one piece; nothing here is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from journal.core import crisis_clock, crisis_measures
from journal.core.crises import Crisis, CrisisLine
from journal.core.crisis_clock import CrisisClock
from journal.core.crisis_measures import Measure
from journal.core.dues import Due
from journal.core.errors import Code, JournalError
from journal.core.risks import Contact
from journal.store import clients, crisis_contacts, crisis_log, crisis_steps
from journal.store.reading import Reader


@dataclass(frozen=True, slots=True)
class ShownCrisis:
    """A crisis with all that stands below the board."""

    crisis: Crisis
    client: str
    outlet: str
    lines: tuple[CrisisLine, ...]
    dues: tuple[Due, ...]
    contacts: tuple[Contact, ...]
    measures: tuple[Measure, ...]
    clock: CrisisClock


def read(reader: Reader, crisis: Crisis, client: str) -> ShownCrisis:
    """Return a crisis with its log, its steps and whom to call; `client` is the name of its client."""
    lines = crisis_log.lines(reader, crisis.id)
    dues = crisis_steps.every(reader, crisis.id)
    return ShownCrisis(
        crisis,
        client,
        _name(reader, crisis.outlet_id),
        tuple(lines),
        tuple(dues),
        tuple(crisis_contacts.of(reader, crisis)),
        crisis_measures.measures(crisis, lines),
        crisis_clock.of(crisis, min((due for due in dues if due.open), key=_place, default=None), reader.tz),
    )


def clocks(reader: Reader, shown: list[Crisis]) -> dict[int, CrisisClock]:
    """Return the clocks of the crises on the board, by their ids."""
    following = crisis_steps.next_ones(reader)
    return {crisis.id: crisis_clock.of(crisis, following.get(crisis.id), reader.tz) for crisis in shown}


def _name(reader: Reader, client_id: int | None) -> str:
    if client_id is None:
        return ""
    try:
        return clients.get(reader, client_id).name
    except JournalError as error:
        if error.code is not Code.RECORD_GONE:
            raise
        return ""


def _place(due: Due) -> tuple[int, int]:
    return due.moment_at(), due.id
