"""The button that makes a backup now, with its progress and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.core.backup_plan import Backup
from journal.core.errors import Code, JournalError
from journal.ui import dates, errors
from journal.ui.context import Context
from journal.ui.runner import LongJob
from journal.ui.upkeep import backup_by_hand
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

translate = QCoreApplication.translate


class BackUpNow(QWidget):
    """Works on the thread for long jobs; whoever listens to `Context.backed_up` hears of the backup."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: LongJob | None = None
        self.button = button(translate("Backups", "Back up now"), icon="save")
        self.button.setAutoDefault(False)
        self.button.setEnabled(not context.read_only)
        self.button.clicked.connect(self._start)
        self.outcome = PlainLabel("", wrap=True)
        self.outcome.hide()
        self.progress = ProgressRow(translate("Backups", "Making a backup"))
        self.progress.cancel_requested.connect(self._cancel)
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.addWidget(self.button)
        self.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.progress)
        column.addWidget(self.outcome)
        column.addLayout(self.row)

    def _start(self) -> None:
        if self._job is not None:
            return
        self._job = self._context.runner.long(backup_by_hand(self._context))
        self._job.progressed.connect(self.progress.set_progress)
        self._job.finished.connect(self._made)
        self._job.failed.connect(self._failed)
        self.button.setEnabled(False)
        self.outcome.hide()
        self.progress.start()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _made(self, made: Backup) -> None:
        self._end()
        when = dates.clock(made.at, self._context.locale)
        self._say(translate("Backups", "Backed up at {time}, opened and checked.").format(time=when), "green")
        self._context.backed_up.emit(made)

    def _failed(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, JournalError):
            self._context.runner.failed.emit(error)
        elif error.code is not Code.CANCELLED:
            self._say(errors.sentence(error), "red")

    def _end(self) -> None:
        self._job = None
        self.progress.stop()
        self.button.setEnabled(True)

    def _say(self, words: str, tone: str) -> None:
        self.outcome.set_tone(tone)
        self.outcome.setText(words)
        self.outcome.show()
