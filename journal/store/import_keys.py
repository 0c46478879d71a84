"""By what imported rows are known again: hashes that point to clients and interactions; never logged, never exported.

A key whose row is gone counts as unknown: so an undo needs not touch the keys, and a redo makes them good again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.store.writing import Writer

CLIENTS = "clients"
INTERACTIONS = "interactions"


@dataclass(frozen=True, slots=True)
class Known:
    """What a key points to, and whether an earlier row of the same run has claimed it."""

    row_id: int
    claimed: bool


def find(writer: Writer, table: str, keys: Iterable[str], run: int) -> dict[str, Known]:
    """Return the keys that point to rows which are there; `run` is the operation of the import that asks."""
    assert table in (CLIENTS, INTERACTIONS)
    rows = writer.rows(
        f"""SELECT k.key, k.row_id, k.seen_in = ? FROM json_each(?) j CROSS JOIN import_keys k ON k.key = j.value
        JOIN {table} t ON t.id = k.row_id WHERE k."table" = '{table}'""",
        (run, json.dumps(list(keys))),
    )
    return {key: Known(row_id, bool(claimed)) for key, row_id, claimed in rows}


def claimed_count(writer: Writer, key: str, run: int) -> int:
    """Return how many rows with this content earlier parts of the same run have brought or met."""
    # Ordinals stand behind a "+"; "," is the next character.
    found = writer.value(
        """SELECT count(*) FROM import_keys WHERE (key = ? OR (key > ? AND key < ?)) AND seen_in = ?""",
        (key, f"{key}+", f"{key},", run),
    )
    return int(found)


def remember(writer: Writer, table: str, rows: Iterable[tuple[str, int]], run: int) -> None:
    """Let keys point to rows that this run has brought in."""
    writer.many(
        """INSERT OR REPLACE INTO import_keys(key, "table", row_id, operation_id, seen_in) VALUES (?, ?, ?, ?, ?)""",
        ((key, table, row_id, run, run) for key, row_id in rows),
    )


def claim(writer: Writer, keys: Iterable[str], run: int) -> None:
    """Note that a row of this run is the one that a key stands for, so that a second one like it is another."""
    writer.many("UPDATE import_keys SET seen_in = ? WHERE key = ? AND seen_in <> ?", ((run, key, run) for key in keys))


def is_claimed(writer: Writer, client_id: int, run: int) -> bool:
    """Whether a row of this run has already been found to be this client."""
    found = writer.value(
        """SELECT 1 FROM import_keys WHERE "table" = 'clients' AND row_id = ? AND seen_in = ? LIMIT 1""",
        (client_id, run),
    )
    return found is not None


def has_other(writer: Writer, client_id: int, key: str) -> bool:
    """Whether the source that `key` is from calls this client by another number."""
    prefix = key.rpartition(":")[0]
    rows = writer.rows("""SELECT key FROM import_keys WHERE "table" = 'clients' AND row_id = ?""", (client_id,))
    return any(other != key and other.rpartition(":")[0] == prefix for (other,) in rows)


def contacts(writer: Writer) -> Iterable[tuple[int, Sequence[str], Sequence[str]]]:
    """Yield client, phones and e-mail addresses of every person that has any."""
    rows = writer.stream("SELECT client_id, phones, emails FROM people WHERE phones <> '[]' OR emails <> '[]'")
    for client_id, phones, emails in rows:
        yield client_id, json.loads(phones), json.loads(emails)


def clients_named(writer: Writer, name: str) -> list[int]:
    """Return the clients of exactly this name, two at most."""
    return [row_id for (row_id,) in writer.rows("SELECT id FROM clients WHERE name = ? LIMIT 2", (name,))]
