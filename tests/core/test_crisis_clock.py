"""The clock of a crisis: what is due next and how much of its time is left, else how long it runs."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from journal.core import crisis_clock
from journal.core.crises import Crisis, CrisisStage
from journal.core.dues import Due, Origin
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, EventTime, Moment

START = 1_801_808_420_000


def crisis(**values: object) -> Crisis:
    made = {"client_id": 1, "sentence": "x", "opened": EventTime.of(START, dt.UTC), "started_at": START, **values}
    return Crisis(**made)  # type: ignore[arg-type]


def due(after_minutes: int, **values: object) -> Due:
    moment = Moment.instant(START + after_minutes * MINUTE_MS)
    made = {"title": "Ring the client", "moment": moment, "origin": Origin.CRISIS, "lead": "client"} | values
    return Due(created_at=START, **made)  # type: ignore[arg-type]


def test_what_is_due_next_counts_down_and_then_is_late() -> None:
    clock = crisis_clock.of(crisis(), due(10))
    assert (clock.title, clock.kind, clock.at) == ("Ring the client", "client", START + 10 * MINUTE_MS)
    assert clock.left_ms(START + 100_000) == 500_000
    assert clock.late_ms(START + 100_000) == 0
    assert clock.left_ms(START + 700_000) == -100_000
    assert clock.late_ms(START + 700_000) == 100_000


def test_with_nothing_due_it_tells_how_long_the_crisis_has_run() -> None:
    clock = crisis_clock.of(crisis(), None)
    assert not clock.due
    assert clock.left_ms(START) is None
    assert clock.ran_ms(START + HOUR_MS) == HOUR_MS
    closed = crisis_clock.of(crisis(stage=CrisisStage.RESOLVED, closed_at=START + 5 * MINUTE_MS), None)
    assert closed.ran_ms(START + DAY_MS) == 5 * MINUTE_MS


def test_a_warning_counts_from_its_opening() -> None:
    clock = crisis_clock.of(crisis(started_at=None, stage=CrisisStage.WARNING), None)
    assert clock.ran_ms(START + 1000) == 1000


def test_a_closed_one_still_has_its_review_before_it() -> None:
    resolved = crisis(stage=CrisisStage.RESOLVED, closed_at=START + HOUR_MS)
    clock = crisis_clock.of(resolved, due(7 * 24 * 60, title="Review", lead="review"))
    assert clock.left_ms(START + HOUR_MS) == 7 * DAY_MS - HOUR_MS
    assert clock.ran_ms(START + DAY_MS) == HOUR_MS


def test_one_opened_by_mistake_has_nothing_due() -> None:
    assert not crisis_clock.of(crisis(mistaken=True), due(10)).due


def test_a_snooze_does_not_move_the_deadline() -> None:
    snoozed = due(10, snoozed_until=START + DAY_MS)
    assert crisis_clock.of(crisis(), snoozed).left_ms(START) == 10 * MINUTE_MS


def test_what_is_due_at_once_is_late_after_two_minutes() -> None:
    clock = crisis_clock.of(crisis(), due(0))
    assert (clock.left_ms(START + 90_000), clock.late_ms(START + 90_000)) == (0, 0)
    assert clock.late_ms(START + 2 * MINUTE_MS + 1) == 2 * MINUTE_MS + 1
    assert crisis_clock.of(crisis(), due(1)).late_ms(START + 90_000) == 30_000


def test_a_moment_of_the_local_clock_is_read_in_its_zone() -> None:
    moved = due(0, moment=Moment.wall(dt.datetime(2027, 2, 15, 14, 10), dt.UTC))
    there = crisis_clock.of(crisis(), moved, dt.timezone(dt.timedelta(hours=8))).at
    here = crisis_clock.of(crisis(), moved, dt.UTC).at
    assert here is not None
    assert there == here - 8 * HOUR_MS


@given(st.integers(0, 60 * 24 * 30), st.integers(0, 40 * DAY_MS))
def test_it_is_late_exactly_when_no_time_is_left(minutes: int, passed: int) -> None:
    clock = crisis_clock.of(crisis(), due(minutes))
    left = clock.left_ms(START + passed)
    assert left is not None
    assert clock.late_ms(START + passed) == max(0, -left)
    assert clock.fine(START + passed) == (abs(left) < HOUR_MS)
