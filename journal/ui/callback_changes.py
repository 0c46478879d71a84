"""A callback that nobody answered, as work for the writer's thread; who presses what is not known here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import MINUTE_MS, EventTime
from journal.store import clients, dues, interactions, journal_settings
from journal.store.history import Operation

if TYPE_CHECKING:
    from journal.store.writing import Writer

MESSAGE_FROM = 2
"""After so many calls without an answer a message is offered."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call that was not answered."""

    due_id: int
    text: str
    """What the entry says."""


def tried(writer: Writer, running: Operation, *, attempt: Attempt) -> int:
    """Write the call down, let the callback rest until the next attempt, and return which attempt it was.

    The entry counts as no contact.
    """
    due = dues.get(writer, attempt.due_id)
    now = writer.now()
    again = now + journal_settings.get(writer, "retry_minutes") * MINUTE_MS
    if due.client_id is not None:
        running.facts = {"client": clients.get(writer, due.client_id).name}
        call = Interaction(
            (due.client_id,),
            EventTime.of(now, writer.tz),
            Channel.PHONE,
            Direction.OUT,
            text=attempt.text,
            person_ids=(due.person_id,) if due.person_id is not None else (),
            contact=False,
        )
        interactions.add(writer, call)
    return dues.tried(writer, attempt.due_id, again)
