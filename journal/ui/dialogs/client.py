"""The dialog that adds a client or changes one; only the name is required."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.core import text as texts
from journal.core.clients import Client, ClientKind, Stage, Tier
from journal.core.errors import Code, JournalError
from journal.store import clients
from journal.store.history import Op, Operation
from journal.ui import labels
from journal.ui.context import Context
from journal.ui.dialogs.record_dialog import RecordDialog, choice, chosen, note_field
from journal.ui.widgets.tag_edit import TagEdit

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate


class ClientDialog(RecordDialog):
    """Name, kind, tier, stage, tags and free text of one client."""

    def __init__(
        self, context: Context, client_id: int | None = None, name: str = "", parent: QWidget | None = None
    ) -> None:
        title = translate("ClientDialog", "Edit client") if client_id else translate("ClientDialog", "New client")
        super().__init__(context, title, parent)
        self._client = clients.get(context.reader, client_id) if client_id else Client(name)
        self._kinds = [(labels.kind(kind), kind) for kind in ClientKind]
        not_set: tuple[str, object] = (translate("ClientDialog", "Not set"), None)
        self._tiers = [not_set, *((labels.tier(tier), tier) for tier in Tier)]
        self._stages = [not_set, *((labels.stage(stage), stage) for stage in Stage)]
        self.name = QLineEdit(self._client.name)
        self.name.setMaxLength(texts.MAX_NAME)
        self.kind = choice(self._kinds, self._client.kind)
        self.tier = choice(self._tiers, self._client.tier)
        self.stage = choice(self._stages, self._client.stage)
        self.tags = TagEdit(clients.tags(context.reader))
        self.tags.set_tags(self._client.tags)
        self.about = note_field(self._client.about)
        self.add_row(translate("ClientDialog", "Name"), self.name)
        self.add_row(translate("ClientDialog", "Kind"), self.kind)
        self.add_row(translate("ClientDialog", "Tier"), self.tier)
        self.add_row(translate("ClientDialog", "Stage"), self.stage)
        self.add_row(translate("ClientDialog", "Tags"), self.tags)
        self.add_row(translate("ClientDialog", "About"), self.about)
        self.complete(self._save)
        self.name.setFocus()

    def _save(self) -> None:
        try:
            client = self._read()
        except JournalError as error:
            about_name = error.code in (Code.NAME_MISSING,)
            self.fail(error, self.name if about_name else self.about)
            return
        self.write(Op.CLIENT_EDIT if client.id else Op.CLIENT_ADD, partial(_keep, client=client))

    def _read(self) -> Client:
        about = self.about.toPlainText() if self.about.document().isModified() else self._client.about
        return replace(
            self._client,
            name=texts.name(self.name.text()),
            kind=chosen(self.kind, self._kinds),
            tier=chosen(self.tier, self._tiers),
            stage=chosen(self.stage, self._stages),
            tags=self.tags.tags(),
            about=texts.note(about),
        )


def _keep(writer: Writer, running: Operation, *, client: Client) -> int:
    running.facts["client"] = client.name
    if not client.id:
        return clients.add(writer, client)
    clients.edit(writer, client)
    return client.id
