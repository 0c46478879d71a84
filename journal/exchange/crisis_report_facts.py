"""What a report of a crisis is made of, read from the journal once; words and forms are elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from journal.core.crises import Crisis, CrisisLine
from journal.core.crisis_chain import Record
from journal.core.dues import WATCH, Due, DueState
from journal.store import clients, crises, crisis_log, crisis_steps
from journal.store.reading import Reader


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of the crisis with its deadline; times are UTC milliseconds, `kind` is that of `core.plans`."""

    number: int
    """Its place in the plan, from 1; 0 for one that no plan knows."""
    title: str
    kind: str
    due_at: int
    done_at: int | None
    state: DueState


@dataclass(frozen=True, slots=True)
class CrisisFacts:
    """Everything that a report says; the same facts give the same bytes."""

    crisis: Crisis
    client_name: str
    lines: tuple[CrisisLine, ...]
    """The log in the order of its numbers."""
    made_at: int
    """As of when, in UTC milliseconds."""
    tz: dt.tzinfo | None = None
    """The zone in which instants are told; None is that of this computer."""
    outlet_name: str = ""
    step_rows: tuple[StepRow, ...] = ()


def facts_of(reader: Reader, crisis_id: int, now: int) -> CrisisFacts:
    """Return the facts of a crisis as of `now` (UTC milliseconds); RECORD_GONE where it is not there."""
    crisis = crises.get(reader, crisis_id)
    outlet = clients.get(reader, crisis.outlet_id).name if crisis.outlet_id is not None else ""
    steps = (due for due in crisis_steps.every(reader, crisis_id) if due.lead != WATCH)
    return CrisisFacts(
        crisis=crisis,
        client_name=clients.get(reader, crisis.client_id).name,
        lines=tuple(crisis_log.lines(reader, crisis_id)),
        made_at=now,
        tz=reader.tz,
        outlet_name=outlet,
        step_rows=tuple(_step(due, reader.tz) for due in steps),
    )


def records(lines: Sequence[CrisisLine], crisis_uuid: str) -> list[tuple[Record, str]]:
    """Return the lines as records, each with the hash that stands beside it in the journal."""
    found: list[tuple[Record, str]] = []
    previous = ""
    for line in lines:
        found.append((crisis_log.record(line, crisis_uuid, previous), line.hash))
        previous = line.hash
    return found


def _step(due: Due, tz: dt.tzinfo | None) -> StepRow:
    done_at = due.closed_at if due.state is DueState.DONE else None
    return StepRow(crisis_steps.number_of(due) + 1, due.title, due.lead, due.moment.at_in(tz), done_at, due.state)
