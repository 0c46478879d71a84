"""Large operations go back and forth in parts: others write in between, a kill is survived, a refusal leaves all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.store import clients, history, interactions, long_operations, replaying
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import START, Clock, add_client, add_entry, assert_whole, did, dump, open_crisis, open_writer

ENTRIES = 300


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replaying, "AT_ONCE", 100)
    monkeypatch.setattr(replaying, "_PART", range(50, 60))
    monkeypatch.setattr(replaying, "_FIRST_PART", 50)


@pytest.fixture
def imported(writer: Writer) -> Writer:
    """A journal with a client that was typed, and another with 300 entries that came in parts."""
    add_client(writer, "typed")
    op_id = long_operations.begin(writer, Op.IMPORT)
    ids: list[int] = []
    for start in range(0, ENTRIES, 100):
        with long_operations.part(writer, Op.IMPORT, op_id):
            if not ids:
                ids.append(clients.add(writer, Client("imported", tags=("t",))))
            for number in range(start, start + 100):
                entry = Interaction((ids[0],), EventTime(START + number, "2026-11-24"), text=f"entry {number}")
                interactions.add(writer, entry)
        for old in writer.rows("SELECT id FROM interactions ORDER BY id LIMIT 1"):
            with long_operations.part(writer, Op.IMPORT, op_id):
                changed = interactions.get(writer, old[0])
                interactions.edit(writer, replace(changed, text=f"changed {start}"))
    long_operations.finish(writer, op_id, {"title": "file.csv"})
    return writer


def parts(writer: Writer, replay: replaying.Replay) -> Iterator[int]:
    """Go on part by part, and stand still after each."""
    number = 0
    while not replay.step(writer):
        number += 1
        assert_whole(writer)
        yield number


def state(writer: Writer, op: str = "import") -> str:
    return str(writer.value("SELECT state FROM operations WHERE op = ? ORDER BY id DESC", (op,)))


def test_there_and_back_again_in_parts(imported: Writer) -> None:
    full = dump(imported)
    back = history.to_undo(imported)
    assert back.large
    assert len(list(parts(imported, back))) > 8
    changed = history.replayed(imported, back)
    assert (changed.op, changed.subject, changed.facts) == (Op.UNDO, Op.IMPORT, {"title": "file.csv"})
    assert {"clients", "interactions", "interaction_clients", "client_tags"} <= changed.tables
    assert [c.name for c in clients.every(imported)] == ["typed"]
    assert state(imported) == "undone"
    assert len(list(parts(imported, history.to_redo(imported)))) > 8
    assert dump(imported) == full
    assert state(imported) == "done"
    assert history.undo(imported).op is Op.UNDO


def test_what_others_write_in_between_stays(imported: Writer) -> None:
    for number in parts(imported, history.to_undo(imported)):
        if number == 3:
            mine = add_entry(imported, clients.find(imported, "typed").id, text="meanwhile")
    assert interactions.get(imported, mine).text == "meanwhile"
    assert imported.value("SELECT count(*) FROM interactions") == 1
    # The chance to redo is past, as after any new action; that action can be undone.
    assert state(imported) == "void"
    assert history.undo(imported).subject is Op.INTERACTION_ADD


def test_built_upon_meanwhile_everything_comes_back(imported: Writer) -> None:
    full = dump(imported)
    steps = parts(imported, history.to_undo(imported))
    for _ in range(3):
        next(steps)
    mine = add_entry(imported, clients.find(imported, "imported").id, text="meanwhile")
    with pytest.raises(JournalError) as refused:
        list(steps)
    assert refused.value.code is Code.CHANGED_SINCE
    assert interactions.get(imported, mine).text == "meanwhile"
    assert state(imported) == "done"
    assert history.undo(imported).subject is Op.INTERACTION_ADD
    assert dump(imported) == full
    assert history.undo(imported).subject is Op.IMPORT


def test_built_upon_before_nothing_is_touched(imported: Writer) -> None:
    open_crisis(imported, clients.find(imported, "imported").id)
    before = dump(imported)
    with pytest.raises(JournalError) as refused:
        history.undo(imported)
    assert refused.value.code is Code.CHANGED_SINCE
    assert dump(imported) == before
    assert state(imported) == "done"


@pytest.mark.parametrize("way", ["back", "forth"])
def test_a_killed_one_is_gone_on_with(imported: Writer, clock: Clock, way: str) -> None:
    full = dump(imported)
    if way == "forth":
        history.undo(imported)
    replay = history.to_undo(imported) if way == "back" else history.to_redo(imported)
    for _ in range(4):
        replay.step(imported)
    reopened = open_writer(imported.path, clock)
    half = replaying.unfinished(reopened)
    assert half is not None
    assert 0 < reopened.value("SELECT count(*) FROM interactions") < ENTRIES
    changed = history.undo(reopened) if way == "back" else history.redo(reopened)
    assert changed.subject is Op.IMPORT
    assert replaying.unfinished(reopened) is None
    assert reopened.value("SELECT count(*) FROM interactions") == (0 if way == "back" else ENTRIES)
    assert_whole(reopened)
    if way == "forth":
        assert dump(reopened) == full
    reopened.close()


def test_rows_that_came_together_go_and_come_together(writer: Writer) -> None:
    tags = tuple(f"tag {number:02}" for number in range(30))
    client = did(writer, Op.CLIENT_ADD, lambda w: clients.add(w, Client("x", tags=tags, about="它们的")))
    full = dump(writer)
    history.undo(writer)
    assert writer.value("SELECT count(*) FROM client_tags") == 0
    history.redo(writer)
    assert dump(writer) == full
    assert clients.get(writer, client).tags == tags
    assert_whole(writer)


def test_two_that_replay_the_same_do_no_harm(imported: Writer) -> None:
    first, second = history.to_undo(imported), history.to_undo(imported)
    first.step(imported)
    second.step(imported)
    while not first.step(imported):
        pass
    with pytest.raises(JournalError) as late:
        second.step(imported)
    assert late.value.code is Code.CANCELLED
    assert imported.value("SELECT count(*) FROM interactions") == 0


def test_a_running_import_is_taken_back_fast_and_leaves_no_keys(writer: Writer, path: Path) -> None:
    op_id = long_operations.begin(writer, Op.IMPORT)
    with long_operations.part(writer, Op.IMPORT, op_id):
        client = clients.add(writer, Client("x"))
        for number in range(200):
            interactions.add(writer, Interaction((client,), EventTime(START + number, "2026-11-24"), text="t"))
    keys = [(f"{n:04}", "interactions", n, op_id + n % 2, op_id) for n in range(30)]
    with writer.unlogged():
        writer.many("INSERT INTO import_keys VALUES (?, ?, ?, ?, ?)", keys)
    while long_operations.take_back_part(writer, op_id, 150):
        assert_whole(writer)
    assert not any(dump(writer).values())
    assert writer.value("SELECT count(*) FROM import_keys") == 15
    assert writer.value("SELECT count(*) FROM operations") == 0
