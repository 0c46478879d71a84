"""When and how to greet one person: one greeting for feasts that belong together, its day, hours, tone and end.

Pure rules over the catalogue of observances; the words of a greeting, and whether it was sent, live elsewhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from journal.core import greeting_customs as customs
from journal.core import greeting_days as days
from journal.core.feast_calendars import Tables
from journal.core.greeting_customs import GreetingKind, Keeper, mourning_end, tone_for
from journal.core.greeting_days import ONE_DAY, Occurrence, Quiet
from journal.core.greeting_merging import Cluster, clusters
from journal.core.observances import Act, Catalogue, Tone

__all__ = [
    "Greeting",
    "GreetingKind",
    "Keeper",
    "Planner",
    "Quiet",
    "Window",
    "Working",
    "birthday_greeting",
    "mourning_end",
    "tone_for",
    "waits",
]

BIRTHDAY_GRACE_DAYS = 2
_LONGEST_GRACE_DAYS = 60


@dataclass(frozen=True, slots=True)
class Greeting:
    """One greeting to one person."""

    observances: tuple[str, ...]
    """What it is for, the leading one first: the one that gives its name and its words."""
    year: int
    """The solar year of the leading one."""
    day: dt.date
    """The day of the leading one."""
    on: dt.date
    """The day on which to see to it."""
    kind: GreetingKind
    tone: Tone
    expires: dt.date
    """The last day on which it may still go; after that it closes as passed."""
    hours: tuple[dt.time, dt.time]
    """When it may be sent, in the person's own time."""
    season_until: dt.date
    """Until when it needs no word of being late."""
    number: int = 1
    """Which one of the leading observance in that year."""
    wordings: tuple[tuple[str, dt.date], ...] = ()
    """By which observance it is worded, each until a day."""

    @property
    def leading(self) -> str:
        """The observance that gives it its name."""
        return self.observances[0]

    @property
    def occurrence(self) -> str:
        """Its key in the due ledger, together with the person: the same whenever it is derived."""
        which = f"{self.leading}:{self.year}" + (f".{self.number}" if self.number > 1 else "")
        return which if self.kind is GreetingKind.MESSAGE else f"{which}:{self.kind.value}"

    def belated(self, day: dt.date) -> bool:
        """Return whether a greeting sent on `day` needs a word of being late."""
        return day > max(self.season_until, self.on)

    def worded_as(self, day: dt.date) -> str:
        """Return the observance whose words a greeting sent on `day` takes: after Christmas it is the New Year."""
        words = self.wordings or ((self.leading, day),)
        return next((id for id, last in words if day <= last), words[-1][0])


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when a wish may go, both days included."""

    on: dt.date
    expires: dt.date

    def belated(self, day: dt.date) -> bool:
        """Return whether a wish on `day` needs a word of being late."""
        return day > self.on


class Working(Protocol):
    """The sender's working days, see `working_days.WorkingDays`."""

    def is_working(self, day: dt.date) -> bool:
        """Return whether one works on `day`."""
        ...


class Planner:
    """Greetings of many persons over the same days: what they share is worked out once."""

    def __init__(
        self, catalogue: Catalogue, tables: Tables, first: dt.date, last: dt.date, *, working: Working
    ) -> None:
        """Plan whatever touches the days `first` to `last`, both included."""
        self._catalogue, self._working = catalogue, working
        self._first, self._last = first, last
        leads = [lead for one in catalogue.values() for lead in (one.gift_days, one.card_days, one.message_days)]
        ahead = max((lead for lead in leads if lead is not None), default=0) + 2 * days.FURTHEST_BACK_DAYS
        behind = max((one.length_days for one in catalogue.values()), default=0) + _LONGEST_GRACE_DAYS
        years = range((first - behind * ONE_DAY).year, (last + ahead * ONE_DAY).year + 1)
        self._dates = days.Dates(tables, years)
        self._kept: dict[tuple[frozenset[str], str], tuple[list[Occurrence], frozenset[dt.date]]] = {}
        self._greetings: dict[Keeper, list[Greeting]] = {}

    def greetings(self, keeper: Keeper) -> list[Greeting]:
        """Return what is to be sent to one person, by the day on which to do it."""
        anybody = replace(keeper, person_id=0)
        if anybody not in self._greetings:
            self._greetings[anybody] = self._worked_out(anybody)
        return self._greetings[anybody]

    def quiet_days(self, keeper: Keeper) -> list[Quiet]:
        """Return the person's silent and busy days that touch the planned ones."""
        kept, _ = self._what_is_kept(keeper)
        return [span for span in days.quiet(kept) if span.first <= self._last and span.last >= self._first]

    def _worked_out(self, keeper: Keeper) -> list[Greeting]:
        kept, silent = self._what_is_kept(keeper)
        greeted = [one for one in customs.in_mourning(keeper, kept, self._catalogue, self._dates) if one.greeted]
        found: list[Greeting] = []
        for kind in GreetingKind:
            groups = clusters(one for one in greeted if customs.is_proper(one, kind, keeper))
            planned = [self._planned(cluster, kind, keeper, silent) for cluster in groups]
            found += _one_a_day((one for one in planned if one is not None), self._catalogue)
        touching = [one for one in found if one.on <= self._last and one.expires >= self._first]
        return sorted(touching, key=_place)

    def _what_is_kept(self, keeper: Keeper) -> tuple[list[Occurrence], frozenset[dt.date]]:
        key = (keeper.keeps, keeper.kind)
        if key not in self._kept:
            kept = days.occurrences(self._catalogue, self._dates, *key)
            self._kept[key] = (kept, days.silent_days(kept))
        return self._kept[key]

    def _planned(
        self, cluster: Cluster, kind: GreetingKind, keeper: Keeper, silent: frozenset[dt.date]
    ) -> Greeting | None:
        on = self._moved(cluster, kind, keeper, silent)
        if on is None:
            return None
        leading, members = cluster.leading, cluster.members
        return Greeting(
            observances=cluster.ids,
            year=leading.day.year,
            day=leading.day,
            on=on,
            kind=kind,
            tone=tone_for(cluster.tone, mourning=keeper.mourns(on), crisis=keeper.crisis),
            expires=max(on, *(self._dates.last_day(one.observance, one.day) for one in members)),
            hours=customs.hours(cluster, kind, on, keeper),
            season_until=max(self._dates.season_until(one) for one in members),
            number=leading.number,
            wordings=customs.wordings(cluster, keeper, self._dates),
        )

    def _moved(
        self, cluster: Cluster, kind: GreetingKind, keeper: Keeper, silent: frozenset[dt.date]
    ) -> dt.date | None:
        """Return the day on which to see to it; None where silence leaves no day for it."""

        def free(day: dt.date) -> bool:
            if cluster.cheerful and day in silent:
                return False
            if kind is GreetingKind.GIFT:
                return self._working.is_working(day)
            return kind is GreetingKind.CARD or not days.is_sabbath(day, keeper.keeps)

        on = min(self._wanted(one, kind) for one in cluster.members)
        if kind is not GreetingKind.MESSAGE:
            return days.moved_back(on, free)
        day = cluster.leading.day
        return days.moved_around(on, day, free, feast_is_silent=cluster.cheerful and day in silent)

    def _wanted(self, one: Occurrence, kind: GreetingKind) -> dt.date:
        on = one.day - (customs.lead_days(one.observance, kind) or 0) * ONE_DAY
        other = self._catalogue.get(customs.AWAY_FROM.get(one.observance.id, ""))
        if other is None or kind is not GreetingKind.MESSAGE:
            return on
        taken = {occurrence.day for occurrence in self._dates.of(other, other.practices[0])}
        return one.day if on in taken else on


def waits(greeting: Greeting, day: dt.date, keeper: Keeper, quiet: Iterable[Quiet]) -> bool:
    """Return whether it had better not go on `day`: a cheerful one on a silent day, a message on a Sabbath."""
    if greeting.kind is GreetingKind.MESSAGE and day >= greeting.on and days.is_sabbath(day, keeper.keeps):
        return True
    cheerful = greeting.tone is Tone.CHEERFUL
    return cheerful and any(span.act is Act.SILENCE and span.covers(day) for span in quiet)


def birthday_greeting(day: dt.date) -> Window:
    """Return from when to when a birthday wish may go; after the day it needs a late word (rule 5)."""
    return Window(day, day + BIRTHDAY_GRACE_DAYS * ONE_DAY)


def _one_a_day(planned: Iterable[Greeting], catalogue: Catalogue) -> list[Greeting]:
    """Unite what moving has brought to one day: nobody gets two parcels of one family on the same morning."""
    united: dict[tuple[str, dt.date], Greeting] = {}
    for greeting in sorted(planned, key=_place):
        key = (catalogue[greeting.leading].family, greeting.on)
        before = united.get(key)
        united[key] = greeting if before is None else _united(before, greeting)
    return list(united.values())


def _united(one: Greeting, other: Greeting) -> Greeting:
    return replace(
        one,
        observances=tuple(dict.fromkeys(one.observances + other.observances)),
        expires=max(one.expires, other.expires),
        season_until=max(one.season_until, other.season_until),
        wordings=one.wordings + other.wordings,
    )


def _place(greeting: Greeting) -> tuple[dt.date, dt.date, str, str]:
    return (greeting.on, greeting.day, greeting.kind.value, greeting.occurrence)
