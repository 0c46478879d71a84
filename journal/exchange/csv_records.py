"""Rows of a journal's CSV file read as records and handed to the store; `csv_rows` is the other way round."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence

from journal.core.clients import Client, ClientKind, Person, Stage, Tier
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Direction, Interaction, Mark
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.temperaments import Motive, Temperament
from journal.exchange import csv_desk_records, csv_ledger_records
from journal.exchange.csv_cells import event, instant, split_values
from journal.exchange.csv_columns import Record
from journal.exchange.csv_row import Row
from journal.exchange.row_errors import RowProblem, RowRefused
from journal.store.incoming import Incoming, Outcome

_ENTRIES = (Record.INTERACTION.value, Record.NOTE.value)
_NAMING = (
    ("client_ids", "clients"),
    ("person_ids", "people"),
    ("interaction_id", "interactions"),
    ("outcome_interaction_id", "interactions"),
    ("crisis_id", "crises"),
    ("commitment_id", "commitments"),
    ("anniversary_id", "anniversaries"),
    ("series_id", "series"),
    ("risk_id", "risks"),
    ("outlet_id", "clients"),
    ("other_person_id", "people"),
)
"""Columns that name other records, and the tables of these."""


def look_up(rows: Sequence[dict[str, str]], incoming: Incoming) -> None:
    """Let the store look up at once what the next rows name."""
    named: dict[str, set[str]] = {}
    for column, table in _NAMING:
        cells = {row[column] for row in rows}
        named.setdefault(table, set()).update(uuid for cell in cells if cell for uuid in split_values(cell))
    incoming.look_up(named, {row["id"] for row in rows if row["record"] in _ENTRIES})


def take(
    cells: dict[str, str], incoming: Incoming, tz: dt.tzinfo | None, absent: frozenset[str] = frozenset()
) -> Outcome:
    """Hand the record of one row to the store; RowRefused or JournalError where it cannot be read.

    `absent` are columns that the file does not have, since an earlier version wrote it.
    """
    row = Row(cells, incoming, tz, absent)
    taker = _TAKERS.get(cells["record"])
    if taker is None:
        raise RowRefused(RowProblem.RECORD_UNKNOWN, value=cells["record"][:100])
    outcome = taker(row)
    if outcome is Outcome.REFUSED:
        raise RowRefused(RowProblem.LOG_LINE_DIFFERS, id=row.id)
    return outcome


def _setting(row: Row) -> Outcome:
    try:
        value = json.loads(row["text"])
    except ValueError as error:
        raise JournalError(Code.VALUE_UNKNOWN, field="text", value=row["text"][:100], allowed=()) from error
    return row.incoming.setting(row["subject"], value)


def _client(row: Row) -> Outcome:
    uuid, created, updated = row.stamps()
    return row.incoming.client(
        Client(
            name=row["client"],
            kind=row.word("kind", ClientKind),
            tier=row.word_or_none("tier", Tier),
            stage=row.word_or_none("stage", Stage),
            about=row["text"],
            tags=row.values("tags"),
            observes=row.values("observes"),
            rhythm_days=row.whole("rhythm_days"),
            spacing_days=row.whole("spacing_days"),
            imported_on=row.day("imported_on"),
            temperament=row.word_or_none("temperament", Temperament),
            motives=row.words("motives", Motive),
            archived_at=instant(row["archived_at"]),
            uuid=uuid,
            created_at=created,
            updated_at=updated,
        ),
        row.left,
    )


def _person(row: Row) -> Outcome:
    uuid, created, updated = row.stamps()
    return row.incoming.person(
        Person(
            client_id=row.client(),
            name=row["person"],
            also=row.values("other_names"),
            address=row["address"],
            post=row["post"],
            phones=row.values("phones"),
            emails=row.values("emails"),
            wechat=row["wechat"],
            about=row["text"],
            left_on=row.day("left_on"),
            observes=row.values("observes"),
            mourning_until=row.day("mourning_until"),
            uuid=uuid,
            created_at=created,
            updated_at=updated,
        ),
        row.left,
    )


def _interaction(row: Row) -> Outcome:
    uuid, created, updated = row.stamps()
    note = row["record"] == Record.NOTE
    if note != (row["channel"] == Channel.NOTE):
        raise JournalError(Code.VALUE_UNKNOWN, field="channel", value=row["channel"], allowed=tuple(Channel))
    found = Interaction(
        client_ids=row.numbers("client_ids", "clients"),
        at=event(row["at"], row.tz),
        channel=row["channel"],
        direction=row.word_or_none("direction", Direction),
        mood=row.whole("mood"),
        subject=row["subject"],
        text=row["text"],
        ended=event(row["ended"], row.tz) if row["ended"] else None,
        person_ids=row.numbers("person_ids", "people"),
        tags=row.values("tags"),
        private=bool(row.flag("private")),
        contact=row.flag("contact"),
        mark=row.word_or_none("mark", Mark),
        confirmed_on=row.day("confirmed_on"),
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return row.incoming.interaction(found, frozenset(row.values("not_in_file")), row.left)


def _preference(row: Row) -> Outcome:
    uuid, created, updated = row.stamps()
    found = Preference(
        client_id=row.client(),
        kind=row.word("kind", PreferenceKind),
        value=row["subject"],
        strength=row.word("strength", Strength),
        person_id=row.number("person_ids", "people"),
        hex=row["colour"] or None,
        interaction_id=row.number("interaction_id", "interactions"),
        confirmed_on=row.day("confirmed_on"),
        about=row["text"],
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return row.incoming.preference(found, row.keep)


_TAKERS: dict[str, Callable[[Row], Outcome]] = {
    Record.SETTING: _setting,
    Record.OWN_OBSERVANCE: csv_ledger_records.own_observance,
    Record.PLAYBOOK: csv_desk_records.playbook,
    Record.CLIENT: _client,
    Record.PERSON: _person,
    Record.RELATION: csv_desk_records.relation,
    Record.ANNIVERSARY: csv_ledger_records.anniversary,
    Record.INTERACTION: _interaction,
    Record.NOTE: _interaction,
    Record.PREFERENCE: _preference,
    Record.STANCE: csv_desk_records.stance,
    Record.PLAN: csv_desk_records.plan,
    Record.RISK: csv_desk_records.risk,
    Record.CRISIS: csv_desk_records.crisis,
    Record.CRISIS_LINE: csv_desk_records.crisis_line,
    Record.SERIES: csv_ledger_records.recurring,
    Record.COMMITMENT: csv_ledger_records.commitment,
    Record.COMMITMENT_EVENT: csv_ledger_records.commitment_event,
    Record.DUE: csv_ledger_records.due,
}
