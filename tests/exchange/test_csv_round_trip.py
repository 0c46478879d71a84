"""What goes out comes back: every record of a journal, through a file, into an empty journal."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.exchange.csv_journal import export_journal, import_journal
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.exchange.material import NASTY, Author, picture, read, rewrite, uuid_of
from tests.store.world import Clock, assert_whole, new_writer

TEXTS = st.one_of(
    st.sampled_from(NASTY), st.text(max_size=20), st.lists(st.sampled_from(NASTY), min_size=2, max_size=3).map("".join)
)
DOSE = max(25, settings().max_examples // 20)
"""Each example writes and compares two journals."""
NEW_YORK = ZoneInfo("America/New_York")


@contextmanager
def two_journals(clock: Clock) -> Iterator[tuple[Writer, Writer]]:
    """Two empty journals in a folder of their own: hypothesis runs many examples in one test."""
    with tempfile.TemporaryDirectory() as folder:
        writers = [new_writer(Path(folder) / name, clock) for name in ("one.cjournal", "two.cjournal")]
        try:
            yield writers[0], writers[1]
        finally:
            for writer in writers:
                writer.close()


@settings(max_examples=DOSE)
@given(words=st.lists(TEXTS, min_size=5, max_size=25), seed=st.integers(0, 2**32), raw=st.booleans())
def test_nothing_is_lost(words: list[str], seed: int, raw: bool) -> None:
    clock = Clock()
    with two_journals(clock) as (source, target):
        Author(source, clock, words, random.Random(seed)).write()
        file = source.path.with_name("journal.csv")
        clock.forward(1_000_000)
        reader = Reader.open(source.path, NEW_YORK)
        counts = export_journal(reader, file, raw=raw)
        reader.close()
        result = import_journal(target, file)
        assert result.errors == []
        assert (result.added, result.read, result.changed, result.unchanged) == (counts.total, counts.total, 0, 0)
        assert picture(target) == picture(source)
        assert_whole(target)
        again = import_journal(target, file)
        assert (again.unchanged, again.added, again.changed, again.errors) == (counts.total, 0, 0, [])
        assert again.undoable
        assert picture(target) == picture(source)


@pytest.mark.parametrize("raw", [False, True])
def test_the_second_export_is_the_same_file(
    new_journal: Callable[[], Writer], clock: Clock, tmp_path: Path, raw: bool
) -> None:
    source, target = new_journal(), new_journal()
    Author(source, clock, list(NASTY), random.Random(7)).write()
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    export_journal(source, one, raw=raw)
    import_journal(target, one)
    export_journal(target, two, raw=raw)
    unsteady = {"setting"}  # settings are known by their key, so that their ids are made anew

    def steady(path: Path) -> list[dict[str, str]]:
        return sorted([row for row in read(path) if row["record"] not in unsteady], key=lambda row: row["id"])

    assert steady(one) == steady(two)


def test_a_sorted_file_comes_in_all_the_same(new_journal: Callable[[], Writer], clock: Clock, tmp_path: Path) -> None:
    source, target = new_journal(), new_journal()
    Author(source, clock, list(NASTY), random.Random(3)).write()
    file = tmp_path / "journal.csv"
    export_journal(source, file)
    rows = read(file)
    rewrite(file, rows[::-1])
    result = import_journal(target, file)
    assert (result.errors, result.added) == ([], len(rows))
    mine, theirs = picture(target), picture(source)
    for table in ("clients", "people", "interactions", "preferences", "crises", "lines", "dues"):
        assert sorted(mine[table], key=uuid_of) == sorted(theirs[table], key=uuid_of)
