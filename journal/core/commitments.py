"""Commitments: requests and promises, ours and theirs, and the states through which they go."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from journal.core.errors import Code, JournalError
from journal.core.gate import Standing
from journal.core.moments import EventTime, Moment


class CommitmentKind(StrEnum):
    """What was asked for, or what was told to be done."""

    REQUEST = "request"
    PROMISE = "promise"


class CommitmentState(StrEnum):
    """How far a commitment has come; some belong to requests only, some to promises only."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    """They know that we have it, and when they will hear; it is still owed."""
    ANSWERED = "answered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    KEPT = "kept"
    MISSED = "missed"
    """Not kept in time, and they were not told yet."""
    TOLD = "told"
    """Missed, and told."""


STANDING = frozenset({CommitmentState.OPEN, CommitmentState.ACKNOWLEDGED, CommitmentState.MISSED})
"""States in which something is still owed: an answer, the thing itself, or the word that it will not come."""
_ENDS = {
    CommitmentKind.REQUEST: (
        CommitmentState.ACKNOWLEDGED,
        CommitmentState.ANSWERED,
        CommitmentState.DECLINED,
        CommitmentState.WITHDRAWN,
    ),
    CommitmentKind.PROMISE: (
        CommitmentState.KEPT,
        CommitmentState.MISSED,
        CommitmentState.TOLD,
        CommitmentState.WITHDRAWN,
    ),
}


class EventKind(StrEnum):
    """What happened to a commitment on its way."""

    MOVED = "moved"
    """Another time was agreed; the event keeps the old one."""
    ROUND = "round"
    """One more round of changes, with what it changed."""
    ACKNOWLEDGED = "acknowledged"
    MISSED = "missed"
    TOLD = "told"


class Right(StrEnum):
    """The seven points of a request that have to be right; only those in doubt are written down."""

    TIME = "time"
    PLACE = "place"
    PRICE = "price"
    CHANNEL = "channel"
    CUSTOMER = "customer"
    """Whom it is for."""
    PRODUCT = "product"
    WANT = "want"
    """Whether it is what they want at all."""


Doubts = tuple[tuple[Right, str], ...]
"""What is in doubt at which point, in the order of `Right`."""


class Owed(StrEnum):
    """The three lists of what is open."""

    WE = "we"
    THEY = "they"
    WAITING = "waiting"


CLIENT_TURN = "client"
"""`waiting_on` while the client has to move first."""
COLLEAGUE = "colleague:"
"""Prefix of `waiting_on` while a colleague has to."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """One request or promise with a client."""

    kind: CommitmentKind
    client_id: int
    text: str
    made: EventTime
    """When it was asked for, or promised."""
    ours: bool = True
    """Whether we owe it: a request of theirs or a promise of ours.  False for what they owe us."""
    person_id: int | None = None
    interaction_id: int | None = None
    """The interaction in which it was made."""
    due: Moment | None = None
    """When they must have it: the promised time, or the limit by which a request is to be answered."""
    inner: Moment | None = None
    """Our own deadline ahead of that."""
    waiting_on: str = ""
    """Who has to move first: nothing, `CLIENT_TURN`, or `COLLEAGUE` and a name."""
    state: CommitmentState = CommitmentState.OPEN
    closed_at: int | None = None
    outcome: str = ""
    outcome_interaction_id: int | None = None
    rounds: int = 0
    """How many rounds of changes there were; counted from the events."""
    intention: str = ""
    """Of a request: what they really want with it."""
    unchanged: str = ""
    """Of a request: what must not change."""
    doubts: Doubts = ()
    """Of a request: which of its seven points are in doubt, and what about them."""
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0

    @property
    def standing(self) -> bool:
        """Whether something is still owed."""
        return self.state in STANDING

    @property
    def is_job(self) -> bool:
        """Whether it gives colleagues work that wants a brief: a request of the client's."""
        return self.ours and self.kind is CommitmentKind.REQUEST

    @property
    def owed(self) -> Owed:
        """The list on which it stands."""
        if self.waiting_on:
            return Owed.WAITING
        return Owed.WE if self.ours else Owed.THEY

    def view(self) -> Standing:
        """Return what the greeting gate asks about it."""
        return Standing(
            id=self.id,
            kind=self.kind.value,
            ours=self.ours,
            limit_at=self.due.end_in() if self.due else None,
            missed=self.state is CommitmentState.MISSED,
            told=self.state is CommitmentState.TOLD,
            since_at=self.made.at,
            text=self.text,
            open=self.standing,
        )


@dataclass(frozen=True, slots=True)
class CommitmentEvent:
    """One thing that happened to a commitment; `was` is the time agreed before, for a move."""

    commitment_id: int
    kind: EventKind
    at: EventTime
    text: str = ""
    was: Moment | None = None
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0


def checked_state(commitment: Commitment, state: CommitmentState) -> CommitmentState:
    """Return a state into which the commitment may go.

    STATE_IMPOSSIBLE for one that belongs to the other kind, for a second closing, and for *told* without a miss.
    """
    fits = state in _ENDS[commitment.kind] and commitment.standing and state is not commitment.state
    if state is CommitmentState.MISSED and commitment.state is not CommitmentState.OPEN:
        fits = False
    if not fits:
        raise JournalError(Code.STATE_IMPOSSIBLE, kind=commitment.kind.value, state=state.value)
    return state


def doubts_json(doubts: Doubts) -> str:
    """Return doubts as they are kept: a JSON object by point, those without words left out."""
    known = {right.value: text for right, text in doubts if text.strip()}
    return json.dumps({right.value: known[right] for right in Right if right in known}, ensure_ascii=False)


def doubts_of(text: str) -> Doubts:
    """Read what `doubts_json` wrote; points of a later version are passed over."""
    found = json.loads(text)
    return tuple((right, str(found[right.value])) for right in Right if right.value in found)
