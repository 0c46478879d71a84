"""Which observances fall on which days, and how many clients keep them; greetings for them are planned elsewhere."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from journal.core import observance_dates
from journal.core.feast_calendars import Tables
from journal.core.greeting_merging import REACH_DAYS
from journal.core.observances import Act, Catalogue, Observance, Practice, Tone, effective, practice_for
from journal.store.reading import Reader

_ACTS = (Act.GREET, Act.MARKED, Act.SILENCE, Act.BUSY, Act.SHOWN)
"""Which act speaks for a day on which several hold: what one can do comes first."""
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ObservanceEntry:
    """One observance on its day."""

    day: dt.date
    observance: Observance
    practice: Practice
    """How most of those keep it who greet on it; of nobody, how it is kept where the user works."""
    clients: int
    """How many clients keep it, through one person at least."""
    number: int = 1
    """Which one of this observance in its solar year: a Hijri feast can come twice."""

    @property
    def greeted(self) -> bool:
        """Whether somebody is to be greeted: never on a solemn day, however it came to be marked."""
        act, tone = self.practice.act, self.practice.tone
        return self.clients > 0 and act in (Act.GREET, Act.MARKED) and tone is not Tone.SOLEMN

    @property
    def silent(self) -> bool:
        """Whether nothing cheerful is sent."""
        act, tone = self.practice.act, self.practice.tone
        return act is Act.SILENCE or (tone is Tone.SOLEMN and act is not Act.SHOWN)

    @property
    def last(self) -> dt.date:
        """The last day of a feast that lasts."""
        return self.day + (max(1, self.observance.length_days) - 1) * _ONE_DAY


@dataclass(frozen=True, slots=True)
class _Alike:
    """Clients of one kind whose tags, and whose people's tags, are the same."""

    kind: str
    tags: tuple[frozenset[str], ...]
    """The tags that hold for each person, each set once."""
    count: int


Keepers = tuple[_Alike, ...]
Kept = Counter[tuple[str, Practice]]
"""How many clients keep an observance in which way."""


def keepers(reader: Reader, day: dt.date) -> Keepers:
    """Return the clients by what their people keep; who has left by `day`, and archived clients, do not count."""
    rows = reader.rows(
        """SELECT kind, observes, people, count(*) FROM (SELECT c.kind, c.observes,
        (SELECT json_group_array(DISTINCT p.observes) FROM people p
        WHERE p.client_id = c.id AND (p.left_on IS NULL OR p.left_on > ?)) people
        FROM clients c WHERE c.archived_at IS NULL) GROUP BY kind, observes, people""",
        (day.isoformat(),),
    )
    return tuple(_alike(*row) for row in rows)


def kept(catalogue: Catalogue, keepers: Keepers) -> Kept:
    """Return how many clients keep each observance, by the way in which they do; a client counts once for each."""
    found: Kept = Counter()
    for alike in keepers:
        for observance in catalogue.values():
            ways = {practice_for(observance, tags, alike.kind) for tags in alike.tags}
            for practice in ways - {None}:
                assert practice is not None
                found[observance.id, practice] += alike.count
    return found


def entries(
    catalogue: Catalogue, tables: Tables, kept: Kept, first: dt.date, last: dt.date, *, regions: Collection[str] = ()
) -> list[ObservanceEntry]:
    """Return the observances from the day `first` to `last`, in order: those that are kept, and with nobody those of
    `regions` and of the user's own.
    """
    ways: dict[str, list[tuple[Practice, int]]] = {}
    for (id, practice), count in kept.items():
        ways.setdefault(id, []).append((practice, count))
    found = []
    for observance in catalogue.values():
        known = ways.get(observance.id) or [(practice, 0) for practice in _shown_anyway(observance, regions)]
        found += _days(observance, known, tables, first, last)
    return sorted(found, key=_place)


def greetings_to_prepare(found: list[ObservanceEntry]) -> list[ObservanceEntry]:
    """Return the observances on which one greets, without those that go into the greeting of a greater one.

    New Year's Eve goes into Spring Festival, unless more clients keep it than that.
    """
    greeted = [one for one in found if one.greeted]
    return [one for one in greeted if not any(_goes_into(one, other) for other in greeted)]


def _goes_into(one: ObservanceEntry, other: ObservanceEntry) -> bool:
    family = one.observance.family
    near = abs((one.day - other.day).days) <= REACH_DAYS.get(family, 1)
    if one.observance.id == other.observance.id or family != other.observance.family or not near:
        return False
    return one.clients <= other.clients and _greatness(one.observance) < _greatness(other.observance)


def _greatness(observance: Observance) -> tuple[int, int]:
    """As `greeting_merging` ranks feasts: the greater one is that for which one does more, and begins earlier."""
    leads = (observance.gift_days, observance.card_days, observance.message_days)
    known = [lead for lead in leads if lead is not None]
    return len(known), max(known, default=0)


def _alike(kind: str, observes: str, people: str, count: int) -> _Alike:
    own = frozenset(json.loads(observes))
    persons = [json.loads(tags) for tags in json.loads(people)] or [[]]
    return _Alike(kind, tuple({effective(own, tags) for tags in persons}), count)


def _shown_anyway(observance: Observance, regions: Collection[str]) -> list[Practice]:
    if observance.own:
        return list(observance.practices[:1])
    return [practice for practice in observance.practices if any(region in regions for region in practice.regions)][:1]


def _days(
    observance: Observance, known: list[tuple[Practice, int]], tables: Tables, first: dt.date, last: dt.date
) -> list[ObservanceEntry]:
    """Return one entry for each day of an observance, with all who keep it then."""
    by_day: dict[dt.date, list[tuple[Practice, int]]] = {}
    numbers: dict[dt.date, int] = {}
    for practice, count in known:
        for year in range(first.year, last.year + 1):
            days = sorted({day for rule in practice.rules for day in observance_dates.days(rule, year, tables)})
            for number, day in enumerate(days, 1):
                if first <= day <= last:
                    by_day.setdefault(day, []).append((practice, count))
                    numbers.setdefault(day, number)
    return [
        ObservanceEntry(day, observance, _speaks(ways), sum(count for _, count in ways), numbers[day])
        for day, ways in by_day.items()
    ]


def _speaks(ways: list[tuple[Practice, int]]) -> Practice:
    def rank(way: tuple[Practice, int]) -> tuple[int, int]:
        return (_ACTS.index(way[0].act), -way[1])

    return min(ways, key=rank)[0]


def _place(entry: ObservanceEntry) -> tuple[dt.date, int, str]:
    return (entry.day, -entry.clients, entry.observance.id)
