"""Messages on real notification servers of a virtual desktop: read there, clicked there, heard here."""

from __future__ import annotations

import json
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.daemons import ALL, DUNST, XFCE, Kind, Server
from tests.e2e.screen import Screen, missing, until

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"no desktop for tests here: {missing()} is missing")

ROOT = Path(__file__).resolve().parent.parent.parent
# Shows what it is given and tells what becomes of it; one JSON object a line.
PROGRAM = """
import json, os, sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication
from journal.desktop.notifications import Button, Message, Notifier

app = QApplication(["client-journal"])
notifier = Notifier(None)

def say(**facts):
    print(json.dumps(facts), flush=True)

def obey(*_):
    lines = os.read(sys.stdin.fileno(), 100_000).splitlines()
    if not lines:
        listener.setEnabled(False)
        notifier.close()
        app.quit()
    for line in lines:
        order = json.loads(line)
        if "withdraw" in order:
            notifier.withdraw(order["withdraw"])
        else:
            buttons = tuple(Button(*pair) for pair in order.pop("buttons", ()))
            say(taken=notifier.notify(Message(**order, buttons=buttons)))

def pressed(key, button):
    say(pressed=[key, button])

def shown(key, way):
    say(shown=key, way=way, server=notifier.server)

def unshown(message):
    say(unshown=message.key)

notifier.pressed.connect(pressed)
notifier.shown.connect(shown)
notifier.unshown.connect(unshown)
listener = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
listener.activated.connect(obey)
app.exec()
"""
BUTTONS = [["done", "Called, log it"], ["snooze", "Snooze"]]
CALLBACK = {
    "key": "due:12",
    "title": "Call 王敏 <b>back</b>",
    "text": "first draft & <i>colours</i>",
    "buttons": BUTTONS,
    "urgent": True,
    "click_text": "Open",
}


class Program:
    """A process with nothing but a notifier, as the app has when its window is hidden."""

    def __init__(self, screen: Screen) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-c", PROGRAM],
            env=screen.env | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._said: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._said.put(json.loads(line))

    def order(self, **order: object) -> None:
        assert self.process.stdin
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    def wait(self, what: str) -> dict[str, Any]:
        while True:
            said = self._said.get(timeout=60)
            if what in said:
                return said

    def __enter__(self) -> Program:
        return self

    def __exit__(self, *_error: object) -> None:
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(60)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    def end(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        assert self.process.wait(60) == 0


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with Screen(tmp_path) as made:
        yield made


@pytest.fixture(params=ALL, ids=[kind.name for kind in ALL])
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    if found.path is None:
        pytest.skip(f"{found.name} is not installed")
    return found


@pytest.fixture
def server(screen: Screen, kind: Kind) -> Server:
    """Before the program, or the bus might start another one."""
    return Server(screen, kind)


@pytest.fixture
def program(screen: Screen, server: Server) -> Iterator[Program]:
    with Program(screen) as made:
        yield made


def test_a_click_on_a_button_is_heard_and_the_bubble_goes(server: Server, program: Program) -> None:
    program.order(**CALLBACK)
    assert program.wait("taken")["taken"] is True
    shown = program.wait("shown")
    assert (shown["shown"], shown["way"]) == ("due:12", "freedesktop")
    if server.kind.draws_buttons:
        until(lambda: "Snooze" in server.texts())
        said = server.texts()
        assert "Call 王敏 ‹b›back‹/b›" in said, "no markup is read in a title"
        assert "first draft & <i>colours</i>" in said, "nor in the text"
    server.click("Called, log it")
    assert program.wait("pressed")["pressed"] == ["due:12", "done"]
    until(lambda: server.texts() == [])
    program.order(**CALLBACK)
    program.wait("shown")
    server.click("Snooze")
    assert program.wait("pressed")["pressed"] == ["due:12", "snooze"]
    program.end()


def test_a_click_on_the_message_itself_is_heard(server: Server, program: Program) -> None:
    program.order(**CALLBACK)
    program.wait("shown")
    server.click_message("Call 王敏 ‹b›back‹/b›", "Open")
    assert program.wait("pressed")["pressed"] == ["due:12", ""]
    program.end()


def test_what_is_withdrawn_goes_from_the_screen(server: Server, program: Program) -> None:
    program.order(**CALLBACK)
    program.order(key="due:13", title="Second", text="")
    program.wait("shown")
    program.wait("shown")
    until(lambda: len(server.texts()) >= 2)
    program.order(withdraw="due:12")
    program.order(withdraw="due:13")
    until(lambda: server.texts() == [])
    program.order(**CALLBACK)
    until(lambda: server.texts() != [])
    program.end()
    until(lambda: server.texts() == [])


@pytest.mark.skipif(XFCE.path is None or DUNST.path is None, reason="needs two servers")
def test_a_server_that_dies_is_replaced_by_another(screen: Screen) -> None:
    server = Server(screen, XFCE)
    with Program(screen) as program:
        program.order(**CALLBACK)
        assert "Xfce" in program.wait("shown")["server"]
        server.end(signal.SIGKILL)
        server = Server(screen, DUNST)
        program.order(**CALLBACK)
        assert "dunst" in program.wait("shown")["server"]
        server.click("Snooze")
        assert program.wait("pressed")["pressed"] == ["due:12", "snooze"]
        program.end()


@pytest.mark.skipif(XFCE.path is None, reason="xfce4-notifyd is not installed")
def test_no_client_s_name_is_left_in_the_log_of_a_server(screen: Screen, tmp_path: Path) -> None:
    server = Server(screen, XFCE)
    for name, kind, value in (("/notification-log", "bool", "true"), ("/log-level", "uint", "1")):
        server.screen.start(
            "-c", "xfce4-notifyd", "-p", name, "-n", "-t", kind, "-s", value, program=["xfconf-query"]
        ).wait(60)
    with Program(screen) as program:
        program.order(**CALLBACK)
        program.wait("shown")
        server.click("Snooze")
        program.wait("pressed")
        program.end()
        server.end()
        time.sleep(0.5)
        assert [path for path in tmp_path.rglob("*") if path.is_file() and "王敏".encode() in path.read_bytes()] == []
