"""Quiet hours: over midnight and within a day, at their borders, when the clock is changed in between."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, milliseconds
from journal.core.quiet_hours import QuietHours, checked, time_of

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = QuietHours(dt.time(21, 30), dt.time(8))
NOON = QuietHours(dt.time(12), dt.time(13))


def at(text: str) -> int:
    return milliseconds(dt.datetime.fromisoformat(text), BERLIN)


@pytest.mark.parametrize(
    ("hours", "moment", "quiet"),
    [
        (NIGHT, "2026-11-24T21:29:59", False),
        (NIGHT, "2026-11-24T21:30:00", True),
        (NIGHT, "2026-11-24T23:59:59", True),
        (NIGHT, "2026-11-25T00:00:00", True),
        (NIGHT, "2026-11-25T07:59:59", True),
        (NIGHT, "2026-11-25T08:00:00", False),
        (NOON, "2026-11-24T11:59:00", False),
        (NOON, "2026-11-24T12:00:00", True),
        (NOON, "2026-11-24T13:00:00", False),
        (QuietHours(dt.time(9), dt.time(9)), "2026-11-24T09:00:00", False),
        (QuietHours(dt.time(21, 30), dt.time(8), on=False), "2026-11-24T23:00:00", False),
    ],
)
def test_they_begin_at_one_time_and_are_over_at_the_other(hours: QuietHours, moment: str, quiet: bool) -> None:
    assert hours.cover(at(moment), BERLIN) is quiet


def test_the_latest_ones_are_known_when_they_are_over() -> None:
    assert NIGHT.latest(at("2026-11-25T08:00:10"), BERLIN) == (at("2026-11-24T21:30"), at("2026-11-25T08:00"))
    assert NOON.latest(at("2026-11-25T09:00"), BERLIN) == (at("2026-11-24T12:00"), at("2026-11-24T13:00"))


def test_they_end_by_the_clock_when_that_is_changed_in_the_night() -> None:
    spring = NIGHT.latest(at("2026-03-29T04:00"), BERLIN)
    autumn = NIGHT.latest(at("2026-10-25T04:00"), BERLIN)
    assert spring is not None
    assert autumn is not None
    assert spring[1] - spring[0] == 9 * HOUR_MS + 30 * MINUTE_MS
    assert autumn[1] - autumn[0] == 11 * HOUR_MS + 30 * MINUTE_MS


@given(
    st.integers(0, 2**41), st.times(), st.times(), st.sampled_from(["Europe/Berlin", "Asia/Shanghai", "Pacific/Apia"])
)
def test_at_any_time_the_latest_have_begun_and_are_no_longer_than_a_day(
    now: int, first: dt.time, until: dt.time, zone: str
) -> None:
    hours = QuietHours(first.replace(second=0, microsecond=0), until.replace(second=0, microsecond=0))
    found = hours.latest(now, ZoneInfo(zone))
    if hours.first == hours.until:
        assert found is None
        return
    assert found is not None
    began, ended = found
    assert began <= now < began + 3 * DAY_MS
    assert began - HOUR_MS <= ended <= began + DAY_MS + 2 * HOUR_MS


@pytest.mark.parametrize(("text", "kept"), [("08:00", "08:00"), (" 8:5 ", "08:05"), ("23:59", "23:59")])
def test_a_clock_time_is_kept_in_one_way(text: str, kept: str) -> None:
    assert checked(text) == kept


@pytest.mark.parametrize("text", ["", "8", "24:00", "08:60", "8.30", "08:00:00", "-1:00", "٨:٠٠", "8:a"])
def test_what_is_no_clock_time_is_refused(text: str) -> None:
    with pytest.raises(JournalError) as caught:
        time_of(text)
    assert caught.value.code is Code.WHEN_UNREADABLE
