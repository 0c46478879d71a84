"""The calendar page: a month or an agenda, what comes next beside it, and the way out to a phone."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from journal.core.dues import Origin
from journal.core.moments import Moment, today
from journal.settings import CALENDAR_VIEW, SHOW_LUNAR
from journal.store.calendar import DueEntry, YearlyEntry
from journal.store.history import Changed
from journal.ui import dates, theme
from journal.ui.context import Context, GreetingRequest
from journal.ui.page import Page, reading
from journal.ui.pages.calendar_agenda import AgendaModel, AgendaView
from journal.ui.pages.calendar_days import CalendarDays, Day
from journal.ui.pages.calendar_month import (
    FIRST_YEAR,
    LAST_YEAR,
    WEEK,
    MonthModel,
    MonthView,
    WeekdayNames,
    moved_by_months,
    weeks_of,
)
from journal.ui.pages.calendar_side import CalendarSide
from journal.ui.pages.calendar_words import Entry
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

NARROW_BELOW = 960
"""Below this width the agenda is shown, unless the month is chosen: then it has the whole width."""
SIDE_PX = (268, 340)
SIDE_SHARE = 0.27
VIEWS = ("month", "agenda")
FIRST_HOUR = 9
"""At this hour a reminder set on another day is offered."""
_WHO_KEEPS = frozenset({"clients", "people", "own_observances", "settings"})


class CalendarPage(Page):
    """One month at a time, around the day that is chosen."""

    NAME = "calendar"
    TABLES = frozenset({"dues", "commitments", "series", "anniversaries"}) | _WHO_KEEPS

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.days = CalendarDays(context, self)
        self.days.loaded.connect(self._on_loaded)
        self._coming_stale = True
        self._keepers_stale = False
        self._today = self._now()
        self._day = self._today
        self._shown: dict[dt.date, Day] = {}
        self._agenda_stale = False
        words = self._words = self.days.words()
        self.month_model, self.agenda_model = MonthModel(words, self), AgendaModel(words, self)
        self.month = MonthView(self.month_model, translate("Calendar", "Month"))
        self.agenda = AgendaView(self.agenda_model, translate("Calendar", "Agenda"))
        self.side = CalendarSide()
        self.note = PlainLabel("", "meta", wrap=True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._month_part())
        self.stack.addWidget(self.agenda)
        body = QHBoxLayout()
        body.setSpacing(theme.tokens().sizes.column_gap)
        body.addWidget(self.stack, 1)
        body.addWidget(self.side)
        sizes = theme.tokens().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.page_margin_x, sizes.page_margin_y, sizes.page_margin_x, 16)
        column.setSpacing(10)
        column.addLayout(self._header())
        column.addLayout(body, 1)
        self._connect()
        self._fit()
        theme.finish(self)

    # ---------- what is shown

    @property
    def day(self) -> dt.date:
        """The day that is chosen."""
        return self._day

    @property
    def view(self) -> str:
        """Which of `VIEWS` is shown."""
        return VIEWS[self.stack.currentIndex()]

    def reload(self) -> None:
        self._today = self._now()
        if self._keepers_stale:
            self._keepers_stale = False
            self.days.gather()
        self._load()
        if self._coming_stale:
            self._coming_stale = not self.days.ready
            self.side.show_coming(self.days.coming(), self.days.words())

    def tick(self, now: int) -> None:
        if not self._stale and self._now() != self._today:
            self._coming_stale = self._keepers_stale = True
            self.refresh()

    def client_in_sight(self) -> int | None:
        row = self.agenda.current() if self.view == "agenda" else None
        entry = row.entry if row is not None else None
        if isinstance(entry, YearlyEntry):
            return entry.anniversary.client_id
        return entry.due.client_id if isinstance(entry, DueEntry) else None

    def beginning(self) -> QWidget:
        """Return the month or the agenda."""
        return self.month if self.view == "month" else self.agenda

    def show_day(self, day: dt.date) -> None:
        """Choose a day, and show its month."""
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            return
        same = (day.year, day.month) == (self._day.year, self._day.month)
        self._day = day
        if same and self._shown:
            self._choose()
        else:
            with reading(self):
                self._load()

    def show_view(self, view: str) -> None:
        """Show the month or the agenda, now and next time."""
        natural = VIEWS[self._is_narrow()]
        self.context.keep(CALENDAR_VIEW, "auto" if view == natural else view)
        self._fit()
        self.beginning().setFocus()

    def _load(self) -> None:
        first, last = weeks_of(self._day, self._first_weekday())
        days = self.days.between(first, last)
        words = self.days.words()
        self._shown = {day.day: day for day in days}
        self.title.setText(dates.month(self._day, self.context.locale))
        self.month_model.set_days(days, self._day.month, words)
        self._words = words
        self._agenda_stale = True
        self._tell(days)
        self._choose()

    def _choose(self) -> None:
        self.month.go_to(self._day)
        if self.view == "agenda":
            self._fill_agenda()
            self.agenda.go_to(self._day)
        else:
            self.side.show_day(self._shown[self._day], self._words)

    def _fill_agenda(self) -> None:
        """Let the agenda show the month and the rest of its last week: hundreds of rows, unseen most of the time."""
        if self._agenda_stale:
            self._agenda_stale = False
            start = self._day.replace(day=1)
            self.agenda_model.set_days([day for day in self._shown.values() if day.day >= start], self._words)

    def _tell(self, days: list[Day]) -> None:
        said = []
        if any(day.expected for day in days):
            said.append(translate("Calendar", "Dotted marks: days off that are expected, not announced yet."))
        if self.days.capped:
            said.append(translate("Calendar", "Not all reminders of this month are shown: there are too many."))
        self.note.setText(" ".join(said))
        self.note.setVisible(bool(said))

    def _now(self) -> dt.date:
        return today(self.context.now(), self.context.reader.tz)

    def _first_weekday(self) -> int:
        return self.context.locale.firstDayOfWeek().value - 1

    # ---------- parts

    def _header(self) -> QHBoxLayout:
        self.title = PlainLabel("", "title", elide=True)
        self.earlier = icon_button("chevron-left", translate("Calendar", "Previous month"), "secondary")
        self.now = button(translate("Calendar", "Today"), "secondary")
        self.later = icon_button("chevron-right", translate("Calendar", "Next month"), "secondary")
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(translate("Calendar", "View"))
        self.tabs.addTab(translate("Calendar", "Month"))
        self.tabs.addTab(translate("Calendar", "Agenda"))
        self.more = icon_button("ellipsis", translate("Calendar", "More"), "secondary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        for widget in (self.tabs, self.earlier, self.now, self.later, self.more):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _month_part(self) -> QWidget:
        locale = self.context.locale
        first = self._first_weekday()
        names = [
            locale.standaloneDayName((first + place) % WEEK + 1, locale.FormatType.ShortFormat) for place in range(WEEK)
        ]
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.weekdays = WeekdayNames(self.month, names)
        column.addWidget(self.weekdays)
        column.addWidget(self.month, 1)
        self.note.setContentsMargins(0, 8, 0, 0)
        self.note.hide()
        column.addWidget(self.note)
        return part

    def _connect(self) -> None:
        self.month.chosen.connect(self.show_day)
        self.agenda.chosen.connect(self._chosen_in_agenda)
        for part in (self.month.asked, self.agenda.asked, self.side.asked):
            part.connect(self.obey)
        self.agenda.opened.connect(self.open)
        self.agenda.edit_requested.connect(self.edit)
        self.side.opened.connect(self.open)
        self.side.day_requested.connect(self.show_day)
        self.side.greetings_requested.connect(self.context.greetings_requested)
        self.earlier.clicked.connect(partial(self._press, "earlier"))
        self.later.clicked.connect(partial(self._press, "later"))
        self.now.clicked.connect(partial(self._press, "today"))
        self.more.clicked.connect(self._menu)
        self.tabs.currentChanged.connect(self._on_tab)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and 0 <= number < len(VIEWS):
            self.show_view(VIEWS[number])
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape and plain and not self.beginning().hasFocus():
            self.beginning().setFocus()
            event.accept()
            return
        super().keyPressEvent(event)

    def _is_narrow(self) -> bool:
        return self.width() < NARROW_BELOW

    def _fit(self) -> None:
        """Show what the width and the user's choice ask for."""
        wish = self.context.settings.get(CALENDAR_VIEW)
        view = VIEWS[self._is_narrow()] if wish == "auto" else wish
        if self.view != view:
            focused = self.stack.isAncestorOf(self.window().focusWidget() or self)
            self.stack.setCurrentIndex(VIEWS.index(view))
            if self._shown:
                self._choose()
            if focused:
                self.beginning().setFocus()
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(VIEWS.index(view))
        self.tabs.blockSignals(False)
        self.side.setVisible(not (self._is_narrow() and view == "month"))
        self.side.day.setVisible(view == "month")  # the agenda shows each day already
        least, most = SIDE_PX
        self.side.setFixedWidth(min(max(least, int(self.width() * SIDE_SHARE)), most))

    def _on_loaded(self) -> None:
        self._coming_stale = True
        self.refresh()

    def _on_tab(self, number: int) -> None:
        self.show_view(VIEWS[number])

    def _on_changed(self, changed: Changed) -> None:
        self._keepers_stale |= bool(changed.tables & _WHO_KEEPS)
        if changed.tables & (_WHO_KEEPS | {"anniversaries"}):
            self._coming_stale = True
        super()._on_changed(changed)

    # ---------- what is asked for

    def obey(self, deed: str) -> None:
        """Do what a key or a button asked for."""
        if deed == "today":
            self.show_day(self._now())
        elif deed in ("earlier", "later"):
            self.show_day(moved_by_months(self._day, -1 if deed == "earlier" else 1))
        elif deed == "remind":
            self.remind()
        elif deed == "agenda" or (deed == "open" and self._is_narrow()):
            self.show_view("agenda")
        elif deed == "open":
            self.side.enter()
        elif deed == "own":
            self.own_observances()

    def open(self, entry: Entry) -> None:
        """Show more of an entry: its client, the greetings, or the reminder itself."""
        if isinstance(entry, YearlyEntry):
            self.context.client_requested.emit(entry.anniversary.client_id)
        elif not isinstance(entry, DueEntry):
            if entry.greeted:
                self.context.greetings_requested.emit(GreetingRequest(entry.observance.id, entry.day.year))
        elif entry.due.client_id is not None:
            self.context.client_requested.emit(entry.due.client_id)
        else:
            self.edit(entry)

    def edit(self, entry: Entry) -> None:
        """Change a reminder; what follows from something else is changed there."""
        if isinstance(entry, DueEntry) and entry.due.id and entry.due.origin is Origin.MANUAL:
            from journal.ui.dialogs.due import DueDialog

            DueDialog(self.context, due_id=entry.due.id, parent=self).open()

    def remind(self) -> None:
        """Set a reminder on the chosen day."""
        from journal.ui.dialogs.due import DueDialog

        dialog = DueDialog(self.context, parent=self)
        if self._day != self._now():
            at = dt.datetime.combine(self._day, dt.time(FIRST_HOUR))
            dialog.when.set_moment(Moment.wall(at, self.context.reader.tz))
        dialog.open()

    def own_observances(self) -> None:
        """Show the observances that the user has added."""
        from journal.ui.dialogs.own_observances import OwnObservancesDialog

        OwnObservancesDialog(self.context, self).open()

    def export(self) -> None:
        """Write what is due to a file for a phone."""
        from journal.ui.dialogs.export_calendar import ExportCalendarDialog

        ExportCalendarDialog(self.context, self).open()

    def _chosen_in_agenda(self, day: dt.date) -> None:
        if day in self._shown:
            self._day = day
            self.month.go_to(day)

    def _press(self, deed: str, _checked: bool = False) -> None:
        self.obey(deed)

    def _menu(self) -> None:
        menu = QMenu(self)
        if not self.context.language.startswith("zh"):
            lunar = menu.addAction(translate("Calendar", "Show lunar days"))
            lunar.setCheckable(True)
            lunar.setChecked(self.days.shows_lunar)
            lunar.toggled.connect(self._show_lunar)
        own = menu.addAction(translate("Calendar", "My own observances…"))
        own.triggered.connect(self._own_from_menu)
        menu.addSeparator()
        export = menu.addAction(translate("Calendar", "Export for a phone…"))
        export.triggered.connect(self._export_from_menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _show_lunar(self, shown: bool) -> None:
        self.context.keep(SHOW_LUNAR, shown)
        self.refresh()

    def _own_from_menu(self, _checked: bool = False) -> None:
        self.own_observances()

    def _export_from_menu(self, _checked: bool = False) -> None:
        self.export()
