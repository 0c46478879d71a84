"""The field for how a reminder repeats: a choice, or a rule of one's own; which days follow is the core's matter."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from journal.core import recurrence
from journal.core.errors import JournalError
from journal.core.moments import Moment, local
from journal.core.recurrence import Mode
from journal.core.recurrence_choices import NEAREST, Choice, choices
from journal.ui import dates
from journal.ui.context import Context
from journal.ui.errors import sentence
from journal.ui.repeat_words import words
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

PAUSE_MS = 250
"""A rule is read once the typing rests: before its end it is always wrong."""
MAX_CHOICES = 13
"""All of them in sight: none waits below the edge of the list."""
_MODES = (Mode.SCHEDULE, Mode.COMPLETION)
_NEVER, _KEPT, _OWN = "never", "kept", "own"
"""What the list holds beside the choices: no repetition, the rule that was there before, one that is typed."""


class RepeatEdit(QWidget):
    """A list of ways to repeat that follows the start, a line for a rule of one's own, and from where it counts."""

    changed = Signal()
    """Another value, or another height: lines come and go beneath the list."""

    def __init__(self, context: Context, start: Moment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale, self._tz = context.locale, context.reader.tz
        self._start = start
        self._kept = ""
        self._wanted: str = _NEVER
        self._entries: list[tuple[str, str]] = []
        self.how = _box(translate("Repeat", "Repeats"))
        self.rule = QLineEdit()
        self.rule.setAccessibleName(translate("Repeat", "Rule (RFC 5545)"))
        self.rule.setPlaceholderText("FREQ=MONTHLY;BYDAY=2TU")
        self.counted = _box(translate("Repeat", "Counted from"))
        self.counted.addItem(translate("Repeat", "Counted from the schedule"))
        self.counted.addItem(translate("Repeat", "Counted from the day it is done"))
        self.hint = PlainLabel("", "meta", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.how, self.rule, self.hint, self.counted):
            column.addWidget(widget)
        self.setFocusProxy(self.how)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self.how.currentIndexChanged.connect(self._choose)
        self.counted.currentIndexChanged.connect(self._count_from)
        self.rule.textChanged.connect(self._wait)
        self.rule.editingFinished.connect(self._read_now)
        self._offer()
        self._read()

    def value(self) -> tuple[str, Mode] | None:
        """Return the rule in its normal form and from where it counts, None where it does not repeat.

        The errors of `recurrence.checked` where a rule that was typed will not do.
        """
        kind = self._kind()
        if kind == _NEVER:
            return None
        text = self.rule.text() if kind == _OWN else self._rule_of(kind)
        return recurrence.checked(text, self._start, tz=self._tz), self._mode()

    def set_value(self, value: tuple[str, Mode] | None) -> None:
        """Show a rule; one that is not among the choices is kept as it is."""
        self._kept, self._wanted = "", _NEVER
        rule, mode = value or ("", Mode.SCHEDULE)
        with QSignalBlocker(self.counted):
            self.counted.setCurrentIndex(_MODES.index(mode))
        if rule:
            same = [choice for choice, offered in self._choices().items() if self._words(offered) == self._words(rule)]
            self._kept, self._wanted = ("", same[0]) if same else (rule, _KEPT)
        self._offer()
        self._read()

    def set_start(self, start: Moment) -> None:
        """Follow another start: "every week on Tuesday" becomes "every week on Wednesday"."""
        if start != self._start:
            self._start = start
            self._offer()
            self._read()

    def _day(self) -> dt.date:
        return local(self._start.at_in(self._tz), self._tz).date()

    def _mode(self) -> Mode:
        return _MODES[self.counted.currentIndex()]

    def _choices(self) -> dict[Choice, str]:
        return choices(self._day(), from_completion=self._mode() is Mode.COMPLETION)

    def _kind(self) -> str:
        return self._entries[self.how.currentIndex()][0]

    def _rule_of(self, kind: str) -> str:
        return dict(self._entries)[kind]

    def _offer(self) -> None:
        """Fill the list for the start and the mode, and select what was wanted or what comes nearest."""
        offered = self._choices()
        self._entries = [(_NEVER, ""), *offered.items()]
        if self._kept:
            self._entries.append((_KEPT, self._kept))
        self._entries.append((_OWN, ""))
        with QSignalBlocker(self.how):
            self.how.clear()
            for kind, rule in self._entries:
                self.how.addItem(self._word(kind, rule))
            kinds = [kind for kind, _ in self._entries]
            near = self._wanted
            if near not in kinds:
                near = NEAREST[Choice(near)]
            self.how.setCurrentIndex(kinds.index(near))

    def _word(self, kind: str, rule: str) -> str:
        if kind == _NEVER:
            return translate("Repeat", "Does not repeat")
        if kind == _OWN:
            return translate("Repeat", "Own rule…")
        return self._words(rule)

    def _words(self, rule: str) -> str:
        return words(rule, self._locale, self._start if self._mode() is Mode.SCHEDULE else None)

    def _choose(self, _index: int) -> None:
        before, self._wanted = self._wanted, self._kind()
        if self._wanted == _OWN:
            with QSignalBlocker(self.rule):
                self.rule.setText(self.rule.text() or dict(self._entries).get(before, ""))
        self._read()
        if self._wanted == _OWN:
            self.rule.setFocus()
            self.rule.selectAll()

    def _count_from(self, _index: int) -> None:
        self._offer()
        self._read()

    def _wait(self, _text: str) -> None:
        self._pause.start()

    def _read_now(self) -> None:
        if self._pause.isActive():
            self._read()

    def _read(self) -> None:
        """Show the lines that belong to the choice, and say what the rule means or what is wrong with it."""
        self._pause.stop()
        kind = self._kind()
        self.rule.setVisible(kind == _OWN)
        self.counted.setVisible(kind != _NEVER)
        try:
            value = self.value()
            said, tone = (self._meaning(value[0]) if value else ""), "muted"
        except JournalError as error:
            empty = kind == _OWN and not self.rule.text().strip()
            said, tone = ("", "muted") if empty else (sentence(error), "red")
        self.rule.setProperty("invalid", tone == "red")
        self.rule.style().unpolish(self.rule)
        self.rule.style().polish(self.rule)
        self.hint.setText(said)
        self.hint.set_tone(tone)
        self.hint.setVisible(bool(said))
        self.rule.setAccessibleDescription(said)
        self.changed.emit()

    def _meaning(self, rule: str) -> str:
        """Return what the list does not say: a typed rule in words, and the first day where it is not the start."""
        told = [self._words(rule)] if self._kind() == _OWN else []
        first = recurrence.first(rule, self._start, tz=self._tz)
        if first is not None and local(first.at_in(self._tz), self._tz).date() != self._day():
            day = dates.long_day(dt.date.fromisoformat(first.local[:10]), self._locale)
            told.append(translate("Repeat", "First on {day}").format(day=day))
        return " · ".join(said for said in told if said != rule)


def _box(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(16)
    made.setMaxVisibleItems(MAX_CHOICES)
    return made
