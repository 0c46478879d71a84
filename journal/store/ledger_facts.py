"""Reading from the journal what the due ledger follows from: the facts of each client and the rules for all of them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Stage, Tier
from journal.core.ledger import NO_GIFTS, Facts, PersonFacts, Rules
from journal.core.yearly_dates import LeapRule, YearlyDate, parse
from journal.store import journal_settings, observances, own_observances, work_settings
from journal.store.reading import Reader, Row

_CLIENTS = """SELECT c.id, c.uuid, c.kind, c.created_at, c.tier, c.stage, c.observes, c.rhythm_days, c.spacing_days,
    c.imported_on, c.archived_at, EXISTS (SELECT 1 FROM commitments o WHERE o.client_id = c.id AND o.kind = 'request'
    AND o.ours = 1 AND o.state IN ('open', 'acknowledged', 'missed') AND o.waiting_on <> 'client'),
    EXISTS (SELECT 1 FROM crises k WHERE k.client_id = c.id AND k.closed_at IS NULL),
    (SELECT group_concat(lower(trim(g.value)), char(10)) FROM preferences g WHERE g.client_id = c.id
    AND (g.kind = 'gift_rule' OR g.kind = 'gift' AND g.strength = 'taboo')),
    (SELECT interaction_id FROM interaction_clients l WHERE l.client_id = c.id AND l.counts = 1
    ORDER BY l.at DESC, l.interaction_id DESC LIMIT 1) FROM clients c"""
_PEOPLE = "SELECT client_id, id, uuid, observes, mourning_until, left_on FROM people"
_YEARLY = (
    "SELECT client_id, date, kind, person_id, label, leap_rule, gift_days, id, uuid, created_at, updated_at"
    " FROM anniversaries"
)
_BATCH = 500


def facts(reader: Reader, client_ids: Collection[int] | None = None) -> Iterator[Facts]:
    """Yield the facts of all clients in the order of their ids, or of some; archived ones too."""
    some = sorted(set(client_ids)) if client_ids is not None else None
    after = 0
    while True:
        where, params = (
            ("", ()) if some is None else (" AND c.id IN (SELECT value FROM json_each(?))", (json.dumps(some),))
        )
        rows = reader.rows(f"{_CLIENTS} WHERE c.id > ?{where} ORDER BY c.id LIMIT ?", (after, *params, _BATCH))
        if not rows:
            return
        yield from _batch(reader, rows)
        after = rows[-1][0]


def _batch(reader: Reader, rows: list[Row]) -> Iterator[Facts]:
    asked = (json.dumps([row[0] for row in rows]),)
    people: dict[int, list[PersonFacts]] = {}
    for client_id, id_, uuid, observes, mourning, left in reader.rows(_of(_PEOPLE, "client_id"), asked):
        person = PersonFacts(id_, uuid, _tags(observes), _date(mourning), _date(left))
        people.setdefault(client_id, []).append(person)
    yearly: dict[int, list[Anniversary]] = {}
    for row in reader.rows(_of(_YEARLY, "client_id"), asked):
        yearly.setdefault(row[0], []).append(_anniversary(row))
    asked = (json.dumps([row[-1] for row in rows if row[-1] is not None]),)
    contacts = {
        id_: (uuid, at) for id_, uuid, at in reader.rows(_of("SELECT id, uuid, at FROM interactions", "id"), asked)
    }
    for row in rows:
        yield _facts(row, tuple(people.get(row[0], ())), tuple(yearly.get(row[0], ())), contacts)


def _facts(
    row: Row, people: tuple[PersonFacts, ...], yearly: tuple[Anniversary, ...], contacts: Mapping[int, tuple[str, int]]
) -> Facts:
    (id_, uuid, kind, created, tier, stage, observes, rhythm, spacing, imported, archived, owes, crisis,
     taboo_gifts, contact) = row  # fmt: skip
    last_contact, last_contact_at = contacts.get(contact, ("", None))
    return Facts(
        id=id_,
        uuid=uuid,
        kind=kind,
        created_at=created,
        tier=Tier(tier) if tier else None,
        stage=Stage(stage) if stage else None,
        observes=_tags(observes),
        rhythm_days=rhythm,
        spacing_days=spacing,
        imported_on=_date(imported),
        archived=archived is not None,
        people=people,
        anniversaries=yearly,
        last_contact=last_contact,
        last_contact_at=last_contact_at,
        owes_answer=bool(owes),
        crisis=bool(crisis),
        no_gifts=not NO_GIFTS.isdisjoint((taboo_gifts or "").split("\n")),
    )


def rules(reader: Reader) -> Rules:
    """Return what holds for all clients, as the journal's settings say."""
    return Rules(
        catalogue=own_observances.all_of(reader),
        tables=observances.tables(),
        working=work_settings.working_days(reader),
        rhythms=work_settings.rhythms(reader),
        greetings=bool(journal_settings.get(reader, "greetings_on")),
        tz=reader.tz,
    )


def _of(sql: str, column: str) -> str:
    return f"{sql} WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY id"


def _anniversary(row: Row) -> Anniversary:
    client_id, date, kind, person_id, label, rule, gift_days, *stamps = row
    return Anniversary(
        client_id, _yearly(date), AnniversaryKind(kind), person_id, label, LeapRule(rule), gift_days, *stamps
    )


@lru_cache(maxsize=1_000)
def _yearly(text: str) -> YearlyDate:
    return parse(text)


def _tags(stored: str) -> tuple[str, ...]:
    return () if stored == "[]" else tuple(json.loads(stored))


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:  # an imported file may say anything
        return None
