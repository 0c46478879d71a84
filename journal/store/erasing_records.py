"""Taking the records of a client out of the tables, some hundred at a time; the history is not its matter."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from journal.store.erasing_history import OWN, is_among
from journal.store.history import Change

if TYPE_CHECKING:
    from journal.store.writing import Writer

AT_ONCE = 200
"""Interactions that are deleted in one step: some 30 ms."""
KEYS_AT_ONCE = 50_000
_IN_TURN = (
    "dues", "commitments", "series", "anniversaries", "preferences", "crises", "risks", "plans", "stances", "people",
)  # fmt: skip
"""Those that point to others first."""
WEIGHT = 20
"""What one interaction costs, in row images gone through."""


def delete(writer: Writer, client_id: int, *, unlink: bool) -> Iterator[int]:
    """Delete everything that hangs on a client; yields how many interactions each step has dealt with.

    With `unlink` interactions that other clients share stay with these; this client and its persons come off them.
    """
    yield from _import_keys(writer)
    yield from _interactions(writer, client_id, shared=False)
    if unlink:
        yield from _unlink(writer, client_id)
    yield from _interactions(writer, client_id, shared=True)
    for table in _IN_TURN:
        yield from _own(writer, table, client_id)
    yield from _contents(writer)


def delete_client(writer: Writer, client_id: int) -> bool:
    """Delete the client itself inside a transaction; False where something hangs on it again, written meanwhile."""
    for table in ("interaction_clients", *OWN):
        if writer.value(f"SELECT 1 FROM {table} WHERE client_id = ? LIMIT 1", (client_id,)):
            return False
    tags = writer.rows("SELECT id FROM client_tags WHERE client_id = ?", (client_id,))
    writer.execute("""DELETE FROM import_keys WHERE "table" = 'clients' AND row_id = ?""", (client_id,))
    writer.execute("DELETE FROM clients WHERE id = ?", (client_id,))
    gone = [_gone("client_tags", row_id, client_id=client_id) for (row_id,) in tags]
    writer.refresh([*gone, Change("clients", client_id, {"id": client_id, "client_id": client_id}, None)])
    return True


def drop_drafts(writer: Writer, client_id: int) -> tuple[str, ...]:
    """Forget what was being written about a client, inside a transaction; return under which keys it lay.

    That is: under the client itself or one of its records, or with the client or one of its persons chosen.  A draft
    about nobody yet goes where it holds the client's name; one about other clients is theirs, as their entries are.
    """
    found: list[str] = []
    name = writer.value("SELECT name FROM clients WHERE id = ?", (client_id,)) or ""
    records = {
        kind: {number for (number,) in writer.rows(f"SELECT id FROM temp.erased WHERE kind = '{kind}'")}
        for kind in ("interactions", "dues", "commitments", "crises", "leaving")
    }
    prefixes = {
        "composer:edit:": "interactions", "composer:due:": "dues", "composer:commitment:": "commitments",
        "crisis:": "crises",
    }  # fmt: skip
    for key, value in writer.rows("SELECT key, value FROM drafts"):
        whose = next((kind for prefix, kind in prefixes.items() if key.startswith(prefix)), "")
        number = int(key.rpartition(":")[2]) if key.rpartition(":")[2].isdecimal() else 0
        own = number in records[whose] if whose else number == client_id
        if own or _chosen(value, client_id, records["leaving"]) or (_of_nobody(key, value) and name and name in value):
            found.append(key)
    writer.many("DELETE FROM drafts WHERE key = ?", [(key,) for key in found])
    return tuple(found)


def _chosen(value: str, client_id: int, people: set[int]) -> bool:
    """Whether a draft was written with this client, or with a person at it."""
    draft = _parsed(value)
    clients, persons = draft.get("clients") or (), draft.get("people") or ()
    return draft.get("client") == client_id or client_id in clients or not people.isdisjoint(persons)


def _of_nobody(key: str, value: str) -> bool:
    draft = _parsed(value)
    return not key.rpartition(":")[2].isdecimal() and not draft.get("client") and not draft.get("clients")


def _parsed(value: str) -> dict[str, Any]:
    draft = json.loads(value)
    return draft if isinstance(draft, dict) else {}


def _import_keys(writer: Writer) -> Iterator[int]:
    """Forget by what imported interactions are known again: those that go, and those that lie in the bin."""
    after = ""
    while True:
        upto = writer.value(
            "SELECT max(key) FROM (SELECT key FROM import_keys WHERE key > ? ORDER BY key LIMIT ?)",
            (after, KEYS_AT_ONCE),
        )
        if upto is None:
            return
        with writer.unlogged():
            writer.execute(
                f"""DELETE FROM import_keys WHERE key > ? AND key <= ? AND "table" = 'interactions'
                AND {is_among("'interactions'", "row_id")} AND NOT {is_among("'kept'", "row_id")}""",
                (after, upto),
            )
        after = upto
        yield 0


def _interactions(writer: Writer, client_id: int, *, shared: bool) -> Iterator[int]:
    """Delete interactions with their links, tags and files: those of this client alone, or all that are left."""
    alone = """AND NOT EXISTS (SELECT 1 FROM interaction_clients o WHERE o.interaction_id = l.interaction_id
        AND o.client_id <> l.client_id)"""
    after = 0
    while True:
        # From the last one on: walking again over shared ones that stay would take longer with each step.
        found = writer.rows(
            f"""SELECT l.interaction_id FROM interaction_clients l WHERE l.client_id = ? AND l.interaction_id > ?
            {"" if shared else alone} ORDER BY l.interaction_id LIMIT ?""",
            (client_id, after, AT_ONCE),
        )
        if not found:
            return
        after = found[-1][0]
        with writer.unlogged():
            _delete_interactions(writer, json.dumps([number for (number,) in found]))
        yield len(found)


def _delete_interactions(writer: Writer, numbers: str) -> None:
    these = "(SELECT value FROM json_each(?))"
    links = writer.rows(
        f"SELECT id, client_id, interaction_id FROM interaction_clients WHERE interaction_id IN {these}", (numbers,)
    )
    changes = [_gone("interactions", number) for number in json.loads(numbers)]
    changes += [_gone("interaction_clients", id_, client_id=c, interaction_id=i) for id_, c, i in links]
    for table in ("interaction_people", "interaction_tags", "attachments"):
        rows = writer.rows(f"SELECT id, interaction_id FROM {table} WHERE interaction_id IN {these}", (numbers,))
        changes += [_gone(table, id_, interaction_id=i) for id_, i in rows]
    writer.execute(f"DELETE FROM interactions WHERE id IN {these}", (numbers,))
    writer.refresh(changes)


def _contents(writer: Writer) -> Iterator[int]:
    """Delete the bytes of files that neither a record nor the history names any more."""
    with writer.unlogged():
        writer.execute(
            """DELETE FROM attachment_contents WHERE sha256 NOT IN (SELECT sha256 FROM attachments) AND sha256 NOT IN
            (SELECT coalesce(new, old) ->> '$.sha256' FROM changes WHERE "table" = 'attachments')"""
        )
    yield 0


def _unlink(writer: Writer, client_id: int) -> Iterator[int]:
    """Take the client and its persons off shared interactions."""
    while True:
        links = writer.rows(
            "SELECT id, interaction_id FROM interaction_clients WHERE client_id = ? LIMIT ?", (client_id, AT_ONCE)
        )
        if not links:
            return
        numbers = json.dumps([number for _, number in links])
        present = f"""interaction_people WHERE interaction_id IN (SELECT value FROM json_each(?))
            AND person_id IN (SELECT id FROM people WHERE client_id = {int(client_id)})"""
        with writer.unlogged():
            people = writer.rows(f"SELECT id, interaction_id FROM {present}", (numbers,))
            writer.execute(f"DELETE FROM {present}", (numbers,))
            writer.many("DELETE FROM interaction_clients WHERE id = ?", [(link,) for link, _ in links])
            changes = [_gone("interaction_clients", id_, client_id=client_id, interaction_id=i) for id_, i in links]
            changes += [_gone("interaction_people", id_, interaction_id=i) for id_, i in people]
            # What the index holds of them names the client: it is made anew.
            changes += [Change("interactions", i, {"id": i}, {"id": i}) for _, i in links]
            writer.refresh(changes)
        yield len(links)


def _own(writer: Writer, table: str, client_id: int) -> Iterator[int]:
    """Delete the records of one table that name the client, and the steps of its crises that name an outlet."""
    mine = "client_id = ?1"
    if table == "dues":
        mine += " OR crisis_id IN (SELECT id FROM crises WHERE client_id = ?1)"
    while rows := writer.rows(f"SELECT id, client_id FROM {table} WHERE {mine} LIMIT ?2", (client_id, AT_ONCE)):
        ids = json.dumps([row_id for row_id, _ in rows])
        with writer.unlogged():
            changes = [_gone(table, row_id, client_id=whose) for row_id, whose in rows]
            if table == "crises":
                # The log goes with its crisis, and openly: the window has said so.
                lines = "crisis_lines WHERE crisis_id IN (SELECT value FROM json_each(?))"
                changes += [_gone("crisis_lines", line) for (line,) in writer.rows(f"SELECT id FROM {lines}", (ids,))]
                writer.execute(f"DELETE FROM {lines}", (ids,))
            # The record of a due and the events of a commitment go with it.
            writer.execute(f"DELETE FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (ids,))
            writer.refresh(changes)
        yield 0


def _gone(table: str, row_id: int, **columns: int) -> Change:
    return Change(table, row_id, {"id": row_id, **columns}, None)
