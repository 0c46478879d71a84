"""When dues ask for attention, and the record of those that were announced; what is shown and how is not known here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from journal.core.dues import Due
from journal.core.moments import DAY_MS, Moment, MomentKind
from journal.store import due_columns, dues
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

LOCKED_MS = 4 * DAY_MS
"""So long a window may stay locked and still say how many reminders have come due."""


def mark_shown(writer: Writer, found: Iterable[Due]) -> list[int]:
    """Record that dues are about to be shown for their moments, and return the ids for which this is the first time.

    Written before the pop-up appears: a crash in between costs a pop-up, never shows one twice.  The row in Today is
    always the record.  What was closed or put off since it was read is not shown.
    """
    with writer.unlogged():
        return mark(writer, found)


def mark(writer: Writer, found: Iterable[Due]) -> list[int]:
    """Do what `mark_shown` does inside a write that was begun already."""
    fresh = []
    for due in found:
        done = writer.execute(
            """INSERT INTO due_deliveries(due_id, moment, shown_at) SELECT id, ?, ? FROM dues WHERE id = ?
            AND state = 'open' AND coalesce(snoozed_until, due_at) = ? ON CONFLICT DO NOTHING""",
            (due.delivery_key, writer.now(), due.id, due.delivery_key),
        )
        if done:
            fresh.append(due.id)
    return fresh


def unshown(reader: Reader, now: int) -> list[Due]:
    """Return the open dues whose moment for notice has come and that were not shown for it."""
    # The cap counts the unshown alone: however many old ones stand open, a new one is announced.
    return [
        due
        for due in dues.until_if(reader, now, dues.CAP, f"NOT {due_columns.SHOWN} AND {dues.ASKING}")
        if due.notice_at(reader.tz) <= now
    ]


def next_notice(reader: Reader, now: int) -> int | None:
    """Return when the next open due after `now` asks for attention, in UTC milliseconds, or None."""
    sql = f"""SELECT moment, due_at, due_local, snoozed_until FROM dues d
        WHERE d.state = 'open' AND {dues.ASKING} AND {due_columns.MOMENT}"""
    # What has only a date is announced on its morning, and clock times travel: look around before looking ahead.
    near = reader.rows(f"{sql} > ? AND {due_columns.MOMENT} <= ?", (now - DAY_MS - dues.ZONES_MS, now + dues.ZONES_MS))
    found = _notice(near, now, reader.tz)
    if found is None:
        ahead = reader.rows(f"{sql} > ? ORDER BY {due_columns.MOMENT} LIMIT 20", (now + dues.ZONES_MS,))
        found = _notice(ahead, now, reader.tz)
    return found


def coming(reader: Reader, now: int, *, limit: int = dues.CAP) -> list[int]:
    """Return when the open dues after `now` ask for attention, soonest first: bare times, for a window that is locked.

    Those of the next hours come all; of what lies beyond, enough for any night.
    """
    rows = reader.rows(
        f"""SELECT {due_columns.COLUMNS} FROM dues d WHERE d.state = 'open' AND {dues.ASKING}
        AND {due_columns.MOMENT} > ? AND {due_columns.MOMENT} <= ? ORDER BY {due_columns.MOMENT}, d.id LIMIT ?""",
        (now - DAY_MS - dues.ZONES_MS, now + LOCKED_MS, limit),
    )
    found = sorted(due.notice_at(reader.tz) for due in map(due_columns.from_row, rows))
    return [moment for moment in found if moment > now]


def _notice(rows: list[tuple[Any, ...]], now: int, tz: dt.tzinfo | None) -> int | None:
    found = (Due("", Moment(MomentKind(kind), at, day), snoozed_until=snoozed) for kind, at, day, snoozed in rows)
    return min((at for at in (due.notice_at(tz) for due in found) if at > now), default=None)
