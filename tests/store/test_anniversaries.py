"""Birthdays and other yearly days in the journal: one birthday each, into the bin and back, gone with their owner."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Person
from journal.core.errors import Code, JournalError
from journal.core.yearly_dates import LeapRule, parse
from journal.store import anniversaries, bin, history, people
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import add_client, did

BORN = parse("lunar:1987-leap-6-15")


@pytest.fixture
def client(writer: Writer) -> int:
    return add_client(writer)


@pytest.fixture
def person(writer: Writer, client: int) -> int:
    return did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "王敏")))


def add(writer: Writer, day: Anniversary) -> int:
    return did(writer, Op.ANNIVERSARY_ADD, lambda w: anniversaries.add(w, day))


def test_everything_about_a_day_is_kept(writer: Writer, client: int, person: int) -> None:
    wanted = Anniversary(client, BORN, person_id=person, leap_rule=LeapRule.LEAP, gift_days=7)
    found = anniversaries.get(writer, add(writer, wanted))
    assert replace(found, id=0, uuid="", created_at=0, updated_at=0) == wanted
    assert anniversaries.birthday(writer, person) == found
    assert anniversaries.of_client(writer, client) == [found]


def test_a_person_has_one_birthday(writer: Writer, client: int, person: int) -> None:
    first = add(writer, Anniversary(client, BORN, person_id=person, gift_days=7))
    second = add(writer, Anniversary(client, parse("--02-29"), person_id=person))
    assert second == first
    assert [str(day.date) for day in anniversaries.of_client(writer, client)] == ["--02-29"]


def test_a_day_that_becomes_the_birthday_takes_the_place_of_the_other(writer: Writer, client: int, person: int) -> None:
    add(writer, Anniversary(client, BORN, person_id=person))
    other = add(writer, Anniversary(client, parse("--05-20"), AnniversaryKind.WEDDING, person))
    wedding = anniversaries.get(writer, other)
    did(writer, Op.ANNIVERSARY_EDIT, lambda w: anniversaries.edit(w, replace(wedding, kind=AnniversaryKind.BIRTHDAY)))
    assert [day.id for day in anniversaries.of_client(writer, client)] == [other]
    history.undo(writer)
    assert len(anniversaries.of_client(writer, client)) == 2


def test_a_day_of_ones_own_needs_a_name(writer: Writer, client: int) -> None:
    with pytest.raises(JournalError) as caught:
        add(writer, Anniversary(client, parse("--05-20"), AnniversaryKind.OTHER, label="  "))
    assert caught.value.code is Code.TEXT_MISSING


@pytest.mark.parametrize("days", [0, -1, anniversaries.MOST_GIFT_DAYS + 1])
def test_a_present_is_seen_to_within_bounds(writer: Writer, client: int, days: int) -> None:
    with pytest.raises(JournalError) as caught:
        add(writer, Anniversary(client, parse("--05-20"), AnniversaryKind.FOUNDED, gift_days=days))
    assert caught.value.code is Code.NUMBER_OUT_OF_RANGE


def test_a_day_lies_in_the_bin_and_comes_back(writer: Writer, client: int, person: int) -> None:
    day = anniversaries.get(writer, add(writer, Anniversary(client, BORN, person_id=person)))
    did(writer, Op.ANNIVERSARY_DELETE, lambda w: anniversaries.delete(w, day.id))
    assert anniversaries.of_client(writer, client) == []
    [binned] = bin.contents(writer, writer.now())
    assert binned.op is Op.ANNIVERSARY_DELETE
    history.restore(writer, binned.operation_id)
    assert anniversaries.of_client(writer, client) == [day]


def test_a_person_takes_their_days_into_the_bin_and_back(writer: Writer, client: int, person: int) -> None:
    add(writer, Anniversary(client, BORN, person_id=person))
    founded = add(writer, Anniversary(client, parse("1998-11-23"), AnniversaryKind.FOUNDED))
    did(writer, Op.PERSON_DELETE, lambda w: people.delete(w, person))
    assert [day.id for day in anniversaries.of_client(writer, client)] == [founded]
    history.undo(writer)
    assert len(anniversaries.of_client(writer, client)) == 2
