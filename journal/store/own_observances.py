"""Observances of the user's own in the journal, and the whole catalogue with them in it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from journal.core import observance_dates
from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.observances import OWN_PREFIX, Act, Catalogue, Observance, Tone
from journal.core.own_observances import MOST_DAYS_AHEAD, OwnObservance
from journal.store import observances
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

_COLUMNS = "name, rule, tone, act, gift_days, card_days, message_days, manner, id, uuid, created_at, updated_at"


def add(writer: Writer, own: OwnObservance) -> int:
    """Add an observance and return its id; NAME_MISSING without a name, DAY_RULE_UNREADABLE, NUMBER_OUT_OF_RANGE."""
    return writer.insert_record("own_observances", _values(own), own.uuid)


def edit(writer: Writer, own: OwnObservance) -> None:
    """Give the observance with `own.id` the values of `own`; errors as in `add`."""
    writer.update_record("own_observances", own.id, _values(own))


def delete(writer: Writer, own_id: int) -> None:
    """Put an observance into the bin; its tags stay, so that who keeps it comes back with it."""
    writer.delete("own_observances", own_id)


def get(reader: Reader, own_id: int) -> OwnObservance:
    """Return an observance of the user's own; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM own_observances WHERE id = ?", (own_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="own_observances")
    return _own(row)


def every(reader: Reader) -> list[OwnObservance]:
    """Return the observances of the user's own in the order in which they came, those that can be read."""
    return [own for row in reader.rows(f"SELECT {_COLUMNS} FROM own_observances ORDER BY id") if (own := _sound(row))]


def all_of(reader: Reader) -> Catalogue:
    """Return the shipped catalogue with the observances of the user's own, by id."""
    found: dict[str, Observance] = {own.tag: own.observance() for own in every(reader)}
    return {**observances.catalogue(), **found} if found else observances.catalogue()


def kept_by(reader: Reader) -> Counter[str]:
    """Return how many clients and persons carry the tag of each own observance."""
    counted: Counter[str] = Counter()
    for table in ("clients", "people"):
        rows = reader.rows(
            f"""SELECT j.value, count(*) FROM {table} t, json_each(t.observes) j
            WHERE t.observes LIKE '%"{OWN_PREFIX}%' AND j.value LIKE '{OWN_PREFIX}%' GROUP BY j.value"""
        )
        counted.update(dict(rows))
    return counted


def _values(own: OwnObservance) -> dict[str, object]:
    rule = texts.line(own.rule)
    observance_dates.check(rule, observances.tables())
    for days in (own.gift_days, own.card_days, own.message_days):
        if days is not None and not 0 <= days <= MOST_DAYS_AHEAD:
            raise JournalError(Code.NUMBER_OUT_OF_RANGE, value=days, least=0, limit=MOST_DAYS_AHEAD)
    return {
        "name": texts.name(own.name),
        "rule": rule,
        "tone": own.tone.value,
        "act": own.act.value,
        "gift_days": own.gift_days,
        "card_days": own.card_days,
        "message_days": own.message_days,
        "manner": texts.note(own.manner).strip(),
    }


def _sound(row: tuple[Any, ...]) -> OwnObservance | None:
    """Return the observance of a row; None for what an imported file wrote and nobody can read: the rest goes on."""
    try:
        own = _own(row)
        observance_dates.check(own.rule, observances.tables())
    except (ValueError, JournalError):
        return None
    return own


def _own(row: tuple[Any, ...]) -> OwnObservance:
    name, rule, tone, act, *rest = row
    return OwnObservance(name, rule, Tone(tone), Act(act), *rest)
