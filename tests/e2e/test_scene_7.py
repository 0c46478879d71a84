"""Scene 7 of `scenes.md`: New Year greetings, and "answer first".  The real program, its clock moved, keys alone."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journal.store.writing import Writer
from tests.e2e.screen import Screen, missing, until
from tests.e2e.week import TZ, faked, when
from tests.store.greeting_world import KEEPERS, GreetingWorld

LACKING = missing() or ("" if shutil.which("faketime") else "faketime")
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"no desktop with a clock for tests here: {LACKING} is missing")

THURSDAY = "2027-02-04T09:30"
EVE = "2027-02-05T17:00"
SATURDAY = "2027-02-06T09:00"
PATIENCE = 60
"""Seconds: the machine may have other things to do."""


class Desk:
    """The desktop with the journal of the scene."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.path = screen.home / "greetings.cjournal"
        writer = Writer.open(self.path, self._now, TZ)
        self.world = GreetingWorld(writer, TZ)
        writer.close()

    def _now(self) -> int:
        return when(THURSDAY)

    def start(self, at: str) -> Any:
        """Start the program at a local time and go to the greetings."""
        surroundings: dict[str, Any] = dict(faked(at))
        app = self.screen.start("--lang", "en", "--journal", str(self.path), **surroundings)
        self.screen("see", {THURSDAY: "Thursday, 4", EVE: "Friday, 5", SATURDAY: "Saturday, 6"}[at])
        self.screen.keys("ctrl+g")
        self.screen("see", "People to be greeted", "list")
        until(self.rows, PATIENCE)
        return app

    def cj(self, *arguments: str, at: str = THURSDAY) -> Any:
        """Ask the command line beside the window."""
        surroundings: dict[str, Any] = dict(faked(at))
        said = self.screen.run("--journal", str(self.path), *arguments, **surroundings)
        assert said.returncode == 0, said.stderr
        return json.loads(said.stdout)

    def rows(self) -> list[str]:
        """The people and headings as a screen reader hears them."""
        return [name.removeprefix("list item: ") for name in self.screen("names") if name.startswith("list item: ")]

    def part(self, heading: str) -> list[str]:
        """The people under a heading."""
        return [row for row in self.rows() if f", {heading}," in row]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Screen(tmp_path) as screen:
        yield Desk(screen)


def test_answer_first_then_six_greetings_with_the_keyboard(desk: Desk) -> None:
    screen = desk.screen
    before = {name: desk.cj("client", "show", name, "--json")["last_contact"] for name in KEEPERS}
    desk.start(THURSDAY)
    first = desk.part("Answer first")  # 7.1
    assert [row.partition(",")[0] for row in first] == ["Grace Cheung", "单雅琴"]
    assert "since Monday" in first[0]
    assert "since yesterday" in first[1]
    assert len(desk.part("Ready")) == 5  # 7.1, 7.3
    assert not any("Hanbit" in row or "Brightwell" in row or "Zayd" in row for row in desk.rows())  # 7.3
    screen.keys("Home", "r")
    screen("press", "Client's request: 稿件", "check box")
    screen("type", "Text", "text", text="深蓝 PMS 2758，稿件已附")
    screen("press", "Save", "push button", exact=True)
    until(lambda: any("Grace" in row for row in desk.part("Ready")), PATIENCE)  # 7.2
    assert [row.partition(",")[0] for row in desk.part("Answer first")] == ["单雅琴"]
    answered = desk.cj("client", "show", "兰庭酒店", "--json")["last_contact"]
    screen("focus", "People to be greeted", "list")
    began = time.monotonic()
    screen.keys("Home", "j")
    for number in range(1, 7):
        screen.keys("Return")
        until(lambda number=number: len(desk.part("Sent")) == number, PATIENCE)
    assert time.monotonic() - began < 180  # 7.7
    assert [row.partition(",")[0] for row in desk.part("Answer first")] == ["单雅琴"]
    after = {name: desk.cj("client", "show", name, "--json")["last_contact"] for name in KEEPERS}
    assert after == {**before, "兰庭酒店": answered}  # 7.7
    assert "Traceback" not in (screen.home / "app.log").read_text()


@pytest.mark.large
def test_on_the_eve_one_key_lets_it_through(desk: Desk) -> None:
    screen = desk.screen
    app = desk.start(EVE)
    screen.keys("Home", "g")  # 7.8
    text = until(lambda: screen("read", "Text of the greeting", "text"), PATIENCE)
    assert "深蓝 PMS 号" in text.splitlines()[0]
    screen.keys("Return")
    until(lambda: len(desk.part("Sent")) == 1, PATIENCE)
    screen.stop(app)
    desk.start(SATURDAY)
    assert len(desk.part("Ready")) >= 3
    due = desk.cj("due", "--at", f"{SATURDAY}+08:00", "--json", at=SATURDAY)
    assert [row for row in due if row["origin"] == "observance" and row["late_seconds"]] == []
    assert "Traceback" not in (screen.home / "app.log").read_text()
