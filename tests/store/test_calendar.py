"""What stands on the days of a calendar, asked of the store: dues, series, yearly days, and who keeps what."""

from __future__ import annotations

import datetime as dt

import pytest

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Person
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.dues import Due, Origin
from journal.core.moments import DAY_MS, HOUR_MS, EventTime, Moment
from journal.core.observances import Act
from journal.core.own_observances import OwnObservance
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.core.yearly_dates import LeapRule, parse
from journal.store import (
    anniversaries,
    calendar,
    calendar_observances,
    clients,
    commitments,
    dues,
    observances,
    own_observances,
    people,
    series,
)
from journal.store.calendar_observances import ObservanceEntry
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, add_client, add_due, did

NOVEMBER = (dt.date(2026, 11, 1), dt.date(2026, 11, 30))


def day(month: int, number: int, year: int = 2026) -> dt.date:
    return dt.date(year, month, number)


def wall(month: int, number: int, hour: int) -> Moment:
    return Moment.wall(dt.datetime(2026, month, number, hour), SHANGHAI)


def add_person(writer: Writer, client_id: int, name: str = "王敏", **values: object) -> int:
    return did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client_id, name, **values)))  # type: ignore[arg-type]


def add_day(writer: Writer, client_id: int, date: str, **values: object) -> int:
    one = Anniversary(client_id, parse(date), **values)  # type: ignore[arg-type]
    return did(writer, Op.CLIENT_EDIT, lambda w: anniversaries.add(w, one))


def add_series(writer: Writer, rule: str, start: Moment, mode: Mode = Mode.SCHEDULE) -> int:
    return did(writer, Op.DUE_ADD, lambda w: series.add(w, Series("weekly call", rule, start, mode)))


def found(writer: Writer, *, regions: tuple[str, ...] = (), span: int = 400) -> dict[str, ObservanceEntry]:
    """The observances of some 400 days from today, each the first time."""
    catalogue = own_observances.all_of(writer)
    kept = calendar_observances.kept(catalogue, calendar_observances.keepers(writer, day(11, 24)))
    last = day(11, 24) + dt.timedelta(days=span)
    entries = calendar_observances.entries(catalogue, observances.tables(), kept, day(11, 24), last, regions=regions)
    by_id: dict[str, ObservanceEntry] = {}
    for entry in entries:
        by_id.setdefault(entry.observance.id, entry)
    return by_id


# ---------- dues


def test_open_dues_stand_on_their_days_with_names(writer: Writer) -> None:
    client = add_client(writer)
    person = add_person(writer, client)
    did(writer, Op.DUE_ADD, lambda w: dues.add(w, Due("late", wall(11, 30, 23), client_id=client, person_id=person)))
    did(writer, Op.DUE_ADD, lambda w: dues.add(w, Due("first", Moment.date(day(11, 1), SHANGHAI))))
    for outside in (wall(10, 31, 23), wall(12, 1, 0)):
        did(writer, Op.DUE_ADD, lambda w, m=outside: dues.add(w, Due("outside", m)))
    done = add_due(writer, START)
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, done))
    entries = calendar.due_entries(writer, *NOVEMBER)
    assert [(one.day, one.due.title, one.client_name, one.person_name) for one in entries] == [
        (day(11, 1), "first", "", ""),
        (day(11, 30), "late", "海润传媒", "王敏"),
    ]


def test_what_was_put_off_stands_where_it_asks_again(writer: Writer) -> None:
    due = add_due(writer, START)
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due, START + 3 * DAY_MS + HOUR_MS))
    [entry] = calendar.due_entries(writer, *NOVEMBER)
    assert (entry.day, entry.at) == (day(11, 27), START + 3 * DAY_MS + HOUR_MS)


def test_what_we_owe_is_told_from_what_they_owe(writer: Writer) -> None:
    client = add_client(writer)
    for ours in (True, False):
        one = Commitment(
            CommitmentKind.PROMISE, client, f"ours {ours}", EventTime.of(START, SHANGHAI), ours, due=wall(11, 26, 18)
        )
        did(writer, Op.COMMITMENT_ADD, lambda w, c=one: commitments.add(w, c))
    entries = calendar.due_entries(writer, *NOVEMBER)
    assert {one.due.title: one.ours for one in entries} == {"ours True": True, "ours False": False}


def test_no_birthday_stands_twice_but_its_present_does(writer: Writer) -> None:
    client = add_client(writer)
    for lead in ("", "gift"):
        due = Due(
            "", Moment.date(day(11, 26), SHANGHAI), Origin.BIRTHDAY, client, lead=lead, origin_id="x", occurrence=lead
        )
        did(writer, Op.DUE_ADD, lambda w, d=due: dues.put(w, d))
    assert [one.due.lead for one in calendar.due_entries(writer, *NOVEMBER)] == ["gift"]


def test_greetings_and_clients_to_keep_in_touch_with_are_no_entries(writer: Writer) -> None:
    client = add_client(writer)
    for origin in (Origin.OBSERVANCE, Origin.CADENCE):
        due = Due("", Moment.date(day(11, 26), SHANGHAI), origin, client, origin_id="x", occurrence=origin.value)
        did(writer, Op.DUE_ADD, lambda w, d=due: dues.put(w, d))
    assert calendar.due_entries(writer, *NOVEMBER) == []


# ---------- series


def test_a_series_is_told_ahead_without_what_stands_in_the_ledger(writer: Writer) -> None:
    add_series(writer, "FREQ=WEEKLY;BYDAY=TU", wall(11, 24, 12))
    ledger = calendar.due_entries(writer, *NOVEMBER)
    coming = calendar.series_entries(writer, START, day(11, 1), day(12, 15))
    assert [one.day for one in ledger] == [day(11, 24)]
    assert [one.day for one in coming] == [day(12, 1), day(12, 8), day(12, 15)]
    assert {one.due.id for one in coming} == {0}


def test_nothing_past_and_nothing_that_counts_from_being_done_is_told_ahead(writer: Writer) -> None:
    add_series(writer, "FREQ=DAILY", wall(11, 24, 12), Mode.COMPLETION)
    assert calendar.series_entries(writer, START, *NOVEMBER) == []
    add_series(writer, "FREQ=DAILY", wall(11, 10, 12))
    days = [one.day for one in calendar.series_entries(writer, START, *NOVEMBER)]
    assert days[0] == day(11, 24)
    assert len(days) == 7


def test_a_series_that_has_ended_is_not_told(writer: Writer) -> None:
    due = dues.get(writer, add_series(writer, "FREQ=DAILY", wall(11, 24, 12)))
    assert due.series_id is not None
    did(writer, Op.DUE_EDIT, lambda w: series.end(w, due.series_id or 0))
    assert calendar.series_entries(writer, START, *NOVEMBER) == []


# ---------- yearly days


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1984-11-30", day(11, 30)),
        ("--11-01", day(11, 1)),
        ("lunar:10-13", day(11, 21)),
        ("lunar:1970-10-13", day(11, 21)),
        ("--12-01", None),
        ("lunar:9-13", None),
    ],
)
def test_birthdays_solar_and_lunar_fall_into_the_month(writer: Writer, date: str, expected: dt.date | None) -> None:
    client = add_client(writer)
    add_day(writer, client, date, person_id=add_person(writer, client))
    assert [one.day for one in calendar.yearly_entries(writer, *NOVEMBER)] == ([expected] if expected else [])


def test_the_29th_of_february_stands_on_the_28th_of_a_common_year(writer: Writer) -> None:
    client = add_client(writer)
    add_day(writer, client, "1988-02-29", kind=AnniversaryKind.FOUNDED)
    [entry] = calendar.yearly_entries(writer, day(2, 1, 2027), day(2, 28, 2027))
    assert (entry.day, entry.year, entry.name) == (day(2, 28, 2027), 2027, "海润传媒")


def test_a_leap_month_birthday_follows_its_rule(writer: Writer) -> None:
    client = add_client(writer)
    for rule in LeapRule:
        add_day(writer, client, "lunar:leap-6-15", person_id=add_person(writer, client, rule), leap_rule=rule)
    found = {one.name: one.day for one in calendar.yearly_entries(writer, day(6, 25, 2025), day(8, 31, 2025))}
    assert found == {"regular": day(7, 9, 2025), "leap": day(8, 8, 2025)}


def test_who_has_left_and_archived_clients_have_no_birthday_here(writer: Writer) -> None:
    here, gone = add_client(writer), add_client(writer, "Gone")
    add_day(writer, here, "--11-28", person_id=add_person(writer, here, left_on="2026-11-28"))
    add_day(writer, here, "--11-28", person_id=add_person(writer, here, left_on="2026-11-29"))
    add_day(writer, gone, "--11-28", kind=AnniversaryKind.FOUNDED)
    did(writer, Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, gone))
    assert len(calendar.yearly_entries(writer, *NOVEMBER)) == 1


def test_a_window_of_years_has_every_yearly_day_of_each_year(writer: Writer) -> None:
    client = add_client(writer)
    add_day(writer, client, "lunar:8-15", kind=AnniversaryKind.FOUNDED)
    days = [one.day for one in calendar.yearly_entries(writer, day(1, 1), day(12, 31, 2028))]
    assert days == [day(9, 25), day(9, 15, 2027), day(10, 3, 2028)]


def test_what_nobody_can_read_is_left_out(writer: Writer) -> None:
    client = add_client(writer)
    add_day(writer, client, "--11-28", kind=AnniversaryKind.FOUNDED)
    did(writer, Op.CLIENT_EDIT, lambda w: w.connection.execute("UPDATE anniversaries SET date = '?-11-28'"))
    assert calendar.yearly_entries(writer, *NOVEMBER) == []


# ---------- observances


def test_an_observance_says_how_many_clients_keep_it(writer: Writer) -> None:
    add_person(writer, add_client(writer, "One", observes=("CN",)), "a")
    two = add_client(writer, "Two", observes=("CN",))
    for name in ("b", "c"):
        add_person(writer, two, name)
    add_client(writer, "Three", observes=("KR",))
    entry = found(writer)["spring_festival"]
    assert (entry.day, entry.clients, entry.greeted) == (day(2, 6, 2027), 2, True)


def test_a_person_keeps_what_they_keep_whatever_their_client_does(writer: Writer) -> None:
    client = add_client(writer, observes=("CN",))
    add_person(writer, client, "a", observes=("KR",))
    assert "spring_festival" not in found(writer)
    assert found(writer)["seollal"].day == day(2, 7, 2027)
    add_person(writer, client, "b")
    assert found(writer)["spring_festival"].clients == 1


def test_who_has_left_keeps_nothing_here(writer: Writer) -> None:
    client = add_client(writer, observes=("CN",))
    add_person(writer, client, "a", observes=("US",), left_on="2026-11-01")
    add_person(writer, client, "b")
    assert "thanksgiving" not in found(writer)


def test_solemn_days_are_silent_and_uncertain_ones_say_so(writer: Writer) -> None:
    add_client(writer, observes=("CN", "ramadan"))
    seen = found(writer)
    assert seen["qingming"].silent
    assert not seen["qingming"].greeted
    assert seen["ramadan"].observance.uncertain
    assert (seen["ramadan"].last - seen["ramadan"].day).days == 29


def test_what_nobody_keeps_is_shown_where_one_works_alone(writer: Writer) -> None:
    add_client(writer, observes=("KR",))
    assert "lantern" not in found(writer)
    muted = found(writer, regions=("CN",))["lantern"]
    assert (muted.clients, muted.greeted) == (0, False)


def test_an_own_observance_is_there_with_nobody_and_with_those_who_are_marked(writer: Writer) -> None:
    own = OwnObservance("Founders' day", "05-20", act=Act.GREET)
    own_id = did(writer, Op.CLIENT_EDIT, lambda w: own_observances.add(w, own))
    tag = own_observances.get(writer, own_id).tag
    assert found(writer)[tag].clients == 0
    add_client(writer, observes=(tag,))
    assert (found(writer)[tag].clients, found(writer)[tag].greeted) == (1, True)


def test_new_years_eve_goes_into_the_greeting_of_spring_festival(writer: Writer) -> None:
    add_client(writer, observes=("CN",))
    seen = found(writer, span=90)
    prepared = {one.observance.id for one in calendar_observances.greetings_to_prepare(list(seen.values()))}
    assert "ny_eve" in seen
    assert "ny_eve" not in prepared
    assert "spring_festival" in prepared


def test_months_are_asked_without_a_scan_of_the_closed(writer: Writer) -> None:
    plan = writer.rows("EXPLAIN QUERY PLAN " + calendar._DUES, (0, 1, 2))
    assert any("dues_open_single" in row[3] for row in plan)


def test_a_clock_time_saved_in_a_far_zone_stands_on_its_day(writer: Writer) -> None:
    far = Moment.wall(dt.datetime(2026, 11, 30, 23), dt.timezone(dt.timedelta(hours=-11)))
    did(writer, Op.DUE_ADD, lambda w: dues.add(w, Due("far", far)))
    assert [one.day for one in calendar.due_entries(writer, *NOVEMBER)] == [day(11, 30)]
