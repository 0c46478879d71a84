"""What the facts about clients give by themselves: birthdays, greetings, keeping in touch; storing it is not done here.

The same facts always give the same dues under the same keys: deriving twice changes nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from journal.core import cadence, yearly_dates
from journal.core.anniversaries import Anniversary
from journal.core.cadence import Rhythms
from journal.core.clients import Stage, Tier
from journal.core.dues import Due, Origin
from journal.core.feast_calendars import Tables
from journal.core.greetings import Greeting, GreetingKind, Keeper, Planner, Working, birthday_greeting, tone_for
from journal.core.moments import DAY_MS, Moment
from journal.core.observances import Catalogue, Tone, effective

AHEAD_DAYS = 8
"""What comes due within so many days is written down, so that a window that stays closed for a while misses nothing."""
NEVER = "never"
"""The occurrence of keeping in touch with a client that was never contacted."""
GIFT = "gift"
PREPARED_FOR = frozenset({Tier.VIP, Tier.KEY})
"""Tiers for which a present or a card is seen to ahead of a feast; the others get words on the day."""
NO_GIFTS = frozenset({"不收礼", "不收禮", "不收礼物", "不收禮物", "no gifts", "no gift"})
"""Taboos of the kind gift that say that none is taken at all."""
_LONGEST_PAUSE_DAYS = 30
"""No run of days off is longer: so far may a gift move back."""
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """One person at a client, as far as it decides about greetings."""

    id: int
    uuid: str
    observes: tuple[str, ...] = ()
    mourning_until: dt.date | None = None
    left_on: dt.date | None = None

    def there(self, day: dt.date) -> bool:
        """Return whether they are with the client on `day`."""
        return self.left_on is None or day < self.left_on


@dataclass(frozen=True, slots=True)
class Facts:
    """One client; times are UTC milliseconds."""

    id: int
    uuid: str
    kind: str
    created_at: int
    tier: Tier | None = None
    stage: Stage | None = None
    observes: tuple[str, ...] = ()
    rhythm_days: int | None = None
    spacing_days: int | None = None
    imported_on: dt.date | None = None
    archived: bool = False
    people: tuple[PersonFacts, ...] = ()
    anniversaries: tuple[Anniversary, ...] = ()
    last_contact: str = ""
    """The uuid of the newest interaction that counts as contact; empty without one."""
    last_contact_at: int | None = None
    owes_answer: bool = False
    """Whether we owe this client an answer."""
    crisis: bool = False
    """Whether a crisis is open."""
    no_gifts: bool = False
    """Whether they take none, by a rule of the house."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for all clients: the catalogue, the rhythms, the working days and the zone."""

    catalogue: Catalogue
    tables: Tables
    working: Working
    rhythms: Rhythms = field(default_factory=Rhythms)
    greetings: bool = True
    """Whether observances are greeted at all."""
    tz: dt.tzinfo | None = None


class Deriver:
    """Works out what falls on some days, both included; what many persons share only once."""

    def __init__(self, rules: Rules, first: dt.date, last: dt.date) -> None:
        self._rules, self._first, self._last = rules, first, last
        self._planner = (
            Planner(rules.catalogue, rules.tables, first, last, working=rules.working) if rules.greetings else None
        )
        self._moments: dict[dt.date, Moment] = {}
        self._planned: dict[tuple[object, ...], list[Greeting]] = {}
        """By what decides about greetings, which is the same for many persons."""
        self._beyond = self._moment(last + 2 * _DAY).at

    def dues(self, facts: Facts) -> list[Due]:
        """Return what one client gives, soonest first: all that may be done on one of the days.

        A due belongs to the days from its moment until it expires; keeping in touch never expires.  Titles are empty:
        the windows make the words.
        """
        if facts.archived:
            return []
        found = [*self._yearly(facts), *self._greetings(facts), *self._cadence(facts)]
        return sorted(found, key=_place)

    def _yearly(self, facts: Facts) -> Iterator[Due]:
        people = {person.id: person for person in facts.people}
        for anniversary in facts.anniversaries:
            person = people.get(anniversary.person_id) if anniversary.person_id is not None else None
            if anniversary.person_id is not None and person is None:
                continue
            ahead = anniversary.gift_days or 0
            grace = birthday_greeting(self._first).expires - self._first
            first, last = self._first - grace, self._last + (ahead + _LONGEST_PAUSE_DAYS) * _DAY
            for year, day in yearly_dates.between(anniversary.date, first, last, anniversary.leap_rule):
                if person is None or person.there(day):
                    yield from self._occasion(facts, anniversary, person, year, day)

    def _occasion(
        self, facts: Facts, anniversary: Anniversary, person: PersonFacts | None, year: int, day: dt.date
    ) -> Iterator[Due]:
        mourning = person is not None and person.mourning_until is not None and day <= person.mourning_until
        window = birthday_greeting(day)
        plans = [("", window.on, window.expires)]
        if anniversary.gift_days:
            plans.append((GIFT, self._working_day(day - anniversary.gift_days * _DAY), day))
        for lead, on, expires in plans:
            if on > self._last or expires < self._first:
                continue
            yield Due(
                title="",
                moment=self._moment(on),
                origin=Origin.BIRTHDAY,
                client_id=facts.id,
                person_id=anniversary.person_id,
                anniversary_id=anniversary.id,
                lead=lead,
                tone=tone_for(Tone.CHEERFUL, mourning=mourning, crisis=facts.crisis).value,
                day=day.isoformat(),
                expires_at=self._moment(expires + _DAY).at,
                origin_id=anniversary.uuid,
                occurrence=f"{year}:{lead}" if lead else str(year),
            )

    def _greetings(self, facts: Facts) -> Iterator[Due]:
        people = [person for person in facts.people if person.there(self._first)]
        if not people:
            for greeting in self._greetings_to(facts, (), None):
                if _proper(facts, greeting):
                    yield self._greeting(facts, None, greeting)
        for person in people:
            for greeting in self._greetings_to(facts, person.observes, person.mourning_until):
                if person.there(greeting.on) and _proper(facts, greeting):
                    yield self._greeting(facts, person, greeting)

    def _greetings_to(self, facts: Facts, observes: tuple[str, ...], mourning_until: dt.date | None) -> list[Greeting]:
        if self._planner is None:
            return []
        alike = (facts.observes, observes, facts.kind, mourning_until, facts.crisis)
        if alike not in self._planned:
            keeper = Keeper(0, effective(facts.observes, observes), facts.kind, mourning_until, crisis=facts.crisis)
            self._planned[alike] = self._planner.greetings(keeper)
        return self._planned[alike]

    def _greeting(self, facts: Facts, person: PersonFacts | None, greeting: Greeting) -> Due:
        return Due(
            title="",
            moment=self._moment(greeting.on),
            origin=Origin.OBSERVANCE,
            client_id=facts.id,
            person_id=person.id if person else None,
            observance=greeting.leading,
            lead="" if greeting.kind is GreetingKind.MESSAGE else greeting.kind.value,
            tone=greeting.tone.value,
            day=greeting.day.isoformat(),
            expires_at=self._moment(greeting.expires + _DAY).at,
            origin_id=person.uuid if person else facts.uuid,
            occurrence=greeting.occurrence,
        )

    def _cadence(self, facts: Facts) -> Iterator[Due]:
        days = self._rules.rhythms.days(facts.tier, facts.rhythm_days)
        if facts.last_contact_at is not None and facts.last_contact_at + days * DAY_MS >= self._beyond:
            return  # by far the most, and looking up local days takes its time
        tz = self._rules.tz
        on = cadence.state(
            rhythm_facts(facts), self._rules.rhythms, facts.last_contact_at or facts.created_at, tz
        ).due_on
        if on is not None and on <= self._last:
            yield Due(
                title="",
                moment=self._moment(on),
                origin=Origin.CADENCE,
                client_id=facts.id,
                origin_id=facts.uuid,
                occurrence=facts.last_contact or NEVER,
            )

    def _working_day(self, day: dt.date) -> dt.date:
        """Return `day`, or the last working day before it: a present is seen to in the office."""
        for back in range(_LONGEST_PAUSE_DAYS):
            if self._rules.working.is_working(day - back * _DAY):
                return day - back * _DAY
        return day

    def _moment(self, day: dt.date) -> Moment:
        if day not in self._moments:
            self._moments[day] = Moment.date(day, self._rules.tz)
        return self._moments[day]


def rhythm_facts(facts: Facts) -> cadence.Facts:
    """Return what of a client decides about keeping in touch."""
    return cadence.Facts(
        created_at=facts.created_at,
        tier=facts.tier,
        stage=facts.stage,
        rhythm_days=facts.rhythm_days,
        spacing_days=facts.spacing_days,
        last_contact_at=facts.last_contact_at,
        imported_on=facts.imported_on,
        owes_answer=facts.owes_answer,
        archived=facts.archived,
    )


def _proper(facts: Facts, greeting: Greeting) -> bool:
    """Whether something is prepared for this client: words for all, presents and cards for some."""
    if greeting.kind is GreetingKind.MESSAGE:
        return True
    return facts.tier in PREPARED_FOR and not (greeting.kind is GreetingKind.GIFT and facts.no_gifts)


def _place(due: Due) -> tuple[str, str, str, str]:
    return (due.moment.local, due.origin.value, due.origin_id, due.occurrence)
