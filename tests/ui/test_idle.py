"""The deadline of the lock: on time, put off by a touch, and before the first key after a sleep."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journal.ui.idle import Idle

LIMIT = 10 * 60_000


class BootClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.ms = 5_000

    def __call__(self) -> int:
        return self.ms


@pytest.fixture
def boot() -> BootClock:
    return BootClock()


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    return field


def watching(boot: BootClock, field: QLineEdit, limit: int = LIMIT) -> tuple[Idle, list[int]]:
    idle = Idle(boot, field)
    times: list[int] = []
    idle.expired.connect(lambda: times.append(boot.ms))
    idle.watch(limit)
    return idle, times


def test_a_touch_puts_the_deadline_off(qtbot: QtBot, boot: BootClock, field: QLineEdit) -> None:
    idle, times = watching(boot, field)
    for _ in range(5):
        boot.ms += LIMIT - 1
        qtbot.keyClick(field, Qt.Key.Key_A)
    assert field.text() == "aaaaa"
    assert not times
    idle.watch(0)


def test_the_first_key_after_a_sleep_is_not_taken(qtbot: QtBot, boot: BootClock, field: QLineEdit) -> None:
    _, times = watching(boot, field)
    boot.ms += 8 * 60 * LIMIT  # the timer slept with the laptop
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert times == [boot.ms]
    assert field.text() == ""


def test_it_expires_once_and_by_itself(qtbot: QtBot, boot: BootClock, field: QLineEdit) -> None:
    idle, times = watching(boot, field, 50)
    assert idle._timer.interval() == 50, "no later than that, as far as the machine lets it"
    boot.ms += 51
    qtbot.waitUntil(lambda: bool(times))
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert len(times) == 1
    idle.watch(50)
    boot.ms += 51
    qtbot.waitUntil(lambda: len(times) == 2)


def test_switched_off_it_never_expires(qtbot: QtBot, boot: BootClock, field: QLineEdit) -> None:
    idle, times = watching(boot, field)
    idle.watch(0)
    boot.ms += 100 * LIMIT
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert not times
    assert field.text() == "a"
