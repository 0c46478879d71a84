"""Rows of a journal's CSV file read as records and handed to the store; `csv_rows` is the other way round."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from journal.core.clients import Client, ClientKind, Person, Stage, Tier
from journal.core.crises import Crisis, CrisisLine, CrisisStage, LineKind
from journal.core.dues import Due, DueState, Origin
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import MomentKind
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.exchange.csv_cells import event, instant, moment, split_values
from journal.exchange.csv_columns import Record
from journal.exchange.row_errors import RowProblem, RowRefused
from journal.store.incoming import Incoming, Outcome

_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:-]{0,99}")
_OPEN = "open"
_STATES = (_OPEN, DueState.DONE.value, DueState.DISMISSED.value, DueState.CANCELLED.value)
_ENTRIES = (Record.INTERACTION.value, Record.NOTE.value)
_NAMING = (
    ("client_ids", "clients"),
    ("person_ids", "people"),
    ("interaction_id", "interactions"),
    ("outcome_interaction_id", "interactions"),
    ("crisis_id", "crises"),
)
"""Columns that name other records, and the tables of these."""
Kind = TypeVar("Kind", bound=StrEnum)


class Row:
    """The cells of one row, asked for by column and meaning."""

    def __init__(self, cells: dict[str, str], incoming: Incoming, tz: dt.tzinfo | None) -> None:
        self.cells = cells
        self.incoming = incoming
        self.tz = tz

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    @property
    def id(self) -> str:
        """The uuid of the record."""
        if not _ID.fullmatch(self.cells["id"]):
            raise RowRefused(RowProblem.ID_UNREADABLE, value=self.cells["id"][:100])
        return self.cells["id"]

    @property
    def keep(self) -> frozenset[str]:
        """The columns of which the file does not hold everything, as the store calls them."""
        return frozenset("person_id" if c == "person_ids" else c for c in self.values("not_in_file"))

    def stamps(self) -> tuple[str, int, int]:
        """Return uuid and stamps."""
        return self.id, instant(self["created_at"]) or 0, instant(self["updated_at"]) or 0

    def values(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell that can hold several."""
        return split_values(self[column]) if self[column] else ()

    def numbers(self, column: str, table: str) -> tuple[int, ...]:
        """Return the records named by the ids in a cell."""
        if not self[column]:
            return ()
        return tuple([self.incoming.number(table, uuid) for uuid in split_values(self[column])])

    def number(self, column: str, table: str) -> int | None:
        """Return the one record named in a cell, or None."""
        found = self.numbers(column, table)
        if len(found) > 1:
            raise JournalError(Code.VALUE_UNKNOWN, field=column, value=self[column], allowed=())
        return found[0] if found else None

    def client(self) -> int:
        """Return the one client of the record; NAME_MISSING without one."""
        found = self.number("client_ids", "clients")
        if found is None:
            raise JournalError(Code.NAME_MISSING)
        return found

    def word(self, column: str, kind: type[Kind]) -> Kind:
        """Return the word in a cell; VALUE_UNKNOWN where it is not one of its kind."""
        try:
            return kind(self[column])
        except ValueError as error:
            allowed = tuple(member.value for member in kind)
            raise JournalError(Code.VALUE_UNKNOWN, field=column, value=self[column], allowed=allowed) from error

    def word_or_none(self, column: str, kind: type[Kind]) -> Kind | None:
        """Return the word in a cell that may be empty."""
        return self.word(column, kind) if self[column] else None

    def whole(self, column: str) -> int | None:
        """Return the whole number in a cell, or None; VALUE_UNKNOWN where it is none."""
        try:
            return int(self[column]) if self[column] else None
        except ValueError as error:
            raise JournalError(Code.VALUE_UNKNOWN, field=column, value=self[column], allowed=()) from error

    def flag(self, column: str) -> bool | None:
        """Return 1 or 0 as truth, an empty cell as None."""
        found = self.whole(column)
        if found not in (None, 0, 1):
            raise JournalError(Code.VALUE_UNKNOWN, field=column, value=self[column], allowed=(0, 1))
        return None if found is None else bool(found)

    def day(self, column: str) -> str | None:
        """Return a date as it stands, or None; WHEN_UNREADABLE where it is none."""
        text = self[column]
        try:
            return dt.date.fromisoformat(text).isoformat() if text else None
        except ValueError as error:
            raise JournalError(Code.WHEN_UNREADABLE, text=text) from error


def look_up(rows: Sequence[dict[str, str]], incoming: Incoming) -> None:
    """Let the store look up at once what the next rows name."""
    named: dict[str, set[str]] = {}
    for column, table in _NAMING:
        cells = {row[column] for row in rows}
        named.setdefault(table, set()).update(uuid for cell in cells if cell for uuid in split_values(cell))
    incoming.look_up(named, {row["id"] for row in rows if row["record"] in _ENTRIES})


def take(cells: dict[str, str], incoming: Incoming, tz: dt.tzinfo | None) -> Outcome:
    """Hand the record of one row to the store; RowRefused or JournalError where it cannot be read."""
    row = Row(cells, incoming, tz)
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
            archived_at=instant(row["archived_at"]),
            uuid=uuid,
            created_at=created,
            updated_at=updated,
        )
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
            uuid=uuid,
            created_at=created,
            updated_at=updated,
        )
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
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return row.incoming.interaction(found, frozenset(row.values("not_in_file")))


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


def _crisis(row: Row) -> Outcome:
    uuid, created, updated = row.stamps()
    return row.incoming.crisis(
        Crisis(
            client_id=row.client(),
            sentence=row["subject"],
            opened=event(row["at"], row.tz),
            severity=row.whole("severity") or 0,
            stage=row.word("stage", CrisisStage),
            closed_at=instant(row["closed_at"]),
            result=row["outcome"],
            uuid=uuid,
            created_at=created,
            updated_at=updated,
        )
    )


def _crisis_line(row: Row) -> Outcome:
    crisis, recorded = row.number("crisis_id", "crises"), instant(row["recorded_at"])
    if crisis is None:
        raise RowRefused(RowProblem.REFERENCE_UNKNOWN, column="crisis_id", value="")
    at, kind = event(row["at"], row.tz), row.word("kind", LineKind)
    line = CrisisLine(crisis, at, row["text"], kind, uuid=row.id, recorded_at=at.at if recorded is None else recorded)
    return row.incoming.crisis_line(line)


def _due(row: Row) -> Outcome:
    uuid, created, updated = row.stamps()
    state, origin = row["state"], row.word("origin", Origin)
    if state not in _STATES:
        raise JournalError(Code.VALUE_UNKNOWN, field="state", value=state, allowed=_STATES)
    if origin is Origin.MANUAL and not row["subject"].strip():
        raise JournalError(Code.TEXT_MISSING)
    due = Due(
        title=row["subject"],
        moment=moment(row["due"], row.word("due_kind", MomentKind)),
        origin=origin,
        client_id=row.number("client_ids", "clients"),
        person_id=row.number("person_ids", "people"),
        interaction_id=row.number("interaction_id", "interactions"),
        base_at=instant(row["base_at"]),
        snoozed_until=instant(row["snoozed_until"]),
        shown_at=instant(row["shown_at"]),
        closed_at=instant(row["closed_at"]),
        outcome=row["outcome"],
        outcome_interaction_id=row.number("outcome_interaction_id", "interactions"),
        in_time=row.flag("in_time"),
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    key = (row["origin_id"] or uuid, row["occurrence"])
    return row.incoming.due(due, state, *key, instant(row["shown_for"]), row.keep)


_TAKERS: dict[str, Callable[[Row], Outcome]] = {
    Record.SETTING: _setting,
    Record.CLIENT: _client,
    Record.PERSON: _person,
    Record.INTERACTION: _interaction,
    Record.NOTE: _interaction,
    Record.PREFERENCE: _preference,
    Record.CRISIS: _crisis,
    Record.CRISIS_LINE: _crisis_line,
    Record.DUE: _due,
}
