"""What stands beside the window from shortly after its first frame; what each part does is in its own module."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from journal.desktop.upgrade_watch import UpgradeWatch
    from journal.locking import Guard
    from journal.presence import Presence
    from journal.ui.context import Context
    from journal.ui.main_window import MainWindow
    from journal.ui.runner import LongJob

MODULES = ("journal.presence", "journal.locking", "journal.ui.pages.today_deeds", "journal.ui.widgets.undo_bar")
"""Those two, and what the first key on a row of Today needs.

Some hundred modules come with them: on a busy machine their import takes seconds.
"""
BEFORE_AN_UPGRADE = "PySide6.QtPrintSupport"
"""Needed late or never, and then of the version of Qt that runs: an upgrade may have put another in its place."""


class Shown(Protocol):
    """The program as far as it is of interest here: what it shows, and what stands beside that."""

    context: Context | None
    window: MainWindow | None
    presence: Presence | None
    guard: Guard | None

    @property
    def upgrade(self) -> UpgradeWatch:
        """Knows which program was started."""


def begin(app: Shown, leave: Callable[[], list[str]]) -> None:
    """Start reminders and lock of the window that is shown, once their modules are there.

    They are imported on the thread for long jobs, so that keys pressed into a fresh window do not wait.  Where the
    journal is left before, nothing is started: its runner tells nobody any more.
    """
    assert app.context is not None
    start = partial(_start, app, leave)
    if all(name in sys.modules for name in MODULES):
        start()
        return
    job = app.context.runner.long(_load)
    job.finished.connect(start)
    job.failed.connect(start)  # then the import below tells why


def _load(_job: LongJob) -> None:
    for name in MODULES:
        import_module(name)


def _start(app: Shown, leave: Callable[[], list[str]], _outcome: object = None) -> None:
    if app.context is None or app.window is None:
        return
    if app.presence is None and not app.context.read_only:
        from journal.presence import Presence  # late: not before the first frame

        app.presence = Presence(app.context, app.window, app.upgrade)
        app.presence.start()
    if app.guard is None:
        from journal.locking import Guard  # late, as above

        app.guard = Guard(app.context, app.window, app.presence, leave)
    import_module(BEFORE_AN_UPGRADE)
