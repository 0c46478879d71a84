"""A crisis as one JSON object: the crisis, its measures, its steps and its log."""

from __future__ import annotations

from typing import Any

from journal.core.crises import Crisis, CrisisLine
from journal.core.crisis_measures import Measure, measures
from journal.core.dues import Due
from journal.core.moments import iso
from journal.store import clients, crisis_log, crisis_steps
from journal.store.reading import Reader


def document(reader: Reader, one: Crisis) -> dict[str, Any]:
    """Return the crisis with everything that the report of it has."""
    lines = crisis_log.lines(reader, one.id)
    return {
        "id": one.id,
        "client": clients.get(reader, one.client_id).name,
        "sentence": one.sentence,
        "severity": one.severity,
        "stage": one.stage,
        "opened": one.opened.text,
        "started": _moment(reader, one.started_at),
        "closed": _moment(reader, one.closed_at),
        "found_by": one.found_by,
        "plan": one.plan_name,
        "outlet": clients.get(reader, one.outlet_id).name if one.outlet_id is not None else None,
        "mistaken": one.mistaken,
        "result": one.result,
        "measures": {x.kind.value: _measure(reader, x) for x in measures(one, lines)},
        "steps": [_step(reader, due) for due in crisis_steps.every(reader, one.id)],
        "lines": [_line(line) for line in lines],
        "uuid": one.uuid,
    }


def _measure(reader: Reader, one: Measure) -> dict[str, Any]:
    return {
        "reached": _moment(reader, one.reached_at),
        "seconds": None if one.taken_ms is None else one.taken_ms // 1000,
        "goal_seconds": None if one.goal_ms is None else one.goal_ms // 1000,
        "late_seconds": None if one.late_ms is None else one.late_ms // 1000,
    }


def _step(reader: Reader, due: Due) -> dict[str, Any]:
    return {
        "id": due.id,
        "title": due.title,
        "kind": due.lead,
        "due": due.moment.iso(reader.tz),
        "state": due.state,
        "closed": _moment(reader, due.closed_at),
    }


def _line(line: CrisisLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "at": line.at.text,
        "kind": line.kind,
        "text": line.text,
        "who": line.who,
        "told": line.audience,
        "names": line.told,
        "source": line.source,
        "inner": line.inner,
        "corrects": line.corrects or None,
        "hash": line.hash,
    }


def _moment(reader: Reader, ms: int | None) -> str | None:
    return iso(ms, reader.tz) if ms is not None else None
