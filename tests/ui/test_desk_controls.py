"""The dialogs of the crisis desk are for everybody: names for screen readers, Tab to every control, keys that open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from journal.core.crises import CrisisStage
from journal.core.plans import Step
from journal.store import plans
from journal.ui.context import Context
from journal.ui.dialogs.crisis import CrisisDialog
from journal.ui.dialogs.crisis_close import CrisisStageDialog
from journal.ui.dialogs.crisis_mistake import MistakeDialog
from journal.ui.dialogs.crisis_review import ReviewDialog
from journal.ui.dialogs.plan import PlanDialog
from journal.ui.dialogs.plan_step import PlanStepDialog
from journal.ui.dialogs.plans import PlansDialog
from journal.ui.dialogs.risk import RiskDialog
from journal.ui.dialogs.risks import RisksDialog
from tests.ui.desk import Desk, desk, open_crisis, shown
from tests.ui.test_controls import controls, name_of
from tests.ui.whole_window import World, collect, dialog_of, press

Make = Callable[[Context, Desk], QDialog]


def _closing(context: Context, known: Desk) -> QDialog:
    return CrisisStageDialog(context, open_crisis(context, known.car), CrisisStage.RESOLVED)


def _mistake(context: Context, known: Desk) -> QDialog:
    return MistakeDialog(context, open_crisis(context, known.car))


def _review(context: Context, known: Desk) -> QDialog:
    made = ReviewDialog(context, open_crisis(context, known.car, risk=known.safety))
    made.changes.setPlainText("changes")
    made.promised.setPlainText("a promise")
    return made


def _plan(context: Context, _known: Desk) -> QDialog:
    return PlanDialog(context, plans.copy_of(plans.built_in("en")["negative_story"]))


def _opening(context: Context, known: Desk) -> QDialog:
    made = CrisisDialog(context, client_id=known.car)
    made.more.show()
    return made


def _risk(context: Context, known: Desk) -> QDialog:
    made = RiskDialog(context, known.car, known.safety)
    made.told.box.setChecked(True)
    made.reviewed.box.setChecked(True)
    return made


def _risks(context: Context, known: Desk) -> QDialog:
    return RisksDialog(context, known.car)


def _plans(context: Context, _known: Desk) -> QDialog:
    return PlansDialog(context)


def _step(context: Context, _known: Desk) -> QDialog:
    return PlanStepDialog(context, Step("Call", 10))


@pytest.mark.parametrize("make", [_opening, _closing, _mistake, _review, _risk, _risks, _plans, _plan, _step])
def test_every_control_has_a_name_and_is_reached_by_tab(qtbot: QtBot, context: Context, make: Make) -> None:
    dialog = shown(qtbot, make(context, desk(context)))
    dialog.activateWindow()
    QApplication.processEvents()
    wanted = set(controls(dialog))
    assert [type(widget).__name__ for widget in wanted if not name_of(widget)] == []
    reached: set[QWidget] = set()
    for _ in range(2 * len(wanted) + 10):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused)
    assert [(type(widget).__name__, name_of(widget)) for widget in wanted - reached] == []


def test_the_plans_open_with_keys_from_anywhere(world: World) -> None:
    press(world, "plans")
    opened = dialog_of(world)
    assert isinstance(opened, PlansDialog)
    assert opened.list.count() >= 7
    opened.reject()
    collect()
