"""A few choices of which one is taken, as radio buttons that Tab and a screen reader find as they should."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton


def radio_group(parent: QObject, choices: Iterable[tuple[str, int]], chosen: int) -> QButtonGroup:
    """Return the buttons of `choices` (words and the id of each in the group); they still want a place."""
    group = QButtonGroup(parent)
    for words, number in choices:
        made = QRadioButton(words)
        made.setAccessibleName(words)
        made.setChecked(number == chosen)
        if number != chosen:
            # Tab comes to the one that is chosen; Qt sees to this only once the group has had the keyboard.
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        group.addButton(made, number)
    return group
