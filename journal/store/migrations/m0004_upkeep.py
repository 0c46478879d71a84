"""What the program notes about the file itself: when it was checked, which tokens its index holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    "CREATE TABLE upkeep (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    # What the file is known by when it is moved or restored.  An older one has backups that know it by its first words.
    """INSERT INTO upkeep SELECT 'identity',
        coalesce((SELECT uuid FROM operations ORDER BY id LIMIT 1), lower(hex(randomblob(16))))""",
    "CREATE INDEX operations_by_time ON operations(at)",
)


def apply(db: Database) -> None:
    """Make the table of notes, and a quick way to the operations of a time."""
    for statement in STATEMENTS:
        db.execute(statement)
