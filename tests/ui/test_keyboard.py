"""The keyboard alone: where Tab leads, what Enter presses, where the focus goes; what the composer offers by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import ClientKind, Person
from journal.core.crises import Crisis
from journal.core.dues import Due
from journal.core.interactions import Channel, Interaction
from journal.core.moments import EventTime, Moment, milliseconds
from journal.store import crises, dues, interactions, people
from journal.store.history import Op
from journal.store.writing import Writer
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.export import ExportDialog
from journal.ui.main_window import MainWindow
from journal.ui.widgets.composer import Composer
from journal.ui.widgets.composer_quick import quick_moments
from tests.ui.conftest import START, Clock
from tests.ui.writing import add_client, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> MainWindow:
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def composer(qtbot: QtBot, context: Context) -> Composer:
    made = Composer(context)
    qtbot.addWidget(made)
    made.resize(680, 700)
    made.set_client(add_client(context, "Orchid Hotels"))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def do(context: Context, work: Callable[[Writer], int]) -> int:
    """Change the journal, let the window hear of it, and return what came of it."""
    found: list[int] = []
    context.runner.write(Op.IMPORT, lambda writer, _running: work(writer), found.append)
    settle(context)
    settle(context)
    return found[0]


def walk(window: QWidget, steps: int = 60) -> list[QWidget]:
    """Press Tab until the way begins anew; return the stations."""
    found: list[QWidget] = []
    for _ in range(steps):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        if here in found:
            break
        found.append(here)
    return found


def test_tab_reaches_the_rail_and_every_way_to_begin(window: MainWindow) -> None:
    stations = walk(window)
    begin = window.today.first_run
    assert {begin.add_client, begin.import_journal, begin.look_at_sample} <= set(stations)
    assert "Today" in [station.accessibleName() for station in stations]


def test_enter_presses_the_button_with_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("clients")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName() == "Add a client"
    with qtbot.waitSignal(focused.clicked):
        QTest.keyClick(focused, Qt.Key.Key_Return)


def test_tab_reaches_what_stands_before_the_list_of_clients(window: MainWindow, context: Context) -> None:
    add_client(context, "Orchid Hotels")
    window.show_page("clients")
    assert QApplication.focusWidget() is window.clients.finder.list
    stations = walk(window)
    assert window.clients.finder.search in stations
    assert window.clients.finder.new_button in stations


def test_what_is_due_comes_right_after_its_heading(window: MainWindow, context: Context) -> None:
    client = add_client(context, "Orchid Hotels")
    moment = Moment.date(dt.date(2026, 12, 1))
    do(context, lambda writer: dues.add(writer, Due("Send the quote", moment, client_id=client)))
    window.show_client(client)
    settle(context)
    section = window.clients.client.next
    section.add_button.setFocus()
    stations = walk(window, 2)
    assert [station.accessibleDescription() for station in stations] == ["Send the quote", "Send the quote"]


def test_the_steps_of_a_crisis_come_after_its_log(window: MainWindow, context: Context) -> None:
    client = add_client(context, "Orchid Hotels")
    crisis = do(context, lambda writer: crises.open_crisis(writer, Crisis(client, "Dark wall", EventTime.of(START))))
    window.show_crisis(crisis)
    settle(context)
    stations = walk(window)
    names = [station.accessibleName() for station in stations]
    assert names.index("Log progress") < names.index("Close with a result…") < names.index("Crises")


def test_export_keeps_its_default_button(context: Context, qtbot: QtBot) -> None:
    dialog = ExportDialog(context, None)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert QApplication.focusWidget() is dialog.write
    for station in walk(dialog):
        station.setFocus()
    dialog.where.setFocus()
    assert dialog.write.isDefault()


def test_the_first_channel_is_the_phone_then_that_of_the_last_contact(context: Context, composer: Composer) -> None:
    assert composer.client_id is not None
    composer.open()
    assert composer.form.channel.channel() == Channel.PHONE
    composer.collapse()
    at = EventTime.of(START - 1000)
    visit = Interaction((composer.client_id,), at, channel=Channel.VISIT, text="x")
    note = Interaction((composer.client_id,), EventTime.of(START), channel=Channel.NOTE, text="y")
    do(context, lambda writer: interactions.add(writer, visit))
    do(context, lambda writer: interactions.add(writer, note))
    composer.open()
    assert composer.form.channel.channel() == Channel.VISIT
    composer.form.channel.choose(Channel.EMAIL)
    composer.open()
    assert composer.form.channel.channel() == Channel.EMAIL


def test_somebody_new_is_added_with_the_entry_and_goes_with_it(
    context: Context, composer: Composer, qtbot: QtBot
) -> None:
    composer.start(LogRequest(composer.client_id))
    qtbot.keyClicks(composer.form.text, "Met the new one")
    composer.form.person.click()
    qtbot.keyClicks(composer.form.people.field, "Grace Lin")
    QTest.keyClick(composer.form.people.field, Qt.Key.Key_Return)
    qtbot.keyClicks(composer.form.people.field, "Ada")
    with qtbot.waitSignal(composer.saved) as saved:
        QTest.keyClick(composer.form.people.field, Qt.Key.Key_Return, CTRL)
    assert composer.client_id is not None
    present = people.at(context.reader, composer.client_id)
    assert [person.name for person in present] == ["Grace Lin", "Ada"]
    assert interactions.get(context.reader, saved.args[0]).person_ids == tuple(person.id for person in present)
    context.runner.undo()
    settle(context)
    assert people.at(context.reader, composer.client_id) == []


def test_a_name_that_is_known_is_the_person_there_is(context: Context, composer: Composer, qtbot: QtBot) -> None:
    client = composer.client_id
    assert client is not None
    known = do(context, lambda writer: people.add(writer, Person(client, "Grace Lin")))
    composer.open()
    composer.form.people.ask()
    qtbot.keyClicks(composer.form.people.field, "grace lin")
    QTest.keyClick(composer.form.people.field, Qt.Key.Key_Return)
    assert composer.form.people.chosen() == (known,)
    assert composer.form.people.new_names() == ()


def test_an_individual_has_nobody_to_add(context: Context, composer: Composer) -> None:
    composer.set_client(add_client(context, "王敏", kind=ClientKind.INDIVIDUAL))
    composer.open()
    assert not composer.form.person.isVisible()


def test_what_cannot_be_saved_is_told_outside_what_scrolls(composer: Composer, qtbot: QtBot) -> None:
    composer.resize(420, 330)
    composer.open()
    QTest.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    error = composer.form.error
    assert error.isVisible()
    assert not composer.form.isAncestorOf(error)
    qtbot.keyClicks(composer.form.text, "x")
    assert not error.isVisible()


def test_escape_leaves_the_composer_from_its_buttons_too(composer: Composer) -> None:
    composer.open()
    composer.save_button.setFocus()
    QTest.keyClick(composer.save_button, Qt.Key.Key_Escape)
    assert not composer.is_open()
    assert composer.line.hasFocus()


def test_on_a_sunday_next_monday_is_not_offered_beside_tomorrow() -> None:
    sunday = milliseconds(dt.datetime(2026, 11, 22, 12))
    assert list(quick_moments(sunday, None)) == ["minutes", "hour", "today", "tomorrow"]
    assert "monday" in quick_moments(sunday + 24 * 3600 * 1000, None)


def test_the_bar_makes_room_for_what_is_typed(window: MainWindow, context: Context, clock: Clock) -> None:
    client = add_client(context, "Orchid Hotels")
    crisis = do(context, lambda writer: crises.open_crisis(writer, Crisis(client, "Dark wall", EventTime.of(clock()))))
    window.show_crisis(crisis)
    field = window.crises.detail.entry.text
    field.setFocus()
    window.tell("Something was done just now, and it takes this sentence to say what it was")
    place = field.rect().translated(field.mapTo(window.centralWidget(), field.rect().topLeft()))
    assert not window.bar.geometry().intersects(place)
