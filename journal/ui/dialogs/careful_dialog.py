"""A dialog for one record that asks before it gives up what was typed; what it edits its kinds say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from journal.ui.dialogs import give_up
from journal.ui.dialogs.record_dialog import RecordDialog

translate = QCoreApplication.translate


class CarefulDialog(RecordDialog):
    """Escape and Cancel ask once where a field says something else than when the dialog came up."""

    MOST_HEIGHT = 640  # these forms are longer than others
    _before: object = None
    _given_up = False

    def state(self) -> object:
        """Return what the fields say, to be compared; kinds with more than plain fields add to it."""
        # Calendars and lists that drop down are windows of their own, made when they are first needed.
        fields = [field for field in self._scroll.findChildren(QWidget) if field.window() is self]
        return tuple(said for said in map(_said, fields) if said not in (None, ""))

    def begin(self) -> None:
        """Take what the fields say now for what was there before the user."""
        self._before = self.state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._before is None:
            self.begin()

    def reject(self) -> None:
        if self._writing or self._given_up or self._before is None or self._before == self.state():
            super().reject()
            return
        give_up.ask(self, translate("RecordDialog", "Discard what you typed?"), self._give_up)

    def _give_up(self) -> None:
        self._given_up = True
        self.reject()


def _said(field: QWidget) -> object:
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QComboBox):
        return field.currentIndex(), field.currentText()
    if isinstance(field, QAbstractSpinBox):
        return field.text()
    if isinstance(field, QAbstractButton):
        return field.isChecked()
    return None
