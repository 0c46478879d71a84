"""Phrases and excluded ones in hundreds of random texts: what is found is what reading all of them finds."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from journal.core import search_tokens as tokens
from journal.core.moments import HOUR_MS, iso
from journal.store import bulk, search
from journal.store.counters import pinyin
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store import search_model as model
from tests.store.test_search_machine import both, neither
from tests.store.world import SHANGHAI, START, add_client

PIECES = (
    *(
        "call",
        "back",
        "Call",
        "BACK",
        "callback",
        "ｃａｌｌ",
        "béck",
        "回访",
        "回訪",
        "訪客",
        "客户",
        "讨论",
        "討論，",
        "…",
    ),
    *("a4", "A4纸", "—", "x_y"),
)
PHRASES = ('"call back"', '"回访 客户"', "回访客", "讨论回", '"a4纸"', '"客户 call"', '"x y"')
BEING_TYPED = ('"back call', '"call ba', '"a4 纸')
ENTRIES = 700


def items(folded: str) -> list[tuple[str, bool]]:
    """Words and single characters of a text, and whether each stands close behind the one before it."""
    found: list[tuple[str, bool]] = []
    end = -1
    for match in tokens.RUNS.finditer(folded):
        run = match.group()
        parts = list(run) if match.group(1) else [run]
        found += [(part, place > 0 or match.start() == end) for place, part in enumerate(parts)]
        end = match.end()
    return found


def phrase(asked: str) -> model.Fits:
    """A phrase told by counting through the items of each text."""
    wanted = items(pinyin().fold(asked.strip('"')))
    open_end = asked in BEING_TYPED

    def stands(there: list[tuple[str, bool]]) -> bool:
        return any(fits(there[start : start + len(wanted)]) for start in range(len(there) - len(wanted) + 1))

    def fits(part: list[tuple[str, bool]]) -> bool:
        last = len(wanted) - 1
        for place, ((text, close), (other, closer)) in enumerate(zip(wanted, part, strict=True)):
            same = other.startswith(text) if place == last and open_end else other == text
            if not same or (place and close and not closer):
                return False
        return True

    return lambda record: any(stands(items(pinyin().fold(text))) for text in record.texts)


@pytest.fixture
def written(writer: Writer) -> Writer:
    rng = random.Random(4)
    client = add_client(writer, "x")

    def text() -> str:
        return "".join(rng.choice(PIECES) + rng.choice(("", " ", " ", ", ")) for _ in range(rng.randrange(2, 30)))

    with writer.operation(Op.IMPORT):
        batch = bulk.Batch(writer)
        for place in range(ENTRIES):
            at = START - place * HOUR_MS
            subject = text() if place % 7 == 0 else ""
            entry = batch.record("interactions", "phone", None, None, at, iso(at, SHANGHAI), subject, text(), 1)
            batch.link("interaction_clients", entry, client, at, "phone", 1)
            if place % 50 == 0:
                batch.link("interaction_tags", entry, f"call {rng.choice(PIECES)}")
        batch.flush()
    return writer


def test_phrases_are_found_where_they_stand_and_nowhere_else(written: Writer) -> None:
    for asked in (*PHRASES, *BEING_TYPED):
        expected = model.newest_first(written, phrase(asked))
        assert 0 < len(expected) < ENTRIES, asked
        answer = search.search(written, asked, START, limit=ENTRIES)
        assert [(hit.kind, hit.record_id) for hit in answer.hits] == expected, asked
        assert (answer.count, answer.capped) == (len(expected), False)
        for limit in (1, 3, 50):
            few = search.search(written, asked, START, limit=limit)
            assert few.hits == answer.hits[:limit]
            assert min(limit, len(expected)) <= few.count <= len(expected)
            assert few.capped or few.count == len(expected)


def test_phrases_that_must_not_stand_in_it(written: Writer) -> None:
    for asked, unwanted in pairwise(PHRASES):
        wanted, other = phrase(asked), phrase(unwanted)
        expected = model.newest_first(written, both(wanted, neither(other)))
        answer = search.search(written, f"{asked} -{unwanted}", START, limit=ENTRIES)
        assert [(hit.kind, hit.record_id) for hit in answer.hits] == expected, (asked, unwanted)
