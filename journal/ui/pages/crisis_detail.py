"""The crisis below the board: its head, and steps, log and people side by side, or one at a time where it is narrow."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from journal.core.crises import Crisis
from journal.core.moments import local
from journal.ui.context import Context
from journal.ui.pages import crisis_log_words
from journal.ui.pages.crisis_entry import LogEntry
from journal.ui.pages.crisis_head import CrisisHead
from journal.ui.pages.crisis_log import LogView
from journal.ui.pages.crisis_people import CrisisPeople
from journal.ui.pages.crisis_reading import ShownCrisis
from journal.ui.pages.crisis_steps import CrisisSteps
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

STEPS_WIDTH, PEOPLE_WIDTH = 380, 300
STEPS_LEAST, PEOPLE_LEAST = 264, 212
LOG_WIDTH = 720
NARROW = 900
"""Below this width one of the three is seen at a time."""
STEPS, LOG = 0, 1
"""The places of steps and log among the three."""


class CrisisDetail(Card):
    """Shows one crisis; what is asked for comes from the signals of its parts."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._shown: ShownCrisis | None = None
        self._day = 0
        self._narrow = False
        self.head = CrisisHead(context)
        self.steps = CrisisSteps(context)
        self.log = LogView()
        self.correct = button(translate("CrisisLog", "Correct a line…"), "quiet", "pencil")
        words = translate("CrisisLog", "Corrects the line in which the cursor stands: click a line first")
        self.correct.setToolTip(words)
        self.correct.setAccessibleDescription(words)
        self.correct.clicked.connect(self.log.correct_current)
        self.entry = LogEntry(context.now, context.locale, context.reader.tz)
        self.people = CrisisPeople(context)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(translate("Crises", "Parts of the crisis"))
        for words in (
            translate("Crises", "Steps"), translate("Crises", "Log"), translate("Crises", "People and measures"),
        ):  # fmt: skip
            self.tabs.addTab(words)
        self.tabs.setCurrentIndex(LOG)
        self.tabs.hide()
        self.tabs.currentChanged.connect(self._show_parts)
        self.body.addWidget(self.head)
        self.body.addWidget(self.tabs)
        self.body.addLayout(self._parts(), 1)

    def _parts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(18)
        self._headings = [
            PlainLabel(translate("Crises", "Steps"), "section"),
            PlainLabel(translate("Crises", "Log"), "section"),
        ]
        log_side = QWidget()
        left = QVBoxLayout(log_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self._headings[1])
        above.addStretch(1)
        above.addWidget(self.correct)
        left.addLayout(above)
        left.addWidget(self.log, 1)
        left.addWidget(self.entry)
        steps_side = QWidget()
        column = QVBoxLayout(steps_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._headings[0])
        column.addWidget(self.steps, 1)
        self.parts = (steps_side, log_side, self.people)
        for part, stretch in zip(self.parts, (30, 50, 20), strict=True):
            row.addWidget(part, stretch)
        row.addStretch(1)  # On a wide screen they stay together at the left.
        self._set_widths()
        return row

    def show_crisis(self, shown: ShownCrisis, now: int) -> None:
        """Show a crisis with its steps, its log and its people."""
        other = self._shown is None or self._shown.crisis.id != shown.crisis.id
        self._shown = shown
        crisis = shown.crisis
        if other:
            self.show_part(self._first_part())
        self.head.show_crisis(crisis, shown.client, shown.clock, now)
        self.steps.show_steps(crisis, list(shown.dues), now)
        self.people.show_people(crisis, shown.outlet, shown.contacts, shown.measures, now)
        self._show_log(now)
        self.show_times(now)
        self._order_tabs()

    @property
    def crisis(self) -> Crisis | None:
        """The crisis that is shown."""
        return self._shown.crisis if self._shown is not None else None

    def show_times(self, now: int) -> None:
        """Move the clocks."""
        if self._shown is None:
            return
        self.head.show_time(self._shown.clock, now)
        self.steps.show_times(now)
        self.people.show_times(now)
        if local(now, self._context.reader.tz).toordinal() != self._day:
            self._show_log(now)  # What was today is yesterday now.

    def show_part(self, place: int) -> None:
        """Bring steps (0), log (1) or people (2) into sight."""
        self.tabs.setCurrentIndex(place)

    def _first_part(self) -> int:
        """What is to be done comes first, unless a line of the log has been begun."""
        assert self._shown is not None
        begun = self.entry.state() is not None
        return STEPS if not begun and any(due.open for due in self._shown.dues) else LOG

    def write_progress(self) -> None:
        """Give the keyboard to the line that adds to the log."""
        self.show_part(LOG)
        self.entry.text.setFocus()

    def set_low(self, low: bool) -> None:
        """Leave out what stands elsewhere too, in a window of little height."""
        self.head.chip_row.setVisible(not low)

    def sizeHint(self) -> QSize:
        """Return the least: it takes what the board leaves, and never pushes that together."""
        return self.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            if self.entry.isAncestorOf(QApplication.focusWidget() or self):
                self.show_part(LOG)  # What is being written stays in sight.
            self.tabs.setVisible(narrow)
            self.head.set_narrow(narrow)
            for heading in self._headings:
                heading.setVisible(not narrow)
            self._set_widths()
            self._show_parts()

    def _set_widths(self) -> None:
        no_limit = 16_777_215
        limits = (STEPS_WIDTH, LOG_WIDTH, PEOPLE_WIDTH)
        leasts = (STEPS_LEAST, 0, PEOPLE_LEAST)
        for part, limit, least in zip(self.parts, limits, leasts, strict=True):
            part.setMinimumWidth(0 if self._narrow else least)
            part.setMaximumWidth(LOG_WIDTH if self._narrow else limit if limit else no_limit)

    def _show_parts(self, _place: int = 0) -> None:
        for place, part in enumerate(self.parts):
            part.setVisible(not self._narrow or place == self.tabs.currentIndex())

    def _show_log(self, now: int) -> None:
        if self._shown is not None:
            self._day = local(now, self._context.reader.tz).toordinal()
            self.log.show_lines(self._words(self._shown, now))

    def _words(self, shown: ShownCrisis, now: int) -> list[crisis_log_words.LogLine]:
        return crisis_log_words.log(shown.crisis, shown.lines, now, self._context.locale)

    def _order_tabs(self) -> None:
        """What was just made would be the last that Tab reaches."""
        order: list[QWidget] = [*self.head.buttons(), self.tabs]
        for row in self.steps.rows:
            order += [row, *row.buttons()]
        for one, other in pairwise([*order, self.correct, self.log]):
            QWidget.setTabOrder(one, other)
