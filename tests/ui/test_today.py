"""Today: what stands where while the clock runs, what the mouse does, and what an empty day offers."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from journal.core.clients import Tier
from journal.core.crises import Crisis
from journal.core.dues import Due, DueState, Section
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import crises, dues, preferences
from journal.store.history import Op
from journal.store.writing import Writer
from journal.ui.models.dues import RING_ROLE
from journal.ui.pages.today import TodayPage
from tests.ui.due_world import (
    NOON,
    TODAY,
    World,
    chips,
    click,
    current,
    menu_of,
    opened_world,
    plural,
    press,
    rows,
    today_page,
    wall,
)
from tests.ui.reminder_world import Watch

world = opened_world
page = today_page


# ---------- what stands where


def test_dues_stand_in_their_sections_in_a_fixed_order(world: World, page: TodayPage) -> None:
    client = world.client("Hairun Media", person="Wang Min", tier=Tier.VIP)
    world.due("next week", Moment.date(TODAY + dt.timedelta(days=4)), world.client("Vertex Motors"))
    world.due("this evening", wall(0, 18), world.client("Orchid Hotels"))
    world.due("yesterday", wall(-1, 17), world.client("Bluefin Foods"))
    world.due("in a month", wall(30, 9), world.client("Later Ltd"))
    world.callback(client)
    assert rows(page) == [
        "Right now:", "Wang Min", "Overdue:", "Bluefin Foods", "Today:", "Orchid Hotels", "Coming week:",
    ]  # fmt: skip
    assert page.title.text() == "Tuesday, 24 November"
    assert page.meta.text() == "1 overdue · 2 today"


def test_a_callback_of_tomorrow_stands_under_its_day_and_both_numbers_agree(world: World, page: TodayPage) -> None:
    tomorrow, later = world.callback(world.client("Orchid Hotels")), world.callback(world.client("Hairun Media"))
    world.do(lambda writer: dues.snooze(writer, tomorrow, wall(1, 10).at))
    world.do(lambda writer: dues.snooze(writer, later, wall(0, 15).at))
    world.due("this evening", wall(0, 18), world.client("Bluefin Foods"))
    watch = Watch(world)
    assert rows(page) == ["Today:", "Hairun Media", "Bluefin Foods", "Coming week:"]
    assert page.meta.text() == "2 today"
    assert watch.counts[-1] == (0, 2)
    world.time = wall(0, 14).at
    watch.reminders.tick()
    page.tick(world.time)
    assert rows(page)[:2] == ["Right now:", "Hairun Media"]
    assert watch.counts[-1] == (0, 2)
    watch.reminders.stop()


def test_a_callback_after_midnight_begins_to_run_before_it(world: World, page: TodayPage) -> None:
    callback = world.callback(world.client("Orchid Hotels"))
    world.do(lambda writer: dues.snooze(writer, callback, wall(1, 0, 30).at))
    world.time = wall(0, 23, 29).at
    page.tick(world.time)
    assert rows(page)[-1] == "Coming week:"
    world.pass_minutes(1)
    page.tick(world.time)
    assert rows(page) == ["Right now:", "Orchid Hotels"]


def test_a_row_says_whose_why_and_what_never(world: World, page: TodayPage) -> None:
    client = world.client("Orchid Hotels", person="Grace Cheung")
    for value in ("orange", "clocks"):
        taboo = Preference(client, PreferenceKind.OTHER, value, Strength.TABOO)
        world.do(lambda writer, taboo=taboo: preferences.add(writer, taboo))
    world.callback(client, "Ballroom dressed")
    texts = page.model.texts(page.model.entries()[1])
    assert (texts.name, texts.beside) == ("Grace Cheung", "Orchid Hotels")
    assert texts.reason == "Callback after “Ballroom dressed”, ended 12:00"
    assert "orange" in texts.taboo
    assert "clocks" in texts.taboo
    assert texts.verb == "Called, log it"


def test_lateness_is_said_in_the_words_of_the_scene(world: World, page: TodayPage) -> None:
    client = world.client("仁泰医疗")
    world.callback(client, "验收", ended=NOON - 62 * HOUR_MS - 20 * MINUTE_MS)
    world.due("寄样张", Moment.date(TODAY - dt.timedelta(days=3)), client)
    world.due("报价", Moment.instant(NOON + 25 * MINUTE_MS), client)
    assert sorted(chips(page)) == ["2 days 14 h late", "3 days late", "in 25 min"]


def test_a_callback_counts_down_and_stays_red_when_late(world: World, page: TodayPage) -> None:
    world.callback(world.client("Hairun Media"))
    ring = page.model.index(1)
    assert ring.data(RING_ROLE) == (600, 600)
    world.pass_minutes(9.5)
    page.tick(world.now())
    assert ring.data(RING_ROLE) == (30, 600)
    world.pass_minutes(1)
    page.tick(world.now())
    assert page.model.index(1).data(RING_ROLE) == (-30, 600)
    assert chips(page) == ["now"]


def test_a_tick_repaints_only_what_moves(world: World, page: TodayPage) -> None:
    world.callback(world.client("Hairun Media"))
    world.due("this evening", wall(0, 18), world.client("Orchid Hotels"))
    changed: list[int] = []
    page.model.dataChanged.connect(lambda first, _last, _roles: changed.append(first.row()))
    world.pass_minutes(1 / 60)
    page.tick(world.now())
    assert changed == [1]


def test_rows_move_on_when_their_moment_passes(world: World, page: TodayPage) -> None:
    world.due("call the printer", Moment.instant(NOON + 5 * MINUTE_MS), world.client("Hairun Media"))
    callback_client = world.client("Orchid Hotels")
    world.callback(callback_client)
    assert page.model.entries()[2].section is Section.TODAY
    world.pass_minutes(5.1)
    page.tick(world.now())
    assert rows(page) == ["Right now:", "Orchid Hotels", "Overdue:", "Hairun Media"]
    world.pass_minutes(70)
    page.tick(world.now())
    assert rows(page) == ["Overdue:", "Hairun Media", "Orchid Hotels"]


def test_midnight_turns_the_page(world: World, page: TodayPage) -> None:
    world.due("water the plants", Moment.date(TODAY), world.client("Hairun Media"))
    world.time = NOON + 12 * HOUR_MS + 1
    page.tick(world.now())
    assert page.title.text() == "Wednesday, 25 November"
    assert rows(page) == ["Overdue:", "Hairun Media"]
    world.time = NOON  # The clock was set back.
    page.tick(world.now())
    assert page.title.text() == "Tuesday, 24 November"


def test_running_crises_stand_on_top(world: World, page: TodayPage) -> None:
    client = world.client("星禾汽车")
    world.callback(world.client("Hairun Media"))
    world.runner.write(
        Op.CRISIS_OPEN, lambda writer, _r: crises.open_crisis(writer, Crisis(client, "headline", EventTime.of(NOON)))
    )
    world.settle()
    assert rows(page)[:3] == ["Right now:", "星禾汽车", "Hairun Media"]
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Space)
    assert world.crises == [1]
    click(page, 1)
    assert world.crises == [1, 1]


# ---------- the mouse


def test_the_button_of_a_row_is_hit_and_the_row_is_not(world: World, page: TodayPage) -> None:
    first = world.due("quote", wall(0, 15), world.client("Hairun Media"))
    client = world.client("Orchid Hotels")
    second = world.due("visit", wall(0, 16), client)
    click(page, 2)
    world.settle()
    assert current(page) == "Orchid Hotels"
    assert dues.get(world.reader, second).open
    click(page, 1, on_button=True)
    world.settle()
    assert dues.get(world.reader, first).state is DueState.DONE
    rect = page.list.visualRect(page.model.index(1))
    QTest.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 90, rect.center().y()))
    assert world.clients == [client]


def test_the_menu_of_a_row_offers_everything(world: World, page: TodayPage) -> None:
    due = world.due("quote", wall(0, 15), world.client("Hairun Media"))
    page.list.menu_requested.emit(page.model.entries()[1], QPoint(10, 10))
    menu = menu_of(QMenu)
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert words == [
        "Done", "Open the client", "Log an entry", "Remind me later", "What happened…", "Edit…", "Stop reminding",
    ]  # fmt: skip
    menu.actions()[-1].trigger()
    menu.close()
    world.settle()
    assert dues.get(world.reader, due).state is DueState.DISMISSED


# ---------- nothing to show


def test_an_empty_journal_offers_three_ways_to_begin(world: World, page: TodayPage) -> None:
    asked: list[str] = []
    page.add_client_requested.connect(lambda: asked.append("add"))
    page.import_requested.connect(lambda: asked.append("import"))
    page.sample_requested.connect(lambda: asked.append("sample"))
    for choice in (page.first_run.add_client, page.first_run.import_journal, page.first_run.look_at_sample):
        assert choice.isVisible()
        assert choice.accessibleDescription()
        choice.click()
    assert asked == ["add", "import", "sample"]
    world.client("Hairun Media")
    assert not page.first_run.isVisible()
    assert rows(page) == ["Nothing is due today.", "Longest without contact:", "Hairun Media"]


def test_nothing_due_offers_the_three_longest_unheard_of(world: World, page: TodayPage) -> None:
    recent, old = world.client("Recent"), world.client("Old")
    for client, days in ((recent, 1), (old, 62)):
        callback = world.callback(client, ended=NOON - days * DAY_MS)
        world.do(lambda writer, callback=callback: dues.close(writer, callback))
    world.client("New 1")
    world.client("New 2")
    world.due("visit", wall(3, 15), old)
    assert rows(page) == ["Nothing is due today.", "Longest without contact:", "New 2", "New 1", "Old", "Coming week:"]
    assert page.meta.isHidden()
    assert plural(page.model.texts(page.model.entries()[4]).reason) == "Last contact: 2 months ago"
    press(page, Qt.Key.Key_Home, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_Space)
    assert [request.client_id for request in world.logged] == [old]


# ---------- screen readers, and how much is read


def test_a_screen_reader_hears_the_whole_row(world: World, page: TodayPage) -> None:
    world.due("send the quote", Moment.instant(NOON + 25 * MINUTE_MS), world.client("Hairun Media"))
    index = page.model.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Hairun Media, send the quote, in 25 min"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Done"
    interface = QAccessible.queryAccessibleInterface(page.list)
    assert interface.text(QAccessible.Text.Name) == "Today"


def test_details_are_read_only_for_rows_that_are_seen(
    world: World, page: TodayPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = world.client("Hairun Media")
    read: list[int] = []
    plain = dues.row_of
    monkeypatch.setattr(dues, "row_of", lambda reader, due: read.append(due.id) or plain(reader, due))

    def many(writer: Writer) -> None:
        for number in range(200):
            dues.add(writer, Due(f"due {number}", wall(-1, 9), client_id=client))

    world.do(many)
    page.grab()
    assert page.model.rowCount() == 201
    assert 0 < len(set(read)) < 30
