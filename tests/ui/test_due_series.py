"""Reminders that repeat in their dialog: set, changed once or from now on, left out, ended; promises move."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDate, QTime
from pytestqt.qtbot import QtBot

from journal.core.commitments import Commitment, CommitmentKind, EventKind
from journal.core.dues import Due, DueState
from journal.core.moments import DAY_MS, EventTime
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.store import closing, commitments, dues, series
from journal.ui.dialogs.due import DueDialog
from tests.ui.due_world import NOON, World, opened_world, wall

world = opened_world


def opened(world: World, qtbot: QtBot, **about: Any) -> DueDialog:
    dialog = DueDialog(world.context, **about)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def save(world: World, dialog: DueDialog) -> None:
    dialog.save_button.click()
    world.settle()
    assert world.failures == []


def open_dues(world: World) -> list[Due]:
    return [due for due in dues.every(world.reader) if due.open]


def weekly(world: World) -> int:
    """A reminder for each Thursday at nine, the first in two days."""
    made = Series("Read the press", "FREQ=WEEKLY;BYDAY=TH", wall(2, 9))
    return int(world.do(lambda writer: series.add(writer, made)))


def test_a_new_reminder_that_repeats(world: World, qtbot: QtBot) -> None:
    client = world.client("Hairun Media")
    dialog = opened(world, qtbot, client_id=client)
    dialog.text.setText("Read the press")
    dialog.when.day.setDate(QDate(2026, 11, 26))
    dialog.when.time.setTime(QTime(9, 0))
    dialog.repeat.set_value(("FREQ=WEEKLY;BYDAY=TH", Mode.SCHEDULE))
    save(world, dialog)
    (due,) = open_dues(world)
    (made,) = series.running(world.reader)
    assert (made.title, made.rule, made.client_id) == ("Read the press", "FREQ=WEEKLY;BYDAY=TH", client)
    assert (due.series_id, due.moment.local) == (made.id, "2026-11-26T09:00")
    world.runner.undo()
    world.settle()
    assert open_dues(world) == []
    assert series.running(world.reader) == []


def test_a_rule_that_cannot_be_keeps_the_dialog_open(world: World, qtbot: QtBot) -> None:
    dialog = opened(world, qtbot)
    dialog.text.setText("Read the press")
    dialog.repeat.how.setCurrentIndex(dialog.repeat.how.count() - 1)
    dialog.repeat.rule.setText("FREQ=SOMETIMES")
    dialog.save_button.click()
    world.settle()
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    assert dues.every(world.reader) == []


def test_a_reminder_that_is_there_begins_to_repeat(world: World, qtbot: QtBot) -> None:
    due = world.due("Read the press", wall(2, 9), world.client("Hairun Media"))
    dialog = opened(world, qtbot, due_id=due)
    dialog.repeat.set_value(("FREQ=WEEKLY;BYDAY=TH", Mode.SCHEDULE))
    save(world, dialog)
    (found,) = open_dues(world)
    assert found.id == due
    assert found.series_id is not None
    world.do(lambda writer: closing.done(writer, due))
    assert [one.moment.local for one in open_dues(world)] == ["2026-12-03T09:00"]


def test_this_one_only(world: World, qtbot: QtBot) -> None:
    due = weekly(world)
    dialog = opened(world, qtbot, due_id=due)
    assert dialog.repeat.isHidden()
    assert "Thursday" in dialog.rule_now.text()
    dialog.when.day.setDate(QDate(2026, 11, 27))
    save(world, dialog)
    (found,) = open_dues(world)
    assert found.moment.local == "2026-11-27T09:00"
    assert series.running(world.reader)[0].start.local == "2026-11-26T09:00"
    world.do(lambda writer: series.go_on(writer, dues.get(writer, due)))
    assert open_dues(world)[-1].moment.local == "2026-12-03T09:00"


def test_this_and_all_later_ones(world: World, qtbot: QtBot) -> None:
    due = weekly(world)
    dialog = opened(world, qtbot, due_id=due)
    dialog.scope.setCurrentIndex(1)
    assert dialog.repeat.isVisible()
    dialog.when.day.setDate(QDate(2026, 11, 27))
    save(world, dialog)
    (made,) = series.running(world.reader)
    assert (made.rule, made.start.local) == ("FREQ=WEEKLY;BYDAY=FR", "2026-11-27T09:00")
    assert [one.moment.local for one in open_dues(world)] == ["2026-11-27T09:00"]


def test_it_repeats_no_more(world: World, qtbot: QtBot) -> None:
    due = weekly(world)
    dialog = opened(world, qtbot, due_id=due)
    dialog.scope.setCurrentIndex(1)
    dialog.repeat.set_value(None)
    save(world, dialog)
    assert series.running(world.reader) == []
    assert [one.id for one in open_dues(world)] == [due]


def test_one_is_left_out(world: World, qtbot: QtBot) -> None:
    due = weekly(world)
    dialog = opened(world, qtbot, due_id=due)
    dialog.skip_button.click()
    world.settle()
    assert dues.get(world.reader, due).state is DueState.DISMISSED
    assert [one.moment.local for one in open_dues(world)] == ["2026-12-03T09:00"]


def test_in_the_bin_nothing_comes_again_and_undo_brings_all_back(world: World, qtbot: QtBot) -> None:
    due = weekly(world)
    dialog = opened(world, qtbot, due_id=due)
    dialog.delete_button.click()
    world.settle()
    assert dues.every(world.reader) == []
    assert series.running(world.reader) == []
    world.runner.undo()
    world.settle()
    assert [one.id for one in open_dues(world)] == [due]
    assert len(series.running(world.reader)) == 1


def test_a_promise_is_moved_by_agreement(world: World, qtbot: QtBot) -> None:
    client = world.client("星禾汽车")
    promised = Commitment(CommitmentKind.PROMISE, client, "海报", EventTime.of(NOON - DAY_MS), due=wall(0, 18))
    made = world.do(lambda writer: commitments.add(writer, promised))
    (due,) = dues.of_commitment(world.reader, made)
    dialog = opened(world, qtbot, due_id=due.id)
    assert dialog.text.isReadOnly()
    assert dialog.agreed.isVisible()
    assert dialog.repeat.isHidden()
    dialog.when.day.setDate(QDate(2026, 11, 26))
    save(world, dialog)
    moved = commitments.get(world.reader, made)
    assert moved.due is not None
    assert moved.due.local == "2026-11-26T18:00"
    assert [event.kind for event in commitments.events(world.reader, made)] == [EventKind.MOVED]
