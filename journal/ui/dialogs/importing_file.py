"""The one entry to every import: asks for a file, looks into it, and opens the dialog for what it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from journal.core.columns import TableKind
from journal.exchange import foreign_files
from journal.ui.context import Context
from journal.ui.dialogs.importing import ImportDialog
from journal.ui.dialogs.spreadsheet import SpreadsheetDialog
from journal.ui.dialogs.spreadsheet_work import Look, Wish, look

translate = QCoreApplication.translate


def choose(context: Context, parent: QWidget) -> QFileDialog | None:
    """Ask for a file, then show what it would bring; returns the file dialog, which is open.

    One import at a time: where one is on the screen already, it is shown instead.
    """
    under_way = parent.findChild(SpreadsheetDialog) or parent.findChild(ImportDialog)
    if under_way is not None:
        under_way.showNormal()
        under_way.raise_()
        under_way.activateWindow()
        return None
    dialog = QFileDialog(parent, translate("Import", "Import"), str(Path.home()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            translate("Import", "Spreadsheets as text (*.csv *.tsv *.tab *.txt)"),
            translate("Import", "All files (*)"),
        ]
    )
    dialog.fileSelected.connect(partial(open_file, context, parent))
    dialog.open()
    return dialog


def open_file(context: Context, parent: QWidget, path: str) -> None:
    """Look into a file and open the dialog for it: our own journal, or somebody's spreadsheet."""
    _FirstLook(context, Path(path), parent)


class _FirstLook(QObject):
    """Lives until the file has been looked into, or the window closes."""

    def __init__(self, context: Context, path: Path, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._path, self._window = context, path, window
        job = context.runner.long(partial(look, wish=Wish(path, context.language)))
        job.finished.connect(self._on_looked)
        job.failed.connect(self._on_failed)

    def _on_looked(self, found: Look) -> None:
        self.deleteLater()
        if found.preview is None:
            words = translate("Import", "{name} is a workbook. Save it as CSV there, then import that file.")
            self._context.told.emit(words.format(name=self._path.name))
        elif words := _refusal(found.foreign):
            self._context.told.emit(words.format(name=self._path.name))
        elif found.preview.kind is TableKind.JOURNAL:
            ImportDialog(self._context, self._path, self._window).show()
        else:
            SpreadsheetDialog(self._context, self._path, found, self._window).show()

    def _on_failed(self, error: BaseException) -> None:
        self.deleteLater()
        self._context.runner.failed.emit(error)


def _refusal(foreign: str) -> str:
    """Return why a file is no table that could be imported; empty for any other."""
    return {
        foreign_files.VCARD: translate(
            "Import",
            "{name} holds vCards, which cannot be imported yet. Most address books also save contacts as CSV: import "
            "that file.",
        ),
        foreign_files.CALENDAR: translate(
            "Import", "{name} is a calendar file, which cannot be imported yet. Save the entries as a CSV table."
        ),
    }.get(foreign, "")
