"""The scenes of the week as far as these commands reach, with the numbers that stand there."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli import week
from tests.cli.conftest import CommandLine


@pytest.fixture
def friday(known: CommandLine) -> CommandLine:
    """The journal as it was left on Friday evening."""
    cj = known.at("2027-01-28T10:00+08:00")
    cj("remind", "海润传媒", "寄样张", "2027-01-29T17:00")
    cj.at("2027-01-29T18:12+08:00")
    acceptance = ("log", "仁泰医疗", "验收完成", "--channel", "delivery", "--at", "2027-01-29T16:00")
    cj(*acceptance, "--ended", "2027-01-29T18:10", "--callback")
    cj("log", "星禾汽车", "排期会", "--at", "2027-01-28T15:00", "--promise", "发预热海报", "--due", "2027-01-30T12:00")
    question = ("log", "Brightwell & Co", "Which paper?", "--channel", "email", "--direction", "in")
    cj(*question, "--at", "2027-01-29T16:00", "--request", "Which paper?")
    cj("log", "博雅食品", "聊新口味", "--channel", "phone", "--at", "2026-12-01T15:00")
    cj("log", "博雅食品", "新年贺卡", "--channel", "greeting", "--direction", "out", "--at", "2026-12-24T10:00")
    for name in ("海润传媒", "兰庭酒店", "车闻网", "Hanbit Foods", "Zayd Trading", "林淑芬"):
        cj("log", name, "近况", "--channel", "phone", "--at", "2027-01-27T10:00")
    return cj.at("2027-02-01T08:45+08:00")


def test_the_fixture_goes_in_as_written(cj: CommandLine) -> None:
    week.write(cj)
    counts = cj.json("check")["counts"]
    # The individual client is its own person: adding her by hand made no second one.
    assert {name: counts[name] for name in ("clients", "people", "preferences")} == {
        "clients": 11,
        "people": 10,
        "preferences": 6,
    }
    names = [row["name"] for row in cj.json("client", "list")]
    assert names.index("博雅食品") < names.index("Brightwell & Co") < names.index("车闻网") < names.index("新和文具")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hrcm", "海润传媒"),
        ("hairun", "海润传媒"),
        ("xhqc", "星禾汽车"),
        ("zjg", "星禾汽车"),
        ("xiexiaodong", "车闻网"),
        ("shanyaqin", "仁泰医疗"),
        ("zjx", "兰庭酒店"),
        ("grace", "兰庭酒店"),
        ("博", "博雅食品"),
        ("bright", "Brightwell & Co"),
        ("Hanbit", "Hanbit Foods"),
    ],
)
def test_a_client_is_found_by_what_one_types(known: CommandLine, typed: str, meant: str) -> None:
    assert known.json("client", "show", typed)["name"] == meant


def test_an_ambiguous_name_lists_who_it_could_be(known: CommandLine) -> None:
    sentence = known.fails("client", "show", "wangmin", lang="zh_Hans")
    assert "海润传媒" in sentence
    assert "博雅食品" in sentence
    known("client", "add", "博远教育")
    assert "博雅食品、博远教育" in known.fails("client", "show", "博", lang="zh_Hant")
    assert "nobody" in known.fails("client", "show", "nobody").casefold()


def test_what_was_missed_over_the_weekend(friday: CommandLine) -> None:
    """Scene 1.3: soonest first, whatever may be done besides."""
    asked = friday.at("2027-02-03T12:00+08:00").json("due", "--at", "2027-02-01T08:45+08:00")
    rows = [row for row in asked if row["late_seconds"]]
    late = [("寄样张", 229_500), ("验收完成", 224_700), ("发预热海报", 161_100)]
    assert [(row["title"], row["late_seconds"]) for row in rows] == late
    kinds = [("manual", "wall"), ("callback", "instant"), ("promise", "wall")]
    assert [(row["origin"], row["when"]) for row in rows] == kinds
    assert rows[0]["due"] == "2027-01-29T17:00+08:00"
    assert rows[1]["due"] == "2027-01-29T18:20+08:00"
    assert {(row["gate"], row["tone"]) for row in rows} == {(None, None)}


def test_lateness_is_said_in_the_users_language(friday: CommandLine) -> None:
    assert "迟 2 天 14 小时" in friday("due", lang="zh_Hans")
    assert "晚 2 天 14 小時" in friday("due", lang="zh_Hant")
    assert "late 2 d 14 h" in friday("due")


@pytest.mark.parametrize(
    ("logged", "ended", "due"),
    [
        ("2027-02-01T10:04+08:00", "2027-02-01T10:02", "2027-02-01T10:12+08:00"),
        ("2027-02-01T17:00+08:00", "2027-02-01T11:00", "2027-02-01T11:10+08:00"),
    ],
    ids=["two minutes later", "six hours later"],
)
def test_a_callback_counts_from_the_end(friday: CommandLine, logged: str, ended: str, due: str) -> None:
    """Scenes 2.1 and 2.7: not from the moment of saving."""
    words = ("log", "海润传媒", "LED屏装完，10:02离场", "--channel", "delivery", "--ended", ended)
    entry: dict[str, Any] = friday.at(logged).json(*words, "--callback")
    assert entry["callback"]["due"] == due
    rows = friday.json("due", "--days", "1")
    assert [row["due"] for row in rows if row["client"] == "海润传媒" and row["origin"] == "callback"] == [due]


def test_a_callback_made_in_time_becomes_a_linked_call(friday: CommandLine) -> None:
    """Scene 2.5 as far as the command line goes."""
    friday.at("2027-02-01T10:04+08:00")
    entry = friday.json(
        "log", "hrcm", "LED屏装完", "--channel", "delivery", "--ended", "2027-02-01T10:02", "--callback"
    )
    friday.at("2027-02-01T10:13+08:00")
    number = str(entry["callback"]["id"])
    closed = friday.json("done", number, "--outcome", "整体满意，左下角一条亮线", "--mood", "1")
    assert (closed["state"], closed["in_time"], closed["late_seconds"]) == ("done", True, 60)
    assert closed["interaction"] is not None
    shown = friday.json("client", "show", "海润传媒")
    assert (shown["interactions"], shown["last_contact"]) == (3, "2027-02-01T10:13+08:00")
    assert "closed already" in friday.fails("done", number)


def test_preferences_keep_real_colours(known: CommandLine) -> None:
    preferences = known.json("client", "show", "兰庭")["preferences"]
    taboos = [(p["kind"], p["value"], p["hex"]) for p in preferences if p["strength"] == "taboo"]
    assert taboos == [("colour", "橙色", "#F58220"), ("gift", "钟表", None)]
    assert preferences[0]["person"] == "Grace Cheung"
