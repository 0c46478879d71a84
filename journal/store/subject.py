"""What the journal holds about one client beside its records: the files and the older wordings; no file is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from journal.store.reading import Reader

_OWN = (
    "people", "preferences", "anniversaries", "commitments", "series", "dues", "crises", "risks", "plans", "stances",
)  # fmt: skip
_PASSED_OVER = frozenset(
    {"id", "uuid", "created_at", "updated_at", "at", "ended_at", "opened_at", "counts", "base_at", "moment"}
    | {"client_id", "person_id", "interaction_id", "outcome_interaction_id", "origin_id", "occurrence", "due_local"}
    | {"made_at", "inner_moment", "inner_local", "commitment_id", "anniversary_id", "series_id", "expires_at"}
    | {"attempts", "first_attempt_at", "crisis_id", "risk_id", "outlet_id", "template", "plan", "other_id"}
    | {"watch_from", "watch_until"}
)
"""Columns of a row image that say nothing about anybody, or say a second time what another one says."""
_MINE = "SELECT interaction_id FROM interaction_clients WHERE client_id = :client"
_WERE_MINE = """SELECT old ->> '$.interaction_id' FROM changes WHERE "table" = 'interaction_clients' AND new IS NULL
    AND old ->> '$.client_id' = :client"""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file of an interaction; `attachments.content` gives its bytes."""

    id: int
    interaction_uuid: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Rewording:
    """How one record was changed, or deleted: only the fields that differ."""

    at: int
    """When, in UTC milliseconds."""
    table: str
    uuid: str
    before: dict[str, Any]
    after: dict[str, Any]
    """Empty where the record was deleted."""


def files(reader: Reader, client_id: int, *, private: bool) -> list[StoredFile]:
    """Return the files of a client's interactions, oldest interaction first."""
    rows = reader.rows(
        f"""SELECT a.id, i.uuid, a.name, a.size FROM interaction_clients l
        JOIN interactions i ON i.id = l.interaction_id JOIN attachments a ON a.interaction_id = i.id
        WHERE l.client_id = ? AND {"1" if private else "i.private = 0"} ORDER BY l.at, a.id""",
        (client_id,),
    )
    return [StoredFile(*row) for row in rows]


def history(reader: Reader, client_id: int, *, private: bool) -> Iterator[Rewording]:
    """Yield how the client's records were changed and which were deleted, table by table, oldest first.

    Reads the whole history once where something was deleted: for the thread of long jobs.
    """
    mine = str(int(client_id))
    yield from _of(reader, "clients", f"c.row_id = {mine}")
    for table in _OWN:
        there = f"c.row_id IN (SELECT id FROM {table} WHERE client_id = {mine})"
        gone = f"c.new IS NULL AND c.old ->> '$.client_id' = {mine}"
        yield from _of(reader, table, f"({there} OR {gone})")
    # What happened to a commitment knows its client only through that, and is never changed.
    gone = f"""SELECT row_id FROM changes WHERE "table" = 'commitments' AND new IS NULL
        AND old ->> '$.client_id' = {mine}"""
    yield from _of(reader, "commitment_events", f"c.new IS NULL AND c.old ->> '$.commitment_id' IN ({gone})")
    # So do relations, through the persons.
    mine_then = f"""(SELECT id FROM people WHERE client_id = {mine} UNION SELECT row_id FROM changes
        WHERE "table" = 'people' AND new IS NULL AND old ->> '$.client_id' = {mine})"""
    bound = " OR ".join(f"c.old ->> '$.{column}' IN {mine_then}" for column in ("person_id", "other_id"))
    yield from _of(reader, "relations", f"({bound})")
    shown = "" if private else "AND NOT (c.old ->> '$.private' = 1 OR c.new ->> '$.private' IS 1)"
    ever = f"{_MINE} UNION {_WERE_MINE}".replace(":client", mine)
    yield from _of(reader, "interactions", f"c.row_id IN ({ever}) {shown}")


def _of(reader: Reader, table: str, where: str) -> Iterator[Rewording]:
    rows = reader.stream(
        f"""SELECT o.at, c.old, c.new FROM changes c JOIN operations o ON o.id = c.operation_id
        WHERE c."table" = '{table}' AND c.old IS NOT NULL AND {where} ORDER BY c.id"""
    )
    for at, old, new in rows:
        before, after = json.loads(old), json.loads(new) if new else {}
        moved = {
            column for column, value in before.items() if column not in _PASSED_OVER and after.get(column) != value
        }
        kept = {column: before[column] for column in before if column in moved and before[column] not in (None, "")}
        then = {column: after[column] for column in before if column in moved and column in after}
        if kept or then:
            yield Rewording(at, table, before["uuid"], kept, then)
