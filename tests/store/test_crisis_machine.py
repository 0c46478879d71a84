"""Random crises: stages back and forth, steps, the watch, lines and undo in any order; what always holds of them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journal.core.crises import STAGES, Audience, Crisis, CrisisLine, CrisisStage, LineKind, Review, Watch, with_plan
from journal.core.crisis_measures import Measure, measures
from journal.core.dues import WATCH, Due, DueState
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Interaction
from journal.core.moments import MINUTE_MS, EventTime
from journal.core.plans import Plan, Step, StepKind
from journal.store import closing, crises, crisis_log, crisis_steps, dues, history, interactions, plans
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, Clock, add_client, assert_whole, dump, new_writer, open_writer

PICK = st.integers(0, 10**6)
STEPS = st.builds(
    Step,
    st.sampled_from(["打电话", "Write", "=1+1"]),
    st.integers(0, 300),
    st.sampled_from(StepKind),
    st.sampled_from([None, None, 1, 20, 120]),
)
BUILT_IN = sorted(plans.built_in("zh_Hans"))
PLANS = st.sampled_from([None, *BUILT_IN]) | st.lists(STEPS, max_size=4).map(tuple)
WATCHES = st.none() | st.builds(
    Watch, st.sampled_from([15, 120, 1440]), st.just("08:00"), st.sampled_from(["20:00", "08:00"])
)
MOVES = st.sampled_from([*CrisisStage, CrisisStage.OPEN, CrisisStage.OPEN])
KEPT = (StepKind.REPORT, StepKind.REVIEW)
REFUSALS = {Code.STAGE_IMPOSSIBLE, Code.CRISIS_RUNNING, Code.CRISIS_CLOSED}
NOT_NOW = {Code.NOTHING_TO_UNDO, Code.NOTHING_TO_REDO, Code.CHANGED_SINCE}
Lines = list[tuple[Any, ...]]


class CrisisMachine(RuleBasedStateMachine):
    """Does with crises what the window and the command line do; the log is compared with all that it ever said."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = Clock()
        self.writer: Writer = new_writer(Path(self.folder.name) / "a.cjournal", self.clock)
        self.client, self.outlet = add_client(self.writer, "星禾汽车"), add_client(self.writer, "车闻网")
        with self.writer.unlogged():
            self.writer.execute("UPDATE operations SET undoable = 0")
        self.known: Lines = []

    def teardown(self) -> None:
        assert_whole(self.writer)
        self.writer.close()
        self.folder.cleanup()

    # What is done.

    def does(self, op: Op, act: Callable[[Writer], object]) -> None:
        """Do one thing a second later; what is refused leaves everything as it was."""
        self.clock.forward(1_000)
        before = dump(self.writer), self.lines()
        try:
            with self.writer.operation(op):
                act(self.writer)
        except JournalError as error:
            if error.code not in REFUSALS:
                raise
            assert (dump(self.writer), self.lines()) == before

    def now(self) -> EventTime:
        return EventTime.of(self.clock(), SHANGHAI)

    def lines(self) -> Lines:
        return self.writer.rows("SELECT * FROM crisis_lines ORDER BY id")

    def crisis(self, number: int) -> Crisis:
        found = crises.every(self.writer)
        return found[number % len(found)]

    def step(self, number: int, *, watch: bool = False) -> Due | None:
        found = [
            due
            for crisis in crises.every(self.writer)
            for due in crisis_steps.open_ones(self.writer, crisis.id)
            if (due.lead == WATCH) is watch
        ]
        return found[number % len(found)] if found else None

    def some(self) -> bool:
        return bool(self.writer.value("SELECT count(*) FROM crises"))

    def waiting(self) -> bool:
        return self.step(0) is not None

    def asked(self) -> bool:
        return self.step(0, watch=True) is not None

    @initialize(plan=PLANS, watch=WATCHES)
    def begin(self, plan: str | tuple[Step, ...] | None, watch: Watch | None) -> None:
        self.open(plan, warning=False, watch=watch, outlet=True)

    @precondition(lambda self: self.writer.value("SELECT count(*) FROM crises") < 3)
    @rule(plan=PLANS, warning=st.booleans(), watch=WATCHES, outlet=st.booleans())
    def open(self, plan: str | tuple[Step, ...] | None, warning: bool, watch: Watch | None, outlet: bool) -> None:
        opened = Crisis(
            self.client,
            "车闻网首页：数据存疑",
            self.now(),
            stage=CrisisStage.WARNING if warning else CrisisStage.OPEN,
            watch=watch,
            outlet_id=self.outlet if outlet else None,
        )
        if isinstance(plan, str):
            opened = with_plan(opened, plans.built_in("zh_Hans")[plan])
        elif plan is not None:
            opened = with_plan(opened, Plan("own", plan))
        self.does(Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, opened))

    @rule(minutes=st.sampled_from([1, 7, 10, 31, 119, 120, 121, 600, 1440, 11_000]))
    def let_time_pass(self, minutes: int) -> None:
        self.clock.forward(minutes * MINUTE_MS)

    @precondition(waiting)
    @rule(number=PICK, outcome=st.sampled_from(["", "他同意"]), called=st.booleans())
    def do_step(self, number: int, outcome: str, called: bool) -> None:
        if due := self.step(number):

            def act(writer: Writer) -> None:
                entry = interactions.add(writer, self.entry(outcome)) if called else None
                closing.done(writer, due.id, outcome=outcome, interaction_id=entry)

            self.does(Op.DUE_DONE, act)

    @precondition(waiting)
    @rule(number=PICK, go_on=st.booleans())
    def leave_out(self, number: int, go_on: bool) -> None:
        if due := self.step(number):
            act = closing.skip if go_on else closing.dismiss
            self.does(Op.DUE_SKIP if go_on else Op.DUE_DISMISS, lambda w: act(w, due.id))

    @precondition(lambda self: self.waiting() or self.asked())
    @rule(number=PICK, watch=st.booleans(), minutes=st.integers(1, 600))
    def snooze(self, number: int, watch: bool, minutes: int) -> None:
        if due := self.step(number, watch=watch):
            self.does(Op.DUE_SNOOZE, lambda w: dues.snooze(w, due.id, self.clock() + minutes * MINUTE_MS))

    @precondition(asked)
    @rule(number=PICK, how=st.sampled_from([closing.done, closing.done, closing.dismiss, closing.skip]))
    def answer_watch(self, number: int, how: Callable[[Writer, int], object]) -> None:
        if due := self.step(number, watch=True):
            self.does(Op.DUE_DONE, lambda w: how(w, due.id))

    @precondition(some)
    @rule(number=PICK, watch=WATCHES)
    def watch(self, number: int, watch: Watch | None) -> None:
        crisis = self.crisis(number)
        self.does(Op.CRISIS_WATCH, lambda w: crises.set_watch(w, crisis.id, watch))

    @precondition(some)
    @rule(number=PICK, told=st.none() | st.sampled_from(Audience), inner=st.booleans())
    def write_line(self, number: int, told: Audience | None, inner: bool) -> None:
        crisis = self.crisis(number)
        line = CrisisLine(crisis.id, self.now(), "", audience=told, inner=inner)
        before = self.measured(crisis.id)
        self.does(Op.CRISIS_LOG, lambda w: crises.log(w, crisis.id, "已通知", self.now(), line))
        self.assert_stand(before, self.measured(crisis.id))

    @precondition(some)
    @rule(number=PICK, line=PICK)
    def correct_line(self, number: int, line: int) -> None:
        crisis = self.crisis(number)
        log = crisis_log.lines(self.writer, crisis.id)
        wrong, before = log[line % len(log)], self.measured(crisis.id)
        self.does(Op.CRISIS_LOG, lambda w: crisis_log.correct(w, wrong.id, "应为李总监", self.now()))
        assert self.measured(crisis.id) == before

    @precondition(some)
    @rule(number=PICK, minutes=st.integers(0, 60), outlet=st.booleans())
    def take_in(self, number: int, minutes: int, outlet: bool) -> None:
        crisis = self.crisis(number)

        def act(writer: Writer) -> None:
            made = self.entry("call", self.outlet if outlet else self.client, minutes)
            entry = interactions.add(writer, made)
            first = crises.take_in(writer, crisis.id, entry)
            assert crises.take_in(writer, crisis.id, entry) == first

        self.does(Op.CRISIS_LOG, act)

    @precondition(some)
    @rule(number=PICK, stage=MOVES, regrets=st.integers(0, 3), forward=st.booleans())
    def move(self, number: int, stage: CrisisStage, regrets: int, forward: bool) -> None:
        crisis = self.crisis(number)
        self.does(Op.CRISIS_STAGE, lambda w: crises.set_stage(w, crisis.id, stage, self.now(), reason="so"))
        self.replay(regrets, forward=forward)  # not the move: what was done before it

    @precondition(some)
    @rule(number=PICK, after_all=st.none() | st.sampled_from([CrisisStage.OPEN, CrisisStage.CONTAINED]))
    def was_a_mistake(self, number: int, after_all: CrisisStage | None) -> None:
        crisis = self.crisis(number)
        self.does(Op.CRISIS_STAGE, lambda w: crises.close_mistaken(w, crisis.id, self.now(), "误报"))
        self.what_is_open_fits_the_stage()
        if after_all:
            self.does(Op.CRISIS_STAGE, lambda w: crises.set_stage(w, crisis.id, after_all, self.now()))

    @precondition(some)
    @rule(number=PICK)
    def review(self, number: int) -> None:
        crisis = self.crisis(number)
        self.does(Op.CRISIS_REVIEW, lambda w: crises.review(w, crisis.id, Review("cause"), self.now()))

    @rule(times=st.integers(1, 4), forward=st.booleans())
    def undo_or_redo(self, times: int, forward: bool) -> None:
        self.replay(times, forward=forward)

    def replay(self, times: int, *, forward: bool) -> None:
        for _ in range(times):
            lines, records, before = self.lines(), self.records(), dump(self.writer)
            try:
                (history.redo if forward else history.undo)(self.writer)
            except JournalError as error:
                if error.code not in NOT_NOW:
                    raise
                assert dump(self.writer) == before
                return
            assert self.lines()[: len(lines)] == lines
            added = {row[0] for row in self.writer.rows("SELECT kind FROM crisis_lines ORDER BY id")[len(lines) :]}
            assert added <= ({"step", "skipped", "contact"} if forward else {"reopened"})
            assert self.records() == records

    @rule()
    def close_and_open(self) -> None:
        path, before = self.writer.path, (dump(self.writer), self.lines())
        self.writer.close()
        self.writer = open_writer(path, self.clock)
        assert (dump(self.writer), self.lines()) == before

    def entry(self, text: str, client: int | None = None, minutes: int = 0) -> Interaction:
        at = EventTime.of(self.clock() - minutes * MINUTE_MS, SHANGHAI)
        return Interaction((client or self.client,), at, Channel.PHONE, text=text or "…")

    def records(self) -> list[tuple[Any, ...]]:
        """What undo has no part in."""
        return self.writer.rows("SELECT id, stage, started_at, closed_at, mistaken, cause FROM crises ORDER BY id")

    def measured(self, crisis_id: int) -> tuple[Measure, ...]:
        return measures(crises.get(self.writer, crisis_id), crisis_log.lines(self.writer, crisis_id))

    @staticmethod
    def assert_stand(before: tuple[Measure, ...], after: tuple[Measure, ...]) -> None:
        for was, now in zip(before, after, strict=True):
            assert was.reached_at is None or was == now

    # What must be true.

    @invariant()
    def the_log_only_grows_and_its_chain_fits(self) -> None:
        lines = self.lines()
        assert lines[: len(self.known)] == self.known
        self.known = lines
        for crisis in crises.every(self.writer):
            log = crisis_log.lines(self.writer, crisis.id)
            assert crisis_log.first_break(self.writer, crisis.id) is None
            assert [line.number for line in log] == list(range(1, len(log) + 1))
            assert log[0].kind is LineKind.OPENED
            moves = [line.stage for line in log if line.stage]
            assert not moves or moves[-1] is crisis.stage or crisis.stage is CrisisStage.REVIEWED

    @invariant()
    def no_measure_is_negative(self) -> None:
        for crisis in crises.every(self.writer):
            found = {one.kind.value: one.taken_ms for one in self.measured(crisis.id)}
            assert all(taken is None or taken >= 0 for taken in found.values())
            assert crisis.mistaken or (found["resolved"] is not None) is not crisis.running

    @invariant()
    def what_is_open_fits_the_stage(self) -> None:
        for crisis in crises.every(self.writer):
            open_ones = crisis_steps.open_ones(self.writer, crisis.id)
            steps = [due for due in open_ones if due.lead != WATCH]
            numbers = [crisis_steps.number_of(due) for due in steps]
            place = STAGES.index(crisis.stage)
            assert len(set(numbers)) == len(numbers)
            assert not crisis.mistaken or not open_ones
            if crisis.started_at is None:
                assert not steps
            if place >= STAGES.index(CrisisStage.CONTAINED):
                assert {due.lead for due in steps}.isdisjoint((StepKind.UPDATE, StepKind.CONTAIN))
                assert all(crisis.steps[number].every_minutes is None for number in numbers)
            if not crisis.running:
                assert {due.lead for due in steps} <= {*KEPT}
            if crisis.stage is CrisisStage.REVIEWED:
                assert StepKind.REVIEW not in {due.lead for due in steps}

    @invariant()
    def the_watch_asks_one_question(self) -> None:
        for crisis in crises.every(self.writer):
            asked = [due for due in crisis_steps.every(self.writer, crisis.id) if due.lead == WATCH]
            standing = [due for due in asked if due.open]
            assert len(standing) <= 1
            if crisis.watch is None or not crisis.running:
                assert not standing
            elif not standing:  # only who said "stop asking" is asked no more
                assert max(asked, key=lambda due: due.id).state is DueState.DISMISSED

    @invariant()
    def nothing_is_forgotten(self) -> None:
        """Each step of a crisis that began has its due; while it is open, what repeats goes on until it is left out."""
        for crisis in crises.every(self.writer):
            if crisis.started_at is None or crisis.mistaken:
                continue
            every = crisis_steps.every(self.writer, crisis.id)
            for number, step in enumerate(crisis.steps):
                mine = [due for due in every if crisis_steps.number_of(due) == number]
                assert mine
                last = max(mine, key=lambda due: (due.open, due.id))
                if step.every_minutes is not None and crisis.stage is CrisisStage.OPEN:
                    assert last.open or last.state is DueState.DISMISSED
                if crisis.running and step.kind in KEPT and step.every_minutes is None:
                    assert last.state is not DueState.CANCELLED

    @invariant()
    def repeats_keep_to_their_schedule(self) -> None:
        for crisis in crises.every(self.writer):
            for due in crisis_steps.every(self.writer, crisis.id):
                step = crisis_steps.step_of(crisis, due)
                assert (due.crisis_id, due.origin_id) == (crisis.id, crisis.uuid)
                assert due.client_id in (crisis.client_id, crisis.outlet_id)
                if step is None:
                    assert due.lead == WATCH
                    continue
                past = due.moment.at - crisis.clock_from - step.after_minutes * MINUTE_MS
                assert past == 0 if step.every_minutes is None else past % (step.every_minutes * MINUTE_MS) == 0
                assert past >= 0
                assert past == 0 or due.moment.at > due.created_at

    @invariant()
    def no_due_is_without_its_crisis(self) -> None:
        orphans = """SELECT id FROM dues WHERE origin = 'crisis' AND (crisis_id IS NULL
            OR NOT EXISTS (SELECT 1 FROM crises c WHERE c.id = crisis_id AND c.uuid = origin_id))"""
        assert self.writer.rows(orphans) == []


CrisisMachine.TestCase.settings = (
    settings(max_examples=2_000, stateful_step_count=30)
    if settings().max_examples > 1_000
    else settings(max_examples=25, stateful_step_count=30)
)
TestCrises = CrisisMachine.TestCase
