"""A paper as Markdown (CommonMark and the tables of GitHub); what the user wrote stays text and never is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journal.core.papers import Paper, Row, Section, Table, Tone
from journal.exchange.paper_text import DOT, one_line
from journal.exchange.paper_words import Words

_ALWAYS = re.compile(r"[\\`*_\[\]<>|~&#$^]")
"""Mean something anywhere in a line, in CommonMark or in what others add to it."""
_AT_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
"""Mean something at the start of a line: lists, underlined headings, rules, definitions."""
_BOLD = frozenset({Tone.STRONG, Tone.RED})


def markdown(paper: Paper) -> str:
    """Return the paper as Markdown with LF line ends, ending in one; the same paper gives the same text."""
    words = Words.load(paper.language)
    parts = [f"# {escaped(paper.title)}" if paper.title.strip() else "", escaped(paper.subtitle)]
    parts.append("\n".join(f"- {_fact(words, name, value)}" for name, value in paper.facts))
    parts.extend(part for section in paper.sections for part in _section(section))
    parts.extend(("---", escaped(paper.foot)) if paper.foot.strip() else ())
    return "\n\n".join(filter(None, parts)) + "\n"


def escaped(text: str) -> str:
    """Return a text on one line that any reader of Markdown shows as it was written."""
    text = _ALWAYS.sub(r"\\\g<0>", one_line(text))
    return _AT_START.sub(_escaped_start, text)


def _escaped_start(found: re.Match[str]) -> str:
    start = found.group()
    # Of "1." the full stop is what has to be escaped: a backslash before a figure would be shown.
    return start + "\\" if start.isdigit() else "\\" + start


def _fact(words: Words, name: str, value: str) -> str:
    return words.say("text", "fact", name=_bold(escaped(name)), value=escaped(value))


def _section(section: Section) -> Iterator[str]:
    if section.heading.strip():
        yield f"## {escaped(section.heading)}"
    rows: list[str] = []
    for block in section.blocks:
        if isinstance(block, Row):
            rows.append(_row(block))
        else:
            yield "\n".join(rows)
            rows = []
            yield "\n".join(_table(block))
    yield "\n".join(rows)


def _row(row: Row) -> str:
    lines = [escaped(line) for line in row.text.split("\n") if line.strip()] or [""]
    if row.tone in _BOLD and not row.lead:
        # Bold beside a bold word before it would stress neither.
        lines = [_bold(line) for line in lines]
    lines[0] = " ".join(filter(None, (_bold(escaped(row.lead)), lines[0])))
    lines[-1] = DOT.join(filter(None, (lines[-1], escaped(row.detail))))
    # A backslash at the end of a line breaks it; two spaces would be lost on the way through an editor.
    return "- " + "\\\n  ".join(lines)


def _table(table: Table) -> Iterator[str]:
    yield _cells(table.columns)
    yield _cells(("---",) * len(table.columns), raw=True)
    for row in table.rows:
        yield _cells(row)


def _cells(cells: tuple[str, ...], *, raw: bool = False) -> str:
    return "".join(f"| {cell if raw else escaped(cell)} " for cell in cells) + "|"


def _bold(text: str) -> str:
    return f"**{text}**" if text else ""
