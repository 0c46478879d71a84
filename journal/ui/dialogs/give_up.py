"""The question before what was typed is given up: one way to ask it, and nothing happens unless it is answered so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QMessageBox

from journal.ui import theme

translate = QCoreApplication.translate


def ask(dialog: QDialog, question: str, give_up: Callable[[], None]) -> None:
    """Ask over a dialog; going on writing is what Enter and Escape choose."""
    asking = QMessageBox(dialog)
    asking.setTextFormat(Qt.TextFormat.PlainText)
    asking.setWindowTitle(dialog.windowTitle())
    asking.setText(question)
    leave = asking.addButton(translate("RecordDialog", "Discard"), QMessageBox.ButtonRole.DestructiveRole)
    go_on = asking.addButton(translate("RecordDialog", "Go on writing"), QMessageBox.ButtonRole.RejectRole)
    asking.setDefaultButton(go_on)
    asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    theme.finish(asking)
    leave.clicked.connect(give_up)
    asking.open()
