"""By what imported rows are known again, and a quick way to operations that were never ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # Sorted by key, which begins with the time of an interaction: rows in order fill one page after another.
    """CREATE TABLE import_keys (key TEXT PRIMARY KEY, "table" TEXT NOT NULL, row_id INTEGER NOT NULL,
        operation_id INTEGER NOT NULL, seen_in INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    "CREATE INDEX import_keys_by_client ON import_keys(row_id) WHERE \"table\" = 'clients'",
    "CREATE INDEX operations_running ON operations(id) WHERE state = 'running'",
)


def apply(db: Database) -> None:
    """Make the table of keys and the index of running operations."""
    for statement in STATEMENTS:
        db.execute(statement)
