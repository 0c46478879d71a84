"""Requests and promises in the journal: their dues, their ends, what happens on the way, and all of it taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from journal.core.commitments import (
    CLIENT_TURN,
    COLLEAGUE,
    Commitment,
    CommitmentKind,
    CommitmentState,
    EventKind,
    Owed,
)
from journal.core.dues import INNER, Due, DueState, Origin
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, HOUR_MS, EventTime, Moment, milliseconds
from journal.store import bin as bins
from journal.store import closing, commitments, dues, history, interactions
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, Clock, add_client, add_entry, did, dump

REQUEST, PROMISE = CommitmentKind.REQUEST, CommitmentKind.PROMISE
State = CommitmentState
TOMORROW = Moment.instant(START + DAY_MS)


@pytest.fixture
def client(writer: Writer) -> int:
    return add_client(writer)


def add(writer: Writer, client: int, kind: CommitmentKind = PROMISE, **values: Any) -> int:
    made = {"text": "send the samples", "made": EventTime.of(writer.now(), SHANGHAI), "due": TOMORROW, **values}
    return did(writer, Op.COMMITMENT_ADD, lambda w: commitments.add(w, Commitment(kind, client, **made)))


def close(writer: Writer, commitment_id: int, state: State, **values: Any) -> None:
    did(writer, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, commitment_id, state, **values))


def move(writer: Writer, commitment_id: int, at: int, text: str = "") -> None:
    moment = Moment.instant(at)
    did(writer, Op.COMMITMENT_MOVE, lambda w: commitments.move(w, commitment_id, moment, text=text))


def count_round(writer: Writer, commitment_id: int, text: str) -> None:
    at = EventTime.of(writer.now(), SHANGHAI)
    did(writer, Op.COMMITMENT_ROUND, lambda w: commitments.add_round(w, commitment_id, text, at))


def edit(writer: Writer, commitment_id: int, **values: Any) -> None:
    changed = replace(commitments.get(writer, commitment_id), **values)
    did(writer, Op.COMMITMENT_EDIT, lambda w: commitments.edit(w, changed))


def open_dues(writer: Writer, commitment_id: int) -> list[Due]:
    return [due for due in dues.of_commitment(writer, commitment_id) if due.open]


def refused(code: Code, act: Any, *args: Any, **values: Any) -> None:
    with pytest.raises(JournalError) as error:
        act(*args, **values)
    assert error.value.code is code


# ---------- adding


def test_a_promise_reminds_at_its_time_and_at_its_inner_deadline(writer: Writer, client: int) -> None:
    inner = Moment.instant(START + HOUR_MS)
    made = add(writer, client, inner=inner)
    found = {due.occurrence: due for due in open_dues(writer, made)}
    assert {key: due.moment for key, due in found.items()} == {"": TOMORROW, INNER: inner}
    assert {due.origin for due in found.values()} == {Origin.PROMISE}
    assert {due.title for due in found.values()} == {"send the samples"}


def test_a_request_without_a_limit_reminds_of_nothing_and_is_owed_all_the_same(writer: Writer, client: int) -> None:
    made = add(writer, client, REQUEST, due=None)
    assert open_dues(writer, made) == []
    assert [c.id for c in commitments.owed(writer, Owed.WE)] == [made]


def test_what_cannot_be_kept_is_refused(writer: Writer, client: int) -> None:
    refused(Code.TEXT_MISSING, add, writer, client, text="  ")
    refused(Code.TIME_MISSING, add, writer, client, due=None)
    refused(Code.INNER_TOO_LATE, add, writer, client, inner=TOMORROW)
    refused(Code.INNER_TOO_LATE, add, writer, client, REQUEST, due=None, inner=TOMORROW)
    assert commitments.standing(writer) == []


def test_the_three_lists_part_by_who_has_to_move(writer: Writer, client: int) -> None:
    ours = add(writer, client)
    theirs = add(writer, client, ours=False)
    turn = add(writer, client, REQUEST, waiting_on=CLIENT_TURN)
    colleague = add(writer, client, waiting_on=f"{COLLEAGUE}Li")
    lists = {owed: [c.id for c in commitments.owed(writer, owed)] for owed in Owed}
    assert lists == {Owed.WE: [ours], Owed.THEY: [theirs], Owed.WAITING: [turn, colleague]}


def test_the_soonest_stands_first_and_what_has_no_time_last(writer: Writer, client: int) -> None:
    free = add(writer, client, REQUEST, due=None)
    late = add(writer, client, due=Moment.instant(START + 3 * DAY_MS))
    soon = add(writer, client)
    assert [c.id for c in commitments.owed(writer, Owed.WE)] == [soon, late, free]


def test_a_day_is_late_after_its_end_and_a_time_at_once(writer: Writer, client: int) -> None:
    noon = Moment.wall(dt.datetime(2026, 11, 24, 12), SHANGHAI)
    for due in (Moment.date(dt.date(2026, 11, 24), SHANGHAI), noon, Moment.instant(START - 9 * DAY_MS)):
        add(writer, client, due=due)
    add(writer, client, ours=False, due=Moment.instant(START - DAY_MS))
    late = [commitments.counts(writer, START + hours * HOUR_MS)[1] for hours in (1, 2, 13, 14)]
    assert late == [1, 2, 2, 3]
    assert commitments.counts(writer, START)[0] == {Owed.WE: 3, Owed.THEY: 1, Owed.WAITING: 0}


def test_what_was_closed_last_stands_first(writer: Writer, client: int, clock: Clock) -> None:
    first, second, _open = (add(writer, client) for _ in range(3))
    for made in (second, first):
        clock.forward(1000)
        close(writer, made, State.KEPT)
    assert [one.id for one in commitments.closed(writer)] == [first, second]


# ---------- ends


@pytest.mark.parametrize(
    ("kind", "state", "ends"),
    [
        (REQUEST, State.ANSWERED, DueState.DONE),
        (REQUEST, State.DECLINED, DueState.CANCELLED),
        (REQUEST, State.WITHDRAWN, DueState.CANCELLED),
        (PROMISE, State.KEPT, DueState.DONE),
        (PROMISE, State.WITHDRAWN, DueState.CANCELLED),
        (PROMISE, State.MISSED, DueState.CANCELLED),
    ],
)
def test_an_end_ends_the_reminders(
    writer: Writer, client: int, kind: CommitmentKind, state: State, ends: DueState
) -> None:
    made = add(writer, client, kind, inner=Moment.instant(START + HOUR_MS))
    close(writer, made, state, outcome="by phone")
    assert {due.state for due in dues.of_commitment(writer, made)} == {ends}
    found = commitments.get(writer, made)
    assert (found.state, found.outcome) == (state, "by phone")
    assert (found.closed_at is None) == (state is State.MISSED)


def test_an_acknowledged_request_is_still_owed_and_reminds(writer: Writer, client: int) -> None:
    made = add(writer, client, REQUEST)
    close(writer, made, State.ACKNOWLEDGED)
    assert commitments.get(writer, made).standing
    assert [due.moment for due in open_dues(writer, made)] == [TOMORROW]
    close(writer, made, State.ANSWERED)
    assert open_dues(writer, made) == []


def test_a_missed_promise_stands_until_they_were_told(writer: Writer, client: int, clock: Clock) -> None:
    made = add(writer, client)
    clock.forward(2 * DAY_MS)
    close(writer, made, State.MISSED)
    assert [c.id for c in commitments.owed(writer, Owed.WE)] == [made]
    close(writer, made, State.TOLD, outcome="apologised")
    assert commitments.owed(writer, Owed.WE) == []
    kinds = [event.kind for event in commitments.events(writer, made)]
    assert kinds == [EventKind.MISSED, EventKind.TOLD]


def test_a_missed_promise_can_still_be_kept_late(writer: Writer, client: int, clock: Clock) -> None:
    made = add(writer, client)
    clock.forward(2 * DAY_MS)
    close(writer, made, State.MISSED)
    close(writer, made, State.KEPT)
    found = commitments.get(writer, made)
    assert (found.state, found.closed_at) == (State.KEPT, clock.ms)


@pytest.mark.parametrize(
    ("kind", "state"),
    [(REQUEST, State.KEPT), (REQUEST, State.MISSED), (PROMISE, State.ANSWERED), (PROMISE, State.ACKNOWLEDGED)],
)
def test_the_ends_of_the_other_kind_are_refused(
    writer: Writer, client: int, kind: CommitmentKind, state: State
) -> None:
    made = add(writer, client, kind)
    refused(Code.STATE_IMPOSSIBLE, close, writer, made, state)
    assert len(open_dues(writer, made)) == 1


def test_nothing_ends_twice(writer: Writer, client: int) -> None:
    made = add(writer, client)
    close(writer, made, State.KEPT)
    for state in (State.KEPT, State.MISSED, State.WITHDRAWN):
        refused(Code.STATE_IMPOSSIBLE, close, writer, made, state)
    refused(Code.STATE_IMPOSSIBLE, move, writer, made, START + 2 * DAY_MS)


def test_the_answer_is_linked_and_stays_when_the_entry_goes(writer: Writer, client: int) -> None:
    made = add(writer, client, REQUEST)
    entry = add_entry(writer, client)
    close(writer, made, State.ANSWERED, interaction_id=entry)
    assert commitments.get(writer, made).outcome_interaction_id == entry
    did(writer, Op.INTERACTION_DELETE, lambda w: interactions.delete(w, entry))
    found = commitments.get(writer, made)
    assert (found.state, found.outcome_interaction_id) == (State.ANSWERED, None)


def test_doing_the_due_keeps_the_promise_and_doing_the_inner_one_does_not(writer: Writer, client: int) -> None:
    made = add(writer, client, inner=Moment.instant(START + HOUR_MS))
    inner, outer = sorted(open_dues(writer, made), key=lambda due: due.moment.at)
    did(writer, Op.DUE_DONE, lambda w: closing.done(w, inner.id))
    assert commitments.get(writer, made).state is State.OPEN
    did(writer, Op.DUE_DONE, lambda w: closing.done(w, outer.id, outcome="sent"))
    found = commitments.get(writer, made)
    assert (found.state, found.outcome) == (State.KEPT, "sent")


# ---------- on the way


def test_a_move_keeps_the_old_time_and_is_no_miss(writer: Writer, client: int) -> None:
    made = add(writer, client)
    move(writer, made, START + 2 * DAY_MS, "they asked for it")
    (event,) = commitments.events(writer, made)
    assert (event.kind, event.was, event.text) == (EventKind.MOVED, TOMORROW, "they asked for it")
    assert commitments.get(writer, made).state is State.OPEN
    assert [due.moment.at for due in open_dues(writer, made)] == [START + 2 * DAY_MS]


def test_a_missed_promise_that_is_moved_reminds_once_however_often_it_moves(
    writer: Writer, client: int, clock: Clock
) -> None:
    made = add(writer, client)
    clock.forward(2 * DAY_MS)
    close(writer, made, State.MISSED)
    for days in (3, 4, 5):
        # In the same millisecond as well: a clock that stands still must not lose one.
        move(writer, made, START + days * DAY_MS)
        assert [due.moment.at for due in open_dues(writer, made)] == [START + days * DAY_MS]
    edit(writer, made, text="send both samples")
    assert [due.title for due in open_dues(writer, made)] == ["send both samples"]
    assert commitments.get(writer, made).state is State.OPEN


def test_a_due_that_was_stopped_comes_back_with_another_time_only(writer: Writer, client: int) -> None:
    made = add(writer, client)
    did(writer, Op.DUE_DISMISS, lambda w: closing.dismiss(w, open_dues(w, made)[0].id))
    edit(writer, made, text="other words")
    assert open_dues(writer, made) == []
    move(writer, made, START + 2 * DAY_MS)
    assert [due.moment.at for due in open_dues(writer, made)] == [START + 2 * DAY_MS]


def test_a_closed_one_that_is_edited_reminds_of_nothing(writer: Writer, client: int) -> None:
    made = add(writer, client)
    close(writer, made, State.KEPT)
    edit(writer, made, due=Moment.instant(START + 5 * DAY_MS))
    assert open_dues(writer, made) == []


def test_an_inner_deadline_that_no_longer_fits_goes_with_the_move(writer: Writer, client: int) -> None:
    made = add(writer, client, due=Moment.instant(START + 3 * DAY_MS), inner=Moment.instant(START + 2 * DAY_MS))
    move(writer, made, START + DAY_MS)
    assert commitments.get(writer, made).inner is None
    assert [due.occurrence for due in open_dues(writer, made)] == [""]


def test_taking_the_limit_away_cancels_its_reminder(writer: Writer, client: int) -> None:
    made = add(writer, client, REQUEST)
    edit(writer, made, due=None)
    assert [due.state for due in dues.of_commitment(writer, made)] == [DueState.CANCELLED]
    edit(writer, made, due=Moment.instant(START + 2 * DAY_MS))
    assert len(open_dues(writer, made)) == 1


def test_rounds_are_counted_with_what_each_changed(writer: Writer, client: int) -> None:
    made = add(writer, client)
    for text in ("logo larger", "logo smaller"):
        count_round(writer, made, text)
    assert commitments.get(writer, made).rounds == 2
    assert [event.text for event in commitments.events(writer, made)] == ["logo larger", "logo smaller"]
    refused(Code.TEXT_MISSING, commitments.add_round, writer, made, " ", EventTime.of(START, SHANGHAI))


def test_what_else_is_promised_that_day(writer: Writer, client: int) -> None:
    inside = add(writer, client)
    add(writer, client, ours=False)
    add(writer, client, due=Moment.instant(START + 4 * DAY_MS))
    kept = add(writer, client)
    close(writer, kept, State.KEPT)
    assert [c.id for c in commitments.between(writer, START, START + 2 * DAY_MS)] == [inside]


# ---------- the gate


def test_the_gate_closes_with_the_limit_and_opens_with_the_answer(writer: Writer, client: int) -> None:
    made = add(writer, client, REQUEST)
    assert commitments.gates(writer, TOMORROW.at - 1) == {}
    found = commitments.gates(writer, TOMORROW.at)
    assert set(found) == {client}
    assert (found[client].kind, found[client].ids) == ("request", (made,))
    close(writer, made, State.ANSWERED)
    assert commitments.gates(writer, TOMORROW.at) == {}


def test_a_promise_for_a_day_closes_the_gate_after_that_day(writer: Writer, client: int) -> None:
    add(writer, client, due=Moment.date(dt.date(2026, 11, 24), SHANGHAI))
    midnight = milliseconds(dt.datetime(2026, 11, 25), SHANGHAI)
    assert commitments.gates(writer, midnight - 1) == {}
    assert set(commitments.gates(writer, midnight)) == {client}


def test_a_missed_promise_closes_the_gate_until_told(writer: Writer, client: int) -> None:
    made = add(writer, client)
    close(writer, made, State.MISSED)
    assert set(commitments.gates(writer, START)) == {client}
    close(writer, made, State.TOLD)
    assert commitments.gates(writer, START + 9 * DAY_MS) == {}


# ---------- taken back


def test_every_step_is_undone_and_done_again(writer: Writer, client: int, clock: Clock) -> None:
    steps: list[Callable[[], object]] = [
        lambda: add(writer, client, REQUEST, inner=Moment.instant(START + HOUR_MS)),
        lambda: close(writer, 1, State.ACKNOWLEDGED),
        lambda: move(writer, 1, START + 2 * DAY_MS, "agreed"),
        lambda: count_round(writer, 1, "x"),
        lambda: edit(writer, 1, waiting_on=CLIENT_TURN),
        lambda: close(writer, 1, State.ANSWERED, outcome="done"),
        lambda: did(writer, Op.COMMITMENT_DELETE, lambda w: commitments.delete(w, 1)),
    ]
    states = [dump(writer)]
    for step in steps:
        clock.forward(1000)
        step()
        states.append(dump(writer))
    for before in reversed(states[:-1]):
        history.undo(writer)
        assert dump(writer) == before
    for after in states[1:]:
        history.redo(writer)
        assert dump(writer) == after


def test_the_bin_gives_one_back_with_its_record_and_its_dues(writer: Writer, client: int, clock: Clock) -> None:
    made = add(writer, client)
    move(writer, made, START + 2 * DAY_MS)
    before = (commitments.get(writer, made), commitments.events(writer, made), open_dues(writer, made))
    did(writer, Op.COMMITMENT_DELETE, lambda w: commitments.delete(w, made))
    assert dues.of_commitment(writer, made) == []
    (binned,) = bins.contents(writer, clock.ms)
    history.restore(writer, binned.operation_id)
    assert (commitments.get(writer, made), commitments.events(writer, made), open_dues(writer, made)) == before
