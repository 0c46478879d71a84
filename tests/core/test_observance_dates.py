from __future__ import annotations

import datetime as dt
import tomllib
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal import paths
from journal.core import lunar
from journal.core.errors import Code, JournalError
from journal.core.feast_calendars import Tables
from journal.core.observance_dates import check, days

# The golden dates of observances.md: rule, 2026, 2027, 2028.
GOLDEN = """
L 12/16            02-03 01-23 01-12
L 12/23            02-10 01-30 01-19
L 1/1-1            02-16 02-05 01-25
L 1/1              02-17 02-06 01-26
KL 1/1             02-17 02-07 01-27
L 1/15             03-03 02-20 02-09
E-21               03-15 03-07 03-26
E-2                04-03 03-26 04-14
E                  04-05 03-28 04-16
E+39               05-14 05-06 05-25
term 15            04-05 04-05 04-04
OE                 04-12 05-02 04-16
OE-2               04-10 04-30 04-14
L 4/8              05-24 05-13 05-02
KL 4/8             05-24 05-13 05-02
2 sun may          05-10 05-09 05-14
3 sun jun          06-21 06-20 06-18
L 5/5              06-19 06-09 05-28
L 7/7              08-19 08-08 08-26
L 7/15             08-27 08-16 09-03
L 8/15             09-25 09-15 10-03
KL 8/15            09-25 09-15 10-03
VL 8/15            09-25 09-15 10-03
L 9/9              10-18 10-08 10-26
L 10/1             11-09 10-29 11-16
term 270           12-22 12-22 12-21
3 mon jan          01-19 01-18 01-17
last mon may       05-25 05-31 05-29
1 mon sep          09-07 09-06 09-04
2 sun nov          11-08 11-14 11-12
4 thu nov          11-26 11-25 11-23
4 thu nov +1       11-27 11-26 11-24
2 mon oct          10-12 10-11 10-09
wed last-full-week apr 04-22 04-21 04-26
H 9/1              02-18 02-08 01-28
H 10/1             03-20 03-09 02-26
H 12/10            05-27 05-16 05-05
H 1/10             06-25 06-15 06-03
H 3/12             08-25 08-14 08-03
J 12/14            03-03 03-23 03-12
J 1/15             04-02 04-22 04-11
J 1/27 moved-hashoah 04-14 05-04 04-24
J 5/9 moved-av     07-23 08-12 08-01
J 7/1              09-12 10-02 09-21
J 7/10             09-21 10-11 09-30
J 7/15             09-26 10-16 10-05
J 9/25             12-05 12-25 12-13
table holi         03-04 03-22 03-11
table dussehra     10-20 10-09 09-27
table diwali       11-08 10-29 10-17
table guru_nanak   11-24 11-14 11-02
VL 1/1             02-17 02-06 01-26
12-25              12-25 12-25 12-25
first-work L 1/1 TW 02-23 02-11 01-31
"""
CENTURY = range(1976, 2076)


def golden() -> list[tuple[str, list[str]]]:
    lines = [line.split() for line in GOLDEN.strip().splitlines()]
    return [(" ".join(line[:-3]), line[-3:]) for line in lines]


@lru_cache(maxsize=1)
def tables() -> Tables:
    found: dict[str, list[str]] = tomllib.loads(paths.resource("calendar", "tables.toml").read_text(encoding="utf-8"))
    return found


def only(rule: str, year: int) -> dt.date:
    [day] = days(rule, year, tables())
    return day


@pytest.mark.parametrize(("rule", "expected"), golden())
def test_the_golden_dates(rule: str, expected: list[str]) -> None:
    check(rule, tables())
    found = [[str(day) for day in days(rule, year, tables())] for year in (2026, 2027, 2028)]
    assert found == [[f"{year}-{day}"] for year, day in zip((2026, 2027, 2028), expected)]


def test_the_first_working_day_after_spring_festival_differs_by_region() -> None:
    found = {region: str(only(f"first-work L 1/1 {region}", 2026)) for region in ("CN", "HK", "TW")}
    assert found == {"CN": "2026-02-24", "HK": "2026-02-20", "TW": "2026-02-23"}
    assert only("first-work L 1/1 CN -1", 2026) == dt.date(2026, 2, 23)


def test_a_hijri_day_can_fall_twice_into_a_year() -> None:
    assert [str(day) for day in days("H 10/1", 2033, tables())] == ["2033-01-02", "2033-12-23"]
    assert [str(day) for day in days("H 9/1", 2030, tables())] == ["2030-01-05", "2030-12-26"]
    assert days("H 10/1", 2090, tables()) == []
    assert days("H 10/1", 2076, tables()) != []
    assert days("H 10/1", 2078, tables()) == []


def test_a_shift_can_lead_over_the_turn_of_the_year() -> None:
    assert only("12-31 +1", 2026) == dt.date(2026, 1, 1)
    assert only("01-01-1", 2026) == dt.date(2026, 12, 31)
    # 1 January 1901 is shifted from a year that is not given itself.
    assert only("12-31+1", 1901) == dt.date(1901, 1, 1)


def test_days_that_some_years_or_months_lack() -> None:
    assert only("02-29", 2027) == dt.date(2027, 2, 28)
    assert only("02-29", 2028) == dt.date(2028, 2, 29)
    assert only("L 12/30", 2026) == dt.date(2026, 2, 16)
    assert only("J 8/30", 2026) == dt.date(2026, 11, 10)
    assert only("J 8/30", 2028) == dt.date(2028, 11, 18)  # in 5789 that month has 29 days
    assert days("5 mon may", 2026, tables()) == []
    assert only("5 sat may", 2026) == dt.date(2026, 5, 30)


def test_purim_is_in_the_second_adar_of_a_leap_year() -> None:
    assert only("J 12/14", 2024) == dt.date(2024, 3, 24)
    assert only("J 12/14", 2025) == dt.date(2025, 3, 14)


@pytest.mark.parametrize("year", range(1950, 2100))
def test_jewish_feasts_keep_their_distances_and_weekdays(year: int) -> None:
    new_year = only("J 7/1", year)
    assert new_year.strftime("%a") in ("Mon", "Tue", "Thu", "Sat")
    assert (new_year - only("J 1/15", year)).days == 163
    assert (only("J 7/10", year) - new_year).days == 9
    assert (only("J 1/15", year) - only("J 12/14", year)).days == 30
    assert only("J 5/9 moved-av", year).strftime("%a") in ("Tue", "Thu", "Sun")
    weekdays = ("Mon", "Tue", "Wed", "Thu") if year >= 1997 else ("Sun", "Tue", "Wed", "Thu")
    assert only("J 1/27 moved-hashoah", year).strftime("%a") in weekdays


def test_the_feasts_of_the_moon_agree_with_the_sky_for_a_hundred_years() -> None:
    pytest.importorskip("ephem")
    from tests.tools.calendar_tables import months

    computed = {"L": months(1975, 2076, 8), "KL": months(1975, 2076, 9), "VL": months(1975, 2076, 7)}
    feasts = [("L", 1, 1), ("L", 8, 15), ("KL", 1, 1), ("KL", 4, 8), ("KL", 8, 15), ("VL", 1, 1), ("VL", 8, 15)]
    for culture, month, day in feasts:
        for year in CENTURY:
            expected = computed[culture][year, month, False] + dt.timedelta(days=day - 1)
            assert only(f"{culture} {month}/{day}", year) == expected, (culture, month, year)


def test_korean_feasts_agree_with_the_korean_tables() -> None:
    library: Any = pytest.importorskip("korean_lunar_calendar")
    reckoner = library.KoreanLunarCalendar()
    for year in range(1976, 2050):
        for month, day in ((1, 1), (4, 8), (5, 5), (8, 15)):
            assert reckoner.setLunarDate(year, month, day, False)
            assert str(only(f"KL {month}/{day}", year)) == reckoner.SolarIsoFormat()


@pytest.mark.parametrize(
    ("year", "tet", "spring_festival"),
    [
        (1985, "1985-01-21", "1985-02-20"),
        (2007, "2007-02-17", "2007-02-18"),
        (2030, "2030-02-02", "2030-02-03"),
        (2053, "2053-02-18", "2053-02-19"),
        (2025, "2025-01-29", "2025-01-29"),
    ],
)
def test_tet_is_not_always_the_day_of_spring_festival(year: int, tet: str, spring_festival: str) -> None:
    assert str(only("VL 1/1", year)) == tet
    assert str(only("L 1/1", year)) == spring_festival


def test_before_1976_no_date_is_claimed_for_korea_and_vietnam() -> None:
    assert days("KL 1/1", 1975, tables()) == []
    assert days("VL 1/1", 1970, tables()) == []


def test_day_30_of_a_korean_month_is_a_day_of_that_month() -> None:
    for year in range(2020, 2050):
        for found in days("KL 12/30", year, tables()):
            next_day = found + dt.timedelta(days=1)
            assert next_day in days("KL 1/1", next_day.year, tables()), year


def western_easter(year: int) -> dt.date:
    """By the algorithm of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """By Meeus' algorithm for the Julian calendar, 13 days behind from 1900 to 2099."""
    d = (19 * (year % 19) + 15) % 30
    month, day = divmod(d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(days=13)


@pytest.mark.parametrize("year", range(1950, 2100))
def test_both_easters_agree_with_another_algorithm(year: int) -> None:
    assert only("E", year) == western_easter(year)
    assert only("OE", year) == orthodox_easter(year)


@pytest.mark.parametrize(
    "rule",
    [
        "", "christmas", "13-01", "00-10", "02-30", "04-31", "1-1", "L 0/1", "L 1/31", "L 1/0", "L1/1", "L 1-1",
        "L 13/1", "XL 1/1", "term 16", "term 360", "term", "6 sun may", "0 sun may", "2 sonntag may", "2 sun mai",
        "sun may", "last-full-week apr", "E-", "E--2", "E-2-2", "OE+1000", "EO", "H 13/1", "H 10/31", "J 13/1",
        "J 7/1 moved", "J 7/1 moved-x", "H 7/1 moved-av", "table", "table no_such_table", "table ../x",
        "first-work L 1/1", "first-work L 1/1 XX", "first-work nonsense CN", "first-work L 1/1-1 CN", "１２-25",
        "l 8/15", "2 SUN may",
    ],
)  # fmt: skip
def test_what_is_no_rule_is_refused_with_its_text(rule: str) -> None:
    with pytest.raises(JournalError) as caught:
        check(rule, tables())
    assert caught.value.code is Code.DAY_RULE_UNREADABLE
    assert caught.value.facts == {"text": rule}


def test_white_space_in_a_rule_does_not_matter() -> None:
    assert days("  L  8/15 ", 2026, tables()) == days("L 8/15", 2026, tables())
    assert days("E -2", 2026, tables()) == days("E-2", 2026, tables())


def test_until_when_dates_are_known() -> None:
    assert days("table diwali", 2035, tables()) != []
    assert days("table diwali", 2036, tables()) == []
    assert days("L 1/1", 2100, tables()) != []
    assert days("L 1/1", 2101, tables()) == []
    assert days("12-25", 1900, tables()) == []


def test_what_was_given_out_can_be_changed_without_harm() -> None:
    days("L 8/15", 2026, tables()).clear()
    assert days("L 8/15", 2026, tables()) == [dt.date(2026, 9, 25)]


RULES = st.sampled_from(
    ["12-25", "L 8/15", "L 1/1", "KL 1/1", "term 270", "2 sun may", "E", "H 9/1", "J 1/27 moved-hashoah"]
)


@given(RULES, st.integers(1980, 2070), st.integers(-60, 60).filter(bool))
def test_a_shift_moves_every_date_and_loses_none(rule: str, year: int, shift: int) -> None:
    near = [day for y in (year - 1, year, year + 1) for day in days(rule, y, tables())]
    moved = [day + dt.timedelta(days=shift) for day in near]
    assert days(f"{rule} {shift:+}", year, tables()) == [day for day in moved if day.year == year]


@pytest.mark.parametrize("name", ["korean", "vietnamese"])
def test_the_tables_hold_what_differs_and_nothing_else(name: str) -> None:
    for month in range(1, 13):
        dates = tables().get(f"{name}_{month}", ())
        assert list(dates) == sorted(dates)
        for text in dates:
            day = lunar.of_day(dt.date.fromisoformat(text))
            assert day is not None
            assert (day.month, day.day, day.leap) != (month, 1, False)


def test_the_shipped_tables_are_what_the_tool_makes() -> None:
    pytest.importorskip("ephem")
    from tests.tools import calendar_tables

    for culture, hours in calendar_tables.CULTURES.items():
        for month, dates in calendar_tables.differing(hours).items():
            assert list(tables()[f"{culture}_{month}"]) == [str(day) for day in sorted(dates)]


def test_every_table_is_in_order() -> None:
    feasts = {"diwali", "holi", "dussehra", "guru_nanak", "pongal", "makar_sankranti", "vaisakhi", "onam"}
    assert feasts <= set(tables())
    for dates in tables().values():
        assert list(dates) == sorted(set(dates))
        assert [str(dt.date.fromisoformat(text)) for text in dates] == list(dates)
