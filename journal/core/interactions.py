"""Interactions: dated records of contact, and notes, which are records without contact."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from journal.core import text as texts
from journal.core.commitments import Commitment
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, EventTime


class Channel(StrEnum):
    """The built-in ways of contact; the user's own ones are kept as `own:NAME`."""

    PHONE = "phone"
    VIDEO = "video"
    VISIT = "visit"
    MEETING = "meeting"
    MEAL = "meal"
    EMAIL = "email"
    WECHAT = "wechat"
    MESSAGE = "message"
    LETTER = "letter"
    GIFT = "gift"
    GREETING = "greeting"
    DELIVERY = "delivery"
    OTHER = "other"
    NOTE = "note"


OWN = "own:"
"""Prefix of a channel that the user added."""

CALLBACK_CHANNELS = frozenset({Channel.DELIVERY, Channel.VISIT, Channel.MEETING})
"""Channels on which one key sets the ten-minute callback when they have ended."""

ENDING_CHANNELS = frozenset(
    {Channel.DELIVERY, Channel.VISIT, Channel.MEETING, Channel.MEAL, Channel.PHONE, Channel.VIDEO}
)
"""Channels that last for a while, so that an end time makes sense."""

SPOKEN_CHANNELS = frozenset({Channel.PHONE, Channel.VIDEO, Channel.VISIT, Channel.MEETING, Channel.MEAL})
"""Channels on which both sides hear each other, whoever began."""

SILENT_CHANNELS = frozenset({Channel.NOTE, Channel.GREETING})
"""Channels that do not count as contact: a note is none, and a greeting answers nothing."""


class Direction(StrEnum):
    """Who began."""

    IN = "in"
    OUT = "out"


MOODS = (-2, -1, 0, 1, 2)


class Mark(StrEnum):
    """Why an entry is worth reading again before the next contact."""

    ADVISED = "advised"
    """We advised something."""
    DECIDED = "decided"
    """The client decided, perhaps against our advice."""
    TOLD = "told"
    """They told us something about themselves that nobody should ask again."""


@dataclass(frozen=True, slots=True)
class Interaction:
    """One record on the timelines of one or several clients."""

    client_ids: tuple[int, ...]
    at: EventTime
    channel: str = Channel.NOTE
    direction: Direction | None = None
    mood: int | None = None
    subject: str = ""
    text: str = ""
    ended: EventTime | None = None
    person_ids: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    private: bool = False
    contact: bool | None = None
    """Whether it counts as contact, where that differs from its channel: a call that nobody answered does not."""
    mark: Mark | None = None
    confirmed_on: str | None = None
    """The day on which what it says was last found to be still true, `YYYY-MM-DD`, or None."""
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0

    @property
    def counts(self) -> bool:
        """Whether it counts as contact."""
        return self.contact if self.contact is not None else by_channel(self.channel)

    @property
    def callback_from(self) -> int:
        """The moment from which a callback counts, in UTC milliseconds: the end of the event, else its time."""
        return (self.ended or self.at).at


def by_channel(channel: str) -> bool:
    """Return whether an interaction of this channel counts as contact unless something else is said."""
    return channel not in SILENT_CHANNELS


def checked_channel(channel: str) -> str:
    """Return a channel that may be kept; VALUE_UNKNOWN where it is neither built in nor the user's own."""
    if channel.startswith(OWN):
        own = texts.line(channel.removeprefix(OWN))
        if own:
            return OWN + own
    elif channel in Channel.__members__.values():
        return str(channel)
    raise JournalError(Code.VALUE_UNKNOWN, field="channel", value=channel, allowed=tuple(Channel))


def checked(interaction: Interaction) -> Interaction:
    """Return the interaction with cleaned texts.

    NAME_MISSING without a client, TEXT_MISSING where neither subject nor text says anything, END_BEFORE_START,
    VALUE_UNKNOWN for a mood or channel outside the scales.
    """
    if not interaction.client_ids:
        raise JournalError(Code.NAME_MISSING)
    if interaction.mood is not None and interaction.mood not in MOODS:
        raise JournalError(Code.VALUE_UNKNOWN, field="mood", value=interaction.mood, allowed=MOODS)
    if interaction.ended and _latest(interaction.ended) < interaction.at.at:
        raise JournalError(Code.END_BEFORE_START)
    subject, text = texts.line(interaction.subject), texts.note(interaction.text)
    if not subject and not text.strip():
        raise JournalError(Code.TEXT_MISSING)
    tags = tuple(dict.fromkeys(tag for tag in map(texts.line, interaction.tags) if tag))
    return replace(
        interaction,
        client_ids=tuple(dict.fromkeys(interaction.client_ids)),
        person_ids=tuple(dict.fromkeys(interaction.person_ids)),
        channel=checked_channel(interaction.channel),
        subject=subject,
        text=text,
        tags=tags,
    )


def _latest(moment: EventTime) -> int:
    return moment.at + DAY_MS if moment.is_date else moment.at


class EntryKind(StrEnum):
    """What stands on a timeline."""

    INTERACTION = "interaction"
    CRISIS = "crisis"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One entry of a client's timeline, ready to be shown."""

    kind: EntryKind
    id: int
    at: EventTime
    channel: str
    direction: Direction | None
    mood: int | None
    subject: str
    text: str
    ended: EventTime | None
    people: tuple[str, ...]
    with_clients: tuple[str, ...]
    """Names of the other clients on the same record."""
    tags: tuple[str, ...]
    stage: str = ""
    """For a crisis: its stage."""
    files: tuple[str, ...] = ()
    """Names of the files that are attached."""
    made: tuple[Commitment, ...] = ()
    """Requests and promises that were made in it, with how they stand."""
    mark: Mark | None = None

    @property
    def key(self) -> tuple[int, int]:
        """Where the entry stands: pass it on as `before` to get the next page.

        Interactions take the even numbers and crises the odd ones, since a crisis may have the time and the id of an
        interaction.
        """
        return (self.at.at, 2 * self.id + (self.kind is EntryKind.CRISIS))
