"""What one should know before something is promised for a day: that it is a day off, and what else is promised."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.core.commitments import Commitment, CommitmentKind
from journal.core.moments import Moment, MomentKind, day_start, local
from journal.core.working_days import WorkingDays
from journal.store import clients, commitments, work_settings
from journal.ui import commitment_words as words
from journal.ui import dates
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

SHOWN = 3
"""How many other promises are named; the rest is counted."""
_CHARACTERS = 40


class PromisedDay(QWidget):
    """Two quiet lines under a time, and a button for the next working day; nothing where nothing is to be said."""

    moved = Signal(object)
    """The same time on the next working day, a `Moment`, was chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._instead: Moment | None = None
        self.says = False
        """Whether there is anything to be known."""
        self.off = PlainLabel("", "meta", wrap=True, tone="amber")
        self.others = PlainLabel("", "meta", wrap=True)
        self.instead = button("", "secondary", "calendar")
        self.instead.setAutoDefault(False)
        self.instead.clicked.connect(self._on_move)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.off)
        column.addWidget(self.instead, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.others)
        self.tell(None)

    def tell(self, moment: Moment | None, leave_out: int = 0) -> None:
        """Say what is to be known of the day of `moment`; `leave_out` is the id of the promise it is about."""
        off = self._day_off(moment) if moment is not None else ""
        others = self._others(moment, leave_out) if moment is not None else ""
        self.off.setText(off)
        self.off.setVisible(bool(off))
        self.instead.setVisible(bool(off))
        self.others.setText(others)
        self.others.setVisible(bool(others))
        self.says = bool(off or others)
        self.setVisible(self.says)
        self.updateGeometry()

    def _day_off(self, moment: Moment) -> str:
        context = self._context
        day = local(moment.at_in(context.reader.tz), context.reader.tz).date()
        work = work_settings.working_days(context.reader, context.language)
        off = work.day_off(day)
        if off is None:
            return ""
        self._offer(moment, day, work)
        shown = words.weekday_date(day, context.locale)
        if not off.name:
            return translate("PromisedDay", "{day} is a day off.").format(day=shown)
        if off.expected:
            text = translate("PromisedDay", "{day} is a day off ({name}, expected).")
        else:
            text = translate("PromisedDay", "{day} is a day off ({name}).")
        return text.format(day=shown, name=off.name)

    def _offer(self, moment: Moment, day: dt.date, work: WorkingDays) -> None:
        tz = self._context.reader.tz
        after = work.next(day)
        if moment.kind is MomentKind.DATE:
            self._instead = Moment.date(after, tz)
        else:
            time = local(moment.at_in(tz), tz).time()
            self._instead = Moment.wall(dt.datetime.combine(after, time), tz)
        shown = words.weekday_date(after, self._context.locale)
        text = translate("PromisedDay", "{day} instead").format(day=shown)
        self.instead.setText(text)
        self.instead.setAccessibleName(text)

    def _others(self, moment: Moment, leave_out: int) -> str:
        tz = self._context.reader.tz
        day = local(moment.at_in(tz), tz).date()
        first, last = day_start(day, tz), day_start(day + dt.timedelta(days=1), tz)
        found = [
            commitment
            for commitment in commitments.between(self._context.reader, first, last)
            if commitment.id != leave_out and commitment.kind is CommitmentKind.PROMISE
        ]
        if not found:
            return ""
        named = [self._name(commitment) for commitment in found[:SHOWN]]
        if len(found) > SHOWN:
            named.append(translate("PromisedDay", "%n more", None, len(found) - SHOWN))
        return translate("PromisedDay", "Promised for that day already: {what}").format(
            what=self._context.locale.createSeparatedList(named)
        )

    def _name(self, commitment: Commitment) -> str:
        context = self._context
        client = clients.get(context.reader, commitment.client_id).name
        text = commitment.text if len(commitment.text) <= _CHARACTERS else commitment.text[:_CHARACTERS] + "…"
        time = ""
        if commitment.due is not None and words.has_time(commitment):
            time = dates.clock(commitment.due.at_in(context.reader.tz), context.locale) + " "
        return f"{time}{text} ({client})"

    def _on_move(self) -> None:
        if self._instead is not None:
            self.moved.emit(self._instead)
