"""The search index: which row of it stands for which record, and the tokens of each; filled by the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # id = day * 4096 + place within the day: newest first is the order of the index itself.
    """CREATE TABLE search_rows (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, record_id INTEGER NOT NULL,
        UNIQUE (kind, record_id)) STRICT""",
    """CREATE VIRTUAL TABLE search_tokens USING fts5(tokens, content='', contentless_delete=1, detail=none,
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co'")""",
)


def apply(db: Database) -> None:
    """Make the empty index; the text of an older journal comes into it afterwards, in steps."""
    for statement in STATEMENTS:
        db.execute(statement)
