"""The dialog that writes one file with everything about a client, for a person who asks for their data."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal.core.errors import Code, JournalError
from journal.core.moments import local
from journal.exchange.subject_file import SUFFIX, SubjectCounts, write_subject_file
from journal.store import clients
from journal.ui import errors
from journal.ui.context import Context
from journal.ui.dialogs.erase_work import OpenReader
from journal.ui.dialogs.export import documents, file_name
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

translate = QCoreApplication.translate

WIDTH = 560
MARGIN = 24


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written where."""

    client_id: int
    path: Path
    language: str
    private: bool
    now: int


class SubjectFileDialog(GrowingDialog):
    """Asks where, writes on the thread for long jobs, tells what was written."""

    written = Signal(object)
    """The path of the file, once it is whole."""

    def __init__(self, context: Context, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("SubjectFile", "Data of this client"))
        self.setMinimumWidth(WIDTH)
        self._context, self._client_id = context, client_id
        self._job: LongJob | None = None
        name = clients.get(context.reader, client_id).name
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("SubjectFile", "Data of this client"), "card"))
        column.addWidget(PlainLabel(name, "meta", elide=True))
        words = translate(
            "SubjectFile",
            "Everything that this journal holds about them in one ZIP file, for a person who asks for their data: "
            "a page to read in any browser, the same for programs, and the files of entries. Other clients are not "
            "named in it, except where the text of an entry does.",
        )
        column.addWidget(PlainLabel(words, "body", wrap=True))
        column.addLayout(self._fields(name))
        self.private = QCheckBox(translate("SubjectFile", "Include entries marked private"))
        self.private.setAccessibleName(self.private.text())
        self.private.setChecked(True)
        column.addWidget(self.private)
        why = translate("SubjectFile", "As a rule a person may see those, too. Leave them out only if you know better.")
        note = PlainLabel(why, "meta", wrap=True)
        note.setContentsMargins(28, 0, 0, 0)
        column.addWidget(note)
        self.progress = ProgressRow(translate("SubjectFile", "Writing the file"))
        self.progress.cancel_requested.connect(self._cancel)
        column.addWidget(self.progress)
        self.outcome = PlainLabel("", "body", wrap=True)
        self.outcome.hide()
        column.addWidget(self.outcome)
        column.addWidget(self._buttons())
        self.write.setDefault(True)
        self.write.setFocus()

    def accept(self) -> None:
        """Write the file."""
        text = self.where.text().strip()
        if self._job is not None or not text:
            return
        path = Path(text).expanduser()
        path = path if path.is_absolute() else documents() / path
        path = path if path.suffix else path.with_name(path.name + SUFFIX)
        context = self._context
        self._wish = Wish(self._client_id, path, context.language, self.private.isChecked(), context.now())
        self._set_busy(True)
        self.outcome.hide()
        self.progress.start()
        job = context.runner.long(partial(_write, open_reader=context.reader.opener, wish=self._wish))
        job.progressed.connect(self.progress.set_progress)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        self._job = job

    def reject(self) -> None:
        """Close; a file that is still being written is given up."""
        self._cancel()
        super().reject()

    def _fields(self, name: str) -> QHBoxLayout:
        day = local(self._context.now(), self._context.reader.tz).date().isoformat()
        self.where = QLineEdit(str(documents() / f"{file_name(name)}-{day}{SUFFIX}"))
        self.where.setAccessibleName(translate("SubjectFile", "File"))
        self.where.setCursorPosition(0)
        self.choose = button(translate("SubjectFile", "Choose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.where, 1)
        row.addWidget(self.choose)
        return row

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.write = button(translate("SubjectFile", "Write the file"), "primary")
        box.addButton(self.write, QDialogButtonBox.ButtonRole.AcceptRole)
        self.folder = button(translate("SubjectFile", "Open folder"))
        box.addButton(self.folder, QDialogButtonBox.ButtonRole.ActionRole)
        self.folder.clicked.connect(self._open_folder)
        self.folder.hide()
        box.addButton(QDialogButtonBox.StandardButton.Close)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _on_finished(self, counts: SubjectCounts) -> None:
        self._end()
        path = self._wish.path
        words = translate("SubjectFile", "%n records written to {path}.", None, counts.total).format(path=path)
        if counts.private_left_out:
            left_out = counts.private_left_out
            words += "\n" + translate("SubjectFile", "%n private entries stayed behind.", None, left_out)
        self._tell(words, "green")
        self.folder.show()
        self.folder.setFocus()
        self.written.emit(path)

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
        for widget in (self.where, self.choose, self.private, self.write):
            widget.setEnabled(not busy)

    def _tell(self, words: str, tone: str) -> None:
        self.outcome.set_tone(tone)
        self.outcome.setText(words)
        self.outcome.setMinimumHeight(self.outcome.heightForWidth(self.width() - 2 * MARGIN))
        self.outcome.show()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _choose(self) -> None:
        dialog = QFileDialog(self, translate("SubjectFile", "Data of this client"), self.where.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.setNameFilter(translate("SubjectFile", "ZIP files (*.zip)"))
        dialog.fileSelected.connect(self.where.setText)
        dialog.open()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._wish.path.parent)))


def _write(job: LongJob, *, open_reader: OpenReader, wish: Wish) -> SubjectCounts:
    with closing(open_reader()) as reader:
        return write_subject_file(
            reader,
            wish.client_id,
            wish.path,
            now=wish.now,
            language=wish.language,
            private=wish.private,
            progress=job.progress,
            cancelled=job.cancelled,
        )
