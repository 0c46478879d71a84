"""The steps of a crisis as a user works them: in time, late, left out; the watch, and a review on a day off."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journal.core.crises import Audience, CrisisStage, LineKind
from journal.core.dues import DueState
from journal.core.interactions import Channel, Interaction
from journal.core.moments import HOUR_MS, MINUTE_MS, EventTime, local, milliseconds
from journal.store import closing, crises, crisis_log, crisis_steps, interactions
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.crisis_mistake import MistakeDialog
from journal.ui.dialogs.crisis_review import ReviewDialog
from journal.ui.dialogs.crisis_step import StepDialog
from journal.ui.dialogs.crisis_watching import WatchDialog
from journal.ui.pages.crises import CrisesPage
from journal.ui.widgets.chip import Chip
from tests.ui.conftest import Clock
from tests.ui.crisis_world import card, choose, dialog, headline, moved, opened, result_of, shown, step
from tests.ui.writing import settle


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> CrisesPage:
    return shown(qtbot, context)


def press(page: CrisesPage, title: str) -> None:
    """Press the verb of a step."""
    verb = step(page, title).verb
    assert verb is not None
    verb.click()


def words_of_steps(page: CrisesPage) -> list[str]:
    """What stands in the column of the steps."""
    body = page.detail.steps.widget()
    assert body is not None
    return [label.text() for label in body.findChildren(QLabel)]


def log_of(context: Context, crisis: int) -> list[tuple[LineKind, str]]:
    return [(line.kind, line.text) for line in crisis_log.lines(context.reader, crisis)]


def test_steps_stand_with_their_deadlines_and_what_is_left(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    clock.forward(minutes=4)
    page.tick(clock.ms)
    first, client = page.detail.steps.rows[0], step(page, "Ring the client")
    assert "Tell the account team" in first.accessibleName()
    assert first.state.text() == "10:00 · late by 4:00"
    assert client.state.text() == "10:10 · 6:00 left"
    assert card(page, "Xinghe Auto").words().clock.text == "4:00 late"
    assert card(page, "Xinghe Auto").words().clock.note == "Tell the account team"
    clock.forward(seconds=1)
    page.tick(clock.ms)
    assert client.state.text() == "10:10 · 5:59 left"


def test_what_is_due_at_once_is_late_after_two_minutes(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    team = step(page, "Tell the account team")
    for seconds, words, on_card in ((120, "10:00 · 0:00 left", "0:00 left"), (1, "10:00 · late by 2:01", "2:01 late")):
        clock.forward(seconds=seconds)
        page.tick(clock.ms)
        assert team.state.text() == words
        assert card(page, "Xinghe Auto").words().clock.text == on_card


def test_the_log_says_that_a_step_was_taken_back(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    press(page, "Tell the account team")
    dialog(page, StepDialog).save_button.click()
    settle(context)
    context.runner.undo()
    settle(context)
    last = page.detail.log.lines()[-1]
    assert (last.kind, last.text) == ("Step reopened", "Tell the account team")
    assert step(page, "Tell the account team").row.due.open


def test_the_log_names_the_step_that_a_call_did(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    due = step(page, "Ring the client").row.due

    def call(writer: Writer, _running: Operation) -> None:
        assert due.client_id is not None
        made = Interaction((due.client_id,), EventTime.of(clock.ms), Channel.PHONE, text="He agrees")
        closing.done(writer, due.id, interaction_id=interactions.add(writer, made))

    context.runner.write(Op.DUE_DONE, call)
    settle(context)
    last = page.detail.log.lines()[-1]
    assert (last.kind, last.text) == ("Contact", "He agrees")
    assert f"step done: {due.title}" in last.meta


@pytest.mark.parametrize("width", [264, 300, 420])
def test_the_button_for_more_never_stands_alone_on_a_line(
    page: CrisesPage, context: Context, clock: Clock, width: int
) -> None:
    headline(context, clock.ms)
    for row in page.detail.steps.rows:
        if row.verb is not None:
            row.resize(width, row.heightForWidth(width))
            row.layout().activate()
            more = row.buttons()[-1] if not row.script_button else next(b for b in row.buttons() if not b.text())
            beside = more.geometry().center().y()
            assert row.verb.geometry().top() <= beside <= row.verb.geometry().bottom()
            assert more.geometry().right() < width


def test_a_step_is_done_with_what_came_of_it(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = headline(context, clock.ms)
    clock.forward(minutes=2)
    press(page, "Tell the account team")
    asked = dialog(page, StepDialog)
    asked.text.setPlainText("Director Li knows")
    asked.save_button.click()
    settle(context)
    assert log_of(context, crisis)[-1] == (LineKind.STEP, "Tell the account team: Director Li knows")
    assert crisis_log.lines(context.reader, crisis)[-1].audience is Audience.TEAM
    done = step(page, "Tell the account team")
    assert done.verb is None
    assert done.state.text() == "done 10:02, in time"
    assert page.detail.steps.rows[0].row.due.open
    assert page.detail.people.values[0].text() == "2:00 of 5:00 (met)"


def test_a_call_is_written_down_as_an_interaction(
    page: CrisesPage, context: Context, clock: Clock, qtbot: QtBot
) -> None:
    headline(context, clock.ms)
    client, outlet = step(page, "Ring the client"), step(page, "Ring the outlet")
    with qtbot.waitSignal(context.log_requested) as asked:
        assert client.verb is not None
        client.verb.click()
    assert asked.args == [LogRequest(1, "phone", client.row.due.id)]
    with qtbot.waitSignal(context.log_requested) as asked:
        outlet.setFocus()
        QTest.keyClick(outlet, Qt.Key.Key_Return)
    assert asked.args == [LogRequest(2, "phone", outlet.row.due.id)]


def test_arrows_move_among_the_steps(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    rows = page.detail.steps.rows
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert page.focusWidget() is rows[1]
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    QTest.keyClick(rows[0], Qt.Key.Key_Up)
    assert page.focusWidget() is rows[0]


def test_a_script_unfolds_as_plain_text_and_is_copied(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    row = step(page, "Ring the client")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_S)
    assert row.script.isVisible()
    assert row.script_text.textFormat() == Qt.TextFormat.PlainText
    assert "My recommendation" in row.script_text.text()
    row.copy.click()
    assert QGuiApplication.clipboard().text() == row.row.script
    clock.forward(minutes=1)
    press(page, "Tell the account team")
    dialog(page, StepDialog).save_button.click()
    settle(context)
    assert step(page, "Ring the client").script.isVisible()  # what was unfolded stays so


def menu_of(row: QPushButton) -> QMenu:
    row.click()
    QApplication.processEvents()
    found = [menu for menu in row.findChildren(QMenu) if menu.isVisible()]
    assert len(found) == 1
    return found[0]


def more(page: CrisesPage, title: str) -> QMenu:
    found = [made for made in step(page, title).buttons() if made.accessibleName() == "More"]
    return menu_of(found[0])


def test_a_step_can_be_left_out(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = headline(context, clock.ms)
    choose(more(page, "Ring the outlet"), "Leave it out")
    settle(context)
    assert log_of(context, crisis)[-1][0] is LineKind.SKIPPED
    assert step(page, "Ring the outlet").state.text() == "left out 10:00"


def test_an_update_that_is_left_out_once_comes_again(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = headline(context, clock.ms)
    before = step(page, "Update the client").row.due
    choose(more(page, "Update the client"), "Leave it out this time")
    settle(context)
    standing = [due for due in crisis_steps.open_ones(context.reader, crisis) if due.title == before.title]
    assert [due.moment.at for due in standing] == [clock.ms + 4 * HOUR_MS]
    choose(more(page, "Update the client"), "Leave it out for good")
    settle(context)
    assert before.title not in [due.title for due in crisis_steps.open_ones(context.reader, crisis)]


def test_what_was_done_often_stands_there_once(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = headline(context, clock.ms)
    for _ in range(3):
        clock.forward(hours=2)

        def work(writer: Writer, _running: Operation) -> None:
            due = next(one for one in crisis_steps.open_ones(writer, crisis) if one.lead == "update")
            crisis_steps.done(writer, crises.get(writer, crisis), due)

        context.runner.write(Op.DUE_DONE, work)
        settle(context)
    closed = [row for row in page.detail.steps.rows if not row.row.due.open]
    assert [row.state.text() for row in closed] == ["done 3 times, last 16:00"]


def watched(page: CrisesPage, context: Context) -> None:
    choose(page.detail.head.menu(), "Watch…")
    asked = dialog(page, WatchDialog)
    asked.hours.setValue(2)
    asked.save_button.click()
    settle(context)


def test_the_watch_asks_and_n_answers_nothing_new(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    watched(page, context)
    assert "every 2 h, 08:00–20:00" in page.detail.people.facts.text()
    question = step(page, "Anything new?")
    assert question.state.text() == "12:00 · 2 h left"
    QTest.keyClick(page, Qt.Key.Key_N)  # it is not asked yet
    settle(context)
    assert len(crisis_log.lines(context.reader, crisis)) == 1
    clock.forward(hours=2, minutes=1)
    page.tick(clock.ms)
    QTest.keyClick(card(page, "Orchid"), Qt.Key.Key_N)
    settle(context)
    assert log_of(context, crisis)[-1] == (LineKind.WATCH, "")
    assert "Nothing new" in page.detail.log.toPlainText()
    assert step(page, "Anything new?").state.text() == "14:01 · 2 h left"
    step(page, "Anything new?").setFocus()
    QTest.keyClick(step(page, "Anything new?"), Qt.Key.Key_N)
    settle(context)
    assert [kind for kind, _text in log_of(context, crisis)].count(LineKind.WATCH) == 2


def test_enter_on_the_question_writes_what_is_new(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    watched(page, context)
    row = step(page, "Anything new?")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    asked = dialog(page, StepDialog)
    asked.save_button.click()
    assert asked.problem.isVisible()  # nothing at all is no news
    asked.text.setPlainText("A second outlet asks")
    asked.save_button.click()
    settle(context)
    assert log_of(context, crisis)[-1] == (LineKind.WATCH, "A second outlet asks")


def test_n_is_a_letter_while_one_writes(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    watched(page, context)
    clock.forward(hours=3)
    QTest.keyClicks(page.detail.entry.text, "no news")
    settle(context)
    assert page.detail.entry.text.text() == "no news"
    assert len(crisis_log.lines(context.reader, crisis)) == 1


def test_a_watch_is_ended(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    watched(page, context)
    choose(page.detail.head.menu(), "Watch…")
    asked = dialog(page, WatchDialog)
    asked.end_button.click()
    settle(context)
    assert crises.get(context.reader, crisis).watch is None
    assert not page.detail.steps.rows


def test_containment_ends_updates_and_leaves_what_was_done(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = headline(context, clock.ms)
    clock.forward(minutes=36, seconds=40)
    moved(context, crisis, "contained", clock.ms)
    titles = [row.row.due.title for row in page.detail.steps.rows if row.row.due.open]
    assert "Update the client" not in titles
    contained = step(page, "The correction or our reply")
    assert contained.state.text() == "done 10:36, late by 6:40"
    values = [label.text() for label in page.detail.people.values]
    assert values[2] == "36:40 of 30:00 (late by 6:40)"


def test_a_review_on_a_day_off_is_moved_with_one_button(page: CrisesPage, context: Context, clock: Clock) -> None:
    def region(writer: Writer, _running: Operation) -> None:
        from journal.store import journal_settings

        journal_settings.put(writer, "work_region", "CN")

    context.runner.write(Op.SETTING, region)
    clock.ms = milliseconds(dt.datetime(2027, 2, 3, 14, 10, 20))
    crisis = headline(context, clock.ms)
    said = next(text for text in words_of_steps(page) if "day off" in text)
    assert said.startswith("Wed 10 Feb is a day off (")
    assert said.endswith("expected)")
    button = page.detail.steps.move_button
    assert button.text().startswith("Move it to ")
    button.click()
    settle(context)
    review = next(due for due in crisis_steps.open_ones(context.reader, crisis) if due.lead == "review")
    at = local(review.moment.at_in(None))
    assert at.date() > dt.date(2027, 2, 10)
    assert (at.hour, at.minute) == (14, 10)
    assert not [text for text in words_of_steps(page) if "day off" in text]
    report = next(due for due in crisis_steps.open_ones(context.reader, crisis) if due.lead == "report")
    assert report.moment.at == clock.ms + 24 * HOUR_MS


def test_the_review_is_offered_when_it_is_over(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = headline(context, clock.ms)
    assert "review" not in [made.objectName() for made in page.detail.head.buttons()]
    moved(context, crisis, "resolved", clock.ms + 3 * HOUR_MS, "Reply stands")
    press(page, "Review")
    dialog(page, ReviewDialog).reject()
    made = next(made for made in page.detail.head.buttons() if made.objectName() == "review")
    made.click()
    assert dialog(page, ReviewDialog)


def test_one_opened_by_mistake_is_muted_and_has_nothing_due(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = headline(context, clock.ms)
    choose(page.detail.head.menu(), "Opened by mistake…")
    asked = dialog(page, MistakeDialog)
    asked.text.setPlainText("The other client")
    asked.save_button.click()
    settle(context)
    words = card(page, "Xinghe Auto").words()
    assert words.muted
    assert words.clock.text == "Opened by mistake"
    assert [chip.text() for chip in page.detail.head.chip_row.findChildren(Chip) if chip.isVisible()] == [
        "Opened by mistake"
    ]
    closing = page.detail.log.lines()[-1]
    assert (closing.kind, closing.text) == ("Closed as opened by mistake", "The other client")
    assert not [row for row in page.detail.steps.rows if row.row.due.open]
    assert crises.get(context.reader, crisis).stage is CrisisStage.RESOLVED
    assert result_of(page) == "The other client"
    assert page.detail.people.values == []


def test_measures_count_on_and_turn_red_when_late(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    clock.forward(minutes=4, seconds=12)
    page.tick(clock.ms)
    values = page.detail.people.values
    assert [label.text() for label in values][:2] == ["4:12 of 5:00, not yet", "4:12 of 10:00, not yet"]
    clock.forward(minutes=6)
    page.tick(clock.ms)
    assert values[0].text() == "10:12 of 5:00, not yet, 5:12 late"


def test_keyboard_stays_on_the_steps_when_one_is_done(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    row = step(page, "Ring the client")
    row.setFocus()
    choose(more(page, "Tell the account team"), "Leave it out")
    settle(context)
    focused = page.focusWidget()
    assert focused in page.detail.steps.rows


def test_a_due_that_was_closed_elsewhere_leaves_the_steps(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = headline(context, clock.ms)

    def work(writer: Writer, _running: Operation) -> None:
        due = crisis_steps.open_ones(writer, crisis)[0]
        crisis_steps.leave_out(writer, crises.get(writer, crisis), due)

    context.runner.write(Op.DUE_DISMISS, work)
    settle(context)
    assert step(page, "Tell the account team").row.due.state is DueState.DISMISSED
    assert clock.ms % MINUTE_MS == 0
