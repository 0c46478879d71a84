"""What a review leaves behind besides the log: a lesson in the plan, a risk in the register, promises with a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journal.core.commitments import Commitment, CommitmentKind
from journal.core.crises import Crisis, Review
from journal.core.crisis_proposals import key_of, plan_meant
from journal.core.moments import EventTime, Moment, today
from journal.core.plans import Plan
from journal.core.risks import Risk
from journal.store import commitments, crises, plans, risks
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer


@dataclass(frozen=True, slots=True)
class Learned:
    """A review, and where it flows to."""

    review: Review
    to_plan: bool = False
    """What changes becomes a lesson of the plan; a built-in one is copied for the client first."""
    to_risk: bool = False
    """The risk that it came from was looked at today and learns the cause as a sign; without one a risk is noted."""
    promises: tuple[str, ...] = ()
    """What becomes promises of ours."""
    due: Moment | None = None
    """By when they are to be kept; TIME_MISSING for promises without it."""


def learn(writer: Writer, crisis_id: int, learned: Learned, at: EventTime, language: str) -> None:
    """Review a crisis and bring what was learned to where it is used next time.

    `language` is that of a plan that has to be copied.  Errors as in `crises.review` and `commitments.add`.
    """
    crises.review(writer, crisis_id, learned.review, at)
    crisis = crises.get(writer, crisis_id)
    key = crisis.plan
    if learned.to_plan and learned.review.changes.strip():
        key = _teach(writer, crisis, learned.review.changes, language) or key
    if learned.to_risk:
        _register(writer, crisis, key, learned.review.cause)
    for text in learned.promises:
        promise = Commitment(CommitmentKind.PROMISE, crisis.client_id, text, at, due=learned.due)
        commitments.add(writer, promise)


def plan_of(reader: Reader, crisis: Crisis, language: str) -> Plan | None:
    """Return the plan that a review of this crisis would teach, or None where there is none any more."""
    known = [*plans.every(reader, crisis.client_id), *plans.built_in(language).values()]
    return plan_meant(known, crisis.plan, crisis.client_id)


def _teach(writer: Writer, crisis: Crisis, lesson: str, language: str) -> str:
    """Write a lesson into the plan of a crisis and return how that is named now, "" where it is gone."""
    plan = plan_of(writer, crisis, language)
    if plan is None:
        return ""
    plan_id = plan.id or plans.add(writer, plans.copy_of(plan, crisis.client_id))
    plans.add_lesson(writer, plan_id, lesson)
    return key_of(plans.get(writer, plan_id))


def _register(writer: Writer, crisis: Crisis, plan: str, cause: str) -> None:
    day = today(writer.now(), writer.tz).isoformat()
    cause = cause.strip()
    if crisis.risk_id is not None:
        risk = risks.get(writer, crisis.risk_id)
        known = risk.signs.splitlines()
        new = [line for line in cause.splitlines() if line.strip() and line not in known]
        risks.edit(writer, replace(risk, signs="\n".join((*known, *new)), plan=plan or risk.plan, reviewed_on=day))
        return
    noted = Risk(crisis.client_id, crisis.sentence, cause, crisis.severity, plan=plan, reviewed_on=day)
    # So that a second review finds it.
    writer.update_record("crises", crisis.id, {"risk_id": risks.add(writer, noted)})
