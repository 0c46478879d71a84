"""Beside the log of a crisis: its four measures against their goals, whom to call with large numbers, and its facts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journal.core.crises import Crisis
from journal.core.crisis_measures import Measure
from journal.core.risks import Contact
from journal.ui import crisis_labels, dates, labels, theme
from journal.ui.context import Context
from journal.ui.pages import crisis_words
from journal.ui.widgets.buttons import icon_button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate

NUMBER_PX = 18


class CrisisPeople(ScrollArea):
    """Shows; the only thing it does is to copy a number or an e-mail."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: object = None
        self._crisis: Crisis | None = None
        self._measures: Sequence[Measure] = ()
        self.values: list[PlainLabel] = []
        self.numbers: list[PlainLabel] = []
        self.result: PlainLabel | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("CrisisPeople", "People and measures"))

    def show_people(
        self, crisis: Crisis, outlet: str, contacts: Sequence[Contact], measures: Sequence[Measure], now: int
    ) -> None:
        """Show whom to call, and how the crisis stands against its goals."""
        shown = (crisis, outlet, tuple(contacts), tuple(measures))
        if shown == self._shown:
            return
        self._shown, self._crisis, self._measures = shown, crisis, measures
        body = QWidget()
        body.setProperty("scrolled", True)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(4)
        self.values, self.numbers = [], []
        self._add_result(column, crisis)
        # While it runs one has to call; afterwards one looks how it went.
        if crisis.running:
            self._add_contacts(column, contacts)
        if not crisis.mistaken:
            self._add_measures(column, measures)
        if not crisis.running:
            self._add_contacts(column, contacts)
        self.facts = PlainLabel(self._facts(crisis, outlet, now), "meta", wrap=True)
        column.addSpacing(8)
        column.addWidget(self.facts)
        column.addStretch(1)
        theme.finish(body)
        self.setWidget(body)
        self.show_times(now)

    def show_times(self, now: int) -> None:
        """Let the measures that are not reached count on."""
        crisis = self._crisis
        if crisis is None:
            return
        for label, measure in zip(self.values, self._measures, strict=False):
            text, tone = crisis_words.measure(crisis, measure, now)
            if text != label.text():
                label.setText(text)
                label.set_tone(tone)

    def _add_result(self, column: QVBoxLayout, crisis: Crisis) -> None:
        self.result = None
        if crisis.result and not crisis.running:
            words = translate("Crises", "Why it was closed") if crisis.mistaken else translate("Crises", "Result")
            self.result = PlainLabel(crisis.result, "body", wrap=True)
            column.addWidget(PlainLabel(words, "section"))
            column.addWidget(self.result)
            column.addSpacing(8)

    def _add_measures(self, column: QVBoxLayout, measures: Sequence[Measure]) -> None:
        column.addWidget(PlainLabel(translate("CrisisPeople", "Measures"), "section"))
        for one in measures:
            column.addWidget(PlainLabel(crisis_labels.measure(one.kind), "meta"))
            value = PlainLabel("", "body", wrap=True)
            value.setFont(theme.font(theme.UI_PX, 600, tabular=True))
            self.values.append(value)
            column.addWidget(value)
        column.addSpacing(8)

    def _add_contacts(self, column: QVBoxLayout, contacts: Sequence[Contact]) -> None:
        column.addWidget(PlainLabel(translate("CrisisPeople", "People to call"), "section"))
        if not contacts:
            words = translate("CrisisPeople", "People of the client, of the outlet and of the risk stand here.")
            column.addWidget(PlainLabel(words, "meta", wrap=True))
        for contact in contacts:
            column.addWidget(self._contact(contact))
        column.addSpacing(8)

    def _contact(self, contact: Contact) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(contact.name, "strong", elide=True))
        side = crisis_labels.side(contact.side)
        column.addWidget(PlainLabel(" · ".join(filter(None, (side, contact.post))), "meta", elide=True))
        if not contact.phone and not contact.email:
            column.addWidget(PlainLabel(translate("CrisisPeople", "no number"), "meta"))
            return row
        number = PlainLabel(contact.phone or contact.email, "strong", elide=not contact.phone)
        if contact.phone:
            number.setFont(theme.font(NUMBER_PX, 600, tabular=True))
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.numbers.append(number)
        if contact.phone:
            name = translate("CrisisPeople", "Copy the number of {name}")
            told = translate("CrisisPeople", "Number copied")
        else:
            name = translate("CrisisPeople", "Copy the e-mail of {name}")
            told = translate("CrisisPeople", "E-mail copied")
        copy = icon_button("copy", name.format(name=contact.name))
        copy.clicked.connect(partial(self._copy, number.text(), told))
        across = QHBoxLayout()
        across.setSpacing(4)
        across.addWidget(number, 0 if contact.phone else 1)
        across.addWidget(copy)
        if contact.phone:
            across.addStretch(1)
        column.addLayout(across)
        return row

    def _copy(self, text: str, told: str, _checked: bool = False) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.told.emit(told)

    def _facts(self, crisis: Crisis, outlet: str, now: int) -> str:
        locale = self._context.locale
        facts = [labels.severity(crisis.severity)]
        if crisis.found_by is not None:
            facts.append(crisis_labels.found_by(crisis.found_by))
        facts = [" · ".join(facts)]
        facts.append(translate("Crises", "Opened {when}").format(when=dates.event(crisis.opened, now, locale)))
        if crisis.closed_at is not None:
            closed = dates.at(crisis.closed_at, now, locale)
            facts.append(translate("Crises", "Closed {when}").format(when=closed))
        if crisis.plan_name:
            facts.append(translate("Crises", "Plan: {name}").format(name=crisis.plan_name))
        if crisis.watch is not None and crisis.running:
            facts.append(translate("Crises", "Watched: {words}").format(words=crisis_words.watch(crisis.watch)))
        if outlet:
            facts.append(translate("Crises", "Outlet: {name}").format(name=outlet))
        return "\n".join(facts)
