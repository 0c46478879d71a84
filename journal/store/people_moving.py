"""A person who goes to another client: they take their own things along, the old client keeps the company's history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.core.clients import ClientKind
from journal.core.errors import Code, JournalError
from journal.store import clients, people

if TYPE_CHECKING:
    from journal.store.writing import Writer


def move(writer: Writer, person_id: int, client_id: int) -> None:
    """Move a person to another client, with their own preferences and yearly days.

    Entries, promises and requests stay with the old client and still name them; what is due for them there waits for
    somebody else at the client.  VALUE_UNKNOWN for a move to where they are, or of an individual away from themselves.
    """
    person = people.get(writer, person_id)
    old = clients.get(writer, person.client_id)
    clients.get(writer, client_id)
    if client_id == old.id or old.kind is ClientKind.INDIVIDUAL:
        raise JournalError(Code.VALUE_UNKNOWN, field="client", value=client_id, allowed=())
    for table in ("preferences", "anniversaries"):
        for (row_id,) in writer.rows(f"SELECT id FROM {table} WHERE person_id = ?", (person_id,)):
            writer.update_record(table, row_id, {"client_id": client_id})
    # Birthdays and greetings go along; a promise to the company does not.
    open_ones = writer.rows("SELECT id, origin FROM dues WHERE person_id = ? AND state = 'open'", (person_id,))
    for row_id, origin in open_ones:
        goes = origin in ("birthday", "observance")
        writer.update_record("dues", row_id, {"client_id": client_id} if goes else {"person_id": None})
    for (row_id,) in writer.rows("SELECT id FROM series WHERE person_id = ?", (person_id,)):
        writer.update_record("series", row_id, {"person_id": None})
    writer.update_record("people", person_id, {"client_id": client_id, "left_on": None})
