"""When the watch of a crisis asks next: so many minutes later, within its hours, in any zone."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.crises import Watch
from journal.core.crisis_watch import LEAST_MINUTES, MOST_MINUTES, checked_watch, next_at
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, local, milliseconds
from journal.core.quiet_hours import time_of

SHANGHAI = ZoneInfo("Asia/Shanghai")
ZONES = st.sampled_from(["Asia/Shanghai", "Europe/London", "America/St_Johns", "Pacific/Apia"]).map(ZoneInfo)
TIMES = st.integers(0, 24 * 60 - 1).map(lambda minute: f"{minute // 60:02}:{minute % 60:02}")
WATCHES = st.builds(Watch, st.integers(LEAST_MINUTES, 3 * 24 * 60), TIMES, TIMES)
MOMENTS = st.integers(
    milliseconds(dt.datetime(2026, 1, 1), dt.UTC) // 1000, milliseconds(dt.datetime(2028, 1, 1), dt.UTC) // 1000
).map(lambda seconds: seconds * 1000)


def asks(watch: Watch, after: str) -> str:
    """When it asks next, both in the clock of Shanghai."""
    at = next_at(watch, milliseconds(dt.datetime.fromisoformat(f"2027-02-{after}"), SHANGHAI), SHANGHAI)
    return local(at, SHANGHAI).strftime("%d %H:%M:%S")


@pytest.mark.parametrize(
    ("after", "following"),
    [
        ("03 14:10:20", "03 16:10:20"),
        ("03 05:00:00", "03 08:00:00"),
        ("03 06:00:00", "03 08:00:00"),
        ("03 18:00:00", "03 20:00:00"),  # the last moment of the hours is within them
        ("03 18:00:01", "04 08:00:00"),
        ("03 23:30:00", "04 08:00:00"),  # 01:30 is before the hours of that day
        ("28 19:00:00", "01 08:00:00"),
    ],
)
def test_every_two_hours_from_eight_to_eight(after: str, following: str) -> None:
    assert asks(Watch(120), after) == following


@pytest.mark.parametrize(
    ("after", "following"),
    [("03 23:00:00", "04 01:00:00"), ("04 03:00:00", "04 05:00:00"), ("04 04:30:00", "04 22:00:00")],
)
def test_hours_may_go_over_midnight(after: str, following: str) -> None:
    assert asks(Watch(120, "22:00", "06:00"), after) == following


def test_the_same_time_twice_is_the_whole_day() -> None:
    assert asks(Watch(120, "08:00", "08:00"), "03 23:00:00") == "04 01:00:00"


@given(WATCHES, MOMENTS, ZONES)
def test_it_waits_so_long_and_no_longer_than_to_the_next_hours(watch: Watch, after: int, zone: ZoneInfo) -> None:
    at = next_at(watch, after, zone)
    wanted = after + watch.every_minutes * MINUTE_MS
    assert wanted <= at <= wanted + DAY_MS + 2 * HOUR_MS
    if at != wanted:
        assert local(at, zone).time().replace(tzinfo=None) == time_of(watch.first) or jumped(watch, at, zone)
        for minutes in range(0, (at - wanted) // MINUTE_MS - 60, 30):
            assert not inside(watch, wanted + minutes * MINUTE_MS, zone)


def inside(watch: Watch, at: int, zone: ZoneInfo) -> bool:
    time, first, until = local(at, zone).time().replace(tzinfo=None), time_of(watch.first), time_of(watch.until)
    return first <= time <= until if first <= until else not until < time < first


def jumped(watch: Watch, at: int, zone: ZoneInfo) -> bool:
    """Whether the beginning of the hours is a time that the clocks skip that day."""
    clock = local(at, zone)
    begun = dt.datetime.combine(clock.date(), time_of(watch.first), zone)
    return begun.astimezone(dt.UTC).astimezone(zone).time() != begun.time()


@pytest.mark.parametrize("minutes", [LEAST_MINUTES - 1, 0, -1, MOST_MINUTES + 1])
def test_minutes_out_of_range_are_refused(minutes: int) -> None:
    with pytest.raises(JournalError) as refused:
        checked_watch(Watch(minutes))
    assert refused.value.code is Code.NUMBER_OUT_OF_RANGE
    assert refused.value.facts == {"value": minutes, "least": LEAST_MINUTES, "limit": MOST_MINUTES}


@pytest.mark.parametrize("time", ["", "8 Uhr", "24:00", "08:60", "early"])
def test_what_is_no_time_of_a_clock_is_refused(time: str) -> None:
    for watch in (Watch(60, time), Watch(60, "08:00", time)):
        with pytest.raises(JournalError) as refused:
            checked_watch(watch)
        assert refused.value.code is Code.WHEN_UNREADABLE


def test_a_good_one_is_kept_as_it_is() -> None:
    for minutes in (LEAST_MINUTES, MOST_MINUTES):
        assert checked_watch(Watch(minutes, "07:30", "21:00")) == Watch(minutes, "07:30", "21:00")
