"""What goes wrong on a real desktop: files that cannot be used are told in a sentence and left as they are."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journal.store import in_use
from journal.store.check import check
from tests.e2e.screen import Screen, missing, until

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"no desktop for tests here: {missing()} is missing")


LOCKED = {
    "folder": "cannot be written, and a journal needs room beside it.",
    "file": "is write-protected. Allow writing in the file’s properties, or open it read-only.",
}
"""What is told where only the folder, or only the file, may not be written."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with Screen(tmp_path) as made:
        yield made


def journal_of_one_client(screen: Screen, path: Path) -> None:
    """A journal written by the command line."""
    for words in (("client", "add", "海润传媒"), ("log", "海润传媒", "LED屏装完", "--channel", "note")):
        said = screen.run("--journal", str(path), *words)
        assert said.returncode == 0, said.stderr
    folded = sqlite3.connect(path)
    folded.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    folded.close()


def told_and_left(screen: Screen, path: Path, words: str) -> None:
    """Start on `path`: a sentence, a report, then the end; the file and its folder are as they were, byte for byte."""
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    app = screen.start("--lang", "en", "--journal", str(path))
    screen("see", words, "label")
    assert sorted(path.parent.iterdir()) == beside, "nothing stands beside it while it is told"
    screen("press", "Copy a report", "push button")
    screen("see", "Copied", "push button")
    screen("press", "Quit", "push button", exact=True)
    assert app.wait(60) == 0
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == beside
    assert "Traceback" not in (screen.home / "app.log").read_text(errors="replace")


@pytest.mark.parametrize(
    "content", [b"Dear diary, this is no journal.\n" * 40, b"PK\x03\x04" + bytes(5_000)], ids=["text", "zip"]
)
def test_what_is_no_journal_is_told_and_left_as_it_is(screen: Screen, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other" / "diary.cjournal"
    path.parent.mkdir()
    path.write_bytes(content)
    told_and_left(screen, path, "is not a journal. It was left as it is.")


def test_the_journal_of_a_newer_program_is_told_and_left_as_it_is(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "other" / "newer.cjournal"
    path.parent.mkdir()
    journal_of_one_client(screen, path)
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.execute("PRAGMA journal_mode = DELETE")
    newer.close()
    told_and_left(screen, path, "was written by a newer Client Journal. It was left as it is.")


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="the superuser may write everywhere")
@pytest.mark.parametrize(("mode", "words"), LOCKED.items(), ids=LOCKED)
def test_a_place_that_cannot_be_written_is_told_and_can_be_looked_at(
    screen: Screen, tmp_path: Path, mode: str, words: str
) -> None:
    path = tmp_path / "locked" / "a.cjournal"
    path.parent.mkdir()
    journal_of_one_client(screen, path)
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    path.chmod(0o600 if mode == "folder" else 0o400)
    path.parent.chmod(0o500 if mode == "folder" else 0o700)
    program = [sys.executable, "-P", "-m", "journal"]
    if os.geteuid() == 0:
        program = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", *program]
    try:
        app = screen.start("--lang", "en", "--journal", str(path), program=program)
        screen("see", words, "label")
        screen("press", "Open read-only", "push button")
        screen("see", "Your journal is open read-only. Nothing can be changed.", "label")
        screen("press", "Clients", "check box")
        screen("see", "海润传媒", "label")
        screen("press", "Open for writing", "push button")
        screen("see", words, "label")
        assert path.read_bytes() == before
        assert sorted(path.parent.iterdir()) == beside
    finally:
        path.chmod(0o600)
        path.parent.chmod(0o700)
    screen("press", "Try again", "push button")
    screen("see", "Clients", "check box")
    until(lambda: in_use.owner_of(path) is not None)
    screen.keys("ctrl+q")
    assert app.wait(60) == 0
    assert sorted(path.parent.iterdir()) == beside
    assert "Traceback" not in (tmp_path / "app.log").read_text(errors="replace")


def test_two_starts_at_once_make_one_window(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "a.cjournal"
    journal_of_one_client(screen, path)
    both = [screen.start("--lang", "en", "--journal", str(path)) for _ in range(2)]
    until(lambda: [app.poll() for app in both].count(None) == 1)
    first = next(app for app in both if app.poll() is None)
    second = next(app for app in both if app is not first)
    assert second.returncode == 0
    screen("see", "Clients", "check box")
    time.sleep(0.5)
    assert first.poll() is None
    assert check(path).ok


def test_a_kill_in_the_middle_of_saving_loses_nothing(
    screen: Screen, tmp_path: Path, dose: Callable[[int, int], int]
) -> None:
    """Whatever the moment: afterwards the entry stands on the timeline, or its words wait as a draft."""
    path = tmp_path / "a.cjournal"
    journal_of_one_client(screen, path)
    for number, pause in enumerate((0.0, 0.04, 0.01)[: dose(2, 3)]):
        words = f"They like deep blue {number}"
        app = screen.start("--lang", "en", "--journal", str(path))
        screen("press", "Clients", "check box")
        screen("see", "海润传媒", "label")
        screen.keys("ctrl+n")
        screen("focus", "Text", "text")
        screen.write(words)
        time.sleep(2.2)  # the promise: two seconds of typing are lost at most
        screen.keys("ctrl+Return")
        time.sleep(pause)
        screen.stop(app, signal.SIGKILL)
        assert check(path, full=True).ok
        shown = json.loads(screen.run("--journal", str(path), "client", "show", "海润传媒", "--json").stdout)
        saved = shown["interactions"]
        app = screen.start("--lang", "en", "--journal", str(path))
        screen("press", "Clients", "check box")
        screen("see", "海润传媒", "label")
        if saved == number + 1:
            screen.keys("ctrl+n")
            kept = until(lambda: screen("read", "Text", "text"))
            assert kept == words
            screen.keys("ctrl+Return")
            screen("see", "Logged")
        screen.stop(app)
        shown = json.loads(screen.run("--journal", str(path), "client", "show", "海润传媒", "--json").stdout)
        assert shown["interactions"] == number + 2
