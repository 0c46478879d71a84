"""What the keys and commands of the window open: dialogs, each imported only when it is asked for."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from journal.core.errors import Code, JournalError
from journal.ui.context import LogRequest

if TYPE_CHECKING:
    from journal.ui.dialogs.quick_capture import QuickCapture
    from journal.ui.main_window import MainWindow
    from journal.ui.runner import LongJob


CHAPTERS = {"crises": "crisis"}
"""The heading of the help at which it opens on a page."""
PREPARE_MS = 4_000
"""How long after the first frame what is not seen yet is loaded: until then there is enough to do."""


class WindowDeeds:
    """The commands of one window that open something over it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._capture: QuickCapture | None = None

    def log_anything(self) -> None:
        """Write an interaction down, with the client that is shown, or that of the row of Today."""
        page = self._window.page
        client_id = page.client_in_sight() if page.NAME == "today" else self._window.shown_client()
        self._window.log(LogRequest(client_id=client_id))

    def quick_capture(self) -> QuickCapture | None:
        """Show the small window for one line, without this one; None where nothing can be written."""
        from journal.ui.dialogs.quick_capture import QuickCapture

        if self._window.context.read_only:
            self._window.bring_to_front()
            self._window.on_failed(JournalError(Code.OPEN_READ_ONLY))
            return None
        if self._capture is None:
            self._capture = QuickCapture(self._window.context)
        self._capture.show_up()
        return self._capture

    def put_capture_away(self, *, drafts: bool = True) -> bool:
        """Let go of that small window, in this language and for this journal; return whether it was seen."""
        capture, self._capture = self._capture, None
        if capture is None:
            return False
        seen = capture.isVisible()
        capture.put_away(drafts=drafts)
        capture.deleteLater()
        return seen

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

        dialog = CrisisDialog(self._window.context, client_id=self._window.shown_client(), parent=self._window)
        dialog.ask_client()
        dialog.open()

    def brief(self) -> None:
        """Show the brief of the client in sight, or ask whose is meant; in the palette that of the hit."""
        from journal.ui.dialogs.search import SearchPalette

        for palette in self._window.findChildren(SearchPalette):
            if palette.isVisible():
                client_id = palette.client_in_sight()
                palette.leave()
                break
        else:
            client_id = self._window.page.client_in_sight()
        if client_id is not None:
            self.show_brief(client_id)
            return
        from journal.ui.dialogs.brief_whose import BriefWhoseDialog

        asking = BriefWhoseDialog(self._window.context, self._window)
        asking.chosen.connect(self.show_brief)
        asking.open()

    def prepare(self) -> None:
        """Load what brief and log need, on the thread for long jobs: at the first press they shall be there at once."""
        QTimer.singleShot(PREPARE_MS, self._window, self._prepare)

    def _prepare(self) -> None:
        if self._window.isVisible():
            self._window.context.runner.long(partial(_load, language=self._window.context.language))

    def show_brief(self, client_id: int) -> None:
        """Show what is known of a client before the next contact."""
        from journal.ui.dialogs import brief

        brief.show(self._window.context, client_id, self._window)

    def stance(self) -> None:
        """Say where the client that is shown stands just now."""
        if self._window.shown_client() is not None:
            self._window.clients.client.header.open_stances()

    def playbook(self) -> None:
        """Show how to treat clients, to read and to change."""
        from journal.ui.dialogs.playbook import PlaybookDialog

        PlaybookDialog(self._window.context, parent=self._window).open()

    def plans(self) -> None:
        """Show the plans for a crisis."""
        from journal.ui.dialogs.plans import PlansDialog

        PlansDialog(self._window.context, self._window).open()

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
        """Show the help, at what it says of the page in sight."""
        from journal.ui.dialogs.help import HelpDialog

        dialog = HelpDialog(self._window.context.language, self._window)
        dialog.show_chapter(CHAPTERS.get(self._window.page.NAME, ""))
        dialog.open()

    def about(self) -> None:
        """Show versions, folders and licences."""
        from journal.ui.dialogs.about import AboutDialog

        AboutDialog(self._window.context, self._window).open()


def _load(_job: LongJob, *, language: str) -> None:
    from journal.exchange.paper_words import Words
    from journal.store import observances, playbook

    import_module("journal.ui.dialogs.brief")
    import_module("journal.ui.dialogs.log")
    Words.load(language)
    playbook.shipped(language)
    observances.tables()
