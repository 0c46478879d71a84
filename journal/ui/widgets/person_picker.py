"""Which of some persons took part: a chip for each that is pressed or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from journal.core.clients import Person
from journal.ui.widgets.buttons import button
from journal.ui.widgets.flow import FlowLayout


class PersonPicker(QWidget):
    """Chips that are pressed for those who took part."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, gap_x=4, gap_y=4)
        self._chips: dict[int, QPushButton] = {}

    def offer(self, persons: Sequence[Person]) -> None:
        """Offer these persons; whoever is chosen and still among them stays chosen."""
        chosen = set(self.chosen())
        self._flow.clear()
        self._chips = {}
        for person in persons:
            chip = button(person.name.replace("&", "&&"), "quiet", "user")
            chip.setCheckable(True)
            chip.setChecked(person.id in chosen)
            chip.clicked.connect(self.changed)
            self._flow.addWidget(chip)
            self._chips[person.id] = chip
        self.setVisible(bool(persons))
        self.updateGeometry()

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of those who took part."""
        return tuple(person_id for person_id, chip in self._chips.items() if chip.isChecked())

    def choose(self, person_ids: Sequence[int]) -> None:
        """Press the chips of these persons and no others."""
        for person_id, chip in self._chips.items():
            chip.setChecked(person_id in person_ids)

    def chips(self) -> list[QPushButton]:
        """Return the chips in their order."""
        return list(self._chips.values())
