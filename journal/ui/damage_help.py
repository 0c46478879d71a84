"""Help for damage that is met while the journal is read and written, offered once per window; checks have their own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journal.core.errors import Code, JournalError
from journal.store.reading import Reader
from journal.ui.context import Context

if TYPE_CHECKING:
    from journal.ui.main_window import MainWindow

DAMAGE = frozenset({Code.JOURNAL_DAMAGED, Code.JOURNAL_CUT, Code.DISK_UNREADABLE})


class DamageHelp(QObject):
    """Takes the errors of a window first."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._offered = False
        self._waiting: list[JournalError] | None = []
        """What was met before the first frame, which a dialog would hold up; None from then on."""
        window.painted.connect(self._begin)

    def takes(self, error: BaseException, *, read: bool = False) -> bool:
        """Whether nothing else is to be told: help was offered just now, or (`read`) a page says what is wrong."""
        if not (isinstance(error, JournalError) and is_about(error, self._context.reader)):
            return False
        if self._offered:
            return read
        self._offered = True
        from journal.store import checkup
        from journal.store.check import CheckResult, Problem, ProblemKind  # late: most journals are whole
        from journal.ui.checkups import offer_help

        problem = Problem(ProblemKind.PAGES, "file", detail=str(error.__cause__ or error.code))
        found = CheckResult((problem,), {}, 0)
        offer_help(self._context, self._window, found)
        if not self._context.read_only:  # from now on no backup is deleted
            now = self._context.now()
            self._context.runner.unlogged(partial(checkup.record, found=found, full=False, now=now))
        return True

    def show_unread(self, error: JournalError) -> None:
        """Tell of something that could not be read, once the window stands."""
        if self._waiting is not None:
            self._waiting.append(error)
        elif not self.takes(error, read=True):
            self._window.on_failed(error)

    def _begin(self) -> None:
        waiting, self._waiting = self._waiting, None
        for error in waiting or ():
            self._context.tell_unread(error)


def is_about(error: JournalError, reader: Reader) -> bool:
    """Whether an error says that the journal of `reader`, which is open, is damaged.

    An encrypted one that was opened is no journal any more where the seal of a page does not fit.
    """
    ours = error.facts.get("path") == str(reader.path)
    return ours and (error.code in DAMAGE or (error.code is Code.NOT_A_JOURNAL and reader.key is not None))
