"""What a search must find, told by reading every record from beginning to end; it shares nothing with the index."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from journal.core.moments import local
from journal.store.counters import pinyin
from journal.store.reading import Reader
from journal.store.search import HitKind


@dataclass
class Whole:
    """One record with all that it may be found by."""

    kind: HitKind
    id: int
    at: int
    day: str
    texts: list[str]
    names: list[str]
    clients: list[int]
    tags: list[str]
    channel: str = ""
    mood: int | None = None
    open: bool = False
    archived: bool = False
    attached: bool = False
    ends: int | None = None


Fits = Callable[[Whole], bool]


def everything(reader: Reader) -> Iterator[Whole]:
    """Yield every record."""

    def day(ms: int) -> str:
        return local(ms, reader.tz).date().isoformat()

    def ending(kind: str, at: int, clock: str) -> int:
        if kind == "instant":
            return at
        time = dt.datetime.fromisoformat(clock) + dt.timedelta(days=kind == "date")
        return round(time.replace(tzinfo=reader.tz).timestamp() * 1000)

    def links(table: str, column: str, owner: str, owner_id: int) -> list[object]:
        return [v for (v,) in reader.rows(f"SELECT {column} FROM {table} WHERE {owner} = ? ORDER BY id", (owner_id,))]

    for id_, name, about, archived, at in reader.rows("SELECT id, name, about, archived_at, created_at FROM clients"):
        tags = [str(tag) for tag in links("client_tags", "tag", "client_id", id_)]
        fears = [str(one) for column in ("title", "signs") for one in links("risks", column, "client_id", id_)]
        days = [str(label) for label in links("anniversaries", "label", "client_id", id_)]
        yield Whole(
            HitKind.CLIENT,
            id_,
            at,
            day(at),
            [name, about, *tags, *days, *fears],
            [name],
            [id_],
            tags,
            archived=archived is not None,
        )
    for id_, client, at, name, *rest in reader.rows(
        """SELECT id, client_id, created_at, name, address, post, wechat, about, also, phones, emails FROM people"""
    ):
        also, *lists = (json.loads(text) for text in rest[4:])
        texts = [name, *rest[:4], *also, *(text for each in lists for text in each)]
        yield Whole(HitKind.PERSON, id_, at, day(at), texts, [name, *also], [client], [])
    for id_, at, at_text, channel, mood, subject, text in reader.rows(
        "SELECT id, at, at_text, channel, mood, subject, text FROM interactions"
    ):
        tags = [str(tag) for tag in links("interaction_tags", "tag", "interaction_id", id_)]
        clients = [int(str(one)) for one in links("interaction_clients", "client_id", "interaction_id", id_)]
        files = reader.rows("SELECT id, name FROM attachments WHERE interaction_id = ?", (id_,))
        texts = [subject, text, *tags]
        yield Whole(
            HitKind.INTERACTION, id_, at, at_text[:10], texts, [], clients, tags, channel, mood, attached=bool(files)
        )
        for file_id, name in files:
            yield Whole(HitKind.ATTACHMENT, file_id, at, at_text[:10], [name], [], clients, [], attached=True)
    for id_, client, value, about, at in reader.rows("SELECT id, client_id, value, about, created_at FROM preferences"):
        yield Whole(HitKind.PREFERENCE, id_, at, day(at), [value, about], [], [client], [])
    for id_, client, stage, at, at_text, *texts in reader.rows(
        """SELECT id, client_id, stage, opened_at, opened_text, sentence, result, plan_name, cause, helped, changes,
        promised FROM crises"""
    ):
        lines = [str(one) for c in ("text", "who", "told") for one in links("crisis_lines", c, "crisis_id", id_)]
        runs = stage in ("warning", "open", "contained")
        yield Whole(HitKind.CRISIS, id_, at, at_text[:10], [*texts, *lines], [], [client], [], open=runs)
    for id_, client, title, outcome, state, origin, commitment, kind, at, clock in reader.rows(
        "SELECT id, client_id, title, outcome, state, origin, commitment_id, moment, due_at, due_local FROM dues"
    ):
        if commitment or (origin in ("birthday", "observance", "cadence", "crisis") and not title and not outcome):
            continue
        clients = [] if client is None else [client]
        ends = ending(kind, at, clock)
        texts = [title, outcome]
        yield Whole(
            HitKind.DUE, id_, at, clock[:10] or day(at), texts, [], clients, [], open=state == "open", ends=ends
        )
    for id_, client, text, outcome, waiting_on, state, made, made_text, kind, at, clock, *meant in reader.rows(
        """SELECT id, client_id, text, outcome, waiting_on, state, made_at, made_text, moment, due_at, due_local,
        intention, unchanged, doubts FROM commitments"""
    ):
        meant[2:] = json.loads(meant[2]).values()
        events = [str(text) for text in links("commitment_events", "text", "commitment_id", id_)]
        texts = [text, outcome, waiting_on.partition(":")[2], *events, *meant]
        stands = state in ("open", "acknowledged", "missed")
        late = ending(kind, at, clock) if kind else None
        when = clock[:10] or day(at) if kind else made_text[:10]
        at = at if kind else made
        yield Whole(HitKind.COMMITMENT, id_, at, when, texts, [], [client], [], open=stands, ends=late)


def word(text: str) -> Fits:
    """A Latin word that stands at the beginning of one, or by which a name may be told."""
    return lambda record: (
        any(part.startswith(text) for whole in record.texts for part in _latin(pinyin().fold(whole)))
        or any(_spells(name, text) for name in record.names)
    )


def characters(text: str) -> Fits:
    """Characters that follow each other."""
    return lambda record: any(text in pinyin().fold(whole) for whole in record.texts)


def newest_first(reader: Reader, fits: Fits) -> list[tuple[HitKind, int]]:
    """Return what must be found, in the order in which it must come."""
    found = sorted((r for r in everything(reader) if fits(r)), key=lambda r: (r.day, r.at, r.kind, r.id), reverse=True)
    return [(record.kind, record.id) for record in found]


def _latin(folded: str) -> list[str]:
    spaced = "".join(c if c.isalnum() and not _is_character(c) else " " for c in folded)
    return spaced.split()


def _is_character(c: str) -> bool:
    return unicodedata.name(c, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "BOPOMOFO"))


def _spells(name: str, text: str) -> bool:
    """Whether `text` goes through a name from one of its characters on, by whole readings and first letters.

    Of a Latin name: its words in one, or their first letters.
    """
    folded = pinyin().fold(name)
    parts = _latin(folded)
    for start in range(len(parts)):
        if "".join(parts[start:]).startswith(text) or "".join(p[0] for p in parts[start:]).startswith(text):
            return True
    return any(_goes_on(folded[start:], text) for start, c in enumerate(folded) if _is_character(c))


def _goes_on(rest: str, text: str) -> bool:
    if not text:
        return True
    if not rest or not _is_character(rest[0]):
        return False
    ways = {way for key in pinyin().keys(rest[0]) for way in (key, key[0])}
    return any(way.startswith(text) or (text.startswith(way) and _goes_on(rest[1:], text[len(way) :])) for way in ways)
