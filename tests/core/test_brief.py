"""The choice of what goes on the page: order, limits, what is late, what is old, and that nothing is lost uncounted."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.brief import brief, few, shortened, width
from journal.core.brief_parts import BriefFacts, Owing, Part, Said, Tie, TieKind
from journal.core.brief_surnames import reading
from journal.core.clients import Client, ClientKind, Person
from journal.core.commitments import CLIENT_TURN, Commitment, CommitmentKind, CommitmentState
from journal.core.crises import Crisis, CrisisStage
from journal.core.interactions import Channel, Mark
from journal.core.moments import DAY_MS, HOUR_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.relations import Relation, RelationKind

TODAY = dt.date(2027, 2, 2)
NOW = 1_801_533_000_000
"""2 February 2027, 09:50 in Shanghai."""
SHANGHAI = dt.timezone(dt.timedelta(hours=8))


def facts(**values: Any) -> BriefFacts:
    made: dict[str, Any] = {"client": Client("海润传媒"), "now": NOW, "today": TODAY, "tz": SHANGHAI, **values}
    return BriefFacts(**made)


def owing(kind: CommitmentKind = CommitmentKind.REQUEST, channel: str = "", id: int = 1, **values: Any) -> Owing:
    made = EventTime(NOW - id * HOUR_MS, "2027-02-01")
    return Owing(Commitment(kind, 1, f"text {id}", made, id=id, **values), channel)


def said(day: str, **values: Any) -> Said:
    return Said(EventTime.day(dt.date.fromisoformat(day), SHANGHAI), Channel.NOTE, text=day, **values)


def test_nothing_known_gives_no_part() -> None:
    assert brief(facts()).parts == ()


def test_parts_stand_in_their_order_whatever_there_is() -> None:
    crisis = Crisis(1, "headline", EventTime(NOW, "2027-02-02"))
    page = brief(
        facts(
            people=(Person(1, "王敏", address="王总", post="市场总监", id=1),),
            names={1: "王敏"},
            owing=(owing(), owing(id=2, waiting_on=CLIENT_TURN)),
            crises=(crisis, replace(crisis, stage=CrisisStage.REVIEWED)),
            preferences=(Preference(1, PreferenceKind.COLOUR, "橙色", Strength.TABOO),
                         Preference(1, PreferenceKind.ART, "ballet")),
            contacts=(said("2027-01-20"),),
            marked=(said("2027-01-20", id=5, mark=Mark.DECIDED), said("2027-01-19", id=6, mark=Mark.TOLD)),
        )
    )  # fmt: skip
    assert page.parts == tuple(part for part in Part if part not in (Part.TONE, Part.COMING))


def test_several_unanswered_messages_of_one_channel_are_one_line() -> None:
    mails = [owing(channel=Channel.EMAIL, id=id) for id in (2, 3)]
    told = owing(channel=Channel.MEETING, id=4)
    acknowledged = owing(channel=Channel.EMAIL, id=5, state=CommitmentState.ACKNOWLEDGED)
    ours = replace(owing(channel=Channel.EMAIL, id=6), incoming=False)
    found = brief(facts(owing=(*mails, told, acknowledged, ours))).we_owe
    assert [(group.channel, [one.id for one in group.commitments]) for group in found] == [
        (Channel.EMAIL, [3, 2]),
        ("", [4]),
        ("", [5]),
        ("", [6]),
    ]


def test_what_is_late_stands_first_and_a_day_is_late_only_when_it_is_over() -> None:
    tomorrow, today, before = (Moment.date(TODAY + dt.timedelta(days=days), SHANGHAI) for days in (1, 0, -1))
    known = (owing(id=1, due=tomorrow), owing(id=2, due=today), owing(id=3), owing(id=4, due=before))
    found = brief(facts(owing=known)).we_owe
    assert [group.commitments[0].id for group in found] == [4, 2, 1, 3]
    assert [group.late_ms > 0 for group in found] == [True, False, False, False]


def test_what_waits_for_somebody_else_is_not_owed_by_us() -> None:
    page = brief(facts(owing=(owing(waiting_on=CLIENT_TURN), owing(id=2, ours=False))))
    assert not page.we_owe
    assert [one.commitment.id for one in page.they_owe] == [1, 2]


def test_a_year_makes_a_fact_old_unless_it_was_confirmed() -> None:
    notes = (
        said("2026-02-03", id=1),
        said("2026-02-01", id=2),
        said("2024-06-01", id=3, confirmed_on="2027-01-01"),
        said("2025-01-01", id=4, private=True),
    )
    found = brief(facts(notes=notes)).told
    assert [(told.said.id, told.gently) for told in found] == [(3, False), (1, False), (2, True)]


def test_a_note_with_another_mark_is_not_told_twice() -> None:
    note = said("2026-12-15", id=1, mark=Mark.ADVISED)
    page = brief(facts(notes=(note,), marked=(note,)))
    assert page.told.shown == ()
    assert [one.id for one in page.advised] == [1]


def test_allergies_and_rules_are_facts_whatever_their_strength() -> None:
    known = [
        Preference(1, PreferenceKind.ALLERGY, "花生", Strength.TABOO),
        Preference(1, PreferenceKind.GIFT_RULE, "不收礼", Strength.LIKES),
        Preference(1, PreferenceKind.CONTACT_TIME, "上午", Strength.LIKES),
        Preference(1, PreferenceKind.COLOUR, "紫色", Strength.LOVES),
        Preference(1, PreferenceKind.FLOWER, "百合", Strength.DISLIKES),
    ]
    page = brief(facts(preferences=tuple(known)))
    assert (page.care.taboos, page.care.allergies) == ((), (known[0],))
    assert (page.care.gift_rules, page.care.dislikes) == ((known[1],), (known[4],))
    assert [one.kind for one in page.likes] == [PreferenceKind.CONTACT_TIME, PreferenceKind.COLOUR]


def test_who_left_is_named_for_a_year_and_by_whom_they_are_followed() -> None:
    mandy = Person(1, "Mandy", left_on="2027-01-15", id=1)
    long_gone = Person(1, "Paul", left_on="2025-01-15", id=2)
    joyce = Person(1, "Joyce Ho", post="Assistant", id=3)
    grace = Person(1, "Grace", id=4)
    relations = (
        Relation(3, 1, RelationKind.FOLLOWS),
        Relation(3, 4, RelationKind.ASSISTANT_OF),
        Relation(4, 9, RelationKind.JUDGED_BY, "no surprises"),
    )
    people = (joyce, grace, mandy, long_gone)
    names = {**{person.id: person.name for person in people}, 9: "Mr Ho"}
    page = brief(facts(people=people, names=names, relations=relations))
    assert [(who.person.name, who.ties) for who in page.people] == [
        ("Joyce Ho", (Tie(TieKind.FOLLOWS, "Mandy"), Tie(TieKind.ASSISTANT_OF, "Grace"))),
        ("Grace", (Tie(TieKind.JUDGED_BY, "Mr Ho", "no surprises"),)),
        ("Mandy", (Tie(TieKind.FOLLOWED_BY, "Joyce Ho"),)),
    ]
    assert [one.person.name for one in page.address] == ["Joyce Ho"]


def test_a_person_of_whom_only_the_name_is_known_is_told_once() -> None:
    person = Person(1, "林淑芬", id=1)
    client = Client("林淑芬", ClientKind.INDIVIDUAL)
    assert brief(facts(client=client, people=(person,))).parts == (Part.ADDRESS,)
    known = replace(person, phones=("+886 900 000 301",))
    assert brief(facts(client=client, people=(known,))).parts == (Part.ADDRESS, Part.PEOPLE)


def test_mourning_is_part_of_how_to_address_somebody() -> None:
    person = Person(1, "林淑芬", mourning_until="2027-02-02", id=1)
    assert brief(facts(people=(person,))).address.shown[0].mourns
    over = replace(person, mourning_until="2027-02-01")
    assert not brief(facts(people=(over,))).address.shown[0].mourns


def test_crises_opened_by_mistake_count_nowhere() -> None:
    running = Crisis(1, "a", EventTime(NOW, "2027-02-02"), mistaken=True)
    over = Crisis(1, "b", EventTime(NOW - DAY_MS, "2027-02-01"), stage=CrisisStage.RESOLVED)
    page = brief(facts(crises=(running, replace(running, stage=CrisisStage.RESOLVED), over)))
    assert page.parts == (Part.PAST,)
    assert page.past is not None
    assert (page.past.count, page.past.last.sentence) == (1, "b")


@pytest.mark.parametrize(
    ("name", "read"),
    [("单雅琴", "Shàn"), ("解晓东", "Xiè"), ("區志豪", "Ōu"), ("尉迟恭", "Yùchí"), ("王敏", ""), ("单于", "Shàn"),
     ("解放日报社", ""), ("Grace Cheung", ""), ("解", "")],
)  # fmt: skip
def test_surnames_that_are_often_misread(name: str, read: str) -> None:
    assert reading(name) == read


@given(st.text(max_size=80), st.integers(min_value=0, max_value=60))
def test_a_shortened_text_fits_and_one_that_fits_stays(text: str, columns: int) -> None:
    found = shortened(text, columns)
    line = " ".join(text.split())
    assert "\n" not in found
    if width(line) <= columns:
        assert found == line
    else:
        assert width(found) <= max(columns, 1)


@given(st.lists(st.integers(), max_size=30), st.integers(min_value=1, max_value=10))
def test_what_is_left_out_is_counted(known: list[int], most: int) -> None:
    found = few(known, most)
    assert len(found.shown) + found.more == len(known)
    assert len(found.shown) + (found.more > 0) <= most + 1
    assert found.more != 1
