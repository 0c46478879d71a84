"""The steps of a crisis, and its watch, as dues of the ledger: they begin, come again, and end with the stages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journal.core.crises import (
    STEP_PREFIX,
    TELLS,
    Audience,
    Crisis,
    CrisisLine,
    CrisisStage,
    LineKind,
    before,
)
from journal.core.crisis_fates import Fate, fate
from journal.core.crisis_watch import next_at
from journal.core.dues import WATCH, Due, DueEvent, DueState, Origin
from journal.core.moments import MINUTE_MS, EventTime, Moment
from journal.core.plans import Step, StepKind
from journal.store import crisis_log, due_columns, dues, interactions
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer


def begin(writer: Writer, crisis: Crisis) -> None:
    """Write down a due for every step, counted from the start of the clock; `follow` ends what the stage has passed."""
    for number, step in enumerate(crisis.steps):
        moment = Moment.instant(crisis.clock_from + step.after_minutes * MINUTE_MS)
        dues.put(writer, _due(crisis, number, step, moment, f"{STEP_PREFIX}{number}"))


def ask_again(writer: Writer, crisis: Crisis) -> None:
    """Set the next question of the watch, counted from now, where the crisis is watched and none is open."""
    if crisis.watch is None or not crisis.running or _open(writer, crisis.id, WATCH):
        return
    moment = Moment.instant(next_at(crisis.watch, writer.now(), writer.tz))
    due = Due("", moment, Origin.CRISIS, crisis.client_id, crisis_id=crisis.id, lead=WATCH)
    dues.put(writer, replace(due, origin_id=crisis.uuid, occurrence=_next_occurrence(writer, crisis, WATCH)))


def done(writer: Writer, crisis: Crisis, due: Due, *, outcome: str = "", interaction_id: int | None = None) -> None:
    """Close a step as done and write it into the log: the interaction that came of it, else the outcome.

    A watch is answered by it: an empty outcome says "nothing new".  What repeats comes again while it is not contained.
    """
    dues.close(writer, due.id, outcome=outcome, interaction_id=interaction_id)
    now = EventTime.of(writer.now(), writer.tz)
    if due.lead == WATCH:
        crisis_log.log(writer, crisis.id, outcome, now, CrisisLine(crisis.id, now, outcome, LineKind.WATCH))
        ask_again(writer, crisis)
        return
    step = step_name(due)
    tells = TELLS.get(StepKind(due.lead)) if due.lead in StepKind.__members__.values() else None
    if interaction_id is not None:
        entry = interactions.get(writer, interaction_id)
        crisis_log.take_in(writer, crisis, entry, step=step, told=tells if entry.counts else None)
    else:
        line = crisis_log.step_line(crisis.id, now, due.title, due.lead, outcome, step)
        crisis_log.log(writer, crisis.id, line.text, now, line)
    _come_again(writer, crisis, due)


def leave_out(writer: Writer, crisis: Crisis, due: Due, *, go_on: bool = False) -> None:
    """Stop reminding of a step, as a line of the log; with `go_on` only this time of one that repeats."""
    dues.end(writer, due.id, DueEvent.DISMISSED)
    if due.lead == WATCH:
        if go_on:
            ask_again(writer, crisis)
        return
    now = EventTime.of(writer.now(), writer.tz)
    line = CrisisLine(crisis.id, now, due.title, LineKind.SKIPPED, step=step_name(due))
    crisis_log.log(writer, crisis.id, due.title, now, line)
    if go_on:
        _come_again(writer, crisis, due)


def told_by(reader: Reader, crisis: Crisis, audience: Audience | None, now: int) -> Due | None:
    """Return the step that a line of the log does by telling `audience`, so that nobody is reminded of it; or None.

    Only the first such step of the plan is done by it ahead of its time.  An update, or "apologise in person" two days
    later, is one more conversation: a line does it only where it was due.
    """
    if audience is None:
        return None
    telling = [number for number, step in enumerate(crisis.steps) if TELLS.get(step.kind) is audience]
    first = next((number for number in telling if crisis.steps[number].kind is not StepKind.UPDATE), None)
    for due in open_ones(reader, crisis.id):
        number = number_of(due)
        if number in telling and (number == first or due.moment_at() <= now):
            return due
    return None


def settle(writer: Writer, crisis: Crisis, due: Due, interaction_id: int | None = None) -> None:
    """Close a step that a line of the log has done; what repeats comes again."""
    dues.close(writer, due.id, interaction_id=interaction_id)
    _come_again(writer, crisis, due)


def follow(writer: Writer, crisis: Crisis) -> None:
    """Bring the open dues in step with the stage and the watch that `crisis` has now, as `core.crisis_fates` says.

    What went back to *open* repeats again.
    """
    for due in open_ones(writer, crisis.id):
        becomes = fate_of(crisis, due, crisis.stage)
        if becomes is Fate.DONE:
            dues.close(writer, due.id)
        elif becomes is Fate.ENDS:
            dues.end(writer, due.id, DueEvent.CANCELLED)
    if crisis.running:
        ask_again(writer, crisis)
        if crisis.stage is CrisisStage.OPEN:
            _resume(writer, crisis)


def fate_of(crisis: Crisis, due: Due, stage: CrisisStage) -> Fate:
    """Return what becomes of an open due of a crisis at a stage."""
    watched = crisis.watch is not None
    return fate(due.lead, stage, repeats=repeats(crisis, due), watched=watched, mistaken=crisis.mistaken)


def revive(writer: Writer, crisis: Crisis) -> None:
    """Give back the steps that ended because the crisis was taken for a mistake; `follow` ends what does not fit."""
    for number, due in _last(writer, crisis).items():
        step = crisis.steps[number]
        if step.every_minutes is None and due.state is DueState.CANCELLED:
            occurrence = _next_occurrence(writer, crisis, f"{STEP_PREFIX}{number}")
            dues.put(writer, _due(crisis, number, step, due.moment, occurrence))


def every(reader: Reader, crisis_id: int) -> list[Due]:
    """Return the dues of a crisis, closed ones too, soonest first."""
    rows = reader.rows(
        f"SELECT {due_columns.COLUMNS} FROM dues d WHERE d.crisis_id = ? ORDER BY d.due_at, d.id", (crisis_id,)
    )
    return [due_columns.from_row(row) for row in rows]


def open_ones(reader: Reader, crisis_id: int) -> list[Due]:
    """Return the open dues of a crisis, soonest first."""
    return sorted((due for due in every(reader, crisis_id) if due.open), key=_place)


def next_ones(reader: Reader) -> dict[int, Due]:
    """Return the open due that comes first of every crisis, by the id of the crisis: its clock."""
    rows = reader.rows(
        f"""SELECT {due_columns.COLUMNS} FROM dues d WHERE d.state = 'open' AND d.crisis_id IS NOT NULL
        ORDER BY {due_columns.MOMENT} DESC, d.id DESC"""
    )
    return {due.crisis_id: due for due in map(due_columns.from_row, rows) if due.crisis_id is not None}


def number_of(due: Due) -> int:
    """Return which step of the plan a due is, counted from 0; -1 for the watch."""
    parts = due.occurrence.split(":")
    return int(parts[1]) if parts[0] == "step" and len(parts) > 1 and parts[1].isdecimal() else -1


def step_name(due: Due) -> str:
    """Return how lines of the log name the step that a due is: `step:N`."""
    return f"{STEP_PREFIX}{number_of(due)}"


def step_of(crisis: Crisis, due: Due) -> Step | None:
    """Return the step of the plan that a due is, or None."""
    number = number_of(due)
    return crisis.steps[number] if 0 <= number < len(crisis.steps) else None


def _due(crisis: Crisis, number: int, step: Step, moment: Moment, occurrence: str) -> Due:
    # The outlet is rung, not the client: its number has to stand in the row.
    to_outlet = step.kind is StepKind.OUTLET and crisis.outlet_id is not None
    return Due(
        step.title,
        moment,
        Origin.CRISIS,
        crisis.outlet_id if to_outlet else crisis.client_id,
        crisis_id=crisis.id,
        lead=step.kind.value,
        origin_id=crisis.uuid,
        occurrence=occurrence,
    )


def _come_again(writer: Writer, crisis: Crisis, due: Due, least: int = 1) -> None:
    """The next of a step that repeats, by its schedule and after now, at least so many times after `due`."""
    step = step_of(crisis, due)
    if step is None or step.every_minutes is None or not before(crisis.stage, CrisisStage.CONTAINED):
        return
    every_ms, now = step.every_minutes * MINUTE_MS, writer.now()
    at = due.moment.at + every_ms * max(least, (now - due.moment.at) // every_ms + 1)
    number = number_of(due)
    occurrence = _next_occurrence(writer, crisis, f"{STEP_PREFIX}{number}")
    dues.put(writer, _due(crisis, number, step, Moment.instant(at), occurrence))


def _resume(writer: Writer, crisis: Crisis) -> None:
    """What ended with containment goes on where it was lost: the one that still lies ahead is not passed over.

    Who left a step out for good is not reminded again.
    """
    for due in _last(writer, crisis).values():
        if not due.open and due.state is not DueState.DISMISSED:
            _come_again(writer, crisis, due, least=0)


def _last(reader: Reader, crisis: Crisis) -> dict[int, Due]:
    """Return the last due of every step by its number, the open one where there is one."""
    found = sorted(every(reader, crisis.id), key=_age)
    return {number_of(due): due for due in found if step_of(crisis, due) is not None}


def _next_occurrence(reader: Reader, crisis: Crisis, beginning: str) -> str:
    """Return `step:N:K` or `watch:K` with a K above all others: their count would do until one is in the bin."""
    known = reader.rows(
        "SELECT occurrence FROM dues WHERE crisis_id = ? AND occurrence LIKE ?", (crisis.id, f"{beginning}:%")
    )
    numbers = (occurrence.rpartition(":")[2] for (occurrence,) in known)
    return f"{beginning}:{max((int(one) for one in numbers if one.isdecimal()), default=0) + 1}"


def repeats(crisis: Crisis, due: Due) -> bool:
    """Return whether a due is one of many: an update, or a step that comes again."""
    step = step_of(crisis, due)
    return due.lead == StepKind.UPDATE or (step is not None and step.every_minutes is not None)


def _open(reader: Reader, crisis_id: int, lead: str) -> bool:
    found = reader.value(
        "SELECT 1 FROM dues WHERE crisis_id = ? AND lead = ? AND state = 'open' LIMIT 1", (crisis_id, lead)
    )
    return found is not None


def _age(due: Due) -> tuple[bool, int]:
    """What is open comes last, else what was written last."""
    return due.open, due.id


def _place(due: Due) -> tuple[int, int]:
    return due.moment_at(), due.id
