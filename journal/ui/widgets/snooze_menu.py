"""The menu that puts a due off: a few near times, and one of the user's own; it only says which was chosen."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QTime, Signal
from PySide6.QtWidgets import QMenu, QWidget

from journal.core.moments import HOUR_MS, MINUTE_MS, Moment, today

translate = QCoreApplication.translate

EVENING = dt.time(18)
MORNING = dt.time(9)


def wall(day: dt.date, time: dt.time, tz: dt.tzinfo | None) -> int:
    """Return a local clock time in UTC milliseconds."""
    return Moment.wall(dt.datetime.combine(day, time), tz).at


def next_monday(day: dt.date) -> dt.date:
    """Return the Monday after `day`."""
    return day + dt.timedelta(days=7 - day.weekday())


def snooze_choices(now: int, locale: QLocale, tz: dt.tzinfo | None = None) -> list[tuple[str, int]]:
    """Return the near times with their words; this evening only before it, no time twice."""
    day = today(now, tz)
    evening, morning = (locale.toString(QTime(time.hour, time.minute), "HH:mm") for time in (EVENING, MORNING))
    tonight, tomorrow = wall(day, EVENING, tz), wall(day + dt.timedelta(days=1), MORNING, tz)
    monday = wall(next_monday(day), MORNING, tz)
    choices = [
        (translate("Snooze", "In 5 minutes"), now + 5 * MINUTE_MS),
        (translate("Snooze", "In 15 minutes"), now + 15 * MINUTE_MS),
        (translate("Snooze", "In 1 hour"), now + HOUR_MS),
    ]
    if tonight > now + 15 * MINUTE_MS:
        choices.append((translate("Snooze", "This evening, {time}").format(time=evening), tonight))
    choices.append((translate("Snooze", "Tomorrow, {time}").format(time=morning), tomorrow))
    if monday != tomorrow:
        choices.append((translate("Snooze", "Next Monday, {time}").format(time=morning), monday))
    return choices


class SnoozeMenu(QMenu):
    """Shown at a row or a button."""

    chosen = Signal(object)
    """Until when, in UTC milliseconds."""
    pick_requested = Signal()
    """A time of one's own."""

    def __init__(self, now: int, locale: QLocale, tz: dt.tzinfo | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(translate("Snooze", "Remind me later"))
        self.setAccessibleName(self.title())
        for text, until in snooze_choices(now, locale, tz):
            self.addAction(text).triggered.connect(partial(self._choose, until))
        self.addSeparator()
        self.addAction(translate("Snooze", "Choose a time…")).triggered.connect(self._pick)

    def _choose(self, until: int, _checked: bool = False) -> None:
        self.chosen.emit(until)

    def _pick(self, _checked: bool = False) -> None:
        self.pick_requested.emit()
