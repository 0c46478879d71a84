"""The tick: everything due is shown once, in time, whatever the clock and other programs do."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtWidgets import QLabel

from journal.core.dues import DueState
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, Moment
from journal.store import drafts, due_notices, dues
from journal.store.history import Op
from journal.store.writing import Writer
from journal.ui import due_changes
from journal.ui.reminders import SLOW_MS
from tests.ui.due_world import NOON, TODAY, World, opened_world
from tests.ui.reminder_world import Watch, restart, running_watch

world = opened_world
watch = running_watch


def test_the_card_comes_within_one_tick_of_the_minute(world: World, watch: Watch) -> None:
    callback = world.callback(world.client("Hairun Media", person="Wang Min", phone="+86 138 0000 1101"))
    watch.tick(9.99)
    assert watch.card() == ()
    watch.tick(0.01)
    assert watch.card() == (callback,)
    card = watch.reminders.card
    assert card is not None
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "Call Wang Min back" in said
    assert "+86 138 0000 1101" in said
    assert "LED wall installed, ended 12:00 · Hairun Media" in said
    assert watch.messages == [("Call Wang Min back", "Hairun Media")]
    assert dues.get(world.reader, callback).state is DueState.SHOWN


def test_it_is_shown_once_and_not_again_after_a_restart(world: World, watch: Watch) -> None:
    world.callback(world.client("Hairun Media"))
    watch.tick(10)
    watch.tick(1)
    watch.tick(20)
    assert len(watch.messages) == 1
    again = restart(watch)
    again.tick(1)
    assert again.messages == []
    assert again.card() == ()
    again.reminders.stop()


def test_a_crash_between_note_and_card_never_shows_it_twice(world: World, watch: Watch) -> None:
    callback = world.callback(world.client("Hairun Media"))
    world.pass_minutes(10)
    world.runner.unlogged(partial(due_notices.mark_shown, found=due_notices.unshown(world.reader, world.now())))
    world.settle()
    watch.tick()
    assert (watch.card(), watch.messages) == ((), [])
    assert dues.get(world.reader, callback).open


def test_it_is_noted_before_anything_is_seen(world: World, watch: Watch) -> None:
    callback = world.callback(world.client("Hairun Media"))
    noted: list[DueState] = []
    watch.reminders.announced.connect(lambda _told: noted.append(dues.get(world.reader, callback).state))
    watch.tick(10)
    assert noted == [DueState.SHOWN]


def test_snooze_shows_it_once_more(world: World, watch: Watch) -> None:
    callback = world.callback(world.client("Hairun Media"))
    watch.tick(10)
    watch.press("Snooze 5 min")
    assert watch.card() == ()
    assert dues.get(world.reader, callback).snoozed_until == NOON + 15 * MINUTE_MS
    watch.tick(4.9)
    assert len(watch.messages) == 1
    watch.tick(0.1)
    assert watch.card() == (callback,)
    assert len(watch.messages) == 2


def test_what_the_card_asks_for_reaches_the_window(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media")
    callback = world.callback(client)
    raised: list[bool] = []
    watch.reminders.window_requested.connect(lambda: raised.append(True))
    watch.tick(10)
    watch.press("Open")
    watch.press("Called, log it")
    assert world.clients == [client]
    (request,) = world.logged
    assert (request.client_id, request.channel, request.due_id) == (client, "phone", callback)
    assert raised == [True, True]
    world.do(lambda writer: dues.close(writer, callback))
    assert watch.card() == ()


def test_after_a_sleep_one_card_says_how_late_it_is(world: World, watch: Watch) -> None:
    callback = world.callback(world.client("Hairun Media"))
    watch.tick(35)
    assert watch.card() == (callback,)
    card = watch.reminders.card
    assert card is not None
    assert "25 min late" in [label.text() for label in card.findChildren(QLabel)]
    watch.tick(1)
    assert len(watch.messages) == 1


def test_a_callback_entered_long_after_is_due_at_once(world: World, watch: Watch) -> None:
    callback = world.callback(world.client("Hairun Media"), ended=NOON - 6 * HOUR_MS)
    watch.tick()
    assert watch.card() == (callback,)


def test_two_in_the_same_minute_make_one_card_and_one_message(world: World, watch: Watch) -> None:
    one, two = (world.callback(world.client(name)) for name in ("Hairun Media", "Orchid Hotels"))
    watch.tick(10)
    assert watch.card() == (one, two)
    assert [title for title, _ in watch.messages] == ["2 reminders now"]


def test_what_was_missed_while_closed_is_one_message(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media")
    world.due("寄样张", Moment.wall(dt.datetime.combine(TODAY, dt.time(17))), client)
    world.due("quote", Moment.instant(NOON + DAY_MS), client)
    world.callback(client)
    watch.reminders.stop()
    world.close()
    world.time = NOON + 3 * DAY_MS
    world.open()
    again = Watch(world)
    assert [title for title, _ in again.messages] == ["3 reminders while you were away"]
    assert again.card() == ()
    assert again.counts == [(3, 0)]
    again.tick(1)
    assert len(again.messages) == 1
    third = restart(again)
    assert third.messages == []
    third.reminders.stop()


def test_a_single_reminder_says_whose_and_what(world: World, watch: Watch) -> None:
    world.due("send the quote", Moment.instant(NOON + MINUTE_MS), world.client("Hairun Media"))
    world.due("buy stamps", Moment.instant(NOON + 2 * MINUTE_MS))
    watch.tick(1)
    watch.tick(1)
    assert watch.messages == [("Hairun Media", "send the quote"), ("buy stamps", "")]
    assert watch.card() == ()


def test_a_day_without_a_time_waits_for_the_morning(world: World, watch: Watch) -> None:
    world.due("send the quote", Moment.date(TODAY + dt.timedelta(days=1)), world.client("Hairun Media"))
    watch.tick(12 * 60 + 1)
    watch.tick(8 * 60)
    assert watch.messages == []
    watch.tick(60)
    assert len(watch.messages) == 1


def test_a_day_set_after_its_morning_is_not_announced_at_once(world: World, watch: Watch) -> None:
    world.due("send the quote", Moment.date(TODAY), world.client("Hairun Media"))
    watch.tick(1)
    assert watch.messages == []
    assert watch.counts[-1] == (0, 1)


def test_the_clock_set_back_shows_nothing_twice(world: World, watch: Watch) -> None:
    world.callback(world.client("Hairun Media"))
    watch.tick(10)
    watch.tick(-60)
    watch.tick(60)
    assert len(watch.messages) == 1


def test_undo_does_not_bring_the_message_back(world: World, watch: Watch) -> None:
    due = world.due("send the quote", Moment.instant(NOON + MINUTE_MS), world.client("Hairun Media"))
    watch.tick(1)
    world.runner.write(Op.DUE_DONE, partial(due_changes.done, due_id=due))
    world.settle()
    world.runner.undo()
    world.settle()
    watch.tick(1)
    assert len(watch.messages) == 1


def test_counts_follow_the_clock_and_the_changes(world: World, watch: Watch) -> None:
    assert watch.counts == [(0, 0)]
    world.due("send the quote", Moment.instant(NOON + MINUTE_MS), world.client("Hairun Media"))
    watch.tick()
    watch.tick(2)
    assert watch.counts == [(0, 0), (0, 1), (1, 0)]


def test_it_ticks_fast_only_while_something_is_near(world: World, watch: Watch) -> None:
    times: list[int] = []
    watch.reminders.ticked.connect(times.append)
    world.callback(world.client("Hairun Media"))
    watch.tick()
    assert watch.reminders._timer.interval() == SLOW_MS
    watch.tick(8.5)
    assert watch.reminders._timer.interval() == 1_000
    assert (times[0], times[-1]) == (NOON, NOON + round(8.5 * MINUTE_MS))


def test_another_program_is_noticed_and_the_own_writes_are_not(world: World, watch: Watch) -> None:
    world.runner.unlogged(lambda writer: drafts.save(writer, "composer", {"text": "…"}))
    world.settle()
    assert world.failures == []
    watch.tick()
    watch.tick()
    assert watch.changes == []
    writer = Writer.open(world.path, world.now)
    with writer.operation(Op.CLIENT_ADD):
        writer.insert_record("clients", {"name": "From outside", "kind": "organisation"})
    writer.close()
    watch.tick()
    assert [change.op for change in watch.changes] == [Op.SYSTEM]
    assert {"clients", "dues"} <= watch.changes[0].tables
    watch.tick()
    watch.tick()
    assert len(watch.changes) == 1


def test_after_stop_nothing_happens(world: World, watch: Watch) -> None:
    world.callback(world.client("Hairun Media"))
    watch.reminders.stop()
    watch.tick(10)
    assert (watch.card(), watch.messages) == ((), [])


def test_while_others_can_see_the_screen_nobody_is_named(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media", person="Wang Min")
    first = world.callback(client)
    watch.tick(10)
    assert watch.card() == (first,)
    watch.clear()
    watch.reminders.set_discreet(True)
    assert watch.card() == ()  # what stood there names her
    second = world.callback(client)
    watch.tick(10)
    assert watch.card() == ()
    assert watch.messages == [("1 reminder", "")]
    watch.reminders.set_discreet(False)
    world.settle()
    assert set(watch.card()) == {first, second}
    assert len(watch.messages) == 1  # not announced again


def test_what_was_done_meanwhile_does_not_come_back_on_the_card(world: World, watch: Watch) -> None:
    first = world.callback(world.client("Hairun Media", person="Wang Min"))
    watch.tick(10)
    watch.reminders.set_discreet(True)
    world.runner.write(Op.DUE_DONE, partial(due_changes.done, due_id=first))
    world.settle()
    watch.reminders.set_discreet(False)
    assert watch.card() == ()
