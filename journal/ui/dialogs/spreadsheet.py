"""The window of the import of a spreadsheet: what its columns mean, what would come, and then the import itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.core.backup_plan import Reason
from journal.core.columns import Field, Mapping
from journal.core.errors import Code, JournalError
from journal.exchange.row_errors import ImportResult
from journal.ui import errors
from journal.ui.context import Context
from journal.ui.dialogs import spreadsheet_words as words
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.dialogs.importing_rows import RowList
from journal.ui.dialogs.importing_words import counted, ended
from journal.ui.dialogs.importing_work import Ending, Fate, Opened, begin, count
from journal.ui.dialogs.spreadsheet_choices import Choices
from journal.ui.dialogs.spreadsheet_table import SampleTable
from journal.ui.dialogs.spreadsheet_work import Look, Wish, look, opened
from journal.ui.models.spreadsheet import Missing, missing, with_field
from journal.ui.runner import LongJob
from journal.ui.upkeep import backup_before
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

translate = QCoreApplication.translate

SIZE = (860, 580)
SMALL_WIDTH = 520
"""While rows come in: the window beneath can be worked with."""
MARGIN = 24
COUNTED_ROWS = 20_000
COUNTED_BYTES = 64 * 1024 * 1024
"""A file of more rows, or one for a larger journal, is counted only when the user asks: it takes a copy."""
COUNT_AFTER_MS = 250


class SpreadsheetDialog(GrowingDialog):
    """Asks what a file holds, counts what would come, imports, and tells; the journal can be used meanwhile."""

    def __init__(self, context: Context, path: Path, found: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Spreadsheet", "Import a spreadsheet"))
        self._context = context
        self._wish = Wish(path, context.language)
        self._found = found
        self._mapping: Mapping | None = None
        self._looking: LongJob | None = None
        self._counting: LongJob | None = None
        self._importing: LongJob | None = None
        self._nothing_new = False
        self._failed = ""
        self._count_later = QTimer(self)
        self._count_later.setSingleShot(True)
        self._count_later.setInterval(COUNT_AFTER_MS)
        self._count_later.timeout.connect(self._count_if_small)
        self._make(path)
        self._show_look(found)
        self.resize(*SIZE)

    @property
    def is_busy(self) -> bool:
        """Whether rows are coming in, or being taken back."""
        return self._importing is not None

    # ---------- parts

    def _make(self, path: Path) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        column.setSpacing(12)
        self.file = PlainLabel(path.name, "meta", elide=True)
        self.setup = self._setup()
        self.words = PlainLabel("", "body", wrap=True)
        self.rows = RowList()
        self.progress = ProgressRow(translate("Spreadsheet", "Reading the file"))
        self.progress.cancel_requested.connect(self._cancel)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(PlainLabel(translate("Spreadsheet", "Import a spreadsheet"), "card"))
        head.addWidget(self.file, 1)
        column.addLayout(head)
        column.addWidget(self.setup, 3)
        column.addWidget(self.words)
        column.addWidget(self.rows, 1)
        column.addWidget(self.progress)
        column.addLayout(self._buttons())

    def _setup(self) -> QWidget:
        setup = QWidget()
        column = QVBoxLayout(setup)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.choices = Choices()
        self.choices.reading_chosen.connect(self._look_again)
        self.choices.chosen.connect(self._on_chosen)
        self.table = SampleTable()
        self.table.field_chosen.connect(self._on_field)
        column.addWidget(self.choices)
        column.addWidget(self.table, 1)
        return setup

    def _buttons(self) -> QHBoxLayout:
        self.copy = button(translate("Import", "Copy the list"))
        self.copy.clicked.connect(self._copy)
        self.count = button(translate("Spreadsheet", "Count first"))
        self.count.clicked.connect(self._count)
        self.end = button("")
        self.end.clicked.connect(self.reject)
        self.write = button(translate("Import", "Import"), "primary")
        self.write.clicked.connect(self.accept)
        for made in (self.copy, self.count, self.end):
            made.setAutoDefault(False)
        self.write.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.copy)
        row.addStretch(1)
        for made in (self.count, self.end, self.write):
            row.addWidget(made)
        self.copy.hide()
        self.count.hide()
        self._name_end(translate("Spreadsheet", "Cancel"))
        return row

    # ---------- what the file holds

    def _look_again(self) -> None:
        """Read the file as the user says it is written."""
        self._stop_counting()
        kind, encoding, delimiter = self.choices.read_as()
        wish = Wish(self._wish.path, self._wish.language, kind, encoding, delimiter)
        if self._looking is not None:
            self._looking.finished.disconnect(self._on_looked)
            self._looking.failed.disconnect(self._on_look_failed)
        self._wish = wish
        self._looking = self._context.runner.long(partial(look, wish=wish))
        self._looking.finished.connect(self._on_looked)
        self._looking.failed.connect(self._on_look_failed)
        self._show_state()

    def _on_looked(self, found: Look) -> None:
        self._looking = None
        self._failed = ""
        self._show_look(found)

    def _on_look_failed(self, error: BaseException) -> None:
        self._looking = None
        if isinstance(error, JournalError):
            self._failed = errors.sentence(error)
            self._show_state()
        else:
            self._context.runner.failed.emit(error)

    def _show_look(self, found: Look) -> None:
        preview = found.preview
        assert preview is not None
        self._found = found
        self._wish = Wish(
            self._wish.path, self._wish.language, preview.kind, preview.encoding, preview.delimiter
        )  # fmt: skip
        rows = preview.row_estimate
        size = translate("Spreadsheet", "%n row(s)", None, rows)
        if not preview.row_estimate_exact:
            size = translate("Spreadsheet", "about {count} rows").format(count=self._context.locale.toString(rows))
        self.file.setText(f"{self._wish.path.name} · {size}")
        self.choices.show_look(preview)
        self._mapping = self.choices.applied(preview.mapping)
        self.table.show_rows(preview.headings, preview.sample_rows, self._mapping)
        self._on_mapping()

    def _on_field(self, place: int, field: Field) -> None:
        assert self._mapping is not None
        self._mapping = with_field(self._mapping, place, field)
        self.table.show_fields(self._mapping)
        self._on_mapping()

    def _on_chosen(self) -> None:
        assert self._mapping is not None
        self._mapping = self.choices.applied(self._mapping)
        self._on_mapping()

    def _on_mapping(self) -> None:
        assert self._mapping is not None
        self.choices.show_mapping(self._mapping, self._found.ambiguous)
        self._stop_counting()
        self._show_state()
        if self._missing() is None:
            self._count_later.start()

    def _missing(self) -> Missing | None:
        assert self._mapping is not None
        return missing(self._mapping, self._found.ambiguous)

    def _show_state(self, told: str = "") -> None:
        """Say what is missing, what is odd, or `told`."""
        lack, preview = self._missing(), self._found.preview
        assert preview is not None
        ready = lack is None and self._looking is None and not self._failed
        self.write.setEnabled(ready and not self._nothing_new)
        self.count.setVisible(ready and not told and self._counting is None and not self._count_later.isActive())
        said = [self._failed] if self._failed else [words.lacking(lack)] if lack else []
        odd = () if self._failed else preview.problems
        said += filter(None, (words.problem(which, heading) for which, heading in odd))
        if ready:
            said.append(told or translate("Spreadsheet", "Nothing has been written yet."))
        self.words.setText("\n".join(said))
        self.words.set_tone("red" if self._failed else "amber" if lack else "text")

    # ---------- what would come

    def _count_if_small(self) -> None:
        preview = self._found.preview
        assert preview is not None
        small = preview.row_estimate <= COUNTED_ROWS and _size(self._context.reader.path) <= COUNTED_BYTES
        if small and self._missing() is None:
            self._count()
        else:
            self._show_state()

    def _count(self) -> None:
        context = self._context
        self._stop_counting()
        self.progress.start(translate("Spreadsheet", "Counting what would come"))
        work = partial(count, open_reader=context.reader.opener, now=context.now, opened=self._opened())
        job = context.runner.long(work)
        job.progressed.connect(self.progress.set_progress)
        job.finished.connect(self._on_counted)
        job.failed.connect(self._on_count_failed)
        self._counting = job
        self._show_state(translate("Spreadsheet", "Counting what would come…"))

    def _stop_counting(self) -> None:
        self._count_later.stop()
        self._nothing_new = False
        self.rows.show_rows(None)
        self.copy.hide()
        job, self._counting = self._counting, None
        if job is not None:
            for signal, slot in (
                (job.progressed, self.progress.set_progress),
                (job.finished, self._on_counted),
                (job.failed, self._on_count_failed),
            ):
                signal.disconnect(slot)
            job.cancel()
            self.progress.stop()

    def _on_counted(self, result: ImportResult) -> None:
        self._counting = None
        self.progress.stop()
        self._nothing_new = not result.added + result.changed
        told = translate("Spreadsheet", "Nothing has been written yet.")
        if self._nothing_new:
            told = translate("Import", "There is nothing in this file that is not here already.")
        self._show_state(f"{counted(result)}\n{told}")
        self._show_rows(result)

    def _on_count_failed(self, error: BaseException) -> None:
        self._counting = None
        self.progress.stop()
        self._show_state()
        if isinstance(error, JournalError) and error.code is not Code.CANCELLED:
            self.words.setText(errors.sentence(error))
        elif not isinstance(error, JournalError):
            self._context.runner.failed.emit(error)

    def _show_rows(self, result: ImportResult) -> None:
        self.rows.show_rows(result)
        self.copy.setText(translate("Import", "Copy the list"))
        self.copy.setVisible(self.rows.isVisibleTo(self))

    # ---------- the import

    def accept(self) -> None:
        """Bring the rows in."""
        if self._importing is not None or not self.write.isEnabled() or self.write.isHidden():
            return
        self._stop_counting()
        self.setup.hide()
        self.write.hide()
        self.count.hide()
        self.words.set_tone("text")
        self.words.setText(
            translate("Import", "The rows are coming in. You can go on working in the journal meanwhile.")
        )
        self.progress.cancel.hide()  # the button at the foot does it
        self.progress.start(translate("Import", "Importing"))
        job = begin(self._context.runner, self._opened(), backup_before(self._context, Reason.IMPORT))
        job.progressed.connect(self.progress.set_progress)
        job.finished.connect(self._on_ended)
        job.failed.connect(self._on_import_failed)
        self._importing = job
        self._shrink()

    def reject(self) -> None:
        """Close; an import under way is taken back first, and the window stays to say so."""
        if self._importing is not None:
            self.progress.cancel.click()
            return
        self._stop_counting()
        super().reject()

    def _cancel(self) -> None:
        if self._importing is None:
            self._stop_counting()
            self._show_state()
            return
        self._importing.cancel()
        self.end.setEnabled(False)
        self.progress.bar.setRange(0, 0)
        self.words.setText(translate("Import", "Taking back what has come in…"))

    def _on_ended(self, ending: Ending) -> None:
        self._end_import()
        self.words.setText(ended(ending))
        self.words.set_tone("red" if ending.error else "text")
        if ending.fate is not Fate.NOTHING_LEFT:
            self._show_rows(ending.result)
        if ending.fate is Fate.IN:
            self.setWindowTitle(translate("Import", "Imported"))
        if ending.error is not None and not isinstance(ending.error, JournalError):
            self._context.runner.failed.emit(ending.error)

    def _on_import_failed(self, error: BaseException) -> None:
        self._end_import()
        self.words.setText("")
        self._context.runner.failed.emit(error)

    def _end_import(self) -> None:
        self._importing = None
        self.progress.stop()
        self._name_end(translate("Spreadsheet", "Close"))
        self.end.setEnabled(True)
        self.end.setFocus()

    def _shrink(self) -> None:
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.setMinimumWidth(SMALL_WIDTH)
        self.resize(SMALL_WIDTH, layout.totalHeightForWidth(SMALL_WIDTH))
        self.end.setFocus()

    def _name_end(self, name: str) -> None:
        self.end.setText(name)
        self.end.setAccessibleName(name)

    def _opened(self) -> Opened:
        assert self._mapping is not None
        return partial(opened, wish=self._wish, mapping=self._mapping)

    def _copy(self) -> None:
        self.rows.copy()
        self.copy.setText(translate("Import", "Copied"))


def _size(path: Path) -> int:
    return path.stat().st_size
