"""The dialog that writes what is due to an iCalendar file, for the calendar of a phone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from journal.core.moments import today
from journal.exchange.icalendar_export import DAYS, Part, Words, export
from journal.store.reading import Reader
from journal.ui.context import Context
from journal.ui.dialogs.writing_file import WritingDialog
from journal.ui.pages.calendar_words import CalendarWords
from journal.ui.runner import LongJob
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written where, as of when (UTC milliseconds)."""

    path: Path
    parts: frozenset[Part]
    names: bool
    now: int
    day: dt.date


class ExportCalendarDialog(WritingDialog):
    """Asks for the kinds of days, and whether they are named."""

    SUFFIX = ".ics"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("CalendarExport", "Export for a phone"), parent)
        self._make_fields()
        words = translate(
            "CalendarExport",
            "A calendar file (iCalendar) with what comes from today on. Bring it to the phone as you like and open it "
            "there; a newer file changes what the phone has instead of doubling it.",
        )
        self.column.addWidget(PlainLabel(words, "meta", wrap=True))
        self.column.addLayout(self._form())
        self.suggest(translate("CalendarExport", "Client Journal"))
        self.finish_column(translate("CalendarExport", "Export"))

    def accept(self) -> None:
        """Write the file, if anything is to be in it."""
        if any(box.isChecked() for box in self.parts.values()):
            super().accept()
        else:
            self.tell(translate("CalendarExport", "Tick at least one of them."), "red")

    def work(self, path: Path) -> Callable[[LongJob], object]:
        context = self._context
        parts = frozenset(part for part, box in self.parts.items() if box.isChecked())
        now = context.now()
        wish = Wish(path, parts, self.names.isChecked(), now, today(now, context.reader.tz))
        said = words(CalendarWords(context.language, context.locale, context.reader.tz, wish.day))
        return partial(_export, open_reader=context.reader.opener, wish=wish, words=said)

    def told(self, result: int, path: Path) -> str:
        return translate("CalendarExport", "%n event(s) written to {path}.", None, result).format(path=path)

    def name_filter(self) -> str:
        return translate("CalendarExport", "Calendar files (*.ics)")

    def fields(self) -> Sequence[QWidget]:
        return (self.names, *self.parts.values())

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
        form.addRow(PlainLabel(translate("CalendarExport", "What")), what)
        form.addRow(PlainLabel(translate("CalendarExport", "Privacy")), options)
        form.addRow(PlainLabel(translate("CalendarExport", "File")), self.where_row())
        return form


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
