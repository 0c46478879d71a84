"""The dialog for an error that nobody expected: calm words, the report, and a way to copy it; nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

SIZE = (560, 380)


class ProblemDialog(QDialog):
    """Shows a report; `log_path` is where it was written as well, None where it could not be."""

    def __init__(self, report: str, log_path: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Problem", "Something went wrong"))
        self.resize(*SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("Problem", "Something went wrong"), "card"))
        words = translate(
            "Problem",
            "The last action was not carried out; your journal is as it was before. You can go on working. "
            "Should it happen again, the report below helps to find the cause. It holds no client data.",
        )
        column.addWidget(PlainLabel(words, "body", wrap=True))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(translate("Problem", "Report"))
        column.addWidget(self.report, 1)
        if log_path is not None:
            where = translate("Problem", "Also written to {path}").format(path=log_path)
            column.addWidget(PlainLabel(where, "meta", wrap=True))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = box.addButton(translate("Problem", "Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._copy)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(translate("Problem", "Copied"))
