"""The red sentence under a field that cannot stay as it is; it goes with the first change of that field."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMetaObject, QObject, SignalInstance
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from shiboken6 import isValid

from journal.ui.widgets.labels import PlainLabel


class ProblemLine(PlainLabel):
    """Hidden until there is something to say; the frame of the field that is wrong is red as long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "body", wrap=True, tone="red", parent=parent)
        self._wrong: QWidget | None = None
        self._watched: list[QMetaObject.Connection] = []
        self.hide()

    def tell(self, words: str, wrong: QWidget | None, around: QWidget | None = None) -> None:
        """Say what is wrong with a field; where none can be named, any change of those in `around` is an answer."""
        self.forget()
        self.setText(words)
        self.show()
        self._wrong = wrong
        _mark(wrong, invalid=True)
        self._watched = [changed.connect(self.forget) for changed in _changes(wrong or around)]

    def forget(self) -> None:
        """Say nothing any more."""
        self.hide()
        for connection in self._watched:
            QObject.disconnect(connection)
        wrong, self._wrong, self._watched = self._wrong, None, []
        _mark(wrong, invalid=False)


def _mark(field: QWidget | None, *, invalid: bool) -> None:
    if field is not None and isValid(field):  # A row of a list may be gone by now.
        field.setProperty("invalid", invalid)
        field.style().unpolish(field)
        field.style().polish(field)


def _changes(field: QWidget | None) -> Iterator[SignalInstance]:
    """Yield the signals of all that can be changed in `field`, or by it."""
    for part in (field, *field.findChildren(QWidget)) if field is not None else ():
        if isinstance(part, QLineEdit | QPlainTextEdit):
            yield part.textChanged
        elif isinstance(part, QComboBox):
            yield part.currentIndexChanged
        elif isinstance(part, QSpinBox):
            yield part.valueChanged
        elif isinstance(part, QDateTimeEdit):
            yield part.dateTimeChanged
        elif isinstance(part, QAbstractButton) and part.isCheckable():
            yield part.toggled
