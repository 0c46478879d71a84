"""Scene 6 by the command line: the headline, with the times and measures that stand there, and the report of it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from journal.store import crises
from journal.store.reading import Reader
from tests.cli.conftest import CommandLine

DAY = "2027-02-03T"
HEADLINE = "车闻网首页：新车碰撞数据存疑"
ADVICE = "建议先要测试原始报告，半小时内给媒体书面回应；他同意"


def at(cj: CommandLine, clock: str) -> CommandLine:
    return cj.at(f"{DAY}{clock}+08:00")


@pytest.fixture
def crisis(known: CommandLine) -> CommandLine:
    """The crisis as it stands at 14:31, opened from the plan."""
    cj = at(known, "14:10:20")
    found = cj.json(
        "crisis", "open", "xhqc", HEADLINE, "--plan", "媒体负面报道", "--found-by", "us", "--outlet", "车闻网"
    )
    assert found["id"] == 1
    at(cj, "14:12:00")("crisis", "log", "1", "已通知李总监和公关组", "--told", "team")
    at(cj, "14:18:00")("log", "星禾汽车", ADVICE, "--channel", "phone", "--into-crisis", "1")
    at(cj, "14:31:00")("log", "车闻网", "同意补充厂家回应", "--channel", "phone", "--into-crisis", "1")
    return cj


def _pdf_text(path: Path) -> str:
    """What pdftotext finds; the package poppler-utils is among those that the tests install."""
    return subprocess.run(["pdftotext", "-q", path, "-"], capture_output=True, check=True, text=True).stdout


def steps(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(step["kind"], step["due"][11:19], step["state"]) for step in document["steps"]]


def the_crisis(cj: CommandLine) -> dict[str, Any]:
    [found] = cj.json("crisis", "list")
    assert isinstance(found, dict)
    return found


def test_steps_stand_as_dues_with_their_times(known: CommandLine) -> None:
    """6.1."""
    cj = at(known, "14:10:20")
    cj("crisis", "open", "星禾汽车", HEADLINE, "--plan", "negative_story", "--outlet", "车闻网")
    rows = [row for row in cj.json("due", "--days", "1") if row["origin"] == "crisis"]
    times = ["14:10:20", "14:20:20", "14:20:20", "14:40:20", "16:10:20", "14:10:20"]
    assert [row["due"][11:19] for row in rows] == times
    assert [row["client"] for row in rows] == ["星禾汽车", "星禾汽车", "车闻网", "星禾汽车", "星禾汽车", "星禾汽车"]
    late = at(known, "14:11:00").json("due")
    assert [row["late_seconds"] for row in late if row["origin"] == "crisis"] == [40]


def test_what_was_told_is_done_and_measured(crisis: CommandLine) -> None:
    """6.2 and 6.4: what is contained has no more updates, what was done stays done."""
    cj = crisis
    assert [state for _, _, state in steps(the_crisis(cj))[:3]] == ["done"] * 3
    at(cj, "14:47:00")("crisis", "stage", "1", "contained")
    at(cj, "17:30:00")("crisis", "stage", "1", "resolved", "--reason", "更正已刊出")
    found = the_crisis(cj)
    seconds = {name: (one["seconds"], one["late_seconds"]) for name, one in found["measures"].items()}
    assert seconds == {
        "first_response": (100, 0),
        "client": (460, 0),
        "contained": (2_200, 400),
        "resolved": (11_980, 0),
    }
    assert found["found_by"] == "us"
    assert steps(found) == [
        ("team", "14:10:20", "done"),
        ("client", "14:20:20", "done"),
        ("outlet", "14:20:20", "done"),
        ("contain", "14:40:20", "done"),
        ("update", "16:10:20", "cancelled"),
        ("report", "14:10:20", "scheduled"),
        ("review", "14:10:20", "scheduled"),
    ]
    assert [step["due"][:10] for step in found["steps"][-2:]] == ["2027-02-04", "2027-02-10"]


def test_a_wrong_line_is_corrected_by_another(crisis: CommandLine) -> None:
    """6.3."""
    before = the_crisis(crisis)["lines"]
    at(crisis, "14:50:00")("crisis", "log", "1", "已通知黎总监和公关组", "--corrects", "2")
    after = the_crisis(crisis)["lines"]
    assert after[:-1] == before
    assert (after[-1]["kind"], after[-1]["text"]) == ("correction", "已通知黎总监和公关组")
    assert "log" in crisis.fails("crisis", "log", "1", "x", "--corrects", "99")


def test_the_report_is_checked_and_one_changed_character_is_named(crisis: CommandLine, tmp_path: Path) -> None:
    """6.6; a second report of the same moment is the same to the byte."""
    report, again = tmp_path / "r.txt", tmp_path / "again.txt"
    for path in (report, again):
        crisis("crisis", "report", "1", str(path), lang="zh_Hans")
    assert report.read_bytes() == again.read_bytes()
    assert report.stat().st_mode & 0o777 == 0o600
    lines = the_crisis(crisis)["lines"]
    assert crisis("crisis", "verify", str(report)).startswith(f"ok: {len(lines)} lines")
    assert report.read_text().rstrip().rpartition("\n")[2] == lines[-1]["hash"]
    report.write_text(report.read_text().replace("李总监", "王总监", 1))
    assert "2" in crisis.fails("crisis", "verify", str(report))
    result = crisis.run("crisis", "verify", str(report), "--json")
    assert result.exit_code == 1
    assert '"line": 2' in result.stdout
    assert str(tmp_path / "none.txt") in crisis.fails("crisis", "verify", str(tmp_path / "none.txt"))
    assert "pdf" in crisis.run("crisis", "report", "1", str(tmp_path / "r.doc")).stderr


def test_the_clients_form_holds_no_inner_remark(crisis: CommandLine, tmp_path: Path) -> None:
    """6.7."""
    crisis("crisis", "log", "1", "周总其实很生气", "--inner")
    full, short = tmp_path / "full.txt", tmp_path / "short.txt"
    crisis("crisis", "report", "1", str(full), lang="zh_Hans")
    crisis("crisis", "report", "1", str(short), "--for-client", lang="zh_Hans")
    assert "周总其实很生气" in full.read_text()
    assert "生气" not in short.read_text()
    assert HEADLINE in short.read_text()


def test_a_crisis_opened_by_mistake_leaves_nothing_due(crisis: CommandLine) -> None:
    assert "mistake" in crisis("crisis", "mistake", "1", "旧闻，去年已更正").casefold()
    found = the_crisis(crisis)
    assert found["mistaken"]
    assert not [step for step in found["steps"] if step["state"] == "scheduled"]
    assert found["measures"]["resolved"]["seconds"] is None
    assert "closed" in crisis.fails("crisis", "mistake", "1", "again")


def test_a_review_waits_for_the_end_and_its_due_is_done(crisis: CommandLine) -> None:
    """6.10: one due, and it is done by the review."""
    assert "resolved" in crisis.fails("crisis", "review", "1", "--cause", "旧数据")
    crisis("crisis", "stage", "1", "resolved", "--reason", "更正已刊出")
    crisis("crisis", "review", "1", "--cause", "旧数据", "--changes", "先核对来源")
    found = the_crisis(crisis)
    assert found["stage"] == "reviewed"
    assert [step["state"] for step in found["steps"] if step["kind"] == "review"] == ["done"]
    reader = Reader.open(crisis.journal)
    assert crises.get(reader, 1).review.changes == "先核对来源"
    reader.close()


def test_a_watch_asks_within_its_hours(crisis: CommandLine) -> None:
    crisis("crisis", "watch", "1", "180")
    [asked] = [row for row in crisis.json("due", "--days", "3") if row["title"] == "Anything new?"]
    assert asked["due"].startswith(f"{DAY}17:31")
    at(crisis, "17:31:30")("done", str(asked["id"]))
    [again] = [row for row in crisis.json("due", "--days", "3") if row["title"] == "Anything new?"]
    assert again["due"].startswith("2027-02-04T08:00")
    assert the_crisis(crisis)["lines"][-1]["kind"] == "watch"
    crisis("crisis", "watch", "1", "off")
    assert not [row for row in crisis.json("due", "--days", "3") if row["title"] == "Anything new?"]


def test_risks_stand_in_the_register(known: CommandLine) -> None:
    told = ("--told", "2027-01-20", "--told-how", "phone", "--call", "ours:李总监:010 1234", "--severity", "3")
    known("risk", "add", "星禾汽车", "媒体质疑安全数据", "--plan", "媒体负面报道", *told)
    [risk] = known.json("risk", "list", "星禾汽车")
    assert (risk["plan"], risk["told_on"], risk["severity"]) == ("negative_story", "2027-01-20", 3)
    assert risk["contacts"] == [{"name": "李总监", "phone": "010 1234", "side": "ours", "post": ""}]
    assert "媒体质疑安全数据" in known("risk", "list", lang="zh_Hans")


@pytest.mark.usefixtures("qapp")  # a PDF needs an application of Qt: the one of all tests, not a smaller one before it
@pytest.mark.parametrize("ending", ["txt", "md", "pdf"])
def test_a_brief_is_written(known: CommandLine, tmp_path: Path, ending: str) -> None:
    known("log", "兰庭酒店", "daughter Chloe starts secondary school", "--at", "2026-03-12", "--mark", "told")
    assert "Grace Cheung" in known("brief", "grace")
    path = tmp_path / f"brief.{ending}"
    known("brief", "zjx", "--out", str(path), lang="zh_Hans")
    text = _pdf_text(path) if ending == "pdf" else path.read_text()
    assert "兰庭酒店" in text
    assert "Chloe" in text
    assert text.index("橙色") < text.index("Chloe")
