"""What a start from outside asks for beyond the window, such as quick capture: done once the journal may be seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt

from journal import settings as setting
from journal import start_arguments
from journal.desktop import file_opening
from journal.settings import Settings
from journal.start_arguments import Wish
from journal.ui.context import OpenRequest

if TYPE_CHECKING:
    from journal.locking import Guard
    from journal.presence import Presence
    from journal.ui.bare_window import BareWindow
    from journal.ui.main_window import MainWindow


class Shown(Protocol):
    """The program as far as it is of interest here: what it shows, and what stands beside that."""

    settings: Settings
    window: MainWindow | None
    front: BareWindow | None
    presence: Presence | None
    guard: Guard | None
    shown: OpenRequest | None

    def open(self, request: OpenRequest) -> bool:
        """Show another journal."""


class Wishes(QObject):
    """Holds one wish at a time: the last one counts."""

    def __init__(self, app: Shown, application: QObject, leave: Callable[[], None]) -> None:
        """`leave` ends the program."""
        super().__init__()
        self._app, self._leave = app, leave
        self._wish: Wish | None = None
        self.for_capture_alone = False
        """Whether the program was started for quick capture: its window stays away until it is asked for."""
        if file_opening.HANDS_OVER:
            self._files = file_opening.FileOpening(application)
            self._files.asked.connect(self._show_file)

    @property
    def capture_waits(self) -> bool:
        """Whether quick capture was asked for and could not be opened yet."""
        return self._wish is Wish.QUICK

    def begin_with(self, wish: Wish | None) -> None:
        """Take the wish of the start itself."""
        self._wish, self.for_capture_alone = wish, wish is Wish.QUICK

    def take(self, arguments: Sequence[str]) -> None:
        """Do what a second start asks for; without a wish that is to see the window."""
        start = start_arguments.read(arguments)
        self._wish = start.wish if start is not None else None
        if self._wish is not None and self._app.window is not None:
            self.carry_out()
            return
        self.for_capture_alone = False
        window, front = self._app.window, self._app.front
        if window is not None:
            if window.cover is not None:
                window.cover.show_capture_waits(False)
            window.bring_to_front()
        elif front is not None:
            front.show_capture_waits(self.capture_waits)  # behind a passphrase the wish waits for it
            front.bring_to_front()

    def carry_out(self, _hidden: bool = False) -> None:
        """Do what was asked for; where the journal is hidden, once it is shown again."""
        window, guard = self._app.window, self._app.guard
        if self._wish is None or window is None:
            return
        if window.cover is not None and guard is not None:
            window.cover.show_capture_waits(self.capture_waits)
            window.cover.bring_to_front()
            guard.hiding.changed.connect(self.carry_out, Qt.ConnectionType.SingleShotConnection)
            return
        wish, self._wish = self._wish, None
        if wish is Wish.QUICK:
            box = window.deeds.quick_capture()
            if box is not None and self.for_capture_alone:
                box.ended.connect(self._captured)
        else:
            window.bring_to_front()
            window.deeds.log_anything()

    def _show_file(self, path: Path) -> None:
        """Show a file that the system handed over, as if it had been chosen in the settings."""
        if self._app.shown is not None and self._app.shown.path == path.absolute():
            self.take([])
        else:
            self._app.open(OpenRequest(path.absolute(), create=False))

    def _captured(self, awaited: bool) -> None:
        """End a program that was started for quick capture alone where nothing keeps it.

        `awaited` says that something that was saved is still to come: somebody has to remind of it.
        """
        window, alone = self._app.window, self.for_capture_alone
        self.for_capture_alone = False
        if window is None or not alone or (window.isVisible() and not window.isMinimized()):
            return
        settings, presence = self._app.settings, self._app.presence
        unwanted = settings.get(setting.CLOSING_ASKED) and not settings.get(setting.CLOSE_TO_TRAY)
        if presence is not None and presence.tray.present and (awaited or not unwanted):
            return
        if awaited:
            window.showMinimized()
        else:
            self._leave()
