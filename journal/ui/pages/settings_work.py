"""The settings of the daily work, kept in the journal: callbacks, requests, rhythms, and the user's own channels."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from journal.core.clients import Tier
from journal.core.interactions import CALLBACK_CHANNELS, Channel
from journal.store import dues, journal_settings
from journal.store.history import Op, Operation
from journal.ui import labels
from journal.ui.context import Context
from journal.ui.pages.settings_fields import JournalSection
from journal.ui.pages.settings_parts import Number, OwnChannels
from journal.ui.pages.settings_section import rows as lines
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

BY_CHANNEL = "callback_minutes_by_channel"
OWN_MINUTES = tuple(channel for channel in Channel if channel in CALLBACK_CHANNELS)
"""Channels with minutes of their own, in their usual order."""


class WorkSection(JournalSection):
    """Changes take effect at once, and are undone like any other change of the journal."""

    NAME = "work"
    ICON = "phone-call"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.by_channel: dict[str, Number] = {}
        work = (self._callback(), self._requests(), self._rhythms(), self._greetings())
        self.add_cards(*work, self._playbook(), self._plans(), self._channels())

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        return translate("Settings", "Daily work")

    def beginning(self) -> QWidget:
        """Return the first setting."""
        return self.minutes

    def reload(self) -> None:
        """Read the settings of the journal."""
        self.fields.reload()
        names = list(journal_settings.get(self.context.reader, "own_channels"))
        if names != self.channels.names():
            self.channels.show_names(names)
        kept, made = dues.callbacks_in_time(self.context.reader)
        self.share.setText(
            translate("Settings", "In time so far, first attempt within two minutes: {kept} of {made}").format(
                kept=kept, made=made
            )
        )
        self.share.setVisible(made > 0)

    def _callback(self) -> Card:
        card = Card(translate("Settings", "Callback"))
        minutes = " " + translate("Settings", "min")
        name = translate("Settings", "Call back after (minutes)")
        self.minutes = self.fields.number("callback_minutes", name)
        rows: list[tuple[str, QWidget]] = [(name, self.minutes)]
        for channel in OWN_MINUTES:
            words = translate("Settings", "… after: {channel}").format(channel=labels.channel(channel))
            self.by_channel[channel] = field = Number(words, 0, journal_settings.MOST_MINUTES)
            field.setSpecialValueText(translate("Settings", "as above"))
            field.setSuffix(minutes)
            field.valueChanged.connect(partial(self.fields.touch, BY_CHANNEL))
            rows.append((words, field))
        title = translate("Settings", "Callback minutes by channel")
        # The widget between the signals: filling any of these fields must not look like a change by hand.
        holder = QWidget(self)
        self.fields.bind(BY_CHANNEL, holder, self._minutes_by_channel, self._show_minutes_by_channel, title)
        again = translate("Settings", "Nobody answers: try again after")
        self.retry = self.fields.number("retry_minutes", again, minutes)
        rows.append((again, self.retry))
        card.body.addLayout(lines(rows))
        words = translate("Settings", "Counted from the end of a delivery, an installation or a visit.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.share = PlainLabel("", "meta", wrap=True)
        card.body.addWidget(self.share)
        return card

    def _requests(self) -> Card:
        card = Card(translate("Settings", "Requests and deliveries"))
        limit = translate("Settings", "Answer a request within (working days)")
        self.limit = self.fields.number("request_limit_days", limit)
        checkup = translate("Settings", "Ask how it goes after a delivery (days)")
        self.checkup = self.fields.number("checkup_days", checkup, zero=translate("Settings", "not offered"))
        card.body.addLayout(lines([(limit, self.limit), (checkup, self.checkup)]))
        words = translate("Settings", "Until the end of the working day; what you agreed with the client comes first.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        return card

    def _rhythms(self) -> Card:
        card = Card(translate("Settings", "Keep in touch"))
        self.rhythms: dict[Tier, Number] = {}
        rows: list[tuple[str, QWidget]] = []
        for tier in Tier:
            name = translate("Settings", "{tier}: every so many days").format(tier=labels.tier(tier))
            self.rhythms[tier] = self.fields.number(f"rhythm_{tier.value}", name, zero=translate("Settings", "never"))
            rows.append((name, self.rhythms[tier]))
        card.body.addLayout(lines(rows))
        words = translate("Settings", "A client may have a rhythm of its own; greetings do not count as contact.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        return card

    def _greetings(self) -> Card:
        card = Card(translate("Settings", "Greetings"))
        self.greetings = self.fields.check(
            "greetings_on", translate("Settings", "Remind me of feasts that clients keep")
        )
        self.own_observances = button(translate("Settings", "My own observances…"), icon="calendar-days")
        self.own_observances.clicked.connect(self._show_own_observances)
        card.body.addWidget(self.greetings)
        card.body.addWidget(self.own_observances, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _show_own_observances(self) -> None:
        from journal.ui.dialogs.own_observances import OwnObservancesDialog  # late: few ever open it

        OwnObservancesDialog(self.context, self.window()).open()

    def _playbook(self) -> Card:
        card = Card(translate("Settings", "Playbook"))
        words = translate("Settings", "How to treat a client of each kind; the advice stands in the brief.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.playbook = button(translate("Settings", "Playbook…"), icon="book-open")
        self.playbook.clicked.connect(self._show_playbook)
        card.body.addWidget(self.playbook, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _show_playbook(self) -> None:
        from journal.ui.dialogs.playbook import PlaybookDialog  # late: few ever open it

        PlaybookDialog(self.context, parent=self.window()).open()

    def _plans(self) -> Card:
        card = Card(translate("Settings", "Crises"))
        words = translate("Settings", "What is done when it happens, by when, and what one can say.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.plans = button(translate("Settings", "Plans for a crisis…"), icon="siren")
        self.plans.clicked.connect(self._show_plans)
        card.body.addWidget(self.plans, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _show_plans(self) -> None:
        from journal.ui.dialogs.plans import PlansDialog  # late: few ever open it

        PlansDialog(self.context, self.window()).open()

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

    def _minutes_by_channel(self) -> dict[str, int]:
        kept = dict(journal_settings.get(self.context.reader, BY_CHANNEL))
        shown = {channel: field.value() for channel, field in self.by_channel.items()}
        return {channel: minutes for channel, minutes in (kept | shown).items() if minutes}

    def _show_minutes_by_channel(self, by_channel: dict[str, int]) -> None:
        for channel, field in self.by_channel.items():
            field.blockSignals(True)
            field.setValue(int(by_channel.get(channel, 0)))
            field.blockSignals(False)

    def _save_channels(self, names: list[str]) -> None:
        title = translate("Settings", "Your own channels")
        self.context.runner.write(Op.SETTING, partial(_put, key="own_channels", value=names, title=title))


def _put(writer: Writer, running: Operation, *, key: str, value: object, title: str) -> None:
    running.facts = {"title": title}
    journal_settings.put(writer, key, value)
