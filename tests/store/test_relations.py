"""How persons relate: one of a kind between two, seen from both sides, gone with either and back with an undo."""

from __future__ import annotations

import pytest

from journal.core.clients import Person
from journal.core.errors import Code, JournalError
from journal.core.relations import Relation, RelationKind
from journal.store import history, people, relations
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import add_client, did, dump


def add_person(writer: Writer, client: int, name: str) -> int:
    return did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, name)))


def add(writer: Writer, person: int, other: int, kind: RelationKind, label: str = "") -> int:
    return did(writer, Op.RELATION_ADD, lambda w: relations.add(w, Relation(person, other, kind, label)))


def test_both_sides_see_it(writer: Writer) -> None:
    client, other = add_client(writer), add_client(writer, "other")
    wang, li, editor = (
        add_person(writer, at, name) for at, name in ((client, "王敏"), (client, "李总"), (other, "解"))
    )
    first = add(writer, wang, li, RelationKind.ANSWERS_TO)
    second = add(writer, editor, wang, RelationKind.OTHER, " 同学 ")
    assert [one.id for one in relations.of_person(writer, wang)] == [first, second]
    assert [one.id for one in relations.of_person(writer, li)] == [first]
    assert [one.id for one in relations.of_client(writer, client)] == [first, second]
    (found,) = relations.of_client(writer, other)
    assert (found.person_id, found.other_id, found.kind, found.label) == (editor, wang, RelationKind.OTHER, "同学")


def test_one_of_a_kind_between_two_and_the_new_label_counts(writer: Writer) -> None:
    client = add_client(writer)
    wang, li = add_person(writer, client, "王敏"), add_person(writer, client, "李总")
    first = add(writer, wang, li, RelationKind.JUDGED_BY, "按时")
    before = dump(writer)
    assert add(writer, wang, li, RelationKind.JUDGED_BY, "不出错") == first
    assert [one.label for one in relations.of_person(writer, wang)] == ["不出错"]
    history.undo(writer)
    assert dump(writer) == before
    assert add(writer, li, wang, RelationKind.JUDGED_BY) != first
    assert add(writer, wang, li, RelationKind.AT_ODDS) != first
    assert len(relations.of_client(writer, client)) == 3


def test_nobody_relates_to_themselves_and_other_needs_words(writer: Writer) -> None:
    client = add_client(writer)
    wang, li = add_person(writer, client, "王敏"), add_person(writer, client, "李总")
    for other, kind, label, code in (
        (wang, RelationKind.FAMILY, "", Code.VALUE_UNKNOWN),
        (li, RelationKind.OTHER, " \x00", Code.TEXT_MISSING),
    ):
        with pytest.raises(JournalError) as refused:
            add(writer, wang, other, kind, label)
        assert refused.value.code is code
    assert relations.of_client(writer, client) == []


@pytest.mark.parametrize("kind", RelationKind)
def test_every_kind_is_kept(writer: Writer, kind: RelationKind) -> None:
    client = add_client(writer)
    add(writer, add_person(writer, client, "a"), add_person(writer, client, "b"), kind, "label")
    assert [(one.kind, one.label) for one in relations.of_client(writer, client)] == [(kind, "label")]


def test_it_is_deleted_and_comes_back(writer: Writer) -> None:
    client = add_client(writer)
    wang, li = add_person(writer, client, "王敏"), add_person(writer, client, "李总")
    relation = add(writer, wang, li, RelationKind.CLOSE_TO)
    whole = dump(writer)
    did(writer, Op.RELATION_DELETE, lambda w: relations.delete(w, relation))
    assert relations.of_person(writer, wang) == []
    history.undo(writer)
    assert dump(writer) == whole


@pytest.mark.parametrize("place", [0, 1])
def test_it_goes_with_either_person_and_comes_back_with_them(writer: Writer, place: int) -> None:
    client = add_client(writer)
    persons = add_person(writer, client, "王敏"), add_person(writer, client, "李总")
    add(writer, *persons, RelationKind.ASSISTANT_OF)
    whole = dump(writer)
    with writer.operation(Op.PERSON_DELETE) as running:
        people.delete(writer, persons[place])
    assert relations.of_client(writer, client) == []
    history.undo(writer)
    assert dump(writer) == whole
    history.redo(writer)
    history.restore(writer, running.id)
    assert dump(writer) == whole
