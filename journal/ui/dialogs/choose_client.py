"""A field that finds a client as one types: name, Chinese characters, pinyin or initials."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from journal.core.errors import Code, JournalError
from journal.store import clients
from journal.store.reading import Reader

translate = QCoreApplication.translate

SHOWN = 8
ID_ROLE = Qt.ItemDataRole.UserRole


class ClientField(QLineEdit):
    """The name of one client; `resolved` tells which one is meant."""

    def __init__(self, reader: Reader, client_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._chosen: tuple[str, int] | None = None
        self.setAccessibleName(translate("ClientField", "Client"))
        self.setPlaceholderText(translate("ClientField", "Type a name, pinyin or initials"))
        self._found = QStandardItemModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(SHOWN)
        completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]  # Qt's overload by type
        self.setCompleter(completer)
        self.textEdited.connect(self._search)
        if client_id:
            client = clients.get(reader, client_id)
            self._chosen = (client.name, client.id)
            self.setText(client.name)

    def resolved(self) -> int:
        """The id of the client that is meant; NAME_MISSING, NAME_UNKNOWN, or NAME_AMBIGUOUS with the candidates."""
        text = self.text().strip()
        if not text:
            raise JournalError(Code.NAME_MISSING)
        if self._chosen is not None and self._chosen[0] == text:
            return self._chosen[1]
        return clients.find(self._reader, text).id

    def _search(self, text: str) -> None:
        self._chosen = None
        self._found.clear()
        for row in clients.page(self._reader, text, limit=SHOWN) if text.strip() else ():
            item = QStandardItem(row.name)
            item.setEditable(False)
            item.setData(row.id, ID_ROLE)
            self._found.appendRow(item)
        self.completer().complete()

    def _choose(self, index: QModelIndex) -> None:
        self._chosen = (str(index.data()), int(index.data(ID_ROLE)))
