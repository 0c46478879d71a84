"""What a row of Today that is a step of a crisis, its watch or the review of a risk can do; dialogs come late."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from journal.core.dues import WATCH, Due
from journal.ui.context import Context
from journal.ui.models import crisis_dues
from journal.ui.models.crisis_dues import Way


class StepDeeds(QObject):
    """Does it; `owner` is the page on whose window the dialogs stand."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner

    def open(self, due: Due) -> None:
        """Show the crisis; the question of the watch asks what is new."""
        if due.lead == WATCH:
            self.tell(due)
        elif due.crisis_id is not None:
            self._context.crisis_requested.emit(due.crisis_id)

    def verb(self, due: Due) -> bool:
        """Do what the button says, where that is more than to close it; return whether it was."""
        way = crisis_dues.way_of(self._context.reader, due)
        if way is Way.CALL:
            self._context.log_requested.emit(crisis_dues.request(self._context.reader, due))
        elif way is Way.REVIEW:
            self._review(due)
        elif way is Way.REPORT and due.crisis_id is not None:
            self._context.crisis_requested.emit(due.crisis_id)
        else:
            return False
        return True

    def asks_first(self, due: Due) -> bool:
        """Whether it is never just done: a review says what was learned."""
        return crisis_dues.way_of(self._context.reader, due) is Way.REVIEW

    def tell(self, due: Due) -> None:
        """Ask what came of it, or what is new, for the log."""
        from journal.ui.dialogs.crisis_step import StepDialog

        crisis = crisis_dues.crisis_of(self._context.reader, due)
        if crisis is not None:
            StepDialog(self._context, crisis, due, self._owner.window()).open()

    def edit(self, due: Due) -> None:
        """Change the words or the time of a step; a watch is set on the page of its crisis."""
        if due.lead == WATCH and due.crisis_id is not None:
            self._context.crisis_requested.emit(due.crisis_id)
            return
        from journal.ui.dialogs.due import DueDialog

        DueDialog(self._context, due_id=due.id, parent=self._owner).open()

    def _review(self, due: Due) -> None:
        crisis = crisis_dues.crisis_of(self._context.reader, due)
        if crisis is None:
            return
        if crisis.running:
            self._context.crisis_requested.emit(crisis.id)
            return
        from journal.ui.dialogs.crisis_review import ReviewDialog

        ReviewDialog(self._context, crisis, self._owner.window()).open()
