from __future__ import annotations

import csv
import datetime as dt
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import moments, working_days
from journal.core.working_days import REGIONS, DayOff, WorkingDays, of_region

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "calendar"
SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")

# Weekend days that were worked in mainland China, by the yearly notices of the General Office of the State Council.
MAKE_UP = """
2007 02-17 02-25 04-28 04-29 09-29 09-30 12-29
2008 02-02 02-03 05-04 09-27 09-28
2009 01-04 01-24 02-01 05-31 09-27 10-10
2010 02-20 02-21 06-12 06-13 09-19 09-25 09-26 10-09
2011 01-30 02-12 04-02 10-08 10-09 12-31
2012 01-21 01-29 03-31 04-01 04-28 09-29
2013 01-05 01-06 02-16 02-17 04-07 04-27 04-28 06-08 06-09 09-22 09-29 10-12
2014 01-26 02-08 05-04 09-28 10-11
2015 01-04 02-15 02-28 09-06 10-10
2016 02-06 02-14 06-12 09-18 10-08 10-09
2017 01-22 02-04 04-01 05-27 09-30
2018 02-11 02-24 04-08 04-28 09-29 09-30 12-29
2019 02-02 02-03 04-28 05-05 09-29 10-12
2020 01-19 04-26 05-09 06-28 09-27 10-10
2021 02-07 02-20 04-25 05-08 09-18 09-26 10-09
2022 01-29 01-30 04-02 04-24 05-07 10-08 10-09
2023 01-28 01-29 04-23 05-06 06-25 10-07 10-08
2024 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12
2025 01-26 02-08 04-27 09-28 10-11
2026 01-04 02-14 02-28 05-09 09-20 10-10
"""
# Spring Festival and National Day by the same notices: first and last day off.
PAUSES = """
2007 02-18 02-24 10-01 10-07
2008 02-06 02-12 09-29 10-05
2009 01-25 01-31 10-01 10-08
2010 02-13 02-19 10-01 10-07
2011 02-02 02-08 10-01 10-07
2012 01-22 01-28 09-30 10-07
2013 02-09 02-15 10-01 10-07
2014 01-31 02-06 10-01 10-07
2015 02-18 02-24 10-01 10-07
2016 02-07 02-13 10-01 10-07
2017 01-27 02-02 10-01 10-08
2018 02-15 02-21 10-01 10-07
2019 02-04 02-10 10-01 10-07
2020 01-24 02-02 10-01 10-08
2021 02-11 02-17 10-01 10-07
2022 01-31 02-06 10-01 10-07
2023 01-21 01-27 09-29 10-06
2024 02-10 02-17 10-01 10-07
2025 01-28 02-04 10-01 10-08
2026 02-15 02-23 10-01 10-07
"""


def year_rows(text: str) -> list[tuple[int, list[dt.date]]]:
    rows = [line.split() for line in text.strip().splitlines()]
    return [(int(year), [dt.date.fromisoformat(f"{year}-{day}") for day in days]) for year, *days in rows]


def of_year(year: int) -> list[dt.date]:
    first = dt.date(year, 1, 1)
    return [day for count in range(366) if (day := first + dt.timedelta(days=count)).year == year]


def at(text: str, tz: dt.tzinfo) -> int:
    return moments.milliseconds(dt.datetime.fromisoformat(text), tz)


@pytest.mark.parametrize(("year", "expected"), year_rows(MAKE_UP))
def test_make_up_days_in_china(year: int, expected: list[dt.date]) -> None:
    china = of_region("CN")
    assert [day for day in of_year(year) if china.make_up(day)] == expected
    assert all(china.is_working(day) and china.day_off(day) is None for day in expected)
    assert [day for day in of_year(year) if china.is_working(day) and day.weekday() >= 5] == expected


@pytest.mark.parametrize(("year", "days"), year_rows(PAUSES))
def test_the_long_pauses_in_china(year: int, days: list[dt.date]) -> None:
    china = of_region("CN")
    for first, last in (days[:2], days[2:]):
        pause = [first + dt.timedelta(days=count) for count in range((last - first).days + 1)]
        assert not any(map(china.is_working, pause))
        # One leads into it and one out of it, beyond a weekend that belongs to no pause.
        assert (first - china.previous(first)).days <= 3
        assert (china.next(last) - last).days <= 3


def test_the_official_days_of_the_corpus() -> None:
    path = CORPUS / "cn_official_days.tsv"
    if not path.is_file():
        pytest.skip("the corpus is not beside the checkout")
    with path.open(encoding="utf-8") as stream:
        rows = {dt.date.fromisoformat(row["date"]): row["kind"] for row in csv.DictReader(stream, delimiter="\t")}
    china = of_region("CN")
    exceptions = {}
    for day in of_year(2025):
        if china.is_working(day) != (day.weekday() < 5):
            exceptions[day] = "weekend WORKDAY" if china.is_working(day) else "weekday off"
    assert exceptions == rows


@pytest.mark.parametrize(
    ("region", "open_days", "closed"),
    [
        ("CN", ["2026-12-25", "2026-02-14"], ["2026-10-06", "2026-02-23", "2026-09-25"]),
        ("HK", ["2026-02-20", "2026-12-31"], ["2026-04-03", "2026-04-07", "2026-10-19", "2026-12-25"]),
        ("TW", ["2026-02-23", "2026-10-01"], ["2026-02-27", "2026-10-09", "2026-12-25"]),
        ("MO", ["2026-12-25"], ["2026-02-17", "2026-10-01"]),
        ("JP", ["2026-12-25", "2026-12-30"], ["2026-01-02", "2026-05-06", "2026-09-22", "2026-11-23"]),
        ("KR", ["2026-10-01"], ["2026-02-16", "2026-03-02", "2026-09-24", "2026-10-05"]),
        ("VN", ["2026-08-22"], ["2026-02-16", "2026-08-31", "2026-09-02"]),
        ("IN", ["2026-01-01"], ["2026-01-26", "2026-10-02"]),
        ("US", ["2026-12-24", "2026-11-27"], ["2026-07-03", "2026-11-26", "2026-06-19"]),
        ("UK", ["2026-11-26"], ["2026-04-06", "2026-08-31", "2026-12-28"]),
        ("CA", ["2026-11-26"], ["2026-07-01", "2026-10-12"]),
        ("", ["2026-01-01", "2026-12-25"], ["2026-01-03", "2026-01-04"]),
    ],
)
def test_each_region_has_its_own_days_off(region: str, open_days: list[str], closed: list[str]) -> None:
    working = WorkingDays(region)
    assert [day for day in open_days if not working.is_working(dt.date.fromisoformat(day))] == []
    assert [day for day in closed if working.is_working(dt.date.fromisoformat(day))] == []


def test_a_day_off_says_why() -> None:
    china = WorkingDays("CN")
    assert china.day_off(dt.date(2026, 10, 1)) == DayOff("国庆节")
    assert china.day_off(dt.date(2026, 10, 3)) == DayOff("国庆节", weekend=True)
    assert china.day_off(dt.date(2026, 10, 4)) == DayOff(weekend=True)
    assert china.day_off(dt.date(2026, 10, 8)) is None
    english = WorkingDays("CN", language="en").day_off(dt.date(2026, 10, 1))
    traditional = WorkingDays("CN", language="zh_Hant").day_off(dt.date(2026, 10, 1))
    assert english == DayOff("National Day")
    assert traditional == DayOff("國慶節")


def test_what_is_not_announced_yet_is_expected() -> None:
    china, america = WorkingDays("CN"), WorkingDays("US")
    assert china.day_off(dt.date(2027, 10, 1)) == DayOff("国庆节", expected=True)
    assert china.day_off(dt.date(2027, 1, 9)) == DayOff(weekend=True)
    assert china.expected(dt.date(2027, 1, 4))
    assert not china.expected(dt.date(2026, 12, 31))
    assert america.day_off(dt.date(2027, 7, 5)) == DayOff("Independence Day (observed)")
    assert not WorkingDays("").expected(dt.date(2050, 1, 1))


def test_a_weekend_day_can_be_worked_for_a_day_off_in_the_next_year() -> None:
    assert of_region("CN").is_working(dt.date(2011, 12, 31))
    assert not of_region("CN").is_working(dt.date(2012, 1, 3))


def test_counting_working_days_passes_over_a_pause() -> None:
    china = of_region("CN")
    assert china.add(dt.date(2026, 9, 30), 1) == dt.date(2026, 10, 8)
    assert china.add(dt.date(2026, 9, 30), 3) == dt.date(2026, 10, 10)  # a Saturday that is worked
    assert china.add(dt.date(2026, 10, 8), -1) == dt.date(2026, 9, 30)
    assert china.add(dt.date(2026, 10, 3), 0) == dt.date(2026, 10, 3)
    assert china.on_or_before(dt.date(2026, 10, 3)) == dt.date(2026, 9, 30)
    assert china.on_or_after(dt.date(2026, 10, 3)) == dt.date(2026, 10, 8)
    assert china.on_or_before(dt.date(2026, 9, 30)) == china.on_or_after(dt.date(2026, 9, 30)) == dt.date(2026, 9, 30)


@given(st.sampled_from([*REGIONS, ""]), st.dates(dt.date(1960, 1, 1), dt.date(2095, 1, 1)), st.integers(1, 25))
def test_counting_forward_and_back_agree(region: str, day: dt.date, count: int) -> None:
    working = of_region(region)
    end = working.add(day, count)
    between = [day + dt.timedelta(days=step) for step in range(1, (end - day).days + 1)]
    assert sum(map(working.is_working, between)) == count
    assert working.is_working(end)
    assert working.add(working.next(end), -1) == end


@pytest.mark.parametrize(
    ("received", "days", "limit"),
    [
        ("2026-11-20T16:00", 1, "2026-11-23T18:00+08:00"),  # Friday → Monday
        ("2026-11-20T23:30", 1, "2026-11-23T18:00+08:00"),
        ("2026-11-21T10:00", 1, "2026-11-23T18:00+08:00"),
        ("2026-11-23T08:00", 1, "2026-11-24T18:00+08:00"),
        ("2026-11-23T08:00", 3, "2026-11-26T18:00+08:00"),
        ("2026-09-30T16:00", 1, "2026-10-08T18:00+08:00"),
        ("2026-02-13T16:00", 1, "2026-02-14T18:00+08:00"),  # Friday → a Saturday that is worked
        ("2026-11-23T08:00", 0, "2026-11-23T18:00+08:00"),
        ("2026-11-23T18:00", 0, "2026-11-24T18:00+08:00"),
        ("2026-11-21T10:00", 0, "2026-11-23T18:00+08:00"),
    ],
)
def test_until_when_a_request_is_answered(received: str, days: int, limit: str) -> None:
    found = WorkingDays("CN").request_limit(at(received, SHANGHAI), days, SHANGHAI)
    assert moments.iso(found, SHANGHAI) == limit


def test_hours_are_those_of_the_local_clock() -> None:
    working = WorkingDays("", first_hour=8, last_hour=24)
    # The night to Sunday 25 October 2026 has 25 hours in Berlin, Monday's end is one by the clock all the same.
    found = working.request_limit(at("2026-10-23T16:00", BERLIN), 1, BERLIN)
    assert moments.iso(found, BERLIN) == "2026-10-27T00:00+01:00"
    assert moments.iso(working.start_of_day(dt.date(2026, 10, 26), BERLIN), BERLIN) == "2026-10-26T08:00+01:00"


def test_far_years_and_unknown_regions() -> None:
    assert WorkingDays("CN").is_working(dt.date(2150, 10, 1))
    assert WorkingDays("IN").is_working(dt.date(2036, 1, 25))
    assert WorkingDays("CN").next(dt.date(2100, 12, 31)) == dt.date(2101, 1, 3)
    with pytest.raises(ValueError, match="XX"):
        WorkingDays("XX")


def test_nothing_slow_is_loaded_until_a_day_is_asked_for() -> None:
    """All that the window imports early may import these modules; see tests/test_startup.py."""
    program = (
        "import sys\n"
        "from journal.core import lunar, observance_dates, working_days, yearly_dates\n"
        "yearly_dates.in_year(yearly_dates.parse('--02-29'), 2026); working_days.WorkingDays('CN')\n"
        "slow = ('holidays', 'borax', 'dateutil', 'hijridate', 'pyluach')\n"
        "print([name for name in slow if name in sys.modules])\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_environment_does_not_choose_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gettext asks these variables where nobody names a language: what is stored would differ by how one logged in."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "en_US.UTF-8")
    working_days._year.cache_clear()
    assert WorkingDays("CN").day_off(dt.date(2026, 10, 1)) == DayOff("国庆节")
