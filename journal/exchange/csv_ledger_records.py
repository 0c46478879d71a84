"""Rows of a journal's CSV file read as records of the due ledger; `csv_ledger_rows` is the other way round."""

from __future__ import annotations

from journal.core import recurrence, yearly_dates
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.commitments import Commitment, CommitmentEvent, CommitmentKind, CommitmentState, EventKind, doubts_of
from journal.core.dues import Due, DueEvent, DueState, Origin
from journal.core.errors import Code, JournalError
from journal.core.observances import Act, Tone
from journal.core.own_observances import OwnObservance
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.core.yearly_dates import LeapRule
from journal.exchange.csv_cells import event, instant
from journal.exchange.csv_ledger_rows import SHOWN
from journal.exchange.csv_row import Row
from journal.exchange.row_errors import RowProblem, RowRefused
from journal.store import incoming_ledger
from journal.store.incoming import Outcome
from journal.store.incoming_ledger import DueRecord

_STATES = (
    "open", DueState.DONE.value, DueState.DISMISSED.value, DueState.CANCELLED.value, DueState.PASSED.value,
)  # fmt: skip


def own_observance(row: Row) -> Outcome:
    """Take an observance of the user's own."""
    uuid, created, updated = row.stamps()
    found = OwnObservance(
        name=row["subject"],
        rule=row["rule"],
        tone=row.word("tone", Tone),
        act=row.word("kind", Act),
        gift_days=row.whole("gift_days"),
        card_days=row.whole("card_days"),
        message_days=row.whole("message_days"),
        manner=row["text"],
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return incoming_ledger.own_observance(row.incoming, found)


def anniversary(row: Row) -> Outcome:
    """Take a birthday or another yearly day."""
    uuid, created, updated = row.stamps()
    found = Anniversary(
        client_id=row.client(),
        date=yearly_dates.parse(row["yearly_date"]),
        kind=row.word("kind", AnniversaryKind),
        person_id=row.number("person_ids", "people"),
        label=row["subject"],
        leap_rule=row.word("leap_rule", LeapRule),
        gift_days=row.whole("gift_days"),
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return incoming_ledger.anniversary(row.incoming, found, row.keep)


def recurring(row: Row) -> Outcome:
    """Take a reminder that comes again."""
    uuid, created, updated = row.stamps()
    start = row.moment()
    if start is None:
        raise JournalError(Code.TIME_MISSING)
    found = Series(
        title=row["subject"],
        rule=recurrence.checked(row["rule"], start, tz=row.tz),
        start=start,
        mode=row.word("mode", Mode),
        client_id=row.number("client_ids", "clients"),
        person_id=row.number("person_ids", "people"),
        ended_at=instant(row["closed_at"]),
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return incoming_ledger.recurring(row.incoming, found, row.keep)


def commitment(row: Row) -> Outcome:
    """Take a request or promise."""
    uuid, created, updated = row.stamps()
    found = Commitment(
        kind=row.word("kind", CommitmentKind),
        client_id=row.client(),
        text=row["subject"],
        made=event(row["at"], row.tz),
        ours=row.flag("ours") is not False,
        person_id=row.number("person_ids", "people"),
        interaction_id=row.number("interaction_id", "interactions"),
        due=row.moment(),
        inner=row.moment("inner_due", "inner_kind"),
        waiting_on=row["waiting_on"],
        state=row.word("state", CommitmentState),
        closed_at=instant(row["closed_at"]),
        outcome=row["outcome"],
        outcome_interaction_id=row.number("outcome_interaction_id", "interactions"),
        intention=row["intention"],
        unchanged=row["unchanged"],
        doubts=doubts_of(row.json("doubts", dict)),
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return incoming_ledger.commitment(row.incoming, found, row.keep, row.left)


def commitment_event(row: Row) -> Outcome:
    """Take what happened to a request or promise."""
    uuid, created, updated = row.stamps()
    of_commitment = row.number("commitment_id", "commitments")
    if of_commitment is None:
        raise RowRefused(RowProblem.REFERENCE_UNKNOWN, column="commitment_id", value="")
    found = CommitmentEvent(
        of_commitment,
        row.word("kind", EventKind),
        event(row["at"], row.tz),
        row["text"],
        row.moment(),
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return incoming_ledger.commitment_event(row.incoming, found)


def due(row: Row) -> Outcome:
    """Take a due with what happened to it."""
    uuid, created, updated = row.stamps()
    state, origin = row["state"], row.word("origin", Origin)
    if state not in _STATES:
        raise JournalError(Code.VALUE_UNKNOWN, field="state", value=state, allowed=_STATES)
    if origin is Origin.MANUAL and not row["subject"].strip():
        raise JournalError(Code.TEXT_MISSING)
    of_commitment = row.number("commitment_id", "commitments")
    if of_commitment is None and origin in (Origin.PROMISE, Origin.REQUEST):
        raise RowRefused(RowProblem.REFERENCE_UNKNOWN, column="commitment_id", value="")
    when = row.moment()
    if when is None:
        raise JournalError(Code.WHEN_UNREADABLE, text="")
    found = Due(
        title=row["subject"],
        moment=when,
        origin=origin,
        client_id=row.number("client_ids", "clients"),
        person_id=row.number("person_ids", "people"),
        interaction_id=row.number("interaction_id", "interactions"),
        base_at=instant(row["base_at"]),
        commitment_id=of_commitment,
        anniversary_id=row.number("anniversary_id", "anniversaries"),
        series_id=row.number("series_id", "series"),
        crisis_id=row.number("crisis_id", "crises"),
        risk_id=row.number("risk_id", "risks"),
        observance=row["observance"] or None,
        lead=row["lead"],
        tone=row["tone"] or None,
        day=row.day("day"),
        expires_at=instant(row["expires_at"]),
        attempts=row.whole("attempts") or 0,
        first_attempt_at=instant(row["first_attempt_at"]),
        origin_id=row["origin_id"] or uuid,
        occurrence=row["occurrence"],
        snoozed_until=instant(row["snoozed_until"]),
        closed_at=instant(row["closed_at"]),
        outcome=row["outcome"],
        outcome_interaction_id=row.number("outcome_interaction_id", "interactions"),
        in_time=row.flag("in_time"),
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return incoming_ledger.due(row.incoming, found, state, _record(row), row.keep, row.left)


def _record(row: Row) -> DueRecord:
    """Return what happened to a due, and for which moments it was shown."""
    events: list[tuple[DueEvent, int, int | None]] = []
    shown: dict[int, int] = {}
    for told in row.values("events"):
        kind, *times = told.split(" ")
        if not 1 <= len(times) <= 2:
            raise JournalError(Code.VALUE_UNKNOWN, field="events", value=told, allowed=())
        at, until = instant(times[0]), instant(times[1]) if len(times) == 2 else None
        assert at is not None
        if kind == SHOWN and until is not None:
            shown[until] = at
        elif kind in DueEvent.__members__.values():
            events.append((DueEvent(kind), at, until))
        else:
            raise JournalError(Code.VALUE_UNKNOWN, field="events", value=told, allowed=tuple(DueEvent))
    shown_for, shown_at = instant(row["shown_for"]), instant(row["shown_at"])
    if shown_for is not None and shown_at is not None:
        shown[shown_for] = shown_at
    return DueRecord(tuple(events), tuple(shown.items()))
