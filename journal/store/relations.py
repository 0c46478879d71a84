"""How persons relate to each other, in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.relations import Relation, RelationKind
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

_COLUMNS = "r.person_id, r.other_id, r.kind, r.label, r.id, r.uuid, r.created_at, r.updated_at"


def add(writer: Writer, relation: Relation) -> int:
    """Add a relation and return its id; one that is there takes the new label.

    VALUE_UNKNOWN for a person and themselves, TEXT_MISSING for the kind OTHER without a label.
    """
    label = texts.line(relation.label)
    if relation.person_id == relation.other_id:
        raise JournalError(Code.VALUE_UNKNOWN, field="person", value=relation.other_id, allowed=())
    if relation.kind is RelationKind.OTHER and not label:
        raise JournalError(Code.TEXT_MISSING)
    key = (relation.person_id, relation.other_id, relation.kind.value)
    known = writer.value("SELECT id FROM relations WHERE person_id = ? AND other_id = ? AND kind = ?", key)
    if known is not None:
        writer.update_record("relations", int(known), {"label": label})
        return int(known)
    values = dict(zip(("person_id", "other_id", "kind"), key, strict=True))
    return writer.insert_record("relations", {**values, "label": label}, relation.uuid)


def delete(writer: Writer, relation_id: int) -> None:
    """Put a relation into the bin."""
    writer.delete("relations", relation_id)


def of_client(reader: Reader, client_id: int) -> list[Relation]:
    """Return the relations in which a person of this client has a part, in the order in which they came."""
    rows = reader.rows(
        f"""SELECT {_COLUMNS} FROM relations r WHERE r.id IN (
        SELECT a.id FROM people p JOIN relations a ON a.person_id = p.id WHERE p.client_id = ?
        UNION SELECT b.id FROM people p JOIN relations b ON b.other_id = p.id WHERE p.client_id = ?) ORDER BY r.id""",
        (client_id, client_id),
    )
    return [_relation(row) for row in rows]


def of_person(reader: Reader, person_id: int) -> list[Relation]:
    """Return what a person is to others, and others to them."""
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM relations r WHERE r.person_id = ? OR r.other_id = ? ORDER BY r.id",
        (person_id, person_id),
    )
    return [_relation(row) for row in rows]


def _relation(row: tuple[Any, ...]) -> Relation:
    person_id, other_id, kind, *rest = row
    return Relation(person_id, other_id, RelationKind(kind), *rest)
