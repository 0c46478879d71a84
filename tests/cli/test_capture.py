"""The command that writes an entry from one line."""

from __future__ import annotations

import pytest

from journal.start_arguments import Wish, read
from tests.cli.conftest import CommandLine

TEN_FOUR = "2027-02-01T10:04+08:00"


def test_a_line_is_written_and_told(known: CommandLine) -> None:
    told = known.at(TEN_FOUR)("quick", "海润 王敏 电话 8分钟 满意 明天10点回访", lang="zh_Hans").splitlines()
    assert [line.split() for line in told] == [
        ["客户", "海润传媒"],
        ["联系人", "王敏"],
        ["渠道", "电话"],
        ["时长", "8", "分钟"],
        ["情绪", "满意"],
        ["回访", "2027年2月2日（周二）", "10:00"],
        ["已为海润传媒记一条。"],
    ]
    assert known.json("client", "show", "海润传媒")["interactions"] == 1
    assert known.json("due", "--days", "2")[-1]["origin"] == "callback"


def test_scene_2_in_one_line(known: CommandLine) -> None:
    line = "海润 王敏 LED屏装完，10:02离场，10分钟回访"
    assert known.at(TEN_FOUR).json("quick", line) == {
        "id": 1,
        "client": "海润传媒",
        "person": "王敏",
        "persons": ["王敏"],
        "at": "2027-02-01T10:02+08:00",
        "channel": "delivery",
        "direction": None,
        "minutes": None,
        "mood": None,
        "due": "2027-02-01T10:12+08:00",
        "follows": [{"kind": "callback", "title": "", "due": "2027-02-01T10:12+08:00"}],
        "text": line,
    }


def test_words_need_no_quotes(known: CommandLine) -> None:
    told = known.at(TEN_FOUR)("quick", "called", "Grace", "Cheung,", "very", "happy,", "promised samples by Thursday")
    assert "Call to them" in told
    assert "Very happy" in told
    assert "promise  Thu, 4 Feb 2027 18:00  samples" in told


def test_a_dry_run_writes_nothing(known: CommandLine) -> None:
    told = known.at(TEN_FOUR)("quick", "--dry-run", "林淑芬 拜訪 明早回訪", lang="zh_Hant")
    assert "回訪    2027年2月2日（週二） 09:00" in told
    assert "沒有寫入任何內容" in told
    assert known.json("quick", "--dry-run", "林淑芬 拜訪")["id"] is None
    assert known.json("client", "show", "林淑芬")["interactions"] == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("王敏 电话", "海润传媒 王敏, 博雅食品 王敏"),
        ("hello there", "No client is named in “hello there”"),
        ("Grace Cheung, send it next Wednesday", "“next Wednesday” can mean Wed, 3 Feb 2027 18:00 or Wed, 10 Feb"),
        (" ", "There is no text"),
    ],
)
def test_where_one_would_have_to_guess_nothing_is_written(known: CommandLine, line: str, said: str) -> None:
    known.at(TEN_FOUR)
    for call in (("quick", line), ("quick", "--dry-run", line)):
        assert said in known.fails(*call)
    shown = [known.json("client", "show", name) for name in ("海润传媒", "博雅食品", "兰庭酒店")]
    assert sum(client["interactions"] for client in shown) == 0


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("en", "Also named: 兰庭酒店. "), ("zh_Hans", "还提到兰庭酒店："), ("zh_Hant", "還提到兰庭酒店：")],
)
def test_a_second_client_is_told(known: CommandLine, lang: str, sentence: str) -> None:
    known.at(TEN_FOUR)
    for more in ((), ("--dry-run",)):
        assert sentence in known("quick", *more, "海润传媒和兰庭酒店开会", lang=lang)
    assert sentence not in known("quick", "海润 王敏 电话", lang=lang)
    assert known.json("client", "show", "兰庭酒店")["interactions"] == 0


def test_a_day_off_is_told(known: CommandLine) -> None:
    told = known.at(TEN_FOUR)("quick", "Grace Cheung, send it on 10 Feb", lang="en")
    assert "Wed, 10 Feb 2027 is a day off" in told
    assert "next working day is Thu, 11 Feb 2027" in told


def test_without_a_text_it_is_the_box_of_the_window() -> None:
    start = read(["--lang", "zh_Hans", "quick"])
    assert start is not None
    assert start.wish is Wish.QUICK
    assert read(["quick", "王敏 电话"]) is None
