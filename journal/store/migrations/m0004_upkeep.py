"""What the program notes about the file itself: when it was checked, which tokens its index holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    "CREATE TABLE upkeep (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX operations_by_time ON operations(at)",
)


def apply(db: Database) -> None:
    """Make the table of notes, and a quick way to the operations of a time."""
    for statement in STATEMENTS:
        db.execute(statement)
