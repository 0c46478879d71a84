"""What a user does to a due, as work for the writer's thread; which key or button asks for it is the pages' matter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from journal.core.dues import Due
from journal.store import clients, closing, due_notices, dues
from journal.store.history import Operation

if TYPE_CHECKING:
    from journal.store.writing import Writer


def add(writer: Writer, running: Operation, *, due: Due) -> int:
    """Add a manual due and return its id."""
    _name(writer, running, due)
    return dues.add(writer, due)


def edit(writer: Writer, running: Operation, *, due: Due) -> int:
    """Change a due and return its id."""
    _name(writer, running, due)
    dues.edit(writer, due)
    return due.id


def done(
    writer: Writer, running: Operation, *, due_id: int, outcome: str = "", missed: bool = False, then: Due | None = None
) -> None:
    """Close a due; `missed` for a callback that was not made, `then` for what is set in its place."""
    _name(writer, running, dues.get(writer, due_id))
    closing.done(writer, due_id, outcome=outcome, missed=missed)
    if then is not None:
        dues.add(writer, then)


def snooze(writer: Writer, running: Operation, *, due_id: int, until: int) -> None:
    """Put a due off until `until` (UTC milliseconds)."""
    _name(writer, running, dues.get(writer, due_id))
    dues.snooze(writer, due_id, until)


def dismiss(writer: Writer, running: Operation, *, due_id: int) -> None:
    """Stop reminding of a due."""
    _name(writer, running, dues.get(writer, due_id))
    closing.dismiss(writer, due_id)


def delete(writer: Writer, running: Operation, *, due_id: int) -> None:
    """Move a due to the bin."""
    _name(writer, running, dues.get(writer, due_id))
    dues.delete(writer, due_id)


def mark_shown(writer: Writer, *, found: Iterable[Due]) -> list[int]:
    """Record that dues are about to be shown; return the ids of those that were not shown before."""
    return due_notices.mark_shown(writer, found)


def _name(writer: Writer, running: Operation, due: Due) -> None:
    """Give the sentence about the change its names."""
    client = clients.get(writer, due.client_id).name if due.client_id is not None else ""
    running.facts = {"client": client, "title": due.title}
