"""Which of some persons took part: a chip for each that is pressed or not, and a field for somebody new."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.core.clients import Person
from journal.ui.widgets.buttons import button
from journal.ui.widgets.composer_fields import LineField
from journal.ui.widgets.flow import FlowLayout

translate = QCoreApplication.translate


class PersonPicker(QWidget):
    """Chips that are pressed for those who took part."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap_x=4, gap_y=4)
        self.field = _NameField(translate("Composer", "Their name, then Enter"), translate("Composer", "New person"))
        self.field.setMaxLength(texts.MAX_NAME)
        self.field.hide()
        column.addWidget(self._row)
        column.addWidget(self.field)
        self._chips: dict[int, QPushButton] = {}
        self._new: dict[str, QPushButton] = {}
        self.field.entered.connect(self._take_typed)
        self.field.left.connect(self._stop_asking)
        self._fit()

    def ask(self) -> None:
        """Ask for the name of somebody who is not among the persons yet."""
        self.field.show()
        self._fit()
        self.field.setFocus()

    def offer(self, persons: Sequence[Person]) -> None:
        """Offer these persons; whoever is chosen and still among them stays chosen."""
        chosen, new = set(self.chosen()), self.new_names()
        self._flow.clear()
        self._chips = {person.id: self._chip(person.name) for person in persons}
        self._new = {}
        self.choose(tuple(chosen), new)

    def forget_new(self) -> None:
        """Start anew: those who are not known yet are gone with the next offer."""
        self.field.clear()
        self._new = {}

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of those who took part."""
        return tuple(person_id for person_id, chip in self._chips.items() if chip.isChecked())

    def new_names(self) -> tuple[str, ...]:
        """Return the names of those who took part and are not known yet, one that is typed but not entered included."""
        typed = self._typed()
        names = [name for name, chip in self._new.items() if chip.isChecked()]
        return tuple(dict.fromkeys([*names, *([typed] if typed and self._named(typed) is None else [])]))

    def choose(self, person_ids: Sequence[int], new_names: Sequence[str] = ()) -> None:
        """Press the chips of these persons and no others."""
        for person_id, chip in self._chips.items():
            chip.setChecked(person_id in person_ids)
        for name, chip in self._new.items():
            chip.setChecked(name in new_names)
        for name in new_names:
            if self._named(name) is None:
                self._new[name] = self._chip(name)
                self._new[name].setChecked(True)
        self._fit()

    def choose_only(self) -> None:
        """Press the chip of the one who is offered, where there is nobody else."""
        if len(self._chips) == 1 and not self._new:
            self.choose(tuple(self._chips))

    def chips(self) -> list[QPushButton]:
        """Return the chips in their order."""
        return [*self._chips.values(), *self._new.values()]

    def _chip(self, name: str) -> QPushButton:
        chip = button(name.replace("&", "&&"), "quiet", "user")
        chip.setAccessibleName(name)
        chip.setCheckable(True)
        chip.clicked.connect(self.changed)
        self._flow.addWidget(chip)
        return chip

    def _named(self, name: str) -> QPushButton | None:
        return next((chip for chip in self.chips() if chip.accessibleName().casefold() == name.casefold()), None)

    def _typed(self) -> str:
        return " ".join(self.field.text().split())

    def _take_typed(self) -> None:
        name = self._typed()
        self.field.clear()
        if not name:
            return
        known = self._named(name)
        if known is None:
            known = self._new[name] = self._chip(name)
        known.setChecked(True)
        self._fit()
        self.changed.emit()

    def _stop_asking(self) -> None:
        self.field.hide()
        self._fit()

    def _fit(self) -> None:
        self._row.setVisible(bool(self.chips()))
        self._row.updateGeometry()
        self.setVisible(bool(self.chips()) or self.field.isVisibleTo(self))


class _NameField(LineField):
    """A name that Enter takes; left empty, it goes away."""

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not self.composing:
                self.entered.emit()
            return  # Never further: a dialog would take it for its default button.
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            # What was typed and not entered is meant as well.
            self.entered.emit()
            self.left.emit()
