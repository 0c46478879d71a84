"""What of the crisis desk is found, and with which record."""

from __future__ import annotations

from journal.core.commitments import Commitment, CommitmentKind, Right
from journal.core.crises import Crisis, CrisisLine, CrisisStage, Review, Watch
from journal.core.moments import EventTime
from journal.core.plans import Step
from journal.core.risks import Risk
from journal.store import commitments, crises, crisis_log, risks
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.test_search import found
from tests.store.world import SHANGHAI, START, add_client, did

AT = EventTime.of(START, SHANGHAI)


def test_a_risk_is_found_with_its_client(writer: Writer) -> None:
    client = add_client(writer, "海润传媒")
    feared = Risk(client, "新车召回", "论坛出现投诉帖", review_days=None)
    risk = did(writer, Op.RISK_ADD, lambda w: risks.add(w, feared))
    assert found(writer, "召回") == found(writer, "投诉") == [("client", client)]
    did(writer, Op.RISK_DELETE, lambda w: risks.delete(w, risk))
    assert found(writer, "召回") == []


def test_a_crisis_is_found_by_its_plan_its_lines_and_what_was_learned(writer: Writer) -> None:
    client = add_client(writer, "海润传媒")
    crisis = Crisis(
        client, "headline", AT, plan_name="媒体负面报道", steps=(Step("Tell the team", 0),), watch=Watch(60)
    )
    number = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))
    line = CrisisLine(number, AT, "", who="孙助理", told="李总监")
    did(writer, Op.CRISIS_LOG, lambda w: crisis_log.log(w, number, "rang", AT, line))
    # A step is found by its name; the question of the watch, which nobody has worded, is not listed.
    assert [kind for kind, _ in found(writer, "client:海润 is:open")] == ["due", "crisis"]
    did(writer, Op.CRISIS_STAGE, lambda w: crises.set_stage(w, number, CrisisStage.RESOLVED, AT, "corrected"))
    learned = Review("稿件未核实", changes="先送审")
    did(writer, Op.CRISIS_REVIEW, lambda w: crises.review(w, number, learned, AT))
    for query in ("负面", "未核实", "送审", "孙助理", "李总监"):
        assert found(writer, query) == [("crisis", number)], query


def test_a_request_is_found_by_what_is_meant(writer: Writer) -> None:
    client = add_client(writer)
    asked = Commitment(
        CommitmentKind.REQUEST, client, "a poster", AT, intention="客流", unchanged="旧标志",
        doubts=((Right.PRICE, "谁付款"),),
    )  # fmt: skip
    number = did(writer, Op.COMMITMENT_ADD, lambda w: commitments.add(w, asked))
    for query in ("客流", "旧标志", "谁付款"):
        assert found(writer, query) == [("commitment", number)], query
