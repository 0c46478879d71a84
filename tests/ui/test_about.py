"""About this program: what support needs without client data, the folders, the licences, the one way out to the web."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

import journal
from journal import licences
from journal.store.opening import SCHEMA_VERSION
from journal.ui.context import Context
from journal.ui.dialogs import about_facts
from journal.ui.dialogs.about import AboutDialog
from journal.ui.dialogs.about_licences import LicencesDialog
from journal.ui.pages.settings_about import AboutSection


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What was handed to the desktop to be opened."""
    found: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", found.append)
    return found


@pytest.fixture
def about(qtbot: QtBot, context: Context) -> AboutDialog:
    made = AboutDialog(context)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def texts(qtbot: QtBot, context: Context) -> LicencesDialog:
    made = LicencesDialog(context)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    context.runner.wait()
    qtbot.waitUntil(lambda: made.list.count() > 1)
    return made


def names(dialog: LicencesDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_the_first_line_is_one_pattern_that_can_be_translated(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chinese(_context: str, text: str) -> str:
        return "{name} {version}（{kind}）" if text == "{name} {version} ({kind})" else text

    monkeypatch.setattr(about_facts, "translate", chinese)
    first = about_facts.lines(context).splitlines()[0]
    assert first == f"Client Journal {journal.__version__}（from source）"


def test_what_is_copied_tells_the_versions_and_nothing_of_the_user(about: AboutDialog, context: Context) -> None:
    about.copy.click()
    copied = QGuiApplication.clipboard().text()
    for wanted in (journal.__version__, f"version {SCHEMA_VERSION}", "Qt 6.", "Python 3.", "SQLite 3.", "SQLCipher 4."):
        assert wanted in copied
    assert copied == about.facts.toPlainText()
    path = context.reader.path
    for private in (path.stem, path.parent.name, str(Path.home())):
        assert private not in copied


def test_every_place_can_be_read_and_opened(about: AboutDialog, context: Context, opened: list[QUrl]) -> None:
    assert set(about.paths) == {"journal", "backups", "settings", "log"}
    assert about.paths["journal"].text() == str(context.reader.path)
    for name, field in about.paths.items():
        assert field.isReadOnly()
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
        about.folders[name].click()
        folder = Path(opened[-1].toLocalFile())
        assert folder.is_dir()
        assert Path(field.text()) in (folder, context.reader.path)


def test_the_way_to_replace_qt_fits_how_it_was_installed(
    about: AboutDialog, qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert "pip install" in about.qt.text()
    libraries = tmp_path / "PySide6" / "Qt" / "lib"
    libraries.mkdir(parents=True)
    monkeypatch.setattr(licences, "qt_folder", lambda: libraries)
    frozen = AboutDialog(context)
    qtbot.addWidget(frozen)
    assert frozen.qt.text() == str(libraries)


def test_the_releases_page_opens_on_a_click_and_by_nothing_else(
    qtbot: QtBot, context: Context, opened: list[QUrl]
) -> None:
    section = AboutSection(context)
    about = AboutDialog(context)
    for made in (section, about):
        qtbot.addWidget(made)
        made.show()
        QCoreApplication.processEvents()
        assert opened == []
    for button in (section.releases, about.releases):
        assert journal.RELEASES in button.toolTip()
        button.click()
        assert opened.pop() == QUrl(journal.HOMEPAGE + "/releases")
    assert opened == []


def test_the_licences_can_be_read_with_the_keyboard_alone(texts: LicencesDialog) -> None:
    assert names(texts)[0].startswith("Client Journal")
    assert "END OF TERMS AND CONDITIONS" in texts.text.toPlainText()
    QTest.keyClick(texts.sought, Qt.Key.Key_Down)
    assert texts.list.currentRow() == 1
    assert texts.title.text()
    assert texts.text.toPlainText()
    assert texts.text.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_typing_narrows_by_name_and_by_licence(texts: LicencesDialog) -> None:
    QTest.keyClicks(texts.sought, "sqlc")
    assert {name.split()[0] for name in names(texts)} == {"SQLCipher", "sqlcipher3"}
    texts.sought.clear()
    QTest.keyClicks(texts.sought, "lgpl qt")
    assert [name.split()[0] for name in names(texts)] == ["Qt"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts.text.toPlainText()
    texts.sought.setText("no such thing")
    assert names(texts) == []
    assert texts.text.toPlainText() == ""
    assert texts.title.text()


def test_a_text_that_somebody_took_away_is_said_to_be_missing(
    texts: LicencesDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(licences, "resource", tmp_path.joinpath)
    texts.sought.setText("SQLCipher")
    assert "https://www.zetetic.net" in texts.text.toPlainText()


def test_the_dialog_may_go_before_its_list_is_read(qtbot: QtBot, context: Context) -> None:
    dialog = LicencesDialog(context)
    dialog.open()
    dialog.reject()
    context.runner.wait()
    QApplication.sendPostedEvents(None, 0)
    QCoreApplication.processEvents()


def test_every_field_says_what_it_is(about: AboutDialog) -> None:
    for field in about.findChildren(QLineEdit):
        assert field.accessibleName()
