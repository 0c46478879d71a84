"""The check of a crisis report written as plain text: the chain, the readable lines against it, the text around."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from journal.core.crisis_chain import Record, canonical
from journal.exchange import crisis_report_log
from journal.exchange.crisis_report_log import LOG
from journal.exchange.crisis_verify_findings import Broken, ReportFault, Verified, chain_broken
from journal.exchange.paper_words import Words

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
_RECORD = re.compile(r'[0-9a-f]{64} \{"')


@dataclass(frozen=True, slots=True)
class _Parts:
    """Where things stand in the file, by index of its lines."""

    lines: list[str]
    words: Words | None
    """The words of its language; None where the line that says it was damaged."""
    first: int
    """The first record."""
    end: int
    """The line after the last record."""


def recognised(text: str) -> bool:
    """Return whether a text is such a report, be it damaged."""
    return any(_mark(words) in text for words in _languages()) or _RECORD.search(text) is not None


def check(text: str) -> Verified | Broken:
    """Return the first thing that does not fit; `text` has LF line ends and no byte order mark."""
    parts = _parts(text.split("\n"))
    log = [_record(line) for line in parts.lines[parts.first : parts.end]]
    broken = chain_broken(log, range(parts.first + 1, parts.end + 1))
    if broken is not None:
        return broken
    sound = [line for line in log if line is not None]
    return _readable(parts, [line for line, _ in sound]) or _around(parts, sound)


def _languages() -> list[Words]:
    return [Words.load(language) for language in LANGUAGES]


def _mark(words: Words) -> str:
    return words.say(LOG, "records")


def _parts(lines: list[str]) -> _Parts:
    for words in _languages():
        mark = _mark(words)
        if mark in lines:
            first = len(lines) - lines[::-1].index(mark)
            return _Parts(lines, words, first, _end(lines, first, words))
    starts = [index for index, line in enumerate(lines) if _RECORD.match(line)]
    first = starts[0] if starts else len(lines)
    return _Parts(lines, None, first, starts[-1] + 1 if starts else first)


def _end(lines: list[str], first: int, words: Words) -> int:
    """Return where the records end: at the SHA-256 of the whole, else after the last line that looks like one."""
    start = words.say(LOG, "whole", hash="").strip()
    for index in range(len(lines) - 1, first - 1, -1):
        if lines[index].startswith(start):
            return index
        if _RECORD.match(lines[index]):
            return index + 1
    return first


def _record(line: str) -> tuple[Record, str] | None:
    """Return the record and the hash of a line; None where it is not written in the one way that `canonical` has."""
    stated, written = crisis_report_log.split(line)
    try:
        found = json.loads(written)
        if isinstance(found, dict) and canonical(found) == written:
            return found, stated
    except (ValueError, RecursionError):
        pass
    return None


def _readable(parts: _Parts, log: Sequence[Record]) -> Broken | None:
    """Compare what people read with the records; the place where most of it fits is where the log stands."""
    if parts.words is None:
        return None
    heading, *rows = crisis_report_log.readable(parts.words, log)
    places = [index for index in range(parts.first - 1) if parts.lines[index : index + len(heading)] == heading]
    found = [_compared(parts, index + len(heading), rows) for index in places]
    if not found or None in found:
        return None  # without its heading: the text around, which the hash of the whole tells
    return max((broken for broken in found if broken is not None), key=_reach)


def _reach(broken: Broken) -> tuple[int, int]:
    return broken.number or 0, broken.text_line


def _compared(parts: _Parts, at: int, rows: Sequence[Sequence[str]]) -> Broken | None:
    lines = parts.lines
    for number, row in enumerate(rows, 1):
        for line in row:
            if at >= len(lines) or lines[at] != line:
                return Broken(number, ReportFault.READABLE, at + 1)
            at += 1
    if at >= len(lines) or not lines[at]:
        return None
    more = len(rows) + 1
    if lines[at].startswith(f"{more} · "):
        # One line more than there are records: its record was taken out at the end, or the line was put in.
        return Broken(more, ReportFault.MISSING, at + 1)
    return Broken(None, ReportFault.AROUND, at + 1)


def _around(parts: _Parts, log: Sequence[tuple[Record, str]]) -> Verified | Broken:
    lines, words, end = parts.lines, parts.words, parts.end
    if words is None:
        return Broken(None, ReportFault.AROUND, parts.first)
    last = log[-1][1] if log else ""
    tail = [crisis_report_log.whole(words, "\n".join([*lines[:end], ""])), last, ""]
    stated = lines[end:]
    if stated == tail:
        return Verified(len(log), last)
    if stated[1:] == tail[1:]:
        return Broken(None, ReportFault.AROUND, 0)
    wrong = next((n for n in range(1, len(tail)) if stated[n : n + 1] != [tail[n]]), len(tail))
    return Broken(None, ReportFault.AROUND, min(end + wrong + 1, len(lines)))
