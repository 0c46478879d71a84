"""The steps of a crisis and its watch as dues: done, left out, coming again, ending with the stages."""

from __future__ import annotations

import pytest

from journal.core.crises import Audience, CrisisStage, LineKind, Watch
from journal.core.dues import DueState
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Interaction
from journal.core.moments import MINUTE_MS, Moment, local
from journal.core.plans import Plan, Step, StepKind
from journal.store import bin as rubbish
from journal.store import closing, crises, crisis_log, crisis_steps, dues, history, interactions, plans
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.crisis_world import Desk, moment
from tests.store.world import SHANGHAI, Clock, did

HOURLY = Plan("hourly", (Step("问进展", 60, StepKind.UPDATE, 60), Step("巡查", 30, StepKind.OTHER, 20)))


def watching(desk: Desk) -> str:
    """When the question stands that is open."""
    return local(desk.due("watch").moment_at(), SHANGHAI).strftime("%d %H:%M:%S")


def watch(desk: Desk, every: Watch | None) -> None:
    did(desk.writer, Op.CRISIS_WATCH, lambda w: crises.set_watch(w, desk.id, every))


def test_a_step_that_is_done_is_a_line_that_says_who_was_told(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    desk.at("14:25:00")
    desk.does("client", "他同意")
    line = crisis_log.lines(writer, desk.id)[-1]
    assert (line.kind, line.audience, line.step) == (LineKind.STEP, Audience.CLIENT, "step:1")
    assert line.text == "致电客户，带着建议: 他同意"
    assert line.at.at == moment("14:25:00")
    done = next(due for due in crisis_steps.every(writer, desk.id) if due.lead == "client")
    assert (done.state, done.outcome, done.closed_at) == (DueState.DONE, "他同意", moment("14:25:00"))


def test_a_call_that_does_a_step_is_taken_into_the_log(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    call = Interaction((desk.client,), desk.at("14:18:00"), Channel.PHONE, text="他同意")
    due = desk.due("client").id

    def act(writer: Writer) -> None:
        closing.done(writer, due, outcome="他同意", interaction_id=interactions.add(writer, call))

    did(writer, Op.DUE_DONE, act)
    line = crisis_log.lines(writer, desk.id)[-1]
    assert (line.kind, line.text, line.step, line.audience) == (LineKind.CONTACT, "他同意", "step:1", Audience.CLIENT)
    history.undo(writer)
    assert desk.due("client").open
    assert writer.rows("SELECT 1 FROM interactions") == []
    back = crisis_log.lines(writer, desk.id)[-1]
    assert (back.kind, back.text, back.step, back.audience) == (LineKind.REOPENED, "致电客户，带着建议", "step:1", None)
    history.redo(writer)
    again = crisis_log.lines(writer, desk.id)[-1]
    assert (again.kind, again.text, again.source, again.at) == (line.kind, line.text, line.source, line.at)
    assert crisis_log.first_break(writer, desk.id) is None


def test_undo_says_in_the_log_that_the_step_is_open_again(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    desk.at("14:12:00")
    desk.does("team", "李总监已知")
    done = crisis_log.lines(writer, desk.id)[-1]
    desk.leaves_out("contain")
    desk.at("14:13:00")
    history.undo(writer)
    history.undo(writer)
    back = crisis_log.lines(writer, desk.id)[-2:]
    assert [(line.kind, line.step) for line in back] == [(LineKind.REOPENED, "step:3"), (LineKind.REOPENED, "step:0")]
    assert back[1].at.at == moment("14:13:00")
    assert {"team", "contain"} <= set(desk.kinds())
    history.redo(writer)
    history.redo(writer)
    again = crisis_log.lines(writer, desk.id)[-2:]
    assert [line.kind for line in again] == [LineKind.STEP, LineKind.SKIPPED]
    assert (again[0].text, again[0].step, again[0].audience) == (done.text, done.step, done.audience)
    assert len(crisis_log.lines(writer, desk.id)) == 7
    assert crisis_log.first_break(writer, desk.id) is None


def test_undo_of_a_snooze_writes_no_line(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, HOURLY)
    due = desk.due("update").id
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due, moment("15:40:00")))
    before = crisis_log.lines(writer, desk.id)
    history.undo(writer)
    assert crisis_log.lines(writer, desk.id) == before


def test_a_step_that_is_left_out_says_so_in_the_log(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    desk.leaves_out("outlet")
    line = crisis_log.lines(writer, desk.id)[-1]
    assert (line.kind, line.step, line.audience) == (LineKind.SKIPPED, "step:2", None)
    assert "outlet" not in desk.kinds()
    with pytest.raises(JournalError) as refused:
        did(writer, Op.DUE_DONE, lambda w: dues.close(w, desk_due(desk, "outlet")))
    assert refused.value.code is Code.DUE_CLOSED


def desk_due(desk: Desk, kind: str) -> int:
    return next(due.id for due in crisis_steps.every(desk.writer, desk.id) if due.lead == kind)


@pytest.mark.parametrize(
    ("done_at", "following"),
    [
        ("15:00:00", "03 16:10:20"),  # ahead of its time
        ("15:10:20", "03 16:10:20"),
        ("15:55:00", "03 16:10:20"),  # late: the schedule stays
        ("16:10:20", "03 17:10:20"),  # on the dot of the next
        ("18:44:00", "03 19:10:20"),  # what was missed is not made up for
    ],
)
def test_an_update_comes_again_by_its_schedule(writer: Writer, clock: Clock, done_at: str, following: str) -> None:
    desk = Desk.open(writer, clock, HOURLY)
    desk.at(done_at)
    desk.does("update")
    assert desk.times(StepKind.UPDATE) == ["03 15:10:20", following]
    assert desk.kinds().count("update") == 1


def test_left_out_this_time_comes_again_and_left_out_for_good_does_not(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, HOURLY)
    first = desk.due("update").id
    did(writer, Op.DUE_SKIP, lambda w: closing.skip(w, first))
    assert desk.times(StepKind.UPDATE) == ["03 15:10:20", "03 16:10:20"]
    desk.leaves_out("update")
    desk.at("20:00:00")
    desk.moves(CrisisStage.CONTAINED)
    desk.moves(CrisisStage.OPEN)
    assert desk.kinds() == ["other"]


def test_an_update_that_lies_ahead_is_not_passed_over_when_containment_is_lost(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, HOURLY)
    desk.at("14:20:00")
    desk.moves(CrisisStage.CONTAINED)
    assert desk.kinds() == []
    desk.at("14:35:00")
    desk.moves(CrisisStage.OPEN)
    assert desk.times(StepKind.UPDATE) == ["03 15:10:20", "03 15:10:20"]
    assert desk.times(StepKind.OTHER) == ["03 14:40:20", "03 14:40:20"]
    desk.moves(CrisisStage.RESOLVED)
    desk.at("17:00:00")
    desk.moves(CrisisStage.OPEN)
    assert desk.times(StepKind.UPDATE)[-1] == "03 17:10:20"
    assert desk.times(StepKind.OTHER)[-1] == "03 17:00:20"
    assert len(desk.open_ones()) == 2


def test_what_keeps_it_contained_and_repeats_goes_on_too(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(
        writer, clock, Plan("x", (Step("守住", 30, StepKind.CONTAIN, 60), Step("发更正", 30, StepKind.CONTAIN)))
    )
    desk.at("14:50:00")
    desk.moves(CrisisStage.CONTAINED)
    assert {due.state for due in crisis_steps.every(writer, desk.id)} == {DueState.DONE}
    desk.moves(CrisisStage.OPEN)
    assert [(due.title, due.moment_at()) for due in desk.open_ones()] == [("守住", moment("15:40:20"))]


def test_one_that_was_put_into_the_bin_does_not_stop_what_repeats(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, HOURLY)
    watch(desk, Watch(60))
    for time in ("15:00:00", "16:00:00", "17:00:00"):
        desk.at(time)
        desk.does("update")
        desk.does("watch")
    closed = [due for due in crisis_steps.every(writer, desk.id) if not due.open]
    for due in closed[:-1]:
        did(writer, Op.DUE_DELETE, lambda w, due=due: dues.delete(w, due.id))  # type: ignore[misc]
    desk.at("18:00:00")
    desk.does("update")
    desk.does("watch")
    assert desk.kinds().count("update") == 1
    assert desk.kinds().count("watch") == 1
    for binned in rubbish.contents(writer, clock()):
        history.restore(writer, binned.operation_id)
    occurrences = [due.occurrence for due in crisis_steps.every(writer, desk.id)]
    assert len(set(occurrences)) == len(occurrences) == 11


def test_the_second_conversation_does_not_do_what_comes_days_later(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, plans.built_in("zh_Hans")["own_mistake"])
    steps = [due.title for due in desk.open_ones() if due.lead == "client"]
    assert len(steps) == 3
    desk.leaves_out("update")
    for time in ("14:13:00", "14:16:00", "14:20:00"):
        desk.at(time)
        desk.says("又说了一次", Audience.CLIENT)
    assert [due.title for due in desk.open_ones() if due.lead == "client"] == steps[1:]
    desk.at("18:30:00")  # the second one was due at 18:10:20
    desk.says("书面发出", Audience.CLIENT)
    assert [due.title for due in desk.open_ones() if due.lead == "client"] == steps[2:]


def test_an_update_is_done_by_a_line_only_when_it_is_due(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, HOURLY)
    desk.at("15:05:00")
    desk.says("还在查", Audience.CLIENT)
    assert desk.times(StepKind.UPDATE) == ["03 15:10:20"]
    desk.at("15:12:00")
    desk.says("查完了", Audience.CLIENT)
    assert desk.times(StepKind.UPDATE) == ["03 15:10:20", "03 16:10:20"]
    assert desk.kinds().count("update") == 1


def test_a_snooze_moves_the_reminder_and_not_the_schedule(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, HOURLY)
    due = desk.due("update").id
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due, moment("15:40:00")))
    desk.at("15:41:00")
    desk.does("update")
    assert desk.times(StepKind.UPDATE) == ["03 15:10:20", "03 16:10:20"]


def test_a_step_may_get_another_time(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    report = desk.due("report")
    did(writer, Op.DUE_EDIT, lambda w: closing.reschedule(w, report, Moment.instant(moment("18:00:00", 5))))
    assert desk.due("report").moment_at() == moment("18:00:00", 5)
    history.undo(writer)
    assert desk.due("report").moment_at() == moment("14:10:20", 4)


def test_the_watch_asks_within_its_hours_and_every_answer_is_a_line(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, Plan("none"), watch=Watch(120))
    assert watching(desk) == "03 16:10:20"
    desk.at("16:30:00")
    desk.does("watch")
    line = crisis_log.lines(writer, desk.id)[-1]
    assert (line.kind, line.text, line.audience) == (LineKind.WATCH, "", None)
    assert watching(desk) == "03 18:30:00"
    desk.at("19:00:00")
    desk.does("watch", "微博上有人转")
    assert crisis_log.lines(writer, desk.id)[-1].text == "微博上有人转"
    assert watching(desk) == "04 08:00:00"
    history.undo(writer)
    assert watching(desk) == "03 18:30:00"
    assert len(crisis_log.lines(writer, desk.id)) == 3


def test_a_watch_may_be_changed_stopped_and_taken_up_again(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, Plan("none"))
    assert desk.kinds() == []
    watch(desk, Watch(30))
    assert watching(desk) == "03 14:40:20"
    watch(desk, Watch(60, "09:00", "18:00"))
    assert (watching(desk), desk.kinds()) == ("03 15:10:20", ["watch"])
    history.undo(writer)
    assert (watching(desk), desk.crisis.watch) == ("03 14:40:20", Watch(30))
    watch(desk, None)
    assert (desk.kinds(), desk.crisis.watch) == ([], None)
    watch(desk, Watch(30))
    desk.moves(CrisisStage.CONTAINED)
    assert desk.kinds() == ["watch"]
    desk.moves(CrisisStage.RESOLVED)
    assert desk.kinds() == []
    desk.moves(CrisisStage.OPEN)
    assert desk.kinds() == ["watch"]


@pytest.mark.parametrize("minutes", [14, 7 * 24 * 60 + 1])
def test_a_watch_that_asks_too_often_or_never_is_refused(writer: Writer, clock: Clock, minutes: int) -> None:
    desk = Desk.open(writer, clock, Plan("none"))
    with pytest.raises(JournalError) as refused:
        watch(desk, Watch(minutes))
    assert refused.value.code is Code.NUMBER_OUT_OF_RANGE
    assert desk.crisis.watch is None


def test_a_step_rings_the_client_where_no_outlet_is_known(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, outlet_id=None)
    assert desk.due("outlet").client_id == desk.client


def test_later_changes_of_a_plan_do_not_reach_a_crisis(writer: Writer, clock: Clock) -> None:
    plan = did(writer, Op.PLAN_ADD, lambda w: plans.add(w, HOURLY))
    desk = Desk.open(writer, clock, plans.get(writer, plan))
    assert desk.crisis.plan == plans.get(writer, plan).uuid
    did(writer, Op.PLAN_DELETE, lambda w: plans.delete(w, plan))
    desk.at("15:15:00")
    desk.does("update")
    assert desk.times(StepKind.UPDATE) == ["03 15:10:20", "03 16:10:20"]
    # A plan keeps its steps in the order of their time.
    assert [step.every_minutes for step in desk.crisis.steps] == [20, 60]


def test_a_crisis_without_a_plan_has_no_steps(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock, Plan(""))
    assert desk.kinds() == []
    desk.clock.forward(20 * MINUTE_MS)
    for stage in (CrisisStage.CONTAINED, CrisisStage.RESOLVED, CrisisStage.REVIEWED, CrisisStage.WARNING):
        desk.moves(stage)
        assert desk.kinds() == []
