"""The dialog that sets a reminder or changes one: what, whose, when."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from journal.core import text as texts
from journal.core.dues import Due, Origin
from journal.core.errors import Code, JournalError
from journal.core.moments import HOUR_MS, Moment, local
from journal.store import clients, dues, people
from journal.store.history import Op
from journal.ui import due_changes
from journal.ui.context import Context
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.dialogs.due_moment import MomentEditor
from journal.ui.dialogs.record_dialog import RecordDialog, choice, chosen

translate = QCoreApplication.translate


WIDTH = 600
"""Date, time and "without a time" stand in one line."""


class DueDialog(RecordDialog):
    """A new reminder, perhaps about a client or an interaction, or with `due_id` one to change or delete."""

    def __init__(
        self,
        context: Context,
        *,
        client_id: int | None = None,
        due_id: int | None = None,
        interaction_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = translate("DueDialog", "Edit reminder"), translate("DueDialog", "New reminder")
        super().__init__(context, words[0] if due_id is not None else words[1], parent)
        if due_id is not None:
            self._due = dues.get(context.reader, due_id)
        else:
            moment = Moment.wall(local(_next_hour(context.now()), context.reader.tz), context.reader.tz)
            self._due = Due("", moment, client_id=client_id, interaction_id=interaction_id)
        self.text = QLineEdit(self._due.title)
        self.text.setPlaceholderText(translate("DueDialog", "Send the revised quote"))
        self.add_row(translate("DueDialog", "What"), self.text)
        self._add_client()
        self.when = MomentEditor(context)
        self.when.set_moment(self._due.moment, stays_instant=self._due.origin is Origin.CALLBACK)
        self.add_row(translate("DueDialog", "When"), self.when)
        self.complete(self._save, self._delete if due_id is not None else None)
        self.offer_history("dues", due_id)
        self.setMinimumWidth(WIDTH)
        self.text.setFocus()

    def _add_client(self) -> None:
        """The client's name as it stands where it is given, else a field that finds one."""
        due = self._due
        self.client: QLineEdit
        if due.client_id is not None:
            self.client = QLineEdit(clients.get(self.context.reader, due.client_id).name)
            self.client.setReadOnly(True)
        else:
            self.client = ClientField(self.context.reader)
            self.client.textChanged.connect(self._offer_people)
            self.client.editingFinished.connect(self._offer_people)
        self.add_row(translate("DueDialog", "Client"), self.client)
        self._people: list[tuple[str, object]] = []
        self.person = QComboBox()
        self.add_row(translate("DueDialog", "Person"), self.person)
        self._offer_people()

    def _client_id(self) -> int | None:
        """Return the client that is meant, None for none; NAME_UNKNOWN, NAME_AMBIGUOUS."""
        if not isinstance(self.client, ClientField):
            return self._due.client_id
        return self.client.resolved() if self.client.text().strip() else None

    def _offer_people(self, _text: str = "") -> None:
        try:
            client_id = self._client_id()
        except JournalError:
            client_id = None  # Not typed to the end yet; saving says what is wrong.
        found = people.at(self.context.reader, client_id) if client_id is not None else []
        here = [p for p in found if p.left_on is None or p.id == self._due.person_id]
        items: list[tuple[str, object]] = [(translate("DueDialog", "Nobody in particular"), None)]
        items += [(person.name, person.id) for person in here]
        if items != self._people:
            current = chosen(self.person, self._people) if self._people else self._due.person_id
            self._people = items
            filled = choice(items, current)
            self.person.clear()
            for word, _value in items:
                self.person.addItem(word)
            self.person.setCurrentIndex(filled.currentIndex())
        self.show_row(self.person, len(here) > 0)
        if self.isVisible():
            self.fit()

    def _save(self) -> None:
        context, due = self.context, self._due
        title = texts.line(self.text.text())
        if not title and due.origin is Origin.MANUAL:
            self.fail(JournalError(Code.TEXT_MISSING), self.text)
            return
        try:
            client_id = self._client_id()
        except JournalError as error:
            self.fail(error, self.client)
            return
        moment = self.when.moment()
        if not due.id and moment.end_in(context.reader.tz) <= context.now():
            self.say(translate("DueDialog", "This time has passed. Choose a later one."))
            return
        person_id = chosen(self.person, self._people)
        new = replace(due, title=title, moment=moment, client_id=client_id, person_id=person_id)
        if due.id:
            self.write(Op.DUE_EDIT, partial(due_changes.edit, due=new))
        else:
            self.write(Op.DUE_ADD, partial(due_changes.add, due=new))

    def say(self, problem: str) -> None:
        """Say what is wrong with the time, and put the keyboard there."""
        self.problem.setText(problem)
        self.problem.show()
        self.when.time.setFocus()
        self.fit()

    def _delete(self) -> None:
        self.write(Op.DUE_DELETE, partial(due_changes.delete, due_id=self._due.id))


def _next_hour(now: int) -> int:
    """Return the next full hour that is at least half an hour away."""
    return -(-(now + HOUR_MS // 2) // HOUR_MS) * HOUR_MS
