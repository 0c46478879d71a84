"""The window at a journal of another version: one of a newer program is refused in a sentence and left as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal import app as program
from journal import paths
from journal.core.errors import Code
from journal.settings import Settings
from journal.store import backups, clients
from journal.ui.trouble import TroubleWindow
from tests.store import versions
from tests.ui.conftest import Clock
from tests.ui.whole_window import collect

SAID = {"en": "newer Client Journal", "zh_Hans": "新", "zh_Hant": "新"}


@pytest.fixture
def started(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, clock: Clock, tmp_path: Path):  # type: ignore[no-untyped-def]
    """Starts the program on a journal in a language; it is closed afterwards."""
    monkeypatch.setattr(program, "clock", clock)
    made: list[program.App] = []

    def start(path: Path, language: str) -> program.App:
        made.append(program.App(qapp, Settings.load(tmp_path / "settings.json"), language))
        assert made[0].start(path, [])
        return made[0]

    yield start
    for one in made:
        one.close()
        qapp.styleHints().colorSchemeChanged.disconnect(one._scheme_changed)
    collect()


@pytest.mark.parametrize("language", SAID)
def test_a_newer_journal_is_refused_in_one_sentence_and_left_as_it_is(started, tmp_path: Path, language: str) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "later"
    folder.mkdir()
    path = versions.newer(folder)
    before = versions.bytes_of(folder)
    app = started(path, language)
    window = app.front
    assert isinstance(window, TroubleWindow)
    assert window.error.code is Code.NEWER_JOURNAL
    sentence = window.words.text()
    assert SAID[language] in sentence
    assert str(path) in sentence
    assert app.context is None
    app.close()
    assert versions.bytes_of(folder) == before


def test_an_older_journal_opens_and_was_backed_up_before(started, qtbot: QtBot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = versions.older(versions.RELEASED[-1], tmp_path)
    app = started(path, "zh_Hans")
    qtbot.waitUntil(lambda: app.context is not None)
    assert clients.count(app.context.reader) > 10
    made = backups.listing(paths.backup_dir(), path)
    assert [one.reason for one in made if one.checked] == ["migration"]
