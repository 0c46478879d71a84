"""Bringing a journal in from a CSV file: a look first, a question, then the writing, then what could not be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.exchange.csv_journal import ImportResult, import_journal
from journal.store.history import Changed, Op
from journal.ui import errors
from journal.ui.context import Context
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.dialogs.importing_words import counted, row_words
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

WIDTH = 560
SHOWN_ERRORS = 1_000
"""Rows that could not be read, listed at most."""
EVERY_TABLE = frozenset(
    {
        "clients", "client_tags", "people", "interactions", "interaction_clients", "interaction_people",
        "interaction_tags", "preferences", "crises", "crisis_lines", "dues", "settings",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wish:
    """Which file to read, and whether anything is to be written."""

    path: Path
    dry_run: bool = True


def choose(context: Context, parent: QWidget) -> QFileDialog:
    """Ask for a file, then show what it would bring; returns the file dialog, which is open."""
    dialog = QFileDialog(parent, translate("Import", "Import a journal"), str(Path.home()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([translate("Import", "CSV files (*.csv)"), translate("Import", "All files (*)")])
    dialog.fileSelected.connect(partial(_chosen, context, parent))
    dialog.open()
    return dialog


def _chosen(context: Context, parent: QWidget, path: str) -> None:
    ImportDialog(context, Path(path), parent).open()


class ImportDialog(GrowingDialog):
    """Looks into a file, asks, imports, and tells; closing it while it works stops the work."""

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Import", "Import a journal"))
        self.setMinimumWidth(WIDTH)
        self._context, self._path = context, path
        self._job: LongJob | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("Import", "Import a journal"), "card"))
        column.addWidget(PlainLabel(path.name, "meta", elide=True))
        self.words = PlainLabel(translate("Import", "Looking into the file…"), "body", wrap=True)
        column.addWidget(self.words)
        self.rows = QPlainTextEdit()
        self.rows.setReadOnly(True)
        self.rows.setTabChangesFocus(True)
        self.rows.setAccessibleName(translate("Import", "Rows that cannot be read"))
        self.rows.hide()
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
        self._run(Wish(path), self._on_looked)

    def accept(self) -> None:
        """Write what the look has found."""
        if self._job is None:
            self.write.hide()
            self._run(Wish(self._path, dry_run=False), self._on_imported)

    def reject(self) -> None:
        """Close; work that still runs stops."""
        self._cancel()
        super().reject()

    def _run(self, wish: Wish, then: Callable[[ImportResult], None]) -> None:
        self.progress.start()
        job = self._context.runner.long_write(partial(_import, wish=wish))
        job.progressed.connect(self.progress.set_progress)
        job.finished.connect(then)
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
            words += " " + translate("Import", "It brings crises with it, and so cannot be undone.")
        self.words.setText(counted(result) + "\n\n" + words)
        self.write.show()
        self.write.setDefault(True)
        self.write.setFocus()

    def _on_imported(self, result: ImportResult) -> None:
        self._end(result)
        self.setWindowTitle(translate("Import", "Imported"))
        self.words.setText(translate("Import", "Done.") + " " + counted(result))
        self.box.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        self.progress.stop()
        if isinstance(error, JournalError):
            self.words.setText(errors.sentence(error))
        else:
            self._context.runner.failed.emit(error)
            self.reject()

    def _end(self, result: ImportResult) -> None:
        self._job = None
        self.progress.stop()
        if result.errors:
            listed = [row_words(row) for row in result.errors[:SHOWN_ERRORS]]
            if len(result.errors) > SHOWN_ERRORS:
                more = len(result.errors) - SHOWN_ERRORS
                listed.append(translate("Import", "… and %n more", None, more))
            self.rows.setPlainText("\n".join(listed))
            self.rows.show()
            self.copy.show()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.rows.toPlainText())
        self.copy.setText(translate("Import", "Copied"))


def _import(writer: Writer, job: LongJob, *, wish: Wish) -> ImportResult:
    result = import_journal(writer, wish.path, dry_run=wish.dry_run, progress=job.progress, cancelled=job.cancelled)
    if not wish.dry_run and result.added + result.changed:
        # Every page may show something of it.  What cannot be undone must not be offered for it: Undo would take back
        # whatever was done before.
        op = Op.IMPORT if result.undoable else Op.SYSTEM
        writer.last_change = Changed(op, EVERY_TABLE, frozenset(), None, {"title": wish.path.name})
    return result
