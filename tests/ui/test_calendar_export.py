"""The dialog that writes what is due to a file for a phone: what it asks, what it writes, what it says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from journal.core.dues import Due
from journal.core.moments import Moment
from journal.store import dues
from journal.store.history import Op
from journal.ui.context import Context
from journal.ui.dialogs.export_calendar import ExportCalendarDialog
from tests.ui.writing import add_client, do


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> ExportCalendarDialog:
    client = add_client(context, "Orchid Hotels")
    due = Due("Send the quote", Moment.wall(dt.datetime(2026, 11, 27, 15)), client_id=client)
    do(context, Op.DUE_ADD, lambda w: dues.add(w, due))
    made = ExportCalendarDialog(context)
    qtbot.addWidget(made)
    made.open()
    return made


def written(qtbot: QtBot, dialog: ExportCalendarDialog, target: Path) -> str:
    qtbot.waitUntil(lambda: not dialog.outcome.isHidden())
    return target.read_text(encoding="utf-8")


def test_the_file_is_written_with_names_and_the_dialog_says_where(
    qtbot: QtBot, dialog: ExportCalendarDialog, tmp_path: Path
) -> None:
    dialog.where.setText(str(tmp_path / "phone"))
    dialog.accept()
    assert "SUMMARY:Orchid Hotels: Send the quote" in written(qtbot, dialog, tmp_path / "phone.ics")
    assert "phone.ics" in dialog.outcome.text()
    assert not dialog.folder.isHidden()


def test_without_names_only_the_kind_is_in_it(qtbot: QtBot, dialog: ExportCalendarDialog, tmp_path: Path) -> None:
    dialog.where.setText(str(tmp_path / "phone.ics"))
    dialog.names.setChecked(False)
    dialog.accept()
    text = written(qtbot, dialog, tmp_path / "phone.ics")
    assert "SUMMARY:Reminder" in text
    assert "Orchid" not in text
    assert "quote" not in text


def test_nothing_chosen_says_what_to_do(dialog: ExportCalendarDialog, tmp_path: Path) -> None:
    dialog.where.setText(str(tmp_path / "phone.ics"))
    for box in dialog.parts.values():
        box.setChecked(False)
    dialog.accept()
    assert dialog.outcome.text()
    assert not (tmp_path / "phone.ics").exists()


def test_a_file_that_is_there_is_asked_for(qtbot: QtBot, dialog: ExportCalendarDialog, tmp_path: Path) -> None:
    target = tmp_path / "phone.ics"
    target.write_text("before")
    dialog.where.setText(str(target))
    dialog.accept()
    ask = dialog.findChild(QMessageBox)
    assert ask is not None
    assert target.read_text() == "before"
    [replace] = [one for one in ask.buttons() if ask.buttonRole(one) == QMessageBox.ButtonRole.AcceptRole]
    replace.click()
    assert "BEGIN:VCALENDAR" in written(qtbot, dialog, target)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_folder_that_is_not_there_gives_a_sentence(
    qtbot: QtBot, dialog: ExportCalendarDialog, tmp_path: Path
) -> None:
    dialog.where.setText(str(tmp_path / "nowhere" / "phone.ics"))
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.outcome.isHidden())
    assert dialog.folder.isHidden()
