"""Where a client stands over time: the newest counts, an entry has one, undo and deletion leave no loose ends."""

from __future__ import annotations

from journal.core.moments import DAY_MS, EventTime
from journal.core.temperaments import Stance
from journal.store import erasing, history, interactions, stances
from journal.store.erasing import SharedRule
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, add_client, add_entry, did, dump


def put(
    writer: Writer, client: int, stance: Stance | None, days: int = 0, *, interaction_id: int | None = None
) -> None:
    at = EventTime.of(START + days * DAY_MS, SHANGHAI)
    did(writer, Op.STANCE, lambda w: stances.put(w, client, stance, at, interaction_id=interaction_id))


def story(writer: Writer, client: int) -> list[Stance | None]:
    return [one.stance for one in stances.history(writer, client)]


def test_the_newest_counts_and_the_others_are_its_history(writer: Writer) -> None:
    client, other = add_client(writer), add_client(writer, "other")
    assert stances.current(writer, client) is None
    put(writer, client, Stance.IDLE)
    put(writer, client, Stance.PRESSING, 2)
    put(writer, other, Stance.TIRED, 3)
    put(writer, client, Stance.TIRED, 1)
    assert stances.current(writer, client) is Stance.PRESSING
    assert story(writer, client) == [Stance.PRESSING, Stance.TIRED, Stance.IDLE]
    assert stances.history(writer, client, limit=1)[0].at.at == START + 2 * DAY_MS
    assert stances.current(writer, other) is Stance.TIRED


def test_the_same_again_is_not_written(writer: Writer) -> None:
    client = add_client(writer)
    put(writer, client, None)
    put(writer, client, Stance.IDLE)
    put(writer, client, Stance.IDLE, 1)
    assert story(writer, client) == [Stance.IDLE]
    put(writer, client, None, 2)
    put(writer, client, None, 3)
    assert story(writer, client) == [None, Stance.IDLE]
    assert stances.current(writer, client) is None


def test_of_two_at_the_same_time_the_later_written_counts(writer: Writer) -> None:
    client = add_client(writer)
    put(writer, client, Stance.IDLE)
    put(writer, client, Stance.IN_DIFFICULTY)
    assert stances.current(writer, client) is Stance.IN_DIFFICULTY


def test_an_entry_has_one_stance(writer: Writer) -> None:
    client, other = add_client(writer), add_client(writer, "other")
    entry = add_entry(writer, client, other)
    put(writer, client, Stance.IDLE, interaction_id=entry)
    put(writer, client, Stance.PRESSING, interaction_id=entry)
    assert story(writer, client) == [Stance.PRESSING]
    put(writer, other, Stance.PRESSING, interaction_id=entry)
    assert (story(writer, client), story(writer, other)) == ([], [Stance.PRESSING])
    assert of_interaction(writer, entry) is Stance.PRESSING
    put(writer, other, None, interaction_id=entry)
    assert of_interaction(writer, entry) is None
    assert story(writer, other) == [None]


def test_one_set_without_an_entry_leaves_those_of_entries_alone(writer: Writer) -> None:
    client = add_client(writer)
    put(writer, client, Stance.IDLE)
    put(writer, client, Stance.PRESSING, 1)
    put(writer, client, Stance.TIRED, 2, interaction_id=add_entry(writer, client))
    assert story(writer, client) == [Stance.TIRED, Stance.PRESSING, Stance.IDLE]


def test_undo_gives_back_where_they_stood(writer: Writer) -> None:
    client = add_client(writer)
    put(writer, client, Stance.IDLE)
    before = dump(writer)
    put(writer, client, Stance.PRESSING, 1)
    after = dump(writer)
    history.undo(writer)
    assert dump(writer) == before
    history.redo(writer)
    assert dump(writer) == after


def test_a_stance_outlives_its_entry(writer: Writer) -> None:
    client = add_client(writer)
    entry = add_entry(writer, client)
    put(writer, client, Stance.TIRED, interaction_id=entry)
    before = dump(writer)
    did(writer, Op.INTERACTION_DELETE, lambda w: interactions.delete(w, entry))
    assert stances.current(writer, client) is Stance.TIRED
    assert of_interaction(writer, entry) is None
    history.undo(writer)
    assert without_stamps(dump(writer)["stances"]) == without_stamps(before["stances"])
    assert of_interaction(writer, entry) is Stance.TIRED


def of_interaction(writer: Writer, interaction_id: int) -> Stance | None:
    name = writer.value("SELECT stance FROM stances WHERE interaction_id = ?", (interaction_id,))
    return Stance(name) if name else None


def without_stamps(rows: dict[int, tuple[object, ...]]) -> dict[int, tuple[object, ...]]:
    return {row_id: row[:-1] for row_id, row in rows.items()}


def test_erasing_the_client_takes_it_all(writer: Writer) -> None:
    client, other = add_client(writer), add_client(writer, "other")
    put(writer, client, Stance.IDLE)
    put(writer, other, Stance.TIRED)
    erasing.erase(writer, client, SharedRule.DELETE)
    assert list(writer.rows("SELECT client_id FROM stances")) == [(other,)]
