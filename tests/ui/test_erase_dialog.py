"""Erasing as a user does it: what goes, what becomes of shared entries, the name typed, the data saved, the backups."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from journal import paths
from journal.core.backup_plan import Reason
from journal.core.clients import Client
from journal.core.crises import Crisis
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.core.plans import Plan
from journal.core.risks import Risk
from journal.store import backups, clients, crises, crisis_log, drafts, erasing, interactions, plans, risks
from journal.store.erasing import Erasure, SharedRule
from journal.store.history import Changed, Op, Operation
from journal.store.writing import Writer
from journal.ui import deeds
from journal.ui.context import Context
from journal.ui.dialogs import erase_work
from journal.ui.dialogs.erase import EraseDialog
from journal.ui.dialogs.subject_file import SubjectFileDialog
from journal.ui.pages.client_header import ClientHeader
from tests.ui.conftest import Clock
from tests.ui.whole_window import World

NAME = "Qvimworx Ltd"


@pytest.fixture
def host(qtbot: QtBot, context: Context, clock: Clock) -> QWidget:
    """A window over a journal of three clients: the first shares an entry with the second, the third nothing."""

    def write(writer: Writer, _running: Operation) -> None:
        ids = [clients.add(writer, Client(name)) for name in (NAME, "Maple Home", "Alone")]
        for whose in ((ids[0],), (ids[0], ids[1]), (ids[1],), (ids[2],)):
            interactions.add(writer, Interaction(whose, EventTime.of(clock.ms), text="said"))

    context.runner.write(Op.CLIENT_ADD, write)
    context.runner.wait()
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    return made


def opened(context: Context, host: QWidget, qtbot: QtBot, client_id: int = 1) -> EraseDialog:
    dialog = EraseDialog(context, client_id, host)
    dialog.open()
    qtbot.waitUntil(dialog.data.isEnabled)
    return dialog


def erased(dialog: EraseDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(dialog.typed, dialog.name.text())
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.is_busy and dialog.close_button.isVisible())


def names(context: Context) -> list[str]:
    return [client.name for client in clients.every(context.reader)]


def test_it_says_what_goes_and_wants_the_name(context: Context, host: QWidget, qtbot: QtBot) -> None:
    dialog = opened(context, host, qtbot, 3)
    assert "1 entr" in dialog.words.text()
    assert dialog.go_on.isEnabled()
    assert not dialog.rule.isVisible()
    QTest.keyClick(dialog.go_on, Qt.Key.Key_Return)
    assert "cannot be undone" in dialog.words.text()
    assert dialog.typed.hasFocus()
    assert not dialog.erase.isEnabled()
    QTest.keyClicks(dialog.typed, "Alon")
    QTest.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert not dialog.erase.isEnabled()
    QTest.keyClicks(dialog.typed, "e")
    QTest.keyClick(dialog.typed, Qt.Key.Key_Return)  # Enter in the field never erases
    context.runner.wait()
    assert "Alone" in names(context)
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "erased" in dialog.heading.text())
    assert names(context) == [NAME, "Maple Home"]
    dialog.reject()


def test_what_the_desk_holds_goes_and_what_stays_with_others_is_told(
    context: Context, host: QWidget, qtbot: QtBot, clock: Clock
) -> None:
    def write(writer: Writer, _running: Operation) -> None:
        risks.add(writer, Risk(3, "Recall"))
        plans.add(writer, Plan("Recall", client_id=3))
        theirs = crises.open_crisis(writer, Crisis(1, "headline", EventTime.of(clock.ms)))
        crisis_log.log(writer, theirs, "Alone was asked", EventTime.of(clock.ms))

    context.runner.write(Op.IMPORT, write)
    context.runner.wait()
    dialog = opened(context, host, qtbot, 3)
    shown = dialog.words.text()
    assert "1 risk" in shown
    assert "1 plan" in shown
    assert "1 line" in shown
    assert "other clients' crises" in shown
    dialog.reject()


def test_shared_entries_are_asked_about(context: Context, host: QWidget, qtbot: QtBot) -> None:
    dialog = opened(context, host, qtbot)
    assert "Maple Home" in dialog.shared_words.text()
    assert not dialog.go_on.isEnabled()
    dialog.unlink.click()
    dialog.go_on.click()
    dialog.back.click()
    assert dialog.rule.isVisible()
    dialog.go_on.click()
    erased(dialog, qtbot)
    assert names(context) == ["Maple Home", "Alone"]
    assert context.reader.value("SELECT count(*) FROM interaction_clients WHERE client_id = 2") == 2
    dialog.reject()


def test_the_window_is_told_once_and_offers_no_undo(context: Context, host: QWidget, qtbot: QtBot) -> None:
    told: list[Changed] = []
    context.runner.changed.connect(told.append)
    dialog = opened(context, host, qtbot)
    dialog.delete.click()
    dialog.go_on.click()
    erased(dialog, qtbot)
    assert [change.op for change in told] == [Op.CLIENT_ERASE]
    assert deeds.told(told[0]) == "Client erased; this cannot be undone"
    assert NAME not in deeds.told(told[0])
    dialog.reject()


def test_drafts_about_the_client_are_forgotten(context: Context, host: QWidget, qtbot: QtBot) -> None:
    def keep(writer: Writer) -> None:
        drafts.save(writer, "composer:3", {"text": "half a thought"})

    context.runner.unlogged(keep)
    context.drafts["composer:3"] = {"text": "half a thought"}
    dialog = opened(context, host, qtbot, 3)
    dialog.go_on.click()
    erased(dialog, qtbot)
    assert context.drafts["composer:3"] is None
    assert drafts.load(context.reader, "composer:3") is None
    dialog.reject()


def test_backups_can_be_replaced_by_a_fresh_one(context: Context, host: QWidget, qtbot: QtBot, clock: Clock) -> None:
    folder = paths.backup_dir()
    old = backups.make(context.reader.opener, folder, clock.ms, Reason.MANUAL)
    clock.forward(days=1)
    dialog = opened(context, host, qtbot, 3)
    dialog.go_on.click()
    erased(dialog, qtbot)
    qtbot.waitUntil(dialog.copies.replace.isVisible)
    assert [tick.isChecked() for tick in dialog.copies.ticks] == [True]
    dialog.copies.replace.click()
    qtbot.waitUntil(lambda: "deleted" in dialog.copies.words.text() or "fresh backup is" in dialog.copies.words.text())
    assert not old.path.exists()
    left = backups.listing(folder, context.reader.path, backups.identity(context.reader))
    assert [one.reason for one in left] == [Reason.AFTER_ERASE]
    dialog.reject()


def test_without_backups_it_says_so(context: Context, host: QWidget, qtbot: QtBot) -> None:
    dialog = opened(context, host, qtbot, 3)
    dialog.go_on.click()
    erased(dialog, qtbot)
    qtbot.waitUntil(lambda: "No backup" in dialog.copies.words.text())
    dialog.reject()


def test_it_cannot_be_closed_while_it_erases(
    context: Context, host: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(context, host, qtbot, 3)
    dialog.go_on.click()
    QTest.keyClicks(dialog.typed, "Alone")
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.is_busy)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_import_under_way_is_told(context: Context, host: QWidget, qtbot: QtBot) -> None:
    def run(writer: Writer) -> None:
        with writer.unlogged():
            writer.execute(
                "INSERT INTO operations(uuid, op, at, undoable, state) VALUES ('u', 'import', 1, 1, 'running')"
            )

    context.runner.unlogged(run)
    dialog = opened(context, host, qtbot, 3)
    dialog.go_on.click()
    QTest.keyClicks(dialog.typed, "Alone")
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "import" in dialog.problem.text()
    assert "Alone" in names(context)
    dialog.reject()


def test_what_was_left_half_way_is_finished(context: Context, host: QWidget, qtbot: QtBot) -> None:
    def cut_off(writer: Writer) -> None:
        Erasure(3, SharedRule.DELETE).step(writer)

    context.runner.unlogged(cut_off)
    context.runner.wait()
    erase_work.finish_left(context)
    qtbot.waitUntil(lambda: erasing.left_behind(context.reader) is None)
    assert names(context) == [NAME, "Maple Home"]


def test_their_data_is_saved_first(context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(context, host, qtbot)
    dialog.data.click()
    asked = dialog.findChild(SubjectFileDialog)
    assert isinstance(asked, SubjectFileDialog)
    assert "Qvimworx" in asked.where.text()
    asked.where.setText(str(tmp_path / "data"))
    with qtbot.waitSignal(asked.written):
        asked.write.click()
    with zipfile.ZipFile(tmp_path / "data.zip") as archive:
        assert NAME in archive.read("index.html").decode()
    assert "records written" in asked.outcome.text() or "record" in asked.outcome.text()
    asked.reject()
    dialog.reject()


def test_a_file_that_cannot_be_written_is_told(context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    asked = SubjectFileDialog(context, 1, host)
    asked.open()
    asked.where.setText(str(tmp_path / "no" / "data.zip"))
    asked.write.click()
    qtbot.waitUntil(asked.outcome.isVisible)
    assert "cannot be written" in asked.outcome.text()
    asked.reject()


def test_a_file_that_is_there_already_is_asked_for(
    context: Context, host: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "data.zip"
    target.write_text("precious")
    asked = SubjectFileDialog(context, 1, host)
    asked.open()
    asked.where.setText(str(target))
    asked.write.click()
    ask = asked.findChild(QMessageBox)
    assert ask is not None
    assert target.read_text() == "precious"
    (replace,) = [one for one in ask.buttons() if ask.buttonRole(one) == QMessageBox.ButtonRole.AcceptRole]
    with qtbot.waitSignal(asked.written):
        replace.click()
    assert zipfile.is_zipfile(target)
    asked.reject()


def test_the_menu_of_a_client_leads_to_both(world: World, qtbot: QtBot) -> None:
    window = world.window
    client_id = clients.page(world.context.reader)[0].id
    window.show_client(client_id)
    header = window.clients.client.header
    _chosen_from_menu(header, "Data of this client…")
    data = window.findChild(SubjectFileDialog)
    assert data is not None
    data.reject()
    _chosen_from_menu(header, "Erase for good…")
    dialog = window.findChild(EraseDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.data.isEnabled)
    if dialog.rule.isVisible():
        dialog.unlink.click()
    dialog.go_on.click()
    dialog.typed.setText(dialog.name.text())
    dialog.erase.click()
    qtbot.waitUntil(lambda: "erased" in dialog.heading.text())
    assert window.clients.client.client_id != client_id
    dialog.reject()
    assert client_id not in [client.id for client in clients.every(world.context.reader)]
    assert not window.bar.undo.isVisible()


def _chosen_from_menu(header: ClientHeader, title: str) -> None:
    next(action for action in header.menu().actions() if action.text() == title).trigger()
