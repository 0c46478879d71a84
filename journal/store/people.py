"""The persons at a client."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from journal.core import text as texts
from journal.core.clients import Person
from journal.core.errors import Code, JournalError
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

_COLUMNS = (
    "client_id, name, also, address, post, phones, emails, wechat, about, left_on, observes,"
    " mourning_until, id, uuid, created_at, updated_at"
)


def add(writer: Writer, person: Person) -> int:
    """Add a person and return their id; NAME_MISSING without a name."""
    return writer.insert_record("people", {"client_id": person.client_id, **_values(person)}, person.uuid)


def edit(writer: Writer, person: Person) -> None:
    """Give the person with `person.id` the values of `person`."""
    writer.update_record("people", person.id, _values(person))


def delete(writer: Writer, person_id: int) -> None:
    """Put a person into the bin; their interactions stay with the client."""
    # What points to them is unlinked by hand, since a cascade's "SET NULL" would not be told apart from a delete.
    for (due_id,) in writer.rows(
        "SELECT id FROM dues WHERE person_id = ? AND origin = 'observance' AND state = 'open'", (person_id,)
    ):
        writer.delete("dues", due_id)
    for table in ("preferences", "dues", "commitments", "series"):
        for (row_id,) in writer.rows(f"SELECT id FROM {table} WHERE person_id = ?", (person_id,)):
            writer.update_record(table, row_id, {"person_id": None})
    writer.delete("people", person_id)


def get(reader: Reader, person_id: int) -> Person:
    """Return a person; RECORD_GONE where they are not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM people WHERE id = ?", (person_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="people")
    return _person(row)


def at(reader: Reader, client_id: int) -> list[Person]:
    """Return the persons at a client, those who left at the end."""
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM people WHERE client_id = ? ORDER BY left_on IS NOT NULL, id", (client_id,)
    )
    return [_person(row) for row in rows]


def find(reader: Reader, client_id: int, name: str) -> Person:
    """Return the one person at a client meant by `name` (their name or another name); NAME_UNKNOWN, NAME_AMBIGUOUS."""
    wanted = texts.line(name).casefold()
    everyone = at(reader, client_id)
    found = [p for p in everyone if wanted in (n.casefold() for n in (p.name, *p.also, p.address))]
    found = found or [p for p in everyone if wanted and p.name.casefold().startswith(wanted)]
    if not found:
        raise JournalError(Code.NAME_UNKNOWN, name=name)
    if len(found) > 1:
        raise JournalError(Code.NAME_AMBIGUOUS, name=name, candidates=[p.name for p in found])
    return found[0]


def _list(values: tuple[str, ...]) -> str:
    cleaned = dict.fromkeys(v for v in map(texts.line, values) if v)
    return json.dumps(list(cleaned), ensure_ascii=False)


def _values(person: Person) -> dict[str, object]:
    return {
        "name": texts.name(person.name),
        "also": _list(person.also),
        "address": texts.line(person.address),
        "post": texts.line(person.post),
        "phones": _list(person.phones),
        "emails": _list(person.emails),
        "wechat": texts.line(person.wechat),
        "about": texts.note(person.about),
        "left_on": person.left_on,
        "observes": _list(person.observes),
        "mourning_until": person.mourning_until,
    }


def _person(row: tuple[Any, ...]) -> Person:
    client_id, name, also, address, post, phones, emails, wechat, about, left_on, observes, mourning, *stamps = row
    other_names, numbers, mails, kept = (tuple(json.loads(text)) for text in (also, phones, emails, observes))
    return Person(
        client_id, name, other_names, address, post, numbers, mails, wechat, about, left_on, kept, mourning, *stamps
    )
