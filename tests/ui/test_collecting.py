"""Garbage of the window is collected in its own thread, however busy the others are."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.ui.collecting import Collector


@pytest.fixture
def collector() -> Iterator[Collector]:
    parent = QObject()
    yield Collector(parent)
    parent.deleteLater()


class Circle(QWidget):
    """A widget that nobody holds but itself."""

    def __init__(self, ends: list[bool]) -> None:
        super().__init__()
        self.ends = ends
        self.myself = self

    def __del__(self) -> None:
        self.ends.append(threading.current_thread() is threading.main_thread())


def allocate() -> None:
    """Make as many objects as Python needs to look for garbage in each generation, twice."""
    first, second, third = gc.get_threshold()
    kept = [[number] for number in range(2 * first * second * third)]
    del kept


def test_a_busy_thread_destroys_no_widget(collector: Collector, qtbot: QtBot) -> None:
    ends: list[bool] = []
    for _ in range(10):
        Circle(ends)
    busy = threading.Thread(target=allocate)
    busy.start()
    busy.join()
    assert ends == []
    kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
    qtbot.waitUntil(lambda: len(ends) == 10)
    assert ends == [True] * 10
    del kept


def test_what_lives_long_is_looked_through_now_and_then(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (0, 11, 11))
    monkeypatch.setattr(gc, "get_threshold", lambda: (2000, 10, 10))
    monkeypatch.setattr(gc, "collect", looked.append)
    collector.look()
    assert looked == [1], "the oldest are let be so soon after the start"
    monkeypatch.setattr("journal.ui.collecting.OLDEST_SECONDS", 0)
    collector.look()
    assert looked == [1, 2]
