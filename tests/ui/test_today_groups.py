"""Rows of Today that stand for many clients, and the menus of its rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.core.clients import Client, Tier
from journal.core.dues import Due, DueState
from journal.core.moments import Moment
from journal.store import clients, dues
from journal.store.writing import Writer
from journal.ui.context import GreetingRequest
from journal.ui.dialogs.snooze import SnoozeDialog
from journal.ui.models.dues import EntryKind, Fold
from journal.ui.pages.today import TodayPage
from tests.ui import menus
from tests.ui.due_world import World, derive, entry, go_to, opened_world, plural, press, rows, today_page, wall

world = opened_world
page = today_page


@pytest.fixture
def thanksgiving(world: World, page: TodayPage, qtbot: QtBot) -> TodayPage:
    """Two days before Thanksgiving: the cards are open, the presents too; the words are for the eve."""

    def work(writer: Writer) -> None:
        for name in ("Alder", "Birch", "Cedar"):
            clients.add(writer, Client(name, tier=Tier.VIP, observes=("US",)))

    world.do(work)
    derive(world)
    qtbot.waitUntil(lambda: bool(page._day.names()))
    world.settle()
    return page


def test_greetings_of_one_feast_are_one_row(world: World, thanksgiving: TodayPage) -> None:
    page = thanksgiving
    found = {page.model.texts(one).name: one for one in page.model.entries() if one.kind is EntryKind.GROUP}
    assert set(found) == {"Presents: Thanksgiving", "Cards: Thanksgiving"}
    assert plural(page.model.texts(found["Cards: Thanksgiving"]).reason) == "Thu 26 Nov · 3 clients"
    week = next(one for one in page.model.entries() if one.fold is Fold.WEEK)
    page.list.fold_requested.emit(week)
    greeting = entry(page, "Thanksgiving")
    assert page.model.texts(greeting).verb == "Prepare greetings"
    asked: list[GreetingRequest] = []
    world.context.greetings_requested.connect(asked.append)
    page.deeds.obey("verb", greeting)
    page.deeds.obey("done", greeting)  # words are written one by one: nothing is closed by a key
    world.settle()
    assert asked == [GreetingRequest("thanksgiving", 2026)]
    assert entry(page, "Thanksgiving").group is not None


def test_presents_open_and_are_seen_to_one_by_one_or_all_at_once(world: World, thanksgiving: TodayPage) -> None:
    page = thanksgiving
    go_to(page, "Presents: Thanksgiving")
    press(page, Qt.Key.Key_Space)
    assert [page.model.texts(one).name for one in page.model.entries() if one.inside] == ["Alder", "Birch", "Cedar"]
    press(page, Qt.Key.Key_J, Qt.Key.Key_Space)
    world.settle()
    assert [page.model.texts(one).name for one in page.model.entries() if one.inside] == ["Birch", "Cedar"]
    go_to(page, "Cards: Thanksgiving")
    press(page, Qt.Key.Key_E)
    world.settle()
    assert "Cards: Thanksgiving" not in rows(page)
    world.runner.undo()
    world.settle()
    assert "Cards: Thanksgiving" in rows(page)
    assert world.failures == []


def group_menu(page: TodayPage, name: str) -> None:
    go_to(page, name)
    page.list.menu_requested.emit(page.list.current(), page.mapToGlobal(QPoint(0, 0)))


def cards(world: World) -> list[Due]:
    return [due for due in dues.every(world.reader) if due.lead == "card"]


def test_a_row_for_many_is_put_off_and_stopped_as_one_and_comes_back(world: World, thanksgiving: TodayPage) -> None:
    page = thanksgiving
    group_menu(page, "Cards: Thanksgiving")
    menus.choose("Remind me later", "In 1 hour")
    world.settle()
    assert {due.snoozed_until for due in cards(world)} == {world.now() + 3_600_000}
    world.runner.undo()
    world.settle()
    assert {due.snoozed_until for due in cards(world)} == {None}
    group_menu(page, "Cards: Thanksgiving")
    assert "All done" in menus.words(menus.opened())
    menus.choose("Stop reminding of all")
    world.settle()
    assert {due.state for due in cards(world)} == {DueState.DISMISSED}
    assert len(cards(world)) == 3
    assert "Cards: Thanksgiving" not in rows(page)
    world.runner.undo()
    world.settle()
    assert "Cards: Thanksgiving" in rows(page)
    assert world.failures == []


def test_a_time_of_ones_own_has_to_lie_ahead(world: World, page: TodayPage, qtbot: QtBot) -> None:
    due = world.due("quote", wall(0, 15), world.client("Hairun Media"))
    press(page, Qt.Key.Key_Home, Qt.Key.Key_S)
    menus.choose("Choose a time…")
    (dialog,) = page.window().findChildren(SnoozeDialog)
    dialog.when.set_moment(Moment.instant(world.now() - 1000))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.problem.isVisible()
    world.settle()
    assert dues.get(world.reader, due).snoozed_until is None
    dialog.when.set_moment(wall(2, 9))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    world.settle()
    assert dues.get(world.reader, due).snoozed_until == wall(2, 9).at


def test_the_menu_key_opens_the_menu_of_the_current_row(world: World, page: TodayPage) -> None:
    due = world.due("quote", wall(0, 15), world.client("Hairun Media"))
    press(page, Qt.Key.Key_Home)
    at = page.list.visualRect(page.list.currentIndex()).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), page.list.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(page.list.viewport(), asked)
    assert menus.opened().pos().y() >= page.list.viewport().mapToGlobal(at).y() - 1
    menus.choose("Stop reminding")
    world.settle()
    assert dues.get(world.reader, due).state is DueState.DISMISSED
