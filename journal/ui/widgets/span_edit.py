"""A field for a length of time in minutes: typed as one writes it, or picked; how it is counted the caller says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from journal.core.typed_spans import minutes_of
from journal.ui import crisis_labels

DEADLINES = (0, 5, 10, 15, 30, 60, 120, 240, 1440, 2880, 4320, 10_080)
"""Minutes after the start that are offered."""
SPANS = (5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 10_080)


class SpanEdit(QComboBox):
    """With `deadline` it says "at once" and "+10 min", else "10 min"; an empty one is `none`."""

    changed = Signal()

    def __init__(self, name: str, *, deadline: bool = False, none: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deadline, self._none = deadline, none
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # It would end "1" with the first choice that begins so.
        self.setCompleter(None)  # type: ignore[arg-type]  # the stubs do not know that there may be none
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        line = self.lineEdit()
        assert line is not None
        line.setPlaceholderText(none or (crisis_labels.after(0) if deadline else ""))
        line.setAccessibleName(name)
        self._fill(DEADLINES if deadline else SPANS)
        self.set_minutes(None)
        self.currentTextChanged.connect(self._tell)

    def minutes(self) -> int | None:
        """Return the minutes, None for an empty field; SPAN_UNREADABLE."""
        text = self.currentText().strip()
        if not text or text == self._none:
            return None
        if text.casefold() == crisis_labels.after(0).casefold():
            return 0
        return minutes_of(text)

    def set_minutes(self, minutes: int | None) -> None:
        """Show a length of time."""
        self.setCurrentIndex(-1)
        self.setEditText("" if minutes is None else self._words(minutes))

    def _fill(self, offered: Sequence[int]) -> None:
        if self._none:
            self.addItem(self._none)
        for minutes in offered:
            self.addItem(self._words(minutes))

    def _words(self, minutes: int) -> str:
        return crisis_labels.after(minutes) if self._deadline else crisis_labels.span(minutes)

    def _tell(self, _text: str) -> None:
        self.changed.emit()
