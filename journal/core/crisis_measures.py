"""The four measures of a crisis: how long until the first response, until the client knew, contained, resolved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from journal.core.crises import STAGES, Audience, Crisis, CrisisLine, CrisisStage, LineKind, standing
from journal.core.moments import MINUTE_MS

_RESPONSES = frozenset({LineKind.LINE, LineKind.STEP, LineKind.CONTACT})


class MeasureKind(StrEnum):
    """What is measured, in the order in which it should happen."""

    FIRST_RESPONSE = "first_response"
    CLIENT = "client"
    CONTAINED = "contained"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: when it was reached (UTC milliseconds), how long it took, and the goal; None for what is not."""

    kind: MeasureKind
    reached_at: int | None
    taken_ms: int | None
    goal_ms: int | None

    @property
    def late_ms(self) -> int | None:
        """By how much it missed its goal; 0 where it was met, None where it was not reached or has no goal."""
        if self.taken_ms is None or self.goal_ms is None:
            return None
        return max(0, self.taken_ms - self.goal_ms)


def measures(crisis: Crisis, lines: Sequence[CrisisLine]) -> tuple[Measure, ...]:
    """Return the four measures, counted from the start of the crisis' clock by the times that the log tells.

    The first response is the first thing that was done; the client was informed by the first line that says so.  What
    was contained or resolved and went back is not: the last move to it counts.  One that was opened by mistake was
    neither.  A step that was taken back was not done.
    """
    start = crisis.clock_from
    after = [line for line in standing(lines) if line.at.at >= start]
    reached = {
        MeasureKind.FIRST_RESPONSE: _first(line.at.at for line in after if line.kind in _RESPONSES),
        MeasureKind.CLIENT: _first(line.at.at for line in after if line.audience is Audience.CLIENT),
        MeasureKind.CONTAINED: None if crisis.mistaken else _reached(lines, CrisisStage.CONTAINED),
        MeasureKind.RESOLVED: None if crisis.mistaken else _reached(lines, CrisisStage.RESOLVED),
    }
    goals = crisis.goals
    minutes = {
        MeasureKind.FIRST_RESPONSE: goals.first_response,
        MeasureKind.CLIENT: goals.client,
        MeasureKind.CONTAINED: goals.contained,
        MeasureKind.RESOLVED: goals.resolved,
    }
    return tuple(_measure(kind, reached[kind], start, minutes[kind]) for kind in MeasureKind)


def _measure(kind: MeasureKind, at: int | None, start: int, goal: int | None) -> Measure:
    taken = max(0, at - start) if at is not None else None
    return Measure(kind, at, taken, goal * MINUTE_MS if goal is not None else None)


def _first(moments: Iterable[int]) -> int | None:
    return min(moments, default=None)


def _reached(lines: Sequence[CrisisLine], stage: CrisisStage) -> int | None:
    """When the stage was reached for good: the first move to it or beyond since the last move to one before it."""
    found: int | None = None
    for line in lines:
        moved = line.stage
        if moved is None:
            continue
        if STAGES.index(moved) < STAGES.index(stage):
            found = None
        elif found is None:
            found = line.at.at
    return found
