"""When the watch of a crisis asks "anything new?" next."""

from __future__ import annotations

import datetime as dt

from journal.core.crises import Watch
from journal.core.errors import Code, JournalError
from journal.core.moments import MINUTE_MS, local, milliseconds
from journal.core.quiet_hours import checked, time_of

LEAST_MINUTES, MOST_MINUTES = 15, 7 * 24 * 60
USUAL_MINUTES = 120


def checked_watch(watch: Watch) -> Watch:
    """Return a watch as it is kept; NUMBER_OUT_OF_RANGE, WHEN_UNREADABLE for what is no clock time."""
    if not LEAST_MINUTES <= watch.every_minutes <= MOST_MINUTES:
        raise JournalError(Code.NUMBER_OUT_OF_RANGE, value=watch.every_minutes, least=LEAST_MINUTES, limit=MOST_MINUTES)
    return Watch(watch.every_minutes, checked(watch.first), checked(watch.until))


def next_at(watch: Watch, after: int, tz: dt.tzinfo | None = None) -> int:
    """Return when it asks next (UTC ms): so many minutes after `after`, moved into the hours of the watch.

    What falls beyond the hours waits for their next beginning.  Hours that begin and end at the same time are the
    whole day; those that end before they begin go over midnight.
    """
    wanted = after + watch.every_minutes * MINUTE_MS
    first, until = time_of(watch.first), time_of(watch.until)
    if first == until:
        return wanted
    clock = local(wanted, tz)
    time = clock.time().replace(tzinfo=None)
    inside = first <= time <= until if first < until else time >= first or time <= until
    if inside:
        return wanted
    # Outside: before the beginning of this day's hours, or after their end and so before those of the next day.
    day = clock.date() if time < first else clock.date() + dt.timedelta(days=1)
    return milliseconds(dt.datetime.combine(day, first), tz)
