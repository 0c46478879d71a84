"""All records of a journal as plain rows, in chunks and in index order, for files that carry it; no writing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from journal.core.interactions import SILENT_CHANNELS
from journal.store import driver
from journal.store.reading import Reader, Row

CHUNK = 1_000
"""Rows that are held at once."""
SEPARATOR = "\x1f"
"""Stands between tags; no tag holds it, since it counts as white space."""
_SILENT = ", ".join(f"'{channel.value}'" for channel in sorted(SILENT_CHANNELS))
_BEFORE_ALL = -(1 << 62)


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked for: one client or all, with or without interactions marked private."""

    client_id: int | None = None
    private: bool = True

    def of(self, column: str) -> str:
        """Return the condition that a client stands in `column`; a number of ours, so it needs no parameter."""
        return "1" if self.client_id is None else f"{column} = {int(self.client_id)}"

    def dues(self, alias: str) -> str:
        """Return the condition that a due belongs to what is asked for; a step of a crisis goes with the crisis."""
        if self.client_id is None:
            return "1"
        steps = f"(SELECT id FROM crises WHERE client_id = {int(self.client_id)})"
        return f"""({alias}.crisis_id IS NULL AND {self.of(f"{alias}.client_id")} OR {alias}.crisis_id IN {steps})"""

    def interactions(self, alias: str) -> str:
        """Return the condition that an interaction belongs to what is asked for."""
        conditions = ["1" if self.private else f"{alias}.private = 0"]
        if self.client_id is not None:
            conditions.append(
                f"EXISTS (SELECT 1 FROM interaction_clients l WHERE l.interaction_id = {alias}.id"
                f" AND l.client_id = {int(self.client_id)})"
            )
        return " AND ".join(conditions)


@dataclass(frozen=True, slots=True)
class Directory:
    """Clients and persons by number: what every other row names them by."""

    clients: dict[int, tuple[str, str]]
    """Number → uuid, name."""
    persons: dict[int, tuple[str, str, int]]
    """Number → uuid, name, number of the client."""


@contextmanager
def snapshot(reader: Reader) -> Iterator[None]:
    """Let all questions inside see one state of the journal, whatever is written meanwhile."""
    if reader.connection.in_transaction:
        yield
        return
    with driver.errors(reader.path):
        reader.connection.execute("BEGIN")
    try:
        yield
    finally:
        reader.connection.execute("ROLLBACK")


def counts(reader: Reader, scope: Scope) -> dict[str, int]:
    """Return how many rows each table will give, and under `private` how many interactions are left out."""
    stream = "interactions i WHERE 1"
    if scope.client_id is not None:
        links = "interaction_clients l JOIN interactions i ON i.id = l.interaction_id"
        stream = f"{links} WHERE {scope.of('l.client_id')}"
    asked = {
        "clients": f"clients WHERE {scope.of('id')}",
        "people": f"people WHERE {scope.of('client_id')}",
        "interactions": f"{stream} AND {'1' if scope.private else 'i.private = 0'}",
        "preferences": f"preferences WHERE {scope.of('client_id')}",
        "crises": f"crises WHERE {scope.of('client_id')}",
        "crisis_lines": f"crisis_lines l JOIN crises c ON c.id = l.crisis_id WHERE {scope.of('c.client_id')}",
        "plans": f"plans WHERE {scope.of('client_id')}",
        "risks": f"risks WHERE {scope.of('client_id')}",
        "stances": f"stances WHERE {scope.of('client_id')}",
        "relations": f"relations r JOIN people p ON p.id = r.person_id WHERE {scope.of('p.client_id')}",
        "anniversaries": f"anniversaries WHERE {scope.of('client_id')}",
        "series": f"series WHERE {scope.of('client_id')}",
        "commitments": f"commitments WHERE {scope.of('client_id')}",
        "commitment_events": f"""commitment_events e JOIN commitments c ON c.id = e.commitment_id
            WHERE {scope.of("c.client_id")}""",
        "dues": f"dues d WHERE {scope.dues('d')}",
    }
    found = {table: int(reader.value(f"SELECT count(*) FROM {rest}")) for table, rest in asked.items()}
    found["private"] = 0 if scope.private else int(reader.value(f"SELECT count(*) FROM {stream} AND i.private = 1"))
    return found


def directory(reader: Reader) -> Directory:
    """Return the names of all clients and persons; some 300 bytes each, the one thing that grows with the journal."""
    clients = reader.stream("SELECT id, uuid, name FROM clients")
    persons = reader.stream("SELECT id, uuid, name, client_id FROM people")
    return Directory(
        {id_: (uuid, name) for id_, uuid, name in clients},
        {id_: (uuid, name, client_id) for id_, uuid, name, client_id in persons},
    )


def settings(reader: Reader) -> list[Row]:
    """Return uuid, key, value (JSON), created, updated of every setting that was changed."""
    return reader.rows("SELECT uuid, key, value, created_at, updated_at FROM settings ORDER BY id")


def clients(reader: Reader, scope: Scope) -> Iterator[tuple[list[Row], dict[int, list[str]]]]:
    """Yield id, uuid, name, kind, tier, stage, about, archived, observes, rhythm, spacing, imported, temperament,
    motives (JSON), created, updated; and the tags by id.
    """
    sql = f"""SELECT id, uuid, name, kind, tier, stage, about, archived_at, observes, rhythm_days, spacing_days,
        imported_on, temperament, motives, created_at, updated_at FROM clients
        WHERE id > ? AND {scope.of("id")} ORDER BY id LIMIT ?"""
    for rows in chunks(reader, sql):
        yield rows, _tags(reader, rows)


def people(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, client, name, also, address, post, phones, emails, wechat, about, left, observes, mourning,
    created, updated.
    """
    return chunks(
        reader,
        f"""SELECT id, uuid, client_id, name, also, address, post, phones, emails, wechat, about, left_on, observes,
        mourning_until, created_at, updated_at FROM people
        WHERE id > ? AND {scope.of("client_id")} ORDER BY id LIMIT ?""",
    )


def interactions(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield the interactions with their links, oldest first.

    Columns: at, id, uuid, channel, direction, mood, subject, text, at_text, ended_at, ended_text, private, whether
    it counts as contact where that differs from its channel, mark and confirmed on (None for none), the two stamps as
    ISO 8601 in UTC (made here: three times as fast as in Python; the second is None where they are the same), the
    numbers of clients and of persons as `1,2`, the tags with `SEPARATOR` between them; None for no links.
    """
    sql = f"""SELECT i.at, i.id, i.uuid, i.channel, i.direction, i.mood, i.subject, i.text, i.at_text, i.ended_at,
        i.ended_text, i.private, CASE WHEN i.counts <> (i.channel NOT IN ({_SILENT})) THEN i.counts END,
        nullif(i.mark, ''), i.confirmed_on, {_instant("i.created_at")},
        CASE WHEN i.updated_at <> i.created_at THEN {_instant("i.updated_at")} END,
        {_linked("client_id", "interaction_clients", ",")}, {_linked("person_id", "interaction_people", ",")},
        {_linked("tag", "interaction_tags", SEPARATOR)} FROM """
    private = "1" if scope.private else "i.private = 0"
    if scope.client_id is None:
        sql += f"interactions i WHERE (i.at, i.id) > (?, ?) AND {private} ORDER BY i.at, i.id LIMIT ?"
    else:
        sql += f"""interaction_clients l CROSS JOIN interactions i ON i.id = l.interaction_id
            WHERE {scope.of("l.client_id")} AND (l.at, l.interaction_id) > (?, ?) AND {private}
            ORDER BY l.at, l.interaction_id LIMIT ?"""
    place = (_BEFORE_ALL, 0)
    while rows := reader.rows(sql, (*place, CHUNK)):
        place = rows[-1][:2]
        yield rows


def preferences(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, client, person, kind, value, strength, hex, interaction uuid, whether that one is left out,
    confirmed, about, created, updated.
    """
    return chunks(
        reader,
        f"""SELECT p.id, p.uuid, p.client_id, p.person_id, p.kind, p.value, p.strength, p.hex, i.uuid,
        p.interaction_id IS NOT NULL AND i.id IS NULL, p.confirmed_on, p.about, p.created_at, p.updated_at
        FROM preferences p LEFT JOIN interactions i ON i.id = p.interaction_id AND {scope.interactions("i")}
        WHERE p.id > ? AND {scope.of("p.client_id")} ORDER BY p.id LIMIT ?""",
    )


def chunks(reader: Reader, sql: str) -> Iterator[list[Row]]:
    """Yield the rows of a question that begins behind an id and ends after so many: `id > ? … ORDER BY id LIMIT ?`."""
    after = 0
    while rows := reader.rows(sql, (after, CHUNK)):
        after = rows[-1][0]
        yield rows


def _tags(reader: Reader, rows: list[Row]) -> dict[int, list[str]]:
    ids = json.dumps([row[0] for row in rows])
    found: dict[int, list[str]] = {}
    sql = "SELECT client_id, tag FROM client_tags WHERE client_id IN (SELECT value FROM json_each(?)) ORDER BY id"
    for key, tag in reader.rows(sql, (ids,)):
        found.setdefault(key, []).append(tag)
    return found


def _linked(column: str, table: str, separator: str) -> str:
    return f"(SELECT group_concat({column}, '{separator}' ORDER BY id) FROM {table} WHERE interaction_id = i.id)"


def _instant(column: str) -> str:
    return f"strftime('%Y-%m-%dT%H:%M:%fZ', {column} / 1000.0, 'unixepoch')"
