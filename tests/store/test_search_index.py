"""The search index: how it is counted, spilled over days, built in steps, checked, and what stands in it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from journal.core.moments import DAY_MS, HOUR_MS, iso
from journal.core.search_tokens import VERSION
from journal.store import (
    bulk,
    driver,
    dues,
    history,
    search,
    search_check,
    search_index,
    search_records,
)
from journal.store.check import ProblemKind, check
from journal.store.counters import pinyin
from journal.store.history import Change, Op
from journal.store.writing import Writer
from tests.store.test_search import ids
from tests.store.world import SHANGHAI, START, add_client, add_due, add_entry, did, open_writer


def test_more_than_a_thousand_are_counted_no_further(writer: Writer) -> None:
    client = add_client(writer, "x")
    with writer.operation(Op.IMPORT):
        entries(writer, client, 1_001)
    answer = search.search(writer, "word", START)
    assert (len(answer.hits), answer.count, answer.capped) == (50, 1_000, True)
    history.undo(writer)
    with writer.operation(Op.IMPORT):
        entries(writer, client, 1_000)
    answer = search.search(writer, "word", START)
    assert (answer.count, answer.capped) == (1_000, False)


def test_a_phrase_of_many_hits_is_counted_as_far_as_was_read(writer: Writer) -> None:
    client = add_client(writer, "x")
    with writer.operation(Op.IMPORT):
        entries(writer, client, 300, text="the word stands", step=HOUR_MS)
    answer = search.search(writer, '"the word"', START)
    assert len(answer.hits) == 50
    assert answer.capped
    assert 50 <= answer.count <= 300


def test_more_than_a_day_has_room_for(writer: Writer) -> None:
    """Rows go on in the days after; order and dates stay right."""
    client = add_client(writer, "x")
    later = add_entry(writer, client, at=START + DAY_MS, text="word later")
    with writer.operation(Op.IMPORT):
        entries(writer, client, search_index.DAY_ROWS + 10, step=1)
    assert search_index.spill(writer) == 1
    last = writer.value("SELECT max(id) FROM interactions")
    assert ids(writer, "word")[:3] == [later, last, last - 1]
    assert ids(writer, "word since:2026-11-25") == [later]
    assert search.search(writer, "word since:2026-11-25", START).count == 1
    assert ids(writer, "word until:2026-11-24")[:2] == [last, last - 1]
    newer = add_entry(writer, client, at=START + DAY_MS + 1, text="word newest")
    assert ids(writer, "word")[:2] == [newer, later]
    history.undo(writer)
    history.undo(writer)
    assert ids(writer, "word") == [later]


def test_something_large_leaves_the_merging_as_it_was_and_little_to_merge(writer: Writer) -> None:
    client = add_client(writer)
    before: dict[str, int] = dict(writer.rows("SELECT k, v FROM search_tokens_config"))
    for _ in range(20):
        with writer.operation(Op.IMPORT):
            entries(writer, client, 150)
    writer.connection.execute("BEGIN")
    writer.refresh([Change("interactions", row, None, {"id": row, "client_id": None}) for row in range(1, 300)])
    writer.connection.execute("ROLLBACK")
    entry = add_entry(writer, client, text="single")
    assert ids(writer, "single") == [entry]
    assert list(search_check.differences(writer, full=True)) == []
    after: dict[str, int] = dict(writer.rows("SELECT k, v FROM search_tokens_config"))
    assert {option: after[option] for option in before} == before
    assert {option: value for option, value in after.items() if option not in before} == {
        "crisismerge": 16,  # what is usual, sqlite.org/fts5.html
        "usermerge": 4,
    }
    assert writer.value("SELECT count(DISTINCT segid) FROM search_tokens_idx") < 16


def entries(writer: Writer, client: int, count: int, *, text: str = "word", step: int = 1_000) -> None:
    """Write many interactions, oldest first, inside an operation."""
    batch = bulk.Batch(writer)
    for place in range(count):
        at = START + place * step
        local = iso(at, SHANGHAI)
        row = batch.record("interactions", "phone", None, None, at, local, "", f"{text} {place}", 1)
        batch.link("interaction_clients", row, client, at, "phone", 1)
    batch.flush()


def test_a_new_journal_is_complete(writer: Writer) -> None:
    assert search.search(writer, "x", START).complete
    add_client(writer)
    assert search_index.complete(writer)
    assert search_index.build_step(writer)


def unindexed(path: Path, count: int = 350) -> None:
    """A journal as the first version left it: records, and no word of an index."""
    writer = open_writer(path)
    client = add_client(writer, "海润传媒")
    with writer.operation(Op.IMPORT):
        entries(writer, client, count)
    writer.close()
    connection = driver.connect(path, writing=True)
    connection.execute("INSERT INTO search_tokens(search_tokens) VALUES ('delete-all')")
    connection.execute("DELETE FROM search_rows")
    connection.execute("DELETE FROM upkeep WHERE key LIKE 'search%'")
    connection.commit()
    connection.close()


def test_an_older_journal_is_built_in_steps_with_writes_between(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unindexed(path)
    monkeypatch.setattr(search_index, "STEP_SECONDS", 0.0)
    monkeypatch.setattr(search_index, "_AT_ONCE", 10)
    writer = open_writer(path)
    assert not search.search(writer, "word", START).complete
    steps = 1
    while not search_index.build_step(writer):
        steps += 1
        entry = add_entry(writer, 1, text=f"between {steps}")
        assert ids(writer, "between")[0] == entry or len(ids(writer, "between")) == steps - 1
        history.undo(writer)
        history.redo(writer)
        if steps == 3:  # killed and opened again
            writer.close()
            writer = open_writer(path)
    assert steps > 4
    assert search.search(writer, "word", START).count == 350
    assert list(search_check.differences(writer, full=True)) == []
    writer.close()


def test_a_small_older_journal_is_built_at_the_first_write(path: Path) -> None:
    unindexed(path)
    writer = open_writer(path)
    assert not search_index.complete(writer)
    add_due(writer)
    assert search_index.complete(writer)
    assert search.search(writer, "word", START).count == 350
    writer.close()


def test_an_index_of_another_version_is_built_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = open_writer(path)
    add_entry(writer, add_client(writer), text="word")
    monkeypatch.setattr(search_index, "VERSION", VERSION + 1)
    assert not search.search(writer, "word", START).complete
    search_index.build(writer)
    assert search.search(writer, "word", START).complete
    assert list(search_check.differences(writer, full=True)) == []
    assert search_index.progress(writer) == (2, 2)
    search_index.rebuild(writer)
    assert search_index.progress(writer) == (0, 2)
    search_index.build(writer)
    writer.close()


def test_an_entry_that_did_not_change_is_not_written_again(writer: Writer) -> None:
    entry = add_entry(writer, add_client(writer), text="word")
    due = add_due(writer)
    before = writer.rows("SELECT * FROM search_tokens_data ORDER BY id")
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due, START + DAY_MS))
    assert writer.rows("SELECT * FROM search_tokens_data ORDER BY id") == before
    assert ids(writer, "word") == [entry]


@pytest.mark.parametrize(
    ("statement", "full"),
    [
        ("DELETE FROM search_rows WHERE id = (SELECT max(id) FROM search_rows)", False),
        ("DELETE FROM search_tokens WHERE rowid = (SELECT max(id) FROM search_rows)", False),
        ("UPDATE interactions SET text = 'changed past the journal' WHERE id = 1", True),
        ("INSERT OR REPLACE INTO search_tokens(rowid, tokens) SELECT max(id), 'other' FROM search_rows", True),
        ("DELETE FROM dues", False),
    ],
)
def test_an_index_that_does_not_fit_is_noticed(path: Path, statement: str, full: bool) -> None:
    writer = open_writer(path)
    add_entry(writer, add_client(writer), text="word")
    add_due(writer)
    assert check(path, full=True).problems == ()
    with writer.unlogged():
        writer.execute(statement)
    writer.close()
    result = check(path, full=full)
    assert {problem.kind for problem in result.problems} == {ProblemKind.INDEX}
    assert not result.damaged
    assert check(path, full=False).ok == full
    writer = open_writer(path)
    search_index.rebuild(writer)
    search_index.build(writer)
    writer.close()
    assert check(path, full=True).ok


def test_saving_and_searching_stay_quick(writer: Writer) -> None:
    """Far from the figures of the benchmark, near enough to notice a question that reads everything."""
    client = add_client(writer, "x")
    with writer.operation(Op.IMPORT):
        entries(writer, client, 5_000, step=HOUR_MS)
    start = time.process_time()  # others may be at work
    for _ in range(10):
        search.search(writer, "word", START)
    assert (time.process_time() - start) / 10 < 0.2


def test_what_a_token_is_made_of_stays_inside_the_index(writer: Writer) -> None:
    """Only our own tokens are in it, each as it was given."""
    add_entry(writer, add_client(writer, "A_b*c"), text='x"y 100% _z', tags=("a b", "-"), channel="own:x y")
    writer.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search_tokens, row)")
    terms = {term for (term,) in writer.rows("SELECT term FROM temp.terms")}
    wanted = set()
    for kind in search_index.KINDS:
        numbers = [n for (n,) in writer.rows(f"SELECT id FROM {search_records.TABLES[kind]}")]
        for record in search_records.load(writer, kind, numbers):
            wanted |= record.tokens(pinyin())
    assert terms == wanted
