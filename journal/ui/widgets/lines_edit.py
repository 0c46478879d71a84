"""A field for several short lines (phones, e-mails, names): one more empty line is always there, a cleared one goes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

MAX_LINES = 20


class LinesEdit(QWidget):
    """Line edits below each other; `name` with its `{number}` is what a screen reader calls each of them."""

    changed = Signal()

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._placeholder = name, placeholder
        self._fields: list[QLineEdit] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._add("")

    def set_lines(self, lines: Iterable[str]) -> None:
        """Show these lines."""
        for field in self._fields:
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = []
        for line in (*lines, ""):
            self._add(line)

    def lines(self) -> tuple[str, ...]:
        """The lines that say something, without white space around them."""
        return tuple(text for field in self._fields if (text := field.text().strip()))

    def fields(self) -> tuple[QLineEdit, ...]:
        """The line edits, the empty one at the end among them."""
        return tuple(self._fields)

    def _add(self, text: str) -> None:
        field = QLineEdit(text)
        field.setPlaceholderText(self._placeholder)
        field.setAccessibleName(self._name.format(number=len(self._fields) + 1))
        field.textChanged.connect(self._on_changed)
        self._column.addWidget(field)
        if self._fields:
            QWidget.setTabOrder(self._fields[-1], field)
        self._fields.append(field)
        self.setFocusProxy(self._fields[0])

    def _on_changed(self) -> None:
        if self._fields[-1].text() and len(self._fields) < MAX_LINES:
            self._add("")
        self.changed.emit()
