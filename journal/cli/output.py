"""How results are written: one JSON document, or lines and tables for people; no words of its own."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from typing import Any

import click

from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, local

GAP = "  "
DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of everything after them."""
MINUTE_FORMAT = "%Y-%m-%d %H:%M"


def write_json(document: Any) -> None:
    """Write one JSON document."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def write_line(text: str) -> None:
    """Write one line, without the control characters by which a client's text could play with the terminal."""
    click.echo(plain(text))


def write_table(*rows: Sequence[str]) -> None:
    """Write a table whose columns are as wide as what stands in them; Chinese characters take two places."""
    cells = [[plain(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = [cell + " " * (room - width(cell)) for cell, room in zip(row, widths, strict=True)]
        click.echo(GAP.join(padded).rstrip())


def plain(text: str) -> str:
    """Return a text of one line with control and direction characters taken out."""
    spaced = text.translate({ord("\n"): " ", ord("\t"): " "})
    return "".join(c for c in spaced if unicodedata.category(c) != "Cc" and c not in DIRECTIONS)


def width(text: str) -> int:
    """Return how many places of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) > 0 for c in text)


def clock_time(ms: int | None, tz: Any = None) -> str:
    """Return a local time to the minute, which reads the same in all languages; empty for None."""
    return local(ms, tz).strftime(MINUTE_FORMAT) if ms is not None else ""


def parts_of(ms: int) -> tuple[int, int, int]:
    """Return a span as days, hours and minutes."""
    return ms // DAY_MS, ms % DAY_MS // HOUR_MS, ms % HOUR_MS // MINUTE_MS
