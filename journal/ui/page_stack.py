"""The pages of the window by their names, each made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal.ui.context import Context
from journal.ui.page import Page
from journal.ui.pages.today import TodayPage

if TYPE_CHECKING:
    from journal.ui.pages.clients import ClientsPage
    from journal.ui.pages.crises import CrisesPage
    from journal.ui.pages.greetings import GreetingsPage
    from journal.ui.pages.settings import SettingsPage

translate = QCoreApplication.translate

NAMES = ("today", "clients", "commitments", "crises", "calendar", "settings")
"""The pages in the order of the rail; those from `settings` on stand at its foot."""
UNDER = {"greetings": "calendar"}
"""Pages that are not on the rail, with the one that is marked there while they are shown."""


class PageStack(QStackedWidget):
    """Holds the pages; all but Today are imported only when they are shown."""

    export_requested = Signal(int)
    """CSV of one client, 0 for all."""
    bin_requested = Signal()
    help_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._made: dict[str, Page] = {}
        self.today = TodayPage(context)
        self._take(self.today)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        found = self.currentWidget()
        assert isinstance(found, Page)
        return found

    def is_made(self, name: str) -> bool:
        """Whether a page exists already; asking for it would make it."""
        return name in self._made

    def called(self, name: str) -> Page:
        """Return a page by its name, made if need be; Today for a name that is none."""
        if name not in self._made:
            made = self._make(name)
            if made is None:
                return self.today
            self._take(made)
        return self._made[name]

    def room_to_tell(self) -> QRect | None:
        """Return where the bar may lie, seen from what the pages stand in; None for the foot of it."""
        room = self.page.room_to_tell()
        return room.translated(self.pos() + self.page.pos()) if room is not None else None

    @property
    def clients(self) -> ClientsPage:
        """The page of clients."""
        from journal.ui.pages.clients import ClientsPage

        page = self.called("clients")
        assert isinstance(page, ClientsPage)
        return page

    @property
    def greetings(self) -> GreetingsPage:
        """The page of greetings."""
        from journal.ui.pages.greetings import GreetingsPage

        page = self.called("greetings")
        assert isinstance(page, GreetingsPage)
        return page

    @property
    def crises(self) -> CrisesPage:
        """The page of crises."""
        from journal.ui.pages.crises import CrisesPage

        page = self.called("crises")
        assert isinstance(page, CrisesPage)
        return page

    @property
    def settings(self) -> SettingsPage:
        """The page of settings."""
        from journal.ui.pages.settings import SettingsPage

        page = self.called("settings")
        assert isinstance(page, SettingsPage)
        return page

    def _make(self, name: str) -> Page | None:
        if name == "clients":
            from journal.ui.pages.clients import ClientsPage

            clients = ClientsPage(self._context)
            clients.export_requested.connect(self.export_requested)
            return clients
        if name == "commitments":
            from journal.ui.pages.commitments import CommitmentsPage

            return CommitmentsPage(self._context)
        if name == "crises":
            from journal.ui.pages.crises import CrisesPage

            return CrisesPage(self._context)
        if name == "calendar":
            from journal.ui.pages.calendar import CalendarPage

            return CalendarPage(self._context)
        if name == "greetings":
            from journal.ui.pages.greetings import GreetingsPage

            return GreetingsPage(self._context)
        if name == "settings":
            from journal.ui.pages.settings import SettingsPage

            settings = SettingsPage(self._context)
            settings.export_requested.connect(self.export_requested)
            settings.bin_requested.connect(self.bin_requested)
            settings.help_requested.connect(self.help_requested)
            return settings
        return None

    def _take(self, page: Page) -> None:
        self._made[page.NAME] = page
        self.addWidget(page)


def name_of(page: str) -> str:
    """Return the word of a page on the rail."""
    return {
        "today": translate("MainWindow", "Today"),
        "clients": translate("MainWindow", "Clients"),
        "commitments": translate("MainWindow", "Promises"),
        "crises": translate("MainWindow", "Crises"),
        "calendar": translate("MainWindow", "Calendar"),
        "settings": translate("MainWindow", "Settings"),
    }[page]


ICONS = {
    "today": "sun",
    "clients": "users",
    "commitments": "handshake",
    "crises": "siren",
    "calendar": "calendar-days",
    "settings": "settings",
}
"""The icon of each page on the rail."""
