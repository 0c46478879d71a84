"""A switch with a number beside it: call back in so many minutes, ask how it goes in so many days."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel


class CountedSwitch(QWidget):
    """One button that stays down, a number and its unit; off at first."""

    changed = Signal()

    def __init__(
        self, text: str, icon: str, *, unit: str, name: str, most: int, number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._suggested = number
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.switch = button(text, "secondary", icon)
        self.switch.setCheckable(True)
        self.number = QSpinBox()
        self.number.setRange(1, most)
        self.number.setValue(number)
        self.number.setAccessibleName(name)
        for widget in (self.switch, self.number, PlainLabel(unit, "meta")):
            row.addWidget(widget)
        self.switch.toggled.connect(self._on_changed)
        self.number.valueChanged.connect(self._on_changed)

    def chosen(self) -> int | None:
        """Return the number where the switch is on, else None."""
        return self.number.value() if self.switch.isChecked() else None

    def suggest(self, number: int) -> None:
        """Offer another number, where none was typed."""
        if self.number.value() == self._suggested:
            self._set(number)
        self._suggested = number

    def set_state(self, on: bool, number: int | None = None) -> None:
        """Show what a draft says; without a number the one that is offered."""
        blocker = QSignalBlocker(self.switch)
        self.switch.setChecked(on)
        del blocker
        self._set(self._suggested if number is None else number)

    def _set(self, number: int) -> None:
        blocker = QSignalBlocker(self.number)
        self.number.setValue(number)
        del blocker

    def _on_changed(self, _value: object = None) -> None:
        self.changed.emit()
