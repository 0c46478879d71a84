"""The one window: the rail, its pages, the shortcuts, and the bar that tells what was done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QCoreApplication, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from journal import settings as setting
from journal.core.errors import JournalError
from journal.store.history import IRREVERSIBLE, Changed, Op
from journal.ui import actions, deeds, errors, icons
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.bin import BinDialog
from journal.ui.dialogs.client import ClientDialog
from journal.ui.dialogs.crisis import CrisisDialog
from journal.ui.dialogs.due import DueDialog
from journal.ui.dialogs.export import ExportDialog
from journal.ui.dialogs.help import HelpDialog
from journal.ui.dialogs.log import LogDialog
from journal.ui.dialogs.problem import ProblemDialog
from journal.ui.page import Page
from journal.ui.pages.clients import ClientsPage
from journal.ui.pages.crises import CrisesPage
from journal.ui.pages.settings import SettingsPage
from journal.ui.pages.today import TodayPage
from journal.ui.widgets.rail import Rail
from journal.ui.widgets.undo_bar import UndoBar

translate = QCoreApplication.translate

SIZE = (1280, 800)
MINIMUM = (720, 520)
NARROW_BELOW = 1100
"""Below this width the rail shows icons alone."""


class MainWindow(QMainWindow):
    """Holds the pages and routes what they ask for."""

    sample_requested = Signal()
    """The user wants to look at the sample journal."""
    quit_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._asked_to_quit = False
        self.setMinimumSize(*MINIMUM)
        self.resize(*SIZE)
        self.setWindowIcon(icons.app_icon())
        geometry = context.settings.get(setting.GEOMETRY)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        self._connect()
        self.build()
        self._clock = QTimer(self)
        self._clock.setInterval(1_000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def build(self) -> None:
        """Make everything in the window anew, in the language and theme of now; the page shown stays the same."""
        shown = self.page.NAME if self.centralWidget() else TodayPage.NAME
        client = self.clients.client_id if self.centralWidget() else None
        self.setWindowTitle(translate("MainWindow", "Client Journal"))
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail(translate("MainWindow", "Pages"))
        self.stack = QStackedWidget()
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self._make_pages()
        self._make_shortcuts(body)
        self.bar = UndoBar(translate("MainWindow", "Undo"), translate("MainWindow", "Close"), body)
        self.bar.undo_requested.connect(self.context.runner.undo)
        old = self.centralWidget()
        self.setCentralWidget(body)
        if old is not None:
            old.deleteLater()
        if client:
            self.clients.show_client(client)
        self.show_page(shown)
        self._fit_rail()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        found = self.stack.currentWidget()
        assert isinstance(found, Page)
        return found

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        for page in self.pages:
            if page.NAME == name:
                self.stack.setCurrentWidget(page)
                self.rail.choose(name)
                page.setFocus()
                return

    def show_client(self, client_id: int) -> None:
        """Show a client on its page."""
        self.show_page(ClientsPage.NAME)
        self.clients.show_client(client_id)

    def show_crisis(self, crisis_id: int) -> None:
        """Show a crisis on the page of crises."""
        self.show_page(CrisesPage.NAME)
        self.crises.show_crisis(crisis_id)

    def show_counts(self, overdue: int, today: int) -> None:
        """Show on the rail how much is due."""
        self.rail.set_count(TodayPage.NAME, overdue or today, "red" if overdue else "muted")

    def log(self, request: LogRequest) -> None:
        """Open the composer for what was asked."""
        shown = self.page is self.clients and self.clients.client_id
        plain = request.due_id is None and request.interaction_id is None
        if shown and plain and request.client_id in (None, shown):
            self.clients.compose(LogRequest(client_id=shown, channel=request.channel, text=request.text))
        else:
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

    def _make_pages(self) -> None:
        context = self.context
        self.today, self.clients = TodayPage(context), ClientsPage(context)
        self.crises, self.settings = CrisesPage(context), SettingsPage(context)
        self.pages: tuple[Page, ...] = (self.today, self.clients, self.crises, self.settings)
        for page in self.pages:
            self.stack.addWidget(page)
        self.rail.add(TodayPage.NAME, translate("MainWindow", "Today"), "sun")
        self.rail.add(ClientsPage.NAME, translate("MainWindow", "Clients"), "users")
        self.rail.add(CrisesPage.NAME, translate("MainWindow", "Crises"), "siren")
        self.rail.add_gap()
        self.rail.add(SettingsPage.NAME, translate("MainWindow", "Settings"), "settings")
        self.rail.chosen.connect(self.show_page)
        self.today.add_client_requested.connect(self._new_client)
        self.today.sample_requested.connect(self.sample_requested)
        self.today.import_requested.connect(self.settings.import_journal)
        self.clients.export_requested.connect(self._export)
        self.settings.export_requested.connect(self._export)
        self.settings.bin_requested.connect(self._bin)
        self.settings.help_requested.connect(self._help)

    def _make_shortcuts(self, body: QWidget) -> None:
        deeds_of = {
            "log": self._log_anything,
            "new_client": self._new_client,
            "remind": self._remind,
            "crisis": self._open_crisis,
            "find": self._find,
            "undo": self.context.runner.undo,
            "redo": self.context.runner.redo,
            "today": partial(self.show_page, TodayPage.NAME),
            "clients": partial(self.show_page, ClientsPage.NAME),
            "crises": partial(self.show_page, CrisesPage.NAME),
            "settings": partial(self.show_page, SettingsPage.NAME),
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
            report = errors.report(error, self.context.now())
            ProblemDialog(report, errors.log(report), self).open()

    def _tick(self) -> None:
        if self.isVisible():
            self.page.tick(self.context.now())

    def _shown_client(self) -> int | None:
        return self.clients.client_id if self.page is self.clients else None

    def _log_anything(self) -> None:
        self.log(LogRequest(client_id=self._shown_client()))

    def _new_client(self) -> None:
        dialog = ClientDialog(self.context, parent=self)
        dialog.saved.connect(self.show_client)
        dialog.open()

    def _remind(self) -> None:
        DueDialog(self.context, client_id=self._shown_client(), parent=self).open()

    def _open_crisis(self) -> None:
        CrisisDialog(self.context, client_id=self._shown_client(), parent=self).open()

    def _find(self) -> None:
        self.show_page(ClientsPage.NAME)
        self.clients.find()

    def _export(self, client_id: int = 0) -> None:
        ExportDialog(self.context, client_id or None, self).open()

    def _bin(self) -> None:
        BinDialog(self.context, self).open()

    def _help(self) -> None:
        HelpDialog(self.context.language, self).open()

    def _fit_rail(self) -> None:
        self.rail.set_narrow(self.width() < NARROW_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        try:
            self.context.settings.set(setting.GEOMETRY, geometry)
        except OSError:
            pass  # where the window stood is not worth a word at the end
        event.accept()
        self.quit_requested.emit()
