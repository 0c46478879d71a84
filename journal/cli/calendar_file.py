"""The iCalendar file of what is due, for a phone: the words on its events come from here."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from journal.cli.session import Session
from journal.core.anniversaries import AnniversaryKind
from journal.core.dues import Origin
from journal.core.moments import today
from journal.exchange import icalendar_export
from journal.exchange.icalendar_export import Entry, Words
from journal.store.calendar import DueEntry, YearlyEntry
from journal.store.reading import Reader

SUFFIX = ".ics"


def export(session: Session, reader: Reader, path: Path) -> int:
    """Write what is due, birthdays and observances from today on; return the number of events."""
    first = today(session.now(), session.tz)
    last = first + dt.timedelta(days=icalendar_export.DAYS)
    return icalendar_export.export(reader, path, session.now(), first, last, _Said(session).words())


class _Said:
    def __init__(self, session: Session) -> None:
        self._words = session.words

    def words(self) -> Words:
        return Words(self._words.say("text", "calendar_name"), self._named, self._kind)

    def _named(self, entry: Entry) -> str:
        if isinstance(entry, DueEntry):
            who = entry.person_name or entry.client_name
            return " · ".join(filter(None, (who, entry.due.title or self._kind(entry))))
        if isinstance(entry, YearlyEntry):
            return f"{entry.name} · {entry.anniversary.label or self._kind(entry)}"
        return self._kind(entry)

    def _kind(self, entry: Entry) -> str:
        if isinstance(entry, DueEntry):
            gift = entry.due.origin is Origin.BIRTHDAY
            word = self._words.name("anniversaries", AnniversaryKind.BIRTHDAY)
            return self._words.say("text", "lead_gift", title=word) if gift else self._origin(entry)
        if isinstance(entry, YearlyEntry):
            return self._words.name("anniversaries", entry.anniversary.kind)
        return entry.observance.names[self._words.language]

    def _origin(self, entry: DueEntry) -> str:
        return self._words.name("origins", entry.due.origin)
