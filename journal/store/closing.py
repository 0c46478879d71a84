"""What doing or stopping a due means for the thing it comes from: a series goes on, a promise is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journal.core.commitments import CommitmentKind, CommitmentState
from journal.core.dues import INNER, Due, DueEvent
from journal.core.moments import Moment, today
from journal.store import commitments, crises, crisis_steps, dues, risks, series

if TYPE_CHECKING:
    from journal.store.writing import Writer


def done(
    writer: Writer, due_id: int, *, outcome: str = "", interaction_id: int | None = None, missed: bool = False
) -> None:
    """Close a due as done, with an outcome and the interaction that came of it; DUE_CLOSED where it is closed.

    A promise is kept by it and a request answered (its inner deadline is only done); a series goes on; the step of a
    crisis becomes a line of its log; a risk was looked at.
    """
    due = dues.get(writer, due_id)
    if due.open and due.crisis_id is not None:
        crisis = crises.get(writer, due.crisis_id)
        crisis_steps.done(writer, crisis, due, outcome=outcome, interaction_id=interaction_id)
        return
    if due.open and due.commitment_id is not None and not due.occurrence.startswith(INNER):
        commitment = commitments.get(writer, due.commitment_id)
        if commitment.standing:
            kept = CommitmentState.KEPT if commitment.kind is CommitmentKind.PROMISE else CommitmentState.ANSWERED
            commitments.close(writer, commitment.id, kept, outcome=outcome, interaction_id=interaction_id)
            return
    dues.close(writer, due_id, outcome=outcome, interaction_id=interaction_id, missed=missed)
    if due.series_id is not None:
        series.go_on(writer, due)
    elif due.risk_id is not None:
        risks.reviewed(writer, due.risk_id, today(writer.now(), writer.tz))


def dismiss(writer: Writer, due_id: int) -> None:
    """Stop reminding of a due; of a recurring one, this time and every later one."""
    due = dues.get(writer, due_id)
    if due.open and due.crisis_id is not None:
        crisis_steps.leave_out(writer, crises.get(writer, due.crisis_id), due)
        return
    dues.end(writer, due_id, DueEvent.DISMISSED)
    if due.series_id is not None:
        series.end(writer, due.series_id)


def skip(writer: Writer, due_id: int) -> int | None:
    """Leave one occurrence of a series out and go on to the next; return the id of that, None at the end.

    An update of a crisis, or the question of its watch, is left out this time and comes again.
    """
    due = dues.get(writer, due_id)
    if due.open and due.crisis_id is not None:
        crisis_steps.leave_out(writer, crises.get(writer, due.crisis_id), due, go_on=True)
        return None
    dues.end(writer, due_id, DueEvent.DISMISSED)
    return series.go_on(writer, due) if due.series_id is not None else None


def reschedule(writer: Writer, due: Due, moment: Moment) -> None:
    """Give a due another time: a promise or request is moved by agreement, anything else just moves."""
    if due.commitment_id is not None and not due.occurrence.startswith(INNER):
        commitments.move(writer, due.commitment_id, moment)
    else:
        dues.edit(writer, replace(due, moment=moment))
