"""The inner deadline in the dialog of a promise: what is proposed can be kept, what was typed stays."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QTime
from pytestqt.qtbot import QtBot

from journal.core.moments import Moment
from journal.store import journal_settings
from journal.store.history import Op
from journal.ui.context import Context
from journal.ui.dialogs.commitment import CommitmentDialog
from tests.ui.owed_world import only
from tests.ui.writing import add_client, commit, do


@pytest.fixture
def client(context: Context) -> int:
    do(context, Op.SETTING, lambda w: journal_settings.put(w, "work_region", "CN"))
    return add_client(context, "Orchid Hotels")


def shown(qtbot: QtBot, context: Context, client: int) -> CommitmentDialog:
    dialog = CommitmentDialog(context, client_id=client)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    commit(dialog.text, "quote")
    return dialog


@pytest.mark.parametrize(
    ("due", "proposed"),
    [
        (Moment.wall(dt.datetime(2026, 11, 30, 12, 0)), dt.datetime(2026, 11, 27, 18, 0)),  # a Monday: Friday evening
        (Moment.date(dt.date(2026, 10, 8)), dt.datetime(2026, 9, 30, 18, 0)),  # after the feast, and past all of it
        (Moment.wall(dt.datetime(2026, 11, 24, 13, 0)), dt.datetime(2026, 11, 24, 11, 30)),  # today: half-way
    ],
)
def test_the_inner_deadline_proposed_can_be_saved(
    qtbot: QtBot, context: Context, client: int, due: Moment, proposed: dt.datetime
) -> None:
    dialog = shown(qtbot, context, client)
    dialog.has_inner.setChecked(True)
    dialog.due.set_moment(due)  # what is proposed follows
    dialog.save_button.click()
    assert only(context).inner == Moment.wall(proposed)


def test_an_inner_deadline_that_was_typed_stays(qtbot: QtBot, context: Context, client: int) -> None:
    dialog = shown(qtbot, context, client)
    dialog.has_inner.setChecked(True)
    dialog.inner.time.setTime(QTime(8, 15))
    typed = dialog.inner.moment()
    dialog.due.set_moment(Moment.wall(dt.datetime(2026, 11, 30, 12, 0)))
    dialog.has_inner.setChecked(False)
    dialog.has_inner.setChecked(True)
    dialog.save_button.click()
    assert only(context).inner == typed
