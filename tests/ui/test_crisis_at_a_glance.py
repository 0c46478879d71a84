"""What says in passing that a crisis runs: the chip of a client, its row in the list, Today, the timeline."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from journal.core.clients import Person
from journal.core.crises import Crisis, CrisisStage, Watch
from journal.core.crisis_clock import of
from journal.core.interactions import EntryKind as Kind
from journal.core.moments import HOUR_MS, EventTime, Moment
from journal.core.plans import Step, StepKind
from journal.store import clients, crises, crisis_steps, interactions, people
from journal.ui.crisis_clock_words import ClockWords
from journal.ui.dialogs.log import LogDialog
from journal.ui.models import crisis_dues
from journal.ui.models.clients import ROW, ClientsModel
from journal.ui.models.dues import EntryKind
from journal.ui.pages import crisis_words
from journal.ui.pages.client_fact_buttons import StatusChip
from journal.ui.pages.client_header import ClientHeader
from journal.ui.pages.today import TodayPage
from journal.ui.widgets import timeline_words
from journal.ui.widgets.client_delegate import chip_of, describe
from tests.ui.due_world import World, chips, opened_world, today_page

world = opened_world
page = today_page


def break_out(world: World, client: int, *steps: Step) -> int:
    crisis = Crisis(client, "Lamps broken", EventTime.of(world.time), started_at=world.time, steps=steps)
    return int(world.do(lambda writer: crises.open_crisis(writer, crisis)))


def move(world: World, crisis: int, stage: CrisisStage) -> None:
    world.do(lambda writer: crises.set_stage(writer, crisis, stage, EventTime.of(world.time), "done"))


def clock_words(world: World, crisis: int) -> ClockWords:
    due = crisis_steps.next_ones(world.reader).get(crisis)
    return ClockWords(crises.get(world.reader, crisis), due, world.reader.tz)


def test_the_chip_says_stage_and_what_comes_next(world: World) -> None:
    crisis = break_out(world, world.client("Orchid"))
    assert clock_words(world, crisis).status(world.now() + 3 * HOUR_MS) == "Crisis · Open for 3 h"
    move(world, crisis, CrisisStage.CONTAINED)
    world.do(lambda writer: crises.set_watch(writer, crisis, Watch(120, "00:00", "00:00")))
    assert clock_words(world, crisis).status(world.now()) == "Crisis · contained · Anything new? in 2 h"


def test_a_long_step_does_not_widen_the_page_of_a_client(world: World) -> None:
    client = world.client("Orchid")
    crisis = break_out(world, client, Step("Ring whoever has to know of it before the papers do " * 3, 10))
    header = ClientHeader(world.context)
    header.show_client(clients.get(world.reader, client), None, None, [crises.get(world.reader, crisis)])
    (chip,) = header.findChildren(StatusChip)
    assert chip.sizeHint().width() > 600
    assert header.minimumSizeHint().width() < 600
    header.deleteLater()


def test_no_comma_and_no_colon_after_a_question_mark(world: World) -> None:
    crisis = break_out(world, world.client("Orchid"))
    world.do(lambda writer: crises.set_watch(writer, crisis, Watch(120, "00:00", "00:00")))
    assert clock_words(world, crisis).line(world.now() + 3 * HOUR_MS) == "Anything new? 1 h late"
    shown, due = crises.get(world.reader, crisis), crisis_steps.next_ones(world.reader)[crisis]
    its = of(shown, due, world.reader.tz)
    head = crisis_words.chips(shown, its, world.now() + 3 * HOUR_MS, world.context.locale)
    assert "Anything new? 1 h late" in [chip.text for chip in head]


def test_the_list_of_clients_shows_a_crisis_before_what_is_due(world: World) -> None:
    orchid, calm = world.client("Orchid"), world.client("Calm")
    crisis = break_out(world, orchid)
    for client in (orchid, calm):
        world.due("Send the quote", Moment.instant(world.now() - HOUR_MS), client)
    model = ClientsModel(world.reader, lambda row: describe(world.context, row))
    model.reload()
    found = {row.id: row for row in (model.index(place).data(ROW) for place in range(model.rowCount()))}
    assert chip_of(world.context, found[orchid]) == ("Crisis", "red", "siren")
    assert chip_of(world.context, found[calm])[1:] == ("amber", "bell")
    said = model.index(model.place_of(orchid)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert " · Crisis · " in said
    assert "overdue" in said
    move(world, crisis, CrisisStage.RESOLVED)
    model.reload()
    assert chip_of(world.context, model.index(model.place_of(orchid)).data(ROW))[2] == "bell"


def test_today_does_not_say_twice_what_is_next(world: World, page: TodayPage) -> None:
    soon = Step("Ring the client", 10, StepKind.CLIENT)
    break_out(world, world.client("Orchid"), soon)
    world.pass_minutes(5)
    page.refresh()
    entry = next(one for one in page.model.entries() if one.kind is EntryKind.CRISIS)
    assert page.model.texts(entry).reason == "Lamps broken"
    assert "Open for 5 min" in chips(page)
    assert "Ring the client, in 5 min" in page.meta.text()


def test_a_step_of_a_later_day_is_named_in_the_row_of_its_crisis(world: World, page: TodayPage) -> None:
    break_out(world, world.client("Orchid"), Step("Apologise", 3 * 24 * 60, StepKind.OTHER))
    page.refresh()
    entry = next(one for one in page.model.entries() if one.kind is EntryKind.CRISIS)
    assert page.model.texts(entry).reason == "Lamps broken · next: Apologise"


def test_a_call_for_a_step_goes_to_the_only_person(world: World) -> None:
    orchid, both = world.client("Orchid", person="Grace"), world.client("Both", person="Li")
    world.do(lambda writer: people.add(writer, Person(both, "Wu")))
    (grace,) = people.at(world.reader, orchid)
    for client, expected in ((orchid, (grace.id,)), (both, ())):
        crisis = break_out(world, client, Step("Ring the client", 10, StepKind.CLIENT))
        due = crisis_steps.next_ones(world.reader)[crisis]
        dialog = LogDialog(world.context, crisis_dues.request(world.reader, due))
        assert dialog.form.people.chosen() == expected
        dialog.deleteLater()


@pytest.mark.parametrize(
    ("stage", "tone"),
    [(CrisisStage.OPEN, "red"), (CrisisStage.CONTAINED, "red"), (CrisisStage.RESOLVED, "green"),
     (CrisisStage.REVIEWED, "neutral")],
)  # fmt: skip
def test_a_crisis_that_is_over_is_not_red_on_the_timeline(world: World, stage: CrisisStage, tone: str) -> None:
    client = world.client("Orchid")
    crisis = break_out(world, client)
    if stage is not CrisisStage.OPEN:
        move(world, crisis, stage)
    (entry,) = (one for one in interactions.timeline(world.reader, client) if one.kind is Kind.CRISIS)
    assert timeline_words.chip(entry)[2] == tone
