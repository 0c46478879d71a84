"""The steps of a crisis, one below the other: what stands, what is done, and a review that falls on a day off."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from journal.core.crises import Crisis
from journal.core.dues import Due
from journal.core.moments import local
from journal.core.plans import StepKind
from journal.store import work_settings
from journal.ui import theme
from journal.ui.context import Context
from journal.ui.pages import crisis_step_words as words
from journal.ui.pages.crisis_step_row import StepRow
from journal.ui.pages.crisis_step_words import ShownStep
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate


class CrisisSteps(ScrollArea):
    """The rows; arrows move among them, Enter does what the button of a row says."""

    done_requested = Signal(object)
    """The `Due` that was done; what came of it is to be asked."""
    call_requested = Signal(object)
    """The `ShownStep` that is a contact: it is to be written down."""
    review_requested = Signal()
    nothing_new = Signal(object)
    """The `Due` of the watch: there is nothing new."""
    left_out = Signal(object, bool)
    """A `Due`, and whether only this time."""
    day_moved = Signal(object, object)
    """A `Due`, and the `date` to which it goes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._crisis: Crisis | None = None
        self._shown: object = None
        self._unfolded: set[int] = set()
        self.rows: list[StepRow] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("CrisisSteps", "Steps"))

    def show_steps(self, crisis: Crisis, dues: list[Due], now: int) -> None:
        """Show the steps of a crisis; what has the keyboard keeps it."""
        rows = words.arranged(crisis, dues)
        shown = (crisis.id, crisis.stage, crisis.mistaken, rows)
        self._crisis = crisis
        if shown == self._shown:
            return
        focused = self._focused()
        self._shown = shown
        self._fill(crisis, rows, now)
        if focused and self.rows:
            row = next((row for row in self.rows if row.row.due.id == focused), self.rows[0])
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_times(self, now: int) -> None:
        """Move the clocks."""
        for row in self.rows:
            if row.row.due.open:
                row.show_time(now)

    def question(self) -> Due | None:
        """The question of the watch that stands, or None."""
        return next((row.row.due for row in self.rows if row.row.asks and row.row.due.open), None)

    def _focused(self) -> int:
        """The due of the row that has the keyboard, itself or with a button; 0 for none."""
        here: QWidget | None = self.window().focusWidget()
        if here is None:
            return 0
        return next((row.row.due.id for row in self.rows if row is here or row.isAncestorOf(here)), 0)

    def _fill(self, crisis: Crisis, rows: list[ShownStep], now: int) -> None:
        body = QWidget()
        body.setProperty("scrolled", True)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(2)
        self.rows = []
        if not rows:
            column.addWidget(PlainLabel(self._empty(crisis), "meta", wrap=True))
        for row in rows:
            made = StepRow(self._context, crisis, row, unfolded=row.due.id in self._unfolded)
            self._connect(made)
            self.rows.append(made)
            column.addWidget(made)
            if row.due.open and row.due.lead == StepKind.REVIEW:
                self._add_day_off(column, row.due, now)
        column.addStretch(1)
        theme.finish(body)
        self.setWidget(body)

    def _empty(self, crisis: Crisis) -> str:
        if crisis.mistaken:
            return translate("CrisisSteps", "It was opened by mistake: nothing has to be done.")
        if not crisis.running:
            return translate("CrisisSteps", "Nothing is left to be done.")
        return translate(
            "CrisisSteps", "It was opened without a plan. Write down what is done, or let the program ask by a watch."
        )

    def _connect(self, row: StepRow) -> None:
        row.verb_requested.connect(partial(self._do, row.row))
        row.tell_requested.connect(partial(self.done_requested.emit, row.row.due))
        row.left_out_requested.connect(partial(self.left_out.emit, row.row.due))
        row.moved.connect(partial(self._move, row))
        row.script_toggled.connect(partial(self._on_script, row.row.due.id))

    def _do(self, row: ShownStep) -> None:
        crisis = self._crisis
        assert crisis is not None
        if row.asks:
            self.nothing_new.emit(row.due)
        elif words.calls(row, crisis):
            self.call_requested.emit(row)
        elif row.due.lead == StepKind.REVIEW and not crisis.running:
            self.review_requested.emit()
        else:
            self.done_requested.emit(row.due)

    def _move(self, row: StepRow, by: int) -> None:
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self.rows[place], 0, 8)

    def _on_script(self, due_id: int, unfolded: bool) -> None:
        (self._unfolded.add if unfolded else self._unfolded.discard)(due_id)

    def _add_day_off(self, column: QVBoxLayout, due: Due, now: int) -> None:
        """Where the review falls on a day off: that it does, and the first working day."""
        reader, locale = self._context.reader, self._context.locale
        days = work_settings.working_days(reader, self._context.language)
        day = local(due.moment.at_in(reader.tz), reader.tz).date()
        off = days.day_off(day)
        if off is None:
            return
        beneath = QVBoxLayout()
        beneath.setContentsMargins(8, 0, 4, 8)
        beneath.setSpacing(6)
        beneath.addWidget(PlainLabel(words.day_off(day, off, now, locale), "meta", wrap=True, tone="amber"))
        first = days.next(day)
        text = translate("CrisisSteps", "Move it to {day}").format(day=words.weekday(first, now, locale))
        self.move_button = button(text, "secondary", "calendar")
        self.move_button.clicked.connect(partial(self._move_day, due, first))
        beneath.addWidget(self.move_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(beneath)

    def _move_day(self, due: Due, day: dt.date, _checked: bool = False) -> None:
        self.day_moved.emit(due, day)
