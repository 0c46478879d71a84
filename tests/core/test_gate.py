from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.gate import PROMISE, REQUEST, Gate, Standing, gate
from journal.core.moments import DAY_MS, HOUR_MS

NOW = 40 * DAY_MS


def request(id: int = 1, **values: Any) -> Standing:
    """A request asked for three days ago, an hour past its limit."""
    asked = Standing(id, REQUEST, True, NOW - HOUR_MS, False, False, NOW - 3 * DAY_MS, f"request {id}")
    return replace(asked, **values)


def promise(id: int = 2, **values: Any) -> Standing:
    """A promise made five days ago, overdue since yesterday."""
    made = Standing(id, PROMISE, True, NOW - DAY_MS, False, False, NOW - 5 * DAY_MS, f"promise {id}")
    return replace(made, **values)


def test_a_request_past_its_limit_closes_the_gate_and_counts_from_when_it_was_asked() -> None:
    assert gate([request()], NOW) == Gate(REQUEST, (1,), NOW - 3 * DAY_MS, ("request 1",))


def test_an_overdue_promise_closes_the_gate_and_counts_from_when_it_was_due() -> None:
    assert gate([promise()], NOW) == Gate(PROMISE, (2,), NOW - DAY_MS, ("promise 2",))


def test_two_mails_are_one_reason_the_oldest_first() -> None:
    later = request(4, since_at=NOW - 2 * DAY_MS)
    found = gate([later, request(5)], NOW)
    assert found == Gate(REQUEST, (5, 4), NOW - 3 * DAY_MS, ("request 5", "request 4"))


@pytest.mark.parametrize(
    "standing",
    [
        request(limit_at=NOW + 1),
        request(limit_at=None),
        request(open=False),
        request(ours=False),
        request(missed=True, limit_at=NOW + 1),
        promise(limit_at=NOW + 1),
        promise(limit_at=None),
        promise(open=False),
        promise(ours=False),
        promise(missed=True, told=True),
        promise(missed=True, ours=False),
    ],
)
def test_what_is_within_its_limit_closed_told_or_theirs_lets_the_greeting_through(standing: Standing) -> None:
    assert gate([standing], NOW) is None


def test_the_limit_itself_is_late() -> None:
    assert gate([request(limit_at=NOW)], NOW) is not None
    assert gate([request(limit_at=NOW)], NOW - 1) is None


@pytest.mark.parametrize("limit", [None, NOW + DAY_MS])
def test_a_promise_missed_and_not_told_closes_the_gate_whatever_its_time(limit: int | None) -> None:
    found = gate([promise(missed=True, limit_at=limit)], NOW)
    assert found is not None
    assert found.kind == PROMISE
    assert found.since_at == (limit or NOW - 5 * DAY_MS)


def test_requests_come_first_and_the_promise_still_closes_once_they_are_answered() -> None:
    standings = [promise(), request()]
    first = gate(standings, NOW)
    assert first is not None
    assert (first.kind, first.ids) == (REQUEST, (1,))
    then = gate([promise(), request(open=False)], NOW)
    assert then is not None
    assert (then.kind, then.ids) == (PROMISE, (2,))


def test_nothing_open_leaves_the_gate_open() -> None:
    assert gate([], NOW) is None


standings = st.builds(
    Standing,
    id=st.integers(1, 9),
    kind=st.sampled_from([REQUEST, PROMISE]),
    ours=st.booleans(),
    limit_at=st.none() | st.integers(NOW - 5, NOW + 5),
    missed=st.booleans(),
    told=st.booleans(),
    since_at=st.integers(NOW - 9, NOW),
    text=st.text(max_size=3),
    open=st.booleans(),
)


@given(st.lists(standings, max_size=6, unique_by=lambda one: one.id), st.randoms())
def test_the_order_in_which_they_are_read_changes_nothing_and_each_one_named_closes_it_alone(
    found: list[Standing], shuffle: Any
) -> None:
    closed = gate(found, NOW)
    mixed = found[:]
    shuffle.shuffle(mixed)
    assert gate(mixed, NOW) == closed
    alone = {one.id for one in found if gate([one], NOW) is not None}
    assert bool(alone) == (closed is not None)
    if closed is not None:
        assert set(closed.ids) <= alone
        assert len(closed.ids) == len(closed.texts)


@given(standings)
def test_time_alone_never_opens_a_closed_gate(standing: Standing) -> None:
    if gate([standing], NOW) is not None:
        assert gate([standing], NOW + DAY_MS) is not None
