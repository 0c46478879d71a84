"""The dialog that opens a crisis: a client, one sentence, how bad; what follows is the page of crises."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from journal.core import text as texts
from journal.core.crises import Crisis, CrisisStage
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime, milliseconds
from journal.store import clients, crises
from journal.store.history import Op, Operation
from journal.ui import dates, errors, labels, theme
from journal.ui.context import Context
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

SEVERITIES = (1, 2, 3)
FIRST_STAGES = (CrisisStage.OPEN, CrisisStage.WARNING)
WIDTH = 520


class CrisisDialog(QDialog):
    """Opens a crisis and shows it; `client_id` says whose, else a field asks."""

    def __init__(self, context: Context, *, client_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("CrisisDialog", "Open a crisis"))
        self.setMinimumWidth(WIDTH)
        self._context = context
        self._make_fields(client_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(PlainLabel(translate("CrisisDialog", "Open a crisis"), "card"))
        column.addLayout(self._form())
        self.problem = PlainLabel("", "body", wrap=True, tone="red")
        self.problem.hide()
        column.addWidget(self.problem)
        words = translate("CrisisDialog", "This cannot be undone, only closed: its log is kept as it is written.")
        column.addWidget(PlainLabel(words, "meta", wrap=True))
        column.addWidget(self._buttons())
        theme.finish(self)
        (self.sentence if client_id else self.client).setFocus()

    def _make_fields(self, client_id: int | None) -> None:
        self.client = ClientField(self._context.reader, client_id)
        self.client.setReadOnly(client_id is not None)
        self.sentence = QLineEdit()
        self.sentence.setMaxLength(texts.MAX_LINE)
        self.sentence.setAccessibleName(translate("CrisisDialog", "What happened"))
        self.sentence.setPlaceholderText(
            translate("CrisisDialog", "One sentence, such as: two thousand leaflets in the wrong colour")
        )
        self.severity = QButtonGroup(self)
        for value in SEVERITIES:
            choice = QRadioButton(labels.severity(value))
            choice.setAccessibleName(labels.severity(value))
            choice.setChecked(value == Crisis(0, "", EventTime(0, "")).severity)
            self.severity.addButton(choice, value)
        self.stage = QComboBox()
        self.stage.setAccessibleName(translate("CrisisDialog", "Stage"))
        self.stage.addItem(translate("CrisisDialog", "Open: it has happened"), CrisisStage.OPEN.value)
        self.stage.addItem(translate("CrisisDialog", "Warning: it may come"), CrisisStage.WARNING.value)
        now = QDateTime.fromMSecsSinceEpoch(self._context.now())
        self.when = QDateTimeEdit(now)
        self.when.setAccessibleName(translate("CrisisDialog", "When"))
        self.when.setCalendarPopup(True)
        self.when.setLocale(self._context.locale)
        self.when.setDisplayFormat("yyyy-MM-dd HH:mm")
        self._shown_when = self.when.dateTime()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        severities = QHBoxLayout()
        severities.setSpacing(16)
        for choice in self.severity.buttons():
            severities.addWidget(choice)
        severities.addStretch(1)
        form.addRow(PlainLabel(translate("CrisisDialog", "Client")), self.client)
        form.addRow(PlainLabel(translate("CrisisDialog", "What happened")), self.sentence)
        form.addRow(PlainLabel(translate("CrisisDialog", "Severity")), severities)
        form.addRow(PlainLabel(translate("CrisisDialog", "Stage")), self.stage)
        form.addRow(PlainLabel(translate("CrisisDialog", "When")), self.when)
        return form

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        save = box.addButton(translate("CrisisDialog", "Open the crisis"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        box.addButton(QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def crisis(self) -> Crisis:
        """What was filled in; JournalError with what is missing."""
        client_id = self.client.resolved()
        sentence = texts.line(self.sentence.text())
        if not sentence:
            raise JournalError(Code.TEXT_MISSING)
        stage = CrisisStage(self.stage.currentData())
        return Crisis(client_id, sentence, self._opened(), self.severity.checkedId(), stage)

    def accept(self) -> None:
        """Open the crisis, or say what is missing."""
        try:
            crisis = self.crisis()
        except JournalError as error:
            self.problem.setText(errors.sentence(error))
            self.problem.show()
            missing_client = error.code in (Code.NAME_MISSING, Code.NAME_UNKNOWN, Code.NAME_AMBIGUOUS)
            (self.client if missing_client else self.sentence).setFocus()
            return
        # The context outlives this dialog.
        self._context.runner.write(
            Op.CRISIS_OPEN, partial(_open, crisis=crisis), then=self._context.crisis_requested.emit
        )
        super().accept()

    def _opened(self) -> EventTime:
        """Now to the second while nobody has touched the time: the clock of the crisis starts here."""
        if self.when.dateTime() == self._shown_when:
            return EventTime.of(self._context.now(), self._context.reader.tz)
        tz = self._context.reader.tz
        return EventTime.of(milliseconds(dates.from_qt(self.when.dateTime()), tz), tz)


def _open(writer: Writer, running: Operation, *, crisis: Crisis) -> int:
    running.facts = {"client": clients.get(writer, crisis.client_id).name, "title": crisis.sentence}
    return crises.open_crisis(writer, crisis)
