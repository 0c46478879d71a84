"""The dialog that opens a crisis: a client, one sentence, how bad; what follows is the page of crises."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, Qt
from PySide6.QtWidgets import QButtonGroup, QDateTimeEdit, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from journal.core import text as texts
from journal.core.crises import Crisis, CrisisStage
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime, milliseconds
from journal.store import clients, crises
from journal.store.history import Op, Operation
from journal.ui import dates, labels
from journal.ui.context import Context
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.dialogs.record_dialog import RecordDialog, choice, chosen
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

SEVERITIES = (1, 2, 3)
USUAL_SEVERITY = 2
_OF_CLIENT = frozenset({Code.NAME_MISSING, Code.NAME_UNKNOWN, Code.NAME_AMBIGUOUS})


class CrisisDialog(RecordDialog):
    """Opens a crisis and shows it; `client_id` says whose, else a field asks."""

    def __init__(self, context: Context, *, client_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("CrisisDialog", "Open a crisis"), parent)
        self.client = ClientField(context.reader, client_id)
        self.client.setReadOnly(client_id is not None)
        self.sentence = QLineEdit()
        self.sentence.setMaxLength(texts.MAX_LINE)
        self.sentence.setPlaceholderText(translate("CrisisDialog", "One sentence: leaflets in the wrong colour"))
        self._stages = [
            (translate("CrisisDialog", "Open: it has happened"), CrisisStage.OPEN),
            (translate("CrisisDialog", "Warning: it may come"), CrisisStage.WARNING),
        ]
        self.stage = choice(self._stages, CrisisStage.OPEN)
        self.when = QDateTimeEdit(QDateTime.fromMSecsSinceEpoch(context.now()))
        self.when.setCalendarPopup(True)
        self.when.setLocale(context.locale)
        self.when.setDisplayFormat(dates.moment_format(context.locale))
        self._shown_when = self.when.dateTime()
        self.add_row(translate("CrisisDialog", "Client"), self.client)
        self.add_row(translate("CrisisDialog", "What happened"), self.sentence)
        self.add_row(translate("CrisisDialog", "Severity"), self._severities())
        self.add_row(translate("CrisisDialog", "Stage"), self.stage)
        self.add_row(translate("CrisisDialog", "When"), self.when)
        words = translate("CrisisDialog", "This cannot be undone, only closed: its log is kept as it is written.")
        self.form.addRow(PlainLabel(words, "meta", wrap=True))
        self.complete(self._open)
        self.save_button.setText(translate("CrisisDialog", "Open the crisis"))
        self.save_button.setAccessibleName(self.save_button.text())
        self.saved.connect(context.crisis_requested)
        (self.sentence if client_id else self.client).setFocus()

    def _severities(self) -> QWidget:
        self.severity = QButtonGroup(self)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        for value in SEVERITIES:
            made = QRadioButton(labels.severity(value))
            made.setAccessibleName(made.text())
            made.setChecked(value == USUAL_SEVERITY)
            if not made.isChecked():
                # Tab comes to the one that is chosen; Qt sees to this only once the group has had the keyboard.
                made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.severity.addButton(made, value)
            row.addWidget(made)
        row.addStretch(1)
        return holder

    def crisis(self) -> Crisis:
        """What was filled in; JournalError with what is missing."""
        client_id = self.client.resolved()
        sentence = texts.line(self.sentence.text())
        if not sentence:
            raise JournalError(Code.TEXT_MISSING)
        stage: CrisisStage = chosen(self.stage, list(self._stages))
        return Crisis(client_id, sentence, self._opened(), self.severity.checkedId(), stage)

    def _open(self) -> None:
        try:
            crisis = self.crisis()
        except JournalError as error:
            self.fail(error, self.client if error.code in _OF_CLIENT else self.sentence)
            return
        self.write(Op.CRISIS_OPEN, partial(_write, crisis=crisis))

    def _opened(self) -> EventTime:
        """Now to the second while nobody has touched the time: the clock of the crisis starts here."""
        tz = self.context.reader.tz
        if self.when.dateTime() == self._shown_when:
            return EventTime.of(self.context.now(), tz)
        return EventTime.of(milliseconds(dates.from_qt(self.when.dateTime()), tz), tz)


def _write(writer: Writer, running: Operation, *, crisis: Crisis) -> int:
    running.facts = {"client": clients.get(writer, crisis.client_id).name, "title": crisis.sentence}
    return crises.open_crisis(writer, crisis)
