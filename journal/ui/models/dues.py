"""The rows of Today as a list model: sections, dues, crises, clients; details are read when a row is seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.core.clients import ClientRow, Tier
from journal.core.commitments import Commitment
from journal.core.crises import Crisis
from journal.core.dues import (
    CALLBACK_BEFORE_MS,
    RIGHT_NOW_AFTER_MS,
    STEP_BEFORE_MS,
    WATCH,
    Due,
    DueGroup,
    DueRow,
    Origin,
    Section,
)
from journal.core.moments import MINUTE_MS, MomentKind, day_start, today
from journal.ui.models.due_texts import Chip

Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
TEXTS_ROLE = Qt.ItemDataRole.UserRole + 2
CHIP_ROLE = Qt.ItemDataRole.UserRole + 3
RING_ROLE = Qt.ItemDataRole.UserRole + 4


class EntryKind(StrEnum):
    """What a row of Today is."""

    HEADER = "header"
    NOTE = "note"
    DUE = "due"
    CRISIS = "crisis"
    CLIENT = "client"
    COMMITMENT = "commitment"
    """A promise or request that waits for somebody else."""
    GROUP = "group"
    """The greetings, presents or cards of one feast."""
    MORE = "more"
    """Stands for what does not fit in."""


class Fold(StrEnum):
    """The parts of Today that open and close."""

    WEEK = "week"
    WAITING = "waiting"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row before its details are read."""

    kind: EntryKind
    id: int = 0
    section: Section | None = None
    text: str = ""
    count: int | None = None
    fold: Fold | None = None
    """The part that a header opens and closes, or to which the row belongs."""
    late: int = 0
    """For the header of what waits: how many of its rows are overdue; their number is red."""
    folded: bool | None = None
    """For a header, or a row of presents, that opens and closes: whether it is closed."""
    due: Due | None = None
    crisis: Crisis | None = None
    client: ClientRow | None = None
    commitment: Commitment | None = None
    group: DueGroup | None = None
    inside: bool = False
    """Whether it belongs to an open row above it."""
    last_contact_at: int | None = None
    """For somebody to contact: when it was done last, in UTC milliseconds."""

    @property
    def key(self) -> tuple[str, int | str]:
        """By which the row is known again after a reload."""
        if self.group is not None:
            return (self.kind.value, group_key(self.group))
        return (self.kind.value, self.id or (self.fold or self.section or self.text))

    @property
    def selectable(self) -> bool:
        """Whether the keyboard stops here."""
        return self.kind not in (EntryKind.HEADER, EntryKind.NOTE) or self.folded is not None

    @property
    def client_id(self) -> int | None:
        """Whose row it is."""
        of = self.due or self.crisis or self.commitment
        if of is not None:
            return of.client_id
        return self.client.id if self.client is not None else None


def group_key(group: DueGroup) -> str:
    """Return by which a row of greetings is known."""
    return f"{group.observance}:{group.lead}"


@dataclass(frozen=True, slots=True)
class RowTexts:
    """What a row says, whatever the time."""

    name: str
    beside: str = ""
    tier: Tier | None = None
    colour: str | None = None
    icon: str = ""
    """Stands before the reason and says of which kind the row is."""
    reason: str = ""
    taboo: str = ""
    verb: str = ""
    picture: str = ""
    """An icon in place of the avatar, where the row is about no single person."""
    row: DueRow | None = None


class RowSource:
    """Where the model asks for what a row shows; implemented by the page."""

    def texts(self, entry: Entry) -> RowTexts:
        """Return the words of a row."""
        raise NotImplementedError

    def chip(self, entry: Entry, now: int) -> Chip | None:
        """Return when it is due."""
        raise NotImplementedError

    def ring(self, entry: Entry, now: int) -> tuple[int, int] | None:
        """Return the seconds left of how many, for a row with a countdown."""
        raise NotImplementedError


class DuesModel(QAbstractListModel):
    """The rows of Today at one moment."""

    def __init__(self, source: RowSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._entries: Sequence[Entry] = ()
        self._texts: dict[tuple[str, int | str], RowTexts] = {}
        self._now = 0

    def set_entries(self, entries: Sequence[Entry], now: int) -> None:
        """Show other rows; their details are read anew."""
        self.beginResetModel()
        self._entries, self._texts, self._now = tuple(entries), {}, now
        self.endResetModel()

    def set_now(self, now: int) -> None:
        """Let the clock move: countdowns each second, the other times each minute."""
        minute = now // MINUTE_MS != self._now // MINUTE_MS
        self._now = now
        for row, entry in enumerate(self._entries):
            counting = entry.section is Section.RIGHT_NOW and entry.kind is EntryKind.DUE
            if counting or (minute and entry.selectable):
                index = self.index(row)
                self.dataChanged.emit(index, index, [CHIP_ROLE, RING_ROLE])

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row, None outside the list."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def entries(self) -> Sequence[Entry]:
        """Return all rows."""
        return self._entries

    def row_of(self, key: tuple[str, int | str]) -> int | None:
        """Return the row of an entry's key."""
        return next((row for row, entry in enumerate(self._entries) if entry.key == key), None)

    def texts(self, entry: Entry) -> RowTexts:
        """Return the words of a row, read once."""
        if entry.key not in self._texts:
            self._texts[entry.key] = self._source.texts(entry)
        return self._texts[entry.key]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (the signature is Qt's)
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry(index.row())
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsSelectable if entry is not None and entry.selectable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if role == TEXTS_ROLE:
            return self.texts(entry)
        if role == CHIP_ROLE:
            return self._source.chip(entry, self._now)
        if role == RING_ROLE:
            return self._source.ring(entry, self._now)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(entry)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.texts(entry).verb
        return None

    def spoken(self, entry: Entry) -> str:
        """Return a row as a screen reader says it."""
        texts, chip = self.texts(entry), self._source.chip(entry, self._now)
        count = str(entry.count) if entry.count is not None else ""
        parts = (texts.name, count, texts.beside, texts.reason, texts.taboo, chip.text if chip else "")
        return ", ".join(filter(None, parts))


def next_change(dues: Iterable[Due], now: int, tz: dt.tzinfo | None = None) -> int:
    """Return when the first due moves to another section, at the latest the next midnight (UTC milliseconds).

    `dues` are those of today; in the last hour before midnight one of tomorrow may begin to run in any minute.
    """
    midnight = day_start(today(now, tz) + dt.timedelta(days=1), tz)
    moments = [midnight, max(midnight - CALLBACK_BEFORE_MS, now + MINUTE_MS)]
    for due in dues:
        if due.expires_at is not None:
            moments.append(due.expires_at)
        if due.moment.kind is MomentKind.DATE and due.snoozed_until is None:
            continue  # a whole day changes at midnight
        at = due.moment_at(tz)
        moments.append(at + 1)
        if due.origin is Origin.CALLBACK:
            moments += [at - CALLBACK_BEFORE_MS, at + RIGHT_NOW_AFTER_MS + 1]
        elif due.presses:
            moments += [at if due.lead == WATCH else at - STEP_BEFORE_MS]
    return min(moment for moment in moments if moment > now)
