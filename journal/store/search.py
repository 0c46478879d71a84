"""Finding records by what stands in them: newest first, with the words marked; how the index is filled is not here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from journal.core.moments import today
from journal.core.search_query import Note, NoteCode, parse
from journal.core.search_snippets import snippet
from journal.core.search_tokens import HitKind, Needle, kind_token, words
from journal.store import search_index, search_records
from journal.store.counters import pinyin
from journal.store.reading import Reader
from journal.store.search_index import DAY_ROWS
from journal.store.search_plans import Plan, either, plan_of
from journal.store.search_records import Record

__all__ = ["LIMIT", "MOST_COUNTED", "Found", "Hit", "HitKind", "Note", "NoteCode", "names", "search"]

LIMIT = 50
MOST_COUNTED = 1_000
"""Hits are counted up to here; more are "more than 1,000"."""
_VERIFIED = 120
"""So many records are compared with a phrase for the sake of the count, once there are enough to show."""
_MOST_CHARACTERS = 150_000
"""So many characters are gone through for one search: some 10 ms."""
_BATCH = 60
_NAMES_RANKED = 300
Place = tuple[int, int, HitKind, int]
"""Day, time, kind and number of a record: the order of the hits, backward."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that was found."""

    kind: HitKind
    record_id: int
    client_id: int | None
    """The (first) client it belongs to; None for a due of nobody."""
    client: str
    """The name of that client, or nothing."""
    at: int | None
    """When it happened or is due, in UTC milliseconds; of a client, a person, a preference: when it was written."""
    at_text: str
    """The same as local ISO 8601 with offset, or as a date where it is no more than that."""
    text: str
    """Some words around the first match, in one line of plain text."""
    spans: tuple[tuple[int, int], ...]
    """Where the matches stand in `text`: from, to."""
    interaction_id: int | None = None
    """Of an attachment: the interaction it belongs to."""
    detail: str = ""
    """Of a commitment: `request` or `promise`; of a due: its origin."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search."""

    hits: tuple[Hit, ...]
    count: int
    """How many there are in all; where `capped`, there are at least so many."""
    capped: bool
    complete: bool
    """False while the index is being built: then there may be more."""
    notes: tuple[Note, ...] = ()
    """Parts of the query that were not understood and left out, each with the reason."""


def search(reader: Reader, text: str, now: int, *, limit: int = LIMIT) -> Found:
    """Return what fits `text`, newest first; see `core.search_query` for its syntax.  Never raises for any text.

    `now` (UTC milliseconds) is what `since:30d` counts from.
    """
    query = parse(text, today(now, reader.tz))
    complete = search_index.complete(reader)
    plan = plan_of(reader, query, now)
    if plan is None or plan.impossible:
        return Found((), 0, False, complete, plan.notes if plan else query.notes)
    question = (
        """SELECT rowid FROM search_tokens WHERE search_tokens MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid DESC LIMIT ?""",
        (plan.expression, plan.first, plan.last, MOST_COUNTED + 1),
    )
    if plan.exact:
        rows = [row_id for (row_id,) in reader.rows(*question)]
        capped = len(rows) > MOST_COUNTED
        rows = _of_days(reader, rows[:MOST_COUNTED], plan)
        records, count = _newest(reader, rows, plan, limit), len(rows)
    else:
        asked = (row_id for (row_id,) in reader.stream(*question))
        records, count, capped = _verified(reader, asked, plan, limit)
    return Found(tuple(_hits(reader, records, plan.needles)), count, capped, complete, plan.notes)


def names(reader: Reader, text: str, limit: int = 8) -> tuple[Hit, ...]:
    """Return clients and persons whose names fit `text` (words, characters, pinyin, initials), best first.

    Best is who is called so, then whose name begins so; among equals the one last heard of, archived clients behind.
    """
    table = pinyin()
    folded = table.fold(text[:_NAMES_RANKED]).strip()
    needles = list(words(folded))
    if not needles:
        return ()
    wanted = [either([kind_token(HitKind.CLIENT), kind_token(HitKind.PERSON)])]
    wanted += [either([token]) for needle in needles for token in needle.tokens]
    rows = reader.rows(
        "SELECT rowid FROM search_tokens WHERE search_tokens MATCH ? ORDER BY rowid DESC LIMIT ?",
        (" AND ".join(wanted), _NAMES_RANKED),
    )
    ranked: list[tuple[tuple[object, ...], Record]] = []
    records = _records(reader, [row_id for (row_id,) in rows])
    heard = _heard_of(reader, {client for record in records for client in record.client_ids})
    joined = folded.replace(" ", "")
    for record in records:
        called = [table.fold(name) for name in record.names]
        others = record.aliases(table)
        if all(needle.stands_in(called, lambda others=others: others) for needle in needles):  # type: ignore[misc]
            begins = any(name.startswith(folded) for name in called)
            rank = 0 if folded in called or joined in others else 1 if begins else 2
            archived, last = heard.get(record.client_ids[0], (0, 0))
            ranked.append(((archived, rank, record.kind is HitKind.PERSON, -last, record.id), record))
    best = [record for _, record in sorted(ranked, key=_rank)[:limit]]
    return tuple(_hits(reader, best, needles))


def _rank(ranked: tuple[tuple[object, ...], Record]) -> tuple[object, ...]:
    return ranked[0]


def _of_days(reader: Reader, rows: list[int], plan: Plan) -> list[int]:
    """Leave out rows that stand within the days asked for though their records belong to earlier ones."""
    since, until = plan.days
    unsure = [row for row in rows if not since + plan.spill <= row // DAY_ROWS <= until] if plan.spill else []
    times = _times(reader, unsure) if unsure else {}
    return [row for row in rows if row not in times or since <= times[row][0] <= until] if unsure else rows


def _newest(reader: Reader, rows: Sequence[int], plan: Plan, limit: int) -> list[Record]:
    """Return the newest records of an exact answer: whole days of it are put into the order of their times."""
    end, seen = _day_end(rows, limit), 0
    times: dict[int, Place] = {}
    while end > limit or plan.spill:
        times |= _times(reader, rows[seen:end])
        after = rows[end] // DAY_ROWS if end < len(rows) else 0
        if not plan.spill or end == len(rows) or sum(place[0] > after for place in times.values()) >= limit:
            break
        end, seen = _day_end(rows, end + limit), end  # some of these belong further down
    newest = sorted(times, key=times.__getitem__, reverse=True) if times else rows
    return _sorted(_records(reader, newest[:limit]))


def _day_end(rows: Sequence[int], end: int) -> int:
    """Return where the day ends in which the row before `end` stands."""
    while 0 < end < len(rows) and rows[end] // DAY_ROWS == rows[end - 1] // DAY_ROWS:
        end += 1
    return min(end, len(rows))


def _verified(reader: Reader, asked: Iterator[int], plan: Plan, limit: int) -> tuple[list[Record], int, bool]:
    """Return the newest records in which everything really stands, how many were seen, whether there may be more.

    The index is gone through no further than is needed.
    """
    found: list[Record] = []
    rows: list[int] = []
    place = gone_through = 0
    batch = _BATCH
    while place < MOST_COUNTED:
        rows += islice(asked, place + batch + 1 - len(rows))
        end = min(len(rows), place + batch, MOST_COUNTED)
        fitting, characters = _fitting(reader, rows[place:end], plan)
        found += fitting
        gone_through += characters
        place = end
        after = rows[place] // DAY_ROWS if place < len(rows) else 0
        missing = limit - sum(record.day > after for record in found)
        room = _MOST_CHARACTERS - gone_through
        if place == len(rows) or (place >= _VERIFIED and missing <= 0) or room < 0:
            break
        # As many as will do if they fit as often as those before, and are as long: each batch costs 0.1 ms by itself.
        batch = max(_BATCH, min(missing * place // (len(found) or 1), room * place // (gone_through or 1), 2 * place))
    return _sorted(found)[:limit], len(found), place < len(rows)


def _fitting(reader: Reader, rows: Sequence[int], plan: Plan) -> tuple[list[Record], int]:
    """Return the records of these rows that fit, and how many characters were gone through to tell."""
    table = pinyin()
    found: list[Record] = []
    characters = 0
    for kind, ids in _of_kinds(reader, rows).items():
        if kind is HitKind.INTERACTION and plan.needles:  # most by far: what does not fit is not loaded with all it has
            texts = search_records.entry_texts(reader, ids)
            characters += sum(len(subject) + len(text) for _, subject, text, *_ in texts)
            fitting = [id_ for id_, *said in texts if plan.fits_texts(said, table)]
            found += filter(plan.fits_time, search_records.load(reader, kind, fitting))
        else:
            records = search_records.load(reader, kind, ids)
            characters += sum(sum(map(len, record.fields)) for record in records)
            found += [record for record in records if plan.fits(record, table)]
    return found, characters


def _sorted(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda record: (record.day, record.at, record.kind, record.id), reverse=True)


def _of_kinds(reader: Reader, rows: Sequence[int]) -> dict[HitKind, dict[int, int]]:
    """Return the records of these rows of the index by kind: their ids, each with its row."""
    kinds: dict[HitKind, dict[int, int]] = {}
    for row_id, number in reader.rows(
        "SELECT id, record FROM search_rows WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(rows),)
    ):
        kind, record_id = search_index.of_number(number)
        kinds.setdefault(kind, {})[record_id] = row_id
    return kinds


def _records(reader: Reader, rows: Sequence[int]) -> list[Record]:
    found: list[Record] = []
    for kind, ids in _of_kinds(reader, rows).items():
        found += search_records.load(reader, kind, ids)
    return found


def _times(reader: Reader, rows: Sequence[int]) -> dict[int, Place]:
    """Return where these rows of the index belong in the order of times."""
    found: dict[int, Place] = {}
    for kind, ids in _of_kinds(reader, rows).items():
        for record_id, day, at in search_records.times(reader, kind, ids):
            found[ids[record_id]] = (day, at, kind, record_id)
    return found


def _hits(reader: Reader, records: Sequence[Record], needles: Sequence[Needle]) -> list[Hit]:
    asked = json.dumps(sorted({record.client_ids[0] for record in records if record.client_ids}))
    called: dict[int, str] = dict(
        reader.rows("SELECT id, name FROM clients WHERE id IN (SELECT value FROM json_each(?))", (asked,))
    )
    fold = pinyin().fold
    hits = []
    for record in records:
        client_id = record.client_ids[0] if record.client_ids else None
        text, spans = snippet((*record.fields, *record.tags), needles, fold)
        about = (record.kind, record.id, client_id, called.get(client_id or 0, ""), record.at, record.at_text)
        hits.append(Hit(*about, text, spans, record.interaction_id, record.detail))
    return hits


def _heard_of(reader: Reader, client_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    rows = reader.rows(
        """SELECT client_id, archived, last_contact_at FROM client_index
        WHERE client_id IN (SELECT value FROM json_each(?))""",
        (json.dumps(sorted(client_ids)),),
    )
    return {client_id: (archived, last) for client_id, archived, last in rows}
