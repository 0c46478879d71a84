"""The dues of crises and of risks: what a row or a message says of them, and what doing one means; nothing is drawn."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from journal.core.crises import Crisis
from journal.core.dues import WATCH, Due
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel
from journal.core.plans import StepKind
from journal.store import clients, crises, crisis_steps
from journal.store.reading import Reader
from journal.ui.context import LogRequest

translate = QCoreApplication.translate


class Way(StrEnum):
    """How a due of a crisis or a risk is done."""

    CALL = "call"
    """Somebody is spoken to: that is written down."""
    REPORT = "report"
    REVIEW = "review"
    ANSWER = "answer"
    """The question of the watch: one key says that there is nothing new."""
    LOOK = "look"
    """A risk is looked at again."""
    DO = "do"


_CALLS = frozenset({StepKind.CLIENT, StepKind.OUTLET, StepKind.UPDATE})


def is_one(due: Due) -> bool:
    """Return whether a due comes from a crisis or a risk."""
    return due.crisis_id is not None or due.risk_id is not None


def crisis_of(reader: Reader, due: Due) -> Crisis | None:
    """Return the crisis of a due; None where there is none, or none any more."""
    if due.crisis_id is None:
        return None
    try:
        return crises.get(reader, due.crisis_id)
    except JournalError as error:
        if error.code is not Code.RECORD_GONE:
            raise
        return None


def way(due: Due, crisis: Crisis | None) -> Way:
    """Return how a due is done; an outlet that is not in the journal cannot be written down as a contact."""
    if due.risk_id is not None:
        return Way.LOOK
    if due.lead == WATCH:
        return Way.ANSWER
    if due.lead == StepKind.OUTLET and (crisis is None or crisis.outlet_id is None):
        return Way.DO
    if due.lead in _CALLS:
        return Way.CALL
    return {StepKind.REPORT.value: Way.REPORT, StepKind.REVIEW.value: Way.REVIEW}.get(due.lead, Way.DO)


def way_of(reader: Reader, due: Due) -> Way:
    """Return how a due is done, its crisis being read."""
    return way(due, crisis_of(reader, due))


def verb(which: Way) -> str:
    """Return the word on the button."""
    return {
        Way.CALL: translate("Due", "Called, log it"),
        Way.REPORT: translate("Due", "Report…"),
        Way.REVIEW: translate("Due", "Review…"),
        Way.ANSWER: translate("Due", "Nothing new"),
        Way.LOOK: translate("Due", "Reviewed"),
        Way.DO: translate("Due", "Done"),
    }[which]


def title(due: Due) -> str:
    """Return what is to be done: the words of the step, the question of the watch, the risk to look at."""
    if due.risk_id is not None:
        return translate("Due", "Review the risk: {what}").format(what=due.title)
    if due.lead == WATCH:
        return translate("Due", "Anything new?")
    return due.title


def reason(reader: Reader, due: Due) -> str:
    """Return what is to be done and for which crisis; where a call goes to somebody else, whose crisis it is."""
    crisis = crisis_of(reader, due)
    if crisis is None:
        return title(due)
    if due.client_id != crisis.client_id:
        whose = clients.get(reader, crisis.client_id).name
        about = translate("Due", "Crisis of {client}: {what}").format(client=whose, what=crisis.sentence)
    else:
        about = translate("Due", "Crisis: {what}").format(what=crisis.sentence)
    return f"{title(due)} · {about}"


def request(reader: Reader, due: Due) -> LogRequest:
    """Return the wish to write a call down that does a step, by the channel of the step."""
    crisis = crisis_of(reader, due)
    step = crisis_steps.step_of(crisis, due) if crisis is not None else None
    channel = step.channel if step is not None and step.channel else Channel.PHONE.value
    return LogRequest(due.client_id, channel, due.id)


def repeats(reader: Reader, due: Due) -> bool:
    """Return whether it comes again when it is left out this time."""
    if due.lead == WATCH:
        return True
    crisis = crisis_of(reader, due)
    step = crisis_steps.step_of(crisis, due) if crisis is not None else None
    return step is not None and step.every_minutes is not None
