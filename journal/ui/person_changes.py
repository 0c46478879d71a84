"""What a user does to a person, as work for the writer's thread: with their days, relations, successor, and a move."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journal.core.anniversaries import Anniversary
from journal.core.clients import Person
from journal.core.relations import Relation, RelationKind
from journal.core.yearly_dates import LeapRule, YearlyDate
from journal.store import anniversaries, clients, people, people_moving, relations
from journal.store.history import Operation
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer


@dataclass(frozen=True, slots=True)
class KeptPerson:
    """A person as the dialog leaves them."""

    person: Person
    born: YearlyDate | None
    rule: LeapRule
    relations: tuple[Relation, ...] = ()
    """What they are to others."""
    successor: str | None = None
    """The name of who took over from them; empty for nobody, None where nothing was said of it."""


def keep(writer: Writer, running: Operation, *, kept: KeptPerson, client: str) -> int:
    """Add or change a person with all that belongs to them; return their id."""
    person = kept.person
    running.facts.update(client=client, title=person.name)
    person_id = person.id
    if person_id:
        people.edit(writer, person)
    else:
        person_id = people.add(writer, person)
    was = anniversaries.birthday(writer, person_id)
    if kept.born is None and was is not None:
        anniversaries.delete(writer, was.id)
    elif kept.born is not None:
        day = was or Anniversary(person.client_id, kept.born, person_id=person_id)
        anniversaries.add(writer, replace(day, date=kept.born, leap_rule=kept.rule))
    _relate(writer, person_id, kept.relations)
    if kept.successor is not None:
        _succeed(writer, replace(person, id=person_id), kept.successor)
    return person_id


def delete(writer: Writer, running: Operation, *, person: Person, client: str) -> int:
    """Put a person into the bin; return their id."""
    running.facts.update(client=client, title=person.name)
    people.delete(writer, person.id)
    return person.id


def move(writer: Writer, running: Operation, *, person_id: int, client_id: int) -> int:
    """Move a person to another client; return their id."""
    running.facts.update(client=clients.get(writer, client_id).name, title=people.get(writer, person_id).name)
    people_moving.move(writer, person_id, client_id)
    return person_id


def successors(reader: Reader, person_id: int) -> list[Relation]:
    """Return the relations by which somebody took over from a person."""
    found = relations.of_person(reader, person_id)
    return [one for one in found if one.other_id == person_id and one.kind is RelationKind.FOLLOWS]


def _relate(writer: Writer, person_id: int, wanted: Iterable[Relation]) -> None:
    """Make the relations from this person to others those that are wanted."""
    made = {(one.other_id, one.kind): one for one in wanted}
    for known in relations.of_person(writer, person_id):
        if known.person_id == person_id and (known.other_id, known.kind) not in made:
            relations.delete(writer, known.id)
    known_ones = {(one.other_id, one.kind): one.label for one in relations.of_person(writer, person_id)
                  if one.person_id == person_id}  # fmt: skip
    for key, one in made.items():
        if known_ones.get(key) != one.label:
            relations.add(writer, replace(one, person_id=person_id))


def _succeed(writer: Writer, person: Person, name: str) -> None:
    """Let the one of this name, who is added where nobody is called so, have taken over from a person."""
    present = [one for one in people.at(writer, person.client_id) if one.id != person.id]
    wanted = name.strip().casefold()
    found = next((one for one in present if wanted in (said.casefold() for said in (one.name, *one.also))), None)
    for known in successors(writer, person.id):
        if found is None or known.person_id != found.id:
            relations.delete(writer, known.id)
    if not wanted:
        return
    new_id = found.id if found else people.add(writer, Person(person.client_id, name.strip(), post=person.post))
    if not any(known.person_id == new_id for known in successors(writer, person.id)):
        relations.add(writer, Relation(new_id, person.id, RelationKind.FOLLOWS))
