"""A journal as one CSV file, written whole or one client's part; columns in `csv_columns`, reading in `csv_import`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from journal.core.errors import Code, JournalError
from journal.exchange.csv_columns import RECORDS, Record
from journal.exchange.csv_import import JournalImport, import_journal
from journal.exchange.csv_rows import Page, all_rows, heading
from journal.exchange.private_file import replacing
from journal.exchange.row_errors import ImportResult, RowError
from journal.store import portable
from journal.store.portable import Scope
from journal.store.reading import Reader

__all__ = [
    "ExportCounts",
    "ImportResult",
    "JournalImport",
    "RowError",
    "export_journal",
    "import_journal",
]
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
_NOTE = '","note","'
"""What stands behind the id of a note."""
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class ExportCounts:
    """What an export has written."""

    rows: dict[str, int] = field(default_factory=dict)
    """Kind of record → number of rows."""
    private_left_out: int = 0

    @property
    def total(self) -> int:
        """All rows together, the header not among them."""
        return sum(self.rows.values())


def export_journal(
    reader: Reader,
    path: Path,
    *,
    client_id: int | None = None,
    raw: bool = False,
    private: bool = True,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ExportCounts:
    """Write the journal, or what belongs to one client, to a CSV file in one step, and tell what it holds.

    `raw` leaves out the formula guard, `private=False` the interactions marked private.  `progress` is told rows done
    and rows in all, `cancelled` is asked, both after some thousand rows at most.  CANCELLED, DISK_FULL,
    FILE_UNWRITABLE, RECORD_GONE where there is no such client: then whatever was at `path` is as it was.
    """
    scope = Scope(client_id, private)
    if path.resolve() == reader.path.resolve():
        raise JournalError(Code.FILE_UNWRITABLE, path=str(path))
    with replacing(path) as stream, portable.snapshot(reader):
        names = portable.directory(reader)
        if client_id is not None and client_id not in names.clients:
            raise JournalError(Code.RECORD_GONE, table="clients")
        expected = portable.counts(reader, scope)
        left_out = expected.pop("private")
        total = sum(expected.values())
        done = dict.fromkeys(RECORDS, 0)
        page = Page(reader, scope, names, raw)
        stream.write(_BOM + heading(page).encode())
        for record, lines in all_rows(page):
            if cancelled and cancelled():
                raise JournalError(Code.CANCELLED)
            stream.write("".join(lines).encode())
            notes = (
                sum(line.startswith(_NOTE, line.find('"', 1)) for line in lines) if record is Record.INTERACTION else 0
            )
            done[record] += len(lines) - notes
            done[Record.NOTE] += notes
            if progress:
                so_far = sum(done.values())
                progress(so_far, max(total, so_far))
        if cancelled and cancelled():
            raise JournalError(Code.CANCELLED)
    return ExportCounts({record: count for record, count in done.items() if count}, left_out)
