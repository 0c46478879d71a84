"""What stands beside the text of a greeting: how to address them, what must not be, what was sent and given before."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.core.clients import Tier
from journal.core.dues import Due
from journal.core.moments import EventTime, today
from journal.store.greeting_facts import GreetingFacts, Past
from journal.store.greetings import Recipient
from journal.ui import dates, icons, labels, theme
from journal.ui import greeting_words as words
from journal.ui.context import Context
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.card import Card
from journal.ui.widgets.chip import Chip
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class PersonCard(Card):
    """About one person, or about the many who get one message."""

    client_requested = Signal()
    again_requested = Signal(str)
    """Take this text, which was sent before."""
    lead_done = Signal(object)
    """The `Due` of a gift or card was seen to."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self.name = PlainLabel("", "card", elide=True)
        self.beside = PlainLabel("", "meta", elide=True)
        opener = icon_button("external-link", translate("Greetings", "Open the client"))
        opener.clicked.connect(self._on_open)
        self.opener = opener
        titles = QVBoxLayout()
        titles.setSpacing(1)
        titles.addWidget(self.name)
        titles.addWidget(self.beside)
        row = QHBoxLayout()
        row.addLayout(titles, 1)
        row.addWidget(opener)
        self.body.addLayout(row)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.body.addWidget(self._chips)
        self._lines = QWidget()
        self._column = _column_of(self._lines)
        self.body.addWidget(self._lines)

    def show_person(self, one: Recipient, facts: GreetingFacts) -> None:
        """Show one person."""
        self._clear()
        self.opener.show()
        context = self._context
        self.name.setText(one.address or one.name)
        shown = self.name.text()
        parts = [one.person_name, one.client_name, one.post]
        self.beside.setText(" · ".join(dict.fromkeys(part for part in parts if part and part != shown)))
        self.beside.setVisible(bool(self.beside.text()))
        if one.tier not in (None, Tier.STANDARD):
            self._flow.addWidget(Chip(labels.tier(one.tier), "gold"))
        tone = words.tone(one)
        self._flow.addWidget(Chip(tone.text, tone.tone))
        if facts.channel and facts.contact is not None:
            ago = dates.ago(facts.contact.at, context.now())
            text = translate("Greetings", "{channel}, {when}").format(channel=labels.channel(facts.channel), when=ago)
            self._flow.addWidget(Chip(text, "neutral", icon=labels.channel_icon(facts.channel)))
        self._add(words.occasion_of(one, context.locale, context.language))
        self._tell_what_hurts(facts)
        self._add(self._given(facts))
        for due in one.leads:
            self._add_lead(due)
        if facts.last_text is not None:
            self._add_last(facts.last_text)

    def show_many(self, found: list[Recipient], facts: list[GreetingFacts]) -> None:
        """Show those who get one message."""
        self._clear()
        self.opener.hide()
        self.name.setText(translate("Greetings", "One message to %n person(s)", None, len(found)))
        self.beside.hide()
        self._add(self._context.locale.createSeparatedList([one.name for one in found]), "text")
        several = GreetingFacts(
            taboos=tuple(dict.fromkeys(taboo for one in facts for taboo in one.taboos)),
            allergies=tuple(dict.fromkeys(allergy for one in facts for allergy in one.allergies)),
        )
        self._tell_what_hurts(several)

    def _tell_what_hurts(self, facts: GreetingFacts) -> None:
        """The taboos first, in red."""
        locale = self._context.locale
        if facts.taboos:
            text = translate("Greetings", "Taboo: {things}")
            self._add(text.format(things=locale.createSeparatedList(list(facts.taboos))), "red", "ban")
        if facts.allergies:
            text = translate("Greetings", "Allergy: {things}")
            self._add(text.format(things=locale.createSeparatedList(list(facts.allergies))), "red", "wheat-off")
        if facts.gift_rules:
            text = translate("Greetings", "Gift rule: {things}")
            self._add(text.format(things=locale.createSeparatedList(list(facts.gift_rules))), "amber", "gift")

    def _given(self, facts: GreetingFacts) -> str:
        if not facts.given:
            return ""
        today_ = self._today()
        said = [
            translate("Greetings", "{thing} ({day})").format(
                thing=past.text, day=dates.short_day(_day(past.at), today_, self._context.locale)
            )
            for past in facts.given
        ]
        text = translate("Greetings", "Given before: {things}")
        return text.format(things=self._context.locale.createSeparatedList(said))

    def _add_lead(self, due: Due) -> None:
        """A gift or card that is still to be seen to."""
        when = dates.due(due.moment, self._context.now(), self._context.locale)
        text = translate("Greetings", "{what} to be seen to: {day}").format(what=words.lead(due.lead), day=when)
        done = button(translate("Greetings", "Done"), "quiet", "check")
        done.setAccessibleName(translate("Greetings", "{what}: done").format(what=words.lead(due.lead)))
        done.clicked.connect(partial(self._on_lead, due))
        row = QHBoxLayout()
        row.addWidget(PlainLabel(text, "meta", elide=True), 1)
        row.addWidget(done)
        self._column.addLayout(row)

    def _add_last(self, past: Past) -> None:
        day = dates.short_day(_day(past.at), self._today(), self._context.locale)
        row = QHBoxLayout()
        title = translate("Greetings", "Sent last time, {day}").format(day=day)
        row.addWidget(PlainLabel(title, "meta", elide=True), 1)
        again = button(translate("Greetings", "Start from it"), "quiet", "undo-2")
        again.clicked.connect(partial(self._on_again, past.text))
        row.addWidget(again)
        self._column.addLayout(row)
        self._add(past.text)

    def _add(self, text: str, tone: str = "muted", icon: str = "") -> None:
        if not text:
            return
        label = PlainLabel(text, "body", wrap=True, tone=tone)
        if not icon:
            self._column.addWidget(label)
            return
        row = QHBoxLayout()
        row.setSpacing(6)
        picture = PlainLabel("")
        picture.setPixmap(icons.pixmap(icon, 16, theme.tokens().role(tone), self.devicePixelRatioF()))
        row.addWidget(picture)
        row.addWidget(label, 1)
        self._column.addLayout(row)

    def _clear(self) -> None:
        self._flow.clear()
        old = self._lines
        self._lines = QWidget()
        self._column = _column_of(self._lines)
        self.body.replaceWidget(old, self._lines)
        old.hide()
        old.deleteLater()

    def _today(self) -> dt.date:
        return today(self._context.now(), self._context.reader.tz)

    def _on_open(self) -> None:
        self.client_requested.emit()

    def _on_lead(self, due: Due, _checked: bool = False) -> None:
        self.lead_done.emit(due)

    def _on_again(self, text: str, _checked: bool = False) -> None:
        self.again_requested.emit(text)


def _column_of(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return column


def _day(time: EventTime) -> dt.date:
    return dt.date.fromisoformat(time.text[:10])
