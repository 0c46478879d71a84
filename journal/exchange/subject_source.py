"""Whose records a data file holds, and values in the forms that it shows; which records there are is not known here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from journal.core.moments import iso
from journal.store.portable import Directory, Scope
from journal.store.reading import Reader

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """Whose records are asked for."""

    reader: Reader
    client_id: int
    private: bool
    directory: Directory

    @property
    def scope(self) -> Scope:
        """The same as the store asks for it."""
        return Scope(self.client_id, self.private)

    @property
    def tz(self) -> dt.tzinfo | None:
        """The zone in which instants are told."""
        return self.reader.tz

    def at(self, ms: int | None) -> str | None:
        """Return an instant as ISO 8601, or None."""
        return None if ms is None else iso(ms, self.tz)

    def stamps(self, created: int, updated: int) -> Record:
        """Return when a record was made, and changed where it was."""
        return {"created_at": iso(created, self.tz), "updated_at": self.at(updated) if updated != created else None}

    def person(self, person_id: int | None) -> str:
        """Return the name of a person at this client; others are not named."""
        found = self.directory.persons.get(person_id or 0)
        return found[1] if found and found[2] == self.client_id else ""


def told(record: Record) -> Record:
    """Return a record without what says nothing."""
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}
