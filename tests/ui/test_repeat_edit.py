"""How a reminder repeats: choices that follow the start, a rule of one's own, and the same said in words."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journal.core.errors import Code, JournalError
from journal.core.moments import Moment
from journal.core.recurrence import Mode
from journal.ui.context import Context
from journal.ui.repeat_words import words
from journal.ui.widgets.repeat_edit import RepeatEdit

TUESDAY = Moment.wall(dt.datetime(2026, 12, 8, 9, 0))
WEDNESDAY = Moment.date(dt.date(2026, 12, 9))
ENGLISH = QLocale("en_GB")


def shown(context: Context, qtbot: QtBot, start: Moment = TUESDAY) -> RepeatEdit:
    edit = RepeatEdit(context, start)
    qtbot.addWidget(edit)
    edit.show()
    return edit


def offered(edit: RepeatEdit) -> list[str]:
    return [edit.how.itemText(index) for index in range(edit.how.count())]


def choose(edit: RepeatEdit, text: str) -> None:
    edit.how.setCurrentIndex(offered(edit).index(text))


def typed(edit: RepeatEdit, rule: str) -> None:
    """Type a rule and leave the line."""
    choose(edit, "Own rule…")
    edit.rule.clear()
    QTest.keyClicks(edit.rule, rule)
    QTest.keyClick(edit.rule, Qt.Key.Key_Return)


def test_the_choices_follow_the_start(context: Context, qtbot: QtBot) -> None:
    edit = shown(context, qtbot)
    assert offered(edit) == [
        "Does not repeat",
        "Every day",
        "Every weekday (Monday to Friday)",
        "Every week on Tuesday",
        "Every 2 weeks on Tuesday",
        "Every month on day 8",
        "Every month on the 2nd Tuesday",
        "Last day of each month",
        "Every year on 8 December",
        "Own rule…",
    ]
    assert edit.value() is None
    assert not edit.counted.isVisible()
    choose(edit, "Every week on Tuesday")
    assert edit.counted.isVisible()
    assert edit.value() == ("FREQ=WEEKLY;BYDAY=TU", Mode.SCHEDULE)
    edit.set_start(WEDNESDAY)
    assert edit.how.currentText() == "Every week on Wednesday"
    assert edit.value() == ("FREQ=WEEKLY;BYDAY=WE", Mode.SCHEDULE)


def test_what_a_day_lacks_is_replaced_by_what_is_meant_and_comes_back(context: Context, qtbot: QtBot) -> None:
    edit = shown(context, qtbot)
    choose(edit, "Every month on day 8")
    edit.set_start(Moment.date(dt.date(2026, 12, 31)))
    assert edit.value() == ("FREQ=MONTHLY;BYMONTHDAY=-1", Mode.SCHEDULE)
    assert edit.how.currentText() == "Last day of each month"
    edit.set_start(Moment.date(dt.date(2026, 12, 30)))
    assert edit.how.currentText() == "Every month on day 30, or on the last day of a shorter month"
    edit.set_start(WEDNESDAY)
    assert edit.value() == ("FREQ=MONTHLY;BYMONTHDAY=9", Mode.SCHEDULE)


def test_counted_from_the_day_it_is_done_no_day_is_named(context: Context, qtbot: QtBot) -> None:
    edit = shown(context, qtbot)
    choose(edit, "Every 2 weeks on Tuesday")
    edit.counted.setCurrentIndex(1)
    assert edit.how.currentText() == "Every 2 weeks"
    assert edit.value() == ("FREQ=WEEKLY;INTERVAL=2", Mode.COMPLETION)
    edit.counted.setCurrentIndex(0)
    assert edit.value() == ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", Mode.SCHEDULE)


def test_the_first_day_is_told_where_it_is_not_the_start(context: Context, qtbot: QtBot) -> None:
    edit = shown(context, qtbot)
    choose(edit, "Every month on the 2nd Tuesday")
    assert not edit.hint.isVisible()
    choose(edit, "Last day of each month")
    assert edit.hint.text() == "First on Thursday, 31 December"


def test_an_own_rule_is_told_in_words_or_what_is_wrong_with_it(context: Context, qtbot: QtBot) -> None:
    edit = shown(context, qtbot)
    choose(edit, "Every week on Tuesday")
    choose(edit, "Own rule…")
    assert edit.rule.text() == "FREQ=WEEKLY;BYDAY=TU"
    assert edit.rule.selectedText() == edit.rule.text()
    typed(edit, "freq=yearly;bymonth=2;bymonthday=30")
    assert edit.hint.text() == "No day ever matches FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30. Check the days and the months."
    assert edit.rule.accessibleDescription() == edit.hint.text()
    with pytest.raises(JournalError) as caught:
        edit.value()
    assert caught.value.code is Code.RULE_NEVER
    typed(edit, "rrule:freq=monthly;interval=3;byday=-1fr")
    assert edit.hint.text() == "Every 3 months on the last Friday · First on Friday, 25 December"
    assert edit.value() == ("FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR", Mode.SCHEDULE)


def test_a_rule_is_read_when_the_typing_rests(context: Context, qtbot: QtBot) -> None:
    edit = shown(context, qtbot)
    choose(edit, "Own rule…")
    assert not edit.hint.isVisible()  # Nothing typed is not a mistake yet.
    with qtbot.waitSignal(edit.changed):
        QTest.keyClicks(edit.rule, "FREQ=HOURLY")
        assert not edit.hint.isVisible()
    assert "HOURLY" in edit.hint.text()


@pytest.mark.parametrize(
    ("rule", "mode", "label"),
    [
        ("FREQ=MONTHLY;BYDAY=2TU", Mode.SCHEDULE, "Every month on the 2nd Tuesday"),
        ("FREQ=WEEKLY", Mode.COMPLETION, "Every week"),
        ("FREQ=DAILY;COUNT=7", Mode.SCHEDULE, "Every day, 7 times"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", Mode.COMPLETION, "Every week on Monday and Thursday"),
        ("FREQ=YEARLY;BYYEARDAY=100", Mode.SCHEDULE, "FREQ=YEARLY;BYYEARDAY=100"),
    ],
)
def test_a_rule_comes_back_as_it_was(context: Context, qtbot: QtBot, rule: str, mode: Mode, label: str) -> None:
    edit = shown(context, qtbot)
    edit.set_value((rule, mode))
    assert edit.how.currentText() == label
    assert edit.value() == (rule, mode)
    assert not edit.rule.isVisible()
    edit.set_value(None)
    assert edit.value() is None
    assert offered(edit) == offered(shown(context, qtbot))


def test_a_rule_without_days_is_the_choice_that_means_the_same(context: Context, qtbot: QtBot) -> None:
    edit = shown(context, qtbot)
    edit.set_value(("FREQ=WEEKLY", Mode.SCHEDULE))
    assert offered(edit).count("Every week on Tuesday") == 1


def test_it_is_done_with_the_keyboard_and_every_part_has_a_name(context: Context, qtbot: QtBot) -> None:
    edit = shown(context, qtbot)
    edit.setFocus()
    qtbot.waitUntil(edit.how.hasFocus)
    QTest.keyClick(edit.how, Qt.Key.Key_Down)
    assert edit.value() == ("FREQ=DAILY", Mode.SCHEDULE)
    QTest.keyClick(edit.how, Qt.Key.Key_Tab)
    assert edit.counted.hasFocus()
    names = [widget.accessibleName() for widget in (edit.how, edit.rule, edit.counted)]
    assert all(names)
    assert len(set(names)) == 3


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=DAILY;INTERVAL=3", "Every 3 days"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "Every day"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "Every 2 weeks on Monday and Thursday"),
        ("FREQ=MONTHLY", "Every month on day 8"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "Every month on days 1 and 15"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "Every month on day 31 where the month has one"),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1", "Every 2 months on the last day"),
        ("FREQ=MONTHLY;BYDAY=1MO,3MO", "Every month on the 1st Monday and 3rd Monday"),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "Every month on the 2nd Tuesday"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "Every month on the last weekday (Monday to Friday)"),
        ("FREQ=YEARLY", "Every year on 8 December"),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12", "Every year on 12 March"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "Every year on 29 February, in leap years"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "Every year on the last day of February"),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYDAY=2SU", "Every 2 years on the 2nd Sunday of May"),
        ("FREQ=DAILY;UNTIL=20270301T235959", "Every day, until 1 Mar 2027"),
        ("FREQ=DAILY;COUNT=1", "Every day, once"),
        # Nobody says these.
        ("FREQ=DAILY;BYMONTH=3", "FREQ=DAILY;BYMONTH=3"),
        ("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
        ("FREQ=MONTHLY;BYDAY=TU,1FR", "FREQ=MONTHLY;BYDAY=TU,1FR"),
        ("FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYWEEKNO=20"),
        ("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1", "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1"),
        ("nonsense", "nonsense"),
    ],
)
def test_a_rule_in_words(context: Context, rule: str, said: str) -> None:
    assert words(rule, ENGLISH, TUESDAY) == said
