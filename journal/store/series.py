"""Recurring reminders in the journal, each with its next occurrence in the ledger."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journal.core import recurrence
from journal.core import text as texts
from journal.core.dues import Due
from journal.core.errors import Code, JournalError
from journal.core.moments import Moment, MomentKind, local
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.store import dues
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

_COLUMNS = (
    "title, rule, moment, due_at, due_local, mode, client_id, person_id, ended_at, id, uuid, created_at, updated_at"
)


def add(writer: Writer, series: Series) -> int:
    """Add a recurring reminder with its first occurrence and return the id of that due.

    TEXT_MISSING without a title; RULE_UNREADABLE, RULE_NEVER for a rule that gives nothing.
    """
    rule = recurrence.checked(series.rule, series.start, tz=writer.tz)
    first = recurrence.first(rule, series.start, tz=writer.tz)
    if first is None:
        raise JournalError(Code.RULE_NEVER, rule=rule)
    values = _values(replace(series, rule=rule))
    series_id = writer.insert_record("series", values, series.uuid)
    return _put(writer, get(writer, series_id), first)


def take_over(writer: Writer, series: Series, due_id: int) -> int:
    """Let a reminder that is there become the first occurrence of a series; return its id.  Errors as of `add`."""
    rule = recurrence.checked(series.rule, series.start, tz=writer.tz)
    first = recurrence.first(rule, series.start, tz=writer.tz)
    if first is None:
        raise JournalError(Code.RULE_NEVER, rule=rule)
    series_id = writer.insert_record("series", _values(replace(series, rule=rule)), series.uuid)
    due = dues.get(writer, due_id)
    dues.edit(
        writer,
        replace(due, title=series.title, moment=first, client_id=series.client_id, person_id=series.person_id),
    )
    known = {"series_id": series_id, "origin_id": get(writer, series_id).uuid, "occurrence": first.local}
    writer.update_record("dues", due_id, known)
    return due_id


def edit(writer: Writer, series: Series, due_id: int) -> int:
    """Give the series with `series.id` the values of `series`; its open occurrence `due_id` moves to the new start."""
    rule = recurrence.checked(series.rule, series.start, tz=writer.tz)
    first = recurrence.first(rule, series.start, tz=writer.tz)
    if first is None:
        raise JournalError(Code.RULE_NEVER, rule=rule)
    writer.update_record("series", series.id, _values(replace(series, rule=rule)))
    due = dues.get(writer, due_id)
    dues.edit(
        writer,
        replace(due, title=series.title, moment=first, client_id=series.client_id, person_id=series.person_id),
    )
    return due_id


def go_on(writer: Writer, due: Due) -> int | None:
    """Put the next occurrence of the series of a due that was closed into the ledger; return its id, None at the end.

    It lies after now: what was missed meanwhile came as one, with its count.
    """
    assert due.series_id is not None
    series = get(writer, due.series_id)
    if series.ended_at is not None:
        return None
    now = local(writer.now(), writer.tz).replace(tzinfo=None)
    nth = int(writer.value("SELECT count(*) FROM dues WHERE series_id = ?", (series.id,)))
    following = recurrence.following(
        series.rule, series.start, due.moment, mode=series.mode, closed=now, nth=nth, tz=writer.tz
    )
    if following is None:
        writer.update_record("series", series.id, {"ended_at": writer.now()})
        return None
    return _put(writer, series, following)


def end(writer: Writer, series_id: int) -> None:
    """Let a series end; its open occurrence is the caller's."""
    writer.update_record("series", series_id, {"ended_at": writer.now()})


def get(reader: Reader, series_id: int) -> Series:
    """Return a series; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM series WHERE id = ?", (series_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="series")
    return from_row(row)


def running(reader: Reader) -> list[Series]:
    """Return every series that has not ended; the calendar shows what they will bring."""
    return [from_row(row) for row in reader.rows(f"SELECT {_COLUMNS} FROM series WHERE ended_at IS NULL ORDER BY id")]


def missed(reader: Reader, due: Due, now: int) -> int:
    """Return how many further occurrences of its series an open due stands for at `now` (UTC milliseconds)."""
    if due.series_id is None:
        return 0
    series = get(reader, due.series_id)
    if series.mode is Mode.COMPLETION:
        return 0
    clock = local(now, reader.tz).replace(tzinfo=None)
    return recurrence.missed(series.rule, series.start, due.moment, clock, tz=reader.tz)


def from_row(row: tuple[Any, ...]) -> Series:
    """Return the series made of a row of `_COLUMNS`."""
    title, rule, kind, at, due_local, mode, *rest = row
    return Series(title, rule, Moment(MomentKind(kind), at, due_local), Mode(mode), *rest)


def _put(writer: Writer, series: Series, moment: Moment) -> int:
    due = series.due(moment)
    # Counted from completion, what was done early can fall on the same moment again.
    again = 1
    while (known := dues.find(writer, due)) is not None and not dues.get(writer, known).open:
        again += 1
        due = replace(due, occurrence=f"{moment.local}+{again}")
    return dues.put(writer, due)


def _values(series: Series) -> dict[str, object]:
    title = texts.line(series.title)
    if not title:
        raise JournalError(Code.TEXT_MISSING)
    return {
        "title": title,
        "rule": series.rule,
        "mode": series.mode.value,
        "moment": series.start.kind.value,
        "due_at": series.start.at,
        "due_local": series.start.local,
        "client_id": series.client_id,
        "person_id": series.person_id,
        "ended_at": series.ended_at,
    }
