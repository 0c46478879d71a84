"""The line that adds to the log of a crisis: what, when, who was told, and whether it stays inside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.core.crises import Audience, CrisisLine
from journal.core.moments import EventTime, milliseconds
from journal.ui import crisis_labels, dates
from journal.ui.widgets.buttons import button
from journal.ui.widgets.composer_drafts import State
from journal.ui.widgets.composer_fields import LineField
from journal.ui.widgets.flow import FlowLayout

translate = QCoreApplication.translate

NAME_WIDTH = 130


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line to be added; `at` None is now."""

    text: str
    at: EventTime | None = None
    audience: Audience | None = None
    told: str = ""
    inner: bool = False

    def line(self, crisis_id: int, at: EventTime) -> CrisisLine:
        """The line as the log takes it, `at` being the time of one that brings none."""
        when = self.at or at
        return CrisisLine(crisis_id, when, self.text, audience=self.audience, told=self.told, inner=self.inner)


class LogEntry(QWidget):
    """One line to add: Enter or the button writes it."""

    added = Signal(object)
    """A `NewLine`."""
    touched = Signal()
    """Something was typed or chosen."""

    def __init__(
        self, now: Callable[[], int], locale: QLocale, tz: dt.tzinfo | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now, self._tz = now, tz
        example = translate("CrisisLog", "What was done, what was said? Enter adds it.")
        self.text = _line_field(translate("CrisisLog", "Log progress"), example)
        self.add = button(translate("CrisisLog", "Add"), "primary")
        words = translate("CrisisLog", "Lines can be added, never changed or removed.")
        for field in (self.text, self.add):
            field.setToolTip(words)
            field.setAccessibleDescription(words)
        self.text.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self._make_when(locale)
        self._make_told()
        self.inner = button(translate("CrisisLog", "Inner remark"), "quiet", "eye-off")
        self.inner.setCheckable(True)
        self.inner.setToolTip(translate("CrisisLog", "Stands in the log, but not in the form for the client"))
        self.inner.toggled.connect(self.touched)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.text, 1)
        top.addWidget(self.add)
        more = FlowLayout(gap_x=6)
        for widget in (self.audience, self.told, self.other_time, self.when, self.inner):
            more.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(more)

    def _make_when(self, locale: QLocale) -> None:
        self.when = QDateTimeEdit()
        self.when.setCalendarPopup(True)
        self.when.setLocale(locale)
        self.when.setDisplayFormat(dates.moment_format(locale))
        self.when.setAccessibleName(translate("CrisisLog", "When it happened"))
        self.when.hide()
        self.other_time = button(translate("CrisisLog", "Other time"), "quiet", "clock")
        self.other_time.setCheckable(True)
        self.other_time.toggled.connect(self._show_time)

    def _make_told(self) -> None:
        self.audience = QComboBox()
        self.audience.setAccessibleName(translate("CrisisLog", "Who was told"))
        self.audience.addItem(translate("CrisisLog", "Nobody was told"))
        for one in Audience:
            words = translate("CrisisLog", "Told: {audience}")
            self.audience.addItem(words.format(audience=crisis_labels.audience(one)))
        self.audience.currentIndexChanged.connect(self._on_audience)
        self.told = _line_field(translate("CrisisLog", "Name of who was told"), translate("CrisisLog", "Who?"))
        self.told.setFixedWidth(NAME_WIDTH)
        self.told.hide()
        self.told.returnPressed.connect(self._add)
        self.text.textChanged.connect(self.touched)
        self.told.textChanged.connect(self.touched)

    def chosen_audience(self) -> Audience | None:
        """Who was told, as it is chosen."""
        place = self.audience.currentIndex()
        return list(Audience)[place - 1] if place > 0 else None

    def clear(self) -> None:
        """Ready for the next line."""
        self.set_state(None)

    def state(self) -> State | None:
        """What was typed, to be kept; None where there is nothing."""
        if not self.text.text().strip():
            return None
        audience = self.chosen_audience()
        return {
            "text": self.text.text(),
            "audience": audience.value if audience else "",
            "told": self.told.text(),
            "inner": self.inner.isChecked(),
        }

    def set_state(self, state: State | None) -> None:
        """Show what was kept."""
        state = state or {}
        codes = [one.value for one in Audience]
        audience = str(state.get("audience", ""))
        self.text.setText(str(state.get("text", "")))
        self.told.setText(str(state.get("told", "")))
        self.audience.setCurrentIndex(codes.index(audience) + 1 if audience in codes else 0)
        self.inner.setChecked(bool(state.get("inner", False)))
        self.other_time.setChecked(False)

    def _on_audience(self, place: int) -> None:
        self.told.setVisible(place > 0)
        if place <= 0:
            self.told.clear()
        self.touched.emit()

    def _show_time(self, shown: bool) -> None:
        self.when.setVisible(shown)
        if shown:
            self.when.setDateTime(QDateTime.fromMSecsSinceEpoch(self._now()))
            self.when.setFocus()

    def _add(self) -> None:
        text = self.text.text().strip()
        if self.text.composing or self.told.composing:
            return
        if not text:
            self.text.setFocus()
            return
        at = None
        if self.other_time.isChecked():
            at = EventTime.of(milliseconds(dates.from_qt(self.when.dateTime()), self._tz), self._tz)
        audience = self.chosen_audience()
        told = self.told.text().strip() if audience is not None else ""
        self.added.emit(NewLine(text, at, audience, told, self.inner.isChecked()))


def _line_field(name: str, placeholder: str) -> LineField:
    made = LineField(placeholder, name)
    made.setMaxLength(texts.MAX_LINE)
    return made
