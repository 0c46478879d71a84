"""The days that matter to one person: when their observances fall, when they are quiet, and where a greeting may stand.

What is sent then, and in which tone, belongs to `greetings`; the dates of a rule to `observance_dates`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from journal.core import observance_dates
from journal.core.feast_calendars import Tables
from journal.core.observances import SABBATH, Act, Catalogue, Observance, Practice, Tone, practice_for

ONE_DAY = dt.timedelta(days=1)
SATURDAY = 5
FURTHEST_BACK_DAYS = 30
"""No run of days off and silent days is longer than this."""
LATEST_MOVE_DAYS = 7
"""A wish that silence holds back for longer than this has lost its sense."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One observance on one day, as one person keeps it."""

    observance: Observance
    practice: Practice
    day: dt.date
    number: int
    """Which one of this observance in its solar year, from 1: some have several days, and Eid can come twice."""

    @property
    def last(self) -> dt.date:
        """The last day of a feast that lasts."""
        return self.day + dt.timedelta(days=max(1, self.observance.length_days) - 1)

    @property
    def greeted(self) -> bool:
        """Whether one greets: nobody greets on a solemn day, however it came to be marked."""
        return self.practice.act in (Act.GREET, Act.MARKED) and self.practice.tone is not Tone.SOLEMN

    @property
    def silent(self) -> bool:
        """Whether whatever is cheerful is held back."""
        marked_solemn = self.practice.act in (Act.GREET, Act.MARKED) and self.practice.tone is Tone.SOLEMN
        return self.practice.act is Act.SILENCE or marked_solemn


@dataclass(frozen=True, slots=True)
class Quiet:
    """Days on which cheerful things are held back (`Act.SILENCE`), or no calls are made (`Act.BUSY`)."""

    observance: str
    first: dt.date
    last: dt.date
    act: Act
    tone: Tone | None
    eve: bool = False
    """It begins at sunset of the evening before `first`."""

    def covers(self, day: dt.date) -> bool:
        """Return whether `day` is one of them."""
        return self.first <= day <= self.last


class Dates:
    """The dates of rules in some solar years, each rule worked out once for all who keep it."""

    def __init__(self, tables: Tables, years: Iterable[int]) -> None:
        """Take the years in which occurrences are wanted; `tables` as in `observance_dates`."""
        self._tables, self._years = tables, tuple(years)
        self._numbered: dict[tuple[str, ...], tuple[tuple[dt.date, int], ...]] = {}
        self._last: dict[tuple[str, dt.date], dt.date] = {}

    def of(self, observance: Observance, practice: Practice) -> list[Occurrence]:
        """Return the occurrences of one observance, numbered within each solar year."""
        if practice.rules not in self._numbered:
            self._numbered[practice.rules] = tuple(self._number(practice.rules))
        return [Occurrence(observance, practice, day, number) for day, number in self._numbered[practice.rules]]

    def last_day(self, observance: Observance, day: dt.date) -> dt.date:
        """Return the last day on which a greeting for the feast on `day` may still go (rule 5).

        The grace is a number of days after it, or a rule: then its date nearest to the feast.
        """
        grace = observance.grace.strip()
        if grace.isdigit() or not grace:
            return day + int(grace or 0) * ONE_DAY
        if (grace, day) not in self._last:
            near = [found for year in range(day.year - 1, day.year + 2) for found in self._days(grace, year)]
            self._last[grace, day] = min(near, key=lambda found: abs(found - day), default=day)
        return self._last[grace, day]

    def season_until(self, one: Occurrence) -> dt.date:
        """Return until when a greeting needs no word of being late.

        A grace that is a date (15th of the first month, 6 January) is the end of a season; days of grace are lateness.
        """
        if one.observance.grace.strip().isdigit():
            return one.last
        return max(one.last, self.last_day(one.observance, one.day))

    def _number(self, rules: tuple[str, ...]) -> Iterator[tuple[dt.date, int]]:
        for year in self._years:
            days = sorted({day for rule in rules for day in self._days(rule, year)})
            yield from ((day, number) for number, day in enumerate(days, start=1))

    def _days(self, rule: str, year: int) -> list[dt.date]:
        return observance_dates.days(rule, year, self._tables)


def occurrences(catalogue: Catalogue, dates: Dates, keeps: Collection[str], kind: str) -> list[Occurrence]:
    """Return what a person with the tags `keeps`, at a client of `kind`, keeps, by day."""
    found: list[Occurrence] = []
    for observance in catalogue.values():
        practice = practice_for(observance, keeps, kind)
        if practice is not None:
            found.extend(dates.of(observance, practice))
    return sorted(found, key=_place)


def quiet(kept: Iterable[Occurrence]) -> list[Quiet]:
    """Return the silent and the busy days among what a person keeps, by their first day."""
    found = [
        Quiet(
            one.observance.id,
            one.day - dt.timedelta(days=one.observance.before_days),
            one.last,
            Act.SILENCE if one.silent else Act.BUSY,
            one.practice.tone,
            one.observance.eve,
        )
        for one in kept
        if one.silent or one.practice.act is Act.BUSY
    ]
    return sorted(found, key=_first)


def silent_days(kept: Iterable[Occurrence]) -> frozenset[dt.date]:
    """Return every single day on which nothing cheerful is sent."""
    return frozenset(
        span.first + count * ONE_DAY
        for span in quiet(kept)
        if span.act is Act.SILENCE
        for count in range((span.last - span.first).days + 1)
    )


def is_sabbath(day: dt.date, keeps: Collection[str]) -> bool:
    """Return whether nothing at all is sent on `day` because this person keeps the Sabbath (rule 3)."""
    return SABBATH in keeps and day.weekday() == SATURDAY


def moved_back(on: dt.date, free: Callable[[dt.date], bool]) -> dt.date | None:
    """Return the last day up to `on` that is free; None where there is none within a month."""
    days = (on - count * ONE_DAY for count in range(FURTHEST_BACK_DAYS + 1))
    return next((day for day in days if free(day)), None)


def moved_around(
    on: dt.date, day: dt.date, free: Callable[[dt.date], bool], *, feast_is_silent: bool
) -> dt.date | None:
    """Return when a message planned `on` for the feast on `day` goes instead, where something holds it back.

    Where the feast itself is silent for this person, a wish ahead of it would be as wrong: it follows after.
    Otherwise it goes as soon as it may before the feast is over, else earlier, else after it.
    """
    after = [max(on, day) + count * ONE_DAY for count in range(1, LATEST_MOVE_DAYS + 1)]
    if feast_is_silent:
        return next(filter(free, after), None)
    if free(on):
        return on
    until_feast = [on + count * ONE_DAY for count in range(1, (day - on).days + 1)]
    earlier = [on - count * ONE_DAY for count in range(1, LATEST_MOVE_DAYS + 1)]
    return next(filter(free, [*until_feast, *earlier, *after]), None)


def _place(one: Occurrence) -> tuple[dt.date, str, int]:
    return (one.day, one.observance.id, one.number)


def _first(span: Quiet) -> tuple[dt.date, str]:
    return (span.first, span.observance)
