"""What stands on each day, gathered for the calendar page; what takes long is loaded on another thread first."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from journal.core import lunar, observance_dates
from journal.core.moments import today
from journal.core.observances import Act
from journal.core.working_days import WorkingDays
from journal.settings import SHOW_LUNAR
from journal.store import calendar, calendar_observances, observances, own_observances, work_settings
from journal.store.calendar import DueEntry, YearlyEntry
from journal.store.calendar_observances import Kept, ObservanceEntry
from journal.store.reading import Reader
from journal.ui import lunar_words
from journal.ui.context import Context
from journal.ui.pages.calendar_words import CalendarWords, Entry, rank
from journal.ui.runner import LongJob

COMING_DAYS = 60
"""How far ahead observances are told beside the month."""
BIRTHDAY_DAYS = 30
"""Likewise birthdays."""
_ONE_DAY = dt.timedelta(days=1)
_NO_REGION = ("", "-")


@dataclass(frozen=True, slots=True)
class Day:
    """One day with all that stands on it; what is not loaded yet is not there."""

    day: dt.date
    entries: tuple[Entry, ...] = ()
    lunar: str = ""
    """What stands under the number: the lunar day, on the first of a lunar month the month."""
    term: str = ""
    """The solar term that begins, in its place."""
    lunar_date: str = ""
    """The whole lunar date."""
    off: bool = False
    """Offices are closed, and not for a plain weekend."""
    off_name: str = ""
    make_up: bool = False
    """A weekend day that is worked."""
    expected: bool = False
    """The days off of its year are not announced yet."""


@dataclass(frozen=True, slots=True)
class Coming:
    """What is told beside the month, soonest first."""

    observances: tuple[ObservanceEntry, ...] = ()
    to_prepare: frozenset[tuple[str, dt.date]] = frozenset()
    """Id and day of those for which greetings are prepared."""
    birthdays: tuple[YearlyEntry, ...] = ()
    known: bool = True
    """Whether it is loaded: nothing else means that there is nothing."""


class CalendarDays(QObject):
    """Reads days; before `ready` only the reminders are among them."""

    loaded = Signal()
    """Who keeps what is known now, or anew."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: Kept = Counter()
        self._gathering = False
        self._again = False
        """Whether it was asked for while it was under way."""
        self.ready = False
        """Whether the libraries of the calendars are loaded and it is known who keeps what."""
        self.capped = False
        """Whether not all reminders of the days that were read last are there."""
        # After the first paint: the libraries are large, and the two threads would wait for each other.
        QTimer.singleShot(0, self, self.gather)

    def gather(self) -> None:
        """Count anew who keeps what, on the thread for long jobs; what was known holds until then."""
        if self._gathering:
            self._again = True
            return
        self._gathering, self._again = True, False
        context = self._context
        work = partial(_gather, open_reader=context.reader.opener, language=context.language, day=self._today())
        job = context.runner.long(work)
        job.finished.connect(self._on_gathered)
        job.failed.connect(self._on_failed)

    @property
    def shows_lunar(self) -> bool:
        """Whether lunar days stand under the numbers: in Chinese, and wherever it is wished."""
        return self._context.language.startswith("zh") or self._context.settings.get(SHOW_LUNAR)

    def words(self) -> CalendarWords:
        """Return the words as of today."""
        context = self._context
        return CalendarWords(context.language, context.locale, context.reader.tz, self._today())

    def between(self, first: dt.date, last: dt.date) -> list[Day]:
        """Return every day from `first` to `last`, with what stands on it."""
        reader = self._context.reader
        dues = calendar.due_entries(reader, first, last)
        self.capped = len(dues) >= calendar.CAP
        entries: list[Entry] = [*dues, *calendar.series_entries(reader, self._context.now(), first, last)]
        if self.ready:
            entries += calendar.yearly_entries(reader, first, last)
            entries += self._observances(first, last)
        by_day: dict[dt.date, list[Entry]] = {}
        for entry in entries:
            by_day.setdefault(entry.day, []).append(entry)
        days = [first + count * _ONE_DAY for count in range((last - first).days + 1)]
        return self._described(days, by_day)

    def coming(self) -> Coming:
        """Return what comes next, whatever month is shown."""
        if not self.ready:
            return Coming(known=False)
        day = self._today()
        found = [
            one
            for one in self._observances(day, day + COMING_DAYS * _ONE_DAY)
            if one.clients and one.practice.act is not Act.SHOWN
        ]
        prepared = calendar_observances.greetings_to_prepare(found)
        born = calendar.yearly_entries(self._context.reader, day, day + BIRTHDAY_DAYS * _ONE_DAY)
        return Coming(tuple(found), frozenset((one.observance.id, one.day) for one in prepared), tuple(born))

    def _today(self) -> dt.date:
        return today(self._context.now(), self._context.reader.tz)

    def _observances(self, first: dt.date, last: dt.date) -> list[ObservanceEntry]:
        reader = self._context.reader
        catalogue = own_observances.all_of(reader)
        region = work_settings.region(reader)
        regions = () if region in _NO_REGION else (region,)
        return calendar_observances.entries(catalogue, observances.tables(), self._kept, first, last, regions=regions)

    def _described(self, days: list[dt.date], by_day: dict[dt.date, list[Entry]]) -> list[Day]:
        now = self._today()

        def place(entry: Entry) -> tuple[int, int]:
            return rank(entry, now), entry.at if isinstance(entry, DueEntry) else 0

        found = {day: tuple(sorted(by_day.get(day, ()), key=place)) for day in days}
        if not self.ready:
            return [Day(day, entries) for day, entries in found.items()]
        working = work_settings.working_days(self._context.reader, self._context.language)
        return [self._whole(day, entries, working) for day, entries in found.items()]

    def _whole(self, day: dt.date, entries: tuple[Entry, ...], working: WorkingDays) -> Day:
        language = self._context.language
        off, make_up = working.day_off(day), working.make_up(day)
        named = off is not None and bool(off.name)
        on_moon = lunar.of_day(day) if self.shows_lunar else None
        term = lunar.term_on(day) if on_moon is not None else None
        return Day(
            day,
            entries,
            lunar=lunar_words.in_cell(on_moon, language) if on_moon is not None else "",
            term=lunar_words.term(term) if term is not None else "",
            lunar_date=lunar_words.lunar_date(on_moon, language) if on_moon is not None else "",
            off=named,
            off_name=off.name if off is not None else "",
            make_up=make_up,
            expected=(named or make_up) and working.expected(day),
        )

    def _on_gathered(self, kept: Kept) -> None:
        self._gathering = False
        self._kept, self.ready = kept, True
        if self._again:
            self.gather()
        self.loaded.emit()

    def _on_failed(self, error: object) -> None:
        self._gathering = False
        self._context.runner.failed.emit(error)


def _gather(_job: LongJob, *, open_reader: Callable[[], Reader], language: str, day: dt.date) -> Kept:
    """Count who keeps what, and do meanwhile, once, what makes all months quick."""
    reader = open_reader()
    try:
        working = work_settings.working_days(reader, language)
        kept = calendar_observances.kept(own_observances.all_of(reader), calendar_observances.keepers(reader, day))
    finally:
        reader.close()
    for year in (day.year, day.year + 1):
        lunar.of_day(dt.date(year, 1, 1))
        working.day_off(dt.date(year, 1, 1))
        for number in range(lunar.TERMS):
            lunar.term_day(year, number)
        for observance in observances.catalogue().values():
            for rule in (rule for practice in observance.practices for rule in practice.rules):
                observance_dates.days(rule, year, observances.tables())
    return kept
