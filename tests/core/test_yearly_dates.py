from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import lunar
from journal.core.errors import Code, JournalError
from journal.core.yearly_dates import LeapRule, YearCalendar, YearlyDate, age, between, in_year, parse

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "calendar"

SOLAR_DATES = st.one_of(
    st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31)).map(lambda day: YearlyDate(day.month, day.day, day.year)),
    st.dates(dt.date(2024, 1, 1), dt.date(2024, 12, 31)).map(lambda day: YearlyDate(day.month, day.day)),
)
LUNAR_DATES = st.one_of(
    st.dates(dt.date(1900, 2, 1), dt.date(2100, 12, 31)).map(
        lambda day: (
            found := lunar.of_day(day) or lunar.LunarDay(1900, 1, 1),
            YearlyDate(found.month, found.day, found.year, YearCalendar.LUNAR, found.leap),
        )[1]
    ),
    st.builds(YearlyDate, st.integers(1, 12), st.integers(1, 30), calendar=st.just(YearCalendar.LUNAR)),
    st.builds(
        YearlyDate, st.integers(2, 11), st.integers(1, 30), calendar=st.just(YearCalendar.LUNAR), leap=st.just(True)
    ),
)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1984-02-02", YearlyDate(2, 2, 1984)),
        ("--02-29", YearlyDate(2, 29)),
        ("2000-02-29", YearlyDate(2, 29, 2000)),
        ("lunar:8-12", YearlyDate(8, 12, calendar=YearCalendar.LUNAR)),
        ("lunar:leap-4-15", YearlyDate(4, 15, calendar=YearCalendar.LUNAR, leap=True)),
        ("lunar:1987-6-15", YearlyDate(6, 15, 1987, YearCalendar.LUNAR)),
        ("lunar:1987-leap-6-15", YearlyDate(6, 15, 1987, YearCalendar.LUNAR, True)),
    ],
)
def test_every_form_is_read_and_written_back(text: str, date: YearlyDate) -> None:
    assert parse(text) == date
    assert str(date) == text
    assert parse(f"  {text.upper()} ") == date


@given(SOLAR_DATES | LUNAR_DATES)
def test_what_is_written_is_read_as_the_same_day(date: YearlyDate) -> None:
    assert parse(str(date)) == date


@pytest.mark.parametrize(
    "text",
    [
        "", "tomorrow", "2026", "04-31", "--04-31", "2026-04-31", "2025-02-29", "2026-13-01", "2026-00-10", "--02-30",
        "1984-2-2", "0000-01-01", "1799-12-31", "2200-01-01", "lunar:", "lunar:13-1", "lunar:0-5", "lunar:1-31",
        "lunar:1-0", "lunar:2025-12-30", "lunar:2026-leap-6-15", "lunar:leap-1-5", "lunar:leap-12-5",
        "lunar:1899-1-1", "lunar:2101-1-1", "lunar:leap-6", "leap-6-15", "1984-02-02T09:00", "--02-29x",
        "１９８４-02-02",
    ],
)  # fmt: skip
def test_what_is_no_day_of_a_year_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(JournalError) as caught:
        parse(text)
    assert caught.value.code is Code.BIRTHDAY_UNREADABLE
    assert caught.value.facts == {"text": text}


@pytest.mark.parametrize(
    ("text", "year", "day"),
    [
        ("1984-02-02", 2026, "2026-02-02"),
        ("--02-29", 2027, "2027-02-28"),
        ("--02-29", 2028, "2028-02-29"),
        ("1996-02-29", 2100, "2100-02-28"),
        ("lunar:8-12", 2026, "2026-09-22"),
        ("lunar:12-25", 2025, "2026-02-12"),  # a lunar year ends in the next solar one
        ("lunar:12-30", 2025, "2026-02-16"),  # day 30 in a month of 29
        ("lunar:12-30", 2029, "2030-02-02"),
    ],
)
def test_a_day_is_kept_once_in_each_year_of_its_own_calendar(text: str, year: int, day: str) -> None:
    assert in_year(parse(text), year) == dt.date.fromisoformat(day)


def test_the_rule_for_leap_months_decides_only_where_the_year_has_that_leap_month() -> None:
    born = parse("lunar:1987-leap-6-15")
    assert in_year(born, 2025, LeapRule.REGULAR) == dt.date(2025, 7, 9)
    assert in_year(born, 2025, LeapRule.LEAP) == dt.date(2025, 8, 8)
    assert in_year(born, 2026, LeapRule.LEAP) == in_year(born, 2026, LeapRule.REGULAR) == dt.date(2026, 7, 28)
    # One who was born in the regular month never moves into the leap one.
    assert in_year(parse("lunar:1987-6-15"), 2025, LeapRule.LEAP) == dt.date(2025, 7, 9)


def test_all_lunar_birthdays_of_the_corpus() -> None:
    path = CORPUS / "lunar_birthdays.tsv"
    if not path.is_file():
        pytest.skip("the corpus is not beside the checkout")
    with path.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            leap = "leap-" if row["leap"] == "1" else ""
            date = parse(f"lunar:{row['born_lunar_year']}-{leap}{row['month']}-{row['day']}")
            year = int(row["anniversary_lunar_year"])
            assert str(in_year(date, year)) == row["regular_month_policy"], row
            assert str(in_year(date, year, LeapRule.LEAP)) == row["leap_month_if_present_policy"], row


def test_years_beyond_the_calendars_have_no_day() -> None:
    for text in ("--05-20", "lunar:5-20"):
        assert in_year(parse(text), 1899) is None
        assert in_year(parse(text), 2101) is None


def test_between_gives_the_year_of_the_own_calendar_and_holds_both_ends() -> None:
    date = parse("lunar:12-25")
    first, last = dt.date(2026, 2, 12), dt.date(2027, 2, 1)
    assert between(date, first, last) == [(2025, first), (2026, last)]
    assert between(date, first + dt.timedelta(days=1), last - dt.timedelta(days=1)) == []


def test_a_lunar_birthday_can_fall_twice_into_a_solar_year_or_not_at_all() -> None:
    date = parse("lunar:12-1")
    kept = {year: between(date, dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in range(2000, 2030)}
    assert {len(days) for days in kept.values()} == {0, 1, 2}
    assert sum(map(len, kept.values())) == 30


def test_between_begins_with_the_year_in_which_it_began() -> None:
    date = parse("2024-05-01")
    kept = between(date, dt.date(2020, 1, 1), dt.date(2026, 12, 31))
    assert [(age(date, year), str(day)) for year, day in kept] == [
        (0, "2024-05-01"), (1, "2025-05-01"), (2, "2026-05-01")
    ]  # fmt: skip


def test_age_counts_years_of_the_own_calendar() -> None:
    # Born on 25 of the last month of 1990: that was in February 1991, and the lunar year counts.
    date = parse("lunar:1990-12-25")
    assert in_year(date, 1990) == dt.date(1991, 2, 9)
    [(year, day)] = between(date, dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    assert (day, age(date, year)) == (dt.date(2026, 2, 12), 35)
    assert age(parse("lunar:12-25"), 2026) is None


@given(SOLAR_DATES | LUNAR_DATES, st.dates(dt.date(1901, 1, 1), dt.date(2090, 1, 1)), st.sampled_from(LeapRule))
def test_no_year_between_is_lost_or_doubled(date: YearlyDate, first: dt.date, rule: LeapRule) -> None:
    middle, last = first + dt.timedelta(days=500), first + dt.timedelta(days=2000)
    whole = between(date, first, last, rule)
    assert whole == between(date, first, middle, rule) + between(date, middle + dt.timedelta(days=1), last, rule)
    years = [year for year, _ in whole]
    assert years == sorted(set(years))
    assert [day for _, day in whole] == [in_year(date, year, rule) for year in years]
