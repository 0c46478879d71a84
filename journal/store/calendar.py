"""What stands on the days of a calendar: open dues, what series will bring, birthdays and other yearly days.

Observances and who keeps them are in `calendar_observances`; what a day is called or how it looks is not known here.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from journal.core import recurrence, yearly_dates
from journal.core.anniversaries import Anniversary
from journal.core.dues import Due, Origin
from journal.core.errors import JournalError
from journal.core.moments import day_start, local, today
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.store import anniversaries, dues, series
from journal.store.reading import Reader

CAP = 1_000
"""The most reminders of one view, and the most yearly days."""
_OF_ONE_SERIES = 370
"""Occurrences of one series in a view: a year of days."""
_ONE_DAY = dt.timedelta(days=1)
_FEBRUARY = (2, 28)
_YEARLY = (
    "SELECT a.client_id, a.date, a.kind, a.person_id, a.label, a.leap_rule, a.gift_days, a.id, a.uuid, a.created_at,"
    " a.updated_at, c.name, coalesce(p.name, ''), p.left_on FROM anniversaries a JOIN clients c ON c.id = a.client_id"
    " LEFT JOIN people p ON p.id = a.person_id WHERE c.archived_at IS NULL"
)
_LONGEST_WINDOW_DAYS = 300
"""Beyond it nearly every yearly day falls into the window: they are all read."""


@dataclass(frozen=True, slots=True)
class DueEntry:
    """A reminder, callback, promise … on its day; `due.id` is 0 for what a series will bring."""

    day: dt.date
    due: Due
    client_name: str = ""
    person_name: str = ""
    ours: bool = False
    """Whether it is a request or promise that we owe."""

    def at(self, tz: dt.tzinfo | None = None) -> int:
        """Return when it is due, in UTC milliseconds."""
        return self.due.moment_at(tz)


@dataclass(frozen=True, slots=True)
class YearlyEntry:
    """A birthday or another yearly day."""

    day: dt.date
    anniversary: Anniversary
    year: int
    """The year of its own calendar."""
    client_name: str
    person_name: str = ""

    @property
    def name(self) -> str:
        """Whose day it is."""
        return self.person_name or self.client_name


def due_entries(reader: Reader, first: dt.date, last: dt.date, *, limit: int = CAP) -> list[DueEntry]:
    """Return the open dues from the day `first` to `last`, soonest first: those that stand alone, not in groups.

    A birthday is no due here, it stands among the yearly days; the present for it is one.
    """
    start, end = day_start(first, reader.tz), day_start(last + _ONE_DAY, reader.tz) - 1
    # As in `dues.until`: a clock time that was saved in a far zone is found as well.
    condition = (
        f"{dues.SINGLE} AND NOT (d.origin = '{Origin.BIRTHDAY}' AND d.lead = '')"
        f" AND {dues.MOMENT} >= {start - dues.ZONES_MS}"
    )
    found = [due for due in dues.until_if(reader, end, limit, condition) if due.moment_at(reader.tz) >= start]
    return named(reader, found)


def series_entries(reader: Reader, now: int, first: dt.date, last: dt.date) -> list[DueEntry]:
    """Return what recurring reminders will bring from the day `first` to `last`, soonest first.

    Not what stands in the ledger already, nothing past, and nothing of a series that counts from being done: of that
    only the next occurrence is known.
    """
    begin = max(first, today(now, reader.tz))
    if begin > last:
        return []
    standing = standing_occurrences(reader)
    found = [
        Due(
            title=one.title,
            moment=moment,
            origin=Origin.MANUAL,
            client_id=one.client_id,
            person_id=one.person_id,
            series_id=one.id,
            origin_id=one.uuid,
            occurrence=moment.local,
        )
        for one in running_series(reader)
        for moment in recurrence.between(one.rule, one.start, begin, last, _OF_ONE_SERIES, tz=reader.tz)
        if moment.local > standing.get(one.id, "")
    ]
    return named(reader, sorted(found, key=_place))


def running_series(reader: Reader) -> list[Series]:
    """Return the series that go on by their rule, whenever one of them is done."""
    return [one for one in series.running(reader) if one.mode is Mode.SCHEDULE]


def standing_occurrences(reader: Reader) -> dict[int, str]:
    """Return the occurrence of each series that stands in the ledger, a local time or date, by the id of the series."""
    rows = reader.rows(
        "SELECT series_id, max(occurrence) FROM dues WHERE series_id IS NOT NULL AND state = 'open' GROUP BY series_id"
    )
    return dict(rows)


def yearly_entries(reader: Reader, first: dt.date, last: dt.date, *, limit: int = CAP) -> list[YearlyEntry]:
    """Return the yearly days of clients and of the people still with them from the day `first` to `last`, in order."""
    where, params = _may_fall_between(first, last)
    found = []
    for *row, client_name, person_name, left_on in reader.rows(f"{_YEARLY}{where} ORDER BY a.id", params):
        try:
            anniversary = anniversaries.from_row(tuple(row))
        except (JournalError, ValueError):  # an imported file may say anything
            continue
        for year, day in yearly_dates.between(anniversary.date, first, last, anniversary.leap_rule):
            if not left_on or day.isoformat() < left_on:
                found.append(YearlyEntry(day, anniversary, year, client_name, person_name))
    return sorted(found, key=_yearly_place)[:limit]


def _may_fall_between(first: dt.date, last: dt.date) -> tuple[str, tuple[object, ...]]:
    """Return what of SQL leaves out the yearly days that cannot fall into the window: of thousands most do not."""
    length = (last - first).days
    if length > _LONGEST_WINDOW_DAYS:
        return "", ()
    days = [first + count * _ONE_DAY for count in range(length + 1)]
    solar = {f"{day.month:02}-{day.day:02}" for day in days}
    if any((day.month, day.day) == _FEBRUARY for day in days):
        solar.add("02-29")
    lunar = {f"*[-:]{month}-*" for month in _lunar_months(days)}
    either = " OR ".join(["a.date GLOB ?"] * len(lunar)) or "0"
    return (
        f" AND CASE WHEN a.date LIKE 'lunar:%' THEN ({either})"
        " ELSE substr(a.date, -5) IN (SELECT value FROM json_each(?)) END"
    ), (*sorted(lunar), json.dumps(sorted(solar)))


def _lunar_months(days: Iterable[dt.date]) -> set[int]:
    """Return the numbers of the lunar months that these days touch."""
    # Late: whoever knows no lunar birthday asks for solar days alone, but the window cannot know that.
    from journal.core import lunar

    return {found.month for day in days if (found := lunar.of_day(day)) is not None}


def named(reader: Reader, found: Collection[Due]) -> list[DueEntry]:
    """Return dues with the names that stand beside them, read for all at once."""
    clients = _names(reader, "clients", {due.client_id for due in found})
    people = _names(reader, "people", {due.person_id for due in found})
    asked = {due.commitment_id for due in found} - {None}
    rows = (
        reader.rows(
            "SELECT id FROM commitments WHERE ours = 1 AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(filter(None, asked))),),
        )
        if asked
        else []
    )
    ours = {row[0] for row in rows}
    return [
        DueEntry(
            local(due.moment_at(reader.tz), reader.tz).date(),
            due,
            clients.get(due.client_id, ""),
            people.get(due.person_id, ""),
            due.commitment_id in ours,
        )
        for due in found
    ]


def _names(reader: Reader, table: str, ids: Iterable[int | None]) -> dict[int | None, str]:
    asked = sorted(filter(None, ids))
    if not asked:
        return {}
    sql = f"SELECT id, name FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
    return dict(reader.rows(sql, (json.dumps(asked),)))


def _place(due: Due) -> tuple[str, int]:
    return (due.moment.local, due.series_id or 0)


def _yearly_place(entry: YearlyEntry) -> tuple[dt.date, str, int]:
    return (entry.day, entry.name, entry.anniversary.id)
