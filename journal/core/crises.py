"""Crises: dated events that threaten a client or the relationship, with a log that only grows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime


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


STAGES = tuple(CrisisStage)
RUNNING = frozenset({CrisisStage.WARNING, CrisisStage.OPEN, CrisisStage.CONTAINED})
"""Stages in which a crisis stands in Today."""


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
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0

    @property
    def running(self) -> bool:
        """Whether somebody still has to do something."""
        return self.stage in RUNNING


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """One line of the log, never changed once written."""

    crisis_id: int
    at: EventTime
    text: str
    kind: LineKind = LineKind.LINE
    id: int = 0
    uuid: str = ""
    recorded_at: int = 0


def checked_severity(severity: int) -> int:
    """Return a severity of 1 (minor) to 3 (major); VALUE_UNKNOWN else."""
    if severity not in (1, 2, 3):
        raise JournalError(Code.VALUE_UNKNOWN, field="severity", value=severity, allowed=(1, 2, 3))
    return severity


def next_stage(stage: CrisisStage) -> CrisisStage | None:
    """Return the stage that follows, or None at the end."""
    place = STAGES.index(stage)
    return STAGES[place + 1] if place + 1 < len(STAGES) else None
