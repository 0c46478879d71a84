"""What stands beside the month: the chosen day, the observances that come next, and birthdays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journal.store.calendar_observances import ObservanceEntry
from journal.ui import theme
from journal.ui.context import Context, GreetingRequest
from journal.ui.pages.calendar_days import Coming, Day
from journal.ui.pages.calendar_rows import SideRow
from journal.ui.pages.calendar_words import CalendarWords, Entry, EntryWords, day_facts
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

MOST_OF_A_DAY = 12
MOST_OBSERVANCES = 8
MOST_BIRTHDAYS = 8
_SCROLL_ROOM = 10


class CalendarSide(QScrollArea):
    """Three cards under each other; every row is a button."""

    opened = Signal(object)
    """An entry that the user wants to see."""
    day_requested = Signal(object)
    """A day (`datetime.date`) that the calendar shall show."""
    asked = Signal(str)
    """One of the deeds `remind` and `agenda` for the chosen day, `own` for the user's own observances."""
    greetings_requested = Signal(object)
    """A `GreetingRequest`."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add = add = icon_button("plus", translate("Calendar", "New reminder on this day"))
        add.clicked.connect(partial(self._ask, "remind"))
        own = icon_button("pencil", translate("Calendar", "My own observances"))
        own.clicked.connect(partial(self._ask, "own"))
        self.day = Card(" ", add)
        self.coming = Card(translate("Calendar", "Coming observances"), own)
        self.birthdays = Card(translate("Calendar", "Birthdays and anniversaries"))
        inner = QWidget()
        inner.setProperty("scrolled", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, _SCROLL_ROOM, 0)
        column.setSpacing(12)
        for card in (self.day, self.coming, self.birthdays):
            card.body.setSpacing(2)
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inner)
        self._context = context

    def show_day(self, day: Day, words: CalendarWords) -> None:
        """Show what stands on a day."""
        self.day.set_title(words.day(day.day))
        rows: list[QWidget] = []
        facts = " · ".join(day_facts(day))
        if facts:
            rows.append(PlainLabel(facts, "meta", wrap=True))
        for entry in day.entries[:MOST_OF_A_DAY]:
            row = SideRow(words.of(entry))
            row.clicked.connect(partial(self._open, entry))
            rows.append(row)
        rest = len(day.entries) - MOST_OF_A_DAY
        if rest > 0:
            more = button(translate("Calendar", "%n more", None, rest), "quiet")
            more.clicked.connect(partial(self._ask, "agenda"))
            rows.append(more)
        if not day.entries:
            rows.append(PlainLabel(translate("Calendar", "Nothing stands on this day."), "meta", wrap=True))
        manners = [words.manner(one) for one in day.entries if isinstance(one, ObservanceEntry) and one.clients]
        rows += [PlainLabel(manner, "meta", wrap=True) for manner in manners if manner]
        _fill(self.day, rows)

    def show_coming(self, coming: Coming, words: CalendarWords) -> None:
        """Show what comes next."""
        rows: list[QWidget] = []
        prepared = False
        for one in coming.observances[:MOST_OBSERVANCES]:
            row = self._row(words.observance(one), words.counted(one), one, words, "calendar-days")
            if (one.observance.id, one.day) not in coming.to_prepare:
                rows.append(row)
            elif prepared:
                rows.append(_beside(row, self._prepare(one, words, icon_only=True)))
            else:
                rows += [row, self._prepare(one, words)]
                prepared = True
        if not rows and coming.known:
            rows.append(PlainLabel(translate("Calendar", "Nobody keeps one in the next weeks."), "meta", wrap=True))
        _fill(self.coming, rows)
        _fill(self.birthdays, self._birthdays(coming, words))
        self.birthdays.setVisible(bool(coming.birthdays))

    def enter(self) -> None:
        """Give the keyboard to the first entry of the chosen day; where there is none, to the button for a new one."""
        layout = self.day.body
        rows = (item.widget() for place in range(layout.count()) if (item := layout.itemAt(place)) is not None)
        first = next((row for row in rows if isinstance(row, SideRow)), self.add)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _birthdays(self, coming: Coming, words: CalendarWords) -> list[QWidget]:
        rows: list[QWidget] = []
        for one in coming.birthdays[:MOST_BIRTHDAYS]:
            said = words.of(one)
            rows.append(self._row(said.name, said.detail, one, words, said.icon))
        rest = len(coming.birthdays) - MOST_BIRTHDAYS
        if rest > 0:
            rows.append(PlainLabel(translate("Calendar", "%n more in the next 30 days", None, rest), "meta", wrap=True))
        return rows

    def _row(self, name: str, detail: str, entry: Entry, words: CalendarWords, icon: str) -> SideRow:
        below = " · ".join(filter(None, (words.short_day(entry.day), detail)))
        said = EntryWords(name, below, "", words.of(entry).tone, icon)
        row = SideRow(said)
        row.clicked.connect(partial(self._show, entry.day))
        return row

    def _prepare(self, one: ObservanceEntry, words: CalendarWords, *, icon_only: bool = False) -> QPushButton:
        """Return the button that begins with the greetings: in words for what comes first, else its icon."""
        spoken = translate("Calendar", "Prepare greetings for {observance}").format(observance=words.observance(one))
        if icon_only:
            made = icon_button("hand-heart", spoken)
        else:
            made = button(translate("Calendar", "Prepare greetings"), "secondary", "hand-heart")
        made.setAccessibleName(spoken)
        made.clicked.connect(partial(self._greet, GreetingRequest(one.observance.id, one.day.year)))
        return made

    def _ask(self, deed: str, _checked: bool = False) -> None:
        self.asked.emit(deed)

    def _open(self, entry: Entry, _checked: bool = False) -> None:
        self.opened.emit(entry)

    def _show(self, day: dt.date, _checked: bool = False) -> None:
        self.day_requested.emit(day)

    def _greet(self, request: GreetingRequest, _checked: bool = False) -> None:
        self.greetings_requested.emit(request)


def _beside(row: SideRow, action: QPushButton) -> QWidget:
    """Return a row with a button at its right end."""
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2)
    line.addWidget(row, 1)
    line.addWidget(action)
    return both


def _fill(card: Card, rows: Iterable[QWidget]) -> None:
    _empty(card.body)
    for row in rows:
        card.body.addWidget(row)
        row.show()
    theme.finish(card)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            # Not deleted at once: it may be the very row that was pressed.
            widget.hide()
            widget.deleteLater()
