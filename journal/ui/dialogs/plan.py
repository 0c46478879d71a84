"""The dialog for one plan of one's own: when it is meant, its goals, its steps, and what reviews have taught."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from journal.core import text as texts
from journal.core.crisis_measures import MeasureKind
from journal.core.errors import Code, JournalError
from journal.core.plans import Goals, Plan, Step, checked
from journal.store.history import Op
from journal.ui import crisis_labels, plan_words
from journal.ui.context import Context
from journal.ui.dialogs.careful_dialog import CarefulDialog
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.dialogs.plan_step import PlanStepDialog
from journal.ui.dialogs.record_dialog import note_field
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.span_edit import SpanEdit
from journal.ui.widgets.steps_edit import StepsEdit

translate = QCoreApplication.translate

WIDTH = 700
FIELD_HEIGHT = 64
_OF_CLIENT = frozenset({Code.NAME_UNKNOWN, Code.NAME_AMBIGUOUS})


class PlanDialog(CarefulDialog):
    """Edits `plan`; one without an id is added: a new one, or a copy of another."""

    def __init__(self, context: Context, plan: Plan, parent: QWidget | None = None) -> None:
        words = translate("PlanDialog", "Edit plan") if plan.id else translate("PlanDialog", "New plan")
        super().__init__(context, words, parent)
        self._plan = plan
        self._make_fields()
        self.add_row(translate("PlanDialog", "Name"), self.name)
        self.add_row(translate("PlanDialog", "For"), self.client)
        self.add_row(translate("PlanDialog", "When to use it"), self.situation)
        self.add_row(translate("PlanDialog", "Goals"), self._goal_fields())
        self.add_row(translate("PlanDialog", "Steps"), self.steps)
        words = translate("PlanDialog", "Deadlines count from the start. Crises that are open keep the steps they had.")
        self.form.addRow("", PlainLabel(words, "meta", wrap=True))
        self.add_row(translate("PlanDialog", "Lessons"), self.lessons)
        self.complete(self._save, self._delete if plan.id else None)
        self.offer_history("plans", plan.id)
        self.steps.edit_requested.connect(self._edit_step)
        self.setMinimumWidth(WIDTH)
        self.name.setFocus()

    def state(self) -> object:
        return super().state(), self.steps.steps()

    def _make_fields(self) -> None:
        plan = self._plan
        self.name = QLineEdit(plan.name)
        self.name.setMaxLength(texts.MAX_NAME)
        self.name.setPlaceholderText(translate("PlanDialog", "Negative story, power cut at an event…"))
        self.client = ClientField(self.context.reader, plan.client_id)
        self.client.setPlaceholderText(translate("PlanDialog", "Any client; or one: name, pinyin or initials"))
        self.situation = note_field(plan.situation)
        self.situation.setFixedHeight(FIELD_HEIGHT)
        self.steps = StepsEdit()
        self.steps.set_steps(plan.steps)
        self.lessons = note_field(plan.lessons)
        self.lessons.setFixedHeight(FIELD_HEIGHT)
        self.lessons.setPlaceholderText(translate("PlanDialog", "Reviews of crises add to this"))

    def _goal_fields(self) -> QWidget:
        goals = self._plan.goals
        none = translate("PlanDialog", "no goal")
        values = (goals.first_response, goals.client, goals.contained, goals.resolved)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        self.goals: list[SpanEdit] = []
        for column, (kind, minutes) in enumerate(zip(MeasureKind, values, strict=True)):
            name = crisis_labels.measure(kind)
            field = SpanEdit(translate("PlanDialog", "Goal: {measure}").format(measure=name), none=none)
            field.setMinimumContentsLength(6)
            field.set_minutes(minutes)
            grid.addWidget(PlainLabel(name, "meta"), 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
            self.goals.append(field)
        return holder

    def _edit_step(self, place: int | None) -> None:
        step = self.steps.steps()[place] if place is not None else None
        dialog = PlanStepDialog(self.context, step, place, self)
        dialog.given.connect(self._take_step)
        dialog.open()

    def _take_step(self, step: Step, place: int | None) -> None:
        self.steps.put(place, step)
        self.steps.list.setFocus()

    def _save(self) -> None:
        try:
            plan = checked(self._read())
        except JournalError as error:
            self.fail(error, self._wrong_field(error))
            return
        self.write(Op.PLAN_EDIT if plan.id else Op.PLAN_ADD, partial(plan_words.keep, plan=plan))

    def _delete(self) -> None:
        self.write(Op.PLAN_DELETE, partial(plan_words.delete, plan=self._plan))

    def _read(self) -> Plan:
        return replace(
            self._plan,
            name=self.name.text(),
            client_id=self.client.resolved() if self.client.text().strip() else None,
            situation=self.situation.toPlainText(),
            goals=Goals(*(field.minutes() for field in self.goals)),
            steps=self.steps.steps(),
            lessons=self.lessons.toPlainText(),
        )

    def _wrong_field(self, error: JournalError) -> QWidget:
        if error.code in _OF_CLIENT:
            return self.client
        if error.code in (Code.SPAN_UNREADABLE, Code.NUMBER_OUT_OF_RANGE):
            wrong = (field for field in self.goals if not _fits(field, error))
            return next(wrong, self.steps.list)
        return self.name if error.code is Code.NAME_MISSING else self.situation


def _fits(field: SpanEdit, error: JournalError) -> bool:
    try:
        return field.minutes() is None or field.minutes() != error.facts.get("value")
    except JournalError:
        return False
