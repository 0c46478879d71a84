"""The brief for colleagues: filled in beside the page, kept with the request, and handed on."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.core.commitments import Right
from journal.core.moments import HOUR_MS, Moment
from journal.store import commitments
from journal.ui import commitment_verbs
from journal.ui.context import Context
from journal.ui.dialogs.commitment import CommitmentDialog
from journal.ui.dialogs.job_brief import JobBriefDialog
from journal.ui.dialogs.paper_file import PaperFileDialog
from tests.ui.conftest import START
from tests.ui.owed_world import PROMISE, REQUEST, add
from tests.ui.writing import add_client, commit, settle

WANT = "要让董事长在开幕时被夸"


@pytest.fixture
def request_id(context: Context) -> int:
    return add(context, add_client(context, "Orchid Hotels"), REQUEST, text="New poster for the lobby")


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, request_id: int, host: QWidget) -> JobBriefDialog:
    made = JobBriefDialog(context, request_id, host)
    made.open()
    qtbot.waitExposed(made)
    return made


def test_enter_in_a_field_copies_nothing_and_on_a_button_presses_it(dialog: JobBriefDialog) -> None:
    QTest.keyClick(dialog.fields.intention, Qt.Key.Key_Return)
    assert dialog.foot.said.text() == ""
    dialog.foot.markdown.setFocus()
    QTest.keyClick(dialog.foot.markdown, Qt.Key.Key_Return)
    assert dialog.foot.said.text() == "Copied as Markdown"


def page(dialog: JobBriefDialog) -> str:
    return dialog.view.toPlainText()


def saved(context: Context, dialog: JobBriefDialog) -> tuple[str, str, dict[Right, str]]:
    settle(context)
    settle(context)
    found = commitments.get(context.reader, dialog._facts.commitment.id)
    return found.intention, found.unchanged, dict(found.doubts)


def test_the_page_follows_what_is_typed(qtbot: QtBot, dialog: JobBriefDialog) -> None:
    assert "New poster for the lobby" in page(dialog)
    commit(dialog.fields.intention, WANT)
    qtbot.waitUntil(lambda: WANT in page(dialog))


def test_only_what_is_in_doubt_has_a_line(qtbot: QtBot, context: Context, dialog: JobBriefDialog) -> None:
    assert [right for right, line in dialog.fields.lines.items() if line.isVisible()] == []
    dialog.fields.chip(Right.PRICE).click()
    assert dialog.fields.lines[Right.PRICE].isVisible()
    assert not dialog.fields.chip(Right.PRICE).isVisible()
    QTest.keyClicks(dialog.fields.lines[Right.PRICE], "the old quote?")
    dialog.fields.chip(Right.PLACE).click()
    qtbot.waitUntil(lambda: "the old quote?" in page(dialog))
    dialog.save_button.click()
    request = dialog._facts.commitment.id
    settle(context)
    settle(context)
    assert dict(commitments.get(context.reader, request).doubts) == {Right.PRICE: "the old quote?"}


def test_what_is_copied_is_kept_as_well(context: Context, dialog: JobBriefDialog) -> None:
    commit(dialog.fields.intention, WANT)
    commit(dialog.fields.unchanged, "日期")
    dialog.foot.text.click()
    assert WANT in QGuiApplication.clipboard().text()
    assert saved(context, dialog)[:2] == (WANT, "日期")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible(), "nothing is left to give up"


def test_it_is_written_as_pdf_of_one_page(context: Context, dialog: JobBriefDialog, tmp_path: Path) -> None:
    commit(dialog.fields.intention, WANT)
    dialog.foot.file.click()
    asks = dialog.findChild(PaperFileDialog)
    assert asks is not None
    asks.where.setText(str(tmp_path / "job.pdf"))
    asks.write.click()
    settle(context)
    QApplication.processEvents()
    assert (tmp_path / "job.pdf").read_bytes().startswith(b"%PDF")


def test_a_deadline_of_our_own_lies_ahead_of_theirs(context: Context, dialog: JobBriefDialog) -> None:
    assert not dialog.inner.isVisible()
    dialog.has_inner.click()
    assert dialog.inner.isVisible()
    dialog.inner.set_moment(Moment.instant(START + 9 * HOUR_MS))
    dialog.save_button.click()
    assert dialog.problem.isVisible()
    assert dialog.isVisible()
    dialog.inner.set_moment(Moment.instant(START + HOUR_MS))
    dialog.save_button.click()
    settle(context)
    settle(context)
    inner = commitments.get(context.reader, dialog._facts.commitment.id).inner
    assert inner is not None
    assert inner.at == START + HOUR_MS


def test_escape_asks_once_before_words_are_lost(context: Context, dialog: JobBriefDialog) -> None:
    commit(dialog.fields.intention, WANT)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    asking = dialog.findChild(QMessageBox)
    assert asking is not None
    next(b for b in asking.findChildren(QPushButton) if b.text() == "Discard").click()
    assert not dialog.isVisible()
    assert saved(context, dialog)[0] == ""


def test_what_is_saved_is_undone(context: Context, dialog: JobBriefDialog) -> None:
    commit(dialog.fields.intention, WANT)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved(context, dialog)[0] == WANT
    context.runner.undo()
    assert saved(context, dialog)[0] == ""


def test_the_request_itself_has_the_fields_and_leads_to_the_page(
    context: Context, request_id: int, host: QWidget
) -> None:
    dialog = CommitmentDialog(context, commitment_id=request_id, parent=host)
    dialog.open()
    assert not dialog.job.isVisible()
    dialog.job_button.click()
    assert dialog.job.isVisible()
    commit(dialog.job.intention, WANT)
    dialog.save_button.click()
    settle(context)
    settle(context)
    assert commitments.get(context.reader, request_id).intention == WANT
    again = CommitmentDialog(context, commitment_id=request_id, parent=host)
    again.open()
    assert again.job.isVisible(), "what is filled is seen"
    again.brief_button.click()
    assert host.findChild(JobBriefDialog) is not None


def test_a_promise_has_neither(context: Context, host: QWidget) -> None:
    promise = add(context, add_client(context, "Maple Home"), PROMISE)
    dialog = CommitmentDialog(context, commitment_id=promise, parent=host)
    dialog.open()
    assert not dialog.job_button.isVisible()
    assert not hasattr(dialog, "brief_button")
    verbs = commitment_verbs.CommitmentVerbs(context, host)
    with patch.object(JobBriefDialog, "open") as opened:
        verbs.job_brief(commitments.get(context.reader, promise))
    assert not opened.called
