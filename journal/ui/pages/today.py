"""The page Today: what is due now, overdue, today and this week, done with the keyboard alone.

Its dialogs are imported where they open: this page is the first frame, which waits for none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from journal.core.dues import Due, Origin, Section, horizon, in_time
from journal.core.moments import today
from journal.store import clients, crises, dues
from journal.store.history import Op
from journal.ui import dates, due_changes, theme
from journal.ui.context import Context, LogRequest
from journal.ui.models.dues import DuesModel, Entry, EntryKind, arrange, counts, next_change
from journal.ui.page import Page
from journal.ui.pages.today_list import SCROLL_ROOM, TodayList
from journal.ui.pages.today_rows import TodayRows
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.ui.pages.today_first_run import FirstRun
    from journal.ui.widgets.snooze_menu import SnoozeMenu

translate = QCoreApplication.translate

DAYS = 7
SUGGESTED = 3
"""How many clients are offered on a day with nothing due."""


class TodayPage(Page):
    """The list of what is due; where the journal is empty, how to begin."""

    NAME = "today"
    TABLES = frozenset(
        {"dues", "clients", "people", "interactions", "interaction_clients", "interaction_people", "preferences"}
        | {"crises"}
    )

    add_client_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._now = context.now()
        self._next_change = 0
        self._week_folded = True
        self._sent: set[int] = set()
        """Dues whose change is on its way: a key that repeats must not send it twice."""
        self._rows = TodayRows(context)
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
        theme.finish(self)

    def reload(self) -> None:
        now, reader = self.context.now(), self.context.reader
        self._now = now
        self._sent.clear()
        found = dues.until(reader, horizon(now, DAYS, reader.tz))
        running = crises.every(reader, running=True)
        empty = not found and not running and not self._any_client()
        self._next_change = next_change(found, now, reader.tz)
        self.title.setText(dates.long_day(today(now, reader.tz), self.context.locale))
        overdue, due_today = counts(found, now, reader.tz)
        self.meta.setText(_meta(overdue, due_today))
        for shown in (self.log_button, self.remind_button):
            shown.setVisible(not empty)
        self.meta.setVisible(bool(overdue or due_today))
        self._show_part(self.first_run if empty else self.list)
        entries = arrange(found, running, _header, now, reader.tz, week_folded=self._week_folded)
        if not overdue and not due_today:
            place = next((i for i, entry in enumerate(entries) if entry.section is Section.THIS_WEEK), len(entries))
            entries[place:place] = self._nothing_due()
        where = self.list.place()
        self.model.set_entries(entries, now)
        self.list.go_back(where)

    def tick(self, now: int) -> None:
        if self._stale:
            return
        if now < self._now or now >= self._next_change:
            self.reload()
        else:
            self._now = now
            self.model.set_now(now)

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
        self.list.open_requested.connect(self._open)
        self.list.verb_requested.connect(self._verb)
        self.list.snooze_requested.connect(self._snooze)
        self.list.done_requested.connect(self._done)
        self.list.stop_requested.connect(self._stop)
        self.list.edit_requested.connect(self._edit)
        self.list.fold_requested.connect(self._fold)
        self.list.menu_requested.connect(self._menu)
        self.context.runner.failed.connect(self._on_failed)

    def _any_client(self) -> bool:
        reader = self.context.reader
        return bool(clients.count(reader) or clients.count(reader, archived=True))

    def _nothing_due(self) -> list[Entry]:
        said = [Entry(EntryKind.NOTE, text=translate("Today", "Nothing is due today."))]
        unheard = clients.longest_unheard(self.context.reader, SUGGESTED)
        if unheard:
            text = translate("Today", "Longest unheard of")
            said.append(Entry(EntryKind.HEADER, text=text))
        return [*said, *(Entry(EntryKind.CLIENT, client.id, client=client) for client in unheard)]

    # ---------- what the rows ask for

    def _log_anything(self) -> None:
        self.context.log_requested.emit(LogRequest())

    def _open(self, entry: Entry) -> None:
        if entry.crisis is not None:
            self.context.crisis_requested.emit(entry.crisis.id)
        elif entry.client_id is not None:
            self.context.client_requested.emit(entry.client_id)
        elif entry.due is not None:
            self._edit(entry)

    def _verb(self, entry: Entry) -> None:
        due = entry.due
        if due is None and entry.client is not None:
            self.context.log_requested.emit(LogRequest(client_id=entry.client.id))
        elif due is None:
            self._open(entry)
        elif due.origin is Origin.CALLBACK:
            self._log_callback(due)
        else:
            self._done(entry)

    def _log_callback(self, due: Due, text: str = "") -> None:
        self.context.log_requested.emit(LogRequest(due.client_id, "phone", due.id, text=text))

    def _done(self, entry: Entry) -> None:
        due = entry.due
        if due is None or due.id in self._sent:
            return
        if due.origin is Origin.CALLBACK and not in_time(due, self.context.now()):
            from journal.ui.dialogs.outcome import OutcomeDialog

            dialog = OutcomeDialog(self.context, dues.row_of(self.context.reader, due), self)
            dialog.called.connect(partial(self._log_callback, due))
            dialog.open()
        else:
            self._sent.add(due.id)
            self.context.runner.write(Op.DUE_DONE, partial(due_changes.done, due_id=due.id))

    def _stop(self, entry: Entry) -> None:
        if entry.due is not None and entry.due.id not in self._sent:
            self._sent.add(entry.due.id)
            self.context.runner.write(Op.DUE_DISMISS, partial(due_changes.dismiss, due_id=entry.due.id))

    def _edit(self, entry: Entry) -> None:
        if entry.due is not None:
            from journal.ui.dialogs.due import DueDialog

            DueDialog(self.context, due_id=entry.due.id, parent=self).open()

    def _snooze(self, entry: Entry) -> None:
        if entry.due is not None:
            menu = self._snooze_menu(entry.due)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.list.menu_place())
            menu.setActiveAction(menu.actions()[0])

    def _snooze_menu(self, due: Due, parent: QWidget | None = None) -> SnoozeMenu:
        context = self.context
        from journal.ui.widgets.snooze_menu import SnoozeMenu

        menu = SnoozeMenu(context.now(), context.locale, context.reader.tz, parent or self)
        menu.chosen.connect(partial(self._put_off, due.id))
        menu.pick_requested.connect(partial(self._pick_time, due.id))
        return menu

    def _pick_time(self, due_id: int) -> None:
        from journal.ui.dialogs.snooze import SnoozeDialog

        dialog = SnoozeDialog(self.context, self)
        dialog.chosen.connect(partial(self._put_off, due_id))
        dialog.open()

    def _put_off(self, due_id: int, until: int) -> None:
        self.context.runner.write(Op.DUE_SNOOZE, partial(due_changes.snooze, due_id=due_id, until=until))

    def _fold(self) -> None:
        self._week_folded = not self._week_folded
        self.refresh()

    def _menu(self, entry: Entry, place: QPoint) -> None:
        menu = QMenu(self)
        verb = self.model.texts(entry).verb
        menu.addAction(verb).triggered.connect(partial(self._from_menu, self._verb, entry))
        if entry.crisis is None and entry.client_id is not None:
            text = translate("Today", "Open the client")
            menu.addAction(text).triggered.connect(partial(self._from_menu, self._open, entry))
        if entry.due is not None:
            self._add_due_actions(menu, entry, entry.due)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _add_due_actions(self, menu: QMenu, entry: Entry, due: Due) -> None:
        menu.addMenu(self._snooze_menu(due, menu))
        if due.origin is Origin.CALLBACK:
            text = translate("Today", "Done")
            menu.addAction(text).triggered.connect(partial(self._from_menu, self._done, entry))
        text = translate("Today", "Edit…")
        menu.addAction(text).triggered.connect(partial(self._from_menu, self._edit, entry))
        menu.addSeparator()
        text = translate("Today", "Stop reminding")
        menu.addAction(text).triggered.connect(partial(self._from_menu, self._stop, entry))

    def _from_menu(self, deed: Callable[[Entry], None], entry: Entry, _checked: bool = False) -> None:
        deed(entry)

    def _on_failed(self, _error: BaseException) -> None:
        self._sent.clear()


def _header(section: Section) -> str:
    return {
        Section.RIGHT_NOW: translate("Today", "Right now"),
        Section.OVERDUE: translate("Today", "Overdue"),
        Section.TODAY: translate("Today", "Today"),
        Section.THIS_WEEK: translate("Today", "This week"),
    }[section]


def _meta(overdue: int, due_today: int) -> str:
    parts = []
    if overdue:
        parts.append(translate("Today", "%n overdue", None, overdue))
    if due_today:
        parts.append(translate("Today", "%n today", None, due_today))
    return " · ".join(parts)
