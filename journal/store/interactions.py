"""Interactions in the journal and the timelines that they make."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from journal.core.crises import STAGES
from journal.core.errors import Code, JournalError
from journal.core.interactions import Direction, EntryKind, Interaction, Mark, TimelineEntry, by_channel, checked
from journal.core.moments import EventTime
from journal.store import attachments
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

PAGE = 50
CRISIS_CHANNEL = "crisis"
"""The channel by which a timeline can be narrowed to the crises on it."""
_COLUMNS = (
    "id, uuid, channel, direction, mood, at, at_text, ended_at, ended_text, subject, text, private, counts, mark,"
    " confirmed_on, created_at, updated_at"
)
_LINKED = ("client_ids", "person_ids", "tags")
_UNLINKED = (
    ("preferences", "interaction_id"),
    ("dues", "interaction_id"),
    ("dues", "outcome_interaction_id"),
    ("commitments", "interaction_id"),
    ("commitments", "outcome_interaction_id"),
    ("stances", "interaction_id"),
)


def add(writer: Writer, interaction: Interaction) -> int:
    """Add an interaction to the timelines of its clients and return its id; see `core.interactions.checked`."""
    interaction = checked(interaction)
    interaction_id = writer.insert_record("interactions", _values(interaction), interaction.uuid)
    _link(writer, interaction_id, interaction, new=True)
    return interaction_id


def edit(writer: Writer, interaction: Interaction) -> None:
    """Give the interaction with `interaction.id` the values of `interaction`."""
    interaction = checked(interaction)
    was = get(writer, interaction.id)
    writer.update_record("interactions", interaction.id, _values(interaction))
    _link(writer, interaction.id, interaction)
    if any(set(getattr(was, links)) != set(getattr(interaction, links)) for links in _LINKED):
        # The entry has changed though its own row has not: its history finds what was linked to it by this.
        writer.execute("UPDATE interactions SET updated_at = ? WHERE id = ?", (writer.now(), interaction.id))


def delete(writer: Writer, interaction_id: int) -> None:
    """Put an interaction into the bin; preferences learned in it and dues that follow from it stay."""
    for table, column in _UNLINKED:
        for (row_id,) in writer.rows(f"SELECT id FROM {table} WHERE {column} = ?", (interaction_id,)):
            writer.update_record(table, row_id, {column: None})
    writer.delete("interactions", interaction_id)


def get(reader: Reader, interaction_id: int) -> Interaction:
    """Return an interaction with its clients, persons and tags; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM interactions WHERE id = ?", (interaction_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="interactions")
    links = (
        ("client_id", "interaction_clients"),
        ("person_id", "interaction_people"),
        ("tag", "interaction_tags"),
    )
    clients, persons, tags = (
        tuple(v for (v,) in reader.rows(f"SELECT {c} FROM {t} WHERE interaction_id = ? ORDER BY id", (interaction_id,)))
        for c, t in links
    )
    return from_row(row, clients, persons, tags)


def from_row(
    row: tuple[Any, ...], clients: tuple[int, ...], persons: tuple[int, ...], tags: tuple[str, ...]
) -> Interaction:
    """Return the interaction made of a row of `_COLUMNS` and its links."""
    id_, uuid, channel, direction, mood, at, at_text, ended_at, ended_text, subject, text, private, *rest = row
    counts, mark, confirmed_on, created, updated = rest
    return Interaction(
        client_ids=clients,
        at=EventTime(at, at_text),
        channel=channel,
        direction=Direction(direction) if direction else None,
        mood=mood,
        subject=subject,
        text=text,
        ended=EventTime(ended_at, ended_text) if ended_at is not None else None,
        person_ids=persons,
        tags=tags,
        private=bool(private),
        contact=None if bool(counts) == by_channel(channel) else bool(counts),
        mark=Mark(mark) if mark else None,
        confirmed_on=confirmed_on,
        id=id_,
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )


def timeline(
    reader: Reader,
    client_id: int,
    *,
    channel: str | None = None,
    before: tuple[int, int] | None = None,
    limit: int = PAGE,
) -> list[TimelineEntry]:
    """Return one page of a client's timeline, newest first: entries whose `key` lies before `before`.

    With `channel` only those of that channel; `CRISIS_CHANNEL` gives the crises alone.
    """
    at, number = before or (1 << 62, 1 << 62)
    entries: list[TimelineEntry] = []
    if channel != CRISIS_CHANNEL:
        narrowed = " AND channel = ?" if channel else ""
        rows = reader.rows(
            f"""SELECT i.{", i.".join(_COLUMNS.split(", "))} FROM (SELECT interaction_id FROM interaction_clients
            WHERE client_id = ?{narrowed} AND (at, interaction_id) < (?, ?)
            ORDER BY at DESC, interaction_id DESC LIMIT ?) JOIN interactions i ON i.id = interaction_id""",
            (client_id, *([channel] if channel else []), at, (number + 1) // 2, limit),
        )
        entries = _entries(reader, client_id, rows)
    if channel in (None, CRISIS_CHANNEL):
        entries += _crises(reader, client_id, (at, number // 2), limit)
    entries.sort(key=_key, reverse=True)
    return entries[:limit]


def channels_of(reader: Reader, client_id: int) -> list[str]:
    """Return the channels that occur on a client's timeline, the filter's choices (a skip scan over the index)."""
    found: list[str] = []
    channel = reader.value("SELECT min(channel) FROM interaction_clients WHERE client_id = ?", (client_id,))
    while channel is not None:
        found.append(channel)
        channel = reader.value(
            "SELECT min(channel) FROM interaction_clients WHERE client_id = ? AND channel > ?", (client_id, channel)
        )
    return found


def last_of(reader: Reader, client_id: int) -> TimelineEntry | None:
    """Return the newest contact with a client, or None."""
    row = reader.row(
        f"""SELECT i.{", i.".join(_COLUMNS.split(", "))} FROM interaction_clients l JOIN interactions i
        ON i.id = l.interaction_id WHERE l.client_id = ? AND l.counts = 1
        ORDER BY l.at DESC, l.interaction_id DESC LIMIT 1""",
        (client_id,),
    )
    return _entries(reader, client_id, [row])[0] if row else None


def _key(entry: TimelineEntry) -> tuple[int, int]:
    return entry.key


def _entries(reader: Reader, client_id: int, rows: list[tuple[Any, ...]]) -> list[TimelineEntry]:
    files = attachments.names_of(reader, [row[0] for row in rows])
    ids = json.dumps([row[0] for row in rows])
    people = _grouped(
        reader,
        """SELECT l.interaction_id, p.name FROM interaction_people l JOIN people p ON p.id = l.person_id
        WHERE l.interaction_id IN (SELECT value FROM json_each(?)) ORDER BY l.id""",
        (ids,),
    )
    others = _grouped(
        reader,
        """SELECT l.interaction_id, c.name FROM interaction_clients l JOIN clients c ON c.id = l.client_id
        WHERE l.interaction_id IN (SELECT value FROM json_each(?)) AND l.client_id <> ? ORDER BY l.id""",
        (ids, client_id),
    )
    tags = _grouped(
        reader,
        """SELECT interaction_id, tag FROM interaction_tags WHERE interaction_id IN (SELECT value FROM json_each(?))
        ORDER BY id""",
        (ids,),
    )
    found = []
    for row in rows:
        i = from_row(row, (), (), ())
        links = (people.get(i.id, ()), others.get(i.id, ()), tags.get(i.id, ()))
        named = (i.id, i.at, i.channel, i.direction, i.mood, i.subject, i.text, i.ended)
        found.append(TimelineEntry(EntryKind.INTERACTION, *named, *links, files=files.get(i.id, ()), mark=i.mark))
    return found


def _grouped(reader: Reader, sql: str, params: tuple[object, ...]) -> dict[int, tuple[str, ...]]:
    groups: dict[int, list[str]] = {}
    for key, value in reader.rows(sql, params):
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _crises(reader: Reader, client_id: int, place: tuple[int, int], limit: int) -> list[TimelineEntry]:
    rows = reader.rows(
        """SELECT id, opened_at, opened_text, sentence, result, stage FROM crises
        WHERE client_id = ? AND (opened_at, id) < (?, ?) ORDER BY opened_at DESC, id DESC LIMIT ?""",
        (client_id, *place, limit),
    )
    found = []
    for crisis_id, at, at_text, sentence, result, stage in rows:
        assert stage in STAGES
        entry = TimelineEntry(
            EntryKind.CRISIS,
            crisis_id,
            EventTime(at, at_text),
            CRISIS_CHANNEL,
            None,
            None,
            sentence,
            result,
            None,
            (),
            (),
            (),
            stage,
        )
        found.append(entry)
    return found


def _values(i: Interaction) -> dict[str, object]:
    return {
        "channel": str(i.channel),
        "direction": i.direction.value if i.direction else None,
        "mood": i.mood,
        "at": i.at.at,
        "at_text": i.at.text,
        "ended_at": i.ended.at if i.ended else None,
        "ended_text": i.ended.text if i.ended else None,
        "subject": i.subject,
        "text": i.text,
        "private": int(i.private),
        "counts": int(i.counts),
        "mark": i.mark.value if i.mark else "",
        "confirmed_on": i.confirmed_on,
    }


def _link(writer: Writer, interaction_id: int, i: Interaction, *, new: bool = False) -> None:
    shared = {"at": i.at.at, "channel": str(i.channel), "counts": int(i.counts)}
    owner = ("interaction_id", interaction_id)
    writer.sync_links("interaction_clients", *owner, "client_id", dict.fromkeys(i.client_ids, shared), new=new)
    writer.sync_links("interaction_people", *owner, "person_id", {p: {} for p in i.person_ids}, new=new)
    writer.sync_links("interaction_tags", *owner, "tag", {tag: {} for tag in i.tags}, new=new)
