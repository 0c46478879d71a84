"""Toasts of Windows and notifications of macOS, over stand-ins with the interface of the two libraries."""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from types import ModuleType
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from journal.desktop import notifications
from journal.desktop.messages import CLICK, Button, Message, Way
from journal.desktop.notifications import Notifier

BUTTONS = (Button("done", "Called, log it"), Button("snooze", "Snooze"))
MESSAGE = Message("due:12", "Call <b>Wang Min</b> back\x00", "first draft & more", BUTTONS, urgent=True)


class Told:
    """What a notifier tells, and on which thread."""

    def __init__(self, notifier: Notifier) -> None:
        self.pressed: list[tuple[str, str]] = []
        self.shown: list[tuple[str, str]] = []
        self.unshown: list[str] = []
        self.threads: set[threading.Thread] = set()
        notifier.pressed.connect(self.on_pressed)
        notifier.shown.connect(self.on_shown)
        notifier.unshown.connect(self.on_unshown)

    def on_pressed(self, key: str, button: str) -> None:
        self.pressed.append((key, button))
        self.threads.add(threading.current_thread())

    def on_shown(self, key: str, way: str) -> None:
        self.shown.append((key, way))
        self.threads.add(threading.current_thread())

    def on_unshown(self, message: Message) -> None:
        self.unshown.append(message.key)
        self.threads.add(threading.current_thread())


def on_a_thread(function: Callable[..., object], *arguments: object) -> None:
    thread = threading.Thread(target=function, args=arguments)
    thread.start()
    thread.join()


# ---------- Windows


class Scenario(Enum):
    DEFAULT = ""
    Reminder = "reminder"


@dataclass
class Toast:
    text_fields: list[str]
    scenario: Scenario = Scenario.DEFAULT
    tag: str = "uuid"
    group: str = ""
    audio: Any = None
    on_activated: Any = None
    on_failed: Any = None
    actions: list[tuple[str, str]] = field(default_factory=list)

    def AddAction(self, action: tuple[str, str]) -> None:  # noqa: N802
        self.actions.append(action)


@dataclass
class Arguments:
    arguments: str | None


class Toaster:
    """What Windows would do."""

    made: Toaster

    def __init__(self, name: str, *, notifierAUMID: str) -> None:  # noqa: N803
        self.name, self.app_id = name, notifierAUMID
        self.open: dict[tuple[str, str], Toast] = {}
        self.refuses = False
        Toaster.made = self

    def show_toast(self, toast: Toast) -> None:
        if self.refuses:
            raise OSError("element not found")
        self.open[toast.tag, toast.group] = toast

    def remove_toast(self, toast: Toast) -> None:
        if self.open.pop((toast.tag, toast.group), None) is None:
            raise OSError("element not found")


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Notifier]:
    library = ModuleType("windows_toasts")
    names = {
        "InteractableWindowsToaster": Toaster,
        "Toast": Toast,
        "ToastAudio": lambda silent: {"silent": silent},
        "ToastButton": lambda content, arguments: (content, arguments),
        "ToastScenario": Scenario,
    }
    for name, value in names.items():
        setattr(library, name, value)
    monkeypatch.setitem(sys.modules, "windows_toasts", library)
    monkeypatch.delitem(sys.modules, "journal.desktop.notify_windows", raising=False)
    module = importlib.import_module("journal.desktop.notify_windows")
    monkeypatch.setattr(module, "_register", lambda: None)
    with monkeypatch.context() as patch:
        patch.setattr(notifications.sys, "platform", "win32")
        made = Notifier(None)
    yield made
    made.close()
    del sys.modules["journal.desktop.notify_windows"]


def test_windows_shows_a_toast_and_its_button_comes_back_on_our_thread(windows: Notifier, qtbot: QtBot) -> None:
    told = Told(windows)
    assert windows.notify(MESSAGE)
    assert (windows.way, windows.has_buttons, told.shown) == (Way.WINDOWS, True, [("due:12", "windows")])
    (toast,) = Toaster.made.open.values()
    assert toast.text_fields == ["Call <b>Wang Min</b> back ", "first draft & more"], "the library writes the XML"
    assert toast.audio == {"silent": True}
    assert toast.scenario is Scenario.Reminder
    assert [text for text, _ in toast.actions] == ["Called, log it", "Snooze"]
    on_a_thread(toast.on_activated, Arguments(toast.actions[1][1]))
    qtbot.waitUntil(lambda: told.pressed == [("due:12", "snooze")])
    assert told.threads == {threading.main_thread()}
    assert Toaster.made.open == {}
    on_a_thread(toast.on_activated, Arguments(toast.actions[0][1]))
    qtbot.wait(20)
    assert len(told.pressed) == 1, "a toast is answered once"


def test_a_click_on_a_toast_has_no_button(windows: Notifier, qtbot: QtBot) -> None:
    told = Told(windows)
    windows.notify(MESSAGE)
    windows.notify(Message("due:12", "x", "", sound=True))
    (toast,) = Toaster.made.open.values()
    assert toast.text_fields == ["x", ""], "the same key has one toast"
    assert toast.audio == {"silent": False}
    assert toast.scenario is Scenario.DEFAULT
    on_a_thread(toast.on_activated, Arguments(toast.tag))
    qtbot.waitUntil(lambda: told.pressed == [("due:12", CLICK)])


def test_what_windows_refuses_is_told(windows: Notifier, qtbot: QtBot) -> None:
    told = Told(windows)
    windows.notify(MESSAGE)
    (toast,) = Toaster.made.open.values()
    on_a_thread(toast.on_failed, None)
    qtbot.waitUntil(lambda: told.unshown == ["due:12"])
    Toaster.made.refuses = True
    assert windows.notify(MESSAGE) is False
    Toaster.made.refuses = False
    windows.notify(MESSAGE)
    (toast,) = Toaster.made.open.values()
    windows.withdraw("due:12")
    windows.withdraw("due:12")
    assert Toaster.made.open == {}
    on_a_thread(toast.on_activated, Arguments(None))
    on_a_thread(toast.on_failed, None)
    qtbot.wait(20)
    assert (told.pressed, told.unshown) == ([], ["due:12"])


# ---------- macOS


class Urgency(Enum):
    Critical = 1
    Normal = 2


@dataclass
class MacButton:
    title: str
    on_pressed: Any
    identifier: str


@dataclass
class Notification:
    title: str
    message: str
    urgency: Urgency
    buttons: tuple[MacButton, ...]
    on_clicked: Any
    sound: object
    thread: str
    identifier: str


class MacNotifier:
    """What macOS would do."""

    made: MacNotifier

    def __init__(self, name: str) -> None:
        self.allowed, self.abilities = True, frozenset({"buttons"})
        self.asked = threading.Event()
        self.asked.set()
        self.open: dict[str, Notification] = {}
        MacNotifier.made = self

    def request_authorisation(self) -> bool:
        self.asked.wait(60)
        return self.allowed

    def get_capabilities(self) -> frozenset[str]:
        return self.abilities

    def send_notification(self, notification: Notification) -> None:
        self.open[notification.identifier] = notification

    def clear(self, identifier: str) -> None:
        self.open.pop(identifier, None)


@pytest.fixture
def macos(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Notifier]:
    library, sync = ModuleType("desktop_notifier"), ModuleType("desktop_notifier.sync")
    names = {"Notification": Notification, "Button": MacButton, "Urgency": Urgency, "DEFAULT_SOUND": "default"}
    for name, value in names.items():
        setattr(library, name, value)
    sync.DesktopNotifierSync = MacNotifier  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "desktop_notifier", library)
    monkeypatch.setitem(sys.modules, "desktop_notifier.sync", sync)
    monkeypatch.delitem(sys.modules, "journal.desktop.notify_macos", raising=False)
    with monkeypatch.context() as patch:
        patch.setattr(notifications.sys, "platform", "darwin")
        made = Notifier(None)
    yield made
    made.close()
    del sys.modules["journal.desktop.notify_macos"]


def only(seen: dict[str, Notification]) -> Notification:
    (one,) = seen.values()
    return one


def test_macos_shows_it_and_its_button_comes_back(macos: Notifier, qtbot: QtBot) -> None:
    told = Told(macos)
    assert macos.notify(MESSAGE)
    qtbot.waitUntil(lambda: told.shown == [("due:12", "macos")])
    assert (macos.way, macos.has_buttons) == (Way.MACOS, True)
    shown = only(MacNotifier.made.open)
    assert (shown.title, shown.urgency, shown.sound) == ("Call <b>Wang Min</b> back ", Urgency.Critical, None)
    assert [button.title for button in shown.buttons] == ["Called, log it", "Snooze"]
    shown.buttons[0].on_pressed()
    qtbot.waitUntil(lambda: told.pressed == [("due:12", "done")])
    qtbot.waitUntil(lambda: MacNotifier.made.open == {})
    shown.buttons[0].on_pressed()
    qtbot.wait(20)
    assert len(told.pressed) == 1
    assert told.threads == {threading.main_thread()}


def test_the_window_does_not_wait_for_the_question_of_macos(macos: Notifier, qtbot: QtBot) -> None:
    told = Told(macos)
    MacNotifier.made.asked.clear()
    macos.notify(MESSAGE)
    macos.notify(Message("due:12", "x", "", sound=True))
    macos.notify(Message("gone", "y", ""))
    macos.withdraw("gone")
    assert told.shown == []
    MacNotifier.made.asked.set()
    qtbot.waitUntil(lambda: ("due:12", "macos") in told.shown and len(MacNotifier.made.open) == 1)
    shown = only(MacNotifier.made.open)
    assert (shown.title, shown.sound, shown.urgency) == ("x", "default", Urgency.Normal)
    shown.on_clicked()
    qtbot.waitUntil(lambda: told.pressed == [("due:12", CLICK)])
    assert "gone" not in dict(told.shown)


@pytest.mark.parametrize("allowed", [False, True], ids=["not allowed", "no bundle"])
def test_without_leave_the_window_tells(macos: Notifier, qtbot: QtBot, allowed: bool) -> None:
    MacNotifier.made.allowed, MacNotifier.made.abilities = allowed, frozenset()
    told = Told(macos)
    macos.notify(MESSAGE)
    qtbot.waitUntil(lambda: told.unshown == ["due:12"])
    assert macos.way is Way.NONE


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_without_its_library_the_tray_is_left(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, system: str) -> None:
    for module in ("windows_toasts", "desktop_notifier", "jeepney"):
        monkeypatch.setitem(sys.modules, module, None)
    for own in ("windows", "macos", "freedesktop"):
        monkeypatch.delitem(sys.modules, f"journal.desktop.notify_{own}", raising=False)
    monkeypatch.delitem(sys.modules, "journal.desktop.session_bus", raising=False)
    monkeypatch.delattr("journal.desktop.session_bus", raising=False)
    monkeypatch.setattr(notifications.sys, "platform", system)
    notifier = Notifier(None)
    assert notifier.notify(MESSAGE) is False
    assert notifier.way is Way.NONE
