"""The due ledger's rules: what is due, in which order, in which section of Today, how late, and whether in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from journal.core.errors import Code, JournalError
from journal.core.moments import HOUR_MS, MINUTE_MS, Moment, MomentKind, day_start, today

DEFAULT_CALLBACK_MINUTES = 10
IN_TIME_GRACE_MS = 2 * MINUTE_MS
"""A callback is in time when it is closed no later than this after its moment (`scenes.md`, fixture)."""
RIGHT_NOW_AFTER_MS = HOUR_MS
"""How long a callback that was not made stays under "right now" before it is simply overdue."""
CALLBACK_BEFORE_MS = HOUR_MS
"""So long before its moment a callback counts down under "right now"; a later one stands under its day."""
STEP_BEFORE_MS = HOUR_MS
"""So long before its moment a step of a crisis stands under "right now"; it stays there until it is done."""
WATCH = "watch"
"""The `lead` of the question of a watch: anything new?"""
AFTER_CRISIS = frozenset({"report", "review"})
"""The `lead` of the steps for which nobody waits by the minute."""
DATE_NOTICE_HOUR = 9
"""A due without a time is announced at this local hour of its day, not at midnight."""


WEEK_DAYS = 7
"""How many days after today "this week" has."""


class Origin(StrEnum):
    """Where a due comes from."""

    MANUAL = "manual"
    CALLBACK = "callback"
    PROMISE = "promise"
    REQUEST = "request"
    BIRTHDAY = "birthday"
    """A birthday or another day of a person or client that comes back every year."""
    OBSERVANCE = "observance"
    CADENCE = "cadence"
    """Keep in touch."""
    CHECKUP = "checkup"
    CRISIS = "crisis"


class DueState(StrEnum):
    """The state of a due as its owner sees it."""

    SCHEDULED = "scheduled"
    SHOWN = "shown"
    SNOOZED = "snoozed"
    DONE = "done"
    DISMISSED = "dismissed"
    CANCELLED = "cancelled"
    PASSED = "passed"
    """A greeting that was not sent while it could still go."""


OPEN_STATES = frozenset({DueState.SCHEDULED, DueState.SHOWN, DueState.SNOOZED})


GROUPED = frozenset({Origin.OBSERVANCE, Origin.CADENCE})
"""Dues that stand in Today as one row for many clients, and are announced with the day, not one by one."""
DERIVED = frozenset({Origin.BIRTHDAY, Origin.OBSERVANCE, Origin.CADENCE})
"""Dues that follow from facts by themselves; nobody writes them down."""
INNER = "inner"
"""The occurrence of a commitment's inner deadline, ahead of the one that the client knows."""


class DueEvent(StrEnum):
    """What happened to a due, beside being shown."""

    MOVED = "moved"
    SNOOZED = "snoozed"
    TRIED = "tried"
    """A callback that nobody answered."""
    DONE = "done"
    DISMISSED = "dismissed"
    CANCELLED = "cancelled"
    PASSED = "passed"


class Section(StrEnum):
    """The sections of Today, in their fixed order."""

    RIGHT_NOW = "right_now"
    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do at one time."""

    title: str
    moment: Moment
    origin: Origin = Origin.MANUAL
    client_id: int | None = None
    person_id: int | None = None
    interaction_id: int | None = None
    """The interaction that it follows from."""
    base_at: int | None = None
    """For a callback: the end of the event, in UTC milliseconds, from which the minutes count."""
    commitment_id: int | None = None
    anniversary_id: int | None = None
    series_id: int | None = None
    crisis_id: int | None = None
    """The crisis of which it is a step, or the question of its watch."""
    risk_id: int | None = None
    """The risk that is to be looked at again."""
    observance: str | None = None
    """For a greeting: the observance, the leading one where two are merged."""
    lead: str = ""
    """What has to be prepared ahead: `gift`, `card` or nothing; of a crisis the kind of step, `watch` or `risk`."""
    tone: str | None = None
    """How a greeting has to sound: cheerful, calm, solemn."""
    day: str | None = None
    """The day itself (`YYYY-MM-DD`) of a birthday or an observance: its moment may lie before it."""
    expires_at: int | None = None
    """From when on a greeting comes too late and closes as passed, in UTC milliseconds."""
    attempts: int = 0
    """How often a callback was tried and nobody answered."""
    first_attempt_at: int | None = None
    origin_id: str = ""
    """The uuid of what it comes from; with `origin` and `occurrence` it is there only once."""
    occurrence: str = ""
    state: DueState = DueState.SCHEDULED
    snoozed_until: int | None = None
    shown_at: int | None = None
    closed_at: int | None = None
    outcome: str = ""
    outcome_interaction_id: int | None = None
    in_time: bool | None = None
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0

    @property
    def open(self) -> bool:
        """Whether it still has to be done."""
        return self.state in OPEN_STATES

    @property
    def presses(self) -> bool:
        """Whether it belongs to a crisis that runs: a step, or the question of its watch; not what comes afterwards."""
        return self.crisis_id is not None and self.lead not in AFTER_CRISIS

    @property
    def delivery_key(self) -> int:
        """What it is shown for: once for its own moment, once more for each snooze, whatever zone the laptop is in."""
        return self.snoozed_until if self.snoozed_until is not None else self.moment.at

    def moment_at(self, tz: dt.tzinfo | None = None) -> int:
        """Return when it asks for attention, in UTC milliseconds: the end of a snooze, else its own moment."""
        return self.snoozed_until if self.snoozed_until is not None else self.moment.at_in(tz)

    def notice_at(self, tz: dt.tzinfo | None = None) -> int:
        """Return when it is announced: a due with a date alone waits for the morning."""
        if self.snoozed_until is None and self.moment.kind is MomentKind.DATE:
            nine = dt.datetime.combine(dt.date.fromisoformat(self.moment.local), dt.time(DATE_NOTICE_HOUR))
            return Moment.wall(nine, tz).at
        return self.moment_at(tz)


@dataclass(frozen=True, slots=True)
class DueRow:
    """A due with what a row in a list shows beside it."""

    due: Due
    client_name: str
    person_name: str
    tier: str | None
    colour: str | None
    phone: str
    last_word: str
    """The subject, or the first line, of the newest contact with that client."""
    taboos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DueGroup:
    """Many dues of one kind that stand as one row: the greetings of one day, the clients to keep in touch with."""

    origin: Origin
    observance: str | None
    lead: str
    first_at: int
    """The soonest of their moments, in UTC milliseconds as they were saved."""
    count: int
    day: str | None = None
    """The day of the observance, `YYYY-MM-DD`."""


def late_ms(due: Due, now: int, tz: dt.tzinfo | None = None) -> int:
    """Return by how many milliseconds the due is late at `now`; negative while there is time.

    Counted from the moment first agreed, snoozed or not; a due with a date alone is late after its day.
    """
    return now - due.moment.end_in(tz)


def in_time(due: Due, closed_at: int) -> bool:
    """Return whether a callback closed at `closed_at` was in time (the first attempt counts; two minutes' grace)."""
    first = due.first_attempt_at if due.first_attempt_at is not None else closed_at
    return first <= due.moment.at + IN_TIME_GRACE_MS


def callback(base_at: int, minutes: int) -> Moment:
    """Return the moment of a callback `minutes` after `base_at`; added in UTC so that clock changes do not shift it."""
    if not 0 < minutes <= 24 * 60:
        raise JournalError(Code.MINUTES_OUT_OF_RANGE, minutes=minutes, limit=24 * 60)
    return Moment.instant(base_at + minutes * MINUTE_MS)


class Sections:
    """The sections of Today at `now` (UTC milliseconds), for many dues at once."""

    def __init__(self, now: int, tz: dt.tzinfo | None = None) -> None:
        self._now, self._tz = now, tz
        day = today(now, tz)
        self._midnight, self._tomorrow, self._horizon = (
            day_start(day + dt.timedelta(days=days), tz) for days in (0, 1, WEEK_DAYS + 1)
        )

    def of(self, due: Due) -> Section:
        """Return the section in which an open due stands."""
        return self.at(due, due.moment_at(self._tz))

    def at(self, due: Due, at: int) -> Section:
        """Return it for one whose `moment_at` is known."""
        now = self._now
        if due.origin is Origin.CALLBACK and now - RIGHT_NOW_AFTER_MS <= at <= now + CALLBACK_BEFORE_MS:
            return Section.RIGHT_NOW
        whole_day = due.moment.kind is MomentKind.DATE and due.snoozed_until is None
        if due.presses and not whole_day and at <= now + (0 if due.lead == WATCH else STEP_BEFORE_MS):
            return Section.RIGHT_NOW
        if at < (self._midnight if whole_day else now):
            # A greeting that may still go is not late.
            return Section.TODAY if due.expires_at is not None and now < due.expires_at else Section.OVERDUE
        if at < self._tomorrow:
            return Section.TODAY
        return Section.THIS_WEEK if at < self._horizon else Section.LATER


def section(due: Due, now: int, tz: dt.tzinfo | None = None) -> Section:
    """Return the section of Today in which an open due stands at `now`."""
    return Sections(now, tz).of(due)


def ordered(rows: Iterable[Due], tz: dt.tzinfo | None = None) -> list[Due]:
    """Return dues soonest first; those without a time stand before those with one on the same day."""

    def place(due: Due) -> tuple[int, int]:
        return (due.moment_at(tz), due.id)

    return sorted(rows, key=place)


def horizon(now: int, days: int, tz: dt.tzinfo | None = None) -> int:
    """Return the end of the day `days` after today, in UTC milliseconds: what is due before it belongs to the view."""
    return day_start(today(now, tz) + dt.timedelta(days=days + 1), tz)
