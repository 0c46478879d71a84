"""The dialog that adds a person at a client or changes one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLineEdit, QWidget

from journal.core import text as texts
from journal.core.anniversaries import Anniversary
from journal.core.clients import ClientKind, Person
from journal.core.errors import Code, JournalError
from journal.core.greeting_customs import mourning_end
from journal.core.moments import today
from journal.core.observances import effective
from journal.core.yearly_dates import LeapRule, YearlyDate
from journal.store import anniversaries, clients, own_observances, people
from journal.store.history import Op, Operation
from journal.ui import dates
from journal.ui.context import Context
from journal.ui.dialogs.more_rows import MoreRows
from journal.ui.dialogs.record_dialog import RecordDialog, date_field, note_field
from journal.ui.widgets.keeps_edit import KeepsEdit
from journal.ui.widgets.lines_edit import LinesEdit
from journal.ui.widgets.yearly_date_edit import YearlyDateEdit

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate


class PersonDialog(RecordDialog):
    """Names, address form, post, ways to reach one person, their birthday and what they keep."""

    def __init__(
        self, context: Context, client_id: int, person_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        title = translate("PersonDialog", "Edit person") if person_id else translate("PersonDialog", "New person")
        super().__init__(context, title, parent)
        self._person = people.get(context.reader, person_id) if person_id else Person(client_id, "")
        self._client = clients.get(context.reader, client_id)
        self._born = anniversaries.birthday(context.reader, person_id) if person_id else None
        self._make_fields()
        self._make_occasions()
        self._make_left()
        self._make_mourning()
        self.add_row(translate("PersonDialog", "Name"), self.name)
        self.add_row(translate("PersonDialog", "Other names"), self.also)
        self.add_row(translate("PersonDialog", "How to address"), self.address)
        self.add_row(translate("PersonDialog", "Post"), self.post)
        self.add_row(translate("PersonDialog", "Phones"), self.phones)
        self.add_row(translate("PersonDialog", "E-mails"), self.emails)
        self.add_row(translate("PersonDialog", "WeChat"), self.wechat)
        self.add_row(translate("PersonDialog", "Birthday"), self.birthday)
        self.add_row(translate("PersonDialog", "Keeps"), self.keeps)
        self.add_row(translate("PersonDialog", "About"), self.about)
        self.more = MoreRows(self)
        self.add_row(translate("PersonDialog", "In mourning"), self._mourning_row)
        self.add_row(translate("PersonDialog", "Has left"), self._left_row)
        self.more.end(
            (self._mourning_row, self._left_row), needed=bool(self._person.mourning_until or self._person.left_on)
        )
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

    def _make_occasions(self) -> None:
        self.birthday = YearlyDateEdit(self.context)
        if self._born is not None:
            self.birthday.set_value(self._born.date, self._born.leap_rule)
        self.keeps = KeepsEdit(own_observances.all_of(self.context.reader), self.context.language)
        self.keeps.set_inherited(self._client.observes)
        self.keeps.set_tags(self._person.observes)
        self._follow_phones()
        self.phones.changed.connect(self._follow_phones)
        self.birthday.changed.connect(self._grow)
        self.keeps.changed.connect(self._grow)

    def _follow_phones(self) -> None:
        self.keeps.set_phones(self.phones.lines())

    def _grow(self) -> None:
        if self.isVisible():
            self.fit()

    def _make_left(self) -> None:
        self.left, self.left_on, self._left_row = self._day_row(
            translate("PersonDialog", "Has left, on"),
            translate("PersonDialog", "Left on"),
            self._person.left_on,
            today(self.context.now(), self.context.reader.tz),
        )

    def _make_mourning(self) -> None:
        self.mourns, self.mourns_until, self._mourning_row = self._day_row(
            translate("PersonDialog", "Greet calmly until"),
            translate("PersonDialog", "In mourning until"),
            self._person.mourning_until,
            self._usual_end(self._person.observes),
        )
        self.mourns.clicked.connect(self._propose_end)

    def _day_row(self, words: str, name: str, day: str | None, usual: dt.date) -> tuple[QCheckBox, QDateEdit, QWidget]:
        """Return a box to tick, the day that then counts, and the row with both."""
        box, field = QCheckBox(words), date_field(self.context)
        field.setAccessibleName(name)
        field.setDate(dates.qdate(dt.date.fromisoformat(day) if day else usual))
        box.setChecked(day is not None)
        field.setEnabled(day is not None)
        box.toggled.connect(field.setEnabled)
        row = QWidget()
        row.setAccessibleName(name)
        row.setFocusProxy(box)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(box)
        across.addWidget(field, 1)
        return box, field, row

    def _usual_end(self, kept: tuple[str, ...]) -> dt.date:
        return mourning_end(today(self.context.now(), self.context.reader.tz), effective(self._client.observes, kept))

    def _propose_end(self, mourns: bool) -> None:
        # What they keep may have been typed just now: it decides how long one mourns.
        if mourns and self._person.mourning_until is None:
            try:
                kept = self.keeps.tags()
            except JournalError:
                kept = self._person.observes
            self.mourns_until.setDate(dates.qdate(self._usual_end(kept)))

    def _may_go(self) -> bool:
        # An individual is their own person: that one goes only with the client.
        if self._client.kind is not ClientKind.INDIVIDUAL:
            return True
        return len(people.at(self.context.reader, self._client.id)) > 1

    def _save(self) -> None:
        try:
            person, born = self._read(), self.birthday.value()
        except JournalError as error:
            fields = {
                Code.NAME_MISSING: self.name,
                Code.BIRTHDAY_UNREADABLE: self.birthday.line,
                Code.TAG_UNKNOWN: self.keeps.line,
            }
            self.fail(error, fields.get(error.code, self.about))
            return
        op = Op.PERSON_EDIT if person.id else Op.PERSON_ADD
        rule = self.birthday.leap_rule()
        self.write(op, partial(_keep, person=person, born=born, rule=rule, client=self._client.name))

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
            left_on=_day(self.left, self.left_on),
            observes=self.keeps.tags(),
            mourning_until=_day(self.mourns, self.mourns_until),
        )


def _day(box: QCheckBox, field: QDateEdit) -> str | None:
    return dates.from_qt(field.dateTime()).date().isoformat() if box.isChecked() else None


def _keep(
    writer: Writer, running: Operation, *, person: Person, born: YearlyDate | None, rule: LeapRule, client: str
) -> int:
    running.facts.update(client=client, title=person.name)
    person_id = person.id
    if person_id:
        people.edit(writer, person)
    else:
        person_id = people.add(writer, person)
    was = anniversaries.birthday(writer, person_id)
    if born is None and was is not None:
        anniversaries.delete(writer, was.id)
    elif born is not None:
        day = was or Anniversary(person.client_id, born, person_id=person_id)
        anniversaries.add(writer, replace(day, date=born, leap_rule=rule))
    return person_id


def _delete(writer: Writer, running: Operation, *, person: Person, client: str) -> int:
    running.facts.update(client=client, title=person.name)
    people.delete(writer, person.id)
    return person.id
