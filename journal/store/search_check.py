"""Whether the search index fits its records; nothing is repaired here (`search_index.rebuild`)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from journal.store import search_index, search_records
from journal.store.counters import pinyin
from journal.store.reading import Reader
from journal.store.search_index import KINDS
from journal.store.search_plans import either
from journal.store.search_records import RECORDS, TABLES, Record

_BATCH = 500
_SAMPLED = 2_000
"""In so many records each token is asked for; the digests of all others are compared."""
_ASKED_AT_ONCE = 50


def differences(reader: Reader, *, full: bool = False, most: int = 100) -> Iterator[tuple[str, int]]:
    """Yield table and row of the records whose index rows are missing, left over or, with `full`, out of date.

    At most `most` of each table; nothing for an index that is still to be built.
    """
    if not search_index.complete(reader):
        return
    for place, kind in enumerate(KINDS):
        table = TABLES[kind]
        missing = f"""SELECT id FROM {RECORDS[kind]} AND NOT EXISTS
            (SELECT 1 FROM search_rows WHERE record = {table}.id * 8 + {place})"""
        over = f"""SELECT record / 8 FROM search_rows WHERE record % 8 = {place} AND NOT EXISTS
            (SELECT 1 FROM {RECORDS[kind]} AND id = record / 8)"""
        for question in (missing, over):
            yield from ((table, row_id) for (row_id,) in reader.rows(f"{question} LIMIT {most}"))
    for one, other in (("search_rows", "search_tokens_docsize"), ("search_tokens_docsize", "search_rows")):
        rows = reader.rows(f"SELECT id FROM {one} EXCEPT SELECT id FROM {other} LIMIT {most}")
        yield from ((one, row_id) for (row_id,) in rows)
    if full:
        yield from _out_of_date(reader, most)


def _out_of_date(reader: Reader, most: int) -> Iterator[tuple[str, int]]:
    for kind in KINDS:
        table = TABLES[kind]
        total = int(reader.value(f"SELECT count(*) FROM {RECORDS[kind]}"))
        each = max(1, total // _SAMPLED)
        ids = (row_id for (row_id,) in reader.stream(f"SELECT id FROM {RECORDS[kind]} ORDER BY id"))
        seen = 0
        wrong = 0
        while batch := list(islice(ids, _BATCH)):
            rows = {
                record: (row_id, content)
                for record, row_id, content in reader.rows(
                    "SELECT record, id, content FROM search_rows WHERE record BETWEEN ? AND ?",
                    (search_index.number(kind, batch[0]), search_index.number(kind, batch[-1])),
                )
            }
            for record in search_records.load(reader, kind, batch):
                seen += 1
                row_id, content = rows.get(search_index.number(kind, record.id), (None, record.content))
                if row_id is None:
                    continue  # missing altogether, which was told already
                if content != record.content or (seen % each == 0 and not _has_all(reader, row_id, record)):
                    wrong += 1
                    yield table, record.id
            if wrong >= most:
                break


def _has_all(reader: Reader, row_id: int, record: Record) -> bool:
    tokens = iter(sorted(record.tokens(pinyin())))
    while some := list(islice(tokens, _ASKED_AT_ONCE)):
        asked = " AND ".join(either([token]) for token in some)
        if not reader.value("SELECT 1 FROM search_tokens WHERE search_tokens MATCH ? AND rowid = ?", (asked, row_id)):
            return False
    return True
