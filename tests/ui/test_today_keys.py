"""Today worked through with the keyboard alone, a late callback included."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journal.core.dues import DueState, Origin
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, local
from journal.store import dues, interactions
from journal.ui import actions
from journal.ui.dialogs.outcome import OutcomeDialog
from journal.ui.pages.today import TodayPage
from journal.ui.widgets.snooze_menu import snooze_choices
from tests.ui.due_world import (
    NOON,
    TODAY,
    World,
    chips,
    click,
    current,
    menu_of,
    opened_world,
    press,
    rows,
    today_page,
    wall,
)

world = opened_world
page = today_page


# ---------- the keyboard


def test_keys_move_and_do(world: World, page: TodayPage) -> None:
    first = world.due("寄样张", wall(-1, 17), world.client("Hairun Media"))
    second_client = world.client("Orchid Hotels")
    world.due("quote", wall(0, 15), second_client)
    press(page, Qt.Key.Key_Home)
    assert current(page) == "Hairun Media"
    press(page, Qt.Key.Key_J)
    assert current(page) == "Orchid Hotels"
    press(page, Qt.Key.Key_J, Qt.Key.Key_Return)
    assert world.clients == [second_client]
    press(page, Qt.Key.Key_K, Qt.Key.Key_E)
    world.settle()
    assert dues.get(world.reader, first).state is DueState.DONE
    assert current(page) == "Orchid Hotels"
    world.runner.undo()
    world.settle()
    assert dues.get(world.reader, first).open
    assert rows(page) == ["Overdue:", "Hairun Media", "Today:", "Orchid Hotels"]
    assert world.failures == []


def test_space_is_the_verb(world: World, page: TodayPage) -> None:
    client = world.client("Hairun Media")
    callback = world.callback(client)
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Space)
    (request,) = world.logged
    assert (request.client_id, request.channel, request.due_id) == (client, "phone", callback)
    manual = world.due("quote", wall(0, 15), client)
    press(page, Qt.Key.Key_End, Qt.Key.Key_Space)
    world.settle()
    assert dues.get(world.reader, manual).state is DueState.DONE


def test_a_key_held_down_closes_one_due_once(world: World, page: TodayPage) -> None:
    world.due("quote", wall(0, 15), world.client("Hairun Media"))
    press(page, Qt.Key.Key_Home, Qt.Key.Key_E, Qt.Key.Key_E, Qt.Key.Key_Space)
    world.settle()
    assert world.failures == []
    world.runner.undo()
    world.settle()
    assert rows(page) == ["Today:", "Hairun Media"]


def test_delete_stops_reminding(world: World, page: TodayPage) -> None:
    due = world.due("quote", wall(0, 15), world.client("Hairun Media"))
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Delete)
    world.settle()
    assert dues.get(world.reader, due).state is DueState.DISMISSED


def test_s_puts_off(world: World, page: TodayPage) -> None:
    due = world.due("quote", wall(-1, 15), world.client("Hairun Media"))
    press(page, Qt.Key.Key_Home, Qt.Key.Key_S)
    menu = menu_of()
    assert menu.actions()[1].text() == "In 15 minutes"
    menu.actions()[1].trigger()
    menu.close()
    world.settle()
    assert dues.get(world.reader, due).snoozed_until == NOON + 15 * MINUTE_MS
    assert rows(page) == ["Today:", "Hairun Media"]
    world.runner.undo()
    world.settle()
    assert rows(page) == ["Overdue:", "Hairun Media"]


def test_the_times_to_put_off_to_are_sensible(world: World) -> None:
    locale = world.context.locale
    words = [word for word, _ in snooze_choices(NOON, locale)]
    assert words[3:] == ["This evening, 18:00", "Tomorrow, 09:00", "Next Monday, 09:00"]
    until = dict(snooze_choices(NOON, locale))
    assert local(until["Next Monday, 09:00"]).date() == dt.date(2026, 11, 30)
    late = [word for word, _ in snooze_choices(NOON + 7 * HOUR_MS, locale)]
    assert "This evening, 18:00" not in late
    sunday = [word for word, _ in snooze_choices(NOON + 5 * DAY_MS, locale)]
    assert "Next Monday, 09:00" not in sunday


def test_the_week_opens_with_enter_and_with_a_click(world: World, page: TodayPage) -> None:
    world.due("quote", wall(0, 15), world.client("Hairun Media"))
    world.due("visit", wall(3, 15), world.client("Orchid Hotels"))
    press(page, Qt.Key.Key_End)
    assert rows(page)[-1] == "Coming week:"
    press(page, Qt.Key.Key_Return)
    assert rows(page)[-2:] == ["Coming week:", "Orchid Hotels"]
    press(page, Qt.Key.Key_J)
    assert current(page) == "Orchid Hotels"
    click(page, 2)
    assert rows(page)[-1] == "Coming week:"


def test_keys_with_ctrl_belong_to_the_window(world: World, page: TodayPage) -> None:
    due = world.due("quote", wall(0, 15), world.client("Hairun Media"))
    press(page, Qt.Key.Key_Home)
    QTest.keyClick(page.list, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    world.settle()
    assert dues.get(world.reader, due).open


def test_no_input_method_is_opened_and_composing_does_nothing(world: World, page: TodayPage) -> None:
    due = world.due("quote", wall(0, 15), world.client("Hairun Media"))
    press(page, Qt.Key.Key_Home)
    assert not page.list.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    event = QInputMethodEvent("ni", [])
    QApplication.sendEvent(page.list, event)
    event.setCommitString("你")
    QApplication.sendEvent(page.list, event)
    world.settle()
    assert dues.get(world.reader, due).open
    assert world.clients == []


# ---------- a late callback


@pytest.fixture
def late(world: World, page: TodayPage) -> tuple[int, OutcomeDialog]:
    """Friday's callback, met on Tuesday with E."""
    callback = world.callback(world.client("仁泰医疗"), "验收", ended=NOON - 3 * DAY_MS)
    press(page, Qt.Key.Key_Home, Qt.Key.Key_E)
    dialog = page.findChild(OutcomeDialog)
    assert isinstance(dialog, OutcomeDialog)
    return callback, dialog


def test_too_late_becomes_a_reminder_for_today(world: World, page: TodayPage, late: tuple[int, OutcomeDialog]) -> None:
    callback, dialog = late
    dialog.text.setText("上午打电话问验收情况")
    dialog.remind_button.click()
    world.settle()
    closed = dues.get(world.reader, callback)
    assert (closed.state, closed.outcome, closed.in_time) == (DueState.DONE, "missed", False)
    (row,) = [entry.due for entry in page.model.entries() if entry.due]
    assert row is not None
    assert (row.title, row.origin, row.moment.local) == ("上午打电话问验收情况", Origin.MANUAL, TODAY.isoformat())
    world.runner.undo()
    world.settle()
    assert [entry.id for entry in page.model.entries() if entry.due] == [callback]
    world.runner.redo()
    world.settle()
    assert rows(page) == ["Today:", "仁泰医疗"]


def test_called_after_all_is_logged_with_its_words(world: World, late: tuple[int, OutcomeDialog]) -> None:
    callback, dialog = late
    dialog.text.setText("all fine")
    dialog.called_button.click()
    (request,) = world.logged
    assert (request.due_id, request.text) == (callback, "all fine")
    world.settle()
    assert dues.get(world.reader, callback).open


def test_just_close_and_escape(world: World, page: TodayPage, late: tuple[int, OutcomeDialog]) -> None:
    callback, dialog = late
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    world.settle()
    assert dues.get(world.reader, callback).open
    press(page, Qt.Key.Key_E)
    again = page.findChild(OutcomeDialog)
    assert isinstance(again, OutcomeDialog)
    again.text.setText("they moved")
    again.close_button.click()
    world.settle()
    closed = dues.get(world.reader, callback)
    assert (closed.outcome, closed.in_time) == ("they moved", False)


def test_enter_while_composing_an_outcome_does_nothing(world: World, late: tuple[int, OutcomeDialog]) -> None:
    callback, dialog = late
    dialog.text.setFocus()
    QApplication.sendEvent(dialog.text, QInputMethodEvent("shang", []))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    world.settle()
    assert dues.get(world.reader, callback).open
    assert dialog.isVisible()


def test_a_callback_in_time_closes_without_a_question(world: World, page: TodayPage) -> None:
    callback = world.callback(world.client("Hairun Media"))
    world.pass_minutes(11)
    press(page, Qt.Key.Key_Home, Qt.Key.Key_E)
    world.settle()
    assert page.findChild(OutcomeDialog) is None
    assert dues.get(world.reader, callback).in_time is True


# ---------- a callback that nobody answers


def menu_words(page: TodayPage) -> list[str]:
    """The words of the menu of the current row, each with its key behind it."""
    page.list.menu_requested.emit(page.list.current(), page.mapToGlobal(QPoint(0, 0)))
    menu = menu_of(QMenu)
    found = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return found


def reason_of(page: TodayPage) -> str:
    entry = page.list.current()
    assert entry is not None
    return page.model.texts(entry).reason


def test_n_notes_that_nobody_answered_and_the_row_says_which_attempt_comes(world: World, page: TodayPage) -> None:
    client = world.client("Hairun Media")
    callback = world.callback(client)
    world.pass_minutes(10)
    press(page, Qt.Key.Key_Home)
    assert "attempt" not in reason_of(page)
    press(page, Qt.Key.Key_N, Qt.Key.Key_N)
    world.settle()
    tried = dues.get(world.reader, callback)
    assert (tried.attempts, tried.open) == (1, True)
    assert tried.snoozed_until is not None
    assert tried.snoozed_until > world.now()
    calls = [interactions.get(world.reader, one.id) for one in interactions.timeline(world.reader, client)]
    assert [one.contact for one in calls if one.text == "No answer"] == [False]
    assert reason_of(page).endswith(" · attempt 2")
    world.runner.undo()
    world.settle()
    assert dues.get(world.reader, callback).attempts == 0
    assert "attempt" not in reason_of(page)


def test_n_held_down_is_one_call(world: World, page: TodayPage) -> None:
    callback = world.callback(world.client("Hairun Media"))
    press(page, Qt.Key.Key_Home, Qt.Key.Key_N)
    world.settle()
    for _ in range(3):
        again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n", autorep=True)
        QApplication.sendEvent(page.list, again)
        world.settle()
    assert dues.get(world.reader, callback).attempts == 1


def test_the_menu_of_a_callback_offers_what_its_card_does(world: World, page: TodayPage) -> None:
    client = world.client("Hairun Media")
    callback = world.callback(client)
    press(page, Qt.Key.Key_Home)
    for attempts in range(3):
        words = menu_words(page)
        assert "No answer\tN" in words
        assert ("Send a message" in words) == (attempts == 2)
        if attempts < 2:
            press(page, Qt.Key.Key_N)
            world.settle()
    entry = page.list.current()
    assert entry is not None
    page.deeds.obey("message", entry)
    (request,) = world.logged
    assert (request.client_id, request.channel, request.due_id) == (client, "message", callback)


def test_n_does_nothing_where_nobody_is_called(world: World, page: TodayPage) -> None:
    due = world.due("quote", wall(0, 15), world.client("Hairun Media"))
    press(page, Qt.Key.Key_Home)
    assert "No answer\tN" not in menu_words(page)
    press(page, Qt.Key.Key_N)
    world.settle()
    assert dues.get(world.reader, due).attempts == 0
    assert world.failures == []


def test_the_list_of_keys_names_n() -> None:
    assert "N" in dict(actions.today_keys())


def test_a_page_that_comes_back_shows_the_present_moment(world: World, page: TodayPage) -> None:
    world.callback(world.client("Hairun Media"))
    (before,) = chips(page)
    page.hide()
    world.pass_minutes(4)
    page.show()
    (after,) = chips(page)
    assert (before, after) == ("in 10 min", "in 6 min")
