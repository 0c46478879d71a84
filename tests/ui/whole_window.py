"""The whole program in one process on the sample journal, without tray, file dialogs or an end; not a test itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from journal import app as program
from journal import settings as setting
from journal.app import App
from journal.settings import Settings
from journal.store import clients
from journal.ui import actions
from journal.ui.context import Context, OpenRequest
from journal.ui.main_window import MainWindow
from tests.ui.conftest import START, Clock


@dataclass
class World:
    """A program that runs, and the clock it goes by."""

    app: App
    clock: Clock
    path: Path

    @property
    def window(self) -> MainWindow:
        assert self.app.window is not None
        return self.app.window

    @property
    def context(self) -> Context:
        assert self.app.context is not None
        return self.app.context

    def dress(self, language: str | None = None, theme: str | None = None) -> None:
        """Choose a language or theme as the page of settings does."""
        if language:
            self.app.settings.set(setting.LANGUAGE, language)
        if theme:
            self.app.settings.set(setting.THEME, theme)
        self.context.settings_changed.emit()
        collect()

    def settle(self) -> None:
        """Let everything that was handed over happen, and be heard of."""
        self.context.runner.wait()
        QApplication.processEvents()


def collect() -> None:
    """Let Qt throw away what was given up."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def tame(monkeypatch: pytest.MonkeyPatch, folder: Path, clock: Clock) -> None:
    """Keep the program from ending, from other programs and from folders that are not the test's."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(program, "clock", clock)
    monkeypatch.setattr(App, "_quit", lambda _self: None)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    monkeypatch.setattr(QFileDialog, "open", lambda *_arguments: None)


@contextmanager
def running(
    qapp: QApplication, qtbot: QtBot, sample: Path, folder: Path, clock: Clock, language: str = "en", name: str = "a"
) -> Iterator[World]:
    """Start the program on a copy of `sample`; everything is closed and thrown away at the end."""
    path = folder / f"{name}.cjournal"
    shutil.copy(sample, path)
    clock.ms = START
    settings = Settings.load(folder / f"{name}.json")
    settings.set(setting.LANGUAGE, language)
    settings.set(setting.THEME, "light")
    app = App(qapp, settings, None)
    try:
        assert app.open(OpenRequest(path))
        world = World(app, clock, path)
        world.window.activateWindow()
        # A dialog that opens with the window takes the keyboard from it.
        qtbot.waitUntil(
            lambda: (
                app.presence is not None
                and (world.window.isActiveWindow() or QApplication.activeModalWidget() is not None)
            )
        )
        yield world
    finally:
        app.close()
        qapp.styleHints().colorSchemeChanged.disconnect(app._scheme_changed)
        collect()


def press(world: World, name: str) -> None:
    """Press the keys of a shortcut; after a dialog there is no window manager here to bring the window back."""
    world.window.activateWindow()
    QApplication.processEvents()
    keys = next(shortcut.keys for shortcut in actions.SHORTCUTS if shortcut.name == name)
    combined = QKeySequence(keys)[0]
    QTest.keyClick(world.window, combined.key(), combined.keyboardModifiers())
    QApplication.processEvents()


def dialog_of(world: World) -> QDialog:
    found = [made for made in world.window.findChildren(QDialog) if made.isVisible()]
    assert len(found) == 1, found
    return found[0]


def a_client(world: World, place: int = 0) -> int:
    return clients.page(world.context.reader, "")[place].id


def texts(widget: QWidget) -> list[str]:
    """All words that a window shows."""
    return [str(label.property("text")) for label in widget.findChildren(QWidget) if label.property("text")]
