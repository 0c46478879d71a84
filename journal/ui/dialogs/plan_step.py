"""The dialog for one step of a plan; it is kept with the plan, when that is saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.interactions import OWN, Channel
from journal.core.plans import Plan, Step, StepKind, checked
from journal.store import journal_settings
from journal.ui import crisis_labels, labels
from journal.ui.context import Context
from journal.ui.dialogs.careful_dialog import CarefulDialog
from journal.ui.dialogs.record_dialog import choice, chosen, note_field
from journal.ui.widgets.span_edit import SpanEdit

translate = QCoreApplication.translate

SCRIPT_HEIGHT = 120


class PlanStepDialog(CarefulDialog):
    """Gives back what was filled in by `given`; the journal is not changed."""

    given = Signal(object, object)
    """The `Step`, and its place in the plan or None, as it was handed over."""

    def __init__(
        self, context: Context, step: Step | None, place: int | None = None, parent: QWidget | None = None
    ) -> None:
        words = translate("PlanStep", "Edit step") if step else translate("PlanStep", "New step")
        super().__init__(context, words, parent)
        self._place = place
        self._make_fields(step or Step("", 0), new=step is None)
        self.add_row(translate("PlanStep", "What is done"), self.title)
        self.add_row(translate("PlanStep", "When"), self.after)
        self.add_row(translate("PlanStep", "Kind"), self.kind)
        self.add_row(translate("PlanStep", "Comes again"), self.every)
        self.add_row(translate("PlanStep", "Responsible"), self.responsible)
        self.add_row(translate("PlanStep", "Through"), self.channel)
        self.add_row(translate("PlanStep", "What one can say"), self.script)
        self.complete(self._give)
        self.save_button.setText(translate("PlanStep", "Use this step"))
        self.save_button.setAccessibleName(self.save_button.text())
        self.title.setFocus()

    def _make_fields(self, step: Step, *, new: bool) -> None:
        self.title = QLineEdit(step.title)
        self.title.setMaxLength(texts.MAX_LINE)
        self.title.setPlaceholderText(translate("PlanStep", "Ring the client with a recommendation"))
        self.after = SpanEdit(translate("PlanStep", "Time after the start"), deadline=True)
        self.after.set_minutes(None if new else step.after_minutes)
        self._kinds: list[tuple[str, object]] = [(crisis_labels.step_kind(kind), kind) for kind in StepKind]
        self.kind = choice(self._kinds, step.kind)
        once = translate("PlanStep", "Once")
        self.every = SpanEdit(translate("PlanStep", "Comes again after"), none=once)
        self.every.set_minutes(step.every_minutes)
        self.responsible = QLineEdit(step.responsible)
        self.responsible.setMaxLength(texts.MAX_NAME)
        self.responsible.setPlaceholderText(translate("PlanStep", "Account manager"))
        own = [OWN + name for name in journal_settings.get(self.context.reader, "own_channels")]
        codes = [channel for channel in Channel if channel is not Channel.NOTE]
        self._channels: list[tuple[str, object]] = [(translate("PlanStep", "Any way"), "")]
        self._channels += [(labels.channel(code), str(code)) for code in (*codes, *own)]
        if step.channel not in [code for _, code in self._channels]:
            self._channels.append((labels.channel(step.channel), step.channel))
        self.channel = choice(self._channels, step.channel)
        self.script = note_field(step.script)
        self.script.setFixedHeight(SCRIPT_HEIGHT)

    def _give(self) -> None:
        try:
            step = checked(Plan(".", (self._read(),))).steps[0]
        except JournalError as error:
            self.fail(error, self._wrong_field(error))
            return
        self.accept()
        self.given.emit(step, self._place)

    def _read(self) -> Step:
        return Step(
            self.title.text(),
            self.after.minutes() or 0,
            chosen(self.kind, self._kinds),
            self.every.minutes(),
            self.responsible.text(),
            chosen(self.channel, self._channels),
            self.script.toPlainText(),
        )

    def _wrong_field(self, error: JournalError) -> QWidget:
        if error.code is Code.TEXT_MISSING:
            return self.title
        if error.code in (Code.SPAN_UNREADABLE, Code.NUMBER_OUT_OF_RANGE):
            try:
                after = self.after.minutes() or 0
            except JournalError:
                after = None
            wrong = after is None or error.facts.get("value") == after
            return self.after if wrong else self.every
        return self.script
