"""What was chosen, as a row of buttons that take it away again; what may be chosen, the fields beside it know."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from journal.ui.widgets.buttons import button
from journal.ui.widgets.flow import FlowLayout


class RemovableChips(QWidget):
    """Hidden as long as nothing is chosen."""

    removed = Signal(str)
    """The key of what was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)

    def show_chips(self, chips: Sequence[tuple[str, str, str]]) -> None:
        """Show what is chosen: for each its key, its words, and what pressing it does in words."""
        self._flow.clear()
        for key, words, act in chips:
            made: QPushButton = button(words.replace("&", "&&"), "secondary", "x")
            made.setAutoDefault(False)
            made.setAccessibleName(act)
            made.clicked.connect(partial(self._press, key))
            self._flow.addWidget(made)
        self.setVisible(bool(chips))
        self.updateGeometry()

    def _press(self, key: str, _checked: bool = False) -> None:
        self.removed.emit(key)
