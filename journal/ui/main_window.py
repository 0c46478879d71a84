"""The one window: the rail, its pages, the shortcuts, and the bar that tells what was done.

Pages other than Today, the bar and all dialogs are imported where they are first shown: the first frame waits for none
of them (`tests/test_startup.py` guards it).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from journal import paths
from journal.core.errors import JournalError
from journal.store.history import IRREVERSIBLE, Changed, Op
from journal.ui import actions, deeds, errors, icons, page_stack, unexpected, window_memory, window_place
from journal.ui.context import Context, GreetingRequest, LogRequest
from journal.ui.damage_help import DamageHelp
from journal.ui.notices import Notice, NoticeLines
from journal.ui.owed_count import OwedCount
from journal.ui.page import Page
from journal.ui.page_stack import NAMES, PageStack
from journal.ui.pages.today import TodayPage
from journal.ui.presentation import Presentation
from journal.ui.presenting_sign import PresentingSign
from journal.ui.replay_telling import ReplayTelling
from journal.ui.widgets.buttons import pressed_by_enter
from journal.ui.widgets.rail import Rail
from journal.ui.window_deeds import WindowDeeds

if TYPE_CHECKING:
    from journal.ui.bare_window import BareWindow
    from journal.ui.closing_window import Closing
    from journal.ui.last_backup import LastBackup
    from journal.ui.pages.clients import ClientsPage
    from journal.ui.pages.crises import CrisesPage
    from journal.ui.pages.settings import SettingsPage
    from journal.ui.widgets.undo_bar import UndoBar

translate = QCoreApplication.translate

NARROW_BELOW = 1100
"""Below this width the rail shows icons alone."""


class MainWindow(QMainWindow):
    """Holds the pages and routes what they ask for."""

    sample_requested = Signal()
    """The user wants to look at the sample journal."""
    own_requested = Signal()
    """The user has seen the sample, or a backup, and wants their own journal."""
    lock_requested = Signal()
    """Nothing of the journal is to be seen for now."""
    presentation_requested = Signal()
    """Others can see the screen, or no more: messages shall name nobody, or may again."""
    quit_requested = Signal()
    painted = Signal()
    """The first frame is on the screen: what a person need not wait for may begin."""

    def __init__(self, context: Context, *, notice: Notice = Notice.NONE) -> None:
        super().__init__()
        self.context = context
        self.notice = notice
        self._painted = False
        self._damage = DamageHelp(context, self)
        self.deeds = WindowDeeds(self)
        self.closing: Closing | None = None
        """What stands between the wish to close it and its end; the window itself knows no tray."""
        self.cover: BareWindow | None = None
        """The window that stands in the place of this one while it is hidden."""
        self._counts = (0, 0)
        self.setWindowIcon(icons.app_icon())
        window_place.restore(self, context.settings)
        self._connect()
        self.build()
        self._clock = QTimer(self)
        self._clock.setInterval(1_000)
        self._clock.timeout.connect(self._tick)
        self._backup: LastBackup | None = None
        self.painted.connect(self._look_at_backups)
        self.painted.connect(self.deeds.prepare)

    def build(self) -> None:
        """Make everything in the window anew, in the language and theme of now; the page shown stays the same."""
        again = window_memory.remember(self) if self.centralWidget() else partial(self.show_page, TodayPage.NAME)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail(translate("MainWindow", "Pages"))
        self._make_stack()
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(NoticeLines(self.notice, self.context, self.own_requested))
        column.addWidget(self.stack, 1)
        row.addLayout(column, 1)
        self._fill_rail()
        self._body = body
        self._make_shortcuts(body)
        self._bar: UndoBar | None = None
        old = self.centralWidget()
        self.setCentralWidget(body)
        if old is not None:
            old.deleteLater()
        self._fit_rail()
        self.show_counts(*self._counts)
        self.show_presenting()
        if self._painted and self._backup is not None:
            self._backup.tell()
        again()

    def show_presenting(self) -> None:
        """Show whether others can see the screen: a line on the rail says so, and the title names no journal."""
        self._presenting.look()
        self._show_title()

    def _show_title(self) -> None:
        """Name the journal in the title where it is not the usual one; not while others can see the screen.

        The name of a file may be that of a client.
        """
        context, words = self.context, translate("MainWindow", "Client Journal")
        path = context.reader.path.absolute()
        if path != paths.default_journal().absolute() and not Presentation(context.settings, context.now).on:
            named = translate("MainWindow", "{journal} — {program}")
            words = named.format(journal=path.stem, program=words)
        self.setWindowTitle(words)

    def show_page(self, name: str) -> bool:
        """Show a page by its name; one that cannot be made, because nothing can be read for it, stays away."""
        try:
            page = self.stack.called(name)
        except JournalError as error:
            self.on_failed(error)
            self.rail.choose(self.page.NAME)
            return False
        self.stack.setCurrentWidget(page)
        self.rail.choose(page_stack.UNDER.get(name, name))
        page.setFocus()
        return True

    def show_client(self, client_id: int) -> None:
        """Show a client on its page."""
        if self.show_page("clients"):
            self.clients.show_client(client_id)

    def show_crisis(self, crisis_id: int) -> None:
        """Show a crisis on the page of crises."""
        if self.show_page("crises"):
            self.crises.show_crisis(crisis_id)

    def show_greetings(self, request: GreetingRequest) -> None:
        """Show who keeps an observance, to prepare the greetings."""
        if self.show_page("greetings"):
            self.stack.greetings.prepare(request)

    def show_entry(self, client_id: int, interaction_id: int) -> None:
        """Show a client with one of its entries chosen on the timeline."""
        self.show_client(client_id)
        if self.page.NAME == "clients":
            self.clients.show_entry(interaction_id)

    def show_settings(self, section: str) -> None:
        """Show a section of the settings by its name."""
        if self.show_page("settings"):
            self.settings.show_section(section)

    def search(self) -> None:
        """Open the palette over the window, or close it where it is open."""
        from journal.ui.dialogs import search

        search.toggle(self.context, self._body, self._obey)

    def show_counts(self, overdue: int, today: int) -> None:
        """Show on the rail how much is due."""
        self._counts = (overdue, today)
        self.rail.set_count("today", overdue or today, "red" if overdue else "muted")

    def log(self, request: LogRequest) -> None:
        """Open the composer for what was asked."""
        shown = self.shown_client()
        plain = request.due_id is request.interaction_id is request.commitment_id is None
        if shown and plain and request.client_id in (None, shown):
            self.clients.compose(LogRequest(client_id=shown, channel=request.channel, text=request.text))
        else:
            from journal.ui.dialogs.log import LogDialog

            LogDialog(self.context, request, self).open()

    def tell(self, text: str) -> None:
        """Tell a short sentence."""
        self.bar.tell(text, undoable=False)

    def bring_to_front(self) -> None:
        """Show the window, wherever it was, or what stands in its place."""
        if self.cover is not None:
            self.cover.bring_to_front()
            return
        focused = self.focusWidget()
        if focused is None or self.rail.isAncestorOf(focused):
            self.page.setFocus()  # before it is active: Qt would choose what comes first, the search on the rail
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def bar(self) -> UndoBar:
        """The bar that tells what was done, made when it is first asked for."""
        from journal.ui.widgets.undo_bar import UndoBar

        if self._bar is None:
            undo, close = translate("MainWindow", "Undo"), translate("MainWindow", "Close")
            self._bar = UndoBar(undo, close, self.stack.room_to_tell, self._body)
            self._bar.undo_requested.connect(self.context.runner.undo)
        return self._bar

    @property
    def today(self) -> TodayPage:
        """The page Today."""
        return self.stack.today

    @property
    def clients(self) -> ClientsPage:
        """The page of clients, made when it is first asked for."""
        return self.stack.clients

    @property
    def crises(self) -> CrisesPage:
        """The page of crises, made when it is first asked for."""
        return self.stack.crises

    @property
    def settings(self) -> SettingsPage:
        """The page of settings, made when it is first asked for."""
        return self.stack.settings

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.stack.page

    def is_made(self, name: str) -> bool:
        """Whether a page exists already; asking for it would make it."""
        return self.stack.is_made(name)

    def _make_stack(self) -> None:
        self.stack = stack = PageStack(self.context)
        stack.export_requested.connect(self.deeds.export)
        stack.bin_requested.connect(self.deeds.open_bin)
        stack.help_requested.connect(self.deeds.open_help)
        stack.today.add_client_requested.connect(self.deeds.new_client)
        stack.today.sample_requested.connect(self.sample_requested)
        stack.today.import_requested.connect(self.deeds.import_journal)

    def _fill_rail(self) -> None:
        self.rail.add_search(translate("MainWindow", "Search…"), actions.native("search"))
        self.rail.search_requested.connect(self.search)
        for name in NAMES:
            if name == "settings":
                self.rail.add_gap()
                self._presenting = PresentingSign(self.context, self.rail)
                self.rail.add_backup(translate("MainWindow", "Backups"))
                self.rail.backup_requested.connect(partial(self.show_settings, "backups"))
            self.rail.add(name, page_stack.name_of(name), page_stack.ICONS[name])
        hides = translate("MainWindow", "Hide")
        self.rail.add_lock(hides if self.context.reader.key is None else translate("MainWindow", "Lock"))
        self.rail.lock_requested.connect(self.lock_requested)
        self.rail.chosen.connect(self.show_page)
        self._owed = OwedCount(self.context, self.rail)

    def _make_shortcuts(self, body: QWidget) -> None:
        self._obeyed: dict[str, Callable[[], object]] = {
            "log": self.deeds.log_anything,
            "quick": self.deeds.quick_capture,
            "new_client": self.deeds.new_client,
            "remind": self.deeds.remind,
            "brief": self.deeds.brief,
            "stance": self.deeds.stance,
            "playbook": self.deeds.playbook,
            "crisis": self.deeds.open_crisis,
            "plans": self.deeds.plans,
            "search": self.search,
            "find": self.deeds.find,
            "undo": self.context.runner.undo,
            "redo": self.context.runner.redo,
            **{name: partial(self.show_page, name) for name in (*NAMES, *page_stack.UNDER)},
            "export": partial(self.deeds.export, 0),
            "bin": self.deeds.open_bin,
            "present": self.presentation_requested.emit,
            "lock": self.lock_requested.emit,
            "help": self.deeds.open_help,
            "about": self.deeds.about,
            "quit": self.quit_requested.emit,
        }
        for shortcut in actions.SHORTCUTS:
            for keys in filter(None, (shortcut.keys, shortcut.alternative)):
                QShortcut(keys, body).activated.connect(self._obeyed[shortcut.name])

    def _obey(self, name: str) -> None:
        # Later: the palette that was pressed shall be gone before what comes next looks for the keyboard.
        QTimer.singleShot(0, self._obeyed[name])

    def _connect(self) -> None:
        context = self.context
        context.client_requested.connect(self.show_client)
        context.crisis_requested.connect(self.show_crisis)
        context.brief_requested.connect(self.deeds.show_brief)
        context.greetings_requested.connect(self.show_greetings)
        context.entry_requested.connect(self.show_entry)
        context.page_requested.connect(self.show_page)
        context.log_requested.connect(self.log)
        context.told.connect(self.tell)
        context.runner.changed.connect(self._on_changed)
        context.runner.failed.connect(self.on_failed)
        context.read_failed.connect(self._damage.show_unread)
        ReplayTelling(context, self)

    def _on_changed(self, changed: Changed) -> None:
        text = deeds.told(changed)
        # On the page of crises the line itself is the answer, and the bar would lie over the fields of the next one.
        if text and not (changed.op is Op.CRISIS_LOG and self.page.NAME == "crises"):
            undoable = changed.op not in IRREVERSIBLE and changed.op is not Op.UNDO
            self.bar.tell(text, undoable=undoable)

    def on_failed(self, error: BaseException) -> None:
        """Tell about a write that did not happen: a sentence, or for the unexpected a report to copy."""
        if self._damage.takes(error):
            return
        if isinstance(error, JournalError):
            self.bar.tell(errors.sentence(error), undoable=False, error=True)
        else:
            unexpected.show(error, self.context.now(), self)

    def _tick(self) -> None:
        if self.isVisible():
            self.page.beat(self.context.now())
            self._owed.tick(self.context.now())
            if self._backup is not None:
                self._backup.tick()

    def _look_at_backups(self) -> None:
        from journal.ui.last_backup import LastBackup

        self._backup = LastBackup(self.context, self)
        self._backup.told.connect(self._tell_of_backup)
        self._backup.look()

    def _tell_of_backup(self, words: str, tone: str) -> None:
        self.rail.show_backup(words, tone)

    def shown_client(self) -> int | None:
        """Return the client on whose page the user is, if on one."""
        return self.clients.client_id if self.page.NAME == "clients" else None

    def _fit_rail(self) -> None:
        self.rail.set_narrow(self.width() < NARROW_BELOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(event, self.focusWidget()):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()  # in the tray nothing wakes the computer but the reminders' own tick

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.closing is not None and not self.closing.may_close():
            event.ignore()
            return
        window_place.keep(self, self.context.settings)
        event.accept()
        self.quit_requested.emit()
