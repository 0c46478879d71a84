"""A person who goes to another client takes what is theirs along; what was the company's stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import ClientKind, Person
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.dues import Due, Origin
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.recurrence import Mode
from journal.core.relations import Relation, RelationKind
from journal.core.series import Series
from journal.core.yearly_dates import YearlyDate
from journal.store import (
    anniversaries,
    commitments,
    dues,
    history,
    interactions,
    people,
    people_moving,
    preferences,
    relations,
    series,
)
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, add_client, add_entry, assert_whole, did, dump


class Move:
    """王敏 at 海润传媒 with everything that a person can have, and 博雅食品 where she goes."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.old, self.new = add_client(writer, "海润传媒"), add_client(writer, "博雅食品")
        self.person = did(
            writer, Op.PERSON_ADD, lambda w: people.add(w, Person(self.old, "王敏", left_on="2026-11-20"))
        )
        self.boss = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(self.old, "李总")))
        self.entry = add_entry(writer, self.old, person_ids=(self.person,))
        with writer.operation(Op.IMPORT):
            tea = Preference(self.old, PreferenceKind.DRINK, "龙井", Strength.LIKES, self.person)
            house = Preference(self.old, PreferenceKind.COLOUR, "蓝", Strength.TABOO, hex="#0000FF")
            self.tea, self.house = preferences.add(writer, tea), preferences.add(writer, house)
            self.birthday = anniversaries.add(
                writer, Anniversary(self.old, YearlyDate(6, 15), AnniversaryKind.BIRTHDAY, self.person)
            )
            asked = EventTime.of(START, SHANGHAI)
            promise = Commitment(
                CommitmentKind.PROMISE, self.old, "报价", asked, True, self.person, due=Moment.instant(START + DAY_MS)
            )
            self.promise = commitments.add(writer, promise)
            self.greeting = dues.put(writer, self.due(Origin.OBSERVANCE, "mid_autumn:2027"))
            self.wish = dues.put(writer, self.due(Origin.BIRTHDAY, "2027"))
            self.manual = dues.add(writer, self.due(Origin.MANUAL, ""))
            weekly = Series("周会", "FREQ=WEEKLY", Moment.instant(START), Mode.SCHEDULE, self.old, self.person)
            self.weekly = series.add(writer, weekly)
            relations.add(writer, Relation(self.person, self.boss, RelationKind.ANSWERS_TO))

    def due(self, origin: Origin, occurrence: str) -> Due:
        return Due("x", Moment.instant(START), origin, self.old, self.person, occurrence=occurrence, origin_id="p")

    def go(self, client: int | None = None) -> None:
        target = client or self.new
        did(self.writer, Op.PERSON_MOVE, lambda w: people_moving.move(w, self.person, target))


def test_she_takes_her_own_things_along(writer: Writer) -> None:
    move = Move(writer)
    move.go()
    moved = people.get(writer, move.person)
    assert (moved.client_id, moved.left_on) == (move.new, None)
    assert preferences.get(writer, move.tea).client_id == move.new
    assert preferences.get(writer, move.house).client_id == move.old
    assert anniversaries.get(writer, move.birthday).client_id == move.new
    for due in (move.greeting, move.wish):
        assert (dues.get(writer, due).client_id, dues.get(writer, due).person_id) == (move.new, move.person)
    assert_whole(writer)


def test_the_old_client_keeps_the_companys_history(writer: Writer) -> None:
    move = Move(writer)
    move.go()
    entry = interactions.get(writer, move.entry)
    assert (entry.client_ids, entry.person_ids) == ((move.old,), (move.person,))
    promise = commitments.get(writer, move.promise)
    assert (promise.client_id, promise.person_id) == (move.old, move.person)
    for due in (*dues.of_commitment(writer, move.promise), dues.get(writer, move.manual)):
        assert (due.client_id, due.person_id, due.open) == (move.old, None, True)
    weekly = [due for due in dues.every(writer) if due.series_id is not None]
    assert {(due.client_id, due.person_id) for due in weekly} == {(move.old, None)}
    assert [one.name for one in people.at(writer, move.old)] == ["李总"]
    assert [one.other_id for one in relations.of_person(writer, move.person)] == [move.boss]


def test_what_is_done_already_still_names_her_there(writer: Writer) -> None:
    move = Move(writer)
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, move.manual))
    move.go()
    done = dues.get(writer, move.manual)
    assert (done.client_id, done.person_id) == (move.old, move.person)


def test_undo_brings_her_back_with_everything(writer: Writer) -> None:
    move = Move(writer)
    before = dump(writer)
    move.go()
    after = dump(writer)
    history.undo(writer)
    assert without_stamps(dump(writer)) == without_stamps(before)
    history.redo(writer)
    assert without_stamps(dump(writer)) == without_stamps(after)


def without_stamps(everything: dict[str, dict[int, tuple[object, ...]]]) -> dict[str, dict[int, tuple[object, ...]]]:
    return {table: {row_id: row[:-1] for row_id, row in rows.items()} for table, rows in everything.items()}


def test_she_may_come_back(writer: Writer) -> None:
    move = Move(writer)
    move.go()
    move.go(move.old)
    assert people.get(writer, move.person).client_id == move.old
    assert preferences.get(writer, move.tea).client_id == move.old
    assert dues.get(writer, move.wish).client_id == move.old


def test_nobody_moves_to_where_they_are_nor_away_from_themselves(writer: Writer) -> None:
    move = Move(writer)
    alone = add_client(writer, "林淑芬", kind=ClientKind.INDIVIDUAL)
    herself = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(alone, "林淑芬")))
    for person, client in ((move.person, move.old), (herself, move.new)):
        before = dump(writer)
        with pytest.raises(JournalError) as refused:
            did(writer, Op.PERSON_MOVE, lambda w, p=person, c=client: people_moving.move(w, p, c))  # type: ignore[misc]
        assert refused.value.code is Code.VALUE_UNKNOWN
        assert dump(writer) == before


@pytest.mark.parametrize("gone", ["person", "client"])
def test_who_is_gone_does_not_move_and_nowhere_is_no_place(writer: Writer, gone: str) -> None:
    move = Move(writer)
    person, client = (99, move.new) if gone == "person" else (move.person, 99)
    with pytest.raises(JournalError) as refused:
        did(writer, Op.PERSON_MOVE, lambda w: people_moving.move(w, person, client))
    assert refused.value.code is Code.RECORD_GONE


def test_edits_after_the_move_stay_with_the_new_client(writer: Writer) -> None:
    move = Move(writer)
    move.go()
    did(writer, Op.PERSON_EDIT, lambda w: people.edit(w, replace(people.get(w, move.person), post="总监")))
    assert [(one.name, one.post) for one in people.at(writer, move.new)] == [("王敏", "总监")]
