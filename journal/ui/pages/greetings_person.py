"""What stands beside the text of a greeting: how to address them, what must not be, what was sent and given before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.core.clients import Tier
from journal.core.dues import Due
from journal.core.moments import today
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


class _Lines(Card):
    """A card with lines that are made anew for each person."""

    def __init__(self, context: Context, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._context = context
        self._lines = QWidget()
        self._column = _column_of(self._lines)

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
        old = self._lines
        self._lines = QWidget()
        self._column = _column_of(self._lines)
        self.body.replaceWidget(old, self._lines)
        old.hide()
        old.deleteLater()

    def _finish(self) -> None:
        self._lines.setVisible(self._column.count() > 0)

    def _list(self, values: Iterable[str]) -> str:
        return self._context.locale.createSeparatedList(list(values))


class PersonCard(_Lines):
    """Who it is, or who the many are that get one message, and what must never be met."""

    client_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent=parent)
        self.name = PlainLabel("", "card", elide=True)
        self.beside = PlainLabel("", "meta", elide=True)
        self.opener = icon_button("external-link", translate("Greetings", "Open the client"))
        self.opener.clicked.connect(self._on_open)
        titles = QVBoxLayout()
        titles.setSpacing(1)
        titles.addWidget(self.name)
        titles.addWidget(self.beside)
        row = QHBoxLayout()
        row.addLayout(titles, 1)
        row.addWidget(self.opener)
        self.body.addLayout(row)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.body.addWidget(self._chips)
        self.body.addWidget(self._lines)

    def show_person(self, one: Recipient, facts: GreetingFacts, left_out: Sequence[Recipient] = ()) -> None:
        """Show one person; `left_out` were chosen with them, but are to be answered first."""
        self._clear()
        self._flow.clear()
        context = self._context
        self.opener.show()
        self._chips.show()
        self.name.setText(one.address or one.name)
        parts = [one.person_name, one.client_name, one.post]
        shown = self.name.text()
        self.beside.setText(" · ".join(dict.fromkeys(part for part in parts if part and part != shown)))
        self.beside.setVisible(bool(self.beside.text()))
        self._tell_left_out(left_out)
        self._tell_what_hurts(facts)
        self._add(words.occasion_of(one, context.locale, context.language))
        if one.tier not in (None, Tier.STANDARD):
            self._flow.addWidget(Chip(labels.tier(one.tier), "gold"))
        tone = words.tone(one)
        self._flow.addWidget(Chip(tone.text, tone.tone))
        if facts.channel and facts.contact is not None:
            ago = dates.ago(facts.contact.at, context.now())
            text = translate("Greetings", "{channel}, {when}").format(channel=labels.channel(facts.channel), when=ago)
            self._flow.addWidget(Chip(text, "neutral", icon=labels.channel_icon(facts.channel)))
        self._finish()

    def show_many(
        self,
        found: Sequence[Recipient],
        facts: Sequence[GreetingFacts],
        left_out: Sequence[Recipient] = (),
        otherwise: Sequence[Recipient] = (),
    ) -> None:
        """Show those who get one message; `left_out` do not, and `otherwise` are used to another language."""
        self._clear()
        for part in (self.opener, self._chips, self.beside):
            part.hide()
        self.name.setText(translate("Greetings", "One message to %n person(s)", None, len(found)))
        self._tell_left_out(left_out)
        several = GreetingFacts(
            taboos=self._with_owners(found, [one.taboos for one in facts]),
            allergies=self._with_owners(found, [one.allergies for one in facts]),
        )
        self._tell_what_hurts(several)
        self._add(self._list(one.name for one in found), "text")
        self._tell_languages(otherwise)
        apart = sum(not one.standard for one in found)
        if apart:
            text = translate("Greetings", "%n of them VIP or key: a message of their own is better", None, apart)
            self._add(text)
        self._finish()

    def _with_owners(self, found: Sequence[Recipient], things: Sequence[Sequence[str]]) -> tuple[str, ...]:
        """Each thing once, with the names of those it belongs to."""
        owners: dict[str, list[str]] = {}
        for one, values in zip(found, things, strict=True):
            for value in values:
                owners.setdefault(value, []).append(one.name)
        said = translate("Greetings", "{thing} ({name})")
        return tuple(said.format(thing=thing, name=self._list(names)) for thing, names in owners.items())

    def _tell_left_out(self, left_out: Sequence[Recipient]) -> None:
        if left_out:
            text = translate("Greetings", "Left out: %n to be answered first ({names})", None, len(left_out))
            self._add(text.format(names=self._list(one.name for one in left_out)), "amber", "triangle-alert")

    def _tell_languages(self, otherwise: Sequence[Recipient]) -> None:
        if otherwise:
            text = translate("Greetings", "%n of them would get another language ({names})", None, len(otherwise))
            self._add(text.format(names=self._list(one.name for one in otherwise)), "amber", "globe")

    def _tell_what_hurts(self, facts: GreetingFacts) -> None:
        """The taboos first, in red."""
        if facts.taboos:
            text = translate("Greetings", "Taboo: {things}")
            self._add(text.format(things=self._list(facts.taboos)), "red", "ban")
        if facts.allergies:
            text = translate("Greetings", "Allergy: {things}")
            self._add(text.format(things=self._list(facts.allergies)), "red", "wheat-off")
        if facts.gift_rules:
            text = translate("Greetings", "Gift rule: {things}")
            self._add(text.format(things=self._list(facts.gift_rules)), "amber", "gift")

    def _on_open(self) -> None:
        self.client_requested.emit()


class BeforeCard(_Lines):
    """What went to them before, and what is still to be seen to beside the message."""

    again_requested = Signal(str)
    """Take this text, which was sent before."""
    lead_done = Signal(object)
    """The `Due` of a gift or card was seen to."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent=parent)
        self.body.addWidget(self._lines)

    def show_person(self, one: Recipient, facts: GreetingFacts, *, writing: bool) -> None:
        """Show one person's; hidden where there is nothing.  While `writing` an earlier text can be taken again."""
        self._clear()
        if facts.last_text is not None:
            self._add_last(facts.last_text, writing=writing)
        self._add(self._given(facts))
        for due in one.leads:
            self._add_lead(due)
        self._finish()
        self.setVisible(self._column.count() > 0)

    def _given(self, facts: GreetingFacts) -> str:
        if not facts.given:
            return ""
        said = (
            translate("Greetings", "{thing} ({day})").format(thing=past.text, day=self._day(past))
            for past in facts.given
        )
        return translate("Greetings", "Given before: {things}").format(things=self._list(said))

    def _add_lead(self, due: Due) -> None:
        """A gift or card that is still to be seen to."""
        when = dates.due(due.moment, self._context.now(), self._context.locale)
        text = translate("Greetings", "{what}, prepare by {day}").format(what=words.lead(due.lead), day=when)
        done = button(translate("Greetings", "Done"), "quiet", "check")
        done.setAccessibleName(translate("Greetings", "{what}: done").format(what=words.lead(due.lead)))
        done.clicked.connect(partial(self._on_lead, due))
        row = QHBoxLayout()
        row.addWidget(PlainLabel(text, "meta", elide=True), 1)
        row.addWidget(done)
        self._column.addLayout(row)

    def _add_last(self, past: Past, *, writing: bool) -> None:
        row = QHBoxLayout()
        title = translate("Greetings", "Sent last time, {day}").format(day=self._day(past))
        row.addWidget(PlainLabel(title, "meta", elide=True), 1)
        if writing:
            again = button(translate("Greetings", "Start from this text"), "quiet", "undo-2")
            again.clicked.connect(partial(self._on_again, past.text))
            row.addWidget(again)
        self._column.addLayout(row)
        self._add(past.text, "text")

    def _day(self, past: Past) -> str:
        now = today(self._context.now(), self._context.reader.tz)
        return dates.short_day(dt.date.fromisoformat(past.at.text[:10]), now, self._context.locale)

    def _on_lead(self, due: Due, _checked: bool = False) -> None:
        self.lead_done.emit(due)

    def _on_again(self, text: str, _checked: bool = False) -> None:
        self.again_requested.emit(text)


def _column_of(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return column
