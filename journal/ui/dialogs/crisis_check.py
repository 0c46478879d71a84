"""The dialog that checks the log of a crisis: whether its lines still fit together, and the hash to give to others."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal.core.crises import Crisis
from journal.core.crisis_chain import Break, Fault
from journal.store import crisis_log
from journal.ui import theme
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

WIDTH = 560
MARGIN = 24


class LogCheckDialog(QDialog):
    """Says how the chain stands, and claims no more than it shows."""

    def __init__(self, context: Context, crisis: Crisis, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("CrisisCheck", "Check of the log")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._context = context
        lines = crisis_log.lines(context.reader, crisis.id)
        found = crisis_log.first_break(context.reader, crisis.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, "card"))
        words, tone = outcome(found, len(lines)), "red" if found else "green"
        self.outcome = PlainLabel(words, "strong", wrap=True, tone=tone)
        column.addWidget(self.outcome)
        column.addWidget(PlainLabel(translate("CrisisCheck", "Hash of the last line"), "section"))
        self.hash = QLineEdit(lines[-1].hash if lines else "")
        self.hash.setReadOnly(True)
        self.hash.setCursorPosition(0)
        self.hash.setAccessibleName(translate("CrisisCheck", "Hash of the last line"))
        self.copy = button(translate("CrisisCheck", "Copy"), "secondary", "copy")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.hash, 1)
        row.addWidget(self.copy)
        column.addLayout(row)
        explained = translate(
            "CrisisCheck",
            "Each line carries a hash over itself and the line before. Whoever holds an earlier hash can see whether a "
            "line was changed, taken out or put in since then. It does not prove that the clock was right, nor that "
            "nothing was left out.",
        )
        column.addWidget(PlainLabel(explained, "meta", wrap=True))
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.close_button = button(translate("CrisisCheck", "Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        theme.finish(self)
        self.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.hash.text())
        self._context.told.emit(translate("CrisisCheck", "Hash copied"))


def outcome(found: Break | None, count: int) -> str:
    """Return how the chain of a log of `count` lines stands."""
    if found is None:
        return translate("CrisisCheck", "All %n line(s) fit together.", None, count)
    words = {
        Fault.HASH: translate("CrisisCheck", "Line {number} was changed after it was written."),
        Fault.PREVIOUS: translate("CrisisCheck", "Line {number} does not follow the line before it: one was changed."),
        Fault.NUMBER: translate("CrisisCheck", "Line {number} is missing, duplicated or in another place."),
    }[found.fault]
    return words.format(number=found.number)
