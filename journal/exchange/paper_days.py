"""Days and moments as papers about one client write them; a paper may be read later, so nothing on it is "today"."""

from __future__ import annotations

import datetime as dt

from journal.core import lunar
from journal.core.moments import EventTime, Moment, MomentKind, local
from journal.exchange.paper_words import Words

_NEAR_DAYS = 7


def day(words: Words, date: dt.date, today: dt.date) -> str:
    """Return a day; within a week of today with its weekday: Mon 1 Feb, 2月1日（周一）."""
    said = words.date(date, today)
    if abs((date - today).days) >= _NEAR_DAYS:
        return said
    return words.say("brief", "near", date=said, weekday=words.weekday(date))


def event(words: Words, time: EventTime, today: dt.date) -> str:
    """Return on which day something happened, by its own clock."""
    return day(words, dt.date.fromisoformat(time.text[:10]), today)


def when(words: Words, moment: Moment, today: dt.date, tz: dt.tzinfo | None = None) -> str:
    """Return when something is due: a day, with the time of day where it has one."""
    if moment.kind is MomentKind.DATE:
        return day(words, dt.date.fromisoformat(moment.local), today)
    at = local(moment.at_in(tz), tz)
    said = day(words, at.date(), today)
    # After a bracket of Chinese type there is room enough.
    return f"{said}{'' if said.endswith('）') else ' '}{at:%H:%M}"


def lunar_day(words: Words, date: dt.date) -> str:
    """Return a day by the lunar calendar: lunar 10/13, 农历十月十三; nothing where that calendar is not known."""
    found = lunar.of_day(date)
    if found is None:
        return ""
    month = words.say("lunar", "months").split()[found.month - 1]
    if found.leap:
        month = words.say("lunar", "leap", month=month)
    said = words.say("lunar", "date", month=month, day=words.say("lunar", "days").split()[found.day - 1])
    return words.say("brief", "lunar", date=said)
