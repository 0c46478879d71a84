"""Controls of the page of settings: choices, numbers, and the own channels."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

CHOICE_WIDTH = 200
NUMBER_WIDTH = 130


class Choice(QComboBox):
    """A list to choose from."""

    def __init__(self, name: str, options: list[tuple[str, str]], value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumWidth(CHOICE_WIDTH)
        for code, words in options:
            self.addItem(words, code)
        self.setCurrentIndex(max(0, self.findData(value)))


class Number(QSpinBox):
    """A whole number."""

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(NUMBER_WIDTH)


class OwnChannels(QWidget):
    """The channels that the user added, with a way to remove each and a field for another."""

    changed = Signal(list)
    """All names, as they shall be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._lines: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        column.addLayout(self.rows)
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.name.setAccessibleName(translate("Settings", "New channel"))
        self.name.setPlaceholderText(translate("Settings", "WhatsApp, LINE, Teams …"))
        self.name.returnPressed.connect(self._add)
        self.add = button(translate("Settings", "Add"), icon="plus")
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.add)
        column.addLayout(row)

    def show_names(self, names: list[str]) -> None:
        """Show these channels."""
        self._names = list(names)
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self._lines = []
        for name in names:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(PlainLabel(name, elide=True), 1)
            remove = icon_button("x", translate("Settings", "Remove {name}").format(name=name))
            remove.setToolTip(translate("Settings", "Remove"))
            remove.clicked.connect(partial(self._remove, name))
            row.addWidget(remove)
            self.rows.addWidget(line)
            self._lines.append(line)

    def names(self) -> list[str]:
        """The channels shown."""
        return list(self._names)

    def _add(self) -> None:
        name = texts.line(self.name.text())
        self.name.clear()
        if name and name not in self._names:
            self.changed.emit([*self._names, name])

    def _remove(self, name: str) -> None:
        self.changed.emit([kept for kept in self._names if kept != name])
