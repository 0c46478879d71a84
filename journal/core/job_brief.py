"""A request as a brief for the colleagues who do the work: what is known of it; no words, no layout."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from journal.core.clients import Person
from journal.core.commitments import Commitment, CommitmentEvent, EventKind
from journal.core.moments import EventTime
from journal.core.preferences import Preference


@dataclass(frozen=True, slots=True)
class Source:
    """The entry in which it was asked for; of a private one there are no words here."""

    at: EventTime
    channel: str
    subject: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class JobFacts:
    """What is known of one request."""

    commitment: Commitment
    client_name: str
    now: int
    """When it was read, in UTC milliseconds."""
    tz: dt.tzinfo | None = None
    person: Person | None = None
    """Who asked."""
    source: Source | None = None
    events: tuple[CommitmentEvent, ...] = ()
    """What happened to it, oldest first."""
    taboos: tuple[Preference, ...] = ()
    """Those of the client and of the person who asked, allergies too."""
    names: tuple[tuple[int, str], ...] = ()
    """Of the persons whose taboos these are."""
    deciders: tuple[tuple[str, str], ...] = ()
    """To whom the person who asked answers, with what is said of it, the nearest first."""

    @property
    def rounds(self) -> tuple[CommitmentEvent, ...]:
        """The rounds of changes, the first one first."""
        return tuple(event for event in self.events if event.kind is EventKind.ROUND)

    @property
    def moves(self) -> tuple[CommitmentEvent, ...]:
        """The times that it was moved to another time by agreement."""
        return tuple(event for event in self.events if event.kind is EventKind.MOVED)
