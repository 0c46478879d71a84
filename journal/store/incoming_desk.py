"""Records of the crisis desk that come from a file, with stances, relations and advice; others are in `incoming`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from journal.core import playbook
from journal.core import text as texts
from journal.core.crises import Crisis, CrisisLine
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime
from journal.core.observances import LANGUAGES
from journal.core.plans import Plan
from journal.core.relations import Relation, RelationKind
from journal.core.risks import Risk
from journal.core.temperaments import Stance
from journal.store import crises, crisis_log, plans, risks
from journal.store.incoming import Incoming, Outcome

NOTHING: frozenset[str] = frozenset()
_CHAINED = ("number", "hash")


@dataclass(frozen=True, slots=True)
class StanceRecord:
    """Where a client stood from a moment on, as a file tells it."""

    client_id: int
    stance: Stance | None
    at: EventTime
    interaction_id: int | None
    uuid: str
    created_at: int
    updated_at: int


@dataclass(frozen=True, slots=True)
class AdviceRecord:
    """A text of the user's own on a topic of the playbook."""

    topic: str
    language: str
    text: str
    uuid: str
    created_at: int
    updated_at: int


def advice(incoming: Incoming, found: AdviceRecord) -> Outcome:
    """Take a text of the playbook; there is one for each topic and language, whatever its id."""
    playbook.checked_topic(found.topic)
    if found.language not in LANGUAGES:
        raise JournalError(Code.VALUE_UNKNOWN, field="language", value=found.language, allowed=LANGUAGES)
    text = texts.note(found.text).strip()
    if not text:
        raise JournalError(Code.TEXT_MISSING)
    key = {"topic": found.topic, "language": found.language}
    same = replace(found, uuid=_known(incoming, "playbook_texts", key) or found.uuid)
    return incoming.put("playbook_texts", same, {**key, "text": text})[0]


def relation(incoming: Incoming, found: Relation) -> Outcome:
    """Take how two persons relate; there is one of each kind between them, whatever its id."""
    label = texts.line(found.label)
    if found.person_id == found.other_id:
        raise JournalError(Code.VALUE_UNKNOWN, field="other_person_id", value=found.other_id, allowed=())
    if found.kind is RelationKind.OTHER and not label:
        raise JournalError(Code.TEXT_MISSING)
    key = {"person_id": found.person_id, "other_id": found.other_id, "kind": found.kind.value}
    same = replace(found, uuid=_known(incoming, "relations", key) or found.uuid)
    return incoming.put("relations", same, {**key, "label": label})[0]


def stance(incoming: Incoming, found: StanceRecord, keep: frozenset[str] = NOTHING) -> Outcome:
    """Take where a client stood."""
    values = {
        "client_id": found.client_id,
        "stance": found.stance.value if found.stance else "",
        "at": found.at.at,
        "at_text": found.at.text,
        "interaction_id": found.interaction_id,
    }
    return incoming.put("stances", found, values, keep)[0]


def plan(incoming: Incoming, found: Plan) -> Outcome:
    """Take a plan for a crisis."""
    return incoming.put("plans", found, plans._values(found))[0]


def risk(incoming: Incoming, found: Risk) -> Outcome:
    """Take a risk; what is due for it comes by itself."""
    return incoming.put("risks", found, {"client_id": found.client_id, **risks._values(found)})[0]


def crisis(
    incoming: Incoming, found: Crisis, keep: frozenset[str] = NOTHING, left: frozenset[str] = NOTHING
) -> Outcome:
    """Take a crisis without its log and its dues, which follow row by row."""
    outcome = incoming.put("crises", found, crises._values(found), keep, left)[0]
    incoming.irreversible |= outcome is Outcome.ADDED
    return outcome


def crisis_line(incoming: Incoming, line: CrisisLine, left: frozenset[str] = NOTHING) -> Outcome:
    """Take a line of a crisis log; one that is there already stays as it is.

    One that brings number and hash keeps them, so that a chain that was broken is seen to be; others are chained here.
    REFUSED where the journal has another line in its place.
    """
    incoming.flush()
    chained = bool(line.number and line.hash)
    line = replace(
        line, text=texts.note(line.text), who=texts.line(line.who), source=texts.line(line.source),
        told=texts.line(line.told),
    )  # fmt: skip
    stated = {**crisis_log._values(line), "hash": line.hash}
    asked = [column for column in stated if column not in left and (chained or column not in _CHAINED)]
    there = incoming.writer.row(f"SELECT {', '.join(asked)} FROM crisis_lines WHERE uuid = ?", (line.uuid,))
    if there is not None:
        return Outcome.UNCHANGED if there == tuple(stated[column] for column in asked) else Outcome.REFUSED
    if not chained:
        line = replace(line, number=0, hash="")
    elif incoming.writer.value(
        "SELECT 1 FROM crisis_lines WHERE crisis_id = ? AND number = ?", (line.crisis_id, line.number)
    ):
        return Outcome.REFUSED
    crisis_log.add(incoming.writer, line)
    incoming.irreversible = True
    return Outcome.ADDED


def _known(incoming: Incoming, table: str, key: Mapping[str, int | str]) -> str | None:
    """Return the id of the record that is there under the same key, or None."""
    where = " AND ".join(f"{column} = ?" for column in key)
    found = incoming.writer.value(f"SELECT uuid FROM {table} WHERE {where}", tuple(key.values()))
    return None if found is None else str(found)
