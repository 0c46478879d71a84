"""What makes a request clear for those who do the work: what is really wanted, what stays, what is in doubt."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from journal.core.commitments import Doubts, Right
from journal.ui.widgets.buttons import button
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

NOTE_HEIGHT = 62
NAME_WIDTH = 92


class JobFields(QWidget):
    """Two notes, and a line for each of the seven points that is in doubt; the others wait as words to press."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.intention = _note(translate("Job", "What they really want"))
        self.intention.setPlaceholderText(translate("Job", "A launch their chairman is praised for"))
        self.unchanged = _note(translate("Job", "What must not change"))
        self.unchanged.setPlaceholderText(translate("Job", "The date, and the blue of the logo"))
        self.lines: dict[Right, QLineEdit] = {}
        self._rows: dict[Right, QWidget] = {}
        self._chips: dict[Right, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for note in (self.intention, self.unchanged):
            column.addWidget(PlainLabel(note.accessibleName(), "meta"))
            column.addWidget(note)
            column.addSpacing(4)
            note.textChanged.connect(self.changed)
        column.addWidget(PlainLabel(translate("Job", "Still in doubt"), "meta"))
        chips = QWidget()
        flow = FlowLayout(chips)
        for right in Right:
            column.addWidget(self._row(right))
            flow.addWidget(self._chip(right))
        column.addWidget(chips)

    def set_values(self, intention: str, unchanged: str, doubts: Doubts) -> None:
        """Show what is known; nothing of it counts as changed."""
        self.blockSignals(True)
        self.intention.setPlainText(intention)
        self.unchanged.setPlainText(unchanged)
        for right in Right:
            text = dict(doubts).get(right, "")
            self.lines[right].setText(text)
            self._open(right, bool(text))
        self.blockSignals(False)

    def values(self) -> tuple[str, str, Doubts]:
        """Return what they really want, what must not change, and the points in doubt that say something."""
        said = ((right, line.text().strip()) for right, line in self.lines.items())
        doubts = tuple((right, text) for right, text in said if text)
        return self.intention.toPlainText().strip(), self.unchanged.toPlainText().strip(), doubts

    def chip(self, right: Right) -> QPushButton:
        """Return the word that opens the line of a point."""
        return self._chips[right]

    def _row(self, right: Right) -> QWidget:
        row = self._rows[right] = QWidget()
        line = self.lines[right] = QLineEdit()
        line.setAccessibleName(translate("Job", "In doubt: {point}").format(point=name_of(right)))
        line.setPlaceholderText(_example(right))
        line.textChanged.connect(self.changed)
        label = PlainLabel(name_of(right), "body", tone="muted")
        label.setFixedWidth(NAME_WIDTH)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(label)
        across.addWidget(line, 1)
        row.hide()
        return row

    def _chip(self, right: Right) -> QPushButton:
        made = self._chips[right] = button(name_of(right), "choice", "plus")
        made.setAutoDefault(False)
        made.setAccessibleDescription(translate("Job", "Say what is in doubt about it"))
        made.clicked.connect(partial(self._ask, right))
        return made

    def _ask(self, right: Right, _checked: bool = False) -> None:
        self._open(right, True)
        self.lines[right].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _open(self, right: Right, opened: bool) -> None:
        self._rows[right].setVisible(opened)
        self._chips[right].setVisible(not opened)


def name_of(right: Right) -> str:
    """Return the word of one of the seven points."""
    return {
        Right.TIME: translate("Job", "Time"),
        Right.PLACE: translate("Job", "Place"),
        Right.PRICE: translate("Job", "Price"),
        Right.CHANNEL: translate("Job", "Channel"),
        Right.CUSTOMER: translate("Job", "Customer"),
        Right.PRODUCT: translate("Job", "Product"),
        Right.WANT: translate("Job", "Want"),
    }[right]


def _example(right: Right) -> str:
    return {
        Right.TIME: translate("Job", "Is Wednesday noon their time or ours?"),
        Right.PLACE: translate("Job", "Which of the two halls?"),
        Right.PRICE: translate("Job", "Does the old quote still hold?"),
        Right.CHANNEL: translate("Job", "Printed as well, or only online?"),
        Right.CUSTOMER: translate("Job", "For dealers, or for their customers?"),
        Right.PRODUCT: translate("Job", "Which of the three models?"),
        Right.WANT: translate("Job", "Is a poster what they need at all?"),
    }[right]


def _note(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setFixedHeight(NOTE_HEIGHT)
    return made
