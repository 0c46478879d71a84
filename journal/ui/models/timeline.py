"""The entries of one client's timeline as a model; pages are read when they are scrolled to; no words, no looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from journal.core.errors import Code, JournalError
from journal.core.interactions import EntryKind, TimelineEntry
from journal.store import commitments, crises, interactions
from journal.store.reading import Reader

Index = QModelIndex | QPersistentModelIndex
EntryKey = tuple[EntryKind, int]

Describe = Callable[[TimelineEntry], str]
"""Says an entry in one sentence, for screen readers."""

ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""The `TimelineEntry` of a row."""
FIRST_PAGE = 50
FURTHER_PAGE = 100
SEEK_PAGE = 1_000
"""Entries read at once on the way to an old one."""
TOUCHED_AT_MOST = 50
"""From how many changed entries on it is simpler to read everything anew."""
_ROOT = QModelIndex()


def entry_key(entry: TimelineEntry) -> EntryKey:
    """Return what an entry is known by while it moves or changes."""
    return entry.kind, entry.id


class TimelineModel(QAbstractListModel):
    """Newest first; `canFetchMore` until the oldest entry has been read."""

    broke = Signal(object)
    """The JournalError of a further page: the timeline ends before it."""

    def __init__(self, reader: Reader, describe: Describe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._describe = describe
        self._client_id: int | None = None
        self._channel: str | None = None
        self._entries: list[TimelineEntry] = []
        self._complete = True

    def show(self, client_id: int | None, channel: str | None = None) -> None:
        """Show the newest entries of a client, only those of `channel` if one is given; None shows nothing."""
        self._client_id, self._channel = client_id, channel
        self.reload(FIRST_PAGE)

    def reload(self, count: int) -> None:
        """Read everything anew, at least `count` entries where there are as many."""
        count = max(count, FIRST_PAGE)
        found = self._page(None, count)
        self.beginResetModel()
        self._entries = found
        self._complete = len(self._entries) < count
        self.endResetModel()

    def channels(self) -> list[str]:
        """Return the channels that occur for this client, crises last."""
        if self._client_id is None:
            return []
        found = interactions.channels_of(self._reader, self._client_id)
        if crises.every(self._reader, client_id=self._client_id):
            found.append(interactions.CRISIS_CHANNEL)
        return found

    def entry(self, row: int) -> TimelineEntry:
        """Return the entry of a row."""
        return self._entries[row]

    def row_of(self, key: EntryKey) -> int | None:
        """Return the row of an entry that has been read, or None."""
        return next((row for row, entry in enumerate(self._entries) if entry_key(entry) == key), None)

    def seek(self, key: EntryKey, at: int) -> int | None:
        """Return the row of an entry of the time `at` (UTC ms), read as far as it lies; None where it is not there."""
        while not self._complete and self._entries[-1].at.at >= at and self.row_of(key) is None:
            self._read_on(SEEK_PAGE)
        return self.row_of(key)

    def touch(self, interaction_ids: Iterable[int]) -> None:
        """Take over what became of a few interactions: each is taken out, and put where it stands now."""
        for interaction_id in interaction_ids:
            row = self.row_of((EntryKind.INTERACTION, interaction_id))
            entry = self._current(interaction_id)
            if row is not None and entry is not None and entry.key == self._entries[row].key:
                self._entries[row] = entry
                self.dataChanged.emit(self.index(row), self.index(row))
                continue
            if row is not None:
                self.beginRemoveRows(_ROOT, row, row)
                del self._entries[row]
                self.endRemoveRows()
            if entry is not None:
                self._insert(entry)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self._describe(entry)
        return None

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index = _ROOT) -> None:
        if not self.canFetchMore(parent):
            return
        try:
            self._read_on(FURTHER_PAGE)
        except JournalError as error:  # Qt asks for further pages by itself
            self._complete = True
            self.broke.emit(error)

    def _read_on(self, limit: int) -> None:
        page = self._page(self._entries[-1].key if self._entries else None, limit)
        self._complete = len(page) < limit
        if page:
            first = len(self._entries)
            self.beginInsertRows(_ROOT, first, first + len(page) - 1)
            self._entries += page
            self.endInsertRows()

    def _page(self, before: tuple[int, int] | None, limit: int) -> list[TimelineEntry]:
        if self._client_id is None:
            return []
        page = interactions.timeline(self._reader, self._client_id, channel=self._channel, before=before, limit=limit)
        made = commitments.of_interactions(
            self._reader, [entry.id for entry in page if entry.kind is EntryKind.INTERACTION]
        )
        if not made:
            return page
        return [
            replace(entry, made=tuple(made[entry.id]))
            if entry.kind is EntryKind.INTERACTION and entry.id in made
            else entry
            for entry in page
        ]

    def _current(self, interaction_id: int) -> TimelineEntry | None:
        """Return the entry as the timeline has it now; None where it is gone, another client's or filtered out."""
        try:
            at = interactions.get(self._reader, interaction_id).at.at
        except JournalError as error:
            if error.code is not Code.RECORD_GONE:
                raise
            return None
        # The key of an interaction is twice its id: what lies before the next number begins with it.
        nearest = self._page((at, 2 * interaction_id + 1), 1)
        return next((entry for entry in nearest if entry_key(entry) == (EntryKind.INTERACTION, interaction_id)), None)

    def _insert(self, entry: TimelineEntry) -> None:
        row = next((r for r, other in enumerate(self._entries) if other.key <= entry.key), len(self._entries))
        if row == len(self._entries) and not self._complete:
            return  # It comes with its page.
        self.beginInsertRows(_ROOT, row, row)
        self._entries.insert(row, entry)
        self.endInsertRows()
