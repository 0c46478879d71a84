"""The window as a whole: its pages and shortcuts, the bar that tells, what stays through a change of language."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
)
from pytestqt.qtbot import QtBot

from journal import app as program
from journal import paths
from journal import settings as setting
from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.settings import Settings
from journal.store import clients, crises, crisis_log, drafts
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui import theme, unexpected
from journal.ui.context import LogRequest
from journal.ui.dialogs.help import HelpDialog
from journal.ui.dialogs.log import LogDialog
from journal.ui.dialogs.problem import ProblemDialog
from journal.ui.main_window import MainWindow
from journal.ui.notices import Notice
from journal.ui.page_stack import NAMES
from tests.ui.whole_window import World, a_client, collect, dialog_of, press, texts
from tests.ui.writing import commit

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
PAGES = NAMES
DIALOGS = ("log", "new_client", "remind", "crisis", "export", "bin", "help")


def add(writer: Writer, running_one: Operation, *, name: str) -> int:
    running_one.facts = {"client": name}
    return clients.add(writer, Client(name))


def kept(world: World, crisis_id: int) -> str | None:
    """What is kept of the line that somebody writes in the log of a crisis."""
    draft = drafts.load(world.context.reader, f"crisis:{crisis_id}")
    return str(draft["text"]) if draft else None


def surprise(_writer: Writer, _running: Operation) -> None:
    raise ValueError("Orchid Hotels hates orange")


# ---------- the title


def test_the_title_names_a_journal_that_is_not_the_usual_one(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert world.window.windowTitle() == f"{world.path.stem} — Client Journal"
    monkeypatch.setattr(paths, "default_journal", lambda: world.path)
    world.window.build()
    assert world.window.windowTitle() == "Client Journal"


def test_the_title_names_no_file_while_others_see_the_screen(world: World) -> None:
    presence = world.app.presence
    assert presence is not None
    presence.presentation.begin()
    assert world.window.windowTitle() == "Client Journal"
    world.window.build()
    assert world.window.windowTitle() == "Client Journal"
    presence.presentation.end()
    assert world.window.windowTitle() == f"{world.path.stem} — Client Journal"


# ---------- pages, shortcuts, the bar


def test_each_page_has_its_shortcut_and_its_place_on_the_rail(world: World) -> None:
    assert world.window.page.NAME == "today"
    for name in (*PAGES, "today"):
        press(world, name)
        assert name == world.window.page.NAME
        chosen = [item.objectName() for item in world.window.rail.findChildren(QAbstractButton) if item.isChecked()]
        assert chosen == [name]


@pytest.mark.parametrize("name", DIALOGS)
def test_each_dialog_has_its_shortcut_and_goes_with_escape(world: World, name: str) -> None:
    press(world, name)
    opened = dialog_of(world)
    assert opened.windowTitle()
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    collect()
    assert not world.window.findChildren(type(opened))


def test_find_goes_to_the_search_field_from_anywhere(world: World) -> None:
    press(world, "crises")
    press(world, "find")
    assert world.window.page.NAME == "clients"
    assert world.window.clients.finder.search.hasFocus()


def test_the_bar_tells_what_was_done_and_undoes_it(world: World) -> None:
    window = world.window
    before = clients.count(world.context.reader)
    world.context.runner.write(Op.CLIENT_ADD, partial(add, name="Orchid Hotels"))
    world.settle()
    assert window.bar.isVisible()
    assert window.bar.label.text() == "Client added — Orchid Hotels"
    assert window.bar.undo.isVisible()
    window.bar.undo.click()
    world.settle()
    assert clients.count(world.context.reader) == before
    assert window.bar.label.text() == "Undone: Client added — Orchid Hotels"
    assert not window.bar.undo.isVisible()
    press(world, "redo")
    world.settle()
    assert clients.count(world.context.reader) == before + 1
    assert window.bar.label.text() == "Done again: Client added — Orchid Hotels"


def test_a_refused_write_is_told_in_a_sentence(world: World) -> None:
    world.context.runner.write(Op.CLIENT_ADD, partial(add, name="  "))
    world.settle()
    assert world.window.bar.label.text() == "A name is missing. Type one, then save again."
    assert not world.window.bar.undo.isVisible()
    assert not world.window.findChildren(QDialog)


def test_what_nobody_expected_is_reported_without_client_data(world: World) -> None:
    world.context.runner.write(Op.CLIENT_ADD, surprise)
    world.settle()
    dialog = dialog_of(world)
    assert isinstance(dialog, ProblemDialog)
    report = dialog.report.toPlainText()
    assert "ValueError" in report
    assert "surprise" in report  # where it happened
    assert "Orchid" not in report
    dialog.copy.click()
    assert QApplication.clipboard().text() == report
    dialog.reject()


def test_a_problem_that_comes_again_and_again_is_shown_once(world: World) -> None:
    for _ in range(20):
        world.context.runner.write(Op.CLIENT_ADD, surprise)
    world.settle()
    dialog_of(world).reject()
    collect()
    world.context.runner.write(Op.CLIENT_ADD, surprise)
    world.settle()
    dialog_of(world).reject()


def test_an_error_in_the_window_itself_shows_the_same_and_prints_no_client_data(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    error = KeyError("Orchid Hotels")
    unexpected.report(world.app.tell_problem, program.clock, KeyError, error, None)
    assert isinstance(dialog_of(world), ProblemDialog)
    printed = capsys.readouterr().err
    assert "KeyError" in printed
    assert "Orchid" not in printed
    dialog_of(world).reject()


def test_an_expected_error_of_the_window_is_told_in_the_bar(world: World) -> None:
    error = JournalError(Code.RECORD_GONE)
    unexpected.report(world.app.tell_problem, program.clock, JournalError, error, None)
    assert world.window.bar.label.text().startswith("This entry is no longer there")


# ---------- where wishes lead


def test_logging_uses_the_composer_of_the_client_shown_and_a_dialog_for_others(world: World) -> None:
    window, first, second = world.window, a_client(world), a_client(world, 1)
    window.show_client(first)
    window.log(LogRequest(client_id=first, channel="phone", text="said"))
    composer = window.clients.client.composer
    assert composer.is_open()
    assert (composer.form.text.note(), composer.form.channel.channel()) == ("said", "phone")
    assert not window.findChildren(QDialog)
    window.log(LogRequest(client_id=second))
    assert isinstance(dialog_of(world), LogDialog)
    dialog_of(world).reject()
    collect()
    window.show_page("today")
    window.log(LogRequest(client_id=first))
    assert isinstance(dialog_of(world), LogDialog)
    dialog_of(world).reject()


def test_pages_are_reached_by_what_others_ask_for(world: World) -> None:
    world.context.client_requested.emit(a_client(world, 1))
    assert (world.window.page.NAME, world.window.clients.client_id) == ("clients", a_client(world, 1))
    crisis = crises.every(world.context.reader)[0].id
    world.context.crisis_requested.emit(crisis)
    assert (world.window.page.NAME, world.window.crises.crisis_id) == ("crises", crisis)
    world.context.page_requested.emit("settings")
    assert world.window.page.NAME == "settings"
    world.context.told.emit("Path copied")
    assert world.window.bar.label.text() == "Path copied"


# ---------- language, theme, size


def test_a_change_of_language_keeps_page_client_and_what_is_being_typed(world: World) -> None:
    client = a_client(world, 2)
    world.window.show_client(client)
    world.window.clients.client.composer.open()
    titles = {world.window.windowTitle()}
    words = ""
    for language in ("zh_Hans", "zh_Hant", "en"):
        commit(world.window.clients.client.composer.form.text, "蓝色")
        words += "蓝色"
        before = world.window.rail
        world.dress(language=language)
        window = world.window
        assert window.rail is not before
        assert (window.page.NAME, window.clients.client_id) == ("clients", client)
        composer = window.clients.client.composer
        assert composer.is_open()
        assert composer.form.text.note() == words
        assert composer.form.text.hasFocus()
        titles.add(window.windowTitle())
    world.settle()
    kept = drafts.load(world.context.reader, f"composer:{client}")
    assert kept is not None
    assert kept["text"] == words
    assert len(titles) == 3


def test_the_line_of_a_crisis_log_outlives_a_change_of_theme_and_a_crash(world: World) -> None:
    crisis = crises.every(world.context.reader, running=True)[0].id
    world.window.show_crisis(crisis)
    field = world.window.crises.detail.entry.text
    commit(field, "已联系印厂")
    QTest.keyClicks(field, ", waiting")
    world.dress(theme="dark")
    assert world.window.page.NAME == "crises"
    assert world.window.crises.crisis_id == crisis
    assert world.window.crises.detail.entry.text.text() == "已联系印厂, waiting"
    world.settle()  # what a crash would leave
    assert kept(world, crisis) == "已联系印厂, waiting"
    world.window.crises.detail.entry.add.click()
    world.settle()
    assert drafts.load(world.context.reader, f"crisis:{crisis}") is None
    assert crisis_log.lines(world.context.reader, crisis)[-1].text == "已联系印厂, waiting"
    assert world.window.crises.detail.entry.text.text() == ""


def test_what_is_typed_in_the_log_of_a_crisis_is_kept_every_two_seconds(world: World, qtbot: QtBot) -> None:
    crisis = crises.every(world.context.reader, running=True)[0].id
    world.window.show_crisis(crisis)
    QTest.keyClicks(world.window.crises.detail.entry.text, "half a sent")
    qtbot.waitUntil(lambda: kept(world, crisis) == "half a sent")


def test_a_line_of_a_crisis_log_is_its_own_answer(world: World) -> None:
    window = world.window
    window.show_crisis(crises.every(world.context.reader, running=True)[0].id)
    QTest.keyClicks(window.crises.detail.entry.text, "Printer called")
    QTest.keyClick(window.crises.detail.entry.text, Qt.Key.Key_Return)
    world.settle()
    assert window.crises.detail.log.lines()[-1].text == "Printer called"
    assert not window.bar.isVisible()
    world.context.runner.write(Op.CLIENT_ADD, partial(add, name="Orchid Hotels"))
    world.settle()
    assert window.bar.isVisible(), "of other changes the page tells as every page does"


@pytest.mark.parametrize(("page", "first"), [("crises", "Opening a crisis"), ("today", "Using Client Journal")])
def test_help_opens_at_what_it_says_of_the_page(world: World, qtbot: QtBot, page: str, first: str) -> None:
    world.window.show_page(page)
    press(world, "help")
    dialog = dialog_of(world)
    assert isinstance(dialog, HelpDialog)
    assert dialog.contents.currentItem().text() == first

    def is_on_top() -> bool:
        top = dialog.text.cursorForPosition(QPoint(30, 30)).block()
        return first in (top.text(), top.previous().text(), top.next().text())

    qtbot.waitUntil(is_on_top)  # a long text is laid out in parts
    dialog.close()


def test_a_theme_is_put_on_at_once(world: World) -> None:
    light = theme.tokens().bg
    world.dress(theme="dark")
    assert theme.tokens().bg != light
    assert world.window.rail.palette().color(world.window.rail.backgroundRole()) == theme.tokens().rail
    world.dress(theme="light")
    assert theme.tokens().bg == light


def test_a_theme_chosen_leaves_the_language_of_the_start(qapp: QApplication, world: World, tmp_path: Path) -> None:
    app = program.App(qapp, Settings.load(tmp_path / "other.json"), "zh_Hans")
    app.settings.set(setting.THEME, "dark")
    app._settings_changed()
    assert app.language == "zh_Hans"
    app.settings.set(setting.LANGUAGE, "zh_Hant")
    app._settings_changed()
    assert app.language == "zh_Hant"
    qapp.styleHints().colorSchemeChanged.disconnect(app._scheme_changed)


def test_the_rail_shows_icons_alone_in_a_small_window(world: World) -> None:
    sizes = theme.tokens().sizes
    for width, expected in ((1100, sizes.rail_width), (1099, sizes.rail_narrow_width), (1280, sizes.rail_width)):
        world.window.resize(width, 700)
        QApplication.processEvents()
        assert world.window.rail.width() == expected


def test_counts_stand_on_the_rail_and_stay(world: World) -> None:
    world.window.show_counts(3, 5)
    button = world.window.rail.findChild(QAbstractButton, "today")
    assert isinstance(button, QAbstractButton)
    assert button.accessibleName() == "Today 3"
    world.window.build()
    collect()
    again = world.window.rail.findChild(QAbstractButton, "today")
    assert isinstance(again, QAbstractButton)
    assert again.accessibleName() == "Today 3"
    world.window.show_counts(0, 0)
    assert again.accessibleName() == "Today"


def test_only_the_sample_says_that_it_is_one(world: World, qtbot: QtBot) -> None:
    words = "This is the sample journal"
    assert not any(words in text for text in texts(world.window))
    window = MainWindow(world.context, notice=Notice.SAMPLE)
    qtbot.addWidget(window)
    assert any(words in text for text in texts(window))
    own = next(b for b in window.findChildren(QAbstractButton) if b.text() == "Start my journal")
    with qtbot.waitSignal(window.own_requested):
        own.click()


def test_the_window_comes_back_where_it_stood(world: World, qtbot: QtBot) -> None:
    world.window.resize(777, 533)
    QApplication.processEvents()
    world.window.close()
    again = MainWindow(world.context)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (777, 533)


def test_a_window_that_was_closed_comes_back_to_the_front(world: World) -> None:
    world.window.close()
    assert not world.window.isVisible()
    world.window.bring_to_front()
    assert world.window.isVisible()


def test_the_keyboard_is_on_the_page_when_the_window_comes_back(world: World) -> None:
    window = world.window
    for left in (None, window.rail.findChildren(QAbstractButton)[0], window.today.list):
        window.close()
        kept = window.focusWidget()
        if left is not None:
            left.setFocus()
        elif kept is not None:
            kept.clearFocus()
        window.bring_to_front()
        QApplication.processEvents()
        assert window.focusWidget() is window.today.list


def test_the_sample_is_looked_at_and_left_again(world: World, qtbot: QtBot) -> None:
    app = world.app
    strangers = [made for made in QApplication.topLevelWidgets() if made is not world.window]
    for _ in range(2):
        before = app.window
        world.window.sample_requested.emit()
        qtbot.waitUntil(lambda old=before: app.window is not old and app.presence is not None)
        assert world.context.reader.path == app.sample_path
        assert clients.count(world.context.reader) > 3
        own = next(b for b in world.window.findChildren(QAbstractButton) if b.text() == "Start my journal")
        before = app.window
        own.click()
        qtbot.waitUntil(lambda old=before: app.window is not old and app.presence is not None)
        assert world.context.reader.path == world.path
    collect()
    windows = [made for made in QApplication.topLevelWidgets() if isinstance(made, MainWindow)]
    assert [made for made in windows if made not in strangers] == [world.window]
