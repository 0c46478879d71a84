"""What is due as an iCalendar file (RFC 5545), so that a phone can show it; reading such files is not done here.

Events with alarms, not tasks: phones and webmail show tasks of a file nowhere.  Clock times are written without a zone:
09:00 stays 09:00 wherever the phone is.  Days of the moon are written as dates, for no phone knows a rule for them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from icalendar import Alarm, Calendar, Event, vRecur

from journal import __version__
from journal.core import recurrence
from journal.core.dues import Due
from journal.core.errors import Code, JournalError
from journal.core.moments import MomentKind, local
from journal.core.series import Series
from journal.core.yearly_dates import YearCalendar
from journal.exchange.private_file import replacing
from journal.store import calendar, calendar_observances, observances, own_observances
from journal.store.calendar import DueEntry, YearlyEntry
from journal.store.calendar_observances import ObservanceEntry
from journal.store.reading import Reader

Entry = DueEntry | YearlyEntry | ObservanceEntry
Progress = Callable[[int, int], None]

DAYS = 730
"""So far ahead dates are written that no rule gives."""
MORNING = dt.timedelta(hours=9)
"""What has a day alone rings at nine."""
LENGTH = dt.timedelta(minutes=15)
"""How long an event with a time looks in the calendar."""
_ALL = 1_000_000
_REACH = dt.timedelta(days=366 * 5)
"""Within so many days a rule that goes on gives something: 29 February may be four years away."""
_ONE_DAY = dt.timedelta(days=1)
_NEWLINE = b"\r\n"
_END = b"END:VCALENDAR"
_SOLAR_LEAP_DAY = (2, 29)
_TOLD_EVERY = 50


class Part(StrEnum):
    """What may be in the file."""

    DUES = "dues"
    """Reminders, callbacks, promises, requests, steps, and what series will bring."""
    YEARLY = "yearly"
    OBSERVANCES = "observances"
    """Those that at least one client keeps."""


EVERYTHING = frozenset(Part)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the file, in the language of whoever asks for it."""

    calendar: str
    """The name of the calendar."""
    named: Callable[[Entry], str]
    """What stands on an entry: whose it is and what it is."""
    unnamed: Callable[[Entry], str]
    """The same without a name and without the user's words: only its kind."""


@dataclass(frozen=True, slots=True)
class _Item:
    """One event before it is written."""

    uid: str
    entry: Entry
    start: dt.date | dt.datetime
    """A day, a clock time without a zone, or an instant in UTC."""
    rings: bool = True
    rule: str = ""
    replaces: dt.date | dt.datetime | None = None
    """For a moved occurrence of a rule: the time it had."""
    changed_at: int = 0


def export(
    reader: Reader,
    path: Path,
    now: int,
    first: dt.date,
    last: dt.date,
    words: Words,
    *,
    names: bool = True,
    parts: frozenset[Part] = EVERYTHING,
    progress: Progress | None = None,
) -> int:
    """Write what falls on the days `first` to `last` to a file in one step, and return the number of events.

    What repeats by a rule goes on behind `last`.  With `names` False nobody is named and no word of the user is in it.
    The same record always has the same UID: a phone that reads a newer file changes what it has instead of doubling it.
    `progress` is told events done and all of them, and may raise.  DISK_FULL, FILE_UNWRITABLE.
    """
    items = list(_items(reader, now, first, last, parts))
    with replacing(path) as stream:
        _begin(stream, words)
        for done, item in enumerate(items):
            if progress is not None and done % _TOLD_EVERY == 0:
                progress(done, len(items))
            stream.write(_event(item, now, words.named if names else words.unnamed).to_ical())
        stream.write(_END + _NEWLINE)
        if progress is not None:
            progress(len(items), len(items))
    return len(items)


def _items(reader: Reader, now: int, first: dt.date, last: dt.date, parts: frozenset[Part]) -> Iterator[_Item]:
    if Part.DUES in parts:
        yield from _dues(reader, first, last)
    if Part.YEARLY in parts:
        yield from _yearly(reader, first, last)
    if Part.OBSERVANCES in parts:
        yield from _observances(reader, first, last)


# ---------- reminders


def _dues(reader: Reader, first: dt.date, last: dt.date) -> Iterator[_Item]:
    found = calendar.due_entries(reader, first, last, limit=_ALL)
    running = {one.id: one for one in calendar.running_series(reader)}
    standing = {entry.due.series_id: entry for entry in found if entry.due.series_id in running}
    for entry in found:
        if entry.due.series_id not in running:
            yield _Item(f"due-{entry.due.uuid}", entry, _start(entry.due), changed_at=entry.due.updated_at)
    occurrences = calendar.standing_occurrences(reader)
    for one in running.values():
        yield from _series(reader, one, standing.get(one.id), occurrences.get(one.id, ""), first)


def _series(
    reader: Reader, series: Series, standing: DueEntry | None, occurrence: str, first: dt.date
) -> Iterator[_Item]:
    """Yield a series as its rule, and its next occurrence once more where that was moved."""
    begin = max(first, dt.date.fromisoformat(occurrence[:10])) if occurrence else first
    try:
        found = recurrence.between(series.rule, series.start, begin, begin + _REACH, 1, tz=reader.tz)
        if found and "COUNT=" in series.rule:
            # The number is counted from the first of all.
            earliest = recurrence.first(series.rule, series.start, tz=reader.tz)
            found = [earliest] if earliest is not None else []
    except JournalError as error:
        if error.code in (Code.RULE_UNREADABLE, Code.RULE_UNSUPPORTED):  # an imported file may say anything
            return
        raise
    if not found:
        return
    [start] = calendar.occurrences(reader, series, found)
    uid = f"series-{series.uuid}"
    yield _Item(uid, start, _start(start.due), rule=series.rule, changed_at=series.updated_at)
    moved = standing is not None and (standing.due.moment.local != occurrence or standing.due.snoozed_until is not None)
    if standing is not None and moved and occurrence and occurrence >= start.due.occurrence:
        yield _Item(
            uid,
            standing,
            _start(standing.due),
            replaces=_clock(occurrence),
            changed_at=standing.due.updated_at,
        )


def _start(due: Due) -> dt.date | dt.datetime:
    if due.snoozed_until is not None:
        return local(due.snoozed_until, dt.UTC)
    if due.moment.kind is MomentKind.INSTANT:
        return local(due.moment.at, dt.UTC)
    return _clock(due.moment.local)


def _clock(text: str) -> dt.date | dt.datetime:
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)


# ---------- occasions


def _yearly(reader: Reader, first: dt.date, last: dt.date) -> Iterator[_Item]:
    ruled: set[int] = set()
    for entry in calendar.yearly_entries(reader, first, last, limit=_ALL):
        one = entry.anniversary
        if one.date.calendar is YearCalendar.LUNAR or (one.date.month, one.date.day) == _SOLAR_LEAP_DAY:
            yield _Item(f"day-{one.uuid}-{entry.year}", entry, entry.day, changed_at=one.updated_at)
        elif one.id not in ruled:
            ruled.add(one.id)
            yield _Item(f"day-{one.uuid}", entry, entry.day, rule="FREQ=YEARLY", changed_at=one.updated_at)


def _observances(reader: Reader, first: dt.date, last: dt.date) -> Iterator[_Item]:
    catalogue = own_observances.all_of(reader)
    kept = calendar_observances.kept(catalogue, calendar_observances.keepers(reader, first))
    for entry in calendar_observances.entries(catalogue, observances.tables(), kept, first, last):
        if entry.clients:
            id = entry.observance.id.replace(":", "-")
            yield _Item(f"observance-{id}-{entry.day.year}-{entry.number}", entry, entry.day, rings=False)


# ---------- writing


def _begin(stream: BinaryIO, words: Words) -> None:
    head = Calendar()
    head.add("prodid", f"-//Client Journal//{__version__}//EN")
    head.add("version", "2.0")
    head.add("calscale", "GREGORIAN")
    head.add("x-wr-calname", _text(words.calendar))
    stream.write(head.to_ical().removesuffix(_END + _NEWLINE))


def _event(item: _Item, now: int, words: Callable[[Entry], str]) -> Event:
    event = Event()
    said = _text(words(item.entry))
    event.add("uid", f"{item.uid}@client-journal")
    event.add("dtstamp", _stamp(now))
    if item.changed_at:
        event.add("last-modified", _stamp(item.changed_at))
    event.add("summary", said)
    event.add("dtstart", item.start)
    event.add("dtend", item.start + (LENGTH if isinstance(item.start, dt.datetime) else _ONE_DAY))
    if item.rule:
        event.add("rrule", vRecur.from_ical(item.rule))
    if item.replaces is not None:
        event.add("recurrence-id", item.replaces)
    # Nobody is busy because of it, and whoever the calendar is shared with sees nothing of it.
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if item.rings:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", said)
        alarm.add("trigger", dt.timedelta() if isinstance(item.start, dt.datetime) else MORNING)
        event.add_component(alarm)
    return event


def _stamp(ms: int) -> dt.datetime:
    return local(ms, dt.UTC).replace(microsecond=0)


def _text(said: str) -> str:
    """Return a line that no reader stumbles over: what cannot be printed would break it."""
    return "".join(letter if letter.isprintable() else " " for letter in said).strip()
