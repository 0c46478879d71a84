"""The check of a crisis log written as a table: the chain in its cells, then the form of the whole file."""

from __future__ import annotations

import csv
import io
import re

from journal.core import text as texts
from journal.core.crisis_chain import Record
from journal.exchange import crisis_report_csv
from journal.exchange.crisis_report_csv import COLUMNS, END
from journal.exchange.crisis_verify_findings import Broken, ReportFault, Verified, chain_broken

_ROW = re.compile(r'"(?:[0-9a-f]{64})?","[0-9a-f]{64}"(?:,"[^"\n]*"){2}$', re.MULTILINE)
"""The two hashes of a row and what ends it: in a file without its heading they are what is left to know it by."""
_HEADING_NAMES = 4
_KIND, _PREVIOUS = COLUMNS.index("kind"), COLUMNS.index("previous")


def recognised(text: str) -> bool:
    """Return whether a text is such a table, be it damaged; the export of a journal has its columns among many more."""
    head, _, _ = text.partition("\n")
    names = sum(f'"{column}"' in head for column in COLUMNS)
    is_heading = names >= _HEADING_NAMES and head.count(",") < 2 * len(COLUMNS)
    return is_heading or _ROW.search(text) is not None


def check(text: str) -> Verified | Broken:
    """Return the first thing that does not fit; `text` has LF line ends and no byte order mark."""
    heading, _, below = text.partition("\n")
    if heading != crisis_report_csv.rows([])[0]:
        return Broken(None, ReportFault.AROUND, 1)
    rows = _rows(below)
    ends = [place for place, (_, cells) in enumerate(rows) if _kind(cells) == END]
    lines = rows[: ends[0]] if ends else rows
    log = [crisis_report_csv.of_cells(cells) for _, cells in lines]
    broken = chain_broken(log, [at for at, _ in lines])
    if broken is not None:
        return broken
    sound = [line for line in log if line is not None]
    last = sound[-1][1] if sound else ""
    if not ends or rows[ends[0]][1][_PREVIOUS : _PREVIOUS + 1] != [last]:
        at = rows[ends[0]][0] if ends else text.count("\n") + 1
        return Broken(len(sound) + 1, ReportFault.MISSING, at)
    return _whole(text, sound, last)


def _whole(text: str, log: list[tuple[Record, str]], last: str) -> Verified | Broken:
    """The values fit: what is left is how they are written, and what stands behind them."""
    expected, stated = crisis_report_csv.plain(log).split("\n"), text.split("\n")
    if stated == expected:
        return Verified(len(log), last)
    wrong = next((n for n, (one, other) in enumerate(zip(stated, expected)) if one != other), len(expected))
    return Broken(None, ReportFault.AROUND, min(wrong + 1, len(stated)))


def _kind(cells: list[str]) -> str:
    return cells[_KIND] if len(cells) > _KIND else ""


def _rows(below: str) -> list[tuple[int, list[str]]]:
    """Return the rows under the heading, each with its first line in the file; no cells where it is damaged."""
    csv.field_size_limit(max(csv.field_size_limit(), 2 * texts.MAX_TEXT))
    reader = csv.reader(io.StringIO(below, newline=""), strict=True)
    found: list[tuple[int, list[str]]] = []
    while True:
        at = reader.line_num + 2
        try:
            found.append((at, next(reader)))
        except StopIteration:
            return found
        except csv.Error:
            return [*found, (at, [])]
