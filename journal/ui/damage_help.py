"""Help for damage that is met while the journal is read and written, offered once per window; checks have their own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal.core.errors import Code, JournalError
from journal.store.reading import Reader
from journal.ui.context import Context

DAMAGE = frozenset({Code.JOURNAL_DAMAGED, Code.JOURNAL_CUT, Code.DISK_UNREADABLE})


class DamageHelp:
    """Takes the errors of a window first."""

    def __init__(self, context: Context, window: QWidget) -> None:
        self._context, self._window = context, window
        self._offered = False

    def takes(self, error: BaseException, *, read: bool = False) -> bool:
        """Whether nothing else is to be told: help was offered just now, or (`read`) a page says what is wrong."""
        if not (isinstance(error, JournalError) and is_about(error, self._context.reader)):
            return False
        if self._offered:
            return read
        self._offered = True
        from journal.store.check import CheckResult, Problem, ProblemKind  # late: most journals are whole
        from journal.ui.checkups import offer_help

        problem = Problem(ProblemKind.PAGES, "file", detail=str(error.__cause__ or error.code))
        offer_help(self._context, self._window, CheckResult((problem,), {}, 0))
        return True


def is_about(error: JournalError, reader: Reader) -> bool:
    """Whether an error says that the journal of `reader`, which is open, is damaged.

    An encrypted one that was opened is no journal any more where the seal of a page does not fit.
    """
    ours = error.facts.get("path") == str(reader.path)
    return ours and (error.code in DAMAGE or (error.code is Code.NOT_A_JOURNAL and reader.key is not None))
