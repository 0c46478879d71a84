"""Opening, moving, closing and reviewing a crisis as a busy person does it: with the keyboard, told what follows."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal.core.crises import CrisisStage, FoundBy, LineKind
from journal.core.interactions import Channel, Interaction
from journal.core.moments import MINUTE_MS, today
from journal.core.risks import Risk
from journal.store import clients, commitments, crises, crisis_log, crisis_steps, interactions, plans, risks
from journal.store.history import Op
from journal.ui import crisis_consequences
from journal.ui.context import Context
from journal.ui.dialogs.crisis import CrisisDialog
from journal.ui.dialogs.crisis_close import CrisisStageDialog
from journal.ui.dialogs.crisis_mistake import MistakeDialog
from journal.ui.dialogs.crisis_review import ReviewDialog
from journal.ui.widgets.labels import PlainLabel
from tests.ui.conftest import Clock
from tests.ui.desk import SENTENCE, Desk, answer, desk, open_crisis, question, shown
from tests.ui.test_person_dialog import saved
from tests.ui.writing import commit, do, settle

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def known(context: Context) -> Desk:
    return desk(context)


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, known: Desk) -> CrisisDialog:
    return shown(qtbot, CrisisDialog(context))


def words_of(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible())


def entries(context: Context, client_id: int) -> list[Interaction]:
    found = interactions.timeline(context.reader, client_id)
    return [interactions.get(context.reader, one.id) for one in found if one.channel != interactions.CRISIS_CHANNEL]


# ---------- opening


def test_scene_six_opens_with_four_initials_and_one_sentence(
    qtbot: QtBot, context: Context, clock: Clock, known: Desk, dialog: CrisisDialog
) -> None:
    keys = 1  # Ctrl+Shift+C
    QTest.keyClicks(dialog.client, "xhqc")
    QTest.keyClick(dialog.client, ENTER)
    assert dialog.client.text() == "星禾汽车"
    assert dialog.focusWidget() is dialog.sentence
    commit(dialog.sentence, SENTENCE)
    with qtbot.waitSignal(context.crisis_requested) as asked:
        QTest.keyClick(dialog.sentence, ENTER, CTRL)
    keys += 4 + 1 + len(SENTENCE) + 1
    assert keys <= 25
    crisis = crises.get(context.reader, asked.args[0])
    assert (crisis.client_id, crisis.severity, crisis.found_by) == (known.car, 2, FoundBy.US)
    assert (crisis.risk_id, crisis.outlet_id) == (known.safety, known.outlet)
    assert (crisis.plan, crisis.plan_name) == ("negative_story", "Negative story in an outlet")
    assert crisis.steps == plans.built_in("en")["negative_story"].steps
    assert crisis.goals.client == 10
    at = [due.moment.at - clock.ms for due in crisis_steps.open_ones(context.reader, crisis.id)]
    assert [ms // MINUTE_MS for ms in at[:5]] == [0, 10, 10, 30, 120]


def test_tab_is_as_good_as_enter_and_ctrl_enter_opens_from_any_field(
    qtbot: QtBot, context: Context, known: Desk, dialog: CrisisDialog
) -> None:
    QTest.keyClicks(dialog.client, "ltjd")
    QTest.keyClick(dialog.client, Qt.Key.Key_Tab)
    assert (dialog.client.text(), dialog.focusWidget()) == ("兰庭酒店", dialog.sentence)
    QTest.keyClicks(dialog.sentence, "No water on floor 5")
    dialog.found_by.setFocus()
    with qtbot.waitSignal(context.crisis_requested) as asked:
        QTest.keyClick(dialog.found_by, ENTER, CTRL)
    assert crises.get(context.reader, asked.args[0]).client_id == known.hotel


def test_initials_that_fit_nobody_keep_the_keyboard_until_they_are_right(
    context: Context, dialog: CrisisDialog
) -> None:
    QTest.keyClicks(dialog.client, "zzz")
    QTest.keyClick(dialog.client, ENTER)
    QTest.keyClicks(dialog.sentence, "x")
    QTest.keyClick(dialog.sentence, ENTER)
    assert "zzz" in dialog.problem.text()
    assert dialog.focusWidget() is dialog.client
    assert crises.every(context.reader) == []


def test_without_risks_nothing_is_proposed_and_no_field_asks_for_one(dialog: CrisisDialog) -> None:
    QTest.keyClicks(dialog.client, "ltjd")
    QTest.keyClick(dialog.client, ENTER)
    assert not dialog.risk.isVisible()
    assert dialog.plan.plan() is None
    assert "Without a plan" in dialog.consequence.text()


def test_the_heaviest_risk_gives_the_plan_until_the_sentence_says_more(dialog: CrisisDialog) -> None:
    QTest.keyClicks(dialog.client, "xhqc")
    QTest.keyClick(dialog.client, ENTER)
    assert dialog.risk.isVisible()
    assert dialog.plan.key() == "data_leak"
    assert dialog.risk.currentIndex() == 0
    commit(dialog.sentence, SENTENCE)
    assert dialog.plan.key() == "negative_story"
    assert "7" in dialog.consequence.text()
    assert "at once" in dialog.consequence.text()


def test_what_the_user_chose_is_not_proposed_over(dialog: CrisisDialog) -> None:
    QTest.keyClicks(dialog.client, "xhqc")
    QTest.keyClick(dialog.client, ENTER)
    dialog.plan.setFocus()
    QTest.keyClick(dialog.plan, Qt.Key.Key_Home)
    assert dialog.plan.plan() is None
    dialog.outlet.setFocus()
    QTest.keyClick(dialog.outlet, Qt.Key.Key_End)
    commit(dialog.sentence, "新车碰撞数据存疑")
    assert dialog.plan.plan() is None
    assert dialog.outlet.currentText() == "车闻网"


def test_another_client_brings_its_own_plans_and_risks(context: Context, known: Desk, dialog: CrisisDialog) -> None:
    copy = plans.copy_of(plans.built_in("en")["own_mistake"], known.hotel)
    do(context, Op.PLAN_ADD, lambda writer: plans.add(writer, copy))
    for initials, rows in (("ltjd", 1), ("xhqc", 0)):
        dialog.client.clear()
        QTest.keyClicks(dialog.client, initials)
        QTest.keyClick(dialog.client, ENTER)
        names = [dialog.plan.itemText(place) for place in range(dialog.plan.count())]
        assert names.count("Our own mistake") == 1 + rows


def test_a_warning_says_that_its_steps_wait(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, CrisisDialog(context, risk_id=known.safety))
    assert dialog.risk.currentText() == "媒体质疑安全数据"
    dialog.more.button.click()
    dialog.stage.setCurrentIndex(1)
    assert "wait until it is open" in dialog.consequence.text()
    QTest.keyClicks(dialog.sentence, "Somebody asks for the figures")
    with qtbot.waitSignal(context.crisis_requested) as asked:
        dialog.save_button.click()
    crisis = crises.get(context.reader, asked.args[0])
    assert (crisis.stage, crisis.started_at, crisis.risk_id) == (CrisisStage.WARNING, None, known.safety)
    assert crisis_steps.open_ones(context.reader, crisis.id) == []


def test_escape_asks_only_where_something_was_typed(qtbot: QtBot, context: Context, known: Desk) -> None:
    empty = shown(qtbot, CrisisDialog(context, client_id=known.car))
    QTest.keyClick(empty, Qt.Key.Key_Escape)
    assert not empty.isVisible()
    begun = shown(qtbot, CrisisDialog(context, client_id=known.car))
    QTest.keyClicks(begun.sentence, "x")
    QTest.keyClick(begun.sentence, Qt.Key.Key_Escape)
    box = question(begun)
    assert box is not None
    answer(box, "Go on writing")
    QApplication.processEvents()
    assert (begun.isVisible(), begun.sentence.text()) == (True, "x")
    QTest.keyClick(begun.sentence, Qt.Key.Key_Escape)
    box = question(begun)
    assert box is not None
    answer(box, "Discard")
    assert not begun.isVisible()


# ---------- stages


def test_contained_says_and_does_what_stops(qtbot: QtBot, context: Context, known: Desk) -> None:
    crisis = open_crisis(context, known.car)
    dialog = shown(qtbot, CrisisStageDialog(context, crisis, CrisisStage.CONTAINED))
    assert "counts as done: 1" in words_of(dialog)
    assert "1 repeated update" in words_of(dialog)
    saved(qtbot, dialog)
    states = {due.lead: due.state.value for due in crisis_steps.every(context.reader, crisis.id)}
    assert (states["contain"], states["update"], states["team"]) == ("done", "cancelled", "scheduled")


@pytest.mark.parametrize("stage", [CrisisStage.CONTAINED, CrisisStage.RESOLVED])
@pytest.mark.parametrize("plan", ["negative_story", "data_leak", "own_mistake", "quarrel_inside"])
def test_what_is_said_to_follow_is_what_follows(context: Context, known: Desk, stage: CrisisStage, plan: str) -> None:
    crisis = open_crisis(context, known.car, plan=plan)
    before = crisis_steps.open_ones(context.reader, crisis.id)
    words = crisis_consequences.of_move(crisis, before, stage)

    def move(writer: object) -> None:
        crises.set_stage(writer, crisis.id, stage, crisis.opened, "over")  # type: ignore[arg-type]

    do(context, Op.CRISIS_STAGE, move)
    after = {due.id: due.state.value for due in crisis_steps.every(context.reader, crisis.id)}
    done = [due for due in before if after[due.id] == "done"]
    assert len(done) == int("".join(filter(str.isdigit, words[0])))
    ended = sum(int("".join(filter(str.isdigit, line))) for line in words[1:] if any(map(str.isdigit, line)))
    assert ended == sum(after[due.id] == "cancelled" for due in before)
    stays = any("stay" in line for line in words)
    assert stays == (stage is CrisisStage.RESOLVED)


def test_closing_asks_for_the_result_and_takes_the_mood_without_counting_as_contact(
    qtbot: QtBot, context: Context, clock: Clock, known: Desk
) -> None:
    crisis = open_crisis(context, known.car)
    clock.forward(hours=3)
    dialog = shown(qtbot, CrisisStageDialog(context, crisis, CrisisStage.RESOLVED))
    dialog.save_button.click()
    assert dialog.problem.isVisible()
    assert dialog.focusWidget() is dialog.text
    commit(dialog.text, "厂家回应已补充")
    dialog.mood.buttons()[3].click()
    saved(qtbot, dialog)
    crisis = crises.get(context.reader, crisis.id)
    assert (crisis.stage, crisis.result) == (CrisisStage.RESOLVED, "厂家回应已补充")
    (entry,) = entries(context, known.car)
    assert (entry.mood, entry.channel, entry.text) == (1, Channel.NOTE, "厂家回应已补充")
    assert not entry.counts
    assert clients.page(context.reader, "xhqc")[0].last_contact_at is None


def test_closing_without_a_mood_writes_no_entry(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, CrisisStageDialog(context, open_crisis(context, known.car), CrisisStage.RESOLVED))
    commit(dialog.text, "over")
    saved(qtbot, dialog)
    assert entries(context, known.car) == []


def test_going_back_asks_why_and_the_log_says_it(qtbot: QtBot, context: Context, known: Desk) -> None:
    crisis = open_crisis(context, known.car)
    saved(qtbot, shown(qtbot, CrisisStageDialog(context, crisis, CrisisStage.CONTAINED)))
    crisis = crises.get(context.reader, crisis.id)
    dialog = shown(qtbot, CrisisStageDialog(context, crisis, CrisisStage.OPEN))
    assert not dialog.mood.isVisible()
    dialog.save_button.click()
    assert dialog.problem.isVisible()
    commit(dialog.text, "又一家转载")
    saved(qtbot, dialog)
    last = crisis_log.lines(context.reader, crisis.id)[-1]
    assert (last.kind, last.stage, last.text) == (LineKind.STAGE, CrisisStage.OPEN, "又一家转载")
    assert crises.get(context.reader, crisis.id).result == ""


def test_opened_by_mistake_needs_a_reason_and_leaves_nothing_due(qtbot: QtBot, context: Context, known: Desk) -> None:
    crisis = open_crisis(context, known.car)
    dialog = shown(qtbot, MistakeDialog(context, crisis))
    dialog.save_button.click()
    assert dialog.problem.isVisible()
    commit(dialog.text, "同名的另一家公司")
    saved(qtbot, dialog)
    crisis = crises.get(context.reader, crisis.id)
    assert (crisis.mistaken, crisis.stage) == (True, CrisisStage.RESOLVED)
    assert crisis_steps.open_ones(context.reader, crisis.id) == []
    assert crisis_log.lines(context.reader, crisis.id)[-1].text == "同名的另一家公司"


# ---------- the review


def resolved(qtbot: QtBot, context: Context, known: Desk, risk: int | None = None) -> int:
    crisis = open_crisis(context, known.car, risk=risk)
    dialog = shown(qtbot, CrisisStageDialog(context, crisis, CrisisStage.RESOLVED))
    commit(dialog.text, "over")
    saved(qtbot, dialog)
    return crisis.id


def review_of(qtbot: QtBot, context: Context, crisis_id: int) -> ReviewDialog:
    return shown(qtbot, ReviewDialog(context, crises.get(context.reader, crisis_id)))


def test_a_review_flows_into_plan_risk_and_promises(qtbot: QtBot, context: Context, known: Desk) -> None:
    crisis_id = resolved(qtbot, context, known, known.safety)
    dialog = review_of(qtbot, context, crisis_id)
    assert not dialog.as_promises.isVisible()
    commit(dialog.cause, "测试报告没有公开")
    commit(dialog.helped, "半小时内有回应")
    commit(dialog.changes, "发布前先给媒体原始报告")
    commit(dialog.promised, "周五前给测试报告\n每月一次风险会")
    assert dialog.as_promises.isVisible()
    saved(qtbot, dialog)
    crisis = crises.get(context.reader, crisis_id)
    assert (crisis.stage, crisis.review.helped) == (CrisisStage.REVIEWED, "半小时内有回应")
    (plan,) = plans.every(context.reader)
    assert (plan.client_id, plan.template, plan.lessons) == (known.car, "negative_story", "发布前先给媒体原始报告")
    risk = risks.get(context.reader, known.safety)
    assert risk.signs.splitlines() == ["论坛里的帖子", "测试报告没有公开"]
    assert (risk.plan, risk.reviewed_on) == (plan.uuid, today(context.now()).isoformat())
    promised = commitments.standing(context.reader, known.car)
    assert sorted(one.text for one in promised) == ["周五前给测试报告", "每月一次风险会"]
    assert all(one.ours and one.due is not None for one in promised)
    assert [due.lead for due in crisis_steps.open_ones(context.reader, crisis_id)] == ["report"]
    again = shown(qtbot, CrisisDialog(context, client_id=known.car))
    commit(again.sentence, SENTENCE)
    assert again.plan.key() == plan.uuid
    again.sentence.clear()


def test_a_second_review_proposes_nothing_twice(qtbot: QtBot, context: Context, known: Desk) -> None:
    crisis_id = resolved(qtbot, context, known)
    dialog = review_of(qtbot, context, crisis_id)
    commit(dialog.cause, "cause")
    commit(dialog.promised, "one thing")
    dialog.to_risk.click()
    saved(qtbot, dialog)
    noted = [risk for risk in risks.of_client(context.reader, known.car) if risk.title == SENTENCE]
    assert [(risk.signs, risk.plan) for risk in noted] == [("cause", "negative_story")]
    again = review_of(qtbot, context, crisis_id)
    assert again.cause.toPlainText() == "cause"
    assert not any(box.isChecked() for box in (again.to_plan, again.to_risk, again.as_promises.box))
    again.to_risk.click()
    commit(again.helped, "more")
    saved(qtbot, again)
    assert len(commitments.standing(context.reader, known.car)) == 1
    assert len([risk for risk in risks.of_client(context.reader, known.car) if risk.title == SENTENCE]) == 1


def test_not_now_leaves_the_one_due_and_changes_nothing(qtbot: QtBot, context: Context, known: Desk) -> None:
    crisis_id = resolved(qtbot, context, known)
    before = crisis_steps.open_ones(context.reader, crisis_id)
    dialog = review_of(qtbot, context, crisis_id)
    assert dialog.cancel_button.text() == "Not now"
    dialog.cancel_button.click()
    settle(context)
    assert not dialog.isVisible()
    assert crisis_steps.open_ones(context.reader, crisis_id) == before
    assert [due.lead for due in before].count("review") == 1


def test_an_empty_review_is_none(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = review_of(qtbot, context, resolved(qtbot, context, known))
    dialog.save_button.click()
    assert dialog.problem.isVisible()


def test_promises_are_proposed_for_a_working_day(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = review_of(qtbot, context, resolved(qtbot, context, known))
    commit(dialog.promised, "one thing")
    day = dt.date.fromisoformat(dialog.as_promises.day() or "")
    assert day > today(context.now())
    assert day.weekday() < 5


def test_a_risk_in_the_bin_is_no_hindrance(qtbot: QtBot, context: Context, known: Desk) -> None:
    crisis_id = resolved(qtbot, context, known, known.safety)
    stale = crises.get(context.reader, crisis_id)
    do(context, Op.RISK_DELETE, lambda writer: risks.delete(writer, known.safety))
    dialog = shown(qtbot, ReviewDialog(context, stale))
    commit(dialog.cause, "cause")
    dialog.to_risk.setChecked(True)
    saved(qtbot, dialog)
    noted: list[Risk] = risks.of_client(context.reader, known.car)
    assert SENTENCE in [risk.title for risk in noted]


def test_the_question_shows_the_words_of_its_buttons(dialog: CrisisDialog) -> None:
    QTest.keyClicks(dialog.sentence, "leaflets")
    dialog.reject()
    box = question(dialog)
    assert box is not None
    for made in box.buttons():
        assert made.width() >= made.sizeHint().width(), made.text()
    answer(box, "Discard")
