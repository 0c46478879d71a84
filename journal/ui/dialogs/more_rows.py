"""What keeps a form short: rows that few need wait behind "More…" until asked for or until one of them is filled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.ui.dialogs.record_dialog import RecordDialog
from journal.ui.widgets.buttons import button

translate = QCoreApplication.translate


class MoreRows(QObject):
    """The button of a form, and the rows that it shows; `begin` where the button stands, `end` after the last row."""

    def __init__(self, dialog: RecordDialog) -> None:
        super().__init__(dialog)
        self._fields: Sequence[QWidget] = ()
        self.button = button(translate("RecordDialog", "More…"), "quiet", "chevron-down")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._asked)
        self._row = QWidget()
        across = QHBoxLayout(self._row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        across.addStretch(1)
        dialog.form.addRow("", self._row)

    def end(self, fields: Sequence[QWidget], *, needed: bool) -> None:
        """Hide the rows of these fields behind the button, unless one of them is `needed` now."""
        self._fields = fields
        self._show(needed)

    def show(self) -> None:
        """Show the rows."""
        self._show(True)
        self._dialog().fit()

    def _asked(self) -> None:
        self.show()
        self._fields[0].setFocus()

    def _show(self, shown: bool) -> None:
        for field in self._fields:
            self._dialog().show_row(field, shown)
        self._dialog().show_row(self._row, not shown)

    def _dialog(self) -> RecordDialog:
        # Asked each time: two objects of Python that hold each other would outlive their window.
        dialog = self.parent()
        assert isinstance(dialog, RecordDialog)
        return dialog
