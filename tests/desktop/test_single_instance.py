"""Two real processes: the second hands over and ends; a killed first one leaves the place free."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from journal.desktop.single_instance import SingleInstance, instance_name

# Prints "first" and then each activation as JSON, or "second" and ends; "quit" ends the first.
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from journal.desktop.single_instance import SingleInstance

app = QCoreApplication(sys.argv)
instance = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2]))

def show(arguments):
    print(json.dumps(arguments), flush=True)
    if arguments == ["quit"]:
        app.quit()

instance.activated.connect(show)
if instance.start(sys.argv[3:]):
    instance.listen()
    print("first", flush=True)
    app.exec()
else:
    print("second", flush=True)
"""


class Starter:
    """Starts the program on one journal and ends what is left."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen[str]] = []

    def __call__(self, *arguments: str, journal: str = "a.cjournal") -> subprocess.Popen[str]:
        command = [sys.executable, "-c", PROGRAM, str(self.folder / journal), str(self.folder), *arguments]
        environment = os.environ | {"XDG_RUNTIME_DIR": str(self.folder)}
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
        self.processes.append(process)
        return process


@pytest.fixture
def start() -> Iterator[Starter]:
    # A short path: sockets cannot have a long one.
    with tempfile.TemporaryDirectory(prefix="cj") as folder:
        starter = Starter(Path(folder))
        yield starter
        for process in starter.processes:
            process.kill()
            process.communicate()


def is_closed(socket: QLocalSocket) -> bool:
    return socket.state() == QLocalSocket.LocalSocketState.UnconnectedState


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_second_start_hands_over_its_arguments_and_ends(start: Starter) -> None:
    first = start()
    assert said(first) == "first"
    second = start("--new", "客户 \U0001f4d3", "two\nlines")
    assert said(second) == "second"
    assert second.wait(60) == 0
    assert said(first) == '["--new", "\\u5ba2\\u6237 \\ud83d\\udcd3", "two\\nlines"]'
    assert said(start("again")) == "second"
    assert said(first) == '["again"]'


def test_another_journal_has_its_own_window(start: Starter) -> None:
    assert said(start()) == "first"
    assert said(start(journal="b.cjournal")) == "first"


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_killed_first_leaves_the_place_free(start: Starter) -> None:
    killed = start()
    assert said(killed) == "first"
    killed.kill()
    killed.wait(60)
    assert list(start.folder.glob("*.socket")), "the kill should leave a socket behind"
    following = start()
    assert said(following) == "first"
    assert said(start("hello")) == "second"
    assert said(following) == '["hello"]'


def test_the_place_is_free_after_an_orderly_end(start: Starter) -> None:
    first = start()
    assert said(first) == "first"
    assert said(start("quit")) == "second"
    assert first.wait(60) == 0
    assert said(start()) == "first"


def test_of_several_at_once_one_is_first(start: Starter) -> None:
    said_by_all = sorted(said(process) for process in [start(str(number)) for number in range(4)])
    assert said_by_all == ["first", "second", "second", "second"]


def test_nonsense_on_the_socket_is_ignored(qtbot: QtBot, start: Starter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(start.folder))
    journal = start.folder / "a.cjournal"
    instance = SingleInstance(journal, start.folder)
    received: list[list[str]] = []
    instance.activated.connect(received.append)
    assert instance.start([])
    instance.listen()
    try:
        for junk in (b"{\n", b"\xff\xfe\n", b'{"a": 1}\n', b"null\n"):
            socket = QLocalSocket()
            socket.connectToServer(str(start.folder / f"{instance_name(journal)}.socket"))
            assert socket.waitForConnected(30_000)
            socket.write(junk)
            qtbot.waitUntil(partial(is_closed, socket))
        assert received == []
        second = start("after")
        qtbot.waitUntil(lambda: received == [["after"]])
        assert said(second) == "second"
    finally:
        instance.close()


def test_the_same_file_has_one_name_however_it_is_spelled(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "x")
    assert instance_name(tmp_path / "link" / "a") == instance_name(tmp_path / "x" / ".." / "x" / "a")
    assert instance_name(tmp_path / "a") != instance_name(tmp_path / "b")
