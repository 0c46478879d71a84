"""What a client is like, where they stand, and the advice that goes with it, as a user sets and reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journal.core.moments import DAY_MS, EventTime
from journal.core.temperaments import Motive, Stance, Temperament
from journal.store import clients, stances
from journal.store.history import Op
from journal.ui import character_words as words
from journal.ui.context import Context
from journal.ui.dialogs.client import ClientDialog
from journal.ui.pages.client import ClientPage
from journal.ui.pages.client_character import AdviceRow
from journal.ui.pages.client_fact_buttons import ChipButton, FactButton, StatusChip
from tests.ui.conftest import START, Clock
from tests.ui.writing import add_client, do, settle


@pytest.fixture
def client_id(context: Context) -> int:
    return add_client(context, "Orchid Hotels")


@pytest.fixture
def page(qtbot: QtBot, context: Context, client_id: int) -> Iterator[ClientPage]:
    made = ClientPage(context)
    context.runner.changed.connect(made.reload)
    made.reload_requested.connect(made.reload)
    made.resize(900, 760)
    made.show()
    qtbot.waitExposed(made)
    made.show_client(client_id)
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def stand(context: Context, client_id: int, stance: Stance | None, at: int = START) -> None:
    do(context, Op.STANCE, lambda writer: stances.put(writer, client_id, stance, EventTime.of(at)))
    QApplication.processEvents()


def advice(page: ClientPage) -> list[AdviceRow]:
    return [row for row in page.character.card.findChildren(AdviceRow) if row.isVisible()]


def chips(page: ClientPage) -> list[str]:
    return [chip.words for chip in page.header.findChildren(StatusChip) if chip.isVisible()]


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_nothing_is_shown_until_it_is_set(page: ClientPage) -> None:
    assert not page.character.card.isVisible()
    assert page.character.add_line.isVisible()
    assert chips(page) == []


def test_temperament_and_motives_are_set_in_the_dialog_and_stand_on_the_page(
    context: Context, page: ClientPage, client_id: int, qtbot: QtBot
) -> None:
    page.character.add_line.click()
    dialog = page.window().findChild(ClientDialog)
    assert dialog is not None
    assert dialog.temperament.isVisible()
    dialog.temperament.setCurrentIndex(1 + list(Temperament).index(Temperament.EXACTING))
    assert "each explained" in dialog.temperament.currentText(), "how to treat them stands beside the word"
    assert dialog.motives.motives() == ()
    dialog.motives.pick(Motive.PRICE).click()
    assert "Price: " in dialog.motives.advice.text()
    dialog.save_button.click()
    settle(context)
    settle(context)
    saved = clients.get(context.reader, client_id)
    assert (saved.temperament, saved.motives) == (Temperament.EXACTING, (Motive.PRICE,))
    assert [one.words for one in page.character.card.findChildren(FactButton)] == ["Wants it perfect"]
    assert [one.words for one in page.character.card.findChildren(ChipButton)] == ["Price"]


@pytest.mark.parametrize(
    ("key", "stance"),
    [(Qt.Key.Key_1, Stance.PRESSING), (Qt.Key.Key_3, Stance.TIRED), (Qt.Key.Key_4, Stance.IN_DIFFICULTY)],
)
def test_one_key_says_where_they_stand(
    context: Context, page: ClientPage, client_id: int, key: Qt.Key, stance: Stance
) -> None:
    menu = page.header.stances_menu()
    menu.popup(page.mapToGlobal(page.rect().center()))
    QTest.keyClick(menu, key)
    settle(context)
    settle(context)
    assert stances.current(context.reader, client_id) is stance
    assert chips(page) == [words.stance(stance)]


def test_it_is_undone_and_none_takes_the_chip_away(context: Context, page: ClientPage, client_id: int) -> None:
    stand(context, client_id, Stance.TIRED)
    assert chips(page) == ["Tired"]
    menu = page.header.stances_menu()
    menu.popup(page.mapToGlobal(page.rect().center()))
    QTest.keyClick(menu, Qt.Key.Key_0)
    settle(context)
    settle(context)
    assert stances.current(context.reader, client_id) is None
    assert chips(page) == []
    context.runner.undo()
    settle(context)
    settle(context)
    assert chips(page) == ["Tired"]


def test_the_menu_tells_where_they_stood_before(context: Context, page: ClientPage, client_id: int) -> None:
    stand(context, client_id, Stance.IDLE, START - 40 * DAY_MS)
    stand(context, client_id, Stance.PRESSING, START - 2 * DAY_MS)
    menu = page.header.stances_menu()
    told = [line for line in entries(menu) if "since" in line]
    assert [line.split(" since ")[0] for line in told] == ["Pressing", "Idle"]
    assert [action.text()[5:13] for action in menu.actions() if action.isChecked()] == ["Pressing"]
    menu.close()


def test_advice_is_two_lines_at_most_and_the_stance_comes_first(
    context: Context, page: ClientPage, client_id: int
) -> None:
    client = clients.get(context.reader, client_id)
    do(context, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(client, temperament=Temperament.IRRITABLE)))
    stand(context, client_id, Stance.TIRED)
    assert [row.text.text().split(":")[0] for row in advice(page)] == ["Tired", "Wants it quick"]


def test_advice_goes_with_one_key_and_stays_away(context: Context, page: ClientPage, client_id: int) -> None:
    stand(context, client_id, Stance.TIRED)
    (row,) = advice(page)
    told: list[str] = []
    context.told.connect(told.append)
    row.hide_button.setFocus()
    QTest.keyClick(row.hide_button, Qt.Key.Key_Delete)
    QApplication.processEvents()
    assert advice(page) == []
    assert "Tired" in told[0]
    other = add_client(context, "Maple Home")
    stand(context, other, Stance.TIRED)
    page.show_client(other)
    assert advice(page) == [], "whoever put it away has read it"
    words.hide(context, "stance.tired", gone=False)
    QApplication.processEvents()
    assert len(advice(page)) == 1


def test_risks_stand_on_the_page(page: ClientPage) -> None:
    assert page.risks.add_line.isVisible()


def test_every_code_has_words(context: Context, clock: Clock) -> None:
    for codes in (Temperament, Stance, Motive):
        said = [words.topic(code) for code in codes]
        assert len(set(said)) == len(list(codes))
        assert all(words.advice_on(context, code).text for code in codes)
