"""What one typed line says of a contact: with whom, how, how long, in which mood, and what follows; saving is not here.

Everything that was typed stays the text of the entry: a piece that is understood is read, never cut out.  What has two
readings gives both, and the choice is the user's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from journal.core import text as texts
from journal.core.interactions import Channel, Direction
from journal.core.moments import EventTime, Moment

Key = tuple["PieceKind", str]
"""Kind and words of a piece: what says which pieces are to be read as plain text, wherever they stand."""


class PieceKind(StrEnum):
    """What a piece of the line says."""

    NAME = "name"
    CHANNEL = "channel"
    MINUTES = "minutes"
    MOOD = "mood"
    HAPPENED = "happened"
    """When it happened, where that is not now."""
    ENDED = "ended"
    CALLBACK = "callback"
    REMINDER = "reminder"
    PROMISE = "promise"
    REQUEST = "request"


class FollowKind(StrEnum):
    """What follows from an entry."""

    CALLBACK = "callback"
    REMINDER = "reminder"
    PROMISE = "promise"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the typed text, `[start, end)`, that was understood."""

    kind: PieceKind
    start: int
    end: int
    text: str
    """As it was typed."""

    @property
    def key(self) -> Key:
        """What to give to `understand` as one of `without`, to have it read as plain text."""
        return self.kind, self.text


@dataclass(frozen=True, slots=True)
class Who:
    """One client that can be meant, with the persons who took part."""

    client_id: int
    client: str
    person_ids: tuple[int, ...] = ()
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """A time as it was said."""

    words: str
    readings: tuple[Moment, ...]
    """The one that is meant, or both where it can be read in two ways, the earlier one first."""
    off: str | None = None
    """Why its day is not worked: the name of the holiday, empty for a weekend; None where it is worked."""
    moved: Moment | None = None
    """The same hour of the first working day after such a day."""
    expected: bool = False
    """It hangs on days off that are not announced yet."""

    @property
    def moment(self) -> Moment | None:
        """The moment; None where there are two readings."""
        return self.readings[0] if len(self.readings) == 1 else None


@dataclass(frozen=True, slots=True)
class Follow:
    """Something that follows: a callback, a reminder, a promise of ours or a request of theirs."""

    kind: FollowKind
    piece: Piece
    title: str = ""
    """What it is about; empty: what the entry is about."""
    when: When | None = None
    """None for a callback after `minutes`, and for a request within the usual limit."""
    minutes: int | None = None
    """Of a callback: so long after the end of the event."""


@dataclass(frozen=True, slots=True)
class Capture:
    """What was understood of a typed text."""

    typed: str
    at: EventTime
    pieces: tuple[Piece, ...] = ()
    """In the order in which they stand; none overlaps another."""
    who: tuple[Who, ...] = ()
    """Everybody who can be meant; exactly one where it is clear."""
    channel: str = Channel.NOTE
    direction: Direction | None = None
    mood: int | None = None
    minutes: int | None = None
    """How long it lasted."""
    ended: EventTime | None = None
    follows: tuple[Follow, ...] = ()
    named: tuple[Who, ...] = ()
    """Everybody whose name stands in the line, with the persons of each client; also those of whom it only speaks."""
    others: tuple[Who, ...] = ()
    """Clients that are named beside the one that is meant: nothing is written with them."""

    @property
    def text(self) -> str:
        """The text of the entry: all that was typed, with nothing cut out."""
        return texts.clean(self.typed).strip()

    @property
    def chosen(self) -> Who | None:
        """The one client that is meant; None where nobody or several can be."""
        return self.who[0] if len(self.who) == 1 else None

    @property
    def doubtful(self) -> tuple[Follow, ...]:
        """What follows at a time that has two readings."""
        return tuple(follow for follow in self.follows if follow.when is not None and follow.when.moment is None)

    @property
    def ready(self) -> bool:
        """Whether it can be saved as it is."""
        return self.chosen is not None and not self.doubtful and bool(self.text)


def with_who(capture: Capture, who: Who) -> Capture:
    """Return the capture for the client that the user chose, with the persons of that client who are named in it."""
    if not who.person_ids:
        who = next((named for named in capture.named if named.client_id == who.client_id), who)
    return replace(capture, who=(who,), others=())


def with_moment(capture: Capture, follow: Follow, moment: Moment) -> Capture:
    """Return the capture with the moment that the user chose for something that follows."""
    words = follow.when.words if follow.when is not None else follow.piece.text
    chosen = replace(follow, when=When(words, (moment,)), minutes=None)
    return replace(capture, follows=tuple(chosen if each == follow else each for each in capture.follows))
