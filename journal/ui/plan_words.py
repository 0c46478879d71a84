"""What is said about a plan and its steps wherever they stand in a list, and how plans are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from journal.core.plans import Plan, Step
from journal.store import clients, plans
from journal.store.history import Operation
from journal.ui import crisis_labels, labels

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate


def about(plan: Plan, client: str = "") -> str:
    """Return whose it is and how much it is: your own · Orchid · 7 steps, the last after 7 d."""
    parts = [translate("Plans", "your own") if plan.id else translate("Plans", "built in"), client]
    if plan.steps:
        last = crisis_labels.after(plan.steps[-1].after_minutes)
        steps = translate("Plans", "%n step(s), the last {when}", None, len(plan.steps)).format(when=last)
        parts.append(steps)
    else:
        parts.append(translate("Plans", "no steps yet"))
    return " · ".join(filter(None, parts))


def step(one: Step) -> str:
    """Return a step in two lines: what; of which kind, by whom, how, how often."""
    parts = [crisis_labels.step_kind(one.kind), one.responsible]
    if one.channel:
        parts.append(labels.channel(one.channel))
    if one.every_minutes is not None:
        again = translate("Plans", "{every} until contained")
        parts.append(again.format(every=crisis_labels.every(one.every_minutes)))
    return f"{one.title}\n{' · '.join(filter(None, parts))}"


def keep(writer: Writer, running: Operation, *, plan: Plan) -> int:
    """Add or change a plan."""
    running.facts = _facts(writer, plan)
    if not plan.id:
        return plans.add(writer, plan)
    plans.edit(writer, plan)
    return plan.id


def delete(writer: Writer, running: Operation, *, plan: Plan) -> int:
    """Move a plan to the bin."""
    running.facts = _facts(writer, plan)
    plans.delete(writer, plan.id)
    return plan.id


def _facts(writer: Writer, plan: Plan) -> dict[str, str]:
    facts = {"title": plan.name}
    if plan.client_id is not None:
        facts["client"] = clients.get(writer, plan.client_id).name
    return facts
