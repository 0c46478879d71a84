"""The calendar file, read back by another reader: every kind of time, rules, moved occurrences, names and privacy."""

from __future__ import annotations

import datetime as dt
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Person
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.dues import Due, Origin
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, HOUR_MS, EventTime, Moment
from journal.core.recurrence import Mode, between
from journal.core.series import Series
from journal.core.yearly_dates import parse
from journal.exchange.icalendar_export import DAYS, EVERYTHING, Entry, Part, Words, export
from journal.store import anniversaries, closing, commitments, dues, people, series
from journal.store.calendar import DueEntry, YearlyEntry
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, Clock, add_client, add_due, did

TODAY = dt.date(2026, 11, 24)
LAST = TODAY + dt.timedelta(days=DAYS)


def named(entry: Entry) -> str:
    if isinstance(entry, DueEntry):
        return f"{entry.client_name}: {entry.due.title}"
    return entry.name if isinstance(entry, YearlyEntry) else f"{entry.observance.id} {entry.clients}"


def unnamed(entry: Entry) -> str:
    if isinstance(entry, DueEntry):
        return entry.due.origin.value
    return "yearly" if isinstance(entry, YearlyEntry) else "observance"


WORDS = Words("客户手记, A;B", named, unnamed)


def written(writer: Writer, path: Path, first: dt.date = TODAY, **values: Any) -> list[Event]:
    """The events of the file, as another reader sees them."""
    count = export(writer, path, START, first, LAST, WORDS, **values)
    calendar = Calendar.from_ical(path.read_bytes())
    events = [one for one in calendar.walk("VEVENT") if isinstance(one, Event)]
    assert len(events) == count
    assert [one for event in events for one in event.errors] == []
    return events


def only(writer: Writer, path: Path, **values: Any) -> Event:
    [event] = written(writer, path, **values)
    return event


def at(event: Event, name: str = "DTSTART") -> dt.date | dt.datetime:
    found: dt.date | dt.datetime = event.decoded(name)
    return found


def wall(day: int, hour: int) -> Moment:
    return Moment.wall(dt.datetime(2026, 11, day, hour), SHANGHAI)


def put(writer: Writer, due: Due) -> int:
    return did(writer, Op.DUE_ADD, lambda w: dues.add(w, due))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "phone.ics"


# ---------- times


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (Moment.instant(START + HOUR_MS), dt.datetime(2026, 11, 24, 3, tzinfo=dt.UTC)),
        (wall(25, 9), dt.datetime(2026, 11, 25, 9)),
        (Moment.date(dt.date(2026, 11, 26), SHANGHAI), dt.date(2026, 11, 26)),
    ],
)
def test_each_kind_of_time_is_written_as_what_it_is(
    writer: Writer, path: Path, moment: Moment, expected: dt.date
) -> None:
    put(writer, Due("write", moment))
    event = only(writer, path)
    assert at(event) == expected
    assert isinstance(at(event), dt.datetime) == isinstance(expected, dt.datetime)
    if isinstance(expected, dt.datetime) and isinstance(found := at(event), dt.datetime):
        assert found.utcoffset() == expected.utcoffset()


def test_a_day_rings_in_the_morning_and_a_time_at_its_time(writer: Writer, path: Path) -> None:
    put(writer, Due("a time", wall(25, 9)))
    put(writer, Due("a day", Moment.date(dt.date(2026, 11, 26), SHANGHAI)))
    triggers = [event.walk("VALARM")[0].decoded("TRIGGER") for event in written(writer, path)]
    assert triggers == [dt.timedelta(), dt.timedelta(hours=9)]


def test_what_was_put_off_stands_at_its_new_time(writer: Writer, path: Path) -> None:
    due = add_due(writer, START + HOUR_MS)
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due, START + 5 * HOUR_MS))
    assert at(only(writer, path)) == dt.datetime(2026, 11, 24, 7, tzinfo=dt.UTC)


def test_what_is_past_or_done_is_not_in_it(writer: Writer, path: Path) -> None:
    put(writer, Due("past", wall(23, 9)))
    done = put(writer, Due("done", wall(25, 9)))
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, done))
    assert written(writer, path) == []


# ---------- the same record is the same event


def test_a_record_keeps_its_uid_when_it_changes(writer: Writer, path: Path) -> None:
    due = put(writer, Due("write", wall(25, 9)))
    before = only(writer, path)["UID"]
    did(writer, Op.DUE_EDIT, lambda w: dues.edit(w, Due("write soon", wall(26, 9), id=due)))
    after = only(writer, path)
    assert after["UID"] == before
    assert at(after) == dt.datetime(2026, 11, 26, 9)


def test_a_file_of_later_has_no_uid_that_the_phone_does_not_know(writer: Writer, path: Path, clock: Clock) -> None:
    client = full(writer)
    before = {str(event["UID"]) for event in written(writer, path)}
    clock.forward(120 * DAY_MS)
    for day in anniversaries.of_client(writer, client):
        did(writer, Op.CLIENT_EDIT, lambda w, day=day: anniversaries.edit(w, replace(day, label="other words")))
    for due in dues.every(writer):
        if due.series_id is not None:
            did(writer, Op.DUE_DONE, lambda w, due=due: closing.done(w, due.id))
        else:
            later = Moment.instant(clock() + DAY_MS)
            did(writer, Op.DUE_EDIT, lambda w, due=due, later=later: closing.reschedule(w, due, later))
    after = {str(event["UID"]) for event in written(writer, path, first=TODAY + dt.timedelta(days=120))}
    assert after <= before
    assert {uid.partition("-")[0] for uid in after} == {"due", "series", "day", "observance"}


def test_every_event_is_stamped_and_no_two_share_a_uid(writer: Writer, path: Path) -> None:
    full(writer)
    events = written(writer, path)
    keys = [(str(event["UID"]), event.get("RECURRENCE-ID")) for event in events]
    assert len(set(keys)) == len(keys) > 20
    assert {at(event, "DTSTAMP") for event in events} == {dt.datetime(2026, 11, 24, 2, tzinfo=dt.UTC)}


def full(writer: Writer) -> int:
    """A journal with something of everything; returns the client."""
    client = add_client(writer, observes=("CN", "eid_fitr"))
    person = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "王敏")))
    for date in ("lunar:8-12", "1984-02-29", "1984-03-05"):
        one = Anniversary(client, parse(date), AnniversaryKind.FOUNDED, label=date)
        did(writer, Op.CLIENT_EDIT, lambda w, one=one: anniversaries.add(w, one))
    put(writer, Due("write", wall(25, 9), client_id=client, person_id=person))
    promise = Commitment(CommitmentKind.PROMISE, client, "samples", EventTime.of(START, SHANGHAI), due=wall(26, 18))
    did(writer, Op.COMMITMENT_ADD, lambda w: commitments.add(w, promise))
    weekly = Series("call", "FREQ=WEEKLY;BYDAY=TU", wall(24, 12), client_id=client)
    did(writer, Op.DUE_ADD, lambda w: series.add(w, weekly))
    return client


# ---------- what repeats


@pytest.mark.parametrize(
    ("rule", "start"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR", Moment.wall(dt.datetime(2026, 9, 2, 9), SHANGHAI)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", Moment.wall(dt.datetime(2026, 8, 3, 9), SHANGHAI)),
        ("FREQ=MONTHLY;BYDAY=2TU", Moment.date(dt.date(2026, 9, 1), SHANGHAI)),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", Moment.date(dt.date(2026, 1, 5), SHANGHAI)),
        ("FREQ=MONTHLY", Moment.date(dt.date(2026, 8, 31), SHANGHAI)),
        ("FREQ=YEARLY", Moment.wall(dt.datetime(2024, 2, 29, 9), SHANGHAI)),
        ("FREQ=DAILY;INTERVAL=3;COUNT=40", Moment.wall(dt.datetime(2026, 10, 1, 9), SHANGHAI)),
        ("FREQ=WEEKLY;UNTIL=20270131T120000", Moment.wall(dt.datetime(2026, 9, 1, 9), SHANGHAI)),
        ("FREQ=WEEKLY;UNTIL=20270131", Moment.date(dt.date(2026, 9, 1), SHANGHAI)),
    ],
)
def test_a_series_gives_the_phone_the_days_that_it_gives_here(
    writer: Writer, path: Path, rule: str, start: Moment
) -> None:
    made = Series("call", rule, start)
    due = did(writer, Op.DUE_ADD, lambda w: series.add(w, made))
    while dues.get(writer, due).moment.at < START:
        did(writer, Op.DUE_DONE, lambda w, due=due: dues.close(w, due))
        due = did(writer, Op.DUE_ADD, lambda w, due=due: series.go_on(w, dues.get(w, due))) or 0
    event = only(writer, path)
    begin = at(event)
    naive = begin if isinstance(begin, dt.datetime) else dt.datetime.combine(begin, dt.time())
    text = event["RRULE"].to_ical().decode()
    theirs = [
        one.date() for one in rrulestr(text, dtstart=naive).between(naive, dt.datetime(2028, 12, 31, 23), inc=True)
    ]
    standing = dues.get(writer, due)
    here, since = series.get(writer, standing.series_id or 0), dt.date.fromisoformat(standing.occurrence[:10])
    ours = between(here.rule, here.start, since, dt.date(2028, 12, 31), 10_000, tz=SHANGHAI)
    assert [day for day in theirs if day >= since] == [dt.date.fromisoformat(one.local[:10]) for one in ours] != []


def test_an_occurrence_that_was_moved_replaces_the_one_of_the_rule(writer: Writer, path: Path) -> None:
    due = did(writer, Op.DUE_ADD, lambda w: series.add(w, Series("call", "FREQ=WEEKLY", wall(24, 12))))
    did(writer, Op.DUE_EDIT, lambda w: dues.edit(w, Due("call", wall(26, 15), id=due)))
    rule, moved = written(writer, path)
    assert rule["UID"] == moved["UID"]
    assert at(rule) == dt.datetime(2026, 11, 24, 12)
    assert at(moved) == dt.datetime(2026, 11, 26, 15)
    assert at(moved, "RECURRENCE-ID") == dt.datetime(2026, 11, 24, 12)
    assert "RRULE" not in moved


def test_what_counts_from_being_done_is_one_event(writer: Writer, path: Path) -> None:
    did(writer, Op.DUE_ADD, lambda w: series.add(w, Series("call", "FREQ=WEEKLY", wall(24, 12), Mode.COMPLETION)))
    assert "RRULE" not in only(writer, path)


def test_days_of_the_moon_are_dates_and_days_of_the_sun_a_rule(writer: Writer, path: Path) -> None:
    full(writer)
    events = written(writer, path, parts=frozenset({Part.YEARLY}))
    ruled = [at(event) for event in events if "RRULE" in event]
    dated = sorted(str(at(event)) for event in events if "RRULE" not in event)
    assert ruled == [dt.date(2027, 3, 5)]
    # 12 August by the moon, and 29 February, which no phone keeps on the 28th.
    assert dated == ["2027-02-28", "2027-09-12", "2028-02-29", "2028-09-30"]


def test_observances_are_those_that_somebody_keeps_and_ring_for_nobody(writer: Writer, path: Path) -> None:
    full(writer)
    events = written(writer, path, parts=frozenset({Part.OBSERVANCES}))
    assert "spring_festival 1" in {str(event["SUMMARY"]) for event in events}
    assert [event for event in events if event.walk("VALARM")] == []
    assert "seollal 1" not in {str(event["SUMMARY"]) for event in events}


# ---------- words


def test_names_can_stay_at_home(writer: Writer, path: Path) -> None:
    full(writer)
    written(writer, path, names=False)
    text = path.read_text(encoding="utf-8").replace("\r\n ", "")
    for word in ("海润传媒", "王敏", "samples", "write", "call"):
        assert word not in text
    written(writer, path)
    text = path.read_text(encoding="utf-8").replace("\r\n ", "")
    assert "海润传媒: samples" in text


def test_text_is_escaped_and_folded_and_comes_back_as_it_was(writer: Writer, path: Path) -> None:
    title = '报价 1,5%; C:\\neu "x" ' + "很长" * 60
    put(writer, Due(title, wall(25, 9)))
    assert str(only(writer, path)["SUMMARY"]) == f": {title}".strip()
    lines = path.read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)


def test_what_cannot_be_printed_breaks_no_line(writer: Writer, path: Path) -> None:
    put(writer, Due("write", wall(25, 9)))
    did(
        writer, Op.DUE_EDIT, lambda w: w.connection.execute("UPDATE dues SET title = 'a' || char(11, 8232, 133) || 'b'")
    )
    assert str(only(writer, path)["SUMMARY"]) == ": a   b"


def test_the_file_says_what_it_is(writer: Writer, path: Path) -> None:
    full(writer)
    written(writer, path)
    calendar = Calendar.from_ical(path.read_bytes())
    assert calendar["VERSION"] == "2.0"
    assert str(calendar["X-WR-CALNAME"]) == "客户手记, A;B"
    assert {str(event["CLASS"]) for event in calendar.walk("VEVENT")} == {"PRIVATE"}
    assert {str(event["TRANSP"]) for event in calendar.walk("VEVENT")} == {"TRANSPARENT"}


# ---------- the file


def test_an_empty_journal_gives_a_calendar_without_events(writer: Writer, path: Path) -> None:
    assert written(writer, path) == []
    assert path.read_bytes().endswith(b"END:VCALENDAR\r\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_the_file_is_for_its_owner_alone(writer: Writer, path: Path) -> None:
    export(writer, path, START, TODAY, LAST, WORDS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_cancelled_export_leaves_no_file_and_the_one_before(writer: Writer, path: Path) -> None:
    full(writer)
    path.write_text("before")

    def cancel(_done: int, _total: int) -> None:
        raise JournalError(Code.CANCELLED)

    with pytest.raises(JournalError) as caught:
        export(writer, path, START, TODAY, LAST, WORDS, progress=cancel)
    assert caught.value.code is Code.CANCELLED
    assert os.listdir(path.parent) == [path.name] or path.read_text() == "before"
    assert path.read_text() == "before"


def test_progress_ends_with_all(writer: Writer, path: Path) -> None:
    full(writer)
    told: list[tuple[int, int]] = []
    count = export(writer, path, START, TODAY, LAST, WORDS, parts=EVERYTHING, progress=lambda *x: told.append(x))
    assert told[0] == (0, count)
    assert told[-1] == (count, count)


def test_a_callback_is_in_it_with_the_name_of_the_client(writer: Writer, path: Path) -> None:
    client = add_client(writer)
    due = Due("", Moment.instant(START + HOUR_MS), Origin.CALLBACK, client, origin_id="x", occurrence="1")
    did(writer, Op.DUE_ADD, lambda w: dues.put(w, due))
    assert str(only(writer, path, parts=frozenset({Part.DUES}))["SUMMARY"]) == "海润传媒:"
