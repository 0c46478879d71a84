"""What did this say in March: the dialog tells it, copies it and brings it back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Client, Person
from journal.core.commitments import CLIENT_TURN, COLLEAGUE, Commitment, CommitmentKind, Right
from journal.core.interactions import Interaction, Mark
from journal.core.moments import EventTime
from journal.core.preferences import Preference, PreferenceKind
from journal.core.temperaments import Motive, Temperament
from journal.core.yearly_dates import LeapRule, parse
from journal.store import anniversaries, clients, commitments, interactions, people, preferences
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.dialogs.person import PersonDialog
from journal.ui.dialogs.preference import PreferenceDialog
from journal.ui.dialogs.record_history import RecordHistoryDialog
from tests.ui.conftest import Clock
from tests.ui.writing import settle


def _write(writer: Writer, _running: Operation, *, text: str, mood: int | None = None) -> None:
    interactions.edit(writer, replace(interactions.get(writer, 1), text=text, mood=mood))


def _add(writer: Writer, _running: Operation, *, at: int) -> None:
    client = clients.add(writer, Client("兰庭酒店", tags=("hotel",)))
    interactions.add(writer, Interaction((client,), EventTime.of(at), text="They want orchids", tags=("a",)))
    people.add(writer, Person(client, "王敏", phones=("1",)))
    preferences.add(writer, Preference(client, PreferenceKind.FLOWER, "orchid"))


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def written(context: Context, clock: Clock) -> None:
    """An entry of day 0 that was rewritten on day 10, and on day 20 again, which was taken back."""
    context.runner.write(Op.INTERACTION_ADD, partial(_add, at=clock.ms))
    settle(context)
    clock.forward(days=10)
    context.runner.write(Op.INTERACTION_EDIT, partial(_write, text="They want white orchids", mood=1))
    settle(context)
    clock.forward(days=10)
    context.runner.write(Op.INTERACTION_EDIT, partial(_write, text="x", mood=1))
    settle(context)
    context.runner.undo()
    settle(context)
    clock.forward(days=10)


def rows(dialog: RecordHistoryDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_versions_stand_by_date_with_what_was_done_and_the_fields(
    context: Context, written: None, host: QWidget
) -> None:
    dialog = RecordHistoryDialog(context, "interactions", 1, host)
    dialog.open()
    taken_back, rewritten, added = rows(dialog)
    assert "taken back" in taken_back
    assert "Entry changed" in rewritten
    assert "Mood" in rewritten
    assert "Text" in rewritten
    assert "Logged" in added
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    shown = dialog.text.toPlainText()
    assert "They want white orchids" in shown
    assert "Happy" in shown
    assert "兰庭酒店" in shown


def test_what_went_is_struck_out_and_what_came_stands_out(context: Context, written: None, host: QWidget) -> None:
    dialog = RecordHistoryDialog(context, "interactions", 1, host)
    dialog.open()
    dialog.list.setCurrentRow(0)
    cursor = dialog.text.document().find("They want white orchids")
    assert cursor.charFormat().fontStrikeOut()
    cursor = dialog.text.document().find("Text")
    assert not cursor.charFormat().fontStrikeOut()


def test_a_day_shows_the_whole_entry_as_it_was(context: Context, written: None, host: QWidget, clock: Clock) -> None:
    dialog = RecordHistoryDialog(context, "interactions", 1, host)
    dialog.open()
    today = dialog.day.date()
    dialog.day.setDate(today.addDays(-25))
    assert "They want orchids" in dialog.text.toPlainText()
    assert dialog.list.currentRow() == -1
    dialog.day.setDate(today.addDays(-15))
    assert "They want white orchids" in dialog.text.toPlainText()
    dialog.day.setDate(today.addDays(-31))
    assert "not in the journal" in dialog.text.toPlainText()
    assert not dialog.bring_back.isEnabled()


def test_a_version_comes_back_and_that_can_be_undone(context: Context, written: None, host: QWidget) -> None:
    dialog = RecordHistoryDialog(context, "interactions", 1, host)
    dialog.open()
    dialog.list.setCurrentRow(2)
    dialog.bring_back.click()
    settle(context)
    found = interactions.get(context.reader, 1)
    assert (found.text, found.mood) == ("They want orchids", None)
    assert len(rows(dialog)) == 4
    context.runner.undo()
    settle(context)
    assert interactions.get(context.reader, 1).text == "They want white orchids"


def test_copy_takes_the_whole_version(context: Context, written: None, host: QWidget) -> None:
    dialog = RecordHistoryDialog(context, "interactions", 1, host)
    dialog.open()
    dialog.list.setCurrentRow(2)
    dialog.copy.click()
    assert "They want orchids" in QGuiApplication.clipboard().text()
    assert "white" not in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("table", ["clients", "people", "preferences"])
def test_facts_about_a_client_have_a_history_too(context: Context, written: None, host: QWidget, table: str) -> None:
    dialog = RecordHistoryDialog(context, table, 1, host)
    dialog.open()
    assert len(rows(dialog)) == 1
    assert dialog.text.toPlainText()


def test_what_a_client_is_like_and_what_is_meant_stand_in_words(
    context: Context, written: None, host: QWidget, clock: Clock
) -> None:
    def write(writer: Writer, _running: Operation) -> None:
        like = replace(clients.get(writer, 1), temperament=Temperament.EXACTING, motives=(Motive.PRICE, Motive.LOOKS))
        clients.edit(writer, like)
        told = replace(interactions.get(writer, 1), mark=Mark.TOLD, confirmed_on="2026-11-20")
        interactions.edit(writer, told)
        asked = Commitment(
            CommitmentKind.REQUEST, 1, "a poster", EventTime.of(clock.ms), intention="to be seen",
            unchanged="the logo", doubts=((Right.PRICE, "who pays?"),),
        )  # fmt: skip
        commitments.add(writer, asked)

    context.runner.write(Op.CLIENT_EDIT, write)
    settle(context)
    for table, words in (
        ("clients", ("Temperament", "Wants it perfect", "Price\nLooks")),
        ("interactions", ("Mark", "Already told us", "Confirmed on")),
        ("commitments", ("What they really want", "to be seen", "the logo", "Price: who pays?")),
    ):
        dialog = RecordHistoryDialog(context, table, 1, host)
        dialog.open()
        shown = dialog.text.toPlainText()
        assert not [word for word in words if word not in shown], table


def test_days_that_repeat_and_whose_turn_it_is_stand_in_words(
    context: Context, written: None, host: QWidget, clock: Clock
) -> None:
    def write(writer: Writer, _running: Operation) -> None:
        born = Anniversary(1, parse("lunar:1987-leap-6-15"), AnniversaryKind.RELATIONSHIP, leap_rule=LeapRule.LEAP)
        anniversaries.add(writer, born)
        when = EventTime.of(clock.ms)
        commitments.add(writer, Commitment(CommitmentKind.REQUEST, 1, "a poster", when, waiting_on=CLIENT_TURN))
        commitments.add(writer, Commitment(CommitmentKind.REQUEST, 1, "a film", when, waiting_on=COLLEAGUE + "李雷"))

    context.runner.write(Op.ANNIVERSARY_ADD, write)
    settle(context)
    for table, row_id, words in (
        ("anniversaries", 1, "in the leap month where there is one"),
        ("commitments", 1, "the client"),
        ("commitments", 2, "李雷"),
    ):
        dialog = RecordHistoryDialog(context, table, row_id, host)
        dialog.open()
        assert words in dialog.text.toPlainText().splitlines(), table


def test_the_forms_lead_to_it(context: Context, written: None, host: QWidget) -> None:
    for form in (PersonDialog(context, 1, 1, host), PreferenceDialog(context, 1, 1, parent=host)):
        form.open()
        button = next(b for b in form.findChildren(type(form.save_button)) if b.text() == "History…")
        button.click()
        settle(context)
        (dialog,) = [d for d in host.findChildren(RecordHistoryDialog) if d.isVisible()]
        dialog.reject()
        settle(context)
    new = PersonDialog(context, 1, parent=host)
    assert "History…" not in [b.text() for b in new.findChildren(type(new.save_button))]
    new.close()
