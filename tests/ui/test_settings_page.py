"""The page of settings as a user works it: choices hold at once, and what belongs to the journal can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from journal import settings as setting
from journal.core.clients import Client
from journal.exchange.csv_journal import export_journal
from journal.settings import Settings
from journal.store import clients, journal_settings
from journal.store.history import Op, Operation
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.dialogs.importing import ImportDialog
from journal.ui.pages.settings import SettingsPage
from journal.ui.pages.settings_about import AboutSection
from journal.ui.pages.settings_general import GeneralSection
from journal.ui.pages.settings_history import HistorySection
from journal.ui.pages.settings_journal import JournalSection
from journal.ui.pages.settings_work import WorkSection
from tests.ui.conftest import Clock
from tests.ui.settings_world import choose, part
from tests.ui.writing import settle


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> SettingsPage:
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.resize(904, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(
    ("field", "which", "code"), [("language", setting.LANGUAGE, "zh_Hant"), ("theme", setting.THEME, "dark")]
)
def test_language_and_theme_hold_at_once_and_are_saved(
    page: SettingsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    field: str,
    which: setting.Setting[str],
    code: str,
) -> None:
    with qtbot.waitSignal(context.settings_changed):
        choose(getattr(part(page, GeneralSection), field), code)
    assert Settings.load(tmp_path / "settings.json").get(which) == code


def test_choosing_what_is_chosen_changes_nothing(page: SettingsPage, context: Context, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(context.settings_changed, wait=30):
        choose(part(page, GeneralSection).language, setting.SYSTEM)


def test_the_window_may_throw_the_page_away_while_it_changes_the_language(context: Context, qtbot: QtBot) -> None:
    page = SettingsPage(context)
    page.show()
    context.settings_changed.connect(page.deleteLater)
    with qtbot.waitSignal(page.destroyed):
        choose(part(page, GeneralSection).language, "zh_Hans")


def test_each_language_is_offered_in_its_own_words(page: SettingsPage) -> None:
    box = part(page, GeneralSection).language
    words = [box.itemText(row) for row in range(box.count())]
    assert words[1:] == ["English", "简体中文", "繁體中文"]


def test_callback_minutes_are_kept_in_the_journal_and_undone(
    page: SettingsPage, context: Context, qtbot: QtBot
) -> None:
    part(page, WorkSection).minutes.lineEdit().selectAll()
    QTest.keyClicks(part(page, WorkSection).minutes, "25")
    QTest.keyClick(part(page, WorkSection).minutes, Qt.Key.Key_Return)
    with qtbot.waitSignal(context.runner.changed):
        pass
    assert journal_settings.get(context.reader, "callback_minutes") == 25
    context.runner.undo()
    settle(context)
    assert part(page, WorkSection).minutes.value() == 10


def test_minutes_just_typed_are_kept_when_the_page_is_left(page: SettingsPage, context: Context) -> None:
    part(page, WorkSection).minutes.setValue(3)
    page.hide()
    settle(context)
    assert journal_settings.get(context.reader, "callback_minutes") == 3


def test_own_channels_are_added_and_removed(page: SettingsPage, context: Context) -> None:
    for name in ("WhatsApp", "LINE", "WhatsApp", "   "):
        part(page, WorkSection).channels.name.setText(name)
        QTest.keyClick(part(page, WorkSection).channels.name, Qt.Key.Key_Return)
        settle(context)
    assert journal_settings.get(context.reader, "own_channels") == ["WhatsApp", "LINE"]
    buttons = part(page, WorkSection).channels.findChildren(QPushButton)
    remove = next(b for b in buttons if b.accessibleName() == "Remove WhatsApp")
    remove.click()
    settle(context)
    assert journal_settings.get(context.reader, "own_channels") == ["LINE"]
    context.runner.undo()
    settle(context)
    assert part(page, WorkSection).channels.names() == ["WhatsApp", "LINE"]


def test_the_page_says_where_the_journal_lies(page: SettingsPage, context: Context, qtbot: QtBot) -> None:
    copy = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == "Copy the path")
    with qtbot.waitSignal(context.told):
        copy.click()
    assert QGuiApplication.clipboard().text() == str(context.reader.path)


def test_records_are_counted(page: SettingsPage, context: Context, qtbot: QtBot) -> None:
    def add(writer: Writer, _running: Operation) -> None:
        for name in ("A", "B", "C"):
            clients.add(writer, Client(name))

    context.runner.write(Op.CLIENT_ADD, add)
    qtbot.waitUntil(lambda: part(page, JournalSection).counts.text().startswith("3 "))


def test_buttons_ask_for_export_bin_and_help(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignals([page.export_requested, page.bin_requested, page.help_requested]):
        for made in ((JournalSection, "export"), (HistorySection, "bin"), (AboutSection, "help")):
            QTest.mouseClick(getattr(part(page, made[0]), made[1]), Qt.MouseButton.LeftButton)


# ---------- import


@pytest.fixture
def csv_file(tmp_path: Path, clock: Clock) -> Path:
    """A journal of two clients, exported."""
    other = tmp_path / "other.cjournal"
    writer = Writer.open(other, clock)
    with writer.operation(Op.CLIENT_ADD):
        clients.add(writer, Client("兰庭酒店"))
        clients.add(writer, Client("Maple Home"))
    path = tmp_path / "other.csv"
    export_journal(Reader.open(other), path)
    writer.close()
    return path


def import_dialog(page: SettingsPage, qtbot: QtBot, path: Path) -> ImportDialog:
    """What comes up once a file was chosen."""
    page.import_journal()
    chooser = page.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(path))
    chooser.close()
    qtbot.waitUntil(lambda: page.findChild(ImportDialog) is not None)
    found = page.findChild(ImportDialog)
    assert found is not None
    return found


def test_import_shows_what_would_come_and_asks_first(
    page: SettingsPage, context: Context, qtbot: QtBot, csv_file: Path
) -> None:
    asked = import_dialog(page, qtbot, csv_file)
    qtbot.waitUntil(asked.write.isVisible)
    assert "2 new" in asked.words.text()
    assert clients.count(context.reader) == 0
    with qtbot.waitSignal(context.runner.changed):
        asked.write.click()
    assert clients.count(context.reader) == 2
    qtbot.waitUntil(lambda: asked.words.text().startswith("Done."))


def test_importing_the_same_again_has_nothing_to_offer(
    page: SettingsPage, context: Context, qtbot: QtBot, csv_file: Path
) -> None:
    asked = import_dialog(page, qtbot, csv_file)
    qtbot.waitUntil(asked.write.isVisible)
    asked.write.click()
    qtbot.waitUntil(lambda: asked.words.text().startswith("Done."))
    asked.close()
    settle(context)
    QApplication.processEvents()
    again = ImportDialog(context, csv_file, page)
    again.open()
    qtbot.waitUntil(lambda: "2 unchanged" in again.words.text())
    assert not again.write.isVisible()


def test_rows_that_cannot_be_read_are_listed_with_line_and_reason(
    page: SettingsPage, context: Context, qtbot: QtBot, csv_file: Path
) -> None:
    text = csv_file.read_bytes().decode("utf-8-sig")
    csv_file.write_bytes(("\ufeff" + text.replace('"client"', '"clown"', 2).replace('"clown"', '"client"', 1)).encode())
    asked = import_dialog(page, qtbot, csv_file)
    qtbot.waitUntil(asked.rows.isVisible)
    assert "clown" in asked.rows.toPlainText()
    assert asked.rows.toPlainText().startswith("Line 2")
    asked.copy.click()
    assert QGuiApplication.clipboard().text() == asked.rows.toPlainText()


def test_a_file_that_only_looks_like_ours_is_refused_with_a_sentence(
    page: SettingsPage, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "shopping.csv"
    path.write_text("id,record\n1,milk\n")
    asked = import_dialog(page, qtbot, path)
    qtbot.waitUntil(lambda: asked._job is None)
    assert not asked.write.isVisible()


def test_stopping_an_import_takes_all_of_it_back(
    page: SettingsPage, context: Context, qtbot: QtBot, csv_file: Path
) -> None:
    asked = import_dialog(page, qtbot, csv_file)
    qtbot.waitUntil(asked.write.isVisible)
    asked.accept()
    asked.reject()
    qtbot.waitUntil(lambda: not asked.is_busy)
    assert asked.words.text() == "Stopped. Nothing of the file is left in the journal."
    assert clients.count(context.reader) == 0
