"""What leaves the journal: no client's word in any other file, no file for others to read, nothing to the network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

posix = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")

NAME = "Zwiebelfisch & Söhne 青鸾广告"
TEXT = "Quokka hates orange; 预算八千六百四十二万"
SECRETS = ("Zwiebelfisch", "青鸾广告", "Quokka", "八千六百四十二", "Xylophon", "draft of Wombat", "Unerwartet")

WINDOW = """
import os, sys, time
from functools import partial
from pathlib import Path

os.umask(0o022)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from journal import app as program
from journal.core.clients import Client
from journal.store import clients
from journal.store.history import Op

def add(writer, running, *, name):
    running.facts = {"client": name}
    return clients.add(writer, Client(name))

def surprise(writer, running):
    raise ValueError("Unerwartet: Quokka")

def stumble():
    raise KeyError("Unerwartet: Quokka")

def act(app):
    QTimer.singleShot(0, stumble)
    window, context = app.window, app.context
    context.runner.write(Op.CLIENT_ADD, partial(add, name="Xylophon"))
    context.runner.write(Op.CLIENT_ADD, surprise)
    context.runner.wait()
    QApplication.processEvents()
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    first = clients.page(context.reader, "")[0].id
    window.show_client(first)
    window.clients.client.composer.open()
    window.clients.client.composer.form.text.set_note("draft of Wombat")
    window.clients.client.composer.form.touched.emit()
    window.clients.finder.search.setText("Quokka")
    for page in ("crises", "settings", "today", "clients"):
        window.show_page(page)
        QApplication.processEvents()
    app.settings.set(program.setting.THEME, "dark")
    context.settings_changed.emit()
    assert app.window.clients.client.composer.form.text.note() == "draft of Wombat"

def begin(self):
    begun(self)
    QTimer.singleShot(300, partial(act, self))
    QTimer.singleShot(int(sys.argv[1]), self.application.quit)

begun = program.App._begin
program.App._begin = begin
print("started", file=sys.stderr)
sys.exit(program.main(lang="en"))
"""


@pytest.fixture
def env(subprocess_env: dict[str, str], home: Path, tmp_path: Path) -> dict[str, str]:
    """A home of its own, with the folder for temporary files inside it."""
    for folder in ("tmp", "run"):
        (home / folder).mkdir(mode=0o700, exist_ok=True)
    temporary = {name: str(home / "tmp") for name in ("TMPDIR", "TEMP", "TMP")}
    return subprocess_env | temporary | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}


def cli(env: dict[str, str], *words: str, traced: list[str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [*(traced or []), sys.executable, "-P", "-m", "journal", *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", cwd=env["HOME"])


def window(env: dict[str, str], milliseconds: int, traced: list[str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [*(traced or []), sys.executable, "-P", "-c", WINDOW, str(milliseconds)]
    return subprocess.run(
        command, env=env, capture_output=True, text=True, encoding="utf-8", cwd=env["HOME"], timeout=120
    )


def some_days(env: dict[str, str]) -> None:
    """A journal with words that stand nowhere else."""
    for words in (
        ("client", "add", NAME),
        ("log", NAME, TEXT, "--channel", "note"),
        ("remind", "Quokka call", "--client", NAME, "--at", "2030-01-02 09:00"),
        ("due", "--days", "7", "--json"),
        ("log", "nobody of this name Quokka", TEXT),  # refused
        ("client", "show", NAME, "--json"),
    ):
        cli(env, *words)
    shown = cli(env, "client", "show", NAME, "--json")
    assert json.loads(shown.stdout)["interactions"] == 1, shown.stderr


def a_journal(env: dict[str, str]) -> None:
    """A journal with a client, an entry and a reminder."""
    cli(env, "client", "add", NAME)
    cli(env, "log", NAME, TEXT, "--channel", "note")
    cli(env, "remind", "Quokka call", "--client", NAME, "--at", "2030-01-02 09:00")


def written(home: Path) -> list[Path]:
    return [path for path in home.rglob("*") if path.is_file() and not path.is_symlink()]


def holds(content: bytes) -> list[str]:
    """Which of the secrets stand in it, in any of the ways in which programs write text."""
    found = []
    for secret in SECRETS:
        ways = {secret.encode(way) for way in ("utf-8", "utf-16-le", "utf-16-be")}
        ways.add(secret.encode("ascii", "backslashreplace"))
        if any(way in content for way in ways):
            found.append(secret)
    return found


def test_no_word_of_a_client_stands_outside_the_journal(env: dict[str, str], home: Path) -> None:
    some_days(env)
    said = window(env, 1_800)
    assert said.returncode == 0, said.stderr
    # Both errors were met, and told without their words.
    assert "KeyError" in said.stderr
    report = next(path for path in written(home) if path.name == "errors.log").read_text()
    assert "ValueError" in report
    assert "KeyError" in report
    assert holds(said.stdout.encode() + said.stderr.encode()) == []
    journals = [path for path in written(home) if ".cjournal" in path.name]
    assert any(holds(path.read_bytes()) for path in journals)
    others = [path for path in written(home) if path not in journals]
    assert {path.name for path in others} >= {"settings.json", "errors.log"}
    assert {str(path): holds(path.read_bytes()) for path in others if holds(path.read_bytes())} == {}
    assert [path for path in home.rglob("*") if holds(path.name.encode())] == []


@posix
def test_every_file_and_folder_is_for_its_owner_alone(env: dict[str, str], home: Path) -> None:
    before = set(home.rglob("*"))
    some_days(env)
    said = window(env, 1_200)
    assert said.returncode == 0, said.stderr
    cli(env, "export", str(home / "out.csv"))
    made = [path for path in home.rglob("*") if path not in before and not path.is_symlink()]
    assert len(made) >= 5
    open_to_others = [(str(path), oct(path.stat().st_mode & 0o777)) for path in made if path.stat().st_mode & 0o077]
    assert open_to_others == []


# ---------- the network

LOCAL = ("AF_UNIX", "AF_LOCAL", "AF_NETLINK")

HOOK = """
import socket, sys

def watch(event, arguments):
    if event == "socket.__new__" and arguments[1] not in (getattr(socket, "AF_UNIX", None),):
        print("SOCKET", arguments[1:], file=sys.stderr)

sys.addaudithook(watch)
"""


NET = ["strace", "-f", "-e", "trace=network", "-o"]


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_the_kernel_sees_no_socket_to_a_network(env: dict[str, str], tmp_path: Path) -> None:
    a_journal(env)
    for name in ("due", "window"):
        log = tmp_path / f"{name}.strace"
        traced = [*NET, str(log)]
        said = cli(env, "due", traced=traced) if name == "due" else window(env, 5_000, traced=traced)
        if not log.exists() or "Operation not permitted" in said.stderr:
            pytest.skip("this machine lets nobody trace")
        assert said.returncode == 0, said.stderr
        assert "exited with" in log.read_text()  # something was traced
        calls = [line for line in log.read_text().splitlines() if "socket(" in line or "connect(" in line]
        assert [line for line in calls if not any(family in line for family in LOCAL)] == []


def test_python_opens_no_socket_to_a_network(env: dict[str, str], home: Path) -> None:
    """The same where there is no strace; Qt's own sockets are not seen here."""
    a_journal(env)
    script = HOOK + "from journal.cli import main\nmain()\n"
    command = [sys.executable, "-P", "-c", script, "due"]
    said = subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", cwd=home)
    assert said.returncode == 0, said.stderr
    assert "SOCKET" not in said.stderr
    command = [sys.executable, "-P", "-c", HOOK + WINDOW, "1200"]
    said = subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", cwd=home, timeout=120)
    assert said.returncode == 0, said.stderr
    assert "started" in said.stderr
    assert "SOCKET" not in said.stderr


def test_the_hook_would_see_one(env: dict[str, str]) -> None:
    script = HOOK + "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()\n"
    said = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True)
    assert "SOCKET" in said.stderr
