"""The dialog that adds a person at a client or changes one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QDateEdit, QHBoxLayout, QLineEdit, QWidget

from journal.core import text as texts
from journal.core.clients import ClientKind, Person
from journal.core.errors import Code, JournalError
from journal.core.greeting_customs import mourning_end
from journal.core.moments import today
from journal.core.observances import effective
from journal.store import anniversaries, clients, own_observances, people, relations
from journal.store.history import Op
from journal.ui import dates, person_changes
from journal.ui.context import Context
from journal.ui.dialogs.more_rows import MoreRows
from journal.ui.dialogs.record_dialog import RecordDialog, date_field, note_field
from journal.ui.person_changes import KeptPerson
from journal.ui.widgets.buttons import button
from journal.ui.widgets.keeps_edit import KeepsEdit
from journal.ui.widgets.lines_edit import LinesEdit
from journal.ui.widgets.relations_edit import RelationsEdit
from journal.ui.widgets.yearly_date_edit import YearlyDateEdit

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
        self._make_relations()
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
        self.add_row(translate("PersonDialog", "Followed by"), self.successor)
        rare: list[QWidget] = [self._mourning_row, self._left_row, self.successor]
        if self._others:
            self.add_row(translate("PersonDialog", "Relations"), self.relations)
            rare.append(self.relations)
        self.more.end(rare, needed=self._is_rare())
        self.complete(self._save, self._delete if person_id and self._may_go() else None)
        self.offer_history("people", person_id)
        if person_id and self._client.kind is not ClientKind.INDIVIDUAL:
            self._offer_move()
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

    def _make_relations(self) -> None:
        reader, person = self.context.reader, self._person
        self._others = [(one.id, one.name) for one in people.at(reader, self._client.id) if one.id != person.id]
        mine = [one for one in relations.of_person(reader, person.id) if one.person_id == person.id]
        known = {person_id for person_id, _ in self._others}
        # Whoever went to another client is still somebody's predecessor.
        for one in mine:
            if one.other_id not in known:
                self._others.append((one.other_id, people.get(reader, one.other_id).name))
                known.add(one.other_id)
        self.relations = RelationsEdit(self._others)
        self.relations.set_relations(mine)
        self.relations.changed.connect(self._grow)
        follower = person_changes.successors(reader, person.id) if person.id else []
        self._follower = people.get(reader, follower[0].person_id).name if follower else ""
        self.successor = QLineEdit(self._follower)
        self.successor.setMaxLength(texts.MAX_NAME)
        self.successor.setPlaceholderText(translate("PersonDialog", "Who took over; a new name is added"))
        self.successor.setEnabled(self.left.isChecked())
        names = QCompleter([name for _, name in self._others], self)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.successor.setCompleter(names)
        self.left.toggled.connect(self.successor.setEnabled)

    def _is_rare(self) -> bool:
        """Whether one of the rows that few need says something."""
        person = self._person
        return bool(person.mourning_until or person.left_on or self._follower or self.relations.rows)

    def _offer_move(self) -> None:
        made = button(translate("PersonDialog", "Move…"), "quiet", "log-out")
        made.setAutoDefault(False)
        made.setToolTip(translate("PersonDialog", "Move to another client…"))
        made.setAccessibleName(translate("PersonDialog", "Move to another client…"))
        made.clicked.connect(self._move)
        self.add_foot(made)
        self.move_button = made

    def _move(self) -> None:
        from journal.ui.dialogs.person_move import PersonMoveDialog  # late: few ever open it

        PersonMoveDialog(self.context, self._person.id, self.parentWidget() or self).open()
        self.reject()

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
            related = self.relations.relations(person.id)
        except JournalError as error:
            fields = {
                Code.TEXT_MISSING: self.relations.rows[-1].label if self.relations.rows else self.about,
                Code.NAME_MISSING: self.name,
                Code.BIRTHDAY_UNREADABLE: self.birthday.line,
                Code.TAG_UNKNOWN: self.keeps.line,
            }
            self.fail(error, fields.get(error.code, self.about))
            return
        op = Op.PERSON_EDIT if person.id else Op.PERSON_ADD
        successor = texts.line(self.successor.text()) if self.left.isChecked() else None
        kept = KeptPerson(person, born, self.birthday.leap_rule(), related, successor)
        self.write(op, partial(person_changes.keep, kept=kept, client=self._client.name))

    def _delete(self) -> None:
        self.write(Op.PERSON_DELETE, partial(person_changes.delete, person=self._person, client=self._client.name))

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
