"""What stands on the days of a calendar: open dues, what series will bring, birthdays and other yearly days.

Observances and who keeps them are in `calendar_observances`; what a day is called or how it looks is not known here.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from journal.core import recurrence, yearly_dates
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.dues import Due, DueState, Origin
from journal.core.errors import JournalError
from journal.core.moments import Moment, MomentKind, day_start, local, today
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.core.yearly_dates import LeapRule, YearlyDate
from journal.store import due_columns, dues, series
from journal.store.reading import Reader, Row

CAP = 1_000
"""The most reminders of one view, and the most yearly days."""
_OF_ONE_SERIES = 370
"""Occurrences of one series in a view: a year of days."""
_ONE_DAY = dt.timedelta(days=1)
_FEBRUARY = (2, 28)
_DUES = f"""SELECT d.id, d.uuid, d.title, d.moment, d.due_at, d.due_local, d.origin, d.client_id, d.person_id,
    d.base_at, d.snoozed_until, d.commitment_id, d.anniversary_id, d.series_id, d.lead, d.day, d.occurrence,
    d.updated_at, d.crisis_id, d.risk_id, c.name, p.name, o.ours FROM dues d LEFT JOIN clients c ON c.id = d.client_id
    LEFT JOIN people p ON p.id = d.person_id LEFT JOIN commitments o ON o.id = d.commitment_id
    WHERE d.state = 'open' AND {dues.SINGLE} AND NOT (d.origin = '{Origin.BIRTHDAY}' AND d.lead = '')
    AND {due_columns.MOMENT} >= ? AND {due_columns.MOMENT} < ? ORDER BY {due_columns.MOMENT} LIMIT ?"""
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
    at: int
    """When it is due, in UTC milliseconds."""
    due: Due
    """Without what a calendar does not show: its notes, whether it was shown."""
    client_name: str = ""
    person_name: str = ""
    ours: bool = False
    """Whether it is a request or promise that we owe."""


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
    start, end = day_start(first, reader.tz), day_start(last + _ONE_DAY, reader.tz)
    # As in `dues.until`: a clock time that was saved in a far zone is found as well.
    params = (start - dues.ZONES_MS, end + dues.ZONES_MS, limit)
    entries = [_entry(row, reader.tz) for row in reader.rows(_DUES, params)]
    return sorted((one for one in entries if first <= one.day <= last), key=_place)


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
        entry
        for one in running_series(reader)
        for entry in occurrences(
            reader, one, recurrence.between(one.rule, one.start, begin, last, _OF_ONE_SERIES, tz=reader.tz)
        )
        if entry.due.occurrence > standing.get(one.id, "")
    ]
    return sorted(found, key=_place)


def occurrences(reader: Reader, series: Series, moments: Iterable[Moment]) -> list[DueEntry]:
    """Return what a series brings at some moments, as if it stood in the ledger."""
    client = reader.value("SELECT name FROM clients WHERE id = ?", (series.client_id,)) or ""
    person = reader.value("SELECT name FROM people WHERE id = ?", (series.person_id,)) or ""
    return [
        DueEntry(
            dt.date.fromisoformat(moment.local[:10]),
            moment.at,
            series.due(moment),
            client,
            person,
        )
        for moment in moments
    ]


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
    kept: dict[tuple[str, str], list[tuple[int, dt.date]]] = {}
    """Many are born on the same day."""
    found = []
    for *row, client_name, person_name, left_on in reader.rows(f"{_YEARLY}{where} ORDER BY a.id", params):
        client_id, date, kind, person_id, label, leap_rule, gift_days, *stamps = row
        if (date, leap_rule) not in kept:
            kept[date, leap_rule] = _kept_on(date, leap_rule, first, last)
        for year, day in kept[date, leap_rule]:
            if left_on and day.isoformat() >= left_on:
                continue
            anniversary = Anniversary(
                client_id,
                _parsed(date),
                AnniversaryKind(kind),
                person_id,
                label,
                LeapRule(leap_rule),
                gift_days,
                *stamps,
            )
            found.append(YearlyEntry(day, anniversary, year, client_name, person_name))
    return sorted(found, key=_yearly_place)[:limit]


def _kept_on(date: str, leap_rule: str, first: dt.date, last: dt.date) -> list[tuple[int, dt.date]]:
    """Return when a yearly day is kept, with the year of its own calendar; never for what nobody can read."""
    try:
        return yearly_dates.between(_parsed(date), first, last, LeapRule(leap_rule))
    except (JournalError, ValueError):  # an imported file may say anything
        return []


@lru_cache(maxsize=1_000)
def _parsed(date: str) -> YearlyDate:
    return yearly_dates.parse(date)


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


def _entry(row: Row, tz: dt.tzinfo | None) -> DueEntry:
    (id_, uuid, title, kind, at, local_text, origin, client, person, base, snoozed, commitment, anniversary, series_id,
     lead, day, occurrence, updated, crisis, risk, client_name, person_name, ours) = row  # fmt: skip
    due = Due(
        title=title,
        moment=Moment(MomentKind(kind), at, local_text),
        origin=Origin(origin),
        client_id=client,
        person_id=person,
        base_at=base,
        commitment_id=commitment,
        anniversary_id=anniversary,
        series_id=series_id,
        crisis_id=crisis,
        risk_id=risk,
        lead=lead,
        day=day,
        occurrence=occurrence,
        state=DueState.SCHEDULED if snoozed is None else DueState.SNOOZED,
        snoozed_until=snoozed,
        id=id_,
        uuid=uuid,
        updated_at=updated,
    )
    when = due.moment_at(tz)
    instant = snoozed is not None or due.moment.kind is MomentKind.INSTANT
    falls_on = local(when, tz).date() if instant else dt.date.fromisoformat(local_text[:10])
    return DueEntry(falls_on, when, due, client_name or "", person_name or "", bool(ours))


def _place(entry: DueEntry) -> tuple[int, int, int]:
    return (entry.at, entry.due.id, entry.due.series_id or 0)


def _yearly_place(entry: YearlyEntry) -> tuple[dt.date, str, int]:
    return (entry.day, entry.name, entry.anniversary.id)
