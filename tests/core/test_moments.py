from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.errors import Code, JournalError
from journal.core.moments import (
    DAY_MS,
    HOUR_MS,
    MINUTE_MS,
    EventTime,
    Moment,
    MomentKind,
    day_start,
    iso,
    local,
    milliseconds,
    parse_due,
    parse_event,
    today,
)

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")
ZONES = st.sampled_from([BERLIN, NEW_YORK, SHANGHAI, dt.UTC, ZoneInfo("Africa/Cairo"), ZoneInfo("Pacific/Kiritimati")])
INSTANTS = st.integers(min_value=-2_000_000_000_000, max_value=4_000_000_000_000)


def utc(text: str) -> int:
    """The UTC milliseconds of an ISO time with offset."""
    return round(dt.datetime.fromisoformat(text).timestamp() * 1000)


def test_ten_minutes_stay_ten_minutes_across_the_autumn_change() -> None:
    now = utc("2026-10-25T02:55:00+02:00")  # at 03:00 the clock goes back to 02:00
    due = parse_due("+10min", now, BERLIN)
    assert due == Moment(MomentKind.INSTANT, now + 10 * MINUTE_MS)
    assert due.iso(BERLIN) == "2026-10-25T02:05+01:00"


def test_ten_minutes_stay_ten_minutes_across_the_spring_change() -> None:
    now = utc("2026-03-08T01:55:00-05:00")  # at 02:00 the clock goes on to 03:00
    assert parse_due("+10min", now, NEW_YORK).iso(NEW_YORK) == "2026-03-08T03:05-04:00"
    assert parse_due("+2h", now, NEW_YORK).at == now + 2 * HOUR_MS


def test_three_days_keep_the_hour_of_the_clock_though_one_of_them_has_25_hours() -> None:
    now = utc("2026-10-24T09:00:00+02:00")
    due = parse_due("+3d", now, BERLIN)
    assert due.kind is MomentKind.WALL
    assert due.local == "2026-10-27T09:00"
    assert due.at - now == 3 * DAY_MS + HOUR_MS


def test_a_wall_time_that_the_spring_change_leaves_out_falls_after_the_gap() -> None:
    due = parse_due("2026-03-29T02:30", 0, BERLIN)
    assert due.local == "2026-03-29T02:30"
    assert iso(due.at, BERLIN) == "2026-03-29T03:30+02:00"


def test_a_wall_time_that_comes_twice_is_the_first_one() -> None:
    assert iso(parse_due("2026-10-25T02:30", 0, BERLIN).at, BERLIN) == "2026-10-25T02:30+02:00"


def test_a_day_starts_where_its_midnight_is_left_out() -> None:
    cairo = ZoneInfo("Africa/Cairo")  # 24 April 2026 begins at 01:00
    at = day_start(dt.date(2026, 4, 24), cairo)
    assert local(at, cairo).isoformat() == "2026-04-24T01:00:00+03:00"
    assert today(at, cairo) == dt.date(2026, 4, 24)
    assert today(at - 1, cairo) == dt.date(2026, 4, 23)


def test_a_wall_time_travels_with_the_laptop_and_an_instant_does_not() -> None:
    wall = parse_due("2026-12-01T09:00", 0, SHANGHAI)
    instant = parse_due("2026-12-01T09:00+08:00", 0, SHANGHAI)
    assert wall.at == instant.at
    assert wall.at_in(NEW_YORK) == utc("2026-12-01T09:00:00-05:00")
    assert instant.at_in(NEW_YORK) == instant.at
    assert wall.iso(NEW_YORK) == "2026-12-01T09:00-05:00"
    assert instant.iso(NEW_YORK) == "2026-11-30T20:00-05:00"


def test_a_date_begins_and_ends_where_the_laptop_is() -> None:
    day = parse_due("2026-10-25", 0, SHANGHAI)
    assert day.kind is MomentKind.DATE
    assert day.at_in(BERLIN) == utc("2026-10-25T00:00:00+02:00")
    assert day.end_in(BERLIN) == utc("2026-10-26T00:00:00+01:00")
    assert day.iso(BERLIN) == "2026-10-25"


@pytest.mark.parametrize("text", ["2026-12-01", " 2026-12-01 ", "20261201"])
def test_a_date_in_any_form_of_iso_8601_is_a_date(text: str) -> None:
    assert parse_due(text, 0, SHANGHAI) == Moment.date(dt.date(2026, 12, 1), SHANGHAI)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "+10",
        "+min",
        "-10min",
        "+1.5h",
        "2026-13-01",
        "2026-02-29",
        "2026-12-01T25:00",
        "1/2/2026",
        "+9999999min",
    ],
)
def test_what_is_no_time_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(JournalError) as refused:
        parse_due(text, 0, SHANGHAI)
    assert refused.value.code is Code.WHEN_UNREADABLE
    assert refused.value.facts["text"] == text


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31", "9999-12-31T23:59", "0001-01-01T00:00+14:00", "+999999d"])
def test_times_at_the_ends_of_the_calendar_are_refused_since_no_list_could_show_them(text: str) -> None:
    for zone in (SHANGHAI, NEW_YORK, None):
        with pytest.raises(JournalError):
            parse_due(text, 1_790_000_000_000, zone)


@given(st.text(alphabet="0123456789-+:TZmindh ", max_size=20), ZONES)
def test_whatever_is_typed_as_a_time_is_refused_or_can_be_shown(text: str, zone: dt.tzinfo) -> None:
    try:
        due, event = parse_due(text, 1_790_000_000_000, zone), parse_event(text, 1_790_000_000_000, zone)
    except JournalError:
        return
    for seen_from in (SHANGHAI, NEW_YORK):
        assert local(due.end_in(seen_from), seen_from).year
        assert local(event.at, seen_from).year


@given(INSTANTS, ZONES)
def test_an_instant_comes_back_from_its_text_to_the_second(ms: int, zone: dt.tzinfo) -> None:
    event = EventTime.of(ms, zone)
    assert 0 <= ms - event.at < 1000
    if dt.datetime.fromisoformat(event.text).year in range(1950, 2096):
        assert parse_event(event.text, 0, zone) == event
    assert milliseconds(dt.datetime.fromisoformat(event.text)) == event.at


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), ZONES)
def test_a_day_holds_its_first_and_last_moment(day: dt.date, zone: dt.tzinfo) -> None:
    moment = Moment.date(day, zone)
    assert today(moment.at, zone) == day
    assert today(moment.end_in(zone) - 1, zone) == day
    assert today(moment.end_in(zone), zone) == day + dt.timedelta(days=1)
    assert moment.at_in(zone) == moment.at


@given(st.datetimes(dt.datetime(1975, 1, 1), dt.datetime(2090, 1, 1)), ZONES)
def test_a_wall_time_is_the_same_in_the_zone_it_was_saved_in(clock_time: dt.datetime, zone: dt.tzinfo) -> None:
    moment = Moment.wall(clock_time, zone)
    assert moment.at_in(zone) == moment.at
    assert moment.local == clock_time.isoformat(timespec="minutes")[:16]


def test_an_event_keeps_its_seconds_however_its_time_was_written() -> None:
    assert parse_event("2026-02-03T14:10:20", 0, SHANGHAI).text == "2026-02-03T14:10:20+08:00"
    assert parse_event("2026-02-03T14:10:20+01:00", 0, SHANGHAI) == EventTime(
        utc("2026-02-03T14:10:20+01:00"), "2026-02-03T14:10:20+01:00"
    )
    assert parse_event("+10min", utc("2026-02-03T14:00:20+08:00"), SHANGHAI).text == "2026-02-03T14:10:20+08:00"


def test_an_event_without_seconds_shows_none_and_fractions_of_them_go() -> None:
    assert parse_event("2026-02-03T14:10+01:00", 0, SHANGHAI).text == "2026-02-03T14:10+01:00"
    assert parse_event("2026-02-03T14:10:00Z", 0, SHANGHAI).text == "2026-02-03T14:10+00:00"
    fine = parse_event("2026-02-03T14:10:20.987+01:00", 0, SHANGHAI)
    assert fine == EventTime(utc("2026-02-03T14:10:20+01:00"), "2026-02-03T14:10:20+01:00")


def test_an_event_of_which_only_the_day_is_known_is_a_date() -> None:
    event = parse_event("2026-02-03", 0, SHANGHAI)
    assert event == EventTime.day(dt.date(2026, 2, 3), SHANGHAI)
    assert event.is_date
    assert event.text == "2026-02-03"
    assert not EventTime.of(event.at, SHANGHAI).is_date


def test_without_a_zone_the_zone_of_the_computer_counts() -> None:
    at = milliseconds(dt.datetime(2026, 7, 1, 9, 0))
    assert local(at).replace(tzinfo=None) == dt.datetime(2026, 7, 1, 9, 0)
    assert parse_due("2026-07-01T09:00", 0).at == at
