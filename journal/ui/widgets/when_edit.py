"""When something happened and when it ended: now unless said otherwise, any past time, or a day alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QPushButton, QTimeEdit, QWidget

from journal.core.moments import EventTime, local, milliseconds
from journal.ui import dates
from journal.ui.widgets.buttons import button
from journal.ui.widgets.flow import FlowLayout

translate = QCoreApplication.translate

DAY_PX = 148
"""Room for the longest date of each language and the arrow."""

Clock = Callable[[], int]


def date_field(name: str, locale: QLocale) -> QDateEdit:
    """A field for a day, with a calendar to pick from, in the order of the chosen language."""
    field = QDateEdit()
    field.setLocale(locale)
    field.setDisplayFormat(dates.day_format(locale))
    field.setCalendarPopup(True)
    field.setMinimumWidth(DAY_PX)
    field.calendarWidget().setLocale(locale)
    field.setAccessibleName(name)
    return field


def time_field(name: str) -> QTimeEdit:
    """A field for a time of day, to the minute."""
    field = QTimeEdit()
    field.setDisplayFormat("HH:mm")
    field.setAccessibleName(name)
    return field


def day_of(field: QDateEdit) -> dt.date:
    """Return the day that a field shows."""
    day = field.date()
    return dt.date(day.year(), day.month(), day.day())


def time_of(field: QTimeEdit) -> dt.time:
    """Return the time that a field shows."""
    return dt.time(field.time().hour(), field.time().minute())


class WhenEdit(QWidget):
    """A button that says "Now" or the chosen time; pressed, it shows fields for the day and the time beneath."""

    changed = Signal()

    def __init__(self, now: Clock, locale: QLocale, tz: dt.tzinfo | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now, self._locale, self._tz = now, locale, tz
        self._value: EventTime | None = None
        self._flow = flow = FlowLayout(self, gap_x=8)
        self.chip = button(translate("When", "Now"), "secondary", "clock")
        self.chip.setCheckable(True)
        self.day = date_field(translate("When", "Day"), locale)
        self.time = time_field(translate("When", "Time"))
        self.day_only = QCheckBox(translate("When", "Only the day is known"))
        self.day_only.setAccessibleName(self.day_only.text())
        self.back_to_now = button(translate("When", "Back to now"), "quiet")
        for widget in (self.chip, self.day, self.time, self.day_only, self.back_to_now):
            flow.addWidget(widget)
        self.chip.toggled.connect(self._open)
        self.day.dateChanged.connect(self._take_over)
        self.time.timeChanged.connect(self._take_over)
        self.day_only.toggled.connect(self._take_over)
        self.back_to_now.clicked.connect(self._reset)
        self.set_value(None)

    def value(self) -> EventTime | None:
        """Return the chosen time as it was given, or as the user made it; None is now."""
        return self._value

    def set_value(self, value: EventTime | None) -> None:
        """Show a time; None shows "Now"."""
        self._value = value
        self.chip.setChecked(False)
        self._open(False)
        self._name()

    def append(self, widget: QWidget) -> None:
        """Put another widget at the end of the line."""
        self._flow.addWidget(widget)

    def state(self) -> Any:
        """Return the chosen time for a draft."""
        return [self._value.at, self._value.text] if self._value else None

    def set_state(self, state: Any) -> None:
        """Show the time of a draft."""
        self.set_value(EventTime(int(state[0]), str(state[1])) if state else None)

    def _open(self, opened: bool) -> None:
        if opened:
            self._fill()
        day_known_only = self.day_only.isChecked()
        for widget in (self.day, self.day_only, self.back_to_now):
            widget.setVisible(opened)
        self.time.setVisible(opened and not day_known_only)
        if opened:
            self.day.setFocus()

    def _fill(self) -> None:
        today = local(self._now(), self._tz)
        shown = today.replace(tzinfo=None)
        if self._value and self._value.is_date:
            shown = dt.datetime.fromisoformat(f"{self._value.text}T{today:%H:%M}")
        elif self._value:
            shown = dt.datetime.fromisoformat(self._value.text).replace(tzinfo=None)
        blockers = [QSignalBlocker(field) for field in (self.day, self.time, self.day_only)]
        # What has not happened yet is a reminder, not an entry.
        self.day.setMaximumDate(max(dates.qdate(today.date()), dates.qdate(shown.date())))
        self.day.setDate(dates.qdate(shown.date()))
        self.time.setTime(dates.qtime(shown.time()))
        self.day_only.setChecked(bool(self._value and self._value.is_date))
        del blockers

    def _take_over(self, _value: QDate | QTime | bool) -> None:
        if not self.chip.isChecked():
            return
        day = day_of(self.day)
        if self.day_only.isChecked():
            self._value = EventTime.day(day, self._tz)
        else:
            at = dt.datetime.combine(day, time_of(self.time))
            self._value = EventTime.of(milliseconds(at, self._tz), self._tz)
        self.time.setVisible(not self.day_only.isChecked())
        self._name()
        self.changed.emit()

    def _reset(self) -> None:
        self.set_value(None)
        self.chip.setFocus()
        self.changed.emit()

    def _name(self) -> None:
        shown = dates.event(self._value, self._now(), self._locale) if self._value else translate("When", "Now")
        self.chip.setText(shown)
        self.chip.setAccessibleName(translate("When", "When: {time}").format(time=shown))


class EndEdit(QWidget):
    """An optional end: a button that switches it on with the time of now, and a field for the time of day."""

    changed = Signal()

    def __init__(self, now: Clock, tz: dt.tzinfo | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now, self._tz = now, tz
        self._given: EventTime | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.switch: QPushButton = button(translate("When", "Ended now"), "secondary", "hourglass")
        self.switch.setCheckable(True)
        self.time = time_field(translate("When", "Ended at"))
        self.time.hide()
        row.addWidget(self.switch)
        row.addWidget(self.time)
        self.switch.toggled.connect(self._on_switched)
        self.time.timeChanged.connect(self._on_time_changed)

    def value(self, when: EventTime | None) -> EventTime | None:
        """Return the end of what happened at `when` (None: now), or None.

        A time of day before the beginning means the next day where that has come already.
        """
        if not self.switch.isChecked():
            return None
        if self._given is not None:
            return self._given
        start = when or EventTime.of(self._now(), self._tz)
        day = dt.date.fromisoformat(start.text[:10])
        end = milliseconds(dt.datetime.combine(day, time_of(self.time)), self._tz)
        if end < start.at and when is not None and not when.is_date:
            tomorrow = dt.datetime.combine(day + dt.timedelta(days=1), time_of(self.time))
            after_midnight = milliseconds(tomorrow, self._tz)
            end = after_midnight if after_midnight <= self._now() else end
        return EventTime.of(end, self._tz)

    def set_value(self, ended: EventTime | None) -> None:
        """Show an end; None shows that there is none."""
        blockers = [QSignalBlocker(self.switch), QSignalBlocker(self.time)]
        self._given = ended
        self.switch.setChecked(ended is not None)
        if ended is not None and not ended.is_date:
            self.time.setTime(dates.qtime(dt.datetime.fromisoformat(ended.text).time()))
        del blockers
        self._show()

    def set_time(self, hour: int, minute: int) -> None:
        """Say when it ended, as a user does in the field."""
        self.switch.setChecked(True)
        self.time.setTime(QTime(hour, minute))

    def state(self) -> Any:
        """Return the end for a draft."""
        if not self.switch.isChecked():
            return None
        return [self._given.at, self._given.text] if self._given else self.time.time().toString("HH:mm")

    def set_state(self, state: Any) -> None:
        """Show the end of a draft."""
        if isinstance(state, list):
            self.set_value(EventTime(int(state[0]), str(state[1])))
            return
        self.set_value(None)
        if state:
            blockers = [QSignalBlocker(self.switch), QSignalBlocker(self.time)]
            self.switch.setChecked(True)
            self.time.setTime(QTime.fromString(state, "HH:mm"))
            del blockers
        self._show()

    def _on_switched(self, on: bool) -> None:
        self._given = None
        if on:
            blocker = QSignalBlocker(self.time)
            self.time.setTime(dates.qtime(local(self._now(), self._tz).time()))
            del blocker
        self._show()
        self.changed.emit()

    def _on_time_changed(self, _time: QTime) -> None:
        self._given = None
        self.changed.emit()

    def _show(self) -> None:
        on = self.switch.isChecked()
        self.time.setVisible(on)
        self.switch.setText(translate("When", "Ended at") if on else translate("When", "Ended now"))
