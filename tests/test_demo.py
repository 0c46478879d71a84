"""The sample journal: at any hour every page has something to show, and it is told the same way each time."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from journal import paths
from journal.core import colours
from journal.core.anniversaries import AnniversaryKind
from journal.core.clients import ClientKind, ClientSort
from journal.core.commitments import CommitmentKind, CommitmentState, Owed
from journal.core.crises import CrisisStage
from journal.core.dues import Origin, Section, callback, section
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, MINUTE_MS, milliseconds
from journal.core.preferences import PreferenceKind, Strength
from journal.core.yearly_dates import YearCalendar
from journal.demo import demo
from journal.store import (
    anniversaries,
    clients,
    commitments,
    crises,
    crisis_log,
    dues,
    interactions,
    ledger,
    people,
    preferences,
    series,
)
from journal.store.check import check
from journal.store.reading import Reader
from tests.store.world import all_people, all_preferences

SHANGHAI = ZoneInfo("Asia/Shanghai")
TUESDAY = dt.datetime(2026, 11, 24, 14, 20)
MOMENTS = {
    "weekday": TUESDAY,
    "monday": dt.datetime(2027, 2, 1, 8, 45),
    "sunday night": dt.datetime(2027, 2, 7, 23, 50),
    "new year": dt.datetime(2027, 1, 1, 0, 5),
    "leap day": dt.datetime(2028, 2, 29, 12, 0),
}


def milliseconds_of(moment: dt.datetime) -> int:
    """The moment in Shanghai as UTC milliseconds."""
    return milliseconds(moment, SHANGHAI)


def sample(path: Path, moment: dt.datetime = TUESDAY) -> Reader:
    """A sample journal of a moment, opened."""
    demo(path, milliseconds_of(moment), SHANGHAI)
    return Reader.open(path, SHANGHAI)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """The sample of a Tuesday afternoon."""
    return sample(tmp_path_factory.mktemp("demo") / "sample.cjournal")


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_every_section_has_something_at_any_hour(tmp_path: Path, moment: dt.datetime) -> None:
    reader = sample(tmp_path / "sample.cjournal", moment)
    now = milliseconds_of(moment)
    found = Counter(section(due, now, SHANGHAI) for due in dues.every(reader) if due.open)
    assert {place for place in Section if found[place] == 0} == set()
    assert found[Section.OVERDUE] >= 4
    (running,) = [d for d in dues.every(reader) if d.open and section(d, now, SHANGHAI) is Section.RIGHT_NOW
                  and d.moment.at > now]  # fmt: skip
    assert running.moment == callback(now - 4 * MINUTE_MS, 10)
    assert check(tmp_path / "sample.cjournal", full=True).ok


def test_nothing_happened_in_the_future_or_before_it_was_known(reader: Reader) -> None:
    now = milliseconds_of(TUESDAY)
    newest = reader.value("SELECT max(coalesce(ended_at, at)) FROM interactions")
    assert now - DAY_MS < newest < now
    assert reader.value("SELECT count(*) FROM interactions WHERE created_at < at OR created_at > ?", (now,)) == 0
    assert reader.value("SELECT min(at) FROM interactions") > now - 740 * DAY_MS
    assert reader.value("SELECT max(at) FROM crisis_lines") < now
    unordered = """SELECT count(*) FROM crisis_lines a JOIN crisis_lines b ON b.crisis_id = a.crisis_id AND b.id > a.id
        WHERE b.at < a.at"""
    assert reader.value(unordered) == 0


def test_work_is_done_at_working_hours(reader: Reader) -> None:
    first = milliseconds_of(TUESDAY.replace(hour=0))
    rows = reader.rows("SELECT at, channel FROM interactions WHERE at < ?", (first,))
    times = [(dt.datetime.fromtimestamp(at / 1000, SHANGHAI), channel) for at, channel in rows]
    assert all(time.weekday() < 5 for time, _ in times)
    assert all(8 <= time.hour < 18 for time, channel in times if channel != "meal")


def test_the_sample_is_varied(reader: Reader) -> None:
    kinds = Counter(client.kind for client in clients.every(reader))
    assert kinds[ClientKind.ORGANISATION] >= 10
    assert kinds[ClientKind.INDIVIDUAL] >= 3
    assert kinds[ClientKind.MEDIA] == 1
    rows = clients.page(reader, sort=ClientSort.NAME)
    counts = sorted((row.entry_count for row in rows), reverse=True)
    assert sum(counts) >= 350
    assert counts[0] >= 70
    assert counts[-1] == 0
    assert reader.value("SELECT count(DISTINCT channel) FROM interactions") >= 11
    assert reader.value("SELECT count(DISTINCT mood) FROM interactions") == 5
    shared = "SELECT interaction_id FROM interaction_clients GROUP BY interaction_id HAVING count(*) > 1"
    assert len(reader.rows(shared)) == 2
    assert [row.name for row in clients.page(reader, archived=True)] == ["Tidewater Logistics"]


def test_no_timeline_repeats_itself(reader: Reader) -> None:
    for client in clients.every(reader):
        entries = interactions.timeline(reader, client.id, limit=200)
        assert [text for text, n in Counter(e.subject + e.text for e in entries).items() if n > 1] == []


def test_each_client_speaks_one_script(reader: Reader) -> None:
    simplified, traditional = set("户记录设请开时间们这么个发"), set("戶錄設請開時間們這個發")
    for client in clients.every(reader):
        texts = [e.text + e.subject for e in interactions.timeline(reader, client.id, limit=200)]
        texts += [p.value + p.about for p in preferences.of(reader, client.id)] + [client.about]
        used = set("".join(texts))
        assert not (used & simplified and used & traditional), client.name


def test_colours_are_real_and_many(reader: Reader) -> None:
    table = colours.parse(paths.resource("colours.toml").read_text(encoding="utf-8"))
    found = [p for p in all_preferences(reader) if p.kind is PreferenceKind.COLOUR]
    assert len({p.hex for p in found}) >= 12
    for preference in found:
        named = table.find(preference.value)
        assert named is not None, preference.value
        assert preference.hex == named.hex
    kinds = {p.kind for p in all_preferences(reader)}
    assert len(kinds) >= 12
    assert {PreferenceKind.ALLERGY, PreferenceKind.GIFT_RULE} < kinds
    assert sum(p.strength is Strength.TABOO for p in all_preferences(reader)) >= 5


def test_one_crisis_runs_and_one_was_reviewed(reader: Reader) -> None:
    running, reviewed = crises.every(reader)
    assert (running.stage, reviewed.stage) == (CrisisStage.OPEN, CrisisStage.REVIEWED)
    assert reviewed.result
    assert len(crisis_log.lines(reader, running.id)) >= 5
    assert reviewed.closed_at is not None


def test_callbacks_tell_of_good_and_bad_days(reader: Reader) -> None:
    closed = [d for d in dues.every(reader) if d.origin is Origin.CALLBACK and not d.open]
    assert Counter(due.in_time for due in closed)[False] == 2
    assert dues.callbacks_in_time(reader)[0] >= 5
    assert all(due.outcome_interaction_id for due in closed)


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_the_ledger_is_lived_in_at_any_hour(tmp_path: Path, moment: dt.datetime) -> None:
    reader = sample(tmp_path / "sample.cjournal", moment)
    now = milliseconds_of(moment)
    lists = {owed: commitments.owed(reader, owed) for owed in Owed}
    assert all(len(found) >= 2 for found in lists.values())
    assert {c.kind for c in lists[Owed.WE]} == set(CommitmentKind)
    ours = [c for c in lists[Owed.WE] if c.due is not None and c.due.end_in(SHANGHAI) < now]
    assert {c.kind for c in ours} == set(CommitmentKind)
    assert len(commitments.gates(reader, now)) >= 2
    states = {CommitmentState(state) for (state,) in reader.rows("SELECT DISTINCT state FROM commitments")}
    assert {CommitmentState.ACKNOWLEDGED, CommitmentState.KEPT, CommitmentState.TOLD} <= states
    events = Counter(kind for (kind,) in reader.rows("SELECT kind FROM commitment_events"))
    assert events["round"] >= 3
    assert events["moved"] >= 2
    this_day = moment.date()
    coming = ledger.derived(reader, now, this_day, this_day + dt.timedelta(days=8))
    assert sum(due.origin is Origin.BIRTHDAY for due in coming) >= 4
    running = [series.get(reader, due.series_id) for due in dues.every(reader) if due.open and due.series_id]
    assert len(running) == 3
    checkups = [due for due in dues.every(reader) if due.origin is Origin.CHECKUP]
    assert Counter(due.open for due in checkups) == {True: 1, False: 1}


def test_greetings_of_the_year_before_were_sent_with_their_words(reader: Reader) -> None:
    sent = [due for due in dues.every(reader) if due.origin is Origin.OBSERVANCE]
    assert {due.observance for due in sent} >= {"spring_festival", "mid_autumn", "christmas"}
    assert len(sent) >= 12
    for due in sent:
        assert (due.state, due.outcome_interaction_id is not None) == ("done", True)
        assert interactions.get(reader, due.outcome_interaction_id or 0).text == due.outcome
        assert "{" not in due.outcome


def test_days_of_birth_are_of_every_sort(reader: Reader) -> None:
    found = [day for client in clients.every(reader) for day in anniversaries.of_client(reader, client.id)]
    assert {day.kind for day in found} >= {AnniversaryKind.BIRTHDAY, AnniversaryKind.RELATIONSHIP}
    assert {day.date.calendar for day in found} == set(YearCalendar)
    assert any(day.date.leap for day in found)
    assert any(day.date.month == 2 and day.date.day == 29 for day in found)
    everyone = all_people(reader)
    assert sum(person.mourning_until is not None for person in everyone) == 1
    assert any("-christmas" in (*person.observes, *client.observes) for client in clients.every(reader)
               for person in people.at(reader, client.id))  # fmt: skip


def test_persons_are_invented(reader: Reader) -> None:
    """Numbers and addresses that belong to nobody."""
    invented = (
        r"\+86 13[89] 0000 \d{4}|021 5555 \d{4}.*|\+886 900 000 \d{3}|\+852 5555 \d{4}|\+44 (20 7946|\d{3} 496) 0\d{3}"
    )
    for person in all_people(reader):
        assert all(re.fullmatch(invented, number) for number in person.phones), person
        assert all(mail.endswith(".example") for mail in person.emails), person


def test_an_individual_is_its_own_only_person(reader: Reader) -> None:
    for client in clients.every(reader):
        if client.kind is ClientKind.INDIVIDUAL:
            assert [person.name for person in people.at(reader, client.id)] == [client.name]


def told(reader: Reader) -> Any:
    """What a reader sees of a sample, without the ids of records."""
    return [
        [(e.at, e.channel, e.text, e.people) for e in interactions.timeline(reader, client.id, limit=500)]
        for client in clients.every(reader)
    ]


def test_the_same_moment_tells_the_same_story(reader: Reader, tmp_path: Path) -> None:
    assert told(sample(tmp_path / "again.cjournal")) == told(reader)


def test_it_cannot_be_undone_and_overwrites_nothing(reader: Reader) -> None:
    assert reader.rows("SELECT op, undoable FROM operations") == [("sample", 0)]
    with pytest.raises(JournalError) as caught:
        demo(reader.path, 0)
    assert caught.value.code is Code.JOURNAL_EXISTS


def test_it_is_written_at_once(tmp_path: Path) -> None:
    start = time.process_time()
    demo(tmp_path / "sample.cjournal", milliseconds_of(TUESDAY))
    assert time.process_time() - start < 2
