"""A paper: what a report or brief says, before it becomes text, Markdown, a page on screen or a PDF; without words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

_LINE = 60
"""Narrow characters that fill one printed line, roughly: to weigh long rows against short ones."""


class Tone(StrEnum):
    """How a row stands out; the words must say it too, for colour never carries a meaning alone."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    RED = "red"
    AMBER = "amber"
    GREEN = "green"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing said: `lead` before it (a time, a label), `detail` muted after it; each may have several lines."""

    text: str
    lead: str = ""
    detail: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Table:
    """Several things compared; every row has as many cells as there are columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Row | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part under a heading; `code` says which one it is, to screens and tests."""

    heading: str
    blocks: tuple[Block, ...]
    code: str = ""
    essential: bool = False
    """Never shortened to make the paper fit: taboos, an allergy."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything that stands on a paper, in the words of `language` (en, zh_Hans, zh_Hant)."""

    title: str
    subtitle: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    """Labels with what they say, under the title: how to address them, when it was made."""
    sections: tuple[Section, ...] = ()
    foot: str = ""
    """Stands at the bottom of every page."""
    language: str = "en"


def line_count(section: Section) -> int:
    """Return how many rows a section has, those of its tables counted one by one."""
    return sum(len(block.rows) if isinstance(block, Table) else 1 for block in section.blocks)


def spare_lines(paper: Paper) -> int:
    """Return how many rows `shortened` may take away at most: all but the first of every section not essential."""
    return sum(max(0, line_count(section) - 1) for section in paper.sections if not section.essential)


def shortened(paper: Paper, drop: int, more: Callable[[int], str]) -> Paper:
    """Return the paper without `drop` of its rows, taken one by one from the end of what is the longest section then.

    Every section that lost some ends with a row `more(n)`.  Where `drop` is more than may go, all that may go goes.
    """
    heights = [[_height(line) for line in _lines(section)] for section in paper.sections]
    lost = [0] * len(paper.sections)
    for _ in range(min(drop, spare_lines(paper))):
        open_ones = [n for n, section in enumerate(paper.sections) if not section.essential and len(heights[n]) > 1]
        longest = max(open_ones, key=lambda n: (sum(heights[n]), n))
        heights[longest].pop()
        lost[longest] += 1
    sections = (
        replace(section, blocks=(*_first(section, len(kept)), Row(more(gone), tone=Tone.MUTED))) if gone else section
        for section, kept, gone in zip(paper.sections, heights, lost)
    )
    return replace(paper, sections=tuple(sections))


def _first(section: Section, count: int) -> tuple[Block, ...]:
    kept: list[Block] = []
    for block in section.blocks:
        if count <= 0:
            break
        if isinstance(block, Table):
            kept.append(replace(block, rows=block.rows[:count]))
            count -= len(block.rows)
        else:
            kept.append(block)
            count -= 1
    return tuple(kept)


def _lines(section: Section) -> list[tuple[str, ...]]:
    lines: list[tuple[str, ...]] = []
    for block in section.blocks:
        lines.extend(block.rows if isinstance(block, Table) else [(f"{block.text} {block.detail}",)])
    return lines


def _height(cells: tuple[str, ...]) -> int:
    """Return how many lines of print some cells beside each other take, roughly."""
    room = _LINE // max(1, len(cells))
    return max(sum(1 + _width(line) // room for line in cell.split("\n")) for cell in cells or ("",))


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
