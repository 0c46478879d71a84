"""The field for when something is due: quick choices, a date, a time or none; what is due is the dialog's matter."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QTimeEdit, QVBoxLayout, QWidget

from journal.core.moments import HOUR_MS, MINUTE_MS, Moment, MomentKind, local, today
from journal.ui import dates
from journal.ui.context import Context
from journal.ui.dialogs.record_dialog import date_field
from journal.ui.widgets.buttons import button
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.snooze_menu import EVENING, MORNING, next_monday, wall
from journal.ui.widgets.when_edit import DAY_PX

translate = QCoreApplication.translate


class MomentEditor(QWidget):
    """Shows and changes a `Moment`.  "In 10 minutes" stays an instant until a date or time is typed."""

    changed = Signal()

    def __init__(
        self, context: Context, *, quick: bool = True, days: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._tz = context.reader.tz
        self._instant: int | None = None
        self._stays_instant = False
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.day: QDateEdit = date_field(context)
        self.day.setMinimumWidth(DAY_PX)
        self.day.setAccessibleName(translate("Moment", "Date"))
        self.time = QTimeEdit()
        self.time.setDisplayFormat("HH:mm")
        self.time.setAccessibleName(translate("Moment", "Time"))
        self.whole_day = QCheckBox(translate("Moment", "Without a time"))
        fields = QWidget()
        flow = FlowLayout(fields, gap_x=8, gap_y=6)
        for widget in (self.day, self.time, self.whole_day):
            flow.addWidget(widget)
        self.whole_day.setVisible(days)  # only now: without a place it would be a window of its own
        column.addWidget(fields)
        if quick:
            column.addWidget(self._quick())
        self.day.dateChanged.connect(self._typed)
        self.time.timeChanged.connect(self._typed)
        self.whole_day.toggled.connect(self._typed)

    def moment(self) -> Moment:
        """Return what is shown."""
        if self.whole_day.isChecked():
            return Moment.date(self._day(), self._tz)
        if self._instant is not None:
            return Moment.instant(self._instant)
        shown = self.time.time()
        typed = Moment.wall(dt.datetime.combine(self._day(), dt.time(shown.hour(), shown.minute())), self._tz)
        return Moment.instant(typed.at) if self._stays_instant else typed

    def set_moment(self, moment: Moment, *, stays_instant: bool = False) -> None:
        """Show a moment; with `stays_instant` a time that is typed is kept as an instant too (callbacks)."""
        self._stays_instant = stays_instant
        at = local(moment.at_in(self._tz), self._tz)
        self._filling = True
        self.day.setDate(dates.qdate(at.date()))
        whole = moment.kind is MomentKind.DATE
        self.time.setTime(dates.qtime(MORNING if whole else at.time()))
        self.whole_day.setChecked(whole)
        self.time.setEnabled(not whole)
        self._filling = False
        self._instant = moment.at if moment.kind is MomentKind.INSTANT else None
        self.changed.emit()

    def set_in(self, ms: int) -> None:
        """Show the moment `ms` milliseconds from now."""
        self.set_moment(Moment.instant(self._context.now() + ms), stays_instant=self._stays_instant)

    def set_wall(self, days: int, time: dt.time) -> None:
        """Show a clock time `days` after today."""
        day = self._today() + dt.timedelta(days=days)
        self.set_moment(Moment.wall(dt.datetime.combine(day, time), self._tz), stays_instant=self._stays_instant)

    def _quick(self) -> QWidget:
        now, tz = self._context.now(), self._tz
        evening, morning = (self._context.locale.toString(dates.qtime(time), "HH:mm") for time in (EVENING, MORNING))
        monday = (next_monday(self._today()) - self._today()).days
        choices: list[tuple[str, partial[None]]] = [
            (translate("Moment", "In 10 min"), partial(self.set_in, 10 * MINUTE_MS)),
            (translate("Moment", "In 1 h"), partial(self.set_in, HOUR_MS)),
        ]
        if wall(self._today(), EVENING, tz) > now:
            word = translate("Moment", "Today {time}").format(time=evening)
            choices.append((word, partial(self.set_wall, 0, EVENING)))
        word = translate("Moment", "Tomorrow {time}").format(time=morning)
        choices.append((word, partial(self.set_wall, 1, MORNING)))
        if monday > 1:
            word = translate("Moment", "Next Monday {time}").format(time=morning)
            choices.append((word, partial(self.set_wall, monday, MORNING)))
        made = QWidget()
        flow = FlowLayout(made, gap_x=6, gap_y=6)
        for word, choose in choices:
            one = button(word)
            one.setAutoDefault(False)
            one.clicked.connect(partial(self._choose, choose))
            flow.addWidget(one)
        return made

    def _choose(self, choose: partial[None], _checked: bool = False) -> None:
        choose()

    def _today(self) -> dt.date:
        return today(self._context.now(), self._tz)

    def _day(self) -> dt.date:
        shown = self.day.date()
        return dt.date(shown.year(), shown.month(), shown.day())

    def _typed(self) -> None:
        if self._filling:
            return
        self._instant = None
        self.time.setEnabled(not self.whole_day.isChecked())
        self.changed.emit()
