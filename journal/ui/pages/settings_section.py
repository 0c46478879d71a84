"""What the sections of the settings have in common: a column of cards, filled anew when seen; none is built here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from journal.ui import theme
from journal.ui.context import Context
from journal.ui.widgets.labels import PlainLabel


class Section(QWidget):
    """One subject of the settings; a subclass adds its cards to `column` and reads its values in `reload`."""

    NAME: ClassVar[str] = ""
    ICON: ClassVar[str] = ""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.tokens().sizes.column_gap)
        self.column.addWidget(PlainLabel(self.title(), "title"))
        self.setObjectName(self.NAME)

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read the values anew; called when the section is shown and when the journal has changed."""

    def beginning(self) -> QWidget | None:
        """Return what takes the keyboard when the section is entered."""
        return None


def grid() -> QGridLayout:
    """Return the layout of settings with their names at the left."""
    made = QGridLayout()
    made.setHorizontalSpacing(16)
    made.setVerticalSpacing(10)
    made.setColumnStretch(0, 1)
    return made


def rows(fields: Sequence[tuple[str, QWidget]]) -> QGridLayout:
    """Return settings with their names at the left, one beneath the other."""
    made = grid()
    for number, (name, field) in enumerate(fields):
        made.addWidget(PlainLabel(name, wrap=True), number, 0)
        made.addWidget(field, number, 1)
    return made
