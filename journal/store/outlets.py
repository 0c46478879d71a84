"""The media outlets among the clients, as a list to choose from; what is known of each stands with the clients."""

from __future__ import annotations

from journal.store.reading import Reader

MOST = 500


def every(reader: Reader, limit: int = MOST) -> list[tuple[int, str]]:
    """Return the ids and names of the outlets that are not archived, in the order of their names."""
    rows: list[tuple[int, str]] = reader.rows(
        """SELECT c.id, c.name FROM clients c JOIN client_index x ON x.client_id = c.id
        WHERE c.kind = 'media' AND x.archived = 0 ORDER BY x.sort_key, c.id LIMIT ?""",
        (limit,),
    )
    return rows
