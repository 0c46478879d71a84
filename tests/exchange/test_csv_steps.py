"""A journal's file in steps: others write in between, a stop leaves nothing, a kill can be undone."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from journal.core.errors import Code, JournalError
from journal.core.preferences import Preference, PreferenceKind
from journal.exchange.csv_journal import JournalImport, export_journal, import_journal
from journal.exchange.row_errors import RowProblem
from journal.store import clients, crises, history, preferences
from journal.store.history import Op
from journal.store.writing import Writer
from tests.exchange.material import NASTY, Author, picture, read, rewrite
from tests.store.world import (
    START,
    Clock,
    add_client,
    add_due,
    add_entry,
    assert_whole,
    did,
    new_writer,
    open_crisis,
    open_writer,
)

Journals = Callable[[], Writer]


@functools.cache
def written() -> bytes:
    """A journal of some hundred rows, with a crisis at its end; made once, since it is long in the making."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "source.cjournal"
        with closing(new_writer(path)) as writer:
            write(writer)
        return path.read_bytes()


def write(writer: Writer) -> None:
    ids = [add_client(writer, f"client {number}", tags=("t",)) for number in range(5)]
    for number in range(400):
        entry = add_entry(writer, ids[number % 5], text=f"entry {number}", at=START + number * 60_000, tags=("x",))
    wish = Preference(ids[0], PreferenceKind.FOOD, "tea", interaction_id=entry)
    did(writer, Op.PREFERENCE_ADD, lambda w: preferences.add(w, wish))
    add_due(writer, client_id=ids[0])
    open_crisis(writer, ids[1])


@pytest.fixture
def source(tmp_path: Path, clock: Clock) -> Iterator[Writer]:
    path = tmp_path / "source.cjournal"
    path.write_bytes(written())
    with closing(open_writer(path, clock)) as writer:
        yield writer


@pytest.fixture
def file(source: Writer, tmp_path: Path) -> Path:
    path = tmp_path / "journal.csv"
    export_journal(source, path)
    return path


def empty(writer: Writer) -> bool:
    """Whether nothing at all is left."""
    records = ("clients", "interactions", "interaction_clients", "dues", "crises", "crisis_lines", "settings")
    further = ("operations", "changes", "client_index")
    return not any(writer.value(f"SELECT count(*) FROM {table}") for table in (*records, *further))


def test_others_write_between_the_steps(source: Writer, new_journal: Journals, file: Path) -> None:
    target = new_journal()
    with JournalImport(file, step_seconds=0.002) as job:
        steps = 0
        while done := job.step(target):
            steps += 1
            assert 0 < done.done_bytes <= done.total_bytes == file.stat().st_size
            if steps == 2:
                add_client(target, "Typed meanwhile")
                history.undo(target)
                add_client(target, "Typed again")
        result = job.result
    assert steps > 3
    assert (result.errors, result.added, result.undoable) == ([], result.read, False)
    mine = clients.find(target, "Typed again").id
    with target.operation(Op.CLIENT_EDIT):
        target.delete("clients", mine)
    assert picture(target) == picture(source)
    assert_whole(target)


def test_a_client_that_goes_between_the_steps_takes_its_rows_along(new_journal: Journals, file: Path) -> None:
    rows = [row for row in read(file) if row["record"] not in ("crisis", "crisis_line")]
    rewrite(file, rows)
    target = new_journal()
    with JournalImport(file, step_seconds=0.002) as job:
        assert job.step(target)
        gone = target.value("SELECT id FROM clients WHERE name = 'client 3'")
        with target.operation(Op.CLIENT_EDIT):
            target.delete("clients", gone)
        while job.step(target):
            pass
        result = job.result
    assert {error.code for error in result.errors} == {RowProblem.REFERENCE_UNKNOWN}
    assert 0 < len(result.errors) < 80
    assert result.read == len(rows)
    assert target.rows("PRAGMA foreign_key_check") == []


@pytest.mark.parametrize("after", [0, 1, 2, 3, 4])
def test_a_stop_leaves_nothing(new_journal: Journals, file: Path, after: int) -> None:
    target = new_journal()
    asked = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > after

    try:
        import_journal(target, file, cancelled=cancelled)
    except JournalError as error:
        assert error.code is Code.CANCELLED  # noqa: PT017  (the last numbers may come too late to stop anything)
        assert empty(target)
    else:
        assert len(asked) <= after
    assert_whole(target)


def test_a_stop_of_a_dry_run_leaves_nothing(new_journal: Journals, file: Path) -> None:
    target = new_journal()
    with pytest.raises(JournalError):
        import_journal(target, file, dry_run=True, cancelled=iter([False, True]).__next__)
    assert empty(target)


def test_crises_come_last_and_with_the_end(new_journal: Journals, file: Path) -> None:
    target = new_journal()
    with JournalImport(file, step_seconds=0.002) as job:
        while job.step(target):
            assert crises.every(target) == []
    assert len(crises.every(target)) == 1
    with pytest.raises(JournalError) as nothing:
        history.undo(target)
    assert nothing.value.code is Code.NOTHING_TO_UNDO


def test_a_killed_import_can_be_undone_and_done_again(
    source: Writer, new_journal: Journals, clock: Clock, file: Path
) -> None:
    target = new_journal()
    job = JournalImport(file, step_seconds=0.002)
    job.step(target)
    job.step(target)
    job.close()
    some = target.value("SELECT count(*) FROM interactions")
    assert some
    reopened = Writer.open(target.path, clock, target.tz)
    assert import_journal(reopened, file).unchanged >= some
    assert picture(reopened) == picture(source)
    reopened.close()


def test_an_import_killed_at_once_leaves_nothing_to_undo(new_journal: Journals, clock: Clock, file: Path) -> None:
    target = new_journal()
    add_client(target, "mine")
    rewrite(file, [{**row, "record": "poem"} for row in read(file)])
    job = JournalImport(file)
    job.step(target)
    job.close()
    reopened = Writer.open(target.path, clock, target.tz)
    assert history.undo(reopened).subject is Op.CLIENT_ADD
    reopened.close()


def test_an_id_twice_in_a_file_is_one_record(new_journal: Journals, file: Path) -> None:
    rows = read(file)
    place = next(number for number, row in enumerate(rows) if row["text"] == "entry 7")
    rows[place + 1 : place + 1] = [rows[place], {**rows[place], "text": "later said"}]
    rewrite(file, rows)
    target = new_journal()
    result = import_journal(target, file)
    assert (result.unchanged, result.changed, result.errors) == (1, 1, [])
    assert target.value("SELECT count(*) FROM interactions WHERE text = 'later said'") == 1
    assert_whole(target)


def test_rows_in_any_order_come_in_within_few_ways_through_the_file(
    source: Writer, new_journal: Journals, file: Path
) -> None:
    rows = read(file)
    random.Random(2).shuffle(rows)
    rewrite(file, rows)
    target = new_journal()
    seen: list[int] = []
    result = import_journal(target, file, progress=lambda done, total: seen.append(done))
    assert (result.errors, result.added) == ([], len(rows))
    assert seen == sorted(seen)
    assert target.value("SELECT count(*) FROM interactions") == 400
    assert import_journal(target, file).unchanged == len(rows)
    assert_whole(target)


def test_steps_and_no_steps_say_the_same(new_journal: Journals, clock: Clock, tmp_path: Path) -> None:
    writer, stepped, whole = new_journal(), new_journal(), new_journal()
    Author(writer, clock, list(NASTY), random.Random(11)).write()
    path = tmp_path / "nasty.csv"
    export_journal(writer, path)
    with JournalImport(path, step_seconds=0) as job:
        while job.step(stepped):
            pass
        assert job.result == import_journal(whole, path)
    assert picture(stepped) == picture(whole)
