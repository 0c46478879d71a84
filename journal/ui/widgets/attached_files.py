"""What can be done with the files of an entry: open a copy of one, or save it; they are never changed here."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from journal.core.errors import JournalError
from journal.exchange import attached_files
from journal.store import attachments
from journal.store.attachments import Attachment
from journal.ui import errors, icons
from journal.ui.context import Context

translate = QCoreApplication.translate


def files_menu(context: Context, interaction_id: int, parent: QWidget) -> QMenu:
    """Return a menu with the files of an entry, each with what can be done with it."""
    menu = QMenu(translate("Files", "Files"), parent)
    menu.setIcon(icons.icon("paperclip", "muted"))
    for attachment in attachments.of(context.reader, interaction_id):
        one = menu.addMenu(icons.icon("file-text", "muted"), attachment.name.replace("&", "&&"))
        opening = one.addAction(icons.icon("external-link", "muted"), translate("Files", "Open a copy"))
        opening.triggered.connect(partial(_open, context, attachment))
        saving = one.addAction(icons.icon("save", "muted"), translate("Files", "Save a copy…"))
        saving.triggered.connect(partial(_save, context, attachment, parent))
    return menu


def _open(context: Context, attachment: Attachment, _checked: bool = False) -> None:
    """Open a copy with the program that the system has for it; the copy goes when this program ends."""
    try:
        path = attached_files.copy_to_open(context.reader, attachment.id, attachment.name, _folder(context))
    except JournalError as error:
        context.told.emit(errors.sentence(error))
        return
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        context.told.emit(translate("Files", "No program opens this kind of file. Save a copy instead."))


def _save(context: Context, attachment: Attachment, parent: QWidget, _checked: bool = False) -> None:
    dialog = QFileDialog(parent.window(), translate("Files", "Save a copy"), str(Path.home()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(attached_files.safe_name(attachment.name))
    dialog.fileSelected.connect(partial(_save_to, context, attachment))
    dialog.open()


def _save_to(context: Context, attachment: Attachment, chosen: str) -> None:
    try:
        attached_files.save(context.reader, attachment.id, Path(chosen))
    except JournalError as error:
        context.told.emit(errors.sentence(error))
        return
    context.told.emit(translate("Files", "A copy was saved as {path}.").format(path=chosen))


def _folder(context: Context) -> Path:
    """Return the folder for copies that other programs read; it goes with the journal that is shown."""
    if context.copies is None:
        context.copies = tempfile.TemporaryDirectory(prefix="client-journal-", ignore_cleanup_errors=True)
    return Path(context.copies.name)
