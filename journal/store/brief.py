"""Reading what a brief is made of: a few bounded questions about one client, however long their timeline is.

What comes next is read in `brief_coming`; what of all this goes on the page is decided in the core.
"""

from __future__ import annotations

import json

from journal.core import playbook as topics
from journal.core.brief import MOST_CONTACTS
from journal.core.brief_parts import Advice, BriefFacts, Owing, Said
from journal.core.clients import Client, Person
from journal.core.commitments import Owed
from journal.core.interactions import Channel, Direction, Mark
from journal.core.moments import EventTime, today
from journal.core.relations import Relation
from journal.store import (
    brief_coming,
    clients,
    commitments,
    crises,
    people,
    playbook,
    preferences,
    relations,
    stances,
)
from journal.store.reading import Reader, Row

MOST_MARKED = 20_000
"""So many of the newest marked entries of the whole journal are looked through: nobody marks more."""
_SHOWN = 100
"""Entries of one kind that are read: far more than a page holds; what lies further back is not counted."""
_OWED = 50
_TEXT = 2_000
"""Characters of a text that are read: the page shows a line or two of it."""
_IN_PERSON = (Channel.VISIT, Channel.MEETING, Channel.MEAL)
_COLUMNS = (
    "i.id, i.at, i.at_text, i.channel, i.direction, i.mood, i.private, i.mark, i.confirmed_on, i.subject,"
    f" substr(i.text, 1, {_TEXT})"
)


def facts(reader: Reader, client_id: int, now: int, language: str) -> BriefFacts:
    """Return what is known of a client at `now` (UTC milliseconds); RECORD_GONE where it is not there.

    `language` (en, zh_Hans, zh_Hant) is that of the advice.
    """
    client, persons = clients.get(reader, client_id), people.at(reader, client_id)
    tied = relations.of_client(reader, client_id)
    return BriefFacts(
        client=client,
        now=now,
        today=today(now, reader.tz),
        tz=reader.tz,
        advice=_advice(reader, client, language),
        people=tuple(persons),
        names=_names(reader, persons, tied),
        relations=tuple(tied),
        owing=_owing(reader, client_id),
        crises=tuple(crises.every(reader, client_id=client_id)),
        preferences=tuple(preferences.of(reader, client_id)),
        contacts=contacts(reader, client_id),
        met=_met(reader, client_id),
        marked=_marked(reader, client_id),
        notes=_notes(reader, client_id),
        coming=brief_coming.coming(reader, client, persons, now),
    )


def contacts(reader: Reader, client_id: int, limit: int = MOST_CONTACTS) -> tuple[Said, ...]:
    """Return the newest contacts with a client, newest first; private ones without words."""
    rows = reader.rows(
        f"""SELECT {_COLUMNS} FROM (SELECT interaction_id FROM interaction_clients WHERE client_id = ? AND counts = 1
        ORDER BY at DESC, interaction_id DESC LIMIT ?) JOIN interactions i ON i.id = interaction_id
        ORDER BY i.at DESC, i.id DESC""",
        (client_id, limit),
    )
    return _said(reader, rows)


def _advice(reader: Reader, client: Client, language: str) -> tuple[Advice, ...]:
    found = []
    if client.temperament is not None:
        found.append(Advice(client.temperament, _short(reader, topics.topic(client.temperament), language)))
    newest = next(iter(stances.history(reader, client.id, limit=1)), None)
    if newest is not None and newest.stance is not None:
        found.append(Advice(newest.stance, _short(reader, topics.topic(newest.stance), language), newest.at))
    return tuple(found)


def _short(reader: Reader, topic: str, language: str) -> str:
    return playbook.advice(reader, topic, language).short


def _names(reader: Reader, persons: list[Person], tied: list[Relation]) -> dict[int, str]:
    names = {person.id: person.name for person in persons}
    elsewhere = {id_ for one in tied for id_ in (one.person_id, one.other_id)} - set(names)
    rows = reader.rows(
        "SELECT id, name FROM people WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(elsewhere)),)
    )
    return {**names, **dict(rows)}


def _owing(reader: Reader, client_id: int) -> tuple[Owing, ...]:
    found = [one for list_ in Owed for one in commitments.owed(reader, list_, client_id=client_id, limit=_OWED)]
    sources = json.dumps([one.interaction_id for one in found if one.interaction_id is not None])
    rows = reader.rows(
        "SELECT id, channel, direction FROM interactions WHERE id IN (SELECT value FROM json_each(?))", (sources,)
    )
    known = {id_: (channel, direction) for id_, channel, direction in rows}
    owing = []
    for one in found:
        channel, direction = known.get(one.interaction_id or 0, ("", None))
        owing.append(Owing(one, channel, direction != Direction.OUT))
    return tuple(owing)


def _met(reader: Reader, client_id: int) -> EventTime | None:
    found = [
        row
        for channel in _IN_PERSON
        if (
            row := reader.row(
                """SELECT i.at, i.at_text FROM interaction_clients l JOIN interactions i ON i.id = l.interaction_id
                WHERE l.client_id = ? AND l.channel = ? ORDER BY l.at DESC, l.interaction_id DESC LIMIT 1""",
                (client_id, channel.value),
            )
        )
    ]
    return EventTime(*max(found)) if found else None


def _marked(reader: Reader, client_id: int) -> tuple[Said, ...]:
    # Those written down last are found first, without looking at more; an old one that was entered late is among them.
    found = reader.rows(
        """SELECT m.id FROM (SELECT id FROM interactions WHERE mark <> '' ORDER BY id DESC LIMIT ?) m
        CROSS JOIN interaction_clients l ON l.interaction_id = m.id AND l.client_id = ? LIMIT ?""",
        (MOST_MARKED, client_id, _SHOWN),
    )
    rows = reader.rows(
        f"""SELECT {_COLUMNS} FROM interactions i WHERE i.id IN (SELECT value FROM json_each(?))
        ORDER BY i.at DESC, i.id DESC""",
        (json.dumps([id_ for (id_,) in found]),),
    )
    return _said(reader, rows)


def _notes(reader: Reader, client_id: int) -> tuple[Said, ...]:
    rows = reader.rows(
        f"""SELECT {_COLUMNS} FROM interaction_clients l CROSS JOIN interactions i ON i.id = l.interaction_id
        WHERE l.client_id = ? AND l.channel = ? AND i.private = 0
        ORDER BY l.at DESC, l.interaction_id DESC LIMIT ?""",
        (client_id, Channel.NOTE.value, _SHOWN),
    )
    return _said(reader, rows)


def _said(reader: Reader, rows: list[Row]) -> tuple[Said, ...]:
    ids = json.dumps([row[0] for row in rows])
    names: dict[int, list[str]] = {}
    for id_, name in reader.rows(
        """SELECT l.interaction_id, p.name FROM interaction_people l JOIN people p ON p.id = l.person_id
        WHERE l.interaction_id IN (SELECT value FROM json_each(?)) ORDER BY l.id""",
        (ids,),
    ):
        names.setdefault(id_, []).append(name)
    return tuple(_one(row, tuple(names.get(row[0], ()))) for row in rows)


def _one(row: Row, names: tuple[str, ...]) -> Said:
    id_, at, at_text, channel, direction, mood, private, mark, confirmed_on, subject, text = row
    return Said(
        at=EventTime(at, at_text),
        channel=channel,
        # What is private stays where it was written.
        subject="" if private else subject,
        text="" if private else text,
        direction=Direction(direction) if direction else None,
        mood=mood,
        people=names,
        private=bool(private),
        mark=Mark(mark) if mark else None,
        confirmed_on=confirmed_on,
        id=id_,
    )
