"""What becomes of what is due for a crisis when it moves to a stage: the one rule for doing it and for saying so."""

from __future__ import annotations

from enum import Enum, auto

from journal.core.crises import RUNNING, CrisisStage, before
from journal.core.dues import WATCH
from journal.core.plans import StepKind

AFTERWARDS = frozenset({StepKind.REPORT, StepKind.REVIEW})
"""Steps that stay when the crisis is resolved."""


class Fate(Enum):
    """What becomes of an open due."""

    STAYS = auto()
    DONE = auto()
    """The stage itself says that it was done."""
    ENDS = auto()


def fate(lead: str, stage: CrisisStage, *, repeats: bool, watched: bool, mistaken: bool) -> Fate:
    """Return what becomes of a due with this `lead` (a kind of step, or `WATCH`) when its crisis has this stage.

    *Contained*: what should contain it is done, repeated updates stop; *resolved*: only report and review stay;
    *reviewed*: the review is done; opened by mistake: nothing stays.  The watch asks as long as the crisis runs.
    """
    if mistaken:
        return Fate.ENDS
    if lead == WATCH:
        return Fate.STAYS if watched and stage in RUNNING else Fate.ENDS
    contained = not before(stage, CrisisStage.CONTAINED)
    if (lead == StepKind.REVIEW and stage is CrisisStage.REVIEWED) or (lead == StepKind.CONTAIN and contained):
        return Fate.DONE
    if (contained and repeats) or (stage not in RUNNING and lead not in AFTERWARDS):
        return Fate.ENDS
    return Fate.STAYS
