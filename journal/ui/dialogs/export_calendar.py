"""The dialog that writes what is due to an iCalendar file, for the calendar of a phone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from journal.core.errors import Code, JournalError
from journal.core.moments import today
from journal.exchange.icalendar_export import DAYS, Part, Words, export
from journal.store.reading import Reader
from journal.ui import errors
from journal.ui.context import Context
from journal.ui.dialogs.export import documents
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.pages.calendar_words import CalendarWords
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

translate = QCoreApplication.translate

WIDTH = 560
MARGIN = 24
SUFFIX = ".ics"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written where, as of when (UTC milliseconds)."""

    path: Path
    parts: frozenset[Part]
    names: bool
    now: int
    day: dt.date


class ExportCalendarDialog(GrowingDialog):
    """Asks what and where, writes on the thread for long jobs, tells what was written."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("CalendarExport", "Export for a phone"))
        self.setMinimumWidth(WIDTH)
        self._context = context
        self._job: LongJob | None = None
        self._make_fields()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("CalendarExport", "Export for a phone"), "card"))
        words = translate(
            "CalendarExport",
            "A calendar file (iCalendar) with what comes from today on. Bring it to the phone as you like and open it "
            "there; a newer file changes what the phone has instead of doubling it.",
        )
        column.addWidget(PlainLabel(words, "meta", wrap=True))
        column.addLayout(self._form())
        self.progress = ProgressRow(translate("CalendarExport", "Writing the file"))
        self.progress.cancel_requested.connect(self._cancel)
        column.addWidget(self.progress)
        self.outcome = PlainLabel("", "body", wrap=True)
        self.outcome.hide()
        column.addWidget(self.outcome)
        column.addWidget(self._buttons())
        self.export.setDefault(True)
        self.export.setFocus()

    def wish(self) -> Wish:
        """What was filled in; JournalError with what is missing."""
        text = self.where.text().strip()
        if not text:
            raise JournalError(Code.FILE_MISSING, path=text)
        path = Path(text).expanduser()
        if not path.is_absolute():
            path = documents() / path
        if not path.suffix:
            path = path.with_name(path.name + SUFFIX)
        parts = frozenset(part for part, box in self.parts.items() if box.isChecked())
        now = self._context.now()
        return Wish(path, parts, self.names.isChecked(), now, today(now, self._context.reader.tz))

    def accept(self) -> None:
        """Write the file, after a question where one is there already."""
        if self._job is not None:
            return
        try:
            wish = self.wish()
        except JournalError as error:
            self._tell(errors.sentence(error), "red")
            return
        if not wish.parts:
            self._tell(translate("CalendarExport", "Tick at least one of them."), "red")
        elif wish.path.exists():
            self._ask(wish)
        else:
            self._start(wish)

    def reject(self) -> None:
        """Close; an export that still runs stops and leaves no file."""
        self._cancel()
        super().reject()

    # ---------- parts

    def _make_fields(self) -> None:
        self.parts = {
            Part.DUES: QCheckBox(translate("CalendarExport", "Reminders, promises and requests")),
            Part.YEARLY: QCheckBox(translate("CalendarExport", "Birthdays and anniversaries")),
            Part.OBSERVANCES: QCheckBox(translate("CalendarExport", "Observances that clients keep")),
        }
        self.names = QCheckBox(translate("CalendarExport", "With names and what is to be done"))
        for box in (*self.parts.values(), self.names):
            box.setAccessibleName(box.text())
            box.setChecked(True)
        explained = translate(
            "CalendarExport",
            "Whoever sees the phone's calendar reads them, and most phones send calendars to a server. "
            "Without them the file says only “Promise” or “Birthday”. Notes are never in it.",
        )
        self.names.setAccessibleDescription(explained)
        self.names_words = PlainLabel(explained, "meta", wrap=True)
        name = translate("CalendarExport", "Client Journal")
        self.where = QLineEdit(str(documents() / f"{name}{SUFFIX}"))
        self.where.setCursorPosition(0)
        self.where.setAccessibleName(translate("CalendarExport", "File"))
        self.choose = button(translate("CalendarExport", "Choose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        what = QVBoxLayout()
        what.setSpacing(4)
        for box in self.parts.values():
            what.addWidget(box)
        options = QVBoxLayout()
        options.setSpacing(2)
        options.addWidget(self.names)
        self.names_words.setContentsMargins(28, 0, 0, 4)
        options.addWidget(self.names_words)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.where, 1)
        where.addWidget(self.choose)
        form.addRow(PlainLabel(translate("CalendarExport", "What")), what)
        form.addRow(PlainLabel(translate("CalendarExport", "Privacy")), options)
        form.addRow(PlainLabel(translate("CalendarExport", "File")), where)
        return form

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.export = button(translate("CalendarExport", "Export"), "primary")
        box.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        self.folder = button(translate("CalendarExport", "Open folder"))
        box.addButton(self.folder, QDialogButtonBox.ButtonRole.ActionRole)
        self.folder.clicked.connect(self._open_folder)
        self.folder.hide()
        box.addButton(QDialogButtonBox.StandardButton.Close)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    # ---------- writing

    def _ask(self, wish: Wish) -> None:
        ask = QMessageBox(self)
        ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask.setIcon(QMessageBox.Icon.Warning)
        ask.setTextFormat(Qt.TextFormat.PlainText)
        words = translate("CalendarExport", "“{name}” exists already. Replace it?")
        ask.setText(words.format(name=wish.path.name))
        replace = ask.addButton(translate("CalendarExport", "Replace"), QMessageBox.ButtonRole.AcceptRole)
        ask.addButton(QMessageBox.StandardButton.Cancel)
        replace.clicked.connect(partial(self._start, wish))
        ask.open()

    def _start(self, wish: Wish, _checked: bool = False) -> None:
        self.outcome.hide()
        self.folder.hide()
        self._set_busy(True)
        self.progress.start()
        context = self._context
        said = words(CalendarWords(context.language, context.locale, context.reader.tz, wish.day))
        job = context.runner.long(partial(_export, open_reader=context.reader.opener, wish=wish, words=said))
        job.progressed.connect(self.progress.set_progress)
        self._wish = wish
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)
        self._job = job

    def _on_finished(self, count: int) -> None:
        self._end()
        said = translate("CalendarExport", "%n event(s) written to {path}.", None, count).format(path=self._wish.path)
        self._tell(said, "green")
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
        for widget in (self.where, self.choose, self.names, self.export, *self.parts.values()):
            widget.setEnabled(not busy)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _tell(self, said: str, tone: str) -> None:
        self.outcome.set_tone(tone)
        self.outcome.setText(said)
        # Layouts reckon too little for a label with a word wider than itself, as paths are.
        self.outcome.setMinimumHeight(self.outcome.heightForWidth(self.width() - 2 * MARGIN))
        self.outcome.show()

    def _choose(self) -> None:
        dialog = QFileDialog(self, translate("CalendarExport", "Export for a phone"), self.where.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # The question comes from this dialog, once.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix("ics")
        dialog.setNameFilter(translate("CalendarExport", "Calendar files (*.ics)"))
        dialog.fileSelected.connect(self.where.setText)
        dialog.open()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._wish.path.parent)))


def words(of: CalendarWords) -> Words:
    """Return the words of the file."""
    return Words(translate("CalendarExport", "Client Journal"), of.event, of.unnamed)


def _export(job: LongJob, *, open_reader: Callable[[], Reader], wish: Wish, words: Words) -> int:
    reader = open_reader()
    try:
        return export(
            reader,
            wish.path,
            wish.now,
            wish.day,
            wish.day + dt.timedelta(days=DAYS),
            words,
            names=wish.names,
            parts=wish.parts,
            progress=job.progress,
        )
    finally:
        reader.close()
