"""The dialog that notes a possible crisis of a client, or changes one of the register."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.moments import today
from journal.core.risks import LIKELIHOODS, MOST_REVIEW_DAYS, Risk, checked
from journal.store import clients, risks
from journal.store.history import Op
from journal.ui import crisis_labels, labels, risk_words
from journal.ui.context import Context
from journal.ui.dialogs.careful_dialog import CarefulDialog
from journal.ui.dialogs.commitment_close import SPOKEN
from journal.ui.dialogs.crisis import SEVERITIES, CrisisDialog
from journal.ui.dialogs.record_dialog import choice, chosen, note_field
from journal.ui.widgets.buttons import button
from journal.ui.widgets.contacts_edit import ContactsEdit
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.optional_day import OptionalDay
from journal.ui.widgets.plan_choice import PlanChoice

translate = QCoreApplication.translate

WIDTH = 700
SIGNS_HEIGHT = 64


class RiskDialog(CarefulDialog):
    """What may come, how it would show, whom to call, whether the client knows, and when to look at it again."""

    def __init__(
        self, context: Context, client_id: int, risk_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        words = translate("RiskDialog", "Edit risk") if risk_id else translate("RiskDialog", "New risk")
        super().__init__(context, words, parent)
        self._risk = risks.get(context.reader, risk_id) if risk_id else Risk(client_id, "")
        self._today = today(context.now(), context.reader.tz)
        self._make_fields()
        self._make_days()
        self.form.addRow(PlainLabel(clients.get(context.reader, client_id).name, "card", elide=True))
        self.add_row(translate("RiskDialog", "What may happen"), self.title)
        self.add_row(translate("RiskDialog", "Early signs"), self.signs)
        self.add_row(translate("RiskDialog", "How bad, how likely"), self._scales())
        self.add_row(translate("RiskDialog", "Plan"), self.plan)
        self.add_row(translate("RiskDialog", "Whom to call"), self.contacts)
        hint = translate("RiskDialog", "People with numbers at the client and at the outlet are listed automatically.")
        self.form.addRow("", PlainLabel(hint, "meta", wrap=True))
        self.add_row(translate("RiskDialog", "Client told"), self._told_row())
        self.add_row(translate("RiskDialog", "Last reviewed"), self.reviewed)
        self.add_row(translate("RiskDialog", "Review again"), self.every)
        self.add_row(translate("RiskDialog", "Note"), self.note)
        self.complete(self._save, self._delete if risk_id else None)
        self.offer_history("risks", risk_id)
        self._offer_deeds()
        self.contacts.grew.connect(self._grow)
        self.setMinimumWidth(WIDTH)
        self.title.setFocus()

    def _make_fields(self) -> None:
        risk = self._risk
        self.title = QLineEdit(risk.title)
        self.title.setMaxLength(texts.MAX_LINE)
        self.title.setPlaceholderText(translate("RiskDialog", "An outlet doubts the safety figures"))
        self.signs = note_field(risk.signs)
        self.signs.setFixedHeight(SIGNS_HEIGHT)
        self.signs.setPlaceholderText(translate("RiskDialog", "What one would see first, a line each"))
        self._severities: list[tuple[str, object]] = [(labels.severity(value), value) for value in SEVERITIES]
        self.severity = choice(self._severities, risk.severity)
        self.severity.setAccessibleName(translate("RiskDialog", "Severity"))
        self._likelihoods: list[tuple[str, object]] = [
            (crisis_labels.likelihood(value), value) for value in LIKELIHOODS
        ]
        self.likelihood = choice(self._likelihoods, risk.likelihood)
        self.likelihood.setAccessibleName(translate("RiskDialog", "Likelihood"))
        self.plan = PlanChoice(self.context, risk.client_id)
        self.plan.keep(risk.plan)
        self.contacts = ContactsEdit()
        self.contacts.set_contacts(risk.contacts)
        self.note = note_field(risk.note)
        self.note.setFixedHeight(SIGNS_HEIGHT)

    def _make_days(self) -> None:
        risk, locale = self._risk, self.context.locale
        told, looked = translate("RiskDialog", "Told on"), translate("RiskDialog", "Reviewed on")
        self.told = OptionalDay(told, translate("RiskDialog", "Client told on"), locale, self._today)
        self.told.set_day(risk.told_on)
        self._channels: list[tuple[str, object]] = [
            (translate("RiskDialog", "channel not noted"), ""),
            *((labels.channel(code), code) for code in SPOKEN),
        ]
        known = [code for _, code in self._channels]
        if risk.told_how not in known:
            self._channels.append((labels.channel(risk.told_how), risk.told_how))
        self.told_how = choice(self._channels, risk.told_how)
        self.told_how.setAccessibleName(translate("RiskDialog", "Told through"))
        self.told_how.setEnabled(risk.told_on is not None)
        self.told.box.toggled.connect(self.told_how.setEnabled)
        self.reviewed = OptionalDay(looked, translate("RiskDialog", "Last reviewed on"), locale, self._today)
        self.reviewed.set_day(risk.reviewed_on)
        self.every = QSpinBox()
        self.every.setRange(0, MOST_REVIEW_DAYS)
        self.every.setSpecialValueText(translate("RiskDialog", "Never"))
        self.every.setPrefix(translate("RiskDialog", "every") + " ")
        self.every.setSuffix(" " + translate("RiskDialog", "days"))
        self.every.setValue(risk.review_days or 0)

    def _scales(self) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self.severity, 1)
        across.addWidget(self.likelihood, 1)
        return row

    def _told_row(self) -> QWidget:
        self.told.across.insertWidget(2, self.told_how)
        return self.told

    def _offer_deeds(self) -> None:
        """What one does with a risk that is there already; both leave the form, so changes are asked for first."""
        self.open_button: QPushButton | None = None
        if not self._risk.id or self.context.read_only:
            return
        self.open_button = button(translate("RiskDialog", "Open a crisis from this…"), "quiet", "siren")
        self.open_button.setAutoDefault(False)
        self.open_button.clicked.connect(self._open_crisis)
        self.reviewed_button = button(translate("RiskDialog", "Today"), "quiet", "check")
        self.reviewed_button.setAccessibleName(translate("RiskDialog", "Reviewed today"))
        self.reviewed_button.setAutoDefault(False)
        self.reviewed_button.clicked.connect(self._look_today)
        self.reviewed.across.insertWidget(2, self.reviewed_button)
        self._footer.insertWidget(self._footer.count() - 3, self.open_button)

    def _look_today(self) -> None:
        self.reviewed.set_day(self._today.isoformat())

    def _open_crisis(self) -> None:
        self.reject()
        if not self.isVisible():  # else it asks what becomes of the changes
            CrisisDialog(self.context, risk_id=self._risk.id, parent=self.parentWidget()).open()

    def _grow(self) -> None:
        if self.isVisible():
            self.fit()

    def _save(self) -> None:
        try:
            risk = checked(self._read())
        except JournalError as error:
            self.fail(error, self.title if error.code is Code.TEXT_MISSING else self.signs)
            return
        self.write(Op.RISK_EDIT if risk.id else Op.RISK_ADD, partial(risk_words.keep, risk=risk))

    def _delete(self) -> None:
        self.write(Op.RISK_DELETE, partial(risk_words.delete, risk=self._risk))

    def _read(self) -> Risk:
        told_on = self.told.day()
        return replace(
            self._risk,
            title=self.title.text(),
            signs=self.signs.toPlainText(),
            severity=chosen(self.severity, self._severities),
            likelihood=chosen(self.likelihood, self._likelihoods),
            plan=self.plan.key(),
            contacts=self.contacts.contacts(),
            told_on=told_on,
            told_how=chosen(self.told_how, self._channels) if told_on else "",
            reviewed_on=self.reviewed.day(),
            review_days=self.every.value() or None,
            note=self.note.toPlainText(),
        )
