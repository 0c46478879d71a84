"""Starts from outside on the whole program: a new entry, quick capture, a file; behind a passphrase as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal import app as program
from journal import settings as setting
from journal.app import App
from journal.core.errors import Code
from journal.desktop import file_opening
from journal.settings import Settings
from journal.start_arguments import Wish
from journal.store.writing import Writer
from journal.ui.context import OpenRequest
from journal.ui.dialogs.log import LogDialog
from journal.ui.dialogs.quick_capture import QuickCapture
from journal.ui.trouble import TroubleWindow
from journal.ui.unlock import UnlockWindow
from tests.ui.conftest import Clock
from tests.ui.encrypted import PASSPHRASE, answer, cheap, encrypted
from tests.ui.whole_window import World, a_client, collect, dialog_of, press
from tests.ui.writing import commit


def a_journal(folder: Path, clock: Clock, name: str = "other") -> Path:
    path = folder / f"{name}.cjournal"
    Writer.open(path, clock).close()
    return path


def second_start(app: App, *arguments: str) -> None:
    """Be told of a second start, as its socket tells it."""
    assert app.instance is not None
    app.instance.activated.emit(list(arguments))
    QApplication.processEvents()


def boxes() -> list[QuickCapture]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QuickCapture) and one.isVisible()]


@contextmanager
def started(qapp: QApplication, folder: Path, path: Path, wish: Wish | None, *, opened: bool = False) -> Iterator[App]:
    """Start the program as `main` does."""
    app = App(qapp, Settings.load(folder / "started.json"), "en")
    try:
        app.home.must_be_there = opened
        app.wishes.begin_with(wish)
        assert app.start(path, [])
        yield app
    finally:
        app.close()
        qapp.styleHints().colorSchemeChanged.disconnect(app._scheme_changed)
        collect()


@pytest.fixture
def alone(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """No program runs yet; how often the one that is started has ended."""
    ends: list[int] = []
    monkeypatch.setattr(program, "clock", clock)
    monkeypatch.setattr(App, "_quit", lambda _self: ends.append(1))
    return lambda: len(ends)


# ---------- a new entry


def test_a_second_start_begins_an_entry_in_the_window(world: World) -> None:
    world.window.hide()
    second_start(world.app, "--lang", "en", "entry")
    assert isinstance(dialog_of(world), LogDialog)
    assert world.window.isVisible()


def test_it_is_the_entry_of_the_client_that_is_shown(world: World) -> None:
    world.window.show_client(a_client(world))
    second_start(world.app, "entry")
    assert world.window.clients.client.composer.is_open()


def test_a_second_start_without_a_wish_shows_the_window_alone(world: World) -> None:
    world.window.hide()
    second_start(world.app, "--journal", str(world.path))
    assert world.window.isVisible()
    assert not boxes()
    second_start(world.app, "what", "is", "this")
    assert world.window.isVisible()


def test_a_start_for_an_entry_shows_the_window_first(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: Clock, alone: Callable[[], int]
) -> None:
    with started(qapp, tmp_path, a_journal(tmp_path, clock), Wish.ENTRY) as app:
        qtbot.waitUntil(lambda: app.window is not None and bool(app.window.findChildren(LogDialog)))
        assert app.window is not None
        assert app.window.isVisible()


# ---------- quick capture


def test_a_second_start_captures_without_the_window(world: World) -> None:
    world.window.hide()
    second_start(world.app, "quick")
    (box,) = boxes()
    assert not world.window.isVisible()
    commit(box.field, "陈经理想要蓝色")
    second_start(world.app, "quick")
    assert boxes() == [box]
    assert box.field.note() == "陈经理想要蓝色"
    box.reject()
    assert not boxes()


def test_shortcut_and_tray_open_the_same_box(world: World) -> None:
    press(world, "quick")
    (box,) = boxes()
    box.reject()
    presence, guard = world.app.presence, world.app.guard
    assert presence is not None
    assert guard is not None
    presence.tray.quick_requested.emit()
    assert boxes() == [box]
    box.reject()
    guard.hiding.hide()
    presence.tray.quick_requested.emit()
    assert not boxes()
    guard.hiding.show()


def test_a_program_started_for_it_ends_with_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: Clock, alone: Callable[[], int]
) -> None:
    with started(qapp, tmp_path, a_journal(tmp_path, clock), Wish.QUICK) as app:
        qtbot.waitUntil(lambda: len(boxes()) == 1 and app.presence is not None)
        assert app.window is not None
        assert not app.window.isVisible()
        boxes()[0].reject()
        assert alone() == 1


def test_it_stays_where_something_is_to_come_or_the_window_was_asked_for(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: Clock, alone: Callable[[], int]
) -> None:
    path = a_journal(tmp_path, clock)
    with started(qapp, tmp_path, path, Wish.QUICK) as app:
        qtbot.waitUntil(lambda: len(boxes()) == 1)
        boxes()[0].ended.emit(True)
        assert alone() == 0
        assert app.window is not None
        assert app.window.isMinimized()  # somebody has to remind, and there is no tray here
    with started(qapp, tmp_path, path, Wish.QUICK) as app:
        qtbot.waitUntil(lambda: len(boxes()) == 1)
        second_start(app)
        boxes()[0].reject()
        assert alone() == 0
        assert app.window is not None
        assert app.window.isVisible()


def test_what_can_only_be_looked_at_takes_no_capture(world: World, qtbot: QtBot, tmp_path: Path, sample: Path) -> None:
    backup = tmp_path / "backup.cjournal"
    backup.write_bytes(sample.read_bytes())
    world.context.journal_requested.emit(OpenRequest(backup, read_only=True))
    qtbot.waitUntil(lambda: world.app.context is not None and world.context.read_only)
    qtbot.waitUntil(lambda: world.window.isVisible())
    second_start(world.app, "quick")
    assert not boxes()
    assert "looking only" in world.window.bar.label.text()


# ---------- while the journal may not be seen


def test_the_passphrase_is_asked_first(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    clock: Clock,
    alone: Callable[[], int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cheap(monkeypatch)
    path = a_journal(tmp_path, clock)
    encrypted(path, clock)
    with started(qapp, tmp_path, path, Wish.QUICK) as app:
        front = app.front
        assert isinstance(front, UnlockWindow)
        assert front.isVisible()
        assert not boxes()
        assert front.waiting.isVisible()
        assert front.waiting.text() == "Quick capture opens after unlocking."
        answer(qtbot, front.form, PASSPHRASE)
        qtbot.waitUntil(lambda: len(boxes()) == 1)
        assert app.window is not None
        assert not app.window.isVisible()
    with started(qapp, tmp_path, path, None) as app:
        front = app.front
        assert isinstance(front, UnlockWindow)
        assert not front.waiting.isVisible()
        second_start(app, "quick")
        assert not boxes()
        front.build()
        QApplication.processEvents()
        assert front.waiting.isVisible()
        second_start(app)
        assert not front.waiting.isVisible()
        second_start(app, "quick")
        answer(qtbot, front.form, PASSPHRASE)
        qtbot.waitUntil(lambda: len(boxes()) == 1)
        assert app.window is not None
        assert app.window.isVisible()  # it was there before the wish


def test_a_hidden_journal_is_shown_first(world: World, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: world.app.guard is not None)
    guard = world.app.guard
    assert guard is not None
    guard.hiding.hide()
    second_start(world.app, "quick")
    assert not boxes()
    assert world.window.cover is not None
    assert "shown again" in world.window.cover.waiting.text()
    assert world.window.cover.waiting.isVisible()
    guard.hiding.show()
    assert len(boxes()) == 1
    boxes()[0].reject()


def test_what_is_being_captured_is_hidden_and_kept_with_the_journal(world: World, qtbot: QtBot) -> None:
    second_start(world.app, "quick")
    (box,) = boxes()
    commit(box.field, "王总很高兴")
    assert world.app.guard is not None
    world.app.guard.hiding.hide()
    assert not boxes()
    world.app.guard.hiding.show()
    assert boxes() == [box]
    world.dress("zh_Hans")
    (box,) = boxes()
    assert box.field.note() == "王总很高兴"
    box.reject()


# ---------- files


def test_a_document_that_is_not_there_is_not_made(qapp: QApplication, tmp_path: Path, alone: Callable[[], int]) -> None:
    missing = tmp_path / "gone.cjournal"
    with started(qapp, tmp_path, missing, None, opened=True) as app:
        assert isinstance(app.front, TroubleWindow)
        assert app.front.error.code is Code.JOURNAL_MISSING
    assert not missing.exists()


def test_a_document_opens_this_once(qapp: QApplication, tmp_path: Path, clock: Clock, alone: Callable[[], int]) -> None:
    with started(qapp, tmp_path, a_journal(tmp_path, clock), None, opened=True) as app:
        assert app.window is not None
        assert app.settings.get(setting.LAST_JOURNAL) == ""


def test_a_file_that_the_system_hands_over_is_opened(
    qapp: QApplication, world: World, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    files = file_opening.FileOpening(qapp)
    files.asked.connect(world.app.wishes._show_file)
    other = a_journal(tmp_path, clock)
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(other))))
    qtbot.waitUntil(lambda: world.app.presence is not None and world.context.reader.path == other)
    window = world.window
    window.hide()
    QApplication.sendEvent(qapp, QFileOpenEvent(str(other)))
    assert world.window is window
    assert window.isVisible()
    QApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path / "gone.cjournal")))
    assert world.window is window
    assert "gone.cjournal" in window.bar.label.text()
    assert not (tmp_path / "gone.cjournal").exists()
    qapp.removeEventFilter(files)


def test_the_program_listens_for_files_where_the_system_hands_them_over(
    qapp: QApplication, tmp_path: Path, clock: Clock, alone: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_opening, "HANDS_OVER", True)
    first, second = a_journal(tmp_path, clock, "first"), a_journal(tmp_path, clock, "second")
    with started(qapp, tmp_path, first, None) as app:
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(second))))
        assert app.context is not None
        assert app.context.reader.path == second
