"""What the log of a crisis says where undo reopens a step, or redo does it again; doing a step stands elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journal.core.crises import INTERACTION_PREFIX, CrisisLine, LineKind
from journal.core.dues import WATCH
from journal.core.moments import EventTime
from journal.store import crisis_log

if TYPE_CHECKING:
    from journal.store.writing import Writer


def replayed(writer: Writer, op_id: int, first: int, last: int, *, backward: bool) -> bool:
    """Add a line for every step that the changes `first` to `last` of an operation closed, and return whether any.

    Lines are in no history: the one that says "done" stays, so one more has to say that it is not.
    """
    # To be called once the rows are moved.  What goes with its crisis, or comes with it, has nothing to say.
    rows = writer.rows(
        """SELECT d.crisis_id, d.title, d.lead, d.occurrence, c.new ->> '$.state', c.new ->> '$.outcome',
        (SELECT uuid FROM interactions WHERE id = c.new ->> '$.outcome_interaction_id') FROM changes c
        JOIN dues d ON d.id = c.row_id JOIN crises s ON s.id = d.crisis_id
        WHERE c.operation_id = ? AND c.id BETWEEN ? AND ? AND c."table" = 'dues' AND d.lead <> ?
        AND c.old ->> '$.state' = 'open' AND c.new ->> '$.state' IN ('done', 'dismissed') ORDER BY c.id""",
        (op_id, first, last, WATCH),
    )
    for row in rows:
        crisis_log.add(writer, _line(writer, row, backward=backward))
    return bool(rows)


def _line(writer: Writer, row: tuple[Any, ...], *, backward: bool) -> CrisisLine:
    crisis_id, title, kind, occurrence, state, outcome, entry = row
    now = EventTime.of(writer.now(), writer.tz)
    step = ":".join(occurrence.split(":")[:2])
    if backward:
        return CrisisLine(crisis_id, now, title, LineKind.REOPENED, step=step)
    if state == "dismissed":
        return CrisisLine(crisis_id, now, title, LineKind.SKIPPED, step=step)
    source = f"{INTERACTION_PREFIX}{entry}"
    known = [line for line in crisis_log.lines(writer, crisis_id) if line.source == source and not line.corrects]
    if known:
        return replace(known[-1], step=step, number=0, hash="", id=0, uuid="", recorded_at=0)
    return crisis_log.step_line(crisis_id, now, title, kind, outcome or "", step)
