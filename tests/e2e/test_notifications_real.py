"""Reminders from a program in the tray: bubbles of real servers, their buttons clicked, the journal read afterwards."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journal.core.clients import Client, Person
from journal.core.dues import Due, DueState
from journal.core.interactions import Channel, Interaction
from journal.core.moments import MINUTE_MS, EventTime, Moment
from journal.store import clients, dues, interactions, journal_settings, people
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui.application import clock
from tests.e2e.daemons import ALL, DUNST, Kind, Server
from tests.e2e.screen import Screen, missing, until

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"no desktop for tests here: {missing()} is missing")

ROOT = Path(__file__).resolve().parent.parent.parent
TRAY = Path(__file__).with_name("tray_host.py")


class Panel:
    """A tray, as a desktop's panel has one."""

    def __init__(self, screen: Screen) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-P", str(TRAY)],
            env=screen.env | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._said: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.wait("ready")

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._said.put(json.loads(line))

    def wait(self, what: str) -> Any:
        while True:
            said = self._said.get(timeout=60)
            if what in said:
                return said[what]

    def tip(self) -> str:
        """What the newest icon says under the mouse."""
        assert self.process.stdin
        self.process.stdin.write("read\n")
        self.process.stdin.flush()
        return str(self.wait("tip"))

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(60)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


class Desk:
    """A journal with one callback and one reminder in a moment, and the program in the tray."""

    def __init__(self, screen: Screen, kind: Kind) -> None:
        self.screen = screen
        self.path = screen.home / "desk.cjournal"
        self.panel = Panel(screen)
        self.server = Server(screen, kind)

    def journal(self, *, callback: bool) -> int:
        """Make the journal; the due comes in about ten seconds."""
        now = clock()
        writer = Writer.open(self.path, clock)
        with writer.operation(Op.SAMPLE):
            journal_settings.put(writer, "quiet_on", False)
            client = clients.add(writer, Client("Hairun Media"))
            person = people.add(writer, Person(client, "Wang Min", phones=("+86 138 0000 1101",)))
            if callback:
                end = EventTime(now + 10_000 - 10 * MINUTE_MS, "2026-01-01T00:00+00:00")
                visit = Interaction((client,), end, Channel.DELIVERY, subject="LED wall", person_ids=(person,))
                made = dues.add_callback(writer, interactions.add(writer, visit), 10)
            else:
                due = Due("send the quote", Moment.instant(now + 10_000), client_id=client, person_id=person)
                made = dues.add(writer, due)
        writer.close()
        return made

    def start(self) -> None:
        """Start in the tray: nothing is to be seen but the icon."""
        self.screen.start("--lang", "en", "--journal", str(self.path), "--in-tray")
        self.panel.wait("icon")

    def due(self, due_id: int) -> Due:
        reader = Reader.open(self.path)
        found = dues.get(reader, due_id)
        reader.close()
        return found

    def windows(self) -> list[str]:
        """Windows of the program that are on the screen."""
        return [str(name) for name in self.screen("names") if str(name).startswith("frame: ")]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with Screen(tmp_path) as made:
        yield made


SERVERS = [pytest.param(kind, id=kind.name, marks=[] if kind is ALL[0] else [pytest.mark.large]) for kind in ALL]
"""One server in every run; that all of them draw the buttons is shown by `test_notifications.py`."""


@pytest.fixture(params=SERVERS)
def desk(request: pytest.FixtureRequest, screen: Screen) -> Iterator[Desk]:
    kind: Kind = request.param
    if kind.path is None:
        pytest.skip(f"{kind.name} is not installed")
    made = Desk(screen, kind)
    yield made
    made.panel.end()


def test_a_reminder_is_done_from_its_bubble_while_the_window_is_away(desk: Desk) -> None:
    due = desk.journal(callback=False)
    desk.start()
    assert desk.windows() == []
    until(lambda: desk.server.texts())
    assert "1 overdue" in desk.panel.tip() or "today" in desk.panel.tip()
    desk.server.click("Done")
    until(lambda: desk.due(due).state is DueState.DONE)
    until(lambda: desk.server.texts() == [])
    assert desk.windows() == []


def test_a_callback_is_put_off_from_its_bubble(desk: Desk) -> None:
    due = desk.journal(callback=True)
    desk.start()
    until(lambda: desk.server.texts())
    if desk.server.kind.draws_buttons:
        assert "Call Wang Min back" in desk.server.texts()
    desk.server.click("Snooze 5 min")
    until(lambda: desk.due(due).snoozed_until is not None)
    desk.screen("gone", "Copy the number", "push button")


@pytest.mark.skipif(DUNST.path is None, reason="needs dunst")
def test_open_brings_the_window_out_of_the_tray(screen: Screen) -> None:
    desk = Desk(screen, DUNST)
    desk.journal(callback=False)
    desk.start()
    until(lambda: desk.server.texts())
    desk.server.click("Open")
    screen("see", "Hairun Media")
    desk.panel.end()


def test_what_is_done_elsewhere_goes_from_the_screen(desk: Desk) -> None:
    due = desk.journal(callback=False)
    desk.start()
    until(lambda: desk.server.texts())
    said = screen_run(desk, "done", str(due))
    assert said.returncode == 0, said.stderr
    until(lambda: desk.server.texts() == [])


def screen_run(desk: Desk, *arguments: str) -> subprocess.CompletedProcess[str]:
    return desk.screen.run("--journal", str(desk.path), *arguments)
