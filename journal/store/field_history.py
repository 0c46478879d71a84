"""What a record said before: its versions, and the record as it was at a moment; read from the log, changing nothing.

The way goes backward from what the journal says today, so that it does not depend on images that were thinned out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from journal.store import replaying
from journal.store.history import Op
from journal.store.images import Change
from journal.store.reading import Reader

State = dict[str, Any]
"""Column → value; linked things as a tuple under `clients`, `people`, `tags`, `files`."""
TABLES = ("clients", "people", "interactions", "preferences", "anniversaries", "commitments", "dues")
TECHNICAL = frozenset({"id", "uuid", "created_at", "updated_at", "counts"})
_LINKS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "clients": (("tags", "client_tags", "client_id", "tag"),),
    "interactions": (
        ("clients", "interaction_clients", "interaction_id", "client_id"),
        ("people", "interaction_people", "interaction_id", "person_id"),
        ("tags", "interaction_tags", "interaction_id", "tag"),
        ("files", "attachments", "interaction_id", "name"),
    ),
}
"""Table → name, table, column of the record, column of the value of what is linked to its records."""
_NEAR = 500
"""An import has a million changes: links to a record are looked for in so many of them around its own."""
MOST_VERSIONS = 500

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Version:
    """One change of a record."""

    at: int
    """When it was made, in UTC milliseconds; for an import when that began."""
    op: Op
    operation_id: int
    values: Mapping[str, tuple[Any, Any]]
    """Column → what it said before and after; a missing record says None."""
    before: State | None
    after: State | None
    """The whole record; None where there was none."""
    undone: bool
    """Whether it has been taken back since and is so still."""
    turned: tuple[int, ...]
    """The moments at which it was taken back, done again, taken back … in turn; empty where nobody noted them."""


@dataclass(slots=True)
class _Event:
    """A change of the record at a moment: an operation, or its being taken back or done again."""

    at: int
    backward: bool
    first: bool
    op: str
    operation_id: int
    undone: bool
    turned: tuple[int, ...]
    changes: list[tuple[int, Change]]

    @property
    def order(self) -> tuple[int, bool, int]:
        return self.at, not self.first, -self.operation_id if self.backward else self.changes[0][0]


def of(reader: Reader, table: str, row_id: int) -> list[Version]:
    """Return the changes of a record, newest first, those that were taken back included; at most 500.

    The log is thinned after the years that the settings say: where the last of them does not begin with `before` None,
    the record is older than what is remembered.
    """
    assert table in TABLES
    walk = _Walk(reader, table, row_id)
    found: list[Version] = []
    for event in reversed(_events(reader, table, row_id)):
        walk.correct(event)
        after = walk.state()
        walk.back(event)
        before = walk.state()
        if event.first and (values := _differences(before, after)):
            found.append(
                Version(event.at, Op(event.op), event.operation_id, values, before, after, event.undone, event.turned)
            )
        if len(found) == MOST_VERSIONS:
            break
    return found


def as_of(reader: Reader, table: str, row_id: int, at: int) -> State | None:
    """Return the record as it was at a moment (UTC milliseconds); None where it was not there."""
    walk = _Walk(reader, table, row_id)
    for event in reversed(_events(reader, table, row_id)):
        if event.at <= at:
            break
        walk.back(event)
    return walk.state()


def _differences(before: State | None, after: State | None) -> dict[str, tuple[Any, Any]]:
    old, new = before or {}, after or {}
    columns = [*old, *(c for c in new if c not in old)]
    return {c: (old.get(c), new.get(c)) for c in columns if old.get(c) != new.get(c)}


class _Walk:
    """The rows of a record and its links, on their way back in time."""

    def __init__(self, reader: Reader, table: str, row_id: int) -> None:
        self._key: Key = (table, row_id)
        self._links = _LINKS.get(table, ())
        self._rows: dict[Key, State] = {}
        self._gone: dict[Key, State] = {}
        """Rows that are not there at this point of the way, as they were when they last were."""
        for name, where, number in ((table, "id", row_id), *((t, o, row_id) for _, t, o, _ in self._links)):
            columns = [row[1] for row in reader.rows(f'PRAGMA table_info("{name}")')]
            for row in reader.rows(f'SELECT * FROM "{name}" WHERE "{where}" = ?', (number,)):
                image = dict(zip(columns, row, strict=True))
                self._rows[name, image["id"]] = image

    def state(self) -> State | None:
        """Return the record as it is at this point."""
        own = self._rows.get(self._key)
        if own is None:
            return None
        found = {c: v for c, v in own.items() if c not in TECHNICAL}
        for name, table, _, column in self._links:
            rows = sorted((k[1], image) for k, image in self._rows.items() if k[0] == table)
            found[name] = tuple(image[column] for _, image in rows if column in image)
        return found

    def correct(self, event: _Event) -> None:
        """Believe the images where a change between was forgotten."""
        for _, change in event.changes:
            key = (change.table, change.row_id)
            becomes, was = (change.old, change.new) if event.backward else (change.new, change.old)
            if becomes and was and key in self._rows:
                self._rows[key] |= {c: v for c, v in becomes.items() if was.get(c) != v and c not in TECHNICAL}

    def back(self, event: _Event) -> None:
        """Go back behind an event."""
        for _, change in event.changes if event.backward else reversed(event.changes):
            key = (change.table, change.row_id)
            was, becomes = (change.new, change.old) if event.backward else (change.old, change.new)
            if was is None:
                if key in self._rows:
                    self._gone[key] = self._rows.pop(key)
            elif becomes is None:
                self._rows[key] = dict(was or self._gone.get(key, {}))
            else:
                self._rows[key] = self._rows.get(key, {}) | {c: v for c, v in was.items() if becomes.get(c) != v}


def _events(reader: Reader, table: str, row_id: int) -> list[_Event]:
    """Return all that happened to a record and its links, oldest first."""
    changes = _changes(reader, table, row_id)
    events: list[_Event] = []
    for operation_id, own in changes.items():
        row = reader.row("SELECT op, at, state, facts FROM operations WHERE id = ?", (operation_id,))
        assert row
        op, at, state, facts = row
        noted = json.loads(facts or "{}")
        turned = tuple(int(moment) for moment in noted.get(replaying.TURNED, ()))
        undone = state in ("undone", "void") or _is_on_the_way(state, noted, own)
        events.append(_Event(at, False, True, op, operation_id, undone, turned, own))
        # One that was taken back before such moments were noted: it held until the next thing was done, at most.
        moments = turned if len(turned) % 2 == undone else (*turned, at)
        for number, moment in enumerate(moments):
            events.append(_Event(moment, number % 2 == 0, False, op, operation_id, undone, turned, own))
    return sorted(events, key=_order)


def _order(event: _Event) -> tuple[int, bool, int]:
    return event.order


def _is_on_the_way(state: str, facts: Mapping[str, Any], own: list[tuple[int, Change]]) -> bool:
    """Whether an operation of which a part is taken back has come as far as this record."""
    return state in (replaying.UNDOING, replaying.REDOING) and own[0][0] >= facts.get(replaying.PLACE, 0)


def _changes(reader: Reader, table: str, row_id: int) -> dict[int, list[tuple[int, Change]]]:
    """Return operation → changes of a record and its links in order.

    The log knows rows by their ids: links that are gone are found through the operations that touched the record.
    """
    found: dict[int, tuple[int, int, Change]] = {}
    links = _LINKS.get(table, ())
    wanted: set[Key] = {(table, row_id)}
    for _, name, owner, _ in links:
        wanted |= {(name, i) for (i,) in reader.rows(f'SELECT id FROM "{name}" WHERE "{owner}" = ?', (row_id,))}
    asked: set[Key] = set()
    searched: set[int] = set()
    while wanted - asked:
        for key in sorted(wanted - asked):
            asked.add(key)
            for change_id, op_id, old, new in reader.rows(
                'SELECT id, operation_id, old, new FROM changes WHERE "table" = ? AND row_id = ?', key
            ):
                found[change_id] = (change_id, op_id, Change(*key, _read(old), _read(new)))
        for change_id, op_id, _ in list(found.values()) if links else ():
            if op_id not in searched:
                searched.add(op_id)
                wanted |= _links_in(reader, op_id, change_id, links, row_id)
    grouped: dict[int, list[tuple[int, Change]]] = {}
    for change_id, op_id, change in sorted(found.values(), key=_number):
        grouped.setdefault(op_id, []).append((change_id, change))
    return grouped


def _links_in(
    reader: Reader, op_id: int, near: int, links: Iterable[tuple[str, str, str, str]], row_id: int
) -> set[Key]:
    rows = reader.rows(
        """SELECT "table", row_id, coalesce(new, old) FROM changes WHERE operation_id = ? AND id >= ?
        ORDER BY id LIMIT ?""",
        (op_id, near - _NEAR, 2 * _NEAR),
    )
    owners = {table: owner for _, table, owner, _ in links}
    return {(t, i) for t, i, image in rows if t in owners and json.loads(image).get(owners[t]) == row_id}


def _number(row: tuple[int, int, Change]) -> int:
    return row[0]


def _read(image: str | None) -> State | None:
    found: State | None = json.loads(image) if image else None
    return found
