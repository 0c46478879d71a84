"""The one clock of a crisis in a few words, for Today and the page of a client; the board of crises has its own."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from journal.core import crisis_clock
from journal.core.crises import Crisis
from journal.core.dues import Due
from journal.core.moments import MINUTE_MS
from journal.ui import dates, labels
from journal.ui.models import crisis_dues
from journal.ui.models.due_texts import Chip

translate = QCoreApplication.translate

QUESTION_MARKS = ("?", "？")
"""After these neither comma nor colon stands."""


class ClockWords:
    """What is said of a crisis whose next open due is `due`, or None where nothing is due."""

    def __init__(self, crisis: Crisis, due: Due | None, tz: dt.tzinfo | None) -> None:
        self._crisis = crisis
        self._clock = crisis_clock.of(crisis, due, tz)
        self._next = crisis_dues.title(due) if due is not None and self._clock.due else ""

    def without_step(self) -> ClockWords:
        """The same where the next step stands beneath with its own time: what runs, and for how long."""
        return ClockWords(self._crisis, None, None)

    @property
    def beneath(self) -> str:
        """What it is about, and what is due next."""
        if not self._next:
            return self._crisis.sentence
        return translate("Today", "{sentence} · next: {step}").format(sentence=self._crisis.sentence, step=self._next)

    def chip(self, now: int) -> Chip:
        """By when something is due, red once it is late; else how long the crisis has run."""
        left = self._clock.left_ms(now)
        if left is None:
            span = dates.span(self._clock.ran_ms(now))
            stage = labels.crisis_stage(self._crisis.stage)
            return Chip(translate("Today", "{stage} for {span}").format(stage=stage, span=span), "red")
        return Chip(_time(left), "red" if left < 0 else "amber" if self._clock.fine(now) else "neutral")

    def line(self, now: int) -> str:
        """The same as a part of a sentence: Ring the client, in 4 min."""
        if not self._next:
            return self.chip(now).text
        left = self._clock.left_ms(now) or 0
        return with_time(self._next, _time(left))

    def status(self, now: int) -> str:
        """That it is a crisis, its stage, and what comes next: Crisis · contained · Anything new? in 2 h."""
        if not self._next:
            return translate("ClientPage", "Crisis · {clock}").format(clock=self.chip(now).text)
        stage = labels.crisis_stage(self._crisis.stage).lower()
        words = translate("ClientPage", "Crisis · {stage} · {clock}")
        return words.format(stage=stage, clock=self.line(now))


def with_time(step: str, time: str) -> str:
    """What is due and when as a part of a sentence: Ring the client, in 4 min; a question mark needs no comma."""
    if step.endswith(QUESTION_MARKS):
        return translate("Today", "{step} {time}").format(step=step, time=time)
    return translate("Today", "{step}, {time}").format(step=step, time=time)


def _time(left: int) -> str:
    """To the minute: in 4 min, 6 min late; rounded up while there is time, so that it never promises too little."""
    if left <= 0:
        if -left < MINUTE_MS:
            return translate("Due", "now")
        return translate("Due", "{span} late").format(span=dates.span(-left))
    return translate("Due", "in {span}").format(span=dates.span(-(-left // MINUTE_MS) * MINUTE_MS))
