"""What Today asks the ledger: sections in their order, the week that is only counted, whom one could contact."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal.core.clients import Client, Tier
from journal.core.commitments import CLIENT_TURN, COLLEAGUE, Commitment, CommitmentKind
from journal.core.dues import Due, Origin, Section
from journal.core.interactions import Channel, Interaction
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, EventTime, Moment, milliseconds
from journal.store import announcing, clients, commitments, due_notices, due_outlook, dues, interactions, ledger
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import new_writer

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = milliseconds(dt.datetime(2026, 11, 24, 12), SHANGHAI)
TODAY = dt.date(2026, 11, 24)


class Clock:
    """A clock moved by hand."""

    now = NOW

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def writer(tmp_path: Path, clock: Clock) -> Iterator[Writer]:
    made = new_writer(tmp_path / "j.cjournal", clock)
    yield made
    made.close()


def wall(days: int, hour: int, minute: int = 0) -> Moment:
    return Moment.wall(dt.datetime.combine(TODAY + dt.timedelta(days=days), dt.time(hour, minute)), SHANGHAI)


def add(writer: Writer, title: str, moment: Moment) -> int:
    with writer.operation(Op.DUE_ADD):
        return dues.add(writer, Due(title, moment))


def client(writer: Writer, name: str = "海润传媒") -> int:
    with writer.operation(Op.CLIENT_ADD):
        return clients.add(writer, Client(name))


def promise(writer: Writer, client_id: int, text: str, due: Moment, *, ours: bool = True, waiting_on: str = "") -> int:
    made = Commitment(
        CommitmentKind.PROMISE, client_id, text, EventTime.of(NOW, SHANGHAI), ours=ours, due=due, waiting_on=waiting_on
    )
    with writer.operation(Op.COMMITMENT_ADD):
        return commitments.add(writer, made)


def near(writer: Writer, now: int = NOW) -> dict[str, list[str]]:
    return {one.value: [due.title for due in found] for one, found in due_outlook.near(writer, now).items() if found}


def test_sections_up_to_the_last_minute_of_today(writer: Writer) -> None:
    add(writer, "late", wall(0, 11, 59))
    add(writer, "tonight", wall(0, 23, 59))
    add(writer, "all day", Moment.date(TODAY, SHANGHAI))
    add(writer, "yesterday", Moment.date(TODAY - dt.timedelta(days=1), SHANGHAI))
    add(writer, "midnight", wall(1, 0))
    add(writer, "tomorrow", Moment.date(TODAY + dt.timedelta(days=1), SHANGHAI))
    assert near(writer) == {"overdue": ["yesterday", "late"], "today": ["all day", "tonight"]}
    assert [due.title for due in due_outlook.week(writer, NOW)] == ["midnight", "tomorrow"]
    assert due_outlook.week_count(writer, NOW) == 2


def test_promises_come_first_among_what_was_missed(writer: Writer) -> None:
    add(writer, "samples", wall(-4, 17))
    promise(writer, client(writer), "poster", wall(-2, 12))
    add(writer, "call", wall(-3, 18))
    promise(writer, client(writer), "their list", wall(-5, 9), ours=False)
    assert near(writer) == {"overdue": ["poster", "their list", "samples", "call"]}


def test_a_callback_runs_for_an_hour_and_stands_under_its_day_before(writer: Writer) -> None:
    who = client(writer)
    for minutes in (10, 60, 61, 23 * 60):
        with writer.operation(Op.INTERACTION_ADD):
            ended = EventTime.of(NOW, SHANGHAI)
            entry = interactions.add(writer, Interaction((who,), ended, Channel.DELIVERY, subject="wall", ended=ended))
            dues.add_callback(writer, entry, 10, moment=Moment.instant(NOW + minutes * MINUTE_MS))
    found = due_outlook.near(writer, NOW)
    assert [due.moment.at - NOW for due in found[Section.RIGHT_NOW]] == [10 * MINUTE_MS, HOUR_MS]
    assert [due.moment.at - NOW for due in found[Section.TODAY]] == [61 * MINUTE_MS]
    assert [due.moment.at - NOW for due in due_outlook.week(writer, NOW)] == [23 * HOUR_MS]
    assert due_outlook.week_count(writer, NOW) == 1
    assert due_outlook.counts(writer, NOW) == (0, 3)


def test_a_callback_after_midnight_is_counted_with_today_while_it_runs(writer: Writer) -> None:
    who = client(writer)
    with writer.operation(Op.INTERACTION_ADD):
        ended = EventTime.of(NOW, SHANGHAI)
        entry = interactions.add(writer, Interaction((who,), ended, Channel.DELIVERY, subject="wall", ended=ended))
        dues.add_callback(writer, entry, 10, moment=wall(1, 0, 30))
    before, after = (milliseconds(dt.datetime(2026, 11, 24, 23, minute), SHANGHAI) for minute in (29, 30))
    assert due_outlook.counts(writer, before) == (0, 0)
    assert due_outlook.week_count(writer, before) == 1
    assert due_outlook.counts(writer, after) == (0, 1)
    assert due_outlook.week_count(writer, after) == 0


def test_the_week_ends_after_seven_days_and_its_count_agrees(writer: Writer) -> None:
    for days in range(10):
        add(writer, f"in {days}", wall(days, 15))
    found = due_outlook.week(writer, NOW)
    assert [due.title for due in found] == [f"in {days}" for days in range(1, 8)]
    assert due_outlook.week_count(writer, NOW) == len(found)


def test_clock_times_move_with_the_traveller(writer: Writer) -> None:
    """Saved in Shanghai and asked in Honolulu, 18 hours behind: what counts is the clock on the wall there."""
    for number in range(-2, 9):
        add(writer, f"{number}", wall(number, 20))
        add(writer, f"{number} whole", Moment.date(TODAY + dt.timedelta(days=number), SHANGHAI))
    writer.tz = ZoneInfo("Pacific/Honolulu")
    now = milliseconds(dt.datetime(2026, 11, 24, 12), writer.tz)
    assert near(writer, now) == {"overdue": ["-2 whole", "-2", "-1 whole", "-1"], "today": ["0 whole", "0"]}
    week = [due.title for due in due_outlook.week(writer, now)]
    assert week == [title for day in range(1, 8) for title in (f"{day} whole", f"{day}")]
    assert due_outlook.week_count(writer, now) == len(week)


def test_a_snooze_counts_instead_of_the_moment(writer: Writer) -> None:
    late = add(writer, "late", wall(-1, 9))
    add(writer, "coming", wall(3, 9))
    with writer.operation(Op.DUE_SNOOZE):
        dues.snooze(writer, late, NOW + 2 * DAY_MS)
    assert near(writer) == {}
    assert [due.title for due in due_outlook.week(writer, NOW)] == ["late", "coming"]


def test_what_waits_for_others_is_neither_shown_nor_counted_nor_told(writer: Writer, clock: Clock) -> None:
    made = Commitment(
        CommitmentKind.PROMISE,
        client(writer),
        "poster",
        EventTime.of(NOW, SHANGHAI),
        due=wall(0, 18),
        inner=wall(0, 13),
        waiting_on=f"{COLLEAGUE}Li",
    )
    with writer.operation(Op.COMMITMENT_ADD):
        made = commitments.get(writer, commitments.add(writer, made))

    def asked() -> tuple[int, ...]:
        seen = sum(map(len, due_outlook.near(writer, clock()).values()))
        counted = len(dues.until(writer, clock.now + DAY_MS))
        told, ahead = len(announcing.waiting(writer, clock())), len(due_notices.coming(writer, clock()))
        return seen, counted, told, ahead

    found = [due.id for due in dues.of_commitment(writer, made.id)]
    clock.now += 2 * HOUR_MS
    assert asked() == (0, 0, 0, 0)
    assert due_notices.next_notice(writer, clock()) is None
    assert announcing.still_open(writer, found, clock()) == set()
    assert len(dues.waiting(writer, clock())) == 1
    with writer.operation(Op.COMMITMENT_EDIT):
        commitments.edit(writer, replace(made, waiting_on=""))
    assert asked() == (2, 2, 1, 1)
    assert due_notices.next_notice(writer, clock()) == wall(0, 18).at
    assert announcing.still_open(writer, found, clock()) == set(found)
    assert dues.waiting(writer, clock()) == []


def test_what_waits_for_others_is_left_to_its_own_list(writer: Writer) -> None:
    who = client(writer)
    promise(writer, who, "ours, waiting", wall(-1, 9), waiting_on=CLIENT_TURN)
    promise(writer, who, "theirs, late", wall(-1, 9), ours=False)
    promise(writer, who, "theirs, coming", wall(2, 9), ours=False)
    promise(writer, who, "ours, coming", wall(2, 9))
    assert near(writer) == {"overdue": ["theirs, late"]}
    assert [due.title for due in due_outlook.week(writer, NOW)] == ["ours, coming"]
    assert due_outlook.week_count(writer, NOW) == 1


@pytest.mark.parametrize("few", [0, due_outlook.FEW])
def test_whom_to_contact_longest_unheard_of_first(
    writer: Writer, clock: Clock, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(due_outlook, "FEW", few)
    clock.now = NOW - 200 * DAY_MS
    ids = [client(writer, f"Client {number}") for number in range(5)]
    for number, days in ((0, 61), (1, 90), (2, 3)):
        with writer.operation(Op.INTERACTION_ADD):
            entry = Interaction(
                (ids[number],), EventTime.of(NOW - days * DAY_MS, SHANGHAI), Channel.PHONE, subject="talk"
            )
            interactions.add(writer, entry)
    clock.now = NOW
    ledger.apply(writer, ledger.plan(writer, NOW))
    found, count = due_outlook.to_contact(writer, NOW, 3)
    assert [due.client_id for due, _ in found] == [ids[4], ids[3], ids[1]]
    assert [last for _, last in found] == [None, None, NOW - 90 * DAY_MS]
    assert count == 4
    with writer.operation(Op.DUE_SNOOZE):
        dues.snooze(writer, found[0][0].id, NOW + 2 * DAY_MS)
    found, count = due_outlook.to_contact(writer, NOW, 3)
    assert [due.client_id for due, _ in found] == [ids[3], ids[1], ids[0]]
    assert count == 3


def test_greetings_are_one_row_for_each_feast_and_lead(writer: Writer) -> None:
    with writer.operation(Op.CLIENT_ADD):
        for name in ("Alder", "Birch"):
            clients.add(writer, Client(name, tier=Tier.VIP, observes=("US",)))
    ledger.apply(writer, ledger.plan(writer, NOW))
    groups = [one for one in due_outlook.greetings(writer, NOW) if one.observance == "thanksgiving"]
    assert {(one.lead, one.count, one.day) for one in groups} == {
        ("", 2, "2026-11-26"),
        ("gift", 2, "2026-11-26"),
        ("card", 2, "2026-11-26"),
    }
    gift = next(one for one in groups if one.lead == "gift")
    found = due_outlook.of_greeting(writer, gift, NOW)
    assert [(due.origin, due.lead) for due in found] == [(Origin.OBSERVANCE, "gift")] * 2
    assert due_outlook.clients_of_greeting(writer, gift, NOW) == 2
    with writer.operation(Op.DUE_DONE):
        dues.close(writer, found[0].id)
    assert len(due_outlook.of_greeting(writer, gift, NOW)) == 1
