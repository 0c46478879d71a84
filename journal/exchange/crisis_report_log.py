"""How the log of a crisis stands in a report: its readable lines and the records under their hashes, format 1.

Both are made from the records alone, so that the check of a file can make them anew and compare.  A report must still
fit after years: what is written here, and under `[crisis_log]` in the words, never changes; a change is format 2.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence

from journal.core.crises import INTERACTION_PREFIX, MISTAKEN, STAGE_PREFIX, STEP_PREFIX, CrisisStage, LineKind
from journal.core.crisis_chain import Record, canonical
from journal.core.moments import MINUTE_MS, local, milliseconds
from journal.core.papers import Paper, Row, Section, Tone
from journal.exchange import paper_text
from journal.exchange.paper_words import Words

LOG = "crisis_log"
"""The section of the words, and the code of the section of the paper."""
_GAP = " "
_INDENT = "\n    "
"""Later lines of a text stand in, so that none of them can pass for a line of the log."""
_KINDS = frozenset(LineKind)
_STAGES = frozenset(CrisisStage) | {MISTAKEN}
_STEPS = frozenset({LineKind.STEP, LineKind.SKIPPED, LineKind.REOPENED})
_MOVES = frozenset({LineKind.STAGE, LineKind.CLOSED})


def section(words: Words, log: Sequence[Record]) -> Section:
    """Return the log as readable rows, one for each record."""
    numbers = {str(line.get("uuid", "")): line.get("number", 0) for line in log}
    usual = zone([str(line.get("at", "")) for line in log])
    heading = words.say(LOG, "heading_zone", zone=usual) if usual else words.say(LOG, "heading")
    return Section(heading, tuple(_row(words, line, numbers, usual) for line in log), LOG)


def readable(words: Words, log: Sequence[Record]) -> list[list[str]]:
    """Return the heading of the log and then every record as the lines that stand in the text report."""
    made = section(words, log)
    parts = [Section(made.heading, ()), *(Section("", (block,)) for block in made.blocks)]
    return [_lines(words, part) for part in parts]


def block(words: Words, log: Sequence[tuple[Record, str]]) -> list[str]:
    """Return the lines of the text report under which the records stand with their hashes."""
    return [words.say(LOG, "records"), *(f"{stated}{_GAP}{canonical(line)}" for line, stated in log)]


def split(line: str) -> tuple[str, str]:
    """Return the hash and the record of a line made by `block`."""
    stated, _, written = line.partition(_GAP)
    return stated, written


def whole(words: Words, above: str) -> str:
    """Return the line that states the SHA-256 of everything above it, as UTF-8 with LF line ends."""
    return words.say(LOG, "whole", hash=sha256(above))


def sha256(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8; what a damaged file brings as lone surrogates counts as well."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def zone(times: Sequence[str]) -> str:
    """Return the zone of the first of these times that has one, UTC+08:00: it is said once; "" where none has."""
    return next((_zone(moment) for moment in map(_moment, times) if moment is not None), "")


def time(text: str, usual: str) -> str:
    """Return when a line happened, to the second, with its zone where that is not the usual one; a day stays one."""
    moment = _moment(text)
    return _stamp(moment, usual) if moment is not None else text


def _lines(words: Words, part: Section) -> list[str]:
    return paper_text.text(Paper("", sections=(part,), language=words.language)).removesuffix("\n").split("\n")


def _row(words: Words, line: Record, numbers: Mapping[str, str | int], usual: str) -> Row:
    about = {key: str(value) for key, value in line.items()}
    lead = f"{about['number']} · {time(about['at'], usual)}"
    text = _said(words, about, numbers).strip().replace("\n", _INDENT)
    return Row(text, lead, _detail(words, about, usual), Tone.PLAIN if about["inner"] == "0" else Tone.MUTED)


def _said(words: Words, about: Mapping[str, str], numbers: Mapping[str, str | int]) -> str:
    kind, text = about["kind"], about["text"]
    if kind not in _KINDS:
        return text
    if kind == LineKind.CORRECTION:
        number = numbers.get(about["corrects"], words.say(LOG, "unknown"))
        return words.say(LOG, kind, n=number, text=text)
    if kind in _MOVES:
        return words.say(LOG, kind, text=_moved(words, about))
    if kind == LineKind.WATCH:
        return words.say(LOG, kind, text=text.strip() or words.say(LOG, "nothing"))
    return words.say(LOG, kind, text=text, step=_step(about["step"]))


def _moved(words: Words, about: Mapping[str, str]) -> str:
    """The stage by its name and what was said with it; the first journals wrote the stage into the text alone."""
    text, stage = about["text"], about["step"].removeprefix(STAGE_PREFIX)
    if not about["step"]:
        stage, _, text = text.partition(":")
    if stage not in _STAGES:
        return about["text"]
    name = words.say(LOG, stage)
    return words.say(LOG, "moved", stage=name, text=text.strip()) if text.strip() else name


def _detail(words: Words, about: Mapping[str, str], usual: str) -> str:
    parts = []
    if about["who"]:
        parts.append(words.say(LOG, "who", who=about["who"]))
    audience = words.name(LOG, about["audience"]) if about["audience"] else ""
    if audience or about["told"]:
        key = "told_name" if audience and about["told"] else "told"
        parts.append(words.say(LOG, key, told=audience or about["told"], name=about["told"]))
    if about["source"]:
        journal = about["source"].startswith(INTERACTION_PREFIX)
        parts.append(words.say(LOG, "source", source=words.say(LOG, "entry") if journal else about["source"]))
    if about["step"].startswith(STEP_PREFIX) and about["kind"] not in _STEPS:
        parts.append(words.say(LOG, "of_step", step=_step(about["step"])))
    if written := _written(about, usual):
        parts.append(words.say(LOG, "written", at=written))
    if about["inner"] != "0":
        parts.append(words.say(LOG, "inner"))
    return " · ".join(parts)


def _step(text: str) -> str:
    """The number of a step as people count, from 1."""
    number = text.removeprefix(STEP_PREFIX)
    return str(int(number) + 1) if number.isascii() and number.isdigit() and len(number) < 4 else number


def _written(about: Mapping[str, str], usual: str) -> str:
    """When a line was written down, in its own zone, where that was a minute or more from when it happened."""
    happened, recorded = _moment(about["at"]), about["recorded"]
    if happened is None or not recorded.isdecimal() or len(recorded) > 14:
        return ""
    ms = int(recorded)
    if abs(ms - milliseconds(happened)) < MINUTE_MS:
        return ""
    return _stamp(local(ms, happened.tzinfo), usual)


def _moment(text: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _stamp(moment: dt.datetime, usual: str) -> str:
    own = _zone(moment)
    return f"{moment:%Y-%m-%d %H:%M:%S}" + (f" {own}" if own != usual else "")


def _zone(moment: dt.datetime) -> str:
    return f"UTC{moment.replace(microsecond=0).isoformat()[19:]}"
