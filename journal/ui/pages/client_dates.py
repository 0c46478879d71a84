"""The days of a client and its persons that come back every year, who is in mourning, and what they keep."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core import yearly_dates
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Client, Person
from journal.core.moments import today
from journal.core.observances import Catalogue
from journal.store import anniversaries, own_observances, people
from journal.ui import dates, keeps_words, ledger_labels, yearly_words
from journal.ui.context import Context
from journal.ui.dialogs.anniversary import AnniversaryDialog
from journal.ui.dialogs.client import ClientDialog
from journal.ui.dialogs.person import PersonDialog
from journal.ui.pages.client_fact_buttons import ChipButton, FactButton
from journal.ui.pages.client_sections import LongSection
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

ICONS = {
    AnniversaryKind.BIRTHDAY: "cake",
    AnniversaryKind.WEDDING: "heart",
    AnniversaryKind.JOINED: "user",
    AnniversaryKind.FOUNDED: "building-2",
    AnniversaryKind.RELATIONSHIP: "handshake",
    AnniversaryKind.OTHER: "star",
}
NEAR_DAYS = 14
"""A day that comes so soon is an occasion, and shown as one."""


@dataclass(frozen=True, slots=True)
class _Coming:
    """One yearly day with its owner and the next time it is kept."""

    anniversary: Anniversary
    person: Person | None
    day: dt.date | None
    year: int | None
    """The year of its own calendar in which that is."""

    @property
    def over(self) -> bool:
        """Return whether nobody is reminded of it, since they have left."""
        return self.person is not None and self.person.left_on is not None

    @property
    def order(self) -> tuple[bool, bool, dt.date]:
        return self.over, self.day is None, self.day or dt.date.max


class DatesSection(LongSection):
    """Birthdays and anniversaries, the next one first."""

    FIRST_SHOWN = 6

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("ClientPage", "Dates"), translate("ClientPage", "Add a yearly day"), "cake")
        self._coming: list[_Coming] = []
        self._people: list[Person] = []
        self._today = today(context.now(), context.reader.tz)
        self.add_requested.connect(self._add)

    def read(self, client: Client) -> object:
        reader = self.context.reader
        self._today = today(self.context.now(), reader.tz)
        self._people = people.at(reader, client.id)
        persons = {person.id: person for person in self._people}
        days = [_next(day, persons, self._today) for day in anniversaries.of_client(reader, client.id)]
        self._coming = sorted(days, key=_order)
        mourning = tuple(filter(None, map(self._mourning, self._people)))
        kept = tuple((person.id, person.name, person.observes) for person in self._people if self._keeps(person))
        if not (self._coming or mourning or client.observes or kept):
            return None
        return tuple(self._coming), mourning, client.observes, kept, self._today, self.all_shown

    def fill(self, client: Client) -> None:
        body = self.card.body
        shown = self.shown(self._coming)
        for coming in shown:
            body.addWidget(self._row(coming))
        if len(shown) < len(self._coming):
            self.add_more(client, translate("ClientPage", "Show all %n day(s)", None, len(self._coming)))
        for person in self._people:
            mourning = self._mourning(person)
            if mourning:
                body.addWidget(PlainLabel(mourning, "meta", wrap=True))
        self._fill_keeps(client)

    def _row(self, coming: _Coming) -> FactButton:
        day, locale = coming.anniversary, self.context.locale
        what = ledger_labels.anniversary(day.kind, day.label)
        who = coming.person.name if coming.person else ""
        said = yearly_words.day(day.date, locale, self.context.language)
        near = False
        parts = []
        if coming.day is not None and coming.year is not None:
            when = yearly_words.weekday_and_day(coming.day, self._today, locale)
            said = translate("ClientPage", "{day} → {next}").format(day=said, next=when)
            left = (coming.day - self._today).days
            near = left <= NEAR_DAYS and not coming.over
            parts.append(yearly_words.which(day.kind, yearly_dates.age(day.date, coming.year)))
            if near:
                parts.append(
                    translate("ClientPage", "today")
                    if not left
                    else translate("ClientPage", "in %n day(s)", None, left)
                )
        if day.gift_days and not coming.over:
            parts.append(translate("ClientPage", "present %n day(s) ahead", None, day.gift_days))
        details = "\n".join(filter(None, [said, " · ".join(filter(None, parts))]))
        tone = "muted" if coming.over else "blue" if near else "text"
        made = FactButton(" · ".join(filter(None, [who, what])), details, tone=tone, icon=ICONS[day.kind], strong=near)
        made.clicked.connect(partial(self._edit, day.id))
        return made

    def _mourning(self, person: Person) -> str:
        """Return the line about a person in mourning, nothing about the others."""
        until = person.mourning_until
        if not until or person.left_on or until < self._today.isoformat():
            return ""
        day = dates.short_day(dt.date.fromisoformat(until), self._today, self.context.locale)
        return translate("ClientPage", "{name}: in mourning until {day}").format(name=person.name, day=day)

    def _keeps(self, person: Person) -> bool:
        return bool(person.observes) and person.left_on is None

    def _fill_keeps(self, client: Client) -> None:
        keeping = [person for person in self._people if self._keeps(person)]
        if not keeping and not client.observes:
            return
        catalogue = own_observances.all_of(self.context.reader)
        if client.observes:
            self._chips(translate("ClientPage", "Keeps"), client.observes, catalogue, None)
        for person in keeping:
            words = translate("ClientPage", "{name} keeps").format(name=person.name)
            self._chips(words, person.observes, catalogue, person.id)

    def _chips(self, words: str, tags: Sequence[str], catalogue: Catalogue, person_id: int | None) -> None:
        self.card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        holder = QWidget()
        flow = FlowLayout(holder)
        for tag in tags:
            made = ChipButton(keeps_words.tag(tag, catalogue, self.context.language), details=words)
            made.clicked.connect(partial(self._edit_keeps, person_id))
            flow.addWidget(made)
        self.card.body.addWidget(holder)

    def _add(self) -> None:
        AnniversaryDialog(self.context, self.client_id, parent=self.window()).open()

    def _edit(self, anniversary_id: int) -> None:
        AnniversaryDialog(self.context, self.client_id, anniversary_id, parent=self.window()).open()

    def _edit_keeps(self, person_id: int | None) -> None:
        if person_id is None:
            ClientDialog(self.context, self.client_id, parent=self.window()).open()
        else:
            PersonDialog(self.context, self.client_id, person_id, parent=self.window()).open()


def _next(day: Anniversary, persons: dict[int, Person], since: dt.date) -> _Coming:
    found = yearly_dates.coming(day.date, since, day.leap_rule)
    person = persons.get(day.person_id) if day.person_id is not None else None
    return _Coming(day, person, found[1] if found else None, found[0] if found else None)


def _order(coming: _Coming) -> tuple[bool, bool, dt.date]:
    return coming.order
