"""The dialog that moves a crisis to another stage: closing asks for the result, going back for the reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.core.crises import STAGES, Crisis, CrisisStage
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime
from journal.store import clients, crises
from journal.store.history import Op, Operation
from journal.ui import errors, labels
from journal.ui.context import Context
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

WIDTH = 480
TEXT_HEIGHT = 96


class CrisisStageDialog(QDialog):
    """Asks for what belongs to the move of `crisis` to `stage`, then makes it."""

    def __init__(self, context: Context, crisis: Crisis, stage: CrisisStage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._crisis, self._stage = context, crisis, stage
        self._back = STAGES.index(stage) < STAGES.index(crisis.stage)
        self._closes = stage is CrisisStage.RESOLVED and not self._back
        title, question, placeholder = self._words()
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(title, "card", wrap=True))
        column.addWidget(PlainLabel(question, "body", wrap=True))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(question)
        self.text.setPlaceholderText(placeholder)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(TEXT_HEIGHT)
        column.addWidget(self.text)
        self.problem = PlainLabel("", "body", wrap=True, tone="red")
        self.problem.hide()
        column.addWidget(self.problem)
        column.addWidget(
            PlainLabel(translate("CrisisStage", "This becomes a line of the log and stays there."), "meta", wrap=True)
        )
        box = QDialogButtonBox()
        move = box.addButton(title, QDialogButtonBox.ButtonRole.AcceptRole)
        move.setDefault(True)
        box.addButton(QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self.text.setFocus()

    def _words(self) -> tuple[str, str, str]:
        """The title, the question and an example."""
        stage = labels.crisis_stage(self._stage)
        if self._closes:
            return (
                translate("CrisisStage", "Close the crisis"),
                translate("CrisisStage", "With which result does it end?"),
                translate("CrisisStage", "Reprinted overnight, delivered at nine; the client is content."),
            )
        if self._back:
            return (
                translate("CrisisStage", "Back to “{stage}”").format(stage=stage),
                translate("CrisisStage", "Why does it go back?"),
                translate("CrisisStage", "A second outlet took the story up."),
            )
        return (
            translate("CrisisStage", "Move to “{stage}”").format(stage=stage),
            translate("CrisisStage", "What has changed? This may stay empty."),
            "",
        )

    def accept(self) -> None:
        """Make the move, or say what is missing."""
        try:
            words = texts.note(self.text.toPlainText()).strip()
            if not words and (self._back or self._closes):
                raise JournalError(Code.TEXT_MISSING)
        except JournalError as error:
            self.problem.setText(errors.sentence(error))
            self.problem.show()
            self.text.setFocus()
            return
        at = EventTime.of(self._context.now(), self._context.reader.tz)
        result, reason = (words, "") if self._closes else ("", words)
        self._context.runner.write(
            Op.CRISIS_STAGE,
            partial(_move, crisis_id=self._crisis.id, stage=self._stage, at=at, result=result, reason=reason),
        )
        super().accept()


def _move(
    writer: Writer,
    running: Operation,
    *,
    crisis_id: int,
    stage: CrisisStage,
    at: EventTime,
    result: str,
    reason: str,
) -> None:
    crisis = crises.get(writer, crisis_id)
    running.facts = {"client": clients.get(writer, crisis.client_id).name, "title": crisis.sentence}
    crises.set_stage(writer, crisis_id, stage, at, result)
    if reason:
        # A line of its own: what `set_stage` is given becomes the result of the crisis.
        crises.log(writer, crisis_id, reason, at)
