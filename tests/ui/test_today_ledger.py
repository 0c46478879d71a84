"""Today as the whole ledger fills it: promises, birthdays, greetings, what waits for others, whom one could contact."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journal.core.anniversaries import Anniversary
from journal.core.commitments import CLIENT_TURN, Commitment, CommitmentKind, CommitmentState
from journal.core.dues import Due, DueState, Origin, Section
from journal.core.interactions import Channel, Interaction
from journal.core.moments import DAY_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.series import Series
from journal.core.yearly_dates import parse
from journal.store import anniversaries, clients, commitments, dues, interactions, people, preferences, series
from journal.ui.dialogs.commitment import CommitmentDialog
from journal.ui.dialogs.commitment_close import CommitmentCloseDialog
from journal.ui.dialogs.due_record import DueRecordDialog
from journal.ui.models.dues import Fold
from journal.ui.pages.today import TodayPage
from tests.ui.due_world import (
    NOON,
    TODAY,
    World,
    chips,
    derive,
    entry,
    go_to,
    menu_of,
    opened_world,
    plural,
    press,
    reasons,
    rows,
    today_page,
    wall,
)

world = opened_world
page = today_page


def promise(world: World, client: int, text: str, due: Moment, **facts: Any) -> int:
    made = Commitment(CommitmentKind.PROMISE, client, text, EventTime.of(NOON - DAY_MS), due=due)
    return int(world.do(lambda writer: commitments.add(writer, replace(made, **facts))))


# ---------- promises and requests


def test_what_was_missed_comes_with_the_promises_first(world: World, page: TodayPage) -> None:
    world.due("寄样张", wall(-3, 17), world.client("海润传媒"))
    world.callback(world.client("仁泰医疗"), ended=NOON - 2 * DAY_MS)
    promise(world, world.client("星禾汽车"), "发预热海报", wall(-1, 10))
    assert rows(page) == ["Overdue:", "星禾汽车", "海润传媒", "仁泰医疗"]


def test_e_keeps_a_promise_and_undo_brings_it_back(world: World, page: TodayPage) -> None:
    made = promise(world, world.client("星禾汽车"), "发预热海报", wall(-1, 10))
    assert reasons(page) == ["发预热海报"]
    press(page, Qt.Key.Key_Home, Qt.Key.Key_E)
    world.settle()
    assert commitments.get(world.reader, made).state is CommitmentState.KEPT
    world.runner.undo()
    world.settle()
    assert rows(page) == ["Overdue:", "星禾汽车"]


def test_a_request_is_replied_to_with_space_and_with_r(world: World, page: TodayPage) -> None:
    client = world.client("Brightwell & Co")
    asked = Commitment(
        CommitmentKind.REQUEST, client, "Delivery question", EventTime.of(NOON - DAY_MS), due=wall(0, 18)
    )
    made = world.do(lambda writer: commitments.add(writer, asked))
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Space, Qt.Key.Key_R)
    assert [(one.client_id, one.commitment_id, one.due_id) for one in world.logged] == [(client, made, None)] * 2
    press(page, Qt.Key.Key_E)
    world.settle()
    assert commitments.get(world.reader, made).state is CommitmentState.ANSWERED


def test_keys_of_a_promise_open_what_it_needs(world: World, page: TodayPage) -> None:
    promise(world, world.client("星禾汽车"), "发预热海报", wall(0, 18))
    press(page, Qt.Key.Key_Home, Qt.Key.Key_X, Qt.Key.Key_M, Qt.Key.Key_F2)
    assert len(page.window().findChildren(CommitmentCloseDialog)) == 2
    assert len(page.window().findChildren(CommitmentDialog)) == 1


def test_an_inner_deadline_is_a_row_of_its_own_that_is_only_done(world: World, page: TodayPage) -> None:
    made = promise(world, world.client("海润传媒"), "终稿", wall(3, 18), inner=wall(0, 17))
    assert reasons(page)[0].startswith("Inner deadline: 终稿 · they expect it")
    press(page, Qt.Key.Key_Home, Qt.Key.Key_E)
    world.settle()
    assert commitments.get(world.reader, made).state is CommitmentState.OPEN
    assert rows(page)[0] == "Nothing is due today."


# ---------- waiting on them


def test_what_waits_for_others_is_never_late_with_us(world: World, page: TodayPage) -> None:
    client = world.client("兰庭酒店")
    promise(world, client, "logo", wall(-1, 10), waiting_on=CLIENT_TURN)
    promise(world, client, "menu", wall(2, 10), ours=False)
    assert rows(page)[-1] == "Waiting on them:"
    assert page.meta.text() == ""
    waiting = next(one for one in page.model.entries() if one.fold is Fold.WAITING)
    assert (waiting.count, waiting.folded) == (2, True)
    page.list.fold_requested.emit(waiting)
    found = [one.commitment.text for one in page.model.entries() if one.commitment]
    assert found == ["logo", "menu"]


def test_what_they_owe_stands_once_amber_when_its_day_has_come(world: World, page: TodayPage) -> None:
    promise(world, world.client("海润传媒"), "pictures", wall(-1, 10), ours=False)
    assert rows(page) == ["Overdue:", "海润传媒"]
    late = page.model.entries()[1]
    chip = page._rows.chip(late, world.now())
    assert chip is not None
    assert chip.tone == "amber"
    assert reasons(page) == ["They owe: pictures"]


# ---------- what follows from facts


def test_a_birthday_says_which_with_the_taboo_and_is_greeted(world: World, page: TodayPage, qtbot: QtBot) -> None:
    client = world.client("仁泰医疗", person="单雅琴")
    person = people.at(world.reader, client)[0].id
    # 24 November 2026 is the 16th of the tenth month.
    day = Anniversary(client, parse("lunar:10-16"), person_id=person)
    world.do(lambda writer: anniversaries.add(writer, day))
    rule = Preference(client, PreferenceKind.GIFT_RULE, "不收礼", Strength.LIKES)
    world.do(lambda writer: preferences.add(writer, rule))
    derive(world)
    found = entry(page, "单雅琴")
    texts = page.model.texts(found)
    assert texts.reason == "Birthday today (lunar 10/16)"
    assert "不收礼" in texts.taboo
    assert texts.verb == "Greet"
    page.deeds.obey("verb", found)
    assert found.due is not None
    assert [(one.channel, one.due_id) for one in world.logged] == [("greeting", found.due.id)]
    world.time += DAY_MS
    page.tick(world.now())
    assert "comes late" in page.model.texts(entry(page, "单雅琴")).reason
    assert [one.section for one in page.model.entries() if one.due and one.due.origin is Origin.BIRTHDAY] == [
        Section.TODAY
    ]


def test_a_present_is_seen_to_before_the_day(world: World, page: TodayPage) -> None:
    client = world.client("Hairun Media", person="Wang Min")
    person = people.at(world.reader, client)[0].id
    day = Anniversary(client, parse("--12-01"), person_id=person, gift_days=7)
    world.do(lambda writer: anniversaries.add(writer, day))
    derive(world)
    assert plural(page.model.texts(entry(page, "Wang Min")).reason) == "Present: Birthday in 7 days, Tue 1 Dec"
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Space)
    world.settle()
    (closed,) = [due for due in dues.every(world.reader) if due.lead == "gift"]
    assert closed.state is DueState.DONE


def test_who_could_be_contacted_longest_first(world: World, page: TodayPage, qtbot: QtBot) -> None:
    world.time = NOON - 70 * DAY_MS
    old = world.client("博雅食品")
    callback = world.callback(old, "talk", ended=NOON - 62 * DAY_MS)
    world.do(lambda writer: dues.close(writer, callback))
    new = world.client("新和文具")
    world.time = NOON
    derive(world)
    contact = [one for one in page.model.entries() if one.fold is Fold.CONTACT]
    assert [page.model.texts(one).name for one in contact[1:]] == ["新和文具", "博雅食品"]
    assert contact[0].count == 2
    assert [plural(chip) for chip in chips(page)][-2:] == ["never contacted", "62 days"]
    go_to(page, "新和文具")
    press(page, Qt.Key.Key_Space)
    due = contact[1].due
    assert due is not None
    assert [(one.client_id, one.due_id) for one in world.logged] == [(new, due.id)]
    page.list.fold_requested.emit(contact[0])
    assert rows(page)[-1] == "Could contact:"


def test_of_many_to_contact_ten_are_shown(world: World, page: TodayPage) -> None:
    world.time = NOON - 2 * DAY_MS
    for number in range(12):
        world.client(f"Client {number}")
    world.time = NOON
    derive(world)
    assert rows(page)[-1] == "2 more"
    asked: list[str] = []
    world.context.page_requested.connect(asked.append)
    press(page, Qt.Key.Key_End, Qt.Key.Key_Return)
    assert asked == ["clients"]


# ---------- what repeats


def daily(world: World) -> int:
    start = Moment.wall(dt.datetime.combine(TODAY - dt.timedelta(days=2), dt.time(9)))
    return int(world.do(lambda writer: series.add(writer, Series("Read the press", "FREQ=DAILY", start))))


def test_a_checkup_says_after_what_and_which_day_it_is(world: World, page: TodayPage) -> None:
    client = world.client("Hairun Media")

    def deliver(subject: str, title: str) -> None:
        end = EventTime.of(NOON - 3 * DAY_MS)
        done = Interaction((client,), end, Channel.DELIVERY, subject=subject, text="up", ended=end)
        world.do(lambda writer: dues.add_checkup(writer, interactions.add(writer, done), 3, title=title))

    deliver("LED wall", "")
    deliver("", "the new booth")
    assert reasons(page) == ["Check-up after “LED wall”, day 3", "Check-up after “the new booth”, day 3"]


def test_what_repeats_and_was_missed_comes_once_with_a_count(world: World, page: TodayPage) -> None:
    due = daily(world)
    assert plural(reasons(page)[0]).endswith("missed 3 times")
    press(page, Qt.Key.Key_Home, Qt.Key.Key_E)
    world.settle()
    open_ones = [one for one in dues.every(world.reader) if one.open]
    assert [one.moment.local for one in open_ones] == [f"{TODAY + dt.timedelta(days=1)}T09:00"]
    assert dues.get(world.reader, due).state is DueState.DONE


def test_one_occurrence_is_left_out(world: World, page: TodayPage) -> None:
    due = daily(world)
    page.list.menu_requested.emit(page.model.entries()[1], QPoint(10, 10))
    menu = menu_of(QMenu)
    (skip,) = [one for one in menu.actions() if one.text() == "Leave this one out"]
    skip.trigger()
    menu.close()
    world.settle()
    assert dues.get(world.reader, due).state is DueState.DISMISSED
    assert len([one for one in dues.every(world.reader) if one.open]) == 1
    world.runner.undo()
    world.settle()
    assert [one.id for one in dues.every(world.reader) if one.open] == [due]


def test_stopping_ends_the_series(world: World, page: TodayPage) -> None:
    daily(world)
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Delete)
    world.settle()
    assert [one for one in dues.every(world.reader) if one.open] == []
    assert series.running(world.reader) == []


# ---------- the day


def test_the_day_by_the_moon_for_those_who_read_it(world: World, page: TodayPage, qtbot: QtBot) -> None:
    client = world.client("海润传媒")
    world.settle()
    qtbot.waitUntil(lambda: page._day.notes(TODAY) is not None)
    assert page.meta.text() == ""
    made = clients.get(world.reader, client)
    world.do(lambda writer: clients.edit(writer, replace(made, observes=("CN",))))
    world.settle()
    qtbot.waitUntil(lambda: page.meta.text() == "lunar 10/16")


def test_a_day_of_silence_is_said(world: World, page: TodayPage, qtbot: QtBot) -> None:
    client = world.client("海润传媒")
    made = clients.get(world.reader, client)
    world.do(lambda writer: clients.edit(writer, replace(made, observes=("CN",))))
    world.time = Moment.wall(dt.datetime(2027, 4, 5, 9)).at
    page.tick(world.now())
    qtbot.waitUntil(lambda: any("do not greet" in name for name in rows(page)))
    assert rows(page)[0].startswith("Qingming")
    assert "Clear and Bright" in page.meta.text()


def test_i_shows_what_happened(world: World, page: TodayPage) -> None:
    due = world.due("quote", wall(-1, 15), world.client("Hairun Media"))
    world.do(lambda writer: dues.snooze(writer, due, NOON - 3_600_000))
    press(page, Qt.Key.Key_Home, Qt.Key.Key_I)
    (dialog,) = page.window().findChildren(DueRecordDialog)
    assert dialog.lines[0].what.startswith("Set for")
    assert any(line.what.startswith("Snoozed until") for line in dialog.lines)


def test_a_row_without_a_due_has_nothing_to_put_off(world: World, page: TodayPage) -> None:
    world.client("Hairun Media")
    assert rows(page)[-1] == "Hairun Media"
    press(page, Qt.Key.Key_End, Qt.Key.Key_S, Qt.Key.Key_E, Qt.Key.Key_I, Qt.Key.Key_X, Qt.Key.Key_Delete)
    world.settle()
    assert QApplication.activePopupWidget() is None
    assert world.failures == []


def test_due_rows_know_their_order_in_the_model(world: World, page: TodayPage) -> None:
    first = Due("a", wall(0, 15))
    world.do(lambda writer: dues.add(writer, first))
    assert page.model.row_of(page.model.entries()[1].key) == 1
