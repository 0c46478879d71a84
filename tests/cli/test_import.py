"""Spreadsheets through the command line: told apart, counted together, every odd row named in the user's language."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CommandLine

MAKER = Path(__file__).resolve().parents[3] / "shared" / "tools" / "make_spreadsheets.py"
LOG = "date,no,client,channel,subject,text\n"
SUMS = ("read", "added", "changed", "unchanged")


@pytest.fixture(scope="session")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three files that a manager brings along."""
    if not MAKER.exists():
        pytest.skip("the maker of spreadsheets lies beside the project only where it is developed")
    folder = tmp_path_factory.mktemp("lists")
    subprocess.run([sys.executable, MAKER, folder, "--clients", "60", "--rows", "800"], check=True, timeout=60)
    return folder


def write(folder: Path, name: str, text: str) -> str:
    """Write a file and return its path as one types it."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def sums(document: dict[str, Any]) -> tuple[int, ...]:
    """The four counts of a document, which must fit together."""
    assert document["read"] == sum(document[name] for name in SUMS[1:]) + len(document["errors"])
    return tuple(document[name] for name in SUMS)


def test_the_three_lists_come_in_once(cj: CommandLine, lists: Path) -> None:
    expected = json.loads((lists / "expected.json").read_text(encoding="utf-8"))
    people, contacts = expected["clients"], expected["interactions"]
    files = [str(lists / name) for name in ("clients-zh.csv", "clients-en.csv", "interactions.csv")]
    whole = 2 * people + contacts
    tried = cj.json("import", *files, "--dry-run")
    assert not cj.journal.exists()
    came = cj.json("import", *files)
    assert came == tried
    assert sums(came) == (whole, people + contacts, 0, people)
    assert (came["errors"], came["notices"]) == ([], [])
    assert sums(cj.json("import", *files)) == (whole, 0, 0, whole)
    assert sums(cj.json("import", *files, "--dry-run")) == (whole, 0, 0, whole)
    counts = cj.json("check")["counts"]
    assert (counts["clients"], counts["interactions"]) == (people, contacts)


def test_a_dry_run_knows_what_the_file_before_would_bring(cj: CommandLine, tmp_path: Path) -> None:
    clients = write(tmp_path, "clients.csv", "编号,姓名\n7,王敏\n")
    log = write(tmp_path, "log.csv", "日期,编号,客户,内容\n2026-01-05,7,,谈过了\n")
    assert sums(cj.json("import", clients, log, "--dry-run")) == (2, 2, 0, 0)
    assert not cj.journal.exists()
    cj.json("import", write(tmp_path, "other.csv", "编号,姓名\n8,李磊\n"))
    assert sums(cj.json("import", clients, log, "--dry-run")) == (2, 2, 0, 0)
    assert cj.json("check")["counts"]["clients"] == 1
    alone = cj.run("import", log, "--json")
    assert alone.exit_code == 1
    assert [error["reason"] for error in json.loads(alone.stdout)["errors"]] == ["name_unknown"]


def test_rows_that_cannot_be_read_are_named_and_the_others_come_in(cj: CommandLine, tmp_path: Path) -> None:
    rows = "2026-01-05,1,王敏,phone,a,b\nsoon,1,王敏,phone,a,b\n2026-01-05,,,phone,a,b\n"
    rows += "2026-01-05,1,王敏,phone,,\n2026-01-06,1,王敏,phone,好,c,多\n2026-01-07,1,王敏\n"
    log = write(tmp_path, "log.csv", LOG + rows)
    result = cj.run("import", log, "--json")
    document = json.loads(result.stdout)
    assert result.exit_code == 1
    assert sums(document) == (6, 2, 0, 0)
    assert {(error["file"], error["line"], error["reason"]) for error in document["errors"]} == {
        (log, 3, "when_unreadable"),
        (log, 4, "name_missing"),
        (log, 5, "text_missing"),
        (log, 7, "text_missing"),
    }
    assert [(notice["line"], notice["reason"]) for notice in document["notices"]] == [(6, "row_cells_more")]
    people = cj.run("import", log, lang="zh_Hans")
    assert "第 3 行：“soon”不是能识别的日期或时间" in people.stderr
    assert "第 6 行：这一行有 7 个单元格，表头只有 6 个" in people.stderr
    assert "?" not in people.stderr


def test_odd_words_are_told_and_not_too_many_of_them(cj: CommandLine, tmp_path: Path) -> None:
    rows = "".join(f"2026-01-05,{number},王敏,phone,sideways,{number}\n" for number in range(50))
    log = write(tmp_path, "log.csv", "date,no,client,channel,direction,text\n" + rows)
    result = cj.run("import", log)
    assert result.exit_code == 0
    lines = result.stderr.splitlines()
    assert len(lines) == 21
    assert "“sideways” in the column direction" in lines[0]
    assert "30" in lines[-1]
    assert len(cj.json("import", log)["notices"]) == 50


def test_dates_that_can_be_read_in_two_ways_are_asked_about(cj: CommandLine, tmp_path: Path) -> None:
    log = write(tmp_path, "log.csv", LOG + "1/2/2026,1,王敏,phone,a,b\n")
    assert "--dates day-first" in cj.fails("import", log)
    assert "--dates" in cj.fails("import", log, lang="zh_Hant")
    assert not cj.journal.exists()
    assert sums(cj.json("import", log, "--dates", "month-first")) == (1, 1, 0, 0)
    assert cj.json("client", "show", "王敏")["last_contact"].startswith("2026-01-02")


def test_the_kind_can_be_told(cj: CommandLine, tmp_path: Path) -> None:
    log = write(tmp_path, "log.csv", LOG + "2026-01-05,1,王敏,phone,a,b\n")
    assert sums(cj.json("import", log, "--kind", "clients")) == (1, 1, 0, 0)
    assert cj.json("check")["counts"]["interactions"] == 0
    assert sums(cj.json("import", log, "--kind", "interactions")) == (1, 1, 0, 0)
    assert "log.csv" in cj.fails("import", log, "--kind", "journal")
    assert "clients" in cj.fails("import", log, "--kind", "people", code=2)


def test_a_workbook_is_no_text(cj: CommandLine, tmp_path: Path) -> None:
    book = tmp_path / "clients.xlsx"
    book.write_bytes(b"PK\x03\x04" + bytes(100))
    good = write(tmp_path, "clients.csv", "姓名\n王敏\n")
    assert "workbook" in cj.fails("import", good, str(book))
    assert not cj.journal.exists()
    assert "no-such.csv" in cj.fails("import", str(tmp_path / "no-such.csv"))


def test_a_journal_and_a_list_together(known: CommandLine, tmp_path: Path) -> None:
    sheet = tmp_path / "all.csv"
    rows = known.json("export", str(sheet))["rows"]
    clients = write(tmp_path, "clients.csv", "姓名,电话\n新来的,13800010001\n")
    assert sums(CommandLine(tmp_path / "other.cjournal").json("import", str(sheet), clients)) == (
        rows + 1, rows + 1, 0, 0,
    )  # fmt: skip
