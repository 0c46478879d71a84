"""The risk register: kept whole, heaviest first, one due that asks to look again, apart from its crises."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from journal.core.crises import Crisis
from journal.core.dues import Due, DueState
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, EventTime, Moment
from journal.core.risks import Contact, Risk, Side
from journal.store import closing, crises, dues, erasing, history, risks
from journal.store.erasing import SharedRule
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, Clock, add_client, did, dump

TODAY = dt.date(2026, 11, 24)


def full(client: int) -> Risk:
    return Risk(
        client, "媒体质疑安全数据", "论坛有人问\n记者来电", 3, 1, "negative_story",
        (Contact("李总监", "+86 138", Side.THEIRS, "公关"), Contact("小赵")), "2027-01-20", "phone", "2026-11-01",
        30, "备注",
    )  # fmt: skip


def add(writer: Writer, risk: Risk) -> int:
    return did(writer, Op.RISK_ADD, lambda w: risks.add(w, risk))


def edit(writer: Writer, risk: Risk) -> None:
    did(writer, Op.RISK_EDIT, lambda w: risks.edit(w, risk))


def looks(writer: Writer, risk: int) -> list[Due]:
    """The open dues that ask to look at a risk again."""
    return [due for due in dues.every(writer) if due.risk_id == risk and due.open]


def day_of(writer: Writer, risk: int) -> str:
    (due,) = looks(writer, risk)
    return due.moment.local


def test_everything_about_a_risk_is_kept(writer: Writer) -> None:
    client = add_client(writer)
    found = risks.get(writer, add(writer, full(client)))
    assert replace(found, id=0, uuid="", created_at=0, updated_at=0) == full(client)
    assert risks.every(writer) == risks.of_client(writer, client) == [found]


def test_the_heaviest_come_first(writer: Writer) -> None:
    client, other = add_client(writer), add_client(writer, "other")
    weights = ((1, 1), (2, 2), (3, 3), (2, 2), (3, 1))
    ids = [add(writer, Risk(client, f"{s}{p}", severity=s, likelihood=p)) for s, p in weights]
    add(writer, Risk(other, "theirs", severity=3, likelihood=3))
    assert [one.id for one in risks.of_client(writer, client)] == [ids[place] for place in (2, 1, 3, 4, 0)]


def test_one_due_asks_to_look_again(writer: Writer, clock: Clock) -> None:
    risk = add(writer, Risk(add_client(writer), "recall", review_days=30))
    assert day_of(writer, risk) == "2026-12-24"
    edit(writer, replace(risks.get(writer, risk), review_days=90))
    assert day_of(writer, risk) == "2027-02-22"
    edit(writer, replace(risks.get(writer, risk), review_days=None))
    assert looks(writer, risk) == []
    edit(writer, replace(risks.get(writer, risk), review_days=30, title="recall of seats"))
    (due,) = looks(writer, risk)
    assert (due.title, due.moment.local, due.lead) == ("recall of seats", "2026-12-24", risks.LEAD)


def test_a_look_that_is_done_asks_for_the_next(writer: Writer, clock: Clock) -> None:
    risk = add(writer, Risk(add_client(writer), "recall", review_days=30))
    clock.forward(31 * DAY_MS)
    (due,) = looks(writer, risk)
    did(writer, Op.DUE_DONE, lambda w: closing.done(w, due.id))
    assert risks.get(writer, risk).reviewed_on == "2026-12-25"
    assert day_of(writer, risk) == "2027-01-24"
    history.undo(writer)
    assert risks.get(writer, risk).reviewed_on is None
    assert day_of(writer, risk) == "2026-12-24"
    history.redo(writer)
    assert day_of(writer, risk) == "2027-01-24"


def test_who_does_not_want_to_look_again_is_not_asked_anew_by_an_edit(writer: Writer) -> None:
    risk = add(writer, Risk(add_client(writer), "recall", review_days=30))
    did(writer, Op.DUE_DISMISS, lambda w: closing.dismiss(w, looks(w, risk)[0].id))
    edit(writer, replace(risks.get(writer, risk), title="other"))
    assert looks(writer, risk) == []
    did(writer, Op.RISK_EDIT, lambda w: risks.reviewed(w, risk, TODAY + dt.timedelta(days=1)))
    assert day_of(writer, risk) == "2026-12-25"


def test_an_edit_is_undone_with_its_due(writer: Writer) -> None:
    risk = add(writer, full(add_client(writer)))
    before = dump(writer)
    edit(writer, replace(risks.get(writer, risk), title="other", review_days=60, contacts=()))
    after = dump(writer)
    history.undo(writer)
    assert dump(writer) == before
    history.redo(writer)
    assert dump(writer) == after


def test_a_deleted_risk_goes_with_its_due_and_its_crises_stay(writer: Writer) -> None:
    client = add_client(writer)
    risk = add(writer, full(client))
    opened = Crisis(client, "headline", EventTime.of(START, SHANGHAI), risk_id=risk)
    crisis = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, opened))
    before = dump(writer)
    did(writer, Op.RISK_DELETE, lambda w: risks.delete(w, risk))
    assert crises.get(writer, crisis).risk_id is None
    assert risks.every(writer) == []
    assert looks(writer, risk) == []
    history.undo(writer)
    found = dump(writer)
    assert {t: rows for t, rows in found.items() if t != "crises"} == {
        t: rows for t, rows in before.items() if t != "crises"
    }
    assert crises.get(writer, crisis).risk_id == risk


def test_a_risk_of_which_a_crisis_came_is_not_taken_back(writer: Writer) -> None:
    client = add_client(writer)
    risk = add(writer, full(client))
    edit(writer, replace(risks.get(writer, risk), title="other"))
    opened = Crisis(client, "headline", EventTime.of(START, SHANGHAI), risk_id=risk)
    crisis = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, opened))
    assert history.undo(writer).subject is Op.RISK_EDIT
    with pytest.raises(JournalError) as refused:
        history.undo(writer)
    assert refused.value.code is Code.CHANGED_SINCE  # the client is next, and has a crisis
    assert crises.get(writer, crisis).risk_id == risk
    assert risks.get(writer, risk).title == full(client).title


def test_a_risk_comes_back_from_the_bin_with_its_crisis(writer: Writer) -> None:
    client = add_client(writer)
    risk = add(writer, full(client))
    opened = Crisis(client, "headline", EventTime.of(START, SHANGHAI), risk_id=risk)
    crisis = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, opened))
    with writer.operation(Op.RISK_DELETE) as running:
        risks.delete(writer, risk)
    add_client(writer, "later")
    history.restore(writer, running.id)
    assert crises.get(writer, crisis).risk_id == risk
    assert day_of(writer, risk) == "2026-12-01"


def test_erasing_a_client_takes_its_risks_along(writer: Writer) -> None:
    client, other = add_client(writer), add_client(writer, "other")
    add(writer, full(client))
    kept = add(writer, full(other))
    erasing.erase(writer, client, SharedRule.DELETE)
    assert [one.id for one in risks.every(writer)] == [kept]
    assert {due.risk_id for due in dues.every(writer)} == {kept}


def test_a_risk_out_of_a_file_brings_its_own_due(writer: Writer) -> None:
    client = add_client(writer)
    risk = did(writer, Op.IMPORT, lambda w: risks.add(w, replace(full(client), uuid="0" * 32)))
    assert looks(writer, risk) == []
    due = Due("x", Moment.date(TODAY, SHANGHAI), client_id=client, risk_id=risk, state=DueState.SCHEDULED)
    did(writer, Op.IMPORT, lambda w: dues.put(w, due))
    assert day_of(writer, risk) == TODAY.isoformat()
