"""Clients in the journal: adding, changing, archiving, finding and listing them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journal.core import text as texts
from journal.core.clients import Client, ClientKind, ClientRow, ClientSort, Person, Stage, Tier
from journal.core.errors import Code, JournalError
from journal.core.temperaments import Motive, Temperament
from journal.store import counters, people
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

PAGE = 100
_COLUMNS = (
    "id, uuid, name, kind, tier, stage, about, archived_at, created_at, updated_at, observes, rhythm_days,"
    " spacing_days, imported_on, temperament, motives"
)


def add(writer: Writer, client: Client) -> int:
    """Add a client and return its id; an individual gets its person with it.  NAME_MISSING without a name."""
    client = replace(client, name=texts.name(client.name))
    client_id = writer.insert_record("clients", _values(client), client.uuid)
    _set_tags(writer, client_id, client.tags, new=True)
    if client.kind is ClientKind.INDIVIDUAL:
        people.add(writer, Person(client_id, client.name))
    return client_id


def edit(writer: Writer, client: Client) -> None:
    """Give the client with `client.id` the values of `client`; RECORD_GONE where it is not there.

    A client that becomes an individual gets its person, and one that is renamed keeps it in step.
    """
    was = get(writer, client.id)
    client = replace(client, name=texts.name(client.name))
    writer.update_record("clients", client.id, _values(client))
    _set_tags(writer, client.id, client.tags)
    if set(was.tags) != {tag for tag in map(texts.line, client.tags) if tag}:
        # The history finds tags that are gone by the client's own change.
        writer.execute("UPDATE clients SET updated_at = ? WHERE id = ?", (writer.now(), client.id))
    if client.kind is ClientKind.INDIVIDUAL:
        persons = people.at(writer, client.id)
        if not persons:
            people.add(writer, Person(client.id, client.name))
        elif len(persons) == 1 and persons[0].name == was.name != client.name:
            people.edit(writer, replace(persons[0], name=client.name))


def archive(writer: Writer, client_id: int, *, archived: bool = True) -> None:
    """Put a client away, or bring it back; everything about it is kept."""
    writer.update_record("clients", client_id, {"archived_at": writer.now() if archived else None})


def get(reader: Reader, client_id: int) -> Client:
    """Return a client; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM clients WHERE id = ?", (client_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="clients")
    tags = reader.rows("SELECT tag FROM client_tags WHERE client_id = ? ORDER BY id", (client_id,))
    return _client(row, tuple(tag for (tag,) in tags))


def every(reader: Reader) -> list[Client]:
    """Return all clients, archived ones too, in the order in which they came; for export."""
    tags: dict[int, list[str]] = {}
    for client_id, tag in reader.rows("SELECT client_id, tag FROM client_tags ORDER BY id"):
        tags.setdefault(client_id, []).append(tag)
    rows = reader.rows(f"SELECT {_COLUMNS} FROM clients ORDER BY id")
    return [_client(row, tuple(tags.get(row[0], ()))) for row in rows]


def page(
    reader: Reader,
    query: str = "",
    sort: ClientSort = ClientSort.NAME,
    *,
    archived: bool = False,
    after: tuple[object, ...] | None = None,
    limit: int = PAGE,
) -> list[ClientRow]:
    """Return one page of the list, after the row whose `key` is `after`.

    `query` is matched against names, other names, persons and tags: by words, Chinese characters, pinyin and initials.
    """
    order, past = _SORTS[sort]
    where, params = ["x.archived = ?"], [int(archived)]
    condition, words = _matching(query)
    if condition:
        where.append(condition)
        params += words
    if after is not None:
        where.append(past)
        params += list(after)  # type: ignore[arg-type]
    rows = reader.rows(
        f"""SELECT c.id, c.name, c.kind, c.tier, x.archived, x.entry_count, x.last_contact_at, x.next_due_at, x.colour,
        x.sort_key, x.tier_rank FROM client_index x JOIN clients c ON c.id = x.client_id
        WHERE {" AND ".join(where)} ORDER BY {order} LIMIT ?""",
        (*params, limit),
    )
    return [_row(row, sort) for row in rows]


def count(reader: Reader, *, archived: bool = False) -> int:
    """Return the number of clients in the list."""
    return int(reader.value("SELECT count(*) FROM client_index WHERE archived = ?", (int(archived),)))


def longest_unheard(reader: Reader, limit: int = 3) -> list[ClientRow]:
    """Return the clients in the list whose last contact lies furthest back, those never contacted first."""
    rows = reader.rows(
        """SELECT c.id, c.name, c.kind, c.tier, x.archived, x.entry_count, x.last_contact_at, x.next_due_at, x.colour,
        x.sort_key, x.tier_rank FROM client_index x JOIN clients c ON c.id = x.client_id
        WHERE x.archived = 0 ORDER BY x.last_contact_at, x.client_id DESC LIMIT ?""",
        (limit,),
    )
    return [_row(row, ClientSort.LAST_CONTACT) for row in rows]


def find(reader: Reader, name: str) -> Client:
    """Return the one client meant by `name`: exactly, else by unique prefix, pinyin or initials.

    NAME_UNKNOWN where there is none, NAME_AMBIGUOUS with the candidates where there are several.
    """
    name = texts.line(name)
    exact = reader.rows("SELECT id, name FROM clients WHERE name = ? OR uuid = ?", (name, name))
    found = exact or _candidates(reader, name)
    if not found or not name:
        raise JournalError(Code.NAME_UNKNOWN, name=name)
    if len(found) > 1:
        raise JournalError(Code.NAME_AMBIGUOUS, name=name, candidates=[n for _, n in found[:10]])
    return get(reader, found[0][0])


def tags(reader: Reader) -> list[str]:
    """Return all tags in use, those of clients and of interactions, the most used first."""
    rows = reader.rows(
        """SELECT tag FROM (SELECT tag FROM client_tags UNION ALL SELECT tag FROM interaction_tags)
        GROUP BY tag ORDER BY count(*) DESC, tag LIMIT 200"""
    )
    return [tag for (tag,) in rows]


def _candidates(reader: Reader, name: str) -> list[tuple[int, str]]:
    condition, words = _matching(name)
    if not condition:
        return []
    rows: list[tuple[int, str]] = reader.rows(
        f"""SELECT c.id, c.name FROM client_index x JOIN clients c ON c.id = x.client_id WHERE {condition}
        ORDER BY x.archived, x.sort_key, c.id""",
        words,
    )
    fold = counters.pinyin().fold
    folded = fold(name)
    same = [row for row in rows if fold(row[1]) == folded]
    return same or [row for row in rows if fold(row[1]).startswith(folded)] or rows


def _matching(query: str) -> tuple[str, list[Any]]:
    folded = counters.pinyin().fold(texts.clean(query)).strip() if query.strip() else ""
    if not folded:
        return "", []
    parts, params = [], []
    for word in folded.split():
        escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        parts.append("(x.match_keys LIKE ? ESCAPE '\\' OR x.match_text LIKE ? ESCAPE '\\')")
        params += [f"% {escaped}%", f"%{escaped}%"]
    joined = folded.replace(" ", "")
    if joined != folded and joined.isascii() and joined.isalnum():
        return f"(({' AND '.join(parts)}) OR x.match_keys LIKE ?)", [*params, f"% {joined}%"]
    return " AND ".join(parts), params


_SORTS = {
    ClientSort.NAME: ("x.sort_key, x.client_id", "(x.sort_key, x.client_id) > (?, ?)"),
    ClientSort.LAST_CONTACT: (
        "x.last_contact_at DESC, x.client_id",
        "(x.last_contact_at, -x.client_id) < (?, -?)",
    ),
    ClientSort.TIER: ("x.tier_rank, x.sort_key, x.client_id", "(x.tier_rank, x.sort_key, x.client_id) > (?, ?, ?)"),
}


def _row(row: tuple[Any, ...], sort: ClientSort) -> ClientRow:
    client_id, name, kind, tier, archived, entries, last, due, colour, sort_key, rank = row
    keys: dict[ClientSort, tuple[object, ...]] = {
        ClientSort.NAME: (sort_key, client_id),
        ClientSort.LAST_CONTACT: (last, client_id),
        ClientSort.TIER: (rank, sort_key, client_id),
    }
    return ClientRow(
        id=client_id,
        name=name,
        kind=ClientKind(kind),
        tier=Tier(tier) if tier else None,
        archived=bool(archived),
        entry_count=entries,
        last_contact_at=last or None,
        next_due_at=due,
        colour=colour,
        key=keys[sort],
    )


def _values(client: Client) -> dict[str, object]:
    return {
        "name": client.name,
        "kind": client.kind.value,
        "tier": client.tier.value if client.tier else None,
        "stage": client.stage.value if client.stage else None,
        "about": texts.note(client.about),
        "archived_at": client.archived_at,
        "observes": json.dumps(_cleaned(client.observes), ensure_ascii=False),
        "rhythm_days": client.rhythm_days,
        "spacing_days": client.spacing_days,
        "imported_on": client.imported_on,
        "temperament": client.temperament.value if client.temperament else None,
        "motives": json.dumps([motive.value for motive in dict.fromkeys(client.motives)]),
    }


def _set_tags(writer: Writer, client_id: int, tags: tuple[str, ...], *, new: bool = False) -> None:
    writer.sync_links("client_tags", "client_id", client_id, "tag", {tag: {} for tag in _cleaned(tags)}, new=new)


def _cleaned(tags: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(tag for tag in map(texts.line, tags) if tag))


def _client(row: tuple[Any, ...], tags: tuple[str, ...]) -> Client:
    client_id, uuid, name, kind, tier, stage, about, archived_at, created_at, updated_at, observes, *days = row
    rhythm_days, spacing_days, imported_on, temperament, motives = days
    return Client(
        name=name,
        kind=ClientKind(kind),
        tier=Tier(tier) if tier else None,
        stage=Stage(stage) if stage else None,
        about=about,
        tags=tags,
        observes=tuple(json.loads(observes)),
        rhythm_days=rhythm_days,
        spacing_days=spacing_days,
        imported_on=imported_on,
        temperament=Temperament(temperament) if temperament else None,
        motives=tuple(map(Motive, json.loads(motives))),
        archived_at=archived_at,
        id=client_id,
        uuid=uuid,
        created_at=created_at,
        updated_at=updated_at,
    )
