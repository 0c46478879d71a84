"""The dialog that counts one more round of changes of a promise or request, with what it changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core import text as texts
from journal.core.commitments import Commitment
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime
from journal.store.history import Op
from journal.ui import commitment_changes
from journal.ui.context import Context
from journal.ui.dialogs.record_dialog import RecordDialog, note_field
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.when_edit import WhenEdit

translate = QCoreApplication.translate


class CommitmentRoundDialog(RecordDialog):
    """Asks what changed, and when that was said."""

    def __init__(self, context: Context, commitment: Commitment, parent: QWidget | None = None) -> None:
        number = commitment.rounds + 1
        super().__init__(context, translate("CommitmentRound", "Round {number}").format(number=number), parent)
        self._commitment = commitment
        self.form.addRow(PlainLabel(commitment.text, "card", wrap=True))
        self.text = note_field("")
        self.text.setPlaceholderText(translate("CommitmentRound", "Logo larger, second headline back to the first"))
        self.add_row(translate("CommitmentRound", "What changed"), self.text)
        self.when = WhenEdit(context.now, context.locale, context.reader.tz)
        self.add_row(translate("CommitmentRound", "When"), self.when)
        self.complete(self._save)
        self.text.setFocus()

    def _save(self) -> None:
        text = texts.note(self.text.toPlainText()).strip()
        if not text:
            self.fail(JournalError(Code.TEXT_MISSING), self.text)
            self.fit()
            return
        at = self.when.value() or EventTime.of(self.context.now(), self.context.reader.tz)
        work = partial(commitment_changes.count_round, commitment_id=self._commitment.id, text=text, at=at)
        self.write(Op.COMMITMENT_ROUND, work)
