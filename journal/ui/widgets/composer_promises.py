"""What is asked for or promised in an entry that is being written: two switches with the fields that belong to them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from journal.core.commitments import Commitment, CommitmentKind
from journal.core.moments import EventTime, Moment, MomentKind, local
from journal.store import work_settings
from journal.ui import dates
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.composer_fields import LineField
from journal.ui.widgets.composer_quick import EVENING, agreed_moments
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.promised_day import PromisedDay
from journal.ui.widgets.when_edit import date_field, day_of, time_field, time_of

translate = QCoreApplication.translate

REQUEST, PROMISE = CommitmentKind.REQUEST, CommitmentKind.PROMISE
TEXT_PX = 300
"""Room for the words that say what may stay empty."""
LIMIT, NONE, PICK_TIME, PICK_DAY = "limit", "none", "pick_time", "pick_day"


class CommitmentFields(QWidget):
    """The fields of one request or promise, under the switch that opens them; the owner places `switch`."""

    changed = Signal()

    def __init__(self, context: Context, kind: CommitmentKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self._quick: dict[str, Moment] = {}
        """The moments on offer, as they were when the user read them."""
        self._received = 0
        self.switch = self._make_switch()
        self.switch.setParent(self)  # until its owner places it: shown without a place it would be a window of its own
        self.text = self._make_text()
        self.text.setMinimumWidth(TEXT_PX)
        self.when = QComboBox()
        self.when.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.when.setAccessibleName(
            translate("Composer", "Answer by") if kind is REQUEST else translate("Composer", "Promised for")
        )
        self.day = date_field(translate("Composer", "Day that was agreed"), context.locale)
        self.time = time_field(translate("Composer", "Time that was agreed"))
        self.note = PromisedDay(context)
        fields = QWidget()
        flow = FlowLayout(fields, gap_x=6)
        for widget in (self.text, self.when, self.day, self.time):
            flow.addWidget(widget)
        self._fields = fields
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(fields)
        column.addWidget(self.note)
        self.switch.toggled.connect(self._on_switched)
        self.text.textEdited.connect(self._on_changed)
        self.when.currentIndexChanged.connect(self._on_changed)
        self.day.dateChanged.connect(self._on_changed)
        self.time.timeChanged.connect(self._on_changed)
        self.note.moved.connect(self.set_moment)
        self.set_state({})

    def open(self) -> None:
        """Open the fields, with the focus in the words."""
        self.switch.setChecked(True)
        self.text.setFocus()

    def commitment(self, client_id: int, made: EventTime) -> Commitment | None:
        """Return what was marked, made at `made`; None where the switch is off.  Its text may be empty: the entry's."""
        if not self.switch.isChecked():
            return None
        self._received = made.at
        return Commitment(self._kind, client_id, self.text.text().strip(), made, due=self.moment())

    def moment(self) -> Moment | None:
        """Return by when; None where no limit was wanted."""
        tz = self._context.reader.tz
        code = self.when.currentData()
        if code == LIMIT:
            return work_settings.request_limit(self._context.reader, self._received or self._context.now())
        if code == PICK_DAY:
            return Moment.date(day_of(self.day), tz)
        if code == PICK_TIME:
            return Moment.wall(dt.datetime.combine(day_of(self.day), time_of(self.time)), tz)
        return self._quick.get(code)

    def set_moment(self, moment: Moment) -> None:
        """Choose a day, or a day and a time, of one's own."""
        tz = self._context.reader.tz
        at = local(moment.at_in(tz), tz)
        whole = moment.kind is MomentKind.DATE
        blockers = [QSignalBlocker(field) for field in (self.when, self.day, self.time)]
        self.day.setDate(dates.qdate(at.date()))
        if not whole:
            self.time.setTime(dates.qtime(at.time()))
        self.when.setCurrentIndex(self.when.findData(PICK_DAY if whole else PICK_TIME))
        del blockers
        self._on_changed()

    def received(self, at: int) -> None:
        """Say when it was asked (UTC milliseconds): the usual limit counts from there."""
        if self._kind is REQUEST and at != self._received:
            self._received = at
            if self.switch.isChecked():
                self._fill_when(str(self.when.currentData()))

    def state(self) -> dict[str, Any]:
        """Return switch and fields for a draft."""
        return {
            "on": self.switch.isChecked(),
            "text": self.text.text(),
            "when": self.when.currentData(),
            "day": day_of(self.day).isoformat(),
            "time": time_of(self.time).isoformat("minutes"),
        }

    def set_state(self, state: dict[str, Any]) -> None:
        """Show switch and fields of a draft."""
        tomorrow = local(self._context.now(), self._context.reader.tz).date() + dt.timedelta(days=1)
        blockers = [QSignalBlocker(field) for field in (self.switch, self.when, self.day, self.time)]
        self.switch.setChecked(bool(state.get("on")))
        self.text.setText(str(state.get("text", "")))
        self.day.setDate(dates.qdate(dt.date.fromisoformat(state.get("day", tomorrow.isoformat()))))
        self.time.setTime(dates.qtime(dt.time.fromisoformat(state.get("time", EVENING.isoformat("minutes")))))
        if self.switch.isChecked():
            self._fill_when(str(state.get("when", "")))
        del blockers
        self._show()

    def _make_switch(self) -> QPushButton:
        if self._kind is REQUEST:
            made = button(translate("Composer", "They ask"), "secondary", "message-circle")
            made.setToolTip(translate("Composer", "They asked for something: I owe an answer (Alt+R)"))
        else:
            made = button(translate("Composer", "We promise"), "secondary", "handshake")
            made.setToolTip(translate("Composer", "We promised something (Alt+P)"))
        made.setCheckable(True)
        return made

    def _make_text(self) -> LineField:
        if self._kind is REQUEST:
            return LineField(
                translate("Composer", "What they want (empty: as above)"), translate("Composer", "What they want")
            )
        return LineField(
            translate("Composer", "What we promise (empty: as above)"), translate("Composer", "What we promise")
        )

    def _fill_when(self, chosen: str = "") -> None:
        context = self._context
        now, tz, locale = context.now(), context.reader.tz, context.locale
        blocker = QSignalBlocker(self.when)
        self.when.clear()
        self._quick = agreed_moments(now, tz)
        if self._kind is REQUEST:
            limit = work_settings.request_limit(context.reader, self._received or now)
            text = translate("Composer", "By {when} (usual limit)").format(when=dates.due(limit, now, locale))
            self.when.addItem(text, LIMIT)
        for code, moment in self._quick.items():
            when = dates.due(moment, now, locale)
            self.when.addItem(translate("Composer", "By {when}").format(when=when), code)
        self.when.addItem(translate("Composer", "Another day and time…"), PICK_TIME)
        self.when.addItem(translate("Composer", "Another day…"), PICK_DAY)
        if self._kind is REQUEST:
            self.when.addItem(translate("Composer", "Without a limit"), NONE)
        first = LIMIT if self._kind is REQUEST else "tomorrow"
        # What was near when the draft was written may be past.
        known = self.when.findData(chosen) if chosen else -1
        self.when.setCurrentIndex(known if known >= 0 else self.when.findData(first))
        del blocker

    def _on_switched(self, on: bool) -> None:
        if on:
            self._fill_when(str(self.when.currentData() or ""))
        self._on_changed()
        if on:
            self.text.setFocus()

    def _on_changed(self, _value: object = None) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        on = self.switch.isChecked()
        code = self.when.currentData()
        self.day.setVisible(code in (PICK_TIME, PICK_DAY))
        self.time.setVisible(code == PICK_TIME)
        # The usual limit is a working day by itself, and the day's promises bear on promises.
        told = on and (self._kind is PROMISE or code in (PICK_TIME, PICK_DAY))
        self.note.tell(self.moment() if told else None)
        self.setVisible(on)
        self._fields.updateGeometry()
