"""Exporting as a user does it: what, where, with what; the question before replacing; progress and stopping."""

from __future__ import annotations

import csv
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.exchange.csv_journal import ExportCounts
from journal.store import clients, interactions
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.dialogs import export, writing_file
from journal.ui.dialogs.export import ExportDialog
from journal.ui.dialogs.export_calendar import ExportCalendarDialog
from journal.ui.widgets import progress_row
from tests.ui.conftest import Clock


@pytest.fixture
def host(qtbot: QtBot, context: Context, clock: Clock) -> QWidget:
    """A window over a journal of two clients, one entry of the first being private."""

    def write(writer: Writer, _running: Operation) -> None:
        first = clients.add(writer, Client("兰庭酒店"))
        second = clients.add(writer, Client("Maple Home"))
        for client, text, private in ((first, "公开", False), (first, "私密", True), (second, "open", False)):
            interactions.add(writer, Interaction((client,), EventTime.of(clock.ms), text=text, private=private))

    context.runner.write(Op.CLIENT_ADD, write)
    context.runner.wait()
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    return made


def texts(path: Path) -> set[str]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return {row["text"] for row in csv.DictReader(stream) if row["text"]}


def finish(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(dialog.outcome.isVisible)


def test_the_file_is_named_after_client_and_day(context: Context, host: QWidget, home: Path) -> None:
    dialog = ExportDialog(context, 1, host)
    assert dialog.where.text() == str(home / "兰庭酒店-2026-11-24.csv")
    dialog.what.button(1).click()
    assert dialog.where.text() == str(home / "Client Journal-2026-11-24.csv")


def test_a_name_that_no_disk_takes_is_made_one() -> None:
    assert writing_file.file_name('A/B: "C"?') == "A_B_ _C"
    assert writing_file.file_name("...") == "journal"
    assert len(writing_file.file_name("名" * 200).encode()) < 240


def test_one_client_is_written_without_private_entries(
    context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ExportDialog(context, 1, host)
    dialog.open()
    path = tmp_path / "一.csv"
    dialog.where.setText(str(path))
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    finish(dialog, qtbot)
    assert texts(path) == {"公开"}
    assert str(path) in dialog.outcome.text()
    assert "1 private" in dialog.outcome.text()
    assert dialog.folder.isVisible()


def test_only_one_button_stands_out(context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(context, 1, host)
    dialog.open()
    assert dialog.write.property("kind") == "primary"
    dialog.where.setText(str(tmp_path / "a.csv"))
    dialog.write.click()
    finish(dialog, qtbot)
    assert dialog.folder.hasFocus()
    assert dialog.write.property("kind") != "primary"
    assert not dialog.write.isDefault()


def test_it_is_said_that_the_file_of_an_encrypted_journal_is_plain(
    context: Context, host: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not told_plain(ExportDialog(context, 1, host))
    monkeypatch.setattr(context.reader, "key", bytes(32))
    assert told_plain(ExportCalendarDialog(context, host))


def told_plain(dialog: QWidget) -> bool:
    return any("not encrypted" in label.text() for label in dialog.findChildren(QLabel))


def test_private_entries_come_along_where_wished(context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(context, None, host)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.private_count.text().startswith("1 private"))
    dialog.private.click()
    dialog.where.setText(str(tmp_path / "all"))
    dialog.write.click()
    finish(dialog, qtbot)
    assert texts(tmp_path / "all.csv") == {"公开", "私密", "open"}


def test_a_client_is_found_by_typing(context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(context, None, host)
    dialog.open()
    dialog.what.button(0).click()
    QTest.keyClicks(dialog.client, "ltjd")
    dialog.client.editingFinished.emit()
    assert "兰庭酒店" in dialog.where.text()
    dialog.where.setText(str(tmp_path / "c.csv"))
    dialog.write.click()
    finish(dialog, qtbot)
    assert "open" not in texts(tmp_path / "c.csv")


def test_no_client_is_said(context: Context, host: QWidget) -> None:
    dialog = ExportDialog(context, None, host)
    dialog.open()
    dialog.what.button(0).click()
    dialog.write.click()
    assert dialog.outcome.isVisible()


def test_replacing_asks_first(context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_text("precious")
    dialog = ExportDialog(context, 1, host)
    dialog.open()
    dialog.where.setText(str(path))
    dialog.write.click()
    ask = dialog.findChild(QMessageBox)
    assert ask is not None
    ask.reject()
    assert path.read_text() == "precious"
    dialog.write.click()
    ask = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    next(made for made in ask.findChildren(QPushButton) if made.text() == "Replace").click()
    finish(dialog, qtbot)
    assert texts(path) == {"公开"}


def test_a_folder_that_refuses_is_told_and_the_words_stay(
    context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ExportDialog(context, 1, host)
    dialog.open()
    dialog.where.setText(str(tmp_path / "no such folder" / "a.csv"))
    dialog.write.click()
    finish(dialog, qtbot)
    assert "no such folder" in dialog.outcome.text()
    assert dialog.write.isEnabled()


def test_long_work_shows_progress_and_stops_when_asked(
    context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = threading.Event()

    def slow(_reader: object, _path: Path, *, progress: Any, cancelled: Any, **_options: object) -> ExportCounts:
        for step in range(20_000):
            if cancelled():
                stopped.set()
                raise JournalError(Code.CANCELLED)
            progress(step, 20_000)
            threading.Event().wait(0.005)
        return ExportCounts({"client": 1})

    monkeypatch.setattr(export, "export_journal", slow)
    monkeypatch.setattr(progress_row, "QUIET_MS", 50)
    dialog = ExportDialog(context, 1, host)
    dialog.open()
    dialog.where.setText(str(tmp_path / "a.csv"))
    dialog.write.click()
    assert not dialog.progress.isVisible()
    qtbot.waitUntil(lambda: dialog.progress.isVisible() and "left" in dialog.progress.label.text())
    assert not dialog.write.isEnabled()
    dialog.progress.cancel.click()
    finish(dialog, qtbot)
    assert stopped.is_set()
    assert not dialog.progress.isVisible()
    assert "Nothing was written" in dialog.outcome.text()


def test_no_line_is_cut_off_when_texts_grow(context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(context, 1, host)
    dialog.open()
    dialog.where.setText(str(tmp_path / "a folder with a long name" / ("long" * 20) / "a.csv"))
    dialog.write.click()
    finish(dialog, qtbot)
    QApplication.processEvents()
    for label in (dialog.outcome, dialog.private_count, dialog.raw_words):
        assert label.height() >= label.heightForWidth(label.width())
