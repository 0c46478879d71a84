"""Files with crises, risks, plans and relations: chains stay as they are, one client alone, what cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journal.core.clients import Client, ClientKind, Person
from journal.core.crises import Crisis, CrisisLine
from journal.core.crisis_chain import Fault
from journal.core.errors import Code
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.core.plans import Plan, Step, StepKind
from journal.core.relations import Relation, RelationKind
from journal.core.risks import Risk
from journal.exchange.csv_journal import export_journal, import_journal
from journal.exchange.csv_table import RowProblem
from journal.store import (
    clients,
    crises,
    crisis_log,
    crisis_steps,
    interactions,
    people,
    plans,
    playbook,
    relations,
    risks,
)
from journal.store.history import Op
from journal.store.writing import Writer
from tests.exchange.material import read, rewrite
from tests.store.world import START, add_client, assert_whole, did, dump

Journals = Callable[[], Writer]
AT = EventTime.of(START)
STEPS = (Step("Ring the client", 0, StepKind.CLIENT), Step("Ring the paper", 10, StepKind.OUTLET))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "journal.csv"


def opened(writer: Writer) -> tuple[int, int, int]:
    """A client, an outlet, and a crisis of three lines, one of them a private entry."""
    client = add_client(writer, "海润传媒")
    outlet = did(writer, Op.CLIENT_ADD, lambda w: clients.add(w, Client("车闻网", ClientKind.MEDIA)))
    crisis = Crisis(client, "headline", AT, steps=STEPS, outlet_id=outlet)
    number = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))
    did(writer, Op.CRISIS_LOG, lambda w: crisis_log.log(w, number, "rang them", AT))
    entry = did(
        writer,
        Op.INTERACTION_ADD,
        lambda w: interactions.add(w, Interaction((client,), AT, text="between us", private=True)),
    )
    did(
        writer,
        Op.CRISIS_LOG,
        lambda w: crisis_log.take_in(w, crises.get(w, number), interactions.get(w, entry)),
    )
    return client, outlet, number


def only_crisis(writer: Writer) -> int:
    return int(writer.value("SELECT id FROM crises"))


def test_a_chain_that_was_broken_stays_broken(new_journal: Journals, file: Path) -> None:
    source, target = new_journal(), new_journal()
    opened(source)
    export_journal(source, file)
    rows = read(file)
    for row in rows:
        if row["number"] == "2":
            row["text"] = "rang nobody"
    rewrite(file, rows)
    result = import_journal(target, file)
    assert (result.errors, result.undoable) == ([], False)
    found = crisis_log.first_break(target, only_crisis(target))
    assert found is not None
    assert (found.number, found.fault) == (2, Fault.HASH)
    assert import_journal(target, file).unchanged == len(rows)


@pytest.mark.parametrize(("column", "value"), [("text", "other"), ("inner", "1"), ("told", "x"), ("number", "9")])
def test_a_line_that_is_there_is_never_changed(new_journal: Journals, file: Path, column: str, value: str) -> None:
    journal = new_journal()
    *_, crisis = opened(journal)
    before = crisis_log.lines(journal, crisis)
    export_journal(journal, file)
    rows = read(file)
    line = next(row for row in rows if row["number"] == "2")
    line[column] = value
    rewrite(file, rows)
    result = import_journal(journal, file)
    assert [(error.code, error.facts) for error in result.errors] == [
        (RowProblem.LOG_LINE_DIFFERS, {"id": before[1].uuid})
    ]
    assert crisis_log.lines(journal, crisis) == before


def test_two_journals_that_went_on_with_one_log_do_not_mix_them(new_journal: Journals, file: Path) -> None:
    one, two = new_journal(), new_journal()
    *_, crisis = opened(one)
    export_journal(one, file)
    import_journal(two, file)
    there = only_crisis(two)
    for writer, number, text in ((one, crisis, "mine"), (two, there, "theirs")):
        did(writer, Op.CRISIS_LOG, lambda w, n=number, t=text: crisis_log.log(w, n, t, AT))  # type: ignore[misc]
    export_journal(one, file)
    result = import_journal(two, file)
    assert [error.code for error in result.errors] == [RowProblem.LOG_LINE_DIFFERS]
    assert [line.text for line in crisis_log.lines(two, there)][-1] == "theirs"
    assert crisis_log.first_break(two, there) is None
    assert_whole(two)


@pytest.mark.parametrize(
    ("record", "column", "value"),
    [
        ("crisis", "steps", "{}"), ("crisis", "goals", "soon"), ("crisis", "watch", "often"),
        ("crisis", "found_by", "luck"), ("crisis_line", "hash", "g" * 64), ("crisis_line", "audience", "everybody"),
        ("client", "motives", "looks; money"), ("note", "mark", "seen"),
    ],
)  # fmt: skip
def test_what_means_nothing_is_told(new_journal: Journals, file: Path, record: str, column: str, value: str) -> None:
    source, target = new_journal(), new_journal()
    opened(source)
    export_journal(source, file)
    rows = read(file)
    next(row for row in rows if row["record"] == record)[column] = value
    rewrite(file, rows)
    result = import_journal(target, file)
    assert result.errors[0].code is Code.VALUE_UNKNOWN
    assert result.errors[0].facts["field"] == column
    assert_whole(target)


def test_a_file_of_one_client_changes_nothing_at_home_and_stands_alone_elsewhere(
    new_journal: Journals, file: Path
) -> None:
    source, target = new_journal(), new_journal()
    client, outlet, _ = opened(source)
    mine = [did(source, Op.PERSON_ADD, lambda w, n=n: people.add(w, Person(client, n))) for n in ("Li", "Wang")]  # type: ignore[misc]
    theirs = did(source, Op.PERSON_ADD, lambda w: people.add(w, Person(outlet, "Editor")))
    for other in (mine[1], theirs):
        bound = Relation(mine[0], other, RelationKind.CLOSE_TO)
        did(source, Op.RELATION_ADD, lambda w, bound=bound: relations.add(w, bound))  # type: ignore[misc]
    for whose in (client, None):
        did(source, Op.PLAN_ADD, lambda w, whose=whose: plans.add(w, Plan("plan", STEPS, client_id=whose)))  # type: ignore[misc]
    did(source, Op.RISK_ADD, lambda w: risks.add(w, Risk(client, "Recall")))
    before = dump(source)
    counts = export_journal(source, file, client_id=client)
    assert (counts.rows["relation"], counts.rows["plan"], counts.rows["due"]) == (1, 1, 3)
    again = import_journal(source, file)
    assert (again.errors, again.unchanged) == ([], counts.total)
    assert dump(source) == before
    result = import_journal(target, file)
    assert (result.errors, result.added) == ([], counts.total)
    there = only_crisis(target)
    assert crises.get(target, there).outlet_id is None
    assert crisis_log.first_break(target, there) is None
    # The step that rings the outlet is the client's where nobody knows the outlet.
    assert {due.client_id for due in crisis_steps.every(target, there)} == {1}
    assert_whole(target)
    theirs_only = export_journal(source, file, client_id=outlet)
    assert not {"crisis", "due", "relation"} & theirs_only.rows.keys()


def test_without_private_entries_no_line_copies_one(new_journal: Journals, file: Path) -> None:
    source, target = new_journal(), new_journal()
    *_, crisis = opened(source)
    did(source, Op.CRISIS_LOG, lambda w: crisis_log.log(w, crisis, "after it", AT))
    export_journal(source, file, private=False)
    assert "between us" not in file.read_text(encoding="utf-8")
    import_journal(target, file)
    found = crisis_log.first_break(target, only_crisis(target))
    assert found is not None
    assert (found.number, found.fault) == (3, Fault.NUMBER)


def test_lines_without_a_place_are_chained_after_those_that_are_there(new_journal: Journals, file: Path) -> None:
    source, target = new_journal(), new_journal()
    opened(source)
    export_journal(source, file)
    rows = read(file)
    for row in rows:
        row["number"] = row["hash"] = ""
    rewrite(file, rows[:-1] if rows[-1]["record"] == "crisis_line" else rows)
    import_journal(target, file)
    crisis = only_crisis(target)
    did(target, Op.CRISIS_LOG, lambda w: crisis_log.add(w, CrisisLine(crisis, AT, "mine")))
    assert import_journal(target, file).errors == []
    assert crisis_log.first_break(target, crisis) is None
    assert [line.text for line in crisis_log.lines(target, crisis)] == ["headline", "rang them", "between us", "mine"]


def test_what_there_can_be_once_is_known_by_what_it_says(new_journal: Journals, file: Path) -> None:
    one, two = new_journal(), new_journal()
    client = add_client(one)
    first, second = (did(one, Op.PERSON_ADD, lambda w, n=n: people.add(w, Person(client, n))) for n in "ab")  # type: ignore[misc]
    export_journal(one, file)
    import_journal(two, file)
    for writer, label, text in ((one, "since 2020", "mine"), (two, "", "theirs")):
        bound = Relation(first, second, RelationKind.FAMILY, label)
        did(writer, Op.RELATION_ADD, lambda w, bound=bound: relations.add(w, bound))  # type: ignore[misc]
        did(writer, Op.PLAYBOOK, lambda w, t=text: playbook.put(w, "stance.tired", "en", t))  # type: ignore[misc]
    export_journal(one, file)
    result = import_journal(two, file)
    assert (result.errors, result.added, result.changed) == ([], 0, 2)
    assert [bound.label for bound in relations.of_person(two, first)] == ["since 2020"]
    assert playbook.own(two) == {("stance.tired", "en"): "mine"}
    assert import_journal(two, file).changed == 0
