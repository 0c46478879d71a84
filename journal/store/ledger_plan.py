"""Comparing the stored dues with what the facts give: the steps that bring them in step; nothing is written here."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from operator import attrgetter
from typing import NamedTuple

from journal.core.dues import DERIVED, Due, DueState, Origin
from journal.core.ledger import AHEAD_DAYS, Deriver, Rules
from journal.core.moments import DAY_MS, today
from journal.store import dues, ledger_facts
from journal.store.reading import Reader

LOOK_BACK_DAYS = 60
"""What a journal that stayed closed longer than this has missed is not written down any more."""
PLANNED = "ledger_planned"
"""Note in `upkeep`: the day up to which everything was written down."""
_FAR_DAYS = 400
_ORIGINS = ", ".join(f"'{origin.value}'" for origin in sorted(DERIVED))
_FOLLOWING = ("client_id", "person_id", "anniversary_id", "observance", "lead", "tone", "day")
"""What follows the facts in an open due, beside its moment and its end."""

Key = tuple[Origin, str, str]


class Act(Enum):
    """What has to be done to a row of the ledger."""

    INSERT = auto()
    REOPEN = auto()
    """The facts give it again, or the clock was set back."""
    UPDATE = auto()
    CANCEL = auto()
    PASS = auto()
    """It was not done while it still made sense."""


@dataclass(frozen=True, slots=True)
class Step:
    """One row that is not as the facts say; `due` says how it has to be, with the id of the row where there is one."""

    act: Act
    due: Due


@dataclass(frozen=True, slots=True)
class Plan:
    """All that has to be written down; empty where the ledger is in step."""

    steps: tuple[Step, ...]
    day: dt.date | None = None
    """The day for which all clients were asked; None where it was about some of them."""
    noted: dt.date | None = None
    """The day that is on record so far."""

    def __bool__(self) -> bool:
        return bool(self.steps) or (self.day is not None and self.day != self.noted)


def plan(
    reader: Reader,
    now: int,
    client_ids: Collection[int] | None = None,
    *,
    last: dt.date | None = None,
    rules: Rules | None = None,
) -> Plan:
    """Compare what the facts give at `now` (UTC milliseconds) with what is stored, for all clients or some.

    Without `last` it reaches `AHEAD_DAYS` ahead.  Asked for all clients it looks back to the day of the last such plan
    as well: what went by while the journal was closed is written down as passed.
    """
    rules = rules or ledger_facts.rules(reader)
    day = today(now, reader.tz)
    last = last or day + dt.timedelta(days=AHEAD_DAYS)
    noted = planned(reader) if client_ids is None else None
    first = day if noted is None else max(min(noted, day), day - dt.timedelta(days=LOOK_BACK_DAYS))
    deriver = Deriver(rules, first, last)
    given = {key(due): due for facts in ledger_facts.facts(reader, client_ids) for due in deriver.dues(facts)}
    stored = {row.key: row for row in _open_ones(reader, client_ids)}
    closed = _stored_of(reader, [one for one in given if one not in stored])
    stored.update((row.key, row) for row in closed)
    moved = _moved(reader, stored.values())
    apart = [row for one, row in stored.items() if row.id in moved and one not in given]
    meant = {**_further(reader, rules, apart, day), **given}
    comparison = _Comparison(reader, moved, now, last)
    steps = [step for one, row in stored.items() if (step := comparison.of_stored(row, meant.get(one))) is not None]
    steps += _missing((due for one, due in given.items() if one not in stored), now, noted)
    return Plan(tuple(steps), day if client_ids is None else None, noted)


def planned(reader: Reader) -> dt.date | None:
    """Return the day up to which everything was written down, or None where it never was."""
    noted = reader.value("SELECT value FROM upkeep WHERE key = ?", (PLANNED,))
    return dt.date.fromisoformat(noted) if noted else None


def key(due: Due) -> Key:
    """Return what makes a due the same whenever it is derived."""
    return (due.origin, due.origin_id, due.occurrence)


class _Row(NamedTuple):
    """What the comparison needs of a stored due; whole ones cost several times as much, and most are as they should be.

    From `client_id` on these are the columns that follow the facts, as in `_FOLLOWING`.
    """

    id: int
    origin: str
    origin_id: str
    occurrence: str
    state: str
    moment: str
    local: str
    snoozed_until: int | None
    expires_at: int | None
    client_id: int | None
    person_id: int | None
    anniversary_id: int | None
    observance: str | None
    lead: str
    tone: str | None
    day: str | None

    @property
    def key(self) -> Key:
        return (Origin(self.origin), self.origin_id, self.occurrence)


_COLUMNS = (
    "d.id, d.origin, d.origin_id, d.occurrence, d.state, d.moment, d.due_local, d.snoozed_until, d.expires_at,"
    " d.client_id, d.person_id, d.anniversary_id, d.observance, d.lead, d.tone, d.day"
)


@dataclass(frozen=True, slots=True)
class _Comparison:
    reader: Reader
    moved: frozenset[int]
    """The ids of those that the user has given another time."""
    now: int
    last: dt.date

    def of_stored(self, row: _Row, meant: Due | None) -> Step | None:
        """Return what has to be done to a stored due; what the user has closed stays as it is."""
        over = self._over(row, meant)
        if row.state in (DueState.CANCELLED, DueState.PASSED):
            # Given again, or the clock was wrong when it passed.
            return None if meant is None or over else self._step(Act.REOPEN, row, meant)
        if row.state != "open":
            return None
        if over:
            return self._step(Act.PASS, row)
        if meant is None:
            # What lies further ahead than was asked for is judged when its day has come nearer.
            ahead = row.local > self.last.isoformat()
            # Put off or moved past its end, it is the user's own until its time is over.
            kept = row.expires_at is not None and row.expires_at <= self.now
            return None if ahead or kept else self._step(Act.CANCEL, row)
        return self._step(Act.UPDATE, row, meant) if self._differs(row, meant) else None

    def _over(self, row: _Row, meant: Due | None) -> bool:
        """Whether it comes too late; what the user put off or moved past its end has a day more from then on."""
        expires = row.expires_at if meant is None else meant.expires_at
        if expires is None:
            return False
        if row.snoozed_until is not None:
            expires = max(expires, row.snoozed_until + DAY_MS)
        if row.id in self.moved:
            expires = max(expires, dues.get(self.reader, row.id).moment.end_in(self.reader.tz) + DAY_MS)
        return expires <= self.now

    def _keeps_moment(self, row: _Row, meant: Due) -> bool:
        return row.id in self.moved or (row.moment, row.local) == (meant.moment.kind, meant.moment.local)

    def _differs(self, row: _Row, meant: Due) -> bool:
        # On a journey the same end falls on another instant: no reason to write.
        if abs((row.expires_at or 0) - (meant.expires_at or 0)) > dues.ZONES_MS:
            return True
        return row[-len(_FOLLOWING) :] != _following(meant) or not self._keeps_moment(row, meant)

    def _step(self, act: Act, row: _Row, meant: Due | None = None) -> Step:
        due = dues.get(self.reader, row.id)
        if meant is None:
            return Step(act, due)
        due = replace(
            due,
            # It was shown under its instant: that stays the same day's, whatever the zone says now.
            moment=due.moment if self._keeps_moment(row, meant) else meant.moment,
            expires_at=meant.expires_at,
            **dict(zip(_FOLLOWING, _following(meant), strict=True)),
        )
        return Step(act, replace(due, state=DueState.SCHEDULED, closed_at=None) if act is Act.REOPEN else due)


_following = attrgetter(*_FOLLOWING)


def _missing(given: Iterable[Due], now: int, noted: dt.date | None) -> Iterator[Step]:
    for due in given:
        if due.expires_at is None or due.expires_at > now:
            yield Step(Act.INSERT, due)
        elif noted is not None and due.moment.local >= noted.isoformat():
            yield Step(Act.INSERT, replace(due, state=DueState.PASSED, closed_at=due.expires_at))


def _further(reader: Reader, rules: Rules, apart: Collection[_Row], day: dt.date) -> dict[Key, Due]:
    """Return what the facts give beyond the days asked for, where the user has brought it forward."""
    client_ids = {row.client_id for row in apart if row.client_id is not None}
    if not client_ids:
        return {}
    deriver = Deriver(rules, day, day + dt.timedelta(days=_FAR_DAYS))
    wanted = {row.key for row in apart}
    found = (due for facts in ledger_facts.facts(reader, client_ids) for due in deriver.dues(facts))
    return {key(due): due for due in found if key(due) in wanted}


def _open_ones(reader: Reader, client_ids: Collection[int] | None) -> list[_Row]:
    sql = f"SELECT {_COLUMNS} FROM dues d WHERE d.state = 'open' AND d.origin IN ({_ORIGINS})"
    if client_ids is None:
        return [_Row(*row) for row in reader.rows(sql)]
    asked = json.dumps(sorted(set(client_ids)))
    rows = reader.rows(f"{sql} AND d.client_id IN (SELECT value FROM json_each(?))", (asked,))
    return [_Row(*row) for row in rows]


def _stored_of(reader: Reader, keys: Sequence[Key]) -> list[_Row]:
    """Return the stored dues with these keys, in whatever state: an open one may belong to another client by now."""
    asked = json.dumps([[origin.value, origin_id, occurrence] for origin, origin_id, occurrence in keys])
    rows = reader.rows(
        f"""SELECT {_COLUMNS} FROM json_each(?) j CROSS JOIN dues d ON d.origin = j.value ->> 0
        AND d.origin_id = j.value ->> 1 AND d.occurrence = j.value ->> 2""",
        (asked,),
    )
    return [_Row(*row) for row in rows]


def _moved(reader: Reader, stored: Iterable[_Row]) -> frozenset[int]:
    """Return the ids of those that the user has given another time."""
    rows = reader.rows(
        """SELECT e.due_id FROM json_each(?) j CROSS JOIN due_events e ON e.due_id = j.value WHERE e.kind = 'moved'""",
        (json.dumps([row.id for row in stored]),),
    )
    return frozenset(due_id for (due_id,) in rows)
