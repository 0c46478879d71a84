"""The dialog that opens a crisis: a client, one sentence, how bad, by which plan; what follows is on its page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QLineEdit, QWidget

from journal.core import text as texts
from journal.core.crises import Crisis, CrisisStage, FoundBy
from journal.core.crisis_proposals import heaviest, key_of, outlet_named, risk_meant
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime, milliseconds
from journal.core.plans import Goals
from journal.core.risks import Risk
from journal.store import clients, counters, crises, outlets, risks
from journal.store.history import Op, Operation
from journal.ui import crisis_labels, dates, labels
from journal.ui.context import Context
from journal.ui.dialogs.careful_dialog import CarefulDialog
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.dialogs.more_rows import MoreRows
from journal.ui.dialogs.record_dialog import choice, chosen
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.plan_choice import PlanChoice
from journal.ui.widgets.radio_group import radio_group

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

WIDTH = 580
SEVERITIES = (1, 2, 3)
USUAL_SEVERITY = 2
_OF_CLIENT = frozenset({Code.NAME_MISSING, Code.NAME_UNKNOWN, Code.NAME_AMBIGUOUS})


class CrisisDialog(CarefulDialog):
    """Opens a crisis and shows it; `client_id` says whose, `risk_id` of which risk of theirs it comes."""

    def __init__(
        self,
        context: Context,
        *,
        client_id: int | None = None,
        risk_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, translate("CrisisDialog", "Open a crisis"), parent)
        known = risks.get(context.reader, risk_id) if risk_id is not None else None
        client_id = known.client_id if known else client_id
        self._client_id: int | None = None
        self._risks: list[tuple[str, object]] = []
        self._made_risks: list[Risk] = []
        self._outlets = outlets.every(context.reader)
        self._own_choice: set[QWidget] = set()
        """Boxes in which the user has chosen: nothing is proposed there any more."""
        self._make_fields(client_id)
        self._lay_out()
        self.complete(self._open)
        self.save_button.setText(translate("CrisisDialog", "Open the crisis"))
        self.save_button.setAccessibleName(self.save_button.text())
        self.saved.connect(context.crisis_requested)
        self._connect()
        self._take_client()
        if known is not None:
            self._start_from(known)
        self._tell_consequence()
        (self.sentence if client_id else self.client).setFocus()

    def ask_client(self) -> None:
        """Let whoever is proposed be typed over at once: the keys that open a crisis are the same from every page.

        A crisis is not taken back: initials typed into the sentence would open one for whoever was proposed.
        """
        self.client.setFocus()
        self.client.selectAll()

    # ---------- the form

    def _make_fields(self, client_id: int | None) -> None:
        context = self.context
        self.client = _QuickClient(context.reader, client_id)
        self.sentence = QLineEdit()
        self.sentence.setMaxLength(texts.MAX_LINE)
        self.sentence.setPlaceholderText(translate("CrisisDialog", "One sentence: leaflets in the wrong colour"))
        self._found: list[tuple[str, object]] = [(crisis_labels.found_by(code), code) for code in FoundBy]
        self.found_by = choice(self._found, FoundBy.US)
        self.plan = PlanChoice(context)
        self.risk = choice([], None)
        self._outlet_items: list[tuple[str, object]] = [
            (translate("CrisisDialog", "None"), None),
            *((name, outlet_id) for outlet_id, name in self._outlets),
        ]
        self.outlet = choice(self._outlet_items, None)
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

    def _lay_out(self) -> None:
        self.add_row(translate("CrisisDialog", "Client"), self.client)
        self.add_row(translate("CrisisDialog", "What happened"), self.sentence)
        self.add_row(translate("CrisisDialog", "Severity"), self._severities())
        self.add_row(translate("CrisisDialog", "Found by"), self.found_by)
        self.add_row(translate("CrisisDialog", "Plan"), self.plan)
        self.add_row(translate("CrisisDialog", "Risk"), self.risk)
        self.add_row(translate("CrisisDialog", "Outlet"), self.outlet)
        self.more = MoreRows(self)
        self.add_row(translate("CrisisDialog", "Stage"), self.stage)
        self.add_row(translate("CrisisDialog", "When"), self.when)
        self.more.end((self.stage, self.when), needed=False)
        self.show_row(self.outlet, bool(self._outlets))
        self.consequence = PlainLabel("", "body", wrap=True)
        self.form.addRow(self.consequence)
        words = translate("CrisisDialog", "This cannot be undone, only closed: its log is kept as it is written.")
        self.form.addRow(PlainLabel(words, "meta", wrap=True))

    def _severities(self) -> QWidget:
        scale = [(labels.severity(value), value) for value in SEVERITIES]
        self.severity = radio_group(self, scale, USUAL_SEVERITY)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        for made in self.severity.buttons():
            row.addWidget(made)
        row.addStretch(1)
        return holder

    def _connect(self) -> None:
        self.client.meant.connect(self._take_client)
        self.client.entered.connect(self.sentence.setFocus)
        self.sentence.textChanged.connect(self._propose)
        for box in (self.plan, self.outlet, self.risk):
            box.activated.connect(partial(self._chose, box))
        for box in (self.plan, self.stage):
            box.currentIndexChanged.connect(self._tell_consequence)
        self.setMinimumWidth(WIDTH)

    # ---------- what is proposed

    def _take_client(self) -> None:
        """Offer the plans and risks of the client that the field means now."""
        try:
            client_id = self.client.resolved()
        except JournalError:
            client_id = None  # Not typed to the end yet; opening says what is wrong.
        if client_id == self._client_id and self._risks:
            return
        self._client_id = client_id
        self._own_choice.discard(self.risk)
        self._made_risks = risks.of_client(self.context.reader, client_id) if client_id else []
        self._risks = [(translate("CrisisDialog", "None of the register"), None)]
        self._risks += [(risk.title, risk.id) for risk in self._made_risks]
        self.risk.clear()
        for word, _value in self._risks:
            self.risk.addItem(word)
        self.show_row(self.risk, bool(self._made_risks))
        self.plan.set_client(client_id)
        self._propose()
        if self.isVisible():
            self.fit()

    def _propose(self, _text: str = "") -> None:
        """Choose plan, risk and outlet by what was written, where the user has not."""
        sentence, fold = self.sentence.text(), counters.pinyin().fold
        meant = risk_meant(self._made_risks, sentence, fold)
        if self.risk not in self._own_choice:
            self._show(self.risk, self._risks, meant.id if meant else None)
        if self.plan not in self._own_choice:
            picked = self._picked_risk()
            source = picked if picked is not None and picked.plan else heaviest(self._made_risks)
            self.plan.choose(source.plan if source else "")
        if self.outlet not in self._own_choice:
            others = [outlet for outlet in self._outlets if outlet[0] != self._client_id]
            self._show(self.outlet, self._outlet_items, outlet_named(others, sentence, fold))

    def _chose(self, box: QWidget, _place: int) -> None:
        self._own_choice.add(box)
        if box is self.risk:
            self._propose()

    def _start_from(self, risk: Risk) -> None:
        self._own_choice.add(self.risk)
        self._show(self.risk, self._risks, risk.id)
        self.severity.button(risk.severity).setChecked(True)
        self._propose()

    def _picked_risk(self) -> Risk | None:
        risk_id = chosen(self.risk, self._risks)
        return next((risk for risk in self._made_risks if risk.id == risk_id), None)

    @staticmethod
    def _show(box: QComboBox, items: Sequence[tuple[str, object]], value: object) -> None:
        values = [known for _, known in items]
        box.setCurrentIndex(values.index(value) if value in values else 0)

    def _tell_consequence(self, _place: int = 0) -> None:
        plan, stage = self.plan.plan(), chosen(self.stage, self._stages)
        if plan is None or not plan.steps:
            words = translate("CrisisDialog", "Without a plan nothing is due by itself; its clock runs.")
            if stage is CrisisStage.WARNING:
                words = translate("CrisisDialog", "A warning starts no clock and nothing is due by itself.")
        elif stage is CrisisStage.WARNING:
            words = translate(
                "CrisisDialog", "A warning starts no clock: %n step(s) wait until it is open.", None, len(plan.steps)
            )
        else:
            words = translate(
                "CrisisDialog", "Its clock starts: %n step(s) become due, the first {when}.", None, len(plan.steps)
            ).format(when=crisis_labels.after(plan.steps[0].after_minutes))
        self.consequence.setText(words)

    # ---------- opening

    def crisis(self) -> Crisis:
        """What was filled in; JournalError with what is missing."""
        client_id = self.client.resolved()
        sentence = texts.line(self.sentence.text())
        if not sentence:
            raise JournalError(Code.TEXT_MISSING)
        self._take_client()
        plan = self.plan.plan()
        return Crisis(
            client_id,
            sentence,
            self._opened(),
            self.severity.checkedId(),
            chosen(self.stage, self._stages),
            found_by=chosen(self.found_by, self._found),
            plan=key_of(plan) if plan else "",
            plan_name=plan.name if plan else "",
            steps=plan.steps if plan else (),
            goals=plan.goals if plan else Goals(),
            risk_id=chosen(self.risk, self._risks),
            outlet_id=chosen(self.outlet, self._outlet_items),
        )

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


class _QuickClient(ClientField):
    """Enter takes the first client that is offered and goes on: four initials are enough."""

    meant = Signal()
    """Another client may be meant now."""
    entered = Signal()
    """Enter was pressed and a client is meant."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.text().strip():
            event.accept()
            self._take_offered()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._write_name()
            self.meant.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Beneath the list of suggestions Qt does not say that the keyboard has gone on.
        popup = self.completer().popup()
        if popup is not None:
            popup.hide()
        self._write_name()
        self.meant.emit()
        return super().focusNextPrevChild(forward)

    def _take_offered(self) -> None:
        popup, marked = self.completer().popup(), QModelIndex()
        if popup is not None:
            marked = popup.currentIndex() if popup.isVisible() else marked
            popup.hide()
        try:
            self.resolved()
            known = not marked.isValid()
        except JournalError:
            known = False
        if not known and self._found.rowCount():
            self._choose(marked if marked.isValid() else self._found.index(0, 0))
        self._write_name()
        self.meant.emit()
        self.entered.emit()

    def _write_name(self) -> None:
        """Show who is meant, so that nobody opens a crisis for another."""
        try:
            client_id = self.resolved()
        except JournalError:
            return
        name = clients.get(self._reader, client_id).name
        self._chosen = (name, client_id)
        if self.text() != name:
            self.setText(name)


def _write(writer: Writer, running: Operation, *, crisis: Crisis) -> int:
    running.facts = {"client": clients.get(writer, crisis.client_id).name, "title": crisis.sentence}
    return crises.open_crisis(writer, crisis)
