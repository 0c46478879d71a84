"""Reminders that repeat by a rule of RFC 5545: which moments follow; how a rule is read and walked stands beside.

An occurrence is a local clock time or a whole day.  A time that the spring change leaves out stays in the text, as all
wall times do, and `Moment` says when that is.  An instant that repeats is read as the clock time it had.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import islice

from journal.core.errors import Code, JournalError
from journal.core.moments import Moment, MomentKind, local
from journal.core.recurrence_days import LAST_DAY, days
from journal.core.recurrence_rule import Frequency, Rule, parse

MISSED_LIMIT = 9_999
"""More missed occurrences are not counted."""


class Mode(StrEnum):
    """From where the next occurrence of a series counts."""

    SCHEDULE = "schedule"
    COMPLETION = "completion"


def checked(rule: str, start: Moment, *, tz: dt.tzinfo | None = None) -> str:
    """Return the rule in its normal form: `FREQ=MONTHLY;BYDAY=2TU`; "RRULE:" before it and small letters are fine.

    `tz` is the zone of an UNTIL in UTC and of a start that is an instant (None: this computer's).  RULE_UNREADABLE,
    RULE_TOO_OFTEN, RULE_UNSUPPORTED, RULE_PARTS_CLASH with the part as `text`; RULE_NEVER where no day up to
    2199 matches.  Takes 0.2 s at the worst, whatever the rule.
    """
    parsed = parse(rule, tz=tz)
    text = parsed.text(whole_days=start.kind is MomentKind.DATE)
    if next(_occurrences(parsed, _begin(start, tz)), None) is None:
        raise JournalError(Code.RULE_NEVER, text=text)
    return text


def first(rule: str, start: Moment, *, tz: dt.tzinfo | None = None) -> Moment | None:
    """Return the first occurrence, which is the start itself where that matches the rule, else a later one."""
    found = next(_occurrences(parse(rule, tz=tz), _begin(start, tz)), None)
    return _moment(found, start, tz) if found else None


def following(
    rule: str,
    start: Moment,
    after: Moment | dt.datetime,
    *,
    mode: Mode,
    closed: dt.datetime,
    nth: int = 1,
    tz: dt.tzinfo | None = None,
) -> Moment | None:
    """Return the occurrence that follows the one at `after`, closed at the local time `closed`; None after the last.

    By schedule: the first one later than both, so that what was missed meanwhile is passed over.  By completion: the
    rule counted anew from the day of closing, at the same time of day; `nth` is the number of the closed occurrence in
    its series, from 1, so that COUNT can end it.
    """
    parsed, begin = parse(rule, tz=tz), _begin(start, tz)
    was = _begin(after, tz) if isinstance(after, Moment) else after.replace(tzinfo=None)
    closed = closed.replace(tzinfo=None)
    if mode is Mode.COMPLETION:
        found = _from_completion(parsed, begin, was, closed, nth)
    else:
        found = next(_later(parsed, begin, max(was, _passed(closed, start))), None)
    return _moment(found, start, tz) if found else None


def missed(rule: str, start: Moment, since: Moment, now_local: dt.datetime, *, tz: dt.tzinfo | None = None) -> int:
    """How many occurrences lie after `since` and not after now, up to `MISSED_LIMIT`: shown once, with a count.

    A whole day counts from its beginning.  A series counted from completion misses none: do not ask for one.
    """
    begin, now = _begin(start, tz), now_local.replace(tzinfo=None)
    return sum(1 for found in islice(_later(parse(rule, tz=tz), begin, _begin(since, tz), now), MISSED_LIMIT))


def between(
    rule: str, start: Moment, first: dt.date, last: dt.date, limit: int, *, tz: dt.tzinfo | None = None
) -> list[Moment]:
    """Return the occurrences from one day to another, both included, at most `limit`, for the calendar."""
    begin = _begin(start, tz)
    found = _occurrences(parse(rule, tz=tz), begin, first, dt.datetime.combine(last, dt.time.max))
    return [_moment(one, start, tz) for one in islice(found, limit)]


def _begin(moment: Moment, tz: dt.tzinfo | None) -> dt.datetime:
    """Return the clock time of a moment without its zone; midnight for a whole day."""
    if moment.kind is MomentKind.INSTANT:
        return local(moment.at, tz).replace(tzinfo=None, second=0, microsecond=0)
    return dt.datetime.fromisoformat(moment.local)


def _moment(found: dt.datetime, start: Moment, tz: dt.tzinfo | None) -> Moment:
    return Moment.date(found.date(), tz) if start.kind is MomentKind.DATE else Moment.wall(found, tz)


def _passed(closed: dt.datetime, start: Moment) -> dt.datetime:
    """Return up to when occurrences are behind: a whole day on which one closes is behind as well."""
    return dt.datetime.combine(closed, dt.time()) if start.kind is MomentKind.DATE else closed


def _occurrences(
    rule: Rule, begin: dt.datetime, since: dt.date | None = None, until: dt.datetime | None = None
) -> Iterator[dt.datetime]:
    """Yield the local times of a rule from its start, or from the day `since`, to `until` at the latest."""
    ends = [end for end in (rule.until, until) if end is not None]
    for day in days(rule, begin.date(), since):
        found = dt.datetime.combine(day, begin.time())
        if any(found > end for end in ends):
            return
        yield found


def _later(
    rule: Rule, begin: dt.datetime, after: dt.datetime, until: dt.datetime | None = None
) -> Iterator[dt.datetime]:
    """Yield the local times later than `after`, to `until` at the latest."""
    return (found for found in _occurrences(rule, begin, after.date(), until) if found > after)


def _from_completion(
    rule: Rule, begin: dt.datetime, was: dt.datetime, closed: dt.datetime, nth: int
) -> dt.datetime | None:
    """Count the rule anew from the day of closing.

    "Every month" closed on the 31st means the end of the next month, not the next month that has 31 days.  Where the
    rule names its days, the occurrence that was closed early does not come again.
    """
    if rule.count is not None and nth >= rule.count:
        return None
    anew = dt.datetime.combine(closed, begin.time())
    if rule.plain:
        found = _one_interval_after(rule, anew)
        return found if found and not (rule.until and found > rule.until) else None
    passed = max(anew, was)
    return next(_later(replace(rule, count=None), anew, passed), None)


def _one_interval_after(rule: Rule, moment: dt.datetime) -> dt.datetime | None:
    match rule.frequency:
        case Frequency.DAILY | Frequency.WEEKLY:
            step = dt.timedelta(days=rule.interval * (7 if rule.frequency is Frequency.WEEKLY else 1))
            found = moment + step
        case Frequency.MONTHLY | Frequency.YEARLY:
            months = rule.interval * (12 if rule.frequency is Frequency.YEARLY else 1)
            year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
            if year > LAST_DAY.year:
                return None
            found = moment.replace(year=year, month=month + 1, day=1)
            found = found.replace(day=min(moment.day, calendar.monthrange(year, month + 1)[1]))
    return found if found.date() <= LAST_DAY else None
