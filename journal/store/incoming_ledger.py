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
from journal.store import anniversaries, commitments, due_columns, own_observances, series
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


def commitment(
    incoming: Incoming, found: Commitment, keep: frozenset[str] = NOTHING, left: frozenset[str] = NOTHING
) -> Outcome:
    """Take a request or promise without its events and dues, which follow."""
    values = {
        "client_id": found.client_id,
        "interaction_id": found.interaction_id,
        **commitments._values(found),
    }
    return incoming.put("commitments", found, values, keep, left)[0]


def commitment_event(incoming: Incoming, found: CommitmentEvent) -> Outcome:
    """Take what happened to a request or promise."""
    return incoming.put("commitment_events", found, commitments._event_values(found))[0]


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
    if due.client_id is None and due.crisis_id is not None:
        # The outlet that it rings is not in the file: better the client of the crisis than nobody.
        asked = "SELECT client_id FROM crises WHERE id = ?"
        due = replace(due, client_id=_client_of(incoming, due.uuid) or incoming.writer.value(asked, (due.crisis_id,)))
    due = replace(due, title=texts.line(due.title), outcome=texts.note(due.outcome))
    outcome, row_id = incoming.put("dues", due, due_columns.values(due, state), keep, left)
    added = _add_events(incoming, row_id, record.events)
    if outcome is Outcome.ADDED:
        for moment, at in record.shown:
            incoming.insert("due_deliveries", {"due_id": row_id, "moment": moment, "shown_at": at})
    return Outcome.CHANGED if added and outcome is Outcome.UNCHANGED else outcome


def _client_of(incoming: Incoming, due_uuid: str) -> int | None:
    found = incoming.writer.value("SELECT client_id FROM dues WHERE uuid = ?", (due_uuid,))
    return None if found is None else int(found)


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
