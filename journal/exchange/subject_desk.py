"""Crises, risks, plans, stances and relations of one client as the plain records of a data file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from journal.core.crises import INTERACTION_PREFIX
from journal.exchange.subject_source import Record, Source, told
from journal.store import portable_desk
from journal.store.reading import Row

NO_STANCE = "none"


def relations(source: Source) -> Iterator[Record]:
    """Yield how the client's persons relate to each other; persons of other clients are not named."""
    for rows in portable_desk.relations(source.reader, source.scope):
        for _, uuid, person, other, kind, label, created, updated in rows:
            yield {
                "id": uuid, "person": source.person(person), "relation": kind, "other_person": source.person(other),
                "label": label, **source.stamps(created, updated),
            }  # fmt: skip


def stances(source: Source) -> Iterator[Record]:
    """Yield where the client stood, and when."""
    for rows in portable_desk.stances(source.reader, source.scope):
        for _, uuid, _c, stance, _at_ms, when, entry, _out, created, updated in rows:
            yield {
                "id": uuid, "when": when, "stance": stance or NO_STANCE, "interaction": entry,
                **source.stamps(created, updated),
            }  # fmt: skip


def risks(source: Source) -> Iterator[Record]:
    """Yield the risks."""
    for rows in portable_desk.risks(source.reader, source.scope):
        for (_, uuid, _c, title, signs, severity, likelihood, plan, contacts, told_on, told_how, reviewed, days, note,
             created, updated) in rows:  # fmt: skip
            yield {
                "id": uuid, "title": title, "signs": signs, "severity": severity, "likelihood": likelihood,
                "plan": _plan(source, plan), "contacts": [told(one) for one in json.loads(contacts)],
                "told_on": told_on, "told_how": told_how, "reviewed_on": reviewed, "review_days": days, "note": note,
                **source.stamps(created, updated),
            }  # fmt: skip


def plans(source: Source) -> Iterator[Record]:
    """Yield the plans that are for this client alone."""
    for rows in portable_desk.plans(source.reader, source.scope):
        for _, uuid, _c, name, situation, kept, goals, lessons, _template, created, updated in rows:
            yield {
                "id": uuid, "name": name, "situation": situation, "steps": steps(kept), "goals": json.loads(goals),
                "lessons": lessons, **source.stamps(created, updated),
            }  # fmt: skip


def crises(source: Source) -> Iterator[Record]:
    """Yield the crises with their logs; the outlet of one is not named but in the words of its log."""
    log: dict[str, list[Record]] = {}
    for rows in portable_desk.crisis_lines(source.reader, source.scope):
        for row in rows:
            log.setdefault(row[2], []).append(_line(source, row))
    for rows in portable_desk.crises(source.reader, source.scope):
        for (_, uuid, _c, sentence, severity, stage, _at_ms, when, closed, result, started, found_by, plan, plan_name,
             kept, goals, _risk, _outlet, watched, first, until, mistaken, cause, helped, changes, promised, reviewed,
             created, updated) in rows:  # fmt: skip
            watch = {"watch_minutes": watched, "watch_from": first, "watch_until": until} if watched else None
            yield {
                "id": uuid, "when": when, "sentence": sentence, "severity": severity, "crisis_stage": stage,
                "mistaken": True if mistaken else None, "found_by": found_by, "started_at": source.at(started),
                "plan": plan_name or _plan(source, plan), "steps": steps(kept), "goals": json.loads(goals),
                "watch": watch, "closed_at": source.at(closed), "result": result, "log": log.get(uuid, []),
                "cause": cause, "helped": helped, "changes": changes, "promised": promised,
                "reviewed_at": source.at(reviewed), **source.stamps(created, updated),
            }  # fmt: skip


def _line(source: Source, row: Row) -> Record:
    (_, uuid, _crisis, _c, kind, _at_ms, when, recorded, text, number, who, origin, audience, told_whom, inner,
     corrects, step, digest) = row  # fmt: skip
    entry = origin.removeprefix(INTERACTION_PREFIX) if origin.startswith(INTERACTION_PREFIX) else None
    return told(
        {
            "id": uuid, "number": number, "when": when, "line": kind, "text": text, "who": who,
            "source": origin if entry is None else None, "interaction": entry, "audience": audience, "told": told_whom,
            "inner": True if inner else None, "corrects": corrects, "step": step, "recorded_at": source.at(recorded),
            "hash": digest,
        }
    )  # fmt: skip


def steps(text: str) -> list[dict[str, Any]]:
    """Return the steps of a plan, as JSON has them, with the names of fields that a file shows."""
    found = json.loads(text)
    return [{"step_kind" if name == "kind" else name: value for name, value in step.items()} for step in found]


def _plan(source: Source, plan: str) -> str:
    """Return the name of a plan of the user's own, or the code of a built-in one."""
    name = source.reader.value("SELECT name FROM plans WHERE uuid = ?", (plan,)) if plan else None
    return plan if name is None else str(name)
