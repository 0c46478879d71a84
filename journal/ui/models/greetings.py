"""The people of one occasion as a list model, under a heading for each part; details are read when a row is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.core.errors import JournalError
from journal.store import greeting_facts
from journal.store.greeting_facts import GreetingFacts
from journal.store.greetings import Recipient, Stand
from journal.ui import greeting_words as words
from journal.ui.context import Context

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
LINE_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a part, with how many stand under it."""

    stand: Stand
    count: int


Row = Heading | Recipient


class GreetingsModel(QAbstractListModel):
    """One occasion at one moment."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[Row] = []
        self._facts: dict[tuple[str, str], GreetingFacts] = {}
        self._days_differ = False
        """Not all keep it on the same day: each row tells its own."""

    def set_recipients(self, recipients: Sequence[Recipient]) -> None:
        """Show other people; what is known of them is read anew."""
        self.beginResetModel()
        self._facts = {}
        self._rows = []
        self._days_differ = len({words.day_of(one) for one in recipients}) > 1
        for stand in Stand:
            found = [one for one in recipients if one.stand is stand]
            self._rows += [Heading(stand, len(found)), *found] if found else []
        self.endResetModel()

    def recipients(self) -> list[Recipient]:
        """Return all people in their order."""
        return [row for row in self._rows if isinstance(row, Recipient)]

    def recipient(self, row: int) -> Recipient | None:
        """Return the person of a row; None for a heading and outside the list."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Recipient) else None

    def row_of(self, key: tuple[str, str]) -> int | None:
        """Return the row of a person, or None."""
        rows = enumerate(self._rows)
        return next((place for place, row in rows if isinstance(row, Recipient) and row.key == key), None)

    def facts(self, one: Recipient) -> GreetingFacts:
        """Return what is known of a person, read once."""
        if one.key not in self._facts:
            # Asked for while the list is painted: an error would go through Qt.
            try:
                self._facts[one.key] = greeting_facts.facts(self._context.reader, one)
            except JournalError as error:
                self._context.tell_unread(error)
                return GreetingFacts()
        return self._facts[one.key]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (the signature is Qt's)
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.recipient(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(row)
        if role == LINE_ROLE and isinstance(row, Recipient):
            return self._line(row)
        return None

    def spoken(self, row: Row) -> str:
        """Return a row as a screen reader says it."""
        if isinstance(row, Heading):
            return f"{words.stand(row.stand)} {self._context.locale.toString(row.count)}"
        client = row.client_name if row.client_name != row.name else ""
        return ", ".join(filter(None, (row.name, client, words.stand(row.stand), self._line(row))))

    def _line(self, one: Recipient) -> str:
        line = words.line(one, self.facts(one), self._context.now(), self._context.locale)
        if not self._days_differ:
            return line
        return f"{words.weekday_date(words.day_of(one), self._context.locale)} · {line}"
