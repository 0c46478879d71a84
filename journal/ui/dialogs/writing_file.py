"""What every dialog that writes a file does: asks where, writes on the thread for long jobs, tells what was written."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from journal.core.errors import Code, JournalError
from journal.ui import errors
from journal.ui.context import Context
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

translate = QCoreApplication.translate

WIDTH = 560
MARGIN = 24
FORBIDDEN = '<>:"/\\|?*'
NAME_LENGTH = 60
"""Characters of a client's name in a file name: 255 bytes are the limit of most disks, and Chinese takes three each."""


class WritingDialog(GrowingDialog):
    """Its kinds fill `column` from the top, end with `finish_column`, and say what is written and what was."""

    SUFFIX: ClassVar[str]
    """Of the file, with its dot."""

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._context = context
        self._job: LongJob | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        self.column.setSpacing(12)
        self.column.addWidget(PlainLabel(title, "card"))
        self.where = QLineEdit()
        self.where.setAccessibleName(translate("Export", "File"))
        self.choose = button(translate("Export", "Choose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.progress = ProgressRow(translate("Export", "Writing the file"))
        self.progress.cancel_requested.connect(self._cancel)
        self.outcome = PlainLabel("", "body", wrap=True)
        self.outcome.hide()
        self.folder = button(translate("Export", "Open folder"))
        self.folder.clicked.connect(self._open_folder)
        self._offer_folder(False)

    # ---------- what each kind says

    def work(self, path: Path) -> Callable[[LongJob], object]:
        """Return what writes the file, as it is filled in; JournalError with what is missing."""
        raise NotImplementedError

    def told(self, result: Any, path: Path) -> str:
        """Return the words about what was written."""
        raise NotImplementedError

    def name_filter(self) -> str:
        """Return the words for files of this kind."""
        raise NotImplementedError

    def fields(self) -> Sequence[QWidget]:
        """Return what cannot be changed while the file is written, beside its place."""
        raise NotImplementedError

    # ---------- what they share

    def where_row(self) -> QHBoxLayout:
        """Return the line for the place of the file."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.where, 1)
        row.addWidget(self.choose)
        return row

    def finish_column(self, write: str) -> None:
        """Add progress, outcome and buttons; `write` stands on the one that begins."""
        if self._context.reader.key is not None:
            words = translate("Export", "This file is not encrypted. Whoever has it can read it.")
            self.plain = PlainLabel(words, "meta", wrap=True, tone="amber")
            self.column.addWidget(self.plain)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.outcome)
        box = QDialogButtonBox()
        self.write = button(write, "primary")
        box.addButton(self.write, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.folder, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(QDialogButtonBox.StandardButton.Close)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.column.addWidget(box)
        self.write.setDefault(True)  # Only here: Qt forgets a default that is set before the button has its dialog.
        self.write.setFocus()

    def suggest(self, name: str) -> None:
        """Propose a file of this name, without its ending, among the user's documents."""
        self.where.setText(str(documents() / f"{name}{self.SUFFIX}"))
        self.where.setCursorPosition(0)

    def path(self) -> Path:
        """Return the file that was filled in; FILE_MISSING where there is none."""
        text = self.where.text().strip()
        if not text:
            raise JournalError(Code.FILE_MISSING, path=text)
        path = Path(text).expanduser()
        path = path if path.is_absolute() else documents() / path
        return path if path.suffix else path.with_name(path.name + self.SUFFIX)

    def accept(self) -> None:
        """Write the file, after a question where one is there already."""
        if self._job is not None:
            return
        try:
            path = self.path()
            work = self.work(path)
        except JournalError as error:
            self.tell(errors.sentence(error), "red")
            return
        if path.exists():
            self._ask(path, work)
        else:
            self._start(path, work)

    def reject(self) -> None:
        """Close; what is still being written stops and leaves no file."""
        self._cancel()
        super().reject()

    def tell(self, words: str, tone: str) -> None:
        """Show how it went."""
        self.outcome.set_tone(tone)
        self.outcome.setText(words)
        # Layouts reckon too little for a label with a word wider than itself, as paths are.
        self.outcome.setMinimumHeight(self.outcome.heightForWidth(self.width() - 2 * MARGIN))
        self.outcome.show()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be changed while the file is written."""
        for widget in (self.where, self.choose, self.write, *self.fields()):
            widget.setEnabled(not busy)

    def _ask(self, path: Path, work: Callable[[LongJob], object]) -> None:
        ask = QMessageBox(self)
        ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask.setIcon(QMessageBox.Icon.Warning)
        ask.setTextFormat(Qt.TextFormat.PlainText)
        words = translate("Export", "“{name}” exists already. Replace it? What it holds now will be gone.")
        ask.setText(words.format(name=path.name))
        replace = ask.addButton(translate("Export", "Replace"), QMessageBox.ButtonRole.AcceptRole)
        ask.addButton(QMessageBox.StandardButton.Cancel)
        replace.clicked.connect(partial(self._start, path, work))
        ask.open()

    def _start(self, path: Path, work: Callable[[LongJob], object], _checked: bool = False) -> None:
        self.outcome.hide()
        self._offer_folder(False)
        self._lead_with(writing=True)
        self.set_busy(True)
        self.progress.start()
        job = self._context.runner.long(work)
        job.progressed.connect(self.progress.set_progress)
        self._path = path  # no partial here: unlike a method it would be called even where this dialog is gone
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        self._job = job

    def _on_finished(self, result: object) -> None:
        self._end()
        self.tell(self.told(result, self._path), "green")
        self._offer_folder(True)
        self._lead_with(writing=False)
        self.folder.setFocus()  # which makes it the default

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, JournalError):
            self.tell(errors.sentence(error), "text" if error.code is Code.CANCELLED else "red")
        else:
            self._context.runner.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self.progress.stop()
        self.set_busy(False)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.windowTitle(), self.where.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # The question comes from this dialog, once.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(self.SUFFIX.removeprefix("."))
        dialog.setNameFilter(self.name_filter())
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self.where.setText(path)

    def _offer_folder(self, written: bool) -> None:
        # Hidden is not enough: a row of buttons shows all of its own again when the theme changes.
        self.folder.setEnabled(written)
        self.folder.setVisible(written)

    def _lead_with(self, writing: bool) -> None:
        """Let the button stand out that is next: the one that writes, until there is a file."""
        self.write.setProperty("kind", "primary" if writing else "secondary")
        self.write.style().polish(self.write)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def documents() -> Path:
    """The folder of the user's documents, or the home folder where there is none."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and os.path.isdir(found) else Path.home()


def file_name(name: str) -> str:
    """A client's name as every file system takes it."""
    kept = "".join("_" if letter in FORBIDDEN or ord(letter) < 32 else letter for letter in name)
    return kept.strip(" ._")[:NAME_LENGTH].rstrip(" .") or "journal"
