"""The list of clients page by page, as the store sorts and finds them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from journal.core.clients import ClientRow, ClientSort
from journal.core.errors import JournalError
from journal.store import clients, crises
from journal.store.reading import Reader
from journal.ui.widgets.labels import plain_tool_tip

_Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which a row gives its `ClientRow`."""
SEEK_PAGES = 20
"""How far a client is looked for in the list before it is shown without a place in it."""


class ClientsModel(QAbstractListModel):
    """Clients that match a query; further pages are read when the view comes to them."""

    broke = Signal(object)
    """The JournalError of a further page: the list ends before it."""

    def __init__(self, reader: Reader, describe: Callable[[ClientRow], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._reader = reader
        self._rows: list[ClientRow] = []
        self._query = ""
        self._sort = ClientSort.NAME
        self._archived = False
        self._more = False

    def ask(self, query: str, sort: ClientSort, *, archived: bool) -> None:
        """Show the clients that match, from the first page on."""
        self._query, self._sort, self._archived = query, sort, archived
        self._read(clients.PAGE)

    def reload(self) -> None:
        """Read again what is shown, as far as it was read."""
        self._read(max(clients.PAGE, len(self._rows)))

    def place_of(self, client_id: int, *, seek: bool = False) -> int:
        """Return the row of a client, or -1; with `seek` further pages are read in search of it."""
        for _ in range(SEEK_PAGES if seek else 1):
            for place, row in enumerate(self._rows):
                if row.id == client_id:
                    return place
            if not (seek and self._more):
                break
            self.fetchMore(QModelIndex())
        return -1

    def client_at(self, place: int) -> ClientRow | None:
        """Return the client in a row, or None beyond the end."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.client_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._describe(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip(self._describe(row))
        return row if role == ROW else None

    def canFetchMore(self, parent: _Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:
        if not self.canFetchMore(parent):
            return
        try:
            found = self._page(clients.PAGE, self._rows[-1].key)
        except JournalError as error:  # Qt asks for further pages by itself
            self._more = False
            self.broke.emit(error)
            return
        self._more = len(found) == clients.PAGE
        if found:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(found) - 1)
            self._rows += found
            self.endInsertRows()

    def _read(self, limit: int) -> None:
        found = self._page(limit, None)
        self.beginResetModel()
        self._rows = found
        self._more = len(found) == limit
        self.endResetModel()

    def _page(self, limit: int, after: tuple[object, ...] | None) -> list[ClientRow]:
        found = clients.page(self._reader, self._query, self._sort, archived=self._archived, after=after, limit=limit)
        running = crises.clients_of_running(self._reader) if found else frozenset()
        return [replace(row, in_crisis=True) if row.id in running else row for row in found]
