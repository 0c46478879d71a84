"""Plans for a crisis: steps with deadlines counted from its start, and goals; a crisis that runs lives elsewhere."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from journal.core import text as texts
from journal.core.errors import Code, JournalError

MOST_STEPS = 40
MOST_MINUTES = 525_600
"""A year."""


class StepKind(StrEnum):
    """What a step is about: it tells which clock stops when the step is done."""

    TEAM = "team"
    """Our own people are told."""
    CLIENT = "client"
    """The client is spoken to."""
    OUTLET = "outlet"
    """An outlet is spoken to."""
    CONTAIN = "contain"
    """What keeps the thing from growing."""
    UPDATE = "update"
    REPORT = "report"
    REVIEW = "review"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, so many minutes after the start."""

    title: str
    after_minutes: int
    kind: StepKind = StepKind.OTHER
    every_minutes: int | None = None
    """It comes again after so many minutes, until the crisis is contained; None for once."""
    responsible: str = ""
    channel: str = ""
    """A channel as `interactions.Channel` and the user's own ones are kept; may be empty."""
    script: str = ""
    """What one may say or write, in two or three sentences."""


@dataclass(frozen=True, slots=True)
class Goals:
    """Minutes after the start within which each of the four measures is good; None where it is not measured."""

    first_response: int | None = None
    client: int | None = None
    """The client was told."""
    contained: int | None = None
    resolved: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done when it happens; of one client, or for any of them (`client_id` None)."""

    name: str
    steps: tuple[Step, ...] = ()
    goals: Goals = Goals()
    situation: str = ""
    """When it is meant to be used."""
    lessons: str = ""
    """What reviews have taught, a paragraph each."""
    template: str = ""
    """The code of the built-in plan that it is, or was copied from."""
    client_id: int | None = None
    id: int = 0
    """0 for a built-in one."""
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0


def checked(plan: Plan) -> Plan:
    """Return the plan with its texts cleaned and its steps in the order of their deadlines.

    Steps of the same minute keep the order in which they stand.  NAME_MISSING; TEXT_MISSING for a step without a title;
    NUMBER_OUT_OF_RANGE for minutes beyond a year and for more than `MOST_STEPS` steps; errors of `core.text`.
    """
    if len(plan.steps) > MOST_STEPS:
        raise JournalError(Code.NUMBER_OUT_OF_RANGE, value=len(plan.steps), least=0, limit=MOST_STEPS)
    for goal in _goal_values(plan.goals).values():
        _check_minutes(goal, 0)
    return replace(
        plan,
        name=texts.name(plan.name),
        steps=tuple(sorted(map(_checked_step, plan.steps), key=_minute)),
        situation=texts.note(plan.situation).strip(),
        lessons=texts.note(plan.lessons).strip(),
        template=texts.line(plan.template),
    )


def with_lesson(plan: Plan, text: str) -> Plan:
    """Return the plan with one more lesson; one that stands there already is not written twice.

    TEXT_MISSING for an empty one.
    """
    lesson = texts.note(text).strip()
    if not lesson:
        raise JournalError(Code.TEXT_MISSING)
    if f"\n\n{lesson}\n\n" in f"\n\n{plan.lessons}\n\n":
        return plan
    return replace(plan, lessons=f"{plan.lessons}\n\n{lesson}".strip())


def steps_json(steps: tuple[Step, ...]) -> str:
    """Return steps as one JSON list; what is as by default is left out, the same steps always give the same text."""
    rows = []
    for step in steps:
        row: dict[str, object] = {"title": step.title, "after_minutes": step.after_minutes, "kind": step.kind.value}
        if step.every_minutes is not None:
            row["every_minutes"] = step.every_minutes
        row |= {name: text for name in _STEP_TEXTS if (text := getattr(step, name))}
        rows.append(row)
    return json.dumps(rows, ensure_ascii=False)


def steps_of(text: str) -> tuple[Step, ...]:
    """Return the steps of a JSON list; what a foreign file wrote and nobody can read is left out, the rest goes on."""
    rows = _read(text)
    found = (_step(row) for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()
    return tuple(step for step in found if step.title)[:MOST_STEPS]


def goals_json(goals: Goals) -> str:
    """Return goals as one JSON object, without those that are not set."""
    return json.dumps({name: value for name, value in _goal_values(goals).items() if value is not None})


def goals_of(text: str) -> Goals:
    """Return the goals of a JSON object; what cannot be read counts as not set."""
    values = _read(text)
    return _goals(values) if isinstance(values, dict) else Goals()


def parse(toml: str) -> dict[str, Plan]:
    """Return the plans of a shipped file by code, each with its code as `template`.  ValueError where it is damaged."""
    plans = {}
    for code, table in tomllib.loads(toml).items():
        steps = tuple(
            Step(
                step["title"],
                step["after_minutes"],
                StepKind(step["kind"]),
                step.get("every_minutes"),
                **{name: step.get(name, "") for name in _STEP_TEXTS},
            )
            for step in table["steps"]
        )
        plans[code] = checked(Plan(table["name"], steps, Goals(**table["goals"]), table["situation"], template=code))
    return plans


_STEP_TEXTS = ("responsible", "channel", "script")
_GOALS = tuple(field.name for field in fields(Goals))


def _checked_step(step: Step) -> Step:
    title = texts.line(step.title)
    if not title:
        raise JournalError(Code.TEXT_MISSING)
    _check_minutes(step.after_minutes, 0)
    _check_minutes(step.every_minutes, 1)
    return replace(
        step,
        title=title,
        responsible=texts.line(step.responsible),
        channel=texts.line(step.channel),
        script=texts.note(step.script).strip(),
    )


def _check_minutes(minutes: int | None, least: int) -> None:
    if minutes is not None and not least <= minutes <= MOST_MINUTES:
        raise JournalError(Code.NUMBER_OUT_OF_RANGE, value=minutes, least=least, limit=MOST_MINUTES)


def _minute(step: Step) -> int:
    return step.after_minutes


def _goal_values(goals: Goals) -> dict[str, int | None]:
    return {name: getattr(goals, name) for name in _GOALS}


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _step(row: Mapping[str, object]) -> Step:
    kind = row.get("kind")
    return Step(
        title=texts.clean(_text(row, "title")).strip(),
        after_minutes=_minutes(row, "after_minutes", 0) or 0,
        kind=StepKind(kind) if isinstance(kind, str) and kind in list(StepKind) else StepKind.OTHER,
        every_minutes=_minutes(row, "every_minutes", 1),
        **{name: texts.clean(_text(row, name)) for name in _STEP_TEXTS},
    )


def _goals(row: Mapping[str, object]) -> Goals:
    return Goals(**{name: _minutes(row, name, 0) for name in _GOALS})


def _text(row: Mapping[str, object], name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else ""


def _minutes(row: Mapping[str, object], name: str, least: int) -> int | None:
    value = row.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        return None
    return min(value, MOST_MINUTES)
