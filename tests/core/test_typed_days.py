from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import lunar
from journal.core.errors import Code, JournalError
from journal.core.typed_days import read
from journal.core.yearly_dates import YearCalendar, YearlyDate


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1984-02-02", "1984-02-02"),
        ("1984/2/2", "1984-02-02"),
        ("1984年2月2日", "1984-02-02"),
        ("2 Feb 1984", "1984-02-02"),
        ("Feb 2, 1984", "1984-02-02"),
        ("02-29", "--02-29"),
        ("--02-29", "--02-29"),
        ("2月29日", "--02-29"),
        ("29 Feb", "--02-29"),
        ("feb 29th", "--02-29"),
        ("13/2", "--02-13"),
        ("2/13", "--02-13"),
        ("五月三十一日", "--05-31"),
        ("公历八月十二", "--08-12"),
        ("lunar 8/12", "lunar:8-12"),
        ("Lunar 8-12", "lunar:8-12"),
        ("lunar:8-12", "lunar:8-12"),
        ("lunar leap 4/15", "lunar:leap-4-15"),
        ("lunar 1987-leap-6-15", "lunar:1987-leap-6-15"),
        ("农历八月十二", "lunar:8-12"),
        ("農曆八月十二", "lunar:8-12"),
        ("农历8月12日", "lunar:8-12"),
        ("农历　８．１２", "lunar:8-12"),
        ("8月12日（农历）", "lunar:8-12"),
        ("八月十二", "lunar:8-12"),
        ("正月初一", "lunar:1-1"),
        ("腊月廿三", "lunar:12-23"),
        ("臘月二十三", "lunar:12-23"),
        ("冬月三十", "lunar:11-30"),
        ("十月初十", "lunar:10-10"),
        ("阴历二月二十", "lunar:2-20"),
        ("闰四月十五", "lunar:leap-4-15"),
        ("农历1987年闰六月十五", "lunar:1987-leap-6-15"),
    ],
)
def test_a_day_is_read_as_it_is_written(typed: str, meant: str) -> None:
    assert str(read(typed)) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("", "abc", "8/12", "2-30x", "31 April", "02-30", "31.4", "lunar 8/31", "lunar 13/1", "lunar", "农历", "二十"),
        *("十三月初一", "八月卅五", "1 jan 84", "lunar 1986-leap-6-15", "lunar leap 12/1", "1701-01-01", "闰", "月"),
        "2026-02-29",
    ],
)
def test_what_is_no_day_is_refused_in_the_words_that_were_typed(typed: str) -> None:
    with pytest.raises(JournalError) as caught:
        read(typed)
    assert caught.value.code is Code.BIRTHDAY_UNREADABLE
    assert caught.value.facts == {"text": typed}


def test_who_writes_the_month_first_is_understood() -> None:
    assert str(read("8/12", month_first=True)) == "--08-12"
    with pytest.raises(JournalError):
        read("13/2", month_first=True)


DAYS = "初一 初二 初三 初四 初五 初六 初七 初八 初九 初十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 廿一 廿二 廿三 廿四 廿五 廿六 廿七 廿八 廿九 三十"  # noqa: E501


def test_all_days_of_a_lunar_month_have_their_name() -> None:
    assert [read(f"八月{name}").day for name in DAYS.split()] == list(range(1, 31))


@given(st.dates(dt.date(1901, 1, 1), dt.date(2100, 12, 31)))
def test_what_is_shown_is_read_back(day: dt.date) -> None:
    moon = lunar.of_day(day)
    assert moon
    for date in (
        YearlyDate(day.month, day.day, day.year),
        YearlyDate(moon.month, moon.day, moon.year, YearCalendar.LUNAR, moon.leap),
    ):
        assert read(str(date)) == date


@given(st.text(alphabet="0123456789-/. 年月日农历闰初十廿八lunarleap", max_size=14))
def test_nothing_typed_breaks_it(text: str) -> None:
    # Any other exception than the one that says so fails the test.
    with contextlib.suppress(JournalError):
        assert read(str(read(text))) == read(text)
