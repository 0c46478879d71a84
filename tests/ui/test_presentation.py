"""Presentation mode: two hours, whatever is restarted and whatever is done to the clock."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journal.core.moments import HOUR_MS, MINUTE_MS
from journal.settings import Settings
from journal.ui.presentation import Presentation

START = 1_795_000_000_000


class Stage:
    """A presentation, its clock and what it told."""

    def __init__(self, folder: Path) -> None:
        self.time = START
        self.folder = folder
        self.open()

    def open(self) -> None:
        self.mode = Presentation(Settings.load(self.folder / "settings.json"), self.now)
        self.changes: list[bool] = []
        self.ends = 0
        self.mode.changed.connect(self.changes.append)
        self.mode.ended.connect(self._end)

    def now(self) -> int:
        return self.time

    def _end(self) -> None:
        self.ends += 1


@pytest.fixture
def stage(tmp_path: Path, qapp: QApplication) -> Stage:
    return Stage(tmp_path)


def test_it_ends_by_itself_after_two_hours_and_says_so(stage: Stage) -> None:
    stage.mode.look()
    assert not stage.mode.on
    stage.mode.toggle()
    assert stage.mode.on
    assert stage.mode.until == START + 2 * HOUR_MS
    stage.time += 2 * HOUR_MS - MINUTE_MS
    stage.mode.look()
    assert stage.mode.on
    stage.time += MINUTE_MS
    stage.mode.look()
    stage.mode.look()
    assert (stage.mode.on, stage.changes, stage.ends) == (False, [True, False], 1)


def test_ended_by_hand_it_says_nothing_of_itself(stage: Stage) -> None:
    stage.mode.toggle()
    stage.mode.toggle()
    stage.mode.look()
    assert (stage.mode.on, stage.changes, stage.ends) == (False, [True, False], 0)


def test_it_outlives_a_restart_within_its_time(stage: Stage) -> None:
    stage.mode.begin()
    stage.time += HOUR_MS
    stage.open()
    assert stage.mode.on
    stage.time += HOUR_MS
    stage.mode.look()
    assert (stage.mode.on, stage.ends) == (False, 1)
    stage.open()
    stage.mode.look()
    assert (stage.mode.on, stage.ends) == (False, 0)


def test_a_clock_set_back_does_not_make_it_longer_than_two_hours_from_then(stage: Stage) -> None:
    stage.mode.begin()
    stage.time -= 300 * HOUR_MS
    stage.mode.look()
    assert stage.mode.until == stage.time + 2 * HOUR_MS
    stage.time += 2 * HOUR_MS
    stage.mode.look()
    assert (stage.mode.on, stage.changes, stage.ends) == (False, [True, False], 1)
