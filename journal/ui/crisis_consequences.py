"""What a move of a crisis does to what is due for it, in words said before the move is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from journal.core.crises import RUNNING, Crisis, CrisisStage
from journal.core.crisis_fates import Fate
from journal.core.dues import WATCH, Due
from journal.core.plans import StepKind
from journal.store.crisis_steps import fate_of, repeats

translate = QCoreApplication.translate


def of_move(crisis: Crisis, due: Sequence[Due], stage: CrisisStage) -> list[str]:
    """Return what becomes of the open dues of a crisis that moves to a stage; a review that is made needs no words."""
    fates = [(one, fate_of(crisis, one, stage)) for one in due]
    done = [one for one, becomes in fates if becomes is Fate.DONE and one.lead == StepKind.CONTAIN]
    ends = [one for one, becomes in fates if becomes is Fate.ENDS]
    watch = [one for one in ends if one.lead == WATCH]
    updates = [one for one in ends if one.lead != WATCH and repeats(crisis, one)]
    others = [one for one in ends if one not in (*watch, *updates)]
    stays = [one for one, becomes in fates if becomes is Fate.STAYS and stage not in RUNNING]
    words = []
    if done:
        words.append(translate("CrisisStage", "What contains it counts as done: %n step(s).", None, len(done)))
    if updates:
        words.append(translate("CrisisStage", "%n repeated update(s) stop.", None, len(updates)))
    if others:
        words.append(translate("CrisisStage", "%n other open step(s) end.", None, len(others)))
    if watch:
        words.append(translate("CrisisStage", "The watch ends."))
    if stays:
        words.append(_staying(stays))
    if stage is CrisisStage.OPEN:
        words += _starting(crisis)
    return words


def _staying(stays: Sequence[Due]) -> str:
    kinds = {one.lead for one in stays}
    if kinds == {StepKind.REPORT, StepKind.REVIEW}:
        return translate("CrisisStage", "Report and review stay due.")
    if kinds == {StepKind.REPORT}:
        return translate("CrisisStage", "The report stays due.")
    return translate("CrisisStage", "The review stays due.")


def _starting(crisis: Crisis) -> list[str]:
    if crisis.started_at is None and crisis.steps:
        return [translate("CrisisStage", "Its clock starts: %n step(s) become due.", None, len(crisis.steps))]
    if crisis.started_at is None:
        return [translate("CrisisStage", "Its clock starts.")]
    if any(step.every_minutes is not None for step in crisis.steps):
        return [translate("CrisisStage", "Repeated updates begin again.")]
    return []
