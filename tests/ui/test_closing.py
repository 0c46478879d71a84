"""Closing the window: asked once, into the tray only where there is one, and a start that shows no window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from journal import settings as setting
from journal.app import App
from journal.core.dues import Due
from journal.core.moments import HOUR_MS, MINUTE_MS, Moment
from journal.desktop import autostart
from journal.settings import Settings
from journal.store import dues
from journal.store.history import Op
from journal.store.writing import Writer
from journal.ui.context import OpenRequest
from journal.ui.dialogs.closing import ClosingDialog
from journal.ui.reminder_words import Announcement
from journal.ui.tray_icon import counted
from tests.ui.conftest import Clock
from tests.ui.whole_window import collect, tame


@dataclass
class Desk:
    """A program on a desktop with a tray that tests can take away."""

    app: App
    tray: list[bool]
    quits: list[bool] = field(default_factory=list)

    def close(self) -> None:
        """Close the window as its frame does."""
        assert self.app.window is not None
        self.app.window.close()
        QApplication.processEvents()

    def dialog(self) -> ClosingDialog | None:
        assert self.app.window is not None
        found = [one for one in self.app.window.findChildren(ClosingDialog) if one.isVisible()]
        return found[0] if found else None

    @property
    def visible(self) -> bool:
        assert self.app.window is not None
        return self.app.window.isVisible()


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    there = [True]
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: there[0]))
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda _self: there[0])
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _self: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda *_arguments: None)
    return there


@pytest.fixture
def desk(
    qapp: QApplication, tmp_path: Path, clock: Clock, tray: list[bool], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    yield from made(qapp, tmp_path, clock, tray, monkeypatch, in_tray=False)


@pytest.fixture
def hidden(
    qapp: QApplication, tmp_path: Path, clock: Clock, tray: list[bool], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    yield from made(qapp, tmp_path, clock, tray, monkeypatch, in_tray=True)


def made(
    qapp: QApplication,
    folder: Path,
    clock: Clock,
    tray: list[bool],
    monkeypatch: pytest.MonkeyPatch,
    *,
    in_tray: bool,
) -> Iterator[Desk]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    tame(monkeypatch, folder, clock)
    path = folder / "a.cjournal"
    Writer.open(path, clock).close()
    settings = Settings.load(folder / "a.json")
    settings.set(setting.LANGUAGE, "en")
    app = App(qapp, settings, None, in_tray=in_tray)
    found = Desk(app, tray)
    monkeypatch.setattr(App, "_quit", lambda _self: found.quits.append(True))
    try:
        assert app.open(OpenRequest(path))
        for _ in range(6_000):
            QTest.qWait(10)  # its modules come in on another thread
            if app.guard is not None:
                break
        yield found
    finally:
        app.close()
        qapp.styleHints().colorSchemeChanged.disconnect(app._scheme_changed)
        collect()


def test_it_is_asked_once_and_the_answer_holds(desk: Desk) -> None:
    desk.close()
    dialog = desk.dialog()
    assert dialog is not None
    assert desk.visible
    dialog.stay_button.click()
    assert not desk.visible
    assert desk.quits == []
    assert desk.app.window is not None
    desk.app.window.bring_to_front()
    desk.close()
    assert (desk.dialog(), desk.visible, desk.quits) == (None, False, [])
    assert desk.app.settings.get(setting.CLOSE_TO_TRAY)


def test_quit_is_an_answer_too(desk: Desk) -> None:
    desk.close()
    dialog = desk.dialog()
    assert dialog is not None
    dialog.quit_button.click()
    assert desk.quits == [True]
    assert desk.app.settings.get(setting.CLOSING_ASKED)
    assert not desk.app.settings.get(setting.CLOSE_TO_TRAY)


def test_escape_decides_nothing(desk: Desk) -> None:
    desk.close()
    dialog = desk.dialog()
    assert dialog is not None
    dialog.reject()
    assert (desk.visible, desk.quits) == (True, [])
    assert not desk.app.settings.get(setting.CLOSING_ASKED)
    desk.close()
    assert desk.dialog() is not None


def test_without_a_tray_closing_is_the_end(desk: Desk) -> None:
    desk.app.settings.set(setting.CLOSE_TO_TRAY, True)
    desk.app.settings.set(setting.CLOSING_ASKED, True)
    desk.tray[0] = False
    desk.close()
    assert desk.quits == [True]


def test_a_tray_that_goes_away_gives_the_window_back(desk: Desk) -> None:
    desk.app.settings.set(setting.CLOSE_TO_TRAY, True)
    desk.app.settings.set(setting.CLOSING_ASKED, True)
    desk.close()
    desk.tray[0] = False
    assert desk.app.presence is not None
    desk.app.presence.reminders.tick()
    assert not desk.visible, "a panel that is restarted is waited for"
    desk.app.presence.reminders.tick()
    assert desk.visible


def test_starting_with_the_session_is_asked_in_the_same_breath(desk: Desk) -> None:
    desk.close()
    dialog = desk.dialog()
    assert dialog is not None
    assert not dialog.with_session.isChecked()
    dialog.with_session.click()
    dialog.stay_button.click()
    assert autostart.enabled()
    autostart.disable()


def test_the_end_of_the_program_is_never_held_up(desk: Desk) -> None:
    desk.app.settings.set(setting.CLOSE_TO_TRAY, True)
    desk.app.settings.set(setting.CLOSING_ASKED, True)
    assert desk.app.window is not None
    desk.app.window.quit_requested.emit()  # Ctrl+Q, the menu of the tray
    assert desk.quits == [True]
    window = desk.app.window
    desk.app.close()
    assert not window.isVisible()


def test_a_start_in_the_tray_shows_no_window_and_reminds(hidden: Desk, qtbot: QtBot) -> None:
    assert not hidden.visible
    assert hidden.app.presence is not None
    ticks: list[object] = []
    hidden.app.presence.reminders.ticked.connect(ticks.append)
    hidden.app.presence.reminders.tick()
    assert ticks
    hidden.app.wishes.take([])  # a second start
    assert hidden.visible


def test_a_start_in_the_tray_without_one_is_a_small_window_after_a_while(hidden: Desk) -> None:
    hidden.tray[0] = False
    assert hidden.app.presence is not None
    for _ in range(2):
        hidden.app.presence.reminders.tick()
    assert hidden.visible
    assert hidden.app.window is not None
    assert hidden.app.window.isMinimized()


def test_presentation_mode_is_in_the_menu_and_on_a_key(desk: Desk) -> None:
    presence = desk.app.presence
    assert presence is not None
    assert desk.app.window is not None
    desk.app.window.presentation_requested.emit()
    assert presence.presentation.on
    assert presence.tray.icon is not None
    (action,) = [one for one in presence.tray.icon.contextMenu().actions() if one.isCheckable()]
    assert action.isChecked()
    action.trigger()
    assert not presence.presentation.on
    assert not action.isChecked()


@pytest.fixture
def presenting(tmp_path: Path, clock: Clock) -> None:
    """Presentation mode was begun before the program starts."""
    Settings.load(tmp_path / "a.json").set(setting.PRESENTING_UNTIL, clock.ms + HOUR_MS)


def told(desk: Desk, clock: Clock) -> list[str]:
    """What is said about a reminder that comes due."""
    assert desk.app.presence is not None
    assert desk.app.window is not None
    reminders, runner = desk.app.presence.reminders, desk.app.window.context.runner
    heard: list[Announcement] = []
    reminders.announced.connect(heard.append)
    reminders.release()
    due = Due("send the quote", Moment.instant(clock.ms + MINUTE_MS))
    runner.write(Op.DUE_ADD, lambda writer, _running: dues.add(writer, due))
    for minutes in (0, 1, 0):
        clock.forward(minutes=minutes)
        reminders.tick()
        runner.wait()
        QApplication.processEvents()
    return [one.title for one in heard]


def test_in_presentation_mode_and_behind_a_lock_nothing_is_named(desk: Desk, clock: Clock) -> None:
    presence = desk.app.presence
    assert presence is not None
    assert told(desk, clock) == ["send the quote"]
    presence.presentation.begin()
    assert told(desk, clock) == ["1 reminder"]
    presence.presentation.end()
    assert told(desk, clock) == ["send the quote"]
    presence.power.covered.emit(True)
    assert told(desk, clock) == ["1 reminder"]
    presence.power.covered.emit(False)
    assert told(desk, clock) == ["send the quote"]


def test_presentation_mode_holds_after_a_restart(presenting: None, desk: Desk, clock: Clock) -> None:
    assert told(desk, clock) == ["1 reminder"]


def test_the_count_of_the_day_is_on_the_icon(qapp: QApplication) -> None:
    def picture(icon: QIcon) -> bytes:
        image = icon.pixmap(48, 48).toImage()
        return bytes(image.constBits())

    pictures = {picture(counted(*one)) for one in ((0, 0), (0, 3), (3, 0), (0, 12), (50, 51), (99, 51))}
    assert len(pictures) == 5, "more than 99 look alike"
