"""What is to be told now: dues whose moment has come, and once a day the day itself; told by whom is not known here."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journal.core.dues import DATE_NOTICE_HOUR, WATCH, Due, DueGroup, Origin, horizon
from journal.core.moments import MINUTE_MS, Moment, MomentKind, day_start, today
from journal.core.plans import StepKind
from journal.core.quiet_hours import QuietHours, time_of
from journal.store import crises, due_columns, due_notices, dues, observances
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

_URGENT = f"""(d.origin = '{Origin.CALLBACK.value}'
    OR (d.crisis_id IS NOT NULL AND d.lead <> '{StepKind.REVIEW.value}'))"""
_LATE_MS = 15 * MINUTE_MS
"""So long after its moment a question of a watch still belongs to the hour for which it was set."""
OWN = "own:"
"""Before the uuid of an observance that the user added."""
_DIGEST = "digest"
"""Key in `upkeep`: the local day whose digest was given last."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What a day brings that has no time of its own."""

    day: dt.date
    dues: tuple[Due, ...]
    """Reminders of this day without a time, birthdays among them."""
    groups: tuple[DueGroup, ...]
    """Greetings of this day, and clients to get in touch with from this day on."""

    def __bool__(self) -> bool:
        return bool(self.dues or self.groups)


@dataclass(frozen=True, slots=True)
class Fresh:
    """What was not told before, now that it is written down as told."""

    due_ids: frozenset[int]
    digest: bool


def waiting(reader: Reader, now: int, *, urgent: bool = False) -> list[Due]:
    """Return the open dues whose moment for notice has come and that were not told for it; `urgent`: only those."""
    if not urgent:
        return [due for due in due_notices.unshown(reader, now) if _may_ask(reader, due, now)]
    # Asked for by themselves: what is held back must not fill the cap.
    condition = f"NOT {due_columns.SHOWN} AND {dues.ASKING} AND {_URGENT}"
    found = dues.until_if(reader, now, dues.CAP, condition)
    return [due for due in found if due.notice_at(reader.tz) <= now and _may_ask(reader, due, now)]


def is_urgent(due: Due) -> bool:
    """Return whether it is told in quiet hours too: somebody waits for a callback, and for a step of a crisis."""
    return due.origin is Origin.CALLBACK or (due.crisis_id is not None and due.lead != StepKind.REVIEW)


def _may_ask(reader: Reader, due: Due, now: int) -> bool:
    """Whether a watch may ask at `now`: one that was missed waits for the next of its hours."""
    if due.lead != WATCH or due.crisis_id is None or now - due.notice_at(reader.tz) <= _LATE_MS:
        return True
    watch = crises.get(reader, due.crisis_id).watch
    if watch is None or watch.first == watch.until:
        return True
    return QuietHours(time_of(watch.first), time_of(watch.until)).cover(now, reader.tz)


def digest(reader: Reader, now: int) -> Digest | None:
    """Return what today brings, from nine in the morning on and where that was not told yet; else None."""
    day = today(now, reader.tz)
    nine = Moment.wall(dt.datetime.combine(day, dt.time(DATE_NOTICE_HOUR)), reader.tz).at
    if now < nine or _told(reader, day):
        return None
    # By its day alone, so that what is long overdue does not fill the cap.
    of_today = f"{dues.ASKING} AND d.moment = 'date' AND d.due_local = '{day.isoformat()}'"
    found = dues.until_if(reader, horizon(now, 0, reader.tz), dues.CAP, of_today)
    return Digest(day, tuple(due for due in found if of_day(due, day)), tuple(_groups(reader, day)))


def of_day(due: Due, day: dt.date) -> bool:
    """Return whether a due belongs to a day as a whole."""
    return due.moment.kind is MomentKind.DATE and due.snoozed_until is None and due.moment.local == day.isoformat()


def note(writer: Writer, found: Sequence[Due], digest: Digest | None) -> Fresh:
    """Write down that dues and a digest are about to be told, and return which of it is told for the first time.

    All of it at once and before anything is shown: a crash in between costs a message and never shows one twice.
    """
    together = {due.id: due for due in (*found, *(digest.dues if digest else ()))}
    with writer.unlogged():
        fresh = due_notices.mark(writer, together.values())
        first = digest is not None and not _told(writer, digest.day)
        if digest is not None and first:
            writer.execute(
                "INSERT INTO upkeep(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
                (_DIGEST, digest.day.isoformat()),
            )
    return Fresh(frozenset(fresh), first)


def still_open(reader: Reader, due_ids: Collection[int], now: int) -> set[int]:
    """Return which of these dues still ask for attention at `now`: not closed, put off or waiting for somebody else."""
    rows = reader.rows(
        f"""SELECT d.id FROM dues d WHERE d.id IN (SELECT value FROM json_each(?)) AND d.state = 'open'
        AND {dues.OUR_TURN} AND (d.snoozed_until IS NULL OR d.snoozed_until <= ?)""",
        (json.dumps(sorted(due_ids)), now),
    )
    return {due_id for (due_id,) in rows}


def _told(reader: Reader, day: dt.date) -> bool:
    """Whether the digest of `day` was given; tomorrow's too, where a traveller has come back over the date line."""
    last = reader.value("SELECT value FROM upkeep WHERE key = ?", (_DIGEST,))
    return last in (day.isoformat(), (day + dt.timedelta(days=1)).isoformat())


def _groups(reader: Reader, day: dt.date) -> list[DueGroup]:
    """Return the greetings and clients to keep in touch with that begin on `day`, one row for each."""
    start = day_start(day, reader.tz)
    rows = reader.rows(
        """SELECT origin, CASE origin WHEN 'observance' THEN observance END AS feast,
        CASE origin WHEN 'observance' THEN lead ELSE '' END AS ahead, min(due_at), count(*), min(day) FROM dues
        WHERE state = 'open' AND origin IN ('observance', 'cadence') AND due_at BETWEEN ? AND ? AND due_local = ?
        AND snoozed_until IS NULL GROUP BY 1, 2, 3 ORDER BY 1 DESC, 5 DESC""",
        (start - dues.ZONES_MS, start + dues.ZONES_MS, day.isoformat()),
    )
    return [
        DueGroup(Origin(origin), observance, lead, first, count, feast_day)
        for origin, observance, lead, first, count, feast_day in rows
    ]


def feast_name(reader: Reader, observance: str, language: str) -> str:
    """Return the name of an observance, of the catalogue or the user's own; empty where it exists no more."""
    if observance.startswith(OWN):
        found = reader.value("SELECT name FROM own_observances WHERE uuid = ?", (observance.removeprefix(OWN),))
        return str(found) if found is not None else ""
    known = observances.catalogue().get(observance)
    return known.names[language] if known is not None else ""
