"""Requests and promises in the journal, what happens to them, and the dues that remind of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journal.core import text as texts
from journal.core.commitments import (
    Commitment,
    CommitmentEvent,
    CommitmentKind,
    CommitmentState,
    EventKind,
    Owed,
    checked_state,
    doubts_json,
    doubts_of,
)
from journal.core.dues import INNER, Due, DueEvent, Origin
from journal.core.errors import Code, JournalError
from journal.core.gate import Gate, gate
from journal.core.moments import DAY_MS, EventTime, Moment, MomentKind
from journal.store import dues
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

CAP = 500
"""The most commitments that one list shows."""
_COLUMNS = (
    "c.kind, c.ours, c.client_id, c.person_id, c.interaction_id, c.text, c.made_at, c.made_text, c.moment, c.due_at,"
    " c.due_local, c.inner_moment, c.inner_at, c.inner_local, c.waiting_on, c.state, c.closed_at, c.outcome,"
    " c.outcome_interaction_id, c.id, c.uuid, c.created_at, c.updated_at,"
    " (SELECT count(*) FROM commitment_events e WHERE e.commitment_id = c.id AND e.kind = 'round'),"
    " c.intention, c.unchanged, c.doubts"
)
_STANDING = "c.state IN ('open', 'acknowledged', 'missed')"
_LISTS = {
    Owed.WE: f"{_STANDING} AND c.ours = 1 AND c.waiting_on = ''",
    Owed.THEY: f"{_STANDING} AND c.ours = 0 AND c.waiting_on = ''",
    Owed.WAITING: f"{_STANDING} AND c.waiting_on <> ''",
}
_STATE_EVENTS = {
    CommitmentState.ACKNOWLEDGED: EventKind.ACKNOWLEDGED,
    CommitmentState.MISSED: EventKind.MISSED,
    CommitmentState.TOLD: EventKind.TOLD,
}
_UNDONE = frozenset({CommitmentState.DECLINED, CommitmentState.WITHDRAWN, CommitmentState.MISSED, CommitmentState.TOLD})
"""Ends at which the thing itself was not done: its dues are cancelled."""


def add(writer: Writer, commitment: Commitment) -> int:
    """Add a request or promise with the dues that remind of it, and return its id.

    TEXT_MISSING without words, TIME_MISSING for a promise without a time, INNER_TOO_LATE for an inner deadline that
    does not lie before the outer one.
    """
    values = _values(commitment)
    facts = {"client_id": commitment.client_id, "interaction_id": commitment.interaction_id}
    commitment_id = writer.insert_record("commitments", {**facts, **values}, commitment.uuid)
    if commitment.standing:
        _remind(writer, get(writer, commitment_id))
    return commitment_id


def edit(writer: Writer, commitment: Commitment) -> None:
    """Give the commitment with `commitment.id` the values of `commitment`; its dues follow while it stands."""
    writer.update_record("commitments", commitment.id, _values(commitment))
    if commitment.standing:
        _remind(writer, get(writer, commitment.id))


def delete(writer: Writer, commitment_id: int) -> None:
    """Put a commitment, its events and its dues into the bin."""
    writer.delete("commitments", commitment_id)


def close(
    writer: Writer,
    commitment_id: int,
    state: CommitmentState,
    *,
    outcome: str = "",
    interaction_id: int | None = None,
) -> None:
    """Take a commitment to another state; STATE_IMPOSSIBLE where it cannot go there.

    *Acknowledged* keeps it open, with its dues; *missed* keeps it standing until the client was told.
    """
    commitment = get(writer, commitment_id)
    checked_state(commitment, state)
    now = writer.now()
    standing = replace(commitment, state=state).standing
    values: dict[str, object] = {"state": state.value, "closed_at": None if standing else now}
    if outcome.strip():
        values["outcome"] = texts.note(outcome)
    if interaction_id is not None:
        values["outcome_interaction_id"] = interaction_id
    writer.update_record("commitments", commitment_id, values)
    if state in _STATE_EVENTS:
        note(writer, CommitmentEvent(commitment_id, _STATE_EVENTS[state], EventTime.of(now, writer.tz), outcome))
    if state is CommitmentState.ACKNOWLEDGED:
        return
    for due in dues.of_commitment(writer, commitment_id):
        if not due.open:
            continue
        if state in _UNDONE:
            dues.end(writer, due.id, DueEvent.CANCELLED)
        else:
            dues.close(writer, due.id, outcome=outcome, interaction_id=interaction_id)


def move(writer: Writer, commitment_id: int, due: Moment, *, text: str = "") -> None:
    """Give a commitment another time by agreement: neither kept late nor missed.  The old time stays in its events."""
    commitment = get(writer, commitment_id)
    if not commitment.standing:
        raise JournalError(Code.STATE_IMPOSSIBLE, kind=commitment.kind.value, state="moved")
    event = CommitmentEvent(
        commitment_id, EventKind.MOVED, EventTime.of(writer.now(), writer.tz), text, was=commitment.due
    )
    note(writer, event)
    inner = commitment.inner if commitment.inner and commitment.inner.at < due.at else None
    state = CommitmentState.OPEN if commitment.state is CommitmentState.MISSED else commitment.state
    edit(writer, replace(commitment, due=due, inner=inner, state=state))


def add_round(writer: Writer, commitment_id: int, text: str, at: EventTime) -> None:
    """Count one more round of changes, with what it changed; TEXT_MISSING where that is not said."""
    if not texts.clean(text).strip():
        raise JournalError(Code.TEXT_MISSING)
    note(writer, CommitmentEvent(commitment_id, EventKind.ROUND, at, text))
    # This is how pages, and its history, hear of it.
    writer.update_record("commitments", commitment_id, {"updated_at": writer.now()})


def note(writer: Writer, event: CommitmentEvent) -> int:
    """Write down one event of a commitment and return its id."""
    return writer.insert_record("commitment_events", _event_values(event), event.uuid)


def get(reader: Reader, commitment_id: int) -> Commitment:
    """Return a commitment; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM commitments c WHERE c.id = ?", (commitment_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="commitments")
    return from_row(row)


def events(reader: Reader, commitment_id: int) -> list[CommitmentEvent]:
    """Return what happened to a commitment, oldest first."""
    rows = reader.rows(
        """SELECT commitment_id, kind, at, at_text, text, moment, due_at, due_local, id, uuid, created_at, updated_at
        FROM commitment_events WHERE commitment_id = ? ORDER BY at, id""",
        (commitment_id,),
    )
    return [
        CommitmentEvent(c, EventKind(kind), EventTime(at, at_text), text, _moment(*was), *stamps)
        for c, kind, at, at_text, text, *was, in_, uuid, created, updated in rows
        for stamps in [(in_, uuid, created, updated)]
    ]


def owed(reader: Reader, list_: Owed, *, client_id: int | None = None, limit: int = CAP) -> list[Commitment]:
    """Return one of the three lists of what is open, soonest first, what has no time at the end."""
    where, params = _of_client(client_id)
    rows = reader.rows(
        f"""SELECT {_COLUMNS} FROM commitments c WHERE {_LISTS[list_]}{where}
        ORDER BY c.due_at IS NULL, c.due_at, c.id LIMIT ?""",
        (*params, limit),
    )
    return [from_row(row) for row in rows]


def standing(reader: Reader, client_id: int | None = None) -> list[Commitment]:
    """Return every commitment of which something is still owed, by us or by them, oldest first."""
    where, params = _of_client(client_id)
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM commitments c WHERE {_STANDING}{where} ORDER BY c.made_at, c.id", params
    )
    return [from_row(row) for row in rows]


def closed(reader: Reader, *, limit: int = 100) -> list[Commitment]:
    """Return the newest of those of which nothing is owed any more, what was closed last at the front."""
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM commitments c WHERE NOT {_STANDING} ORDER BY c.id DESC LIMIT ?", (limit,)
    )
    return sorted(map(from_row, rows), key=_closed_at, reverse=True)


def counts(reader: Reader, now: int) -> tuple[dict[Owed, int], int]:
    """Return how many stand on each list, and how many of those that we owe are late at `now` (UTC milliseconds)."""
    found = {
        owed: int(reader.value(f"SELECT count(*) FROM commitments c WHERE {where}") or 0)
        for owed, where in _LISTS.items()
    }
    ours = _LISTS[Owed.WE]
    # Only near the moment does it matter which zone it is, and that a day is late after its end.
    surely = now - dues.ZONES_MS - DAY_MS
    late = int(reader.value(f"SELECT count(*) FROM commitments c WHERE {ours} AND c.due_at <= ?", (surely,)) or 0)
    near = reader.rows(
        f"SELECT c.moment, c.due_at, c.due_local FROM commitments c WHERE {ours} AND c.due_at > ? AND c.due_at <= ?",
        (surely, now + dues.ZONES_MS),
    )
    moments = [moment for moment in (_moment(*time) for time in near) if moment is not None]
    return found, late + sum(moment.end_in(reader.tz) <= now for moment in moments)


def of_interactions(reader: Reader, interaction_ids: Iterable[int]) -> dict[int, list[Commitment]]:
    """Return the commitments that were made in these interactions, by the interaction."""
    rows = reader.rows(
        f"""SELECT {_COLUMNS} FROM commitments c WHERE c.interaction_id IN (SELECT value FROM json_each(?))
        ORDER BY c.id""",
        (json.dumps(list(interaction_ids)),),
    )
    found: dict[int, list[Commitment]] = {}
    for commitment in map(from_row, rows):
        assert commitment.interaction_id is not None
        found.setdefault(commitment.interaction_id, []).append(commitment)
    return found


def between(reader: Reader, first: int, last: int) -> list[Commitment]:
    """Return our open commitments whose time lies in [`first`, `last`) (UTC milliseconds): what else is promised."""
    rows = reader.rows(
        f"""SELECT {_COLUMNS} FROM commitments c WHERE {_STANDING} AND c.ours = 1 AND c.due_at >= ? AND c.due_at < ?
        ORDER BY c.due_at, c.id LIMIT ?""",
        (first, last, CAP),
    )
    return [from_row(row) for row in rows]


def gates(reader: Reader, now: int) -> dict[int, Gate]:
    """Return the clients that have to be answered first, with the reason."""
    by_client: dict[int, list[Commitment]] = {}
    for commitment in standing(reader):
        by_client.setdefault(commitment.client_id, []).append(commitment)
    found = {}
    for client_id, theirs in by_client.items():
        closed = gate([_in_zone(commitment, reader) for commitment in theirs], now)
        if closed is not None:
            found[client_id] = closed
    return found


def from_row(row: tuple[Any, ...]) -> Commitment:
    """Return the commitment made of a row of `_COLUMNS`."""
    (kind, ours, client_id, person_id, interaction_id, text, made_at, made_text, moment, due_at, due_local, inner,
     inner_at, inner_local, waiting_on, state, closed_at, outcome, outcome_interaction, id_, uuid, created, updated,
     rounds, intention, unchanged, doubts) = row  # fmt: skip
    return Commitment(
        kind=CommitmentKind(kind),
        client_id=client_id,
        text=text,
        made=EventTime(made_at, made_text),
        ours=bool(ours),
        person_id=person_id,
        interaction_id=interaction_id,
        due=_moment(moment, due_at, due_local),
        inner=_moment(inner, inner_at, inner_local),
        waiting_on=waiting_on,
        state=CommitmentState(state),
        closed_at=closed_at,
        outcome=outcome,
        outcome_interaction_id=outcome_interaction,
        rounds=rounds,
        intention=intention,
        unchanged=unchanged,
        doubts=() if doubts == "{}" else doubts_of(doubts),
        id=id_,
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )


def _in_zone(commitment: Commitment, reader: Reader) -> Any:
    due = commitment.due
    return replace(commitment.view(), limit_at=due.end_in(reader.tz) if due else None)


def _closed_at(commitment: Commitment) -> int:
    return commitment.closed_at or 0


def _of_client(client_id: int | None) -> tuple[str, tuple[object, ...]]:
    return ("", ()) if client_id is None else (" AND c.client_id = ?", (client_id,))


def _moment(kind: str | None, at: int | None, local: str) -> Moment | None:
    return Moment(MomentKind(kind), at, local) if kind is not None and at is not None else None


def _remind(writer: Writer, commitment: Commitment) -> None:
    """Bring the dues of a standing commitment in step with its times."""
    made = dues.of_commitment(writer, commitment.id)
    for prefix, moment in (("", commitment.due), (INNER, commitment.inner)):
        known = [due for due in made if due.occurrence.startswith(INNER) == bool(prefix)]
        # After a move there may be several, all closed but the last.
        due = next((due for due in reversed(known) if due.open), known[-1] if known else None)
        if due is not None and due.open and moment is None:
            dues.end(writer, due.id, DueEvent.CANCELLED)
        elif due is not None and due.open and moment is not None:
            changed = replace(due, title=commitment.text, moment=moment, person_id=commitment.person_id)
            if (due.title, due.moment, due.person_id) != (changed.title, changed.moment, changed.person_id):
                dues.edit(writer, changed)
        elif moment is not None and (due is None or due.moment != moment):
            # One that was closed with an earlier time stays: another time is another due.
            dues.put(writer, _due(commitment, moment, _occurrence(prefix, {due.occurrence for due in known})))


def _occurrence(prefix: str, taken: set[str]) -> str:
    number = 1
    while (occurrence := f"{prefix}{number}" if number > 1 else prefix) in taken:
        number += 1
    return occurrence


def _due(commitment: Commitment, moment: Moment, occurrence: str) -> Due:
    return Due(
        title=commitment.text,
        moment=moment,
        origin=Origin.PROMISE if commitment.kind is CommitmentKind.PROMISE else Origin.REQUEST,
        client_id=commitment.client_id,
        person_id=commitment.person_id,
        interaction_id=commitment.interaction_id,
        commitment_id=commitment.id,
        origin_id=commitment.uuid,
        occurrence=occurrence,
    )


def _event_values(event: CommitmentEvent) -> dict[str, object]:
    was = event.was
    return {
        "commitment_id": event.commitment_id,
        "kind": event.kind.value,
        "at": event.at.at,
        "at_text": event.at.text,
        "text": texts.note(event.text),
        "moment": was.kind.value if was else None,
        "due_at": was.at if was else None,
        "due_local": was.local if was else "",
    }


def _values(commitment: Commitment) -> dict[str, object]:
    text = texts.line(commitment.text)
    if not text:
        raise JournalError(Code.TEXT_MISSING)
    due, inner = commitment.due, commitment.inner
    if due is None and commitment.kind is CommitmentKind.PROMISE:
        raise JournalError(Code.TIME_MISSING)
    if inner is not None and (due is None or inner.at >= due.end_in()):
        raise JournalError(Code.INNER_TOO_LATE)
    return {
        "kind": commitment.kind.value,
        "ours": int(commitment.ours),
        "person_id": commitment.person_id,
        "text": text,
        "made_at": commitment.made.at,
        "made_text": commitment.made.text,
        "moment": due.kind.value if due else None,
        "due_at": due.at if due else None,
        "due_local": due.local if due else "",
        "inner_moment": inner.kind.value if inner else None,
        "inner_at": inner.at if inner else None,
        "inner_local": inner.local if inner else "",
        "waiting_on": texts.line(commitment.waiting_on),
        "state": commitment.state.value,
        "closed_at": commitment.closed_at,
        "outcome": texts.note(commitment.outcome),
        "outcome_interaction_id": commitment.outcome_interaction_id,
        "intention": texts.note(commitment.intention),
        "unchanged": texts.note(commitment.unchanged),
        "doubts": doubts_json(tuple((right, texts.note(text)) for right, text in commitment.doubts)),
    }
