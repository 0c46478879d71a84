"""Controls bound to settings of the journal: filled from it, and saved together a moment after the last change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSignalBlocker, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QTimeEdit, QWidget

from journal.core.quiet_hours import time_of
from journal.store import journal_settings
from journal.store.history import Op, Operation
from journal.ui import dates
from journal.ui.context import Context
from journal.ui.pages.settings_parts import NUMBER_WIDTH, Choice, Number
from journal.ui.pages.settings_section import Section
from journal.ui.widgets.card import Card

if TYPE_CHECKING:
    from journal.store.writing import Writer

SAVE_AFTER_MS = 700
"""Steps of the arrows within this time are one change."""


class ClockTime(QTimeEdit):
    """A time of day."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDisplayFormat("HH:mm")
        self.setKeyboardTracking(False)
        self.setMinimumWidth(NUMBER_WIDTH)


@dataclass(frozen=True, slots=True)
class _Bound:
    widget: QWidget
    read: Callable[[], Any]
    fill: Callable[[Any], None]
    title: str


class JournalFields(QObject):
    """The fields of one section; a field that is being changed is not filled over."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._bound: dict[str, _Bound] = {}
        self._touched: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)

    def number(self, key: str, name: str, suffix: str = "", zero: str = "") -> Number:
        """Return a field for a number; `zero` are the words for nought."""
        least, most = journal_settings.RANGES.get(key, (1, journal_settings.MOST_MINUTES))
        made = Number(name, least, most)
        made.setSuffix(suffix)
        made.setSpecialValueText(zero if least == 0 else "")
        made.valueChanged.connect(partial(self.touch, key))
        self.bind(key, made, made.value, made.setValue, name)
        return made

    def clock(self, key: str, name: str) -> ClockTime:
        """Return a field for a time of day."""
        made = ClockTime(name)
        made.timeChanged.connect(partial(self.touch, key))
        self.bind(key, made, partial(_shown_time, made), partial(_show_time, made), name)
        return made

    def check(self, key: str, words: str) -> QCheckBox:
        """Return a box to tick."""
        made = QCheckBox(words)
        made.setAccessibleName(words)
        made.clicked.connect(partial(self._at_once, key))
        self.bind(key, made, made.isChecked, made.setChecked, words)
        return made

    def choice(self, key: str, name: str, options: list[tuple[str, str]], *, numbers: bool = False) -> Choice:
        """Return a list to choose from."""
        made = Choice(name, options, "")
        made.activated.connect(partial(self._at_once, key))
        self.bind(key, made, partial(_chosen, made, numbers), partial(_choose, made), name)
        return made

    def bind(self, key: str, widget: QWidget, read: Callable[[], Any], fill: Callable[[Any], None], title: str) -> None:
        """Join a setting to a widget: how it is read and filled, and what the change is called."""
        self._bound[key] = _Bound(widget, read, fill, title)

    def touch(self, key: str, _value: object = None) -> None:
        """Save this one soon."""
        self._touched.add(key)
        self._timer.start()

    def reload(self) -> None:
        """Fill every field that is not being changed."""
        for key, bound in self._bound.items():
            if key not in self._touched:
                blocker = QSignalBlocker(bound.widget)
                bound.fill(journal_settings.get(self._context.reader, key))
                del blocker

    def save(self) -> None:
        """Save what was changed, as one operation; nothing where nothing was."""
        self._timer.stop()
        touched, self._touched = self._touched, set()
        values = {key: self._bound[key].read() for key in self._bound if key in touched}
        reader = self._context.reader
        values = {key: value for key, value in values.items() if value != journal_settings.get(reader, key)}
        if values:
            title = self._bound[next(iter(values))].title
            self._context.runner.write(Op.SETTING, partial(_put, values=values, title=title))

    def _at_once(self, key: str, _value: object = None) -> None:
        self._touched.add(key)
        self.save()


def _put(writer: Writer, running: Operation, *, values: dict[str, Any], title: str) -> None:
    running.facts = {"title": title}
    for key, value in values.items():
        journal_settings.put(writer, key, value)


def _shown_time(field: QTimeEdit) -> str:
    shown = field.time()
    return dt.time(shown.hour(), shown.minute()).isoformat("minutes")


def _show_time(field: QTimeEdit, text: str) -> None:
    field.setTime(dates.qtime(time_of(text)))


def _chosen(field: Choice, numbers: bool) -> str | int:
    return int(field.currentData()) if numbers else str(field.currentData())


def _choose(field: Choice, value: object) -> None:
    field.setCurrentIndex(max(0, field.findData(str(value))))


class JournalSection(Section):
    """A section of fields that are kept in the journal; what was changed last is saved when it is left."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.fields = JournalFields(context, self)

    def add_cards(self, *cards: Card) -> None:
        """Add all cards of the section; in a journal that is only read nothing of them can be changed."""
        for card in cards:
            self.column.addWidget(card)
        self.column.addStretch(1)
        if self.context.read_only:
            self.setEnabled(False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.fields.save()
