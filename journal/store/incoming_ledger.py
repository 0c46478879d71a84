"""Records of the due ledger that come from a file: commitments, days, series, dues; the others are in `incoming`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journal.core import text as texts
from journal.core.anniversaries import Anniversary
from journal.core.commitments import Commitment, CommitmentEvent
from journal.core.dues import DERIVED, Due, DueEvent
from journal.core.own_observances import OwnObservance
from journal.core.series import Series
from journal.store import anniversaries, commitments, own_observances, series
from journal.store.incoming import Incoming, Outcome

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DueRecord:
    """What happened to a due: kind, at, until; and for which moments it was shown, when.  All in UTC milliseconds."""

    events: tuple[tuple[DueEvent, int, int | None], ...] = ()
    shown: tuple[tuple[int, int], ...] = ()


def own_observance(incoming: Incoming, found: OwnObservance) -> Outcome:
    """Take an observance of the user's own."""
    return incoming.put("own_observances", found, own_observances._values(found))[0]


def anniversary(incoming: Incoming, found: Anniversary, keep: frozenset[str] = NOTHING) -> Outcome:
    """Take a birthday or another yearly day."""
    values = {"client_id": found.client_id, **anniversaries._values(found)}
    return incoming.put("anniversaries", found, values, keep)[0]


def recurring(incoming: Incoming, found: Series, keep: frozenset[str] = NOTHING) -> Outcome:
    """Take a reminder that comes again; its occurrences come as dues of their own."""
    return incoming.put("series", found, series._values(found), keep)[0]


def commitment(incoming: Incoming, found: Commitment, keep: frozenset[str] = NOTHING) -> Outcome:
    """Take a request or promise without its events and dues, which follow."""
    values = {
        "client_id": found.client_id,
        "interaction_id": found.interaction_id,
        **commitments._values(found),
    }
    return incoming.put("commitments", found, values, keep)[0]


def commitment_event(incoming: Incoming, found: CommitmentEvent) -> Outcome:
    """Take what happened to a request or promise."""
    was = found.was
    values = {
        "commitment_id": found.commitment_id,
        "kind": found.kind.value,
        "at": found.at.at,
        "at_text": found.at.text,
        "text": texts.note(found.text),
        "moment": was.kind.value if was else None,
        "due_at": was.at if was else None,
        "due_local": was.local if was else "",
    }
    return incoming.put("commitment_events", found, values)[0]


def due(
    incoming: Incoming,
    due: Due,
    state: str,
    record: DueRecord,
    keep: frozenset[str] = NOTHING,
    left: frozenset[str] = NOTHING,
) -> Outcome:
    """Take a due with what happened to it and what it was shown for, so that what was seen is not shown again.

    One that follows from facts is the same as the one that this journal has made of the same facts itself.
    """
    if due.origin in DERIVED:
        due = replace(due, uuid=_same_occurrence(incoming, due) or due.uuid)
    outcome, row_id = incoming.put("dues", due, _due_values(due, state), keep, left)
    added = _add_events(incoming, row_id, record.events)
    if outcome is Outcome.ADDED:
        for moment, at in record.shown:
            incoming.insert("due_deliveries", {"due_id": row_id, "moment": moment, "shown_at": at})
    return Outcome.CHANGED if added and outcome is Outcome.UNCHANGED else outcome


def _same_occurrence(incoming: Incoming, due: Due) -> str | None:
    found = incoming.writer.value(
        "SELECT uuid FROM dues WHERE origin = ? AND origin_id = ? AND occurrence = ?",
        (due.origin.value, due.origin_id, due.occurrence),
    )
    return str(found) if found is not None else None


def _add_events(incoming: Incoming, row_id: int, events: Sequence[tuple[DueEvent, int, int | None]]) -> int:
    """Add what the journal does not know yet to the record of a due."""
    if not events:
        return 0
    there = set(incoming.writer.rows("SELECT kind, at, until FROM due_events WHERE due_id = ?", (row_id,)))
    new = [(kind.value, at, until) for kind, at, until in events if (kind.value, at, until) not in there]
    for kind, at, until in new:
        incoming.insert("due_events", {"due_id": row_id, "kind": kind, "at": at, "until": until})
    return len(new)


def _due_values(due: Due, state: str) -> dict[str, object]:
    return {
        "origin": due.origin.value,
        "origin_id": due.origin_id,
        "occurrence": due.occurrence,
        "client_id": due.client_id,
        "person_id": due.person_id,
        "interaction_id": due.interaction_id,
        "title": texts.line(due.title),
        "moment": due.moment.kind.value,
        "due_at": due.moment.at,
        "due_local": due.moment.local,
        "base_at": due.base_at,
        "state": state,
        "snoozed_until": due.snoozed_until,
        "closed_at": due.closed_at,
        "outcome": texts.note(due.outcome),
        "outcome_interaction_id": due.outcome_interaction_id,
        "in_time": None if due.in_time is None else int(due.in_time),
        "commitment_id": due.commitment_id,
        "anniversary_id": due.anniversary_id,
        "series_id": due.series_id,
        "observance": due.observance,
        "lead": due.lead,
        "tone": due.tone,
        "day": due.day,
        "expires_at": due.expires_at,
        "attempts": due.attempts,
        "first_attempt_at": due.first_attempt_at,
    }
