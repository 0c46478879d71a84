"""The persons at a client with the ways to reach them, and what is written about the client."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.core.clients import Client, Person
from journal.core.moments import today
from journal.core.relations import Relation
from journal.store import people, relations
from journal.ui import dates, icons, relation_words, theme
from journal.ui.context import Context
from journal.ui.dialogs.person import PersonDialog
from journal.ui.pages.client_fact_buttons import FactButton
from journal.ui.pages.client_sections import LongSection, Section
from journal.ui.widgets.buttons import icon_button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class PeopleSection(LongSection):
    """Who is there."""

    FIRST_SHOWN = 8

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, translate("ClientPage", "People"), translate("ClientPage", "Add a person"), "user-plus"
        )
        self._people: list[Person] = []
        self._relations: list[Relation] = []
        self._names: dict[int, str] = {}
        self.add_requested.connect(self._add)

    def read(self, client: Client) -> object:
        reader = self.context.reader
        self._people = people.at(reader, client.id)
        self._relations = relations.of_client(reader, client.id) if self._people else []
        self._names = {person.id: person.name for person in self._people}
        for one in self._relations:
            for person_id in (one.person_id, one.other_id):
                if person_id not in self._names:  # somebody who went to another client
                    self._names[person_id] = people.get(reader, person_id).name
        found = (tuple(self._people), tuple(self._relations), tuple(self._names.values()), self.all_shown)
        return found if self._people else None

    def fill(self, client: Client) -> None:
        shown = self.shown(self._people)
        for person in shown:
            self.card.body.addWidget(self._name(person))
            if person.left_on is None:
                self._reach(person)
        if len(shown) < len(self._people):
            self.add_more(client, translate("ClientPage", "Show all %n person(s)", None, len(self._people)))

    def _name(self, person: Person) -> FactButton:
        parts = [*person.also, person.post]
        if person.address and person.address != person.name:
            parts.append(translate("ClientPage", "say “{address}”").format(address=person.address))
        if person.left_on:
            this_day = today(self.context.now(), self.context.reader.tz)
            day = dates.short_day(dt.date.fromisoformat(person.left_on), this_day, self.context.locale)
            parts.append(translate("ClientPage", "left {when}").format(when=day))
        related = " · ".join(relation_words.lines(self._relations, person.id, self._names))
        details = "\n".join(filter(None, [" · ".join(filter(None, parts)), related, person.about.strip()]))
        gone = person.left_on is not None
        made = FactButton(person.name, details, tone="muted" if gone else "text", icon="user", strong=not gone)
        made.clicked.connect(partial(self._edit, person.id))
        return made

    def _reach(self, person: Person) -> None:
        ways = [("phone", text) for text in person.phones] + [("mail", text) for text in person.emails]
        if person.wechat:
            ways.append(("messages-square", person.wechat))
        for icon, text in ways:
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(30, 0, 0, 0)
            across.setSpacing(6)
            picture = PlainLabel()
            picture.setPixmap(icons.pixmap(icon, 14, theme.tokens().muted, self.card.devicePixelRatioF()))
            label = PlainLabel(text, "meta", elide=True, tone="text")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            copy = icon_button("copy", translate("ClientPage", "Copy {text}").format(text=text))
            copy.clicked.connect(partial(self._copy, text))
            across.addWidget(picture)
            across.addWidget(label, 1)
            across.addWidget(copy)
            self.card.body.addWidget(row)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.context.told.emit(translate("ClientPage", "Copied: {text}").format(text=text))

    def _add(self) -> None:
        PersonDialog(self.context, self.client_id, parent=self.window()).open()

    def _edit(self, person_id: int) -> None:
        PersonDialog(self.context, self.client_id, person_id, parent=self.window()).open()


class AboutSection(Section):
    """The free text about the client; a click edits it."""

    edit_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, translate("ClientPage", "About"), translate("ClientPage", "Write something about them"), "pencil"
        )
        self.add_requested.connect(self.edit_requested)

    def read(self, client: Client) -> object:
        return client.about.strip()

    def fill(self, client: Client) -> None:
        label = PlainLabel(client.about.strip(), "body", wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.card.body.addWidget(label)
