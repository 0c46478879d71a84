"""The settings of the daily work, kept in the journal: when to call back, and the user's own channels."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from journal.store import journal_settings
from journal.store.history import Op, Operation
from journal.ui.context import Context
from journal.ui.pages.settings_parts import Number, OwnChannels
from journal.ui.pages.settings_section import Section, grid
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

MOST_MINUTES = 24 * 60
SAVE_AFTER_MS = 700
"""Steps of the arrows within this time are one change."""


class WorkSection(Section):
    """Changes take effect at once, and are undone like any other change of the journal."""

    NAME = "work"
    ICON = "phone-call"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(SAVE_AFTER_MS)
        self._save.timeout.connect(self._save_minutes)
        self.column.addWidget(self._callback())
        self.column.addWidget(self._channels())
        self.column.addStretch(1)
        if context.read_only:
            self.setEnabled(False)

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        return translate("Settings", "Callback and channels")

    def beginning(self) -> QWidget:
        """Return the first setting."""
        return self.minutes

    def reload(self) -> None:
        """Read the settings of the journal."""
        reader = self.context.reader
        if not self._save.isActive():
            self.minutes.blockSignals(True)
            self.minutes.setValue(int(journal_settings.get(reader, "callback_minutes")))
            self.minutes.blockSignals(False)
        names = list(journal_settings.get(reader, "own_channels"))
        if names != self.channels.names():
            self.channels.show_names(names)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._save.isActive():
            self._save.stop()
            self._save_minutes()

    def _callback(self) -> Card:
        card = Card(translate("Settings", "Callback"))
        name = translate("Settings", "Call back after (minutes)")
        self.minutes = Number(name, 1, MOST_MINUTES)
        self.minutes.valueChanged.connect(self._minutes_changed)
        fields = grid()
        fields.addWidget(PlainLabel(name), 0, 0)
        fields.addWidget(self.minutes, 0, 1)
        card.body.addLayout(fields)
        words = translate("Settings", "Counted from the end of a delivery, an installation or a visit.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        return card

    def _channels(self) -> Card:
        card = Card(translate("Settings", "Your own channels"))
        words = translate(
            "Settings", "Offered beside phone, e-mail and the others. Entries keep a channel that is removed."
        )
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.channels = OwnChannels()
        self.channels.changed.connect(self._save_channels)
        card.body.addWidget(self.channels)
        return card

    def _minutes_changed(self) -> None:
        self._save.start()

    def _save_minutes(self) -> None:
        value = self.minutes.value()
        if value != journal_settings.get(self.context.reader, "callback_minutes"):
            title = translate("Settings", "Call back after %n min", None, value)
            self.context.runner.write(Op.SETTING, partial(_put, key="callback_minutes", value=value, title=title))

    def _save_channels(self, names: list[str]) -> None:
        title = translate("Settings", "Your own channels")
        self.context.runner.write(Op.SETTING, partial(_put, key="own_channels", value=names, title=title))


def _put(writer: Writer, running: Operation, *, key: str, value: object, title: str) -> None:
    running.facts = {"title": title}
    journal_settings.put(writer, key, value)
