"""The one window: the rail, its pages, the shortcuts, and the bar that tells what was done.

Pages other than Today, and all dialogs, are imported where they are first shown: the first frame waits for none of them
(`tests/test_startup.py` guards it).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from journal import settings as setting
from journal.core.errors import JournalError
from journal.store.history import IRREVERSIBLE, Changed, Op
from journal.ui import actions, deeds, errors, icons
from journal.ui.context import Context, LogRequest
from journal.ui.page import Page
from journal.ui.pages.today import TodayPage
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.rail import Rail
from journal.ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from journal.ui.pages.clients import ClientsPage
    from journal.ui.pages.crises import CrisesPage
    from journal.ui.pages.settings import SettingsPage

translate = QCoreApplication.translate

SIZE = (1280, 800)
MINIMUM = (720, 520)
FRAME_HEIGHT = 32
"""About what the title bar takes, which cannot be asked before the window is shown."""
NARROW_BELOW = 1100
"""Below this width the rail shows icons alone."""


class MainWindow(QMainWindow):
    """Holds the pages and routes what they ask for."""

    sample_requested = Signal()
    """The user wants to look at the sample journal."""
    own_requested = Signal()
    """The user has seen the sample and wants their own journal."""
    quit_requested = Signal()
    painted = Signal()
    """The first frame is on the screen: what a person need not wait for may begin."""

    def __init__(self, context: Context, *, is_sample: bool = False) -> None:
        super().__init__()
        self.context = context
        self._is_sample = is_sample
        self._painted = False
        self._counts = (0, 0)
        self.setMinimumSize(*MINIMUM)
        self.resize(*SIZE)
        self.setWindowIcon(icons.app_icon())
        geometry = context.settings.get(setting.GEOMETRY)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        if not self.isMaximized():
            room = self.screen().availableGeometry().size() - QSize(0, FRAME_HEIGHT)
            self.resize(self.size().boundedTo(room))  # Laptops are lower than the usual size, title bar included.
        self._connect()
        self.build()
        self._clock = QTimer(self)
        self._clock.setInterval(1_000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def build(self) -> None:
        """Make everything in the window anew, in the language and theme of now; the page shown stays the same."""
        again = self._remember()
        self.setWindowTitle(translate("MainWindow", "Client Journal"))
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail(translate("MainWindow", "Pages"))
        self.stack = QStackedWidget()
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        if self._is_sample:
            column.addWidget(self._sample_banner())
        column.addWidget(self.stack, 1)
        row.addLayout(column, 1)
        self._make_pages()
        self._make_shortcuts(body)
        self.bar = UndoBar(translate("MainWindow", "Undo"), translate("MainWindow", "Close"), body)
        self.bar.undo_requested.connect(self.context.runner.undo)
        old = self.centralWidget()
        self.setCentralWidget(body)
        if old is not None:
            old.deleteLater()
        self._fit_rail()
        self.show_counts(*self._counts)
        again()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        found = self.stack.currentWidget()
        assert isinstance(found, Page)
        return found

    def _remember(self) -> Callable[[], None]:
        """Keep what is being typed, and return what shows the same page with the same things on it."""
        if not self.centralWidget():
            return partial(self.show_page, TodayPage.NAME)
        client, crisis, composing = 0, 0, False
        clients, crises = self._pages.get("clients"), self._pages.get("crises")
        if clients is not None:
            client = self.clients.client_id or 0
            composing = self.clients.client.composer.is_open()
            self.clients.client.composer.keep_draft()
        if crises is not None:
            crisis = self.crises.crisis_id
            self.crises.keep_draft()
        return partial(self._show_again, self.page.NAME, client, crisis, composing=composing)

    def _show_again(self, page: str, client: int, crisis: int, *, composing: bool) -> None:
        if client:
            self.clients.show_client(client)
        if crisis:
            self.crises.show_crisis(crisis)
        self.show_page(page)
        if client and composing:
            self.clients.client.composer.open()  # last: it takes the focus

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        page = self._page_called(name)
        self.stack.setCurrentWidget(page)
        self.rail.choose(name)
        page.setFocus()

    def show_client(self, client_id: int) -> None:
        """Show a client on its page."""
        self.show_page("clients")
        self.clients.show_client(client_id)

    def show_crisis(self, crisis_id: int) -> None:
        """Show a crisis on the page of crises."""
        self.show_page("crises")
        self.crises.show_crisis(crisis_id)

    def show_counts(self, overdue: int, today: int) -> None:
        """Show on the rail how much is due."""
        self._counts = (overdue, today)
        self.rail.set_count("today", overdue or today, "red" if overdue else "muted")

    def log(self, request: LogRequest) -> None:
        """Open the composer for what was asked."""
        shown = self._shown_client()
        plain = request.due_id is None and request.interaction_id is None
        if shown and plain and request.client_id in (None, shown):
            self.clients.compose(LogRequest(client_id=shown, channel=request.channel, text=request.text))
        else:
            from journal.ui.dialogs.log import LogDialog

            LogDialog(self.context, request, self).open()

    def tell(self, text: str) -> None:
        """Tell a short sentence."""
        self.bar.tell(text, undoable=False)

    def bring_to_front(self) -> None:
        """Show the window, wherever it was."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def clients(self) -> ClientsPage:
        """The page of clients, made when it is first asked for."""
        from journal.ui.pages.clients import ClientsPage

        page = self._pages.get("clients")
        if not isinstance(page, ClientsPage):
            page = ClientsPage(self.context)
            page.export_requested.connect(self._export)
            self._take(page)
        return page

    @property
    def crises(self) -> CrisesPage:
        """The page of crises, made when it is first asked for."""
        from journal.ui.pages.crises import CrisesPage

        page = self._pages.get("crises")
        if not isinstance(page, CrisesPage):
            page = CrisesPage(self.context)
            self._take(page)
        return page

    @property
    def settings(self) -> SettingsPage:
        """The page of settings, made when it is first asked for."""
        from journal.ui.pages.settings import SettingsPage

        page = self._pages.get("settings")
        if not isinstance(page, SettingsPage):
            page = SettingsPage(self.context)
            page.export_requested.connect(self._export)
            page.bin_requested.connect(self._bin)
            page.help_requested.connect(self._help)
            self._take(page)
        return page

    def _sample_banner(self) -> QWidget:
        banner = QFrame()
        banner.setProperty("banner", True)
        row = QHBoxLayout(banner)
        row.setContentsMargins(28, 8, 28, 8)
        words = translate("MainWindow", "This is the sample journal: look around, change what you like.")
        row.addWidget(PlainLabel(words, "meta", wrap=True), 1)
        own = button(translate("MainWindow", "Start my journal"), "primary")
        own.clicked.connect(self.own_requested)
        row.addWidget(own)
        return banner

    def _page_called(self, name: str) -> Page:
        if name == "clients":
            return self.clients
        if name == "crises":
            return self.crises
        if name == "settings":
            return self.settings
        return self.today

    def _take(self, page: Page) -> None:
        self._pages[page.NAME] = page
        self.stack.addWidget(page)

    def _make_pages(self) -> None:
        self._pages: dict[str, Page] = {}
        self.today = TodayPage(self.context)
        self._take(self.today)
        self.rail.add("today", translate("MainWindow", "Today"), "sun")
        self.rail.add("clients", translate("MainWindow", "Clients"), "users")
        self.rail.add("crises", translate("MainWindow", "Crises"), "siren")
        self.rail.add_gap()
        self.rail.add("settings", translate("MainWindow", "Settings"), "settings")
        self.rail.chosen.connect(self.show_page)
        self.today.add_client_requested.connect(self._new_client)
        self.today.sample_requested.connect(self.sample_requested)
        self.today.import_requested.connect(self._import)

    def _make_shortcuts(self, body: QWidget) -> None:
        deeds_of = {
            "log": self._log_anything,
            "new_client": self._new_client,
            "remind": self._remind,
            "crisis": self._open_crisis,
            "find": self._find,
            "undo": self.context.runner.undo,
            "redo": self.context.runner.redo,
            **{name: partial(self.show_page, name) for name in ("today", "clients", "crises", "settings")},
            "export": partial(self._export, 0),
            "bin": self._bin,
            "help": self._help,
            "quit": self.quit_requested.emit,
        }
        for shortcut in actions.SHORTCUTS:
            for keys in filter(None, (shortcut.keys, shortcut.alternative)):
                QShortcut(QKeySequence(keys), body).activated.connect(deeds_of[shortcut.name])

    def _connect(self) -> None:
        context = self.context
        context.client_requested.connect(self.show_client)
        context.crisis_requested.connect(self.show_crisis)
        context.page_requested.connect(self.show_page)
        context.log_requested.connect(self.log)
        context.told.connect(self.tell)
        context.runner.changed.connect(self._on_changed)
        context.runner.failed.connect(self.on_failed)

    def _on_changed(self, changed: Changed) -> None:
        text = deeds.told(changed)
        if text:
            undoable = changed.op not in IRREVERSIBLE and changed.op is not Op.UNDO
            self.bar.tell(text, undoable=undoable)

    def on_failed(self, error: BaseException) -> None:
        """Tell about a write that did not happen: a sentence, or for the unexpected a report to copy."""
        if isinstance(error, JournalError):
            self.bar.tell(errors.sentence(error), undoable=False, error=True)
        else:
            from journal.ui.dialogs.problem import ProblemDialog

            report = errors.report(error, self.context.now())
            where = None
            with suppress(OSError):  # a full disk must not hide what went wrong
                where = errors.log(report)
            # What goes wrong at every tick must not pile up dialogs: the first one tells enough.
            if self.findChild(ProblemDialog) is None:
                ProblemDialog(report, where, self).open()

    def _tick(self) -> None:
        if self.isVisible():
            self.page.tick(self.context.now())

    def _shown_client(self) -> int | None:
        return self.clients.client_id if self.page.NAME == "clients" else None

    def _log_anything(self) -> None:
        self.log(LogRequest(client_id=self._shown_client()))

    def _new_client(self) -> None:
        from journal.ui.dialogs.client import ClientDialog

        dialog = ClientDialog(self.context, parent=self)
        dialog.saved.connect(self.show_client)
        dialog.open()

    def _remind(self) -> None:
        from journal.ui.dialogs.due import DueDialog

        DueDialog(self.context, client_id=self._shown_client(), parent=self).open()

    def _open_crisis(self) -> None:
        from journal.ui.dialogs.crisis import CrisisDialog

        CrisisDialog(self.context, client_id=self._shown_client(), parent=self).open()

    def _find(self) -> None:
        self.show_page("clients")
        self.clients.find()

    def _import(self) -> None:
        self.settings.import_journal()

    def _export(self, client_id: int = 0) -> None:
        from journal.ui.dialogs.export import ExportDialog

        ExportDialog(self.context, client_id or None, self).open()

    def _bin(self) -> None:
        from journal.ui.dialogs.bin import BinDialog

        BinDialog(self.context, self).open()

    def _help(self) -> None:
        from journal.ui.dialogs.help import HelpDialog

        HelpDialog(self.context.language, self).open()

    def _fit_rail(self) -> None:
        self.rail.set_narrow(self.width() < NARROW_BELOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Outside dialogs Qt presses buttons with Space alone; whoever stands on one with the keyboard expects both.
        focused = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if enter and plain and isinstance(focused, QPushButton) and focused.isEnabled():
            focused.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        with suppress(OSError):  # where the window stood is not worth a word at the end
            self.context.settings.set(setting.GEOMETRY, geometry)
        event.accept()
        self.quit_requested.emit()
