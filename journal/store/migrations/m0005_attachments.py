"""Files that belong to an interaction: their names as records, their bytes once for each content."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    """CREATE TABLE attachments (id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE,
        interaction_id INTEGER NOT NULL REFERENCES interactions(id) ON DELETE CASCADE, name TEXT NOT NULL,
        size INTEGER NOT NULL, sha256 TEXT NOT NULL,
        created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL) STRICT""",
    "CREATE INDEX attachments_by_interaction ON attachments(interaction_id)",
    "CREATE INDEX attachments_by_content ON attachments(sha256)",
    # Apart from the records, which undo and the bin bring back: bytes go when neither they nor the history need them.
    "CREATE TABLE attachment_contents (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT",
)


def apply(db: Database) -> None:
    """Make the tables of attachments."""
    for statement in STATEMENTS:
        db.execute(statement)
