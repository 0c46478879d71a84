"""The search index: which row of it stands for which record, and the tokens of each; filled by the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # id = day * 4096 + place within the day: newest first is the order of the index itself.
    # record = number of the record * 8 + its kind; content is a digest of what it was made of.
    """CREATE TABLE search_rows (id INTEGER PRIMARY KEY, record INTEGER NOT NULL UNIQUE,
        content INTEGER NOT NULL) STRICT""",
    # Tokens come ready-made. The tokeniser `ascii` cuts at spaces and leaves all other characters alone, whereas
    # `unicode61` knows letters by a table of its own, older or newer than ours.
    """CREATE VIRTUAL TABLE search_tokens USING fts5(tokens, content='', contentless_delete=1, detail=none,
        tokenize='ascii')""",
    # A leaf of 4,050 bytes, which is usual, does not fit into a page of an encrypted journal.
    "INSERT INTO search_tokens(search_tokens, rank) VALUES ('pgsz', 3900)",
    # Each save adds a small segment; merging them at every fourth, which is usual, doubles what the index adds to it.
    "INSERT INTO search_tokens(search_tokens, rank) VALUES ('automerge', 8)",
)


def apply(db: Database) -> None:
    """Make the empty index; the text of an older journal comes into it afterwards, in steps."""
    for statement in STATEMENTS:
        db.execute(statement)
