"""Buttons of the card and of messages: what they write, what they open, and what is taken back."""

from __future__ import annotations

import pytest

from journal.core.dues import DueState
from journal.core.moments import HOUR_MS, MINUTE_MS, Moment
from journal.store import dues, interactions
from journal.store.history import Op
from journal.ui.context import LogRequest
from journal.ui.dialogs.log import LogDialog
from journal.ui.message_presses import MessagePresses
from tests.ui.due_world import NOON, World, opened_world, wall
from tests.ui.reminder_world import Watch, put, running_watch

world = opened_world
watch = running_watch


@pytest.fixture
def presses(world: World, watch: Watch) -> MessagePresses:
    return MessagePresses(world.context, watch.reminders.cards, watch.reminders)


def log(world: World, request: LogRequest) -> LogDialog:
    dialog = LogDialog(world.context, request)
    dialog.open()
    world.settle()
    return dialog


# ---------- the log of a callback


def test_the_card_makes_room_while_its_callback_is_logged(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media")
    first, second = world.callback(client), world.callback(client, "Cable laid")
    watch.tick(11)
    dialog = log(world, LogRequest(client, "phone", first))
    assert watch.card() == (second,)
    dialog.reject()
    world.settle()
    assert set(watch.card()) == {first, second}
    again = log(world, LogRequest(client, "phone", first))
    again.form.text.set_note("All is well")
    again.save()
    world.settle()
    assert not dues.get(world.reader, first).open
    assert watch.card() == (second,)


def test_a_callback_that_comes_due_while_it_is_logged_waits_for_the_dialog(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media")
    callback = world.callback(client)
    dialog = log(world, LogRequest(client, "phone", callback))
    watch.tick(11)
    assert watch.card() == ()
    watch.reminders.set_discreet(True)
    dialog.reject()
    world.settle()
    assert watch.card() == ()
    watch.reminders.set_discreet(False)
    assert watch.card() == (callback,)


def test_a_card_that_was_closed_does_not_come_with_the_dialog(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media")
    callback = world.callback(client)
    watch.tick(11)
    assert watch.reminders.card is not None
    watch.reminders.card.hide()
    log(world, LogRequest(client, "phone", callback)).reject()
    world.settle()
    assert watch.card() == ()


# ---------- nobody answers


def test_no_answer_is_written_down_and_comes_again_in_five_minutes(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media", person="Wang Min")
    callback = world.callback(client)
    before = interactions.last_of(world.reader, client)
    watch.tick(11)
    watch.press("No answer")
    due = dues.get(world.reader, callback)
    assert (due.attempts, due.first_attempt_at, due.snoozed_until) == (1, world.time, world.time + 5 * MINUTE_MS)
    assert watch.card() == ()
    newest = interactions.timeline(world.reader, client)[0]
    assert (newest.channel, newest.direction, newest.text) == ("phone", "out", "No answer")
    assert interactions.get(world.reader, newest.id).contact is False
    assert interactions.last_of(world.reader, client) == before, "an unanswered call is no contact"
    watch.tick(4.9)
    assert watch.card() == ()
    watch.tick(0.1)
    assert watch.card() == (callback,)


def test_the_third_attempt_offers_a_message(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media", person="Wang Min")
    callback = world.callback(client)
    for _attempt in range(2):
        watch.tick(10)
        assert not watch.offers("Send a message")
        watch.press("No answer")
    watch.tick(10)
    watch.press("Send a message")
    (request,) = world.logged
    assert (request.client_id, request.channel, request.due_id) == (client, "message", callback)


def test_the_first_attempt_decides_whether_it_was_in_time(world: World, watch: Watch) -> None:
    callback = world.callback(world.client("Hairun Media"))
    watch.tick(11)
    watch.press("No answer")
    watch.tick(30)
    world.do(lambda writer: dues.close(writer, callback))
    assert dues.callbacks_in_time(world.reader) == (1, 1)


def test_the_wait_until_the_next_attempt_is_a_setting_and_undo_takes_all_back(world: World, watch: Watch) -> None:
    put(world, "retry_minutes", 12)
    client = world.client("Hairun Media")
    callback = world.callback(client)
    watch.tick(10)
    watch.press("No answer")
    assert dues.get(world.reader, callback).snoozed_until == world.time + 12 * MINUTE_MS
    assert [change.op for change in watch.changes][-1] is Op.DUE_TRIED
    world.runner.undo()
    world.settle()
    assert dues.get(world.reader, callback).attempts == 0
    assert len(interactions.timeline(world.reader, client)) == 1


# ---------- messages


def test_each_kind_of_message_has_its_buttons(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media", person="Wang Min")
    world.callback(client)
    world.due("send the quote", Moment.instant(NOON + HOUR_MS), client)
    watch.tick(10)
    watch.tick(50)
    callback, plain = watch.told
    assert [words for _, words in callback.buttons] == ["Called, log it", "Snooze 5 min", "Open"]
    assert [words for _, words in plain.buttons] == ["Done", "Snooze 15 min", "Open"]
    assert (callback.urgent, plain.urgent) == (True, False)


def test_done_and_snooze_are_written_without_the_window(world: World, watch: Watch, presses: MessagePresses) -> None:
    asked: list[bool] = []
    presses.window_requested.connect(lambda: asked.append(True))
    client = world.client("Hairun Media")
    one, two = (world.due(title, Moment.instant(NOON + HOUR_MS), client) for title in ("quote", "samples"))
    watch.tick(60)
    presses.press(f"due:{one}", "done")
    presses.press(f"due:{two}", "snooze")
    world.settle()
    assert dues.get(world.reader, one).state is DueState.DONE
    assert dues.get(world.reader, two).snoozed_until == world.time + 15 * MINUTE_MS
    assert asked == []


def test_log_and_open_need_the_window(world: World, watch: Watch, presses: MessagePresses) -> None:
    asked: list[bool] = []
    presses.window_requested.connect(lambda: asked.append(True))
    watch.reminders.window_requested.connect(lambda: asked.append(True))
    client = world.client("Hairun Media")
    callback = world.callback(client)
    watch.tick(10)
    presses.press(f"due:{callback}", "log")
    presses.press(f"due:{callback}", "")
    assert world.logged[0].due_id == callback
    assert world.clients == [client]
    assert len(asked) == 2


@pytest.mark.parametrize("key", ["reminders", "digest", "due:999", "due:", "due:x", "…"])
def test_what_is_not_one_due_any_more_opens_today(world: World, presses: MessagePresses, key: str) -> None:
    pages: list[str] = []
    world.context.page_requested.connect(pages.append)
    for button in ("done", "snooze", "open", ""):
        presses.press(key, button)
    world.settle()
    assert pages == ["today"] * 4
    assert world.failures == []


def test_a_message_goes_when_the_thing_is_done_elsewhere(world: World, watch: Watch) -> None:
    due = world.due("send the quote", Moment.instant(NOON + HOUR_MS), world.client("Hairun Media"))
    watch.tick(60)
    assert watch.withdrawn == []
    world.do(lambda writer: dues.close(writer, due))
    assert watch.withdrawn == [f"due:{due}"]


def test_a_message_about_several_goes_with_the_last_of_them(world: World, watch: Watch) -> None:
    client = world.client("Hairun Media")
    one, two = (world.due(title, wall(0, 13), client) for title in ("quote", "samples"))
    watch.tick(60)
    assert [told.key for told in watch.told] == ["reminders"]
    world.do(lambda writer: dues.close(writer, one))
    assert watch.withdrawn == []
    world.do(lambda writer: dues.snooze(writer, two, NOON + 8 * HOUR_MS))
    assert watch.withdrawn == ["reminders"]


def test_names_go_from_the_screen_when_others_can_see_it(world: World, watch: Watch) -> None:
    due = world.due("send the quote", wall(0, 13), world.client("Hairun Media"))
    watch.tick(60)
    watch.reminders.set_discreet(True, "presenting")
    assert watch.withdrawn == [f"due:{due}"]
    watch.clear()
    world.due("send the samples", wall(0, 14), world.client("Orchid Hotels"))
    watch.tick(60)
    (told,) = watch.told
    assert (told.title, told.text, told.buttons) == ("1 reminder", "", ())
    watch.reminders.set_discreet(True, "hidden")
    watch.reminders.set_discreet(False, "presenting")
    assert watch.withdrawn == [f"due:{due}"], "one reason is left"
    watch.reminders.set_discreet(False, "hidden")
