"""What a review leaves in plans, risks and promises, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal.core.clients import Client, ClientKind
from journal.core.commitments import Owed
from journal.core.crises import Crisis, CrisisStage, Review
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime
from journal.core.plans import Plan, Step
from journal.store import clients, commitments, crises, crisis_learning, outlets, plans, risks
from journal.store.crisis_learning import Learned
from journal.store.history import Op
from journal.store.writing import Writer

NOW = 1_800_000_000_000


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    return Writer.open(tmp_path / "a.cjournal", lambda: NOW)


def resolved(writer: Writer, plan: str) -> int:
    with writer.operation(Op.CRISIS_OPEN):
        client = clients.add(writer, Client("Orchid"))
        made = crises.open_crisis(writer, Crisis(client, "Wrong colour", EventTime.of(NOW), plan=plan))
        crises.set_stage(writer, made, CrisisStage.RESOLVED, EventTime.of(NOW), "printed anew")
    return made


def learn(writer: Writer, crisis_id: int, learned: Learned) -> None:
    with writer.operation(Op.CRISIS_REVIEW):
        crisis_learning.learn(writer, crisis_id, learned, EventTime.of(NOW), "zh_Hans")


def test_a_review_alone_touches_neither_plan_nor_register(writer: Writer) -> None:
    crisis_id = resolved(writer, "own_mistake")
    learn(writer, crisis_id, Learned(Review("cause", changes="two sign"), promises=()))
    assert crises.get(writer, crisis_id).stage is CrisisStage.REVIEWED
    assert plans.every(writer) == []
    assert risks.every(writer) == []
    assert commitments.owed(writer, Owed.WE) == []


def test_a_built_in_plan_is_copied_once_in_the_language_of_the_window(writer: Writer) -> None:
    crisis_id = resolved(writer, "own_mistake")
    learn(writer, crisis_id, Learned(Review(changes="two sign"), to_plan=True, to_risk=True))
    learn(writer, crisis_id, Learned(Review(changes="three sign"), to_plan=True, to_risk=True))
    (plan,) = plans.every(writer)
    assert plan.name == plans.built_in("zh_Hans")["own_mistake"].name
    assert plan.lessons == "two sign\n\nthree sign"
    (risk,) = risks.every(writer)
    assert (risk.title, risk.plan) == ("Wrong colour", plan.uuid)


def test_a_plan_of_one_s_own_learns_itself_and_a_deleted_one_nothing(writer: Writer) -> None:
    with writer.operation(Op.PLAN_ADD):
        plan_id = plans.add(writer, Plan("Mine", (Step("Call", 5),)))
    crisis_id = resolved(writer, plans.get(writer, plan_id).uuid)
    learn(writer, crisis_id, Learned(Review(changes="two sign"), to_plan=True))
    assert plans.get(writer, plan_id).lessons == "two sign"
    with writer.operation(Op.PLAN_DELETE):
        plans.delete(writer, plan_id)
    assert crisis_learning.plan_of(writer, crises.get(writer, crisis_id), "en") is None
    learn(writer, crisis_id, Learned(Review(changes="two sign"), to_plan=True))
    assert plans.every(writer) == []


def test_a_promise_without_a_time_undoes_the_whole_review(writer: Writer) -> None:
    crisis_id = resolved(writer, "own_mistake")
    with pytest.raises(JournalError) as refused:
        learn(writer, crisis_id, Learned(Review("cause"), to_risk=True, promises=("a report",)))
    assert refused.value.code is Code.TIME_MISSING
    assert crises.get(writer, crisis_id).stage is CrisisStage.RESOLVED
    assert risks.every(writer) == []


def test_outlets_are_the_media_that_are_not_archived(writer: Writer) -> None:
    with writer.operation(Op.CLIENT_ADD):
        clients.add(writer, Client("Orchid"))
        kept = clients.add(writer, Client("Evening Sun", ClientKind.MEDIA))
        gone = clients.add(writer, Client("Old Paper", ClientKind.MEDIA))
        clients.archive(writer, gone)
    assert outlets.every(writer) == [(kept, "Evening Sun")]
