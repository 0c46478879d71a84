"""Bringing a journal in from its own CSV file: a look, a question, then the writing, then what could not be read."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from journal.core.backup_plan import Reason
from journal.core.errors import JournalError
from journal.exchange.csv_import import JournalImport
from journal.exchange.row_errors import ImportResult
from journal.ui import errors
from journal.ui.context import Context
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.dialogs.importing_rows import RowList
from journal.ui.dialogs.importing_words import counted, ended
from journal.ui.dialogs.importing_work import Ending, Fate, begin, count
from journal.ui.runner import LongJob
from journal.ui.upkeep import backup_before
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

translate = QCoreApplication.translate

WIDTH = 560


class ImportDialog(GrowingDialog):
    """Looks into a file, asks, imports, and tells; closing it while rows come in takes them back."""

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Import", "Import a journal"))
        self.setMinimumWidth(WIDTH)
        self._context, self._path = context, path
        self._job: LongJob | None = None
        self._importing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("Import", "Import a journal"), "card"))
        column.addWidget(PlainLabel(path.name, "meta", elide=True))
        self.words = PlainLabel(translate("Import", "Looking into the file…"), "body", wrap=True)
        column.addWidget(self.words)
        self.rows = RowList()
        column.addWidget(self.rows, 1)
        self.progress = ProgressRow(translate("Import", "Reading the file"))
        self.progress.cancel_requested.connect(self._cancel)
        column.addWidget(self.progress)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = self.box.addButton(translate("Import", "Copy the list"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._copy)
        self.copy.hide()
        self.write = button(translate("Import", "Import"), "primary")
        self.box.addButton(self.write, QDialogButtonBox.ButtonRole.AcceptRole)
        self.write.hide()
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        column.addWidget(self.box)
        self._look()

    @property
    def is_busy(self) -> bool:
        """Whether rows are coming in, or being taken back."""
        return self._importing

    def accept(self) -> None:
        """Write what the look has found; the window can be used meanwhile."""
        if self._job is not None or self.write.isHidden():
            return
        self.write.hide()
        self.copy.hide()
        self.rows.show_rows(None)
        self.words.setText(
            translate("Import", "The rows are coming in. You can go on working in the journal meanwhile.")
        )
        self.progress.start(translate("Import", "Importing"))
        self._importing = True
        job = begin(
            self._context.runner, partial(_opened, path=self._path), backup_before(self._context, Reason.IMPORT)
        )
        job.finished.connect(self._on_ended)
        self._follow(job)

    def reject(self) -> None:
        """Close; an import under way is taken back first, and the dialog stays to say so."""
        if self._importing:
            self.progress.cancel.click()
            return
        self._cancel()
        super().reject()

    def _look(self) -> None:
        context = self._context
        self.progress.start()
        job = context.runner.long(
            partial(count, open_reader=context.reader.opener, now=context.now, opened=partial(_opened, path=self._path))
        )
        job.finished.connect(self._on_looked)
        self._follow(job)

    def _follow(self, job: LongJob) -> None:
        job.progressed.connect(self.progress.set_progress)
        job.failed.connect(self._on_failed)
        self._job = job

    def _on_looked(self, result: ImportResult) -> None:
        self._end(result)
        if not result.added + result.changed:
            self.words.setText(
                counted(result)
                + "\n\n"
                + translate("Import", "There is nothing in this file that is not here already.")
            )
            return
        words = translate("Import", "Nothing has been written yet. Import it now?")
        if not result.undoable:
            words += "\n" + translate("Import", "It brings crises with it, and so cannot be undone.")
        self.words.setText(counted(result) + "\n\n" + words)
        self.write.show()
        self.write.setDefault(True)
        self.write.setFocus()

    def _on_ended(self, ending: Ending) -> None:
        self._end(ending.result if ending.fate is not Fate.NOTHING_LEFT else None)
        self.words.setText(ended(ending))
        if ending.fate is Fate.IN:
            self.setWindowTitle(translate("Import", "Imported"))
        self.box.button(QDialogButtonBox.StandardButton.Close).setFocus()
        if ending.error is not None and not isinstance(ending.error, JournalError):
            self._context.runner.failed.emit(ending.error)

    def _on_failed(self, error: BaseException) -> None:
        self._end(None)
        if isinstance(error, JournalError):
            self.words.setText(errors.sentence(error))
        else:
            self._context.runner.failed.emit(error)
            self.reject()

    def _end(self, result: ImportResult | None) -> None:
        self._job = None
        self._importing = False
        self.progress.stop()
        self.rows.show_rows(result)
        self.copy.setVisible(self.rows.isVisibleTo(self))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if self._importing:
            self.words.setText(translate("Import", "Taking back what has come in…"))

    def _copy(self) -> None:
        self.rows.copy()
        self.copy.setText(translate("Import", "Copied"))


def _opened(seconds: float, *, path: Path) -> JournalImport:
    return JournalImport(path, step_seconds=seconds)
