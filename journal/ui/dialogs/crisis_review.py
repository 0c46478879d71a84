"""The dialog in which a crisis is looked back on: what caused it, what helped, what changes, what was promised."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.core.crises import Crisis, Review
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime, Moment, today
from journal.core.risks import Risk
from journal.store import clients, crises, crisis_learning, risks, work_settings
from journal.store.crisis_learning import Learned
from journal.store.history import Op, Operation
from journal.ui.context import Context
from journal.ui.dialogs.careful_dialog import CarefulDialog
from journal.ui.dialogs.record_dialog import note_field
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.optional_day import OptionalDay

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

WIDTH = 660
FIELD_HEIGHT = 56
PROMISE_DAYS = 7
"""Days after which a promise is proposed to be due, moved to a working day."""


class ReviewDialog(CarefulDialog):
    """Reviews `crisis`, once it is over; "Not now" leaves the one due that reminds of it."""

    def __init__(self, context: Context, crisis: Crisis, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("CrisisReview", "Review the crisis"), parent)
        # What the page knows may be older than the risk that went into the bin meanwhile.
        self._crisis = crisis = crises.get(context.reader, crisis.id)
        self._plan = crisis_learning.plan_of(context.reader, crisis, context.language)
        self._risk = self._known_risk()
        client = clients.get(context.reader, crisis.client_id).name
        self.form.addRow(PlainLabel(crisis.sentence, "card", wrap=True))
        self.form.addRow(PlainLabel(client, "meta", wrap=True))
        self._add_fields(crisis.review)
        self._add_ways()
        words = translate(
            "CrisisReview",
            "It becomes an inner line of the log, and the crisis counts as reviewed. This cannot be undone; what it "
            "adds to plan, risks and promises can be changed there.",
        )
        self.form.addRow(PlainLabel(words, "meta", wrap=True))
        self.complete(self._save)
        self.save_button.setText(translate("CrisisReview", "Keep the review"))
        self.save_button.setAccessibleName(self.save_button.text())
        self.cancel_button.setText(translate("CrisisReview", "Not now"))
        self.cancel_button.setAccessibleName(self.cancel_button.text())
        self.setMinimumWidth(WIDTH)
        self.changes.textChanged.connect(self._fit_ways)
        self.promised.textChanged.connect(self._fit_ways)
        self._fit_ways()
        self.cause.setFocus()

    def _add_fields(self, known: Review) -> None:
        self.cause = _field(known.cause, translate("CrisisReview", "The proof was sent without a second look."))
        self.helped = _field(known.helped, translate("CrisisReview", "The printer answered the phone at night."))
        self.changes = _field(known.changes, translate("CrisisReview", "Two people sign a proof from now on."))
        self.promised = _field(known.promised, translate("CrisisReview", "One promise a line"))
        self.add_row(translate("CrisisReview", "Cause"), self.cause)
        self.add_row(translate("CrisisReview", "What helped"), self.helped)
        self.add_row(translate("CrisisReview", "What changes"), self.changes)
        self.add_row(translate("CrisisReview", "Promises made"), self.promised)

    def _add_ways(self) -> None:
        """Where what was learned may flow to; a second review proposes nothing that the first has done."""
        first = not self._crisis.review
        words = translate("CrisisReview", "Each line becomes a promise of ours, due on")
        name = translate("CrisisReview", "Promises due on")
        self.as_promises = OptionalDay(words, name, self.context.locale, self._usual_day())
        self.as_promises.box.setChecked(first)
        self.form.addRow("", self.as_promises)
        self.to_plan = QCheckBox(translate("CrisisReview", "The plan learns what changes"))
        self.to_plan.setChecked(first and self._plan is not None)
        if self._plan is not None:
            self.add_row(translate("CrisisReview", "Also goes into"), _way(self.to_plan, self._plan_words()))
        self.to_risk = QCheckBox(translate("CrisisReview", "The risk register learns the cause"))
        self.to_risk.setChecked(first and self._risk is not None)
        risk_row = _way(self.to_risk, self._risk_words())
        if self._plan is not None:
            self.form.addRow("", risk_row)
        else:
            self.add_row(translate("CrisisReview", "Also goes into"), risk_row)

    def _plan_words(self) -> str:
        if self._plan is None:
            return ""
        if self._plan.id:
            return self._plan.name
        words = translate("CrisisReview", "“{name}” is built in: a copy for this client learns it")
        return words.format(name=self._plan.name)

    def _risk_words(self) -> str:
        if self._risk is None:
            return translate("CrisisReview", "As a new risk, with the cause as its early sign")
        words = translate("CrisisReview", "“{title}”: the cause joins its early signs, reviewed today")
        return words.format(title=self._risk.title)

    def _known_risk(self) -> Risk | None:
        if self._crisis.risk_id is None:
            return None
        return risks.get(self.context.reader, self._crisis.risk_id)

    def _usual_day(self) -> dt.date:
        reader = self.context.reader
        day = today(self.context.now(), reader.tz) + dt.timedelta(days=PROMISE_DAYS)
        return work_settings.working_days(reader).on_or_after(day)

    def _fit_ways(self) -> None:
        self.show_row(self.as_promises, bool(self.promised.toPlainText().strip()))
        self.to_plan.setEnabled(bool(self.changes.toPlainText().strip()))
        if self.isVisible():
            self.fit()

    def _save(self) -> None:
        try:
            learned = self._learned()
        except JournalError as error:
            self.fail(error, self.cause)
            return
        at = EventTime.of(self.context.now(), self.context.reader.tz)
        language = self.context.language
        work = partial(_write, crisis_id=self._crisis.id, learned=learned, at=at, language=language)
        self.write(Op.CRISIS_REVIEW, work)

    def _learned(self) -> Learned:
        fields = (self.cause, self.helped, self.changes, self.promised)
        review = Review(*(texts.note(field.toPlainText()).strip() for field in fields))
        if not review:
            raise JournalError(Code.TEXT_MISSING)
        promises = tuple(filter(None, map(texts.line, review.promised.splitlines())))
        day = self.as_promises.day() if promises else None
        return Learned(
            review,
            to_plan=self.to_plan.isChecked() and self._plan is not None,
            to_risk=self.to_risk.isChecked(),
            promises=promises if day else (),
            due=Moment.date(dt.date.fromisoformat(day), self.context.reader.tz) if day else None,
        )


def _field(text: str, example: str) -> QPlainTextEdit:
    made = note_field(text)
    made.setPlaceholderText(example)
    made.setFixedHeight(FIELD_HEIGHT)
    return made


def _way(box: QCheckBox, words: str) -> QWidget:
    """Return a box with what it does exactly in a quiet line beneath."""
    box.setAccessibleName(box.text())
    box.setAccessibleDescription(words)
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(2)
    column.addWidget(box)
    said = PlainLabel(words, "meta", wrap=True)
    said.setContentsMargins(26, 0, 0, 0)
    column.addWidget(said)
    return row


def _write(
    writer: Writer, running: Operation, *, crisis_id: int, learned: Learned, at: EventTime, language: str
) -> int:
    crisis = crises.get(writer, crisis_id)
    running.facts = {"client": clients.get(writer, crisis.client_id).name, "title": crisis.sentence}
    crisis_learning.learn(writer, crisis_id, learned, at, language)
    return crisis_id
