"""What the journal remembers of earlier states: the bin, how far back changes reach, and how much room that takes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.store import bin as bins
from journal.store import history, history_size, journal_settings
from journal.store.history import Op, Operation
from journal.ui import dates, sizes
from journal.ui.context import Context
from journal.ui.pages.settings_parts import Choice
from journal.ui.pages.settings_section import Section, grid
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

YEAR_DAYS = 365
DAYS = (90, 365, 730, 1_825, 3_650)
MEGABYTES = (50, 100, 200, 500, 1_000, 5_000)


class HistorySection(Section):
    """The bin and the history."""

    NAME = "history"
    ICON = "history"

    bin_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.column.addWidget(self._earlier())
        self.column.addWidget(self._bin())
        self.column.addStretch(1)

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        return translate("Settings", "History")

    def beginning(self) -> QWidget:
        """Return the first setting."""
        return self.days

    def reload(self) -> None:
        """Measure the history and read its settings."""
        reader = self.context.reader
        found = history_size.measure(reader)
        count = translate("Settings", "%n change(s) are remembered", None, found.operations)
        parts = [count, sizes.size(found.bytes, self.context.locale)]
        if found.oldest_at is not None:
            when = dates.ago(found.oldest_at, self.context.now())
            parts.append(translate("Settings", "the oldest from {when}").format(when=when))
        self.measured.setText(" · ".join(parts))
        for choice, key in ((self.days, "history_days"), (self.room, "history_megabytes")):
            value = int(journal_settings.get(reader, key))
            if choice.findData(str(value)) < 0:  # set from the command line, or by a later version
                choice.addItem(self._amount(key, value), str(value))
            choice.setCurrentIndex(choice.findData(str(value)))

    def _earlier(self) -> Card:
        card = Card(translate("Settings", "Earlier states"))
        self.measured = PlainLabel("", wrap=True)
        card.body.addWidget(self.measured)
        words = translate(
            "Settings",
            "What a record said before each change. Undo and redo reach back {count} changes, no further than "
            "{days} days.",
        ).format(count=history.UNDO_OPERATIONS, days=history.UNDO_DAYS)
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        fields = grid()
        names = (translate("Settings", "Remember changes for"), translate("Settings", "In no more room than about"))
        made = []
        for row, (name, key, values) in enumerate(
            zip(names, ("history_days", "history_megabytes"), (DAYS, MEGABYTES), strict=True)
        ):
            choice = Choice(name, [(str(value), self._amount(key, value)) for value in values], "")
            choice.activated.connect(partial(self._put, choice, key, name))
            choice.setEnabled(not self.context.read_only)
            fields.addWidget(PlainLabel(name), row, 0)
            fields.addWidget(choice, row, 1)
            made.append(choice)
        self.days, self.room = made
        card.body.addLayout(fields)
        words = translate("Settings", "What is older, or beyond that room, is forgotten little by little.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        return card

    def _amount(self, key: str, value: int) -> str:
        if key == "history_megabytes":
            return sizes.size(value * 1_000_000, self.context.locale)
        if value % YEAR_DAYS:
            return translate("Settings", "%n day(s)", None, value)
        return translate("Settings", "%n year(s)", None, value // YEAR_DAYS)

    def _put(self, choice: Choice, key: str, title: str, _index: int) -> None:
        value = int(choice.currentData())
        if value != int(journal_settings.get(self.context.reader, key)):
            self.context.runner.write(Op.SETTING, partial(_put, key=key, value=value, title=title))

    def _bin(self) -> Card:
        card = Card(translate("Settings", "Bin"))
        words = translate("Settings", "What was deleted can be brought back for %n day(s).", None, bins.KEEP_DAYS)
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.bin = button(translate("Settings", "Open the bin…"), icon="trash-2")
        self.bin.clicked.connect(self.bin_requested)
        row = QHBoxLayout()
        row.addWidget(self.bin)
        row.addStretch(1)
        card.body.addSpacing(4)
        card.body.addLayout(row)
        return card


def _put(writer: Writer, running: Operation, *, key: str, value: int, title: str) -> None:
    running.facts = {"title": title}
    journal_settings.put(writer, key, value)
