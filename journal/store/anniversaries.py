"""Birthdays and other yearly days in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journal.core import text as texts
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.errors import Code, JournalError
from journal.core.yearly_dates import LeapRule, parse
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

_COLUMNS = "client_id, date, kind, person_id, label, leap_rule, gift_days, id, uuid, created_at, updated_at"
MOST_GIFT_DAYS = 90


def add(writer: Writer, anniversary: Anniversary) -> int:
    """Add a yearly day and return its id; TEXT_MISSING for one of the kind `OTHER` without a label.

    A person has one birthday: a second one takes the place of the first.
    """
    if anniversary.kind is AnniversaryKind.BIRTHDAY and anniversary.person_id is not None:
        earlier = birthday(writer, anniversary.person_id)
        if earlier is not None:
            writer.update_record("anniversaries", earlier.id, _values(anniversary))
            return earlier.id
    return writer.insert_record(
        "anniversaries", {"client_id": anniversary.client_id, **_values(anniversary)}, anniversary.uuid
    )


def edit(writer: Writer, anniversary: Anniversary) -> None:
    """Give the day with `anniversary.id` the values of `anniversary`; a birthday takes the place of an earlier one."""
    if anniversary.kind is AnniversaryKind.BIRTHDAY and anniversary.person_id is not None:
        for (other,) in writer.rows(
            "SELECT id FROM anniversaries WHERE person_id = ? AND kind = 'birthday' AND id <> ?",
            (anniversary.person_id, anniversary.id),
        ):
            writer.delete("anniversaries", other)
    writer.update_record("anniversaries", anniversary.id, _values(anniversary))


def delete(writer: Writer, anniversary_id: int) -> None:
    """Put a yearly day, and what is due for it, into the bin."""
    writer.delete("anniversaries", anniversary_id)


def get(reader: Reader, anniversary_id: int) -> Anniversary:
    """Return a yearly day; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM anniversaries WHERE id = ?", (anniversary_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="anniversaries")
    return from_row(row)


def birthday(reader: Reader, person_id: int) -> Anniversary | None:
    """Return the birthday of a person, or None."""
    row = reader.row(
        f"SELECT {_COLUMNS} FROM anniversaries WHERE person_id = ? AND kind = 'birthday' ORDER BY id LIMIT 1",
        (person_id,),
    )
    return from_row(row) if row else None


def of_client(reader: Reader, client_id: int) -> list[Anniversary]:
    """Return the yearly days of a client and its persons, in the order in which they came."""
    rows = reader.rows(f"SELECT {_COLUMNS} FROM anniversaries WHERE client_id = ? ORDER BY id", (client_id,))
    return [from_row(row) for row in rows]


def from_row(row: tuple[Any, ...]) -> Anniversary:
    """Return the yearly day made of a row of `_COLUMNS`."""
    client_id, date, kind, person_id, label, rule, gift_days, *stamps = row
    return Anniversary(
        client_id, parse(date), AnniversaryKind(kind), person_id, label, LeapRule(rule), gift_days, *stamps
    )


def _values(anniversary: Anniversary) -> dict[str, object]:
    label = texts.line(anniversary.label)
    if anniversary.kind is AnniversaryKind.OTHER and not label:
        raise JournalError(Code.TEXT_MISSING)
    days = anniversary.gift_days
    if days is not None and not 0 < days <= MOST_GIFT_DAYS:
        raise JournalError(Code.NUMBER_OUT_OF_RANGE, value=days, least=1, limit=MOST_GIFT_DAYS)
    return {
        "date": str(anniversary.date),
        "kind": anniversary.kind.value,
        "person_id": anniversary.person_id,
        "label": label,
        "leap_rule": anniversary.leap_rule.value,
        "gift_days": days,
    }
