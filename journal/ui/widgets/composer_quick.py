"""The moments that are one step away from an entry that is being written: for follow-ups, promises and requests."""

from __future__ import annotations

import datetime as dt

from journal.core.moments import HOUR_MS, MINUTE_MS, Moment, local

MORNING, EVENING = dt.time(9), dt.time(18)


def quick_moments(now: int, tz: dt.tzinfo | None) -> dict[str, Moment]:
    """Return the moments for a follow-up; one that is past already is not among them."""
    today = local(now, tz).date()
    monday = today + dt.timedelta(days=7 - today.weekday())
    found = {
        "minutes": Moment.instant(now + 10 * MINUTE_MS),
        "hour": Moment.instant(now + HOUR_MS),
        "today": Moment.wall(dt.datetime.combine(today, EVENING), tz),
        "tomorrow": Moment.wall(dt.datetime.combine(today + dt.timedelta(days=1), MORNING), tz),
        "monday": Moment.wall(dt.datetime.combine(monday, MORNING), tz),
    }
    if found["monday"].at == found["tomorrow"].at:
        del found["monday"]
    return {code: moment for code, moment in found.items() if moment.at > now}


def agreed_moments(now: int, tz: dt.tzinfo | None) -> dict[str, Moment]:
    """Return the moments by which one promises something: the ends of today, tomorrow and this week, and the morning.

    One that is past already is not among them.
    """
    today = local(now, tz).date()
    tomorrow = today + dt.timedelta(days=1)
    friday = today + dt.timedelta(days=(4 - today.weekday()) % 7)
    found = {
        "today": Moment.wall(dt.datetime.combine(today, EVENING), tz),
        "morning": Moment.wall(dt.datetime.combine(tomorrow, MORNING), tz),
        "tomorrow": Moment.wall(dt.datetime.combine(tomorrow, EVENING), tz),
    }
    if friday > tomorrow:
        found["friday"] = Moment.wall(dt.datetime.combine(friday, EVENING), tz)
    return {code: moment for code, moment in found.items() if moment.at > now}
