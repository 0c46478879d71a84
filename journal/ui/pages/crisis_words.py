"""The words of a crisis: its clock, its chips and the lines of its log; nothing here is a widget."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.crises import STAGES, Crisis, CrisisLine, CrisisStage, LineKind
from journal.core.moments import MINUTE_MS
from journal.ui import dates, labels
from journal.ui.widgets.chip import Tone
from journal.ui.widgets.crisis_card import CardChip, CardWords

translate = QCoreApplication.translate

STAGE_TONES: dict[CrisisStage, Tone] = {
    CrisisStage.WARNING: "amber",
    CrisisStage.OPEN: "red",
    CrisisStage.CONTAINED: "blue",
    CrisisStage.RESOLVED: "green",
    CrisisStage.REVIEWED: "neutral",
}
SEVERITY_TONES: dict[int, Tone] = {1: "neutral", 2: "amber", 3: "red"}
LATE_MS = 2 * MINUTE_MS
"""A line written down later than this after it happened says so."""


def clock(crisis: Crisis, now: int) -> CardChip:
    """The one clock that matters: how long it has run, or in what time it was resolved."""
    if crisis.running:
        return CardChip(dates.span(now - crisis.opened.at), STAGE_TONES[crisis.stage], "clock")
    span = dates.span((crisis.closed_at or now) - crisis.opened.at)
    return CardChip(translate("Crises", "resolved in {span}").format(span=span), "green")


def spoken_clock(crisis: Crisis, now: int) -> str:
    """The clock as a sentence."""
    if not crisis.running:
        return clock(crisis, now).text
    return translate("Crises", "running for {span}").format(span=dates.span(now - crisis.opened.at))


def card(crisis: Crisis, client: str, now: int) -> CardWords:
    """What stands on the card of a crisis."""
    severity = CardChip(labels.severity(crisis.severity), SEVERITY_TONES[crisis.severity])
    stage = labels.crisis_stage(crisis.stage)
    spoken = ", ".join((client, crisis.sentence, stage, severity.text, spoken_clock(crisis, now)))
    return CardWords(client, crisis.sentence, (severity, clock(crisis, now)), spoken)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log as it is shown: when, what kind of step (empty for plain progress), the text, what to add."""

    when: str
    step: str
    text: str
    remark: str = ""
    tone: str = "text"


def log(lines: list[CrisisLine], now: int, locale: QLocale) -> list[LogLine]:
    """The lines of a log in words, oldest first."""
    found = []
    stage: CrisisStage | None = None
    for line in lines:
        step, text, tone = "", line.text, "text"
        if line.kind is LineKind.OPENED:
            step, tone = translate("Crises", "Opened"), "accent"
        elif line.kind in (LineKind.STAGE, LineKind.CLOSED):
            moved, text = _moved(line.text)
            if moved is not None:
                step, tone = _step(line.kind, stage, moved), STAGE_TONES[moved]
                stage = moved
        remark = ""
        if not line.at.is_date and line.recorded_at - line.at.at > LATE_MS:
            when = dates.at(line.recorded_at, now, locale)
            remark = translate("Crises", "written down {when}").format(when=when)
        shown = "text" if tone == "neutral" else tone
        found.append(LogLine(dates.event(line.at, now, locale), step, text, remark, shown))
    return found


def _moved(text: str) -> tuple[CrisisStage | None, str]:
    """The stage that a line of the log names first, and the words after it."""
    code, _, words = text.partition(":")
    try:
        return CrisisStage(code.strip()), words.strip()
    except ValueError:
        return None, text


def _step(kind: LineKind, before: CrisisStage | None, stage: CrisisStage) -> str:
    name = labels.crisis_stage(stage)
    if kind is LineKind.CLOSED:
        return translate("Crises", "Closed: {stage}").format(stage=name)
    if before is not None and STAGES.index(stage) < STAGES.index(before):
        return translate("Crises", "Back to {stage}").format(stage=name)
    return translate("Crises", "Moved to {stage}").format(stage=name)
