"""The page Today: what is due now, overdue, today and this week, done with the keyboard alone.

Its deeds and dialogs are imported where they are asked for: this page is the first frame, which waits for none of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journal.core.crises import Crisis
from journal.core.dues import Due, Section
from journal.core.moments import today
from journal.store import clients
from journal.ui import dates, lunar_words, theme
from journal.ui.context import Context, LogRequest
from journal.ui.day_notes import DayNotes, DayReader
from journal.ui.models.due_sections import Arranging, Found, in_order
from journal.ui.models.dues import DuesModel, Entry, EntryKind, Fold, next_change
from journal.ui.page import Page
from journal.ui.pages import today_reading
from journal.ui.pages.today_list import TodayList
from journal.ui.pages.today_rows import TodayRows
from journal.ui.widgets.buttons import button
from journal.ui.widgets.command_list import SCROLL_ROOM
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.ui.pages.today_deeds import TodayDeeds
    from journal.ui.pages.today_first_run import FirstRun

translate = QCoreApplication.translate

SUGGESTED = 3
"""How many clients are offered on a day with nothing due."""
LATER_MS = 50
"""After the first frame: what the day is beyond its date."""


class TodayPage(Page):
    """The list of what is due; where the journal is empty, how to begin."""

    NAME = "today"
    TABLES = frozenset(
        {"dues", "clients", "people", "interactions", "interaction_clients", "interaction_people", "preferences"}
        | {"crises", "commitments", "series", "anniversaries"}
    )

    add_client_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._now = context.now()
        self._next_change = 0
        self._painted = False
        self._folded = {Fold.WEEK, Fold.WAITING}
        self._crises: list[Crisis] = []
        """Those that run, the most pressing first."""
        self._summary = ""
        self._opened: set[str] = set()
        """The rows of presents and cards that are open, by `group_key`."""
        self._day = DayReader(context, self)
        self._rows = TodayRows(context, self._day)
        self._deeds: TodayDeeds | None = None
        self.model = DuesModel(self._rows, self)
        self.list = TodayList(self.model, translate("Today", "Today"))
        self._first_run: FirstRun | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        sizes = theme.tokens().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.page_margin_x, sizes.page_margin_y, sizes.page_margin_x - SCROLL_ROOM, 0)
        column.setSpacing(10)
        column.addLayout(self._header())
        column.addWidget(self.stack, 1)
        self._connect()

    def reload(self) -> None:
        now, reader = self.context.now(), self.context.reader
        day = today(now, reader.tz)
        self._now = now
        self._forget()
        notes = self._day.notes(day)
        if self._painted:
            self._day.ask(day)
        found, self._rows.theirs = today_reading.read(
            reader, now, self._folded, self._opened, greetings=bool(self._day.names())
        )
        self._rows.clocks = found.clocks
        self._rows.beneath = frozenset(due.id for due in found.near[Section.RIGHT_NOW])
        found = replace(found, notes=_silent(notes))
        shown = Arranging(found, _header, now, reader.tz, self._folded)
        near, later = shown.near(), shown.later()
        empty = not near and not later and not self._any_client()
        self._next_change = next_change(_moving(found), now, reader.tz)
        self.title.setText(dates.long_day(day, self.context.locale))
        self._crises = in_order(found.crises, found.clocks, reader.tz)
        self._summary = _meta(found.overdue, shown.due_today, notes, self.context.language)
        self._show_meta(now)
        for button_ in (self.log_button, self.remind_button):
            button_.setVisible(not empty)
        self.meta.setVisible(bool(self.meta.text()) and not empty)
        self._show_part(self.first_run if empty else self.list)
        quiet = not found.overdue and not shown.due_today
        nothing = self._nothing_due(suggest=not found.contact_count) if quiet and not empty else []
        where = self.list.place()
        self.model.set_entries([*near, *nothing, *later], now)
        self.list.go_back(where)

    def tick(self, now: int) -> None:
        if self._stale:
            return
        if now < self._now or now >= self._next_change:
            self.reload()
        else:
            self._now = now
            self.model.set_now(now)
            if self._crises:
                self._show_meta(now)

    def _show_meta(self, now: int) -> None:
        """Say how much there is, after the one clock that matters while a crisis runs."""
        parts = [self._summary] if self._summary else []
        if self._crises:
            clock = self._rows.clock(self._crises[0]).line(now)
            words = translate("Today", "%n crisis(es)", None, len(self._crises))
            parts.insert(0, translate("Today", "{crises}: {clock}").format(crises=words, clock=clock))
        text = " · ".join(parts)
        if text != self.meta.text():
            self.meta.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Nothing ticked while it was hidden: the first frame shall not show the rings and times of then.
        self.beat(self.context.now())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(LATER_MS, self, self._look_at_the_day)

    def client_in_sight(self) -> int | None:
        entry = self.list.current()
        return entry.client_id if entry is not None else None

    def beginning(self) -> QWidget:
        """Return the list, or the first way to begin."""
        empty = self._first_run is not None and self.stack.currentWidget() is self._first_run
        return self.first_run.add_client if empty else self.list

    def _show_part(self, part: QWidget) -> None:
        if part is self.stack.currentWidget():
            return
        # What is hidden loses the keyboard, and Qt would hand it to whatever comes next.
        focused = self.stack.hasFocus() or self.stack.isAncestorOf(QApplication.focusWidget() or self)
        self.stack.setCurrentWidget(part)
        if focused:
            self.beginning().setFocus()

    @property
    def deeds(self) -> TodayDeeds:
        """What the rows can do; made when one is asked for the first deed."""
        from journal.ui.pages.today_deeds import TodayDeeds

        if self._deeds is None:
            self._deeds = TodayDeeds(self.context, self, self._name_of)
            self._deeds.fold_requested.connect(self._fold)
        return self._deeds

    @property
    def first_run(self) -> FirstRun:
        """How to begin; made when a journal is empty."""
        from journal.ui.pages.today_first_run import FirstRun

        if self._first_run is None:
            self._first_run = FirstRun(self.context)
            self._first_run.add_client_requested.connect(self.add_client_requested)
            self._first_run.import_requested.connect(self.import_requested)
            self._first_run.sample_requested.connect(self.sample_requested)
            self.stack.addWidget(self._first_run)
            theme.finish(self._first_run)
        return self._first_run

    def _look_at_the_day(self) -> None:
        self._day.ask(today(self.context.now(), self.context.reader.tz))

    def remind(self) -> None:
        """Open the dialog for a new reminder."""
        from journal.ui.dialogs.due import DueDialog

        DueDialog(self.context, parent=self).open()

    # ---------- parts

    def _header(self) -> QHBoxLayout:
        self.title = PlainLabel("", "title", elide=True)
        self.meta = PlainLabel("", "meta", elide=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.meta)
        hint = QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)
        self.remind_button = button(translate("Today", "Remind me"), "secondary", "bell")
        self.log_button = button(translate("Today", "Log"), "primary", "plus", hint)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(0, 0, SCROLL_ROOM, 0)
        row.addLayout(words, 1)
        row.addWidget(self.remind_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.log_button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _connect(self) -> None:
        self.log_button.clicked.connect(self._log_anything)
        self.remind_button.clicked.connect(self.remind)
        self.list.asked.connect(self._obey)
        self.list.snooze_requested.connect(self._snooze)
        self.list.fold_requested.connect(self._fold_header)
        self.list.menu_requested.connect(self._menu)
        self._day.changed.connect(self.refresh)
        self.context.runner.failed.connect(self._forget)

    def _any_client(self) -> bool:
        reader = self.context.reader
        return bool(clients.count(reader) or clients.count(reader, archived=True))

    def _nothing_due(self, *, suggest: bool) -> list[Entry]:
        said = [Entry(EntryKind.NOTE, text=translate("Today", "Nothing is due today."))]
        unheard = clients.longest_unheard(self.context.reader, SUGGESTED) if suggest else []
        if unheard:
            text = translate("Today", "Longest without contact")
            said.append(Entry(EntryKind.HEADER, text=text))
        return [*said, *(Entry(EntryKind.CLIENT, client.id, client=client) for client in unheard)]

    # ---------- what the rows ask for

    def _log_anything(self) -> None:
        self.context.log_requested.emit(LogRequest())

    def _obey(self, deed: str, entry: Entry) -> None:
        self.deeds.obey(deed, entry)

    def _snooze(self, entry: Entry) -> None:
        self.deeds.snooze(entry, self.list.menu_place())

    def _fold_header(self, entry: Entry) -> None:
        if entry.fold is not None:
            self._fold(entry.fold)

    def _fold(self, what: Fold | str) -> None:
        """Open or close a part, or a row of presents or cards."""
        if isinstance(what, Fold):
            self._folded ^= {what}
        else:
            self._opened ^= {what}
        self.refresh()

    def _menu(self, entry: Entry, place: QPoint) -> None:
        from journal.ui.pages.today_menu import TodayMenu

        TodayMenu(self.deeds, self.context.reader, entry, self.model.texts(entry).verb, self).popup(place)

    def _name_of(self, entry: Entry) -> str:
        return self.model.texts(entry).name

    def _forget(self, _error: BaseException | None = None) -> None:
        if self._deeds is not None:
            self._deeds.forget()


def _moving(found: Found) -> Iterable[Due]:
    """Return the dues that move to another section today; what is overdue stays that."""
    return [*found.near[Section.RIGHT_NOW], *found.near[Section.TODAY], *found.held]


def _header(part: Section | Fold) -> str:
    return {
        Section.RIGHT_NOW: translate("Today", "Right now"),
        Section.OVERDUE: translate("Today", "Overdue"),
        Section.TODAY: translate("Today", "Today"),
        Fold.WEEK: translate("Today", "Coming week"),
        Fold.WAITING: translate("Today", "Waiting on them"),
        Fold.CONTACT: translate("Today", "Could contact"),
    }[part]


def _meta(overdue: int, due_today: int, notes: DayNotes | None, language: str) -> str:
    parts = []
    if overdue:
        parts.append(translate("Today", "%n overdue", None, overdue))
    if due_today:
        parts.append(translate("Today", "%n today", None, due_today))
    if notes is not None and notes.lunar is not None:
        parts.append(lunar_words.lunar_date(notes.lunar, language))
    if notes is not None and notes.term is not None:
        parts.append(lunar_words.term(notes.term))
    return " · ".join(parts)


def _silent(notes: DayNotes | None) -> list[str]:
    """Return what holds greetings back today."""
    names = notes.silent if notes is not None else ()
    return [translate("Today", "{day}: do not greet").format(day=name) for name in names]
