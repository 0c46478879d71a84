"""Greetings as records, who gets one and how far it has come; and what it means that one was sent.

Who is to be greeted when is gathered in `greeting_rounds`; what is known of one person stands in `greeting_facts`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from journal.core.anniversaries import Anniversary
from journal.core.clients import Tier
from journal.core.dues import Due, DueEvent
from journal.core.gate import Gate
from journal.core.greetings import Greeting
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import EventTime
from journal.core.observances import Act, Catalogue
from journal.store import dues, interactions, ledger

if TYPE_CHECKING:
    from journal.store.writing import Writer

BIRTHDAYS = ""
"""Stands for birthdays and other yearly days in the place of an observance."""


class Stand(StrEnum):
    """How far the greeting to one person has come."""

    ANSWER_FIRST = "answer_first"
    """Something is owed to the client that has to be put right before."""
    READY = "ready"
    SENT = "sent"
    STOPPED = "stopped"
    """Not this year, the user said."""
    PASSED = "passed"
    """It was not sent while it could still go."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """An observance of a year, as one chooses it; those who keep it in another way make an occasion of their own."""

    observance: str
    """`BIRTHDAYS` for birthdays and other yearly days."""
    year: int
    act: Act = Act.GREET
    day: dt.date | None = None
    """The first day on which anybody keeps it."""
    last: dt.date | None = None
    """For silent and busy days: the last of them."""
    people: int = 0
    to_do: int = 0
    """How many are still to be greeted."""
    clients: tuple[int, ...] = ()
    """For silent and busy days: the clients."""

    @property
    def key(self) -> tuple[str, int, Act]:
        """What makes it the same when it is read anew."""
        return (self.observance, self.year, self.act)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who is to be greeted, or was."""

    due: Due
    """The greeting in the ledger; its id is 0 where it is not written down yet."""
    stand: Stand
    client_id: int
    client_name: str
    person_id: int | None = None
    person_name: str = ""
    address: str = ""
    """How to address them, as it was noted; may be empty."""
    post: str = ""
    individual: bool = False
    tier: Tier | None = None
    colour: str | None = None
    keeps: frozenset[str] = frozenset()
    mourning: bool = False
    crisis: bool = False
    gate: Gate | None = None
    greeting: Greeting | None = None
    """The rules about it; None for a yearly day, and for what is over."""
    leads: tuple[Due, ...] = ()
    """Gift and card that are still to be seen to."""
    held: bool = False
    """Whether it waits today: for the end of a silent day, or of the Sabbath of those who keep it."""
    yearly: Anniversary | None = None
    rests: bool = False
    """Whether we do not work on the day after it goes out: what is owed then waits for the end of the days off."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same when it is read anew."""
        return (self.due.origin_id, self.due.occurrence)

    @property
    def name(self) -> str:
        """Who it is: the person, or the client where no person is known."""
        return self.person_name or self.client_name

    @property
    def standard(self) -> bool:
        """Whether no tier asks for a message of their own."""
        return self.tier in (None, Tier.STANDARD)

    @property
    def for_group(self) -> bool:
        """Whether a message to many would do: nothing is owed, nothing calms the words, and no tier asks for more."""
        plain = self.standard and not (self.mourning or self.crisis)
        return plain and self.stand is Stand.READY


@dataclass(frozen=True, slots=True)
class Round:
    """What there is to choose from, and the chosen occasion with its people."""

    occasions: tuple[Occasion, ...]
    chosen: Occasion | None
    recipients: tuple[Recipient, ...] = ()
    """Those to be answered first, then those that are ready, sent, stopped, passed."""
    on: bool = True
    """Whether observances are greeted at all, as the journal's settings say."""
    catalogue: Catalogue = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Wish:
    """The occasion that is asked for; one that is celebrated with another leads to that."""

    observance: str
    year: int
    act: Act | None = None


def send(writer: Writer, greeted: Sequence[Recipient], *, subject: str, text: str) -> int:
    """Write down that a greeting went to one or to many, close what asked for it, and return the id of the entry.

    It never counts as contact. DUE_CLOSED where one of them was greeted before.
    """
    entry = Interaction(
        client_ids=tuple(one.client_id for one in greeted),
        at=EventTime.of(writer.now(), writer.tz),
        channel=Channel.GREETING,
        direction=Direction.OUT,
        subject=subject,
        text=text,
        person_ids=tuple(one.person_id for one in greeted if one.person_id is not None),
    )
    entry_id = interactions.add(writer, entry)
    for one in greeted:
        dues.close(writer, ledger.put_derived(writer, one.due), interaction_id=entry_id)
    return entry_id


def stop(writer: Writer, recipient: Recipient) -> int:
    """Leave a greeting out this year; return the id of its due."""
    due_id = ledger.put_derived(writer, recipient.due)
    dues.end(writer, due_id, DueEvent.DISMISSED)
    return due_id


def see_to(writer: Writer, due: Due) -> int:
    """Mark the gift or card of a greeting as seen to; return the id of its due."""
    due_id = ledger.put_derived(writer, due)
    dues.close(writer, due_id)
    return due_id
