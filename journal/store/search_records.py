"""What the search knows of each record: its texts, its time, by which filters it is found; no SQL of the index."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from journal.core import search_tokens as tokens
from journal.core.commitments import COLLEAGUE, STANDING
from journal.core.crises import RUNNING
from journal.core.dues import DERIVED, Origin
from journal.core.moments import Moment, MomentKind, iso, local
from journal.core.pinyin import Pinyin
from journal.core.search_tokens import HitKind
from journal.store.reading import Reader

_ASKED = "IN (SELECT value FROM json_each(?))"
_UNDATED = (HitKind.CLIENT, HitKind.PERSON, HitKind.PREFERENCE)


@dataclass(frozen=True, slots=True)
class Record:
    """One record as the search sees it."""

    kind: HitKind
    id: int
    client_ids: tuple[int, ...]
    at: int
    at_text: str
    fields: tuple[str, ...]
    """Its texts, the one to call it by first."""
    names: tuple[str, ...] = ()
    """Those of its texts that are found by sound."""
    phones: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    """Its tokens that stand for no text, but for kind, clients and tags."""
    channel: str = ""
    interaction_id: int | None = None
    detail: str = ""
    """What sort of its kind it is: `request` or `promise`, the origin of a due."""
    ends: int | None = None
    """Of what is open and has a time: from when on it is late, in UTC milliseconds."""

    @property
    def day(self) -> int:
        """The date of it as a number."""
        return _day(self.at_text)

    @property
    def content(self) -> int:
        """A digest of all that its tokens are made of."""
        parts = (self.client_ids, self.fields, self.names, self.phones, self.tags, self.facets, self.channel)
        return int.from_bytes(blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=6).digest(), "big")

    def tokens(self, pinyin: Pinyin) -> set[str]:
        """Return everything by which it is found."""
        found = tokens.tokens_of(pinyin.fold("\n".join((*self.fields, *self.tags))))
        for alias in self.aliases(pinyin):
            found.update(tokens.of_run(alias))
        found.add(tokens.kind_token(self.kind))
        found.update(map(tokens.client_token, self.client_ids))
        found.update(tokens.tag_token(pinyin.fold(tag)) for tag in self.tags)
        found.update(self.facets)
        if self.channel:
            found.add(tokens.channel_token(pinyin.fold(self.channel)))
        return found

    def aliases(self, pinyin: Pinyin) -> set[str]:
        """Return the words by which it is found beside its texts."""
        return tokens.aliases(self.names, self.phones, pinyin) if self.names else set()


def load(reader: Reader, kind: HitKind, ids: Iterable[int]) -> list[Record]:
    """Return those of the records that are there, in the order of their times."""
    asked = json.dumps(sorted(ids))
    return sorted(_LOADERS[kind](reader, asked), key=lambda record: (record.at, record.id))


def entry_texts(reader: Reader, ids: Iterable[int]) -> list[tuple[Any, ...]]:
    """Return those of the interactions that are there: id, then subject, text and tags."""
    rows = reader.rows(
        f"""SELECT id, subject, text, (SELECT json_group_array(tag) FROM interaction_tags WHERE interaction_id = i.id)
        FROM interactions i WHERE id {_ASKED}""",
        (json.dumps(list(ids)),),
    )
    return [(id_, subject, text, *_list(tags)) for id_, subject, text, tags in rows]


def times(reader: Reader, kind: HitKind, ids: Iterable[int]) -> list[tuple[int, int, int]]:
    """Return id, day and time of those of the records that are there."""
    rows = reader.rows(_TIMES[kind], (json.dumps(list(ids)),))
    days: dict[int, int] = {}  # an import writes thousands of records in one moment
    for _, at, text in rows:
        if at not in days and not text:
            days[at] = local(at, reader.tz).toordinal()
    return [(id_, _day(text) if text else days[at], at) for id_, at, text in rows]


def _day(text: str) -> int:
    return _ordinal(text[:10])


@lru_cache(4_000)  # ten years; a search asks for the same few days again and again
def _ordinal(date: str) -> int:
    return dt.date.fromisoformat(date).toordinal()


def _clients(reader: Reader, asked: str) -> list[Record]:
    tags = _links(reader, f"SELECT client_id, tag FROM client_tags WHERE client_id {_ASKED} ORDER BY id", asked)
    days = _links(
        reader,
        f"SELECT client_id, label FROM anniversaries WHERE client_id {_ASKED} AND label <> '' ORDER BY id",
        asked,
    )
    # Risks have no place of their own in the index: they are found with their client.
    risks = f"SELECT client_id, title, signs FROM risks WHERE client_id {_ASKED} ORDER BY id"
    for id_, *texts in reader.rows(risks, (asked,)):
        days.setdefault(id_, []).extend(filter(None, texts))
    return [
        Record(
            HitKind.CLIENT, id_, (id_,), at, iso(at, reader.tz), (name, about, *days.get(id_, ())), (name,),
            tags=tuple(tags.get(id_, ())), facets=(tokens.ARCHIVED,) if archived is not None else (),
        )
        for id_, name, about, archived, at in reader.rows(
            f"SELECT id, name, about, archived_at, created_at FROM clients WHERE id {_ASKED}", (asked,)
        )
    ]  # fmt: skip


def _people(reader: Reader, asked: str) -> list[Record]:
    found = []
    for id_, client, name, also, address, post, phones, emails, wechat, about, at in reader.rows(
        f"""SELECT id, client_id, name, also, address, post, phones, emails, wechat, about, created_at FROM people
        WHERE id {_ASKED}""",
        (asked,),
    ):
        others, numbers, mails = (tuple(map(str, json.loads(text))) for text in (also, phones, emails))
        fields = (name, *others, address, post, *numbers, *mails, wechat, about)
        found.append(
            Record(HitKind.PERSON, id_, (client,), at, iso(at, reader.tz), fields, (name, *others), phones=numbers)
        )
    return found


def _interactions(reader: Reader, asked: str) -> list[Record]:
    # In one statement: each one more would cost a save 30 µs.
    rows = reader.rows(
        f"""SELECT id, channel, mood, at, at_text, subject, text,
        (SELECT json_group_array(client_id ORDER BY id) FROM interaction_clients WHERE interaction_id = i.id),
        (SELECT json_group_array(tag ORDER BY id) FROM interaction_tags WHERE interaction_id = i.id),
        EXISTS (SELECT 1 FROM attachments WHERE interaction_id = i.id) FROM interactions i WHERE id {_ASKED}""",
        (asked,),
    )
    found = []
    for id_, channel, mood, at, at_text, subject, text, clients, tags, attached in rows:
        facets = (tokens.mood_token(mood),) if mood is not None else ()
        if attached:
            facets = (*facets, tokens.ATTACHED)
        found.append(
            Record(
                HitKind.INTERACTION, id_, tuple(json.loads(clients)), at, at_text, (subject, text),
                tags=_list(tags), facets=facets, channel=channel,
            )
        )  # fmt: skip
    return found


def _preferences(reader: Reader, asked: str) -> list[Record]:
    rows = reader.rows(f"SELECT id, client_id, value, about, created_at FROM preferences WHERE id {_ASKED}", (asked,))
    return [
        Record(HitKind.PREFERENCE, id_, (client,), at, iso(at, reader.tz), (value, about))
        for id_, client, value, about, at in rows
    ]


def _crises(reader: Reader, asked: str) -> list[Record]:
    lines: dict[int, list[str]] = {}
    for id_, *said in reader.rows(
        f"""SELECT crisis_id, CASE kind WHEN 'opened' THEN '' ELSE text END, who, told FROM crisis_lines
        WHERE crisis_id {_ASKED} ORDER BY id""",
        (asked,),
    ):
        lines.setdefault(id_, []).extend(filter(None, said))
    return [
        Record(
            HitKind.CRISIS, id_, (client,), at, at_text,
            (sentence, result, *filter(None, learned), *lines.get(id_, ())),
            facets=(tokens.OPEN,) if stage in RUNNING else (),
        )
        for id_, client, sentence, result, stage, at, at_text, *learned in reader.rows(
            f"""SELECT id, client_id, sentence, result, stage, opened_at, opened_text, plan_name, cause, helped,
            changes, promised FROM crises WHERE id {_ASKED}""",
            (asked,),
        )
    ]  # fmt: skip


def _dues(reader: Reader, asked: str) -> list[Record]:
    found = []
    for id_, client, title, outcome, state, origin, kind, at, clock in reader.rows(
        f"""SELECT id, client_id, title, outcome, state, origin, moment, due_at, due_local
        FROM {RECORDS[HitKind.DUE]} AND id {_ASKED}""",
        (asked,),
    ):
        moment = Moment(MomentKind(kind), at, clock)
        is_open = state == "open"
        clients = (client,) if client is not None else ()
        found.append(
            Record(
                HitKind.DUE, id_, clients, at, _moment_text(reader, moment), (title, outcome), detail=origin,
                facets=(tokens.OPEN,) if is_open else (), ends=moment.end_in(reader.tz) if is_open else None,
            )
        )  # fmt: skip
    return found


def _commitments(reader: Reader, asked: str) -> list[Record]:
    events = _links(
        reader,
        f"SELECT commitment_id, text FROM commitment_events WHERE commitment_id {_ASKED} AND text <> '' ORDER BY id",
        asked,
    )
    found = []
    for id_, client, kind, text, outcome, waiting_on, state, made, made_text, due, at, clock, *meant in reader.rows(
        f"""SELECT id, client_id, kind, text, outcome, waiting_on, state, made_at, made_text, moment, due_at, due_local,
        intention, unchanged, doubts FROM commitments WHERE id {_ASKED}""",
        (asked,),
    ):
        *meant, doubts = meant
        brief = (*filter(None, meant), *(json.loads(doubts).values() if doubts != "{}" else ()))
        moment = Moment(MomentKind(due), at, clock) if due is not None else None
        is_open = state in STANDING
        colleague = waiting_on.removeprefix(COLLEAGUE) if waiting_on.startswith(COLLEAGUE) else ""
        found.append(
            Record(
                HitKind.COMMITMENT, id_, (client,), moment.at if moment else made,
                _moment_text(reader, moment) if moment else made_text,
                (text, outcome, *events.get(id_, ()), colleague, *brief), detail=kind,
                facets=(tokens.OPEN,) if is_open else (),
                ends=moment.end_in(reader.tz) if moment and is_open else None,
            )
        )  # fmt: skip
    return found


def _moment_text(reader: Reader, moment: Moment) -> str:
    return moment.local if moment.kind is not MomentKind.INSTANT else iso(moment.at, reader.tz)


def _attachments(reader: Reader, asked: str) -> list[Record]:
    rows = reader.rows(
        f"""SELECT a.id, a.name, a.interaction_id, i.at, i.at_text FROM attachments a
        JOIN interactions i ON i.id = a.interaction_id WHERE a.id {_ASKED}""",
        (asked,),
    )
    owners = json.dumps(sorted({row[2] for row in rows}))
    clients = _links(
        reader,
        f"SELECT interaction_id, client_id FROM interaction_clients WHERE interaction_id {_ASKED} ORDER BY id",
        owners,
    )
    return [
        Record(
            HitKind.ATTACHMENT, id_, tuple(clients.get(owner, ())), at, at_text, (name,),
            facets=(tokens.ATTACHED,), interaction_id=owner,
        )
        for id_, name, owner, at, at_text in rows
    ]  # fmt: skip


def _list(array: str) -> tuple[str, ...]:
    return tuple(json.loads(array)) if len(array) > len("[]") else ()


def _links(reader: Reader, sql: str, asked: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for owner, value in reader.rows(sql, (asked,)):
        found.setdefault(owner, []).append(value)
    return found


TABLES = {
    HitKind.CLIENT: "clients",
    HitKind.PERSON: "people",
    HitKind.INTERACTION: "interactions",
    HitKind.PREFERENCE: "preferences",
    HitKind.CRISIS: "crises",
    HitKind.DUE: "dues",
    HitKind.ATTACHMENT: "attachments",
    HitKind.COMMITMENT: "commitments",
}
"""Where the records of each kind lie."""
_UNSPOKEN = ", ".join(f"'{origin.value}'" for origin in sorted((*DERIVED, Origin.CRISIS)))
RECORDS = {kind: f"{table} WHERE 1" for kind, table in TABLES.items()} | {
    # A commitment is found itself; what follows from facts, without a word of anybody, would only be many.
    HitKind.DUE: f"""dues WHERE commitment_id IS NULL
        AND NOT (origin IN ({_UNSPOKEN}) AND title = '' AND outcome = '')"""
}
"""The same with the condition for those that can be found, to which more can be added by AND."""
_LOADERS: dict[HitKind, Callable[[Reader, str], list[Record]]] = {
    HitKind.CLIENT: _clients,
    HitKind.PERSON: _people,
    HitKind.INTERACTION: _interactions,
    HitKind.PREFERENCE: _preferences,
    HitKind.CRISIS: _crises,
    HitKind.DUE: _dues,
    HitKind.ATTACHMENT: _attachments,
    HitKind.COMMITMENT: _commitments,
}
_TIMES = {
    **{kind: f"SELECT id, created_at, NULL FROM {TABLES[kind]} WHERE id {_ASKED}" for kind in _UNDATED},
    HitKind.INTERACTION: f"SELECT id, at, at_text FROM interactions WHERE id {_ASKED}",
    HitKind.CRISIS: f"SELECT id, opened_at, opened_text FROM crises WHERE id {_ASKED}",
    HitKind.DUE: f"SELECT id, due_at, nullif(due_local, '') FROM dues WHERE id {_ASKED}",
    HitKind.COMMITMENT: f"""SELECT id, coalesce(due_at, made_at),
        CASE WHEN due_at IS NULL THEN made_text ELSE nullif(due_local, '') END FROM commitments WHERE id {_ASKED}""",
    HitKind.ATTACHMENT: f"""SELECT a.id, i.at, i.at_text FROM attachments a JOIN interactions i
        ON i.id = a.interaction_id WHERE a.id {_ASKED}""",
}
