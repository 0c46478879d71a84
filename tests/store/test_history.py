from __future__ import annotations

from dataclasses import replace

import pytest

from journal.core.clients import Client, ClientKind, Person
from journal.core.crises import CrisisStage
from journal.core.errors import Code, JournalError
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.core.preferences import Preference, PreferenceKind
from journal.store import bin as rubbish
from journal.store import (
    clients,
    crises,
    crisis_log,
    drafts,
    driver,
    dues,
    history,
    interactions,
    journal_settings,
    people,
    preferences,
)
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import (
    START,
    Clock,
    add_client,
    add_due,
    add_entry,
    assert_whole,
    did,
    dump,
    open_crisis,
    open_writer,
)


def refusal(code: Code) -> pytest.RaisesContext[JournalError]:
    """Expect a refusal with this code."""
    return pytest.raises(JournalError, match=f"^{code.value}$")


def names(writer: Writer) -> list[str]:
    return [client.name for client in clients.every(writer)]


def test_a_failed_operation_leaves_nothing_and_the_next_one_works(writer: Writer) -> None:
    client = add_client(writer)
    before = dump(writer), writer.rows("SELECT * FROM operations")

    def fail(writer: Writer) -> None:
        clients.archive(writer, client)
        interactions.add(writer, Interaction((client,), EventTime(START, "2026-11-24T10:00+08:00"), text="x"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        did(writer, Op.CLIENT_EDIT, fail)
    assert (dump(writer), writer.rows("SELECT * FROM operations")) == before
    assert_whole(writer)
    add_entry(writer, client)
    assert clients.page(writer)[0].entry_count == 1


def test_an_error_that_is_caught_inside_does_not_spoil_the_operation(writer: Writer) -> None:
    with writer.operation(Op.CLIENT_ADD):
        with refusal(Code.NAME_MISSING):
            clients.add(writer, Client(" "))
        try:
            raise KeyError
        except KeyError:
            clients.add(writer, Client("second"))
    assert names(writer) == ["second"]


def test_an_operation_inside_another_is_a_mistake_that_leaves_nothing(writer: Writer) -> None:
    def nest(writer: Writer) -> None:
        clients.add(writer, Client("outer"))
        add_client(writer, "inner")

    with pytest.raises(driver.Error):
        did(writer, Op.CLIENT_ADD, nest)
    assert names(writer) == []
    add_client(writer, "next")
    assert names(writer) == ["next"]


def test_an_operation_that_changes_nothing_leaves_no_trace_and_the_chance_to_redo(writer: Writer) -> None:
    client = add_client(writer)
    add_client(writer, "other")
    history.undo(writer)
    with writer.operation(Op.CLIENT_EDIT) as running:
        clients.edit(writer, clients.get(writer, client))
    assert running.changed is not None
    assert running.changed.ids == frozenset()
    assert writer.value("SELECT count(*) FROM operations") == 2
    assert history.redo(writer).subject is Op.CLIENT_ADD
    assert names(writer) == ["海润传媒", "other"]


def test_a_new_operation_ends_the_chance_to_redo(writer: Writer) -> None:
    add_client(writer, "first")
    history.undo(writer)
    add_client(writer, "second")
    with refusal(Code.NOTHING_TO_REDO):
        history.redo(writer)


def test_what_changed_is_told_with_names(writer: Writer) -> None:
    with writer.operation(Op.CLIENT_ADD) as running:
        client = clients.add(writer, Client("王敏", ClientKind.INDIVIDUAL, tags=("a",)))
        running.facts["client"] = "王敏"
    assert running.changed is not None
    assert running.changed.op is Op.CLIENT_ADD
    assert running.changed.tables == {"clients", "people", "client_tags"}
    assert ("clients", client) in running.changed.ids
    undone = history.undo(writer)
    assert (undone.op, undone.subject, undone.facts) == (Op.UNDO, Op.CLIENT_ADD, {"client": "王敏"})
    assert undone.ids == running.changed.ids
    assert history.redo(writer).op is Op.REDO


def test_nothing_to_undo_or_redo(writer: Writer) -> None:
    with refusal(Code.NOTHING_TO_UNDO):
        history.undo(writer)
    with refusal(Code.NOTHING_TO_REDO):
        history.redo(writer)


def test_the_whole_way_back_and_forth_after_a_restart(writer: Writer, clock: Clock) -> None:
    states = [dump(writer)]

    def step(op: Op, act: object) -> None:
        assert callable(act)
        clock.forward(1_000)
        did(writer, op, act)
        states.append(dump(writer))

    step(Op.CLIENT_ADD, lambda w: clients.add(w, Client("王敏", ClientKind.INDIVIDUAL, tags=("vip", "上海"))))
    step(Op.CLIENT_ADD, lambda w: clients.add(w, Client("Acme", about='=SUM(1)\n"quoted" 🧧')))
    shared = Interaction(
        (1, 2), EventTime(START, "2026-11-24T10:00+08:00"), "visit", text="x", person_ids=(1,), tags=("t",)
    )
    step(Op.INTERACTION_ADD, lambda w: interactions.add(w, shared))
    step(Op.DUE_ADD, lambda w: dues.add_callback(w, 1, 10))
    step(
        Op.PREFERENCE_ADD,
        lambda w: preferences.add(w, Preference(1, PreferenceKind.COLOUR, "蓝", hex="#0000ff", interaction_id=1)),
    )
    step(Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(clients.get(w, 1), name="王晓敏", tags=("上海",))))
    step(Op.INTERACTION_EDIT, lambda w: interactions.edit(w, replace(shared, id=1, client_ids=(2,), channel="note")))
    step(Op.SETTING, lambda w: journal_settings.put(w, "callback_minutes", 15))
    step(Op.DUE_DONE, lambda w: dues.close(w, 1, outcome="reached"))
    step(Op.INTERACTION_DELETE, lambda w: interactions.delete(w, 1))
    step(Op.PERSON_DELETE, lambda w: people.delete(w, 1))
    for before in reversed(states[:-1]):
        history.undo(writer)
        assert dump(writer) == before
        assert_whole(writer)
    again = open_writer(writer.path, clock)
    for after in states[1:]:
        history.redo(again)
        assert dump(again) == after
        assert_whole(again)
    again.close()


def test_undo_passes_over_what_is_never_undone(writer: Writer, clock: Clock) -> None:
    client = add_client(writer)
    add_entry(writer, client)
    crisis = open_crisis(writer, client)
    clock.forward(1_000)
    did(writer, Op.CRISIS_LOG, lambda w: crisis_log.log(w, crisis, "told them", EventTime(START, "2026-11-24")))
    did(
        writer,
        Op.CRISIS_STAGE,
        lambda w: crises.set_stage(w, crisis, CrisisStage.CONTAINED, EventTime(START, "2026-11-24")),
    )
    lines = crisis_log.lines(writer, crisis)
    assert history.undo(writer).subject is Op.INTERACTION_ADD
    assert crisis_log.lines(writer, crisis) == lines
    assert crises.get(writer, crisis).stage is CrisisStage.CONTAINED
    history.redo(writer)
    assert clients.page(writer)[0].entry_count == 1


def test_pages_hear_of_a_new_line_of_the_crisis_log(writer: Writer, clock: Clock) -> None:
    crisis = open_crisis(writer, add_client(writer))
    clock.forward(1)
    with writer.operation(Op.CRISIS_LOG) as running:
        crisis_log.log(writer, crisis, "x", EventTime(START, "2026-11-24"))
    assert running.changed is not None
    assert running.changed.ids == {("crises", crisis)}


def test_a_client_with_a_crisis_is_not_undone_and_nothing_is_touched(writer: Writer) -> None:
    client = add_client(writer, tags=("x",))
    open_crisis(writer, client)
    before = dump(writer)
    with refusal(Code.CHANGED_SINCE):
        history.undo(writer)
    assert dump(writer) == before
    assert_whole(writer)
    assert writer.value("PRAGMA defer_foreign_keys") == 0


def test_a_value_that_another_program_changed_since_stands_in_the_way(writer: Writer, clock: Clock) -> None:
    client = add_client(writer, about="first")
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(clients.get(w, client), about="second")))
    other = open_writer(writer.path, clock)
    did(other, Op.SYSTEM, lambda w: clients.edit(w, replace(clients.get(w, client), about="third")))
    before = dump(writer)
    with refusal(Code.CHANGED_SINCE):
        history.undo(writer)
    assert dump(writer) == before == dump(other)
    other.close()


def test_another_column_changed_since_is_kept(writer: Writer, clock: Clock) -> None:
    client = add_client(writer, about="first")
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(clients.get(w, client), about="second")))
    other = open_writer(writer.path, clock)
    clock.forward(1_000)
    did(other, Op.SYSTEM, lambda w: clients.edit(w, replace(clients.get(w, client), name="renamed")))
    other.close()
    history.undo(writer)
    assert (clients.get(writer, client).about, clients.get(writer, client).name) == ("first", "renamed")
    history.redo(writer)
    assert (clients.get(writer, client).about, clients.get(writer, client).name) == ("second", "renamed")


def test_a_row_that_is_gone_stands_in_the_way(writer: Writer) -> None:
    due = add_due(writer)
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due, START + 1))
    did(writer, Op.SYSTEM, lambda w: dues.delete(w, due))
    with refusal(Code.CHANGED_SINCE):
        history.undo(writer)


def test_one_history_for_the_window_and_the_command_line(writer: Writer, clock: Clock) -> None:
    add_client(writer, "by the window")
    other = open_writer(writer.path, clock)
    add_client(other, "by the command line")
    other.close()
    history.undo(writer)
    assert names(writer) == ["by the window"]


def test_drafts_leave_no_history(writer: Writer) -> None:
    drafts.save(writer, "composer", {"text": "半句\x00话\ud800", "client": 1})
    assert drafts.load(writer, "composer") in ({"text": "半句\x00话", "client": 1}, {"text": "半句话", "client": 1})
    drafts.save(writer, "composer", {"text": "一句话"})
    drafts.save(writer, "other", {})
    assert drafts.load(writer, "composer") == {"text": "一句话"}
    drafts.drop(writer, "composer")
    assert drafts.load(writer, "composer") is None
    assert drafts.load(writer, "other") == {}
    assert writer.value("SELECT count(*) FROM operations") == 0


def test_settings_have_defaults_and_limits_and_are_undone(writer: Writer) -> None:
    assert journal_settings.get(writer, "callback_minutes") == 10
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, "callback_minutes", 1))
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, "callback_minutes", 1440))
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, "own_channels", [" 展会 ", "", "展会", "a\nb"]))
    assert journal_settings.get(writer, "own_channels") == ["展会", "a b"]
    for minutes in (0, 1441):
        with refusal(Code.MINUTES_OUT_OF_RANGE), writer.operation(Op.SETTING):
            journal_settings.put(writer, "callback_minutes", minutes)
    history.undo(writer)
    history.undo(writer)
    assert journal_settings.get(writer, "own_channels") == []
    assert journal_settings.get(writer, "callback_minutes") == 1
    history.undo(writer)
    assert journal_settings.get(writer, "callback_minutes") == 10
    with pytest.raises(KeyError):
        journal_settings.get(writer, "no such setting")
    with pytest.raises(KeyError), writer.operation(Op.SETTING):
        journal_settings.put(writer, "no such setting", 1)


def full(writer: Writer) -> tuple[int, int, int]:
    """A client with a person and an entry on which a preference and a due depend."""
    client = add_client(writer)
    person = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "王敏", phones=("1",))))
    entry = add_entry(writer, client, person_ids=(person,), tags=("t",))
    liked = Preference(client, PreferenceKind.DRINK, "茶", person_id=person, interaction_id=entry)
    did(writer, Op.PREFERENCE_ADD, lambda w: preferences.add(w, liked))
    did(writer, Op.DUE_ADD, lambda w: dues.add_callback(w, entry, 10))
    return client, person, entry


def test_the_bin_gives_back_an_entry_with_all_that_hung_on_it(writer: Writer) -> None:
    client, _, entry = full(writer)
    before = dump(writer)
    with writer.operation(Op.INTERACTION_DELETE) as running:
        running.facts["client"] = "海润传媒"
        interactions.delete(writer, entry)
    assert [p.interaction_id for p in preferences.of(writer, client)] == [None]
    (binned,) = rubbish.contents(writer, START)
    assert (binned.op, binned.at, binned.facts) == (Op.INTERACTION_DELETE, START, {"client": "海润传媒"})
    restored = history.restore(writer, binned.operation_id)
    assert (restored.op, restored.facts) == (Op.BIN_RESTORE, {"client": "海润传媒"})
    assert dump(writer) == before
    assert rubbish.contents(writer, START) == []
    history.undo(writer)
    assert [one.operation_id for one in rubbish.contents(writer, START)] == [binned.operation_id]
    history.redo(writer)
    assert dump(writer) == before


def test_the_bin_gives_back_a_person(writer: Writer) -> None:
    _, person, entry = full(writer)
    before = dump(writer)
    did(writer, Op.PERSON_DELETE, lambda w: people.delete(w, person))
    assert interactions.get(writer, entry).person_ids == ()
    history.restore(writer, rubbish.contents(writer, START)[0].operation_id)
    assert dump(writer) == before


def test_the_bin_holds_each_kind_newest_first_for_90_days(writer: Writer, clock: Clock) -> None:
    client, person, entry = full(writer)
    due = add_due(writer)
    deletions = [
        (Op.DUE_DELETE, lambda w: dues.delete(w, due)),
        (Op.PREFERENCE_DELETE, lambda w: preferences.delete(w, 1)),
        (Op.INTERACTION_DELETE, lambda w: interactions.delete(w, entry)),
        (Op.PERSON_DELETE, lambda w: people.delete(w, person)),
    ]
    for op, act in deletions:
        clock.forward(1)
        did(writer, op, act)
    did(writer, Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, client))
    assert [one.op for one in rubbish.contents(writer, clock())] == [op for op, _ in reversed(deletions)]
    assert len(rubbish.contents(writer, clock(), limit=2)) == 2
    assert rubbish.contents(writer, clock() + 90 * 86_400_000 + 1) == []
    history.undo(writer)
    history.undo(writer)
    assert rubbish.contents(writer, clock())[0].op is Op.INTERACTION_DELETE


def test_what_is_back_already_is_not_restored_twice(writer: Writer) -> None:
    _, _, entry = full(writer)
    did(writer, Op.INTERACTION_DELETE, lambda w: interactions.delete(w, entry))
    (binned,) = rubbish.contents(writer, START)
    history.restore(writer, binned.operation_id)
    before = dump(writer)
    with refusal(Code.CHANGED_SINCE):
        history.restore(writer, binned.operation_id)
    with refusal(Code.RECORD_GONE):
        history.restore(writer, 10_000)
    assert dump(writer) == before


def test_an_entry_comes_back_though_what_was_learned_in_it_has_changed(writer: Writer) -> None:
    _, _, entry = full(writer)
    did(writer, Op.INTERACTION_DELETE, lambda w: interactions.delete(w, entry))
    (binned,) = rubbish.contents(writer, START)
    did(writer, Op.PREFERENCE_DELETE, lambda w: preferences.delete(w, 1))
    history.restore(writer, binned.operation_id)
    assert interactions.get(writer, entry).text == "called"
    assert dues.get(writer, 1).interaction_id == entry


def test_only_deletions_are_restored(writer: Writer) -> None:
    add_client(writer)
    with refusal(Code.RECORD_GONE):
        history.restore(writer, 1)
    assert names(writer) == ["海润传媒"]


def test_what_is_gone_is_said_to_be_gone(writer: Writer) -> None:
    for act in (
        lambda w: clients.edit(w, Client("x", id=9)),
        lambda w: clients.archive(w, 9),
        lambda w: people.delete(w, 9),
        lambda w: interactions.delete(w, 9),
        lambda w: preferences.delete(w, 9),
        lambda w: dues.delete(w, 9),
        lambda w: dues.close(w, 9),
        lambda w: crisis_log.log(w, 9, "x", EventTime(START, "2026-11-24")),
    ):
        with refusal(Code.RECORD_GONE), writer.operation(Op.CLIENT_EDIT):
            act(writer)  # type: ignore[no-untyped-call]
