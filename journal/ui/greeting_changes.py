"""What a user does about greetings, as work for the writer's thread; which key asks for it is the page's matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journal.core.dues import Due
from journal.store import clients, greetings
from journal.store.greetings import Recipient
from journal.store.history import Operation

if TYPE_CHECKING:
    from journal.store.writing import Writer


def send(
    writer: Writer, running: Operation, *, recipients: Sequence[Recipient], subject: str, text: str, whom: str
) -> int:
    """Write down that a greeting went out, to one or to many at once, and return the id of the entry.

    `whom` names them in the sentence that tells of it.
    """
    running.facts = {"client": whom, "title": subject}
    return greetings.send(writer, recipients, subject=subject, text=text)


def stop(writer: Writer, running: Operation, *, recipient: Recipient, title: str) -> int:
    """Leave a greeting out this year; return the id of its due."""
    running.facts = {"client": recipient.client_name, "title": title}
    return greetings.stop(writer, recipient)


def see_to(writer: Writer, running: Operation, *, due: Due, title: str) -> int:
    """Mark a gift or card as seen to; return the id of its due."""
    name = clients.get(writer, due.client_id).name if due.client_id is not None else ""
    running.facts = {"client": name, "title": title}
    return greetings.see_to(writer, due)
