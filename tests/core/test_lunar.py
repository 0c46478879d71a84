from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import lunar
from journal.core.lunar import LunarDay

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "calendar"
BEIJING_HOURS = 8

# New moons within three minutes of midnight, which nobody can tell today: it depends on how the earth's turning slows
# down until then.  ephem and lunardate have them a day before borax.
NEAR_MIDNIGHT = {(2057, 9), (2089, 8), (2097, 7)}
# Before 1929 China counted by the mean time of Beijing, 14 minutes behind UTC+8.
BY_LOCAL_TIME = {(1914, 10), (1916, 1), (1920, 10)}
# What lunardate 0.3.0 has wrong (decisions.md, Libraries).
LUNARDATE_WRONG = {1933, 1954, 1978}


def rows(name: str) -> Iterator[dict[str, str]]:
    path = CORPUS / name
    if not path.is_file():
        pytest.skip("the corpus is not beside the checkout")
    with path.open(encoding="utf-8") as stream:
        yield from csv.DictReader(stream, delimiter="\t")


@lru_cache(maxsize=4)
def computed_months(hours: int) -> dict[tuple[int, int, bool], dt.date]:
    pytest.importorskip("ephem")
    from tests.tools.calendar_tables import months

    return months(lunar.FIRST_YEAR, lunar.LAST_YEAR, hours)


@pytest.mark.parametrize(
    ("solar", "day"),
    [
        ("2026-02-17", LunarDay(2026, 1, 1)),
        ("2026-02-16", LunarDay(2025, 12, 29)),
        ("2025-08-08", LunarDay(2025, 6, 15, True)),
        ("1984-02-02", LunarDay(1984, 1, 1)),
        ("2033-12-22", LunarDay(2033, 11, 1, True)),  # the year that many tables got wrong
        ("1900-01-31", LunarDay(1900, 1, 1)),
        ("2101-01-28", LunarDay(2100, 12, 29)),
    ],
)
def test_a_day_and_its_lunar_day_lead_to_each_other(solar: str, day: LunarDay) -> None:
    assert lunar.of_day(dt.date.fromisoformat(solar)) == day
    assert lunar.to_solar(*day) == dt.date.fromisoformat(solar)


@given(st.dates(dt.date(1900, 1, 31), dt.date(2101, 1, 28)))
def test_every_day_comes_back_from_its_lunar_day(day: dt.date) -> None:
    found = lunar.of_day(day)
    assert found is not None
    assert lunar.to_solar(*found) == day


@pytest.mark.parametrize("day", ["1900-01-30", "2101-01-29", "1800-01-01", "2199-12-31"])
def test_there_is_no_lunar_day_outside_the_known_years(day: str) -> None:
    assert lunar.of_day(dt.date.fromisoformat(day)) is None


@pytest.mark.parametrize("key", [(2025, 12, 30), (2026, 6, 15, True), (2026, 13, 1), (2026, 1, 0), (2101, 1, 1)])
def test_a_day_that_is_not_in_the_calendar_has_no_date(key: tuple[int, int, int]) -> None:
    assert lunar.to_solar(*key) is None


def test_months_have_their_lengths_and_leap_months() -> None:
    assert (lunar.month_length(2025, 12), lunar.month_length(2029, 12)) == (29, 30)
    assert lunar.month_length(2025, 6, leap=True) == 29
    assert lunar.month_length(2026, 6, leap=True) is None
    leap_months = {
        year: [month for month in range(1, 13) if lunar.month_length(year, month, leap=True)]
        for year in (2023, 2025, 2026, 2028, 2033)
    }
    assert leap_months == {2023: [2], 2025: [6], 2026: [], 2028: [5], 2033: [11]}
    assert [month for month in range(1, 13) if lunar.has_leap_month(month)] == list(range(2, 12))


def test_the_examples_of_the_corpus() -> None:
    for row in rows("lunar_examples.tsv"):
        key = (int(row["lunar_year"]), int(row["month"]), int(row["day"]), row["leap"] == "1")
        assert lunar.to_solar(*key) == dt.date.fromisoformat(row["gregorian"]), row


def test_all_month_starts_agree_with_the_sky() -> None:
    computed = computed_months(BEIJING_HOURS)
    ours = {key: lunar.to_solar(key[0], key[1], 1, key[2]) for key in computed}
    differing = {key[:2] for key in computed if computed[key] != ours[key]}
    assert len(computed) == 2486
    assert differing == NEAR_MIDNIGHT | BY_LOCAL_TIME
    for key in computed:
        ours_then = ours[key]
        assert ours_then is not None
        assert abs((computed[key] - ours_then).days) <= 1, key


def test_all_month_starts_agree_with_a_second_library() -> None:
    library: Any = pytest.importorskip("lunardate")
    differing = set()
    for year in range(lunar.FIRST_YEAR, 2100):
        for month in range(1, 13):
            for leap in (False, True):
                ours = lunar.to_solar(year, month, 1, leap)
                if ours is not None and library.LunarDate(year, month, 1, leap).to_solar_date() != ours:
                    differing.add(year)
    assert differing == LUNARDATE_WRONG | {year for year, _ in NEAR_MIDNIGHT}


def test_solar_terms_fall_on_the_days_of_the_corpus() -> None:
    for row in rows("qingming_dongzhi.tsv"):
        year = int(row["year"])
        assert lunar.term_day(year, lunar.term_at(15)) == dt.date.fromisoformat(row["qingming"])
        assert lunar.term_day(year, lunar.term_at(270)) == dt.date.fromisoformat(row["winter_solstice"])


def test_solar_terms_agree_with_the_sky() -> None:
    pytest.importorskip("ephem")
    from tests.tools import calendar_tables

    # Before 1929 by local time; in 1951 and 1979 ephem is four and eleven seconds before a midnight.
    differing = []
    for moment, degrees in calendar_tables.crossings(1929, 2100, 15):
        day = calendar_tables._day(moment, BEIJING_HOURS)
        if lunar.term_day(day.year, lunar.term_at(degrees)) != day:
            differing.append(day.isoformat())
    assert differing == ["1951-12-22", "1979-01-20"]


def test_a_year_has_24_terms_each_on_its_own_day() -> None:
    days = [dt.date(2026, 1, 1) + dt.timedelta(days=count) for count in range(365)]
    found = [lunar.term_on(day) for day in days]
    assert [term for term in found if term is not None] == list(range(24))
    assert lunar.term_on(dt.date(2026, 4, 5)) == 6
    assert lunar.term_on(dt.date(2026, 4, 6)) is None
    assert (lunar.term_at(15), lunar.term_at(270), lunar.term_at(285)) == (6, 23, 0)
    assert sorted(lunar.term_at(degrees) for degrees in range(0, 360, 15)) == list(range(24))
    assert lunar.term_on(dt.date(2150, 4, 5)) is None
