"""What did this say in March: versions of a record, and the record as it was, whatever was undone since."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Person
from journal.core.commitments import Commitment, CommitmentKind, Right
from journal.core.interactions import Mark
from journal.core.moments import DAY_MS, EventTime
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.temperaments import Motive, Temperament
from journal.core.yearly_dates import LeapRule, parse
from journal.store import (
    anniversaries,
    bringing_back,
    clients,
    commitments,
    dues,
    field_history,
    history,
    history_size,
    interactions,
    people,
    preferences,
)
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import START, Clock, add_client, add_due, add_entry, did, dump


def write(writer: Writer, entry: int, **values: Any) -> None:
    did(writer, Op.INTERACTION_EDIT, lambda w: interactions.edit(w, replace(interactions.get(w, entry), **values)))


def texts(writer: Writer, entry: int) -> list[tuple[Any, Any]]:
    return [v.values["text"] for v in field_history.of(writer, "interactions", entry) if "text" in v.values]


@pytest.fixture
def entry(writer: Writer, clock: Clock) -> int:
    """An entry that said "first" on day 0, "second" on day 10, "third" on day 20; today is day 30."""
    made = add_entry(writer, add_client(writer), text="first", tags=("a",))
    for text in ("second", "third"):
        clock.forward(10 * DAY_MS)
        write(writer, made, text=text)
    clock.forward(10 * DAY_MS)
    return made


def test_versions_are_told_newest_first_with_old_and_new(writer: Writer, entry: int) -> None:
    newest, middle, first = field_history.of(writer, "interactions", entry)
    assert dict(newest.values) == {"text": ("second", "third")}
    assert (newest.op, newest.at, newest.undone) == (Op.INTERACTION_EDIT, START + 20 * DAY_MS, False)
    assert dict(middle.values) == {"text": ("first", "second")}
    assert first.before is None
    assert first.values["text"] == (None, "first")
    assert first.values["tags"] == (None, ("a",))


def test_what_did_this_say_then(writer: Writer, entry: int) -> None:
    said = {}
    for day in (-1, 0, 9, 10, 19, 20, 29):
        state = field_history.as_of(writer, "interactions", entry, START + day * DAY_MS)
        said[day] = state and state["text"]
    assert said == {-1: None, 0: "first", 9: "first", 10: "second", 19: "second", 20: "third", 29: "third"}


def test_what_was_taken_back_did_hold_for_a_time(writer: Writer, entry: int, clock: Clock) -> None:
    write(writer, entry, text="hasty")
    clock.forward(3_600_000)
    history.undo(writer)
    clock.forward(3_600_000)
    history.redo(writer)
    clock.forward(3_600_000)
    history.undo(writer)
    began = START + 30 * DAY_MS
    version = field_history.of(writer, "interactions", entry)[0]
    assert version.values["text"] == ("third", "hasty")
    assert version.undone
    assert version.turned == (began + 3_600_000, began + 7_200_000, began + 10_800_000)
    hours = [field_history.as_of(writer, "interactions", entry, began + h * 3_600_000) for h in range(4)]
    assert [state and state["text"] for state in hours] == ["hasty", "third", "hasty", "third"]
    clock.forward(1)
    write(writer, entry, text="final")
    assert texts(writer, entry)[:2] == [("third", "final"), ("third", "hasty")]
    assert [v.undone for v in field_history.of(writer, "interactions", entry)[:2]] == [False, True]


def test_who_was_there_and_tags_belong_to_an_entry(writer: Writer, entry: int, clock: Clock) -> None:
    (client,) = interactions.get(writer, entry).client_ids
    person = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "王敏")))
    write(writer, entry, person_ids=(person,), tags=("b",))
    clock.forward(1_000)
    write(writer, entry, person_ids=(), tags=("b", "c"))
    clock.forward(1_000)
    write(writer, entry, tags=("c",))
    clock.forward(1_000)
    write(writer, entry, tags=())
    values = [dict(v.values) for v in field_history.of(writer, "interactions", entry)][:4]
    assert values == [
        {"tags": (("c",), ())},
        {"tags": (("b", "c"), ("c",))},
        {"people": ((person,), ()), "tags": (("b",), ("b", "c"))},
        {"people": ((), (person,)), "tags": (("a",), ("b",))},
    ]


def test_a_client_with_its_tags_a_person_a_preference_a_reminder(writer: Writer, clock: Clock) -> None:
    client = add_client(writer, tags=("x",))
    person = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "王敏", phones=("1",))))
    liked = Preference(client, PreferenceKind.DRINK, "茶")
    preference = did(writer, Op.PREFERENCE_ADD, lambda w: preferences.add(w, liked))
    due = add_due(writer, client_id=client)
    clock.forward(1_000)
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(clients.get(w, client), tags=("y",))))
    did(writer, Op.PERSON_EDIT, lambda w: people.edit(w, replace(people.get(w, person), phones=("2",))))
    now = replace(preferences.get(writer, preference), strength=Strength.TABOO)
    did(writer, Op.PREFERENCE_EDIT, lambda w: preferences.edit(w, now))
    did(writer, Op.DUE_EDIT, lambda w: dues.edit(w, replace(dues.get(w, due), title="ring")))
    newest = {
        "clients": (client, {"tags": (("x",), ("y",))}),
        "people": (person, {"phones": ('["1"]', '["2"]')}),
        "preferences": (preference, {"strength": ("likes", "taboo")}),
        "dues": (due, {"title": ("write", "ring")}),
    }
    for table, (row_id, values) in newest.items():
        version, first = field_history.of(writer, table, row_id)
        assert dict(version.values) == values
        assert first.before is None


def test_deleted_and_restored(writer: Writer, entry: int, clock: Clock) -> None:
    deleted_at = clock()
    with writer.operation(Op.INTERACTION_DELETE) as running:
        interactions.delete(writer, entry)
    clock.forward(1_000)
    assert field_history.of(writer, "interactions", entry)[0].after is None
    assert field_history.as_of(writer, "interactions", entry, clock()) is None
    history.restore(writer, running.id)
    clock.forward(1_000)
    write(writer, entry, text="fourth")
    back, gone = field_history.of(writer, "interactions", entry)[1:3]
    assert (back.op, back.before) == (Op.BIN_RESTORE, None)
    assert back.values["tags"] == (None, ("a",))
    assert (gone.op, gone.after) == (Op.INTERACTION_DELETE, None)
    assert field_history.as_of(writer, "interactions", entry, deleted_at) is None
    before = field_history.as_of(writer, "interactions", entry, deleted_at - 1)
    assert before is not None
    assert (before["text"], before["tags"]) == ("third", ("a",))


def test_bringing_a_version_back_is_a_change_like_any_other(writer: Writer, entry: int) -> None:
    write(writer, entry, tags=("z",), mood=2)
    first = field_history.of(writer, "interactions", entry)[-1]
    assert first.after
    before = dump(writer)
    did(writer, Op.INTERACTION_EDIT, lambda w: bringing_back.bring_back(w, "interactions", entry, first.after or {}))
    found = interactions.get(writer, entry)
    assert (found.text, found.tags, found.mood) == ("first", ("a",), None)
    assert texts(writer, entry)[0] == ("third", "first")
    history.undo(writer)
    assert dump(writer) == before


@pytest.mark.parametrize("table", ["clients", "people", "preferences", "dues"])
def test_every_record_can_go_back_to_each_of_its_versions(writer: Writer, clock: Clock, table: str) -> None:
    client = add_client(writer, tags=("x",), about="old")
    like = replace(clients.get(writer, client), temperament=Temperament.EXACTING, motives=(Motive.PRICE, Motive.LOOKS))
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, like))
    person = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "王敏", phones=("1",))))
    liked = Preference(client, PreferenceKind.COLOUR, "蓝", hex="#0000ff", person_id=person)
    ids = {"clients": client, "people": person, "dues": add_due(writer, client_id=client)}
    ids["preferences"] = did(writer, Op.PREFERENCE_ADD, lambda w: preferences.add(w, liked))
    clock.forward(1_000)
    at = clock()
    was = field_history.as_of(writer, table, ids[table], at)
    assert was
    clock.forward(1_000)
    bare = replace(clients.get(writer, client), name="y", about="", tags=(), temperament=None, motives=())
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, bare))
    did(writer, Op.PERSON_EDIT, lambda w: people.edit(w, replace(people.get(w, person), name="z", phones=())))
    changed = replace(preferences.get(writer, ids["preferences"]), value="red", hex=None, person_id=None)
    did(writer, Op.PREFERENCE_EDIT, lambda w: preferences.edit(w, changed))
    did(writer, Op.DUE_EDIT, lambda w: dues.edit(w, replace(dues.get(w, ids["dues"]), title="ring", client_id=None)))
    clock.forward(1_000)
    did(writer, bringing_back.OPS[table], lambda w: bringing_back.bring_back(w, table, ids[table], was))
    now = field_history.as_of(writer, table, ids[table], clock())
    if table == "dues":
        assert now
        assert now["title"] == "write"
    else:
        assert now == was


def test_a_yearly_day_goes_back_to_what_it_was(writer: Writer, clock: Clock) -> None:
    client = add_client(writer)
    born = Anniversary(client, parse("lunar:1987-leap-6-15"), AnniversaryKind.RELATIONSHIP, label="first order")
    day = did(writer, Op.ANNIVERSARY_ADD, lambda w: anniversaries.add(w, replace(born, leap_rule=LeapRule.LEAP)))
    was = field_history.as_of(writer, "anniversaries", day, clock())
    clock.forward(1_000)
    other = Anniversary(client, parse("1990-02-03"), AnniversaryKind.FOUNDED, id=day, gift_days=3)
    did(writer, Op.ANNIVERSARY_EDIT, lambda w: anniversaries.edit(w, other))
    clock.forward(1_000)
    did(writer, Op.ANNIVERSARY_EDIT, lambda w: bringing_back.bring_back(w, "anniversaries", day, was or {}))
    (found,) = anniversaries.of_client(writer, client)
    assert (found.date, found.kind, found.label) == (born.date, born.kind, born.label)
    assert (found.leap_rule, found.gift_days) == (LeapRule.LEAP, None)


def test_marks_and_what_is_meant_come_back(writer: Writer, clock: Clock) -> None:
    client = add_client(writer)
    entry = add_entry(writer, client)
    write(writer, entry, mark=Mark.TOLD, confirmed_on="2026-11-20")
    when = EventTime.of(START)
    asked = Commitment(
        CommitmentKind.REQUEST, client, "a poster", when, intention="to be seen", unchanged="the logo",
        doubts=((Right.PRICE, "who pays?"),),
    )  # fmt: skip
    request = did(writer, Op.COMMITMENT_ADD, lambda w: commitments.add(w, asked))
    kept = {table: field_history.as_of(writer, table, row, clock()) for table, row in
            (("interactions", entry), ("commitments", request))}  # fmt: skip
    clock.forward(1_000)
    write(writer, entry, mark=None, confirmed_on=None)
    bare = replace(commitments.get(writer, request), intention="", unchanged="", doubts=())
    did(writer, Op.COMMITMENT_EDIT, lambda w: commitments.edit(w, bare))
    for table, row in (("interactions", entry), ("commitments", request)):
        state = kept[table] or {}
        did(writer, bringing_back.OPS[table], lambda w, t=table, r=row, s=state: bringing_back.bring_back(w, t, r, s))  # type: ignore[misc]
    found = interactions.get(writer, entry)
    assert (found.mark, found.confirmed_on) == (Mark.TOLD, "2026-11-20")
    again = commitments.get(writer, request)
    assert (again.intention, again.unchanged, again.doubts) == (asked.intention, asked.unchanged, asked.doubts)


def test_thinning_keeps_the_history_true(writer: Writer, entry: int, clock: Clock) -> None:
    def told() -> list[Any]:
        return [
            (v.at, v.op, dict(v.values), v.before, v.after) for v in field_history.of(writer, "interactions", entry)
        ]

    before = told()
    for _ in range(100):
        if not history_size.thin_step(writer, clock()):
            break
    else:
        pytest.fail("thinning does not end")
    assert writer.value("SELECT min(length(new)) FROM changes WHERE old IS NULL") == 2
    assert told() == before
    assert field_history.as_of(writer, "interactions", entry, START) == before[-1][-1]
