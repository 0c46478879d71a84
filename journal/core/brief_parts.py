"""The brief before a contact: what is known of a client, and the page that is made of it; no words, no layout.

What is chosen for the page, and how much of it, is in `brief`; reading the facts is the store's matter.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from journal.core.anniversaries import Anniversary
from journal.core.clients import Client, Person
from journal.core.commitments import Commitment
from journal.core.crises import Crisis
from journal.core.dues import Due
from journal.core.interactions import Direction, Mark
from journal.core.moments import EventTime
from journal.core.observances import Observance
from journal.core.preferences import Preference, PreferenceKind
from journal.core.relations import Relation
from journal.core.temperaments import Stance, Temperament

One = TypeVar("One")


class Part(StrEnum):
    """The parts of a brief in their fixed order; one of which nothing is known is not there."""

    ADDRESS = "address"
    CRISIS = "crisis"
    WE_OWE = "we_owe"
    THEY_OWE = "they_owe"
    TABOOS = "taboos"
    TONE = "tone"
    LAST = "last"
    ADVISED = "advised"
    PEOPLE = "people"
    COMING = "coming"
    LIKES = "likes"
    PAST = "past"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Few(Generic[One]):
    """The first of several things, and how many more there are."""

    shown: tuple[One, ...] = ()
    more: int = 0

    def __bool__(self) -> bool:
        return bool(self.shown)

    def __iter__(self) -> Iterator[One]:
        return iter(self.shown)


@dataclass(frozen=True, slots=True)
class Said:
    """An entry of the timeline; of a private one there are no words here, whoever asks."""

    at: EventTime
    channel: str
    subject: str = ""
    text: str = ""
    direction: Direction | None = None
    mood: int | None = None
    people: tuple[str, ...] = ()
    private: bool = False
    mark: Mark | None = None
    confirmed_on: str | None = None
    """When it was last confirmed, `YYYY-MM-DD`."""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Owing:
    """A request or promise that stands, and through which channel it came; empty where that is not known."""

    commitment: Commitment
    channel: str = ""
    incoming: bool = True
    """Whether the entry in which it was made came from them."""


class ComingKind(StrEnum):
    """What comes next."""

    DUE = "due"
    YEARLY = "yearly"
    FEAST = "feast"
    QUIET = "quiet"
    """Days on which nothing cheerful is sent, or nobody is called."""


@dataclass(frozen=True, slots=True)
class Coming:
    """One thing that comes next, with whatever of the rest belongs to its kind."""

    kind: ComingKind
    day: dt.date
    people: tuple[str, ...] = ()
    """Whose it is; empty where it is everybody's."""
    due: Due | None = None
    anniversary: Anniversary | None = None
    years: int | None = None
    """Which time a yearly day comes back; None where its first is not known."""
    observance: Observance | None = None
    busy: bool = False
    """Quiet days on which they are busy, rather than in mourning."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One line on how to treat them: for their temperament, or for where they stand just now."""

    code: Temperament | Stance
    text: str
    since: EventTime | None = None
    """Since when the stance holds."""


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """What was read for a brief; every list is bounded, newest or soonest first, as said."""

    client: Client
    now: int
    today: dt.date
    tz: dt.tzinfo | None = None
    advice: tuple[Advice, ...] = ()
    people: tuple[Person, ...] = ()
    """Those there, then those who left."""
    names: Mapping[int, str] = field(default_factory=dict)
    """Of these persons, and of those to whom they are tied elsewhere, by id."""
    relations: tuple[Relation, ...] = ()
    owing: tuple[Owing, ...] = ()
    crises: tuple[Crisis, ...] = ()
    """Newest first."""
    preferences: tuple[Preference, ...] = ()
    contacts: tuple[Said, ...] = ()
    """Newest first."""
    met: EventTime | None = None
    """When one met in person last."""
    marked: tuple[Said, ...] = ()
    """Entries with a mark, newest first."""
    notes: tuple[Said, ...] = ()
    """Entries without contact, newest first."""
    coming: tuple[Coming, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """How to address somebody."""

    person: Person
    reading: str = ""
    """How the surname is read, where many get it wrong."""
    mourns: bool = False
    """Whether they are in mourning: until when, the person says."""


@dataclass(frozen=True, slots=True)
class OwedGroup:
    """What we owe: one request or promise, or several unanswered messages of one channel."""

    commitments: tuple[Commitment, ...]
    """The oldest first."""
    channel: str = ""
    """Of several: the channel through which all of them came."""
    late_ms: int = 0
    """By how much the latest of them is late; 0 while there is time."""


@dataclass(frozen=True, slots=True)
class Care:
    """What must not be met, and what they would rather not."""

    taboos: tuple[Preference, ...] = ()
    allergies: tuple[Preference, ...] = ()
    gift_rules: tuple[Preference, ...] = ()
    dislikes: tuple[Preference, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.every())

    def every(self) -> tuple[Preference, ...]:
        """Return all of it."""
        return self.taboos + self.allergies + self.gift_rules + self.dislikes


class TieKind(StrEnum):
    """What a person is to another, as it is said of them: `RelationKind`, and the other end of one of its kinds."""

    ANSWERS_TO = "answers_to"
    JUDGED_BY = "judged_by"
    ASSISTANT_OF = "assistant_of"
    FOLLOWS = "follows"
    FOLLOWED_BY = "followed_by"
    FAMILY = "family"
    CLOSE_TO = "close_to"
    AT_ODDS = "at_odds"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Tie:
    """What a person is to another, by name."""

    kind: TieKind
    name: str
    label: str = ""
    """What makes them look good, in whose eyes …; for the kind OTHER what it is."""


@dataclass(frozen=True, slots=True)
class Who:
    """A person with how they relate to others."""

    person: Person
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Liking:
    """What they like of one kind, the most loved first; colours keep their hex."""

    kind: PreferenceKind
    preferences: tuple[Preference, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """Crises that are over, in one line."""

    count: int
    last: Crisis


@dataclass(frozen=True, slots=True)
class Told:
    """Something that they told us already."""

    said: Said
    day: dt.date
    """When it was said, or last confirmed."""
    gently: bool = False
    """It is old: to be confirmed in passing, never asked as if for the first time."""


@dataclass(frozen=True, slots=True)
class Brief:
    """The one page to read before a contact, and to hand over."""

    client: Client
    now: int
    today: dt.date
    tz: dt.tzinfo | None = None
    about: str = ""
    """What the client is, on one line."""
    met: EventTime | None = None
    names: Mapping[int, str] = field(default_factory=dict)
    address: Few[Address] = Few()
    crises: Few[Crisis] = Few()
    we_owe: Few[OwedGroup] = Few()
    they_owe: Few[Owing] = Few()
    care: Care = Care()
    tone: tuple[Advice, ...] = ()
    last: Few[Said] = Few()
    advised: Few[Said] = Few()
    people: Few[Who] = Few()
    coming: Few[Coming] = Few()
    likes: Few[Liking] = Few()
    past: Past | None = None
    told: Few[Told] = Few()

    @property
    def empty(self) -> bool:
        """Whether nothing is known of the client but what a list of clients shows."""
        return not (self.parts or self.about or self.client.tags)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that are there, in their order."""
        known = (
            (Part.ADDRESS, self.address),
            (Part.CRISIS, self.crises),
            (Part.WE_OWE, self.we_owe),
            (Part.THEY_OWE, self.they_owe),
            (Part.TABOOS, self.care),
            (Part.TONE, self.tone),
            (Part.LAST, self.last),
            (Part.ADVISED, self.advised),
            (Part.PEOPLE, self.people),
            (Part.COMING, self.coming),
            (Part.LIKES, self.likes),
            (Part.PAST, self.past),
            (Part.TOLD, self.told),
        )
        return tuple(part for part, found in known if found)
