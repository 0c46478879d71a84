"""The calendar page through what its user does: keys, clicks, what stands on a day, greetings, both views."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.core.commitments import Commitment, CommitmentKind
from journal.core.moments import DAY_MS, EventTime, Moment
from journal.core.series import Series
from journal.settings import CALENDAR_VIEW, SHOW_LUNAR
from journal.store import commitments, series
from journal.store.history import Op
from journal.ui.context import Context, GreetingRequest
from journal.ui.dialogs.due import DueDialog
from journal.ui.pages.calendar import CalendarPage
from journal.ui.pages.calendar_cells import chips_in
from journal.ui.pages.calendar_month import moved_by_months, weeks_of
from journal.ui.pages.calendar_rows import SideRow
from tests.ui.calendar_world import TODAY, calendar_page, client, loaded, names, press, remind, rows, shown
from tests.ui.conftest import START, Clock
from tests.ui.writing import do

Key = Qt.Key
page = calendar_page


# ---------- days and keys


def test_today_is_chosen_and_arrows_move_the_day_through_the_months(qtbot: QtBot, page: CalendarPage) -> None:
    assert page.day == page.month.current() == TODAY
    press(qtbot, page, Key.Key_Right, Key.Key_Down)
    assert page.day == page.month.current() == dt.date(2026, 12, 2)
    assert page.title.text() == "December 2026"
    press(qtbot, page, Key.Key_Up, Key.Key_Left)
    assert page.day == TODAY


def test_page_keys_move_the_month_and_t_comes_back(qtbot: QtBot, page: CalendarPage) -> None:
    page.show_day(dt.date(2026, 10, 31))
    press(qtbot, page, Key.Key_PageDown)
    assert page.day == dt.date(2026, 11, 30)
    press(qtbot, page, Key.Key_PageUp, Key.Key_PageUp)
    assert page.day == dt.date(2026, 9, 30)
    press(qtbot, page, Key.Key_T)
    assert page.day == TODAY
    press(qtbot, page, Key.Key_PageDown, Key.Key_Home)
    assert page.day == TODAY


def test_a_click_chooses_a_day_and_one_beside_the_month_turns_the_page(qtbot: QtBot, page: CalendarPage) -> None:
    for day, month in ((dt.date(2026, 11, 12), "November 2026"), (dt.date(2026, 12, 3), "December 2026")):
        place = page.month.visualRect(page.month_model.index_of(day)).center()
        qtbot.mouseClick(page.month.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert (page.day, page.title.text()) == (day, month)


def test_columns_are_equal_and_the_week_begins_as_the_language_says(page: CalendarPage) -> None:
    widths = {page.month.columnWidth(column) for column in range(7)}
    assert len(widths) == 1
    first = page.month_model.day(page.month_model.index(0, 0))
    assert first is not None
    assert first.day.isoweekday() == page.context.locale.firstDayOfWeek().value


@pytest.mark.parametrize("first_weekday", range(7))
def test_whole_weeks_hold_the_month(first_weekday: int) -> None:
    for month in range(1, 13):
        first, last = weeks_of(dt.date(2027, month, 15), first_weekday)
        assert first.weekday() == first_weekday
        assert ((last - first).days + 1) % 7 == 0
        assert first <= dt.date(2027, month, 1)
        assert last >= moved_by_months(dt.date(2027, month, 1), 1) - dt.timedelta(days=1)
        assert (last - first).days < 42


def test_months_move_to_the_last_day_where_there_is_no_such_day() -> None:
    assert moved_by_months(dt.date(2027, 1, 31), 1) == dt.date(2027, 2, 28)
    assert moved_by_months(dt.date(2027, 1, 31), -2) == dt.date(2026, 11, 30)
    assert moved_by_months(dt.date(2100, 12, 1), 1) == dt.date(2100, 12, 1)


@pytest.mark.parametrize(("height", "count", "chips"), [(136, 2, 2), (136, 5, 2), (80, 2, 2), (80, 3, 1), (48, 2, 0)])
def test_a_day_shows_at_most_two_and_counts_the_rest(height: int, count: int, chips: int) -> None:
    assert chips_in(height, count) == chips


# ---------- what stands on a day


def test_a_day_shows_what_we_owe_first_then_occasions_then_reminders(context: Context, page: CalendarPage) -> None:
    one = client(context, birthday="--11-26")
    remind(context, "Book the photographer", dt.date(2026, 11, 26), 9)
    promise = Commitment(
        CommitmentKind.PROMISE, one, "samples", EventTime.of(START), due=Moment.wall(dt.datetime(2026, 11, 26, 18))
    )
    do(context, Op.COMMITMENT_ADD, lambda w: commitments.add(w, promise))
    loaded(page)
    assert names(page, dt.date(2026, 11, 26)) == ["Orchid Hotels", "Orchid Hotels's person", "Book the photographer"]
    tones = [page.days.words().of(entry).tone for entry in shown(page, dt.date(2026, 11, 26)).entries]
    assert tones == ["red", "blue", "neutral"]


def test_a_late_reminder_is_red_on_its_day(context: Context, page: CalendarPage) -> None:
    remind(context, "late", dt.date(2026, 11, 20))
    [entry] = shown(page, dt.date(2026, 11, 20)).entries
    assert page.days.words().of(entry).tone == "red"


def test_recurring_reminders_are_seen_ahead(context: Context, page: CalendarPage) -> None:
    weekly = Series("call", "FREQ=WEEKLY", Moment.wall(dt.datetime(2026, 11, 25, 9)))
    do(context, Op.DUE_ADD, lambda w: series.add(w, weekly))
    page.show_day(dt.date(2026, 12, 9))
    assert names(page, dt.date(2026, 12, 9)) == ["call"]


def test_days_off_and_worked_weekends_are_marked_and_foretold_ones_say_so(page: CalendarPage) -> None:
    page.show_day(dt.date(2026, 10, 1))
    assert shown(page, dt.date(2026, 10, 1)).off
    assert shown(page, dt.date(2026, 10, 10)).make_up
    assert not shown(page, dt.date(2026, 10, 24)).off, "a plain weekend"
    assert page.note.isHidden()
    page.show_day(dt.date(2027, 2, 6))
    assert shown(page, dt.date(2027, 2, 6)).expected
    assert "expected" in page.note.text()


def test_lunar_days_are_there_when_wished(page: CalendarPage) -> None:
    page.show_day(dt.date(2026, 12, 9))
    assert shown(page, dt.date(2026, 12, 9)).lunar == ""
    page.context.settings.set(SHOW_LUNAR, True)
    page.refresh()
    found = shown(page, dt.date(2026, 12, 9))
    assert (found.lunar, found.lunar_date) == ("11/1", "lunar 11/1")
    assert shown(page, dt.date(2026, 12, 22)).term == "Winter Solstice"


def test_a_screen_reader_hears_the_whole_day(context: Context, page: CalendarPage) -> None:
    one = client(context)
    remind(context, "Send the quote", TODAY, 15, one)
    said = page.month_model.index_of(TODAY).data()
    for part in ("24 November", "today", "15:00", "Orchid Hotels", "Send the quote"):
        assert part in said


def test_enter_goes_to_the_days_list_and_its_rows_open_the_client(
    qtbot: QtBot, context: Context, page: CalendarPage
) -> None:
    one = client(context)
    remind(context, "Send the quote", TODAY, 15, one)
    asked: list[int] = []
    context.client_requested.connect(asked.append)
    press(qtbot, page, Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, SideRow)
    assert "Send the quote" in focused.accessibleName()
    press(qtbot, page, Key.Key_Space)
    assert asked == [one]
    press(qtbot, page, Key.Key_Escape)
    assert page.month.hasFocus()


def test_the_rows_of_the_day_follow_the_day(context: Context, page: CalendarPage) -> None:
    for number in range(14):
        remind(context, f"thing {number:02}", TODAY, 8)
    remind(context, "tomorrow's", dt.date(2026, 11, 25))
    assert len(rows(page.side.day)) == 12
    assert not page.side.more.isHidden()
    page.show_day(dt.date(2026, 11, 25))
    assert rows(page.side.day) == ["15:00, tomorrow's"]
    assert page.side.more.isHidden()
    page.show_day(dt.date(2026, 11, 17))
    assert rows(page.side.day) == []
    assert "Nothing" in page.side.facts.text()


def test_n_sets_a_reminder_on_the_chosen_day(qtbot: QtBot, page: CalendarPage) -> None:
    page.show_day(dt.date(2026, 12, 3))
    press(qtbot, page, Key.Key_N)
    dialog = page.findChild(DueDialog)
    assert dialog is not None
    assert dialog.when.moment().local == "2026-12-03T09:00"
    dialog.close()


def test_the_page_follows_the_journal_and_midnight(context: Context, clock: Clock, page: CalendarPage) -> None:
    remind(context, "new", dt.date(2026, 11, 27))
    assert names(page, dt.date(2026, 11, 27)) == ["new"]
    clock.ms += DAY_MS
    page.tick(clock.ms)
    assert page.days.words().today == dt.date(2026, 11, 25)


# ---------- what comes next


def test_coming_observances_are_counted_and_lead_to_the_greetings(
    qtbot: QtBot, context: Context, page: CalendarPage
) -> None:
    client(context, "One", keeps=("US",))
    client(context, "Two", keeps=("US",))
    loaded(page)
    asked: list[GreetingRequest] = []
    context.greetings_requested.connect(asked.append)
    [button] = [one for one in buttons(page.side.coming) if one.text() == "Prepare greetings"]
    assert "Thanksgiving" in button.accessibleName()
    assert "2 client" in rows(page.side.coming)[0]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [GreetingRequest("thanksgiving", 2026)]


def buttons(part: QWidget) -> list[QPushButton]:
    return [one for one in part.findChildren(QPushButton) if one.isVisibleTo(part)]


def test_a_solemn_day_says_not_to_greet_and_an_uncertain_one_that_it_is(context: Context, page: CalendarPage) -> None:
    client(context, "One", keeps=("CN", "ramadan"))
    loaded(page)
    page.show_day(dt.date(2027, 4, 5))
    [qingming] = [row for row in rows(page.side.day) if "Qingming" in row]
    assert "do not greet" in qingming
    page.show_day(dt.date(2027, 2, 8))
    [ramadan] = [row for row in rows(page.side.day) if "Ramadan" in row]
    assert "±1 day" in ramadan
    assert ramadan.index("±1 day") < ramadan.index("1 client"), "a narrow row cuts the end"
    [row] = [one for one in page.side.day.findChildren(SideRow) if "Ramadan" in one.accessibleName()]
    assert "±1 day" in row.toolTip()
    assert "1 client" in row.toolTip()


def test_a_kept_observance_of_the_day_leads_to_its_greetings(context: Context, page: CalendarPage) -> None:
    client(context, keeps=("CN",))
    loaded(page)
    asked: list[GreetingRequest] = []
    context.greetings_requested.connect(asked.append)
    page.show_day(dt.date(2027, 2, 6))
    [entry] = [one for one in shown(page, dt.date(2027, 2, 6)).entries if page.days.words().of(one).tone == "blue"]
    page.open(entry)
    assert asked == [GreetingRequest("spring_festival", 2027)]


def test_birthdays_that_come_next_stand_beside_the_month_and_show_their_day(
    qtbot: QtBot, context: Context, page: CalendarPage
) -> None:
    client(context, birthday="lunar:1966-10-28")
    loaded(page)
    [row] = [one for one in page.side.birthdays.findChildren(SideRow) if one.isVisibleTo(page.side.birthdays)]
    for part in ("6 Dec", "lunar 10/28", "Orchid Hotels"):
        assert part in row.accessibleName()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.day == dt.date(2026, 12, 6)


# ---------- agenda


def test_the_agenda_lists_the_days_on_which_something_stands(
    qtbot: QtBot, context: Context, page: CalendarPage
) -> None:
    remind(context, "Send the quote", dt.date(2026, 11, 27))
    press(qtbot, page, Key.Key_2)
    assert page.view == "agenda"
    said = [page.agenda_model.index(row).data() for row in range(page.agenda_model.rowCount())]
    assert any("24 November" in one for one in said), "today is there, whatever stands on it"
    assert any("Send the quote" in one for one in said)
    assert not any("25 November" in one for one in said)
    assert page.side.day.isHidden()


def test_keys_walk_the_agenda_and_open_what_stands_there(qtbot: QtBot, context: Context, page: CalendarPage) -> None:
    one = client(context)
    remind(context, "Send the quote", TODAY, 15, one)
    asked: list[int] = []
    context.client_requested.connect(asked.append)
    press(qtbot, page, Key.Key_2, Key.Key_Down, Key.Key_Return)
    assert asked == [one]
    press(qtbot, page, Key.Key_PageDown)
    assert page.title.text() == "December 2026"
    press(qtbot, page, Key.Key_1)
    assert page.view == "month"
    assert page.month.hasFocus()


def test_a_narrow_window_shows_the_agenda_until_the_month_is_chosen(qtbot: QtBot, page: CalendarPage) -> None:
    page.resize(904, 600)
    assert page.view == "agenda"
    press(qtbot, page, Key.Key_1)
    assert (page.view, page.side.isHidden()) == ("month", True)
    page.resize(1072, 800)
    assert (page.view, page.side.isHidden()) == ("month", False)


def test_the_choice_of_the_view_is_kept(qtbot: QtBot, context: Context, page: CalendarPage) -> None:
    page.tabs.setCurrentIndex(1)
    assert context.settings.get(CALENDAR_VIEW) == "agenda"
    other = CalendarPage(context)
    qtbot.addWidget(other)
    other.resize(1072, 800)
    assert other.view == "agenda"
    page.tabs.setCurrentIndex(0)
    assert context.settings.get(CALENDAR_VIEW) == "auto"


def test_enter_in_a_narrow_month_shows_the_day_in_the_agenda(
    qtbot: QtBot, context: Context, page: CalendarPage
) -> None:
    remind(context, "Send the quote", dt.date(2026, 11, 26))
    page.resize(904, 600)
    press(qtbot, page, Key.Key_1, Key.Key_Right, Key.Key_Right, Key.Key_Return)
    assert page.view == "agenda"
    row = page.agenda.current()
    assert row is not None
    assert row.day.day == dt.date(2026, 11, 26)


def test_the_month_is_painted(page: CalendarPage) -> None:
    picture = page.month.grab().toImage()
    here = page.month.visualRect(page.month_model.index_of(TODAY)).topLeft() + QPoint(12, 16)
    there = page.month.visualRect(page.month_model.index_of(TODAY - dt.timedelta(days=1))).topLeft() + QPoint(40, 60)
    assert picture.pixelColor(here) != picture.pixelColor(there)
