"""What the keys and commands of the window open: dialogs, each imported only when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.ui.context import LogRequest

if TYPE_CHECKING:
    from journal.ui.main_window import MainWindow


class WindowDeeds:
    """The commands of one window that open something over it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def log_anything(self) -> None:
        """Write an interaction down, with the client that is shown."""
        self._window.log(LogRequest(client_id=self._window.shown_client()))

    def new_client(self) -> None:
        """Add a client and show it."""
        from journal.ui.dialogs.client import ClientDialog

        dialog = ClientDialog(self._window.context, parent=self._window)
        dialog.saved.connect(self._window.show_client)
        dialog.open()

    def remind(self) -> None:
        """Set a reminder, with the client that is shown."""
        from journal.ui.dialogs.due import DueDialog

        DueDialog(self._window.context, client_id=self._window.shown_client(), parent=self._window).open()

    def open_crisis(self) -> None:
        """Open a crisis, with the client that is shown."""
        from journal.ui.dialogs.crisis import CrisisDialog

        CrisisDialog(self._window.context, client_id=self._window.shown_client(), parent=self._window).open()

    def find(self) -> None:
        """Look for a client in the list."""
        self._window.show_page("clients")
        self._window.clients.find()

    def import_journal(self) -> None:
        """Read a file of records."""
        self._window.settings.import_journal()

    def export(self, client_id: int = 0) -> None:
        """Write CSV of one client, or of all for 0."""
        from journal.ui.dialogs.export import ExportDialog

        ExportDialog(self._window.context, client_id or None, self._window).open()

    def open_bin(self) -> None:
        """Show what was deleted."""
        from journal.ui.dialogs.bin import BinDialog

        BinDialog(self._window.context, self._window).open()

    def open_help(self) -> None:
        """Show the help."""
        from journal.ui.dialogs.help import HelpDialog

        HelpDialog(self._window.context.language, self._window).open()
