"""The dialog that closes a step of a crisis: what came of it, or what is new, as a line of the log."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core import text as texts
from journal.core.crises import Crisis
from journal.core.dues import WATCH, Due
from journal.core.errors import Code, JournalError
from journal.store.history import Op
from journal.ui import crisis_changes
from journal.ui.context import Context
from journal.ui.dialogs.careful_dialog import CarefulDialog
from journal.ui.dialogs.record_dialog import note_field
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class StepDialog(CarefulDialog):
    """Asks what came of a step; of the question of the watch, what is new."""

    def __init__(self, context: Context, crisis: Crisis, due: Due, parent: QWidget | None = None) -> None:
        self._crisis, self._due = crisis, due
        self._asks = due.lead == WATCH
        title = translate("CrisisStep", "What is new") if self._asks else translate("CrisisStep", "Step done")
        super().__init__(context, title, parent)
        if self._asks:
            question = translate("CrisisStep", "What is new?")
        else:
            question = translate("CrisisStep", "What came of it? This may stay empty.")
            self.form.addRow(PlainLabel(due.title, "strong", wrap=True))
        self.form.addRow(PlainLabel(question, "body", wrap=True))
        self.text = note_field("")
        self.text.setAccessibleName(question)
        self.form.addRow(self.text)
        words = translate("CrisisStep", "This becomes a line of the log, and stays there.")
        self.form.addRow(PlainLabel(words, "meta", wrap=True))
        self.complete(self._save)
        save = translate("CrisisStep", "Log it") if self._asks else translate("CrisisStep", "Done")
        self.save_button.setText(save)
        self.save_button.setAccessibleName(save)
        self.text.setFocus()

    def _save(self) -> None:
        try:
            outcome = texts.note(self.text.toPlainText()).strip()
            if self._asks and not outcome:
                raise JournalError(Code.TEXT_MISSING)
        except JournalError as error:
            self.fail(error, self.text)
            return
        work = partial(crisis_changes.done, due_id=self._due.id, title=self._crisis.sentence, outcome=outcome)
        self.write(Op.DUE_DONE, work)
