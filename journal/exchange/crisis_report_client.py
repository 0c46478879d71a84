"""The short form of a crisis report that the client is given: nothing in it comes from an inner remark."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from journal.core.crises import MISTAKEN, Audience, CrisisLine, CrisisStage, LineKind, standing
from journal.core.moments import EventTime
from journal.core.papers import Paper, Row, Section
from journal.exchange.crisis_report_facts import CrisisFacts
from journal.exchange.paper_words import Words

CLIENT = "crisis_client"
_OURS = frozenset({LineKind.SKIPPED, LineKind.REVIEW})
"""What concerns nobody but us: what was left out, and what we learn from it."""


def paper(facts: CrisisFacts, words: Words) -> Paper:
    """Return what happened, what was done and when, and the result; the review is an inner remark as a whole."""
    crisis = facts.crisis
    shown = _public(facts.lines)
    found = (
        _section(words, "did", tuple(_did(facts, words, shown)) or (Row(words.say(CLIENT, "nothing_yet")),)),
        *(
            _section(words, key, (Row(value.strip()),) if value.strip() else ())
            for key, value in (("result", crisis.result),)
        ),
    )
    return Paper(
        words.say(CLIENT, "title"),
        crisis.sentence,
        tuple((words.say(CLIENT, key), value) for key, value in _head(facts, words, shown) if value),
        tuple(section for section in found if section.blocks),
        language=words.language,
    )


def _section(words: Words, key: str, rows: tuple[Row, ...]) -> Section:
    return Section(words.say(CLIENT, key), rows, key)


def _head(facts: CrisisFacts, words: Words, shown: Sequence[tuple[CrisisLine, str]]) -> Iterator[tuple[str, str]]:
    crisis = facts.crisis
    noticed, found_by = words.event(crisis.opened), crisis.found_by
    if found_by is not None:
        noticed = words.say(CLIENT, "noticed_so", at=noticed, found=words.say(CLIENT, f"found_{found_by}"))
    stage = words.say(CLIENT, f"stage_{MISTAKEN if crisis.mistaken else crisis.stage}")
    yield "for", facts.client_name
    yield "noticed", noticed
    yield "outlet", facts.outlet_name
    yield "state", words.say(CLIENT, "state_at", stage=stage, at=words.moment(facts.made_at, facts.tz))
    zones = {_zone(line.at) for line, _ in shown} | {_zone(crisis.opened)}
    yield "zone", " / ".join(sorted(zones - {""}))


def _public(lines: Sequence[CrisisLine]) -> list[tuple[CrisisLine, str]]:
    """The lines that the client may see with what each should say: a correction of an inner line is inner as well.

    A public line that was corrected says what is right, and one that was taken back is not told; all stand in the log.
    """
    said: dict[str, str] = {}
    kept: dict[str, CrisisLine] = {}
    root: dict[str, str] = {}
    for line in standing(lines):
        if line.inner:
            continue
        if line.kind is LineKind.CORRECTION:
            first = root.get(line.corrects, line.corrects)
            root[line.uuid] = first
            if first in kept:
                said[first] = line.text
            continue
        kept[line.uuid], said[line.uuid] = line, line.text
    return [(line, said[uuid].strip()) for uuid, line in kept.items() if _tells(line, said[uuid].strip())]


def _tells(line: CrisisLine, text: str) -> bool:
    if line.kind in _OURS or line.stage is CrisisStage.REVIEWED:
        return False
    return bool(text) or line.kind in (LineKind.OPENED, LineKind.STAGE, LineKind.CLOSED)


def _did(facts: CrisisFacts, words: Words, shown: Sequence[tuple[CrisisLine, str]]) -> Iterator[Row]:
    several = len({_zone(line.at) for line, _ in shown} - {""}) > 1
    for line, text in sorted(shown, key=_at):
        when = words.event(line.at)
        if several and _zone(line.at):
            when = f"{when} {_zone(line.at)}"
        yield Row(_what(facts, words, line, text), when, _informed(words, line))


def _at(shown: tuple[CrisisLine, str]) -> tuple[int, int]:
    return shown[0].at.at, shown[0].number


def _what(facts: CrisisFacts, words: Words, line: CrisisLine, text: str) -> str:
    if line.kind is LineKind.OPENED:
        if text != line.text.strip():
            return text
        # Else its text is the sentence under the title already.
        started = facts.crisis.started_at
        return words.say(CLIENT, "opened" if started is not None and started <= line.at.at else "watched")
    stage = line.stage
    if stage is None:
        return text
    name = words.say(CLIENT, f"stage_{MISTAKEN if line.mistaken else stage}")
    if not line.step:  # the first journals wrote the stage into the text
        text = text.partition(":")[2].strip()
    return words.say(CLIENT, "moved", stage=name, text=text) if text else name


def _informed(words: Words, line: CrisisLine) -> str:
    if line.audience is None:
        return ""
    key = "media" if line.audience is Audience.OUTLET else line.audience.value
    who = words.say(CLIENT, key)
    key = "informed_name" if line.told else "informed"
    return words.say(CLIENT, key, who=who, name=line.told)


def _zone(time: EventTime) -> str:
    if time.is_date:
        return ""
    offset = dt.datetime.fromisoformat(time.text).replace(microsecond=0).isoformat()[19:]
    return f"UTC{offset}" if offset else ""
