"""Days of the moon in words: digits in English, never in Chinese."""

from __future__ import annotations

import pytest

from journal.core.lunar import LunarDay
from journal.ui import lunar_words


@pytest.mark.parametrize(
    ("day", "english", "simplified", "traditional"),
    [
        (LunarDay(2026, 10, 13), "lunar 10/13", "农历十月十三", "農曆十月十三"),
        (LunarDay(2026, 12, 25), "lunar 12/25", "农历腊月廿五", "農曆臘月廿五"),
        (LunarDay(2028, 5, 20, leap=True), "lunar leap 5/20", "农历闰五月二十", "農曆閏五月二十"),
        (LunarDay(2027, 1, 1), "lunar 1/1", "农历正月初一", "農曆正月初一"),
        (LunarDay(2026, 11, 30), "lunar 11/30", "农历冬月三十", "農曆冬月三十"),
    ],
)
def test_a_date(day: LunarDay, english: str, simplified: str, traditional: str) -> None:
    assert lunar_words.lunar_date(day, "en") == english
    assert lunar_words.lunar_date(day, "zh_Hans") == simplified
    assert lunar_words.lunar_date(day, "zh_Hant") == traditional


def test_all_days_of_a_month_differ_and_have_no_digits() -> None:
    names = [lunar_words.day_of_month(day, "zh_Hans") for day in range(1, 31)]
    assert len(set(names)) == 30
    assert names[0] == "初一"
    assert [names[9], names[10], names[18], names[19], names[20], names[29]] == [
        "初十", "十一", "十九", "二十", "廿一", "三十",
    ]  # fmt: skip
    assert len({lunar_words.lunar_month(month, "zh_Hant") for month in range(1, 13)}) == 12


def test_a_cell_of_a_calendar_shows_the_month_on_its_first_day() -> None:
    assert lunar_words.in_cell(LunarDay(2026, 10, 1), "zh_Hans") == "十月"
    assert lunar_words.in_cell(LunarDay(2026, 10, 2), "zh_Hans") == "初二"
    assert lunar_words.in_cell(LunarDay(2026, 10, 1), "en") == "10/1"
    assert lunar_words.in_cell(LunarDay(2026, 10, 2), "en") == "2"


def test_every_term_has_a_name() -> None:
    assert len({lunar_words.term(number) for number in range(24)}) == 24
