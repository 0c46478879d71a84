"""How far undo, the bin and the history reach, what thinning may take, and that it ends."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS
from journal.core.preferences import Preference, PreferenceKind
from journal.store import (
    attachments,
    clients,
    dues,
    field_history,
    history,
    history_size,
    interactions,
    journal_settings,
    preferences,
    slimming,
)
from journal.store import bin as bins
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import START, Clock, add_client, add_entry, did, dump, open_writer


def refused(code: Code) -> Any:
    return pytest.raises(JournalError, match=f"^{code.value}$")


def rename(writer: Writer, client: int, name: str) -> None:
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(clients.get(w, client), name=name)))


def thin(writer: Writer, now: int) -> int:
    """Thin until nothing is left to do, and return in how many steps."""
    for step in range(1_000):
        if not history_size.thin_step(writer, now):
            return step
    pytest.fail("thinning does not end")


def images(writer: Writer) -> int:
    return int(writer.value("SELECT count(*) FROM changes"))


def test_undo_and_redo_reach_seven_days_back_after_a_restart(writer: Writer, clock: Clock) -> None:
    client = add_client(writer, "first")
    clock.forward(DAY_MS)
    rename(writer, client, "second")
    clock.forward(6 * DAY_MS + 1)
    again = open_writer(writer.path, clock)
    history.undo(again)
    with refused(Code.NOTHING_TO_UNDO):
        history.undo(again)
    assert clients.get(again, client).name == "first"
    again.close()
    reopened = open_writer(writer.path, clock)
    history.redo(reopened)
    assert clients.get(reopened, client).name == "second"
    history.undo(reopened)
    clock.forward(DAY_MS)
    with refused(Code.NOTHING_TO_REDO):
        history.redo(reopened)
    reopened.close()


def test_undo_reaches_a_hundred_operations_back(writer: Writer) -> None:
    client = add_client(writer, "0")
    for number in range(1, 106):
        rename(writer, client, str(number))
    for _ in range(history.UNDO_OPERATIONS):
        history.undo(writer)
    assert clients.get(writer, client).name == "5"
    with refused(Code.NOTHING_TO_UNDO):
        history.undo(writer)
    for _ in range(history.UNDO_OPERATIONS):
        history.redo(writer)
    assert clients.get(writer, client).name == "105"


def test_the_bin_gives_nothing_back_after_ninety_days_and_forgets_it(writer: Writer, clock: Clock) -> None:
    entry = add_entry(writer, add_client(writer), text="secret words")
    with writer.operation(Op.INTERACTION_DELETE) as running:
        interactions.delete(writer, entry)
    clock.forward(90 * DAY_MS)
    thin(writer, clock())
    assert [b.operation_id for b in bins.contents(writer, clock())] == [running.id]
    clock.forward(1)
    assert bins.contents(writer, clock()) == []
    with refused(Code.RECORD_GONE):
        history.restore(writer, running.id)
    thin(writer, clock())
    assert writer.rows("SELECT 1 FROM changes WHERE coalesce(old, '') || coalesce(new, '') LIKE '%secret%'") == []


def test_restoring_goes_through_the_images_newest_first(writer: Writer, clock: Clock) -> None:
    """A due that both follows from an entry and came to an end in it is changed twice by one deletion."""
    entry = add_entry(writer, add_client(writer))
    due = did(writer, Op.DUE_ADD, lambda w: dues.add_callback(w, entry, 10))
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, due, interaction_id=entry))
    before = dump(writer)
    ticking = open_writer(writer.path, lambda: clock.forward(1))
    with ticking.operation(Op.INTERACTION_DELETE) as running:
        interactions.delete(ticking, entry)
    ticking.close()
    assert len(writer.rows("SELECT 1 FROM changes WHERE operation_id = ? AND \"table\" = 'dues'", (running.id,))) == 2
    history.restore(writer, running.id)
    assert dump(writer) == before


def test_thinning_leaves_undo_and_the_bin_alone(writer: Writer, clock: Clock) -> None:
    client = add_client(writer, "old name")
    entry = add_entry(writer, client, text="kept in the bin", tags=("t",))
    liked = Preference(client, PreferenceKind.DRINK, "茶", interaction_id=entry)
    did(writer, Op.PREFERENCE_ADD, lambda w: preferences.add(w, liked))
    before = dump(writer)
    with writer.operation(Op.INTERACTION_DELETE) as deleted:
        interactions.delete(writer, entry)
    clock.forward(30 * DAY_MS)
    rename(writer, client, "new name")
    recent = dump(writer)
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, "history_days", 90))
    thin(writer, clock() + 6 * DAY_MS)
    history.undo(writer)
    history.undo(writer)
    history.redo(writer)
    assert {k: v for k, v in dump(writer).items() if k != "settings"} == {
        k: v for k, v in recent.items() if k != "settings"
    }
    history.undo(writer)
    history.restore(writer, deleted.id)
    assert dump(writer) == before


def test_copies_go_first(writer: Writer, clock: Clock) -> None:
    """What was added says in its table what it said: only that it was added is still noted."""
    client = add_client(writer)
    for number in range(50):
        add_entry(writer, client, text="long " * 200, tags=("t",), at=START + number)
    before = history_size.measure(writer)
    thin(writer, clock() + 8 * DAY_MS)
    after = history_size.measure(writer)
    assert after.operations == before.operations
    assert after.bytes < before.bytes / 10
    assert images(writer) == 51
    assert field_history.of(writer, "interactions", 7)[0].values["tags"] == (None, ("t",))
    with refused(Code.NOTHING_TO_UNDO):
        history.undo(writer)
    assert thin(writer, clock() + 8 * DAY_MS) == 0


def test_what_is_older_than_the_setting_is_forgotten_oldest_first(writer: Writer, clock: Clock) -> None:
    client = add_client(writer, "0")
    for number in range(1, 5):
        clock.forward(100 * DAY_MS)
        rename(writer, client, str(number))
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, "history_days", 250))
    clock.forward(100 * DAY_MS)
    thin(writer, clock())
    found = field_history.of(writer, "clients", client)
    assert [dict(v.values) for v in found] == [{"name": ("3", "4")}, {"name": ("2", "3")}]
    assert found[-1].before is not None
    assert history_size.measure(writer).oldest_at == START + 300 * DAY_MS


def test_the_size_is_kept(writer: Writer, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_size, "_MIB", 1_000)
    client = add_client(writer)
    for number in range(400):
        clock.forward(60_000)
        rename(writer, client, f"name {number} " + "x" * 60)
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, "history_megabytes", 50))
    assert history_size.measure(writer).bytes > 100_000
    clock.forward(8 * DAY_MS)
    thin(writer, clock())
    assert 30_000 < history_size.measure(writer).bytes <= 50_000
    assert field_history.of(writer, "clients", client)[0].values["name"][1] == "name 399 " + "x" * 60


def test_the_estimate_is_near_the_truth(writer: Writer) -> None:
    assert history_size.measure(writer) == history_size.HistorySize(0, 0, None)
    client = add_client(writer)
    for number in range(300):
        add_entry(writer, client, text="word " * (1 + number % 40), at=START + number)
    with writer.unlogged():
        writer.execute("DELETE FROM changes WHERE operation_id BETWEEN 20 AND 200")
    images_of = "coalesce(length(CAST(old AS BLOB)), 0) + coalesce(length(CAST(new AS BLOB)), 0)"
    truth = writer.value(f"SELECT sum(70 + {images_of}) FROM changes")
    assert history_size.measure(writer).bytes == pytest.approx(truth, rel=0.2)
    assert history_size.measure(writer).operations == 301


@pytest.mark.parametrize("number", [89, 3_651])
def test_the_bounds_have_bounds(writer: Writer, number: int) -> None:
    with refused(Code.NUMBER_OUT_OF_RANGE), writer.operation(Op.SETTING):
        journal_settings.put(writer, "history_days", number)


def test_bytes_of_files_stay_as_long_as_anything_names_them(
    writer: Writer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slimming, "_SWEPT_ROWS", 2)
    entry = add_entry(writer, add_client(writer))
    ids = [
        did(writer, Op.INTERACTION_EDIT, lambda w, n=n: attachments.add(w, entry, f"{n}.txt", n))  # type: ignore[misc]
        for n in (b"one", b"two", b"three", b"four")
    ]
    did(writer, Op.INTERACTION_EDIT, lambda w: attachments.remove(w, ids[0]))
    contents = "SELECT content FROM attachment_contents ORDER BY length(content), content"
    thin(writer, clock())
    assert len(writer.rows(contents)) == 4
    history.undo(writer)
    assert attachments.content(writer, ids[0]) == b"one"
    history.redo(writer)
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, "history_days", 90))
    clock.forward(89 * DAY_MS)
    thin(writer, clock())
    assert len(writer.rows(contents)) == 4
    clock.forward(DAY_MS + 1)
    thin(writer, clock())
    assert [content for (content,) in writer.rows(contents)] == [b"two", b"four", b"three"]
