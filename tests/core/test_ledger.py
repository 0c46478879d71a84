"""What the facts about a client give: keys, days, ends and tones; the same facts always give the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import yearly_dates
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Stage, Tier
from journal.core.dues import Due, Origin
from journal.core.ledger import NEVER, Deriver, Facts, PersonFacts, Rules
from journal.core.moments import day_start
from journal.core.observances import Act, Observance, Practice, Tone
from journal.core.working_days import WorkingDays

SHANGHAI = ZoneInfo("Asia/Shanghai")
TODAY = dt.date(2027, 2, 1)


def ms(day: dt.date) -> int:
    return day_start(day, SHANGHAI)


def feast(id: str = "feast", rule: str = "02-06", **values: object) -> Observance:
    practice = Practice(("CN",), (rule,), Act.GREET, Tone.CHEERFUL)
    names = dict.fromkeys(("en", "zh_Hans", "zh_Hant"), id)
    fields: dict[str, object] = {
        "id": id, "family": id, "practices": (practice,), "gift_days": None, "card_days": None, "message_days": 0,
        "grace": "2", "length_days": 1, "before_days": 0, "eve": False, "names": names, "manners": names,
        "businesses": (), "uncertain": False, **values,
    }  # fmt: skip
    return Observance(**fields)  # type: ignore[arg-type]


RULES = Rules({"feast": feast()}, {}, WorkingDays(""), tz=SHANGHAI)
PERSON = PersonFacts(5, "person-uuid")
CALLED = ms(dt.date(2027, 1, 20))
FACTS = Facts(
    id=1,
    uuid="client-uuid",
    kind="organisation",
    created_at=ms(dt.date(2026, 1, 1)),
    people=(PERSON,),
    last_contact="talk-uuid",
    last_contact_at=CALLED,
)


def birthday(text: str, **values: Any) -> Anniversary:
    return replace(Anniversary(1, yearly_dates.parse(text), person_id=5, id=9, uuid="day-uuid"), **values)


def found(facts: Facts, first: dt.date = TODAY, days: int = 8, rules: Rules = RULES) -> list[Due]:
    return Deriver(rules, first, first + dt.timedelta(days=days)).dues(facts)


def only(dues: list[Due]) -> Due:
    (due,) = dues
    return due


def test_a_birthday_is_due_on_its_day_and_ends_two_days_after() -> None:
    due = only(found(replace(FACTS, anniversaries=(birthday("1980-02-05"),))))
    assert (due.origin, due.origin_id, due.occurrence) == (Origin.BIRTHDAY, "day-uuid", "2027")
    assert (due.client_id, due.person_id, due.anniversary_id) == (1, 5, 9)
    assert (due.moment.local, due.day, due.tone, due.lead) == ("2027-02-05", "2027-02-05", "cheerful", "")
    assert due.expires_at == ms(dt.date(2027, 2, 8))
    assert due.title == ""


def test_a_lunar_birthday_counts_by_the_year_of_its_own_calendar() -> None:
    # The 25th of the twelfth month of 2026 is the first of February 2027 (`scenes.md` 1.5).
    due = only(found(replace(FACTS, anniversaries=(birthday("lunar:12-25"),))))
    assert (due.moment.local, due.occurrence) == ("2027-02-01", "2026")


@pytest.mark.parametrize(("passed", "count"), [(1, 1), (2, 1), (3, 0)])
def test_a_birthday_that_was_forgotten_stays_for_its_grace(passed: int, count: int) -> None:
    facts = replace(FACTS, anniversaries=(birthday("--02-01"),))
    assert len(found(facts, TODAY + dt.timedelta(days=passed), 0)) == count


def test_a_present_is_seen_to_on_a_working_day_ahead_and_until_the_day_itself() -> None:
    # Seven days before Sunday 14 February is a Sunday: the Friday before it.
    facts = replace(FACTS, anniversaries=(birthday("--02-14", gift_days=7),))
    due = only(found(facts))
    assert (due.lead, due.occurrence, due.moment.local) == ("gift", "2027:gift", "2027-02-05")
    assert due.day == "2027-02-14"
    assert due.expires_at == ms(dt.date(2027, 2, 15))


def test_nobody_is_greeted_who_has_left_nor_anybody_of_an_archived_client() -> None:
    facts = replace(FACTS, anniversaries=(birthday("--02-05"),), observes=("CN",))
    assert {due.origin for due in found(facts)} == {Origin.BIRTHDAY, Origin.OBSERVANCE}
    gone = replace(facts, people=(replace(PERSON, left_on=TODAY),))
    assert [due.person_id for due in found(gone)] == [None], "the client itself is greeted where nobody is left"
    assert found(replace(facts, archived=True)) == []


def test_one_who_leaves_later_is_greeted_until_then() -> None:
    leaving = replace(PERSON, left_on=dt.date(2027, 2, 6))
    facts = replace(FACTS, people=(leaving,), anniversaries=(birthday("--02-05"),), observes=("CN",))
    assert [due.origin for due in found(facts)] == [Origin.BIRTHDAY]


def test_mourning_and_a_crisis_make_it_calm_and_never_silent() -> None:
    mourning = replace(PERSON, mourning_until=dt.date(2027, 2, 5))
    facts = replace(FACTS, anniversaries=(birthday("--02-05"),))
    assert only(found(replace(facts, people=(mourning,)))).tone == "calm"
    assert only(found(replace(facts, crisis=True))).tone == "calm"
    over = replace(mourning, mourning_until=dt.date(2027, 2, 4))
    assert only(found(replace(facts, people=(over,)))).tone == "cheerful"


def test_a_day_of_the_client_itself_needs_no_person() -> None:
    founded = birthday("1999-02-03", person_id=None, kind=AnniversaryKind.FOUNDED)
    due = only(found(replace(FACTS, people=(), anniversaries=(founded,))))
    assert (due.person_id, due.moment.local) == (None, "2027-02-03")


def test_a_greeting_hangs_on_the_person_and_on_the_client_where_there_is_none() -> None:
    due = only(found(replace(FACTS, observes=("CN",))))
    assert (due.origin, due.origin_id, due.occurrence) == (Origin.OBSERVANCE, "person-uuid", "feast:2027")
    assert (due.observance, due.day, due.expires_at) == ("feast", "2027-02-06", ms(dt.date(2027, 2, 9)))
    alone = only(found(replace(FACTS, observes=("CN",), people=())))
    assert (alone.origin_id, alone.person_id) == ("client-uuid", None)


def test_greetings_can_be_switched_off_and_birthdays_stay() -> None:
    facts = replace(FACTS, observes=("CN",), anniversaries=(birthday("--02-05"),))
    assert [due.origin for due in found(facts, rules=replace(RULES, greetings=False))] == [Origin.BIRTHDAY]


def test_a_parcel_is_another_due_than_the_message() -> None:
    rules = replace(RULES, catalogue={"feast": feast(gift_days=3)})
    dues = found(replace(FACTS, observes=("CN",), tier=Tier.KEY), rules=rules)
    assert [(due.lead, due.occurrence, due.moment.local) for due in dues] == [
        ("gift", "feast:2027:gift", "2027-02-03"),
        ("", "feast:2027", "2027-02-06"),
    ]


def test_a_parcel_is_for_the_tiers_that_get_one_and_for_none_who_take_none() -> None:
    rules = replace(RULES, catalogue={"feast": feast(gift_days=3)})
    keeping = replace(FACTS, observes=("CN",))
    for facts in (keeping, replace(keeping, tier=Tier.STANDARD), replace(keeping, tier=Tier.VIP, no_gifts=True)):
        assert [due.lead for due in found(facts, rules=rules) if due.origin is Origin.OBSERVANCE] == [""]


def test_keeping_in_touch_counts_from_the_last_contact_and_is_named_after_it() -> None:
    facts = replace(FACTS, tier=Tier.VIP)
    due = only(found(facts))
    assert (due.origin, due.origin_id, due.occurrence) == (Origin.CADENCE, "client-uuid", "talk-uuid")
    assert (due.moment.local, due.expires_at) == ("2027-02-03", None)
    assert only(found(facts, dt.date(2027, 12, 1))).moment.local == "2027-02-03", "it never expires"
    assert found(replace(FACTS, tier=Tier.KEY)) == [], "another twelve days"


@pytest.mark.parametrize("values", [{"spacing_days": 20}, {"imported_on": dt.date(2027, 1, 26)}])
def test_a_spacing_and_the_day_of_an_import_hold_it_back(values: dict[str, object]) -> None:
    facts = replace(FACTS, tier=Tier.VIP, **values)  # type: ignore[arg-type]
    assert only(found(facts)).moment.local == "2027-02-09"


def test_a_client_never_contacted_is_due_from_the_day_after_it_was_added() -> None:
    due = only(found(replace(FACTS, last_contact="", last_contact_at=None)))
    assert (due.occurrence, due.moment.local) == (NEVER, "2026-01-02")


@pytest.mark.parametrize(
    "values", [{"owes_answer": True}, {"stage": Stage.DORMANT}, {"rhythm_days": 0}, {"archived": True}]
)
def test_nobody_is_suggested_for_a_chat_who_is_left_alone(values: dict[str, object]) -> None:
    assert found(replace(FACTS, last_contact="", last_contact_at=None, **values)) == []  # type: ignore[arg-type]


DAYS = st.dates(dt.date(2026, 6, 1), dt.date(2029, 6, 1))


@given(
    first=DAYS,
    length=st.integers(0, 60),
    born=st.sampled_from(["--02-29", "--12-31", "--01-01", "lunar:12-30", "lunar:leap-6-15", "1987-07-01"]),
    gift=st.sampled_from([None, 1, 30]),
    contact=DAYS,
)
def test_a_longer_time_gives_the_same_dues_and_more(
    first: dt.date, length: int, born: str, gift: int | None, contact: dt.date
) -> None:
    facts = replace(
        FACTS, observes=("CN",), anniversaries=(birthday(born, gift_days=gift),), last_contact_at=ms(contact)
    )
    last = first + dt.timedelta(days=length)
    short = Deriver(RULES, first, last).dues(facts)
    longer = Deriver(RULES, first - dt.timedelta(days=3), last + dt.timedelta(days=5)).dues(facts)
    assert len({(due.origin, due.origin_id, due.occurrence) for due in longer}) == len(longer)
    assert [due for due in longer if due in short] == short
    for due in short:
        assert due.moment.local <= last.isoformat()
        assert due.expires_at is None or due.expires_at > ms(first)
