"""What becomes of what is due at each stage: the rule behind both the deed and the words said before it."""

from __future__ import annotations

import pytest

from journal.core.crises import CrisisStage
from journal.core.crisis_fates import Fate, fate
from journal.core.dues import WATCH
from journal.core.plans import StepKind

STAYS, DONE, ENDS = Fate.STAYS, Fate.DONE, Fate.ENDS


@pytest.mark.parametrize(
    ("lead", "repeats", "fates"),
    [
        (StepKind.TEAM, False, (STAYS, STAYS, STAYS, ENDS, ENDS)),
        (StepKind.CONTAIN, False, (STAYS, STAYS, DONE, DONE, DONE)),
        (StepKind.UPDATE, True, (STAYS, STAYS, ENDS, ENDS, ENDS)),
        (StepKind.REPORT, False, (STAYS, STAYS, STAYS, STAYS, STAYS)),
        (StepKind.REVIEW, False, (STAYS, STAYS, STAYS, STAYS, DONE)),
        (WATCH, False, (STAYS, STAYS, STAYS, ENDS, ENDS)),
    ],
)
def test_each_stage_leaves_what_still_makes_sense(lead: str, repeats: bool, fates: tuple[Fate, ...]) -> None:
    found = [fate(lead, stage, repeats=repeats, watched=True, mistaken=False) for stage in CrisisStage]
    assert tuple(found) == fates


@pytest.mark.parametrize("lead", [*StepKind, WATCH])
def test_of_a_mistake_nothing_stays(lead: str) -> None:
    assert fate(lead, CrisisStage.RESOLVED, repeats=False, watched=True, mistaken=True) is ENDS


def test_what_is_not_watched_asks_nothing() -> None:
    assert fate(WATCH, CrisisStage.OPEN, repeats=False, watched=False, mistaken=False) is ENDS
