"""Dialogs that grow while something is typed in them: they stay on the screen, and no higher than it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.core.crises import CrisisStage
from journal.core.moments import EventTime
from journal.store import crises
from journal.store.history import Op
from journal.ui.context import Context
from journal.ui.dialogs.crisis import CrisisDialog
from journal.ui.dialogs.crisis_review import ReviewDialog
from journal.ui.dialogs.growing import GrowingDialog, take_height
from journal.ui.widgets.labels import PlainLabel
from tests.ui.desk import desk, open_crisis, shown
from tests.ui.writing import commit, do


def screen_of(widget: QWidget) -> QRect:
    return widget.screen().availableGeometry()


def low(dialog: QDialog) -> None:
    """Put a dialog where its lower edge touches that of the screen."""
    dialog.move(dialog.x(), screen_of(dialog).bottom() + 1 - dialog.frameGeometry().height())


def test_a_review_that_grows_stays_on_the_screen(qtbot: QtBot, context: Context) -> None:
    crisis = open_crisis(context, desk(context).car)
    over = EventTime.of(context.now(), context.reader.tz)
    do(context, Op.CRISIS_STAGE, lambda writer: crises.set_stage(writer, crisis.id, CrisisStage.RESOLVED, over, "done"))
    dialog = shown(qtbot, ReviewDialog(context, crises.get(context.reader, crisis.id)))
    low(dialog)
    dialog.resize(dialog.width(), 200)
    low(dialog)
    commit(dialog.promised, "周五前给测试报告")
    assert dialog.height() > 200
    assert screen_of(dialog).contains(dialog.frameGeometry())


def test_opening_a_crisis_with_all_its_rows_stays_on_the_screen(qtbot: QtBot, context: Context) -> None:
    desk(context)
    dialog = shown(qtbot, CrisisDialog(context))
    low(dialog)
    dialog.more.button.click()
    assert dialog.when.isVisible()
    assert screen_of(dialog).contains(dialog.frameGeometry())


def test_no_dialog_is_higher_than_its_screen(qtbot: QtBot) -> None:
    dialog = GrowingDialog()
    text = PlainLabel("", "body", wrap=True)
    QVBoxLayout(dialog).addWidget(text)
    dialog.resize(300, 100)
    shown(qtbot, dialog)
    dialog.move(screen_of(dialog).topLeft() + QPoint(40, 300))
    text.setText("word " * 200)
    qtbot.waitUntil(lambda: dialog.height() > 300)
    assert screen_of(dialog).contains(dialog.frameGeometry())
    assert dialog.x() == screen_of(dialog).left() + 40, "it moves no further than it has to"


@pytest.mark.parametrize("corner", [QPoint(-90, -90), QPoint(4_000, 4_000)])
def test_a_window_beside_the_screen_comes_back(qtbot: QtBot, corner: QPoint) -> None:
    dialog = shown(qtbot, QDialog())
    dialog.resize(300, 200)
    dialog.move(corner)
    take_height(dialog, 5_000)
    assert screen_of(dialog).contains(dialog.frameGeometry())
