"""The window while work is done on the file of a journal that is closed for it: what it is, how far, and Cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout

from journal.settings import Settings
from journal.ui import window_memory
from journal.ui.aside import Aside
from journal.ui.bare_window import BareWindow
from journal.ui.context import ClosedWork, Context, OpenRequest
from journal.ui.runner import LongJob
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

if TYPE_CHECKING:
    from journal.ui.main_window import MainWindow

translate = QCoreApplication.translate


class ClosedWorkWindow(BareWindow):
    """Runs a `ClosedWork` in a thread and shows how far it is.  Closing the window stops the work first."""

    finished = Signal(object)
    """The `OpenRequest` that the work returned."""
    failed = Signal(object)
    """The exception that ended it; CANCELLED where the user stopped it."""

    def __init__(self, work: ClosedWork, settings: Settings) -> None:
        super().__init__(settings)
        self._title = work.title
        self._closing = False
        self._progress: tuple[int, int] = (0, 0)
        self._job: Aside | None = Aside(_running(work.work), self)
        self._job.progressed.connect(self._progressed)
        self._job.finished.connect(self._finished)
        self._job.failed.connect(self._failed)
        self.build()

    def fill(self, column: QVBoxLayout) -> None:
        """Put the title and the progress there."""
        card = Card()
        card.body.setContentsMargins(8, 8, 8, 6)
        card.body.setSpacing(10)
        card.body.addWidget(PlainLabel(self._title, "card", wrap=True))
        words = translate(
            "ClosedWork",
            "The journal is closed meanwhile. The old file stays until the new one has been compared with it.",
        )
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.row = ProgressRow(translate("ClosedWork", "Working on the file"))
        policy = self.row.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.row.setSizePolicy(policy)
        self.row.cancel_requested.connect(self._cancel)
        card.body.addWidget(self.row)
        column.addWidget(card)
        self.row.start()
        self.row.set_progress(*self._progress)

    def begin(self) -> None:
        """Start the work; called once the journal is closed."""
        if self._job is not None:
            self._job.start()

    def end(self) -> None:
        """Stop the work and block until it has; for the end of the program."""
        if self._job is not None:
            self._job.wait()
            self._job = None

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job is None:
            super().closeEvent(event)
            return
        # The thread holds the file: the program ends when it has let go.
        self._closing = True
        self.row.cancel.click()
        event.ignore()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _progressed(self, done: int, total: int) -> None:
        self._progress = (done, total)
        self.row.set_progress(done, total)

    def _finished(self, request: OpenRequest) -> None:
        self._job = None
        self.row.stop()
        if self._closing:
            self.close()
        else:
            self.finished.emit(request)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.row.stop()
        if self._closing:
            self.close()
        else:
            self.failed.emit(error)


def tell_done(work: ClosedWork, place: str, context: Context, window: MainWindow) -> None:
    """Tell in the window that opened afterwards what was done, at the place where the user had been."""
    window_memory.go_to(window, place)
    if work.done:
        window.tell(work.done)
    if work.then is not None:
        work.then(context, window)


def _running(work: Callable[[Callable[[int, int], None]], OpenRequest]) -> Callable[[LongJob], OpenRequest]:
    def run(job: LongJob) -> OpenRequest:
        return work(job.progress)

    return run
