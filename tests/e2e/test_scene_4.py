"""Scene 4 of `scenes.md`: the brief before a call, then a shared screen.  The real program, its clock set, keys."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from journal.core.brief_parts import Part
from journal.core.clients import Person
from journal.exchange.paper_words import Words
from journal.store import interactions, people
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
WINDOW = "week — Client Journal"
PERSON = "Edit person"
NAMES = frozenset({"Grace", "Cheung", "兰庭酒店"})
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
        self.screen.active(WINDOW, PATIENCE)

    def find(self, words: str) -> None:
        """Look for the client of the scene in the palette and go there."""
        self.screen.keys("ctrl+k")
        self.screen("see", "Search", "text", exact=True, seconds=PATIENCE)
        self.screen.write(words)
        self.screen("see", f"· {ORCHID}", "list item", seconds=PATIENCE)
        self.screen.keys("Return")
        # While the palette is there, keys are for it.
        self.screen("gone", "Results", "list", exact=True, seconds=PATIENCE)
        self.screen.active(WINDOW, PATIENCE)

    def brief(self) -> str:
        """Open the brief with its key and return what it says."""
        self.screen.keys("ctrl+b")
        said = str(self.screen("read", BRIEF, "label", within=BRIEF, seconds=PATIENCE))
        return said.replace("\ufdd0", "\n").replace("\ufdd1", "\n")  # how Qt says where the cells of a table end

    def pasted(self) -> str:
        """Paste into a chat, another program, and return what stands there."""
        chat = self.screen.start(program=[sys.executable, "-c", CHAT])
        self.screen("focus", "Chat", "text", seconds=PATIENCE)
        self.screen.active("Chat", PATIENCE)
        self.screen.keys("ctrl+v")
        found = str(until(lambda: self.screen("read", "Chat", "text"), PATIENCE))
        self.screen.stop(chat)
        return found

    def persons(self) -> dict[str, Person]:
        """Who is at the client of the scene, by name."""
        reader = Reader.open(self.week.path, TZ)
        found = {person.name: person for person in people.at(reader, self.week.clients[ORCHID])}
        reader.close()
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Screen(tmp_path) as screen:
        yield Desk(screen)


def test_the_brief_before_the_call_and_a_new_assistant(desk: Desk) -> None:
    screen = desk.screen
    desk.start()
    desk.find("zjx")
    _check_order(desk.brief())
    screen("press", "Copy as text", "push button", within=BRIEF)
    screen("press", "Write to a file…", "push button", within=BRIEF)
    pdf = screen.home / "brief.pdf"
    screen("type", "File", "text", within=BRIEF, exact=True, text=str(pdf), seconds=PATIENCE)
    screen("press", "Write", "push button", within=BRIEF, exact=True)
    until(pdf.exists, PATIENCE)
    assert "Pages:           1\n" in _said("pdfinfo", pdf)  # 4.4
    said = _said("pdftotext", "-q", pdf, "-")
    assert ORCHID in said  # 4.4
    assert "Grace Cheung" in said
    screen("press", "Close", "push button", within=BRIEF, exact=True, nth=1)
    screen("press", "Close", "push button", within=BRIEF, exact=True)
    _check_people(desk)
    text = desk.pasted()
    _check_order(text)
    assert not any(mark in text for mark in ("**", "##", "|", "<", "\ufffc"))  # 4.4
    assert "Traceback" not in (screen.home / "app.log").read_text()


def _check_order(said: str) -> None:
    """What stands on the page, and in which order."""
    words = Words.load("en")
    parts = (Part.ADDRESS, Part.WE_OWE, Part.TABOOS, Part.LAST, Part.ADVISED, Part.PEOPLE, Part.COMING, Part.TOLD)
    places = [said.index(words.say("brief_parts", part)) for part in parts]
    assert places == sorted(places), said  # 4.1
    assert words.say("brief_parts", Part.TONE) not in said  # 4.3
    by_part = dict(zip(parts, (said[a:b] for a, b in pairwise([*places, len(said)])), strict=True))
    assert "2 e-mails unanswered" in by_part[Part.WE_OWE]
    for taboo in ("橙色", "钟表"):
        assert taboo in by_part[Part.TABOOS]
    assert STAMPING in by_part[Part.ADVISED]
    told = by_part[Part.TOLD]
    gently = words.say("brief", "gently")
    lines = {known: next(line for line in told.splitlines() if known in line) for known in (CHLOE, MANDY)}
    assert gently in lines[MANDY]  # 4.2
    assert gently not in lines[CHLOE]


def _check_people(desk: Desk) -> None:
    """The old assistant has left and is followed by a new one, in one dialog; the entries stay."""
    screen = desk.screen
    desk.clock.set(f"{DAY}10:20:00")
    screen("press", "Mandy Lee", "push button", seconds=PATIENCE)
    screen("press", "More…", "push button", within=PERSON, seconds=PATIENCE)
    screen("press", "Has left, on", "check box", within=PERSON, seconds=PATIENCE)
    until(lambda: "checked" in screen("states", "Has left, on", "check box", within=PERSON), PATIENCE)
    screen("type", "Followed by", "text", within=PERSON, text="Joyce Ho", seconds=PATIENCE)
    screen.active(PERSON, PATIENCE)
    screen.keys("ctrl+Return")
    screen.active(WINDOW, PATIENCE)
    until(lambda: "Joyce Ho" in desk.persons(), PATIENCE)
    mandy = desk.persons()["Mandy Lee"]
    assert mandy.left_on == "2027-02-02"  # 4.6
    reader = Reader.open(desk.week.path, TZ)
    every = [interactions.get(reader, entry.id) for entry in interactions.timeline(reader, mandy.client_id)]
    reader.close()
    assert [entry.text for entry in every if mandy.id in entry.person_ids] == [MANDY]  # 4.6
    screen.keys("ctrl+1")
    desk.find("joyce")  # 4.6
    screen("see", "Joyce Ho", "push button", seconds=PATIENCE)


def test_a_shared_screen_names_nobody(desk: Desk) -> None:
    screen = desk.screen
    server = Daemon(screen.env | {"PYTHONPATH": str(ROOT)})
    try:
        desk.start()
        desk.find("grace")
        desk.clock.set(f"{DAY}09:58:00")
        screen.keys("ctrl+shift+p")
        screen.keys("ctrl+b")
        screen("press", "Cancel", "push button", within=BRIEF, seconds=PATIENCE)  # who opens it is asked first
        desk.clock.set(f"{DAY}10:05:00")
        told = server.wait("shown", PATIENCE)
        while told["title"] != "1 reminder":
            assert not NAMES & set(f"{told['title']} {told['text']}".split())
            told = server.wait("shown", PATIENCE)
        assert not told["text"]  # 4.5; that it ends by itself is tried in scene 2
    finally:
        server.end()


def _said(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout
