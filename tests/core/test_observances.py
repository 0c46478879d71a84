"""Who keeps what: practices, tags and their groups; the shipped rows themselves are in tests/store."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.errors import Code, JournalError
from journal.core.observances import (
    GROUPS,
    NOT,
    REGIONS,
    Act,
    Observance,
    Tone,
    effective,
    expanded,
    own,
    parse,
    practice_for,
    suggest_region,
)

ROWS = parse("""
[double_ninth]
practices = [
    { regions = ["CN"], rules = ["L 9/9"], act = "marked", tone = "calm" },
    { regions = ["HK", "MO"], rules = ["L 9/9"], act = "silence", tone = "solemn" },
]
lead = { message = 0 }
names = { en = "Double Ninth", zh_Hans = "重阳节", zh_Hant = "重陽節" }
manners = { en = "", zh_Hans = "", zh_Hant = "" }

[new_year]
family = "year_end"
practices = [{ regions = ["*"], rules = ["01-01"], act = "greet", tone = "cheerful" }]
lead = { card = 10, message = 0 }
grace = "1"
names = { en = "New Year's Day", zh_Hans = "元旦", zh_Hant = "元旦" }
manners = { en = "", zh_Hans = "", zh_Hant = "" }

[journalists]
practices = [{ regions = ["CN"], rules = ["11-08"], act = "greet", tone = "calm" }]
businesses = ["media"]
names = { en = "Journalists' Day", zh_Hans = "记者节", zh_Hant = "記者節" }
manners = { en = "", zh_Hans = "", zh_Hant = "" }

[romance]
practices = [
    { regions = [], rules = ["02-14"], act = "busy" },
    { regions = ["*"], rules = ["02-14"], act = "shown" },
]
names = { en = "Valentine's Day", zh_Hans = "情人节", zh_Hant = "情人節" }
manners = { en = "", zh_Hans = "", zh_Hant = "" }

[hanukkah]
practices = [{ regions = [], rules = ["J 9/25"], act = "marked", tone = "cheerful" }]
eve = true
names = { en = "Hanukkah", zh_Hans = "光明节", zh_Hant = "光明節" }
manners = { en = "", zh_Hans = "", zh_Hant = "" }
""")
KNOWN = {"christmas", "easter", "good_friday", *(id for ids in GROUPS.values() for id in ids), *ROWS}


def act(id: str, *keeps: str, kind: str = "") -> Act | None:
    practice = practice_for(ROWS[id], keeps, kind)
    return practice.act if practice else None


def test_a_row_is_read_with_what_it_leaves_out() -> None:
    row = ROWS["new_year"]
    assert (row.gift_days, row.card_days, row.message_days) == (None, 10, 0)
    assert (row.family, row.grace, row.length_days, row.before_days) == ("year_end", "1", 1, 0)
    assert (row.eve, row.uncertain, row.own, row.businesses) == (False, False, False, ())
    assert (ROWS["hanukkah"].family, ROWS["hanukkah"].eve) == ("hanukkah", True)


@pytest.mark.parametrize(
    "damaged",
    [
        "[a]\npractices = []\nnames = {}\n",
        '[a]\npractices = []\nnames = {}\nmanners = {}\ngrase = "1"\n',
        "[a]\npractices = []\nnames = {}\nmanners = {}\nlead = { letter = 3 }\n",
        '[a]\npractices = [{ regions = [], rules = [], act = "sing" }]\nnames = {}\nmanners = {}\n',
    ],
)
def test_a_damaged_row_is_refused_by_name(damaged: str) -> None:
    with pytest.raises(ValueError, match=r"^a: |sing"):
        parse(damaged)


def test_the_same_day_is_silent_in_one_region_and_a_choice_in_another() -> None:
    assert act("double_ninth", "HK") is Act.SILENCE
    assert act("double_ninth", "CN") is None
    assert act("double_ninth", "CN", "double_ninth") is Act.GREET
    assert act("double_ninth", "HK", "double_ninth") is Act.SILENCE
    assert act("double_ninth", "double_ninth") is Act.GREET
    assert act("double_ninth", "US") is None


def test_what_is_for_anybody_is_for_somebody_without_tags_but_can_be_denied() -> None:
    assert act("new_year") is Act.GREET
    assert act("new_year", "KR") is Act.GREET
    assert act("new_year", "-new_year") is None
    assert act("new_year", "new_year", "-new_year") is None


def test_a_day_of_a_trade_is_for_that_kind_of_client_or_for_who_is_marked() -> None:
    assert act("journalists", "CN", kind="media") is Act.GREET
    assert act("journalists", "CN", kind="organisation") is None
    assert act("journalists", "CN", "journalists", kind="organisation") is Act.GREET
    assert act("journalists", "US", kind="media") is None


def test_a_mark_asks_for_more_than_showing() -> None:
    assert act("romance", "CN") is Act.SHOWN
    assert act("romance", "CN", "romance") is Act.BUSY


def test_what_is_a_matter_of_choice_is_never_there_by_region() -> None:
    assert all(act("hanukkah", region) is None for region in REGIONS)
    assert act("hanukkah", "UK", "hanukkah") is Act.GREET


def test_groups_are_stored_as_what_is_kept_and_never_as_a_faith() -> None:
    stored = expanded(["uk", "JEWISH"], KNOWN)
    assert stored == ("UK", *GROUPS["JEWISH"])
    assert not set(GROUPS) & set(stored)


def test_the_later_of_two_tags_that_contradict_wins() -> None:
    assert expanded(["JEWISH", "-hanukkah"], KNOWN) == (
        *(id for id in GROUPS["JEWISH"] if id != "hanukkah"),
        "-hanukkah",
    )
    assert expanded(["-christmas", "christmas"], KNOWN) == ("christmas",)
    assert expanded(["-CHRISTIAN"], KNOWN) == tuple(NOT + id for id in GROUPS["CHRISTIAN"])


def test_tags_are_forgiving_in_writing_and_kept_once() -> None:
    assert expanded([" cn ", "CN", "gb", "Christmas", "", "Sabbath"], KNOWN) == ("CN", "UK", "christmas", "sabbath")
    assert expanded(["own:3f"], {*KNOWN, "own:3f"}) == ("own:3f",)


@pytest.mark.parametrize("tag", ["XX", "hanuka", "-", "own:3f"])
def test_an_unknown_tag_is_named(tag: str) -> None:
    with pytest.raises(JournalError) as refused:
        expanded(["CN", tag], KNOWN)
    assert (refused.value.code, refused.value.facts) == (Code.TAG_UNKNOWN, {"tag": tag})


@given(st.lists(st.sampled_from([*REGIONS, *GROUPS, "christmas", "-christmas", "hanukkah", "-hanukkah", "-JEWISH"])))
def test_expanding_what_is_expanded_changes_nothing(tags: list[str]) -> None:
    once = expanded(tags, KNOWN)
    assert expanded(once, KNOWN) == once
    assert not any(NOT + tag in once for tag in once)


def test_a_persons_region_replaces_the_clients_and_the_rest_adds() -> None:
    assert effective({"UK", "christmas"}, {"hanukkah"}) == {"UK", "christmas", "hanukkah"}
    assert effective({"CN", "double_ninth"}, {"KR"}) == {"KR", "double_ninth"}
    assert effective({"CN"}, set()) == {"CN"}
    assert effective({"UK", "christmas"}, {"-christmas"}) == {"UK", "-christmas"}
    assert effective({"UK", "-christmas"}, {"christmas"}) == {"UK", "christmas"}
    # Not to keep a region's feasts is said feast by feast; a region itself is only replaced.
    assert effective({"CN"}, {"HK", "-double_ninth"}) == {"HK", "-double_ninth"}


@pytest.mark.parametrize(
    ("phones", "region"),
    [
        (["+86 138 0000 1101"], "CN"),
        (["00852 5555 0123"], "HK"),
        (["+853-2888-0000"], "MO"),
        (["(02) 1234", "+886 2 1234 5678"], "TW"),
        (["+1 (212) 555-0100"], "US"),
        (["+44 20 7946 0000"], "UK"),
        (["+84 24 1234"], "VN"),
        (["138 0000 1101"], None),
        (["+49 30 123"], None),
        ([], None),
    ],
)
def test_the_region_is_suggested_by_the_country_code(phones: list[str], region: str | None) -> None:
    assert suggest_region(phones) == region


def test_without_a_country_code_the_zone_suggests_the_region() -> None:
    assert suggest_region(["138 0000 1101"], "Asia/Shanghai") == "CN"
    assert suggest_region(["+852 5555 0123"], "Asia/Shanghai") == "HK"
    assert suggest_region([], "Europe/Berlin") is None


def test_an_own_observance_is_kept_by_its_tag_alone() -> None:
    day = own("3f", "海润成立日", "05-08", message_days=0, gift_days=10)
    assert isinstance(day, Observance)
    assert (day.id, day.own, day.names["en"], day.gift_days) == ("own:3f", True, "海润成立日", 10)
    assert practice_for(day, {"CN"}, "") is None
    practice = practice_for(day, {"CN", "own:3f"}, "")
    assert practice is not None
    assert (practice.act, practice.tone, practice.rules) == (Act.GREET, Tone.CHEERFUL, ("05-08",))
    shown = own("4a", "Industry day", "06-01", act=Act.SHOWN)
    assert practice_for(shown, {"own:4a"}, "") is not None
