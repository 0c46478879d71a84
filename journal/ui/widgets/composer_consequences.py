"""What follows from an interaction: a callback in some minutes, a follow-up, a request or promise made in it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from journal.core.commitments import Commitment, CommitmentKind
from journal.core.moments import EventTime, Moment, local
from journal.ui import dates
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.composer_fields import LineField
from journal.ui.widgets.composer_promises import CommitmentFields
from journal.ui.widgets.composer_quick import MORNING, quick_moments
from journal.ui.widgets.counted_switch import CountedSwitch
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.when_edit import date_field, day_of, time_field, time_of

translate = QCoreApplication.translate

MINUTES_AT_MOST = 24 * 60
DAYS_AT_MOST = 90
PICK_TIME, PICK_DAY = "pick_time", "pick_day"
SPANS = ("minutes", "hour")
"""The choices that count from the moment of saving."""


class Consequences(QWidget):
    """Five switches, which their owner places, and the fields of the last three; all are off at first."""

    changed = Signal()

    def __init__(self, context: Context, minutes: int, checkup_days: int, parent: QWidget | None = None) -> None:
        """`minutes` and `checkup_days` are what the journal's settings propose; 0 days offers no check-up."""
        super().__init__(parent)
        self._context = context
        self._offered_callback = self._offered_checkup = False
        self._proposes_checkup = checkup_days > 0
        self._quick: dict[str, Moment] = {}
        """The moments on offer, as they were when the user read them."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._offered = True
        self.callback_row = self._make_callback(minutes)
        self.callback, self.minutes = self.callback_row.switch, self.callback_row.number
        self.checkup_row = self._make_checkup(checkup_days)
        self.follow_up = button(translate("Composer", "Follow-up"), "secondary", "alarm-clock")
        self.follow_up.setCheckable(True)
        self.request = CommitmentFields(context, CommitmentKind.REQUEST)
        self.promise = CommitmentFields(context, CommitmentKind.PROMISE)
        for switch in self.switches():
            switch.setParent(self)  # until its owner places it: shown without a place it would be a window of its own
        for fields in (self.request, self.promise, self._make_follow_up()):
            column.addWidget(fields)
        self.callback_row.changed.connect(self._on_changed)
        self.checkup_row.changed.connect(self._on_changed)
        self.follow_up.toggled.connect(self._on_follow_up)
        self.title.textEdited.connect(self._on_changed)
        self.when.currentIndexChanged.connect(self._on_changed)
        self.day.dateChanged.connect(self._on_changed)
        self.time.timeChanged.connect(self._on_changed)
        self.request.changed.connect(self._on_changed)
        self.promise.changed.connect(self._on_changed)
        self.clear()

    def switches(self) -> tuple[QWidget, ...]:
        """Return what the owner places, in its order."""
        return self.callback_row, self.checkup_row, self.request.switch, self.promise.switch, self.follow_up

    def commitments(self, client_id: int, made: EventTime) -> tuple[Commitment, ...]:
        """Return the request and the promise that were marked, made at `made`."""
        found = (fields.commitment(client_id, made) for fields in (self.request, self.promise))
        return tuple(one for one in found if one is not None)

    def offer(self, offered: bool) -> None:
        """Show the switches, or for an entry that is edited nothing at all."""
        self._offered = offered
        self._show()

    def offer_callback(self, offered: bool) -> None:
        """Show the callback's switch, where the channel is one that a callback follows."""
        self._offered_callback = offered
        self._show()

    def offer_checkup(self, offered: bool) -> None:
        """Show the switch of the check-up, where the channel is a delivery."""
        self._offered_checkup = offered
        self._show()

    def suggest_minutes(self, minutes: int) -> None:
        """Offer the minutes of the channel, where no others were typed."""
        self.callback_row.suggest(minutes)

    def callback_minutes(self) -> int | None:
        """Return in how many minutes to call back, or None."""
        return self.callback_row.chosen() if self._offered_callback else None

    def checkup_days(self) -> int | None:
        """Return in how many days to ask how it goes, or None."""
        return self.checkup_row.chosen() if self._offered_checkup else None

    def follow_up_moment(self) -> Moment | None:
        """Return when the follow-up is due, or None where there is none."""
        if not self.follow_up.isChecked():
            return None
        now, tz = self._context.now(), self._context.reader.tz
        choice = self.when.currentData()
        if choice == PICK_DAY:
            return Moment.date(day_of(self.day), tz)
        if choice == PICK_TIME:
            return Moment.wall(dt.datetime.combine(day_of(self.day), time_of(self.time)), tz)
        # A span counts from now; a day is the one that was read, even where midnight has passed since.
        return quick_moments(now, tz)[choice] if choice in SPANS else self._quick[choice]

    def follow_up_title(self) -> str:
        """Return what is to be done; empty where the entry itself says it."""
        return self.title.text()

    def clear(self) -> None:
        """Switch both off."""
        self.set_state({})

    def state(self) -> dict[str, Any]:
        """Return the switches and fields for a draft."""
        return {
            "callback": self.callback.isChecked(),
            "minutes": self.minutes.value(),
            "checkup": self.checkup_row.switch.isChecked(),
            "days": self.checkup_row.number.value(),
            "follow_up": self.follow_up.isChecked(),
            "title": self.title.text(),
            "when": self.when.currentData(),
            "day": day_of(self.day).isoformat(),
            "time": time_of(self.time).isoformat("minutes"),
            "request": self.request.state(),
            "promise": self.promise.state(),
        }

    def set_state(self, state: dict[str, Any]) -> None:
        """Show the switches and fields of a draft."""
        now = local(self._context.now(), self._context.reader.tz)
        fields = (self.follow_up, self.when, self.day, self.time)
        blockers = [QSignalBlocker(field) for field in fields]
        self.callback_row.set_state(bool(state.get("callback")), state.get("minutes"))
        self.checkup_row.set_state(bool(state.get("checkup")), state.get("days"))
        self.follow_up.setChecked(bool(state.get("follow_up")))
        self.title.setText(str(state.get("title", "")))
        self._fill_when()
        # What was near when the draft was written may be past: tomorrow then, never sooner.
        known = self.when.findData(state.get("when", "tomorrow"))
        self.when.setCurrentIndex(known if known >= 0 else self.when.findData("tomorrow"))
        tomorrow = (now + dt.timedelta(days=1)).date().isoformat()
        self.day.setDate(dates.qdate(dt.date.fromisoformat(state.get("day", tomorrow))))
        self.time.setTime(dates.qtime(dt.time.fromisoformat(state.get("time", MORNING.isoformat("minutes")))))
        del blockers
        self.request.set_state(state.get("request") or {})
        self.promise.set_state(state.get("promise") or {})
        self._show()

    def _make_callback(self, minutes: int) -> CountedSwitch:
        return CountedSwitch(
            translate("Composer", "Call back in"),
            "phone-call",
            unit=translate("Composer", "min"),
            name=translate("Composer", "Minutes until the callback"),
            most=MINUTES_AT_MOST,
            number=minutes,
        )

    def _make_checkup(self, days: int) -> CountedSwitch:
        return CountedSwitch(
            translate("Composer", "Check-up in"),
            "package-check",
            unit=translate("Composer", "days"),
            name=translate("Composer", "Days until the check-up"),
            most=DAYS_AT_MOST,
            number=max(1, days),
        )

    def _make_follow_up(self) -> QWidget:
        self._fields = QWidget()
        flow = FlowLayout(self._fields, gap_x=6)
        self.title = LineField(
            translate("Composer", "What to do (empty: as above)"), translate("Composer", "What to do")
        )
        self.title.setMinimumWidth(220)
        self.when = QComboBox()
        self.when.setAccessibleName(translate("Composer", "Due"))
        self.when.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.day = date_field(translate("Composer", "Day of the follow-up"), self._context.locale)
        self.time = time_field(translate("Composer", "Time of the follow-up"))
        for widget in (self.title, self.when, self.day, self.time):
            flow.addWidget(widget)
        return self._fields

    def _fill_when(self) -> None:
        now, tz, locale = self._context.now(), self._context.reader.tz, self._context.locale
        self.when.clear()
        words = {
            "minutes": translate("Composer", "In %n min", None, 10),
            "hour": translate("Composer", "In %n h", None, 1),
        }
        self._quick = quick_moments(now, tz)
        for code, moment in self._quick.items():
            self.when.addItem(words.get(code) or _capital(dates.due(moment, now, locale)), code)
        self.when.addItem(translate("Composer", "Another day and time…"), PICK_TIME)
        self.when.addItem(translate("Composer", "Another day…"), PICK_DAY)

    def _on_follow_up(self, on: bool) -> None:
        if on:
            self._fill_when()
            self.when.setCurrentIndex(self.when.findData("tomorrow"))
        self._on_changed()
        if on:
            self.title.setFocus()

    def _on_changed(self, _value: object = None) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        choice = self.when.currentData()
        self.callback_row.setVisible(self._offered and self._offered_callback)
        self.checkup_row.setVisible(self._offered and self._offered_checkup and self._proposes_checkup)
        for switch in (self.request.switch, self.promise.switch, self.follow_up):
            switch.setVisible(self._offered)
        opened = [switch.isChecked() for switch in (self.request.switch, self.promise.switch, self.follow_up)]
        self.setVisible(self._offered and any(opened))
        self._fields.setVisible(self.follow_up.isChecked())
        self.day.setVisible(choice in (PICK_TIME, PICK_DAY))
        self.time.setVisible(choice == PICK_TIME)
        self._fields.updateGeometry()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
