"""Records that come from a file with uuids of their own: put in, brought up to date or left, inside one operation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, Protocol

from journal.core import text as texts
from journal.core.clients import Client, Person
from journal.core.errors import Code, JournalError
from journal.core.interactions import Interaction, Mark, by_channel, checked
from journal.core.preferences import Preference
from journal.store import clients, driver, interactions, journal_settings, people, preferences
from journal.store.bulk import Batch
from journal.store.writing import Writer

_ENTRY = (
    "channel", "direction", "mood", "at", "at_text", "ended_at", "ended_text", "subject", "text", "private", "counts",
    "mark", "confirmed_on",
)  # fmt: skip
_LINKS = (
    ("client_ids", "interaction_clients", "client_id"),
    ("person_ids", "interaction_people", "person_id"),
)
"""By what name `keep` calls the links of an interaction, their table and its column."""
_NOTHING: frozenset[str] = frozenset()


class Stamped(Protocol):
    """A record with an id of its own and the times at which it was made and changed."""

    @property
    def uuid(self) -> str:
        """Its lasting id."""

    @property
    def created_at(self) -> int:
        """When it was made, in UTC milliseconds; 0 for now."""

    @property
    def updated_at(self) -> int:
        """When it was changed; 0 for now."""


class Outcome(StrEnum):
    """What became of one record."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    """A line of a crisis log that differs from the one that is there: such lines are never changed."""


class Incoming:
    """Takes records inside an operation, without the window's side effects (a person for an individual, stamps).

    A record whose uuid is there already is changed where it differs and takes the stamps it brings; columns in `keep`
    are never taken away from it, because the file does not hold all of what stood there.  New interactions wait until
    `flush`, which must have the last word.
    """

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self._numbers: dict[tuple[str, str], int] = {}
        self._sought: frozenset[str] = frozenset()
        self._found: dict[str, tuple[Any, ...]] = {}
        self._new: dict[str, int] = {}
        self._batch = Batch(writer)
        self.irreversible = False
        """Whether something came that no undo may take back: a crisis or a line of its log."""

    def look_up(self, named: Mapping[str, Iterable[str]], interactions: Iterable[str]) -> None:
        """Ask at once for what the next rows name (table → uuids) and for the interactions among them.

        What was looked up before is forgotten: others may have written since.
        """
        self.flush()
        self._batch = Batch(self.writer)
        self._new = {}
        self._numbers = {
            (table, uuid): row_id
            for table, uuids in named.items()
            for uuid, row_id in self.writer.rows(
                f'SELECT t.uuid, t.id FROM json_each(?) j JOIN "{table}" t ON t.uuid = j.value',
                (json.dumps(list(uuids)),),
            )
        }
        self._sought = frozenset(interactions)
        columns = ", ".join(f"i.{column}" for column in _ENTRY)
        rows = self.writer.rows(
            f"""SELECT i.uuid, {columns},
            (SELECT json_group_array(client_id) FROM interaction_clients WHERE interaction_id = i.id),
            (SELECT json_group_array(person_id) FROM interaction_people WHERE interaction_id = i.id),
            (SELECT json_group_array(tag) FROM interaction_tags WHERE interaction_id = i.id)
            FROM json_each(?) j JOIN interactions i ON i.uuid = j.value""",
            (json.dumps(list(self._sought)),),
        )
        self._found = {row[0]: row[1:] for row in rows}

    def flush(self) -> None:
        """Write what waits."""
        self._batch.flush()

    def number(self, table: str, uuid: str) -> int:
        """Return the number of a record of this journal; RECORD_GONE with its table and uuid where there is none."""
        known = self._numbers.get((table, uuid))
        if known is None and table == "interactions":
            known = self._new.get(uuid)
        if known is None:
            known = self.writer.value(f'SELECT id FROM "{table}" WHERE uuid = ?', (uuid,))
            if known is None:
                raise JournalError(Code.RECORD_GONE, table=table, uuid=uuid)
            self._numbers[table, uuid] = known
        return known

    def client(self, client: Client, left: frozenset[str] = _NOTHING) -> Outcome:
        """Take a client with its tags; columns in `left` are in no column of the file and stay as they are."""
        client = replace(client, name=texts.name(client.name))
        tags: dict[str, dict[str, object]] = {tag: {} for tag in map(texts.line, client.tags) if tag}
        outcome, row_id = self.put("clients", client, clients._values(client), left=left)
        return self._links("client_tags", "client_id", row_id, "tag", tags, outcome)

    def person(self, person: Person, left: frozenset[str] = _NOTHING) -> Outcome:
        """Take a person."""
        values = {"client_id": person.client_id, **people._values(person)}
        return self.put("people", person, values, left=left)[0]

    def interaction(
        self, interaction: Interaction, keep: frozenset[str] = _NOTHING, left: frozenset[str] = _NOTHING
    ) -> Outcome:
        """Take an interaction with its clients, persons and tags."""
        i = checked(interaction)
        if left and i.uuid in self._found:
            i = _as_it_stands(i, self._found[i.uuid], left)
        values = interactions._values(i)
        if i.uuid in self._sought and i.uuid not in self._new:
            there = self._found.get(i.uuid)
            if there is None:
                return self._add(i, values)
            if _same(i, values, there, keep):
                return Outcome.UNCHANGED
        outcome, row_id = self.put("interactions", i, values)
        # From here on it is no longer as it was found.
        self._new[i.uuid] = row_id
        shared: dict[str, object] = {"at": i.at.at, "channel": str(i.channel), "counts": int(i.counts)}
        owner = ("interaction_id", row_id)
        for (name, table, column), ids, further in zip(_LINKS, (i.client_ids, i.person_ids), (shared, {}), strict=True):
            links: dict[int, Mapping[str, object]] = dict.fromkeys(ids, further)
            if outcome is not Outcome.ADDED and name in keep:
                linked = self.writer.rows(f"SELECT {column} FROM {table} WHERE interaction_id = ?", (row_id,))
                links |= {value: further for (value,) in linked}
            outcome = self._links(table, *owner, column, links, outcome)
        return self._links("interaction_tags", *owner, "tag", {tag: {} for tag in i.tags}, outcome)

    def _add(self, i: Interaction, values: dict[str, object]) -> Outcome:
        """Let an interaction that nobody knows wait with its links."""
        now = self.writer.now()
        stamps = {"created_at": i.created_at or now, "updated_at": i.updated_at or now}
        row_id = self._batch.brought("interactions", {"uuid": i.uuid, **values, **stamps})
        self._new[i.uuid] = row_id
        for client in i.client_ids:
            self._batch.link("interaction_clients", row_id, client, i.at.at, values["channel"], values["counts"])
        for person in i.person_ids:
            self._batch.link("interaction_people", row_id, person)
        for tag in i.tags:
            self._batch.link("interaction_tags", row_id, tag)
        return Outcome.ADDED

    def preference(self, preference: Preference, keep: frozenset[str] = _NOTHING) -> Outcome:
        """Take a preference."""
        return self.put("preferences", preference, preferences._values(preference), keep)[0]

    def setting(self, key: str, value: Any) -> Outcome:
        """Take a setting; the user's own channels are added to those that are there."""
        if key not in journal_settings.DEFAULTS:
            raise JournalError(Code.VALUE_UNKNOWN, field="subject", value=key, allowed=tuple(journal_settings.DEFAULTS))
        known = self.writer.value("SELECT 1 FROM settings WHERE key = ?", (key,))
        was = journal_settings.get(self.writer, key)
        if not isinstance(value, type(was)):
            raise JournalError(Code.VALUE_UNKNOWN, field="text", value=value, allowed=())
        if isinstance(was, list):
            value = [*was, *(name for name in map(str, value) if name not in was)]
        if known and value == was:
            return Outcome.UNCHANGED
        journal_settings.put(self.writer, key, value)
        return Outcome.CHANGED if known else Outcome.ADDED

    def forbid_undo(self, operation_id: int) -> None:
        """Mark the running operation as one that cannot be undone: a crisis log is never taken back."""
        self.writer.connection.execute("UPDATE operations SET undoable = 0 WHERE id = ?", (operation_id,))

    def put(
        self,
        table: str,
        record: Stamped,
        values: Mapping[str, object],
        keep: frozenset[str] = _NOTHING,
        left: frozenset[str] = _NOTHING,
    ) -> tuple[Outcome, int]:
        """Put one row in, or bring it up to date; return what became of it, and its number."""
        self.flush()  # it may point to an interaction that still waits, or be one
        there = self._there(table, record.uuid, values)
        now = self.writer.now()
        stamps = {"created_at": record.created_at or now, "updated_at": record.updated_at or now}
        if there is None:
            return Outcome.ADDED, self.insert(table, {"uuid": record.uuid, **values, **stamps})
        row_id = there[0]
        stays = {*left, *(c for c in keep if values.get(c) is None)}
        moved = {c: v for (c, v), was in zip(values.items(), there[1:]) if v != was and c not in stays}
        if not moved:
            return Outcome.UNCHANGED, row_id
        if record.updated_at:
            moved |= stamps if record.created_at else {"updated_at": record.updated_at}
        sets = ", ".join(f'"{c}" = ?' for c in moved)
        self._statement(f'UPDATE "{table}" SET {sets} WHERE id = ?', (*moved.values(), row_id))
        return Outcome.CHANGED, row_id

    def _there(self, table: str, uuid: str, values: Mapping[str, object]) -> tuple[Any, ...] | None:
        columns = ", ".join([f'"{c}"' for c in values])
        return self.writer.row(f'SELECT id, {columns} FROM "{table}" WHERE uuid = ?', (uuid,))

    def insert(self, table: str, values: Mapping[str, object]) -> int:
        """Insert by a plain statement: sqlite_utils takes ten times as long, and files hold 100,000 rows."""
        columns = ", ".join([f'"{c}"' for c in values])
        marks = ", ".join("?" * len(values))
        return self._statement(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(values.values()))

    def _statement(self, sql: str, params: tuple[object, ...]) -> int:
        try:
            return int(self.writer.connection.execute(sql, params).lastrowid or 0)
        except driver.IntegrityError as error:
            # A due with the same origin and occurrence under another id: the one thing that is unique beside ids.
            raise JournalError(Code.VALUE_UNKNOWN, field="occurrence", value=params[0], allowed=()) from error

    def _links(
        self, table: str, owner: str, row_id: int, column: str, rows: Mapping[Any, Mapping[str, object]], now: Outcome
    ) -> Outcome:
        """Give a record its links; a record that differs in them alone has changed, too."""
        if now is Outcome.ADDED:
            for value, further in rows.items():
                self.insert(table, {owner: row_id, column: value, **further})
            return now
        there = {value for (value,) in self.writer.rows(f"SELECT {column} FROM {table} WHERE {owner} = ?", (row_id,))}
        if there != rows.keys() or now is Outcome.CHANGED:
            self.writer.sync_links(table, owner, row_id, column, rows)
        return now if there == rows.keys() else Outcome.CHANGED


def _as_it_stands(i: Interaction, there: tuple[Any, ...], left: frozenset[str]) -> Interaction:
    """Return an entry with what the file does not say about it as the journal has it."""
    found = dict(zip(_ENTRY, there))
    if "counts" in left:
        counts = bool(found["counts"])
        i = replace(i, contact=None if counts == by_channel(found["channel"]) else counts)
    if "mark" in left:
        i = replace(i, mark=Mark(found["mark"]) if found["mark"] else None, confirmed_on=found["confirmed_on"])
    return i


def _same(i: Interaction, values: Mapping[str, object], there: tuple[Any, ...], keep: frozenset[str]) -> bool:
    """Whether an interaction says what is there already."""
    *image, client_ids, person_ids, tags = there
    if [values[column] for column in _ENTRY] != image or set(json.loads(tags)) != set(i.tags):
        return False
    for (name, *_), linked, wanted in zip(
        _LINKS, (set(json.loads(client_ids)), set(json.loads(person_ids))), (i.client_ids, i.person_ids), strict=True
    ):
        if linked != (linked.union(wanted) if name in keep else set(wanted)):
            return False
    return True
