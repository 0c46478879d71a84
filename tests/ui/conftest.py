"""A small journal with its context, as every page is given it; the clock is moved by the test."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.demo import demo
from journal.settings import Settings
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui import language, theme
from journal.ui.context import Context
from journal.ui.runner import Runner
from tests.store.world import make_empty

if TYPE_CHECKING:
    from tests.ui.whole_window import World

MANY_WIDGETS = 300
MANY_OBJECTS = 300_000
START = int(dt.datetime(2026, 11, 24, 10, 0).astimezone().timestamp() * 1000)


@dataclass
class Clock:
    """A clock that stands still until somebody moves it."""

    ms: int = START
    steps: list[int] = field(default_factory=list)

    def __call__(self) -> int:
        return self.ms

    def forward(self, *, seconds: int = 0, minutes: int = 0, hours: int = 0, days: int = 0) -> None:
        """Move the clock."""
        self.ms += 1000 * (seconds + 60 * (minutes + 60 * (hours + 24 * days)))


@pytest.fixture(autouse=True)
def few_widgets(qapp: QApplication) -> Iterator[None]:
    """Let go of the pages of earlier tests: every style sheet that is put on goes through all widgets there are."""
    yield
    if len(qapp.allWidgets()) > MANY_WIDGETS or gc.get_count()[0] > MANY_OBJECTS:
        gc.collect()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, clock: Clock) -> Iterator[Context]:
    """An empty journal behind a context, in English and light."""
    path = make_empty(tmp_path / "test.cjournal")
    locale = language.install(qapp, "en")
    theme.apply(qapp, "light", "en")
    runner = Runner(partial(Writer.open, path, clock))
    reader = Reader.open(path)
    made = Context(reader, runner, Settings.load(tmp_path / "settings.json"), clock, "en", locale)
    yield made
    runner.close()
    reader.close()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.cjournal"
    demo(path, START)
    return path


@pytest.fixture
def world(
    qapp: QApplication, qtbot: QtBot, sample: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    from tests.ui.whole_window import running, tame  # late: it takes the clock from here

    tame(monkeypatch, tmp_path, clock)
    with running(qapp, qtbot, sample, tmp_path, clock) as made:
        yield made
