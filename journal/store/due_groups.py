"""Dues that stand in Today as one row for many clients: greetings of one day, clients to keep in touch with."""

from __future__ import annotations

from journal.core.dues import Due, DueGroup, Origin
from journal.core.moments import local
from journal.store import due_columns, dues
from journal.store.reading import Reader


def groups(reader: Reader, moment: int) -> list[DueGroup]:
    """Return the greetings and the clients to keep in touch with until `moment` (UTC milliseconds), one row for each.

    Days and clock times are those of the place where one is; `first_at` is as it was saved.
    """
    clock = local(moment, reader.tz).replace(tzinfo=None).isoformat(timespec="minutes")
    # In the order of the index, which holds all of it: thousands of rows are counted in a millisecond.
    rows = reader.rows(
        """SELECT origin, observance, lead, min(due_at), count(*), min(day) FROM dues WHERE state = 'open'
        AND origin IN ('observance', 'cadence') AND CASE WHEN snoozed_until IS NOT NULL THEN snoozed_until <= ?1
        WHEN moment = 'instant' THEN due_at <= ?1 ELSE due_local <= ?2 END
        GROUP BY origin, observance, lead ORDER BY 4""",
        (moment, clock),
    )
    return [
        DueGroup(Origin(origin), observance, lead, first, count, day)
        for origin, observance, lead, first, count, day in rows
    ]


def in_group(reader: Reader, origin: Origin, *, observance: str | None = None, limit: int = dues.CAP) -> list[Due]:
    """Return the open dues of one such row, soonest first."""
    which, params = ("observance = ?", (observance,)) if observance else ("observance IS NULL AND lead = ''", ())
    if origin is Origin.OBSERVANCE and not observance:
        which = "1"
    rows = reader.rows(
        f"""SELECT {due_columns.COLUMNS} FROM dues d WHERE d.id IN (SELECT id FROM dues WHERE state = 'open'
        AND origin IN ('observance', 'cadence') AND origin = ? AND {which} ORDER BY due_at, id LIMIT ?)
        ORDER BY d.due_at, d.id""",
        (origin.value, *params, limit),
    )
    return [due_columns.from_row(row) for row in rows]
