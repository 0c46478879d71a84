"""A box to tick and the day that then counts: for what may not have happened yet."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from journal.ui import dates
from journal.ui.widgets.when_edit import date_field, day_of


class OptionalDay(QWidget):
    """`words` stand beside the box; until it is ticked `usual` waits in the field."""

    def __init__(self, words: str, name: str, locale: QLocale, usual: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual
        self.box = QCheckBox(words)
        self.box.setAccessibleName(words)
        self.field = date_field(name, locale)
        self.setAccessibleName(name)
        self.setFocusProxy(self.box)
        self.across = QHBoxLayout(self)
        self.across.setContentsMargins(0, 0, 0, 0)
        self.across.addWidget(self.box)
        self.across.addWidget(self.field)
        self.across.addStretch(1)
        self.box.toggled.connect(self.field.setEnabled)
        self.set_day(None)

    def day(self) -> str | None:
        """Return the day as `YYYY-MM-DD`, or None."""
        return day_of(self.field).isoformat() if self.box.isChecked() else None

    def set_day(self, day: str | None) -> None:
        """Show a day, or that there is none."""
        self.field.setDate(dates.qdate(dt.date.fromisoformat(day) if day else self._usual))
        self.box.setChecked(day is not None)
        self.field.setEnabled(day is not None)
