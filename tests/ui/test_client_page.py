"""The page of one client: what is due, taboos first, people to reach, and the verbs on them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Client, Person
from journal.core.crises import Crisis
from journal.core.dues import Due
from journal.core.interactions import Channel, Interaction
from journal.core.moments import DAY_MS, MINUTE_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import announcing, clients, crises, dues, interactions, people, preferences
from journal.store.writing import Writer
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.due import DueDialog
from journal.ui.dialogs.person import PersonDialog
from journal.ui.dialogs.preference import PreferenceDialog
from journal.ui.dialogs.record_history import RecordHistoryDialog
from journal.ui.dialogs.snooze import SnoozeDialog
from journal.ui.pages.client import ClientPage
from journal.ui.pages.client_fact_buttons import ChipButton, FactButton, StatusChip
from journal.ui.widgets.chip import Chip
from tests.ui import menus
from tests.ui.conftest import Clock
from tests.ui.writing import given, settle


def named(inside: QWidget, name: str) -> QPushButton:
    """The visible button that a screen reader calls `name`."""
    return next(b for b in inside.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name)


def facts(inside: QWidget) -> list[str]:
    return [b.words for b in inside.findChildren(FactButton) if b.isVisible()]


@pytest.fixture
def client_id(context: Context) -> int:
    return given(context, lambda writer: clients.add(writer, Client("Orchid Hotels", about="Since the fair.")))


@pytest.fixture
def page(qtbot: QtBot, context: Context, client_id: int) -> Iterator[ClientPage]:
    made = ClientPage(context)
    context.runner.changed.connect(made.reload)
    made.reload_requested.connect(made.reload)
    made.resize(760, 760)
    made.show()
    qtbot.waitExposed(made)
    made.show_client(client_id)
    yield made
    made.close()
    made.deleteLater()
    # At once: the next test styles every widget that there is.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_an_empty_client_offers_to_add_each_kind_of_fact(qtbot: QtBot, page: ClientPage) -> None:
    empty = [section for section in page.sections if not section.card.isVisible()]
    assert len(empty) == 7
    assert all(section.add_line.isVisible() for section in empty)
    assert page.about.card.isVisible()
    assert "never contacted" in page.header.meta.text()


def test_taboos_and_allergies_stand_first(qtbot: QtBot, context: Context, page: ClientPage, client_id: int) -> None:
    def work(writer: Writer) -> None:
        preferences.add(writer, Preference(client_id, PreferenceKind.FLOWER, "orchids", Strength.LOVES))
        preferences.add(writer, Preference(client_id, PreferenceKind.GIFT, "clocks", Strength.TABOO))
        preferences.add(writer, Preference(client_id, PreferenceKind.ALLERGY, "peanuts"))
        dues.add(writer, Due("Send it", Moment.instant(context.now() + DAY_MS), client_id=client_id))

    given(context, work)
    assert facts(page.taboos.card) == ["Gift: clocks", "Allergy: peanuts"]
    tops = [s.card.mapTo(page, QPoint(0, 0)).y() for s in page.sections if s.card.isVisible()]
    assert tops == sorted(tops)
    assert tops[0] == page.taboos.card.mapTo(page, QPoint(0, 0)).y()
    assert [chip.words for chip in page.preferences.card.findChildren(ChipButton)] == ["Flower: orchids"]


def test_where_there_is_little_room_taboos_stand_above_the_timeline(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int
) -> None:
    given(context, lambda writer: preferences.add(
        writer, Preference(client_id, PreferenceKind.OTHER, "no clocks", Strength.TABOO)
    ))  # fmt: skip
    page.resize(600, 520)
    QApplication.processEvents()
    assert page.timeline.isVisible()
    assert not page.taboos.card.isVisible()
    warning = page._warning
    assert warning.isVisible()
    assert "no clocks" in warning.text()
    page._tabs.setCurrentIndex(1)
    assert page.taboos.card.isVisible()
    assert not page.timeline.isVisible()
    page.resize(760, 760)
    QApplication.processEvents()
    assert page.timeline.isVisible()
    assert page.taboos.card.isVisible()


def test_a_due_is_done_and_undo_brings_it_back(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int
) -> None:
    due = Due("Send the proofs", Moment.instant(context.now() - 25 * MINUTE_MS), client_id=client_id)
    given(context, lambda writer: dues.add(writer, due))
    chips = [chip for chip in page.next.card.findChildren(Chip) if chip.isVisible()]
    assert [(chip.text(), chip.tone()) for chip in chips] == [("late by 25 min", "red")]
    qtbot.mouseClick(named(page.next.card, "Done"), Qt.MouseButton.LeftButton)
    settle(context)
    assert dues.of_client(context.reader, client_id) == []
    assert not page.next.card.isVisible()
    context.runner.undo()
    settle(context)
    assert page.next.card.isVisible()


def test_the_menu_of_a_preference_confirms_edits_tells_and_deletes(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int
) -> None:
    def work(writer: Writer) -> int:
        entry = interactions.add(
            writer, Interaction((client_id,), EventTime.of(context.now() - 9 * DAY_MS), text="fair")
        )
        noted = Preference(client_id, PreferenceKind.FLOWER, "orchids", Strength.LOVES, interaction_id=entry)
        return preferences.add(writer, noted)

    liked = given(context, work)

    def open_menu() -> None:
        (chip,) = page.preferences.card.findChildren(ChipButton)
        chip.customContextMenuRequested.emit(QPoint(4, 4))

    def noted() -> Preference:
        return preferences.get(context.reader, liked)

    assert page.preferences.details(noted()).startswith("learned 15 Nov")
    open_menu()
    menus.choose("Confirmed today")
    settle(context)
    assert noted().confirmed_on == "2026-11-24"
    open_menu()
    menus.choose("Edit…")
    assert page.findChild(PreferenceDialog) is not None
    open_menu()
    menus.choose("History…")
    assert page.findChild(RecordHistoryDialog) is not None
    open_menu()
    menus.choose("Move to bin")
    settle(context)
    assert preferences.of(context.reader, client_id) == []
    context.runner.undo()
    settle(context)
    assert noted().value == "orchids"


def test_the_menu_of_a_reminder_puts_off_edits_and_stops(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int
) -> None:
    reminder = Due("Send the proofs", Moment.instant(context.now() + DAY_MS), client_id=client_id)
    due_id = given(context, lambda writer: dues.add(writer, reminder))

    def open_menu() -> None:
        qtbot.mouseClick(named(page.next.card, "More"), Qt.MouseButton.LeftButton)

    open_menu()
    menus.choose("Remind me later", "In 1 hour")
    settle(context)
    assert dues.get(context.reader, due_id).snoozed_until == context.now() + 60 * MINUTE_MS
    open_menu()
    menus.choose("Remind me later", "Choose a time…")
    (chosen,) = page.findChildren(SnoozeDialog)
    chosen.when.set_moment(Moment.instant(context.now() + 5 * DAY_MS))
    qtbot.mouseClick(chosen.save_button, Qt.MouseButton.LeftButton)
    settle(context)
    assert dues.get(context.reader, due_id).snoozed_until == context.now() + 5 * DAY_MS
    open_menu()
    menus.choose("Edit…")
    assert page.findChild(DueDialog) is not None
    open_menu()
    menus.choose("Stop reminding")
    settle(context)
    assert dues.of_client(context.reader, client_id) == []
    context.runner.undo()
    settle(context)
    assert dues.get(context.reader, due_id).open


def test_the_clock_moves_the_chip(
    qtbot: QtBot, context: Context, clock: Clock, page: ClientPage, client_id: int
) -> None:
    due = Due("Call", Moment.instant(context.now() + 5 * MINUTE_MS), client_id=client_id)
    given(context, lambda writer: dues.add(writer, due))
    chip = next(chip for chip in page.next.card.findChildren(Chip) if chip.isVisible())
    assert chip.text().startswith("today")
    clock.forward(minutes=8)
    page.tick(clock())
    assert chip.text() == "late by 3 min"


def test_a_callback_is_logged_rather_than_ticked_off(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int
) -> None:
    def work(writer: Writer) -> int:
        when = EventTime.of(context.now())
        entry = interactions.add(writer, Interaction((client_id,), when, Channel.DELIVERY, subject="Stand"))
        return dues.add_callback(writer, entry, 10)

    due_id = given(context, work)
    with qtbot.waitSignal(context.log_requested) as asked:
        qtbot.mouseClick(named(page.next.card, "Called, log it"), Qt.MouseButton.LeftButton)
    assert asked.args == [LogRequest(client_id, channel="phone", due_id=due_id)]


@pytest.mark.parametrize("by", ["mouse", "screen reader"])
def test_a_press_counts_though_another_reminder_comes_meanwhile(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int, by: str
) -> None:
    """Facts come at any moment, from the ledger or from another program, so the row under a finger stays."""

    def work(writer: Writer, title: str = "Ask about the invoice") -> int:
        return dues.add(writer, Due(title, Moment.instant(context.now() + DAY_MS), client_id=client_id))

    def titles() -> set[str]:
        return {b.accessibleDescription() for b in page.next.card.findChildren(QPushButton) if b.isVisible()} - {""}

    due_id = given(context, work)
    pressed = named(page.next.card, "Done")
    clicks: list[bool] = []
    pressed.clicked.connect(partial(clicks.append, True))
    if by == "mouse":
        qtbot.mousePress(pressed, Qt.MouseButton.LeftButton)
    else:
        pressed.animateClick()
    for title in ("Send the plan", "Send the samples"):
        given(context, partial(work, title=title))
    # A screen reader's press ends by itself after 100 ms, on a busy machine before both have come.
    assert titles() == {"Ask about the invoice"} or (clicks and by == "screen reader")
    if by == "mouse":
        qtbot.mouseRelease(pressed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(clicks))
    settle(context)
    assert not dues.get(context.reader, due_id).open
    qtbot.waitUntil(lambda: titles() == {"Send the plan", "Send the samples"})


def test_a_press_that_is_given_up_shows_what_has_come(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int
) -> None:
    moment = Moment.instant(context.now() + DAY_MS)
    given(context, lambda writer: dues.add(writer, Due("Send the plan", moment, client_id=client_id)))
    first = named(page.next.card, "Done")
    qtbot.mousePress(first, Qt.MouseButton.LeftButton)
    given(context, lambda writer: dues.add(writer, Due("Send the samples", moment, client_id=client_id)))
    qtbot.mouseRelease(first, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    buttons = page.next.card.findChildren
    qtbot.waitUntil(lambda: [b.accessibleName() for b in buttons(QPushButton)].count("Done") == 2)


def test_a_reminder_that_is_told_keeps_its_buttons(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int, clock: Clock
) -> None:
    moment = Moment.instant(context.now() + MINUTE_MS)
    due_id = given(context, lambda writer: dues.add(writer, Due("Send the plan", moment, client_id=client_id)))
    before = named(page.next.card, "Done")
    clock.ms += 2 * MINUTE_MS
    found = [dues.get(context.reader, due_id)]
    context.runner.unlogged(partial(announcing.note, found=found, digest=None))
    settle(context)
    assert dues.get(context.reader, due_id).shown_at is not None
    page.reload()
    assert named(page.next.card, "Done") is before


def test_a_running_crisis_stands_on_top_and_leads_to_its_page(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int
) -> None:
    def work(writer: Writer) -> int:
        dues.add(writer, Due("Send it", Moment.instant(context.now()), client_id=client_id))
        return crises.open_crisis(writer, Crisis(client_id, "A bad review spreads", EventTime.of(context.now())))

    crisis_id = given(context, work)
    assert facts(page.next.card) == ["A bad review spreads"]
    for button in (page.header.findChildren(StatusChip)[0], page.next.card.findChildren(FactButton)[0]):
        with qtbot.waitSignal(context.crisis_requested) as asked:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.args == [crisis_id]


def test_a_number_is_copied(qtbot: QtBot, context: Context, page: ClientPage, client_id: int) -> None:
    person = Person(client_id, "王敏", address="王总", post="Director", phones=("+86 138 0013 8000",))
    given(context, lambda writer: people.add(writer, person))
    assert facts(page.people.card) == ["王敏"]
    with qtbot.waitSignal(context.told):
        qtbot.mouseClick(named(page.people.card, "Copy +86 138 0013 8000"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "+86 138 0013 8000"


def test_who_has_left_is_shown_without_their_numbers(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int
) -> None:
    person = Person(client_id, "Tom", phones=("123",), left_on="2026-03-02")
    given(context, lambda writer: people.add(writer, person))
    shown = page.people.card.findChildren(FactButton)[0]
    assert "left 2 Mar" in shown.details
    assert not [b for b in page.people.card.findChildren(QPushButton) if b.accessibleName() == "Copy 123"]


def test_the_name_of_a_person_stands_out_and_all_else_is_quiet(
    page: ClientPage, context: Context, client_id: int
) -> None:
    also = ("Mandy", "Miss Chen")
    person = Person(client_id, "陈红梅", also=also, address="Chen", post="Assistant", phones=("+86 138 0000 0000",))
    given(context, lambda writer: people.add(writer, person))
    shown = page.people.card.findChildren(FactButton)[0]
    assert shown.words == "陈红梅"
    assert shown.details == "Mandy · Miss Chen · Assistant · say “Chen”"


def test_a_preference_is_confirmed_edited_and_binned(
    qtbot: QtBot, context: Context, page: ClientPage, client_id: int
) -> None:
    liked = Preference(client_id, PreferenceKind.DRINK, "pu'er", confirmed_on="2026-01-01")
    preference_id = given(context, lambda writer: preferences.add(writer, liked))
    chip = page.preferences.card.findChildren(ChipButton)[0]
    assert "confirmed 1 Jan" in chip.details
    page.preferences.confirm_today(preferences.get(context.reader, preference_id))
    settle(context)
    chip = next(c for c in page.preferences.card.findChildren(ChipButton) if c.isVisible())
    assert "confirmed today" in chip.details
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    dialog = page.findChild(PreferenceDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.saved):
        qtbot.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    assert not page.preferences.card.isVisible()
    context.runner.undo()
    settle(context)
    assert page.preferences.card.isVisible()


def test_a_person_is_added_from_the_page(qtbot: QtBot, context: Context, page: ClientPage, client_id: int) -> None:
    qtbot.mouseClick(page.people.add_line, Qt.MouseButton.LeftButton)
    dialog = page.findChild(PersonDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.name, "Grace")
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    settle(context)
    assert facts(page.people.card) == ["Grace"]


def test_a_client_that_is_undone_leaves_an_empty_page(qtbot: QtBot, context: Context, page: ClientPage) -> None:
    context.runner.undo()
    settle(context)
    assert page.client_id is None
    assert not page.header.isVisible()
    context.runner.redo()
    settle(context)
    page.show_client(1)
    assert page.header.name.text() == "Orchid Hotels"


def test_the_menu_offers_what_can_be_done(qtbot: QtBot, context: Context, page: ClientPage, client_id: int) -> None:
    def words() -> list[str]:
        return [action.text() for action in page.header.menu().actions() if action.text()]

    assert words()[-2] == "Archive"
    with qtbot.waitSignal(page.export_requested) as asked:
        next(a for a in page.header.menu().actions() if a.text().startswith("Export")).trigger()
    assert asked.args == [client_id]
    next(a for a in page.header.menu().actions() if a.text() == "Archive").trigger()
    settle(context)
    assert words()[-2] == "Bring back from the archive"
    context.runner.undo()
    settle(context)
    assert words()[-2] == "Archive"
