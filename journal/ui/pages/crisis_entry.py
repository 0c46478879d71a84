"""The line that adds to the log of a crisis: what, when, who was told, and whether it stays inside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QMimeData, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.core.crises import Audience, CrisisLine
from journal.core.moments import EventTime, local, milliseconds
from journal.exchange.attached_files import Pasted
from journal.ui import crisis_labels, dates
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.composer_drafts import MOMENTARY, State
from journal.ui.widgets.composer_fields import LineField, files_of
from journal.ui.widgets.composer_files import FilesRow
from journal.ui.widgets.file_line import FileLine, picture
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
    files: tuple[Path | Pasted, ...] = ()
    """What goes with it; its text may be empty then."""

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
        self.text = FileLine(example, translate("CrisisLog", "Log progress"))
        self.text.setMaxLength(texts.MAX_LINE)
        self.attach = icon_button("paperclip", translate("Composer", "Attach files…"), "secondary")
        self.files = FilesRow()
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
        self.attach.clicked.connect(self.files.ask)
        self.text.brought.connect(self._bring)
        self.files.changed.connect(self._on_files)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.text, 1)
        top.addWidget(self.attach)
        top.addWidget(self.add)
        more = FlowLayout(gap_x=6)
        for widget in (self.audience, self.told, self.other_time, self.when, self.inner):
            more.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.files)
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
        if not self.text.text().strip() and not self._brought():
            return None
        audience = self.chosen_audience()
        return {
            "text": self.text.text(),
            "audience": audience.value if audience else "",
            "told": self.told.text(),
            "inner": self.inner.isChecked(),
            "files": [str(path) for path in self.files.added()],
            MOMENTARY: self.files.pasted(),
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
        self.files.set_added(state.get("files", ()), state.get(MOMENTARY, ()))

    def _brought(self) -> tuple[Path | Pasted, ...]:
        return (*self.files.added(), *self.files.pasted())

    def _bring(self, source: QMimeData) -> None:
        """Attach what was pasted or dropped."""
        files = files_of(source)
        image = None if files else picture(source, local(self._now(), self._tz))
        self.files.add(files if image is None else [image])

    def _on_files(self) -> None:
        self.text.setFocus()  # The chip that was pressed is gone, and Enter adds the line.
        self.touched.emit()

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
        files = self._brought()
        if not text and not files:
            self.text.setFocus()
            return
        at = None
        if self.other_time.isChecked():
            at = EventTime.of(milliseconds(dates.from_qt(self.when.dateTime()), self._tz), self._tz)
        audience = self.chosen_audience()
        told = self.told.text().strip() if audience is not None else ""
        self.added.emit(NewLine(text, at, audience, told, self.inner.isChecked(), files))


def _line_field(name: str, placeholder: str) -> LineField:
    made = LineField(placeholder, name)
    made.setMaxLength(texts.MAX_LINE)
    return made
