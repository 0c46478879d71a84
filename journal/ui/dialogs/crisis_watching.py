"""The dialog that lets a crisis be watched: how often the program asks "anything new?", and at which hours."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QTime
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QTimeEdit, QWidget

from journal.core.crises import Crisis, Watch
from journal.core.crisis_watch import MOST_MINUTES, USUAL_MINUTES, checked_watch
from journal.core.errors import JournalError
from journal.store.history import Op
from journal.ui import crisis_changes
from journal.ui.context import Context
from journal.ui.dialogs.careful_dialog import CarefulDialog
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

HOUR = 60


class WatchDialog(CarefulDialog):
    """Begins, changes and ends the watch of a crisis."""

    def __init__(self, context: Context, crisis: Crisis, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("CrisisWatch", "Watch the crisis"), parent)
        self._crisis = crisis
        watch = crisis.watch or Watch(USUAL_MINUTES)
        words = translate(
            "CrisisWatch",
            "The program asks “anything new?”. One key answers “nothing”, and that is a line of the log too.",
        )
        self.form.addRow(PlainLabel(words, "body", wrap=True))
        self.hours = QSpinBox()
        self.hours.setRange(1, MOST_MINUTES // HOUR)
        self.hours.setSuffix(" " + translate("CrisisWatch", "h"))
        self.hours.setValue(max(1, round(watch.every_minutes / HOUR)))
        self._shown_hours, self._kept_minutes = self.hours.value(), watch.every_minutes
        self.first = _time(watch.first, translate("CrisisWatch", "From"))
        self.until = _time(watch.until, translate("CrisisWatch", "Until"))
        self.add_row(translate("CrisisWatch", "Every"), self.hours)
        self.add_row(translate("CrisisWatch", "Between"), self._between())
        hint = translate(
            "CrisisWatch",
            "The same time twice is the whole day. A question outside these hours waits until they begin again.",
        )
        self.form.addRow(PlainLabel(hint, "meta", wrap=True))
        self.complete(self._save)
        if crisis.watch is not None:
            self.end_button = button(translate("CrisisWatch", "Stop watching"))
            self.end_button.setAutoDefault(False)
            self.end_button.clicked.connect(self._end)
            self._footer.insertWidget(0, self.end_button)
        self.hours.setFocus()

    def _between(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.first)
        row.addWidget(PlainLabel(translate("CrisisWatch", "and")))
        row.addWidget(self.until)
        row.addStretch(1)
        return holder

    def _save(self) -> None:
        hours = self.hours.value()
        minutes = self._kept_minutes if hours == self._shown_hours else hours * HOUR
        watch = Watch(minutes, self.first.time().toString("HH:mm"), self.until.time().toString("HH:mm"))
        try:
            self._write(checked_watch(watch))
        except JournalError as error:
            self.fail(error, self.hours)

    def _end(self) -> None:
        self._write(None)

    def _write(self, watch: Watch | None) -> None:
        self.write(Op.CRISIS_WATCH, partial(crisis_changes.watch, crisis_id=self._crisis.id, watch=watch))


def _time(text: str, name: str) -> QTimeEdit:
    made = QTimeEdit(QTime.fromString(text, "HH:mm"))
    made.setDisplayFormat("HH:mm")
    made.setAccessibleName(name)
    return made
