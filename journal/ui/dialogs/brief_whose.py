"""The question whose brief is meant, where no client is in sight; the brief itself is another dialog."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.ui.context import Context
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.errors import sentence
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.problem_line import ProblemLine

translate = QCoreApplication.translate

WIDTH = 420


class BriefWhoseDialog(QDialog):
    """One field; Enter shows the brief."""

    chosen = Signal(int)
    """The client whose brief is wanted; the dialog is closed by then."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Brief", "Client brief"))
        self.setMinimumWidth(WIDTH)
        self.client = ClientField(context.reader)
        self.problem = ProblemLine()
        show = button(translate("Brief", "Show"), "primary", "file-text")
        cancel = button(translate("Brief", "Cancel"))
        cancel.setAutoDefault(False)
        show.setDefault(True)
        show.clicked.connect(self._show)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(show)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(translate("Brief", "Whose brief?"), "card"))
        column.addWidget(self.client)
        column.addWidget(self.problem)
        column.addLayout(row)
        self.client.setFocus()

    def _show(self) -> None:
        try:
            client_id = self.client.resolved()
        except JournalError as error:
            self.problem.tell(sentence(error), self.client)
            self.client.setFocus()
            return
        self.accept()
        self.chosen.emit(client_id)
