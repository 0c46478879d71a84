"""Scene 1 of `scenes.md`: Monday, 8:45, what did I miss?  The real program, its clock moved, keys alone."""

from __future__ import annotations

import json
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.notification_bus import Daemon
from tests.e2e.screen import Screen, missing, until
from tests.e2e.week import faked, friday_evening

LACKING = missing() or ("" if shutil.which("faketime") else "faketime")
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"no desktop with a clock for tests here: {LACKING} is missing")

MONDAY = "2027-02-01T08:45"
PATIENCE = 40
"""Seconds after which something does not come any more, on a machine with other work too."""
WORDS = "What came of it, or what is to be done?"
ROOT = Path(__file__).resolve().parent.parent.parent


class Morning:
    """The desktop on Monday: a notification server, the journal as it was left on Friday, and the program."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.path = screen.home / "week.cjournal"
        friday_evening(self.path)
        self.server = Daemon(screen.env | {"PYTHONPATH": str(ROOT)})

    def start(self, at: str) -> Any:
        """Start the program at a local time; it is up once the day is on the screen."""
        surroundings: dict[str, Any] = dict(faked(at))
        app = self.screen.start("--lang", "en", "--journal", str(self.path), **surroundings)
        self.screen("see", "Monday, 1 February")
        return app

    def cj(self, *arguments: str, at: str = MONDAY) -> Any:
        """Ask the command line beside the window."""
        surroundings: dict[str, Any] = dict(faked(at))
        said = self.screen.run("--journal", str(self.path), *arguments, **surroundings)
        assert said.returncode == 0, said.stderr
        return json.loads(said.stdout)

    def rows(self) -> list[str]:
        """The rows of the list as a screen reader hears them."""
        return [name.removeprefix("list item: ") for name in self.screen("names") if name.startswith("list item: ")]

    def row(self, part: str) -> str:
        """The row in which something is said."""
        return str(until(lambda: next((row for row in self.rows() if part in row), ""), PATIENCE))

    def shown(self, seconds: float) -> list[str]:
        """What was announced in so many seconds."""
        found = []
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                said = self.server.wait("shown", left)
            except AssertionError:
                break
            found.append(f"{said['title']} | {said['text']}")
        return found

    def end(self) -> None:
        """Let the server go."""
        self.server.end()


@pytest.fixture
def morning(tmp_path: Path) -> Iterator[Morning]:
    with Screen(tmp_path) as screen:
        made = Morning(screen)
        yield made
        made.end()


def test_one_message_tells_of_all_and_a_kill_does_not_repeat_it(morning: Morning) -> None:
    app = morning.start(MONDAY)
    told = morning.shown(8)
    assert len([one for one in told if "3" in one]) == 1, told  # 1.1
    morning.row("Callback after")
    before = morning.rows()
    morning.screen.stop(app, signal.SIGKILL)
    morning.start("2027-02-01T08:50")  # 1.6
    assert morning.shown(6) == []
    until(lambda: _names(morning.rows()) == _names(before), PATIENCE)


def test_the_list_is_in_order_and_says_how_late(morning: Morning) -> None:
    screen = morning.screen
    morning.start(MONDAY)
    row = morning.row("Callback after")
    assert "2 days 14 h late" in row  # 1.3
    for part in ("发预热海报", "寄样张", "Birthday today"):
        morning.row(part)  # the list may just be read anew
    rows = morning.rows()
    places = [next(i for i, one in enumerate(rows) if part in one) for part in ("发预热海报", "寄样张", "Callback")]
    assert places == sorted(places)  # 1.2
    assert [sum(part in one for one in rows) for part in ("发预热海报", "寄样张", "Callback")] == [1, 1, 1]
    birthday = morning.row("Birthday today")  # 1.5
    assert "单雅琴" in birthday
    assert "lunar 12/25" in birthday
    assert "不收礼" in birthday
    assert rows.index(birthday) > rows.index(row)
    assert not any("Present: Birthday" in one for one in rows)
    assert "18:00" in morning.row("Delivery question")  # 1.7
    screen.keys("End")  # further down than the window reaches
    assert "never contacted" in morning.row("新和文具")
    assert "62 day" in morning.row("博雅食品")
    contacts = [one for one in morning.rows() if "never contacted" in one or "Last: " in one]
    assert not any("Brightwell" in one or "Daniel Weiss" in one for one in contacts), "I owe them an answer"
    due = morning.cj("due", "--at", f"{MONDAY}+08:00", "--json")
    late = [(one["title"], one["late_seconds"]) for one in due if one["late_seconds"]]
    assert [seconds for _, seconds in late] == [229500, 224700, 161100]


def test_the_list_is_emptied_with_keys_alone(morning: Morning) -> None:
    screen = morning.screen
    morning.start(MONDAY)
    morning.row("Callback after")
    began = time.monotonic()
    screen.keys("Home", "j", "j", "e")  # 1.4: the callback, after the promise and the samples
    screen("see", "Too late, will contact today", "push button", seconds=PATIENCE)
    until(lambda: "focused" in screen("states", WORDS, "text"), PATIENCE)
    screen("type", WORDS, "text", text="上午打电话问验收情况")
    screen.keys("Return")
    morning.row("上午打电话问验收情况")
    closed = [one for one in morning.cj("due", "--all", "--json") if one["origin"] == "callback"]
    assert [(one["state"], one["outcome"], one["in_time"]) for one in closed] == [("done", "missed", False)]
    screen.keys("ctrl+z")
    morning.row("Callback after")
    assert not any("上午打电话" in row for row in morning.rows())
    screen.keys("ctrl+shift+z")
    morning.row("上午打电话问验收情况")
    screen.keys("Home", "e")  # the promise, kept late
    until(lambda: not any("发预热海报" in row for row in morning.rows()), PATIENCE)
    screen.keys("Home", "space")  # the samples
    until(lambda: not any("寄样张" in row for row in morning.rows()), PATIENCE)
    assert not any(" late" in row for row in morning.rows())
    assert time.monotonic() - began < 90 + PATIENCE  # 1.8; by hand without a screen reader in between it is less
    kept = [one for one in morning.cj("due", "--all", "--json") if one["origin"] == "promise"]
    assert [one["state"] for one in kept] == ["done"]
    assert "Traceback" not in (screen.home / "app.log").read_text()


def _names(rows: list[str]) -> list[str]:
    """The rows without how late they are."""
    return [row.partition(", ")[0] for row in rows]
