"""Shows in a window what nobody expected: a report without client data, kept in the log as well; once at a time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core.errors import JournalError
from journal.ui import errors


def show(error: BaseException, now: int, window: QWidget) -> None:
    """Open the dialog for an exception that is no JournalError; `now` in UTC milliseconds."""
    from journal.ui.dialogs.problem import ProblemDialog

    report = errors.report(error, now)
    where = None
    with suppress(OSError):  # a full disk must not hide what went wrong
        where = errors.log(report)
    # What goes wrong at every tick must not pile up dialogs: the first one tells enough.
    if window.findChild(ProblemDialog) is None:
        ProblemDialog(report, where, window).open()


def report(
    tell: Callable[[BaseException], None],
    now: Callable[[], int],
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Be the hook for what nobody caught: told calmly and without client data, instead of lost on a closed stderr."""
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.quit()
        return
    # What is expected is told in a sentence.  Of the rest it says where the program was, not what it held: some
    # desktops keep what programs print in a file.
    if sys.stderr is not None and not isinstance(error, JournalError):
        print("Traceback, without its values:", errors.report(error.with_traceback(trace), now()), file=sys.stderr)
    tell(error)
