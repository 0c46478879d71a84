"""A new journal from what can be read of a damaged one; the damaged file is read and never changed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from journal import paths
from journal.core.errors import Code, JournalError
from journal.store import counters, driver, salvage_reading, salvage_repair, salvage_schema
from journal.store.salvage_reading import Found, Row, Wreck
from journal.store.writing import Clock, Writer

Progress = Callable[[int, int], None]
"""Told tables done and in all; raises CANCELLED to stop."""

TABLES = (
    *("settings", "clients", "client_tags", "people", "interactions", "interaction_clients", "interaction_people"),
    *("interaction_tags", "preferences", "relations", "stances", "plans", "risks", "crises", "crisis_lines"),
    *("playbook_texts", "own_observances", "anniversaries", "series"),
    *("commitments", "commitment_events", "dues", "due_events", "due_deliveries", "attachments"),
    *("attachment_contents", "drafts", "operations", "changes"),
)
"""What is read, those first to which others point; counters and the search index are made anew."""
_FROM_HISTORY = frozenset(TABLES) - {
    *("crisis_lines", "due_deliveries", "attachment_contents", "drafts", "operations", "changes")
}


@dataclass(frozen=True, slots=True)
class Saved:
    """What came over of one table."""

    read: int
    from_history: int
    """Rows whose place in the file is broken, and whose last image in the history is not."""
    missing: int | None
    """Rows that did not come over; None where nothing tells how many there were."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What a salvage came to."""

    path: Path
    tables: dict[str, Saved]
    stand_ins: int
    """Clients that were made because records belong to one that is lost."""
    dropped: int
    """Links and lines that had nothing left to belong to."""
    unreadable_bytes: int
    """What the disk itself could not read."""

    @property
    def missing(self) -> int:
        """Rows that are known to be lost."""
        return sum(table.missing or 0 for table in self.tables.values())


def salvage(
    source: Path,
    target: Path,
    now: Clock,
    *,
    key: bytes | None = None,
    stand_in: str = "Recovered",
    progress: Progress | None = None,
) -> Salvaged:
    """Make a new journal at `target` from all that can be read of the one at `source`; an encrypted one stays so.

    The passphrase and recovery code stay the same.  `stand_in` names the clients made for records that lost theirs.
    JOURNAL_EXISTS where `target` is taken, JOURNAL_DAMAGED where nothing at all can be read, FILE_UNREADABLE,
    DISK_FULL, READ_ONLY; CANCELLED if `progress` raises it.  Whatever fails, no file is left.
    """
    if target.exists():
        raise JournalError(Code.JOURNAL_EXISTS, path=str(target))
    with _work_folder(target) as folder:
        copy = folder / "damaged.cjournal"
        lost = _copied(source, copy)
        draft = folder / "new.cjournal"
        _made(draft, copy, key)
        wreck = _opened(copy, key)
        try:
            with closing(Writer.open(draft, now, key=key)) as writer:
                with _without_links(writer):
                    tables = _filled(writer, wreck, progress)
                    mended = salvage_repair.mend(writer, stand_in)
                    counters.recount(writer)
        finally:
            wreck.close()
        with driver.errors(target):
            if target.exists():
                raise JournalError(Code.JOURNAL_EXISTS, path=str(target))
            os.replace(draft, target)
            paths.sync_folder(target.parent)
    return Salvaged(target, tables, mended.stand_ins, mended.dropped, lost)


@contextmanager
def _work_folder(target: Path) -> Iterator[Path]:
    with driver.errors(target):
        folder = target.with_name(f".{target.name}.{os.urandom(6).hex()}.salvage")
        folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copied(source: Path, copy: Path) -> int:
    """Copy the file and its log: opening it itself, even for reading, would fold the log in."""
    try:
        lost = salvage_reading.copy(source, copy)
        log = source.with_name(source.name + "-wal")
        if log.exists():
            lost += salvage_reading.copy(log, copy.with_name(copy.name + "-wal"))
    except PermissionError as error:
        raise JournalError(Code.FILE_UNREADABLE, path=str(source)) from error
    except OSError as error:
        with driver.errors(copy):
            raise error
    return lost


def _made(draft: Path, copy: Path, key: bytes | None) -> None:
    """Make an empty file; with the salt of the old one, so that the same passphrase leads to the same key."""
    with driver.errors(draft):
        os.close(os.open(draft, os.O_CREAT | os.O_RDWR, paths.FILE_MODE))
    if key is not None:
        with closing(driver.connect(draft, writing=True, key=key[:32] + driver.salt_of(copy))) as connection:
            connection.execute(f"PRAGMA application_id = {driver.APPLICATION_ID}")


def _opened(copy: Path, key: bytes | None) -> Wreck:
    """Open the copy; where not even the list of its tables can be read, with that of an empty journal."""
    try:
        return Wreck(copy, key)
    except JournalError as error:
        if error.code not in salvage_reading.DAMAGE:
            raise
        empty = copy.with_name("empty.cjournal")
        _made(empty, copy, key)
        if not salvage_schema.mend(copy, key, empty):
            raise
    return Wreck(copy, key)


def _filled(writer: Writer, wreck: Wreck, progress: Progress | None) -> dict[str, Saved]:
    found: dict[str, Found] = {}
    read: dict[str, int] = {}
    for number, table in enumerate(TABLES):
        if progress is not None:
            progress(number, len(TABLES) + 1)
        found[table] = Found()
        read[table] = 0
        if table in wreck.columns:
            rows = wreck.rows(table, found[table])
            if table == "crisis_lines" and "number" not in wreck.columns[table]:
                rows = salvage_repair.numbered(rows)
            read[table] = _insert(writer, table, rows)
            _keep_numbers(writer, table, wreck)
    for table in ("import_keys", "upkeep"):
        if table in wreck.columns:
            _insert(writer, table, _kept(table, wreck.keyed_rows(table)))
    restored = _from_history(writer, found)
    if not any(read.values()):
        raise JournalError(Code.JOURNAL_DAMAGED, path=str(wreck.path))
    return {table: _saved(found[table], read[table], restored.get(table, 0)) for table in TABLES}


def _saved(found: Found, read: int, restored: int) -> Saved:
    if found.known is not None:
        return Saved(read, restored, max(0, found.known - read - restored))
    return Saved(read, restored, None if found.gaps else 0)


def _kept(table: str, rows: Iterable[Row]) -> Iterator[Row]:
    """Leave out what the old file noted about itself, but by what its backups know it."""
    for row in rows:
        if table != "upkeep" or row["key"] == "identity":
            yield row


@contextmanager
def _without_links(writer: Writer) -> Iterator[None]:
    """Let rows come in any order; what points to nothing is mended afterwards."""
    connection = writer.connection
    with driver.errors(writer.path):
        connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with writer.unlogged():
                yield
        finally:
            connection.execute("PRAGMA foreign_keys = ON")


def _insert(writer: Writer, table: str, rows: Iterable[Row]) -> int:
    """Insert what fits the table, and return how many rows that were."""
    wanted = [row[1] for row in writer.rows(f'PRAGMA table_info("{table}")')]
    before = writer.connection.total_changes
    for row in rows:
        names = [name for name in wanted if name in row]
        columns = ", ".join(f'"{name}"' for name in names)
        way = "REPLACE" if table == "upkeep" else "IGNORE"  # a fresh journal has an identity of its own
        sql = f'INSERT OR {way} INTO "{table}" ({columns}) VALUES ({", ".join("?" * len(names))})'
        # Of another type than the table takes: a page that was read and is broken all the same.
        with suppress(driver.IntegrityError):
            writer.connection.execute(sql, tuple(row[name] for name in names))
    return int(writer.connection.total_changes - before)


def _keep_numbers(writer: Writer, table: str, wreck: Wreck) -> None:
    """Let no number be given again that the old file has given."""
    last = wreck.last_given(table)
    if last and not writer.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, table)):
        if table in ("attachment_contents", "drafts"):
            return
        writer.execute("INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)", (table, last))


def _from_history(writer: Writer, found: dict[str, Found]) -> dict[str, int]:
    """Bring rows in that lay on broken pages, as the history saw them last; texts that are broken as well."""
    restored: dict[str, int] = {}
    for table in TABLES:
        if table not in _FROM_HISTORY:
            continue
        count = 0
        for low, high in found[table].gaps:
            count += _insert(writer, table, _images(writer, table, low, high))
        for number in sorted(found[table].texts):
            for row in _images(writer, table, number, number):
                writer.execute(f'DELETE FROM "{table}" WHERE id = ?', (number,))
                _insert(writer, table, [row])
        restored[table] = count
    return restored


def _images(writer: Writer, table: str, low: int, high: int) -> list[Row]:
    """Return the newest image of each row in a gap, without those that were deleted."""
    sql = """SELECT c.new FROM changes c WHERE c."table" = ? AND c.row_id BETWEEN ? AND ? AND c.id = (
        SELECT max(n.id) FROM changes n JOIN operations o ON o.id = n.operation_id
        WHERE n."table" = c."table" AND n.row_id = c.row_id AND o.state NOT IN ('undone', 'void'))"""
    images: list[Row] = []
    for (text,) in writer.rows(sql, (table, low, high)):
        with suppress(ValueError, TypeError):
            image: Any = json.loads(text) if text is not None else None
            if isinstance(image, dict):
                images.append(image)
    return images
