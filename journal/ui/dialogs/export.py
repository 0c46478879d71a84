"""The dialog that writes a client's journal, or the whole of it, to a CSV file."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from journal.core.errors import Code, JournalError
from journal.core.moments import local
from journal.exchange.csv_journal import ExportCounts, export_journal
from journal.store import clients, portable
from journal.store.portable import Scope
from journal.store.reading import Reader
from journal.ui import errors
from journal.ui.context import Context
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

translate = QCoreApplication.translate

WIDTH = 560
MARGIN = 24
SUFFIX = ".csv"
FORBIDDEN = '<>:"/\\|?*'
NAME_LENGTH = 60
"""Characters of a client's name in a file name: 255 bytes are the limit of most disks, and Chinese takes three each."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written where."""

    path: Path
    client_id: int | None
    private: bool
    raw: bool


class ExportDialog(GrowingDialog):
    """Asks what and where, writes on the thread for long jobs, tells what was written."""

    def __init__(self, context: Context, client_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Export", "Export to CSV"))
        self.setMinimumWidth(WIDTH)
        self._context = context
        self._client_id = client_id
        self._job: LongJob | None = None
        self._typed_path = False
        self._make_fields(client_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("Export", "Export to CSV"), "card"))
        words = translate(
            "Export", "A table for Excel, WPS, Numbers or LibreOffice, which can be imported again later."
        )
        column.addWidget(PlainLabel(words, "meta", wrap=True))
        column.addLayout(self._form())
        self.progress = ProgressRow(translate("Export", "Writing the file"))
        self.progress.cancel_requested.connect(self._cancel)
        column.addWidget(self.progress)
        self.outcome = PlainLabel("", "body", wrap=True)
        self.outcome.hide()
        column.addWidget(self.outcome)
        column.addWidget(self._buttons())
        self.export.setDefault(True)  # Only here: Qt forgets a default that is set before the button has its dialog.
        self._suggest()
        self._count_private()
        self.export.setFocus()

    def _make_fields(self, client_id: int | None) -> None:
        self.what = QButtonGroup(self)
        one = QRadioButton(translate("Export", "One client"))
        every = QRadioButton(translate("Export", "All clients"))
        for number, choice in enumerate((one, every)):
            choice.setAccessibleName(choice.text())
            self.what.addButton(choice, number)
        self.what.button(0 if client_id else 1).setChecked(True)
        # Tab comes to the one that is chosen; Qt sees to this only once the group has had the keyboard.
        self.what.button(1 if client_id else 0).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.client = ClientField(self._context.reader, client_id)
        self.client.setEnabled(bool(client_id))
        self.what.idToggled.connect(self._on_what)
        self.client.editingFinished.connect(self._on_client)
        self.where = QLineEdit()
        self.where.setAccessibleName(translate("Export", "File"))
        self.where.textEdited.connect(self._on_typed)
        self.choose = button(translate("Export", "Choose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.private = QCheckBox(translate("Export", "Include entries marked private"))
        self.private.setAccessibleName(self.private.text())
        self.private_count = PlainLabel("", "meta", wrap=True)
        self.raw = QCheckBox(translate("Export", "For programs: texts exactly as they are, without protection"))
        self.raw.setAccessibleName(self.raw.text())
        explained = translate(
            "Export",
            "Otherwise a text that a spreadsheet would take for a formula, such as one that begins with =, "
            "gets an apostrophe in front; importing takes it off again.",
        )
        self.raw.setAccessibleDescription(explained)
        self.raw_words = PlainLabel(explained, "meta", wrap=True)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        what = QVBoxLayout()
        what.setSpacing(6)
        one = QHBoxLayout()
        one.setSpacing(12)
        one.addWidget(self.what.button(0))
        one.addWidget(self.client, 1)
        what.addLayout(one)
        what.addWidget(self.what.button(1))
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.where, 1)
        where.addWidget(self.choose)
        options = QVBoxLayout()
        options.setSpacing(2)
        for widget in (self.private, self.private_count, self.raw, self.raw_words):
            options.addWidget(widget)
        for label in (self.private_count, self.raw_words):
            label.setContentsMargins(28, 0, 0, 4)
        form.addRow(PlainLabel(translate("Export", "What")), what)
        form.addRow(PlainLabel(translate("Export", "File")), where)
        form.addRow(PlainLabel(translate("Export", "Options")), options)
        return form

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.export = button(translate("Export", "Export"), "primary")
        box.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        self.folder = button(translate("Export", "Open folder"))
        box.addButton(self.folder, QDialogButtonBox.ButtonRole.ActionRole)
        self.folder.clicked.connect(self._open_folder)
        self.folder.hide()
        box.addButton(QDialogButtonBox.StandardButton.Close)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def wish(self) -> Wish:
        """What was filled in; JournalError with what is missing."""
        client_id = self.client.resolved() if self.what.checkedId() == 0 else None
        text = self.where.text().strip()
        if not text:
            raise JournalError(Code.FILE_MISSING, path=text)
        path = Path(text).expanduser()
        if not path.is_absolute():
            path = documents() / path
        if not path.suffix:
            path = path.with_name(path.name + SUFFIX)
        return Wish(path, client_id, self.private.isChecked(), self.raw.isChecked())

    def accept(self) -> None:
        """Write the file, after a question where one is there already."""
        if self._job is not None:
            return
        try:
            wish = self.wish()
        except JournalError as error:
            self._tell(errors.sentence(error), "red")
            return
        if wish.path.exists():
            self._ask(wish)
        else:
            self._start(wish)

    def reject(self) -> None:
        """Close; an export that still runs stops and leaves no file."""
        self._cancel()
        super().reject()

    def _ask(self, wish: Wish) -> None:
        ask = QMessageBox(self)
        ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask.setIcon(QMessageBox.Icon.Warning)
        ask.setTextFormat(Qt.TextFormat.PlainText)
        words = translate("Export", "“{name}” exists already. Replace it? What it holds now will be gone.")
        ask.setText(words.format(name=wish.path.name))
        replace = ask.addButton(translate("Export", "Replace"), QMessageBox.ButtonRole.AcceptRole)
        ask.addButton(QMessageBox.StandardButton.Cancel)
        replace.clicked.connect(partial(self._start, wish))
        ask.open()

    def _start(self, wish: Wish) -> None:
        self.outcome.hide()
        self.folder.hide()
        self._set_busy(True)
        self.progress.start()
        job = self._context.runner.long(partial(_export, open_reader=self._context.reader.opener, wish=wish))
        job.progressed.connect(self.progress.set_progress)
        self._wish = wish  # no partial here: unlike a method it would be called even where this dialog is gone
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        self._job = job

    def _on_finished(self, counts: ExportCounts) -> None:
        self._end()
        wish = self._wish
        words = translate("Export", "%n row(s) written to {path}.", None, counts.total).format(path=wish.path)
        if counts.private_left_out:
            words += "\n" + translate("Export", "%n private entries stayed behind.", None, counts.private_left_out)
        self._tell(words, "green")
        self._folder = wish.path.parent
        self.folder.show()
        self.folder.setFocus()

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, JournalError):
            self._tell(errors.sentence(error), "text" if error.code is Code.CANCELLED else "red")
        else:
            self._context.runner.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self.progress.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for widget in (self.where, self.choose, self.private, self.raw, self.export, *self.what.buttons()):
            widget.setEnabled(not busy)
        self.client.setEnabled(not busy and self.what.checkedId() == 0)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _tell(self, words: str, tone: str) -> None:
        self.outcome.set_tone(tone)
        self.outcome.setText(words)
        # Layouts reckon too little for a label with a word wider than itself, as paths are.
        self.outcome.setMinimumHeight(self.outcome.heightForWidth(self.width() - 2 * MARGIN))
        self.outcome.show()

    def _on_what(self, _number: int, checked: bool) -> None:
        if checked:
            self.client.setEnabled(self.what.checkedId() == 0)
            if self.client.isEnabled():
                self.client.setFocus()
            self._suggest()
            self._count_private()

    def _on_client(self) -> None:
        self._suggest()
        self._count_private()

    def _on_typed(self) -> None:
        self._typed_path = True

    def _chosen_client(self) -> int | None:
        """The client as far as it is known; None for all or none yet."""
        if self.what.checkedId() == 1:
            return None
        try:
            return self.client.resolved()
        except JournalError:
            return None

    def _suggest(self) -> None:
        """Propose a file name as long as the user has not typed one."""
        if self._typed_path:
            return
        chosen = self._chosen_client()
        name = clients.get(self._context.reader, chosen).name if chosen else translate("Export", "Client Journal")
        day = local(self._context.now(), self._context.reader.tz).date().isoformat()
        self.where.setText(str(documents() / f"{file_name(name)}-{day}{SUFFIX}"))
        self.where.setCursorPosition(0)

    def _count_private(self) -> None:
        scope = Scope(self._chosen_client(), private=False)
        job = self._context.runner.long(partial(_private, open_reader=self._context.reader.opener, scope=scope))
        job.finished.connect(self._show_private)

    def _show_private(self, count: int) -> None:
        words = translate("Export", "%n private entries stay behind unless you tick this.", None, count)
        self.private_count.setText(words if count else translate("Export", "There are none."))

    def _choose(self) -> None:
        dialog = QFileDialog(self, translate("Export", "Export to CSV"), self.where.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # The question comes from this dialog, once.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(translate("Export", "CSV files (*.csv)"))
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self._typed_path = True
        self.where.setText(path)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def documents() -> Path:
    """The folder of the user's documents, or the home folder where there is none."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and os.path.isdir(found) else Path.home()


def file_name(name: str) -> str:
    """A client's name as every file system takes it."""
    kept = "".join("_" if letter in FORBIDDEN or ord(letter) < 32 else letter for letter in name)
    return kept.strip(" ._")[:NAME_LENGTH].rstrip(" .") or "journal"


def _export(job: LongJob, *, open_reader: Callable[[], Reader], wish: Wish) -> ExportCounts:
    reader = open_reader()
    try:
        return export_journal(
            reader,
            wish.path,
            client_id=wish.client_id,
            raw=wish.raw,
            private=wish.private,
            progress=job.progress,
            cancelled=job.cancelled,
        )
    finally:
        reader.close()


def _private(_job: LongJob, *, open_reader: Callable[[], Reader], scope: Scope) -> int:
    reader = open_reader()
    try:
        return portable.counts(reader, scope)["private"]
    finally:
        reader.close()
