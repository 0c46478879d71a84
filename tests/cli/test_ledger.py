"""The commands of the ledger: promises, requests, what comes back, what follows from facts, the greeting gate."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.cli.conftest import CommandLine


@pytest.fixture
def week(known: CommandLine) -> CommandLine:
    """The journal of the scenes, on the morning of scene 7 with Grace's two mails from Monday unanswered."""
    known.at("2027-02-01T13:31+08:00")
    for time, text in (("13:30", "Which blue?"), ("17:40", "Any news about the blue?")):
        asked = ("log", "兰庭酒店", text, "--channel", "email", "--direction", "in", "--at", f"2027-02-01T{time}")
        known(*asked, "--request", text)
    promised = ("log", "仁泰医疗", "样刊", "--channel", "phone", "--at", "2027-02-01T15:00")
    known(*promised, "--promise", "样刊周三寄出", "--due", "2027-02-03T18:00")
    asked = ("log", "博雅食品", "要价目表", "--channel", "wechat", "--direction", "in", "--at", "2027-02-03T17:00")
    known(*asked, "--request", "价目表")
    return known.at("2027-02-04T09:30+08:00")


def greetings(cj: CommandLine, days: str = "5") -> dict[str, dict[str, Any]]:
    """Return the greetings to be sent within so many days, by client."""
    rows = cj.json("due", "--at", "2027-02-04T09:30+08:00", "--days", days)
    return {row["client"]: row for row in rows if row["origin"] == "observance" and row["lead"] is None}


def commitment_of(cj: CommandLine, client: str) -> list[dict[str, Any]]:
    return list(cj.json("client", "show", client)["commitments"])


def test_scene_7_9_the_gate_stands_in_the_list_until_it_is_answered(week: CommandLine) -> None:
    found = greetings(week)
    assert found["兰庭酒店"]["gate"] == "request"
    assert found["仁泰医疗"]["gate"] == "promise"
    # What is open within its limit does not close it.
    assert found["博雅食品"]["gate"] is None
    assert found["海润传媒"]["gate"] is None
    for row in commitment_of(week, "兰庭酒店"):
        week("answer", str(row["id"]), "深蓝 PMS 2758，稿件已附")
    assert greetings(week)["兰庭酒店"]["gate"] is None


def test_scene_7_3_who_is_greeted_and_in_which_name(week: CommandLine) -> None:
    found = greetings(week)
    spring = {client for client, row in found.items() if row["observance"] in ("spring_festival", "ny_eve")}
    assert spring == {"海润传媒", "兰庭酒店", "星禾汽车", "车闻网", "仁泰医疗", "博雅食品", "林淑芬"}
    assert found["Hanbit Foods"]["observance"] == "seollal"
    assert found["Hanbit Foods"]["day"] == "2027-02-07"
    assert found["Zayd Trading"]["observance"] == "ramadan"
    assert "Brightwell & Co" not in found


def test_scene_7_4_mourning_makes_a_greeting_calm(week: CommandLine) -> None:
    found = greetings(week)
    assert (found["林淑芬"]["tone"], found["海润传媒"]["tone"]) == ("calm", "cheerful")


def test_scene_1_5_a_lunar_birthday_stands_on_its_day(known: CommandLine) -> None:
    rows = known.at("2027-02-01T08:45+08:00").json("due")
    birthday = next(row for row in rows if row["origin"] == "birthday")
    assert (birthday["client"], birthday["person"], birthday["due"]) == ("仁泰医疗", "单雅琴", "2027-02-01")
    assert birthday["title"] == "Birthday (lunar 12/25)"
    assert "仁泰医疗 · 单雅琴" in known("due"), "whom of several it is for"
    assert "生日（农历腊月廿五）" in known("due", lang="zh_Hans")
    assert "生日（農曆臘月廿五）" in known("due", lang="zh_Hant")


def test_what_only_follows_from_facts_can_be_closed_by_its_key(known: CommandLine) -> None:
    known.at("2027-02-01T08:45+08:00")
    birthday = next(row for row in known.json("due") if row["origin"] == "birthday")
    closed = known.json("done", str(birthday["id"]))
    assert isinstance(closed["id"], int)
    assert closed["state"] == "done"
    assert [row for row in known.json("due") if row["origin"] == "birthday"] == []
    # Next year it comes again.
    later = known.json("due", "--at", "2028-01-22T09:00+08:00")
    assert [row["due"] for row in later if row["origin"] == "birthday"] == ["2028-01-21"]


@pytest.mark.parametrize(
    ("call", "state", "gate"),
    [(("kept",), "kept", None), (("missed",), "missed", "promise"), (("moved", "2027-02-05T18:00"), "open", None)],
)
def test_a_promise_is_kept_missed_or_moved(
    week: CommandLine, call: tuple[str, ...], state: str, gate: str | None
) -> None:
    (row,) = commitment_of(week, "仁泰医疗")
    told = week.json("promise", str(row["id"]), *call)
    assert told["state"] == state
    assert greetings(week)["仁泰医疗"]["gate"] == gate


def test_a_missed_promise_that_was_told_opens_the_gate(week: CommandLine) -> None:
    (row,) = commitment_of(week, "仁泰医疗")
    week("promise", str(row["id"]), "missed")
    week("promise", str(row["id"]), "told")
    assert greetings(week)["仁泰医疗"]["gate"] is None
    assert week.json("client", "show", "仁泰医疗")["open"]["promises"] == 0


def test_moving_needs_a_time_and_nothing_else_takes_one(week: CommandLine) -> None:
    (row,) = commitment_of(week, "仁泰医疗")
    week.fails("promise", str(row["id"]), "moved", code=2)
    week.fails("promise", str(row["id"]), "kept", "2027-02-05", code=2)


def test_a_request_is_due_at_the_end_of_the_next_working_day(known: CommandLine) -> None:
    known.at("2027-01-29T16:05+08:00")
    asked = ("log", "Brightwell & Co", "Which paper?", "--channel", "email", "--direction", "in")
    entry = known.json(*asked, "--at", "2027-01-29T16:00", "--request", "Which paper?")
    assert entry["commitments"][0]["due"] == "2027-02-01T18:00+08:00"
    rows = known.at("2027-02-01T08:45+08:00").json("due", "--days", "1")
    assert [row["due"] for row in rows if row["origin"] == "request"] == ["2027-02-01T18:00+08:00"]


def test_a_promise_needs_a_time(known: CommandLine) -> None:
    assert "time" in known.fails("log", "海润传媒", "text", "--promise", "x")
    known.fails("log", "海润传媒", "text", "--due", "+1d", code=2)


def test_a_reminder_comes_again_by_its_rule(known: CommandLine) -> None:
    known.at("2027-02-01T08:45+08:00")
    first = known.json("remind", "海润传媒", "月报", "2027-02-09T10:00", "--every", "FREQ=MONTHLY;BYDAY=2TU")
    assert first["due"] == "2027-02-09T10:00+08:00"
    known.at("2027-02-09T10:05+08:00")
    known("done", str(first["id"]))
    rows = known.json("due", "--days", "60")
    assert [row["due"] for row in rows if row["title"] == "月报"] == ["2027-03-09T10:00+08:00"]
    assert "FREQ=MONTHLY" in known.fails("remind", "海润传媒", "x", "+1d", "--every", "every tuesday")


def test_a_checkup_follows_a_delivery(known: CommandLine) -> None:
    known.at("2027-02-01T18:00+08:00")
    entry = known.json("log", "海润传媒", "LED屏", "--channel", "delivery", "--checkup")
    assert (entry["checkup"]["origin"], entry["checkup"]["due"]) == ("checkup", "2027-02-04")
    assert entry["checkup"]["title"] == "LED屏"


def test_wrong_days_and_tags_are_told(known: CommandLine) -> None:
    assert "lunar" in known.fails("person", "add", "海润传媒", "某某", "--birthday", "31 April")
    assert "CN" in known.fails("client", "add", "某公司", "--observes", "MARS")
    known.fails("person", "add", "海润传媒", "某某", "--mourning-until", "soon", code=2)


def test_what_is_due_goes_to_a_phone(week: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    told = week.json("export", str(file))
    calendar = Calendar.from_ical(file.read_bytes())
    said = [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")]
    assert told["events"] == len(said)
    assert any("价目表" in text for text in said)
    birthdays = [event["DTSTART"].dt for event in calendar.walk("VEVENT") if "单雅琴" in event["SUMMARY"]]
    assert birthdays == [dt.date(2028, 1, 21)]
    week.fails("export", str(file), "--raw", code=2)


def test_presents_are_seen_to_for_the_tiers_that_get_them_and_never_against_the_house_rule(known: CommandLine) -> None:
    rows = known.at("2027-01-18T09:00+08:00").json("due")
    presents = {row["client"] for row in rows if row["lead"] == "gift" and row["observance"] == "spring_festival"}
    # VIP and key keep Spring Festival; 仁泰 takes no gifts, 博雅 has no tier.
    assert presents == {"海润传媒", "兰庭酒店", "星禾汽车", "车闻网"}
