"""The check finds what was broken on purpose, and nothing in a journal that is whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from journal.core.crises import Crisis
from journal.core.moments import EventTime
from journal.core.plans import Plan, Step
from journal.core.relations import Relation, RelationKind
from journal.core.risks import Risk
from journal.demo import demo
from journal.store import crises, plans, relations, risks
from journal.store.check import ProblemKind, check
from journal.store.history import Op
from tests.store.world import did, open_writer

NOW = 1_800_000_000_000


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with something in every table."""
    path = tmp_path_factory.mktemp("check") / "sample.cjournal"
    demo(path, NOW)
    writer = open_writer(path)
    client, steps = 1, (Step("x", 0), Step("y", 10))
    risk = did(writer, Op.RISK_ADD, lambda w: risks.add(w, Risk(client, "Recall", told_on="2026-11-01")))
    crisis = Crisis(client, "Recall", EventTime.of(NOW), steps=steps, risk_id=risk)
    did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))
    did(writer, Op.PLAN_ADD, lambda w: plans.add(w, Plan("Recall", steps)))
    did(writer, Op.RELATION_ADD, lambda w: relations.add(w, Relation(1, 2, RelationKind.FAMILY)))
    writer.close()
    return path


@pytest.fixture
def journal(sample: Path, tmp_path: Path) -> Path:
    """A copy to be broken."""
    path = tmp_path / "journal.cjournal"
    path.write_bytes(sample.read_bytes())
    return path


def change(path: Path, statement: str) -> None:
    """Change a journal behind the program's back."""
    connection = dbapi2.connect(str(path))
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize("full", [False, True])
def test_a_whole_journal_has_no_problems(sample: Path, full: bool) -> None:
    found = check(sample, full)
    assert (found.ok, found.problems) == (True, ())
    assert min(found.counts.values()) > 0


@pytest.mark.parametrize(
    ("statement", "kind", "subject"),
    [
        ("DELETE FROM people WHERE id = 1", ProblemKind.LINK, "interaction_people"),
        ("DELETE FROM client_index WHERE client_id = 2", ProblemKind.COUNTER, "client_index"),
        ("UPDATE client_index SET archived = 1 WHERE client_id = 1", ProblemKind.COUNTER, "archived"),
        ("UPDATE client_index SET entry_count = 3 WHERE client_id = 1", ProblemKind.COUNTER, "entry_count"),
        ("UPDATE client_index SET last_contact_at = 3 WHERE client_id = 1", ProblemKind.COUNTER, "last_contact_at"),
        ("UPDATE client_index SET next_due_at = NULL WHERE client_id = 1", ProblemKind.COUNTER, "next_due_at"),
        ("UPDATE interaction_clients SET at = at + 1 WHERE id = 5", ProblemKind.PAIR, "interaction_clients"),
        ("DELETE FROM interaction_clients WHERE interaction_id = 7", ProblemKind.PAIR, "interactions"),
        ("DELETE FROM crisis_lines", ProblemKind.PAIR, "crises"),
        ("DELETE FROM commitments WHERE id = 1", ProblemKind.LINK, "dues"),
        ("UPDATE dues SET client_id = NULL WHERE commitment_id = 1", ProblemKind.PAIR, "dues"),
        ("UPDATE dues SET commitment_id = NULL", ProblemKind.PAIR, "dues"),
        ("UPDATE dues SET crisis_id = 99 WHERE crisis_id IS NOT NULL", ProblemKind.LINK, "dues"),
        ("UPDATE dues SET origin_id = origin_id || 'x' WHERE crisis_id IS NOT NULL", ProblemKind.PAIR, "dues"),
        ("UPDATE dues SET client_id = 9 WHERE risk_id IS NOT NULL", ProblemKind.PAIR, "dues"),
        ("UPDATE dues SET origin = 'crisis', commitment_id = NULL WHERE id = 1", ProblemKind.PAIR, "dues"),
        ("DELETE FROM risks", ProblemKind.LINK, "dues"),
        ("UPDATE relations SET other_id = person_id", ProblemKind.PAIR, "relations"),
        (
            "INSERT INTO crisis_lines(uuid, crisis_id, kind, at, at_text, recorded_at, text)"
            " VALUES ('u', 1, 'line', 0, '2026-01-01', 0, 'x')",
            ProblemKind.PAIR,
            "crisis_lines",
        ),
        ("UPDATE anniversaries SET client_id = 9 WHERE person_id IS NOT NULL", ProblemKind.PAIR, "anniversaries"),
    ],
)
def test_what_does_not_fit_is_named(journal: Path, statement: str, kind: ProblemKind, subject: str) -> None:
    change(journal, statement)
    found = check(journal)
    assert not found.ok
    assert (kind, subject) in {(problem.kind, problem.subject) for problem in found.problems}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE crisis_lines SET text = text || '!' WHERE number = 2",
        "UPDATE crisis_lines SET kind = 'foreign' WHERE number = 2",
        "UPDATE crisis_lines SET inner = 1 - inner WHERE number = 2",
        "DELETE FROM crisis_lines WHERE number = 2",
        "UPDATE crisis_lines SET hash = replace(hash, substr(hash, 1, 1), 'g') WHERE number = 2",
    ],
)
def test_a_log_that_was_changed_is_found_by_the_full_check(journal: Path, statement: str) -> None:
    change(journal, "DROP TRIGGER crisis_lines_only_grow")
    change(journal, statement)
    assert check(journal).ok
    found = check(journal, full=True)
    assert {problem.kind for problem in found.problems} - {ProblemKind.INDEX} == {ProblemKind.CHAIN}
    assert {problem.detail for problem in found.problems if problem.kind is ProblemKind.CHAIN} == {"2"}
    assert (found.tampered, found.damaged, found.ok) == (True, False, False)


def test_damaged_pages_are_a_problem_and_no_crash(journal: Path) -> None:
    data = bytearray(journal.read_bytes())
    for place in range(4096, len(data), 4096 * 7):
        data[place : place + 200] = bytes(200)
    journal.write_bytes(data)
    assert {problem.kind for problem in check(journal).problems} >= {ProblemKind.PAGES}
