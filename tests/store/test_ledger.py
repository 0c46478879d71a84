"""The derived dues in the journal: written down once, following the facts, never over what the user has done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journal.core.anniversaries import Anniversary
from journal.core.clients import Client, Person, Tier
from journal.core.commitments import CLIENT_TURN, Commitment, CommitmentKind, CommitmentState
from journal.core.dues import Due, DueEvent, DueState, Origin
from journal.core.interactions import Channel
from journal.core.moments import DAY_MS, HOUR_MS, EventTime, Moment, milliseconds
from journal.core.yearly_dates import parse
from journal.store import (
    anniversaries,
    clients,
    closing,
    commitments,
    due_notices,
    due_outlook,
    due_record,
    dues,
    history,
    ledger,
    people,
)
from journal.store.history import Op
from journal.store.ledger_plan import Act, planned
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, Clock, add_client, add_due, add_entry, days, did

TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def client(writer: Writer) -> int:
    return add_client(writer, tier=Tier.KEY)


@pytest.fixture
def person(writer: Writer, client: int) -> int:
    return did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "王敏")))


def born(writer: Writer, client: int, person: int | None, day: dt.date, **values: object) -> int:
    yearly = Anniversary(client, parse(f"--{day:%m-%d}"), person_id=person)
    return did(writer, Op.CLIENT_EDIT, lambda w: anniversaries.add(w, replace(yearly, **values)))  # type: ignore[arg-type]


def keep(writer: Writer, client_ids: set[int] | None = None) -> list[Act]:
    """Bring the ledger in step and return what was done for it; a second time nothing is."""
    plan = ledger.plan(writer, writer.now(), client_ids)
    ledger.apply(writer, plan)
    assert not ledger.plan(writer, writer.now(), client_ids)
    return [step.act for step in plan.steps]


def stored(writer: Reader, origin: Origin) -> list[Due]:
    return [due for due in dues.every(writer) if due.origin is origin]


def plain(due: Due) -> tuple[object, ...]:
    """A due without what the program alone keeps about it."""
    return (due.open, replace(due, updated_at=0, shown_at=None, state=DueState.SCHEDULED if due.open else due.state))


def only(writer: Reader, origin: Origin) -> Due:
    (due,) = stored(writer, origin)
    return due


def test_what_is_due_within_eight_days_is_written_down_once(writer: Writer, client: int, person: int) -> None:
    born(writer, client, person, TODAY + dt.timedelta(days=8))
    born(writer, client, None, TODAY + dt.timedelta(days=9))
    assert keep(writer) == [Act.INSERT, Act.INSERT]
    assert only(writer, Origin.BIRTHDAY).person_id == person
    assert only(writer, Origin.CADENCE).occurrence == "never"
    assert keep(writer) == []


def test_a_contact_takes_the_suggestion_away_and_its_undo_brings_it_back(writer: Writer, client: int) -> None:
    keep(writer)
    due = only(writer, Origin.CADENCE)
    entry = add_entry(writer, client, at=writer.now())
    assert keep(writer) == [Act.CANCEL]
    assert dues.get(writer, due.id).state is DueState.CANCELLED
    assert due_outlook.to_contact(writer, days(30), 9) == ([], 0)
    history.undo(writer)
    assert keep(writer) == [Act.REOPEN]
    assert dues.get(writer, due.id).open
    assert due_record.events(writer, due.id) == []
    history.redo(writer)
    assert keep(writer, ledger.touched(writer, {("interaction_clients", entry)})) == [Act.CANCEL]
    assert [event for event, *_ in due_record.events(writer, due.id)] == [DueEvent.CANCELLED]


def test_a_greeting_is_no_contact(writer: Writer, client: int) -> None:
    keep(writer)
    add_entry(writer, client, at=writer.now(), channel=Channel.GREETING)
    assert keep(writer) == []


def test_nobody_is_suggested_while_an_answer_is_owed(writer: Writer, client: int) -> None:
    keep(writer)
    asked = Commitment(
        CommitmentKind.REQUEST, client, "price list", EventTime.of(START, SHANGHAI), due=Moment.instant(days(1))
    )
    request = did(writer, Op.CLIENT_EDIT, lambda w: commitments.add(w, asked))
    assert keep(writer) == [Act.CANCEL]
    did(writer, Op.CLIENT_EDIT, lambda w: commitments.close(w, request, CommitmentState.ANSWERED))
    assert keep(writer) == [Act.REOPEN]


@pytest.mark.parametrize("values", [{"waiting_on": CLIENT_TURN}, {"ours": False}, {"kind": CommitmentKind.PROMISE}])
def test_what_is_no_answer_of_ours_keeps_nobody_from_being_suggested(
    writer: Writer, client: int, values: dict[str, object]
) -> None:
    keep(writer)
    asked = Commitment(
        CommitmentKind.REQUEST, client, "price list", EventTime.of(START, SHANGHAI), due=Moment.instant(days(1))
    )
    did(writer, Op.COMMITMENT_ADD, lambda w: commitments.add(w, replace(asked, **values)))  # type: ignore[arg-type]
    assert keep(writer) == []


@pytest.mark.parametrize(
    "act",
    [
        lambda w, due: closing.done(w, due),
        lambda w, due: closing.dismiss(w, due),
        lambda w, due: dues.snooze(w, due, days(3)),
        lambda w, due: closing.reschedule(w, dues.get(w, due), Moment.date(TODAY + dt.timedelta(days=4), SHANGHAI)),
    ],
)
def test_what_the_user_has_done_stays_and_can_be_undone(
    writer: Writer, client: int, person: int, act: Callable[[Writer, int], None]
) -> None:
    born(writer, client, person, TODAY)
    keep(writer)
    before = only(writer, Origin.BIRTHDAY)
    did(writer, Op.DUE_DONE, lambda w: act(w, before.id))
    after = dues.get(writer, before.id)
    assert after != before
    assert keep(writer) == []
    assert dues.get(writer, before.id) == after
    history.undo(writer)
    assert keep(writer) == []
    assert plain(dues.get(writer, before.id)) == plain(before)
    history.redo(writer)
    assert keep(writer) == []
    assert plain(dues.get(writer, before.id)) == plain(after)


def test_a_birthday_that_was_corrected_moves_and_one_that_is_deleted_goes(
    writer: Writer, client: int, person: int
) -> None:
    yearly = born(writer, client, person, TODAY)
    keep(writer)
    due = only(writer, Origin.BIRTHDAY)
    corrected = replace(anniversaries.get(writer, yearly), date=parse("--11-27"))
    did(writer, Op.CLIENT_EDIT, lambda w: anniversaries.edit(w, corrected))
    assert keep(writer) == [Act.UPDATE]
    assert dues.get(writer, due.id).moment.local == "2026-11-27"
    did(writer, Op.CLIENT_EDIT, lambda w: anniversaries.delete(w, yearly))
    assert stored(writer, Origin.BIRTHDAY) == []
    assert keep(writer) == []


def test_mourning_calms_what_is_written_down_already_put_off_as_it_is(writer: Writer, client: int, person: int) -> None:
    born(writer, client, person, TODAY)
    keep(writer)
    due = only(writer, Origin.BIRTHDAY)
    assert due.tone == "cheerful"
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due.id, days(1)))
    mourning = replace(people.get(writer, person), mourning_until="2027-10-12")
    did(writer, Op.PERSON_EDIT, lambda w: people.edit(w, mourning))
    assert keep(writer, {client}) == [Act.UPDATE]
    after = only(writer, Origin.BIRTHDAY)
    assert (after.tone, after.snoozed_until) == ("calm", days(1))


def test_an_archived_client_is_left_in_peace_until_it_comes_back(writer: Writer, client: int, person: int) -> None:
    born(writer, client, person, TODAY)
    keep(writer)
    did(writer, Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, client))
    assert sorted(act.name for act in keep(writer)) == ["CANCEL", "CANCEL"]
    did(writer, Op.CLIENT_RESTORE, lambda w: clients.archive(w, client, archived=False))
    assert sorted(act.name for act in keep(writer)) == ["REOPEN", "REOPEN"]


def test_a_wish_that_comes_too_late_closes_as_passed(writer: Writer, clock: Clock, client: int, person: int) -> None:
    born(writer, client, person, TODAY)
    keep(writer)
    due = only(writer, Origin.BIRTHDAY)
    clock.forward(2 * DAY_MS)
    assert keep(writer) == []
    clock.forward(DAY_MS)
    assert keep(writer) == [Act.PASS]
    assert dues.get(writer, due.id).state is DueState.PASSED
    assert [event for event, *_ in due_record.events(writer, due.id)] == [DueEvent.PASSED]
    clock.forward(-3 * DAY_MS)
    assert keep(writer) == [Act.REOPEN], "the clock was wrong"


def test_what_was_put_off_past_its_end_has_its_day(writer: Writer, clock: Clock, client: int, person: int) -> None:
    born(writer, client, person, TODAY)
    keep(writer)
    due = only(writer, Origin.BIRTHDAY)
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due.id, days(5)))
    clock.forward(5 * DAY_MS + HOUR_MS)
    assert Act.PASS not in keep(writer)
    clock.forward(DAY_MS)
    assert Act.PASS in keep(writer)


def test_what_went_by_while_the_journal_was_closed_is_on_record(
    writer: Writer, clock: Clock, client: int, person: int
) -> None:
    keep(writer)
    born(writer, client, person, TODAY + dt.timedelta(days=20))
    born(writer, client, None, TODAY - dt.timedelta(days=20))
    clock.forward(30 * DAY_MS)
    assert Act.INSERT in keep(writer)
    assert only(writer, Origin.BIRTHDAY).state is DueState.PASSED
    assert planned(writer) == TODAY + dt.timedelta(days=30)


def test_it_is_announced_on_its_morning_also_when_it_was_written_down_late(
    writer: Writer, clock: Clock, client: int, person: int
) -> None:
    born(writer, client, person, TODAY)
    plan = ledger.plan(writer, clock.ms)
    ledger.apply(writer, plan)
    due = only(writer, Origin.BIRTHDAY)
    assert due.updated_at < due.notice_at(SHANGHAI), "else the window takes it for something just typed"
    assert [one.id for one in due_notices.unshown(writer, clock.ms)] == [due.id]


def test_what_the_user_has_just_made_due_is_not_announced_to_them(writer: Writer, client: int, person: int) -> None:
    born(writer, client, person, TODAY)
    keep(writer, {client})
    assert only(writer, Origin.BIRTHDAY).updated_at == START


def test_a_journey_changes_no_row_and_no_announcement(writer: Writer, client: int, person: int) -> None:
    from zoneinfo import ZoneInfo

    born(writer, client, person, TODAY + dt.timedelta(days=2))
    keep(writer)
    writer.update_record("clients", client, {"rhythm_days": 0})  # keeping in touch goes by local days
    keep(writer)
    before = dues.every(writer)
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London"):
        writer.tz = ZoneInfo(zone)
        assert keep(writer) == []
    assert dues.every(writer) == before
    writer.tz = SHANGHAI


def test_a_redo_finds_the_due_that_came_and_went_with_its_fact(writer: Writer, client: int, person: int) -> None:
    born(writer, client, person, TODAY)
    keep(writer)
    due = only(writer, Origin.BIRTHDAY)
    did(writer, Op.DUE_DONE, lambda w: closing.done(w, due.id))
    history.undo(writer)
    history.undo(writer)
    assert stored(writer, Origin.BIRTHDAY) == []
    history.redo(writer)
    keep(writer)
    assert only(writer, Origin.BIRTHDAY).uuid == due.uuid
    history.redo(writer)
    assert dues.get(writer, due.id).state is DueState.DONE


def test_acting_on_what_is_not_written_down_yet(writer: Writer, client: int, person: int) -> None:
    born(writer, client, person, TODAY + dt.timedelta(days=30))
    (due,) = (
        one for one in ledger.upcoming(writer, START, TODAY + dt.timedelta(days=31)) if one.origin is Origin.BIRTHDAY
    )
    assert due.id == 0

    def done(w: Writer) -> int:
        due_id = ledger.put_derived(w, due)
        closing.done(w, due_id)
        return due_id

    due_id = did(writer, Op.DUE_DONE, done)
    assert dues.get(writer, due_id).state is DueState.DONE
    history.undo(writer)
    assert dues.get(writer, due_id).open, "the row itself is no part of what was done"
    keep(writer)
    history.redo(writer)
    assert dues.get(writer, due_id).state is DueState.DONE
    assert did(writer, Op.DUE_DONE, lambda w: ledger.put_derived(w, due)) == due_id


def test_the_command_line_sees_the_ledger_as_if_it_were_in_step(writer: Writer, client: int, person: int) -> None:
    manual = add_due(writer, days(1))
    yearly = born(writer, client, person, TODAY + dt.timedelta(days=1))
    keep(writer)
    add_entry(writer, client, at=START)
    moved = replace(anniversaries.get(writer, yearly), date=parse("--11-26"))
    did(writer, Op.CLIENT_EDIT, lambda w: anniversaries.edit(w, moved))
    born(writer, client, None, TODAY + dt.timedelta(days=20))
    found = ledger.upcoming(writer, START, TODAY + dt.timedelta(days=21))
    assert [(due.origin, due.moment.local or due.id) for due in found] == [
        (Origin.MANUAL, manual),
        (Origin.BIRTHDAY, "2026-11-26"),
        (Origin.BIRTHDAY, "2026-12-14"),
    ]
    assert ledger.upcoming(writer, START, TODAY) == []
    assert {due.moment.local for due in ledger.derived(writer, START, TODAY, TODAY + dt.timedelta(days=30))} == {
        "2026-11-26",
        "2026-12-14",
        "2026-12-22",  # a card for the New Year
        "2026-12-24",
    }


def test_nothing_of_it_stands_in_the_history(writer: Writer, client: int, person: int) -> None:
    born(writer, client, person, TODAY)
    before = writer.value("SELECT count(*) FROM changes"), writer.value("SELECT count(*) FROM operations")
    keep(writer)
    assert (writer.value("SELECT count(*) FROM changes"), writer.value("SELECT count(*) FROM operations")) == before


def test_a_plan_that_has_grown_old_harms_nothing(writer: Writer, client: int, person: int) -> None:
    yearly = born(writer, client, person, TODAY)
    plan = ledger.plan(writer, START)
    did(writer, Op.CLIENT_EDIT, lambda w: anniversaries.delete(w, yearly))
    did(writer, Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, client))
    assert ledger.apply(writer, plan) is None
    assert dues.every(writer) == []


def test_a_change_names_the_clients_in_question(writer: Writer, client: int, person: int) -> None:
    other = add_client(writer, "兰庭酒店")
    did(writer, Op.PERSON_EDIT, lambda w: w.update_record("people", person, {"client_id": other}))
    assert ledger.touched(writer, {("people", person)}) == {client, other}
    did(writer, Op.PERSON_DELETE, lambda w: people.delete(w, person))
    assert ledger.touched(writer, {("people", person)}) == {other}
    assert ledger.touched(writer, {("settings", 1), ("clients", client)}) is None
    assert ledger.touched(writer, {("clients", client), ("preferences", 3)}) == {client}


def test_a_large_ledger_is_written_in_parts(writer: Writer) -> None:
    with writer.operation(Op.IMPORT):
        for number in range(300):
            clients.add(writer, Client(f"client {number}"))
    application = ledger.Application(ledger.plan(writer, START))
    parts = 1
    while not application.step(writer):
        parts += 1
    assert parts > 3
    assert application.changed is not None
    assert len(application.changed.ids) == 300
    assert not ledger.plan(writer, START)


def test_what_comes_back_by_undo_is_not_announced_again(writer: Writer, clock: Clock, path: Path) -> None:
    due_id = add_due(writer, START)
    (due,) = due_notices.unshown(writer, START)
    assert due_notices.mark_shown(writer, [due]) == [due_id]
    did(writer, Op.DUE_DELETE, lambda w: dues.delete(w, due_id))
    clock.forward(HOUR_MS)
    history.undo(writer)
    assert dues.get(writer, due_id).open
    assert due_notices.unshown(writer, clock.ms) == []


def test_what_was_put_off_meanwhile_is_not_announced(writer: Writer, clock: Clock) -> None:
    due_id = add_due(writer, START)
    found = due_notices.unshown(writer, START)
    did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, due_id, START + HOUR_MS))
    assert due_notices.mark_shown(writer, found) == []
    clock.forward(HOUR_MS)
    assert due_notices.mark_shown(writer, due_notices.unshown(writer, clock.ms)) == [due_id]


def test_midnight_of_another_zone_is_not_mine(writer: Writer) -> None:
    assert milliseconds(dt.datetime(2026, 11, 24), SHANGHAI) < START
    assert ledger.plan(writer, START).day == TODAY
