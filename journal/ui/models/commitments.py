"""The rows of one list of promises and requests as a list model; details are read when a row is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.core.clients import Tier
from journal.core.commitments import Commitment
from journal.core.dues import Due
from journal.core.errors import JournalError
from journal.core.moments import MINUTE_MS, Moment
from journal.store import dues
from journal.ui import commitment_words as words
from journal.ui.context import Context
from journal.ui.models.due_texts import Chip

Index = QModelIndex | QPersistentModelIndex

COMMITMENT_ROLE = Qt.ItemDataRole.UserRole + 1
TEXTS_ROLE = Qt.ItemDataRole.UserRole + 2
CHIP_ROLE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class CommitmentTexts:
    """What a row says, whatever the time."""

    name: str = ""
    beside: str = ""
    """The client, beside the name of a person."""
    tier: Tier | None = None
    colour: str | None = None
    text: str = ""
    kind: str = ""
    icon: str = ""
    details: tuple[str, ...] = ()
    verb: str = ""


class CommitmentsModel(QAbstractListModel):
    """One list at one moment."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: Sequence[Commitment] = ()
        self._texts: dict[int, CommitmentTexts] = {}
        self._now = 0

    def set_rows(self, rows: Sequence[Commitment], now: int) -> None:
        """Show other rows; their details are read anew."""
        self.beginResetModel()
        self._rows, self._texts, self._now = tuple(rows), {}, now
        self.endResetModel()

    def set_now(self, now: int) -> None:
        """Let the clock move: the times follow each minute."""
        minute = now // MINUTE_MS != self._now // MINUTE_MS
        self._now = now
        if minute and self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [CHIP_ROLE])

    def commitment(self, row: int) -> Commitment | None:
        """Return the commitment of a row, None outside the list."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, commitment_id: int) -> int | None:
        """Return the row of a commitment, or None."""
        return next((row for row, one in enumerate(self._rows) if one.id == commitment_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (the signature is Qt's)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        commitment = self.commitment(index.row())
        if commitment is None:
            return None
        if role == COMMITMENT_ROLE:
            return commitment
        if role == TEXTS_ROLE:
            return self.texts(commitment)
        if role == CHIP_ROLE:
            return self.chip(commitment)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(commitment)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.texts(commitment).verb
        return None

    def chip(self, commitment: Commitment) -> Chip:
        """Return by when it is due, or how it ended."""
        tz = self._context.reader.tz
        if commitment.standing:
            return words.chip(commitment, self._now, self._context.locale, tz)
        return words.closed(commitment, tz)

    def texts(self, commitment: Commitment) -> CommitmentTexts:
        """Return the words of a row, read once."""
        if commitment.id not in self._texts:
            self._texts[commitment.id] = self._read(commitment)
        return self._texts[commitment.id]

    def spoken(self, commitment: Commitment) -> str:
        """Return a row as a screen reader says it."""
        texts = self.texts(commitment)
        parts = (texts.name, texts.beside, texts.kind, texts.text, *texts.details, self.chip(commitment).text)
        return ", ".join(filter(None, parts))

    def _read(self, commitment: Commitment) -> CommitmentTexts:
        context = self._context
        # What a reminder of it would show: the same row as in Today.
        due = Due(
            commitment.text,
            commitment.due or Moment.instant(commitment.made.at),
            client_id=commitment.client_id,
            person_id=commitment.person_id,
        )
        # Asked for while the list is painted: an error would go through Qt.
        try:
            row = dues.row_of(context.reader, due)
        except JournalError as error:
            context.tell_unread(error)
            return CommitmentTexts(text=commitment.text)
        person = row.person_name
        return CommitmentTexts(
            name=person or row.client_name,
            beside=row.client_name if person and person != row.client_name else "",
            tier=Tier(row.tier) if row.tier else None,
            colour=row.colour,
            text=commitment.text,
            kind=words.kind(commitment),
            icon=words.icon(commitment),
            details=tuple(words.details(commitment, self._now, context.locale)),
            verb=words.verb(commitment) if commitment.standing else "",
        )
