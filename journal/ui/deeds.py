"""What was done, undone or done again, as one sentence for the bar at the foot of the window and for the bin."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from journal.core.commitments import CLIENT_TURN, CommitmentState
from journal.store.history import Changed, Op

translate = QCoreApplication.translate

SILENT = frozenset({Op.SYSTEM, Op.SAMPLE})


def told(changed: Changed) -> str:
    """Return the sentence about a change, or nothing where none is needed."""
    if changed.op in SILENT:
        return ""
    if changed.op is Op.UNDO and changed.subject:
        facts = changed.facts or {}
        undone = translate("Deed", "Undone: {deed}").format(deed=deed(changed.subject, facts))
        # The log of a crisis only grows: who looks at it must not wonder.
        stays = translate("Deed", "its line in the crisis log stays") if facts.get("in_crisis_log") else ""
        return f"{undone} · {stays}" if stays else undone
    if changed.op is Op.REDO and changed.subject:
        return translate("Deed", "Done again: {deed}").format(deed=deed(changed.subject, changed.facts or {}))
    return deed(changed.op, changed.facts or {})


def deed(op: Op, facts: dict[str, Any]) -> str:
    """Return what an operation did, with the names it was about."""
    if op is Op.COMMITMENT_CLOSE:
        what = _settled(str(facts.get("state", "")))
    elif op is Op.COMMITMENT_EDIT and "waiting_on" in facts:
        what = _waits(str(facts["waiting_on"]))
    else:
        what = _plain(op)
    about = " · ".join(str(facts[key]) for key in ("client", "title") if facts.get(key))
    return f"{what} — {about}" if about else what


def _plain(op: Op) -> str:
    return _of_desk(op) or {
        Op.CLIENT_ADD: translate("Deed", "Client added"),
        Op.CLIENT_EDIT: translate("Deed", "Client changed"),
        Op.CLIENT_ARCHIVE: translate("Deed", "Client archived"),
        Op.CLIENT_RESTORE: translate("Deed", "Client brought back"),
        Op.CLIENT_ERASE: translate("Deed", "Client erased; this cannot be undone"),
        Op.PERSON_ADD: translate("Deed", "Person added"),
        Op.PERSON_EDIT: translate("Deed", "Person changed"),
        Op.PERSON_DELETE: translate("Deed", "Person moved to the bin"),
        Op.INTERACTION_ADD: translate("Deed", "Logged"),
        Op.INTERACTION_EDIT: translate("Deed", "Entry changed"),
        Op.INTERACTION_DELETE: translate("Deed", "Entry moved to the bin"),
        Op.PREFERENCE_ADD: translate("Deed", "Preference added"),
        Op.PREFERENCE_EDIT: translate("Deed", "Preference changed"),
        Op.PREFERENCE_DELETE: translate("Deed", "Preference moved to the bin"),
        Op.DUE_ADD: translate("Deed", "Reminder set"),
        Op.DUE_EDIT: translate("Deed", "Reminder changed"),
        Op.DUE_DONE: translate("Deed", "Done"),
        Op.DUE_SNOOZE: translate("Deed", "Snoozed"),
        Op.DUE_TRIED: translate("Deed", "No answer; the callback comes again"),
        Op.DUE_DISMISS: translate("Deed", "Reminding stopped"),
        Op.DUE_SKIP: translate("Deed", "Left out this time"),
        Op.DUE_DELETE: translate("Deed", "Reminder moved to the bin"),
        Op.GREETING_SEND: translate("Deed", "Greeting copied and marked as sent"),
        Op.COMMITMENT_ADD: translate("Deed", "Promise or request noted"),
        Op.COMMITMENT_EDIT: translate("Deed", "Promise or request changed"),
        Op.COMMITMENT_MOVE: translate("Deed", "Another time agreed"),
        Op.COMMITMENT_ROUND: translate("Deed", "Round of changes counted"),
        Op.COMMITMENT_DELETE: translate("Deed", "Promise or request moved to the bin"),
        Op.ANNIVERSARY_ADD: translate("Deed", "Yearly day added"),
        Op.ANNIVERSARY_EDIT: translate("Deed", "Yearly day changed"),
        Op.ANNIVERSARY_DELETE: translate("Deed", "Yearly day moved to the bin"),
        Op.OBSERVANCE_ADD: translate("Deed", "Own observance added"),
        Op.OBSERVANCE_EDIT: translate("Deed", "Own observance changed"),
        Op.OBSERVANCE_DELETE: translate("Deed", "Own observance moved to the bin"),
        Op.SETTING: translate("Deed", "Setting changed"),
        Op.IMPORT: translate("Deed", "Imported"),
        Op.SAMPLE: translate("Deed", "From the sample journal"),
        Op.SYSTEM: translate("Deed", "Changed by the program"),
        Op.BIN_RESTORE: translate("Deed", "Brought back from the bin"),
    }.get(op, op.value)


def _of_desk(op: Op) -> str:
    """What was done about crises, and about what a client is like; nothing for other deeds."""
    return {
        Op.CRISIS_OPEN: translate("Deed", "Crisis opened"),
        Op.CRISIS_LOG: translate("Deed", "Progress logged"),
        Op.CRISIS_STAGE: translate("Deed", "Stage of the crisis changed"),
        Op.CRISIS_REVIEW: translate("Deed", "Crisis reviewed"),
        Op.CRISIS_WATCH: translate("Deed", "Watch changed"),
        Op.RISK_ADD: translate("Deed", "Risk added"),
        Op.RISK_EDIT: translate("Deed", "Risk changed"),
        Op.RISK_DELETE: translate("Deed", "Risk moved to the bin"),
        Op.PLAN_ADD: translate("Deed", "Plan added"),
        Op.PLAN_EDIT: translate("Deed", "Plan changed"),
        Op.PLAN_DELETE: translate("Deed", "Plan moved to the bin"),
        Op.RELATION_ADD: translate("Deed", "Relation noted"),
        Op.RELATION_DELETE: translate("Deed", "Relation moved to the bin"),
        Op.PERSON_MOVE: translate("Deed", "Person moved to another client"),
        Op.STANCE: translate("Deed", "Stance noted"),
        Op.PLAYBOOK: translate("Deed", "Playbook changed"),
    }.get(op, "")


def _waits(whom: str) -> str:
    """Who has to move first now (see `Commitment.waiting_on`)."""
    if whom == CLIENT_TURN:
        return translate("Deed", "Waiting for the client")
    return _plain(Op.COMMITMENT_EDIT) if whom else translate("Deed", "Our turn again")


def _settled(state: str) -> str:
    """How far a request or promise has come."""
    return {
        CommitmentState.ACKNOWLEDGED: translate("Deed", "Acknowledged"),
        CommitmentState.ANSWERED: translate("Deed", "Answered"),
        CommitmentState.DECLINED: translate("Deed", "Declined"),
        CommitmentState.WITHDRAWN: translate("Deed", "Withdrawn"),
        CommitmentState.KEPT: translate("Deed", "Promise kept"),
        CommitmentState.MISSED: translate("Deed", "Promise missed"),
        CommitmentState.TOLD: translate("Deed", "Told that it was missed"),
    }.get(CommitmentState(state) if state else CommitmentState.OPEN, translate("Deed", "Settled"))
