"""Scene 4 of `scenes.md`: the brief before a call, then a shared screen.  The real program, its clock set, keys."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journal.core.brief_parts import Part
from journal.exchange.paper_words import Words
from journal.store import people
from journal.store.reading import Reader
from tests.e2e import brief_week
from tests.e2e.brief_week import CHLOE, MANDY, ORCHID, STAMPING
from tests.e2e.notification_bus import Daemon
from tests.e2e.screen import Screen, missing, until
from tests.e2e.standing_clock import StandingClock
from tests.e2e.week import TZ

LACKING = missing() or next((name for name in ("faketime", "pdftotext", "pdfinfo") if not shutil.which(name)), "")
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"no desktop with a clock for tests here: {LACKING} is missing")

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 90
"""Seconds: the machine may have other things to do."""
DAY = "2027-02-02T"
BRIEF = "Client brief"
SLOW = 5
"""Seconds that a tick and the look at it may take beyond the tick itself."""
CHAT = """
import sys
from PySide6.QtWidgets import QApplication, QPlainTextEdit
app = QApplication(sys.argv)
field = QPlainTextEdit()
field.setAccessibleName("Chat")
field.setWindowTitle("Chat")
field.show()
app.exec()
"""


class Desk:
    """The desktop on Tuesday morning."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.week = brief_week.tuesday(screen.home / "week.cjournal")
        self.clock = StandingClock(screen.home, f"{DAY}09:50:00")

    def start(self) -> None:
        """Start the program."""
        self.screen.start("--lang", "en", "--journal", str(self.week.path), **self.clock.env)
        self.screen("see", "Tuesday, 2 February", seconds=PATIENCE)

    def find(self, words: str, found: str) -> None:
        """Look for a client in the palette and go there."""
        self.screen.keys("ctrl+k")
        self.screen("see", "Search", "text", exact=True, seconds=PATIENCE)
        self.screen.write(words)
        self.screen("see", found, "list item", within="Search", seconds=PATIENCE)
        self.screen.keys("Return")
        self.screen("see", "Log an interaction", "push button", seconds=PATIENCE)

    def brief(self) -> str:
        """Open the brief by its key and return what it says."""
        self.screen.keys("ctrl+b")
        return str(self.screen("read", BRIEF, within=BRIEF, seconds=PATIENCE))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Screen(tmp_path) as screen:
        yield Desk(screen)


def test_explore(desk: Desk) -> None:
    screen = desk.screen
    desk.start()
    screen.keys("ctrl+k")
    screen("see", "Search", "text", exact=True, seconds=PATIENCE)
    screen.write("zjx")
    import time; time.sleep(3)
    print([n for n in screen("names")])
    screen.keys("Return")
    time.sleep(3)
    screen.keys("ctrl+b")
    time.sleep(4)
    screen.picture(Path("/tmp/h/E1/b1.png"))
    print([n for n in screen("names") if n.split(":")[0] not in ("list item",)])
    print(screen("read", BRIEF, "text", within=BRIEF))
    screen("press", "Copy as text", "push button", within=BRIEF)
    screen("press", "Write to a file…", "push button", within=BRIEF)
    time.sleep(2)
    screen.picture(Path("/tmp/h/E1/b2.png"))
    print([n for n in screen("names") if n.split(":")[0] not in ("list item",)])
    print((screen.home / "app.log").read_text())
