"""The page of crises as a user works it: open one, let its log grow, move it on, close it; never change a line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journal.core.crises import CrisisStage, LineKind
from journal.store import clients, crises, crisis_log
from journal.ui.context import Context
from journal.ui.dialogs.crisis import CrisisDialog
from journal.ui.dialogs.crisis_close import CrisisStageDialog
from journal.ui.dialogs.plans import PlansDialog
from journal.ui.pages.crises import CrisesPage
from tests.ui.conftest import Clock
from tests.ui.crisis_world import card, choose, dialog, moved, opened, result_of, shown, stage_button
from tests.ui.writing import settle


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> CrisesPage:
    return shown(qtbot, context)


def test_an_empty_journal_says_what_a_crisis_record_is_for(page: CrisesPage) -> None:
    start = [made for made in page.findChildren(QPushButton) if made.isVisible() and made.text() == "Open a crisis"]
    assert len(start) == 1
    QTest.mouseClick(start[0], Qt.MouseButton.LeftButton)
    assert dialog(page, CrisisDialog)


def test_opening_takes_a_client_and_one_sentence(
    page: CrisesPage, context: Context, clock: Clock, qtbot: QtBot
) -> None:
    opened(context, "王敏", "old", clock.ms - 40 * 86_400_000)
    made = CrisisDialog(context, parent=page)
    made.open()
    QTest.keyClicks(made.client, "wm")
    QTest.keyClicks(made.sentence, "Wrong colour")
    made.severity.button(3).click()
    with qtbot.waitSignal(context.crisis_requested) as asked:
        QTest.mouseClick(made.save_button, Qt.MouseButton.LeftButton)
    crisis = crises.get(context.reader, asked.args[0])
    assert (crisis.sentence, crisis.severity, crisis.stage) == ("Wrong colour", 3, CrisisStage.OPEN)
    assert crisis.opened.at == clock.ms
    assert clients.get(context.reader, crisis.client_id).name == "王敏"


def test_what_is_missing_is_said_and_nothing_is_written(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Orchid", "old", clock.ms)
    made = CrisisDialog(context, parent=page)
    made.open()
    made.save_button.click()
    assert made.problem.isVisible()
    assert made.focusWidget() is made.client
    QTest.keyClicks(made.client, "Nobody")
    made.save_button.click()
    assert "Nobody" in made.problem.text()
    made.client.setText("Orchid")
    made.save_button.click()
    assert made.focusWidget() is made.sentence
    settle(context)
    assert len(crises.every(context.reader)) == 1


def test_an_earlier_time_is_kept(page: CrisesPage, context: Context, clock: Clock, qtbot: QtBot) -> None:
    opened(context, "Orchid", "old", clock.ms)
    made = CrisisDialog(context, client_id=1, parent=page)
    made.open()
    made.sentence.setText("Found at night")
    earlier = QDateTime.fromMSecsSinceEpoch(clock.ms - 3 * 3_600_000)
    made.when.setDateTime(earlier)
    with qtbot.waitSignal(context.crisis_requested) as asked:
        made.save_button.click()
    assert crises.get(context.reader, asked.args[0]).opened.at == clock.ms - 3 * 3_600_000


def test_cards_stand_in_the_column_of_their_stage_with_their_clock(
    page: CrisesPage, context: Context, clock: Clock
) -> None:
    opened(context, "Running", "still burning", clock.ms - 2 * 3_600_000, severity=3)
    done = opened(context, "Done", "over", clock.ms - 5 * 3_600_000)
    moved(context, done, "resolved", clock.ms - 3_600_000 - 41 * 60_000, "paid")
    assert [chip.text for chip in card(page, "Running").words().chips] == ["Major"]
    assert card(page, "Running").words().clock.text == "2 h"
    assert card(page, "Done").words().clock.text == "resolved in 3 h 19 min"
    assert card(page, "Done").mapTo(page, QPoint()).x() > card(page, "Running").mapTo(page, QPoint()).x()
    clock.forward(minutes=1)
    page.tick(clock.ms)
    assert card(page, "Running").words().clock.text == "2 h 1 min"


def test_closed_ones_of_long_ago_fold_into_a_count(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Now", "burning", clock.ms)
    old = opened(context, "Long ago", "over", clock.ms - 60 * 86_400_000)
    moved(context, old, "reviewed", clock.ms - 50 * 86_400_000)
    assert [made.words().title for made in page.board.cards()] == ["Now"]
    fold = next(made for made in page.board.findChildren(QPushButton) if made.text() == "1 older")
    fold.click()
    assert sorted(made.words().title for made in page.board.cards()) == ["Long ago", "Now"]


def test_an_old_crisis_that_is_asked_for_is_shown(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Now", "burning", clock.ms)
    old = opened(context, "Long ago", "over", clock.ms - 60 * 86_400_000)
    moved(context, old, "reviewed", clock.ms - 50 * 86_400_000)
    page.show_crisis(old)
    assert page.detail.head.client.text() == "Long ago"
    assert card(page, "Long ago").isChecked()


def test_enter_adds_a_line_that_then_only_can_be_read(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    clock.forward(minutes=5)
    QTest.keyClicks(page.detail.entry.text, "Called the printer")
    QTest.keyClick(page.detail.entry.text, Qt.Key.Key_Return)
    settle(context)
    written = crisis_log.lines(context.reader, crisis)[-1]
    assert (written.text, written.kind, written.at.at) == ("Called the printer", LineKind.LINE, clock.ms)
    shown = page.detail.log.toPlainText()
    assert shown.index("Lamps broken") < shown.index("Called the printer")
    assert page.detail.log.isReadOnly()
    assert page.detail.entry.text.text() == ""
    QTest.keyClicks(page.detail.log, "xyz")
    assert page.detail.log.toPlainText() == shown


def test_nothing_is_added_for_an_empty_line(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    QTest.keyClicks(page.detail.entry.text, "   ")
    QTest.keyClick(page.detail.entry.text, Qt.Key.Key_Return)
    settle(context)
    assert len(crisis_log.lines(context.reader, crisis)) == 1


def test_a_line_of_earlier_says_when_it_was_written_down(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms - 7_200_000)
    page.detail.entry.other_time.click()
    page.detail.entry.when.setDateTime(QDateTime.fromMSecsSinceEpoch(clock.ms - 3_600_000))
    page.detail.entry.text.setText("Told the client")
    page.detail.entry.add.click()
    settle(context)
    assert crisis_log.lines(context.reader, crisis)[-1].at.at == clock.ms - 3_600_000
    assert "written down today 10:00" in page.detail.log.lines()[-1].meta
    assert not page.detail.entry.when.isVisible()


def test_chinese_is_typed_into_the_log(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "兰庭", "印错颜色", clock.ms)
    field = page.detail.entry.text
    field.setFocus()
    event = QInputMethodEvent()
    event.setCommitString("已致电印厂")
    QApplication.sendEvent(field, event)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(context)
    assert crisis_log.lines(context.reader, crisis)[-1].text == "已致电印厂"


def test_a_line_that_could_not_be_saved_comes_back(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Orchid", "Lamps broken", clock.ms)
    page._current = 99  # a crisis that is gone
    page.detail.entry.text.setText("Called the printer")
    page.detail.entry.add.click()
    settle(context)
    assert page.detail.entry.text.text() == "Called the printer"


def test_words_wait_for_the_crisis_they_were_written_for(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "One", "a", clock.ms - 1000)
    opened(context, "Two", "b", clock.ms)
    QTest.mouseClick(card(page, "One"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.detail.entry.text, "half a sent")
    QTest.mouseClick(card(page, "Two"), Qt.MouseButton.LeftButton)
    assert page.detail.entry.text.text() == ""
    QTest.mouseClick(card(page, "One"), Qt.MouseButton.LeftButton)
    assert page.detail.entry.text.text() == "half a sent"


def test_closing_asks_for_the_result(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    clock.forward(hours=3, minutes=19)
    QTest.mouseClick(stage_button(page, CrisisStage.RESOLVED), Qt.MouseButton.LeftButton)
    asked = dialog(page, CrisisStageDialog)
    asked.save_button.click()
    assert asked.problem.isVisible()
    asked.text.setPlainText("Reprinted overnight")
    asked.save_button.click()
    settle(context)
    now = crises.get(context.reader, crisis)
    assert (now.stage, now.result, now.closed_at) == (CrisisStage.RESOLVED, "Reprinted overnight", clock.ms)
    assert result_of(page) == "Reprinted overnight"
    assert card(page, "Orchid").words().clock.text == "resolved in 3 h 19 min"
    assert "Closed: Resolved · Reprinted overnight" in page.detail.log.toPlainText()


def test_going_back_asks_for_a_reason_and_leaves_the_result_alone(
    page: CrisesPage, context: Context, clock: Clock
) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    moved(context, crisis, "resolved", clock.ms, "Reprinted")
    choose(page.detail.head.menu(), "Back to “Contained”…")
    asked = dialog(page, CrisisStageDialog)
    asked.save_button.click()
    assert asked.problem.isVisible()
    asked.text.setPlainText("Another outlet took it up")
    asked.save_button.click()
    settle(context)
    now = crises.get(context.reader, crisis)
    assert (now.stage, now.result, now.closed_at) == (CrisisStage.CONTAINED, "Reprinted", None)
    shown = page.detail.log.toPlainText()
    assert "Back to Contained" in shown
    assert "Another outlet took it up" in shown
    assert page.detail.people.result is None


def test_arrows_move_among_cards_and_brackets_among_stages(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Early", "a", clock.ms, stage="warning")
    opened(context, "Older", "b", clock.ms - 2000)
    opened(context, "Newer", "c", clock.ms - 1000)
    first = card(page, "Early")
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert page.focusWidget() is card(page, "Newer")
    assert card(page, "Newer").isChecked()
    QTest.keyClick(card(page, "Newer"), Qt.Key.Key_Down)
    assert page.detail.head.client.text() == "Older"
    QTest.keyClick(card(page, "Older"), Qt.Key.Key_Left)
    assert page.focusWidget() is card(page, "Early")
    QTest.keyClick(card(page, "Early"), Qt.Key.Key_BracketLeft)
    assert not [shown for shown in page.findChildren(CrisisStageDialog) if shown.isVisible()]
    QTest.keyClick(card(page, "Early"), Qt.Key.Key_BracketRight)
    asked = dialog(page, CrisisStageDialog)
    assert "Open" in asked.windowTitle()
    asked.reject()
    QTest.keyClick(card(page, "Early"), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "Open" in dialog(page, CrisisStageDialog).windowTitle()
    dialog(page, CrisisStageDialog).reject()
    QTest.keyClick(card(page, "Early"), Qt.Key.Key_Return)
    assert page.focusWidget() is page.detail.entry.text
    assert crises.get(context.reader, 1).stage is CrisisStage.WARNING


def test_enter_while_a_word_is_composed_adds_nothing(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "兰庭", "印错颜色", clock.ms)
    field = page.detail.entry.text
    field.setFocus()
    field.setText("已")
    QApplication.sendEvent(field, QInputMethodEvent("zhidian", []))
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(context)
    assert len(crisis_log.lines(context.reader, crisis)) == 1


def test_plans_are_one_button_away(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Orchid", "Lamps broken", clock.ms)
    page.plans_button.click()
    assert dialog(page, PlansDialog)


def test_a_name_that_looks_like_markup_is_shown_as_it_is(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "<img src=x>", "<b>bold</b> & more", clock.ms)
    assert page.detail.head.client.text() == "<img src=x>"
    assert page.detail.head.sentence.text() == "<b>bold</b> & more"
    assert "<b>bold</b> & more" in page.detail.log.toPlainText()


@pytest.mark.parametrize("size", [(664, 520), (904, 600), (1640, 1000)])
def test_the_page_fits_every_window(page: CrisesPage, context: Context, clock: Clock, size: tuple[int, int]) -> None:
    for number, stage in enumerate(("warning", "open", "contained", "resolved", "reviewed")):
        opened(context, f"Client {number}", "Something long enough to break into lines " * 3, clock.ms, stage=stage)
    page.resize(*size)
    settle(context)  # the page, then what its new width hides
    page.resize(*size)
    settle(context)
    assert page.minimumSizeHint().height() <= size[1]
    assert page.minimumSizeHint().width() <= size[0]
    entry = page.detail.entry
    assert page.rect().contains(entry.text.mapTo(page, entry.text.rect().bottomRight()))
    assert page.detail.log.maximumWidth() > 0
    assert entry.width() <= 720


def test_the_newest_line_is_in_sight(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Orchid", "Lamps broken", clock.ms)
    page.resize(904, 600)
    for number in range(12):
        page.detail.entry.text.setText(f"Step {number}")
        page.detail.entry.add.click()
        settle(context)
    bar = page.detail.log.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()
    page.resize(904, 560)
    settle(context)
    assert bar.value() == bar.maximum()
