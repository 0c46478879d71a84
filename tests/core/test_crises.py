from __future__ import annotations

import pytest

from journal.core.crises import STAGES, Crisis, CrisisStage, checked_severity, next_stage
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime


def test_the_stages_follow_one_another_to_the_end() -> None:
    way = [CrisisStage.WARNING]
    while (following := next_stage(way[-1])) is not None:
        way.append(following)
    assert tuple(way) == STAGES


@pytest.mark.parametrize(
    ("stage", "running"),
    [("warning", True), ("open", True), ("contained", True), ("resolved", False), ("reviewed", False)],
)
def test_a_crisis_runs_until_it_is_resolved(stage: str, running: bool) -> None:
    assert Crisis(1, "x", EventTime(0, "1970-01-01"), stage=CrisisStage(stage)).running is running


@pytest.mark.parametrize("severity", [0, 4, -1])
def test_a_severity_off_the_scale_is_refused(severity: int) -> None:
    with pytest.raises(JournalError) as refused:
        checked_severity(severity)
    assert refused.value.code is Code.VALUE_UNKNOWN
    assert [checked_severity(s) for s in (1, 2, 3)] == [1, 2, 3]
