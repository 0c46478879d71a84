"""The dialog that adds a person at a client or changes one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from journal.core import text as texts
from journal.core.clients import ClientKind, Person
from journal.core.errors import Code, JournalError
from journal.core.moments import today
from journal.store import clients, people
from journal.store.history import Op, Operation
from journal.ui import dates
from journal.ui.context import Context
from journal.ui.dialogs.record_dialog import RecordDialog, date_field, note_field
from journal.ui.widgets.lines_edit import LinesEdit

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate


class PersonDialog(RecordDialog):
    """Names, address form, post and ways to reach one person."""

    def __init__(
        self, context: Context, client_id: int, person_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        title = translate("PersonDialog", "Edit person") if person_id else translate("PersonDialog", "New person")
        super().__init__(context, title, parent)
        self._person = people.get(context.reader, person_id) if person_id else Person(client_id, "")
        self._client = clients.get(context.reader, client_id)
        self._make_fields()
        self._make_left()
        self.add_row(translate("PersonDialog", "Name"), self.name)
        self.add_row(translate("PersonDialog", "Other names"), self.also)
        self.add_row(translate("PersonDialog", "How to address"), self.address)
        self.add_row(translate("PersonDialog", "Post"), self.post)
        self.add_row(translate("PersonDialog", "Phones"), self.phones)
        self.add_row(translate("PersonDialog", "E-mails"), self.emails)
        self.add_row(translate("PersonDialog", "WeChat"), self.wechat)
        self.add_row(translate("PersonDialog", "About"), self.about)
        self.add_row("", self._left_row)
        self.complete(self._save, self._delete if person_id and self._may_go() else None)
        self.offer_history("people", person_id)
        self.name.setFocus()

    def _make_fields(self) -> None:
        person = self._person
        self.name = QLineEdit(person.name)
        self.name.setMaxLength(texts.MAX_NAME)
        self.also = LinesEdit(
            translate("PersonDialog", "Other name {number}"), translate("PersonDialog", "English name, nickname…")
        )
        self.address = QLineEdit(person.address)
        self.address.setPlaceholderText(translate("PersonDialog", "Ms Wang, Grace…"))
        self.post = QLineEdit(person.post)
        self.phones = LinesEdit(translate("PersonDialog", "Phone {number}"), translate("PersonDialog", "Add a phone"))
        self.emails = LinesEdit(
            translate("PersonDialog", "E-mail {number}"), translate("PersonDialog", "Add an e-mail")
        )
        for field, lines in ((self.also, person.also), (self.phones, person.phones), (self.emails, person.emails)):
            field.set_lines(lines)
        self.wechat = QLineEdit(person.wechat)
        self.about = note_field(person.about)

    def _make_left(self) -> None:
        self.left = QCheckBox(translate("PersonDialog", "Has left, on"))
        self.left_on = date_field(self.context)
        self.left_on.setAccessibleName(translate("PersonDialog", "Left on"))
        day = self._person.left_on
        shown = dt.date.fromisoformat(day) if day else today(self.context.now(), self.context.reader.tz)
        self.left_on.setDate(dates.qdate(shown))
        self.left.setChecked(day is not None)
        self.left_on.setEnabled(day is not None)
        self.left.toggled.connect(self.left_on.setEnabled)
        self._left_row = QWidget()
        self._left_row.setAccessibleName(translate("PersonDialog", "Left on"))
        row = QHBoxLayout(self._left_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.left)
        row.addWidget(self.left_on, 1)

    def _may_go(self) -> bool:
        # An individual is their own person: that one goes only with the client.
        if self._client.kind is not ClientKind.INDIVIDUAL:
            return True
        return len(people.at(self.context.reader, self._client.id)) > 1

    def _save(self) -> None:
        try:
            person = self._read()
        except JournalError as error:
            self.fail(error, self.name if error.code is Code.NAME_MISSING else self.about)
            return
        op = Op.PERSON_EDIT if person.id else Op.PERSON_ADD
        self.write(op, partial(_keep, person=person, client=self._client.name))

    def _delete(self) -> None:
        self.write(Op.PERSON_DELETE, partial(_delete, person=self._person, client=self._client.name))

    def _read(self) -> Person:
        about = self.about.toPlainText() if self.about.document().isModified() else self._person.about
        return replace(
            self._person,
            name=texts.name(self.name.text()),
            also=self.also.lines(),
            address=texts.line(self.address.text()),
            post=texts.line(self.post.text()),
            phones=self.phones.lines(),
            emails=self.emails.lines(),
            wechat=texts.line(self.wechat.text()),
            about=texts.note(about),
            left_on=dates.from_qt(self.left_on.dateTime()).date().isoformat() if self.left.isChecked() else None,
        )


def _keep(writer: Writer, running: Operation, *, person: Person, client: str) -> int:
    running.facts.update(client=client, title=person.name)
    if not person.id:
        return people.add(writer, person)
    people.edit(writer, person)
    return person.id


def _delete(writer: Writer, running: Operation, *, person: Person, client: str) -> int:
    running.facts.update(client=client, title=person.name)
    people.delete(writer, person.id)
    return person.id
