"""A spreadsheet while its rows come in: others write in between, a stop leaves nothing, large files wait."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journal.store import clients
from journal.store.history import Changed, Op
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.dialogs import spreadsheet
from tests.ui.conftest import Clock
from tests.ui.spreadsheets import (
    Choose,
    add_client,
    client_list,
    contacts,
    edit_first_client,
    hand,
    host_window,
    import_it,
    interactions,
    told_changes,
)

window = host_window
told = told_changes
choose = hand


def test_others_write_in_between_and_the_end_is_told_once(
    choose: Choose,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    told: list[Changed],
) -> None:
    dialog = choose(contacts(tmp_path, 5_000))
    qtbot.waitUntil(dialog.write.isEnabled)
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    saved: list[int] = []
    context.runner.write(Op.CLIENT_ADD, add_client, saved.append)
    qtbot.waitUntil(lambda: bool(saved))
    assert dialog.is_busy, "the save did not wait for the import"
    assert interactions(context) < 5_000
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=60_000)
    assert interactions(context) == 5_000
    assert [change.op for change in told] == [Op.CLIENT_ADD, Op.IMPORT]


def test_stopping_takes_everything_back_and_says_so(
    choose: Choose,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    told: list[Changed],
) -> None:
    dialog = choose(contacts(tmp_path, 20_000))
    qtbot.waitUntil(dialog.write.isEnabled)
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: interactions(context) > 200)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "it stays until everything is gone"
    assert dialog.words.text() == "Taking back what has come in…"
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=60_000)
    assert dialog.words.text() == "Stopped. Nothing of the file is left in the journal."
    assert (interactions(context), clients.count(context.reader)) == (0, 0)
    assert Op.IMPORT not in [change.op for change in told], "no undo is offered for it"
    assert context.reader.value("SELECT count(*) FROM operations") == 0


def test_what_somebody_has_built_upon_stays_when_the_import_is_stopped(
    choose: Choose, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = choose(contacts(tmp_path, 20_000))
    qtbot.waitUntil(dialog.write.isEnabled)
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: interactions(context) > 0)
    saved: list[bool] = []
    context.runner.write(Op.CLIENT_EDIT, edit_first_client, saved.append)
    qtbot.waitUntil(lambda: bool(saved))
    QTest.mouseClick(dialog.end, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=60_000)
    assert "so it stays" in dialog.words.text()
    for _ in range(2):
        with qtbot.waitSignal(context.runner.changed):
            context.runner.undo()
    assert (interactions(context), clients.count(context.reader)) == (0, 0)


def test_closing_the_program_leaves_what_has_come_in_as_one_step_to_undo(
    choose: Choose, context: Context, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    dialog = choose(contacts(tmp_path, 20_000))
    qtbot.waitUntil(dialog.write.isEnabled)
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: interactions(context) > 0)
    context.runner.close()
    assert 0 < interactions(context) < 20_000
    Writer.open(context.reader.path, clock).close()
    assert context.reader.rows("SELECT op, state FROM operations") == [("import", "done")]


def test_a_file_that_is_gone_when_the_import_begins_is_told(
    choose: Choose, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = choose(client_list(tmp_path))
    qtbot.waitUntil(lambda: "30 new" in dialog.words.text())
    (tmp_path / "客户表.csv").unlink()
    import_it(dialog, qtbot)
    assert dialog.words.text().startswith("There is no file at")
    assert clients.count(context.reader) == 0


def test_a_large_file_is_counted_when_the_user_asks(
    choose: Choose, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreadsheet, "COUNTED_ROWS", 100)
    dialog = choose(contacts(tmp_path, 300))
    qtbot.waitUntil(dialog.count.isVisible)
    assert dialog.words.text() == "Nothing has been written yet."
    assert dialog.write.isEnabled(), "nobody has to count"
    QTest.mouseClick(dialog.count, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "300 new" in dialog.words.text())


def test_counting_can_be_stopped(choose: Choose, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = choose(contacts(tmp_path, 15_000))
    qtbot.waitUntil(dialog.progress.cancel.isVisible)
    QTest.mouseClick(dialog.progress.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.count.isVisible)
    assert dialog.write.isEnabled()
    assert not dialog.progress.isVisible()
