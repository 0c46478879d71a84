"""The board of crises takes the room it needs and no more, at every size, and goes by the same clock as the rest."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.ui.context import Context
from journal.ui.pages.crises import CrisesPage
from journal.ui.widgets.chip import Chip
from journal.ui.widgets.crisis_card import CrisisCard
from tests.ui.conftest import Clock
from tests.ui.crisis_world import card, headline, opened, shown

LONG = "The newspaper printed all of our prices wrong, on its first page, and hundreds of people have called since"


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> CrisesPage:
    return shown(qtbot, context)


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()


def resized(page: CrisesPage, width: int, height: int) -> None:
    page.resize(width, height)
    settle()


def in_sight(page: CrisesPage, made: CrisisCard) -> bool:
    """Whether all of a card can be seen."""
    view = page.board.viewport()
    return view.rect().contains(QRect(made.mapTo(view, QPoint()), made.size()))


def test_the_board_grows_with_the_window_to_what_a_fresh_one_has(
    page: CrisesPage, context: Context, clock: Clock, qtbot: QtBot
) -> None:
    headline(context, clock.ms - 90 * 60_000)  # With steps and people to call: what stands below asks for much room.
    resized(page, 840, 600)
    small = card(page, "Xinghe Auto").height()
    resized(page, 1072, 800)
    fresh = shown(qtbot, context)
    settle()
    assert page.board.height() == fresh.board.height()
    assert in_sight(page, card(page, "Xinghe Auto"))
    assert card(page, "Xinghe Auto").height() > small


def test_two_running_crises_are_both_in_sight(page: CrisesPage, context: Context, clock: Clock) -> None:
    for name in ("Orchid", "Halden"):
        opened(context, name, LONG, clock.ms - 3_600_000)
    settle()
    assert all(in_sight(page, made) for made in page.board.cards())
    assert page.board.verticalScrollBar().maximum() == 0


def test_a_single_crisis_tells_all_again_once_the_other_is_gone(
    page: CrisesPage, context: Context, clock: Clock
) -> None:
    opened(context, "Orchid", LONG, clock.ms - 3_600_000)
    settle()
    whole = card(page, "Orchid").height()
    opened(context, "Halden", LONG, clock.ms - 3_600_000)
    settle()
    assert card(page, "Orchid").height() < whole
    resized(page, 1072, 1300)
    assert card(page, "Orchid").height() == whole


def test_where_the_board_scrolls_the_crisis_shown_below_is_in_sight(
    page: CrisesPage, context: Context, clock: Clock
) -> None:
    made = [opened(context, f"Client {n}", LONG, clock.ms - n * 60_000) for n in range(6)]
    settle()
    assert page.board.verticalScrollBar().maximum() > 0
    for crisis_id in (made[-1], made[0]):
        page.show_crisis(crisis_id)
        settle()
        assert in_sight(page, next(made for made in page.board.cards() if made.crisis_id == crisis_id))


def test_card_head_and_summary_say_the_same_time_within_a_minute(
    page: CrisesPage, context: Context, clock: Clock
) -> None:
    opened(context, "Orchid", "burning", clock.ms - 30_000)
    page.tick(clock.ms)
    clock.forward(seconds=40)  # still the same minute on the wall
    page.tick(clock.ms)
    chips = [chip.text() for chip in page.detail.head.chip_row.findChildren(Chip)]
    assert card(page, "Orchid").words().clock.text == "1 min"
    assert page.summary.text().endswith("1 min")
    assert "running for 1 min" in chips
