"""The morning's digest, quiet hours, and what is held back: one message, once, and nothing lost."""

from __future__ import annotations

import datetime as dt
from functools import partial

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.dues import Due, Origin
from journal.core.moments import HOUR_MS, Moment
from journal.core.yearly_dates import parse
from journal.store import anniversaries, announcing, dues
from tests.ui.due_world import TODAY, World, opened_world, wall
from tests.ui.reminder_world import Watch, day, follows, put, restart, running_watch

world = opened_world
watch = running_watch


def birthday(world: World, client: int) -> int:
    """A due of a birthday, with the day that it comes from."""
    person = world.reader.value("SELECT id FROM people WHERE client_id = ?", (client,))
    date = f"--{TODAY + dt.timedelta(days=1):%m-%d}"
    made = Anniversary(client, parse(date), AnniversaryKind.BIRTHDAY, person)
    anniversary = world.do(lambda writer: anniversaries.add(writer, made))
    return follows(world, Origin.BIRTHDAY, client, day(1), anniversary_id=anniversary, person_id=person)


def busy_morning(world: World) -> list[int]:
    """Three things to do tomorrow, a birthday, greetings for two clients, one client long unheard of."""
    client = world.client("Hairun Media", person="Wang Min")
    other = world.client("Orchid Hotels")
    made = [world.due(title, day(1), client) for title in ("quote", "samples", "minutes")]
    made.append(birthday(world, client))
    for one in (client, other):
        follows(world, Origin.OBSERVANCE, one, day(1), observance="spring_festival", day=day(1).local)
    follows(world, Origin.CADENCE, other, day(1))
    return made


def test_a_morning_is_one_message_that_names_nobody(world: World, watch: Watch) -> None:
    busy_morning(world)
    watch.until(8, 59, days=1)
    assert watch.messages == []
    watch.until(9, days=1)
    ((title, text),) = watch.messages
    assert title == "Today"
    feast = announcing.feast_name(world.reader, "spring_festival", "en")
    assert feast
    parts = ["3 to do", "1 birthdays", f"greetings for {feast}", "1 clients to get in touch with"]
    singular = text.replace("1 birthday,", "1 birthdays,").replace("1 client ", "1 clients ")
    assert singular == " and ".join((", ".join(parts[:-1]), parts[-1]))
    assert "Wang Min" not in text
    assert "Hairun" not in text


def test_it_comes_once_a_day_whatever_is_restarted(world: World, watch: Watch) -> None:
    busy_morning(world)
    watch.until(9, days=1)
    watch.tick(60)
    assert len(watch.told) == 1
    again = restart(watch)
    again.tick(1)
    assert again.told == []
    world.due("one more for the day after", day(2))
    again.until(9, days=2)
    assert [title for title, _ in again.messages][-1] in ("Today",)
    again.reminders.stop()


def test_a_crash_after_it_was_noted_costs_the_message_and_never_doubles_it(world: World, watch: Watch) -> None:
    busy_morning(world)
    world.time = wall(1, 9).at
    digest = announcing.digest(world.reader, world.now())
    assert digest
    world.runner.unlogged(partial(announcing.note, found=(), digest=digest))
    world.settle()
    watch.tick()
    assert watch.told == []


def test_it_comes_with_the_first_tick_after_nine(world: World, watch: Watch) -> None:
    busy_morning(world)
    watch.reminders.stop()
    world.close()
    world.time = wall(1, 14).at
    world.open()
    later = Watch(world)
    assert [title for title, _ in later.messages] == ["Today"]
    later.reminders.stop()


def test_what_was_missed_and_the_day_are_one_message(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media")
    world.due("send the quote", wall(0, 20), client)
    world.due("call the printer", wall(0, 21), client)
    world.due("minutes", day(1), client)
    watch.reminders.stop()
    world.close()
    world.time = wall(1, 9).at + HOUR_MS
    world.open()
    later = Watch(world)
    assert later.messages == [("2 reminders while you were away", "Today: 1 to do")]
    later.reminders.stop()


def test_an_empty_morning_is_silent(watch: Watch) -> None:
    watch.until(9, days=1)
    watch.tick(60)
    assert watch.told == []


def test_the_day_of_somebody_watched_is_a_number(world: World, watch: Watch) -> None:
    busy_morning(world)
    watch.reminders.set_discreet(True)
    watch.until(9, days=1)
    assert watch.messages == [("6 reminders", "")]


def test_back_over_the_date_line_the_same_day_is_not_told_again(world: World, watch: Watch) -> None:
    busy_morning(world)
    watch.until(9, days=1)
    world.due("quote for yesterday", day(0))
    watch.clear()
    watch.until(10)
    assert watch.told == []


# ---------- quiet hours


def test_in_quiet_hours_only_what_somebody_waits_for_comes(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media", person="Wang Min")
    world.due("send the quote", wall(0, 22), client)
    world.due("call the printer", wall(0, 23), client)
    watch.until(22, 1)
    assert watch.told == []
    callback = world.callback(client, ended=world.now())
    watch.tick(10)
    assert watch.card() == (callback,)
    assert [title for title, _ in watch.messages] == ["Call Wang Min back"]
    world.do(lambda writer: dues.close(writer, callback))
    watch.clear()
    watch.until(7, 59, days=1)
    assert watch.told == []
    watch.until(8, days=1)
    assert watch.messages == [("2 reminders from the quiet hours", "You find them in Today.")]
    watch.tick(10)
    assert len(watch.told) == 1


def test_what_waits_is_not_lost_when_the_program_ends(world: World, watch: Watch) -> None:
    world.due("send the quote", wall(0, 22), world.client("Hairun Media"))
    watch.until(22, 1)
    again = restart(watch)
    assert again.told == []
    again.until(8, days=1)
    ((title, text),) = again.messages
    assert title == "Hairun Media"
    assert text == "send the quote · 10 h late"
    again.reminders.stop()


def test_without_quiet_hours_the_night_is_like_the_day(world: World, watch: Watch) -> None:
    put(world, "quiet_on", False)
    world.due("send the quote", wall(0, 22), world.client("Hairun Media"))
    watch.until(22)
    assert watch.messages == [("Hairun Media", "send the quote")]


def test_a_digest_waits_for_the_end_of_the_quiet_hours(world: World, watch: Watch) -> None:
    put(world, "quiet_until", "10:30")
    world.due("send the quote", day(1), world.client("Hairun Media"))
    watch.until(9, days=1)
    assert watch.told == []
    watch.until(10, 30, days=1)
    assert watch.messages == [("Today", "1 to do")]


def test_a_hail_of_what_waits_does_not_hide_a_callback(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media", person="Wang Min")
    many = [Due(f"{number}", wall(0, 22), client_id=client) for number in range(dues.CAP + 20)]
    world.do(lambda writer: [dues.add(writer, due) for due in many])
    watch.until(22, 1)
    callback = world.callback(client, ended=world.now())
    watch.tick(10)
    assert watch.card() == (callback,)


# ---------- held back


def test_until_the_ledger_is_in_step_nothing_but_the_urgent_is_told(world: World) -> None:
    client = world.client("Hairun Media", person="Wang Min")
    for title in ("send the quote", "call the printer"):
        world.due(title, Moment.instant(world.now() - HOUR_MS), client)
    watch = Watch(world, hold=True)
    assert watch.told == []
    # The keeper writes down what belonged to yesterday: it was missed like the rest.
    follows(world, Origin.BIRTHDAY, client, day(-1))
    watch.tick(1)
    assert watch.told == []
    callback = world.callback(client, ended=world.now() - 10 * 60_000)
    watch.tick(1)
    assert watch.card() == (callback,)
    watch.clear()
    watch.reminders.release()
    world.settle()
    assert [one.title for one in watch.told] == ["3 reminders while you were away"]
    watch.reminders.release()
    watch.tick(1)
    assert len(watch.told) == 1
    watch.reminders.stop()
