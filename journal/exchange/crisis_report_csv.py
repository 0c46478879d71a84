"""The log of a crisis as a table: one row for each line, guarded for spreadsheets, and a last row that closes the file.

The same lines give the same text, and the text gives back the records exactly; the check of a file rests on both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from journal.core.crisis_chain import Record, record
from journal.core.errors import JournalError
from journal.exchange.crisis_report_log import sha256
from journal.exchange.csv_cells import guard, instant, instant_cell, unguard

COLUMNS = (
    "number", "at", "recorded", "kind", "who", "audience", "told", "source", "inner", "corrects", "step", "text",
    "previous", "hash", "crisis", "uuid",
)  # fmt: skip
END = "end"
"""The kind of the last row: `previous` is the hash of the last line, `hash` the SHA-256 of all that stands above."""
BOM = "\ufeff"
"""Without it Excel reads Chinese as something else."""
LINE_END = "\r\n"
_OWN_FORM = frozenset({"number", "recorded", "inner"})


def table(log: Sequence[tuple[Record, str]]) -> str:
    """Return the file with its mark and CRLF line ends (RFC 4180)."""
    return BOM + LINE_END.join([*rows(log), ""])


def plain(log: Sequence[tuple[Record, str]]) -> str:
    """Return the file with LF line ends and without its mark: the form over which its own hash goes."""
    return "\n".join([*rows(log), ""])


def rows(log: Sequence[tuple[Record, str]]) -> list[str]:
    """Return the rows without line ends: the names of the columns, one for each line, the one that closes the file."""
    lines = [_line(dict(zip(COLUMNS, COLUMNS))), *(_line(_cells(line, stated)) for line, stated in log)]
    last = log[-1][1] if log else ""
    return [*lines, _line({"kind": END, "previous": last, "hash": sha256("\n".join([*lines, ""]))})]


def of_cells(cells: Sequence[str]) -> tuple[Record, str] | None:
    """Return the record and the hash of a row, or None where it cannot be one."""
    if len(cells) != len(COLUMNS):
        return None
    row = {column: unguard(cell) for column, cell in zip(COLUMNS, cells)}
    stated = row.pop("hash")
    try:
        number, recorded, inner = int(row.pop("number")), instant(row.pop("recorded")), int(row.pop("inner"))
    except (ValueError, JournalError):
        return None
    return None if recorded is None else (record(number=number, recorded=recorded, inner=inner, **row), stated)


def _cells(line: Record, stated: str) -> dict[str, str]:
    row = {column: guard(str(line[column])) for column in COLUMNS if column != "hash" and column not in _OWN_FORM}
    recorded = line["recorded"]
    assert isinstance(recorded, int)
    own = {"number": str(line["number"]), "recorded": instant_cell(recorded, dt.UTC), "inner": str(line["inner"])}
    return row | own | {"hash": stated}


def _line(cells: dict[str, str]) -> str:
    return ",".join('"' + cells.get(column, "").replace('"', '""') + '"' for column in COLUMNS)
