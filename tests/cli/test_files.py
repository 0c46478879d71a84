"""Whole files: CSV out and in, the check, the sample."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journal.store.opening import SCHEMA_VERSION
from tests.cli.conftest import CommandLine


def test_an_export_imports_without_loss(known: CommandLine, tmp_path: Path) -> None:
    known("log", "兰庭", "=SUM(预算)*50%\n+852 5555 0123\n🧧 鋪面、髮廊", "--channel", "email", "--direction", "in")
    sheet = tmp_path / "all.csv"
    rows = known.json("export", str(sheet))["rows"]
    other = CommandLine(tmp_path / "other.cjournal")
    tried = other.json("import", str(sheet), "--dry-run")
    assert not other.journal.exists()
    assert {name: tried[name] for name in ("read", "added", "changed", "unchanged", "errors")} == {
        "read": rows,
        "added": rows,
        "changed": 0,
        "unchanged": 0,
        "errors": [],
    }
    other("import", str(sheet))
    again = other.json("import", str(sheet))
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, rows)
    assert other.json("client", "show", "兰庭") == known.json("client", "show", "兰庭")
    assert other.json("check")["counts"] == known.json("check")["counts"]


def test_one_client_can_be_exported_alone(known: CommandLine, tmp_path: Path) -> None:
    known("export", str(tmp_path / "one.csv"), "--client", "xhqc")
    text = (tmp_path / "one.csv").read_text(encoding="utf-8-sig")
    assert "星禾汽车" in text
    assert "兰庭酒店" not in text


def test_rows_that_cannot_be_read_are_named(known: CommandLine, tmp_path: Path) -> None:
    sheet = tmp_path / "all.csv"
    known("export", str(sheet))
    lines = sheet.read_text(encoding="utf-8").split("\n")
    lines[2] = lines[2].replace('"client"', '"cleint"')
    sheet.write_text("\n".join(lines), encoding="utf-8")
    other = CommandLine(tmp_path / "other.cjournal")
    result = other.run("import", str(sheet), "--json")
    document = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (document["errors"][0]["line"], document["errors"][0]["reason"]) == (3, "row_record_unknown")
    people = other.run("import", str(sheet), lang="zh_Hans")
    assert people.exit_code == 1
    assert "第 3 行：“cleint”不是记录的种类" in people.stderr


def test_files_that_are_not_ours_change_nothing(known: CommandLine, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    known("export", str(good))
    bad.write_text("Colour of the sky,Tide\nA,1\n", encoding="utf-8")
    other = CommandLine(tmp_path / "other.cjournal")
    assert str(bad) in other.fails("import", str(good), str(bad))
    assert not other.journal.exists()  # the good one waited for the look at all
    assert "no-such.csv" in other.fails("import", str(tmp_path / "no-such.csv"))


def test_a_whole_journal_passes_the_check(known: CommandLine) -> None:
    found = known.json("check", "--full")
    assert (found["ok"], found["problems"], found["encrypted"], found["version"]) == (True, [], False, SCHEMA_VERSION)
    assert found["counts"]["clients"] == 11
    assert "完好" in known("check", lang="zh_Hans")


def test_a_damaged_journal_fails_the_check(known: CommandLine) -> None:
    damaged = bytearray(known.journal.read_bytes())
    for page in range(4096 * 2, len(damaged), 4096):
        damaged[page : page + 64] = bytes(64)
    known.journal.write_bytes(damaged)
    result = known.run("check", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["ok"] is False
    assert known.run("check", lang="zh_Hans").stderr.startswith("文件损坏")


def test_other_files_are_left_alone(cj: CommandLine) -> None:
    cj.journal.write_text("not a journal", encoding="utf-8")
    for call in (("client", "add", "甲"), ("client", "list"), ("check",), ("due",)):
        assert "not a journal" in cj.fails(*call)
    assert "exists already" in cj.fails("demo", str(cj.journal))
    assert cj.journal.read_text(encoding="utf-8") == "not a journal"


@pytest.mark.parametrize("call", [("client", "list"), ("due",), ("done", "1"), ("check",), ("crisis", "list")])
def test_asking_makes_no_journal(cj: CommandLine, call: tuple[str, ...]) -> None:
    assert "还没有手记" in cj.fails(*call, lang="zh_Hans")
    assert not cj.journal.exists()


def test_the_sample_is_written_once(cj: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "sample.cjournal"
    counts = cj.json("demo", str(file))["counts"]
    assert counts["clients"] == 15
    assert "exists" in cj.fails("demo", str(file))
    assert len(CommandLine(file).json("due", "--days", "7")) >= 10
