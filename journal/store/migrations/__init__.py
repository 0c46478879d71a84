"""The schema, one file per step; a step that has been released is never changed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils.migrations import Migrations

from journal.store.migrations import (
    m0001_first,
    m0002_import_keys,
    m0003_search,
    m0004_upkeep,
    m0005_attachments,
    m0006_ledger,
    m0007_crisis,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

STEPS = (m0001_first, m0002_import_keys, m0003_search, m0004_upkeep, m0005_attachments, m0006_ledger, m0007_crisis)

migrations = Migrations("journal")
for _step in STEPS:
    migrations(name=_step.__name__.rpartition(".")[2])(_step.apply)


def apply(db: Database) -> None:
    """Bring the schema up to this version inside the caller's transaction, and write the version into the header."""
    migrations.apply(db)
    db.execute(f"PRAGMA user_version = {len(STEPS)}")
