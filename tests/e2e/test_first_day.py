"""The first day with the program, as a person at a desktop lives it: real process, real screen, pressed by name."""

from __future__ import annotations

import csv
import datetime as dt
import json
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.screen import Screen, missing, until

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"no desktop for tests here: {missing()} is missing")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with Screen(tmp_path) as made:
        yield made


def add_client(screen: Screen, name: str) -> None:
    """From the first-run page to the client's own page."""
    screen("press", "Add a client", "push button")
    screen("type", "Name", "text", text=name)
    screen("press", "Save", "push button", exact=True)
    screen("see", f"Client added — {name}")


def open_dues(screen: Screen) -> list[dict[str, object]]:
    """What the command line says is due, beside the open window."""
    said = screen.run("due", "--days", "7", "--json")
    assert said.returncode == 0, said.stderr
    found: list[dict[str, object]] = json.loads(said.stdout)
    return found


def test_from_an_empty_home_to_a_callback_that_was_made(screen: Screen, tmp_path: Path) -> None:
    app = screen.start("--lang", "en")
    add_client(screen, "海润传媒")
    # The visit is written down with its text in Chinese; it ended almost ten minutes ago.
    ended = dt.datetime.now().astimezone() - dt.timedelta(minutes=9, seconds=50)
    said = screen.run(
        *("log", "海润传媒", "LED屏装完，10分钟回访", "--channel", "delivery"),
        *("--at", (ended - dt.timedelta(hours=1)).isoformat("T", "seconds")),
        *("--ended", ended.isoformat("T", "seconds"), "--callback"),
    )
    assert said.returncode == 0, said.stderr
    # The window notices the other program, counts down, and shows the card at the minute.
    screen("see", "Called, log it", "push button")
    assert open_dues(screen)[0]["state"] == "shown"
    screen("press", "Called, log it", "push button")
    screen("type", "Text", "text", text="整体满意，左下角一条亮线 🧧")
    screen("press", "Save", "push button")
    until(lambda: open_dues(screen) == [])
    shown = json.loads(screen.run("client", "show", "海润传媒", "--json").stdout)
    assert shown["interactions"] == 2
    # Undo brings the callback back and takes the call away; redo does the opposite.
    screen.keys("ctrl+z")
    until(lambda: len(open_dues(screen)) == 1)
    screen.keys("ctrl+shift+z")
    until(lambda: open_dues(screen) == [])
    screen.stop(app)
    assert "Traceback" not in (tmp_path / "app.log").read_text()


def test_the_window_speaks_chinese_without_a_restart(screen: Screen) -> None:
    screen.start("--lang", "en")
    screen("press", "Settings", "check box")
    until(lambda: "focused" in screen("states", "Sections of the settings", "list"))
    screen.keys("Tab")  # to the first setting of the first section
    until(lambda: "focused" in screen("states", "System default", "combo box"))
    screen.keys("End")  # the last choice is Traditional Chinese
    screen("see", "設定", "check box")
    screen("press", "今天", "check box")
    screen("see", "新增客戶", "push button")


def test_what_was_written_comes_out_as_csv(screen: Screen, tmp_path: Path) -> None:
    screen.start("--lang", "en")
    add_client(screen, "兰庭酒店")
    screen.keys("ctrl+n")
    screen("type", "Text", "text", text='=SUM(预算)*50%\n“繁體 鋪面、髮廊” 🧧 "quoted"')
    screen("press", "Save", "push button", exact=True)
    screen("see", "Logged")
    out = tmp_path / "journal.csv"
    assert screen.run("export", str(out)).returncode == 0
    raw = out.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert out.stat().st_mode & 0o777 == 0o600
    with open(out, encoding="utf-8-sig", newline="") as handle:
        cells = [cell for row in csv.reader(handle) for cell in row]
    assert '\'=SUM(预算)*50%\n“繁體 鋪面、髮廊” 🧧 "quoted"' in cells
    second = tmp_path / "second.cjournal"
    back = screen.run("--journal", str(second), "import", str(out), "--json")
    assert json.loads(back.stdout)["errors"] == []
    shown = screen.run("--journal", str(second), "client", "show", "兰庭酒店", "--json")
    assert json.loads(shown.stdout)["interactions"] == 1


def test_what_is_being_typed_survives_a_kill(screen: Screen) -> None:
    app = screen.start("--lang", "en")
    add_client(screen, "Orchid Hotels")
    screen.keys("ctrl+n")
    screen("focus", "Text", "text")
    screen.write("They prefer deep blue and hate orange")
    time.sleep(2.2)  # the promise: two seconds of typing are lost at most
    screen.write(" lost perhaps")
    screen.stop(app, signal.SIGKILL)
    screen.start("--lang", "en")
    screen("press", "Clients", "check box")
    screen("see", "Orchid Hotels", "label")
    screen.keys("ctrl+n")
    kept = until(lambda: screen("read", "Text", "text"))
    assert kept.startswith("They prefer deep blue and hate orange")


def test_a_second_start_hands_over_what_it_is_for(screen: Screen) -> None:
    """Bare it brings the window forward; for quick capture the running program shows the box."""
    app = screen.start("--lang", "en")
    add_client(screen, "Orchid Hotels")
    assert screen.start("--lang", "en").wait(60) == 0
    assert screen.start("quick").wait(60) == 0
    screen.active("Quick capture")
    screen.write("Orchid Hotels call 8 min, happy, call back tomorrow at 10")
    screen("see", "Client: Orchid Hotels", "push button")
    screen("see", "Call back tomorrow 10:00", "push button")
    time.sleep(2.2)  # the promise: two seconds of typing are lost at most
    screen.stop(app, signal.SIGKILL)
    screen.start("--lang", "en", "quick")  # nothing runs any more: it starts the program, and the draft is there
    screen("see", "Client: Orchid Hotels", "push button")
    screen.active("Quick capture")
    screen.keys("ctrl+Return")
    screen("see", "Saved for Orchid Hotels", "label")
    (due,) = open_dues(screen)
    assert (due["client"], due["origin"]) == ("Orchid Hotels", "callback")
