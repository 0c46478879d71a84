"""The log dialog: for any client, for closing a due, for editing what was written."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from journal.core.clients import Person
from journal.core.dues import Due, DueState
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import EventTime, Moment
from journal.store import bin as bins
from journal.store import drafts, dues, interactions, people
from journal.store.history import Op
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.log import LogDialog
from tests.ui.conftest import START, Clock
from tests.ui.writing import add_client, do, entries_of, given, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def client(context: Context) -> int:
    return add_client(context, "王敏")


def _dialog(qtbot: QtBot, context: Context, request: LogRequest) -> LogDialog:
    made = LogDialog(context, request)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
        made.activateWindow()
    return made


def test_the_dialog_finds_the_client(context: Context, client: int, qtbot: QtBot) -> None:
    dialog = _dialog(qtbot, context, LogRequest(text="from the tray"))
    assert dialog.picker is not None
    assert dialog.picker.field.hasFocus()
    dialog.save()
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.picker.field, "wm")
    qtbot.keyClick(dialog.picker.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.form.text, Qt.Key.Key_Return, CTRL)
    assert entries_of(context, client)[0].text == "from the tray"
    assert not dialog.isVisible()


def test_what_was_begun_for_any_client_is_there_again_with_whom_it_is_about(
    context: Context, client: int, qtbot: QtBot
) -> None:
    person = given(context, lambda writer: people.add(writer, Person(client, "李雷")))
    first = _dialog(qtbot, context, LogRequest())
    assert first.picker is not None
    qtbot.keyClicks(first.picker.field, "wm")
    qtbot.keyClick(first.picker.field, Qt.Key.Key_Return)
    first.form.people.choose([person])
    first.form.mood.buttons()[0].click()
    qtbot.keyClicks(first.form.text, "half a sent")
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert not first.isVisible()
    settle(context)
    again = _dialog(qtbot, context, LogRequest())
    assert again.picker is not None
    assert again.picker.chosen() == (client,)
    assert again.form.people.chosen() == (person,)
    assert again.form.text.note() == "half a sent"
    with qtbot.waitSignal(again.saved):
        again.save()
    (entry,) = entries_of(context, client)
    assert (entry.text, entry.person_ids, entry.mood) == ("half a sent", (person,), -2)
    third = _dialog(qtbot, context, LogRequest())
    assert third.form.text.note() == ""
    third.reject()


def test_an_entry_is_edited_without_changing_what_was_not_touched(context: Context, client: int, qtbot: QtBot) -> None:
    at = EventTime(START - 5_000, "2026-11-24T03:59:55+02:00")
    entry = Interaction(
        (client,), at, Channel.GIFT, Direction.OUT, 2, "old\u2003subject", "a\u00a0b\u2028c", tags=("x",), private=True
    )
    do(context, Op.INTERACTION_ADD, lambda writer: interactions.add(writer, entry))
    (before,) = entries_of(context, client)
    dialog = _dialog(qtbot, context, LogRequest(client_id=client, interaction_id=before.id))
    dialog.form.mood.buttons()[0].click()
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    (after,) = entries_of(context, client)
    assert after.mood == -2
    assert (after.at, after.text, after.subject, after.direction) == (
        before.at,
        before.text,
        before.subject,
        Direction.OUT,
    )
    assert after.private


def test_giving_up_an_edit_asks_first(context: Context, client: int, qtbot: QtBot) -> None:
    entry = Interaction((client,), EventTime.of(START), text="words")
    do(context, Op.INTERACTION_ADD, lambda writer: interactions.add(writer, entry))
    (before,) = entries_of(context, client)
    dialog = _dialog(qtbot, context, LogRequest(client_id=client, interaction_id=before.id))
    qtbot.keyClicks(dialog.form.text, "more ")
    dialog.reject()
    assert dialog.isVisible()
    (asking,) = dialog.findChildren(QMessageBox)
    next(b for b in asking.buttons() if asking.buttonRole(b) is QMessageBox.ButtonRole.DestructiveRole).click()
    assert not dialog.isVisible()
    settle(context)
    assert entries_of(context, client) == [before]
    assert drafts.load(context.reader, f"composer:edit:{before.id}") is None


@pytest.mark.parametrize(("late", "in_time"), [(1, True), (30, False)])
def test_logging_a_callback_closes_it_and_says_whether_in_time(
    context: Context, client: int, qtbot: QtBot, clock: Clock, late: int, in_time: bool
) -> None:
    visit = Interaction((client,), EventTime.of(START), Channel.VISIT, subject="New screens")
    do(context, Op.INTERACTION_ADD, lambda writer: dues.add_callback(writer, interactions.add(writer, visit), 10))
    (due,) = dues.of_client(context.reader, client)
    clock.forward(minutes=10 + late)
    dialog = _dialog(qtbot, context, LogRequest(client_id=client, due_id=due.id))
    assert dialog.form.channel.channel() == Channel.PHONE
    qtbot.keyClicks(dialog.form.text, "All is well")
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(dialog.form.text, Qt.Key.Key_Return, CTRL)
    closed = dues.get(context.reader, due.id)
    assert (closed.state, closed.in_time, closed.outcome) == (DueState.DONE, in_time, "All is well")
    assert closed.outcome_interaction_id == saved.args[0]
    assert entries_of(context, client)[0].direction is Direction.OUT
    context.runner.undo()
    settle(context)
    assert dues.get(context.reader, due.id).open
    assert len(entries_of(context, client)) == 1


def test_a_manual_due_is_closed_too_and_its_words_are_shown(context: Context, client: int, qtbot: QtBot) -> None:
    due = Due("Send the quote", Moment.instant(START), client_id=client)
    do(context, Op.DUE_ADD, lambda writer: dues.add(writer, due))
    (kept,) = dues.of_client(context.reader, client)
    dialog = _dialog(qtbot, context, LogRequest(due_id=kept.id))
    assert dialog.picker is None
    qtbot.keyClicks(dialog.form.text, "sent")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert dues.of_client(context.reader, client) == []
    assert bins.contents(context.reader, START) == []


def test_while_it_saves_nothing_can_be_written(
    context: Context, client: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[Callable[[BaseException], None]] = []

    def held(_op: Op, _work: object, _then: object, otherwise: Callable[[BaseException], None]) -> None:
        waiting.append(otherwise)

    dialog = _dialog(qtbot, context, LogRequest(text="words"))
    assert dialog.picker is not None
    dialog.picker.set_chosen([client])
    dialog.picker.changed.emit()
    monkeypatch.setattr(context.runner, "write", held)
    dialog.form.text.setFocus()
    qtbot.keyClick(dialog.form.text, Qt.Key.Key_Return, CTRL)
    parts = (dialog.form, dialog.form.text, dialog.picker, dialog.save_button, dialog.cancel_button)
    assert len(waiting) == 1
    assert [part.isEnabled() for part in parts] == [False] * len(parts)
    dialog.reject()
    assert dialog.isVisible()
    waiting[0](JournalError(Code.DISK_FULL))
    assert [part.isEnabled() for part in parts] == [True] * len(parts)
    assert dialog.form.text.hasFocus()
    assert dialog.form.text.note() == "words"
