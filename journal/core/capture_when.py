"""Which moment a time means that was said: the table "dates as they are said", with working days and hours.

A day alone means its end of work; 周三前 takes the earlier reading, the evening before; two readings are both given.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from journal.core import lunar, working_days
from journal.core.capture import When
from journal.core.capture_dates import ONE_DAY, Calendar
from journal.core.capture_said import Said, SaidTimes, Sense, Token
from journal.core.capture_words import numeral
from journal.core.moments import MINUTE_MS, EventTime, Moment, local, milliseconds
from journal.core.working_days import WorkingDays

MOST_MINUTES = 24 * 60
MOST_AHEAD = 14 * MOST_MINUTES
"""48小时内 is on the clock as well, though no callback waits so long."""
_MOST_DAYS = 3_650
_FEAST_WITHIN_DAYS = 400
_NEW_YEAR_LASTS_DAYS = 15
"""So long one says 年后 of the festival that is running."""
_AFTERNOON = 14
_OF_PART = {"this": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_MINUTES = {"minutes": 1, "hours": 60}
_HOURS = ("hour", "hour_h", "hour_z", "hour_at", "hour_o", "hour_r")
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45}


class Times:
    """Reads times as of one moment, `now` in UTC milliseconds, in a zone (None: that of this computer)."""

    def __init__(self, said: SaidTimes, hours: WorkingDays, now: int, tz: dt.tzinfo | None = None) -> None:
        self._said = said
        self._hours = hours
        self._now = now
        self._tz = tz
        self._today = local(now, tz).date()
        self._calendar = Calendar(self._today, said.feasts)
        self._fixed: dict[str, Callable[[], dt.date | None]] = {
            "end_of_week": self._end_of_week,
            "end_of_next_week": self._end_of_next_week,
            "end_of_month": self._end_of_month,
            "before_holiday": self._before_holiday,
            "after_holiday": self._after_holiday,
            "after_new_year": self._after_new_year,
            "before_new_year": self._before_new_year,
        }

    def minutes(self, said: Said, most: int = MOST_MINUTES) -> int | None:
        """Return the minutes of a length of time; None where it is none, or longer than `most`: usually a day."""
        total = 0.0
        for token in said.tokens:
            if token.letter == "S":
                amount, unit = self._amount(token)
                if unit not in _MINUTES or amount is None:
                    return None
                total += amount * _MINUTES[unit] + int(token.groups.get("more", 0))
        return round(total) if 0 < round(total) <= most else None

    def ahead(self, said: Said) -> When | None:
        """Return when something is due; None for what is past, or no moment at all (a length of minutes as well)."""
        if said.sense is Sense.DAY:
            days = [day for day in self._days(said) if day >= self._today]
            moments = [self._on(day, said) for day in days]
        elif said.sense is Sense.CLOCK:
            moments = [self._clock_ahead(said)]
        elif said.sense is Sense.FIXED:
            return self._of_fixed(said)
        elif said.sense in (Sense.AFTER, Sense.WITHIN):
            day = self._later(said)
            moments = [self._end_of(day)] if day is not None else []
        else:
            return None
        coming = [moment for moment in moments if moment is not None and moment.end_in(self._tz) > self._now]
        return self._when(said, tuple(dict.fromkeys(coming)))

    def has_begun(self, said: Said) -> bool:
        """Whether it is a part of today that was said to be today's and runs already: 下午, said in the afternoon."""
        part = self._part(said)
        if part is None or said.groups("C") or "D_weekday" in said.groups("D") or self._days(said) != [self._today]:
            return False
        return self._at(self._today, part).end_in(self._tz) <= self._now

    def passed(self, said: Said) -> EventTime | None:
        """Return when something happened; None for what lies ahead or has two readings."""
        if said.sense is Sense.AGO:
            return self._ago(said)
        if said.sense is Sense.CLOCK:
            at = self._clock_on(self._today, said)
            return EventTime.of(at, self._tz) if at is not None and at <= self._now else None
        if said.sense is not Sense.DAY or said.led:
            return None
        days = self._days(said)
        if len(days) != 1 or days[0] > self._today:
            return None
        at = self._clock_on(days[0], said)
        if at is not None:
            return EventTime.of(at, self._tz) if at <= self._now else None
        return EventTime.day(days[0], self._tz) if days[0] < self._today else None

    def _amount(self, token: Token) -> tuple[float | None, str]:
        groups = token.groups
        if "bare" in groups:  # call back in 10
            return float(groups["bare"]), "minutes"
        unit = next(name.removeprefix("unit_") for name in groups if name.startswith("unit_"))
        amount = self._said.number(groups["number"])
        if amount is not None:
            amount += 0.5 * (groups.get("and_half", "").endswith("半") + ("half_more" in groups))
        return amount, unit

    def _days(self, said: Said) -> list[dt.date]:
        """Return the day that is meant, both where it has two readings, none where it does not exist."""
        for name in said.groups("Q"):
            if name.startswith("Q_"):
                return [self._today + _OF_PART[name[2:].partition("_")[0]] * ONE_DAY]
        groups = said.groups("D")
        return self._calendar.days(groups, ahead=said.led and not said.after) if groups else [self._today]

    def _on(self, day: dt.date, said: Said) -> Moment | None:
        """Return the moment on a day: clock time, part of the day, else its end of work, or the evening before."""
        at = self._clock_on(day, said)
        if at is not None:
            return self._wall(at)
        part = self._part(said)
        if part is not None:
            begun = self._at(day, part)
            return self._part_ends(day, part) if self.has_begun(said) else begun
        if said.after and not said.groups("E"):
            return self._end_of(self._hours.next(day))
        if not said.before or said.groups("E"):
            return self._end_of(day)
        eve = self._hours.end_of_day(self._hours.on_or_before(day - ONE_DAY), self._tz)
        if eve > self._now:
            return self._wall(eve)
        start = self._hours.start_of_day(day, self._tz)
        return self._wall(start) if start > self._now else Moment.date(day, self._tz)

    def _part_ends(self, day: dt.date, part: int) -> Moment:
        """Return when a part of the day is over: this afternoon with the work, the morning at noon."""
        return self._at(day, 12) if part < 12 else self._end_of(day)

    def _end_of(self, day: dt.date) -> Moment:
        end = self._hours.end_of_day(day, self._tz)
        return self._wall(end) if end > self._now else Moment.date(day, self._tz)

    def _wall(self, at: int) -> Moment:
        return Moment.wall(local(at, self._tz), self._tz)

    def _at(self, day: dt.date, hour: int, minute: int = 0) -> Moment:
        return Moment.wall(dt.datetime.combine(day + hour // 24 * ONE_DAY, dt.time(hour % 24, minute)), self._tz)

    def _part(self, said: Said) -> int | None:
        """Return the hour that a part of the day stands for; work begins with the morning and ends with the evening."""
        names = [name[2:] for name in (*said.groups("P"), *said.groups("Q")) if name[:2] in ("P_", "Q_")]
        if not names:
            return None
        part = names[0].rpartition("_")[2]
        hours = {"morning": self._hours.first_hour, "noon": 12, "afternoon": _AFTERNOON}
        return hours.get(part, self._hours.last_hour)

    def _clock_on(self, day: dt.date, said: Said) -> int | None:
        """Return the moment (UTC milliseconds) of a clock time on a day; None where none was said."""
        read = self._clock(said)
        if read is None:
            return None
        hours, minute = read
        hour = next((hour for hour in hours if self._hours.first_hour <= hour <= self._hours.last_hour), hours[0])
        return self._milliseconds(day, hour, minute)

    def _clock_ahead(self, said: Said) -> Moment | None:
        """Return the next time that the clock shows this: at work if it can be, today if it still comes."""
        read = self._clock(said)
        if read is None:
            return None
        hours, minute = read
        coming = [hour for hour in hours if self._milliseconds(self._today, hour, minute) > self._now]
        if not coming:
            at = self._clock_on(self._today + ONE_DAY, said)
            return self._wall(at) if at is not None else None
        hour = next((hour for hour in coming if self._hours.first_hour <= hour <= self._hours.last_hour), coming[0])
        return self._at(self._today, hour, minute)

    def _milliseconds(self, day: dt.date, hour: int, minute: int) -> int:
        return milliseconds(dt.datetime.combine(day + hour // 24 * ONE_DAY, dt.time(hour % 24, minute)), self._tz)

    def _clock(self, said: Said) -> tuple[list[int], int] | None:
        part = "".join((*said.groups("P"), *said.groups("Q")))
        return _hours_of(said.groups("C"), part)

    def lasts(self, said: Said, begun: int) -> int | None:
        """Return the minutes from `begun` (UTC milliseconds) to the end of a time like 14:00-15:30; None for others."""
        read = _hours_of(self._said.clock(said.groups("C").get("till", "")), "")
        if read is None:
            return None
        hours, minute = read
        day = local(begun, self._tz).date()
        ends = (self._milliseconds(day, hour, minute) for hour in hours)
        end = next((end for end in ends if begun < end <= self._now), None)
        return (end - begun) // MINUTE_MS if end is not None else None

    def _later(self, said: Said) -> dt.date | None:
        """Return the day after so many days, working days or weeks; 三天内 are three working days."""
        total = 0
        for token in said.tokens:
            if token.letter != "S":
                continue
            amount, unit = self._amount(token)
            if amount is not None and unit == "months" and amount == 0.5:
                amount, unit = 15.0, "whole_days"
            if unit in _MINUTES or amount is None or amount != int(amount) or not 0 < amount * 7 <= _MOST_DAYS:
                return None
            if unit == "working_days" or (unit == "days" and said.sense is Sense.WITHIN):
                return self._hours.add(self._today, int(amount))
            if unit == "months":
                return _months_on(self._today, int(amount))
            total += int(amount) * (7 if unit == "weeks" else 1)
        return self._today + total * ONE_DAY

    def _ago(self, said: Said) -> EventTime | None:
        minutes = self.minutes(said)
        if minutes is not None:
            return EventTime.of(self._now - minutes * MINUTE_MS, self._tz)
        day = self._later(said)
        return EventTime.day(self._today - (day - self._today), self._tz) if day is not None else None

    def _of_fixed(self, said: Said) -> When | None:
        code = next((name[2:] for name in said.groups("F") if name.startswith("F_")), "")
        if not code:
            # After work it means that of the next working day.
            today = self._hours.end_of_day(self._today, self._tz) > self._now
            day: dt.date | None = self._today if today else self._hours.next(self._today)
            return self._when(said, (self._end_of(day),)) if day is not None else None
        day = self._fixed[code]()
        if day is None:
            return None
        of_feast = code.endswith(("_holiday", "_new_year"))
        return When(said.words, (self._end_of(day),), expected=of_feast and self._hours.expected(day))

    def _end_of_week(self) -> dt.date:
        day = self._hours.on_or_before(self._today + (6 - self._today.weekday()) * ONE_DAY)
        return day if day >= self._today else self._end_of_next_week()

    def _end_of_next_week(self) -> dt.date:
        return self._hours.on_or_before(self._today + (13 - self._today.weekday()) * ONE_DAY)

    def _end_of_month(self) -> dt.date:
        last = (self._today.replace(day=1) + 31 * ONE_DAY).replace(day=1) - ONE_DAY
        day = self._hours.on_or_before(last)
        return day if day >= self._today else last

    def _feast(self) -> dt.date | None:
        """Return the next day off that has a name, today as well."""
        for days in range(_FEAST_WITHIN_DAYS):
            day = self._today + days * ONE_DAY
            off = self._hours.day_off(day)
            if off is not None and off.name:
                return day
        return None

    def _before_holiday(self) -> dt.date | None:
        feast = self._feast()
        return max(self._hours.previous(feast), self._today) if feast is not None else None

    def _after_holiday(self) -> dt.date | None:
        feast = self._feast()
        return self._hours.next(feast) if feast is not None else None

    def _after_new_year(self) -> dt.date | None:
        """Return the first working day after Spring Festival; where it is no day off, that of mainland China."""
        for year in (self._today.year, self._today.year + 1):
            new_year = lunar.to_solar(year, 1, 1)
            if new_year is not None and new_year + _NEW_YEAR_LASTS_DAYS * ONE_DAY > self._today:
                off = self._hours.day_off(new_year)
                days = self._hours if off is not None and off.name else working_days.of_region("CN")
                back = days.next(new_year)
                return back if back >= self._today else self._hours.next(self._today)
        return None

    def _before_new_year(self) -> dt.date | None:
        """Return the last working day before Spring Festival; none while it runs."""
        new_year = lunar.to_solar(self._today.year, 1, 1)
        if new_year is not None and new_year <= self._today:
            new_year = lunar.to_solar(self._today.year + 1, 1, 1)
        day = self._hours.previous(new_year) if new_year is not None else None
        return day if day is not None and day >= self._today else None

    def _when(self, said: Said, readings: tuple[Moment, ...]) -> When | None:
        if not readings:
            return None
        if len(readings) > 1:
            return When(said.words, readings)
        at = local(readings[0].at_in(self._tz), self._tz)
        off = self._hours.day_off(at.date())
        if off is None:
            return When(said.words, readings)
        day = self._hours.next(at.date())
        hour = at.time() if at.hour else dt.time(self._hours.first_hour)
        moved = Moment.wall(dt.datetime.combine(day, hour), self._tz)
        return When(said.words, readings, off.name, moved, off.expected)


def _hours_of(groups: dict[str, str], part: str) -> tuple[list[int], int] | None:
    """Return the hours that a clock time can mean, and its minute: 3 is 3 and 15, 15 and 03 are themselves."""
    text = next((groups[name] for name in _HOURS if name in groups), "")
    if not text:
        return None
    hour, minute = _whole(text), _whole(groups.get("minute") or groups.get("minute_z") or "0")
    minute = _QUARTERS.get(groups.get("quarter", ""), minute)
    if hour is None or minute is None or hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    half = groups.get("half") or groups.get("half_h")
    if half:
        return ([hour % 12 + 12 * (half == "pm")], minute) if hour <= 12 else None
    if hour > 12 or text.startswith("0"):
        return [hour], minute
    if "morning" in part:
        return [hour], minute
    if "afternoon" in part or "evening" in part or "tonight" in part or ("noon" in part and hour < 11):
        return [hour + 12 if hour < 12 else hour], minute
    return ([hour, hour + 12] if hour < 12 else [hour]), minute


def _months_on(day: dt.date, months: int) -> dt.date:
    """Return the same day so many months later, the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (dt.date(year, month + 1, 28) + 4 * ONE_DAY).replace(day=1) - ONE_DAY
    return min(dt.date(year, month + 1, 1) + (day.day - 1) * ONE_DAY, last)


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() else numeral(text)
