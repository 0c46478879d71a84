"""Rules of RFC 5545 against a walk over the calendar, against a second library, and against whatever is typed."""

from __future__ import annotations

import datetime as dt
import time
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from hypothesis import example, given
from hypothesis import strategies as st

from journal.core.errors import JournalError
from journal.core.moments import Moment
from journal.core.recurrence import Mode, between, checked, first, following, missed
from journal.core.recurrence_rule import WEEKDAYS, Frequency, Rule, parse

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = Moment.wall(dt.datetime(2026, 12, 8, 9, 30), BERLIN)
DAY = Moment.date(dt.date(2026, 12, 8), BERLIN)
A_DAY = dt.timedelta(days=1)

# Every day looked at, one by one


def walked(rule: Rule, start: dt.date, end: dt.date) -> list[dt.date]:
    """The days of a rule, found by asking each day of the calendar whether the text of the RFC lets it in."""
    found: list[dt.date] = []
    period: list[dt.date] = []
    day = start.replace(month=1, day=1) - 7 * A_DAY
    current = period_of(rule, day)
    while day <= end + 400 * A_DAY:
        if period_of(rule, day) != current:
            found += picked(rule, period)
            period, current = [], period_of(rule, day)
        if (current - period_of(rule, start)) % rule.interval == 0 and let_in(rule, day, start):
            period.append(day)
        day += A_DAY
    return [day for day in found if start <= day <= end and (not rule.until or day <= rule.until.date())][: rule.count]


def period_of(rule: Rule, day: dt.date) -> int:
    if rule.frequency is Frequency.YEARLY:
        return day.year
    if rule.frequency is Frequency.MONTHLY:
        return day.year * 12 + day.month
    if rule.frequency is Frequency.WEEKLY:
        return (day.toordinal() + 6 - rule.week_start) // 7
    return day.toordinal()


def picked(rule: Rule, period: list[dt.date]) -> list[dt.date]:
    if not rule.positions:
        return period
    size = len(period)
    return [day for i, day in enumerate(period) if i + 1 in rule.positions or i - size in rule.positions]


def let_in(rule: Rule, day: dt.date, start: dt.date) -> bool:
    yearly = rule.frequency is Frequency.YEARLY
    named = rule.weekdays or rule.monthdays or rule.yeardays or rule.weeks
    if rule.months and day.month not in rule.months:
        return False
    if not named:
        if yearly:
            return day.day == start.day and (bool(rule.months) or day.month == start.month)
        if rule.frequency is Frequency.MONTHLY:
            return day.day == start.day
        return rule.frequency is Frequency.DAILY or day.weekday() == start.weekday()
    after = (day.replace(day=28) + 4 * A_DAY).replace(day=1)
    from_end = (day - after).days
    if rule.monthdays and not {day.day, from_end} & set(rule.monthdays):
        return False
    year_end = dt.date(day.year + 1, 1, 1)
    if rule.yeardays and not {int(day.strftime("%j")), (day - year_end).days} & set(rule.yeardays):
        return False
    if rule.weeks and not set(week_numbers(day, rule.week_start)) & set(rule.weeks):
        return False
    if not rule.weekdays:
        return bool(rule.monthdays or rule.yeardays) or day.weekday() == start.weekday()
    by_month = not yearly or bool(rule.months)
    first_day, past = (day.replace(day=1), after) if by_month else (dt.date(day.year, 1, 1), year_end)
    same = [one for one in span(first_day, past) if one.weekday() == day.weekday()]
    names = {0, same.index(day) + 1, same.index(day) - len(same)}
    return any((nth, day.weekday()) in rule.weekdays for nth in names)


def span(begin: dt.date, past: dt.date) -> list[dt.date]:
    return [begin + i * A_DAY for i in range((past - begin).days)]


def week_numbers(day: dt.date, week_start: int) -> tuple[int, int]:
    """Number the weeks of the year that most days of this week lie in, by listing them."""
    begin = day
    while begin.weekday() != week_start:
        begin -= A_DAY
    year = (begin + 3 * A_DAY).year
    weeks = [one for one in span(dt.date(year - 1, 12, 20), dt.date(year + 1, 1, 10)) if one.weekday() == week_start]
    weeks = [one for one in weeks if (one + 3 * A_DAY).year == year]
    return weeks.index(begin) + 1, weeks.index(begin) - len(weeks)


def signed(most: int, size: int = 4) -> st.SearchStrategy[str]:
    number = st.integers(1, most) | st.integers(-most, -1)
    return st.lists(number, min_size=1, max_size=size).map(joined)


def joined(numbers: list[int]) -> str:
    return ",".join(map(str, numbers))


WEEKDAY = st.sampled_from(WEEKDAYS)
NTH_WEEKDAY = st.builds("{}{}".format, st.sampled_from(["", "1", "2", "4", "5", "-1", "-2", "17", "-40"]), WEEKDAY)
PARTS = {
    "INTERVAL": st.sampled_from(["1", "1", "2", "3", "7"]),
    "BYMONTH": st.lists(st.integers(1, 12), min_size=1, max_size=4).map(joined),
    "BYMONTHDAY": signed(31),
    "BYYEARDAY": signed(366),
    "BYWEEKNO": signed(53),
    "BYDAY": st.lists(WEEKDAY | NTH_WEEKDAY, min_size=1, max_size=4).map(",".join),
    "BYSETPOS": st.sampled_from(["1", "-1", "2", "-2", "1,-1", "3,5"]),
    "WKST": WEEKDAY,
    "COUNT": st.integers(1, 40).map(str),
    "UNTIL": st.dates(dt.date(2024, 6, 1), dt.date(2029, 1, 1)).map("{:%Y%m%d}".format),
}


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Rules of known parts; some are refused."""
    names = draw(st.lists(st.sampled_from(sorted(PARTS)), unique=True, max_size=4))
    parts = [f"FREQ={draw(st.sampled_from(sorted(Frequency)))}", *(f"{name}={draw(PARTS[name])}" for name in names)]
    return ";".join(parts)


STARTS = st.dates(dt.date(2024, 1, 1), dt.date(2026, 12, 31))


def read(text: str) -> Rule | None:
    """The rule, None where it is refused."""
    try:
        return parse(text)
    except JournalError:
        return None


@given(rules(), STARTS)
@example("FREQ=YEARLY;BYWEEKNO=53,-53;WKST=SU", dt.date(2026, 12, 31))
def test_the_days_are_those_that_a_walk_over_the_calendar_finds(text: str, start: dt.date) -> None:
    rule = read(text)
    if rule is not None:
        end = dt.date(2028, 12, 31)
        found = [dt.date.fromisoformat(one.local) for one in between(text, Moment.date(start), start, end, 9999)]
        assert found == walked(rule, start, end)


@given(rules(), STARTS, st.dates(dt.date(2024, 1, 1), dt.date(2030, 1, 1)), st.integers(0, 90))
def test_a_part_of_the_calendar_is_a_part_of_the_series(text: str, start: dt.date, begin: dt.date, length: int) -> None:
    if read(text) is not None:
        moment, end = Moment.date(start), begin + length * A_DAY
        whole = between(text, moment, start, end, 99_999)
        assert between(text, moment, begin, end, 99_999) == [one for one in whole if one.local >= begin.isoformat()]


@given(rules(), STARTS)
def test_a_second_library_agrees_where_it_keeps_to_the_rfc(text: str, start: dt.date) -> None:
    rule = read(text)
    mixed = rule and len({nth == 0 for nth, _ in rule.weekdays}) > 1
    if rule is None or rule.weeks or mixed or (rule.positions and rule.frequency is Frequency.WEEKLY):
        return
    whole = between(text, Moment.date(start), start, dt.date(2040, 1, 1), 20)
    if not whole:  # It would walk to the year 9999.
        return
    last = dt.date.fromisoformat(whole[-1].local)
    # Its own default for the first day of the week is the user's.
    theirs = rrulestr(text if rule.week_start else f"{text};WKST=MO" if "WKST" not in text else text,
                      dtstart=dt.datetime.combine(start, dt.time()))  # fmt: skip
    until = dt.datetime.combine(last, dt.time())
    assert [f"{one:%F}" for one in islice(theirs.between(until.min, until, inc=True), 20)] == [o.local for o in whole]


# Whatever is typed

TEXTS = (
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(["FREQ=", "DAILY", "YEARLY", ";", "=", ",", "BYDAY=", "MO", "-1", "53", "BYSETPOS=", "366",
                         "INTERVAL=", "9999", "BYWEEKNO=", "BYMONTHDAY=", "BYYEARDAY=", "UNTIL=", "99991231", "Z",
                         "T000000", "COUNT=", "99999", "RRULE:", "\n", "EXDATE:", "MONTHLY", "WEEKLY", "WKST=", "ſ"]),
        max_size=20,
    ).map("".join)
    | rules()
)  # fmt: skip


@given(TEXTS, st.sampled_from([TUESDAY, DAY, Moment.date(dt.date(1800, 1, 1)), Moment.date(dt.date(2199, 12, 31))]))
@example("FREQ=DAILY;COUNT=99999", Moment.date(dt.date(1800, 1, 1)))
@example("FREQ=DAILY;UNTIL=99981231T235959Z", TUESDAY)
def test_whatever_is_typed_is_a_rule_or_refused_and_soon(text: str, start: Moment) -> None:
    began = time.process_time()
    closed = dt.datetime(2100, 2, 28, 23, 59)
    try:
        rule = checked(text, start, tz=BERLIN)
    except JournalError as error:
        assert error.code.startswith("rule_")  # noqa: PT017 - either way is right
    else:
        assert checked(rule, start, tz=BERLIN) == rule
        assert first(rule, start, tz=BERLIN) is not None
        for mode in Mode:
            found = following(rule, start, start, mode=mode, closed=closed, tz=BERLIN)
            behind = max(start.local, "2100-02-28") if mode is Mode.SCHEDULE else "2100-02-28"
            assert found is None or found.local > behind
        missed(rule, start, start, closed, tz=BERLIN)
    assert time.process_time() - began < 1
