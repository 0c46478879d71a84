"""The dialog that corrects a line of a crisis log: a new line says how it was, the old one stays."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core import text as texts
from journal.core.crises import CrisisLine
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime
from journal.store.history import Op
from journal.ui import crisis_changes
from journal.ui.context import Context
from journal.ui.dialogs.careful_dialog import CarefulDialog
from journal.ui.dialogs.record_dialog import note_field
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class CorrectionDialog(CarefulDialog):
    """Asks how it was; begins with what the line says."""

    def __init__(self, context: Context, line: CrisisLine, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("CrisisCorrection", "Correct a line"), parent)
        self._line = line
        heading = translate("CrisisCorrection", "Line {number} says:").format(number=line.number)
        self.form.addRow(PlainLabel(heading, "meta"))
        self.form.addRow(PlainLabel(line.text, "body", wrap=True))
        question = translate("CrisisCorrection", "How was it?")
        self.form.addRow(PlainLabel(question, "body"))
        self.text = note_field(line.text)
        self.text.setAccessibleName(question)
        self.form.addRow(self.text)
        words = translate("CrisisCorrection", "A new line points to this one; both stay in the log.")
        self.form.addRow(PlainLabel(words, "meta", wrap=True))
        self.complete(self._save)
        self.save_button.setText(translate("CrisisCorrection", "Add the correction"))
        self.save_button.setAccessibleName(self.save_button.text())
        self.text.selectAll()  # Typing begins anew; an arrow key keeps what stands there.
        self.text.setFocus()

    def _save(self) -> None:
        try:
            text = texts.note(self.text.toPlainText()).strip()
            if not text or text == self._line.text.strip():
                raise JournalError(Code.TEXT_MISSING)
        except JournalError as error:
            self.fail(error, self.text)
            return
        at = EventTime.of(self.context.now(), self.context.reader.tz)
        self.write(Op.CRISIS_LOG, partial(crisis_changes.correct, line_id=self._line.id, text=text, at=at))
