"""Messages go to the notification server, come back as pressed buttons, and fall back to the tray without one."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from journal.desktop import session_bus
from journal.desktop.notifications import CLICK, Button, Message, Notifier, Way, look
from tests.e2e.notification_bus import Bus, needs_bus

pytestmark = needs_bus

BUTTONS = (Button("done", "Called, log it"), Button("snooze", "Snooze"))
MESSAGE = Message("due:12", "Call Wang Min back", "first draft by Friday", BUTTONS)


class Watch(QObject):
    """What a notifier tells."""

    def __init__(self, notifier: Notifier) -> None:
        super().__init__(notifier)
        self.pressed: list[tuple[str, str]] = []
        self.shown: list[tuple[str, str]] = []
        self.unshown: list[Message] = []
        # Queued, as everything is that a window does about it.
        notifier.pressed.connect(self.note_pressed, Qt.ConnectionType.QueuedConnection)
        notifier.shown.connect(self.note_shown)
        notifier.unshown.connect(self.unshown.append)

    def note_pressed(self, key: str, button: str) -> None:
        self.pressed.append((key, button))

    def note_shown(self, key: str, way: str) -> None:
        self.shown.append((key, way))


@pytest.fixture
def bus(
    tmp_path: Path, subprocess_env: dict[str, str], monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> Iterator[Bus]:
    with Bus(tmp_path, subprocess_env, meanwhile=QApplication.processEvents) as made:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.env["DBUS_SESSION_BUS_ADDRESS"])
        yield made


@pytest.fixture
def tray(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> tuple[QSystemTrayIcon, list[tuple[str, str]]]:
    """A tray icon, and what it shows."""
    shown: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda _self: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _self, title, text, _icon: shown.append((title, text)))
    return QSystemTrayIcon(QIcon()), shown


def test_a_message_is_shown_with_its_buttons_and_a_press_comes_back(bus: Bus, qtbot: QtBot) -> None:
    server = bus.server()
    notifier = Notifier(None)
    watch = Watch(notifier)
    assert notifier.notify(MESSAGE)
    qtbot.waitUntil(lambda: watch.shown == [("due:12", "freedesktop")])
    assert (notifier.way, notifier.has_buttons, notifier.server) == (Way.FREEDESKTOP, True, "Test Server 1.0")
    shown = server.wait("shown")
    assert (shown["title"], shown["text"]) == ("Call Wang Min back", "first draft by Friday")
    assert shown["actions"] == {"default": "Client Journal", "done": "Called, log it", "snooze": "Snooze"}
    assert shown["hints"]["suppress-sound"] is True, "sound is off unless asked for"
    assert shown["hints"]["urgency"] == 1
    assert Path(shown["icon"].removeprefix("file://")).is_file()
    server.press(shown["shown"], "done")
    qtbot.waitUntil(lambda: watch.pressed == [("due:12", "done")])
    assert server.wait("closed")["closed"] == shown["shown"], "the bubble goes even where the server leaves it"
    server.press(shown["shown"], "done")
    server.press(shown["shown"])
    qtbot.wait(100)
    assert len(watch.pressed) == 1, "a bubble is answered once"
    notifier.close()


def test_a_click_on_the_message_itself_has_no_button(bus: Bus, qtbot: QtBot) -> None:
    server = bus.server("--abilities", "actions,body,sound")
    notifier = Notifier(None)
    watch = Watch(notifier)
    notifier.notify(Message("due:3", "Two reminders", "", sound=True, urgent=True, click_text="Open"))
    shown = server.wait("shown")
    assert shown["hints"]["urgency"] == 2
    assert "suppress-sound" not in shown["hints"]
    assert shown["hints"]["sound-name"]
    assert shown["actions"] == {"default": "Open"}
    server.press(shown["shown"])
    qtbot.waitUntil(lambda: watch.pressed == [("due:3", CLICK)])
    notifier.close()


@pytest.mark.parametrize(
    ("abilities", "text"),
    [("body,body-markup", "&lt;b&gt;Brightwell &amp; Co&lt;/b&gt;"), ("body", "‹b›Brightwell & Co‹/b›")],
    ids=["markup", "plain"],
)
def test_no_text_is_read_as_markup(bus: Bus, qtbot: QtBot, abilities: str, text: str) -> None:
    server = bus.server("--abilities", abilities)
    notifier = Notifier(None)
    title = "<img src=file:///x> A\x00B\ud800 & C"
    notifier.notify(Message("k", title, "<b>Brightwell & Co</b>", BUTTONS))
    shown = server.wait("shown")
    assert shown["title"] == "‹img src=file:///x› A B  & C"
    assert shown["text"] == text
    assert shown["actions"] == {}, "no buttons for a server that would make a dialog of them"
    assert not notifier.has_buttons
    notifier.notify(Message("l", "长" * 5_000, "文" * 5_000))
    shown = server.wait("shown")
    assert len(shown["title"]) < 200
    assert len(shown["text"]) < 1_000
    notifier.close()


def test_one_key_has_one_bubble(bus: Bus, qtbot: QtBot) -> None:
    server = bus.server()
    notifier = Notifier(None)
    watch = Watch(notifier)
    for title in ("one", "two", "three"):
        notifier.notify(Message("tray", title, "", BUTTONS))
    qtbot.waitUntil(lambda: len(watch.shown) == 1)
    notifier.notify(Message("tray", "four", "", BUTTONS))
    notifier.notify(Message("tray", "five", "", BUTTONS))
    notifier.notify(Message("tray", "six", "", BUTTONS))
    qtbot.waitUntil(lambda: len(watch.shown) == 3)
    shown = [server.wait("shown") for _ in range(3)]
    assert [one["title"] for one in shown] == ["three", "four", "six"], "what came too soon gave way to what came later"
    assert {one["shown"] for one in shown} == {1}
    server.press(1, "snooze")
    qtbot.waitUntil(lambda: watch.pressed == [("tray", "snooze")])
    notifier.notify(Message("tray", "seven", ""))
    assert server.wait("shown")["replaced"] == 0, "the bubble of before was closed"
    notifier.close()


def test_what_is_withdrawn_goes_and_is_heard_no_more(bus: Bus, qtbot: QtBot) -> None:
    server = bus.server()
    notifier = Notifier(None)
    watch = Watch(notifier)
    notifier.notify(Message("never", "withdrawn before the server was known", ""))
    notifier.withdraw("never")
    notifier.notify(MESSAGE)
    shown = server.wait("shown")
    assert shown["title"] == MESSAGE.title
    qtbot.waitUntil(lambda: watch.shown == [("due:12", "freedesktop")])
    notifier.notify(Message("soon", "withdrawn before its number was known", "", BUTTONS))
    notifier.withdraw("soon")
    number = server.wait("shown")["shown"]
    assert server.wait("closed")["closed"] == number
    notifier.withdraw("due:12")
    assert server.wait("closed")["closed"] == shown["shown"]
    server.press(shown["shown"], "done")
    qtbot.wait(100)
    assert watch.pressed == []
    notifier.withdraw("due:12")
    notifier.withdraw("nothing")
    notifier.close()


def test_closing_takes_every_bubble_back(bus: Bus, qtbot: QtBot) -> None:
    server = bus.server()
    notifier = Notifier(None)
    watch = Watch(notifier)
    for number in range(3):
        notifier.notify(Message(f"due:{number}", "x", ""))
    qtbot.waitUntil(lambda: len(watch.shown) == 3)
    notifier.close()
    assert sorted(server.wait("closed")["closed"] for _ in range(3)) == [1, 2, 3]


def test_a_press_after_the_bubble_was_closed_still_counts(bus: Bus, qtbot: QtBot) -> None:
    """Some servers tell that it is closed before they tell why."""
    server = bus.server()
    notifier = Notifier(None)
    watch = Watch(notifier)
    notifier.notify(MESSAGE)
    number = server.wait("shown")["shown"]
    server.order(close=number)
    server.press(number, "done")
    qtbot.waitUntil(lambda: watch.pressed == [("due:12", "done")])
    notifier.close()


def test_only_the_server_presses_buttons(bus: Bus, qtbot: QtBot) -> None:
    server = bus.server()
    impostor = bus.server("--impostor")
    notifier = Notifier(None)
    watch = Watch(notifier)
    notifier.notify(MESSAGE)
    qtbot.waitUntil(lambda: len(watch.shown) == 1)
    number = server.wait("shown")["shown"]
    impostor.press(number, "done")
    qtbot.wait(150)
    assert watch.pressed == []
    server.press(number, "snooze")
    qtbot.waitUntil(lambda: watch.pressed == [("due:12", "snooze")])
    notifier.close()


def test_a_server_that_dies_and_comes_back_is_found_again(bus: Bus, qtbot: QtBot) -> None:
    server = bus.server()
    notifier = Notifier(None)
    watch = Watch(notifier)
    notifier.notify(MESSAGE)
    qtbot.waitUntil(lambda: len(watch.shown) == 1)
    server.end(signal.SIGKILL)
    qtbot.waitUntil(lambda: notifier.server == "")
    assert notifier.notify(Message("gone", "x", "")), "perhaps the bus starts one"
    qtbot.waitUntil(lambda: [one.key for one in watch.unshown] == ["gone"])
    assert notifier.way is Way.NONE
    assert not notifier.notify(MESSAGE), "now it is known that there is none"
    second = bus.server()
    qtbot.waitUntil(lambda: notifier.has_buttons)
    assert notifier.notify(MESSAGE)
    shown = second.wait("shown")
    assert (shown["shown"], shown["replaced"]) == (1, 0), "it numbers anew"
    second.press(1, "done")
    qtbot.waitUntil(lambda: watch.pressed == [("due:12", "done")])
    notifier.close()


def test_a_server_that_the_bus_starts_is_waited_for(bus: Bus, qtbot: QtBot) -> None:
    bus.start_by_itself()
    notifier = Notifier(None)
    watch = Watch(notifier)
    assert notifier.notify(MESSAGE)
    qtbot.waitUntil(lambda: watch.shown == [("due:12", "freedesktop")])
    assert "Call Wang Min back" in (bus.folder / "started.log").read_text(encoding="utf-8")
    notifier.close()


def test_the_window_never_waits_for_the_bus(bus: Bus, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_bus, "ANSWER_MS", 4_000)
    bus.freeze(True)
    started = time.monotonic()
    notifier = Notifier(None)
    watch = Watch(notifier)
    for number in range(20):
        notifier.notify(Message(f"due:{number}", "x", "y" * 300))
    notifier.withdraw("due:3")
    assert time.monotonic() - started < 3
    qtbot.waitUntil(lambda: len(watch.unshown) == 19, timeout=30_000)
    bus.freeze(False)
    server = bus.server()
    notifier.notify(MESSAGE)  # connects anew
    assert server.wait("shown")["title"] == MESSAGE.title
    server.order(freeze=8)
    started = time.monotonic()
    notifier.notify(Message("slow", "x", ""))
    assert time.monotonic() - started < 3
    qtbot.waitUntil(lambda: watch.unshown[-1].key == "slow", timeout=30_000)
    started = time.monotonic()
    notifier.close()
    assert time.monotonic() - started < 3


def test_without_a_bus_the_tray_tells_and_hears_the_click(
    bus: Bus, qtbot: QtBot, tray: tuple[QSystemTrayIcon, list[tuple[str, str]]]
) -> None:
    icon, drawn = tray
    notifier = Notifier(icon)
    watch = Watch(notifier)
    assert notifier.notify(MESSAGE)
    qtbot.waitUntil(lambda: watch.shown == [("due:12", "tray")])
    assert notifier.way is Way.TRAY
    assert not notifier.has_buttons
    bus.end()
    qtbot.wait(50)
    assert notifier.notify(Message("due:13", "<b>", "Brightwell & Co"))
    assert drawn == [(MESSAGE.title, MESSAGE.text), ("‹b›", "Brightwell & Co")]
    icon.messageClicked.emit()
    qtbot.waitUntil(lambda: watch.pressed == [("due:13", CLICK)])
    notifier.notify(MESSAGE)
    notifier.withdraw("due:12")
    icon.messageClicked.emit()
    qtbot.wait(20)
    assert len(watch.pressed) == 1
    notifier.close()


@pytest.mark.parametrize("address", ["", "nonsense", "tcp:host=localhost,port=1", "unix:path=/nowhere/at/all"])
def test_without_anything_the_caller_is_told_at_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    notifier = Notifier(None)
    assert notifier.notify(MESSAGE) is False
    assert notifier.way is Way.NONE
    notifier.withdraw("due:12")
    notifier.close()


def test_the_bus_is_found_where_systemd_puts_it(bus: Bus, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", os.fspath(bus.folder))
    server = bus.server()
    notifier = Notifier(None)
    notifier.notify(MESSAGE)
    assert server.wait("shown")["title"] == MESSAGE.title
    notifier.close()


def test_a_server_that_keeps_a_log_is_asked_not_to(bus: Bus, qtbot: QtBot) -> None:
    server = bus.server("--name", "Xfce Notify Daemon")
    notifier = Notifier(None)
    notifier.notify(MESSAGE)
    assert server.wait("shown")["hints"]["transient"] is True
    notifier.close()


def test_support_is_told_how_messages_are_shown(bus: Bus, qtbot: QtBot) -> None:
    assert look() == "none"
    bus.server("--name", "Plain", "--abilities", "body")
    assert look() == "freedesktop, Plain 1.0"
    bus.freeze(True)
    started = time.monotonic()
    assert look(200) == "freedesktop", "it may still answer"
    assert time.monotonic() - started < 10
    bus.freeze(False)
    bus.end()
    assert look() == "none"
