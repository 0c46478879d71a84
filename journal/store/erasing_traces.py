"""Removing what deleted rows leave in the file: postings of the index, old copies in pages, the write-ahead log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from journal.store import driver

if TYPE_CHECKING:
    from journal.store.writing import Writer

MERGE_PAGES = 500
"""Pages of the index that are merged in one step."""
IN_MEMORY_BYTES = 256 * 1024 * 1024
"""A larger file is not rewritten in memory but over a temporary file, nameless and, if the journal is, encrypted."""


def remove(writer: Writer) -> Iterator[None]:
    """Merge the index, then write the file anew; each step but the last is short.

    `secure_delete` overwrites what is deleted, not the copies that stay behind in a page when SQLite moves rows from
    page to page (measured: pages of an erased client's neighbours hold dozens).  Only a new file is surely without
    them: some 10 s for a gigabyte, on the writer's thread; those who read are not kept waiting.
    """
    yield from _merge_index(writer)
    _forget_statistics(writer)
    yield
    _rewrite(writer)
    yield


def empty_log(writer: Writer) -> bool:
    """Fold the write-ahead log into the file and cut it to nothing; False where somebody reads for so long."""
    # The busy handler waits five seconds for readers; those of the window read for milliseconds.
    busy, _, _ = writer.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0]
    return not busy


def _merge_index(writer: Writer) -> Iterator[None]:
    """Do in steps what FTS5's `optimize` does at once: afterwards no posting of a deleted row is left.

    A negative number begins a merge of all segments, positive ones go on with it; one that changes less than two rows
    has found nothing more to do (sqlite.org/fts5.html, "the 'merge' command").
    """
    size = -MERGE_PAGES
    while True:
        before = writer.connection.total_changes
        with writer.unlogged():
            writer.execute("INSERT INTO search_tokens(search_tokens, rank) VALUES ('merge', ?)", (size,))
        if writer.connection.total_changes - before < 2:
            break
        size = MERGE_PAGES
        yield
    with writer.unlogged():
        writer.execute("INSERT INTO search_tokens(search_tokens) VALUES ('optimize')")
    yield


def _forget_statistics(writer: Writer) -> None:
    """What ANALYZE samples are values of indexes, names among them."""
    for table in ("sqlite_stat1", "sqlite_stat4"):
        if writer.value("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)):
            with writer.unlogged():
                writer.execute(f"DELETE FROM {table}")


def _rewrite(writer: Writer) -> None:
    """VACUUM over a connection of its own: how it keeps temporary data cannot be changed without losing triggers."""
    size = int(writer.value("PRAGMA page_count")) * int(
        writer.value("PRAGMA page_size")
    )  # SQLCipher says them as texts
    with driver.errors(writer.path), closing(driver.connect(writer.path, writing=True, key=writer.key)) as connection:
        connection.execute(f"PRAGMA temp_store = {'MEMORY' if size <= IN_MEMORY_BYTES else 'FILE'}")
        connection.execute("VACUUM")
