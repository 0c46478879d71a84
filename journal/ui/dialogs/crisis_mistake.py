"""The dialog that closes a crisis which was opened by mistake: with a reason, and never by deleting it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core import text as texts
from journal.core.crises import Crisis
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime
from journal.store import clients, crises
from journal.store.history import Op, Operation
from journal.ui.context import Context
from journal.ui.dialogs.careful_dialog import CarefulDialog
from journal.ui.dialogs.record_dialog import note_field
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate


class MistakeDialog(CarefulDialog):
    """Asks why `crisis` is none, then closes it."""

    def __init__(self, context: Context, crisis: Crisis, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("CrisisMistake", "Opened by mistake"), parent)
        self._crisis = crisis
        self.form.addRow(PlainLabel(crisis.sentence, "strong", wrap=True))
        question = translate("CrisisMistake", "Why is it no crisis?")
        self.form.addRow(PlainLabel(question, "body", wrap=True))
        self.text = note_field("")
        self.text.setAccessibleName(question)
        self.text.setPlaceholderText(translate("CrisisMistake", "It was about another company of the same name."))
        self.form.addRow(self.text)
        words = translate(
            "CrisisMistake",
            "It is closed and counts nowhere; nothing stays due for it. It stays in the journal with its log, and the "
            "reason becomes its last line. This cannot be undone.",
        )
        self.form.addRow(PlainLabel(words, "meta", wrap=True))
        self.complete(self._close)
        self.save_button.setText(translate("CrisisMistake", "Close the crisis"))
        self.save_button.setAccessibleName(self.save_button.text())
        self.text.setFocus()

    def _close(self) -> None:
        try:
            reason = texts.note(self.text.toPlainText()).strip()
            if not reason:
                raise JournalError(Code.TEXT_MISSING)
        except JournalError as error:
            self.fail(error, self.text)
            return
        at = EventTime.of(self.context.now(), self.context.reader.tz)
        self.write(Op.CRISIS_STAGE, partial(_write, crisis_id=self._crisis.id, at=at, reason=reason))


def _write(writer: Writer, running: Operation, *, crisis_id: int, at: EventTime, reason: str) -> int:
    crisis = crises.get(writer, crisis_id)
    running.facts = {"client": clients.get(writer, crisis.client_id).name, "title": crisis.sentence}
    crises.close_mistaken(writer, crisis_id, at, reason)
    return crisis_id
