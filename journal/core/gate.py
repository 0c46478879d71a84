"""The greeting gate: whether something is owed to a client that has to be put right before they are greeted.

What the open point is called, and how it is named in a greeting let through, belongs to the windows and the templates.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

REQUEST = "request"
PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the gate asks about one request or promise; times are UTC milliseconds."""

    id: int
    kind: str
    """`REQUEST` or `PROMISE`."""
    ours: bool
    """Whether we owe it."""
    limit_at: int | None
    """From when on it is late; None where no time was agreed."""
    missed: bool
    told: bool
    """Missed, and they were told."""
    since_at: int
    """When it was asked for, or promised."""
    text: str
    open: bool = True


@dataclass(frozen=True, slots=True)
class Gate:
    """Why a greeting has to wait: all open points of one kind, the oldest first."""

    kind: str
    ids: tuple[int, ...]
    since_at: int
    """Since when the oldest stands open: a request since it was asked, a promise since it is late."""
    texts: tuple[str, ...]


def gate(standings: Iterable[Standing], now: int) -> Gate | None:
    """Return what a client must hear before a greeting at `now` (UTC milliseconds), or None where nothing stands open.

    A request past its limit closes the gate, and so does a promise of ours that is overdue, or missed and not told.
    What is open within its limit does not, nor what they owe us (`scenes.md` 7.1).  Requests come first: once they
    are answered, a promise may still close it.
    """
    closing = [standing for standing in standings if _closes(standing, now)]
    for kind in (REQUEST, PROMISE):
        found = sorted((_since(standing), standing.id, standing.text) for standing in closing if standing.kind == kind)
        if found:
            return Gate(kind, tuple(id for _, id, _ in found), found[0][0], tuple(text for _, _, text in found))
    return None


def _closes(standing: Standing, now: int) -> bool:
    if not standing.ours or not standing.open or standing.told:
        return False
    late = standing.limit_at is not None and standing.limit_at <= now
    return late or (standing.missed and standing.kind == PROMISE)


def _since(standing: Standing) -> int:
    if standing.kind == PROMISE and standing.limit_at is not None:
        return standing.limit_at
    return standing.since_at
