"""Crises from the headline to the review: times, measures, stages back and forth, mistakes, and undo."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from journal.core.crises import Audience, Crisis, CrisisStage, FoundBy, LineKind, Review
from journal.core.crisis_measures import MeasureKind, measures
from journal.core.dues import DueState
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, MINUTE_MS, EventTime, local
from journal.core.working_days import WorkingDays
from journal.store import clients, crises, crisis_log, crisis_steps, erasing, history, opening
from journal.store.erasing import SharedRule
from journal.store.history import Op
from journal.store.opening import FileState
from journal.store.writing import Writer
from tests.store.crisis_world import HEADLINE, STEPS, Desk, moment
from tests.store.world import SHANGHAI, START, Clock, add_client, add_due, assert_whole, did, dump, open_writer

VERSION_6 = Path(__file__).parent.parent / "files" / "version-6.cjournal"


def afternoon(writer: Writer, clock: Clock) -> Desk:
    """Scene 6 until it is resolved."""
    desk = Desk.open(writer, clock)
    desk.at("14:12:00")
    desk.says("已通知李总监和公关组", Audience.TEAM)
    desk.at("14:18:00")
    desk.calls(desk.client, "建议先要测试原始报告，半小时内给媒体书面回应；他同意")
    desk.at("14:31:00")
    desk.calls(desk.outlet, "同意补充厂家回应")
    desk.at("14:47:00")
    desk.moves(CrisisStage.CONTAINED)
    desk.at("17:30:00")
    desk.moves(CrisisStage.RESOLVED, "更正已刊出")
    return desk


def refusal(writer: Writer, op: Op, act: Callable[[Writer], object]) -> Code:
    """Return why something is refused; nothing may have changed."""
    before = dump(writer), writer.rows("SELECT * FROM crisis_lines")
    with pytest.raises(JournalError) as refused:
        did(writer, op, act)
    assert (dump(writer), writer.rows("SELECT * FROM crisis_lines")) == before
    return refused.value.code


def test_the_steps_stand_as_dues_with_their_times(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    found = [(due.lead, local(due.moment_at(), SHANGHAI).strftime("%d %H:%M:%S")) for due in desk.open_ones()]
    assert found == list(
        zip(
            STEPS,
            ("03 14:10:20", "03 14:20:20", "03 14:20:20", "03 14:40:20", "03 16:10:20", "04 14:10:20", "10 14:10:20"),
            strict=True,
        )
    )
    assert desk.due("outlet").client_id == desk.outlet
    assert {due.client_id for due in desk.open_ones() if due.lead != "outlet"} == {desk.client}
    assert (desk.crisis.started_at, desk.crisis.found_by) == (moment("14:10:20"), FoundBy.US)


def test_the_measures_of_the_afternoon(writer: Writer, clock: Clock) -> None:
    desk = afternoon(writer, clock)
    found = measures(desk.crisis, crisis_log.lines(writer, desk.id))
    assert [one.kind for one in found] == list(MeasureKind)
    taken = [(one.taken_ms or 0) // 1000 for one in found]
    assert taken == [100, 7 * 60 + 40, 36 * 60 + 40, 3 * 3600 + 19 * 60 + 40]
    assert [one.goal_ms and one.goal_ms // MINUTE_MS for one in found] == [5, 10, 30, 1440]
    assert [one.late_ms for one in found] == [0, 0, (6 * 60 + 40) * 1000, 0]


def test_what_was_told_does_its_step(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    desk.says("看到了")
    assert desk.kinds() == list(STEPS)
    desk.at("14:12:00")
    desk.says("已通知李总监和公关组", Audience.TEAM)
    assert desk.kinds() == list(STEPS[1:])
    call = desk.calls(desk.client, "他同意")
    assert desk.kinds() == list(STEPS[2:])
    done = next(due for due in crisis_steps.every(writer, desk.id) if due.lead == "client")
    assert (done.state, done.outcome_interaction_id) == (DueState.DONE, call)
    desk.calls(desk.outlet, "同意补充厂家回应")
    assert desk.kinds() == list(STEPS[3:])


def test_updates_stop_when_it_is_contained_and_done_ones_stay(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    for time in ("16:05:00", "18:30:00"):
        desk.at(time)
        desk.does("update", "进展")
    desk.at("19:00:00")
    desk.moves(CrisisStage.CONTAINED)
    updates = [due for due in crisis_steps.every(writer, desk.id) if due.lead == "update"]
    assert [due.state for due in updates] == [DueState.DONE, DueState.DONE, DueState.CANCELLED]
    assert desk.kinds() == ["team", "client", "outlet", "report", "review"]
    done = [due.lead for due in crisis_steps.every(writer, desk.id) if due.state is DueState.DONE]
    assert "contain" in done


def test_report_and_review_stay_when_it_is_resolved(writer: Writer, clock: Clock) -> None:
    desk = afternoon(writer, clock)
    assert desk.kinds() == ["report", "review"]
    report, review = desk.open_ones()
    assert local(report.moment_at(), SHANGHAI).isoformat() == "2027-02-04T14:10:20+08:00"
    # 10 February 2027 is the fifth day of Spring Festival: off, by what is expected of a year not yet announced.
    day, china = local(review.moment_at(), SHANGHAI).date(), WorkingDays("CN")
    assert day == dt.date(2027, 2, 10)
    off = china.day_off(day)
    assert off is not None
    assert off.expected
    assert china.on_or_after(day) > day
    assert china.is_working(china.on_or_after(day))


def test_not_now_for_the_review_leaves_one_due(writer: Writer, clock: Clock) -> None:
    from journal.store import dues

    desk = afternoon(writer, clock)
    desk.does("report")
    for day in (10, 11, 12):
        desk.at("14:30:00", day)
        review = desk.due("review").id
        later = moment("09:00:00", day + 1)
        did(writer, Op.DUE_SNOOZE, lambda w, review=review, later=later: dues.snooze(w, review, later))  # type: ignore[misc]
    assert desk.kinds() == ["review"]
    assert len([due for due in crisis_steps.every(writer, desk.id) if due.lead == "review"]) == 1


def test_a_review_is_a_line_of_the_log_and_ends_its_due(writer: Writer, clock: Clock) -> None:
    desk = afternoon(writer, clock)
    desk.at("10:00:00", 15)
    learned = Review("数据没有出处", "当天拿到原始报告", "发布前先备好问答", "周五前给问答稿")
    did(writer, Op.CRISIS_REVIEW, lambda w: crises.review(w, desk.id, learned, desk.now()))
    crisis = desk.crisis
    assert (crisis.stage, crisis.review, crisis.reviewed_at) == (CrisisStage.REVIEWED, learned, desk.now().at)
    assert crisis.closed_at == moment("17:30:00")
    assert desk.kinds() == ["report"]
    written = [line for line in crisis_log.lines(writer, desk.id) if line.kind is LineKind.REVIEW]
    assert [line.inner for line in written] == [True]
    assert "发布前先备好问答" in written[0].text
    again = Review("换了出处")
    did(writer, Op.CRISIS_REVIEW, lambda w: crises.review(w, desk.id, again, desk.now()))
    assert desk.crisis.review == again
    assert crisis_log.first_break(writer, desk.id) is None


def test_a_warning_has_no_clock_until_it_opens(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, stage=CrisisStage.WARNING)
    warning = desk.crisis
    assert warning.started_at is None
    assert desk.open_ones() == []
    desk.at("15:00:00")
    desk.says("有人在问", Audience.CLIENT)
    desk.at("16:00:00")
    desk.moves(CrisisStage.OPEN)
    assert desk.crisis.started_at == moment("16:00:00")
    assert desk.due("client").moment_at() == moment("16:10:00")
    found = measures(desk.crisis, crisis_log.lines(writer, desk.id))
    assert [one.taken_ms for one in found] == [None] * 4


@pytest.mark.parametrize(
    ("stage", "left"),
    [
        (CrisisStage.CONTAINED, ["team", "client", "outlet", "report", "review"]),
        (CrisisStage.RESOLVED, ["report", "review"]),
        (CrisisStage.REVIEWED, ["report"]),
    ],
)
def test_a_warning_that_skips_stages_still_has_its_report(
    writer: Writer, clock: Clock, stage: CrisisStage, left: list[str]
) -> None:
    desk = Desk.open(writer, clock, stage=CrisisStage.WARNING)
    desk.moves(stage, "no more than a rumour")
    assert desk.kinds() == left


def test_what_flares_up_again_is_open_again(writer: Writer, clock: Clock) -> None:
    desk = afternoon(writer, clock)
    desk.at("18:00:00")
    did(
        writer,
        Op.CRISIS_STAGE,
        lambda w: crises.set_stage(w, desk.id, CrisisStage.OPEN, desk.now(), reason="第二家媒体转载"),
    )
    crisis = desk.crisis
    assert (crisis.stage, crisis.closed_at, crisis.running) == (CrisisStage.OPEN, None, True)
    assert crisis.started_at == moment("14:10:20")
    assert crisis_log.lines(writer, desk.id)[-1].text == "第二家媒体转载"
    taken = {one.kind.value: one.taken_ms for one in measures(crisis, crisis_log.lines(writer, desk.id))}
    assert (taken["contained"], taken["resolved"]) == (None, None)
    assert taken["client"] == 460_000
    assert desk.times(crisis.steps[4].kind) == ["03 16:10:20", "03 18:10:20"]
    assert desk.kinds() == ["update", "report", "review"]


def test_a_move_to_where_it_stands_is_refused(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    assert refusal(writer, Op.CRISIS_STAGE, lambda w: crises.set_stage(w, desk.id, CrisisStage.OPEN, desk.now())) is (
        Code.STAGE_IMPOSSIBLE
    )


def test_a_review_waits_for_the_end(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    said = Review("x")
    assert refusal(writer, Op.CRISIS_REVIEW, lambda w: crises.review(w, desk.id, said, desk.now())) is (
        Code.CRISIS_RUNNING
    )
    desk.moves(CrisisStage.RESOLVED)
    empty = refusal(writer, Op.CRISIS_REVIEW, lambda w: crises.review(w, desk.id, Review(), desk.now()))
    assert empty is Code.TEXT_MISSING


def test_one_opened_by_mistake_stays_and_nothing_is_due_for_it(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    desk.at("14:11:00")
    assert refusal(writer, Op.CRISIS_STAGE, lambda w: crises.close_mistaken(w, desk.id, desk.now(), " ")) is (
        Code.TEXT_MISSING
    )
    desk.mistaken()
    crisis = desk.crisis
    assert (crisis.mistaken, crisis.running, crisis.result) == (True, False, "误报")
    assert desk.open_ones() == []
    assert crises.every(writer, running=True) == []
    assert [one.taken_ms for one in measures(crisis, crisis_log.lines(writer, desk.id))] == [None] * 4
    assert refusal(writer, Op.CRISIS_STAGE, lambda w: crises.close_mistaken(w, desk.id, desk.now(), "again")) is (
        Code.CRISIS_CLOSED
    )


@pytest.mark.parametrize(
    ("stage", "left"),
    [
        (CrisisStage.OPEN, ["client", "outlet", "contain", "update", "report", "review"]),
        (CrisisStage.CONTAINED, ["client", "outlet", "report", "review"]),
    ],
)
def test_what_was_no_mistake_after_all_has_its_steps_back(
    writer: Writer, clock: Clock, stage: CrisisStage, left: list[str]
) -> None:
    desk = Desk.open(writer, clock)
    desk.does("team")
    first = {due.lead: due.moment for due in desk.open_ones()}
    desk.mistaken()
    desk.at("14:15:00")
    desk.moves(stage)
    assert not desk.crisis.mistaken
    assert desk.kinds() == left
    assert {due.lead: due.moment for due in desk.open_ones()}.items() <= first.items()


def test_undo_does_not_reach_the_log_nor_open_what_a_stage_has_ended(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    manual = add_due(writer, moment("14:15:00"), "回访", add_client(writer, "海润传媒"))
    desk.leaves_out("update")
    desk.does("client", "他同意")
    desk.at("14:47:00")
    desk.moves(CrisisStage.CONTAINED)
    lines, stands = crisis_log.lines(writer, desk.id), desk.kinds()
    changed = history.undo(writer)
    assert changed.subject is Op.DUE_ADD
    assert writer.value("SELECT count(*) FROM dues WHERE id = ?", (manual,)) == 0
    assert crisis_log.lines(writer, desk.id) == lines
    assert desk.kinds() == stands
    history.redo(writer)
    assert crisis_log.lines(writer, desk.id) == lines


def test_opening_moving_and_reviewing_are_never_undone(writer: Writer, clock: Clock) -> None:
    desk = afternoon(writer, clock)
    did(writer, Op.CRISIS_REVIEW, lambda w: crises.review(w, desk.id, Review("x"), desk.now()))
    crisis, lines = desk.crisis, crisis_log.lines(writer, desk.id)
    for _ in range(50):
        with suppress(JournalError):
            history.undo(writer)
    assert (desk.crisis, crisis_log.lines(writer, desk.id)) == (crisis, lines)
    assert crisis_log.first_break(writer, desk.id) is None


def test_other_clients_dues_stand_beside_it(writer: Writer, clock: Clock) -> None:
    from journal.store import dues

    desk = Desk.open(writer, clock)
    other = add_client(writer, "海润传媒")
    add_due(writer, moment("14:15:00"), "回访", other)
    titles = [due.title for due in dues.until(writer, moment("14:30:00")) if due.client_id == other]
    assert titles == ["回访"]
    assert {due.lead for due in dues.until(writer, moment("14:30:00"))} == {"", "team", "client", "outlet"}
    assert desk.crisis.running


def test_several_run_at_once_and_concern_their_outlet_too(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    second = Crisis(desk.outlet, "second", EventTime.of(clock.forward(1000), SHANGHAI))
    other = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, second))
    assert [one.id for one in crises.every(writer, running=True)] == [other, desk.id]
    assert [one.id for one in crises.concerning(writer, desk.outlet)] == [other, desk.id]
    assert [one.id for one in crises.concerning(writer, desk.client)] == [desk.id]
    first = crisis_steps.next_ones(writer)
    assert set(first) == {desk.id}
    assert first[desk.id].lead == "team"


def test_erasing_the_client_takes_the_crisis_along_openly(writer: Writer, clock: Clock) -> None:
    desk = afternoon(writer, clock)
    seen = erasing.preview(writer, desk.client)
    assert (seen.counts["crises"], seen.running_crises) == (1, 0)
    assert seen.counts["crisis_lines"] == len(crisis_log.lines(writer, desk.id))
    erasing.erase(writer, desk.client, SharedRule.DELETE)
    assert crises.every(writer) == []
    assert writer.rows("SELECT 1 FROM crisis_lines") == []
    assert writer.rows("SELECT 1 FROM dues WHERE crisis_id IS NOT NULL OR origin = 'crisis'") == []
    assert [one.name for one in clients.every(writer)] == ["车闻网"]


def test_a_client_with_a_crisis_is_not_taken_back_by_undo(writer: Writer) -> None:
    client = add_client(writer)
    crisis = Crisis(client, HEADLINE, EventTime.of(START, SHANGHAI))
    did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))
    before = dump(writer)
    with pytest.raises(JournalError) as refused:
        history.undo(writer)
    assert refused.value.code is Code.CHANGED_SINCE
    assert dump(writer) == before


def test_the_outlet_of_a_crisis_is_not_taken_back_by_undo(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    before = dump(writer)
    history.undo(writer)  # the editor
    history.undo(writer)  # the client's person
    with pytest.raises(JournalError) as refused:
        history.undo(writer)
    assert refused.value.code is Code.CHANGED_SINCE
    assert desk.due("outlet").client_id == desk.crisis.outlet_id == desk.outlet
    history.redo(writer)
    history.redo(writer)
    assert dump(writer) == before


def test_lines_of_an_older_journal_get_their_places_in_a_chain(tmp_path: Path) -> None:
    path = tmp_path / "old.cjournal"
    shutil.copy(VERSION_6, path)
    assert opening.inspect(path) is FileState.OLDER
    clock = Clock(START + 400 * DAY_MS)
    writer = open_writer(path, clock)
    ended, running = sorted(crises.every(writer), key=lambda one: one.id)
    assert [line.number for line in crisis_log.lines(writer, ended.id)] == list(range(1, 10))
    assert [line.number for line in crisis_log.lines(writer, running.id)] == list(range(1, 7))
    for crisis in (ended, running):
        assert crisis_log.first_break(writer, crisis.id) is None
        assert crisis.started_at == crisis.opened.at
        assert (crisis.steps, crisis.watch, crisis.mistaken) == ((), None, False)
    assert [line.stage for line in crisis_log.lines(writer, ended.id) if line.stage] == [
        CrisisStage.CONTAINED,
        CrisisStage.RESOLVED,
        CrisisStage.REVIEWED,
    ]
    taken = [one.taken_ms for one in measures(ended, crisis_log.lines(writer, ended.id))]
    assert taken == [4 * MINUTE_MS, None, 95 * MINUTE_MS, 1400 * MINUTE_MS]
    at = EventTime.of(clock(), SHANGHAI)
    did(writer, Op.CRISIS_LOG, lambda w: crises.log(w, running.id, "new", at))
    assert [line.number for line in crisis_log.lines(writer, running.id)] == list(range(1, 8))
    assert crisis_log.first_break(writer, running.id) is None
    hashes = {line.hash for one in (ended, running) for line in crisis_log.lines(writer, one.id)}
    assert len(hashes) == 16
    did(writer, Op.CRISIS_STAGE, lambda w: crises.set_stage(w, running.id, CrisisStage.CONTAINED, at))
    assert crisis_steps.every(writer, running.id) == []
    writer.close()


def test_a_journal_with_a_crisis_is_whole_after_it_all(writer: Writer, clock: Clock) -> None:
    desk = afternoon(writer, clock)
    assert_whole(writer)
    lines = crisis_log.lines(writer, desk.id)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
