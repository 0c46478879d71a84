"""How a due is kept in its table: its columns, and the due that a row of them makes."""

from __future__ import annotations

from typing import Any

from journal.core.dues import Due, DueState, Origin
from journal.core.moments import Moment, MomentKind

MOMENT = "coalesce(d.snoozed_until, d.due_at)"
SHOWN = f"EXISTS (SELECT 1 FROM due_deliveries v WHERE v.due_id = d.id AND v.moment = {MOMENT})"
COLUMNS = (
    "d.id, d.uuid, d.title, d.moment, d.due_at, d.due_local, d.origin, d.client_id, d.person_id, d.interaction_id,"
    " d.base_at, d.state, d.snoozed_until, d.closed_at, d.outcome, d.outcome_interaction_id, d.in_time, d.created_at,"
    " d.updated_at, (SELECT shown_at FROM due_deliveries v WHERE v.due_id = d.id ORDER BY v.moment DESC LIMIT 1),"
    f" {SHOWN}, d.commitment_id, d.anniversary_id, d.series_id, d.observance, d.lead, d.tone, d.day, d.expires_at,"
    " d.attempts, d.first_attempt_at, d.origin_id, d.occurrence, d.crisis_id, d.risk_id"
)


def values(due: Due, state: str) -> dict[str, object]:
    """Return what the columns of a due hold; `state` as it is stored."""
    return {
        "origin": due.origin.value,
        "origin_id": due.origin_id,
        "occurrence": due.occurrence,
        "client_id": due.client_id,
        "person_id": due.person_id,
        "interaction_id": due.interaction_id,
        "title": due.title,
        **moment_values(due.moment),
        "base_at": due.base_at,
        "commitment_id": due.commitment_id,
        "anniversary_id": due.anniversary_id,
        "series_id": due.series_id,
        "crisis_id": due.crisis_id,
        "risk_id": due.risk_id,
        "observance": due.observance,
        "lead": due.lead,
        "tone": due.tone,
        "day": due.day,
        "expires_at": due.expires_at,
        "attempts": due.attempts,
        "first_attempt_at": due.first_attempt_at,
        "state": state,
        "snoozed_until": due.snoozed_until,
        "closed_at": due.closed_at,
        "outcome": due.outcome,
        "outcome_interaction_id": due.outcome_interaction_id,
        "in_time": None if due.in_time is None else int(due.in_time),
    }


def moment_values(moment: Moment) -> dict[str, object]:
    """Return what the columns of its moment hold."""
    return {"moment": moment.kind.value, "due_at": moment.at, "due_local": moment.local}


def from_row(row: tuple[Any, ...]) -> Due:
    """Return the due made of a row of `COLUMNS`."""
    (id_, uuid, title, kind, at, local, origin, client, person, interaction, base, state, snoozed, closed, outcome,
     outcome_interaction, kept, created, updated, shown_at, shown, commitment,
     anniversary, series, observance, lead, tone, day, expires, attempts, first_attempt, origin_id,
     occurrence, crisis, risk) = row  # fmt: skip
    return Due(
        title=title,
        moment=Moment(MomentKind(kind), at, local),
        origin=Origin(origin),
        client_id=client,
        person_id=person,
        interaction_id=interaction,
        base_at=base,
        commitment_id=commitment,
        anniversary_id=anniversary,
        series_id=series,
        crisis_id=crisis,
        risk_id=risk,
        observance=observance,
        lead=lead,
        tone=tone,
        day=day,
        expires_at=expires,
        attempts=attempts,
        first_attempt_at=first_attempt,
        origin_id=origin_id,
        occurrence=occurrence,
        state=_state(state, shown, snoozed),
        snoozed_until=snoozed,
        shown_at=shown_at,
        closed_at=closed,
        outcome=outcome,
        outcome_interaction_id=outcome_interaction,
        in_time=None if kept is None else bool(kept),
        id=id_,
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )


def _state(stored: str, shown: int, snoozed_until: int | None) -> DueState:
    if stored != "open":
        return DueState(stored)
    if shown:
        return DueState.SHOWN
    return DueState.SCHEDULED if snoozed_until is None else DueState.SNOOZED
