"""Files and pictures that go with a line of the log: chosen, pasted or dropped, taken off, kept, and in the chain."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from journal.core.crises import Audience
from journal.core.interactions import Channel, Interaction
from journal.store import attachments, crisis_log, interactions
from journal.ui.context import Context
from journal.ui.pages.crises import CrisesPage
from tests.ui.conftest import Clock
from tests.ui.crisis_world import card, opened, shown
from tests.ui.writing import settle


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> CrisesPage:
    return shown(qtbot, context)


def paste_picture(page: CrisesPage) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    page.detail.entry.text.setFocus()
    QTest.keyClick(page.detail.entry.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def chips(page: CrisesPage) -> list[QPushButton]:
    return [chip for chip in page.detail.entry.files.findChildren(QPushButton) if chip.isVisible()]


def add(page: CrisesPage, context: Context) -> None:
    QTest.keyClick(page.detail.entry.text, Qt.Key.Key_Return)
    settle(context)


def notes(context: Context) -> list[Interaction]:
    ids = context.reader.rows("SELECT id FROM interactions ORDER BY id")
    return [interactions.get(context.reader, note_id) for (note_id,) in ids]


def test_a_pasted_picture_goes_into_the_journal_and_its_hash_into_the_chain(
    page: CrisesPage, context: Context, clock: Clock
) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    entry = page.detail.entry
    paste_picture(page)
    assert entry.text.text() == ""
    (chip,) = chips(page)
    assert chip.accessibleName().startswith("Do not attach Picture 20")
    QTest.keyClicks(entry.text, "The page was changed")
    entry.audience.setCurrentIndex(1 + list(Audience).index(Audience.CLIENT))
    entry.told.setText("Grace")
    entry.inner.click()
    add(page, context)
    line = crisis_log.lines(context.reader, crisis)[-1]
    (note,) = notes(context)
    (kept,) = attachments.of(context.reader, note.id)
    content = attachments.content(context.reader, kept.id)
    image = QImage.fromData(content)
    assert (image.width(), image.height(), image.pixelColor(5, 5)) == (40, 30, QColor("teal"))
    assert (note.channel, note.text, note.private, note.at) == (Channel.NOTE, "The page was changed", True, line.at)
    digits = hashlib.sha256(content).hexdigest()[:12]
    assert line.text == f"The page was changed\n[{kept.name} · SHA-256 {digits}]"
    assert (line.audience, line.told, line.inner) == (Audience.CLIENT, "Grace", True)
    assert line.source == f"interaction:{note.uuid}"
    assert crisis_log.first_break(context.reader, crisis) is None
    assert (chips(page), entry.text.text()) == ([], "")


def test_files_alone_are_a_line_too(page: CrisesPage, context: Context, clock: Clock, tmp_path: Path) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    names = ["page.png", "答复.txt"]
    for name in names:
        (tmp_path / name).write_text(name, "utf-8")
    page.detail.entry.attach.click()
    (asked,) = page.detail.entry.findChildren(QFileDialog)
    asked.filesSelected.emit([str(tmp_path / name) for name in names])
    asked.close()
    add(page, context)
    (note,) = notes(context)
    assert note.text == "page.png, 答复.txt"
    assert [kept.name for kept in attachments.of(context.reader, note.id)] == names
    assert [part.split(" · ")[0] for part in crisis_log.lines(context.reader, crisis)[-1].text.split("\n")] == [
        "[page.png", "[答复.txt",
    ]  # fmt: skip


def test_a_dropped_file_is_attached_and_taken_off_again(
    page: CrisesPage, context: Context, clock: Clock, tmp_path: Path
) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    path = tmp_path / "page.png"
    path.write_bytes(b"p")
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(path))])
    field = page.detail.entry.text
    actions, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(5, 5), actions, brought, left, plain)
    QApplication.sendEvent(field, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), actions, brought, left, plain))
    (chip,) = chips(page)
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert page.focusWidget() is field
    assert (chips(page), field.text()) == ([], "")
    add(page, context)
    assert len(crisis_log.lines(context.reader, crisis)) == 1


def test_words_are_pasted_as_words(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Orchid", "Lamps broken", clock.ms)
    QGuiApplication.clipboard().setText("the editor agreed")
    QTest.keyClick(page.detail.entry.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (page.detail.entry.text.text(), chips(page)) == ("the editor agreed", [])


def test_a_picture_waits_for_the_crisis_it_was_pasted_for(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "One", "a", clock.ms - 1000)
    opened(context, "Two", "b", clock.ms)
    QTest.mouseClick(card(page, "One"), Qt.MouseButton.LeftButton)
    paste_picture(page)
    QTest.mouseClick(card(page, "Two"), Qt.MouseButton.LeftButton)
    assert chips(page) == []
    QTest.mouseClick(card(page, "One"), Qt.MouseButton.LeftButton)
    assert len(chips(page)) == 1
    assert context.reader.value("SELECT count(*) FROM drafts WHERE value LIKE '%pasted%'") == 0


def test_a_file_that_is_gone_brings_the_line_back(
    page: CrisesPage, context: Context, clock: Clock, tmp_path: Path
) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    paste_picture(page)
    path = tmp_path / "page.png"
    path.write_bytes(b"p")
    page.detail.entry.files.add([path])
    QTest.keyClicks(page.detail.entry.text, "See the page")
    path.unlink()
    add(page, context)
    assert len(crisis_log.lines(context.reader, crisis)) == 1
    assert notes(context) == []
    assert page.detail.entry.text.text() == "See the page"
    assert len(chips(page)) == 1  # the picture; the file is gone
