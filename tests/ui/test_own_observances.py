"""Adding an observance of one's own: its rule put together or typed, the list of them, and how it is kept."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.core.errors import Code, JournalError
from journal.core.observances import Act, Tone
from journal.core.own_observances import OwnObservance
from journal.store import clients, own_observances
from journal.store.history import Op
from journal.ui.context import Context
from journal.ui.dialogs.own_observance import OwnObservanceDialog
from journal.ui.dialogs.own_observances import OwnObservancesDialog
from journal.ui.pages.settings_work import WorkSection
from journal.ui.widgets.day_rule_edit import PAUSE_MS, DayRuleEdit
from tests.ui.test_person_dialog import saved, shown
from tests.ui.writing import add_client, do


@pytest.fixture
def edit(qtbot: QtBot, context: Context) -> DayRuleEdit:
    made = DayRuleEdit(context)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("rule", ["05-20", "L 8/30", "2 sun may", "last mon may", "E", "E-47", "E+39", "term 15"])
def test_a_rule_is_shown_and_given_back(edit: DayRuleEdit, rule: str) -> None:
    edit.set_value(rule)
    assert edit.value() == rule
    assert edit.hint.text().startswith("next ")


def test_a_rule_is_put_together_from_lists(edit: DayRuleEdit) -> None:
    edit.form.setCurrentIndex(2)
    assert edit.weekday.isVisible()
    assert not edit.day.isVisible()
    edit.number.setCurrentIndex(1)
    edit.weekday.setCurrentIndex(5)
    edit.month.setCurrentIndex(10)
    assert edit.value() == "2 sat nov"
    assert edit.hint.text() == "next Sat 13 Nov 2027, Sat 11 Nov 2028"


def test_a_day_that_a_month_has_not_says_so(edit: DayRuleEdit) -> None:
    edit.set_value("02-28")
    edit.day.setCurrentIndex(30)
    assert "cannot be read" in edit.hint.text()
    with pytest.raises(JournalError) as caught:
        edit.value()
    assert caught.value.code is Code.DAY_RULE_UNREADABLE


def test_a_typed_rule_is_judged_once_the_typing_rests(qtbot: QtBot, edit: DayRuleEdit) -> None:
    edit.form.setCurrentIndex(4)
    with pytest.raises(JournalError) as caught:
        edit.value()
    assert caught.value.code is Code.DAY_MISSING
    qtbot.keyClicks(edit.rule, "4 thu nov +")
    assert edit.rule.property("invalid") is not True
    qtbot.waitUntil(lambda: edit.rule.property("invalid") is True, timeout=PAUSE_MS * 10)
    qtbot.keyClicks(edit.rule, "1")
    assert edit.value() == "4 thu nov +1"
    qtbot.waitUntil(lambda: edit.hint.text() == "next Fri 27 Nov, Fri 26 Nov 2027", timeout=PAUSE_MS * 10)


def test_an_observance_is_added(qtbot: QtBot, context: Context) -> None:
    dialog = shown(qtbot, OwnObservanceDialog(context))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert "name is missing" in dialog.problem.text()
    qtbot.keyClicks(dialog.name, "Tea fair")
    dialog.rule.set_value("L 8/16")
    dialog.tone.setCurrentIndex(1)
    assert not dialog.gift.isVisible()
    qtbot.mouseClick(dialog.more.button, Qt.MouseButton.LeftButton)
    dialog.gift.setValue(14)
    dialog.message.setValue(1)
    own_id = saved(qtbot, dialog, partial(qtbot.keyClick, dialog.name, Qt.Key.Key_Return))
    own = own_observances.get(context.reader, own_id)
    assert (own.name, own.rule, own.tone, own.act) == ("Tea fair", "L 8/16", Tone.CALM, Act.GREET)
    assert (own.gift_days, own.card_days, own.message_days) == (14, None, 1)


def test_a_tone_belongs_to_a_greeting(qtbot: QtBot, context: Context) -> None:
    dialog = shown(qtbot, OwnObservanceDialog(context))
    assert dialog.tone.isVisible()
    dialog.act.setCurrentIndex(1)
    assert not dialog.tone.isVisible()


def test_the_list_says_when_and_how_many_and_follows(qtbot: QtBot, context: Context) -> None:
    dialog = OwnObservancesDialog(context)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.list.count() == 0
    assert not dialog.edit.isVisible()
    do(context, Op.OBSERVANCE_ADD, lambda w: own_observances.add(w, OwnObservance("Fair", "2 sat nov")))
    [own] = own_observances.every(context.reader)
    assert dialog.list.item(0).text() == "Fair\nSat 13 Nov 2027 · Greet · kept by nobody yet"
    client = clients.get(context.reader, add_client(context, "A"))
    do(context, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(client, observes=(own.tag,))))
    assert dialog.list.item(0).text().endswith("kept by 1")


def test_enter_opens_one_and_it_goes_into_the_bin(qtbot: QtBot, context: Context) -> None:
    do(context, Op.OBSERVANCE_ADD, lambda w: own_observances.add(w, OwnObservance("Fair", "2 sat nov")))
    dialog = OwnObservancesDialog(context)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    editor = dialog.findChild(OwnObservanceDialog)
    assert editor
    assert editor.name.text() == "Fair"
    saved(qtbot, editor, partial(qtbot.mouseClick, editor.delete_button, Qt.MouseButton.LeftButton))
    assert own_observances.every(context.reader) == []
    assert dialog.list.count() == 0


def test_the_settings_lead_to_them(qtbot: QtBot, context: Context) -> None:
    section = WorkSection(context)
    qtbot.addWidget(section)
    section.show()
    qtbot.mouseClick(section.own_observances, Qt.MouseButton.LeftButton)
    dialog = section.window().findChild(OwnObservancesDialog)
    assert dialog
    assert dialog.isVisible()
    dialog.reject()
