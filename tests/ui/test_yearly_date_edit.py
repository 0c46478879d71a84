"""The field for a yearly day: typed in many ways, chosen from lists, wrong, half, and when it is next."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.core.errors import Code, JournalError
from journal.core.yearly_dates import LeapRule, parse
from journal.ui import yearly_words
from journal.ui.context import Context
from journal.ui.widgets.yearly_date_edit import PAUSE_MS, YearlyDateEdit
from tests.ui.writing import commit


@pytest.fixture
def edit(qtbot: QtBot, context: Context) -> YearlyDateEdit:
    made = YearlyDateEdit(context)
    qtbot.addWidget(made)
    made.show()
    return made


def listed(edit: YearlyDateEdit) -> tuple[int, int, int, str, bool]:
    """What the lists show: calendar, month, day, year, leap month."""
    places = (edit.calendar.currentIndex(), edit.month.currentIndex(), edit.day.currentIndex())
    return (*places, edit.year.text(), edit.leap.isChecked())


def test_nothing_typed_is_no_day(edit: YearlyDateEdit) -> None:
    assert edit.value() is None
    assert not edit.hint.isVisible()


@pytest.mark.parametrize(
    ("typed", "day", "places"),
    [
        ("1984-02-02", "1984-02-02", (0, 2, 2, "1984", False)),
        ("02-29", "--02-29", (0, 2, 29, "", False)),
        ("lunar 8/12", "lunar:8-12", (1, 8, 12, "", False)),
        ("lunar 1987-leap-6-15", "lunar:1987-leap-6-15", (1, 6, 15, "1987", True)),
    ],
)
def test_the_lists_follow_what_is_typed(
    qtbot: QtBot, edit: YearlyDateEdit, typed: str, day: str, places: tuple[object, ...]
) -> None:
    qtbot.keyClicks(edit.line, typed)
    assert str(edit.value()) == day
    assert listed(edit) == places


def test_chinese_is_understood(edit: YearlyDateEdit) -> None:
    commit(edit.line, "农历八月十二")
    assert str(edit.value()) == "lunar:8-12"
    assert listed(edit)[:3] == (1, 8, 12)


def test_the_line_follows_what_is_chosen(qtbot: QtBot, edit: YearlyDateEdit) -> None:
    edit.month.setCurrentIndex(8)
    assert edit.hint.text() == "Choose a month and a day; write the year with four digits, or leave it empty."
    with pytest.raises(JournalError):
        edit.value()
    edit.day.setCurrentIndex(12)
    assert (edit.line.text(), str(edit.value())) == ("08-12", "--08-12")
    edit.calendar.setCurrentIndex(1)
    assert (edit.line.text(), str(edit.value())) == ("lunar 8/12", "lunar:8-12")
    qtbot.keyClicks(edit.year, "1984")
    assert str(edit.value()) == "lunar:1984-8-12"


def test_a_month_that_is_shorter_offers_no_day_that_it_has_not(edit: YearlyDateEdit) -> None:
    edit.set_value(parse("--01-31"))
    edit.month.setCurrentIndex(2)
    assert str(edit.value()) == "--02-29"
    edit.month.setCurrentIndex(4)
    assert edit.day.count() - 1 == 30


def test_a_wrong_day_says_so_once_the_typing_rests(qtbot: QtBot, edit: YearlyDateEdit) -> None:
    qtbot.keyClicks(edit.line, "02-30")
    assert edit.line.property("invalid") is not True
    qtbot.waitUntil(lambda: edit.line.property("invalid") is True, timeout=PAUSE_MS * 10)
    assert "“02-30” is not a day" in edit.hint.text()
    with pytest.raises(JournalError) as caught:
        edit.value()
    assert caught.value.code is Code.BIRTHDAY_UNREADABLE
    edit.line.clear()
    assert edit.value() is None
    assert not edit.hint.isVisible()


@pytest.mark.parametrize("how", ["pause", "leave"])
def test_after_a_wrong_day_the_lists_show_no_older_one(qtbot: QtBot, edit: YearlyDateEdit, how: str) -> None:
    edit.set_value(parse("1984-02-02"))
    edit.line.selectAll()
    qtbot.keyClicks(edit.line, "32-32")
    if how == "leave":
        edit.line.editingFinished.emit()
    qtbot.waitUntil(lambda: edit.line.property("invalid") is True, timeout=PAUSE_MS * 10)
    assert listed(edit) == (0, 0, 0, "", False)
    assert edit.line.text() == "32-32"


def test_a_year_without_that_day_keeps_the_lists(qtbot: QtBot, edit: YearlyDateEdit) -> None:
    edit.month.setCurrentIndex(2)
    edit.day.setCurrentIndex(29)
    qtbot.keyClicks(edit.year, "1983")
    assert edit.line.property("invalid") is True
    assert listed(edit)[1:4] == (2, 29, "1983"), "they are what one is filling in"


def test_two_readings_are_not_guessed(qtbot: QtBot, edit: YearlyDateEdit) -> None:
    qtbot.keyClicks(edit.line, "8/12")
    with pytest.raises(JournalError):
        edit.value()


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("lunar:8-12", "next Sun 12 Sep 2027"),
        ("1984-11-24", "next Tue 24 Nov · 42"),
        ("--02-29", "next Sun 28 Feb 2027"),
        ("lunar:1984-8-12", "that was Fri 7 Sep 1984 · next Sun 12 Sep 2027 · 43"),
    ],
)
def test_it_says_when_the_day_is_next(edit: YearlyDateEdit, day: str, said: str) -> None:
    edit.set_value(parse(day))
    assert edit.hint.text().startswith(said)


def test_whoever_was_born_in_a_leap_month_chooses_when_to_celebrate(edit: YearlyDateEdit) -> None:
    edit.set_value(parse("lunar:leap-5-1"))
    assert edit.rule.isVisible()
    regular = edit.hint.text()
    edit.rule.setCurrentIndex(1)
    assert edit.leap_rule() is LeapRule.LEAP
    edit.set_value(parse("lunar:5-1"))
    assert not edit.rule.isVisible()
    assert edit.leap.isVisible()
    edit.leap.setChecked(True)
    assert str(edit.value()) == "lunar:leap-5-1"
    assert regular.startswith("next ")


def test_space_opens_nothing_and_enter_is_left_to_the_dialog(qtbot: QtBot, edit: YearlyDateEdit) -> None:
    qtbot.keyClicks(edit.line, "lunar 8/12")
    qtbot.keyClick(edit.line, Qt.Key.Key_Return)
    assert edit.line.text() == "lunar 8/12"


@pytest.mark.parametrize("language", ["en", "zh_Hans", "zh_Hant"])
def test_every_shown_day_is_read_back(edit: YearlyDateEdit, language: str) -> None:
    from journal.core.typed_days import read

    for text in ("--02-29", "1984-02-02", *(f"lunar:{month}-{day}" for month in range(1, 13) for day in range(1, 31))):
        assert read(yearly_words.typed(parse(text), language)) == parse(text)
    for text in ("lunar:leap-4-15", "lunar:1987-leap-6-15", "lunar:1984-12-23"):
        assert read(yearly_words.typed(parse(text), language)) == parse(text)


def test_a_day_in_words(context: Context) -> None:
    assert yearly_words.day(parse("1984-08-12"), context.locale, "en") == "12 Aug 1984"
    assert yearly_words.day(parse("--08-12"), context.locale, "en") == "12 Aug"
    assert yearly_words.day(parse("lunar:8-12"), context.locale, "en") == "lunar 8/12"
    today = dt.date(2026, 11, 22)
    assert yearly_words.weekday_and_day(dt.date(2027, 9, 11), today, context.locale) == "Sat 11 Sep 2027"
