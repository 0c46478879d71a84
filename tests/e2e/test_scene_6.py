"""Scene 6 of `scenes.md`: the headline.  The real program in Chinese, its clock moved, from the opening to the report."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journal.core.crises import Crisis, CrisisLine, CrisisStage, FoundBy, LineKind
from journal.core.dues import Due, DueState
from journal.core.plans import StepKind
from journal.store import crises, crisis_log, crisis_steps, interactions
from journal.store.reading import Reader
from tests.e2e.crisis_week import SENTENCE, StandingClock, Words, wednesday
from tests.e2e.screen import Screen, missing, until
from tests.e2e.week import TZ, when

LACKING = missing() or next((name for name in ("faketime", "pdftotext") if not shutil.which(name)), "")
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"no desktop with a clock for tests here: {LACKING} is missing")

PATIENCE = 90
"""Seconds: the machine may have other things to do."""
DAY = "2027-02-03T"
TOLD_TEAM = "已通知李总监和公关组"
TOLD_CLIENT = "建议先要测试原始报告，半小时内给媒体书面回应；他同意"
TOLD_OUTLET = "同意补充厂家回应"


class Desk:
    """The desktop on Wednesday afternoon, and what a person does there."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.path = screen.home / "week.cjournal"
        self.week = wednesday(self.path)
        self.clock = StandingClock(screen.home, f"{DAY}14:10:20")
        self.words = Words("zh_Hans")

    def start(self) -> None:
        """Start the program and wait for the day."""
        self.screen.start("--lang", "zh_Hans", "--journal", str(self.path), **self.clock.env)
        self.screen("see", "2月3日", seconds=PATIENCE)

    def cj(self, *arguments: str, fails: bool = False) -> Any:
        """Use the command line beside the window."""
        said = self.screen.run("--lang", "zh_Hans", "--journal", str(self.path), *arguments, **self.clock.env)
        if fails:
            assert said.returncode == 1, said.stdout
            return said.stderr
        assert said.returncode == 0, said.stderr
        return json.loads(said.stdout) if said.stdout.lstrip()[:1] in ("[", "{") else said.stdout

    def at(self, time: str) -> None:
        """Let it be a time of the day."""
        self.clock.set(f"{DAY}{time}")

    def crisis(self) -> Crisis | None:
        """The crisis in the journal, if there is one."""
        with_reader = Reader.open(self.path, TZ)
        found = crises.every(with_reader)
        with_reader.close()
        assert len(found) < 2
        return found[0] if found else None

    def lines(self) -> list[CrisisLine]:
        """The lines of its log."""
        reader = Reader.open(self.path, TZ)
        found = crisis_log.lines(reader, crises.every(reader)[0].id)
        reader.close()
        return found

    def steps(self) -> dict[str, Due]:
        """What is due for it, by kind; of updates the last."""
        reader = Reader.open(self.path, TZ)
        found = crisis_steps.every(reader, crises.every(reader)[0].id)
        reader.close()
        return {due.lead: due for due in found}

    def dialog(self, context: str, title: str) -> str:
        """Wait for a dialog and return its title as it stands there."""
        words = self.words(context, title)
        self.screen("see", None, "push button", within=words, seconds=PATIENCE)
        return words

    def fill(self, dialog: str, field: str, text: str) -> None:
        """Write into a field of a dialog, as an input method does."""
        self.screen("type", field, "text", within=dialog, text=text, seconds=PATIENCE)

    def lines_become(self, count: int) -> list[CrisisLine]:
        """Wait until the log has so many lines, and return them."""
        until(lambda: len(self.lines()) >= count, PATIENCE)
        found = self.lines()
        assert len(found) == count
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Screen(tmp_path) as screen:
        yield Desk(screen)


def opened(desk: Desk) -> Crisis:
    """Open the crisis of the scene with the keyboard, from a page that shows another client."""
    screen, words = desk.screen, desk.words
    screen.keys("ctrl+2", "ctrl+shift+c")
    dialog = desk.dialog("CrisisDialog", "Open a crisis")
    screen.keys("x", "h", "q", "c", "Return")
    desk.fill(dialog, words("CrisisDialog", "What happened"), SENTENCE)
    screen.keys("ctrl+Return")
    until(desk.crisis, PATIENCE)
    crisis = desk.crisis()
    assert crisis is not None
    return crisis


def told_the_team(desk: Desk) -> None:
    """Write the line of 14:12 in the page, with who was told."""
    screen, words = desk.screen, desk.words
    desk.at("14:12:00")
    field = words("CrisisLog", "Log progress")
    screen("type", field, "text", text=TOLD_TEAM, seconds=PATIENCE)
    screen("focus", words("CrisisLog", "Nobody was told"), "combo box")
    screen.keys("Down")
    screen("focus", field, "text")
    screen.keys("Return")
    desk.lines_become(2)


def called(desk: Desk, kind: StepKind, text: str) -> None:
    """Do a step that is a call: the row of the step, Enter, the words, Ctrl+Enter."""
    screen, words = desk.screen, desk.words
    title = desk.steps()[kind].title
    screen("focus", f"{title}, ", "filler", seconds=PATIENCE)
    screen.keys("Return")
    dialog = desk.dialog("LogDialog", "Log an interaction")
    desk.fill(dialog, words("Composer", "Text"), text)
    screen.keys("ctrl+Return")
    until(lambda: not desk.steps()[kind].open, PATIENCE)


def test_from_the_headline_to_the_result(desk: Desk) -> None:
    screen, words = desk.screen, desk.words
    desk.start()
    crisis = opened(desk)
    assert crisis.started_at == when(f"{DAY}14:10:20")
    assert (crisis.client_id, crisis.outlet_id) == (desk.week.clients["星禾汽车"], desk.week.clients["车闻网"])
    assert (crisis.severity, crisis.found_by, crisis.plan_name) == (2, FoundBy.US, "媒体负面报道")
    assert crisis.risk_id is not None
    times = [desk.steps()[kind].moment.at for kind in ("team", "client", "outlet", "contain", "update")]
    clock_times = ("14:10:20", "14:20:20", "14:20:20", "14:40:20", "16:10:20")
    assert times == [when(f"{DAY}{one}") for one in clock_times]  # 6.1
    told_the_team(desk)
    seen = screen("names")
    for number in ("+86 138 0000 1103", "+86 138 0000 1104", "+86 138 0000 2201"):
        assert any(number in name for name in seen)  # 6.1
    desk.at("14:18:00")
    called(desk, StepKind.CLIENT, TOLD_CLIENT)
    desk.at("14:31:00")
    called(desk, StepKind.OUTLET, TOLD_OUTLET)
    print(desk.cj("crisis", "list", "--json"))
    print((screen.home / "app.log").read_text())
    screen.picture(Path("/tmp/h/E1/a.png"))
