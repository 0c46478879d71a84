"""What Today asks the ledger: its own rows, how much the rest of the week holds, and whom one could contact."""

from __future__ import annotations

import datetime as dt
import json

from journal.core.dues import (
    AFTER_CRISIS,
    CALLBACK_BEFORE_MS,
    STEP_BEFORE_MS,
    WATCH,
    WEEK_DAYS,
    Due,
    DueGroup,
    Origin,
    Section,
    Sections,
    horizon,
)
from journal.core.moments import today
from journal.store import due_columns, dues
from journal.store.due_columns import COLUMNS, MOMENT
from journal.store.dues import ASKING, CAP
from journal.store.reading import Reader

_WE_OWE = (
    "(d.commitment_id IS NULL OR EXISTS (SELECT 1 FROM commitments c WHERE c.id = d.commitment_id AND c.ours = 1))"
)
"""What they owe stands in the list of what waits until its day."""
_OPEN = f"FROM dues d WHERE d.state = 'open' AND {ASKING}"
_BEFORE = f"""{MOMENT} < ? AND (CASE WHEN d.snoozed_until IS NOT NULL OR d.moment = 'instant' THEN {MOMENT} < ?
    ELSE d.due_local < ? END)"""
"""Due before a day begins (`_day`): clock times and dates by the clock of the place where one is."""
_GROUP = """FROM dues WHERE state = 'open' AND origin IN ('observance', 'cadence') AND origin = 'observance'
    AND observance IS ? AND lead = ? AND due_at < ? AND coalesce(snoozed_until, due_at) < ?"""
_COLD = """FROM dues WHERE state = 'open' AND origin IN ('observance', 'cadence') AND origin = 'cadence' AND due_at < ?
    AND coalesce(snoozed_until, due_at) < ?"""
_STEP = f"""(d.crisis_id IS NOT NULL AND d.moment <> 'date' AND {MOMENT} <= ?
    AND d.lead NOT IN ({", ".join(f"'{lead}'" for lead in sorted({*AFTER_CRISIS, WATCH}))}))"""
"""A step of a crisis that runs, due within the hour or late."""
FEW = 500
NEAR = (Section.RIGHT_NOW, Section.OVERDUE, Section.TODAY)
COUNT_CAP = 999
"""More is not counted."""


def near(reader: Reader, now: int) -> dict[Section, list[Due]]:
    """Return the open dues under right now, overdue and today at `now` (UTC milliseconds), each in its order.

    What is overdue comes with our promises first; everything else soonest first.
    """
    # A callback of the coming hour runs already; of anything else what comes after midnight can wait.
    tomorrow = _day(reader, now, 1)
    found = _read(reader, f"{_OPEN} AND {_BEFORE}", tomorrow)
    known = {due.id for _, due in found}
    condition = f"{_OPEN} AND d.origin = 'callback' AND {MOMENT} > ? AND {MOMENT} <= ?"
    running = _read(reader, condition, (now, now + CALLBACK_BEFORE_MS))
    # Asked for by themselves: however much is overdue, they stand on top; and midnight is no reason to wait.
    running += _read(reader, f"{_OPEN} AND {_STEP}", (now + STEP_BEFORE_MS,))
    sections = Sections(now, reader.tz)
    placed: dict[Section, list[Due]] = {one: [] for one in NEAR}
    for at, due in sorted([*found, *(one for one in running if one[1].id not in known)], key=_soonest):
        where = sections.at(due, at)
        if where in placed:
            placed[where].append(due)
    ours = _our_promises(reader, placed[Section.OVERDUE])
    placed[Section.OVERDUE] = [
        *(due for due in placed[Section.OVERDUE] if due.id in ours),
        *(due for due in placed[Section.OVERDUE] if due.id not in ours),
    ]
    return placed


def counts(reader: Reader, now: int) -> tuple[int, int]:
    """Return how many rows of Today are overdue, and how many belong to today: what runs and its feasts as well."""
    found, tomorrow = near(reader, now), horizon(now, 0, reader.tz)
    feasts = sum(group.first_at < tomorrow for group in greetings(reader, now))
    return len(found[Section.OVERDUE]), len(found[Section.TODAY]) + len(found[Section.RIGHT_NOW]) + feasts


def week(reader: Reader, now: int) -> list[Due]:
    """Return the open dues of the days after today that Today shows, soonest first."""
    return [due for _, due in sorted(_read(reader, *_week(reader, now)), key=_soonest)]


def week_count(reader: Reader, now: int) -> int:
    """Return how many dues `week` has, at most `COUNT_CAP`."""
    condition, params = _week(reader, now)
    return int(reader.value(f"SELECT count(*) FROM (SELECT 1 {condition} LIMIT ?)", (*params, COUNT_CAP)) or 0)


def to_contact(reader: Reader, now: int, limit: int) -> tuple[list[tuple[Due, int | None]], int]:
    """Return the clients that should hear from us by today, longest unheard of first, and how many there are in all.

    With each when the last contact was, in UTC milliseconds; None for those never contacted, who stand in front.
    """
    end = horizon(now, 0, reader.tz)
    count = int(reader.value(f"SELECT count(*) {_COLD}", (end, end)) or 0)
    # Where many are due, the first of them stand at the beginning of the index of last contacts; few are sorted.
    many = "client_index x CROSS JOIN dues d" if count > FEW else "dues d CROSS JOIN client_index x"
    rows = reader.rows(
        f"""SELECT x.last_contact_at, {COLUMNS} FROM {many} WHERE d.client_id = x.client_id AND x.archived = 0
        AND d.state = 'open' AND d.origin IN ('observance', 'cadence') AND d.origin = 'cadence' AND d.due_at < ?
        AND {MOMENT} < ? ORDER BY x.last_contact_at, x.client_id DESC LIMIT ?""",
        (end, end, limit),
    )
    return [(due_columns.from_row(row[1:]), row[0] or None) for row in rows], count


def greetings(reader: Reader, now: int) -> list[DueGroup]:
    """Return the greetings, presents and cards of today and the week after it, a row for each feast, soonest first."""
    end = horizon(now, WEEK_DAYS, reader.tz)
    rows = reader.rows(
        """SELECT observance, lead, min(due_at), count(*), min(day) FROM dues WHERE state = 'open'
        AND origin IN ('observance', 'cadence') AND origin = 'observance' AND due_at < ?
        AND coalesce(snoozed_until, due_at) < ? GROUP BY observance, lead ORDER BY 3""",
        (end, end),
    )
    return [DueGroup(Origin.OBSERVANCE, observance, lead, at, n, day) for observance, lead, at, n, day in rows]


def of_greeting(reader: Reader, group: DueGroup, now: int, *, limit: int = CAP) -> list[Due]:
    """Return the open dues that a row of `greetings` stands for, soonest first."""
    rows = reader.rows(
        f"SELECT {COLUMNS} FROM dues d WHERE d.id IN (SELECT id {_GROUP} ORDER BY due_at, id LIMIT ?)"
        " ORDER BY d.due_at, d.id",
        (*_which(reader, group, now), limit),
    )
    return [due_columns.from_row(row) for row in rows]


def clients_of_greeting(reader: Reader, group: DueGroup, now: int) -> int:
    """Return how many clients a row of `greetings` is about; several persons of one client count once."""
    return int(reader.value(f"SELECT count(DISTINCT client_id) {_GROUP}", _which(reader, group, now)) or 0)


def _which(reader: Reader, group: DueGroup, now: int) -> tuple[object, ...]:
    end = horizon(now, WEEK_DAYS, reader.tz)
    return (group.observance, group.lead, end, end)


def _week(reader: Reader, now: int) -> tuple[str, tuple[object, ...]]:
    """Return the condition for the dues after today, and what it asks."""
    tomorrow, last = _day(reader, now, 1), _day(reader, now, WEEK_DAYS + 1)
    # Whatever zone it was saved in, what falls on a later day does not lie before this.
    early = horizon(now, 0, reader.tz) - dues.ZONES_MS
    running = f"(d.origin = 'callback' AND {MOMENT} <= ?)"
    condition = (
        f"{_OPEN} AND {_BEFORE} AND {MOMENT} >= ? AND NOT ({_BEFORE}) AND NOT {running} AND NOT {_STEP} AND {_WE_OWE}"
    )
    return condition, (*last, early, *tomorrow, now + CALLBACK_BEFORE_MS, now + STEP_BEFORE_MS)


def _day(reader: Reader, now: int, days: int) -> tuple[int, int, str]:
    """Return what `_BEFORE` asks for the beginning of the day `days` after today."""
    start = horizon(now, days - 1, reader.tz)
    day = today(now, reader.tz) + dt.timedelta(days=days)
    return start + dues.ZONES_MS, start, day.isoformat()


def _read(reader: Reader, condition: str, params: tuple[object, ...]) -> list[tuple[int, Due]]:
    """Return open dues with when they ask for attention here."""
    rows = reader.rows(f"SELECT {COLUMNS} {condition} ORDER BY {MOMENT} LIMIT ?", (*params, CAP))
    return [(due.moment_at(reader.tz), due) for due in map(due_columns.from_row, rows)]


def _soonest(found: tuple[int, Due]) -> tuple[int, int]:
    return (found[0], found[1].id)


def _our_promises(reader: Reader, late: list[Due]) -> set[int]:
    """Return those of the dues that are promises of ours: what they promised may wait a little longer."""
    made = {due.commitment_id: due.id for due in late if due.origin is Origin.PROMISE}
    if not made:
        return set()
    rows = reader.rows(
        "SELECT id FROM commitments WHERE ours = 1 AND id IN (SELECT value FROM json_each(?))", (json.dumps([*made]),)
    )
    return {made[commitment_id] for (commitment_id,) in rows}
