"""Frames around writes: durable ones, quick ones in bulk, and what a constraint in the way of an undo means."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from journal.core.errors import Code, JournalError
from journal.store import driver

if TYPE_CHECKING:
    from journal.store.writing import Writer

_CHECKPOINT_PAGES = 4_000
"""How far the write-ahead log grows in bulk before it is folded in: 16 MB; more would make single steps slow."""
_USUAL_CHECKPOINT_PAGES = 1_000


@contextmanager
def transaction(writer: Writer) -> Iterator[None]:
    """Run a durable write that takes its lock at once (a deferred one can fail half-way with "locked")."""
    with driver.errors(writer.path):
        writer.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            writer.connection.execute("COMMIT")
        except BaseException:
            if writer.connection.in_transaction:
                writer.connection.execute("ROLLBACK")
            raise


@contextmanager
def in_bulk(writer: Writer) -> Iterator[None]:
    """Commit without waiting for the disk: a power cut may lose the newest parts, never tear one.

    The next durable commit, that of the last part or of a user's own action, brings all of them to the disk.
    """
    if writer.connection.in_transaction:
        yield  # a rehearsal, which commits nothing
        return
    with driver.errors(writer.path):
        writer.connection.execute("PRAGMA synchronous = NORMAL")
        writer.connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        try:
            yield
        finally:
            writer.connection.execute("PRAGMA synchronous = FULL")
            writer.connection.execute(f"PRAGMA wal_autocheckpoint = {_USUAL_CHECKPOINT_PAGES}")


@contextmanager
def whole_or_changed_since() -> Iterator[None]:
    """A foreign key or a unique value in the way, now or at the commit, means that something was built upon since."""
    try:
        yield
    except driver.IntegrityError as error:
        raise JournalError(Code.CHANGED_SINCE) from error
