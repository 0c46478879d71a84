"""What is kept beside the clients so that lists need no counting: sort and match keys, entries, next due."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from journal import paths
from journal.core.pinyin import Pinyin, load

if TYPE_CHECKING:
    from journal.store.history import Change
    from journal.store.writing import Writer

TIER_RANK = {"vip": 0, "key": 1, "standard": 2}
NO_TIER_RANK = 9
WITH_DEADLINE = "state = 'open' AND origin NOT IN ('observance', 'cadence')"
"""Dues that can be late: a suggestion to greet or to be in touch never is, and would hide one that is."""
_KEY_TABLES = frozenset({"clients", "people", "client_tags", "preferences"})


@cache
def pinyin() -> Pinyin:
    """Return the table of Chinese readings, read once when the first name needs it."""
    return load(paths.resource("pinyin", "table.txt").read_text(encoding="utf-8"))


def refresh(writer: Writer, changes: Iterable[Change]) -> None:
    """Bring `client_index` in step with what changed; called after do, undo, redo and import alike."""
    keys: set[int] = set()
    dues: set[int] = set()
    entries: Counter[int] = Counter()
    for change in changes:
        for image, step in ((change.old, -1), (change.new, 1)):
            if image is None:
                continue
            if change.table == "interaction_clients":
                entries[image["client_id"]] += step
            elif change.table == "dues" and image["client_id"] is not None:
                dues.add(image["client_id"])
            elif change.table in _KEY_TABLES:
                keys.add(image["id"] if change.table == "clients" else image["client_id"])
    for client_id in sorted(keys):
        _refresh_keys(writer, client_id)
    for client_id, step in entries.items():
        _refresh_entries(writer, client_id, step)
    for client_id in dues:
        _refresh_next_due(writer, client_id)


def _refresh_keys(writer: Writer, client_id: int) -> None:
    row = writer.row("SELECT name, archived_at, tier FROM clients WHERE id = ?", (client_id,))
    if row is None:
        return  # the index row went with the client
    name, archived_at, tier = row
    people = writer.rows("SELECT name, also FROM people WHERE client_id = ?", (client_id,))
    names = [name, *(n for person, also in people for n in (person, *json.loads(also)))]
    tags = [tag for (tag,) in writer.rows("SELECT tag FROM client_tags WHERE client_id = ?", (client_id,))]
    table = pinyin()
    keys = sorted({key for n in names for key in table.keys(n)})
    writer.execute(
        """INSERT INTO client_index(client_id, sort_key, match_keys, match_text, colour, archived, tier_rank)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(client_id) DO UPDATE SET sort_key = excluded.sort_key,
        match_keys = excluded.match_keys, match_text = excluded.match_text, colour = excluded.colour,
        archived = excluded.archived, tier_rank = excluded.tier_rank""",
        (
            client_id,
            table.sort_key(name),
            " " + " ".join(keys),
            "\n".join(table.fold(text) for text in (*names, *tags)),
            _favourite_colour(writer, client_id),
            int(archived_at is not None),
            TIER_RANK.get(tier, NO_TIER_RANK),
        ),
    )


def _favourite_colour(writer: Writer, client_id: int) -> str | None:
    found = writer.value(
        """SELECT hex FROM preferences WHERE client_id = ? AND hex IS NOT NULL AND strength IN ('loves', 'likes')
        ORDER BY strength = 'likes', id LIMIT 1""",
        (client_id,),
    )
    return str(found) if found else None


def _refresh_entries(writer: Writer, client_id: int, step: int) -> None:
    writer.execute(
        """UPDATE client_index SET entry_count = entry_count + ?, last_contact_at = coalesce((SELECT at
        FROM interaction_clients WHERE client_id = ? AND counts = 1 ORDER BY at DESC LIMIT 1), 0)
        WHERE client_id = ?""",
        (step, client_id, client_id),
    )


def _refresh_next_due(writer: Writer, client_id: int) -> None:
    writer.execute(
        f"""UPDATE client_index SET next_due_at = (SELECT min(coalesce(snoozed_until, due_at)) FROM dues
        WHERE client_id = ? AND {WITH_DEADLINE}) WHERE client_id = ?""",
        (client_id, client_id),
    )


def recount(writer: Writer) -> None:
    """Make every counter anew from the records; for imports of whole journals and for the check."""
    for (client_id,) in writer.rows("SELECT id FROM clients"):
        _refresh_keys(writer, client_id)
        writer.execute(
            """UPDATE client_index SET entry_count =
            (SELECT count(*) FROM interaction_clients WHERE client_id = ?) WHERE client_id = ?""",
            (client_id, client_id),
        )
        _refresh_entries(writer, client_id, 0)
        _refresh_next_due(writer, client_id)
