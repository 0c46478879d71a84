"""A day with the frozen program on a real screen, in Chinese and in English: a callback, the sample, an export."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import frozen
from tests.e2e.screen import Screen, missing, until
from tests.tools import translations

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"no desktop for tests here: {missing()} is missing")

TEXT = '春节方案已确认，预算不变 🧧\n=SUM(预算)*50% “繁體 鋪面” "quoted"'
OTHER = pytest.mark.large
"""Each journey in one of the languages in every run, in the other with --large: both see the frozen words of both."""


@pytest.fixture(scope="session")
def program(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return frozen.built(frozen.cache_folder(pytestconfig, tmp_path_factory))


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with Screen(tmp_path) as made:
        yield made


def word(language: str, context: str, source: str) -> str:
    """The word of the window for a text of the code; the English one as long as it waits for its translation."""
    for name, message in translations.messages(translations.FOLDER, language):
        if (name, message.findtext("source")) == (context, source):
            return next(filter(None, translations.forms(message)), source)
    return source


def cells(file: Path) -> set[str]:
    """Every cell of a CSV file."""
    with open(file, encoding="utf-8-sig", newline="") as handle:
        return {cell for row in csv.reader(handle) for cell in row}


@pytest.mark.parametrize("language", ["zh_Hans", pytest.param("en", marks=OTHER)])
def test_the_sample_is_written_into_exported_and_closed(
    screen: Screen, program: Path, tmp_path: Path, language: str
) -> None:
    command, journal, out = [str(program)], tmp_path / "样例.cjournal", tmp_path / "out.csv"
    written = screen.run("--lang", language, "demo", str(journal), program=command)
    assert written.returncode == 0, written.stderr
    app = screen.start("--journal", str(journal), "--lang", language, program=command)
    screen("press", word(language, "MainWindow", "Clients"), "check box")
    screen("see", word(language, "Composer", "Log an interaction…"), "push button")
    screen.keys("ctrl+n")
    screen("type", word(language, "Composer", "Text"), "text", text=TEXT)
    assert screen("read", word(language, "Composer", "Text"), "text") == TEXT
    screen("press", word(language, "Composer", "Save"), "push button", exact=True)
    until(lambda: _exported(screen, command, journal, out) and TEXT in cells(out))
    screen.keys("ctrl+q")
    assert app.wait(60) == 0
    said = (tmp_path / "app.log").read_text().splitlines()
    # Qt's bridge to screen readers does not know every question of the newest ones, and says so.
    assert [line for line in said if not line.startswith("qt.accessibility.atspi")] == []


@pytest.mark.parametrize("language", ["en", pytest.param("zh_Hans", marks=OTHER)])
def test_from_an_empty_home_to_a_callback_that_was_made(screen: Screen, program: Path, language: str) -> None:
    command = [str(program)]
    screen.start("--lang", language, program=command)
    screen("press", word(language, "Today", "Add a client"), "push button")
    screen("type", word(language, "ClientDialog", "Name"), "text", text="海润传媒")
    screen("press", word(language, "RecordDialog", "Save"), "push button", exact=True)
    screen("see", f"{word(language, 'Deed', 'Client added')} — 海润传媒")
    # A visit that ended almost ten minutes ago: its callback is due within seconds.
    ended = dt.datetime.now().astimezone() - dt.timedelta(minutes=9, seconds=55)
    said = screen.run(
        *("log", "海润传媒", "LED屏装完，10分钟回访", "--channel", "delivery", "--callback"),
        *("--at", (ended - dt.timedelta(hours=1)).isoformat("T", "seconds")),
        *("--ended", ended.isoformat("T", "seconds")),
        program=command,
    )
    assert said.returncode == 0, said.stderr
    # The client's page has a button of that name too, and sooner.
    card = word(language, "CallbackCard", "Call back")
    screen("press", word(language, "CallbackCard", "Called, log it"), "push button", within=card)
    screen("type", word(language, "Composer", "Text"), "text", text="整体满意，左下角一条亮线 🧧")
    screen("press", word(language, "LogDialog", "Save"), "push button")
    until(lambda: json.loads(screen.run("due", "--days", "7", "--json", program=command).stdout) == [])
    shown = json.loads(screen.run("client", "show", "海润传媒", "--json", program=command).stdout)
    assert shown["interactions"] == 2


def _exported(screen: Screen, command: list[str], journal: Path, out: Path) -> bool:
    """Export beside the open window; what was saved is there for every program at once."""
    said = screen.run("--journal", str(journal), "export", str(out), program=command)
    assert said.returncode == 0, said.stderr
    return True
