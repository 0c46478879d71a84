"""What is done with the crisis that is shown: which dialog opens, which change is written; the page stays a page."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from journal.core.crises import Crisis, CrisisLine, CrisisStage
from journal.core.dues import Due
from journal.core.interactions import Channel
from journal.store.history import Op
from journal.ui import crisis_changes
from journal.ui.context import Context, LogRequest
from journal.ui.pages.crisis_step_words import ShownStep

translate = QCoreApplication.translate


class CrisisDeeds(QObject):
    """Its dialogs are imported where they open: most of them are needed once in a crisis."""

    closed = Signal()
    """A dialog is closed: the keyboard has to go somewhere."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.crisis: Crisis | None = None

    def open_crisis(self) -> None:
        """Ask for a crisis to be opened."""
        from journal.ui.dialogs.crisis import CrisisDialog

        CrisisDialog(self._context, parent=self._page.window()).open()

    def plans(self) -> None:
        """Show the plans."""
        from journal.ui.dialogs.plans import PlansDialog

        PlansDialog(self._context, self._page.window()).open()

    def stage(self, stage: CrisisStage) -> None:
        """Ask for what belongs to a move."""
        from journal.ui.dialogs.crisis_close import CrisisStageDialog

        self._ask(CrisisStageDialog(self._context, self._chosen, stage, self._page.window()))

    def review(self) -> None:
        """Ask what was learned."""
        from journal.ui.dialogs.crisis_review import ReviewDialog

        self._ask(ReviewDialog(self._context, self._chosen, self._page.window()))

    def mistake(self) -> None:
        """Ask why it is no crisis."""
        from journal.ui.dialogs.crisis_mistake import MistakeDialog

        self._ask(MistakeDialog(self._context, self._chosen, self._page.window()))

    def report(self) -> None:
        """Ask where the report goes."""
        from journal.ui.dialogs.crisis_report import CrisisReportDialog

        self._ask(CrisisReportDialog(self._context, self._chosen, self._page.window()))

    def watch(self) -> None:
        """Ask how often the program shall ask."""
        from journal.ui.dialogs.crisis_watching import WatchDialog

        self._ask(WatchDialog(self._context, self._chosen, self._page.window()))

    def check(self) -> None:
        """Say how the chain of the log stands."""
        from journal.ui.dialogs.crisis_check import LogCheckDialog

        self._ask(LogCheckDialog(self._context, self._chosen, self._page.window()))

    def correct(self, line: CrisisLine) -> None:
        """Ask how it was."""
        from journal.ui.dialogs.crisis_correction import CorrectionDialog

        CorrectionDialog(self._context, line, self._page.window()).open()

    def show_client(self) -> None:
        """Go to the client."""
        self._context.client_requested.emit(self._chosen.client_id)

    def done(self, due: Due) -> None:
        """Ask what came of a step, or what is new."""
        from journal.ui.dialogs.crisis_step import StepDialog

        StepDialog(self._context, self._chosen, due, self._page.window()).open()

    def call(self, row: ShownStep) -> None:
        """Write a contact down, which closes the step."""
        channel = row.step.channel if row.step is not None and row.step.channel else Channel.PHONE.value
        self._context.log_requested.emit(LogRequest(row.due.client_id, channel, row.due.id))

    def nothing_new(self, due: Due) -> None:
        """Answer the question of the watch."""
        title = translate("CrisisLog", "Nothing new")
        self._context.runner.write(Op.DUE_DONE, partial(crisis_changes.done, due_id=due.id, title=title))

    def leave_out(self, due: Due, once: bool) -> None:
        """Leave a step out, this time or for good."""
        work = partial(crisis_changes.leave_out, due_id=due.id, title=self._chosen.sentence, once=once)
        self._context.runner.write(Op.DUE_SKIP if once else Op.DUE_DISMISS, work)

    def move_day(self, due: Due, day: dt.date) -> None:
        """Give a step another day."""
        self._context.runner.write(Op.DUE_EDIT, partial(crisis_changes.move_day, due_id=due.id, day=day))

    @property
    def _chosen(self) -> Crisis:
        assert self.crisis is not None
        return self.crisis

    def _ask(self, dialog: QDialog) -> None:
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self, _result: int) -> None:
        self.closed.emit()
