"""Row images as the log keeps them: read in order, and put back into their tables; why is not known here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from journal.core.errors import Code, JournalError

if TYPE_CHECKING:
    from journal.store.writing import Writer

UNCHECKED = frozenset({"updated_at"})
"""Columns whose later change does not stand in the way of an undo."""
BATCH = 1_000
"""Row images that are held at once where an operation may have millions of them."""
_ENTRY_LINKS = frozenset({"interaction_clients", "interaction_people", "interaction_tags", "attachments"})
_MOST_TOGETHER = 40_000
"""An import writes entries by the thousand and their links behind them; more than this is never one part."""
_WORTH_A_RUN = 8
"""So many rows of one kind in a row are moved by one statement."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row image: `old` is None for an insert, `new` is None for a delete."""

    table: str
    row_id: int
    old: dict[str, Any] | None
    new: dict[str, Any] | None


Place = tuple[int, str, bool, bool]
"""A change without its images: its id, its table, whether it added the row, whether it deleted it."""


def changes_of(writer: Writer, op_id: int) -> list[Change]:
    """Return the row images of an operation in the order in which they happened."""
    rows = writer.rows('SELECT "table", row_id, old, new FROM changes WHERE operation_id = ? ORDER BY id', (op_id,))
    return [Change(t, i, _read(old), _read(new)) for t, i, old, new in rows]


def outlines_of(writer: Writer, op_id: int, *, after: int = 0, until: int = 1 << 62) -> Iterator[Change]:
    """Yield the changes of an operation with an id above `after` and up to `until`, without their whole images.

    These hold `id`, `client_id` and, of links, `interaction_id` or `commitment_id` alone: that is what `Writer.refresh`
    goes by, and reading whole images would double the time of an import.
    """
    sql = """SELECT id, "table", row_id, old IS NULL, new IS NULL, coalesce(new, old) ->> '$.client_id',
        CASE WHEN old IS NOT NULL AND new IS NOT NULL THEN old ->> '$.client_id' END,
        CASE WHEN "table" IN ('interaction_clients', 'interaction_tags', 'attachments')
        THEN coalesce(new, old) ->> '$.interaction_id' END,
        CASE WHEN "table" = 'commitment_events' THEN coalesce(new, old) ->> '$.commitment_id' END
        FROM changes WHERE operation_id = ? AND id > ? AND id <= ? ORDER BY id LIMIT ?"""
    while rows := writer.rows(sql, (op_id, after, until, BATCH)):
        after = rows[-1][0]
        for _, table, row_id, added, deleted, client_id, moved_from, interaction_id, commitment_id in rows:
            image = {
                "id": row_id, "client_id": client_id, "interaction_id": interaction_id, "commitment_id": commitment_id,
            }  # fmt: skip
            was = image if moved_from is None else {**image, "client_id": moved_from}
            yield Change(table, row_id, None if added else was, None if deleted else image)


def turned(change: Change) -> Change:
    """Return a change as it is when it is taken back."""
    return Change(change.table, change.row_id, change.new, change.old)


def places_of(
    writer: Writer, op_id: int, limit: int, *, before: int | None = None, since: int = 0
) -> tuple[list[Place], bool]:
    """Return where the next changes of an operation lie: below `before` and newest first, or from `since` on.

    About `limit` of them, so that no entry is parted from its links; and whether these are the last.
    """
    while True:
        found = _places(writer, op_id, limit + 1, before, since)
        if len(found) <= limit:
            return found, True
        backward = before is not None
        for cut in range(limit, 0, -1):
            older, newer = (found[cut], found[cut - 1]) if backward else (found[cut - 1], found[cut])
            if older[1] != "interactions" and newer[1] not in _ENTRY_LINKS:
                return found[:cut], False
        if limit > _MOST_TOGETHER:
            return found[:limit], False
        limit *= 2


def _places(writer: Writer, op_id: int, limit: int, before: int | None, since: int) -> list[Place]:
    columns = 'SELECT id, "table", old IS NULL, new IS NULL FROM changes WHERE operation_id = ?'
    if before is not None:
        return writer.rows(f"{columns} AND id < ? ORDER BY id DESC LIMIT ?", (op_id, before, limit))
    return writer.rows(f"{columns} AND id >= ? ORDER BY id LIMIT ?", (op_id, since, limit))


def move(writer: Writer, op_id: int, places: Sequence[Place], *, backward: bool) -> None:
    """Move the rows of these changes from one image to the other, in this order; CHANGED_SINCE as in `apply`.

    Rows of one table that are all added, or all deleted, are moved by one statement: an import has millions of them.
    """
    for (table, added, deleted), same in groupby(places, _kind):
        run = list(same)
        low, high = sorted((run[0][0], run[-1][0]))
        if len(run) >= _WORTH_A_RUN and added != deleted:
            moved = _delete_run if added == backward else _insert_run
            if moved(writer, op_id, table, low, high, len(run)):
                continue
        for change_id, *_ in run:
            apply(writer, change_at(writer, change_id), backward=backward)


def change_at(writer: Writer, change_id: int) -> Change:
    """Return one change with its images."""
    row = writer.row('SELECT "table", row_id, old, new FROM changes WHERE id = ?', (change_id,))
    assert row
    return Change(row[0], row[1], _read(row[2]), _read(row[3]))


def apply(writer: Writer, change: Change, *, backward: bool) -> None:
    """Move one row from one image to the other; CHANGED_SINCE where it is no longer as the image says."""
    was, becomes = (change.new, change.old) if backward else (change.old, change.new)
    connection, table = writer.connection, change.table
    if was is not None and not unchanged(writer, change, was, becomes):
        raise JournalError(Code.CHANGED_SINCE)
    if becomes is None:
        connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (change.row_id,))
    elif was is None:
        columns = ", ".join(f'"{c}"' for c in becomes)
        marks = ", ".join("?" * len(becomes))
        connection.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(becomes.values()))
    else:
        moved = {c: v for c, v in becomes.items() if v != was[c]}
        sets = ", ".join(f'"{c}" = ?' for c in moved)
        connection.execute(f'UPDATE "{table}" SET {sets} WHERE id = ?', (*moved.values(), change.row_id))


def unchanged(writer: Writer, change: Change, was: dict[str, Any], becomes: dict[str, Any] | None) -> bool:
    """Whether the row still says what the image `was` says, in the columns that `becomes` would change."""
    watched = [c for c in was if c not in UNCHECKED and (becomes is None or becomes[c] != was[c])] or ["id"]
    columns = ", ".join(f'"{c}"' for c in watched)
    row = writer.row(f'SELECT {columns} FROM "{change.table}" WHERE id = ?', (change.row_id,))
    return row is not None and list(row) == [was[c] for c in watched]


def _kind(place: Place) -> tuple[str, bool, bool]:
    return place[1], bool(place[2]), bool(place[3])


_RUN = "operation_id = ? AND id BETWEEN ? AND ?"


def _delete_run(writer: Writer, op_id: int, table: str, low: int, high: int, count: int) -> bool:
    """Delete rows that are exactly as their images; False, and nothing is done, where one is not."""
    columns = _columns(writer, table)
    # The same words as in the triggers that made the images: what is unchanged gives the same text.
    image = "json_object(" + ", ".join(f"'{c}', t.\"{c}\"" for c in columns) + ")"
    same = writer.value(
        f"""SELECT count(*) FROM changes c JOIN "{table}" t ON t.id = c.row_id
        WHERE c.operation_id = ? AND c.id BETWEEN ? AND ? AND coalesce(c.new, c.old) = {image}""",
        (op_id, low, high),
    )
    if same != count:
        return False
    writer.connection.execute(
        f'DELETE FROM "{table}" WHERE id IN (SELECT row_id FROM changes WHERE {_RUN})', (op_id, low, high)
    )
    return True


def _insert_run(writer: Writer, op_id: int, table: str, low: int, high: int, _count: int) -> bool:
    """Insert rows as their images say; False, and nothing is done, where the table has got columns since."""
    columns = _columns(writer, table)
    first = change_at(writer, low)
    if (first.new or first.old or {}).keys() != set(columns):
        return False
    values = ", ".join(f"coalesce(new, old) ->> '$.\"{c}\"'" for c in columns)
    names = ", ".join(f'"{c}"' for c in columns)
    writer.connection.execute(
        f'INSERT INTO "{table}" ({names}) SELECT {values} FROM changes WHERE {_RUN} ORDER BY id', (op_id, low, high)
    )
    return True


def _columns(writer: Writer, table: str) -> list[str]:
    return [str(row[1]) for row in writer.connection.execute(f'PRAGMA main.table_info("{table}")')]


def _read(image: str | None) -> dict[str, Any] | None:
    found: dict[str, Any] | None = json.loads(image) if image else None
    return found
