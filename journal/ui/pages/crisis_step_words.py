"""The steps of a crisis in words: which stand, which are done and how late; how they are drawn is not here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.crises import Crisis
from journal.core.crisis_clock import FINE_MS, WATCH, grace_ms
from journal.core.dues import Due, DueState
from journal.core.moments import local
from journal.core.plans import Step, StepKind
from journal.core.working_days import DayOff
from journal.store import crisis_steps
from journal.ui import crisis_labels, dates
from journal.ui.pages.crisis_words import countdown, due_title

translate = QCoreApplication.translate

CALLS = frozenset({StepKind.CLIENT, StepKind.OUTLET, StepKind.UPDATE})
"""Steps that are a contact: doing them is written down as one."""
_SHOWN = frozenset({DueState.DONE, DueState.DISMISSED})


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One row: the due, the step of the plan that it is, and for one that was done often how many times."""

    due: Due
    step: Step | None
    times: int = 1
    grace_ms: int = 0
    """For so long after its moment it is not late yet."""

    @property
    def asks(self) -> bool:
        """Whether it is the question of the watch."""
        return self.due.lead == WATCH

    @property
    def repeats(self) -> bool:
        """Whether it comes again when it is left out."""
        return self.asks or (self.step is not None and self.step.every_minutes is not None)

    @property
    def script(self) -> str:
        """What one may say."""
        return self.step.script if self.step is not None else ""


def arranged(crisis: Crisis, dues: Sequence[Due]) -> list[ShownStep]:
    """The rows: what stands, soonest first, then what is done or left out; what came often stands there once."""
    standing = [due for due in dues if due.open]
    closed: dict[int, list[Due]] = {}
    for due in dues:
        if due.state in _SHOWN and due.lead != WATCH:
            closed.setdefault(crisis_steps.number_of(due), []).append(due)
    rows = [_shown(crisis, due) for due in sorted(standing, key=_place)]
    for found in closed.values():
        last = max(found, key=_closed)
        done = sum(1 for due in found if due.state is DueState.DONE)
        rows.append(_shown(crisis, last, max(1, done)))
    return rows


def _shown(crisis: Crisis, due: Due, times: int = 1) -> ShownStep:
    return ShownStep(due, crisis_steps.step_of(crisis, due), times, grace_ms(crisis, due.moment.at))


def calls(row: ShownStep, crisis: Crisis) -> bool:
    """Whether doing the step is a contact with somebody who is in the journal."""
    if row.due.lead == StepKind.OUTLET:
        return crisis.outlet_id is not None
    return row.due.lead in CALLS


def title(row: ShownStep) -> str:
    """What is to be done."""
    return due_title(row.due.title, row.due.lead)


def state(row: ShownStep, now: int, locale: QLocale, tz: dt.tzinfo | None) -> tuple[str, str]:
    """When it is due and how much time is left, or when it was done and how late; and the tone of that."""
    due = row.due
    at = due.moment.end_in(tz)
    if due.open:
        when = _near(at, now, locale, tz)
        if now > at + row.grace_ms:
            words = translate("CrisisSteps", "{when} · late by {span}")
            return words.format(when=when, span=countdown(now - at)), "red"
        words = translate("CrisisSteps", "{when} · {span} left")
        return words.format(when=when, span=countdown(max(0, at - now))), "amber" if at - now < FINE_MS else "muted"
    closed = due.closed_at if due.closed_at is not None else at
    when = _near(closed, now, locale, tz)
    if due.state is not DueState.DONE:
        return translate("CrisisSteps", "left out {when}").format(when=when), "muted"
    if row.times > 1:
        words = translate("CrisisSteps", "done %n times, last {when}", None, row.times)
        return words.format(when=when), "green"
    if closed - at >= max(1000, row.grace_ms + 1):
        words = translate("CrisisSteps", "done {when}, late by {span}")
        return words.format(when=when, span=countdown(closed - at)), "amber"
    return translate("CrisisSteps", "done {when}, in time").format(when=when), "green"


def verb(row: ShownStep, crisis: Crisis) -> str:
    """What the button says."""
    if row.asks:
        return translate("CrisisSteps", "Nothing new")
    if calls(row, crisis):
        return translate("CrisisSteps", "Called, log it")
    if row.due.lead == StepKind.REVIEW and not crisis.running:
        return translate("CrisisSteps", "Review…")
    return translate("CrisisSteps", "Done…")


def who(step: Step | None) -> str:
    """Who sees to it and by which channel."""
    if step is None:
        return ""
    parts = [step.responsible]
    if step.every_minutes is not None:
        parts.append(crisis_labels.every(step.every_minutes))
    return " · ".join(part for part in parts if part)


def day_off(day: dt.date, off: DayOff, now: int, locale: QLocale) -> str:
    """That a day is none on which one works: Wed 10 Feb is a day off (Spring Festival, expected)."""
    shown = weekday(day, now, locale)
    if off.name and off.expected:
        words = translate("CrisisSteps", "{day} is a day off ({name}, expected)")
        return words.format(day=shown, name=off.name)
    if off.name:
        return translate("CrisisSteps", "{day} is a day off ({name})").format(day=shown, name=off.name)
    return translate("CrisisSteps", "{day} is a day off").format(day=shown)


def weekday(day: dt.date, now: int, locale: QLocale) -> str:
    """A day with its weekday: Wed 10 Feb."""
    name = locale.toString(dates.qdate(day), "ddd")
    shown = dates.short_day(day, local(now).date(), locale)
    return translate("CrisisSteps", "{weekday} {day}").format(weekday=name, day=shown)


def _near(ms: int, now: int, locale: QLocale, tz: dt.tzinfo | None) -> str:
    """The time alone for today, else with its day."""
    if local(ms, tz).date() == local(now, tz).date():
        return dates.clock(ms, locale)
    return dates.at(ms, now, locale)


def _place(due: Due) -> tuple[int, int]:
    return due.moment.at, due.id


def _closed(due: Due) -> tuple[int, int]:
    return due.closed_at or 0, due.id
