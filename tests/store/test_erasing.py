"""Erasing a client: not one of its words is left in the file, others lose nothing, and a kill does not stop it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from journal.core.clients import Person
from journal.core.commitments import Commitment, CommitmentKind, CommitmentState
from journal.core.crises import Crisis
from journal.core.dues import Due
from journal.core.errors import Code, JournalError
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.relations import Relation, RelationKind
from journal.store import (
    attachments,
    check,
    clients,
    commitments,
    crises,
    crisis_log,
    crisis_steps,
    drafts,
    dues,
    erasing,
    erasing_history,
    erasing_traces,
    history,
    interactions,
    logging_triggers,
    people,
    people_moving,
    preferences,
    relations,
)
from journal.store import bin as bins
from journal.store.erasing import Erasure, SharedRule
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store import pages
from tests.store.told import LATER, NAME, SECRET, WHEN, WORDS, Told, added, assert_gone, entry
from tests.store.world import START, Clock, all_preferences, assert_whole, did, dump, make_encrypted, open_writer


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest, path: Path) -> bytes | None:
    return make_encrypted(path) if request.param else None


@pytest.mark.parametrize("rule", SharedRule)
def test_not_one_word_is_left(path: Path, key: bytes | None, rule: SharedRule) -> None:
    writer = open_writer(path, key=key)
    told = Told(writer)
    before = pages.raw(path, key).lower()
    for word in WORDS:
        assert word.lower().encode() in before

    erasure = erasing.erase(writer, told.client, rule)

    assert erasure.is_clean
    assert_gone(path, key)
    assert_whole(writer)
    assert erasing.left_behind(writer) is None
    writer.close()
    assert_gone(path, key)
    assert check.check(path, True, key).ok


def test_others_keep_what_is_theirs(writer: Writer) -> None:
    told = Told(writer)
    mine = [row for row in writer.rows("SELECT id, text FROM interactions") if "Lunch" in row[1]]

    erasing.erase(writer, told.client, SharedRule.UNLINK)

    assert [c.id for c in clients.every(writer)] == told.others
    kept = interactions.get(writer, told.shared)
    assert (kept.client_ids, kept.person_ids, kept.text) == ((told.others[0],), (), "Met at the fair.")
    assert [row for row in writer.rows("SELECT id, text FROM interactions") if "Lunch" in row[1]] == mine
    assert drafts.load(writer, f"composer:{told.others[2]}") == {"text": "Ours"}
    kept = writer.rows("SELECT key FROM drafts WHERE key LIKE 'composer:commitment:%'")
    assert len(kept) == 1  # that of a commitment of somebody else
    assert [binned.facts["title"] for binned in bins.contents(writer, START)] == ["Ours"]
    history.restore(writer, bins.contents(writer, START)[0].operation_id)
    theirs = writer.value("SELECT id FROM interactions WHERE text = 'Theirs'")
    assert attachments.content(writer, attachments.of(writer, theirs)[0].id) == b"In both places"


def test_shared_entries_go_where_that_is_wished(writer: Writer) -> None:
    told = Told(writer)
    erasing.erase(writer, told.client, SharedRule.DELETE)
    with pytest.raises(JournalError):
        interactions.get(writer, told.shared)


def test_undo_and_redo_bring_nothing_back(writer: Writer) -> None:
    told = Told(writer)
    history.undo(writer)
    erasing.erase(writer, told.client, SharedRule.DELETE)
    for step in (history.redo, history.undo):
        for _ in range(400):
            try:
                step(writer)
            except JournalError as error:
                assert error.code in (Code.NOTHING_TO_REDO, Code.NOTHING_TO_UNDO)  # noqa: PT017
                break
        assert not [name for (name,) in writer.rows("SELECT name FROM clients") if NAME in name]
    # As far as undo reaches, every other operation could be undone: nothing stood in the way.
    assert writer.value("SELECT count(*) FROM interactions WHERE text LIKE '%Lunch%'") < 10


def test_a_reminder_about_the_client_goes_and_others_are_let_go(writer: Writer) -> None:
    me, other = added(writer, NAME), added(writer, "Other")
    mine = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry(me)))
    nobody = did(writer, Op.DUE_ADD, lambda w: dues.add(w, Due(SECRET, LATER, interaction_id=mine)))
    theirs = did(writer, Op.DUE_ADD, lambda w: dues.add(w, Due("Ours", LATER, client_id=other)))
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, theirs, outcome=SECRET, interaction_id=mine))

    erasing.erase(writer, me, SharedRule.DELETE)

    assert writer.value("SELECT count(*) FROM dues WHERE id = ?", (nobody,)) == 0
    kept = dues.get(writer, theirs)
    assert (kept.title, kept.outcome, kept.outcome_interaction_id) == ("Ours", "", None)
    assert "昙花" not in str(dump(writer))


def test_promises_to_others_stay_without_what_goes(writer: Writer) -> None:
    me, other = added(writer, NAME), added(writer, "Other")
    mine = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry(me)))
    both = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry(me, other, text="Met")))
    promised = Commitment(CommitmentKind.PROMISE, other, "Ours", WHEN, interaction_id=both, due=LATER)
    theirs = did(writer, Op.COMMITMENT_ADD, lambda w: commitments.add(w, promised))
    did(writer, Op.COMMITMENT_ROUND, lambda w: commitments.add_round(w, theirs, "smaller", WHEN))
    kept = CommitmentState.KEPT
    did(
        writer,
        Op.CLIENT_EDIT,
        lambda w: commitments.close(w, theirs, kept, outcome=SECRET, interaction_id=mine),
    )

    erasing.erase(writer, me, SharedRule.DELETE)

    found = commitments.get(writer, theirs)
    assert (found.text, found.state, found.rounds, found.outcome) == ("Ours", kept, 1, "")
    assert (found.interaction_id, found.outcome_interaction_id) == (None, None)
    assert [event.text for event in commitments.events(writer, theirs)] == ["smaller"]
    assert "昙花" not in str(dump(writer))


def test_what_was_moved_to_another_client_stays_without_its_past(writer: Writer) -> None:
    me, other = added(writer, NAME), added(writer, "Other")
    moved = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry(me)))
    now = replace(interactions.get(writer, moved), client_ids=(other,), text="Ours")
    did(writer, Op.INTERACTION_EDIT, lambda w: interactions.edit(w, now))
    erasing.erase(writer, me, SharedRule.DELETE)
    assert interactions.get(writer, moved).text == "Ours"
    assert "昙花" not in str(dump(writer)) + str(writer.rows("SELECT * FROM changes"))


@pytest.mark.parametrize("rule", SharedRule)
def test_killed_after_any_step_it_goes_on(
    path: Path, clock: Clock, rule: SharedRule, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing_history, "_FIRST_STEP", 150)
    monkeypatch.setattr(erasing_history, "_LARGEST_STEP", 150)
    writer = open_writer(path, clock)
    told = Told(writer)
    erasure: Erasure | None = Erasure(told.client, rule)
    kills = 0
    while erasure is not None:
        for _ in range(1 + kills):  # one step further each time, so that it is killed at every place
            if erasure.step(writer) is None:
                break
        del erasure  # the work in memory is lost
        writer.close()
        kills += 1
        assert check.check(path).ok
        writer = open_writer(path, clock)
        erasure = erasing.left_behind(writer)
    assert kills > 6
    assert_whole(writer)
    writer.close()
    assert_gone(path, None)


def test_what_others_write_meanwhile_goes_as_well(writer: Writer, path: Path, clock: Clock) -> None:
    told = Told(writer)
    erasure = Erasure(told.client, SharedRule.DELETE)
    second = open_writer(path, clock)
    late = 0
    while (done := erasure.step(writer)) is not None:
        if late < 3 and done.total:
            did(second, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry(told.client)))
            late += 1
    second.close()
    assert late == 3
    assert erasure.is_clean
    assert_gone(path, None)


def test_somebody_who_reads_for_long_only_puts_off_the_end(
    writer: Writer, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(writer)
    writer.execute("PRAGMA busy_timeout = 50")
    reader = Reader.open(path)
    reader.connection.execute("BEGIN")
    reader.value("SELECT count(*) FROM clients")
    erasure = erasing.erase(writer, told.client, SharedRule.DELETE)
    assert not erasure.is_clean
    reader.close()
    left = erasing.left_behind(writer)
    assert left is not None
    while left.step(writer):
        pass
    assert left.is_clean
    assert_gone(path, None)


def test_the_mark_holds_no_word(writer: Writer) -> None:
    told = Told(writer)
    erasure = Erasure(told.client, SharedRule.DELETE)
    erasure.step(writer)
    mark = json.loads(writer.value("SELECT value FROM upkeep WHERE key = 'erasing'"))
    assert mark == {"client": told.client, "shared": "delete"}
    while erasure.step(writer):
        pass


def test_an_import_under_way_comes_first(writer: Writer) -> None:
    told = Told(writer)
    writer.connection.execute(
        "INSERT INTO operations(uuid, op, at, undoable, state) VALUES ('u', 'import', 1, 1, 'running')"
    )
    writer.connection.commit()
    with pytest.raises(JournalError) as refused:
        erasing.erase(writer, told.client, SharedRule.DELETE)
    assert refused.value.code is Code.IMPORT_RUNNING
    assert clients.get(writer, told.client).name == NAME
    assert erasing.left_behind(writer) is None


def test_nobody_cannot_be_erased(writer: Writer) -> None:
    with pytest.raises(JournalError) as refused:
        erasing.erase(writer, 99, SharedRule.DELETE)
    assert refused.value.code is Code.RECORD_GONE
    assert erasing.left_behind(writer) is None


def test_the_preview_counts(writer: Writer) -> None:
    told = Told(writer)
    seen = erasing.preview(writer, told.client)
    assert (seen.name, seen.shared, seen.shared_with) == (NAME, 1, (("Other 0", 1),))
    assert seen.counts["interactions"] == 40 + 1 + 1 + 1  # of the loop, restored, with files, taken into a log
    assert (seen.counts["crises"], seen.counts["crisis_lines"], seen.running_crises) == (2, 7, 1)
    assert [seen.counts[table] for table in ("risks", "plans", "stances")] == [1, 1, 1]
    assert (seen.counts["attachments"], seen.counts["preferences"]) == (2, 1)
    assert [seen.counts[table] for table in ("anniversaries", "commitments", "series")] == [2, 2, 1]


def test_the_crisis_of_somebody_else_goes_on_without_the_outlet(writer: Writer) -> None:
    told = Told(writer)
    theirs = told.crisis_of_other
    lines = crisis_log.lines(writer, theirs)
    assert erasing.preview(writer, told.client).lines_of_others == 0

    erasing.erase(writer, told.client, SharedRule.DELETE)

    crisis = crises.get(writer, theirs)
    assert (crisis.outlet_id, crisis.sentence) == (None, "Theirs")
    assert crisis_log.lines(writer, theirs) == lines
    (step,) = crisis_steps.open_ones(writer, theirs)
    assert (step.title, step.client_id) == ("Ring the paper", told.others[5])
    assert writer.value("SELECT count(*) FROM dues WHERE client_id = ?", (told.others[4],)) == 0
    assert_whole(writer)


def test_lines_of_others_that_speak_of_the_client_are_counted_and_stay(writer: Writer) -> None:
    me, other = added(writer, NAME), added(writer, "Other")
    crisis = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, Crisis(other, "Theirs", WHEN, outlet_id=me)))
    mine = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry(me, text="We correct it.")))
    did(
        writer,
        Op.CRISIS_LOG,
        lambda w: crisis_log.take_in(w, crises.get(w, crisis), interactions.get(w, mine)),
    )
    did(writer, Op.CRISIS_LOG, lambda w: crisis_log.log(w, crisis, f"{NAME} was called", WHEN))
    did(writer, Op.CRISIS_LOG, lambda w: crisis_log.log(w, crisis, "Lunch at noon", WHEN))
    assert erasing.preview(writer, me).lines_of_others == 2

    erasing.erase(writer, me, SharedRule.DELETE)

    assert [line.text for line in crisis_log.lines(writer, crisis)][1:] == [
        "We correct it.", f"{NAME} was called", "Lunch at noon"
    ]  # fmt: skip
    assert crisis_log.first_break(writer, crisis) is None


def test_who_moved_away_stays_with_what_is_theirs(writer: Writer) -> None:
    me, other = added(writer, NAME), added(writer, "Other")
    moved = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(me, "Li")))
    boss = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(other, "Wang")))
    left = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(me, NAME)))
    did(writer, Op.PERSON_MOVE, lambda w: people_moving.move(w, moved, other))
    for one in (boss, left):
        bound = Relation(moved, one, RelationKind.ANSWERS_TO)
        did(writer, Op.RELATION_ADD, lambda w, bound=bound: relations.add(w, bound))  # type: ignore[misc]
    liked = Preference(other, PreferenceKind.FOOD, "tea", Strength.LIKES, person_id=moved)
    did(writer, Op.PREFERENCE_ADD, lambda w: preferences.add(w, liked))
    met = entry(other, text="Ours", person_ids=(moved,))
    seen = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, met))

    erasing.erase(writer, me, SharedRule.DELETE)

    assert people.get(writer, moved).client_id == other
    assert [one.other_id for one in relations.of_person(writer, moved)] == [boss]
    assert [one.person_id for one in all_preferences(writer)] == [moved]
    assert interactions.get(writer, seen).person_ids == (moved,)


def test_logged_tables_are_all_gone_through(writer: Writer) -> None:
    """Whoever adds a table says where an erasure finds the client in it."""
    known = {
        "clients", *erasing_history.OWN, *erasing_history.LINKS, *erasing_history.OF_INTERACTION,
        *erasing_history.OF_RECORD, *erasing_history.OF_JOURNAL,
    }  # fmt: skip
    assert set(logging_triggers.logged_tables(writer.connection)) == known


def test_backups_that_hold_the_client_are_known(writer: Writer, tmp_path: Path) -> None:
    told = Told(writer)
    uuid = clients.get(writer, told.client).uuid
    holds, damaged, lost, without = (tmp_path / f"{name}.cjournal" for name in ("holds", "damaged", "lost", "without"))
    writer.connection.execute("VACUUM INTO ?", (str(holds),))
    damaged.write_bytes(holds.read_bytes()[:3000] + bytes(9000))
    erasing.erase(writer, told.client, SharedRule.DELETE)
    writer.connection.execute("VACUUM INTO ?", (str(without),))
    found = erasing.holding(uuid, [holds, damaged, lost, without], None)
    assert [(held.path, held.holding) for held in found] == [
        (holds, erasing.Holding.HOLDS),
        (damaged, erasing.Holding.UNKNOWN),
    ]
    assert_gone(without, None)


def test_plain_deleting_is_not_enough(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without writing the file anew and emptying its log, words are found: the search above can find them."""

    def nothing(_writer: Writer) -> bool:
        return True

    monkeypatch.setattr(erasing_traces, "_rewrite", nothing)
    monkeypatch.setattr(erasing_traces, "empty_log", nothing)
    writer = open_writer(path)
    erasing.erase(writer, Told(writer).client, SharedRule.DELETE)
    with pytest.raises(AssertionError):
        assert_gone(path, None)
    writer.close()
