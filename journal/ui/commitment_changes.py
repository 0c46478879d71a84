"""What a user does to a promise or request, as work for the writer's thread; who asks for it is the pages' matter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journal.core.commitments import Commitment, CommitmentState
from journal.core.interactions import Interaction
from journal.core.moments import EventTime, Moment
from journal.store import clients, commitments, interactions
from journal.store.history import Operation

if TYPE_CHECKING:
    from journal.store.writing import Writer


MOVED = "moved"
"""The way on that is no state: another time by agreement."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a promise or request goes on or ends, as a user chose it."""

    state: CommitmentState | None
    """The state into which it goes; None where it is only moved by agreement."""
    text: str = ""
    moment: Moment | None = None
    """Another time that was agreed, or by which they will hear."""
    entry: Interaction | None = None
    """What was said to them, written down with it and linked as the answer."""


def add(writer: Writer, running: Operation, *, commitment: Commitment) -> int:
    """Note a promise or request and return its id."""
    _name(writer, running, commitment)
    return commitments.add(writer, commitment)


def edit(writer: Writer, running: Operation, *, commitment: Commitment) -> int:
    """Change one and return its id."""
    _name(writer, running, commitment)
    commitments.edit(writer, commitment)
    return commitment.id


def close(writer: Writer, running: Operation, *, commitment_id: int, ending: Ending) -> int:
    """Take one to another state or another time, with the entry that tells of it; return its id."""
    commitment = commitments.get(writer, commitment_id)
    _name(writer, running, commitment)
    entry = interactions.add(writer, ending.entry) if ending.entry is not None else None
    if ending.state is not None:
        running.facts["state"] = ending.state.value
        commitments.close(writer, commitment_id, ending.state, outcome=ending.text, interaction_id=entry)
    if ending.moment is not None:
        commitments.move(writer, commitment_id, ending.moment, text="" if ending.state else ending.text)
    return commitment_id


def count_round(writer: Writer, running: Operation, *, commitment_id: int, text: str, at: EventTime) -> int:
    """Count one more round of changes; return the id of the commitment."""
    _name(writer, running, commitments.get(writer, commitment_id))
    commitments.add_round(writer, commitment_id, text, at)
    return commitment_id


def wait_for(writer: Writer, running: Operation, *, commitment_id: int, whom: str) -> int:
    """Say who has to move first (see `Commitment.waiting_on`), or with nothing that it is our turn; return the id."""
    commitment = commitments.get(writer, commitment_id)
    _name(writer, running, commitment)
    running.facts["waiting_on"] = whom
    commitments.edit(writer, replace(commitment, waiting_on=whom))
    return commitment_id


def delete(writer: Writer, running: Operation, *, commitment_id: int) -> int:
    """Move one to the bin."""
    _name(writer, running, commitments.get(writer, commitment_id))
    commitments.delete(writer, commitment_id)
    return commitment_id


def _name(writer: Writer, running: Operation, commitment: Commitment) -> None:
    """Give the sentence about the change its names."""
    running.facts = {"client": clients.get(writer, commitment.client_id).name, "title": commitment.text}
