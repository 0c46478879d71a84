"""The list of rows that cannot be read, or came in although something is odd about them, to read and to copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from journal.exchange.row_errors import ImportResult, RowError
from journal.ui.dialogs.importing_words import row_words

translate = QCoreApplication.translate

SHOWN_ROWS = 1_000
"""Rows listed at most; all of them are copied."""
HEIGHT = 64
WANTED_HEIGHT = 92


class RowList(QPlainTextEdit):
    """Hidden while there is nothing to list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: ImportResult | None = None
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(HEIGHT)
        self.setAccessibleName(translate("Import", "Rows that cannot be read"))
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), WANTED_HEIGHT)

    def show_rows(self, result: ImportResult | None) -> None:
        """List the rows of a result."""
        self._result = result
        self.setPlainText("\n".join(_lines(result, SHOWN_ROWS)) if result else "")
        self.setVisible(bool(self.toPlainText()))

    def copy(self) -> None:
        """Copy the whole list."""
        if self._result:
            QGuiApplication.clipboard().setText("\n".join(_lines(self._result, None)))


def _lines(result: ImportResult, most: int | None) -> Iterator[str]:
    yield from _listed(result.errors, most)
    if result.notices:
        yield translate("Import", "Read, although something is odd (%n):", None, len(result.notices))
        yield from _listed(result.notices, most)


def _listed(rows: Sequence[RowError], most: int | None) -> Iterator[str]:
    yield from map(row_words, islice(rows, most))
    if most is not None and len(rows) > most:
        yield translate("Import", "… and %n more", None, len(rows) - most)
