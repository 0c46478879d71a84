"""The words of papers in three languages, from `resources/papers`, with dates and spans as each language writes them.

The command line writes papers without Qt: `QLocale` and the window's `translate` do not reach here, so the forms are
kept the same as those of the window by a test.
"""

from __future__ import annotations

import datetime as dt
import functools
import tomllib

from journal import paths
from journal.core.interactions import OWN, Direction
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, EventTime, local
from journal.exchange.word_table import WordTable

_SECOND_MS = 1000
_WHOLE_DAYS = 7
"""From so many days on, hours are no longer said."""


class Words(WordTable):
    """The words of one language."""

    @classmethod
    @functools.cache
    def load(cls, language: str) -> Words:
        """Read the words of `en`, `zh_Hans` or `zh_Hant`, once; FileNotFoundError for another language."""
        text = paths.resource("papers", f"{language}.toml").read_text(encoding="utf-8")
        return cls(language, tomllib.loads(text))

    def joined(self, *parts: str) -> str:
        """Return the parts that are not empty with the language's comma between them."""
        return self.say("text", "comma").join(filter(None, parts))

    def more(self, count: int) -> str:
        """Return that so much was left out: … 3 more in the journal."""
        return self.say("text", "more", n=count)

    def channel(self, code: str) -> str:
        """Return the name of a channel, built in or the user's own."""
        return code.removeprefix(OWN) if code.startswith(OWN) else self.name("channels", code)

    def directed(self, code: str, direction: Direction | None) -> str:
        """Return a channel with who began: Call from them, 去电; the plain channel where that is not known."""
        if direction is None:
            return self.channel(code)
        key = f"{code}_{direction}"
        if self.has("directed", key):
            return self.say("directed", key)
        return self.say("directed", direction, channel=self.channel(code))

    def date(self, day: dt.date, today: dt.date | None = None) -> str:
        """Return a date: 22 Nov 2026, 2026年11月22日; without the year where `today` is in the same one."""
        key = "near" if today is not None and today.year == day.year else "date"
        month = self.say("dates", "months").split()[day.month - 1]
        return self.say("dates", key, day=day.day, month=month, year=day.year)

    def weekday(self, day: dt.date) -> str:
        """Return the short name of the day of the week: Tue, 周二."""
        return self.say("dates", "weekdays").split()[day.weekday()]

    def full_date(self, day: dt.date) -> str:
        """Return a date with its day of the week: Tue, 24 Nov 2026; 2026年11月24日（周二）."""
        return self.say("dates", "full", date=self.date(day), weekday=self.weekday(day))

    def moment(self, ms: int, tz: dt.tzinfo | None = None, today: dt.date | None = None) -> str:
        """Return an instant to the minute: 22 Nov 2026 15:50; `tz` None is the zone of this computer."""
        at = local(ms, tz)
        return f"{self.date(at.date(), today)} {at:%H:%M}"

    def event(self, time: EventTime, today: dt.date | None = None) -> str:
        """Return when something happened in its own local time: a date with a time of day, or the date alone."""
        if time.is_date:
            return self.date(dt.date.fromisoformat(time.text), today)
        at = dt.datetime.fromisoformat(time.text)
        return f"{self.date(at.date(), today)} {at:%H:%M}"

    def clock(self, ms: int, tz: dt.tzinfo | None = None) -> str:
        """Return the local time of day: 15:50."""
        return f"{local(ms, tz):%H:%M}"

    def span(self, ms: int) -> str:
        """Return a length of time in its two largest units: 25 min, 5 h 50 min, 2 days 14 h."""
        minutes = max(0, ms) // MINUTE_MS
        hours, minutes_left = divmod(minutes, HOUR_MS // MINUTE_MS)
        days, hours_left = divmod(hours, DAY_MS // HOUR_MS)
        if not hours:
            return self._counted("minutes", minutes)
        if not days:
            return self._two(self._counted("hours", hours), "minutes", minutes_left)
        return self._two(self._counted("days", days), "hours", hours_left if days < _WHOLE_DAYS else 0)

    def late(self, ms: int) -> str:
        """Return how much too late something was: 2 days 14 h late, 迟 2 天 14 小时."""
        return self.say("spans", "late", span=self.span(ms))

    def stop_watch(self, ms: int) -> str:
        """Return a length of time as a clock counts it: 36:40 (minutes and seconds), 2:05:00 from an hour on."""
        minutes, seconds = divmod(max(0, ms) // _SECOND_MS, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    def _counted(self, unit: str, count: int) -> str:
        return self.say("spans", f"{unit}_1" if count == 1 else unit, n=count)

    def _two(self, whole: str, unit: str, count: int) -> str:
        return f"{whole} {self._counted(unit, count)}" if count else whole
