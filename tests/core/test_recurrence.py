from __future__ import annotations

import datetime as dt
import time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import recurrence
from journal.core.errors import Code, JournalError
from journal.core.moments import Moment, MomentKind
from journal.core.recurrence import Mode, between, checked, first, following, missed
from journal.core.recurrence_choices import Choice, choices

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = Moment.wall(dt.datetime(2026, 12, 8, 9, 30), BERLIN)
DAY = Moment.date(dt.date(2026, 12, 8), BERLIN)


def days_of(rule: str, start: Moment = DAY, count: int = 5) -> list[str]:
    """The first days of a rule."""
    return [moment.local[:10] for moment in between(rule, start, dt.date(1900, 1, 1), dt.date(2199, 1, 1), count)]


# What is read


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("freq=monthly;byday=+2tu", "FREQ=MONTHLY;BYDAY=2TU"),
        ("RRULE:FREQ=DAILY;INTERVAL=1", "FREQ=DAILY"),
        (" rrule:freq=weekly; byday=fr,mo,mo; wkst=mo; ", "FREQ=WEEKLY;BYDAY=MO,FR"),
        ("BYDAY=-1FR,1MO,TU;FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=TU,1MO,-1FR"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1,15,1", "FREQ=MONTHLY;BYMONTHDAY=1,15,-1"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "FREQ=WEEKLY;INTERVAL=2;WKST=SU"),
        ("FREQ=YEARLY;COUNT=003", "FREQ=YEARLY;COUNT=3"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"),
        ("FREQ=DAILY;UNTIL=20270101", "FREQ=DAILY;UNTIL=20270101T235959"),
        ("FREQ=DAILY;UNTIL=20270101T000000", "FREQ=DAILY;UNTIL=20270101T000000"),
        ("FREQ=DAILY;UNTIL=20270101T233000Z", "FREQ=DAILY;UNTIL=20270102T003000"),
        ("FREQ=DAILY;UNTIL=99991231T235959Z", "FREQ=DAILY;UNTIL=99991231T235959"),
    ],
)
def test_a_rule_has_one_normal_form(written: str, normal: str) -> None:
    assert checked(written, TUESDAY, tz=BERLIN) == normal
    assert checked(normal, TUESDAY, tz=BERLIN) == normal


def test_a_rule_for_whole_days_ends_with_a_day() -> None:
    assert checked("FREQ=DAILY;UNTIL=20261210T080000", DAY) == "FREQ=DAILY;UNTIL=20261210"
    assert days_of("FREQ=DAILY;UNTIL=20261210") == ["2026-12-08", "2026-12-09", "2026-12-10"]


@pytest.mark.parametrize(
    ("written", "code", "part"),
    [
        ("", Code.RULE_UNREADABLE, ""),
        ("every Tuesday", Code.RULE_UNREADABLE, "EVERYTUESDAY"),
        ("FREQ=FORTNIGHTLY", Code.RULE_UNREADABLE, "FORTNIGHTLY"),
        ("BYDAY=MO", Code.RULE_UNREADABLE, "BYDAY=MO"),
        ("FREQ=DAILY;FREQ=DAILY", Code.RULE_UNREADABLE, "FREQ=DAILY"),
        ("FREQ=DAILY;INTERVAL=0", Code.RULE_UNREADABLE, "INTERVAL=0"),
        ("FREQ=DAILY;INTERVAL=-1", Code.RULE_UNREADABLE, "INTERVAL=-1"),
        ("FREQ=DAILY;INTERVAL=٣", Code.RULE_UNREADABLE, "INTERVAL=٣"),
        ("FREQ=DAILY;COUNT=0", Code.RULE_UNREADABLE, "COUNT=0"),
        ("FREQ=DAILY;COUNT=99999999999", Code.RULE_UNREADABLE, "COUNT=99999999999"),
        ("FREQ=MONTHLY;BYDAY=TUE", Code.RULE_UNREADABLE, "BYDAY=TUE"),
        ("FREQ=MONTHLY;BYDAY=0TU", Code.RULE_UNREADABLE, "BYDAY=0TU"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", Code.RULE_UNREADABLE, "BYMONTHDAY=32"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,", Code.RULE_UNREADABLE, "BYMONTHDAY="),
        ("FREQ=YEARLY;BYMONTH=-1", Code.RULE_UNREADABLE, "BYMONTH=-1"),
        ("FREQ=YEARLY;BYMONTH=13", Code.RULE_UNREADABLE, "BYMONTH=13"),
        ("FREQ=DAILY;UNTIL=20270230", Code.RULE_UNREADABLE, "UNTIL=20270230"),
        ("FREQ=DAILY;UNTIL=soon", Code.RULE_UNREADABLE, "UNTIL=SOON"),
        ("FREQ=DAILY;COLOUR=RED", Code.RULE_UNREADABLE, "COLOUR"),
        ("FREQ=HOURLY", Code.RULE_TOO_OFTEN, "HOURLY"),
        ("FREQ=DAILY;BYHOUR=9,15", Code.RULE_TOO_OFTEN, "BYHOUR"),
        ("FREQ=DAILY;X-NAME=A", Code.RULE_UNSUPPORTED, "X-NAME"),
        ("FREQ=YEARLY;RSCALE=CHINESE", Code.RULE_UNSUPPORTED, "RSCALE"),
        ("RRULE:FREQ=DAILY\r\nEXDATE:20261224", Code.RULE_UNSUPPORTED, "EXDATE"),
        ("rdate:20261224", Code.RULE_UNSUPPORTED, "RDATE"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270101", Code.RULE_PARTS_CLASH, "COUNT, UNTIL"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", Code.RULE_PARTS_CLASH, "BYMONTHDAY, FREQ=WEEKLY"),
        ("FREQ=WEEKLY;BYDAY=2TU", Code.RULE_PARTS_CLASH, "BYDAY, FREQ=WEEKLY"),
        ("FREQ=YEARLY;BYWEEKNO=3;BYDAY=2TU", Code.RULE_PARTS_CLASH, "BYDAY, BYWEEKNO"),
        ("FREQ=MONTHLY;BYWEEKNO=3", Code.RULE_PARTS_CLASH, "BYWEEKNO, FREQ=MONTHLY"),
        ("FREQ=MONTHLY;BYYEARDAY=3", Code.RULE_PARTS_CLASH, "BYYEARDAY, FREQ=MONTHLY"),
        ("FREQ=MONTHLY;BYSETPOS=1", Code.RULE_PARTS_CLASH, "BYSETPOS, FREQ=MONTHLY"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", Code.RULE_NEVER, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", Code.RULE_NEVER, "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
        ("FREQ=MONTHLY;BYDAY=6MO", Code.RULE_NEVER, "FREQ=MONTHLY;BYDAY=6MO"),
        ("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2", Code.RULE_NEVER, "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2"),
        ("FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6", Code.RULE_NEVER, "FREQ=YEARLY;BYMONTH=6;BYWEEKNO=53"),
        ("FREQ=DAILY;UNTIL=20261207", Code.RULE_NEVER, "FREQ=DAILY;UNTIL=20261207"),
    ],
)
def test_what_cannot_be_is_refused_with_the_part(written: str, code: Code, part: str) -> None:
    with pytest.raises(JournalError) as caught:
        checked(written, DAY)
    assert (caught.value.code, caught.value.facts["text"]) == (code, part)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTHDAY=1;BYSETPOS=2",
        "FREQ=YEARLY;BYDAY=53MO;BYSETPOS=300",
        "FREQ=YEARLY;BYWEEKNO=53;BYSETPOS=366",
        "FREQ=YEARLY;BYYEARDAY=" + ",".join(map(str, range(1, 367))) + ";BYWEEKNO=1,-1;BYSETPOS=366",
        "FREQ=DAILY;INTERVAL=9999;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
        "FREQ=" * 100_000,
    ],
)
def test_a_hopeless_rule_is_refused_within_a_second(rule: str) -> None:
    began = time.process_time()
    with pytest.raises(JournalError):
        checked(rule, TUESDAY)
    assert time.process_time() - began < 1


# Which days


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=MONTHLY;BYDAY=2TU", ["2026-12-08", "2027-01-12", "2027-02-09"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", ["2026-12-31", "2027-01-31", "2027-02-28"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["2026-12-31", "2027-01-31", "2027-03-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", ["2026-12-30", "2027-01-30", "2027-02-28"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ["2026-12-31", "2027-01-29", "2027-02-26"]),
        ("FREQ=MONTHLY", ["2026-12-08", "2027-01-08", "2027-02-08"]),
        ("FREQ=YEARLY", ["2026-12-08", "2027-12-08", "2028-12-08"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", ["2028-02-29", "2032-02-29", "2036-02-29"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", ["2027-02-28", "2028-02-29", "2029-02-28"]),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", ["2027-05-09", "2028-05-14", "2029-05-13"]),
        ("FREQ=YEARLY;BYDAY=-1FR", ["2026-12-25", "2027-12-31", "2028-12-29"]),
        ("FREQ=WEEKLY;INTERVAL=2", ["2026-12-08", "2026-12-22", "2027-01-05"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", ["2026-12-10", "2026-12-21", "2026-12-24"]),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", ["2026-12-08", "2026-12-09", "2026-12-10"]),
        ("FREQ=DAILY;INTERVAL=10", ["2026-12-08", "2026-12-18", "2026-12-28"]),
        # Where dateutil departs from the RFC.
        ("FREQ=MONTHLY;BYDAY=MO,1TU", ["2026-12-14", "2026-12-21", "2026-12-28"]),
        ("FREQ=YEARLY;BYWEEKNO=20", ["2027-05-18", "2028-05-16", "2029-05-15"]),
        ("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR", ["2027-01-01", "2027-12-31", "2028-12-29"]),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", ["2026-12-14", "2026-12-21", "2026-12-28"]),
    ],
)
def test_the_days_of_a_rule(rule: str, days: list[str]) -> None:
    assert days_of(rule, count=3) == days


def test_weeks_begin_where_the_rule_says() -> None:
    """The example of RFC 5545: the same rule with another first day of the week."""
    start = Moment.date(dt.date(1997, 8, 5))
    monday = days_of("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", start)
    sunday = days_of("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", start)
    assert monday == ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
    assert sunday == ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]


def test_the_first_occurrence_need_not_be_the_start() -> None:
    assert first("FREQ=WEEKLY;BYDAY=TU", TUESDAY, tz=BERLIN) == TUESDAY
    later = first("FREQ=WEEKLY;BYDAY=FR", TUESDAY, tz=BERLIN)
    assert later == Moment.wall(dt.datetime(2026, 12, 11, 9, 30), BERLIN)
    assert first("FREQ=DAILY;UNTIL=20200101", TUESDAY) is None


def test_between_gives_what_the_calendar_asks_for_and_not_more() -> None:
    found = between("FREQ=DAILY", TUESDAY, dt.date(2027, 3, 27), dt.date(2027, 3, 29), 50, tz=BERLIN)
    assert [moment.local for moment in found] == ["2027-03-27T09:30", "2027-03-28T09:30", "2027-03-29T09:30"]
    assert len(between("FREQ=DAILY", DAY, dt.date(2027, 1, 1), dt.date(2099, 1, 1), 7)) == 7
    assert between("FREQ=DAILY", DAY, dt.date(2026, 1, 1), dt.date(2026, 12, 7), 7) == []
    assert between("FREQ=DAILY;COUNT=3", DAY, dt.date(2026, 12, 10), dt.date(2027, 1, 1), 7) == [
        Moment.date(dt.date(2026, 12, 10))
    ]
    assert between("FREQ=DAILY", DAY, dt.date(9000, 1, 1), dt.date(9001, 1, 1), 7) == []


def test_a_clock_time_stays_the_same_across_both_changes_of_the_clock() -> None:
    start = Moment.wall(dt.datetime(2027, 3, 27, 2, 30), BERLIN)
    found = between("FREQ=DAILY", start, dt.date(2027, 3, 27), dt.date(2027, 3, 29), 9, tz=BERLIN)
    # 02:30 does not exist on the 28th: the reminder comes all the same.
    assert [moment.local for moment in found] == ["2027-03-27T02:30", "2027-03-28T02:30", "2027-03-29T02:30"]
    assert [moment.kind for moment in found] == [MomentKind.WALL] * 3


def test_an_instant_repeats_at_the_clock_time_it_had() -> None:
    start = Moment.instant(TUESDAY.at)
    assert first("FREQ=DAILY", start, tz=BERLIN) == TUESDAY


# What follows


def test_by_schedule_the_next_lies_after_now_and_after_the_closed_one() -> None:
    rule, mode = "FREQ=WEEKLY;BYDAY=TU", Mode.SCHEDULE

    def after(closed: str) -> str:
        found = following(rule, TUESDAY, TUESDAY, mode=mode, closed=dt.datetime.fromisoformat(closed), tz=BERLIN)
        return found.local if found else ""

    assert after("2026-12-06T12:00") == "2026-12-15T09:30"  # Done early: not asked for again.
    assert after("2026-12-08T09:31") == "2026-12-15T09:30"
    assert after("2026-12-15T09:29") == "2026-12-15T09:30"
    assert after("2026-12-15T09:30") == "2026-12-22T09:30"
    assert after("2027-01-20T08:00") == "2027-01-26T09:30"  # Six weeks away: what was missed is behind.


def test_the_missed_are_counted_and_the_next_lies_after_them() -> None:
    now = dt.datetime(2026, 12, 11, 8, 0)
    assert missed("FREQ=DAILY", TUESDAY, TUESDAY, now, tz=BERLIN) == 2
    assert missed("FREQ=DAILY", TUESDAY, TUESDAY, now.replace(hour=10), tz=BERLIN) == 3
    assert missed("FREQ=DAILY", DAY, DAY, now) == 3
    found = following("FREQ=DAILY", DAY, DAY, mode=Mode.SCHEDULE, closed=now)
    assert found == Moment.date(dt.date(2026, 12, 12))
    assert missed("FREQ=DAILY", DAY, DAY, dt.datetime(2199, 1, 1)) == recurrence.MISSED_LIMIT
    assert missed("FREQ=YEARLY", DAY, DAY, now) == 0


def test_a_series_ends() -> None:
    now = dt.datetime(2026, 12, 10, 12, 0)
    last = Moment.wall(dt.datetime(2026, 12, 10, 9, 30), BERLIN)
    for rule in ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;UNTIL=20261210", "FREQ=DAILY;UNTIL=20261211T093000"):
        found = following(rule, TUESDAY, last, mode=Mode.SCHEDULE, closed=now, tz=BERLIN)
        assert (found.local if found else None) == ("2026-12-11T09:30" if "1211" in rule else None)


@pytest.mark.parametrize(
    ("rule", "closed", "expected"),
    [
        ("FREQ=DAILY;INTERVAL=3", "2026-12-11T22:00", "2026-12-14"),
        ("FREQ=WEEKLY", "2026-12-10T22:00", "2026-12-17"),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-12-07T08:00", "2026-12-21"),
        ("FREQ=MONTHLY", "2027-01-31T08:00", "2027-02-28"),
        ("FREQ=MONTHLY;INTERVAL=13", "2027-01-31T08:00", "2028-02-29"),
        ("FREQ=YEARLY", "2028-02-29T08:00", "2029-02-28"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-05T08:00", "2027-01-31"),
        ("FREQ=WEEKLY;BYDAY=TU", "2026-12-07T08:00", "2026-12-15"),
        ("FREQ=MONTHLY;COUNT=5", "2026-12-20T08:00", "2027-01-20"),
    ],
)
def test_by_completion_it_counts_anew(rule: str, closed: str, expected: str) -> None:
    closed_at = dt.datetime.fromisoformat(closed)
    found = following(rule, TUESDAY, TUESDAY, mode=Mode.COMPLETION, closed=closed_at, tz=BERLIN)
    assert found == Moment.wall(dt.datetime.fromisoformat(f"{expected}T09:30"), BERLIN)


def test_by_completion_a_series_ends_too() -> None:
    closed, mode = dt.datetime(2027, 5, 1, 8, 0), Mode.COMPLETION
    assert following("FREQ=DAILY;COUNT=5", DAY, DAY, mode=mode, closed=closed, nth=4) is not None
    assert following("FREQ=DAILY;COUNT=5", DAY, DAY, mode=mode, closed=closed, nth=5) is None
    assert following("FREQ=DAILY;UNTIL=20270501", DAY, DAY, mode=mode, closed=closed) is None
    assert following("FREQ=YEARLY;INTERVAL=500", DAY, DAY, mode=mode, closed=closed) is None


# What people mean


def test_choices_say_what_people_mean() -> None:
    offered = choices(dt.date(2026, 12, 8))
    assert offered[Choice.NTH_WEEKDAY] == "FREQ=MONTHLY;BYDAY=2TU"
    assert Choice.LAST_WEEKDAY not in offered
    last = choices(dt.date(2026, 12, 31))
    assert Choice.MONTHLY not in last
    assert Choice.NTH_WEEKDAY not in last
    assert last[Choice.LAST_DAY] == "FREQ=MONTHLY;BYMONTHDAY=-1"
    assert choices(dt.date(2028, 2, 29))[Choice.YEARLY] == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
    anew = choices(dt.date(2026, 12, 31), from_completion=True)
    assert (anew[Choice.MONTHLY], anew[Choice.WEEKLY]) == ("FREQ=MONTHLY", "FREQ=WEEKLY")


@given(st.dates(dt.date(2020, 1, 1), dt.date(2050, 12, 31)), st.booleans())
def test_every_choice_is_a_rule_in_normal_form_and_none_skips_a_month(day: dt.date, from_completion: bool) -> None:
    start = Moment.date(day)
    for choice, rule in choices(day, from_completion=from_completion).items():
        assert checked(rule, start) == rule
        if not from_completion and choice not in (Choice.WEEKDAYS, Choice.LAST_DAY):
            assert days_of(rule, start, 1) == [day.isoformat()]
        if rule.startswith("FREQ=MONTHLY;BY"):
            months = [found[:7] for found in days_of(rule, start, 30)]
            assert len(set(months)) == 30
            year, month = map(int, months[0].split("-"))
            total = year * 12 + month - 1 + 29
            assert months[-1] == f"{total // 12:04}-{total % 12 + 1:02}"
