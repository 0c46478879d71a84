"""The program in use opens no socket but those within the computer: the system's own record of its calls says so.

Watched by `strace`, in a network without any interface where this user may make one.  Local sockets are allowed, and
nothing else: over them come the screen, the session's bus, the screen reader and the hand-over of a second start.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import frozen
from tests.e2e.screen import Screen, missing
from tests.e2e.window_words import Words

CALLS = "socket,connect,bind,listen,sendto,sendmsg,sendmmsg"
ALLOWED = {"AF_UNIX"}
FAMILY = re.compile(r"\b(?:AF|PF)_[A-Z0-9]+\b|\bsa_family=0x[0-9a-f]+|\bsocket\(0x[0-9a-f]+")


def lacking() -> str:
    """What is needed to watch a program on a desktop and is not here; a container may forbid to watch."""
    allowed = shutil.which("strace") and not subprocess.run(["strace", "-qq", "-o", os.devnull, "true"]).returncode
    return missing() or ("" if allowed else "strace")


LACKING = lacking()
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"nothing can be watched here: {LACKING} is missing")

LANGUAGE = "zh_Hans"
TEXT = "无网络 offline 42"
PAGES = ("ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+comma")
DIALOGS = ("ctrl+k", "F1", "ctrl+e", "ctrl+b", "ctrl+shift+b", "ctrl+shift+k", "ctrl+shift+e", "ctrl+r")
LONG_SECONDS = 60


@pytest.fixture(scope="module")
def program(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The frozen program; from source where none can be built."""
    try:
        return [str(frozen.built(frozen.cache_folder(pytestconfig, tmp_path_factory)))]
    except pytest.skip.Exception:
        return [sys.executable, "-P", "-m", "journal"]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with Screen(tmp_path) as made:
        yield made


def watched(trace: Path, command: list[str]) -> list[str]:
    """The command under watch, children and threads too; without a network where that is allowed."""
    alone = ["unshare", "--net"]
    if os.geteuid() or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        alone = []
    return [*alone, "strace", "--seccomp-bpf", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(trace), *command]


def families(trace: Path) -> set[str]:
    """The kinds of sockets that were made or spoken to."""
    said = trace.read_text(errors="replace")
    assert "socket(" in said, "nothing was watched"
    return set(FAMILY.findall(said))


def test_a_program_that_asks_for_the_network_is_found_out(tmp_path: Path) -> None:
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))"
    subprocess.run(watched(tmp_path / "trace", [sys.executable, "-S", "-c", code]), capture_output=True, check=False)
    assert families(tmp_path / "trace") - ALLOWED == {"AF_INET"}


def test_the_window_in_use_speaks_to_nobody_outside(
    screen: Screen, program: list[str], tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    words, trace, journal, out = Words(LANGUAGE), tmp_path / "trace", tmp_path / "样例.cjournal", tmp_path / "out.csv"
    assert screen.run("demo", str(journal), program=program).returncode == 0
    app = screen.start("--journal", str(journal), "--lang", LANGUAGE, program=watched(trace, program))
    screen("press", words("MainWindow", "Clients"), "check box")
    screen("see", words("Composer", "Log an interaction…"), "push button")
    screen.keys("ctrl+n")
    screen("type", words("Composer", "Text"), "text", text=TEXT)
    screen("press", words("Composer", "Save"), "push button", exact=True)
    screen("see", TEXT)
    until_then = time.monotonic() + (LONG_SECONDS if pytestconfig.getoption("--large") else 0)
    use(screen, words)
    while time.monotonic() < until_then:
        use(screen, words)
    commands = [tmp_path / "trace of the export", tmp_path / "trace of a backup"]
    for file, command in zip(commands, (["export", str(out)], ["backup"]), strict=True):
        said = screen.run("--journal", str(journal), *command, program=watched(file, program))
        assert said.returncode == 0, said.stderr
    assert TEXT in out.read_text(encoding="utf-8-sig")
    second = screen.start("--journal", str(journal), program=watched(tmp_path / "trace of a second start", program))
    assert second.wait(60) == 0
    screen.keys("ctrl+q")
    app.wait(60)
    assert app.returncode == 0, (tmp_path / "app.log").read_text(errors="replace")[-2000:]
    assert [families(file) - ALLOWED for file in (trace, tmp_path / "trace of a second start")] == [set(), set()]
    assert [file.read_text() for file in commands] == ["", ""], "the command line needs no socket at all"


def use(screen: Screen, words: Words) -> None:
    """Open everything once that a key opens, and write a word into the search."""
    for key in PAGES:
        screen.keys(key)
    screen.keys("ctrl+2")
    for key in DIALOGS:
        screen.keys(key)
        if key == "ctrl+k":
            screen.write("offline")
        if key == "F1":
            screen("see", words("Help", "Contents"))
        time.sleep(0.3)
        screen.keys("Escape")
