"""The command that finds records by what stands in them."""

from __future__ import annotations

from typing import Any

import click

from journal.cli import output
from journal.cli.session import Session
from journal.cli.spoken import as_json, option
from journal.store import search as searching
from journal.store import search_index
from journal.store.search import Found, Hit

MOST = 1_000


@click.argument("query")
@option("--limit", type=click.IntRange(1, MOST), default=searching.LIMIT, help="limit")
@as_json
@click.pass_obj
def search(session: Session, query: str, limit: int, as_json: bool) -> None:
    """Write what fits the query, newest first."""
    with session.reader() as reader:
        complete = search_index.complete(reader)
        found = searching.search(reader, query, session.now(), limit=limit) if complete else None
    if found is None:  # a journal of a version that had no index yet; nobody waits here for anything else
        with session.writer() as writer:
            search_index.build(writer)
            found = searching.search(writer, query, session.now(), limit=limit)
    if as_json:
        output.write_json(_document(found))
    else:
        _write(session, found)


def _document(found: Found) -> dict[str, Any]:
    return {
        "count": found.count,
        "capped": found.capped,
        "hits": [
            {
                "kind": hit.kind.value,
                "id": hit.record_id,
                "client": hit.client,
                "at": hit.at_text,
                "text": hit.text,
                "spans": [list(span) for span in hit.spans],
            }
            for hit in found.hits
        ],
        "notes": [{"code": note.code.value, "part": note.part} for note in found.notes],
    }


def _write(session: Session, found: Found) -> None:
    words = session.words
    for note in found.notes:
        output.write_line(words.say("search_notes", note.code.value, part=note.part))
    if found.hits:
        heads = [words.name("heads", head) for head in ("found_at", "found_kind", "client", "found_text")]
        output.write_table(heads, *(_row(session, hit) for hit in found.hits))
    key = "found_none" if not found.count else "found_capped" if found.capped else "found"
    output.write_line(words.say("done", key, count=found.count, shown=len(found.hits)))


def _row(session: Session, hit: Hit) -> list[str]:
    at = hit.at_text[:16].replace("T", " ")
    return [at, session.words.name("found", hit.kind.value), hit.client, hit.text]
