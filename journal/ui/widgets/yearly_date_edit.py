"""The field for a day that comes back every year, typed as one writes it or chosen; whose it is, is no matter here."""

from __future__ import annotations

import calendar as months_of_the_sun

from PySide6.QtCore import QCoreApplication, QLocale, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal.core import lunar, yearly_dates
from journal.core.errors import Code, JournalError
from journal.core.moments import today
from journal.core.typed_days import read
from journal.core.yearly_dates import LeapRule, YearCalendar, YearlyDate
from journal.ui import lunar_words, yearly_words
from journal.ui.context import Context
from journal.ui.errors import sentence
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

PAUSE_MS = 400
"""What is typed is judged once the typing rests: before its end it is always wrong."""
_CALENDARS = (YearCalendar.SOLAR, YearCalendar.LUNAR)
_RULES = (LeapRule.REGULAR, LeapRule.LEAP)
_LUNAR_DAYS = 30
_LEAP_YEAR = 2024


class YearlyDateEdit(QWidget):
    """A line that understands a typed day, the same day as lists below it, and when it is next."""

    changed = Signal()
    """Another value, or another height: lines come and go."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale, self._language = context.locale, context.language
        self._today = today(context.now(), context.reader.tz)
        self._make_fields()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._give_up)
        self._offer_months()
        self._offer_days()
        self._connect()
        self._judge()

    def value(self) -> YearlyDate | None:
        """Return the day, None where there is none; BIRTHDAY_UNREADABLE for what is no day."""
        text = self.line.text().strip()
        if text:
            return read(text, month_first=self._locale.language() == QLocale.Language.Chinese)
        if self.month.currentIndex() or self.day.currentIndex() or self.year.text():
            raise JournalError(Code.BIRTHDAY_UNREADABLE, text=self._half())
        return None

    def leap_rule(self) -> LeapRule:
        """Return when one celebrates who was born in a leap month."""
        return _RULES[self.rule.currentIndex()]

    def set_value(self, date: YearlyDate | None, rule: LeapRule = LeapRule.REGULAR) -> None:
        """Show a day, or none."""
        with QSignalBlocker(self.rule):
            self.rule.setCurrentIndex(_RULES.index(rule))
        with QSignalBlocker(self.line):
            self.line.setText(yearly_words.typed(date, self._language) if date else "")
        self._fill(date)
        self._judge()

    def _make_fields(self) -> None:
        self.line = QLineEdit()
        self.line.setAccessibleName(translate("YearlyDate", "Day of the year"))
        self.line.setPlaceholderText(translate("YearlyDate", "1984-02-02, lunar 8/12…"))
        self.calendar = _box(translate("YearlyDate", "Calendar"))
        self.calendar.addItems([translate("YearlyDate", "Solar"), translate("YearlyDate", "Lunar")])
        self.month = _box(translate("YearlyDate", "Month"))
        self.day = _box(translate("YearlyDate", "Day"))
        self.year = QLineEdit()
        self.year.setAccessibleName(translate("YearlyDate", "Year, where it is known"))
        self.year.setPlaceholderText(translate("YearlyDate", "Year"))
        self.year.setValidator(QIntValidator(0, 2200, self.year))
        self.year.setMaxLength(4)
        self.leap = QCheckBox(translate("YearlyDate", "Leap month"))
        self.rule = _box(translate("YearlyDate", "Celebrated"))
        self.rule.addItem(translate("YearlyDate", "Celebrated in the regular month"))
        self.rule.addItem(translate("YearlyDate", "Celebrated in the leap month when there is one"))
        self.hint = PlainLabel("", "meta", wrap=True)
        self.setFocusProxy(self.line)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((first, (self.line, self.calendar)), (second, (self.month, self.day, self.year))):
            row.setSpacing(6)
            for widget in parts:
                row.addWidget(widget, 2 if widget is self.line else 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)
        for below in (self.leap, self.rule, self.hint):
            column.addWidget(below)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._typed)
        self.line.editingFinished.connect(self._rested)
        self.calendar.currentIndexChanged.connect(self._other_calendar)
        self.month.currentIndexChanged.connect(self._chosen)
        self.day.currentIndexChanged.connect(self._chosen)
        self.year.textEdited.connect(self._chosen)
        self.leap.toggled.connect(self._chosen)
        self.rule.currentIndexChanged.connect(self._judge)

    def _calendar(self) -> YearCalendar:
        return _CALENDARS[self.calendar.currentIndex()]

    def _offer_months(self) -> None:
        moon = self._calendar() is YearCalendar.LUNAR
        short = QLocale.FormatType.ShortFormat
        names = [
            lunar_words.lunar_month(month, self._language) if moon else self._locale.standaloneMonthName(month, short)
            for month in range(1, 13)
        ]
        _offer(self.month, [translate("YearlyDate", "Month"), *names])

    def _offer_days(self) -> None:
        month = self.month.currentIndex()
        if self._calendar() is YearCalendar.LUNAR:
            names = [lunar_words.day_of_month(day, self._language) for day in range(1, _LUNAR_DAYS + 1)]
        else:
            last = months_of_the_sun.monthrange(_LEAP_YEAR, month)[1] if month else 31
            names = [str(day) for day in range(1, last + 1)]
        _offer(self.day, [translate("YearlyDate", "Day"), *names])

    def _other_calendar(self) -> None:
        # The numbers stay: mostly it was typed first and then seen that they count by the moon.
        self._offer_months()
        if self._calendar() is YearCalendar.SOLAR:
            with QSignalBlocker(self.leap):
                self.leap.setChecked(False)
        self._chosen()

    def _chosen(self) -> None:
        """Write into the line what the lists say, as soon as that is a day."""
        self._offer_days()
        month, day, year = self.month.currentIndex(), self.day.currentIndex(), self.year.text()
        text = ""
        if month and day and (not year or len(year) == 4):
            leap = self.leap.isChecked() and lunar.has_leap_month(month)
            date = YearlyDate(month, day, int(year) if year else None, self._calendar(), leap)
            text = yearly_words.typed(date, self._language)
        with QSignalBlocker(self.line):
            self.line.setText(text)
        self._judge()

    def _typed(self) -> None:
        try:
            self._fill(self.value() if self.line.text().strip() else None)
        except JournalError:
            self._pause.start()
        else:
            self._judge()

    def _rested(self) -> None:
        if self._pause.isActive():
            self._give_up()

    def _give_up(self) -> None:
        """What was typed is no day: the lists must not go on showing the one before."""
        self._fill(None)
        self._judge()

    def _fill(self, date: YearlyDate | None) -> None:
        """Let the lists say the same as the line."""
        blockers = [QSignalBlocker(w) for w in (self.calendar, self.month, self.day, self.year, self.leap)]
        if date is not None:
            self.calendar.setCurrentIndex(_CALENDARS.index(date.calendar))
        self._offer_months()
        self.month.setCurrentIndex(date.month if date else 0)
        self._offer_days()
        self.day.setCurrentIndex(date.day if date else 0)
        self.year.setText(str(date.year) if date and date.year else "")
        self.leap.setChecked(bool(date and date.leap))
        del blockers

    def _judge(self) -> None:
        """Say when the day is next or what is wrong, and show what belongs to it."""
        self._pause.stop()
        date, said, tone = None, "", "muted"
        try:
            date = self.value()
        except JournalError as error:
            typed = bool(self.line.text().strip())
            said = (
                sentence(error)
                if typed
                else translate(
                    "YearlyDate", "Choose a month and a day; write the year with four digits, or leave it empty."
                )
            )
            tone = "red" if typed else "muted"
        if date is not None:
            said = self._meaning(date)
        month = self.month.currentIndex()
        moon = self._calendar() is YearCalendar.LUNAR
        self.leap.setVisible(moon and month > 0 and lunar.has_leap_month(month))
        self.rule.setVisible(bool(date and date.leap))
        self.line.setProperty("invalid", tone == "red")
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        self.line.setAccessibleDescription(said)
        self.hint.setText(said)
        self.hint.set_tone(tone)
        self.hint.setVisible(bool(said))
        self.changed.emit()

    def _meaning(self, date: YearlyDate) -> str:
        parts = []
        first = yearly_dates.in_year(date, date.year) if date.year and date.calendar is YearCalendar.LUNAR else None
        if first:
            day = yearly_words.weekday_and_day(first, self._today, self._locale)
            parts.append(translate("YearlyDate", "that was {day}").format(day=day))
        coming = yearly_dates.coming(date, self._today, self.leap_rule())
        if coming:
            day = yearly_words.weekday_and_day(coming[1], self._today, self._locale)
            parts.append(translate("YearlyDate", "next {day}").format(day=day))
            years = yearly_dates.age(date, coming[0])
            if years:
                parts.append(translate("YearlyDate", "%n year(s)", None, years))
        return " · ".join(parts)

    def _half(self) -> str:
        parts = (self.year.text(), *(box.currentText() for box in (self.month, self.day) if box.currentIndex()))
        return " ".join(filter(None, parts))


def _box(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(4)
    made.setMaxVisibleItems(13)
    return made


def _offer(box: QComboBox, words: list[str]) -> None:
    """Give a list other words; the place chosen stays, or becomes the last one."""
    if [box.itemText(i) for i in range(box.count())] == words:
        return
    with QSignalBlocker(box):
        at = max(0, box.currentIndex())
        box.clear()
        box.addItems(words)
        box.setCurrentIndex(min(at, len(words) - 1))
