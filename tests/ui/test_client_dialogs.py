"""The dialogs for clients, persons and preferences, used by keyboard as a person would."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QStyle, QStyleOptionFrame, QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Client, ClientKind, Person, Stage, Tier
from journal.core.interactions import Channel, Interaction
from journal.core.moments import EventTime
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import clients, interactions, people, preferences
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.dialogs.client import ClientDialog
from journal.ui.dialogs.person import PersonDialog
from journal.ui.dialogs.preference import PreferenceDialog
from journal.ui.dialogs.record_dialog import RecordDialog
from tests.ui.writing import commit, given

D = TypeVar("D", bound=QDialog)
TEXT_INSET = 2
"""Between the contents of a line and its text, on either side; Qt's own."""


def shown(qtbot: QtBot, dialog: D) -> D:
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def compose(widget: QWidget, text: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def saved_by(qtbot: QtBot, dialog: RecordDialog, act: Callable[[], None]) -> int:
    with qtbot.waitSignal(dialog.saved) as signal:
        act()
    assert signal.args
    return int(signal.args[0])


@pytest.fixture
def client_id(context: Context) -> int:
    return given(context, lambda writer: clients.add(writer, Client("Orchid Hotels")))


def test_a_client_is_added_by_keyboard(qtbot: QtBot, context: Context) -> None:
    dialog = shown(qtbot, ClientDialog(context))
    commit(dialog.name, "兰庭酒店")
    qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.tier, Qt.Key.Key_Down)
    qtbot.keyClicks(dialog.tags.field, "hotel")
    qtbot.keyClick(dialog.tags.field, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.tags.field, "north,")
    commit(dialog.about, "第一行")
    added = saved_by(qtbot, dialog, partial(qtbot.keyClick, dialog.name, Qt.Key.Key_Return))
    client = clients.get(context.reader, added)
    assert (client.name, client.kind, client.tier) == ("兰庭酒店", ClientKind.MEDIA, Tier.VIP)
    assert (client.tags, client.about, client.stage) == (("hotel", "north"), "第一行", None)


def test_a_client_without_a_name_is_not_saved_and_says_why(qtbot: QtBot, context: Context) -> None:
    dialog = shown(qtbot, ClientDialog(context, name="   "))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.problem.isVisible()
    assert "name is missing" in dialog.problem.text()
    assert dialog.isVisible()
    assert dialog.name.property("invalid")
    qtbot.keyClicks(dialog.tags.field, "a")
    assert dialog.problem.isVisible(), "this is no answer"
    qtbot.keyClicks(dialog.name, "L")
    assert not dialog.problem.isVisible()
    assert not dialog.name.property("invalid")
    context.runner.wait()
    assert clients.count(context.reader) == 0


def test_enter_while_composing_neither_saves_nor_closes(qtbot: QtBot, context: Context) -> None:
    dialog = shown(qtbot, ClientDialog(context, name="W"))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.name.hasFocus)
    compose(dialog.name, "wang")
    QApplication.sendEvent(dialog, _key(Qt.Key.Key_Return))
    QApplication.sendEvent(dialog, _key(Qt.Key.Key_Escape))
    context.runner.wait()
    assert dialog.isVisible()
    assert clients.count(context.reader) == 0


def _key(key: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


def test_editing_shows_and_keeps_everything(qtbot: QtBot, context: Context) -> None:
    was = Client("Old", ClientKind.INDIVIDUAL, Tier.KEY, Stage.LOYAL, "a\u00a0b", ("x", "y"))
    client_id = given(context, lambda writer: clients.add(writer, was))
    dialog = shown(qtbot, ClientDialog(context, client_id))
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "New")
    saved_by(qtbot, dialog, partial(qtbot.mouseClick, dialog.save_button, Qt.MouseButton.LeftButton))
    now = clients.get(context.reader, client_id)
    assert (now.name, now.kind, now.tier, now.stage) == ("New", was.kind, was.tier, was.stage)
    # The no-break space is what a text field would have changed by itself.
    assert (now.about, now.tags) == (was.about, was.tags)


def test_backspace_takes_the_last_tag_away(qtbot: QtBot, context: Context) -> None:
    client_id = given(context, lambda writer: clients.add(writer, Client("A", tags=("x", "y"))))
    dialog = shown(qtbot, ClientDialog(context, client_id))
    qtbot.keyClick(dialog.tags.field, Qt.Key.Key_Backspace)
    assert dialog.tags.tags() == ("x",)


def test_the_example_of_a_birthday_has_room(qtbot: QtBot, context: Context, client_id: int) -> None:
    dialog = shown(qtbot, PersonDialog(context, client_id))
    line = dialog.birthday.line
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    room = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line).width()
    assert line.fontMetrics().horizontalAdvance(line.placeholderText()) + 2 * TEXT_INSET <= room


def test_a_person_with_two_phones(qtbot: QtBot, context: Context, client_id: int) -> None:
    dialog = shown(qtbot, PersonDialog(context, client_id))
    commit(dialog.name, "王敏")
    commit(dialog.address, "王总")
    qtbot.keyClicks(dialog.phones.fields()[0], "+86 138 0013 8000")
    qtbot.keyClicks(dialog.phones.fields()[1], "010 1234")
    qtbot.keyClicks(dialog.emails.fields()[0], "wm@example.cn")
    qtbot.keyClicks(dialog.also.fields()[0], "Grace")
    person_id = saved_by(qtbot, dialog, partial(qtbot.keyClick, dialog.post, Qt.Key.Key_Return))
    person = people.get(context.reader, person_id)
    assert (person.name, person.address, person.also) == ("王敏", "王总", ("Grace",))
    assert person.phones == ("+86 138 0013 8000", "010 1234")
    assert (person.emails, person.left_on) == (("wm@example.cn",), None)


def test_a_person_leaves(qtbot: QtBot, context: Context, client_id: int) -> None:
    person_id = given(context, lambda writer: people.add(writer, Person(client_id, "Tom")))
    dialog = shown(qtbot, PersonDialog(context, client_id, person_id))
    assert not dialog.left_on.isEnabled()
    dialog.left.setFocus()
    qtbot.keyClick(dialog.left, Qt.Key.Key_Space)
    saved_by(qtbot, dialog, partial(qtbot.keyClick, dialog.name, Qt.Key.Key_Return))
    assert people.get(context.reader, person_id).left_on == "2026-11-24"


def test_a_person_goes_to_the_bin_but_an_individual_stays(qtbot: QtBot, context: Context, client_id: int) -> None:
    person_id = given(context, lambda writer: people.add(writer, Person(client_id, "Tom")))
    dialog = shown(qtbot, PersonDialog(context, client_id, person_id))
    saved_by(qtbot, dialog, partial(qtbot.mouseClick, dialog.delete_button, Qt.MouseButton.LeftButton))
    assert people.at(context.reader, client_id) == []
    individual = given(context, lambda writer: clients.add(writer, Client("Priya", ClientKind.INDIVIDUAL)))
    themselves = people.at(context.reader, individual)[0]
    assert not hasattr(shown(qtbot, PersonDialog(context, individual, themselves.id)), "delete_button")


def test_a_colour_by_its_chinese_name_shows_its_swatch(qtbot: QtBot, context: Context, client_id: int) -> None:
    dialog = shown(qtbot, PreferenceDialog(context, client_id, kind=PreferenceKind.COLOUR))
    assert not dialog.value.swatch.isVisible()
    commit(dialog.value.line, "深")
    commit(dialog.value.line, "灰")
    assert dialog.value.swatch.isVisible()
    qtbot.mouseClick(dialog.strength_button(Strength.LOVES), Qt.MouseButton.LeftButton)
    added = saved_by(qtbot, dialog, partial(qtbot.keyClick, dialog.value.line, Qt.Key.Key_Return))
    found = preferences.get(context.reader, added)
    assert (found.kind, found.value, found.strength) == (PreferenceKind.COLOUR, "深灰", Strength.LOVES)
    assert found.hex == "#555A60"
    assert found.confirmed_on == "2026-11-24"


def test_a_picked_colour_gets_a_name_and_stays_under_words_of_ones_own(
    qtbot: QtBot, context: Context, client_id: int
) -> None:
    dialog = shown(qtbot, PreferenceDialog(context, client_id, kind=PreferenceKind.COLOUR))
    field = dialog.value
    field.take(QColor(0x56, 0x5B, 0x60))
    assert (field.text(), field.hex()) == ("dark grey", "#565B60")
    field.line.selectAll()
    qtbot.keyClicks(field.line, "our house tone")
    assert (field.text(), field.hex()) == ("our house tone", "#565B60")
    field.line.selectAll()
    qtbot.keyClicks(field.line, "black")
    assert field.hex() == "#1A1A1A"


def test_a_colour_nobody_knows_is_kept_as_text(qtbot: QtBot, context: Context, client_id: int) -> None:
    dialog = shown(qtbot, PreferenceDialog(context, client_id, kind=PreferenceKind.COLOUR))
    field = dialog.value
    qtbot.keyClicks(field.line, "blackish")
    assert (field.text(), field.hex(), field.swatch.isVisible()) == ("blackish", None, False)


def test_an_allergy_has_no_degrees(qtbot: QtBot, context: Context, client_id: int) -> None:
    dialog = shown(qtbot, PreferenceDialog(context, client_id, kind=PreferenceKind.ALLERGY))
    assert not dialog.strength.isVisible()
    qtbot.keyClicks(dialog.value.line, "peanuts")
    added = saved_by(qtbot, dialog, partial(qtbot.keyClick, dialog.value.line, Qt.Key.Key_Return))
    assert preferences.get(context.reader, added).strength is Strength.TABOO


def test_where_it_was_learned_is_chosen_from_the_last_entries(qtbot: QtBot, context: Context, client_id: int) -> None:
    when = EventTime.of(context.now())

    def work(writer: Writer) -> int:
        return interactions.add(writer, Interaction((client_id,), when, Channel.PHONE, subject="Tasting"))

    entry = given(context, work)
    dialog = shown(qtbot, PreferenceDialog(context, client_id, kind=PreferenceKind.DRINK))
    qtbot.keyClicks(dialog.value.line, "pu'er")
    qtbot.keyClick(dialog.learned, Qt.Key.Key_Down)
    assert "Tasting" in dialog.learned.currentText()
    added = saved_by(qtbot, dialog, partial(qtbot.keyClick, dialog.value.line, Qt.Key.Key_Return))
    assert preferences.get(context.reader, added).interaction_id == entry


def test_a_preference_without_words_says_so(qtbot: QtBot, context: Context, client_id: int) -> None:
    dialog = shown(qtbot, PreferenceDialog(context, client_id))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.problem.isVisible()
    assert dialog.isVisible()


def test_an_unconfirmed_preference_stays_unconfirmed(qtbot: QtBot, context: Context, client_id: int) -> None:
    made = Preference(client_id, PreferenceKind.FOOD, "noodles")
    preference_id = given(context, lambda writer: preferences.add(writer, made))
    dialog = shown(qtbot, PreferenceDialog(context, client_id, preference_id))
    assert dialog.confirmed.text() == "Not known"
    saved_by(qtbot, dialog, partial(qtbot.keyClick, dialog.value.line, Qt.Key.Key_Return))
    assert preferences.get(context.reader, preference_id).confirmed_on is None


@pytest.mark.parametrize("make", [ClientDialog, PersonDialog, PreferenceDialog])
def test_dialogs_fit_a_small_screen_and_name_their_fields(
    qtbot: QtBot, context: Context, client_id: int, make: Callable[..., RecordDialog]
) -> None:
    dialog = shown(qtbot, make(context, client_id))
    assert dialog.width() <= 560
    assert dialog.height() <= dialog.MOST_HEIGHT
    reachable = [w for w in dialog.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    # Parts that Qt makes inside a field (the line of a date, the view of a list) are spoken with it.
    own = [w for w in reachable if not w.objectName().startswith("qt_") and w.isVisible()]
    assert [type(w).__name__ for w in own if not (w.accessibleName() or getattr(w, "text", str)())] == []
