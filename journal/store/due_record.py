"""The record of a due: when it was shown, put off, tried, moved and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.core.dues import DATE_NOTICE_HOUR, DueEvent
from journal.core.moments import HOUR_MS
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer


def note(writer: Writer, due_id: int, event: DueEvent, until: int | None = None) -> None:
    """Keep what happened to a due, and when.

    `until` (UTC milliseconds): until when it was put off; for a move, the moment that it had before.
    """
    values = {"due_id": due_id, "kind": event.value, "at": writer.now(), "until": until}
    writer.insert("due_events", values)


def events(reader: Reader, due_id: int) -> list[tuple[DueEvent, int, int | None]]:
    """Return what happened to a due, oldest first: what, when, and until when it was put off or moved (UTC ms)."""
    rows = reader.rows("SELECT kind, at, until FROM due_events WHERE due_id = ? ORDER BY id", (due_id,))
    return [(DueEvent(kind), at, until) for kind, at, until in rows]


def shown_at(reader: Reader, due_id: int) -> list[tuple[int, int]]:
    """Return for which moment a due was shown and when, in UTC milliseconds, oldest first."""
    return [
        (int(moment), int(at))
        for moment, at in reader.rows(
            "SELECT moment, shown_at FROM due_deliveries WHERE due_id = ? ORDER BY shown_at, id", (due_id,)
        )
    ]


def came_back(writer: Writer, op_id: int, first: int, last: int) -> None:
    """Note as shown what undo, redo or the bin have made due again after its moment, by the changes `first` to `last`.

    The record of a due goes with it when it is deleted; and who brings it back need not be told of it.
    """
    writer.execute(
        f"""INSERT INTO due_deliveries(due_id, moment, shown_at)
        SELECT id, coalesce(snoozed_until, due_at), ? FROM dues WHERE state = 'open' AND coalesce(snoozed_until,
        due_at + CASE moment WHEN 'date' THEN {DATE_NOTICE_HOUR * HOUR_MS} ELSE 0 END) <= ? AND id IN (SELECT row_id
        FROM changes WHERE operation_id = ? AND id BETWEEN ? AND ? AND "table" = 'dues') ON CONFLICT DO NOTHING""",
        (writer.now(), writer.now(), op_id, first, last),
    )
