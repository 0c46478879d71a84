"""The dialog that shows the recovery code of an encrypted journal, to be written down, copied or printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from journal import paths
from journal.core.errors import Code, JournalError
from journal.store import keys
from journal.ui import dates, theme
from journal.ui.context import Context
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.plain_copies import PlainCopies
from journal.ui.widgets.secret_edit import code_font

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

translate = QCoreApplication.translate

WIDTH = 540
CODE_PX = 18
GROUPS_A_LINE = 7
LINES = 2


class RecoveryCodeDialog(GrowingDialog):
    """`fresh` for a code that was never seen before: then it closes only once the user has it in writing."""

    def __init__(
        self,
        context: Context,
        key: bytes,
        parent: QWidget | None = None,
        *,
        fresh: bool = False,
        plain_copies: Sequence[Path] = (),
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._code = keys.recovery_code(key)
        self._fresh = fresh
        self.setWindowTitle(translate("RecoveryCode", "Recovery code"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(12)
        self._column.addWidget(PlainLabel(_instruction(), "body", wrap=True))
        self.code = _code_field(self._code)
        self._column.addWidget(self.code)
        self._column.addLayout(self._deeds())
        self.copies = PlainCopies(context, plain_copies)
        self.copies.setVisible(bool(plain_copies))
        self._column.addWidget(self.copies)
        self.written = QCheckBox(translate("RecoveryCode", "I have written it down or saved it"))
        self.close_button = button(translate("RecoveryCode", "Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.setEnabled(not fresh)
        self.close_button.clicked.connect(self.accept)
        self.written.toggled.connect(self.close_button.setEnabled)
        foot = QHBoxLayout()
        foot.addWidget(self.written, 1)
        self.written.setVisible(fresh)  # only now: without a place it would be a window
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self._column.addSpacing(4)
        self._column.addLayout(foot)
        self.resize(WIDTH, 100)
        theme.finish(self)
        self.written.setFocus()

    def reject(self) -> None:
        # Escape is pressed in passing: nothing but this code helps who forgets the passphrase.
        if not self._fresh or self.written.isChecked():
            super().reject()

    def text(self) -> str:
        """Return what is printed or saved: the code with what it belongs to."""
        name = self._context.reader.path.name
        today = dt.datetime.fromtimestamp(self._context.now() / 1000).astimezone().date()
        day = dates.long_day(today, self._context.locale)
        return "\n\n".join(
            (
                translate("RecoveryCode", "Client Journal: recovery code"),
                translate("RecoveryCode", "Journal: {name}, {day}").format(name=name, day=day),
                _in_lines(self._code),
                _instruction(),
            )
        )

    def _deeds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.copy = button(translate("RecoveryCode", "Copy"), icon="copy")
        self.print = button(translate("RecoveryCode", "Print…"), icon="printer")
        self.save = button(translate("RecoveryCode", "Save as a text file…"), icon="save")
        for made, deed in ((self.copy, self._copy), (self.print, self._print), (self.save, self._choose_file)):
            made.setAutoDefault(False)
            made.clicked.connect(deed)
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self.copy.setText(translate("RecoveryCode", "Copied"))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # late: seldom used

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(translate("RecoveryCode", "Recovery code"))
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self._print_on, printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _print_on(self, printer: QPrinter) -> None:
        made = QPlainTextEdit(self.text())
        made.setFont(code_font(CODE_PX))
        made.print_(printer)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, translate("RecoveryCode", "Save the recovery code"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(translate("RecoveryCode", "recovery code") + ".txt")
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _save(self, name: str) -> None:
        try:
            paths.write_private(Path(name), (self.text() + "\n").encode("utf-8"))
        except OSError:
            self._context.runner.failed.emit(JournalError(Code.FILE_UNWRITABLE, path=name))
            return
        self.save.setText(translate("RecoveryCode", "Saved"))


def _instruction() -> str:
    return translate(
        "RecoveryCode",
        "This code opens the journal when the passphrase is forgotten. Keep it on paper, away from this computer. "
        "Whoever has it can read the journal.",
    )


def _code_field(code: str) -> QPlainTextEdit:
    made = QPlainTextEdit(_in_lines(code))
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAccessibleName(translate("RecoveryCode", "Recovery code"))
    made.setFont(code_font(CODE_PX))
    made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    option = made.document().defaultTextOption()
    option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    made.document().setDefaultTextOption(option)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * LINES + 28)
    return made


def _in_lines(code: str) -> str:
    """Return the code in two lines of seven groups."""
    groups = code.split("-")
    starts = range(0, len(groups), GROUPS_A_LINE)
    return "\n".join("  ".join(groups[start : start + GROUPS_A_LINE]) for start in starts)
