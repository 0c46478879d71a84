"""The field for on which day of each year something is observed: put together from lists, or typed as a rule."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from journal.core import observance_dates
from journal.core.errors import Code, JournalError
from journal.core.moments import today
from journal.core.own_observances import FARTHEST_FROM_EASTER, LAST, NUMBERS, DayRule, Form, day_rule
from journal.store import observances
from journal.ui import lunar_words, yearly_words
from journal.ui.context import Context
from journal.ui.errors import sentence
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

PAUSE_MS = 400
"""A rule is read once the typing rests: before its end it is always wrong."""
_FORMS = (Form.FIXED, Form.LUNAR, Form.WEEKDAY, Form.EASTER, Form.TYPED)
_PARTS: dict[Form, tuple[str, ...]] = {
    Form.FIXED: ("month", "day"),
    Form.LUNAR: ("moon", "moon_day"),
    Form.WEEKDAY: ("number", "weekday", "month"),
    Form.EASTER: ("shift", "side"),
    Form.TYPED: ("rule",),
}
"""Which fields belong to a form."""
_YEARS_LOOKED_AT = 4
_SHOWN = 2


class DayRuleEdit(QWidget):
    """A list of ways to say a day, the parts of the chosen one, and the next days that it gives."""

    changed = Signal()
    """Another rule, or another height."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale, self._language = context.locale, context.language
        self._today = today(context.now(), context.reader.tz)
        self._make_fields()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._judge)
        lists = (self.month, self.day, self.moon, self.moon_day, self.number, self.weekday, self.side)
        for box in (self.form, *lists):
            box.currentIndexChanged.connect(self._judge)
        self.shift.valueChanged.connect(self._judge)
        self.rule.textEdited.connect(self._wait)
        self.rule.editingFinished.connect(self._rested)
        self._judge()

    def value(self) -> str:
        """Return the rule; DAY_MISSING for none, DAY_RULE_UNREADABLE for one that gives no day."""
        rule = str(self._chosen())
        if not rule:
            raise JournalError(Code.DAY_MISSING)
        observance_dates.check(rule, observances.tables())
        return rule

    def set_value(self, rule: str) -> None:
        """Show a rule."""
        parts = day_rule(rule)
        if parts.form is Form.LUNAR:
            self.moon.setCurrentIndex(parts.month - 1)
            self.moon_day.setCurrentIndex(parts.day - 1)
        else:
            self.month.setCurrentIndex(parts.month - 1)
            self.day.setCurrentIndex(parts.day - 1)
        self.number.setCurrentIndex(NUMBERS.index(parts.number))
        self.weekday.setCurrentIndex(parts.weekday)
        self.shift.setValue(abs(parts.shift))
        self.side.setCurrentIndex(int(parts.shift > 0))
        self.rule.setText(parts.text)
        self.form.setCurrentIndex(_FORMS.index(parts.form))
        self._judge()

    def _make_fields(self) -> None:
        locale, language = self._locale, self._language
        short = QLocale.FormatType.ShortFormat
        self.form = _box(
            translate("DayRule", "How the day is found"),
            [
                translate("DayRule", "The same date each year"),
                translate("DayRule", "By the lunar calendar"),
                translate("DayRule", "A weekday of a month"),
                translate("DayRule", "Counted from Easter"),
                translate("DayRule", "Own rule…"),
            ],
        )
        months = [locale.standaloneMonthName(month, short) for month in range(1, 13)]
        self.month = _box(translate("DayRule", "Month"), months)
        self.day = _box(translate("DayRule", "Day"), [str(day) for day in range(1, 32)])
        moons = [lunar_words.lunar_month(month, language) for month in range(1, 13)]
        self.moon = _box(translate("DayRule", "Lunar month"), moons)
        days = [lunar_words.day_of_month(day, language) for day in range(1, 31)]
        self.moon_day = _box(translate("DayRule", "Lunar day"), days)
        self.number = _box(translate("DayRule", "Which one"), [_number(number) for number in NUMBERS])
        names = [locale.standaloneDayName(day, QLocale.FormatType.LongFormat) for day in range(1, 8)]
        self.weekday = _box(translate("DayRule", "Weekday"), names)
        self.shift = QSpinBox()
        self.shift.setRange(0, FARTHEST_FROM_EASTER)
        self.shift.setAccessibleName(translate("DayRule", "Days from Easter Sunday"))
        self.shift.setSuffix(" " + translate("DayRule", "days"))
        self.side = _box(
            translate("DayRule", "Before or after Easter Sunday"),
            [translate("DayRule", "before Easter"), translate("DayRule", "after Easter")],
        )
        self.rule = QLineEdit()
        self.rule.setAccessibleName(translate("DayRule", "Rule"))
        self.rule.setPlaceholderText(translate("DayRule", "L 8/15, 2 sun may, E-2, 4 thu nov +1…"))
        self.hint = PlainLabel("", "meta", wrap=True)
        self.setFocusProxy(self.form)

    def _lay_out(self) -> None:
        self._fields: dict[str, QWidget] = {
            "number": self.number, "weekday": self.weekday, "month": self.month, "day": self.day, "moon": self.moon,
            "moon_day": self.moon_day, "shift": self.shift, "side": self.side, "rule": self.rule,
        }  # fmt: skip
        across = QHBoxLayout()
        across.setSpacing(6)
        for field in self._fields.values():
            across.addWidget(field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.form)
        column.addLayout(across)
        column.addWidget(self.hint)

    def _form(self) -> Form:
        return _FORMS[self.form.currentIndex()]

    def _chosen(self) -> DayRule:
        form = self._form()
        moon = form is Form.LUNAR
        return DayRule(
            form,
            month=(self.moon if moon else self.month).currentIndex() + 1,
            day=(self.moon_day if moon else self.day).currentIndex() + 1,
            number=NUMBERS[self.number.currentIndex()],
            weekday=self.weekday.currentIndex(),
            shift=self.shift.value() * (1 if self.side.currentIndex() else -1),
            text=self.rule.text(),
        )

    def _wait(self) -> None:
        self._pause.start()
        self.changed.emit()

    def _rested(self) -> None:
        if self._pause.isActive():
            self._judge()

    def _judge(self) -> None:
        """Show the parts of the chosen form, and say which days follow or what is wrong."""
        self._pause.stop()
        shown = _PARTS[self._form()]
        for name, field in self._fields.items():
            field.setVisible(name in shown)
        tone = "muted"
        try:
            said = self._meaning(self.value())
        except JournalError as error:
            empty = error.code is Code.DAY_MISSING
            said, tone = ("", "muted") if empty else (sentence(error), "red")
        self.rule.setProperty("invalid", tone == "red")
        self.rule.style().unpolish(self.rule)
        self.rule.style().polish(self.rule)
        self.rule.setAccessibleDescription(said)
        self.hint.setText(said)
        self.hint.set_tone(tone)
        self.hint.setVisible(bool(said))
        self.changed.emit()

    def _meaning(self, rule: str) -> str:
        days = next_days(rule, self._today)[:_SHOWN]
        if not days:
            return translate("DayRule", "No coming day is known for this rule.")
        words = [yearly_words.weekday_and_day(day, self._today, self._locale) for day in days]
        return translate("DayRule", "next {days}").format(days=", ".join(words))


def next_days(rule: str, first: dt.date) -> list[dt.date]:
    """Return the days of a rule from `first` on, of the next few years; DAY_RULE_UNREADABLE as in `check`."""
    years = range(first.year, first.year + _YEARS_LOOKED_AT)
    found = (day for year in years for day in observance_dates.days(rule, year, observances.tables()))
    return [day for day in found if day >= first]


def _number(number: int) -> str:
    return {
        1: translate("DayRule", "1st"),
        2: translate("DayRule", "2nd"),
        3: translate("DayRule", "3rd"),
        4: translate("DayRule", "4th"),
        LAST: translate("DayRule", "Last"),
    }[number]


def _box(name: str, words: list[str]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(4)
    made.setMaxVisibleItems(13)
    made.addItems(words)
    return made
