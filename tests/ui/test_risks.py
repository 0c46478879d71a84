"""The risk register as a user keeps it: noting, changing, reviewing, deleting and undoing, opening a crisis from it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.core.moments import today
from journal.core.risks import Side
from journal.store import clients, crises, plans, risks
from journal.store.history import Op
from journal.ui.context import Context
from journal.ui.dialogs.crisis import CrisisDialog
from journal.ui.dialogs.risk import RiskDialog
from journal.ui.dialogs.risks import RisksDialog
from journal.ui.pages.client_fact_buttons import FactButton
from journal.ui.pages.client_risks import RisksSection
from tests.ui.conftest import Clock
from tests.ui.desk import RISK, Desk, answer, desk, question, shown
from tests.ui.test_person_dialog import saved
from tests.ui.writing import commit, do, settle


@pytest.fixture
def known(context: Context) -> Desk:
    return desk(context)


def lines(dialog: RisksDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_a_risk_is_noted_with_whom_to_call_and_reminds_of_its_review(
    qtbot: QtBot, context: Context, clock: Clock, known: Desk
) -> None:
    dialog = shown(qtbot, RiskDialog(context, known.hotel))
    commit(dialog.title, "电梯故障")
    commit(dialog.signs, "维保延期\n异响")
    dialog.likelihood.setCurrentIndex(2)
    dialog.plan.choose("product_fault")
    first = dialog.contacts.rows()[0]
    commit(first.name, "工程部")
    commit(first.phone, "+852 5555 0123")
    second = dialog.contacts.rows()[1]
    commit(second.name, "Grace")
    second.side.setCurrentIndex(1)
    dialog.told.box.click()
    dialog.told_how.setCurrentIndex(2)
    dialog.every.setValue(30)
    risk = risks.get(context.reader, saved(qtbot, dialog))
    assert (risk.title, risk.severity, risk.likelihood, risk.plan) == ("电梯故障", 2, 3, "product_fault")
    assert [(one.name, one.phone, one.side) for one in risk.contacts] == [
        ("工程部", "+852 5555 0123", Side.OURS),
        ("Grace", "", Side.THEIRS),
    ]
    assert (risk.told_on, risk.told_how) == (today(clock.ms).isoformat(), "phone")
    due = context.reader.rows("SELECT title, due_local FROM dues WHERE risk_id = ?", (risk.id,))
    assert due == [("电梯故障", "2026-12-24")]


def test_a_risk_without_a_title_says_so(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, RiskDialog(context, known.hotel))
    dialog.save_button.click()
    assert dialog.problem.isVisible()
    assert dialog.focusWidget() is dialog.title


def test_never_to_be_reviewed_leaves_no_due(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, RiskDialog(context, known.car, known.safety))
    dialog.every.setValue(0)
    assert dialog.every.text() == "Never"
    saved(qtbot, dialog)
    assert risks.get(context.reader, known.safety).review_days is None
    assert context.reader.value("SELECT count(*) FROM dues WHERE risk_id = ?", (known.safety,)) == 0


def test_saving_unchanged_changes_nothing_and_escape_does_not_ask(qtbot: QtBot, context: Context, known: Desk) -> None:
    before = risks.get(context.reader, known.safety)
    saved(qtbot, shown(qtbot, RiskDialog(context, known.car, known.safety)))
    after = risks.get(context.reader, known.safety)
    assert (after.plan, after.contacts, after.signs, after.told_how) == (
        before.plan,
        before.contacts,
        before.signs,
        before.told_how,
    )
    dialog = shown(qtbot, RiskDialog(context, known.car, known.safety))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_asks_after_a_number_was_typed(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, RiskDialog(context, known.car, known.safety))
    QTest.keyClicks(dialog.contacts.rows()[-1].phone, "123")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    box = question(dialog)
    assert box is not None
    answer(box, "Discard")
    assert not dialog.isVisible()
    assert len(risks.get(context.reader, known.safety).contacts) == 1


def test_a_plan_in_the_bin_stays_what_it_is_until_another_is_chosen(
    qtbot: QtBot, context: Context, known: Desk
) -> None:
    made: list[int] = []
    copy = plans.copy_of(plans.built_in("en")["own_mistake"])
    do(context, Op.PLAN_ADD, lambda writer: made.append(plans.add(writer, copy)))
    plan = plans.get(context.reader, made[0])
    dialog = shown(qtbot, RiskDialog(context, known.car, known.safety))
    dialog.plan.choose(plan.uuid)
    saved(qtbot, dialog)
    do(context, Op.PLAN_DELETE, lambda writer: plans.delete(writer, plan.id))
    again = shown(qtbot, RiskDialog(context, known.car, known.safety))
    assert again.plan.currentText() == "A plan that is in the bin"
    commit(again.note, "x")
    saved(qtbot, again)
    assert risks.get(context.reader, known.safety).plan == plan.uuid


def test_deleting_is_undone(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, RiskDialog(context, known.car, known.safety))
    saved(qtbot, dialog, dialog.delete_button.click)
    assert [risk.id for risk in risks.of_client(context.reader, known.car)] != []
    assert known.safety not in [risk.id for risk in risks.of_client(context.reader, known.car)]
    context.runner.undo()
    settle(context)
    assert risks.get(context.reader, known.safety).title == RISK
    assert context.reader.value("SELECT count(*) FROM dues WHERE risk_id = ?", (known.safety,)) == 1


def test_the_register_lists_the_heaviest_first_and_one_button_records_the_look(
    qtbot: QtBot, context: Context, clock: Clock, known: Desk
) -> None:
    dialog = shown(qtbot, RisksDialog(context, known.car))
    assert [line.split("\n")[0] for line in lines(dialog)] == ["经销商泄露价格", RISK]
    clock.forward(days=100)
    dialog.fill()
    assert "to be reviewed since" in lines(dialog)[1]
    dialog.list.setCurrentRow(1)
    dialog.look.click()
    settle(context)
    assert "to be reviewed since" not in lines(dialog)[1]
    assert risks.get(context.reader, known.safety).reviewed_on == today(clock.ms).isoformat()
    assert dialog.list.currentRow() == 1


def test_enter_opens_a_risk_of_the_register(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, RisksDialog(context, known.car))
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    opened = [made for made in dialog.findChildren(RiskDialog) if made.isVisible()]
    assert [made.title.text() for made in opened] == ["经销商泄露价格"]
    opened[0].reject()


def test_a_register_without_risks_says_what_belongs_there(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, RisksDialog(context, known.hotel))
    assert not dialog.list.isVisible()
    assert not dialog.look.isVisible()
    dialog.add.click()
    assert [made for made in dialog.findChildren(RiskDialog) if made.isVisible()]


def test_a_crisis_opens_from_the_register_and_shows_itself(qtbot: QtBot, context: Context, known: Desk) -> None:
    dialog = shown(qtbot, RisksDialog(context, known.car))
    dialog.list.setCurrentRow(1)
    dialog.crisis.click()
    (opened,) = (made for made in dialog.findChildren(CrisisDialog) if made.isVisible())
    assert opened.client.text() == "星禾汽车"
    assert opened.plan.key() == "negative_story"
    commit(opened.sentence, "论坛热帖")
    with qtbot.waitSignal(context.crisis_requested) as asked:
        opened.save_button.click()
    assert crises.get(context.reader, asked.args[0]).risk_id == known.safety
    assert not dialog.isVisible()


def test_opening_a_crisis_from_a_changed_form_asks_first(qtbot: QtBot, context: Context, known: Desk) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()
    dialog = shown(qtbot, RiskDialog(context, known.car, known.safety, holder))
    assert dialog.open_button is not None
    commit(dialog.note, "x")
    dialog.open_button.click()
    assert question(dialog) is not None
    assert not holder.findChildren(CrisisDialog)
    dialog.note.clear()
    dialog.open_button.click()
    assert len(holder.findChildren(CrisisDialog)) == 1


def test_the_section_of_the_client_page_shows_and_edits(qtbot: QtBot, context: Context, known: Desk) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    section = RisksSection(context)
    column.addWidget(section.card)
    column.addWidget(section.add_line)
    section.show_client(clients.get(context.reader, known.hotel))
    holder.show()
    assert section.add_line.isVisible()
    section.show_client(clients.get(context.reader, known.car))
    QApplication.processEvents()
    assert section.card.isVisible()
    rows = section.card.findChildren(FactButton)
    assert [row.words for row in rows] == ["经销商泄露价格", RISK]
    rows[1].click()
    (opened,) = holder.findChildren(RiskDialog)
    assert opened.title.text() == RISK
    opened.reject()
