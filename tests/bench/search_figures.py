"""The search while somebody types, and what its index costs in time and space."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from journal.store import search, search_index
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.bench.figure import Figure, timed
from tests.bench.journals import NOW, now

TYPED = (
    *("讨论", "客户满意", "the revision", "wangmin", "happy Friday 样张", "报价 -合同", "单", "launch by Friday"),
    *("mood:<0 预算", "channel:visit 下周", "client:wm 报价", "since:2026-03 合同", "entry 12345", "zzz", "排期 王"),
)
PHRASES = ('"call back"', "讨论排期", "revision Fridayx")
"""What the index alone cannot tell, so that texts are compared."""
MEGABYTE = 1_000_000


def typing(journal: Path, size: int, rounds: int, key: bytes | None = None) -> Iterator[Figure]:
    """Each key stroke of some searches, the newest 50 with their snippets."""
    reader = Reader.open(journal, key=key)
    for name, queries in (("search while typing", TYPED), ("search, phrases", PHRASES)):
        figure = Figure(name, size, "p95 ≤ 8 ms, max ≤ 50 ms")
        strokes = [query[:end] for query in queries for end in range(1, len(query) + 1)]
        for _ in range(max(1, rounds // 20)):
            for typed in strokes:
                figure.ours.append(timed(lambda typed=typed: search.search(reader, typed, NOW)))  # type: ignore[misc]
        figure.note = f"max {max(figure.ours) * 1000:.1f} ms"
        yield figure
    reader.close()


def building(journal: Path, size: int, key: bytes | None = None) -> Figure:
    """The whole index made anew, step by step: each step as a round; the note gives time per entry and the size."""
    figure = Figure("build the index, one step", size, "≤ 50 ms, index ≤ text")
    with tempfile.TemporaryDirectory(dir=journal.parent) as folder:
        copy = Path(folder) / "copy.cjournal"
        shutil.copyfile(journal, copy)  # nobody writes to it, and its log was emptied
        writer = Writer.open(copy, now, key=key)
        search_index.rebuild(writer)
        start, done = time.process_time(), False
        while not done:
            before = time.perf_counter()
            done = search_index.build_step(writer)
            figure.ours.append(time.perf_counter() - before)
        each = (time.process_time() - start) / size * 1e6
        index, text = sizes(writer)
        figure.note = f"{each:.0f} µs CPU an entry; index {index:.1f} MB, text {text:.1f} MB"
        writer.close()
    return figure


def sizes(reader: Reader) -> tuple[float, float]:
    """Return the size of the index with all its tables, and that of the texts of the entries, in megabytes."""
    index = sum(
        reader.value(f"SELECT coalesce(sum({size}), 0) FROM {table}")
        for table, size in (
            ("search_tokens_data", "length(block) + 8"),
            ("search_tokens_idx", "length(term) + 8"),
            ("search_tokens_docsize", "length(sz) + 12"),
            ("search_rows", "36"),  # a row of it and its entry in the index by record
        )
    )
    text = reader.value("SELECT sum(octet_length(subject) + octet_length(text)) FROM interactions")
    return index / MEGABYTE, text / MEGABYTE
