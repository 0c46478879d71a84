"""What is read for a brief: what comes next, who is named, and that nothing but this client is read."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from journal.core import yearly_dates
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.brief_parts import Coming, ComingKind
from journal.core.clients import Person
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.dues import Due
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Mark
from journal.core.moments import DAY_MS, MINUTE_MS, EventTime, Moment
from journal.core.relations import Relation, RelationKind
from journal.core.temperaments import Stance, Temperament
from journal.store import anniversaries, brief, commitments, dues, journal_settings, people, relations, stances
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, Clock, add_client, add_due, add_entry, did

TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def client(writer: Writer) -> int:
    return add_client(writer)


def person(writer: Writer, client: int, name: str, **values: Any) -> int:
    return did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, name, **values)))


def coming(writer: Writer, client: int, kind: ComingKind | None = None) -> list[Coming]:
    found = brief.facts(writer, client, START, "en").coming
    return [one for one in found if kind in (None, one.kind)]


def test_open_dues_of_the_coming_month_and_what_is_overdue(writer: Writer, client: int, clock: Clock) -> None:
    for title, days in (("late", -3), ("soon", 2), ("in a month", 30), ("later", 32)):
        add_due(writer, START + days * DAY_MS, title, client)
    add_due(writer, START, "somebody else's", add_client(writer, "车闻网"))
    gone = add_due(writer, START, "done", client)
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, gone))
    due = Moment.instant(START + DAY_MS)
    promise = Commitment(CommitmentKind.PROMISE, client, "promise", EventTime.of(START, SHANGHAI), due=due)
    did(writer, Op.COMMITMENT_ADD, lambda w: commitments.add(w, promise))
    found = [(one.due.title, one.day) for one in coming(writer, client, ComingKind.DUE) if one.due is not None]
    assert found == [
        ("late", dt.date(2026, 11, 21)),
        ("soon", dt.date(2026, 11, 26)),
        ("in a month", dt.date(2026, 12, 24)),
    ]


def test_a_snoozed_due_stands_on_the_day_to_which_it_was_put_off(writer: Writer, client: int) -> None:
    due = did(writer, Op.DUE_ADD, lambda w: dues.add(w, Due("call", Moment.date(TODAY, SHANGHAI), client_id=client)))
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due, START + 2 * DAY_MS))
    (found,) = coming(writer, client)
    assert found.day == dt.date(2026, 11, 26)


def test_yearly_days_by_sun_and_moon_of_those_who_are_there(writer: Writer, client: int) -> None:
    wang = person(writer, client, "王敏")
    gone = person(writer, client, "钱朗", left_on="2026-11-01")
    for who, day, kind in (
        (wang, "lunar:10-22", AnniversaryKind.BIRTHDAY),
        (gone, "--11-30", AnniversaryKind.BIRTHDAY),
        (None, "2010-12-14", AnniversaryKind.FOUNDED),
        (None, "--03-01", AnniversaryKind.RELATIONSHIP),
    ):
        one = Anniversary(client, yearly_dates.parse(day), kind, who)
        did(writer, Op.ANNIVERSARY_ADD, lambda w, one=one: anniversaries.add(w, one))  # type: ignore[misc]
    assert [(one.day, one.people, one.years) for one in coming(writer, client)] == [
        (dt.date(2026, 11, 30), ("王敏",), None),
        (dt.date(2026, 12, 14), (), 16),
    ]


def test_feasts_stand_once_with_those_who_keep_them(writer: Writer) -> None:
    client = add_client(writer, observes=("HK",))
    person(writer, client, "Grace Cheung")
    person(writer, client, "Daniel Weiss", observes=("-christmas", "-dongzhi"))
    feasts = [one for one in coming(writer, client, ComingKind.FEAST) if one.observance is not None]
    assert [(one.observance.id, one.people) for one in feasts if one.observance] == [("dongzhi", ("Grace Cheung",))]
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, "greetings_on", False))
    assert coming(writer, client, ComingKind.FEAST) == []


def test_quiet_days_are_told_as_such(writer: Writer) -> None:
    client = add_client(writer, observes=("CN",))
    (quiet,) = coming(writer, client, ComingKind.QUIET)
    assert quiet.day == dt.date(2026, 12, 13)
    assert not quiet.busy


def test_advice_is_there_for_what_is_set_and_for_nothing_else(writer: Writer, client: int) -> None:
    assert brief.facts(writer, client, START, "en").advice == ()
    since = EventTime.of(START, SHANGHAI)
    did(writer, Op.CLIENT_EDIT, lambda w: stances.put(w, client, Stance.TIRED, since))
    (found,) = brief.facts(writer, client, START, "zh_Hans").advice
    assert (found.code, found.since) == (Stance.TIRED, since)
    assert found.text
    with writer.operation(Op.CLIENT_EDIT):
        stances.put(writer, client, None, EventTime.of(START + MINUTE_MS, SHANGHAI))
        writer.update_record("clients", client, {"temperament": Temperament.IRRITABLE.value})
    assert [one.code for one in brief.facts(writer, client, START, "zh_Hans").advice] == [Temperament.IRRITABLE]


def test_marked_entries_of_others_are_not_read(writer: Writer, client: int) -> None:
    other = add_client(writer, "车闻网")
    for n, mark in enumerate((Mark.TOLD, Mark.ADVISED)):
        add_entry(writer, client, text=f"ours {n}", mark=mark, at=START + n * MINUTE_MS)
        add_entry(writer, other, text=f"theirs {n}", mark=mark)
    shared = add_entry(writer, client, other, text="both", mark=Mark.DECIDED, at=START - DAY_MS)
    found = brief.facts(writer, client, START, "en").marked
    assert [said.text for said in found] == ["ours 1", "ours 0", "both"]
    assert found[-1].id == shared


def test_last_met_in_person_stands_apart_from_the_last_contact(writer: Writer, client: int) -> None:
    assert brief.facts(writer, client, START, "en").met is None
    add_entry(writer, client, channel=Channel.MEAL, at=START - 9 * DAY_MS)
    add_entry(writer, client, channel=Channel.VISIT, at=START - 8 * DAY_MS)
    for n in range(4):
        add_entry(writer, client, at=START - n * DAY_MS, text=f"call {n}")
    facts = brief.facts(writer, client, START, "en")
    assert [said.text for said in facts.contacts] == ["call 0", "call 1", "call 2"]
    assert facts.met == EventTime.of(START - 8 * DAY_MS, SHANGHAI)


def test_names_of_those_at_other_clients_are_known(writer: Writer, client: int) -> None:
    other = add_client(writer, "车闻网")
    wang, jie = person(writer, client, "王敏"), person(writer, other, "解晓东")
    did(writer, Op.CLIENT_EDIT, lambda w: relations.add(w, Relation(wang, jie, RelationKind.FAMILY)))
    facts = brief.facts(writer, client, START, "en")
    assert facts.names == {wang: "王敏", jie: "解晓东"}
    assert [one.kind for one in facts.relations] == [RelationKind.FAMILY]


def test_a_client_that_is_gone_says_so(writer: Writer) -> None:
    with pytest.raises(JournalError) as error:
        brief.facts(writer, 99, START, "en")
    assert error.value.code is Code.RECORD_GONE
