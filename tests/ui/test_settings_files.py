"""The sections of the settings about the file: other journals, the check, history, backups, as a user works them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from journal import settings as setting
from journal.core.clients import Client
from journal.core.errors import Code
from journal.settings import Settings
from journal.store import backups, checkup, clients, journal_settings, opening
from journal.store.check import CheckResult, Problem, ProblemKind
from journal.store.history import Op, Operation
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui.context import Context, OpenRequest
from journal.ui.dialogs.other_journal import NewJournalDialog
from journal.ui.pages.settings import SettingsPage
from journal.ui.pages.settings_backups import BackupsSection
from journal.ui.pages.settings_history import HistorySection
from journal.ui.pages.settings_journal import JournalSection
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


# ---------- sections


def test_every_section_is_reached_by_the_keyboard_and_read_when_it_is_shown(page: SettingsPage) -> None:
    page.setFocus()
    seen = [page.section.NAME]
    for _ in range(page.index.count() - 1):
        QTest.keyClick(page.index, Qt.Key.Key_Down)
        seen.append(page.section.NAME)
        assert [made.NAME for made in page.sections.values() if made.isVisible()] == [page.section.NAME]
    assert seen == list(page.sections)


def test_the_journal_is_checked_and_the_result_is_remembered(
    page: SettingsPage, context: Context, qtbot: QtBot
) -> None:
    check = part(page, JournalSection).check
    check.full.click()
    assert not check.quick.isEnabled()
    qtbot.waitUntil(check.quick.isEnabled)
    assert check.outcome.text() == "The journal is whole."
    settle(context)
    last = checkup.last(context.reader)
    assert last is not None
    assert (last.kind, last.ok) == ("full", True)


def test_a_damaged_journal_is_told_about(page: SettingsPage, context: Context, qtbot: QtBot) -> None:
    check = part(page, JournalSection).check
    found = CheckResult((Problem(ProblemKind.PAGES, "file"),), {}, 5)
    check._found(False, found)
    assert "damaged" in check.outcome.text()
    settle(context)
    assert checkup.damage_suspected(context.reader)


def test_the_bounds_of_the_history_are_kept_in_the_journal_and_undone(page: SettingsPage, context: Context) -> None:
    history = part(page, HistorySection)
    choose(history.days, "365")
    settle(context)
    assert journal_settings.get(context.reader, "history_days") == 365
    context.runner.undo()
    settle(context)
    assert history.days.currentData() == "730"


def test_the_history_says_how_large_it_is(page: SettingsPage, context: Context) -> None:
    history = part(page, HistorySection)
    context.runner.write(Op.CLIENT_ADD, _add_one)
    settle(context)
    assert "1 change" in history.measured.text()


def _add_one(writer: Writer, _running: Operation) -> None:
    clients.add(writer, Client("A"))


def test_another_journal_is_asked_for_and_opened(page: SettingsPage, context: Context, qtbot: QtBot) -> None:
    part(page, JournalSection).other.click()
    chooser = page.findChild(QFileDialog)
    assert chooser is not None
    with qtbot.waitSignal(context.journal_requested) as told:
        chooser.fileSelected.emit("/somewhere/other.cjournal")
    assert told.args == [OpenRequest(Path("/somewhere/other.cjournal"))]
    chooser.close()


def new_journal(page: SettingsPage, path: Path) -> NewJournalDialog | None:
    """Name a file for a new journal; the dialog that comes up, if one does."""
    part(page, JournalSection).new.click()
    chooser = page.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(path))
    chooser.close()
    return page.findChild(NewJournalDialog)


def test_a_new_journal_without_a_passphrase(page: SettingsPage, context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = new_journal(page, tmp_path / "new.cjournal")
    assert dialog is not None
    with qtbot.waitSignal(context.journal_requested) as told:
        dialog.start.click()
    assert told.args == [OpenRequest(tmp_path / "new.cjournal")]


def test_a_new_journal_with_a_passphrase(page: SettingsPage, context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = new_journal(page, tmp_path / "new.cjournal")
    assert dialog is not None
    dialog.protected.setChecked(True)
    assert not dialog.start.isEnabled()
    for field in (dialog.new.first, dialog.new.second):
        QTest.keyClicks(field.field, "correct horse")
    with qtbot.waitSignal(context.closed_work_requested) as told:
        dialog.start.click()
    (work,) = told.args
    request = work.work(lambda _done, _total: None)
    assert opening.is_encrypted(request.path)
    with closing(Reader.open(request.path, key=request.key)) as reader:
        assert clients.count(reader) == 0


def test_a_new_journal_never_takes_the_place_of_a_file(
    page: SettingsPage, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "there.cjournal"
    path.write_text("something")
    with qtbot.waitSignal(context.runner.failed) as told:
        assert new_journal(page, path) is None
    assert told.args[0].code is Code.JOURNAL_EXISTS
    assert path.read_text() == "something"


# ---------- backups


@pytest.fixture
def folder(tmp_path: Path, context: Context) -> Path:
    """Where the backups of the test lie."""
    made = tmp_path / "backups"
    made.mkdir()
    context.settings.set(setting.BACKUP_FOLDER, str(made))
    return made


def test_a_backup_is_made_by_hand_and_shown(page: SettingsPage, context: Context, qtbot: QtBot, folder: Path) -> None:
    section = part(page, BackupsSection)
    qtbot.waitUntil(lambda: "no backup yet" in section.state.text())
    with qtbot.waitSignal(context.backed_up):
        section.back_up.button.click()
    (made,) = backups.listing(folder)
    assert made.checked
    assert "opened and checked" in section.back_up.outcome.text()
    qtbot.waitUntil(lambda: "Last backup today 10:00" in section.state.text())


def test_a_folder_that_is_gone_is_told_about(page: SettingsPage, context: Context, qtbot: QtBot, folder: Path) -> None:
    folder.rmdir()
    section = part(page, BackupsSection)
    qtbot.waitUntil(lambda: str(folder) in section.state.text())
    section.back_up.button.click()
    qtbot.waitUntil(section.back_up.outcome.isVisible)
    assert str(folder) in section.back_up.outcome.text()
    assert section.back_up.button.isEnabled()


def test_folder_and_room_are_settings_of_this_computer(
    page: SettingsPage, context: Context, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    section = part(page, BackupsSection)
    other = tmp_path / "other"
    other.mkdir()
    section.choose.click()
    chooser = page.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(other))
    chooser.close()
    choose(section.limit, "20")
    kept = Settings.load(tmp_path / "settings.json")
    assert (kept.get(setting.BACKUP_FOLDER), kept.get(setting.BACKUP_GB)) == (str(other), 20)
    assert section.folder.text() == str(other)
    section.usual.click()
    assert context.settings.get(setting.BACKUP_FOLDER) == ""
    assert section.usual.isHidden()
