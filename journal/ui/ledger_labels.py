"""The words for the codes of the ledger: where dues come from, how commitments end, which days come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from journal.core.commitments import CommitmentKind, CommitmentState, EventKind, Owed
from journal.core.dues import WATCH, Due, DueEvent, Origin

if TYPE_CHECKING:
    from journal.core.anniversaries import AnniversaryKind

translate = QCoreApplication.translate


def origin(code: Origin) -> str:
    """Return what kind of thing is due."""
    return {
        Origin.MANUAL: translate("Ledger", "Reminder"),
        Origin.CALLBACK: translate("Ledger", "Callback"),
        Origin.PROMISE: translate("Ledger", "Promise"),
        Origin.REQUEST: translate("Ledger", "Request"),
        Origin.BIRTHDAY: translate("Ledger", "Birthday or anniversary"),
        Origin.OBSERVANCE: translate("Ledger", "Holiday greeting"),
        Origin.CADENCE: translate("Ledger", "Keep in touch"),
        Origin.CHECKUP: translate("Ledger", "Check-up after delivery"),
        Origin.CRISIS: translate("Ledger", "Crisis step"),
    }[code]


def kind(due: Due) -> str:
    """Return what kind of thing a due is, more closely than its origin."""
    if due.risk_id is not None:
        return translate("Ledger", "Review of a risk")
    if due.crisis_id is not None and due.lead == WATCH:
        return translate("Ledger", "Watch")
    return origin(due.origin)


def commitment(kind: CommitmentKind, ours: bool) -> str:
    """Return what kind of commitment it is, and whose."""
    if kind is CommitmentKind.REQUEST:
        return translate("Ledger", "Client's request") if ours else translate("Ledger", "Our request")
    return translate("Ledger", "Our promise") if ours else translate("Ledger", "Their promise")


def state(code: CommitmentState) -> str:
    """Return the state of a commitment."""
    return {
        CommitmentState.OPEN: translate("Ledger", "Open"),
        CommitmentState.ACKNOWLEDGED: translate("Ledger", "Acknowledged"),
        CommitmentState.ANSWERED: translate("Ledger", "Answered"),
        CommitmentState.DECLINED: translate("Ledger", "Declined"),
        CommitmentState.WITHDRAWN: translate("Ledger", "Withdrawn"),
        CommitmentState.KEPT: translate("Ledger", "Kept"),
        CommitmentState.MISSED: translate("Ledger", "Missed"),
        CommitmentState.TOLD: translate("Ledger", "Missed, and told"),
    }[code]


def event(code: EventKind) -> str:
    """Return what happened to a commitment."""
    return {
        EventKind.MOVED: translate("Ledger", "Moved by agreement"),
        EventKind.ROUND: translate("Ledger", "Round of changes"),
        EventKind.ACKNOWLEDGED: translate("Ledger", "Acknowledged"),
        EventKind.MISSED: translate("Ledger", "Missed"),
        EventKind.TOLD: translate("Ledger", "Told"),
    }[code]


def owed(code: Owed) -> str:
    """Return the name of one of the three lists of what is open."""
    return {
        Owed.WE: translate("Ledger", "We owe"),
        Owed.THEY: translate("Ledger", "They owe"),
        Owed.WAITING: translate("Ledger", "Waiting"),
    }[code]


def due_event(code: DueEvent) -> str:
    """Return what happened to a due."""
    return {
        DueEvent.MOVED: translate("Ledger", "Moved"),
        DueEvent.SNOOZED: translate("Ledger", "Snoozed"),
        DueEvent.TRIED: translate("Ledger", "Tried, no answer"),
        DueEvent.DONE: translate("Ledger", "Done"),
        DueEvent.DISMISSED: translate("Ledger", "Stopped"),
        DueEvent.CANCELLED: translate("Ledger", "Cancelled"),
        DueEvent.PASSED: translate("Ledger", "Passed"),
    }[code]


def anniversary(kind: AnniversaryKind, label: str = "") -> str:
    """Return what a yearly day is; `label` is the user's own word for it."""
    from journal.core.anniversaries import AnniversaryKind  # late: the first frame waits for no calendars without need

    return (
        label
        or {
            AnniversaryKind.BIRTHDAY: translate("Ledger", "Birthday"),
            AnniversaryKind.WEDDING: translate("Ledger", "Wedding day"),
            AnniversaryKind.JOINED: translate("Ledger", "Joined"),
            AnniversaryKind.FOUNDED: translate("Ledger", "Founding day"),
            AnniversaryKind.RELATIONSHIP: translate("Ledger", "Client since"),
            AnniversaryKind.OTHER: translate("Ledger", "Anniversary"),
        }[kind]
    )
