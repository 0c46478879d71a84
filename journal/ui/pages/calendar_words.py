"""The words, colours and icons of what stands on a day of the calendar; nothing is read or drawn here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core import yearly_dates
from journal.core.anniversaries import AnniversaryKind
from journal.core.dues import Origin
from journal.core.moments import MomentKind
from journal.core.observances import Act
from journal.core.yearly_dates import YearCalendar
from journal.store.calendar import DueEntry, YearlyEntry
from journal.store.calendar_observances import ObservanceEntry
from journal.ui import dates, ledger_labels, yearly_words
from journal.ui.models import crisis_dues
from journal.ui.widgets.chip import Tone

if TYPE_CHECKING:
    from journal.ui.pages.calendar_days import Day

translate = QCoreApplication.translate

Entry = DueEntry | YearlyEntry | ObservanceEntry

_ORIGIN_ICONS = {
    Origin.MANUAL: "bell",
    Origin.CALLBACK: "phone",
    Origin.PROMISE: "handshake",
    Origin.REQUEST: "message-circle",
    Origin.BIRTHDAY: "gift",
    Origin.CHECKUP: "package-check",
    Origin.CRISIS: "siren",
}


@dataclass(frozen=True, slots=True)
class EntryWords:
    """One entry as it is shown."""

    name: str
    """The largest words: whose it is, else what it is."""
    detail: str
    right: str
    """The time, where it has one."""
    tone: Tone
    icon: str
    quiet: bool = False
    """Nobody keeps it: it is only told."""

    @property
    def spoken(self) -> str:
        """The entry as a screen reader says it."""
        return ", ".join(filter(None, (self.right, self.name, self.detail)))


class CalendarWords:
    """The words in one language, seen from one day."""

    def __init__(self, language: str, locale: QLocale, tz: dt.tzinfo | None, today: dt.date) -> None:
        self._language, self._locale, self._tz, self.today = language, locale, tz, today
        self._said: dict[int, tuple[Entry, EntryWords]] = {}
        """By the identity of the entry, which stays as long as it stands here: a month is painted again and again."""

    def of(self, entry: Entry) -> EntryWords:
        """Return what is shown of an entry."""
        known = self._said.get(id(entry))
        if known is None:
            known = self._said[id(entry)] = (entry, self._of(entry))
        return known[1]

    def _of(self, entry: Entry) -> EntryWords:
        if isinstance(entry, DueEntry):
            return self._due(entry)
        if isinstance(entry, YearlyEntry):
            icon = "cake" if entry.anniversary.kind is AnniversaryKind.BIRTHDAY else "star"
            return EntryWords(entry.name, self._yearly(entry), "", "blue", icon)
        return self._observance(entry)

    def observance(self, entry: ObservanceEntry) -> str:
        """Return the name of an observance."""
        return entry.observance.names[self._language]

    def manner(self, entry: ObservanceEntry) -> str:
        """Return what to mind; may be empty."""
        return entry.observance.manners.get(self._language, "")

    def chip(self, entry: Entry) -> str:
        """Return the words of a chip within a day: short, the name first."""
        words = self.of(entry)
        if isinstance(entry, ObservanceEntry) and entry.clients:
            return f"{words.name} · {self._locale.toString(entry.clients)}"
        return words.name

    def chip_rest(self, entry: Entry) -> str:
        """Return what a chip adds where there is room: what is to be done."""
        if isinstance(entry, DueEntry) and (entry.person_name or entry.client_name):
            return entry.due.title
        return ""

    def event(self, entry: Entry) -> str:
        """Return an entry in one line for another calendar, which knows nothing else of it."""
        said = self.of(entry)
        if isinstance(entry, ObservanceEntry):
            return " · ".join(filter(None, (said.name, said.detail)))
        if isinstance(entry, YearlyEntry):
            kind = entry.anniversary
            return _told(said.name, ledger_labels.anniversary(kind.kind, kind.label))
        who = " · ".join(dict.fromkeys(filter(None, (entry.person_name, entry.client_name))))
        return _told(who, self._what(entry))

    def unnamed(self, entry: Entry) -> str:
        """Return what kind of thing an entry is, without a name and without a word of the user."""
        if isinstance(entry, DueEntry):
            return ledger_labels.origin(entry.due.origin)
        if isinstance(entry, YearlyEntry):
            return ledger_labels.anniversary(entry.anniversary.kind)
        return translate("Calendar", "Observance") if entry.observance.own else self.observance(entry)

    def day(self, day: dt.date) -> str:
        """Return a day in full, with its year where that is not this one."""
        long = dates.long_day(day, self._locale)
        if day.year == self.today.year:
            return long
        if self._locale.language() == QLocale.Language.Chinese:
            return self._locale.toString(dates.qdate(day), "yyyy年M月d日 dddd")
        return self._locale.toString(dates.qdate(day), "dddd, d MMMM yyyy")

    def short_day(self, day: dt.date) -> str:
        """Return a day of the next weeks as one says it: tomorrow, Fri, Sat 6 Feb; its year goes without saying."""
        if 0 <= (day - self.today).days < 7:
            return dates.near_day(day, self.today, self._locale)
        return yearly_words.weekday_and_day(day, day, self._locale)

    def counted(self, entry: ObservanceEntry) -> str:
        """Return who keeps an observance, and what is to be known about its day."""
        parts = []
        if entry.observance.uncertain:  # First, for a narrow row cuts the end: the day itself may be wrong.
            parts.append(translate("Calendar", "±1 day"))
        if entry.silent:
            parts.append(translate("Calendar", "do not greet"))
        elif entry.practice.act is Act.BUSY:
            parts.append(translate("Calendar", "offer help, do not call"))
        if entry.clients:
            parts.append(translate("Calendar", "%n client(s)", None, entry.clients))
        if entry.observance.eve:
            parts.append(translate("Calendar", "from the evening before"))
        if entry.last > entry.day:
            until = dates.short_day(entry.last, entry.day, self._locale)
            parts.append(translate("Calendar", "until {day}").format(day=until))
        return " · ".join(parts)

    def _due(self, entry: DueEntry) -> EntryWords:
        due, who, what = entry.due, entry.person_name or entry.client_name, self._what(entry)
        beside = entry.client_name if entry.person_name and entry.client_name != entry.person_name else ""
        comes_again = translate("Calendar", "recurring") if due.series_id is not None else ""
        detail = (what, beside, comes_again) if who else (comes_again,)
        timed = due.moment.kind is not MomentKind.DATE or due.snoozed_until is not None
        return EntryWords(
            who or what,
            " · ".join(filter(None, detail)),
            dates.clock(entry.at, self._locale) if timed else "",
            self._due_tone(entry),
            _ORIGIN_ICONS.get(due.origin, "bell"),
        )

    def _what(self, entry: DueEntry) -> str:
        due = entry.due
        if due.origin is Origin.BIRTHDAY:
            return translate("Calendar", "Prepare a present")
        if crisis_dues.is_one(due):
            kind = ledger_labels.kind(due)
            return f"{kind} · {due.title}" if due.title else kind
        kind = ledger_labels.origin(due.origin)
        if not due.title:
            return kind
        return due.title if due.origin is Origin.MANUAL else f"{kind} · {due.title}"

    def _due_tone(self, entry: DueEntry) -> Tone:
        if entry.ours or (entry.due.id and entry.day < self.today):
            return "red"
        if entry.due.origin is Origin.CALLBACK or entry.due.presses:
            return "amber"
        return "blue" if entry.due.origin is Origin.BIRTHDAY else "neutral"

    def _yearly(self, entry: YearlyEntry) -> str:
        anniversary = entry.anniversary
        parts = [ledger_labels.anniversary(anniversary.kind, anniversary.label)]
        if anniversary.date.calendar is YearCalendar.LUNAR:
            without_year = replace(anniversary.date, year=None)
            parts.append(yearly_words.day(without_year, self._locale, self._language))
        parts.append(yearly_words.which(anniversary.kind, yearly_dates.age(anniversary.date, entry.year)))
        if entry.person_name and entry.person_name != entry.client_name:
            parts.append(entry.client_name)
        return " · ".join(filter(None, parts))

    def _observance(self, entry: ObservanceEntry) -> EntryWords:
        quiet = not entry.clients
        tone: Tone = "neutral" if quiet or entry.silent or entry.practice.act is Act.SHOWN else "blue"
        return EntryWords(self.observance(entry), self.counted(entry), "", tone, "calendar-days", quiet)


def rank(entry: Entry, today: dt.date) -> int:
    """Return the place of an entry within its day: what we owe first, then what runs, then occasions, then the rest."""
    if isinstance(entry, DueEntry):
        if entry.ours or (entry.due.id and entry.day < today):
            return 0
        return 1 if entry.due.origin is Origin.CALLBACK or entry.due.presses else 4
    if isinstance(entry, YearlyEntry):
        return 2
    if not entry.clients:
        return 6
    return 5 if entry.practice.act is Act.SHOWN else 3


def off_marks() -> Sequence[str]:
    """Return the marks of a day off, and of a weekend day that is worked, as short as a calendar writes them."""
    return translate("Calendar", "off"), translate("Calendar", "work")


def day_facts(day: Day) -> list[str]:
    """Return what is to be known about a day beside what stands on it: the moon, the term, days off."""
    facts = [day.lunar_date, day.term, day.off_name]
    if day.make_up:
        facts.append(translate("Calendar", "weekend day that is worked"))
    if day.expected:
        facts.append(translate("Calendar", "expected, not announced yet"))
    return [fact for fact in facts if fact]


def spoken_day(day: Day, words: CalendarWords) -> list[str]:
    """Return a day as a screen reader says it, and as a tool tip shows it: a line for each thing."""
    now = translate("Calendar", "today") if day.day == words.today else ""
    head = " · ".join(filter(None, (words.day(day.day), now, *day_facts(day))))
    return [head, *(words.of(entry).spoken for entry in day.entries)]


def _told(who: str, what: str) -> str:
    return translate("Calendar", "{who}: {what}").format(who=who, what=what) if who and what else who or what
