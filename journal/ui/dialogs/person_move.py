"""The dialog that moves a person to another client, and says what goes along and what stays."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core.errors import Code, JournalError
from journal.store import anniversaries, clients, people, preferences
from journal.store.history import Op
from journal.ui import person_changes
from journal.ui.context import Context
from journal.ui.dialogs.record_dialog import RecordDialog
from journal.ui.widgets.client_picker import ClientPicker
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class PersonMoveDialog(RecordDialog):
    """Asks where somebody works now; one undo takes the move back."""

    def __init__(self, context: Context, person_id: int, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("PersonMove", "Move to another client"), parent)
        self._person = people.get(context.reader, person_id)
        self._old = clients.get(context.reader, self._person.client_id)
        self.form.addRow(PlainLabel(self._person.name, "card", wrap=True))
        self.form.addRow(PlainLabel(self._old.name, "meta", wrap=True))
        self.picker = ClientPicker(context, translate("PersonMove", "Name, pinyin or initials"), several=False)
        self.picker.leave_out = self._old.id
        self.add_row(translate("PersonMove", "Works now at"), self.picker)
        for title, text in ((translate("PersonMove", "Goes along"), self._along()), self._stays()):
            said = PlainLabel(text, "body", wrap=True)
            self.form.addRow(PlainLabel(title, "body", tone="muted"), said)
        self.complete(self._save)
        self.save_button.setText(translate("PersonMove", "Move"))
        self.save_button.setAccessibleName(self.save_button.text())
        self.picker.changed.connect(self.fit)
        self.picker.setFocus()

    def _along(self) -> str:
        reader, person = self.context.reader, self._person
        liked = sum(one.person_id == person.id for one in preferences.of(reader, self._old.id))
        days = sum(one.person_id == person.id for one in anniversaries.of_client(reader, self._old.id))
        parts = [
            translate("PersonMove", "name, post and numbers"),
            translate("PersonMove", "%n preference(s) of their own", None, liked) if liked else "",
            translate("PersonMove", "%n yearly day(s)", None, days) if days else "",
            translate("PersonMove", "how they relate to others"),
        ]
        return self.context.locale.createSeparatedList([part for part in parts if part])

    def _stays(self) -> tuple[str, str]:
        title = translate("PersonMove", "Stays with {client}").format(client=self._old.name)
        text = translate(
            "PersonMove", "Every entry, promise and request, and what is due on them: they belong to the old client."
        )
        return title, text

    def _save(self) -> None:
        chosen = self.picker.chosen()
        if not chosen:
            self.fail(JournalError(Code.NAME_MISSING), self.picker)
            return
        work = partial(person_changes.move, person_id=self._person.id, client_id=chosen[0])
        self.write(Op.PERSON_MOVE, work)
