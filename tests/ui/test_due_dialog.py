"""The dialog for a reminder: new, about a client or an interaction, changed, moved to the bin, put off."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journal.core.dues import Due
from journal.core.moments import HOUR_MS, MINUTE_MS, Moment, MomentKind
from journal.store import dues
from journal.ui.dialogs.due import DueDialog
from journal.ui.dialogs.snooze import SnoozeDialog
from tests.ui.due_world import NOON, TODAY, World, opened_world

world = opened_world


def opened(world: World, qtbot: QtBot, **about: Any) -> DueDialog:
    dialog = DueDialog(world.context, **about)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def quick(dialog: DueDialog, text: str) -> None:
    (found,) = [one for one in dialog.when.findChildren(QPushButton) if one.text() == text]
    found.click()


def only_due(world: World) -> Due:
    (found,) = dues.every(world.reader)
    return found


def save(world: World, dialog: DueDialog) -> None:
    dialog.save_button.click()
    world.settle()


def test_a_reminder_in_ten_minutes_is_an_instant(world: World, qtbot: QtBot) -> None:
    client = world.client("Hairun Media", person="Wang Min")
    dialog = opened(world, qtbot, client_id=client)
    QTest.keyClicks(dialog.text, "Send the quote")
    quick(dialog, "In 10 min")
    save(world, dialog)
    due = only_due(world)
    assert (due.title, due.client_id, due.person_id) == ("Send the quote", client, None)
    assert due.moment == Moment.instant(NOON + 10 * MINUTE_MS)
    world.runner.undo()
    world.settle()
    assert dues.every(world.reader) == []


@pytest.mark.parametrize(
    ("choice", "local"),
    [
        ("Today 18:00", "2026-11-24T18:00"),
        ("Tomorrow 09:00", "2026-11-25T09:00"),
        ("Next Monday 09:00", "2026-11-30T09:00"),
    ],
)
def test_clock_times_stay_clock_times(world: World, qtbot: QtBot, choice: str, local: str) -> None:
    dialog = opened(world, qtbot)
    dialog.text.setText("Send the quote")
    quick(dialog, choice)
    save(world, dialog)
    assert (only_due(world).moment.kind, only_due(world).moment.local) == (MomentKind.WALL, local)


def test_a_typed_time_replaces_the_quick_choice(world: World, qtbot: QtBot) -> None:
    dialog = opened(world, qtbot)
    dialog.text.setText("Send the quote")
    quick(dialog, "In 1 h")
    assert dialog.when.time.time() == QTime(13, 0)
    dialog.when.time.setTime(QTime(16, 30))
    save(world, dialog)
    assert only_due(world).moment.local == "2026-11-24T16:30"


def test_a_day_without_a_time(world: World, qtbot: QtBot) -> None:
    dialog = opened(world, qtbot)
    dialog.text.setText("Send the quote")
    dialog.when.day.setDate(QDate(2026, 12, 1))
    dialog.when.whole_day.click()
    assert not dialog.when.time.isEnabled()
    save(world, dialog)
    assert only_due(world).moment == Moment.date(dt.date(2026, 12, 1))


def test_a_client_is_found_by_typing_and_its_people_are_offered(world: World, qtbot: QtBot) -> None:
    world.client("Vertex Motors")
    client = world.client("海润传媒", person="王敏")
    dialog = opened(world, qtbot)
    dialog.text.setText("Send the quote")
    assert not dialog.person.isVisible()
    QTest.keyClicks(dialog.client, "hairun")
    assert [dialog.person.itemText(i) for i in range(dialog.person.count())] == ["Nobody in particular", "王敏"]
    dialog.person.setCurrentIndex(1)
    save(world, dialog)
    due = only_due(world)
    assert due.client_id == client
    assert due.person_id is not None


def test_what_is_missing_or_unknown_is_said_and_nothing_is_lost(world: World, qtbot: QtBot) -> None:
    dialog = opened(world, qtbot)
    dialog.save_button.click()
    assert dialog.problem.isVisible()
    assert "nothing to save" in dialog.problem.text()
    dialog.text.setText("Send the quote")
    dialog.client.setText("Nobody Ltd")
    dialog.save_button.click()
    assert "Nobody Ltd" in dialog.problem.text()
    dialog.client.clear()
    dialog.when.day.setDate(QDate(2026, 11, 23))
    dialog.save_button.click()
    assert "has passed" in dialog.problem.text()
    assert dialog.isVisible()
    world.settle()
    assert dues.every(world.reader) == []
    quick(dialog, "Tomorrow 09:00")
    save(world, dialog)
    assert only_due(world).title == "Send the quote"


def test_a_reminder_is_changed_and_moved_to_the_bin(world: World, qtbot: QtBot) -> None:
    due = world.due("Send the quote", Moment.date(TODAY - dt.timedelta(days=1)), world.client("Hairun Media"))
    dialog = opened(world, qtbot, due_id=due)
    assert dialog.client.isReadOnly()
    assert dialog.when.whole_day.isChecked()
    dialog.text.setText("Send the second quote")
    save(world, dialog)
    assert (only_due(world).title, only_due(world).moment.kind) == ("Send the second quote", MomentKind.DATE)
    again = opened(world, qtbot, due_id=due)
    again.delete_button.click()
    world.settle()
    assert dues.every(world.reader) == []
    world.runner.undo()
    world.settle()
    assert only_due(world).title == "Send the second quote"


def test_a_callback_that_is_moved_stays_an_instant(world: World, qtbot: QtBot) -> None:
    callback = world.callback(world.client("Hairun Media"))
    dialog = opened(world, qtbot, due_id=callback)
    dialog.when.time.setTime(QTime(14, 5))
    save(world, dialog)
    due = dues.get(world.reader, callback)
    assert (due.moment.kind, due.moment.at) == (MomentKind.INSTANT, NOON + 2 * HOUR_MS + 5 * MINUTE_MS)


def test_a_reminder_follows_from_an_interaction(world: World, qtbot: QtBot) -> None:
    client = world.client("Hairun Media")
    world.callback(client)
    dialog = opened(world, qtbot, client_id=client, interaction_id=1)
    dialog.text.setText("Send the photographs")
    save(world, dialog)
    assert [due.interaction_id for due in dues.every(world.reader)] == [1, 1]


def test_a_time_of_ones_own_to_be_reminded_again(world: World, qtbot: QtBot) -> None:
    dialog = SnoozeDialog(world.context)
    qtbot.addWidget(dialog)
    chosen: list[int] = []
    dialog.chosen.connect(chosen.append)
    dialog.open()
    dialog.when.time.setTime(QTime(11, 0))
    dialog.save_button.click()
    assert chosen == []
    assert "has passed" in dialog.problem.text()
    dialog.when.time.setTime(QTime(15, 30))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert chosen == [NOON + 3 * HOUR_MS + 30 * MINUTE_MS]
