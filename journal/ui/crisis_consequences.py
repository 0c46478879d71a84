"""What a move of a crisis does to what is due for it, in words said before the move is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from journal.core.crises import RUNNING, Crisis, CrisisStage, before
from journal.core.dues import Due
from journal.core.plans import StepKind
from journal.store.crisis_steps import AFTERWARDS, WATCH, step_of

translate = QCoreApplication.translate


def of_move(crisis: Crisis, due: Sequence[Due], stage: CrisisStage) -> list[str]:
    """Return what `crisis_steps.follow` will do to the open dues of a crisis that moves to a stage; nothing, if so."""
    contained = not before(stage, CrisisStage.CONTAINED)
    closes = stage not in RUNNING
    watch = [one for one in due if one.lead == WATCH]
    steps = [one for one in due if one.lead != WATCH]
    stays = [one for one in steps if closes and one.lead in AFTERWARDS and not _reviewed(one, stage)]
    done = [one for one in steps if contained and one.lead == StepKind.CONTAIN]
    updates = [one for one in steps if contained and one not in done and _repeats(crisis, one)]
    kept = (*stays, *done, *updates)
    others = [one for one in steps if closes and one not in kept and not _reviewed(one, stage)]
    words = []
    if done:
        words.append(translate("CrisisStage", "What contains it counts as done: %n step(s).", None, len(done)))
    if updates:
        words.append(translate("CrisisStage", "%n repeated update(s) stop.", None, len(updates)))
    if others:
        words.append(translate("CrisisStage", "%n other open step(s) end.", None, len(others)))
    if watch and closes:
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


def _reviewed(due: Due, stage: CrisisStage) -> bool:
    """A review that is made needs no words."""
    return stage is CrisisStage.REVIEWED and due.lead == StepKind.REVIEW


def _repeats(crisis: Crisis, due: Due) -> bool:
    step = step_of(crisis, due)
    return due.lead == StepKind.UPDATE or (step is not None and step.every_minutes is not None)
