"""Lock and hide in the whole program: what starts them, what is seen meanwhile, what is there afterwards."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journal import locking
from journal import settings as setting
from journal.core.dues import Due
from journal.core.moments import HOUR_MS, MINUTE_MS, Moment
from journal.desktop import replacing
from journal.locking import LockedWatch
from journal.store import drafts, dues
from journal.store.history import Op, Operation
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui import left_over
from journal.ui.context import LogRequest, OpenRequest
from journal.ui.dialogs import encryption
from journal.ui.dialogs.client import ClientDialog
from journal.ui.dialogs.log import LogDialog
from journal.ui.hidden import HiddenWindow
from journal.ui.left_over import LeftOverDialog
from journal.ui.unlock import UnlockWindow
from tests.ui.conftest import Clock
from tests.ui.encrypted import cheap, encrypted
from tests.ui.whole_window import World, a_client, collect, dialog_of, press, texts


@dataclass
class Replaced:
    """What the process would have been replaced by."""

    calls: list[tuple[Sequence[str], str, Sequence[int]]] = field(default_factory=list)

    def __call__(self, arguments: Sequence[str], option: str, numbers: Sequence[int]) -> None:
        self.calls.append((arguments, option, numbers))


@pytest.fixture
def replaced(monkeypatch: pytest.MonkeyPatch) -> Replaced:
    made = Replaced()
    monkeypatch.setattr(locking, "replace", made)
    return made


@pytest.fixture
def key(world: World, qtbot: QtBot, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The key of the encrypted journal that the program shows."""
    cheap(monkeypatch)
    path = tmp_path / "private.cjournal"
    Writer.open(path, clock).close()
    made = encrypted(path, clock)
    world.context.journal_requested.emit(OpenRequest(path, made))
    qtbot.waitUntil(lambda: world.app.context is not None and world.context.reader.key == made)
    qtbot.waitUntil(lambda: world.app.guard is not None)
    return made


def add_due(writer: Writer, _running: Operation, *, at: int) -> int:
    return dues.add(writer, Due("send the plan", Moment.instant(at)))


def set_due(world: World, at: int) -> None:
    world.context.runner.write(Op.DUE_ADD, lambda writer, running: add_due(writer, running, at=at))
    world.settle()


def locked(world: World, qtbot: QtBot, replaced: Replaced) -> tuple[Sequence[str], str, Sequence[int]]:
    qtbot.waitUntil(lambda: bool(replaced.calls))
    assert world.app.window is None
    assert world.app.context is None
    (call,) = replaced.calls
    return call


def test_the_key_locks_and_bare_times_go_to_the_fresh_program(
    world: World, key: bytes, replaced: Replaced, qtbot: QtBot
) -> None:
    set_due(world, world.clock.ms + HOUR_MS)
    path, then = world.context.reader.path, world.clock.ms + HOUR_MS
    press(world, "lock")
    arguments, option, numbers = locked(world, qtbot, replaced)
    assert list(arguments) == ["--journal", str(path)]
    assert option == "--locked"
    assert list(numbers) == [then]


@pytest.mark.parametrize("hint", ["sleep_announced", "session_locked"])
def test_sleep_and_the_lock_screen_lock_if_that_is_wanted(
    world: World, key: bytes, replaced: Replaced, qtbot: QtBot, hint: str
) -> None:
    assert world.app.guard is not None
    world.app.settings.set(setting.LOCK_WITH_SESSION, False)
    getattr(world.app.guard.power, hint).emit()
    collect()
    assert not replaced.calls
    world.app.settings.set(setting.LOCK_WITH_SESSION, True)
    getattr(world.app.guard.power, hint).emit()
    locked(world, qtbot, replaced)


def test_nobody_at_the_window_locks_after_the_minutes_of_the_settings(
    world: World, key: bytes, replaced: Replaced, qtbot: QtBot
) -> None:
    guard = world.app.guard
    assert guard is not None
    guard.idle._boot_ms = lambda: 0
    world.app.settings.set(setting.LOCK_MINUTES, 5)
    world.context.lock_changed.emit()
    guard.idle._boot_ms = lambda: 5 * MINUTE_MS - 1
    qtbot.keyClick(world.window, Qt.Key.Key_Shift)
    collect()
    assert not replaced.calls
    guard.idle._boot_ms = lambda: 10 * MINUTE_MS
    qtbot.keyClick(world.window, Qt.Key.Key_Shift)
    locked(world, qtbot, replaced)


def test_what_is_typed_anywhere_is_there_after_the_lock(
    world: World, key: bytes, replaced: Replaced, qtbot: QtBot
) -> None:
    dialog = ClientDialog(world.context, parent=world.window)
    dialog.open()
    qtbot.keyClicks(dialog.name, "Orchid Ho")
    log = LogDialog(world.context, LogRequest(), world.window)
    log.open()
    qtbot.keyClicks(log.form.text, "half a line")
    path = world.context.reader.path
    world.window.lock_requested.emit()
    locked(world, qtbot, replaced)
    reader = Reader.open(path, key=key)
    kept = drafts.load(reader, left_over.KEY)
    values = [value for (value,) in reader.rows("SELECT value FROM drafts")]
    reader.close()
    assert kept is not None
    assert "Orchid Ho" in kept["text"]
    assert "half a line" not in kept["text"]  # that dialog keeps a draft of its own
    assert any("half a line" in value for value in values)
    world.app.open(OpenRequest(path, key))
    qtbot.waitUntil(lambda: world.app.guard is not None)
    shown = dialog_of(world)
    assert isinstance(shown, LeftOverDialog)
    assert "Orchid Ho" in shown.text.toPlainText()
    shown.accept()
    world.settle()
    assert drafts.load(world.context.reader, left_over.KEY) is None


def test_a_locked_window_counts_what_has_come_due_and_names_nobody(
    qtbot: QtBot, tmp_path: Path, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    path = tmp_path / "private.cjournal"
    Writer.open(path, world.clock).close()
    encrypted(path, world.clock)
    window = UnlockWindow(path, world.app.settings)
    qtbot.addWidget(window)
    watch = LockedWatch(window, [world.clock.ms + MINUTE_MS, world.clock.ms + HOUR_MS], world.clock)
    watch._look()
    assert not window.reminders.isVisibleTo(window)
    world.clock.ms += 2 * MINUTE_MS
    watch._look()
    assert window.reminders.text() == "1 reminder"
    world.clock.ms += HOUR_MS
    watch._look()
    assert window.reminders.text() == "2 reminders"


# ---------- a plain journal is hidden


def test_hidden_no_window_shows_anything_and_all_of_it_comes_back(world: World, qtbot: QtBot) -> None:
    name = world.context.reader.value("SELECT name FROM clients LIMIT 1")
    strangers = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not world.window]
    world.window.show_client(a_client(world))
    log = LogDialog(world.context, LogRequest(), world.window)
    log.open()
    qtbot.keyClicks(log.form.text, "half a line")
    assert name
    QTest.keyClick(log.form.text, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not world.window.isVisible())
    seen = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one not in strangers]
    assert [type(window) for window in seen] == [HiddenWindow]
    assert world.window.cover is seen[0]
    said = " ".join(texts(seen[0]))
    assert "hidden" in said
    assert world.window.cover.windowTitle() == "Client Journal"
    world.window.bring_to_front()  # the tray, a second start
    assert not world.window.isVisible()
    (back,) = [one for one in seen[0].findChildren(QPushButton) if one.text()]
    qtbot.keyClick(back, Qt.Key.Key_Space)
    qtbot.waitUntil(world.window.isVisible)
    assert log.isVisible()
    assert log.form.text.note() == "half a line"
    assert not [
        window for window in QApplication.topLevelWidgets() if isinstance(window, HiddenWindow) and window.isVisible()
    ]


def test_while_hidden_reminders_are_counted_and_named_afterwards(world: World, qtbot: QtBot) -> None:
    set_due(world, world.clock.ms + MINUTE_MS)
    said: list[tuple[str, str]] = []
    assert world.app.presence is not None
    world.app.presence.reminders.announced.connect(lambda told: said.append((told.title, told.text)))
    world.app.presence.reminders.release()
    world.settle()
    said.clear()  # what the day brought
    world.window.lock_requested.emit()
    qtbot.waitUntil(lambda: world.window.cover is not None)
    world.clock.ms += 2 * MINUTE_MS
    world.app.presence.reminders.tick()
    world.settle()
    assert said == [("1 reminder", "")]
    assert world.app.guard is not None
    world.app.guard.hiding._look()
    assert isinstance(world.window.cover, HiddenWindow)
    assert world.window.cover.reminders.text() == "1 reminder"
    world.app.guard.hiding.show()


# ---------- the fresh process


def test_numbers_go_through_the_pipe() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"[5, 7, 1795219200000]")
    os.close(writing)
    assert replacing.numbers_from(reading) == [5, 7, 1795219200000]


@pytest.mark.parametrize("left", [b"", b"{}", b"[1, ", b'["a"]'])
def test_a_broken_pipe_is_no_reason_not_to_start(left: bytes) -> None:
    reading, writing = os.pipe()
    os.write(writing, left)
    os.close(writing)
    assert replacing.numbers_from(reading) == []
    assert replacing.numbers_from(9_999) == []


def test_a_passphrase_is_never_kept_even_while_it_is_shown(world: World, key: bytes, qtbot: QtBot) -> None:
    dialog = encryption.open_change(world.context, world.window)
    dialog.new.first.set_text("seven purple herons")
    dialog.new.first.eye.setChecked(True)
    qtbot.keyClicks(dialog.new.first.field, "s")
    left_over.keep(world.context)
    world.settle()
    assert drafts.load(world.context.reader, left_over.KEY) is None
    dialog.reject()


def test_escape_does_not_forget_what_was_typed(world: World, qtbot: QtBot) -> None:
    world.context.runner.unlogged(lambda writer: drafts.save(writer, left_over.KEY, {"text": "Orchid Ho"}))
    world.settle()
    left_over.show(world.context, world.window)
    qtbot.keyClick(dialog_of(world), Qt.Key.Key_Escape)
    world.settle()
    assert drafts.load(world.context.reader, left_over.KEY) is not None


def test_the_windowed_program_is_what_starts_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows the other one would open a black window at every login."""
    program = tmp_path / "client-journal.exe"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert replacing.command() == [str(program)]
    windowed = tmp_path / "client-journal-gui.exe"
    windowed.touch()
    assert replacing.command() == [str(windowed)]
