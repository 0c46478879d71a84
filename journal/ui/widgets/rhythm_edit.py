"""The field for how often a client wants to be heard of: as their tier says, every so many days, or never."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from journal.core.cadence import NEVER

translate = QCoreApplication.translate

MOST_DAYS = 999
_BY_TIER, _OWN, _NEVER = range(3)


class RhythmEdit(QWidget):
    """A list of three ways, and the days where they are the client's own."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = 0
        self.how = QComboBox()
        self.how.setAccessibleName(translate("Rhythm", "Keep in touch"))
        self.how.addItems(
            [translate("Rhythm", "By tier"), translate("Rhythm", "Own rhythm"), translate("Rhythm", "Never")]
        )
        self.days = days_field(translate("Rhythm", "Days between contacts"))
        self.days.setMinimum(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self.how, 1)
        across.addWidget(self.days, 1)
        self.setFocusProxy(self.how)
        self.how.currentIndexChanged.connect(self._show)
        self._show()

    def value(self) -> int | None:
        """Return the days, 0 for never, None for those of the tier."""
        way = self.how.currentIndex()
        return None if way == _BY_TIER else NEVER if way == _NEVER else self.days.value()

    def set_value(self, days: int | None) -> None:
        """Show a rhythm."""
        if days:
            self.days.setValue(days)
        self.how.setCurrentIndex(_BY_TIER if days is None else _OWN if days else _NEVER)

    def set_usual(self, days: int) -> None:
        """Say what the tier gives; it is where an own rhythm begins."""
        if self.value() is None and days:
            self.days.setValue(days)
        self._usual = days
        usual = translate("Rhythm", "By tier: every %n day(s)", None, days)
        self.how.setItemText(_BY_TIER, usual if days else translate("Rhythm", "By tier: never"))

    def _show(self) -> None:
        self.days.setVisible(self.how.currentIndex() == _OWN)
        self.changed.emit()


def days_field(name: str, none: str = "") -> QSpinBox:
    """Return a field for days; with `none` it begins at 0, which these words stand for."""
    made = QSpinBox()
    made.setAccessibleName(name)
    made.setRange(0, MOST_DAYS)
    made.setSpecialValueText(none)
    made.setSuffix(" " + translate("Rhythm", "days"))
    made.setKeyboardTracking(False)
    return made
