"""Plans for a crisis in the journal, and the built-in ones of the resources; a crisis that runs lives elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from journal.core import plans as core
from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.observances import LANGUAGES
from journal.core.plans import Plan
from journal.paths import resource
from journal.store import counters
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

FOLDER = "plans"
SHOWN_CANDIDATES = 10
_COLUMNS = "name, steps, goals, situation, lessons, template, client_id, id, uuid, created_at, updated_at"


@cache
def built_in(language: str) -> Mapping[str, Plan]:
    """Return the shipped plans by code, in the words of a language; English where it is unknown."""
    name = f"{language if language in LANGUAGES else 'en'}.toml"
    return MappingProxyType(core.parse(resource(FOLDER, name).read_text(encoding="utf-8")))


def add(writer: Writer, plan: Plan) -> int:
    """Add a plan and return its id; errors as in `core.plans.checked`."""
    return writer.insert_record("plans", _values(plan), plan.uuid)


def edit(writer: Writer, plan: Plan) -> None:
    """Give the plan with `plan.id` the values of `plan`; errors as in `add`, RECORD_GONE where it is not there."""
    writer.update_record("plans", plan.id, _values(plan))


def delete(writer: Writer, plan_id: int) -> None:
    """Put a plan into the bin; crises that were opened from it keep their steps."""
    writer.delete("plans", plan_id)


def add_lesson(writer: Writer, plan_id: int, text: str) -> None:
    """Write what a review has taught under a plan, once; TEXT_MISSING for an empty one, RECORD_GONE."""
    edit(writer, core.with_lesson(get(writer, plan_id), text))


def get(reader: Reader, plan_id: int) -> Plan:
    """Return a plan of the journal; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM plans WHERE id = ?", (plan_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="plans")
    return _plan(row)


def every(reader: Reader, client_id: int | None = None) -> list[Plan]:
    """Return the plans of the journal: those for any client first, then those of one client (None: of each)."""
    where, params = ("", ()) if client_id is None else ("WHERE client_id IS NULL OR client_id = ?", (client_id,))
    return [_plan(row) for row in reader.rows(f"SELECT {_COLUMNS} FROM plans {where} ORDER BY client_id, id", params)]


def copy_of(plan: Plan, client_id: int | None = None) -> Plan:
    """Return a plan to be added that starts as `plan`, built in or one's own; it remembers what it was copied from."""
    return replace(plan, client_id=client_id, id=0, uuid="", created_at=0, updated_at=0)


def find(reader: Reader, name: str, language: str, client_id: int | None = None) -> Plan:
    """Return the one plan meant by `name`: exactly, else by unique prefix, whatever the case or the script.

    Those of the journal go first, and among them those of the client; a built-in one may be meant by its code or by its
    name in any language and comes in `language`.  NAME_UNKNOWN, or NAME_AMBIGUOUS with the candidates.
    """
    asked = texts.line(name)
    fold = counters.pinyin().fold
    wanted = fold(asked)
    own = every(reader, client_id)
    mine = [plan for plan in own if client_id is not None and plan.client_id == client_id]
    groups = (mine, own, list(built_in(language).values()))
    for begins in (False, True):
        for plans in groups:
            found = [plan for plan in plans if _means(wanted, map(fold, _names(plan, whole=not begins)), begins=begins)]
            if len(found) > 1:
                candidates = [plan.name for plan in found[:SHOWN_CANDIDATES]]
                raise JournalError(Code.NAME_AMBIGUOUS, name=asked, candidates=candidates)
            if found:
                return found[0]
    raise JournalError(Code.NAME_UNKNOWN, name=asked)


def _means(wanted: str, names: Iterable[str], *, begins: bool) -> bool:
    return bool(wanted) and any(name.startswith(wanted) if begins else name == wanted for name in names)


def _names(plan: Plan, *, whole: bool) -> tuple[str, ...]:
    if plan.id:
        return (plan.name, plan.uuid) if whole else (plan.name,)
    return (plan.template, *(built_in(language)[plan.template].name for language in LANGUAGES))


def _values(plan: Plan) -> dict[str, object]:
    plan = core.checked(plan)
    return {
        "client_id": plan.client_id,
        "name": plan.name,
        "situation": plan.situation,
        "steps": core.steps_json(plan.steps),
        "goals": core.goals_json(plan.goals),
        "lessons": plan.lessons,
        "template": plan.template,
    }


def _plan(row: tuple[Any, ...]) -> Plan:
    name, steps, goals, *rest = row
    return Plan(name, core.steps_of(steps), core.goals_of(goals), *rest)
