"""What a day is beyond its date: by the moon, a solar term, a day of silence; read beside the window, which waits not.

Calendars and the catalogue of observances take longer than a frame: the thread for long jobs loads them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journal.core.errors import JournalError
from journal.store.history import Changed
from journal.store.reading import Reader
from journal.ui.context import Context
from journal.ui.runner import LongJob

if TYPE_CHECKING:
    from journal.core.lunar import LunarDay

ENGLISH = "en"
LUNAR_REGIONS = ("CN", "HK", "MO", "TW")
"""Where the Chinese lunar calendar is read."""


@dataclass(frozen=True, slots=True)
class DayNotes:
    """One day."""

    day: dt.date
    lunar: LunarDay | None
    """None for days that the lunar calendar does not know, and where nobody reads it."""
    term: int | None
    """The solar term that begins on it, see `core.lunar.term_on`."""
    silent: tuple[str, ...]
    """Names of the observances because of which some clients are not greeted."""
    names: Mapping[str, str]
    """The names of all observances by their ids, in the language of the window."""


class DayReader(QObject):
    """Holds the notes of one day and reads them again when they may have changed."""

    changed = Signal()
    """Other notes are there."""

    FACTS = frozenset({"clients", "people", "own_observances", "settings"})
    """Tables from which the days of silence follow."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._notes: DayNotes | None = None
        self._asked: dt.date | None = None
        context.runner.changed.connect(self._on_changed)

    def notes(self, day: dt.date) -> DayNotes | None:
        """Return what is known about a day; None until it has been read."""
        return self._notes if self._notes is not None and self._notes.day == day else None

    def names(self) -> Mapping[str, str]:
        """Return the names of observances as far as they have been read."""
        return self._notes.names if self._notes is not None else {}

    def ask(self, day: dt.date) -> None:
        """Read about a day, unless that is known or on its way."""
        if day == self._asked:
            return
        self._asked = day
        context = self._context
        work = partial(_read, opener=context.reader.opener, day=day, language=context.language)
        job = context.runner.long(work)
        job.finished.connect(self._take)
        job.failed.connect(self._on_failed)

    def _take(self, notes: DayNotes) -> None:
        if notes.day == self._asked and notes != self._notes:
            self._notes = notes
            self.changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        # Without notes the page says less.  What nobody expected is told.
        if not isinstance(error, JournalError):
            self._context.runner.failed.emit(error)

    def _on_changed(self, changed: Changed) -> None:
        if self.FACTS & changed.tables and self._asked is not None:
            day, self._asked = self._asked, None
            self.ask(day)


def _read(_job: LongJob, *, opener: Callable[[], Reader], day: dt.date, language: str) -> DayNotes:
    from journal.core import lunar  # late: not before the first frame
    from journal.store import ledger_facts, quiet_days, work_settings

    reader = opener()
    try:
        silent = quiet_days.silent_on(reader, day)
        catalogue = ledger_facts.rules(reader).catalogue
        lunar_read = (
            language != ENGLISH
            or work_settings.region(reader) in LUNAR_REGIONS
            or quiet_days.kept_anywhere(reader, LUNAR_REGIONS)
        )
    finally:
        reader.close()
    names = {id: one.names.get(language, one.names[ENGLISH]) for id, one in catalogue.items()}
    found, term = (lunar.of_day(day), lunar.term_on(day)) if lunar_read else (None, None)
    return DayNotes(day, found, term, tuple(names[one.id] for one in silent), names)
