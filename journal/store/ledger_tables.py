"""From which tables the derived dues follow, and whose dues a change there can change; cheap to import."""

from __future__ import annotations

import json
from collections.abc import Collection

from journal.store.reading import Reader

OWNED = frozenset({"people", "anniversaries", "commitments", "crises", "interaction_clients"})
"""Tables with a column for the client, a change of which can change what is due."""
FOR_ALL = frozenset({"settings", "own_observances"})
FACTS = OWNED | FOR_ALL | {"clients"}
"""What the derived dues follow from; changes of other tables change nothing."""
TAKEN_BACK = FACTS | {"dues"}
"""What matters of an undo, a redo and the bin: they can open a due that the facts no longer give."""
_MOST_CLIENTS = 500


def touched(reader: Reader, ids: Collection[tuple[str, int]]) -> set[int] | None:
    """Return the clients whose dues the change of these rows can change; None where that can be all of them.

    Rows that are gone, or belong to another client by now, are looked up in the history.
    """
    if any(table in FOR_ALL for table, _ in ids):
        return None
    found = {row_id for table, row_id in ids if table == "clients"}
    for table in sorted(TAKEN_BACK - FOR_ALL - {"clients"}):
        asked = [row_id for name, row_id in ids if name == table]
        if not asked:
            continue
        row_ids = json.dumps(asked)
        rows = reader.rows(f"SELECT client_id FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (row_ids,))
        images = reader.rows(
            """SELECT old ->> '$.client_id', new ->> '$.client_id' FROM changes WHERE id IN (SELECT (SELECT max(id)
            FROM changes c WHERE c."table" = ? AND c.row_id = j.value) FROM json_each(?) j)""",
            (table, row_ids),
        )
        found.update(client_id for row in (*rows, *images) for client_id in row if client_id is not None)
    return found if len(found) <= _MOST_CLIENTS else None
