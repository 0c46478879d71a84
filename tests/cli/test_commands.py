"""What single commands do, beyond the scenes."""

from __future__ import annotations

import pytest

from journal.store import history, journal_settings
from journal.store.history import Op
from journal.store.writing import Writer
from tests.cli.conftest import CommandLine


@pytest.fixture
def one(cj: CommandLine) -> CommandLine:
    """A journal with one client."""
    cj("client", "add", "海润传媒", "--rhythm", "0", "--tag", "快消", "--tag", "上海")
    return cj


def test_show_has_the_shape_of_the_contract(one: CommandLine) -> None:
    shown = one.json("client", "show", "海润传媒")
    contract = {
        "name": "海润传媒",
        "kind": "organisation",
        "tier": None,
        "stage": None,
        "tags": ["快消", "上海"],
        "persons": [],
        "preferences": [],
        "interactions": 0,
        "last_contact": None,
        "open": {"dues": 0, "requests": 0, "promises": 0, "crises": 0},
    }
    assert shown | contract == shown


def test_show_says_in_words_what_is_known(one: CommandLine) -> None:
    one("person", "add", "海润传媒", "王敏", "--address", "王总", "--also", "Min Wang", "--birthday", "1990-02-03",
        "--phone", "13800010001", "--phone", "021-1", "--email", "min@example.com")  # fmt: skip
    one("prefer", "海润传媒", "food", "香菜", "--strength", "taboo", "--person", "王敏")
    one("log", "海润传媒", "谈样张", "--request", "改标题", "--promise", "周五报价", "--due", "+3d")
    lines = [line.split("  ") for line in one("client", "show", "海润传媒").splitlines()]
    cells = [[cell.strip() for cell in line if cell.strip()] for line in lines]
    assert cells[0] == ["海润传媒"]
    assert ["tags", "快消, 上海"] in cells
    assert ["entries", "1"] in cells
    assert ["open promises", "1"] in cells
    known = ["王敏 (Min Wang)", "王总", "1990-02-03", "13800010001, 021-1", "min@example.com"]
    assert known in cells
    assert any({"改标题"} < set(line) for line in cells)
    assert ["taboo", "food", "香菜", "王敏"] in cells
    chinese = one("client", "show", "海润传媒", lang="zh_Hans")
    assert "快消、上海" in chinese
    assert "忌讳" in chinese


@pytest.mark.parametrize(
    ("said", "value", "code"),
    [
        ("#0b3d2e", "#0B3D2E", "#0B3D2E"),
        ("墨绿", "墨绿", "#"),
        ("the green of their old logo", "the green of their old logo", None),
        ("#green", "#green", None),
    ],
)
def test_a_colour_is_one_by_name_by_number_or_by_what_it_is_called(
    one: CommandLine, said: str, value: str, code: str | None
) -> None:
    noted = one.json("prefer", "海润传媒", "colour", said)
    assert noted["value"] == value
    assert noted["hex"] == code or (code == "#" and noted["hex"].startswith("#"))
    assert value in one("prefer", "海润传媒", "colour", said)


def test_a_name_is_taken_once(one: CommandLine) -> None:
    assert "海润传媒" in one.fails("client", "add", " 海润传媒 ")
    one("client", "add", "海润")  # a part of another name is a name of its own
    assert one.json("client", "show", "海润")["name"] == "海润"
    one("client", "add", "海润乙")
    one("client", "add", "海")


def test_archived_clients_stand_at_the_end(one: CommandLine) -> None:
    one("client", "add", "安和")
    one("client", "archive", "安和")
    assert [(row["name"], row["archived"]) for row in one.json("client", "list")] == [
        ("海润传媒", False),
        ("安和", True),
    ]
    assert "archived" in one("client", "list")


@pytest.mark.parametrize(
    ("when", "due", "kind"),
    [
        ("+10min", "2027-02-01T08:55+08:00", "instant"),
        ("+3d", "2027-02-04T08:45+08:00", "wall"),
        ("2027-02-05", "2027-02-05", "date"),
        ("2027-02-05T09:00", "2027-02-05T09:00+08:00", "wall"),
    ],
)
def test_reminders_take_every_form_of_time(one: CommandLine, when: str, due: str, kind: str) -> None:
    assert one.json("due", "--days", "30") == []
    added = one.json("remind", "海润传媒", "寄样张", when)
    assert (added["due"], added["when"], added["state"]) == (due, kind, "scheduled")
    assert one.json("due") == []
    assert [row["id"] for row in one.json("due", "--days", "5")] == [added["id"]]


def test_a_day_is_late_only_when_it_is_over(one: CommandLine) -> None:
    one("remind", "海润传媒", "寄样张", "2027-02-01")
    assert [row["late_seconds"] for row in one.json("due")] == [0]
    assert [row["late_seconds"] for row in one.json("due", "--at", "2027-02-02T00:10+08:00")] == [600]


def test_a_reminder_of_the_past_is_said_to_be_due_at_once(one: CommandLine) -> None:
    assert "over already" in one("remind", "海润传媒", "寄样张", "2020-01-01")
    assert "over already" not in one("remind", "海润传媒", "寄样张", "2027-02-01")


def test_asking_as_of_another_moment_writes_nothing(one: CommandLine) -> None:
    one("remind", "海润传媒", "寄样张", "+2h")
    before = one.journal.read_bytes()
    one("due", "--at", "2028-01-01", "--days", "30", "--all")
    assert one.journal.read_bytes() == before


def test_snoozed_and_dismissed_dues_are_not_due(one: CommandLine) -> None:
    first, second = (one.json("remind", "海润传媒", text, "+10min")["id"] for text in ("甲", "乙"))
    one.at("2027-02-01T09:00+08:00")
    one("snooze", str(first), "2027-02-02")
    one("dismiss", str(second))
    assert one.json("due") == []
    rows = one.json("due", "--at", "2027-02-02T09:00+08:00")
    assert [(row["title"], row["state"], row["late_seconds"]) for row in rows] == [("甲", "snoozed", 86_700)]
    assert {row["title"]: row["state"] for row in one.json("due", "--all")} == {"甲": "snoozed", "乙": "dismissed"}
    assert "later" in one.fails("snooze", str(first), "2027-01-31")
    assert "closed" in one.fails("dismiss", str(second))


def test_own_channels_must_be_known(one: CommandLine) -> None:
    assert "delivery" in one.fails("log", "海润传媒", "text", "--channel", "WhatsApp", code=2)
    writer = Writer.open(one.journal, lambda: one.now)
    with writer.operation(Op.SETTING):
        journal_settings.put(writer, "own_channels", ["WhatsApp"])
    writer.close()
    one("log", "海润传媒", "text", "--channel", "whatsapp")
    assert "WhatsApp" in one.fails("log", "海润传媒", "text", "--channel", "LINE", code=2)


def test_the_usual_minutes_are_those_of_the_journal(one: CommandLine) -> None:
    writer = Writer.open(one.journal, lambda: one.now)
    with writer.operation(Op.SETTING):
        journal_settings.put(writer, "callback_minutes", 25)
    writer.close()
    assert one.json("log", "海润传媒", "a", "--callback")["callback"]["due"] == "2027-02-01T09:10+08:00"
    assert one.json("log", "海润传媒", "b", "--callback", "3")["callback"]["due"] == "2027-02-01T08:48+08:00"
    assert "--callback" in one.fails("log", "海润传媒", "c", "--callback", "soon", code=2)
    assert "1440" in one.fails("log", "海润传媒", "d", "--callback", "5000")


def test_an_end_needs_no_beginning(one: CommandLine) -> None:
    entry = one.json("log", "海润传媒", "验收", "--channel", "delivery", "--ended", "2027-02-01T08:40")
    assert entry["at"] == "2027-02-01T08:40+08:00"
    assert "--ended" in one.fails("log", "海润传媒", "x", "--at", "2027-02-01T10:00", "--ended", "2027-02-01T09:00")


def test_what_a_command_did_can_be_undone_as_one_step(one: CommandLine) -> None:
    one("log", "海润传媒", "验收", "--channel", "delivery", "--callback")
    writer = Writer.open(one.journal, lambda: one.now)
    undone = history.undo(writer)
    writer.close()
    assert (undone.subject, undone.facts) == (Op.INTERACTION_ADD, {"client": "海润传媒"})
    assert one.json("due", "--all") == []


def test_a_crisis_from_its_opening_to_its_end(one: CommandLine) -> None:
    number = str(one.json("crisis", "open", "海润传媒", "首页：数据存疑", "--severity", "3")["id"])
    assert one.json("client", "show", "海润传媒")["open"]["crises"] == 1
    one.at("2027-02-01T08:47+08:00")
    one("crisis", "log", number, "已通知公关组")
    one("crisis", "stage", number, "resolved")
    (row,) = one.json("crisis", "list")
    assert [(line["kind"], line["at"]) for line in row["lines"]] == [
        ("opened", "2027-02-01T08:45+08:00"),
        ("line", "2027-02-01T08:47+08:00"),
        ("closed", "2027-02-01T08:47+08:00"),
    ]
    assert (row["severity"], row["stage"], row["closed"]) == (3, "resolved", "2027-02-01T08:47+08:00")
    assert "重大" in one("crisis", "list", lang="zh_Hans")
    assert "resolved" in one.fails("crisis", "stage", number, "resolved")
    assert one.json("client", "show", "海润传媒")["open"]["crises"] == 0


def test_a_clients_text_cannot_play_with_the_terminal(one: CommandLine) -> None:
    one("client", "add", "evil\x1b[2J\u202eclient")
    assert "\x1b" not in one("client", "list")
    assert "\u202e" not in one("client", "list")
    assert "evil\x1b[2J\u202eclient" in [row["name"] for row in one.json("client", "list")]


def test_columns_stand_below_each_other(one: CommandLine) -> None:
    one("client", "add", "Zayd Trading")
    head, first, second = one("client", "list").splitlines()
    place = head.index("kind")
    assert second[place:].startswith("organisation")
    assert first[place - len("海润传媒") :].startswith("organisation")  # four characters of double width
