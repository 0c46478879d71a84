"""The playbook in the window: reading it, writing in it, and going back to what was shipped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.core import playbook as core
from journal.store import playbook
from journal.ui import character_words as words
from journal.ui.context import Context
from journal.ui.dialogs.playbook import TOPIC_ROLE, PlaybookDialog
from tests.ui.whole_window import World, dialog_of, press
from tests.ui.writing import settle

TIRED = "stance.tired"
OWN = "Bring soup.\n- Ask nothing."


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> PlaybookDialog:
    made = PlaybookDialog(context, TIRED)
    made.open()
    qtbot.waitExposed(made)
    return made


def go_to(dialog: PlaybookDialog, topic: str) -> None:
    rows = range(dialog.list.count())
    dialog.list.setCurrentRow(next(row for row in rows if dialog.list.item(row).data(TOPIC_ROLE) == topic))


def listed(dialog: PlaybookDialog) -> list[str]:
    items = (dialog.list.item(row) for row in range(dialog.list.count()))
    return [item.data(TOPIC_ROLE) for item in items if item.data(TOPIC_ROLE)]


def kept(context: Context) -> str:
    settle(context)
    settle(context)
    return playbook.text(context.reader, TIRED, "en")


def test_every_topic_is_there_with_its_text(dialog: PlaybookDialog) -> None:
    assert listed(dialog) == list(core.TOPICS)
    assert dialog.title.text() == "Tired"
    assert dialog.text.toPlainText() == playbook.shipped("en")[TIRED]
    assert dialog.origin.text() == "As shipped"
    assert not dialog.reset_button.isEnabled()


def test_what_is_written_is_kept_on_going_on(context: Context, dialog: PlaybookDialog) -> None:
    dialog.text.setPlainText(OWN)
    assert dialog.short.text() == "Bring soup."
    go_to(dialog, "stance.idle")
    assert kept(context) == OWN
    marked = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert "Tired · own words" in marked
    assert dialog.title.text() == "Idle"
    go_to(dialog, TIRED)
    assert dialog.text.toPlainText() == OWN


def test_what_is_written_is_kept_on_closing(context: Context, dialog: PlaybookDialog) -> None:
    dialog.text.setPlainText(OWN)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert kept(context) == OWN


def test_an_empty_text_is_not_kept(context: Context, dialog: PlaybookDialog) -> None:
    dialog.text.setPlainText("  ")
    go_to(dialog, "stance.idle")
    assert dialog.problem.isVisible()
    assert dialog.title.text() == "Tired"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.text.setPlainText(playbook.shipped("en")[TIRED])
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_back_to_the_shipped_text_and_undone(context: Context, dialog: PlaybookDialog) -> None:
    dialog.text.setPlainText(OWN)
    go_to(dialog, "stance.idle")
    go_to(dialog, TIRED)
    dialog.reset_button.click()
    shipped = playbook.shipped("en")[TIRED]
    assert kept(context) == shipped
    assert dialog.text.toPlainText() == shipped
    context.runner.undo()
    assert kept(context) == OWN
    QApplication.processEvents()
    assert dialog.text.toPlainText() == OWN
    assert dialog.reset_button.isEnabled()


def test_hidden_advice_is_shown_again(context: Context, dialog: PlaybookDialog) -> None:
    words.hide(context, TIRED)
    go_to(dialog, "stance.idle")
    assert dialog.shown.isChecked()
    go_to(dialog, TIRED)
    assert not dialog.shown.isChecked()
    dialog.shown.click()
    assert TIRED not in words.hidden(context.settings)


def test_it_opens_by_its_keys_and_from_the_settings(world: World) -> None:
    press(world, "playbook")
    dialog = dialog_of(world)
    assert isinstance(dialog, PlaybookDialog)
    dialog.reject()
    world.window.show_settings("work")
    section = world.window.settings.section
    section.playbook.click()  # type: ignore[attr-defined]
    assert isinstance(dialog_of(world), PlaybookDialog)
