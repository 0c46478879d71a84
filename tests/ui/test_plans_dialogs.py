"""Plans as a user keeps them: a built-in one copied, steps typed and ordered by their deadlines, deleted and undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from journal.core.plans import Goals, Plan, Step, StepKind
from journal.store import plans
from journal.store.history import Op
from journal.ui.context import Context
from journal.ui.dialogs.plan import PlanDialog
from journal.ui.dialogs.plan_step import PlanStepDialog
from journal.ui.dialogs.plans import PlansDialog
from journal.ui.pages.settings_work import WorkSection
from journal.ui.widgets.span_edit import SpanEdit
from journal.ui.widgets.titled_rows import LEAD_ROLE
from tests.ui.desk import Desk, answer, desk, question, shown
from tests.ui.test_person_dialog import saved
from tests.ui.writing import commit, do, settle


@pytest.fixture
def known(context: Context) -> Desk:
    return desk(context)


def titles(dialog: PlansDialog) -> list[str]:
    return [dialog.list.item(row).text().split("\n")[0] for row in range(dialog.list.count())]


def visible(dialog: PlansDialog | PlanDialog, kind: type[QDialog]) -> QDialog:
    (found,) = (made for made in dialog.findChildren(kind) if made.isVisible())
    return found


def step_of(dialog: PlanDialog) -> PlanStepDialog:
    found = visible(dialog, PlanStepDialog)
    assert isinstance(found, PlanStepDialog)
    QApplication.processEvents()  # until then its keys are not heard
    return found


def rows(dialog: PlanDialog) -> list[tuple[str, str]]:
    found = (dialog.steps.list.item(row) for row in range(dialog.steps.list.count()))
    return [(item.data(LEAD_ROLE), item.text().split("\n")[0]) for item in found]


def test_a_built_in_plan_is_copied_with_enter_and_becomes_one_s_own(
    qtbot: QtBot, context: Context, known: Desk
) -> None:
    listed = shown(qtbot, PlansDialog(context))
    assert len(titles(listed)) == 7
    assert not listed.edit.isEnabled()
    QTest.keyClick(listed.list, Qt.Key.Key_Return)
    made = visible(listed, PlanDialog)
    assert isinstance(made, PlanDialog)
    assert plans.every(context.reader) == []
    QTest.keyClicks(made.client, "Nobody")
    made.save_button.click()
    assert "Nobody" in made.problem.text()
    made.client.setText("兰庭酒店")
    made.name.setText("Ours")
    saved(qtbot, made)
    (plan,) = plans.every(context.reader)
    assert (plan.name, plan.client_id, plan.template) == ("Ours", known.hotel, "negative_story")
    assert plan.steps == plans.built_in("en")["negative_story"].steps
    assert titles(listed)[0] == "Ours"
    assert "兰庭酒店" in listed.list.item(0).text()
    listed.list.setCurrentRow(0)
    assert listed.edit.isEnabled()


def test_steps_stand_in_the_order_of_their_deadlines_however_they_are_written(
    qtbot: QtBot, context: Context, known: Desk
) -> None:
    dialog = shown(qtbot, PlanDialog(context, Plan("")))
    QTest.keyClicks(dialog.name, "Power cut")
    for title, after, every in (
        ("Report", "1 d", ""),
        ("Light", "+10 min", ""),
        ("Call", "2小时", "30"),
        ("Team", "", ""),
    ):
        dialog.steps.add.click()
        step = step_of(dialog)
        QTest.keyClicks(step.title, title)
        step.after.setEditText(after)
        step.every.setEditText(every)
        step.save_button.click()
    assert rows(dialog) == [("at once", "Team"), ("+10 min", "Light"), ("+2 h", "Call"), ("+1 d", "Report")]
    dialog.goals[1].setEditText("15 min")
    plan = plans.get(context.reader, saved(qtbot, dialog))
    assert [(step.title, step.after_minutes, step.every_minutes) for step in plan.steps] == [
        ("Team", 0, None),
        ("Light", 10, None),
        ("Call", 120, 30),
        ("Report", 1440, None),
    ]
    assert plan.goals == Goals(client=15)
    assert plan.client_id is None


def test_a_step_is_moved_by_its_time_and_taken_out_with_a_key(qtbot: QtBot, context: Context, known: Desk) -> None:
    plan = Plan("P", (Step("First", 0), Step("Second", 10, StepKind.CLIENT, channel="phone"), Step("Third", 20)))
    dialog = shown(qtbot, PlanDialog(context, plan))
    QTest.keyClick(dialog.steps.list, Qt.Key.Key_Return)
    step = step_of(dialog)
    step.after.setEditText("15")
    QTest.keyClick(step.after, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [title for _, title in rows(dialog)] == ["Second", "First", "Third"]
    dialog.steps.list.setCurrentRow(2)
    QTest.keyClick(dialog.steps.list, Qt.Key.Key_Delete)
    kept = plans.get(context.reader, saved(qtbot, dialog)).steps
    assert kept == (Step("Second", 10, StepKind.CLIENT, channel="phone"), Step("First", 15))


@pytest.mark.parametrize(("field", "text"), [("after", "soon"), ("after", "500 d"), ("every", "now and then")])
def test_a_time_that_cannot_be_is_said_in_the_step(
    qtbot: QtBot, context: Context, known: Desk, field: str, text: str
) -> None:
    step = shown(qtbot, PlanStepDialog(context, Step("Call", 10)))
    edit: SpanEdit = getattr(step, field)
    edit.setEditText(text)
    step.save_button.click()
    assert step.isVisible()
    assert step.problem.isVisible()
    assert step.focusWidget() in (edit, edit.lineEdit())
    edit.setEditText("20")
    with qtbot.waitSignal(step.given):
        step.save_button.click()


def test_a_goal_that_cannot_be_read_keeps_the_dialog(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, PlanDialog(context, Plan("P")))
    dialog.goals[2].setEditText("quickly")
    dialog.save_button.click()
    assert "quickly" in dialog.problem.text()
    assert dialog.focusWidget() in (dialog.goals[2], dialog.goals[2].lineEdit())


def test_a_step_that_was_added_is_not_lost_on_escape(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, PlanDialog(context, Plan("P")))
    dialog.steps.add.click()
    step = step_of(dialog)
    QTest.keyClicks(step.title, "Call")
    step.save_button.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    box = question(dialog)
    assert box is not None
    answer(box, "Go on writing")
    assert dialog.isVisible()
    assert len(dialog.steps.steps()) == 1


def test_deleting_a_plan_is_undone_and_the_list_follows(qtbot: QtBot, context: Context, known: Desk) -> None:
    do(context, Op.PLAN_ADD, lambda writer: plans.add(writer, Plan("Mine", (Step("Call", 5),))))
    listed = shown(qtbot, PlansDialog(context))
    QTest.keyClick(listed.list, Qt.Key.Key_Return)
    dialog = visible(listed, PlanDialog)
    assert isinstance(dialog, PlanDialog)
    saved(qtbot, dialog, dialog.delete_button.click)
    assert "Mine" not in titles(listed)
    context.runner.undo()
    settle(context)
    assert titles(listed)[0] == "Mine"
    assert plans.every(context.reader)[0].steps == (Step("Call", 5),)


def test_a_copy_of_one_s_own_keeps_its_lessons(qtbot: QtBot, context: Context, known: Desk) -> None:
    do(context, Op.PLAN_ADD, lambda writer: plans.add(writer, Plan("Mine", lessons="Two people sign")))
    listed = shown(qtbot, PlansDialog(context))
    listed.copy.click()
    dialog = visible(listed, PlanDialog)
    assert isinstance(dialog, PlanDialog)
    dialog.name.selectAll()
    commit(dialog.name, "第二份")
    saved(qtbot, dialog)
    assert {plan.name: plan.lessons for plan in plans.every(context.reader)} == {
        "Mine": "Two people sign",
        "第二份": "Two people sign",
    }


def test_the_settings_lead_to_the_plans(qtbot: QtBot, context: Context, known: Desk) -> None:
    section = WorkSection(context)
    qtbot.addWidget(section)
    section.show()
    assert isinstance(section.plans, QPushButton)
    section.plans.click()
    assert section.findChildren(PlansDialog)
