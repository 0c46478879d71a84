"""What stands beside the month: the chosen day, the observances that come next, and birthdays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from journal.store.calendar_observances import ObservanceEntry
from journal.ui import theme
from journal.ui.context import GreetingRequest
from journal.ui.pages.calendar_days import Coming, Day
from journal.ui.pages.calendar_rows import SideRow
from journal.ui.pages.calendar_words import CalendarWords, Entry, EntryWords, day_facts
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate

MOST_OF_A_DAY = 12
MOST_OBSERVANCES = 8
MOST_BIRTHDAYS = 8
_SCROLL_ROOM = 10


class CalendarSide(ScrollArea):
    """Three cards under each other; every row is a button."""

    opened = Signal(object)
    """An entry that the user wants to see."""
    day_requested = Signal(object)
    """A day (`datetime.date`) that the calendar shall show."""
    asked = Signal(str)
    """One of the deeds `remind` and `agenda` for the chosen day, `own` for the user's own observances."""
    greetings_requested = Signal(object)
    """A `GreetingRequest`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SideRow] = []
        """Rows of the chosen day, used again for the next one."""
        self._entries: tuple[Entry, ...] = ()
        self._coming: Coming | None = None
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
        self._fill_day()
        self.setWidget(inner)

    def show_day(self, day: Day, words: CalendarWords) -> None:
        """Show what stands on a day."""
        self.day.set_title(words.day(day.day))
        facts = " · ".join(day_facts(day))
        manners = [words.manner(one) for one in day.entries if isinstance(one, ObservanceEntry) and one.clients]
        rest = len(day.entries) - MOST_OF_A_DAY
        self._entries = day.entries[:MOST_OF_A_DAY]
        while len(self._rows) < len(self._entries):
            self._add_row()
        for number, row in enumerate(self._rows):
            shown = number < len(self._entries)
            if shown:
                row.set_words(words.of(self._entries[number]))
            row.setVisible(shown)
        self._say(self.facts, facts or ("" if day.entries else translate("Calendar", "Nothing stands on this day.")))
        self._say(self.manners, "\n".join(filter(None, manners)))
        self.more.setText(translate("Calendar", "%n more", None, max(0, rest)))
        self.more.setVisible(rest > 0)

    def show_coming(self, coming: Coming, words: CalendarWords) -> None:
        """Show what comes next."""
        if coming == self._coming:
            return
        self._coming = coming
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
        first: QWidget = self._rows[0] if self._entries else self.add
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill_day(self) -> None:
        self.facts = PlainLabel("", "meta", wrap=True)
        self.manners = PlainLabel("", "meta", wrap=True)
        self.more = button("", "quiet")
        self.more.clicked.connect(partial(self._ask, "agenda"))
        for widget in (self.facts, self.more, self.manners):
            self.day.body.addWidget(widget)

    def _add_row(self) -> None:
        number = len(self._rows)
        row = SideRow(EntryWords("", "", "", "neutral", "bell"))
        row.clicked.connect(partial(self._open_row, number))
        self._rows.append(row)
        self.day.body.insertWidget(1 + number, row)

    def _say(self, label: PlainLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

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

    def _open_row(self, number: int, _checked: bool = False) -> None:
        self.opened.emit(self._entries[number])

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
