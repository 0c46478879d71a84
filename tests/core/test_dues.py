from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.dues import (
    OPEN_STATES,
    Due,
    DueState,
    Origin,
    Section,
    callback,
    horizon,
    in_time,
    late_ms,
    ordered,
    section,
)
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, Moment, parse_due

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")


def at(text: str) -> int:
    """The UTC milliseconds of a time in Shanghai, or of one with an offset."""
    moment = dt.datetime.fromisoformat(text)
    return round((moment if moment.tzinfo else moment.replace(tzinfo=SHANGHAI)).timestamp() * 1000)


def due(when: str, **values: Any) -> Due:
    """A due at an ISO time (an instant), or on a day."""
    moment = parse_due(when, 0, SHANGHAI)
    return Due("x", moment if len(when) == 10 else Moment.instant(at(when)), **values)


NOON = at("2026-11-24T12:00")  # a Tuesday


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-11-23", Section.OVERDUE),
        ("2026-11-24", Section.TODAY),
        ("2026-11-25", Section.THIS_WEEK),
        ("2026-12-01", Section.THIS_WEEK),
        ("2026-12-02", Section.LATER),
        ("2026-11-24T11:59", Section.OVERDUE),
        ("2026-11-24T12:00", Section.TODAY),
        ("2026-11-24T23:59", Section.TODAY),
        ("2026-11-25T00:00", Section.THIS_WEEK),
        ("2026-12-01T23:59", Section.THIS_WEEK),
        ("2026-12-02T00:00", Section.LATER),
    ],
)
def test_the_section_of_a_due(when: str, expected: Section) -> None:
    assert section(due(when), NOON, SHANGHAI) is expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-11-24T10:59:59", Section.OVERDUE),
        ("2026-11-24T11:00", Section.RIGHT_NOW),
        ("2026-11-24T12:10", Section.RIGHT_NOW),
        ("2026-11-24T13:00", Section.RIGHT_NOW),
        ("2026-11-24T13:00:01", Section.TODAY),
        ("2026-11-25T10:00", Section.THIS_WEEK),
    ],
)
def test_a_callback_stands_right_now_an_hour_before_and_after_its_moment(when: str, expected: Section) -> None:
    assert section(due(when, origin=Origin.CALLBACK), NOON, SHANGHAI) is expected


def test_a_snoozed_due_stands_where_its_snooze_ends() -> None:
    assert section(due("2026-11-20", snoozed_until=at("2026-11-24T15:00")), NOON, SHANGHAI) is Section.TODAY
    assert section(due("2026-11-24", snoozed_until=at("2026-11-24T11:00")), NOON, SHANGHAI) is Section.OVERDUE
    assert section(due("2026-11-24T09:00", snoozed_until=at("2026-11-26T09:00")), NOON, SHANGHAI) is Section.THIS_WEEK


def test_a_day_is_today_from_its_first_to_its_last_second_and_overdue_after() -> None:
    day = due("2026-11-24")
    assert section(day, at("2026-11-23T23:59:59"), SHANGHAI) is Section.THIS_WEEK
    assert section(day, at("2026-11-24T00:00"), SHANGHAI) is Section.TODAY
    assert section(day, at("2026-11-24T23:59:59"), SHANGHAI) is Section.TODAY
    assert section(day, at("2026-11-25T00:00"), SHANGHAI) is Section.OVERDUE


def test_a_day_and_a_clock_time_are_those_of_the_place_where_the_laptop_is() -> None:
    now = at("2026-11-24T12:00")  # 23:00 on the 23rd in New York
    day, wall = due("2026-11-24"), Due("x", parse_due("2026-11-24T09:00", 0, SHANGHAI))
    assert section(day, now, SHANGHAI) is Section.TODAY
    assert section(day, now, NEW_YORK) is Section.THIS_WEEK
    assert section(wall, now, SHANGHAI) is Section.OVERDUE
    assert section(wall, now, NEW_YORK) is Section.THIS_WEEK
    assert section(due("2026-11-24T09:00"), now, NEW_YORK) is Section.OVERDUE
    assert late_ms(wall, now, SHANGHAI) == 3 * HOUR_MS
    assert late_ms(wall, now, NEW_YORK) == -10 * HOUR_MS


def test_a_day_is_late_once_it_is_over() -> None:
    day = due("2026-11-24")
    assert late_ms(day, at("2026-11-24T23:59"), SHANGHAI) == -MINUTE_MS
    assert late_ms(day, at("2026-11-25T00:01"), SHANGHAI) == MINUTE_MS
    assert late_ms(due("2026-10-25"), at("2026-10-26T00:00+01:00"), BERLIN) == 0  # a day of 25 hours


def test_a_snooze_does_not_make_it_less_late() -> None:
    snoozed = due("2026-11-24T10:00", snoozed_until=at("2026-11-24T15:00"))
    assert late_ms(snoozed, NOON, SHANGHAI) == 2 * HOUR_MS


def test_the_lateness_of_the_weekend() -> None:
    now = at("2027-02-01T08:45")
    late = [late_ms(due(when), now, SHANGHAI) // 1000 for when in ("2027-01-29T17:00", "2027-01-29T18:20")]
    assert late == [229_500, 224_700]


@pytest.mark.parametrize(("after_ms", "kept"), [(-MINUTE_MS, True), (0, True), (120_000, True), (120_001, False)])
def test_a_callback_is_in_time_until_two_minutes_after_its_moment(after_ms: int, kept: bool) -> None:
    when = at("2026-11-24T10:12")
    snoozed = due("2026-11-24T10:12", origin=Origin.CALLBACK, snoozed_until=when + HOUR_MS)
    assert in_time(due("2026-11-24T10:12", origin=Origin.CALLBACK), when + after_ms) is kept
    assert in_time(snoozed, when + after_ms) is kept
    tried = due("2026-11-24T10:12", origin=Origin.CALLBACK, first_attempt_at=when + after_ms)
    assert in_time(tried, when + HOUR_MS) is kept


@pytest.mark.parametrize("minutes", [0, -1, 1441])
def test_callback_minutes_beyond_a_day_are_refused(minutes: int) -> None:
    with pytest.raises(JournalError) as refused:
        callback(NOON, minutes)
    assert refused.value.code is Code.MINUTES_OUT_OF_RANGE
    assert callback(NOON, 1440) == Moment.instant(NOON + DAY_MS)
    assert callback(NOON, 10).at == NOON + 10 * MINUTE_MS


def test_what_has_no_time_is_announced_in_the_morning_of_its_day() -> None:
    day = due("2026-11-24")
    assert day.moment_at(SHANGHAI) == at("2026-11-24T00:00")
    assert day.notice_at(SHANGHAI) == at("2026-11-24T09:00")
    assert day.notice_at(NEW_YORK) == at("2026-11-24T09:00-05:00")
    assert due("2026-11-24T07:00").notice_at(SHANGHAI) == at("2026-11-24T07:00")
    later = due("2026-11-24", snoozed_until=at("2026-11-24T07:30"))
    assert later.notice_at(SHANGHAI) == later.moment_at(SHANGHAI) == at("2026-11-24T07:30")


def test_it_is_shown_once_for_its_moment_wherever_the_laptop_is_and_once_more_after_a_snooze() -> None:
    wall = Due("x", parse_due("2026-11-24T09:00", 0, SHANGHAI))
    assert wall.delivery_key == wall.moment.at
    assert due("2026-11-24", snoozed_until=7).delivery_key == 7


def test_a_view_of_days_ends_at_midnight() -> None:
    assert horizon(NOON, 0, SHANGHAI) == at("2026-11-25T00:00")
    assert horizon(NOON, 7, SHANGHAI) == at("2026-12-02T00:00")
    assert horizon(at("2026-10-24T12:00+02:00"), 1, BERLIN) == at("2026-10-26T00:00+01:00")


WHENS = ["2026-11-23", "2026-11-24", "2026-11-24T00:30", "2026-11-24T12:00", "2026-11-25", "2026-11-25T08:00"]


@given(st.permutations(list(enumerate(WHENS, 1))))
def test_dues_come_soonest_first_and_those_without_a_time_before_those_of_the_same_day(
    shuffled: list[tuple[int, str]],
) -> None:
    rows = ordered([due(when, id=number) for number, when in shuffled], SHANGHAI)
    assert [row.id for row in rows] == [1, 2, 3, 4, 5, 6]


@given(
    st.integers(NOON - 20 * DAY_MS, NOON + 20 * DAY_MS),
    st.integers(NOON - 20 * DAY_MS, NOON + 20 * DAY_MS),
    st.sampled_from([SHANGHAI, NEW_YORK, BERLIN]),
)
def test_the_sections_follow_the_order_of_time(one: int, other: int, zone: dt.tzinfo) -> None:
    earlier, later = sorted((one, other))
    places = [list(Section).index(section(Due("x", Moment.instant(t)), NOON, zone)) for t in (earlier, later)]
    assert places == sorted(places)


def test_a_greeting_that_may_still_go_is_not_late() -> None:
    birthday = due("2026-11-22", origin=Origin.BIRTHDAY, expires_at=at("2026-11-25T00:00"))
    assert section(birthday, NOON, SHANGHAI) is Section.TODAY
    assert section(birthday, at("2026-11-25T00:00"), SHANGHAI) is Section.OVERDUE


def test_open_and_closed_states() -> None:
    closed = {DueState.DONE, DueState.DISMISSED, DueState.CANCELLED, DueState.PASSED}
    assert {state for state in DueState if not due("2026-11-24", state=state).open} == closed
    assert frozenset(DueState) - closed == OPEN_STATES
