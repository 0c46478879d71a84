"""Random play on the whole window: no exception, no warning of Qt, and a journal that is whole at the end."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.app import App
from journal.core.errors import JournalError
from journal.store.check import check
from tests.ui.conftest import Clock
from tests.ui.monkey import Monkey
from tests.ui.whole_window import running, tame

# QTest says so of a click that a menu took as the word to close.
pytestmark = pytest.mark.qt_log_ignore("^Mouse event .* not accepted by receiving widget", extend=True)

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
FIRST_SEED = int(os.environ.get("MONKEY_SEED", "1"))

Game = Callable[[str, int, int], Monkey]


@pytest.fixture
def game(
    qapp: QApplication, qtbot: QtBot, sample: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> Game:
    """Plays a game: language, seed, number of events."""
    tame(monkeypatch, tmp_path, clock)
    monkeypatch.setattr(App, "_open_own", lambda _self: None)
    monkeypatch.setattr(App, "_open_sample", lambda _self: None)

    def play(language: str, seed: int, events: int) -> Monkey:
        with running(qapp, qtbot, sample, tmp_path, clock, language, f"{language}-{seed}") as world:
            failures: list[BaseException] = []
            world.context.runner.failed.connect(failures.append)
            monkey = Monkey(world.app, seed, lambda minutes: clock.forward(minutes=minutes))
            with qtbot.captureExceptions() as caught:
                try:
                    monkey.play(events, enough=lambda: bool(_unexpected(caught)))
                    world.settle()
                except BaseException as error:
                    error.add_note(f"{language}, seed {seed}, last: {list(monkey.last)}")
                    raise
            assert not _unexpected(caught), f"{language}, seed {seed}, last: {list(monkey.last)}\n{_unexpected(caught)}"
        assert [error for error in failures if not isinstance(error, JournalError)] == []
        assert check(world.path, full=True).problems == ()
        return monkey

    return play


def _unexpected(caught: list[tuple[type[BaseException], BaseException, TracebackType]]) -> str:
    """The traces of what the window cannot tell in a sentence; a record that is gone a moment later is no defect."""
    return "".join("".join(traceback.format_exception(*one)) for one in caught if not isinstance(one[1], JournalError))


def test_nothing_a_monkey_does_breaks_the_window(game: Game, dose: Callable[[int, int], int]) -> None:
    """250 events in each language in every run; with --large half a million, in games of 2,500."""
    for number in range(dose(3, 200)):
        game(LANGUAGES[number % 3], FIRST_SEED + number, dose(250, 2_500))


def test_the_monkey_does_a_bit_of_everything(game: Game) -> None:
    done = game("en", 7, 300).done
    assert sum(done.values()) == 300
    assert len(done) == 13
