"""Random play on the whole window: no exception, no warning of Qt, and a journal that is whole at the end."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from journal import app as program
from journal import settings as setting
from journal.core.errors import JournalError
from journal.demo import demo
from journal.settings import Settings
from journal.store.check import check
from tests.ui.conftest import START, Clock
from tests.ui.monkey import Monkey

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
FIRST_SEED = int(os.environ.get("MONKEY_SEED", "1"))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.cjournal"
    demo(path, START)
    return path


@pytest.fixture
def game(
    qapp: QApplication, qtbot: QtBot, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str, int, int], Monkey]]:
    """Plays a game of so many events: language, seed, events."""
    clock = Clock()
    monkeypatch.chdir(tmp_path)  # a name without a folder must not land in the project
    monkeypatch.setattr(program, "clock", clock)
    monkeypatch.setattr(program.App, "_quit", lambda _self: None)
    monkeypatch.setattr(program.App, "_open_own", lambda _self: None)
    monkeypatch.setattr(program.App, "_open_sample", lambda _self: None)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    monkeypatch.setattr(QFileDialog, "open", lambda *_arguments: None)
    made: list[program.App] = []

    def play(language: str, seed: int, events: int) -> Monkey:
        path = tmp_path / f"{language}-{seed}.cjournal"
        shutil.copy(sample, path)
        clock.ms = START
        settings = Settings.load(tmp_path / f"settings-{language}-{seed}.json")
        settings.set(setting.LANGUAGE, language)
        app = program.App(qapp, settings, None)
        made.append(app)
        assert app.open(path, [])
        window, context = app.window, app.context
        assert window is not None
        assert context is not None
        unexpected: list[BaseException] = []
        context.runner.failed.connect(unexpected.append)
        qtbot.waitUntil(lambda: app.presence is not None)
        monkey = Monkey(app, seed, lambda minutes: clock.forward(minutes=minutes))
        try:
            monkey.play(events)
        except BaseException as error:
            error.add_note(f"{language}, seed {seed}, last: {list(monkey.last)}")
            raise
        monkey.failures = [error for error in unexpected if not isinstance(error, JournalError)]
        context.runner.wait()
        app.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        made.remove(app)
        assert monkey.failures == []
        assert check(path, full=True).problems == ()
        return monkey

    yield play
    for app in made:
        app.close()


def test_nothing_a_monkey_does_breaks_the_window(
    game: Callable[[str, int, int], Monkey], dose: Callable[[int, int], int]
) -> None:
    """500 events in each language in every run; with --large half a million, in games of 2,500."""
    each = dose(500, 2_500)
    for number in range(dose(3, 200)):
        game(LANGUAGES[number % 3], FIRST_SEED + number, each)


def test_the_same_seed_plays_the_same_game(game: Callable[[str, int, int], Monkey]) -> None:
    assert game("en", 7, 40).done == game("en", 7, 40).done


