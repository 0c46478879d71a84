"""Steps of a crisis, its watch and the review of a risk where dues are shown: Today, messages, the client's page."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from journal.core.crises import Crisis, CrisisLine, CrisisStage, LineKind, Watch
from journal.core.dues import Due, DueState, Section
from journal.core.moments import HOUR_MS, MINUTE_MS, EventTime, Moment
from journal.core.plans import Step, StepKind
from journal.core.risks import Risk
from journal.store import clients as all_clients
from journal.store import crises, crisis_log, crisis_steps, dues, risks
from journal.ui.dialogs.crisis_review import ReviewDialog
from journal.ui.dialogs.crisis_step import StepDialog
from journal.ui.dialogs.due import DueDialog
from journal.ui.dialogs.log import LogDialog
from journal.ui.message_presses import MessagePresses
from journal.ui.models.dues import RING_ROLE, EntryKind
from journal.ui.pages import client_next_words
from journal.ui.pages.client_fact_buttons import StatusChip
from journal.ui.pages.client_header import ClientHeader
from journal.ui.pages.today import TodayPage
from journal.ui.pages.today_menu import TodayMenu
from tests.ui import menus
from tests.ui.due_world import NOON, World, chips, current, menu_of, opened_world, plural, press, rows, today_page
from tests.ui.reminder_world import Watch as Watcher
from tests.ui.reminder_world import put, running_watch

world = opened_world
page = today_page
watch = running_watch

STEPS = (
    Step("Tell the account team", 0, StepKind.TEAM),
    Step("Ring the client with a recommendation", 10, StepKind.CLIENT, channel="video"),
    Step("Ring the outlet", 10, StepKind.OUTLET),
    Step("The correction stands in the story", 30, StepKind.CONTAIN),
    Step("Update the client", 120, StepKind.UPDATE, every_minutes=120),
    Step("Report", 24 * 60, StepKind.REPORT),
    Step("Review", 7 * 24 * 60, StepKind.REVIEW),
)


def break_out(world: World, client: int, *, outlet: int | None = None, steps: tuple[Step, ...] = STEPS) -> int:
    crisis = Crisis(
        client, "Crash data in doubt", EventTime.of(world.time), started_at=world.time, steps=steps, outlet_id=outlet
    )
    return int(world.do(lambda writer: crises.open_crisis(writer, crisis)))


def reasons(page: TodayPage) -> list[str]:
    entries = page.model.entries()
    return [page.model.texts(one).reason for one in entries if one.kind is EntryKind.DUE]


def go_to(page: TodayPage, words: str) -> None:
    entries = page.model.entries()
    row = next(
        row
        for row, one in enumerate(entries)
        if one.kind is EntryKind.DUE and page.model.texts(one).reason.startswith(words)
    )
    page.list.setCurrentIndex(page.model.index(row))


def lines(world: World, crisis_id: int) -> list[CrisisLine]:
    return crisis_log.lines(world.reader, crisis_id)


# ---------- Today


def test_the_steps_of_a_crisis_stand_on_top_and_a_callback_of_another_beneath(world: World, page: TodayPage) -> None:
    other, client = world.client("Hairun Media"), world.client("星禾汽车")
    world.callback(other)
    world.due("Send the quote", Moment.instant(NOON - HOUR_MS), other)
    break_out(world, client)
    assert rows(page)[:7] == ["Right now:", *["星禾汽车"] * 5, "Hairun Media"]
    assert [plural(said).partition(" · ")[0] for said in reasons(page)[:5]] == [
        "Tell the account team",
        "Ring the client with a recommendation",
        "Ring the outlet",
        "The correction stands in the story",
        "Callback after “LED wall installed”, ended 12:00",
    ]
    assert reasons(page)[0].endswith(" · Crisis: Crash data in doubt")
    world.pass_minutes(75)
    page.tick(world.now())
    assert [plural(said).partition(" · ")[0] for said in reasons(page)[:5]][-1] == "Update the client"
    assert rows(page)[7:9] == ["Overdue:", "Hairun Media"], "late steps stay; a callback an hour late does not"


def test_a_step_counts_down_and_after_an_hour_its_chip_says_how_late_it_is(world: World, page: TodayPage) -> None:
    break_out(world, world.client("星禾汽车"), steps=STEPS[1:2])
    row = page.model.index(2)
    assert row.data(RING_ROLE) == (600, 600)
    world.pass_minutes(12)
    page.tick(world.now())
    assert row.data(RING_ROLE) == (-120, 600)
    world.pass_minutes(118)
    page.tick(world.now())
    assert row.data(RING_ROLE) is None
    assert "2 h late" in chips(page)


def test_the_crisis_that_presses_most_comes_first_and_the_summary_names_its_clock(
    world: World, page: TodayPage
) -> None:
    calm, hot = world.client("Calm Ltd"), world.client("Hot Ltd")
    break_out(world, hot, steps=STEPS[3:4])
    break_out(world, calm, steps=STEPS[4:5])
    assert rows(page)[:4] == ["Right now:", "Hot Ltd", "Hot Ltd", "Calm Ltd"]
    assert "The correction stands in the story, in 30 min · 2 today" in page.meta.text()
    world.pass_minutes(36)
    page.tick(world.now())
    assert "The correction stands in the story, 6 min late" in page.meta.text()
    texts = page.model.texts(page.model.entries()[1])
    assert texts.reason == "Crash data in doubt", "what is next stands in the row beneath"


def test_a_step_before_midnight_and_one_after_it_are_both_right_now(world: World, page: TodayPage) -> None:
    world.time = NOON + 12 * HOUR_MS - 5 * MINUTE_MS
    break_out(world, world.client("星禾汽车"), steps=(STEPS[1], STEPS[4]))
    page.refresh()
    assert [one.section for one in page.model.entries() if one.kind is EntryKind.DUE] == [Section.RIGHT_NOW]
    world.pass_minutes(61)
    page.tick(world.now())
    said = [said.partition(" · ")[0] for said in reasons(page)]
    assert said == ["Ring the client with a recommendation", "Update the client"]


def test_the_button_logs_a_call_by_the_channel_of_the_step_and_does_another(world: World, page: TodayPage) -> None:
    client = world.client("星禾汽车")
    crisis = break_out(world, client)
    go_to(page, "Ring the client")
    press(page, Qt.Key.Key_Space)
    (request,) = world.logged
    assert (request.client_id, request.channel) == (client, "video")
    assert request.due_id is not None
    go_to(page, "Ring the outlet")
    press(page, Qt.Key.Key_Space)
    world.settle()
    assert len(world.logged) == 1, "an outlet that is not in the journal is no contact: it is done by the press"
    assert [line.text for line in lines(world, crisis)][-1] == "Ring the outlet"
    go_to(page, "Tell the account team")
    press(page, Qt.Key.Key_Return)
    assert world.crises == [crisis]


def test_a_call_of_a_step_becomes_one_line_of_the_log(world: World, page: TodayPage) -> None:
    client = world.client("星禾汽车")
    crisis = break_out(world, client)
    go_to(page, "Ring the client")
    press(page, Qt.Key.Key_Space)
    dialog = LogDialog(world.context, world.logged[0])
    dialog.open()
    (tick,) = dialog.form.marks.ticks.values()
    assert tick.isChecked()
    assert not tick.isEnabled(), "what does a step of the crisis is in its log anyhow"
    dialog.form.text.set_note("He agrees")
    dialog.save()
    world.settle()
    contacts = [line for line in lines(world, crisis) if line.kind is LineKind.CONTACT]
    assert [(line.text, line.step) for line in contacts] == [("He agrees", "step:1")]


def test_an_outlet_that_is_known_is_rung_itself(world: World, page: TodayPage) -> None:
    client, outlet = world.client("星禾汽车"), world.client("车闻网")
    break_out(world, client, outlet=outlet)
    go_to(page, "Ring the outlet")
    assert current(page) == "车闻网"
    assert reasons(page)[2] == "Ring the outlet · Crisis of 星禾汽车: Crash data in doubt"
    press(page, Qt.Key.Key_Space)
    assert world.logged[0].client_id == outlet


def test_report_goes_to_the_page_of_crises_and_a_review_asks_what_was_learned(world: World, page: TodayPage) -> None:
    crisis = break_out(world, world.client("星禾汽车"), steps=STEPS[5:])
    world.do(lambda writer: crises.set_stage(writer, crisis, CrisisStage.RESOLVED, EventTime.of(world.time), "settled"))
    world.time += 8 * 24 * HOUR_MS
    page.tick(world.now())
    assert page.model.entries()[0].section is Section.OVERDUE
    go_to(page, "Report")
    press(page, Qt.Key.Key_Space)
    assert world.crises == [crisis]
    go_to(page, "Review")
    press(page, Qt.Key.Key_E)
    dialog = next(one for one in page.window().findChildren(ReviewDialog))
    dialog.reject()
    world.settle()
    assert crises.get(world.reader, crisis).stage is CrisisStage.RESOLVED, "a review is never just ticked off"


def watched(world: World, client: int, watch: Watch = Watch(120, "08:00", "20:00")) -> int:  # noqa: B008 (frozen)
    crisis = break_out(world, client, steps=())
    world.do(lambda writer: crises.set_watch(writer, crisis, watch))
    return crisis


def test_one_key_answers_nothing_new_and_enter_asks_what_is_new(world: World, page: TodayPage) -> None:
    crisis = watched(world, world.client("星禾汽车"))
    assert [one.section for one in page.model.entries() if one.kind is EntryKind.DUE] == [Section.TODAY]
    world.pass_minutes(121)
    page.tick(world.now())
    go_to(page, "Anything new?")
    entry = page.list.current()
    assert entry is not None
    assert entry.section is Section.RIGHT_NOW
    assert page.model.texts(entry).verb == "Nothing new"
    press(page, Qt.Key.Key_N)
    world.settle()
    (answer,) = (line for line in lines(world, crisis) if line.kind is LineKind.WATCH)
    assert answer.text == ""
    (question,) = crisis_steps.open_ones(world.reader, crisis)
    assert question.moment.at == world.time + 120 * MINUTE_MS
    world.pass_minutes(121)
    page.tick(world.now())
    go_to(page, "Anything new?")
    press(page, Qt.Key.Key_Return)
    dialog = next(one for one in page.window().findChildren(StepDialog))
    dialog.text.setPlainText("A second outlet has it")
    dialog.save_button.click()
    world.settle()
    assert [line.text for line in lines(world, crisis) if line.kind is LineKind.WATCH] == ["", "A second outlet has it"]


def test_a_risk_is_looked_at_by_one_key(world: World, page: TodayPage) -> None:
    client = world.client("星禾汽车")
    day = (dt.datetime.fromtimestamp(NOON / 1000) - dt.timedelta(days=30)).date()
    risk = Risk(client, "Doubts about safety", reviewed_on=day.isoformat(), review_days=30)
    risk_id = world.do(lambda writer: risks.add(writer, risk))
    assert reasons(page) == ["Review the risk: Doubts about safety"]
    entry = page.model.entries()[1]
    assert (entry.section, page.model.texts(entry).verb) == (Section.TODAY, "Reviewed")
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Space)
    world.settle()
    assert risks.get(world.reader, risk_id).reviewed_on == "2026-11-24"


def test_the_menu_of_a_step_shows_the_client_and_asks_for_a_line(world: World, page: TodayPage) -> None:
    client = world.client("星禾汽车")
    crisis = break_out(world, client, steps=STEPS[3:4])
    go_to(page, "The correction stands")
    asked: list[int] = []
    world.context.client_requested.connect(asked.append)
    for words in ("Open the client", "Done, with a line for the log…"):
        page.list.menu_requested.emit(page.list.current(), page.list.menu_place())
        menus.choose(words)
    assert asked == [client]
    (dialog,) = page.window().findChildren(StepDialog)
    dialog.text.setPlainText("It stands since noon")
    dialog.save_button.click()
    world.settle()
    assert lines(world, crisis)[-1].text == "The correction stands in the story: It stands since noon"
    assert crisis_steps.open_ones(world.reader, crisis) == []


def test_the_menu_of_a_step_leaves_one_time_out(world: World, page: TodayPage) -> None:
    crisis = break_out(world, world.client("星禾汽车"), steps=STEPS[4:5])
    world.pass_minutes(70)
    page.tick(world.now())
    go_to(page, "Update the client")
    entry = page.list.current()
    assert entry is not None
    page.list.menu_requested.emit(entry, page.list.menu_place())
    menu = menu_of(TodayMenu)
    said = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert said[:3] == ["Called, log it", "Open the crisis", "Open the client"]
    assert "Leave the step out" in said
    next(one for one in menu.actions() if one.text() == "Leave this one out").trigger()
    menu.close()
    world.settle()
    first, second = crisis_steps.every(world.reader, crisis)
    assert (first.state, second.open) == (DueState.DISMISSED, True)
    assert lines(world, crisis)[-1].kind is LineKind.SKIPPED


# ---------- messages


def test_a_step_is_told_in_quiet_hours_and_its_buttons_do_it(world: World, watch: Watcher) -> None:
    put(world, "quiet_from", "11:00")
    put(world, "quiet_until", "13:00")
    client = world.client("星禾汽车")
    crisis = break_out(world, client, steps=(STEPS[1], STEPS[3]))
    watch.tick(10)
    (told,) = watch.told
    assert (told.title, told.urgent) == ("星禾汽车", True)
    assert told.text == "Ring the client with a recommendation · Crisis: Crash data in doubt"
    assert [plural(words) for _key, words in told.buttons] == ["Called, log it", "Snooze 5 min", "Open"]
    presses = MessagePresses(world.context, watch.reminders.cards, watch.reminders)
    presses.press(told.key, "log")
    assert (world.logged[0].client_id, world.logged[0].channel) == (client, "video")
    presses.press(told.key, "open")
    assert world.crises == [crisis]
    watch.tick(20)
    told = watch.told[-1]
    assert [key for key, _words in told.buttons] == ["done", "snooze", "open"]
    presses.press(told.key, "done")
    world.settle()
    assert lines(world, crisis)[-1].text == "The correction stands in the story"


def test_nobody_is_named_during_presentation_mode(world: World, watch: Watcher) -> None:
    break_out(world, world.client("星禾汽车"), steps=STEPS[1:2])
    watch.reminders.set_discreet(True)
    watch.tick(10)
    assert watch.messages == [("1 reminder", "")]


def test_the_watch_asks_in_its_hours_alone(world: World, watch: Watcher) -> None:
    crisis = watched(world, world.client("星禾汽车"), Watch(120, "08:00", "15:00"))
    (question,) = crisis_steps.open_ones(world.reader, crisis)
    assert question.moment.at == NOON + 120 * MINUTE_MS
    watch.reminders.stop()
    watch.clear()
    watch.reminders.start()  # asleep while it came due
    watch.until(16)
    assert watch.told == [], "missed at 14:00, and the hours of the watch are over"
    watch.until(8, 5, days=1)
    (told,) = watch.told
    assert "Anything new?" in told.text
    assert next(words for _key, words in told.buttons) == "Nothing new"


def test_the_review_of_a_crisis_waits_for_the_end_of_the_quiet_hours(world: World, watch: Watcher) -> None:
    put(world, "quiet_from", "11:00")
    put(world, "quiet_until", "13:00")
    break_out(world, world.client("星禾汽车"), steps=(replace(STEPS[6], after_minutes=5),))
    watch.tick(6)
    assert watch.told == []


# ---------- the client's page


def test_the_page_of_a_client_shows_the_one_clock(world: World) -> None:
    client, outlet = world.client("星禾汽车"), world.client("车闻网")
    crisis = break_out(world, client, outlet=outlet)
    header = ClientHeader(world.context)
    for client_id in (client, outlet):
        shown = all_clients.get(world.reader, client_id)
        header.show_client(shown, None, None, crises.concerning(world.reader, client_id))
        (chip,) = header.findChildren(StatusChip)[-1:]
        assert chip.words == "Crisis · open · Tell the account team, now"
    world.do(lambda writer: dues.close(writer, crisis_steps.open_ones(writer, crisis)[0].id))
    header.show_client(shown, None, None, crises.concerning(world.reader, outlet))
    world.pass_minutes(6)
    header.tick(world.now())
    said = header.findChildren(StatusChip)[-1].words
    assert said == "Crisis · open · Ring the client with a recommendation, in 4 min"
    header.deleteLater()


@pytest.mark.parametrize(
    ("kind", "verb"),
    [
        (StepKind.TEAM, "Done"),
        (StepKind.CLIENT, "Called, log it"),
        (StepKind.UPDATE, "Called, log it"),
        (StepKind.OUTLET, "Done"),
        (StepKind.CONTAIN, "Done"),
        (StepKind.REPORT, "Report…"),
        (StepKind.REVIEW, "Review…"),
        (StepKind.OTHER, "Done"),
    ],
)
def test_each_kind_of_step_has_its_verb(world: World, kind: StepKind, verb: str) -> None:
    crisis = break_out(world, world.client("星禾汽车"), steps=(Step("Something", 5, kind),))
    (due,) = crisis_steps.open_ones(world.reader, crisis)
    assert client_next_words.verb(world.context, due).words == verb
    assert isinstance(due, Due)


def test_a_step_is_moved_in_its_dialog_and_stays_a_step(world: World, page: TodayPage) -> None:
    crisis = break_out(world, world.client("星禾汽车"), steps=STEPS[1:2])
    go_to(page, "Ring the client")
    press(page, Qt.Key.Key_F2)
    dialog = next(one for one in page.findChildren(DueDialog))
    dialog.text.setText("Ring Ms Li")
    dialog.save_button.click()
    world.settle()
    (due,) = crisis_steps.open_ones(world.reader, crisis)
    assert (due.title, due.lead, due.crisis_id) == ("Ring Ms Li", "client", crisis)
    assert reasons(page)[0].startswith("Ring Ms Li · Crisis")
