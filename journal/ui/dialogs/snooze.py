"""The dialog for a time of one's own to be reminded again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from journal.core.moments import HOUR_MS, Moment
from journal.ui import theme
from journal.ui.context import Context
from journal.ui.dialogs.due_moment import MomentEditor
from journal.ui.widgets.buttons import button
from journal.ui.widgets.problem_line import ProblemLine

translate = QCoreApplication.translate


class SnoozeDialog(QDialog):
    """A date and a time, later than now."""

    chosen = Signal(object)
    """Until when, in UTC milliseconds."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(translate("Snooze", "Remind me later"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        self.when = MomentEditor(context, quick=False, days=False)
        self.when.set_moment(Moment.instant(context.now() + 2 * HOUR_MS))
        column.addWidget(self.when)
        self.problem = ProblemLine()
        column.addWidget(self.problem)
        self.cancel_button = button(translate("Snooze", "Cancel"))
        self.save_button = button(translate("Snooze", "Remind me then"), "primary")
        self.save_button.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        column.addLayout(row)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._save)
        theme.finish(self)

    def _save(self) -> None:
        until = self.when.moment().at
        if until <= self._context.now():
            self.problem.tell(translate("Snooze", "This time has passed. Choose a later one."), None, self.when)
            return
        self.accept()
        self.chosen.emit(until)
