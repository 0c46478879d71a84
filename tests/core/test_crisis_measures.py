"""The four measures of a crisis, counted by what its log tells."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, LineKind
from journal.core.crisis_measures import MeasureKind, measures
from journal.core.moments import MINUTE_MS, EventTime
from journal.core.plans import Goals

START = 1_801_635_020_000
CRISIS = Crisis(
    1, "x", EventTime.of(START, dt.UTC), started_at=START, goals=Goals(first_response=10, client=10, contained=30)
)


def line(after: float, kind: LineKind = LineKind.LINE, **more: object) -> CrisisLine:
    """A line so many minutes after the start."""
    return CrisisLine(1, EventTime.of(START + round(after * MINUTE_MS), dt.UTC), "x", kind, **more)  # type: ignore[arg-type]


def moved(after: float, stage: CrisisStage) -> CrisisLine:
    return line(after, LineKind.STAGE, step=f"stage:{stage}")


def taken(*lines: CrisisLine, crisis: Crisis = CRISIS) -> dict[str, float | None]:
    found = measures(crisis, lines)
    assert [measure.kind for measure in found] == list(MeasureKind)
    return {m.kind.value: None if m.taken_ms is None else m.taken_ms / MINUTE_MS for m in found}


def test_the_headline_of_the_scene() -> None:
    found = measures(
        CRISIS,
        [
            line(0, LineKind.OPENED),
            line(100 / 60, audience=Audience.TEAM),
            line(460 / 60, LineKind.CONTACT, audience=Audience.CLIENT),
            line(1240 / 60, LineKind.CONTACT, audience=Audience.OUTLET),
            moved(2200 / 60, CrisisStage.CONTAINED),
            moved(11_980 / 60, CrisisStage.RESOLVED),
        ],
    )
    seconds = [(m.taken_ms or 0) // 1000 for m in found]
    assert seconds == [100, 7 * 60 + 40, 36 * 60 + 40, 3 * 3600 + 19 * 60 + 40]
    assert [m.late_ms for m in found] == [0, 0, (6 * 60 + 40) * 1000, None]
    assert [m.goal_ms and m.goal_ms // MINUTE_MS for m in found] == [10, 10, 30, None]


def test_nothing_is_reached_by_opening_alone() -> None:
    assert set(taken(line(0, LineKind.OPENED)).values()) == {None}
    assert all(measure.late_ms is None for measure in measures(CRISIS, []))


def test_a_goal_is_met_to_the_millisecond() -> None:
    told = line(10, audience=Audience.CLIENT)
    late = replace(told, at=EventTime(told.at.at + 1, told.at.text))
    assert [measures(CRISIS, [one])[1].late_ms for one in (told, late)] == [0, 1]


def test_answers_of_the_watch_moves_and_corrections_are_no_response() -> None:
    silent = [line(n, kind) for n, kind in enumerate(LineKind) if kind not in ("line", "step", "contact")]
    assert taken(*silent)["first_response"] is None
    assert taken(*silent, line(30, LineKind.STEP))["first_response"] == 30


def test_a_line_written_later_counts_when_it_happened() -> None:
    assert taken(line(9), line(4))["first_response"] == 4


def test_what_happened_before_the_clock_started_is_no_response_to_it() -> None:
    assert taken(line(-5, audience=Audience.CLIENT), line(3))["client"] is None
    assert taken(line(-5), line(3))["first_response"] == 3


def test_a_warning_counts_from_the_start_of_its_clock() -> None:
    started = replace(CRISIS, started_at=START + 60 * MINUTE_MS)
    assert taken(line(65, audience=Audience.CLIENT), crisis=started)["client"] == 5


def test_a_step_that_was_taken_back_was_not_done() -> None:
    done = line(2, LineKind.STEP, step="step:1", audience=Audience.CLIENT)
    back = line(4, LineKind.REOPENED, step="step:1")
    again = line(9, LineKind.CONTACT, step="step:1", audience=Audience.CLIENT)
    assert (taken(done)["client"], taken(done, back)["client"], taken(done, back, again)["client"]) == (2, None, 9)
    assert taken(done, back)["first_response"] is None
    other = line(5, LineKind.REOPENED, step="step:2")
    assert taken(done, other)["client"] == 2
    # What was taken back is that the second update was left out, not that the first was done.
    left_out = line(6, LineKind.SKIPPED, step="step:1")
    assert taken(done, left_out, line(7, LineKind.REOPENED, step="step:1"))["client"] == 2


def test_what_went_back_is_not_contained_until_it_is_again() -> None:
    first, back = moved(20, CrisisStage.CONTAINED), moved(40, CrisisStage.OPEN)
    assert taken(first)["contained"] == 20
    assert taken(first, back)["contained"] is None
    assert taken(first, back, moved(90, CrisisStage.CONTAINED))["contained"] == 90


def test_what_is_resolved_at_once_is_contained_with_it() -> None:
    found = taken(moved(50, CrisisStage.RESOLVED))
    assert (found["contained"], found["resolved"]) == (50, 50)
    reviewed = taken(moved(50, CrisisStage.RESOLVED), moved(9_000, CrisisStage.REVIEWED))
    assert reviewed["resolved"] == 50


def test_a_crisis_opened_by_mistake_was_never_resolved() -> None:
    assert taken(moved(5, CrisisStage.RESOLVED), crisis=replace(CRISIS, mistaken=True))["resolved"] is None


@given(st.lists(st.tuples(st.integers(-100, 10_000), st.sampled_from(CrisisStage)), max_size=8))
def test_no_measure_is_negative_and_what_is_resolved_is_contained(moves: list[tuple[int, CrisisStage]]) -> None:
    found = taken(*(moved(after, stage) for after, stage in moves))
    assert all(value is None or value >= 0 for value in found.values())
    assert found["resolved"] is None or found["contained"] is not None
