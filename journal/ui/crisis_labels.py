"""The words of the window for the codes of crises, risks and plans; stages and severities stand in `labels`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal.core.crises import Audience, FoundBy, LineKind
from journal.core.crisis_measures import MeasureKind
from journal.core.plans import StepKind
from journal.core.risks import Side

translate = QCoreApplication.translate

MINUTES_OF_HOUR = 60
MINUTES_OF_DAY = 24 * 60

STEP_ICONS = {
    StepKind.TEAM: "users",
    StepKind.CLIENT: "phone-call",
    StepKind.OUTLET: "newspaper",
    StepKind.CONTAIN: "shield-check",
    StepKind.UPDATE: "refresh-cw",
    StepKind.REPORT: "file-text",
    StepKind.REVIEW: "book-open",
    StepKind.OTHER: "flag",
}


def found_by(code: FoundBy) -> str:
    """Return who saw it first."""
    return {
        FoundBy.US: translate("CrisisLabel", "We found it first"),
        FoundBy.CLIENT: translate("CrisisLabel", "The client found it first"),
        FoundBy.MEDIA: translate("CrisisLabel", "An outlet told us"),
        FoundBy.OTHER: translate("CrisisLabel", "Somebody else told us"),
    }[code]


def audience(code: Audience) -> str:
    """Return who was told."""
    return {
        Audience.TEAM: translate("CrisisLabel", "Our team"),
        Audience.CLIENT: translate("CrisisLabel", "The client"),
        Audience.OUTLET: translate("CrisisLabel", "The outlet"),
        Audience.OTHER: translate("CrisisLabel", "Others"),
    }[code]


def likelihood(value: int) -> str:
    """Return the word of a likelihood from 1 to 3."""
    return {
        1: translate("CrisisLabel", "Unlikely"),
        2: translate("CrisisLabel", "Possible"),
        3: translate("CrisisLabel", "Likely"),
    }[value]


def side(code: Side) -> str:
    """Return to whom somebody belongs who is called in a crisis."""
    return {
        Side.OURS: translate("CrisisLabel", "Ours"),
        Side.THEIRS: translate("CrisisLabel", "Theirs"),
        Side.OUTLET: translate("CrisisLabel", "Outlet"),
    }[code]


def step_kind(code: StepKind) -> str:
    """Return what a step of a plan is about."""
    return {
        StepKind.TEAM: translate("CrisisLabel", "Tell our team"),
        StepKind.CLIENT: translate("CrisisLabel", "Speak to the client"),
        StepKind.OUTLET: translate("CrisisLabel", "Speak to the outlet"),
        StepKind.CONTAIN: translate("CrisisLabel", "Contain it"),
        StepKind.UPDATE: translate("CrisisLabel", "Update the client"),
        StepKind.REPORT: translate("CrisisLabel", "Report"),
        StepKind.REVIEW: translate("CrisisLabel", "Review"),
        StepKind.OTHER: translate("CrisisLabel", "Something else"),
    }[code]


def measure(code: MeasureKind) -> str:
    """Return the name of one of the four measures."""
    return {
        MeasureKind.FIRST_RESPONSE: translate("CrisisLabel", "First response"),
        MeasureKind.CLIENT: translate("CrisisLabel", "Client informed"),
        MeasureKind.CONTAINED: translate("CrisisLabel", "Contained"),
        MeasureKind.RESOLVED: translate("CrisisLabel", "Resolved"),
    }[code]


def line_kind(code: LineKind) -> str:
    """Return what a line of the log records."""
    return {
        LineKind.OPENED: translate("CrisisLabel", "Opened"),
        LineKind.LINE: translate("CrisisLabel", "Progress"),
        LineKind.STAGE: translate("CrisisLabel", "Stage"),
        LineKind.CLOSED: translate("CrisisLabel", "Closed"),
        LineKind.STEP: translate("CrisisLabel", "Step done"),
        LineKind.SKIPPED: translate("CrisisLabel", "Step left out"),
        LineKind.REOPENED: translate("CrisisLabel", "Step reopened"),
        LineKind.CONTACT: translate("CrisisLabel", "Contact"),
        LineKind.WATCH: translate("CrisisLabel", "Watch"),
        LineKind.CORRECTION: translate("CrisisLabel", "Correction"),
        LineKind.REVIEW: translate("CrisisLabel", "Review"),
    }[code]


def after(minutes: int) -> str:
    """Return when a step is due, counted from the start: at once, +10 min, +2 h, +1 d."""
    if not minutes:
        return translate("CrisisLabel", "at once")
    return translate("CrisisLabel", "+{span}").format(span=span(minutes))


def every(minutes: int) -> str:
    """Return how often a step comes again: every 2 h."""
    return translate("CrisisLabel", "every {span}").format(span=span(minutes))


def span(minutes: int) -> str:
    """Return a number of minutes in its largest whole unit: 10 min, 2 h, 1 d; 90 min stays as it is."""
    if minutes and minutes % MINUTES_OF_DAY == 0:
        return translate("CrisisLabel", "{n} d").format(n=minutes // MINUTES_OF_DAY)
    if minutes and minutes % MINUTES_OF_HOUR == 0:
        return translate("CrisisLabel", "{n} h").format(n=minutes // MINUTES_OF_HOUR)
    return translate("CrisisLabel", "{n} min").format(n=minutes)
