"""Scene 2 of `scenes.md`: the ten-minute callback.  The real program, a notification server, the clock moved."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journal.core.commitments import Owed
from journal.core.dues import Due, Origin
from journal.core.interactions import Channel, Interaction
from journal.core.moments import MINUTE_MS, EventTime
from journal.store import commitments, dues, interactions
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.e2e.moved_clock import MovedClock
from tests.e2e.notification_bus import Daemon
from tests.e2e.screen import Screen, missing, until
from tests.e2e.week import TZ, Week, when

LACKING = missing() or ("" if shutil.which("faketime") else "faketime")
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"no desktop with a clock for tests here: {LACKING} is missing")

ROOT = Path(__file__).resolve().parent.parent.parent
SLOW = 15
"""Seconds that the look at the screen may take, and the clock that programs see a second late."""
CARD = "Called, log it"
OTHER = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(sys.argv)
field = QLineEdit()
field.setAccessibleName("Another program")
field.setWindowTitle("Another program")
field.show()
app.exec()
"""


class Showroom:
    """The desktop on Monday with an empty list, and what a person does there."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.path = screen.home / "week.cjournal"
        self.week = week = Week(self.path)
        for client in week.clients:
            if client in week.people:
                week.log(client, "2027-01-27T10:00", Channel.PHONE, "排期确认")
        week.close("2027-01-29T18:15")
        self.clock = MovedClock(screen.home, "2027-02-01T09:30:00")
        self.server = Daemon(screen.env | {"PYTHONPATH": str(ROOT)})

    def start(self, at: str) -> Any:
        """Start the program; what the day itself brings has been told then."""
        self.clock.move(at)
        app = self.screen.start("--lang", "en", "--journal", str(self.path), **self.clock.env)
        self.screen("see", "Monday, 1 February", seconds=90)
        # Then the ledger is in step, and nothing goes on any more.
        assert self.server.wait("shown", 90)["title"] == "Today"
        return app

    def cj(self, *arguments: str) -> Any:
        """Use the command line beside the window."""
        said = self.screen.run("--journal", str(self.path), *arguments, **self.clock.env)
        assert said.returncode == 0, said.stderr
        return json.loads(said.stdout) if said.stdout.lstrip()[:1] in ("[", "{") else said.stdout

    def fitted(self, client: str, ended: str) -> None:
        """Write down, beside the window, that a fitting has ended, with its callback."""
        week = self.week
        end = EventTime.of(when(ended), TZ)
        begun = EventTime.of(when(f"{ended[:10]}T08:00"), TZ)
        visit = Interaction(
            (week.clients[client],),
            begun,
            Channel.DELIVERY,
            subject="LED屏装完",
            ended=end,
            person_ids=(week.people[client],),
        )
        writer = Writer.open(self.path, self.clock.now, TZ)
        with writer.operation(Op.INTERACTION_ADD):
            dues.add_callback(writer, interactions.add(writer, visit), 10)
        writer.close()

    def callbacks(self) -> list[Due]:
        """The callbacks in the journal."""
        reader = Reader.open(self.path, TZ)
        found = [due for due in dues.every(reader) if due.origin is Origin.CALLBACK]
        reader.close()
        return found

    def shown(self, seconds: float) -> list[str]:
        """What was announced in so many seconds."""
        found = []
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                said = self.server.wait("shown", left)
            except AssertionError:
                break
            found.append(" | ".join(filter(None, (said["title"], said["text"]))))
        return found

    def next(self) -> list[str]:
        """What is announced next, within one tick, and what comes right behind it."""
        said = self.server.wait("shown", 16 + SLOW)
        return [" | ".join(filter(None, (said["title"], said["text"]))), *self.shown(2)]

    def press(self, name: str) -> None:
        """Press a button of the card."""
        self.screen("press", name, "push button", exact=True)

    def card(self, seconds: float = 40) -> None:
        """Wait for the card."""
        self.screen("see", CARD, "push button", exact=True, seconds=seconds)

    def words(self) -> list[str]:
        """Everything that can be read on the screen."""
        return [str(name) for name in self.screen("names")]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Showroom]:
    with Screen(tmp_path) as screen:
        made = Showroom(screen)
        yield made
        made.server.end()


def test_the_card_comes_in_time_and_takes_no_key(room: Showroom) -> None:
    room.start("2027-02-01T10:04:00")
    room.fitted("海润传媒", "2027-02-01T10:02:00")
    (due,) = room.callbacks()
    assert due.moment.at == when("2027-02-01T10:12:00")  # 2.1
    other = room.screen.start(program=[sys.executable, "-c", OTHER])
    room.screen("focus", "Another program", "text")
    room.clock.move("2027-02-01T10:11:55")
    typed = "abcdefghij" * 10
    subprocess.run(["xdotool", "type", "--delay", "120", typed], env=room.screen.env, check=True)
    room.card()
    seconds = room.clock.seconds_since("2027-02-01T10:12:00")
    assert 0 <= seconds <= 16 + SLOW  # 2.2
    assert room.screen("read", "Another program", "text") == typed  # 2.2
    assert any("+86 138 0000 1101" in word for word in room.words())  # 2.3
    assert any(word == "push button: Copy the number" for word in room.words())
    assert not any("Dial" in word or "Call now" in word for word in room.words())
    room.screen.stop(other)


def test_nobody_answers_and_then_somebody_does(room: Showroom) -> None:
    room.start("2027-02-01T10:04:00")
    room.fitted("海润传媒", "2027-02-01T10:02:00")
    room.clock.move("2027-02-01T10:13:00")
    room.card()
    room.press("No answer")
    until(lambda: room.callbacks()[0].attempts == 1)
    (due,) = room.callbacks()
    assert due.first_attempt_at is not None
    assert due.snoozed_until is not None
    assert abs(due.snoozed_until - due.first_attempt_at - 5 * MINUTE_MS) < 1_000  # 2.4
    room.clock.move("2027-02-01T10:18:20")
    room.card()
    assert not any("Send a message" in word for word in room.words())
    room.press(CARD)
    room.screen("type", "Text", "text", text="整体满意，左下角一条亮线")
    room.screen("press", "Happy", exact=True)
    room.press("Save")
    until(lambda: not room.callbacks()[0].open)
    (due,) = room.callbacks()
    reader = Reader.open(room.path, TZ)
    assert due.interaction_id is not None
    assert due.outcome_interaction_id is not None
    visit = interactions.get(reader, due.interaction_id)
    call = interactions.get(reader, due.outcome_interaction_id)
    assert (visit.channel, call.channel, call.mood) == ("delivery", "phone", 1)  # 2.5
    entries = interactions.timeline(reader, visit.client_ids[0])
    assert [entry.text or entry.subject for entry in entries][:2] == ["整体满意，左下角一条亮线", "No answer"]
    assert dues.callbacks_in_time(reader) == (1, 1), "the first attempt at 10:13 counts"
    assert commitments.owed(reader, Owed.WE) == []
    reader.close()


@pytest.mark.large
def test_the_third_attempt_offers_a_message(room: Showroom) -> None:
    room.start("2027-02-01T10:04:00")
    room.fitted("海润传媒", "2027-02-01T10:02:00")
    for attempt, at in enumerate(("10:12:30", "10:18:30", "10:24:30")):
        room.clock.move(f"2027-02-01T{at}")
        room.card()
        if attempt < 2:
            room.press("No answer")
            until(lambda: room.callbacks()[0].attempts == attempt + 1)  # noqa: B023
    room.screen("see", "Send a message", "push button")  # 2.4


def test_after_a_sleep_there_is_one_card_that_says_how_late_it_is(room: Showroom) -> None:
    room.start("2027-02-01T15:30:00")
    room.fitted("海润传媒", "2027-02-01T15:30:00")
    assert room.shown(2) == []
    room.clock.move("2027-02-01T16:05:00")
    (told,) = room.next()
    assert "25 min late" in told  # 2.6
    room.card()
    assert any("25 min late" in word for word in room.words())
    assert room.shown(18) == [], "never again after that"


@pytest.mark.large
def test_what_was_written_down_late_is_due_at_once(room: Showroom) -> None:
    room.start("2027-02-01T17:00:00")
    room.fitted("海润传媒", "2027-02-01T11:00:00")
    room.card()
    assert any("5 h 50 min late" in word for word in room.words())  # 2.7


@pytest.mark.large
def test_two_in_one_minute_share_a_card(room: Showroom) -> None:
    room.start("2027-02-01T10:04:00")
    room.fitted("海润传媒", "2027-02-01T10:02:00")
    room.fitted("星禾汽车", "2027-02-01T10:02:00")
    room.clock.move("2027-02-01T10:12:00")
    room.screen("see", CARD, "push button", exact=True, nth=1)  # 2.9
    words = room.words()
    assert sum(word.startswith("dialog: Call back") or word == "frame: Call back" for word in words) <= 1
    assert len(room.next()) == 1


def names_somebody(room: Showroom, told: list[str]) -> list[str]:
    said = [*told, *room.words()]
    return [word for word in said if any(name in word for name in ("海润", "王敏", "星禾", "周建国"))]


@pytest.mark.large
def test_behind_a_hidden_window_nobody_is_named(room: Showroom) -> None:
    room.start("2027-02-01T10:04:00")
    room.fitted("海润传媒", "2027-02-01T10:02:00")
    room.screen.keys("ctrl+l")
    room.screen("see", "Show it again", "push button")
    room.clock.move("2027-02-01T10:12:00")
    told = room.next()
    assert told == ["1 reminder"]  # 2.8
    assert names_somebody(room, told) == []


def test_under_the_lock_screen_of_the_desktop_nobody_is_named(room: Showroom) -> None:
    room.start("2027-02-01T10:04:00")
    room.fitted("海润传媒", "2027-02-01T10:02:00")
    cover = ["dbus-send", "--session", "--type=signal", "/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged"]
    subprocess.run([*cover, "boolean:true"], env=room.screen.env, check=True)
    room.clock.move("2027-02-01T10:12:00")
    assert room.next() == ["1 reminder"]  # 2.8
    assert not any(CARD in word for word in room.words() if word.startswith("push button: Snooze"))
    subprocess.run([*cover, "boolean:false"], env=room.screen.env, check=True)
    room.screen("see", "No answer", "push button")


@pytest.mark.large
def test_in_presentation_mode_nobody_is_named_and_it_ends_by_itself(room: Showroom) -> None:
    room.start("2027-02-01T09:58:00")
    room.cj("remind", "兰庭酒店", "call Grace", "2027-02-01T10:05")
    room.screen.keys("ctrl+shift+p")
    room.screen("see", "Presentation mode until 11:5")
    room.clock.move("2027-02-01T10:05:00")
    assert room.next() == ["1 reminder"]  # 4.5
    room.clock.move("2027-02-01T11:59:30")
    told = room.next()
    assert told == ["Presentation mode is over | Messages name clients again."]
