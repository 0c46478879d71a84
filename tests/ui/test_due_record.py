"""The record of a due: when it was set, due, shown, put off, tried, moved and closed, and how late it was."""

from __future__ import annotations

import datetime as dt
from functools import partial

from pytestqt.qtbot import QtBot

from journal.core.dues import DueEvent
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, Moment
from journal.store import closing, due_notices, dues
from journal.store.history import Op
from journal.store.writing import Writer
from journal.ui import due_changes
from journal.ui.dialogs.due_record import DueRecordDialog, lines, standing
from journal.ui.dialogs.outcome import MISSED
from tests.ui.due_world import NOON, TODAY, World, opened_world, plural, wall

world = opened_world


def told(world: World, due: int) -> list[str]:
    return [plural(line.what) for line in lines(world.context, dues.get(world.reader, due))]


def show(world: World, due: int) -> None:
    found = [dues.get(world.reader, due)]
    world.runner.unlogged(lambda writer: due_notices.mark_shown(writer, found))
    world.settle()


def _reschedule(writer: Writer, *, due: int, moment: Moment) -> None:
    closing.reschedule(writer, dues.get(writer, due), moment)


def state(world: World, due: int) -> tuple[str, str]:
    word, tone = standing(world.context, dues.get(world.reader, due))
    return plural(word), tone


def test_a_reminder_from_its_setting_to_its_end(world: World) -> None:
    world.time = NOON - DAY_MS
    due = world.due("Send the samples", wall(0, 9), world.client("Hairun Media"))
    world.time = NOON - 3 * HOUR_MS
    show(world, due)
    world.do(lambda writer: dues.snooze(writer, due, NOON - HOUR_MS))
    world.time = NOON - HOUR_MS
    show(world, due)
    world.time = NOON
    assert told(world, due) == ["Set for today 09:00", "Shown", "Snoozed until today 11:00", "Shown"]
    assert state(world, due) == ("3 h late", "red")
    world.do(lambda writer: closing.done(writer, due, outcome="two boxes"))
    assert told(world, due)[-1] == "Done, 3 h late"
    assert lines(world.context, dues.get(world.reader, due))[-1].word == "two boxes"
    assert state(world, due) == ("Done, 3 h late", "amber")


def test_each_move_says_from_where_to_where(world: World) -> None:
    due = world.due("Send the samples", wall(0, 15), world.client("Hairun Media"))
    for moment in (wall(1, 9), Moment.date(TODAY + dt.timedelta(days=2))):
        world.pass_minutes(1)
        world.do(partial(_reschedule, due=due, moment=moment))
    assert told(world, due) == [
        "Set for today 15:00",
        "Moved: today 15:00 → tomorrow 09:00",
        "Moved: tomorrow 09:00 → Thu",
    ]


def test_a_callback_that_nobody_answered_and_one_not_made(world: World) -> None:
    callback = world.callback(world.client("Hairun Media"))
    world.pass_minutes(11)
    world.do(lambda writer: dues.tried(writer, callback, world.time + 5 * MINUTE_MS))
    world.pass_minutes(5)
    world.do(lambda writer: closing.done(writer, callback, outcome="all fine"))
    assert told(world, callback) == [
        "Set for today 12:10, counted from today 12:00",
        "Tried, no answer; again at today 12:16",
        "Called in time",
    ]
    assert state(world, callback) == ("Called in time", "green")
    late = world.callback(world.client("仁泰医疗"), ended=NOON - DAY_MS)
    world.do(lambda writer: closing.done(writer, late, outcome=MISSED, missed=True))
    assert state(world, late)[0].startswith("Not called in time, ")
    assert lines(world.context, dues.get(world.reader, late))[-1].word == ""


def test_what_was_stopped_is_neither_done_nor_late(world: World) -> None:
    due = world.due("Send the samples", wall(-1, 15), world.client("Hairun Media"))
    world.do(lambda writer: closing.dismiss(writer, due))
    assert state(world, due) == ("Stopped", "neutral")
    other = world.due("Send the quote", wall(-1, 15), world.client("Vertex"))
    world.do(lambda writer: dues.end(writer, other, DueEvent.CANCELLED))
    assert told(world, other)[-1] == "Cancelled"


def test_the_dialog_shows_whose_it_is(world: World, qtbot: QtBot) -> None:
    due = world.due("Send the samples", wall(0, 15), world.client("Hairun Media"))
    dialog = DueRecordDialog(world.context, due)
    qtbot.addWidget(dialog)
    dialog.open()
    assert [line.what for line in dialog.lines] == ["Set for today 15:00"]
    assert dialog.isVisible()


def test_stopping_and_putting_off_name_what_follows_from_facts(world: World) -> None:
    due = world.due("Send the samples", wall(0, 15), world.client("Hairun Media"))
    facts: list[dict[str, object]] = []
    world.runner.changed.connect(lambda changed: facts.append(dict(changed.facts or {})))
    world.runner.write(Op.DUE_DONE, partial(due_changes.done, due_id=due, title="Birthday"))
    world.settle()
    assert facts[-1] == {"client": "Hairun Media", "title": "Send the samples"}
