"""What a user does to a due, as work for the writer's thread; which key or button asks for it is the pages' matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journal.core.dues import Due
from journal.core.moments import Moment
from journal.core.series import Series
from journal.store import clients, closing, dues
from journal.store import series as all_series
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
    writer: Writer,
    running: Operation,
    *,
    due_id: int,
    outcome: str = "",
    missed: bool = False,
    then: Due | None = None,
    title: str = "",
) -> None:
    """Close a due; `missed` for a callback that was not made, `then` for what is set in its place.

    `title` names it in the sentence about the change where it has no words of its own.
    """
    _name(writer, running, dues.get(writer, due_id), title)
    closing.done(writer, due_id, outcome=outcome, missed=missed)
    if then is not None:
        dues.add(writer, then)


def snooze(writer: Writer, running: Operation, *, due_id: int, until: int, title: str = "") -> None:
    """Put a due off until `until` (UTC milliseconds)."""
    _name(writer, running, dues.get(writer, due_id), title)
    dues.snooze(writer, due_id, until)


def dismiss(writer: Writer, running: Operation, *, due_id: int, title: str = "") -> None:
    """Stop reminding of a due; of one that repeats, of every later one as well."""
    _name(writer, running, dues.get(writer, due_id), title)
    closing.dismiss(writer, due_id)


def skip(writer: Writer, running: Operation, *, due_id: int) -> int | None:
    """Leave one occurrence of a reminder that repeats out; return the id of the next, None at the end."""
    _name(writer, running, dues.get(writer, due_id))
    return closing.skip(writer, due_id)


def all_done(writer: Writer, running: Operation, *, due_ids: Sequence[int], title: str) -> None:
    """Close many dues that stand in one row."""
    running.facts = {"title": title}
    for due_id in due_ids:
        closing.done(writer, due_id)


def snooze_all(writer: Writer, running: Operation, *, due_ids: Sequence[int], until: int, title: str) -> None:
    """Put many dues that stand in one row off until `until` (UTC milliseconds)."""
    running.facts = {"title": title}
    for due_id in due_ids:
        dues.snooze(writer, due_id, until)


def dismiss_all(writer: Writer, running: Operation, *, due_ids: Sequence[int], title: str) -> None:
    """Stop reminding of many dues that stand in one row."""
    running.facts = {"title": title}
    for due_id in due_ids:
        closing.dismiss(writer, due_id)


def reschedule(writer: Writer, running: Operation, *, due_id: int, moment: Moment) -> int:
    """Give a due another time, a promise or request by agreement; return its id."""
    due = dues.get(writer, due_id)
    _name(writer, running, due)
    closing.reschedule(writer, due, moment)
    return due_id


def add_series(writer: Writer, running: Operation, *, series: Series) -> int:
    """Add a reminder that repeats and return the id of its first due."""
    _named(writer, running, series.client_id, series.title)
    return all_series.add(writer, series)


def repeat(writer: Writer, running: Operation, *, due: Due, series: Series) -> int:
    """Let a reminder that is there repeat from now on; return the id of its due."""
    _named(writer, running, series.client_id, series.title)
    return all_series.take_over(writer, series, due.id)


def edit_series(writer: Writer, running: Operation, *, due_id: int, series: Series) -> int:
    """Change a reminder that repeats, with its open occurrence and every later one; return the id of the due."""
    _named(writer, running, series.client_id, series.title)
    return all_series.edit(writer, series, due_id)


def end_series(writer: Writer, running: Operation, *, due: Due) -> int:
    """Change a reminder and let it be the last of its series; return its id."""
    assert due.series_id is not None
    _name(writer, running, due)
    dues.edit(writer, due)
    all_series.end(writer, due.series_id)
    return due.id


def delete(writer: Writer, running: Operation, *, due_id: int) -> None:
    """Move a due to the bin; one that repeats does not come again."""
    due = dues.get(writer, due_id)
    _name(writer, running, due)
    dues.delete(writer, due_id)
    if due.series_id is not None and due.open:
        all_series.end(writer, due.series_id)


def _name(writer: Writer, running: Operation, due: Due, title: str = "") -> None:
    """Give the sentence about the change its names."""
    _named(writer, running, due.client_id, due.title or title)


def _named(writer: Writer, running: Operation, client_id: int | None, title: str) -> None:
    client = clients.get(writer, client_id).name if client_id is not None else ""
    running.facts = {"client": client, "title": title}
