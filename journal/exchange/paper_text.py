"""A paper as plain text that can be pasted into a chat: no marks, nothing drawn with characters."""

from __future__ import annotations

from collections.abc import Iterator

from journal.core.papers import Block, Paper, Section, Table
from journal.exchange.paper_words import Words

DOT = " · "
"""Stands between the parts of a line."""
NOTHING = "–"
"""Stands for an empty cell, so that those behind it keep their places."""


def text(paper: Paper) -> str:
    """Return the paper as text with LF line ends, ending in one; the same paper gives the same text."""
    words = Words.load(paper.language)
    facts = (words.say("text", "fact", name=name, value=one_line(value)) for name, value in paper.facts)
    parts = [[paper.title, paper.subtitle], list(facts), *map(_section, paper.sections), [paper.foot]]
    blocks = ("\n".join(filter(None, map(str.rstrip, part))) for part in parts)
    return "\n\n".join(filter(None, blocks)) + "\n"


def one_line(value: str) -> str:
    """Return a text on one line: every run of white space becomes one space."""
    return " ".join(value.split())


def _section(section: Section) -> list[str]:
    return [section.heading, *(line for block in section.blocks for line in _block(block))]


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        for cells in (block.columns, *block.rows):
            yield DOT.join(one_line(cell) or NOTHING for cell in cells)
        return
    # Several lines stay several lines: what somebody wrote is not run together.
    first, *rest = (line.rstrip() for line in block.text.strip().split("\n"))
    *rest, last = (first, *rest)
    lines = [*rest, DOT.join(filter(None, (last, one_line(block.detail))))]
    lines[0] = DOT.join(filter(None, (one_line(block.lead), lines[0])))
    yield from lines
