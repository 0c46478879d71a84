"""The dialog that adds a yearly day of a person or a client, or changes one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.core import text as texts
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.errors import Code, JournalError
from journal.core.yearly_dates import YearlyDate
from journal.store import anniversaries, clients, people
from journal.store.anniversaries import MOST_GIFT_DAYS
from journal.store.history import Op, Operation
from journal.ui import ledger_labels
from journal.ui.context import Context
from journal.ui.dialogs.record_dialog import RecordDialog, choice, chosen
from journal.ui.widgets.rhythm_edit import days_field
from journal.ui.widgets.yearly_date_edit import YearlyDateEdit

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

OF_CLIENT = frozenset({AnniversaryKind.FOUNDED, AnniversaryKind.RELATIONSHIP})
"""Kinds that belong to the client as a whole; the others belong to somebody there, `OTHER` to either."""
_ANY_DAY = YearlyDate(1, 1)


class AnniversaryDialog(RecordDialog):
    """What the day is, whose it is, when it comes back, and whether a present is seen to."""

    def __init__(
        self,
        context: Context,
        client_id: int,
        anniversary_id: int | None = None,
        person_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = (
            translate("AnniversaryDialog", "Edit yearly day")
            if anniversary_id
            else translate("AnniversaryDialog", "New yearly day")
        )
        super().__init__(context, words, parent)
        reader = context.reader
        self._client = clients.get(reader, client_id)
        self._persons = people.at(reader, client_id)
        self._days = anniversaries.of_client(reader, client_id)
        new = Anniversary(client_id, _ANY_DAY, self._first_kind(person_id), person_id)
        self._day = anniversaries.get(reader, anniversary_id) if anniversary_id else new
        self._make_fields(new=anniversary_id is None)
        self.add_row(translate("AnniversaryDialog", "What"), self.kind)
        self.add_row(translate("AnniversaryDialog", "Name"), self.label)
        self.add_row(translate("AnniversaryDialog", "Whose"), self.person)
        self.add_row(translate("AnniversaryDialog", "Day"), self.date)
        self.add_row(translate("AnniversaryDialog", "Present"), self.gift)
        self.complete(self._save, self._delete if anniversary_id else None)
        self.offer_history("anniversaries", anniversary_id)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.date.changed.connect(self._grow)
        self._show_rows()
        (self.kind if anniversary_id is None else self.date).setFocus()

    def _first_kind(self, person_id: int | None) -> AnniversaryKind:
        """Return what is most likely missing: the birthday of one who has none yet."""
        born = {day.person_id for day in self._days if day.kind is AnniversaryKind.BIRTHDAY}
        wanted = [person_id] if person_id is not None else [person.id for person in self._persons]
        return AnniversaryKind.BIRTHDAY if set(wanted) - born else AnniversaryKind.OTHER

    def _make_fields(self, *, new: bool) -> None:
        day = self._day
        kinds = [
            kind for kind in AnniversaryKind if self._persons or kind in OF_CLIENT or kind is AnniversaryKind.OTHER
        ]
        if day.kind not in kinds:
            kinds.insert(0, day.kind)
        self._kinds = [(ledger_labels.anniversary(kind), kind) for kind in kinds]
        self.kind = choice(self._kinds, day.kind)
        self.label = QLineEdit(day.label)
        self.label.setMaxLength(texts.MAX_NAME)
        self.label.setPlaceholderText(translate("AnniversaryDialog", "Opening of the Hangzhou house…"))
        nobody: tuple[str, object] = (translate("AnniversaryDialog", "The client as a whole"), None)
        self._whose = [nobody, *((person.name, person.id) for person in self._persons)]
        whose = day.person_id
        if new and whose is None and day.kind is AnniversaryKind.BIRTHDAY:
            born = {known.person_id for known in self._days if known.kind is AnniversaryKind.BIRTHDAY}
            whose = next((person.id for person in self._persons if person.id not in born), None)
        self.person = choice(self._whose, whose)
        self.date = YearlyDateEdit(self.context)
        if not new:
            self.date.set_value(day.date, day.leap_rule)
        self.gift = days_field("", translate("AnniversaryDialog", "No present"))
        self.gift.setMaximum(MOST_GIFT_DAYS)
        self.gift.setSuffix(" " + translate("AnniversaryDialog", "days ahead"))
        self.gift.setValue(day.gift_days or 0)

    def _on_kind(self) -> None:
        kind = self._kind()
        if kind in OF_CLIENT:
            self.person.setCurrentIndex(0)
        elif kind is not AnniversaryKind.OTHER and self.person.currentIndex() == 0 and len(self._whose) > 1:
            self.person.setCurrentIndex(1)
        self._show_rows()
        self._grow()

    def _show_rows(self) -> None:
        kind = self._kind()
        self.show_row(self.label, kind is AnniversaryKind.OTHER)
        self.show_row(self.person, kind not in OF_CLIENT and len(self._whose) > 1)

    def _grow(self) -> None:
        if self.isVisible():
            self.fit()

    def _kind(self) -> AnniversaryKind:
        kind: AnniversaryKind = chosen(self.kind, self._kinds)
        return kind

    def _save(self) -> None:
        try:
            day = self._read()
        except JournalError as error:
            self.fail(error, self.label if error.code is Code.TEXT_MISSING else self.date.line)
            return
        op = Op.ANNIVERSARY_EDIT if day.id else Op.ANNIVERSARY_ADD
        self.write(op, partial(_keep, day=day, client=self._client.name, title=self._title(day)))

    def _delete(self) -> None:
        work = partial(_delete, day=self._day, client=self._client.name, title=self._title(self._day))
        self.write(Op.ANNIVERSARY_DELETE, work)

    def _read(self) -> Anniversary:
        kind, date = self._kind(), self.date.value()
        label = texts.line(self.label.text())
        if date is None or (kind is AnniversaryKind.OTHER and not label):
            raise JournalError(Code.TEXT_MISSING if date else Code.DAY_MISSING)
        return replace(
            self._day,
            kind=kind,
            label=label if kind is AnniversaryKind.OTHER else "",
            person_id=None if kind in OF_CLIENT else chosen(self.person, self._whose),
            date=date,
            leap_rule=self.date.leap_rule(),
            gift_days=self.gift.value() or None,
        )

    def _title(self, day: Anniversary) -> str:
        names = [person.name for person in self._persons if person.id == day.person_id]
        return " · ".join([*names, ledger_labels.anniversary(day.kind, day.label)])


def _keep(writer: Writer, running: Operation, *, day: Anniversary, client: str, title: str) -> int:
    running.facts.update(client=client, title=title)
    if not day.id:
        return anniversaries.add(writer, day)
    anniversaries.edit(writer, day)
    return day.id


def _delete(writer: Writer, running: Operation, *, day: Anniversary, client: str, title: str) -> int:
    running.facts.update(client=client, title=title)
    anniversaries.delete(writer, day.id)
    return day.id
