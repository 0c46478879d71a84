"""`search` on the command line: its document, its table, and what it says when there is nothing."""

from __future__ import annotations

import json

from tests.cli.conftest import CommandLine


def filled(cj: CommandLine) -> CommandLine:
    cj("client", "add", "海润传媒")
    cj("person", "add", "海润传媒", "王敏")
    cj("log", "海润传媒", "客戶很滿意，the proofs go out on Friday", "--channel", "phone", "--mood", "1")
    cj("remind", "海润传媒", "寄样张", "2027-02-03")
    return cj


def test_the_document(cj: CommandLine) -> None:
    answer = filled(cj).json("search", "客户 proof")
    (hit,) = answer.pop("hits")
    assert answer == {"count": 1, "capped": False, "notes": []}
    assert (hit["kind"], hit["client"], hit["at"]) == ("interaction", "海润传媒", "2027-02-01T08:45+08:00")
    assert [hit["text"][start:end] for start, end in hit["spans"]] == ["客戶", "proof"]
    assert hit["id"] == 1


def test_names_filters_and_the_limit(cj: CommandLine) -> None:
    filled(cj)
    assert [hit["kind"] for hit in cj.json("search", "wm")["hits"]] == ["person"]
    assert cj.json("search", "is:open")["hits"][0]["at"] == "2027-02-03"
    assert [hit["kind"] for hit in cj.json("search", "client:海润 since:2027-02-02")["hits"]] == ["due"]
    limited = cj.json("search", "client:hairun", "--limit", "2")
    assert (len(limited["hits"]), limited["count"]) == (2, 4)
    assert cj.json("search", "mood:high")["notes"] == [{"code": "value_unknown", "part": "mood:high"}]


def test_what_people_read(cj: CommandLine) -> None:
    lines = filled(cj)("search", "满意", lang="zh_Hans").splitlines()
    assert lines[0].split() == ["日期", "类别", "客户", "内容"]
    assert lines[1].startswith("2027-02-01 08:45  往来  海润传媒  客戶很滿意")
    assert lines[-1] == "找到 1 条（显示 1 条）"
    assert cj("search", "nothing like it").strip() == "Nothing was found. Try fewer or shorter words."
    assert "“mood:high”" in cj("search", "满意 mood:high")


def test_no_journal_and_wrong_use(cj: CommandLine) -> None:
    assert "no journal" in cj.fails("search", "x")
    cj.fails("search", code=2)
    cj.fails("search", "x", "--limit", "0", code=2)


def test_a_query_may_begin_with_a_minus(cj: CommandLine) -> None:
    said = filled(cj)("search", "--json", "--", "-proofs client:海润")
    assert json.loads(said)["count"] == 3
