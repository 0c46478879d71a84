"""The help in three languages: complete, plain, true to the list of shortcuts; and the dialog for unexpected errors."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from journal.paths import resource
from journal.ui import actions, language, theme
from journal.ui.dialogs import help_text
from journal.ui.dialogs.help import HelpDialog
from journal.ui.dialogs.problem import ProblemDialog

LANGUAGES = list(language.LANGUAGES)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    theme.apply(qapp, "light", "en")


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def headings(code: str) -> list[str]:
    text = resource("help", f"{code}.md").read_text(encoding="utf-8")
    # A name in braces is for the pages that lead there, nobody reads it.
    return [line.partition(" {#")[0] for line in text.splitlines() if line.startswith("#")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_help_opens_with_contents_that_lead_to_their_place(host: QWidget, code: str) -> None:
    dialog = HelpDialog(code, host)
    dialog.open()
    titles = [dialog.contents.item(row).text() for row in range(dialog.contents.count())]
    assert titles[: len(headings(code))] == [line.lstrip("# ") for line in headings(code)]
    assert "Ctrl+Shift+C" in dialog.text.toPlainText()
    before = dialog.text.verticalScrollBar().value()
    dialog.contents.setCurrentRow(len(titles) - 1)
    assert dialog.text.verticalScrollBar().value() > before


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_of_the_markup_is_left_in_the_text(host: QWidget, code: str) -> None:
    shown = HelpDialog(code, host).text.toPlainText()
    for mark in ("**", "`", "##", "{#", "|---"):
        assert mark not in shown


def test_all_languages_have_the_same_chapters() -> None:
    shapes = {code: [len(line) - len(line.lstrip("#")) for line in headings(code)] for code in LANGUAGES}
    assert len(set(map(tuple, shapes.values()))) == 1


def test_every_shortcut_is_in_the_table(host: QWidget) -> None:
    shown = HelpDialog("en", host).text.toPlainText()
    for shortcut in actions.SHORTCUTS:
        assert actions.name_of(shortcut.name) in shown


def test_keys_named_in_the_help_exist() -> None:
    """A key that the help names by Ctrl+Shift+… is one of the window's."""
    known = {keys for shortcut in actions.SHORTCUTS for keys in (shortcut.keys, shortcut.alternative)}
    known |= {"Ctrl+Enter"}  # saves in the composer and in dialogs
    for code in LANGUAGES:
        text = resource("help", f"{code}.md").read_text(encoding="utf-8")
        named = {word for word in text.split("`") if word.startswith("Ctrl+")}
        assert named <= known, code


def test_links_lead_nowhere(host: QWidget) -> None:
    text = HelpDialog("en", host).findChild(QTextBrowser)
    assert text is not None
    assert not text.openLinks()
    assert not text.openExternalLinks()


def test_markup_of_others_stays_text(qapp: QApplication) -> None:
    document = QTextDocument()
    found = help_text.write(QTextCursor(document), "# <img src=x>\n\n<b>no</b> [word](http://x) **yes** *so*", "a")
    assert document.toPlainText() == "<img src=x>\n<b>no</b> word yes so"
    assert [heading.text for heading in found] == ["<img src=x>"]


def test_lists_tables_and_broken_lines(qapp: QApplication) -> None:
    document = QTextDocument()
    source = (
        "one\ntwo\n\n中文\n断行\n\n- first\n  goes on\n- second\n\n1. a\n2. b\n\n| x | y |\n|---|---|\n| `1` | a\\|b |"
    )
    help_text.write(QTextCursor(document), source, "a")
    lines = document.toPlainText().splitlines()
    assert lines[:6] == ["one two", "中文断行", "first goes on", "second", "a", "b"]
    assert [line for line in lines[6:] if line] == ["x", "y", "1", "a|b"]


def test_an_unexpected_error_is_told_calmly_and_can_be_copied(host: QWidget) -> None:
    dialog = ProblemDialog("Client Journal 0.1\n  x.py:3 f\nValueError", Path("/logs/errors.log"), host)
    dialog.open()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "Client Journal 0.1\n  x.py:3 f\nValueError"
    assert dialog.report.isReadOnly()
