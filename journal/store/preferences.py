"""Preferences in the journal, taboos first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.preferences import Preference, PreferenceKind, Strength, hex_colour
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

_COLUMNS = (
    "client_id, kind, value, strength, person_id, hex, interaction_id, confirmed_on, about,"
    " id, uuid, created_at, updated_at"
)
_ORDER = "strength <> 'taboo', strength <> 'loves', strength <> 'likes', kind, id"


def add(writer: Writer, preference: Preference) -> int:
    """Add a preference and return its id; TEXT_MISSING without a value."""
    return writer.insert_record("preferences", _values(preference), preference.uuid)


def edit(writer: Writer, preference: Preference) -> None:
    """Give the preference with `preference.id` the values of `preference`."""
    writer.update_record("preferences", preference.id, _values(preference))


def delete(writer: Writer, preference_id: int) -> None:
    """Put a preference into the bin."""
    writer.delete("preferences", preference_id)


def get(reader: Reader, preference_id: int) -> Preference:
    """Return a preference; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM preferences WHERE id = ?", (preference_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="preferences")
    return _preference(row)


def of(reader: Reader, client_id: int) -> list[Preference]:
    """Return the preferences of a client and its persons: taboos, then loved, liked, disliked."""
    rows = reader.rows(f"SELECT {_COLUMNS} FROM preferences WHERE client_id = ? ORDER BY {_ORDER}", (client_id,))
    return [_preference(row) for row in rows]


def taboos(reader: Reader, client_id: int) -> list[str]:
    """Return the values that must never be met, for the line beside a due."""
    rows = reader.rows(
        "SELECT value FROM preferences WHERE client_id = ? AND strength = 'taboo' ORDER BY id LIMIT 5", (client_id,)
    )
    return [value for (value,) in rows]


def _values(p: Preference) -> dict[str, object]:
    value = texts.line(p.value)
    if not value:
        raise JournalError(Code.TEXT_MISSING)
    return {
        "client_id": p.client_id,
        "kind": p.kind.value,
        "value": value,
        "strength": p.strength.value,
        "person_id": p.person_id,
        "hex": hex_colour(p.hex) if p.hex else None,
        "interaction_id": p.interaction_id,
        "confirmed_on": p.confirmed_on,
        "about": texts.note(p.about),
    }


def _preference(row: tuple[Any, ...]) -> Preference:
    client_id, kind, value, strength, *rest = row
    return Preference(client_id, PreferenceKind(kind), value, Strength(strength), *rest)
