"""What closing the window means: the end, or going on in the tray; asked once, and never without a tray."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication, QSessionManager

from journal import settings as setting
from journal.core.errors import JournalError
from journal.ui import window_place
from journal.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from journal.ui.main_window import MainWindow

translate = QCoreApplication.translate


class Closing(QObject):
    """Stands between the user's wish to close one window and its end."""

    def __init__(self, window: MainWindow, surroundings: Surroundings) -> None:
        super().__init__(window)
        self._window, self._surroundings = window, surroundings
        self._leaving = False
        self._without_tray = 0
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.commitDataRequest.connect(self._let_go)

    def may_close(self) -> bool:
        """Whether the window may close; else it was hidden, or the user is being asked."""
        settings = self._window.context.settings
        if self._leaving or not self._surroundings.has_tray():
            return True
        if not settings.get(setting.CLOSING_ASKED):
            self._ask()
            return False
        if settings.get(setting.CLOSE_TO_TRAY):
            self.hide()
            return False
        return True

    def hide(self) -> None:
        """Go on in the tray alone."""
        window_place.keep(self._window, self._window.context.settings)
        self._window.hide()

    def look(self) -> None:
        """Bring the window back where the tray has gone away: nothing else would.

        Not at the first look: a tray that comes late at the beginning of a session is waited for.
        """
        lost = not self._window.isVisible() and self._window.cover is None and not self._surroundings.has_tray()
        self._without_tray = self._without_tray + 1 if lost else 0
        if self._without_tray > 1:
            self._window.showMinimized()

    def _ask(self) -> None:
        from journal.ui.dialogs.closing import ClosingDialog  # late: it is seen once

        dialog = ClosingDialog(self._surroundings, self._window)
        dialog.stay_chosen.connect(self._stay)
        dialog.quit_chosen.connect(self._quit)
        dialog.open()

    def _stay(self, with_session: bool) -> None:
        self._remember(to_tray=True)
        if with_session:
            try:
                self._surroundings.start_at_login(True)
            except (JournalError, OSError) as error:
                self._window.on_failed(error)
                return
        self.hide()

    def _quit(self) -> None:
        self._remember(to_tray=False)
        self._leaving = True
        self._window.close()

    def _remember(self, *, to_tray: bool) -> None:
        settings = self._window.context.settings
        with suppress(OSError):  # then it is asked once more
            settings.set(setting.CLOSE_TO_TRAY, to_tray)
            settings.set(setting.CLOSING_ASKED, True)

    def _let_go(self, _manager: QSessionManager) -> None:
        self._leaving = True  # the session ends: nothing may stand in its way
