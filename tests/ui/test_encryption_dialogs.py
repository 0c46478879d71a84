"""Encrypting the open journal, changing its passphrase, decrypting it: through the window, with the code at the end."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from journal import paths
from journal.core.errors import Code, JournalError
from journal.store import backups, clients, encryption, keys, opening
from journal.ui import theme
from journal.ui.context import Context
from journal.ui.dialogs import encryption as dialogs
from journal.ui.dialogs.export import ExportDialog
from journal.ui.dialogs.importing import ImportDialog
from journal.ui.dialogs.recovery_code import RecoveryCodeDialog
from journal.ui.pages.today_first_run import FirstRun
from journal.ui.widgets.new_passphrase import strength
from tests.ui.encrypted import PASSPHRASE, answer, cheap
from tests.ui.whole_window import World, collect, texts

OTHER = "another one entirely"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    cheap(monkeypatch)


def encrypt(world: World, qtbot: QtBot, passphrase: str = PASSPHRASE) -> RecoveryCodeDialog:
    dialog = dialogs.open_encrypt(world.context, world.window)
    QTest.keyClicks(dialog.new.first.field, passphrase)
    QTest.keyClicks(dialog.new.second.field, passphrase)
    QTest.keyClick(dialog.new.second.field, Qt.Key.Key_Return)
    return the_code(world, qtbot)


def the_code(world: World, qtbot: QtBot) -> RecoveryCodeDialog:
    qtbot.waitUntil(lambda: world.app.window is not None and bool(world.window.findChildren(RecoveryCodeDialog)))
    return world.window.findChildren(RecoveryCodeDialog)[0]


def put_away(dialog: RecoveryCodeDialog) -> None:
    dialog.written.setChecked(True)
    dialog.close_button.click()
    collect()


def test_a_journal_is_encrypted_and_its_code_opens_it(world: World, qtbot: QtBot) -> None:
    count = clients.count(world.context.reader)
    assert not dialogs.is_encrypted(world.context)
    dialog = encrypt(world, qtbot)
    assert dialogs.is_encrypted(world.context)
    assert opening.is_encrypted(world.path)
    assert clients.count(world.context.reader) == count
    assert encryption.unlock(world.path, PASSPHRASE) == world.context.reader.key
    assert encryption.unlock_with_code(world.path, dialog.code.toPlainText()) == world.context.reader.key
    assert world.window.bar.label.text() == "The journal is encrypted"
    put_away(dialog)


def test_the_code_is_printed_and_saved_where_the_user_says(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = encrypt(world, qtbot)
    code = dialog.code.toPlainText().split()[0]
    dialog.save.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "code.txt"))
    chooser.close()
    assert code in (tmp_path / "code.txt").read_text(encoding="utf-8")
    assert stat.S_IMODE((tmp_path / "code.txt").stat().st_mode) == 0o600
    assert dialog.save.text() == "Saved"
    with qtbot.waitSignal(world.context.runner.failed) as refused:
        dialog._save(str(tmp_path / "no such folder" / "code.txt"))
    assert refused.args[0].code is Code.FILE_UNWRITABLE
    paper = QPrinter(QPrinter.PrinterMode.HighResolution)
    paper.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper.setOutputFileName(str(tmp_path / "code.pdf"))
    dialog._print_on(paper)
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    put_away(dialog)


def test_the_code_stays_until_it_was_written_down(world: World, qtbot: QtBot) -> None:
    dialog = encrypt(world, qtbot)
    assert not dialog.close_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.copy.click()
    assert keys.key_of(QApplication.clipboard().text()) == world.context.reader.key
    QTest.keyClick(dialog.written, Qt.Key.Key_Space)
    assert dialog.close_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_code_is_saved_for_its_owner_alone_and_can_be_read_again(
    world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = encrypt(world, qtbot)
    file = tmp_path / "code.txt"
    dialog._save(str(file))
    lines = file.read_text(encoding="utf-8").split("\n\n")
    assert keys.key_of(lines[2]) == world.context.reader.key
    assert file.stat().st_mode & 0o077 == 0
    put_away(dialog)


def test_plain_copies_are_named_and_deleted_on_request(world: World, qtbot: QtBot) -> None:
    copy = world.path.with_name(f"{world.path.stem}.before-version-5.cjournal")
    copy.write_bytes(world.path.read_bytes())
    dialog = encrypt(world, qtbot)
    assert dialog.copies.isVisible()
    assert copy.exists()
    assert dialog.copies.words.palette().windowText().color() == theme.tokens().role("amber")
    dialog.copies.replace.click()
    qtbot.waitUntil(lambda: not copy.exists())
    qtbot.waitUntil(lambda: "they are deleted" in dialog.copies.words.text())
    assert dialog.copies.words.palette().windowText().color() == theme.tokens().role("green")
    listed = backups.listing(paths.backup_dir(""), world.context.reader.path, backups.identity(world.context.reader))
    assert [one.encrypted for one in listed] == [True]  # a fresh one first
    put_away(dialog)


def test_two_that_differ_and_one_that_is_too_short_are_refused_at_their_field(world: World) -> None:
    dialog = dialogs.open_encrypt(world.context, world.window)
    asked: list[object] = []
    world.context.closed_work_requested.connect(asked.append)
    assert not dialog.deed.isEnabled()
    dialog.new.first.set_text("short")
    dialog.new.second.set_text("short")
    dialog.deed.click()
    new = dialog.new
    assert "too short" in new.weak.text()
    assert new.weak.isVisible()
    assert new.weak.y() < new.second.y()
    assert not new.words.isVisible()  # it would say the same
    new.first.set_text(PASSPHRASE)
    assert not new.weak.isVisible()
    assert new.words.isVisible()
    new.second.set_text(OTHER)
    dialog.deed.click()
    assert "not the same" in new.unlike.text()
    assert new.unlike.isVisible()
    assert new.unlike.y() > new.second.y()
    new.second.set_text(PASSPHRASE)
    assert not new.unlike.isVisible()
    assert asked == []
    dialog.reject()


def test_the_passphrase_is_changed_once_the_present_one_is_right(world: World, qtbot: QtBot) -> None:
    first = encrypt(world, qtbot)
    old_code = first.code.toPlainText()
    put_away(first)
    dialog = dialogs.open_change(world.context, world.window)
    dialog.new.first.set_text(OTHER)
    dialog.new.second.set_text(OTHER)
    dialog.form.passphrase.set_text("not this one")
    dialog.deed.click()
    qtbot.waitUntil(lambda: not dialog.form.is_busy)
    assert dialog.isVisible()
    assert dialog.form.problem.isVisible()
    dialog.form.passphrase.set_text(PASSPHRASE)
    dialog.deed.click()
    code = the_code(world, qtbot)
    assert code.code.toPlainText() != old_code
    assert encryption.unlock(world.path, OTHER) == world.context.reader.key
    with pytest.raises(JournalError) as raised:
        encryption.unlock(world.path, PASSPHRASE)
    assert raised.value.code is Code.PASSPHRASE_WRONG
    put_away(code)


def test_who_forgot_the_passphrase_changes_it_with_the_recovery_code(world: World, qtbot: QtBot) -> None:
    first = encrypt(world, qtbot)
    code = first.code.toPlainText()
    put_away(first)
    dialog = dialogs.open_change(world.context, world.window)
    dialog.form.switch.click()
    dialog.form.code.setPlainText(code)
    dialog.new.first.set_text(OTHER)
    dialog.new.second.set_text(OTHER)
    dialog.deed.click()
    put_away(the_code(world, qtbot))
    assert encryption.unlock(world.path, OTHER) == world.context.reader.key


def test_the_encryption_is_removed_with_the_present_passphrase_alone(world: World, qtbot: QtBot) -> None:
    put_away(encrypt(world, qtbot))
    count = clients.count(world.context.reader)
    dialog = dialogs.open_decrypt(world.context, world.window)
    answer(qtbot, dialog.form, PASSPHRASE)
    qtbot.waitUntil(lambda: world.app.window is not None and not dialogs.is_encrypted(world.context))
    assert not opening.is_encrypted(world.path)
    assert clients.count(world.context.reader) == count
    qtbot.waitUntil(lambda: world.window.bar.label.text() == "The journal is no longer encrypted")
    assert not world.window.findChildren(RecoveryCodeDialog)


def test_the_code_is_shown_once_more_to_who_knows_the_passphrase(world: World, qtbot: QtBot) -> None:
    first = encrypt(world, qtbot)
    code = first.code.toPlainText()
    put_away(first)
    dialog = dialogs.open_code(world.context, world.window)
    answer(qtbot, dialog.form, PASSPHRASE)
    again = the_code(world, qtbot)
    assert again.code.toPlainText() == code
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert not again.isVisible()


def test_an_empty_journal_offers_a_passphrase_unless_it_has_one(context: Context, qtbot: QtBot) -> None:
    page = FirstRun(context)
    qtbot.addWidget(page)
    assert any(made.text().startswith("Protect") for made in page.findChildren(QPushButton))
    page.protect.click()
    dialog = page.window().findChild(dialogs.EncryptDialog)
    assert isinstance(dialog, dialogs.EncryptDialog)
    dialog.reject()
    context.reader.key = bytes(32)
    protected = FirstRun(context)
    qtbot.addWidget(protected)
    assert not any(made.text().startswith("Protect") for made in protected.findChildren(QPushButton))


def test_longer_ones_are_called_better_and_none_is_blamed(context: Context) -> None:
    words = [strength("a" * length) for length in (0, 7, 8, 12, 18)]
    assert len(set(words)) == 5
    assert strength("我的客户手记很安全") == words[4]
    assert strength("我的客户") == words[1]


def test_an_encrypted_journal_goes_out_and_comes_in(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    put_away(encrypt(world, qtbot))
    out = tmp_path / "all.csv"
    dialog = ExportDialog(world.context, None, world.window)
    dialog.where.setText(str(out))
    dialog.open()
    dialog.write.click()
    qtbot.waitUntil(dialog.outcome.isVisible)
    rows = out.read_text(encoding="utf-8-sig")
    assert clients.page(world.context.reader, "")[0].name in rows
    dialog.reject()
    preview = ImportDialog(world.context, out, world.window)
    preview.open()
    qtbot.waitUntil(lambda: any("unchanged" in text for text in texts(preview)))
    preview.reject()
