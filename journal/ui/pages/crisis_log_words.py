"""The lines of a crisis log in words, with what belongs to each beneath it; how they are drawn is the log's matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.crises import INTERACTION_PREFIX, STAGES, Crisis, CrisisLine, CrisisStage, LineKind
from journal.core.moments import MINUTE_MS
from journal.ui import crisis_labels, dates, labels
from journal.ui.pages.crisis_words import STAGE_TONES

translate = QCoreApplication.translate

LATE_MS = 2 * MINUTE_MS
"""A line written down later than this after it happened says so."""
_TONES = {
    LineKind.OPENED: "accent", LineKind.STEP: "green", LineKind.CORRECTION: "amber", LineKind.SKIPPED: "muted",
    LineKind.REOPENED: "amber",
}  # fmt: skip
_STEPS = frozenset({LineKind.STEP, LineKind.SKIPPED, LineKind.REOPENED})
_PLAIN = frozenset({LineKind.LINE, LineKind.STAGE, LineKind.CLOSED, LineKind.WATCH})


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log as it is shown; `kind` is empty for plain progress."""

    line: CrisisLine
    when: str
    kind: str
    text: str
    tone: str = "text"
    """Of the kind."""
    meta: str = ""
    """Who was told, who said it, whence it is known; what it corrects."""
    corrected: str = ""
    """What to know before reading it: a later line says it differently."""

    def plain(self) -> str:
        """The line as text to paste."""
        said = " · ".join(part for part in (self.kind, self.text) if part)
        return f"{self.line.number}  {self.when}  {said}" + (f" ({self.meta})" if self.meta else "")


def log(crisis: Crisis, lines: Sequence[CrisisLine], now: int, locale: QLocale) -> list[LogLine]:
    """The lines of the log of a crisis in words, oldest first."""
    numbers = {line.uuid: line.number for line in lines}
    corrections = {line.corrects: line.number for line in lines if line.corrects}
    found = []
    stage: CrisisStage | None = None
    # The first that were closed as a mistake have no word of it in their line.
    closing = next((line for line in reversed(lines) if line.kind is LineKind.CLOSED), None)
    for line in lines:
        mistaken = line.mistaken or (crisis.mistaken and line is closing)
        kind, text, tone = _said(line, stage, mistaken)
        stage = line.stage or stage
        corrected = ""
        if line.uuid in corrections:
            corrected = translate("CrisisLog", "corrected below, line {number}").format(number=corrections[line.uuid])
        when = dates.event(line.at, now, locale)
        meta = " · ".join(part for part in (_closed_step(crisis, line), _meta(line, numbers, now, locale)) if part)
        found.append(LogLine(line, when, kind, text, tone, meta, corrected))
    return found


def _said(line: CrisisLine, before: CrisisStage | None, mistaken: bool) -> tuple[str, str, str]:
    """What kind of line it is, its text, and the tone of the kind."""
    if mistaken:
        return translate("Crises", "Closed as opened by mistake"), line.text, "muted"
    if line.stage is not None:
        # Lines of the first journals have the stage in their text.
        text = line.text if line.step else line.text.partition(":")[2].strip()
        tone = STAGE_TONES[line.stage]
        return _moved(line.kind, before, line.stage), text, "text" if tone == "neutral" else tone
    if line.kind is LineKind.WATCH:
        nothing = translate("CrisisLog", "Nothing new")
        return (nothing, "", "muted") if not line.text else (translate("CrisisLog", "New"), line.text, "amber")
    if line.kind in _PLAIN:
        return "", line.text, "text"
    return crisis_labels.line_kind(line.kind), line.text, _TONES.get(line.kind, "text")


def _closed_step(crisis: Crisis, line: CrisisLine) -> str:
    """The step that was done by what the line tells, where the line is not about the step itself."""
    number = line.step_number
    if number is None or line.kind in _STEPS:
        return ""
    title = crisis.steps[number].title if number < len(crisis.steps) else str(number + 1)
    return translate("CrisisLog", "step done: {title}").format(title=title)


def _moved(kind: LineKind, before: CrisisStage | None, stage: CrisisStage) -> str:
    name = labels.crisis_stage(stage)
    if kind is LineKind.CLOSED:
        return translate("Crises", "Closed: {stage}").format(stage=name)
    if before is not None and STAGES.index(stage) < STAGES.index(before):
        return translate("Crises", "Back to {stage}").format(stage=name)
    return translate("Crises", "Moved to {stage}").format(stage=name)


def _meta(line: CrisisLine, numbers: dict[str, int], now: int, locale: QLocale) -> str:
    parts = []
    if line.corrects in numbers:
        parts.append(translate("CrisisLog", "corrects line {number}").format(number=numbers[line.corrects]))
    if line.inner:
        parts.append(translate("CrisisLog", "inner remark: not in the client’s form"))
    if line.audience is not None or line.told:
        parts.append(_told(line))
    if line.who:
        parts.append(translate("CrisisLog", "by {who}").format(who=line.who))
    if line.source.startswith(INTERACTION_PREFIX):
        parts.append(translate("CrisisLog", "copied from the client’s journal"))
    elif line.source:
        parts.append(translate("CrisisLog", "source: {source}").format(source=line.source))
    if not line.at.is_date and line.recorded_at - line.at.at > LATE_MS:
        when = dates.at(line.recorded_at, now, locale)
        parts.append(translate("CrisisLog", "written down {when}").format(when=when))
    return " · ".join(parts)


def _told(line: CrisisLine) -> str:
    if line.audience is None:
        return translate("CrisisLog", "told: {name}").format(name=line.told)
    audience = crisis_labels.audience(line.audience)
    if not line.told:
        return translate("CrisisLog", "told: {name}").format(name=audience)
    return translate("CrisisLog", "told: {audience} ({name})").format(audience=audience, name=line.told)
