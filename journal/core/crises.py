"""Crises: dated events that threaten a client or the relationship, with a log that only grows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime
from journal.core.plans import Goals, Plan, Step, StepKind


class CrisisStage(StrEnum):
    """The way of a crisis, in order."""

    WARNING = "warning"
    OPEN = "open"
    CONTAINED = "contained"
    RESOLVED = "resolved"
    REVIEWED = "reviewed"


class LineKind(StrEnum):
    """What a line of the log records."""

    OPENED = "opened"
    LINE = "line"
    STAGE = "stage"
    CLOSED = "closed"
    STEP = "step"
    """A step was done."""
    SKIPPED = "skipped"
    """A step was left out."""
    REOPENED = "reopened"
    """That a step was done, or left out, was taken back."""
    CONTACT = "contact"
    """An interaction that was taken into the log."""
    WATCH = "watch"
    """The answer to "anything new?"."""
    CORRECTION = "correction"
    """What an earlier line should say; the earlier one stays."""
    REVIEW = "review"


class FoundBy(StrEnum):
    """Who saw it first; that it was us is the aim."""

    US = "us"
    CLIENT = "client"
    MEDIA = "media"
    OTHER = "other"


class Audience(StrEnum):
    """Who was told by what a line records."""

    TEAM = "team"
    CLIENT = "client"
    OUTLET = "outlet"
    OTHER = "other"


TELLS = {
    StepKind.TEAM: Audience.TEAM, StepKind.CLIENT: Audience.CLIENT, StepKind.OUTLET: Audience.OUTLET,
    StepKind.UPDATE: Audience.CLIENT,
}  # fmt: skip
"""Who is told by a step of a kind."""
STAGES = tuple(CrisisStage)
RUNNING = frozenset({CrisisStage.WARNING, CrisisStage.OPEN, CrisisStage.CONTAINED})
"""Stages in which a crisis stands in Today."""


@dataclass(frozen=True, slots=True)
class Watch:
    """How often to ask "anything new?", and between which hours of the day (`HH:MM`, local)."""

    every_minutes: int
    first: str = "08:00"
    until: str = "20:00"


@dataclass(frozen=True, slots=True)
class Review:
    """What is learned when it is over."""

    cause: str = ""
    helped: str = ""
    changes: str = ""
    promised: str = ""

    def __bool__(self) -> bool:
        return bool(self.cause or self.helped or self.changes or self.promised)


@dataclass(frozen=True, slots=True)
class Crisis:
    """One crisis; `severity` 1 to 3, `result` once it is closed."""

    client_id: int
    sentence: str
    opened: EventTime
    severity: int = 2
    stage: CrisisStage = CrisisStage.OPEN
    closed_at: int | None = None
    result: str = ""
    started_at: int | None = None
    """When its clock started, in UTC milliseconds: with the stage *open*; None while it is a warning."""
    found_by: FoundBy | None = None
    plan: str = ""
    """The plan it was opened from: the uuid of one's own, or the code of a built-in one."""
    plan_name: str = ""
    steps: tuple[Step, ...] = ()
    """The steps of the plan as they stood when it was opened."""
    goals: Goals = field(default_factory=Goals)
    risk_id: int | None = None
    outlet_id: int | None = None
    """The media outlet that it is about, a client of its own."""
    watch: Watch | None = None
    mistaken: bool = False
    """Opened by mistake: it counts nowhere."""
    review: Review = field(default_factory=Review)
    reviewed_at: int | None = None
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0

    @property
    def running(self) -> bool:
        """Whether somebody still has to do something."""
        return self.stage in RUNNING

    @property
    def clock_from(self) -> int:
        """The moment from which its measures count, in UTC milliseconds."""
        return self.started_at if self.started_at is not None else self.opened.at


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """One line of the log, never changed once written."""

    crisis_id: int
    at: EventTime
    text: str
    kind: LineKind = LineKind.LINE
    who: str = ""
    """Who did or said it; empty for the user."""
    source: str = ""
    """Where it is known from: words, or `interaction:UUID`."""
    audience: Audience | None = None
    told: str = ""
    """Who was told, by name."""
    inner: bool = False
    """A remark that the client is not shown."""
    corrects: str = ""
    """The uuid of the line that it corrects."""
    step: str = ""
    """`step:N` for a step of the plan, counted from 0; `stage:NAME` for a move, `stage:mistaken` for a mistake."""
    number: int = 0
    """Its place in the log, from 1."""
    hash: str = ""
    id: int = 0
    uuid: str = ""
    recorded_at: int = 0

    @property
    def stage(self) -> CrisisStage | None:
        """The stage that it moved to, or None; lines of the first journals say so in their text."""
        if self.kind not in (LineKind.STAGE, LineKind.CLOSED):
            return None
        if self.mistaken:
            return CrisisStage.RESOLVED
        name = self.step.removeprefix(STAGE_PREFIX) if self.step else self.text.partition(":")[0]
        return CrisisStage(name) if name in CrisisStage.__members__.values() else None

    @property
    def mistaken(self) -> bool:
        """Whether it closed the crisis as one that was opened by mistake."""
        return self.step == STAGE_PREFIX + MISTAKEN

    @property
    def step_number(self) -> int | None:
        """The number of the step that it is about, counted from 0, or None."""
        number = self.step.removeprefix(STEP_PREFIX)
        is_step = self.step.startswith(STEP_PREFIX) and number.isascii() and number.isdecimal() and len(number) < 4
        return int(number) if is_step else None


_CLOSES = frozenset({LineKind.STEP, LineKind.SKIPPED, LineKind.CONTACT, LineKind.LINE})
"""Lines that close the step they name."""
STAGE_PREFIX = "stage:"
MISTAKEN = "mistaken"
"""Stands in the place of the stage where a crisis was closed because it had been opened by mistake."""
STEP_PREFIX = "step:"
INTERACTION_PREFIX = "interaction:"


def checked_severity(severity: int) -> int:
    """Return a severity of 1 (minor) to 3 (major); VALUE_UNKNOWN else."""
    if severity not in (1, 2, 3):
        raise JournalError(Code.VALUE_UNKNOWN, field="severity", value=severity, allowed=(1, 2, 3))
    return severity


def with_plan(crisis: Crisis, plan: Plan) -> Crisis:
    """Return the crisis with a copy of the steps and goals of a plan: later changes of the plan do not reach it."""
    return replace(crisis, plan=plan.uuid or plan.template, plan_name=plan.name, steps=plan.steps, goals=plan.goals)


def standing(lines: Iterable[CrisisLine]) -> list[CrisisLine]:
    """Return the lines without those that were taken back: a step that undo opened again was not done after all."""
    kept: list[CrisisLine] = []
    for line in lines:
        if line.kind is not LineKind.REOPENED:
            kept.append(line)
            continue
        closing = [one for one in kept if one.kind in _CLOSES and one.step == line.step]
        if closing:
            kept.remove(closing[-1])
    return kept


def next_stage(stage: CrisisStage) -> CrisisStage | None:
    """Return the stage that follows, or None at the end."""
    place = STAGES.index(stage)
    return STAGES[place + 1] if place + 1 < len(STAGES) else None


def before(stage: CrisisStage, other: CrisisStage) -> bool:
    """Return whether a stage comes before another."""
    return STAGES.index(stage) < STAGES.index(other)
