"""Files of an entry through what the user does: drop, attach, take off, open a copy, save one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.store import attachments, interactions
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.log import LogDialog
from journal.ui.widgets.attached_files import files_menu
from journal.ui.widgets.composer import Composer
from journal.ui.widgets.timeline_actions import EntryActions
from tests.ui.writing import add_client, entries_of, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def client(context: Context) -> int:
    return add_client(context, "兰庭酒店")


@pytest.fixture
def composer(qtbot: QtBot, context: Context, client: int) -> Composer:
    made = Composer(context)
    qtbot.addWidget(made)
    made.resize(680, 700)
    made.set_client(client)
    made.show()
    made.start(LogRequest(client))
    return made


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "深蓝 & 金.png"
    path.write_bytes(b"\x89PNG picture")
    return path


def drop(composer: Composer, *paths: Path) -> None:
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert composer.form.text.canInsertFromMimeData(source)
    composer.form.text.insertFromMimeData(source)


def save(qtbot: QtBot, composer: Composer) -> int:
    with qtbot.waitSignal(composer.saved) as saved:
        qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    return int(saved.args[0])


def test_a_dropped_file_goes_with_the_entry(
    context: Context, client: int, composer: Composer, picture: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.form.text, "The new blue")
    drop(composer, picture)
    interaction_id = save(qtbot, composer)
    (attachment,) = attachments.of(context.reader, interaction_id)
    assert attachment.name == picture.name
    assert attachments.content(context.reader, attachment.id) == picture.read_bytes()
    assert interactions.timeline(context.reader, client)[0].files == (picture.name,)
    assert composer.form.files.added() == ()
    context.runner.undo()
    settle(context)
    assert entries_of(context, client) == []


def test_a_click_takes_a_file_off_again(composer: Composer, picture: Path, qtbot: QtBot) -> None:
    drop(composer, picture, picture)
    (chip,) = composer.form.files.findChildren(QPushButton)
    assert picture.name in chip.accessibleName()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert composer.form.files.added() == ()
    assert composer.form.files.isHidden()


def test_a_draft_keeps_its_files_as_long_as_they_are_there(
    context: Context, client: int, composer: Composer, picture: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.form.text, "Draft")
    drop(composer, picture)
    state = composer.form.state()
    composer.form.clear()
    composer.form.set_state(state)
    assert composer.form.files.added() == (picture,)
    picture.unlink()
    composer.form.set_state(state)
    assert composer.form.files.added() == ()


def test_a_file_that_went_meanwhile_keeps_the_entry_in_the_form(
    context: Context, client: int, composer: Composer, picture: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.form.text, "The new blue")
    drop(composer, picture)
    picture.unlink()
    with qtbot.waitSignal(context.runner.failed):
        qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(composer.is_open)
    assert composer.form.text.note() == "The new blue"
    assert entries_of(context, client) == []


def test_an_edited_entry_shows_its_files_and_can_lose_one(
    context: Context, client: int, composer: Composer, picture: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.form.text, "The new blue")
    drop(composer, picture)
    interaction_id = save(qtbot, composer)
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = LogDialog(context, LogRequest(client, interaction_id=interaction_id), owner)
    (chip,) = dialog.form.files.findChildren(QPushButton)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert dialog.form.files.removed()
    dialog.save()
    settle(context)
    assert attachments.of(context.reader, interaction_id) == []
    context.runner.undo()
    settle(context)
    assert len(attachments.of(context.reader, interaction_id)) == 1
    assert interactions.get(context.reader, interaction_id).text == "The new blue"


def test_a_copy_is_opened_or_saved(
    context: Context,
    client: int,
    composer: Composer,
    picture: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qtbot.keyClicks(composer.form.text, "The new blue")
    drop(composer, picture)
    interaction_id = save(qtbot, composer)
    owner = QWidget()
    qtbot.addWidget(owner)
    opened: list[Path] = []

    def note(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    menu = files_menu(context, interaction_id, owner)
    one = menu.actions()[0].menu()
    assert one is not None
    one.actions()[0].trigger()
    assert opened[0].read_bytes() == picture.read_bytes()
    target = tmp_path / "saved.png"
    one.actions()[1].trigger()
    (dialog,) = owner.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    assert target.read_bytes() == picture.read_bytes()
    assert context.copies is not None
    context.copies.cleanup()
    assert not opened[0].exists()


def test_the_history_brings_an_entry_back_with_its_files(
    context: Context, client: int, composer: Composer, picture: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.form.text, "The new blue")
    drop(composer, picture)
    interaction_id = save(qtbot, composer)
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = EntryActions(context, owner)
    actions.client_id = client
    actions.delete(interactions.timeline(context.reader, client)[0])
    settle(context)
    assert attachments.of(context.reader, interaction_id) == []
    context.runner.undo()
    settle(context)
    assert interactions.timeline(context.reader, client)[0].files == (picture.name,)
