"""Scene 6 of `scenes.md`: the headline.  The real program in Chinese, its clock set, from the opening to the report."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, FoundBy, LineKind
from journal.core.dues import Due, DueState
from journal.core.plans import StepKind
from journal.store import crises, crisis_log, crisis_steps, interactions
from journal.store.reading import Reader
from tests.e2e import crisis_week
from tests.e2e.crisis_week import DAY, INNER, LANGUAGE, SENTENCE, TOLD_CLIENT, TOLD_OUTLET, TOLD_TEAM  # fmt: skip
from tests.e2e.screen import Screen, missing, until
from tests.e2e.standing_clock import StandingClock
from tests.e2e.week import TZ, Week, when
from tests.e2e.window_words import Words

LACKING = missing() or next((name for name in ("faketime", "pdftotext") if not shutil.which(name)), "")
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"no desktop with a clock for tests here: {LACKING} is missing")

PATIENCE = 90
"""Seconds: the machine may have other things to do."""
FIRST = (StepKind.TEAM, StepKind.CLIENT, StepKind.OUTLET, StepKind.CONTAIN)
WINDOW = "week — 客户手记"
CORRECTED = "已通知李总监和公关二组"
RESULT = "首页已补充厂家回应，客户满意"


class Desk:
    """The desktop on Wednesday afternoon, and what a person does there."""

    def __init__(self, screen: Screen, week: Week) -> None:
        self.screen = screen
        self.week = week
        self.words = Words(LANGUAGE)

    def start(self, time: str) -> None:
        """Start the program at a time of the day."""
        self.clock = StandingClock(self.screen.home, f"{DAY}{time}")
        self.screen.start("--lang", LANGUAGE, "--journal", str(self.week.path), **self.clock.env)
        self.screen("see", "2月3日", seconds=PATIENCE)
        self.front()

    def at(self, time: str) -> None:
        """Let it be a time of the day."""
        self.clock.set(f"{DAY}{time}")

    def cj(self, *arguments: str, code: int = 0) -> Any:
        """Use the command line beside the window; what it refuses it says on the other stream."""
        said = self.screen.run("--lang", LANGUAGE, "--journal", str(self.week.path), *arguments, **self.clock.env)
        assert said.returncode == code, said.stderr
        if code:
            return said.stderr
        return json.loads(said.stdout) if said.stdout.lstrip()[:1] in ("[", "{") else said.stdout

    # ---------- what the journal holds

    def crisis(self) -> Crisis | None:
        """The crisis, once there is one."""
        reader = Reader.open(self.week.path, TZ)
        found = crises.every(reader)
        reader.close()
        assert len(found) < 2
        return found[0] if found else None

    def lines(self) -> list[CrisisLine]:
        """The lines of its log."""
        reader = Reader.open(self.week.path, TZ)
        found = crisis_log.lines(reader, crises.every(reader)[0].id)
        reader.close()
        return found

    def steps(self, kind: StepKind) -> list[Due]:
        """What is, or was, due for a kind of step."""
        reader = Reader.open(self.week.path, TZ)
        found = crisis_steps.every(reader, crises.every(reader)[0].id)
        reader.close()
        return [due for due in found if due.lead == kind]

    def step(self, kind: StepKind) -> Due:
        """The one step of a kind."""
        (due,) = self.steps(kind)
        return due

    def grown_to(self, count: int) -> CrisisLine:
        """Wait until the log has so many lines, and return the last."""
        until(lambda: len(self.lines()) >= count, PATIENCE)
        *_, last = found = self.lines()
        assert len(found) == count
        return last

    def moods(self) -> list[int]:
        """The moods on the timeline of the client."""
        reader = Reader.open(self.week.path, TZ)
        known = interactions.timeline(reader, self.week.clients["星禾汽车"])
        reader.close()
        return [entry.mood for entry in known if entry.mood is not None]

    # ---------- what a person does

    def dialog(self, title: str) -> None:
        """Wait for a dialog, until it has the keyboard."""
        self.screen.active(title, PATIENCE)

    def front(self) -> None:
        """Wait until the window of the program has the keyboard, and no dialog."""
        self.screen.active(WINDOW, PATIENCE)

    def finish(self, dialog: str, field: str, text: str) -> None:
        """Fill the last field of a dialog and save it with its keys."""
        self.dialog(dialog)
        self.fill(dialog, field, text)
        self.screen.keys("ctrl+Return")
        self.front()

    def fill(self, dialog: str, field: str, text: str) -> None:
        """Write into a field of a dialog, as an input method does."""
        self.screen("type", field, "text", within=dialog, text=text, seconds=PATIENCE)

    def press(self, name: str) -> None:
        """Press a button of the page."""
        self.screen("press", name, "push button", seconds=PATIENCE)

    def open_crisis(self) -> None:
        """Seven keys and the sentence."""
        self.screen.keys("ctrl+shift+c")
        dialog = self.words("CrisisDialog", "Open a crisis")
        self.dialog(dialog)
        self.screen.keys("x", "h", "q", "c", "Return")
        self.finish(dialog, self.words("CrisisDialog", "What happened"), SENTENCE)
        until(self.crisis, PATIENCE)

    def tell_team(self) -> None:
        """Write the line that says that the team was told."""
        self.screen("type", self.words("CrisisLog", "Log progress"), "text", text=TOLD_TEAM, seconds=PATIENCE)
        self.screen("focus", self.words("CrisisLog", "Log progress"), "text")
        # Past two buttons to who was told, and back to the one that adds.
        self.screen.keys("Tab", "Tab", "Tab", "Down", "shift+Tab", "space")

    def call(self, kind: StepKind, text: str) -> None:
        """Do a step that is a call: Enter on its row, what was said, Ctrl+Enter."""
        self.screen("focus", self.step(kind).title, "filler", seconds=PATIENCE)
        self.screen.keys("Return")
        self.finish(self.words("LogDialog", "Log an interaction"), self.words("Composer", "Text"), text)
        until(lambda: not self.step(kind).open, PATIENCE)

    def contain(self, reason: str) -> None:
        """Move the crisis to *contained*."""
        stage = self.words("Crisis", "Contained")
        self.press(self.words("Crises", "Move to “{stage}”…").format(stage=stage))
        dialog = self.words("CrisisStage", "Move to “{stage}”").format(stage=stage)
        self.finish(dialog, self.words("CrisisStage", "What has changed? This may stay empty."), reason)

    def resolve(self) -> None:
        """Close the crisis with its result and the mood of the client."""
        self.press(self.words("Crises", "Close with a result…"))
        dialog = self.words("CrisisStage", "Close the crisis")
        happy = self.words("Mood", "Happy")
        self.screen("press", happy, within=dialog, exact=True, seconds=PATIENCE)
        until(lambda: "checked" in self.screen("states", happy, within=dialog, exact=True), PATIENCE)
        self.finish(dialog, self.words("CrisisStage", "With which result does it end?"), RESULT)

    def correct_second_line(self) -> None:
        """Correct by the menu of the line, with the keyboard; typing into the log does nothing."""
        self.screen("focus", self.words("CrisisLog", "Log of the crisis"), "text", seconds=PATIENCE)
        self.screen.keys("ctrl+Home", "x", "Delete", "BackSpace")
        self.screen.keys("Down", "Down", "Menu", "Return")  # the first Down enters the first line
        dialog = self.words("CrisisCorrection", "Correct a line")
        self.finish(dialog, self.words("CrisisCorrection", "How was it?"), CORRECTED)

    def undo(self) -> None:
        """Undo whatever can be undone: at least what was done before the crisis."""
        self.screen.keys(*["ctrl+z"] * 4)
        until(self._undone, PATIENCE)

    def _undone(self) -> bool:
        reader = Reader.open(self.week.path, TZ)
        found = reader.value("SELECT 1 FROM operations WHERE state = 'undone' LIMIT 1")
        reader.close()
        return found is not None


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with Screen(tmp_path) as made:
        yield made


def test_from_the_headline_to_the_result(screen: Screen) -> None:
    week = crisis_week.wednesday(screen.home / "week.cjournal")
    week.close(f"{DAY}14:06")
    desk = Desk(screen, week)
    desk.start("14:10:20")
    desk.open_crisis()
    _check_opened(desk)
    desk.at("14:12:00")
    desk.tell_team()
    desk.grown_to(2)
    desk.at("14:18:00")
    _check_today(desk)
    desk.call(StepKind.CLIENT, TOLD_CLIENT)
    desk.at("14:31:00")
    desk.call(StepKind.OUTLET, TOLD_OUTLET)
    assert [line.audience for line in desk.lines()] == [None, Audience.TEAM, Audience.CLIENT, Audience.OUTLET]
    late = [(desk.step(kind).closed_at or 0) - desk.step(kind).moment.at for kind in FIRST[:3]]
    assert late == [100_000, -140_000, 640_000], "late, in time, late"
    desk.at("14:47:00")
    desk.contain("截图已存")
    desk.grown_to(5)
    assert [due.state for due in desk.steps(StepKind.UPDATE)] == [DueState.CANCELLED]  # 6.4
    assert [desk.step(kind).state for kind in FIRST] == [DueState.DONE] * 4
    desk.at("14:50:00")
    wrong = desk.lines()[1]
    desk.correct_second_line()
    correction = desk.grown_to(6)
    assert (correction.kind, correction.text) == (LineKind.CORRECTION, CORRECTED)
    assert correction.corrects == wrong.uuid  # 6.3
    assert desk.lines()[1] == wrong
    desk.at("17:30:00")
    desk.resolve()
    desk.grown_to(7)
    _check_measures(desk)
    before = desk.lines()
    desk.undo()
    assert desk.lines() == before  # 6.10
    crisis = desk.crisis()
    assert crisis is not None
    assert (crisis.stage, crisis.result) == (CrisisStage.RESOLVED, RESULT)
    assert desk.moods() == [1]
    assert desk.cj("check", "--json")["ok"]
    assert "Traceback" not in (screen.home / "app.log").read_text()


def _check_opened(desk: Desk) -> None:
    crisis = desk.crisis()
    assert crisis is not None
    assert crisis.started_at == when(f"{DAY}14:10:20")
    assert (crisis.client_id, crisis.outlet_id) == (desk.week.clients["星禾汽车"], desk.week.clients["车闻网"])
    assert (crisis.severity, crisis.found_by, crisis.plan_name) == (2, FoundBy.US, "媒体负面报道")
    assert crisis.risk_id is not None
    moments = [desk.step(kind).moment.at for kind in (*FIRST, StepKind.UPDATE)]
    times = ("14:10:20", "14:20:20", "14:20:20", "14:40:20", "16:10:20")
    assert moments == [when(f"{DAY}{time}") for time in times]  # 6.1
    for number in ("+86 138 0000 1103", "+86 138 0000 1104", "+86 138 0000 2201"):
        desk.screen("see", number, "label", seconds=PATIENCE)  # 6.1


def _check_today(desk: Desk) -> None:
    """The callback of another client stands beneath the steps of the crisis; then back to the crises."""
    desk.screen.keys("ctrl+1")
    desk.screen("see", "单雅琴", "list item", seconds=PATIENCE)
    rows = [name for name in desk.screen("names") if name.startswith("list item: ")]
    callback = next(place for place, row in enumerate(rows) if "单雅琴" in row and "验收" in row)
    steps = [place for place, row in enumerate(rows) if desk.step(StepKind.CLIENT).title in row]
    assert steps, rows
    assert steps[0] < callback  # 6.8
    desk.screen.keys("ctrl+4")


def _check_measures(desk: Desk) -> None:
    (crisis,) = desk.cj("crisis", "list", "--json")
    measures = crisis["measures"]
    found = [(kind, one["seconds"], one["late_seconds"]) for kind, one in measures.items()]
    assert found == [
        ("first_response", 100, 0),
        ("client", 460, 0),
        ("contained", 2200, 400),
        ("resolved", 3 * 3600 + 19 * 60 + 40, 0),
    ]  # 6.2
    assert crisis["found_by"] == "us"
    report = desk.step(StepKind.REPORT)
    assert report.open  # 6.5
    assert report.moment.at == when("2027-02-04T14:10:20")


def test_from_the_result_to_the_report(screen: Screen) -> None:
    week = crisis_week.wednesday(screen.home / "week.cjournal")
    crisis_id = str(crisis_week.resolved(week))
    week.close(f"{DAY}17:30")
    desk = Desk(screen, week)
    desk.start("17:31:00")
    screen.keys("ctrl+4")
    _review(desk)
    words = desk.words
    desk.press(words("Crises", "Report…"))
    pdf = screen.home / "报告.pdf"
    desk.fill(words("CrisisReport", "Crisis report"), words("Export", "File"), str(pdf))
    screen("press", words("CrisisReport", "Write"), "push button", exact=True)
    until(pdf.exists, PATIENCE)
    said = _pdf_text(pdf)
    for part in (SENTENCE, TOLD_CLIENT, INNER, "星禾汽车"):
        assert part in said  # 6.7
    short = screen.home / "客户.pdf"
    desk.cj("crisis", "report", crisis_id, str(short), "--for-client")
    assert INNER not in _pdf_text(short)  # 6.7
    assert TOLD_CLIENT in _pdf_text(short)
    text = screen.home / "r.txt"
    desk.cj("crisis", "report", crisis_id, str(text))
    assert f"ok：{len(desk.lines())} 条" in desk.cj("crisis", "verify", str(text))  # 6.6
    text.write_text(text.read_text().replace("半小时内", "一小时内"))
    assert "第 3 条" in desk.cj("crisis", "verify", str(text), code=1)  # 6.6
    assert "Traceback" not in (screen.home / "app.log").read_text()


def _review(desk: Desk) -> None:
    """The review falls on a day off; "not now" leaves one due; then it is done."""
    screen, words = desk.screen, desk.words
    review = words("CrisisReview", "Review the crisis")
    screen("see", "2月10日", "label", seconds=PATIENCE)
    desk.press("2月11日")  # 6.5
    until(lambda: desk.step(StepKind.REVIEW).moment.local == "2027-02-11T14:10", PATIENCE)
    desk.press(words("Crises", "Review…"))
    screen("press", words("CrisisReview", "Not now"), "push button", within=review, seconds=PATIENCE)
    desk.front()
    assert desk.step(StepKind.REVIEW).open  # 6.10
    desk.press(words("Crises", "Review…"))
    desk.fill(review, words("CrisisReview", "Cause"), "样车数据没有事先核对")
    desk.finish(review, words("CrisisReview", "What changes"), "发布前两人核对数据")
    until(lambda: desk.step(StepKind.REVIEW).state is DueState.DONE, PATIENCE)
    crisis = desk.crisis()
    assert crisis is not None
    assert crisis.stage is CrisisStage.REVIEWED


def _pdf_text(path: Path) -> str:
    found = subprocess.run(["pdftotext", "-q", path, "-"], capture_output=True, check=True, text=True).stdout
    return "".join(found.split())
