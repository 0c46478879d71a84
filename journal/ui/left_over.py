"""What stood in open dialogs when the journal was locked: kept as text with the drafts, shown once afterwards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from journal.store import drafts
from journal.ui import theme
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.composer_drafts import DraftKeeper
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.secret_edit import SecretEdit

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

KEY = "left_over"
WIDTH, HEIGHT = 520, 360


def keep(context: Context) -> None:
    """Keep the texts of the dialogs that are open, but for those that keep drafts of their own and for secrets."""
    found = [lines for dialog in _open_dialogs() if (lines := _lines(dialog))]
    if found:
        context.runner.unlogged(partial(_save, text="\n\n".join(found)))


def show(context: Context, parent: QWidget) -> None:
    """Show what was kept, if anything was; it is forgotten when the user closes it."""
    kept = drafts.load(context.reader, KEY)
    if kept and isinstance(kept.get("text"), str):
        LeftOverDialog(context, kept["text"], parent).open()


class LeftOverDialog(QDialog):
    """The text, to read and to copy from."""

    def __init__(self, context: Context, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("LeftOver", "What you were writing"))
        words = translate("LeftOver", "This stood in a dialog when the journal was locked, and was not saved.")
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("LeftOver", "What you were writing"))
        self.copy = button(translate("LeftOver", "Copy all"), "secondary", "copy")
        self.copy.clicked.connect(self._copy)
        done = button(translate("LeftOver", "Close and forget"), "primary")
        done.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(words, "body", wrap=True))
        column.addWidget(self.text, 1)
        column.addLayout(row)
        theme.finish(self)
        self.resize(WIDTH, HEIGHT)

    def accept(self) -> None:
        # Only the button forgets: Escape is pressed in passing, and then it is shown again after the next lock.
        self._context.runner.unlogged(_forget)
        super().accept()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())


def _open_dialogs() -> list[QDialog]:
    return [
        window
        for window in QApplication.topLevelWidgets()
        if isinstance(window, QDialog) and window.isVisible() and not window.findChildren(DraftKeeper)
    ]


def _lines(dialog: QDialog) -> str:
    found = []
    for field in dialog.findChildren(QWidget):
        if isinstance(field, QLineEdit):
            # A secret stays one while the eye beside it shows it.
            secret = isinstance(field.parentWidget(), SecretEdit) or field.echoMode() is not QLineEdit.EchoMode.Normal
            text = "" if secret or field.isReadOnly() or not field.isModified() else field.text()
        elif isinstance(field, QPlainTextEdit):
            text = "" if field.isReadOnly() or not field.document().isModified() else field.toPlainText()
        else:
            continue
        if text.strip():
            name = field.accessibleName()
            found.append(f"{name}: {text}" if name else text)
    return "\n".join([dialog.windowTitle(), *found]) if found else ""


def _save(writer: Writer, *, text: str) -> None:
    drafts.save(writer, KEY, {"text": text})


def _forget(writer: Writer) -> None:
    drafts.drop(writer, KEY)
