from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.core.clients import Person, Tier
from journal.core.dues import Due, DueState, Origin, late_ms
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, EventTime, Moment, milliseconds
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import closing, due_notices, dues, history, interactions, people, preferences
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, Clock, add_client, add_due, add_entry, did, dump, open_writer

NINE = dt.datetime(2026, 11, 24, 9, 0)


def show(writer: Writer) -> list[int]:
    """Show everything that waits, as the window does at each tick, and return the ids."""
    return due_notices.mark_shown(writer, due_notices.unshown(writer, writer.now()))


def snooze(writer: Writer, due: int, until: int) -> None:
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due, until))


def close(writer: Writer, due: int, **values: object) -> None:
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, due, **values))  # type: ignore[arg-type]


def delivery(writer: Writer, ended_at: int = START) -> int:
    """A delivery that began half an hour before it ended."""
    ended = EventTime.of(ended_at, SHANGHAI)
    return add_entry(writer, add_client(writer), at=ended_at - 30 * MINUTE_MS, channel=Channel.DELIVERY, ended=ended)


def callback(writer: Writer, entry: int, minutes: int = 10) -> int:
    return did(writer, Op.DUE_ADD, lambda w: dues.add_callback(w, entry, minutes))


def test_a_due_is_shown_once_for_its_moment_and_once_more_after_a_snooze(writer: Writer, clock: Clock) -> None:
    due = add_due(writer, START + MINUTE_MS)
    assert show(writer) == []
    assert dues.get(writer, due).state is DueState.SCHEDULED
    clock.forward(MINUTE_MS)
    waiting = due_notices.unshown(writer, clock())
    assert show(writer) == [due]
    assert due_notices.mark_shown(writer, waiting) == []
    assert show(writer) == []
    assert (dues.get(writer, due).state, dues.get(writer, due).shown_at) == (DueState.SHOWN, clock())
    snooze(writer, due, clock() + HOUR_MS)
    assert dues.get(writer, due).state is DueState.SNOOZED
    assert show(writer) == []
    clock.forward(HOUR_MS - 1)
    assert show(writer) == []
    clock.forward(1)
    assert show(writer) == [due]
    assert show(writer) == []
    assert dues.get(writer, due).state is DueState.SHOWN


def test_what_was_put_off_or_moved_since_it_was_read_is_not_shown(writer: Writer) -> None:
    one, other = add_due(writer), add_due(writer)
    read = due_notices.unshown(writer, writer.now())
    snooze(writer, one, START + HOUR_MS)
    later = replace(dues.get(writer, other), moment=Moment.instant(START + HOUR_MS))
    did(writer, Op.DUE_EDIT, lambda w: dues.edit(w, later))
    assert [due.id for due in read] == [one, other]
    assert due_notices.mark_shown(writer, read) == []


def test_taking_a_snooze_back_does_not_show_it_again(writer: Writer, clock: Clock) -> None:
    due = add_due(writer)
    assert show(writer) == [due]
    snooze(writer, due, START + HOUR_MS)
    clock.forward(HOUR_MS)
    assert show(writer) == [due]
    history.undo(writer)
    assert dues.get(writer, due).state is DueState.SHOWN
    assert due_notices.unshown(writer, clock()) == []


def test_a_due_that_is_moved_is_shown_for_its_new_moment(writer: Writer, clock: Clock) -> None:
    due = add_due(writer, START + 2 * HOUR_MS)
    clock.forward(2 * HOUR_MS)
    assert show(writer) == [due]
    earlier = replace(dues.get(writer, due), moment=Moment.instant(START + HOUR_MS))
    did(writer, Op.DUE_EDIT, lambda w: dues.edit(w, earlier))
    assert show(writer) == [due]
    assert show(writer) == []


@pytest.mark.parametrize("end", ["done", "dismissed", "deleted"])
def test_what_is_closed_is_never_shown(writer: Writer, end: str) -> None:
    due = add_due(writer)
    waiting = due_notices.unshown(writer, START)
    if end == "done":
        close(writer, due)
    elif end == "dismissed":
        did(writer, Op.DUE_DISMISS, lambda w: closing.dismiss(w, due))
    else:
        did(writer, Op.DUE_DELETE, lambda w: dues.delete(w, due))
    assert due_notices.mark_shown(writer, waiting) == []
    assert due_notices.unshown(writer, START) == dues.until(writer, START) == []
    assert due_notices.next_notice(writer, START - 1) is None


def test_what_is_closed_is_not_closed_snoozed_or_dismissed_again(writer: Writer) -> None:
    due = add_due(writer, title="寄样张")
    close(writer, due)
    for act in (
        lambda w: dues.close(w, due),
        lambda w: dues.snooze(w, due, START),
        lambda w: closing.dismiss(w, due),
    ):
        with pytest.raises(JournalError) as closed, writer.operation(Op.DUE_DONE):
            act(writer)  # type: ignore[no-untyped-call]
        assert closed.value.code is Code.DUE_CLOSED
        assert closed.value.facts["title"] == "寄样张"


def test_undo_of_done_brings_back_what_was_shown_and_does_not_show_it_again(writer: Writer) -> None:
    due = add_due(writer)
    show(writer)
    close(writer, due, outcome="reached")
    assert dues.get(writer, due).state is DueState.DONE
    history.undo(writer)
    found = dues.get(writer, due)
    assert (found.state, found.outcome, found.closed_at) == (DueState.SHOWN, "", None)
    assert show(writer) == []


def test_a_new_due_is_shown_however_many_old_ones_stand_open(writer: Writer, clock: Clock) -> None:
    with writer.operation(Op.IMPORT):
        for number in range(dues.CAP + 5):
            dues.add(writer, Due("old", Moment.instant(START - DAY_MS - number)))
    assert len(show(writer)) == dues.CAP
    assert len(show(writer)) == 5
    clock.forward(HOUR_MS)
    fresh = add_due(writer, clock(), "fresh")
    assert show(writer) == [fresh]


def test_a_due_without_a_time_is_announced_in_the_morning(writer: Writer, clock: Clock) -> None:
    clock.ms = START - 5 * HOUR_MS  # five in the morning
    day = Due("x", Moment.date(NINE.date(), SHANGHAI))
    due = did(writer, Op.DUE_ADD, lambda w: dues.add(w, day))
    assert [one.id for one in dues.until(writer, clock())] == [due]
    assert show(writer) == []
    assert due_notices.next_notice(writer, clock()) == START - HOUR_MS
    clock.ms = START - HOUR_MS
    assert show(writer) == [due]
    assert due_notices.next_notice(writer, clock()) is None


def test_the_next_notice_is_the_nearest_moment_to_come(writer: Writer) -> None:
    assert due_notices.next_notice(writer, START) is None
    add_due(writer, START)
    later = add_due(writer, START + 3 * HOUR_MS)
    add_due(writer, START + 2 * HOUR_MS)
    assert due_notices.next_notice(writer, START) == START + 2 * HOUR_MS
    assert due_notices.next_notice(writer, START - 1) == START
    snooze(writer, later, START + HOUR_MS)
    assert due_notices.next_notice(writer, START) == START + HOUR_MS


def test_a_due_may_be_put_off_to_a_moment_before_its_own(writer: Writer, clock: Clock) -> None:
    due = add_due(writer, START + 9 * DAY_MS)
    snooze(writer, due, START + HOUR_MS)
    clock.forward(HOUR_MS)
    assert [one.id for one in dues.until(writer, clock())] == [due]
    assert show(writer) == [due]


ZONES = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Shanghai", "America/New_York", "Etc/GMT+12"]


@pytest.mark.parametrize("saved_in", ZONES)
@pytest.mark.parametrize("asked_in", ZONES)
def test_clock_times_and_days_travel_with_the_laptop(writer: Writer, saved_in: str, asked_in: str) -> None:
    there, here = ZoneInfo(saved_in), ZoneInfo(asked_in)
    with writer.operation(Op.DUE_ADD):
        wall = dues.add(writer, Due("wall", Moment.wall(NINE, there)))
        day = dues.add(writer, Due("day", Moment.date(NINE.date(), there)))
    now = Moment.wall(NINE, here).at
    traveller = Reader(writer.path, writer.connection, here)
    assert [due.id for due in dues.until(traveller, now - 1)] == [day]
    assert [due.id for due in dues.until(traveller, now)] == [day, wall]
    assert [due.id for due in due_notices.unshown(traveller, now)] == [day, wall]
    assert dues.until(traveller, Moment.date(NINE.date(), here).at - 1) == []


@given(st.lists(st.tuples(st.integers(-50, 50), st.none() | st.integers(-50, 50)), max_size=12), st.integers(-60, 60))
@settings(max_examples=25)
def test_until_gives_what_is_due_soonest_first(
    tmp_path_factory: pytest.TempPathFactory, plan: list[tuple[int, int | None]], asked: int
) -> None:
    writer = open_writer(tmp_path_factory.mktemp("dues") / "a.cjournal")
    expected = []
    with writer.operation(Op.IMPORT):
        for hours, snoozed in plan:
            until = None if snoozed is None else START + snoozed * HOUR_MS
            due = Due("x", Moment.instant(START + hours * HOUR_MS), snoozed_until=until)
            expected.append((hours if snoozed is None else snoozed, dues.add(writer, due)))
    found = [due.id for due in dues.until(writer, START + asked * HOUR_MS)]
    assert found == [due for hours, due in sorted(expected) if hours <= asked]
    writer.close()


def test_a_callback_counts_from_the_end_of_the_event(writer: Writer, clock: Clock) -> None:
    clock.forward(2 * MINUTE_MS)
    due = dues.get(writer, callback(writer, delivery(writer)))
    assert due.moment == Moment.instant(START + 10 * MINUTE_MS)
    assert (due.base_at, due.origin, due.client_id, due.interaction_id) == (START, Origin.CALLBACK, 1, 1)


def test_a_callback_of_an_event_that_ended_hours_ago_is_due_at_once(writer: Writer, clock: Clock) -> None:
    clock.forward(6 * HOUR_MS)
    due = dues.get(writer, callback(writer, delivery(writer)))
    assert show(writer) == [due.id]
    assert late_ms(due, clock()) == 5 * HOUR_MS + 50 * MINUTE_MS


@pytest.mark.parametrize(("minutes", "kept"), [(3, True), (12, True), (13, False)])
def test_a_callback_records_whether_it_was_in_time(writer: Writer, clock: Clock, minutes: int, kept: bool) -> None:
    due = callback(writer, delivery(writer))
    clock.forward(minutes * MINUTE_MS)
    close(writer, due, outcome="reached")
    found = dues.get(writer, due)
    assert (found.in_time, found.closed_at, found.outcome) == (kept, clock(), "reached")
    assert dues.callbacks_in_time(writer) == (int(kept), 1)
    history.undo(writer)
    assert dues.get(writer, due).in_time is None
    assert dues.callbacks_in_time(writer) == (0, 0)


def test_a_callback_that_was_missed_is_not_in_time_and_a_manual_due_says_nothing(writer: Writer) -> None:
    missed = callback(writer, delivery(writer))
    close(writer, missed, missed=True, outcome="missed")
    manual = add_due(writer)
    close(writer, manual)
    assert dues.get(writer, missed).in_time is False
    assert dues.get(writer, manual).in_time is None
    assert dues.callbacks_in_time(writer) == (0, 1)


def test_a_callback_that_is_set_again_moves(writer: Writer, clock: Clock) -> None:
    entry = delivery(writer)
    first = callback(writer, entry)
    snooze(writer, first, START + HOUR_MS)
    assert callback(writer, entry, 20) == first
    found = dues.get(writer, first)
    assert (found.moment.at, found.snoozed_until) == (START + 20 * MINUTE_MS, None)
    ended = replace(interactions.get(writer, entry), ended=EventTime.of(START + HOUR_MS, SHANGHAI))
    did(writer, Op.INTERACTION_EDIT, lambda w: interactions.edit(w, ended))
    callback(writer, entry, 20)
    found = dues.get(writer, first)
    assert (found.base_at, found.moment.at) == (START + HOUR_MS, START + HOUR_MS + 20 * MINUTE_MS)


def test_after_a_closed_callback_comes_a_second_one(writer: Writer) -> None:
    entry = delivery(writer)
    first = callback(writer, entry)
    close(writer, first)
    second = callback(writer, entry, 30)
    assert second != first
    assert dues.get(writer, first).state is DueState.DONE
    assert dues.callbacks_in_time(writer) == (1, 1)


def test_a_callback_may_be_set_though_an_earlier_one_lies_in_the_bin(writer: Writer) -> None:
    entry = delivery(writer)
    first = callback(writer, entry)
    close(writer, first)
    close(writer, callback(writer, entry))
    did(writer, Op.DUE_DELETE, lambda w: dues.delete(w, first))
    third = callback(writer, entry)
    assert [due.id for due in dues.until(writer, START + HOUR_MS)] == [third]


def test_a_callback_may_have_a_moment_of_its_own(writer: Writer) -> None:
    entry = delivery(writer)
    moment = Moment.wall(NINE + dt.timedelta(days=1), SHANGHAI)
    due = did(writer, Op.DUE_ADD, lambda w: dues.add_callback(w, entry, 10, moment=moment))
    assert dues.get(writer, due).moment == moment


def test_a_checkup_is_one_for_each_delivery_and_counts_from_its_end(writer: Writer) -> None:
    midnight = milliseconds(dt.datetime(2026, 11, 25), SHANGHAI)
    entry = delivery(writer, midnight + 10 * MINUTE_MS)  # it began the day before
    due = did(writer, Op.DUE_ADD, lambda w: dues.add_checkup(w, entry, 3))
    assert dues.get(writer, due).moment == Moment.date(dt.date(2026, 11, 28), SHANGHAI)
    assert did(writer, Op.DUE_ADD, lambda w: dues.add_checkup(w, entry, 5)) == due
    assert dues.get(writer, due).moment == Moment.date(dt.date(2026, 11, 30), SHANGHAI)
    did(writer, Op.DUE_DISMISS, lambda w: closing.dismiss(w, due))
    assert did(writer, Op.DUE_ADD, lambda w: dues.add_checkup(w, entry, 3)) == due
    assert dues.get(writer, due).state is DueState.DISMISSED
    assert len(dues.every(writer)) == 1


def test_a_due_needs_a_title(writer: Writer) -> None:
    before = dump(writer)
    for title in ("", " \n", "\x00"):
        with pytest.raises(JournalError) as missing, writer.operation(Op.DUE_ADD):
            dues.add(writer, Due(title, Moment.instant(START)))
        assert missing.value.code is Code.TEXT_MISSING
    due = add_due(writer, title=" write\nto her ")
    assert dues.get(writer, due).title == "write to her"
    with pytest.raises(JournalError), writer.operation(Op.DUE_EDIT):
        dues.edit(writer, replace(dues.get(writer, due), title=" "))
    history.undo(writer)
    assert dump(writer) == before


def test_a_due_tells_how_late_it_is_by_the_moment_first_agreed(writer: Writer, clock: Clock) -> None:
    exact = add_due(writer, START)
    with writer.operation(Op.DUE_ADD):
        day = dues.add(writer, Due("day", Moment.date(NINE.date(), SHANGHAI)))
    snooze(writer, exact, START + HOUR_MS)
    clock.ms = START + 16 * HOUR_MS
    late = {due.id: late_ms(due, clock(), SHANGHAI) for due in dues.until(writer, clock())}
    assert late == {exact: 16 * HOUR_MS, day: 2 * HOUR_MS}


def test_beside_a_due_stands_what_one_must_know_before_the_call(writer: Writer) -> None:
    client = add_client(writer, "兰庭酒店", tier=Tier.KEY)
    with writer.operation(Op.PERSON_ADD):
        left = people.add(writer, Person(client, "Mandy", phones=("1",), left_on="2026-01-01"))
        grace = people.add(writer, Person(client, "Grace", phones=("+852 5555 0123", "2")))
        preferences.add(writer, Preference(client, PreferenceKind.COLOUR, "橙色", Strength.TABOO))
        preferences.add(writer, Preference(client, PreferenceKind.COLOUR, "深蓝", Strength.LOVES, hex="#003366"))
    add_entry(writer, client, subject="quote", text="first\nsecond")
    add_entry(writer, client, at=START + HOUR_MS, channel=Channel.NOTE, text="only a note")
    row = dues.row_of(writer, dues.get(writer, add_due(writer, client_id=client)))
    assert (row.client_name, row.tier, row.colour) == ("兰庭酒店", "key", "#003366")
    assert (row.person_name, row.phone, row.last_word, row.taboos) == ("", "+852 5555 0123", "quote", ("橙色",))
    for person, phone in ((grace, "+852 5555 0123"), (left, "1")):
        due = replace(row.due, person_id=person)
        assert dues.row_of(writer, due).phone == phone
    alone = dues.row_of(writer, dues.get(writer, add_due(writer)))
    assert (alone.client_name, alone.phone, alone.last_word, alone.taboos) == ("", "", "", ())


def test_the_dues_of_a_client_come_soonest_first(writer: Writer) -> None:
    client = add_client(writer)
    first, second = add_due(writer, START, client_id=client), add_due(writer, START + HOUR_MS, client_id=client)
    add_due(writer)
    assert [due.id for due in dues.of_client(writer, client)] == [first, second]
    snooze(writer, first, START + DAY_MS)
    assert [due.id for due in dues.of_client(writer, client)] == [second, first]
    close(writer, second)
    assert [due.id for due in dues.of_client(writer, client)] == [first]
    assert len(dues.every(writer)) == 3


def test_what_comes_while_the_window_is_locked_is_told_as_bare_times(writer: Writer) -> None:
    overdue = add_due(writer, START - DAY_MS, "long over")
    soon = add_due(writer, START + HOUR_MS, "soon")
    add_due(writer, START + 40 * DAY_MS, "far")
    done = add_due(writer, START + 2 * HOUR_MS, "done")
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, done))
    assert due_notices.coming(writer, START) == [START + HOUR_MS]
    assert due_notices.coming(writer, START + HOUR_MS) == []
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, overdue, START + 3 * HOUR_MS))
    assert due_notices.coming(writer, START) == [START + HOUR_MS, START + 3 * HOUR_MS]
    assert soon
