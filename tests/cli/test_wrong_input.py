"""What is typed wrongly gets a sentence that says what is wrong and what to do, in the user's language."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal.cli.words import LANGUAGES
from journal.core.errors import Code, JournalError
from journal.store.writing import Writer
from tests.cli.conftest import CommandLine

CLICK = ("valid", "range", "integer", "directory", "is not readable", "does not take")
"""Words of click's own sentences, which know no Chinese and no next step."""
RISK = ("risk", "add", "星禾汽车", "媒体质疑")
HUGE = "9" * 30


@pytest.mark.parametrize("command", [RISK, ("crisis", "open", "星禾汽车", "媒体质疑")])
@pytest.mark.parametrize(("lang", "plan"), [("en", "Data leak"), ("zh_Hans", "媒体负面报道")])
def test_a_plan_that_is_not_there_is_a_plan(known: CommandLine, command: tuple[str, ...], lang: str, plan: str) -> None:
    told = known.fails(*command, "--plan", "nope", lang=lang)
    assert "nope" in told
    assert plan in told
    assert "`client list`" not in told
    assert known.json("risk", "list") == known.json("crisis", "list") == []


def test_a_person_that_is_not_there_is_looked_for_at_the_client(known: CommandLine) -> None:
    told = known.fails("prefer", "星禾汽车", "food", "香菜", "--person", "nope")
    assert "星禾汽车" in told
    assert "`person add`" in told


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("call", "said"),
    [
        ((*RISK, "--call", "Li"), "ours:"),
        ((*RISK, "--call", "us:Li"), "“us:Li”"),
        ((*RISK, "--call", "ours:"), "“ours:”"),
        ((*RISK, "--told", "soon"), "2026-12-01"),
        ((*RISK, "--told", "+2h"), "2026-12-01"),
        ((*RISK, "--severity", "5"), "3"),
        (("done", "abc"), "`due`"),
        (("snooze", "abc", "+2h"), "`due`"),
        (("dismiss", "abc"), "`due`"),
        (("due", "--days", "x"), "36500"),
        (("promise", "x", "kept"), "ID"),
        (("promise", "1", "lost"), "STATE"),
        (("crisis", "watch", "1", "often"), "off"),
        (("log", "星禾汽车", "x", "--channel", "fax"), "wechat"),
        (("log", "星禾汽车", "x", "--callback", "soon"), "--callback"),
        (("client", "add", "甲", "--tier", "gold"), "vip"),
        (("due", "--json=1"), "client-journal due --help"),
        (("due", "--lang", "en"), "`client-journal --lang …`"),
        (("due", "--loud"), "`client-journal due --help`"),
        (("person", "add", "星禾汽车", "甲", "--mourning-until", "soon"), "2026-12-01"),
    ],
)
def test_wrong_values_are_wrong_use(known: CommandLine, call: tuple[str, ...], said: str, lang: str) -> None:
    told = known.fails(*call, lang=lang, code=2)
    assert (said if lang != "zh_Hant" else said.replace("“", "「").replace("”", "」")) in told
    assert told.endswith("." if lang == "en" else "。")
    assert not [word for word in CLICK if word in told]
    assert known.json("risk", "list") == []


def test_a_watch_has_hours_of_the_day(known: CommandLine) -> None:
    known("crisis", "open", "星禾汽车", "媒体质疑")
    assert "08:00" in known.fails("crisis", "watch", "1", "60", "--from", "25:00", code=2)


@pytest.mark.parametrize(
    "call",
    [
        ("done", HUGE), ("done", "9" * 5_000), ("snooze", HUGE, "+2h"), ("promise", HUGE, "kept"), ("answer", HUGE),
        ("crisis", "log", HUGE, "x"), ("crisis", "stage", HUGE, "open"), ("crisis", "report", HUGE, "x.txt"),
        ("log", "星禾汽车", "x", "--into-crisis", HUGE),
    ],
)  # fmt: skip
def test_a_number_beyond_all_belongs_to_no_record(known: CommandLine, call: tuple[str, ...]) -> None:
    assert "no record with that number" in known.fails(*call)


@pytest.fixture
def owed(known: CommandLine) -> CommandLine:
    """A promise (1) and a request (2) that stand, and one of each that is closed (3, 4)."""
    for _ in range(2):
        known("log", "星禾汽车", "谈样张", "--promise", "周五报价", "--request", "改标题", "--due", "+3d")
    rows = known.json("client", "show", "星禾汽车")["commitments"]
    assert [(row["id"], row["kind"]) for row in rows][-4:] == [
        (1, "promise"), (2, "request"), (3, "promise"), (4, "request"),
    ]  # fmt: skip
    known("promise", "3", "kept")
    known("answer", "4", "改好了")
    return known


def test_a_request_is_not_kept_and_a_promise_not_answered(owed: CommandLine) -> None:
    assert "“改标题” is a request" in (told := owed.fails("promise", "2", "kept"))
    assert "`answer 2`" in told
    assert "改为“已兑现”" in owed.fails("promise", "2", "kept", lang="zh_Hans")
    assert "「周五报价」是承諾" in (told := owed.fails("answer", "1", "发了", lang="zh_Hant"))
    assert "`promise 1`" in told
    owed("promise", "1", "kept")
    owed("answer", "2")


def test_what_is_closed_or_stands_there_already_says_so(owed: CommandLine) -> None:
    assert "closed already (kept)" in owed.fails("promise", "3", "kept")
    assert "closed already (answered)" in owed.fails("promise", "4", "moved", "+1d")
    owed("answer", "2", "--state", "acknowledged")
    assert "stands at “acknowledged” already" in owed.fails("answer", "2", "--state", "acknowledged")


def test_a_crisis_goes_back_with_a_reason(known: CommandLine) -> None:
    known("crisis", "open", "星禾汽车", "媒体质疑")
    known("crisis", "stage", "1", "contained")
    assert "--reason" in known.fails("crisis", "stage", "1", "open")
    assert "“已控制”" in known.fails("crisis", "stage", "1", "open", lang="zh_Hans")
    assert "“已控制”" in known.fails("crisis", "stage", "1", "contained", lang="zh_Hans")
    assert "open" in known("crisis", "stage", "1", "open", "--reason", "又一家媒体跟进")
    known("crisis", "stage", "1", "reviewed")
    known("crisis", "stage", "1", "resolved", "--reason", "还没有复盘")
    [crisis] = known.json("crisis", "list")
    assert "还没有复盘" in crisis["lines"][-1]["text"]
    assert not crisis["result"]


def test_no_two_columns_have_one_name(known: CommandLine) -> None:
    for lang in LANGUAGES:
        head = known("log", "星禾汽车", "谈样张", "--request", "改标题", lang=lang).splitlines()[1].split()
        assert len(set(head)) == len(head)
    known(*RISK)
    assert "happened" not in known("risk", "list")


@pytest.mark.parametrize("name", ["all", "all.txt", "all.xlsx", "all.json"])
def test_an_export_is_csv_or_a_calendar(known: CommandLine, tmp_path: Path, name: str) -> None:
    told = known.fails("export", str(tmp_path / name), code=2)
    assert ".csv" in told
    assert ".ics" in told
    assert not (tmp_path / name).exists()


def test_nobody_is_erased_into_a_file_of_another_kind(known: CommandLine, tmp_path: Path) -> None:
    known.fails("client", "erase", "星禾汽车", "--yes", "--data", str(tmp_path / "data.txt"), code=2)
    known("client", "show", "星禾汽车")


@pytest.mark.parametrize("call", ["crisis verify {}", "import {}", "restore {} --to new.cjournal"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_folders_and_empty_files_are_named(known: CommandLine, tmp_path: Path, call: str, lang: str) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"\xef\xbb\xbf\r\n")
    folder, nothing, missing = (
        known.fails(*(word.format(path) for word in call.split()), lang=lang)
        for path in (tmp_path, empty, tmp_path / "none")
    )
    assert len({folder.replace(str(tmp_path), ""), nothing, missing}) == 3
    if lang == "en":
        assert "is a folder" in folder
        assert "is empty" in nothing
        assert "There is no file" in missing


@pytest.mark.parametrize(
    "call", ["export {}", "crisis report 1 {}", "brief 星禾 --out {}", "demo {}", "client erase 星禾 --data {}"]
)
def test_nothing_is_written_over_a_folder(known: CommandLine, tmp_path: Path, call: str) -> None:
    assert "is a folder" in known.fails(*(word.format(tmp_path) for word in call.split()))


@pytest.mark.parametrize("call", ["backup {}", "shots {}"])
def test_a_file_is_no_folder(known: CommandLine, call: str) -> None:
    assert "is a file" in known.fails(*(word.format(known.journal) for word in call.split()))


@pytest.mark.parametrize("name", ["taken/new.cjournal", "x" * 300])
def test_where_no_file_can_be_none_is_made(known: CommandLine, tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").write_bytes(b"x")
    path = str(tmp_path / name)
    for call in (("demo", path), ("restore", str(known.journal), "--to", path), ("--journal", path, "client", "list")):
        assert "There can be no file" in known.fails(*call)


def test_what_is_not_there_is_not_write_protected(cj: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, *_: object, **__: object) -> None:
        raise JournalError(Code.READ_ONLY, path=str(path))

    monkeypatch.setattr(Writer, "open", refused)
    assert "The folder of" in cj.fails("client", "add", "甲")


def test_what_is_no_backup_is_not_looked_for_with_journal(known: CommandLine, tmp_path: Path) -> None:
    other = tmp_path / "other.cjournal"
    other.write_bytes(b"no journal at all")
    told = known.fails("restore", str(other), "--to", str(tmp_path / "new.cjournal"))
    assert "`backup`" in told
    assert "--journal" not in told


FOREIGN = {
    "card.vcf": (b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Li\r\nEND:VCARD\r\n", "vCard"),
    "card.csv": (b"\xef\xbb\xbfbegin:vcard\nversion:2.1\nend:vcard\n", "vCard"),
    "days.ics": (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "calendar"),
    "other.cjournal": (b"SQLite format 3\0" + bytes(100), "`--journal FILE export FILE.csv`"),
    "paper.pdf": (b"%PDF-1.4\n1 0 obj\n", "is no table"),
    "picture.csv": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is no table"),
    "list.csv": (b"Colour of the sky,Tide\nA,1\n", "No heading"),
    "list16.csv": ("Colour of the sky,Tide\nA,1\n".encode("utf-16"), "No heading"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_an_import_knows_what_it_cannot_read(cj: CommandLine, tmp_path: Path, name: str) -> None:
    content, said = FOREIGN[name]
    path = tmp_path / name
    path.write_bytes(content)
    assert said in cj.fails("import", str(path))
    assert not cj.journal.exists()


@pytest.mark.parametrize("ending", ["csv", "txt"])
def test_reports_are_checked_and_exports_imported(known: CommandLine, tmp_path: Path, ending: str) -> None:
    known("crisis", "open", "星禾汽车", "媒体质疑")
    report, export = str(tmp_path / f"report.{ending}"), str(tmp_path / "all.csv")
    known("crisis", "report", "1", report)
    known("export", export)
    assert "`crisis verify`" in known.fails("import", report)
    assert "is not a crisis report" in known.fails("crisis", "verify", export)
    assert known("crisis", "verify", report).startswith("ok")
    assert known("import", export)


def test_a_title_in_a_sentence_cannot_play_with_the_terminal(known: CommandLine) -> None:
    known("log", "星禾汽车", "谈样张", "--request", "evil\x1b[2J")
    [row] = [one for one in known.json("client", "show", "星禾汽车")["commitments"] if one["text"].startswith("evil")]
    assert "\x1b" not in known.fails("promise", str(row["id"]), "kept")
