"""A newer program was installed while this one runs: a line says so, and its button starts it on the same journal."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journal import locking
from journal.desktop.upgrade_watch import UpgradeWatch
from journal.store.writing import Writer
from journal.ui.context import OpenRequest
from journal.ui.notices import Notice, NoticeBar
from tests.ui.conftest import Clock
from tests.ui.test_locking import key as key
from tests.ui.whole_window import World, texts


@pytest.fixture
def program(world: World, qtbot: QtBot, tmp_path: Path) -> Path:
    """The file of the program that runs, as it takes it."""
    path = tmp_path / "client-journal"
    path.write_bytes(b"old")
    qtbot.waitUntil(lambda: world.app.presence is not None, timeout=30_000)
    world.app.upgrade = UpgradeWatch(path)
    world.app.presence._upgrade = world.app.upgrade  # type: ignore[union-attr]
    return path


def lines(world: World) -> list[NoticeBar]:
    return world.window.findChildren(NoticeBar)


def upgrade(world: World, program: Path) -> None:
    """Put a newer program there, and let half a minute pass."""
    newer = program.with_suffix(".new")
    newer.write_bytes(b"newer")
    os.replace(newer, program)
    assert world.app.presence is not None
    for _ in range(2):
        world.app.presence.reminders.ticked.emit(world.clock.ms)


def test_a_line_says_so_once_whatever_is_chosen_then(world: World, program: Path) -> None:
    assert not lines(world)
    upgrade(world, program)
    (line,) = lines(world)
    assert "Client Journal was updated. Restart it to use the new version." in texts(line)
    for _ in range(2):
        world.app.presence.reminders.ticked.emit(world.clock.ms)  # type: ignore[union-attr]
    assert lines(world) == [line]
    world.dress(theme="dark")
    assert [line.button.text() for line in lines(world)] == ["Restart"]


def test_it_stands_under_the_line_of_another_journal_too(
    world: World, program: Path, qtbot: QtBot, clock: Clock
) -> None:
    upgrade(world, program)
    Writer.open(world.app.sample_path, clock).close()
    world.context.journal_requested.emit(OpenRequest(world.app.sample_path))
    qtbot.waitUntil(lambda: world.window.notice is Notice.SAMPLE and world.app.presence is not None, timeout=30_000)
    assert world.app.presence is not None
    world.app.presence.reminders.ticked.emit(world.clock.ms)
    assert [line.button.text() for line in lines(world)] == ["Start my journal", "Restart"]


@pytest.mark.parametrize("encrypted", [False, True])
def test_the_button_starts_the_newer_one_on_the_same_journal(
    world: World,
    encrypted: bool,
    request: pytest.FixtureRequest,
    program: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[tuple[Sequence[str], str, Sequence[int]]] = []
    monkeypatch.setattr(locking, "replace", lambda *said: calls.append(said))
    if encrypted:
        request.getfixturevalue("key")
        qtbot.waitUntil(lambda: world.app.presence is not None, timeout=30_000)
    path = world.context.reader.path
    upgrade(world, program)
    button: QPushButton = lines(world)[-1].button
    button.click()
    qtbot.waitUntil(lambda: bool(calls), timeout=30_000)
    assert world.app.context is None, "the journal is closed before"
    ((arguments, option, numbers),) = calls
    assert list(arguments)[:2] == ["--journal", str(path)]
    assert (option, list(numbers)) == ("--locked", [])
