"""The head of a client's page: who it is, in one glance, and what one can do about them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from journal.core.clients import Client, Tier
from journal.core.crises import Crisis
from journal.core.moments import today
from journal.store.contact_rhythm import ContactRhythm
from journal.ui import dates, icons, labels
from journal.ui.context import Context
from journal.ui.pages.client_fact_buttons import StatusChip
from journal.ui.widgets.avatar import Avatar
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.chip import Chip, Tone
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

AVATAR = 64
MAX_WIDTH = 16_777_215
"""Qt's own word for no limit."""
TIER_TONES: dict[Tier, Tone] = {Tier.VIP: "gold", Tier.KEY: "gold", Tier.STANDARD: "neutral"}


class ClientHeader(QWidget):
    """Avatar, name, tier, one line of facts, tags and the actions."""

    log_requested = Signal()
    remind_requested = Signal()
    edit_requested = Signal()
    person_requested = Signal()
    preference_requested = Signal()
    crisis_requested = Signal()
    export_requested = Signal()
    archive_requested = Signal()
    data_requested = Signal()
    history_requested = Signal()
    erase_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._archived = False
        self.avatar = Avatar("", size=AVATAR)
        self.name = PlainLabel("", "title", elide=True)
        self.meta = PlainLabel("", "meta", elide=True)
        self._tier = Chip("")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.log_button = button(translate("ClientPage", "Log"), "primary", "plus")
        self.remind_button = button(translate("ClientPage", "Remind me"), "secondary", "bell")
        self.menu_button = icon_button("ellipsis", translate("ClientPage", "More"), "secondary")
        self.log_button.clicked.connect(self.log_requested)
        self.remind_button.clicked.connect(self.remind_requested)
        self.menu_button.clicked.connect(self._open_menu)
        self._lay_out()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.name, 0)
        first.addWidget(self._tier)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.meta)
        words.addWidget(self._chips)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for made in (self.log_button, self.remind_button, self.menu_button):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            row.setSpacing(8)

    def set_narrow(self, narrow: bool) -> None:
        """With little room the second action shows its icon alone."""
        text = translate("ClientPage", "Remind me")
        self.remind_button.setText("" if narrow else text)
        self.remind_button.setToolTip(text if narrow else "")
        self.remind_button.setMaximumWidth(self.menu_button.width() if narrow else MAX_WIDTH)

    def show_client(
        self,
        client: Client,
        colour: str | None,
        last_contact: int | None,
        running: list[Crisis],
        rhythm: ContactRhythm | None = None,
    ) -> None:
        """Show a client; `last_contact` in UTC milliseconds."""
        self._archived = client.archived_at is not None
        self.avatar.set_person(client.name, QColor(colour) if colour else None)
        self.name.setText(client.name)
        if client.tier:
            self._tier.set_chip(labels.tier(client.tier), TIER_TONES[client.tier])
        self._tier.setVisible(client.tier is not None)
        self.meta.setText(self._facts(client, last_contact, rhythm))
        self._show_chips(client, running, rhythm)

    def _facts(self, client: Client, last_contact: int | None, rhythm: ContactRhythm | None) -> str:
        now = self.context.now()
        parts = [labels.kind(client.kind), labels.stage(client.stage) if client.stage else ""]
        if last_contact:
            parts.append(translate("ClientPage", "last contact {when}").format(when=dates.ago(last_contact, now)))
        else:
            parts.append(translate("ClientPage", "never contacted"))
        if rhythm is not None and rhythm.days:
            parts.append(translate("ClientPage", "every %n day(s)", None, rhythm.days))
        return " · ".join(filter(None, parts))

    def _show_chips(self, client: Client, running: list[Crisis], rhythm: ContactRhythm | None) -> None:
        self._flow.clear()
        for crisis in running:
            stage = labels.crisis_stage(crisis.stage)
            made = StatusChip(translate("ClientPage", "Crisis: {stage}").format(stage=stage), "red", "siren")
            made.setAccessibleDescription(crisis.sentence)
            made.setToolTip(crisis.sentence if "<" not in crisis.sentence else "")
            made.clicked.connect(partial(self.context.crisis_requested.emit, crisis.id))
            self._flow.addWidget(made)
        if self._archived:
            self._flow.addWidget(Chip(translate("ClientPage", "Archived"), "neutral", icon="archive"))
        if rhythm is not None:
            self._show_rhythm(rhythm)
        for tag in client.tags:
            self._flow.addWidget(Chip(tag, "neutral", icon="tag"))
        self._chips.setVisible(self._flow.count() > 0)
        self._chips.updateGeometry()

    def _show_rhythm(self, rhythm: ContactRhythm) -> None:
        """Too seldom and too often in the same quiet way: both are for the user to judge."""
        if rhythm.too_often:
            words = translate("ClientPage", "Contact on %n day(s) of {days}", None, rhythm.too_often)
            self._flow.addWidget(Chip(words.format(days=rhythm.spacing_days), "neutral", icon="clock"))
        elif rhythm.cadence.is_due(today(self.context.now(), self.context.reader.tz)):
            self._flow.addWidget(Chip(translate("ClientPage", "Could contact"), "neutral", icon="clock"))

    def _open_menu(self) -> None:
        menu = self.menu()
        at: QPoint = self.menu_button.mapToGlobal(self.menu_button.rect().bottomRight())
        menu.popup(at - QPoint(menu.sizeHint().width(), -4))

    def menu(self) -> QMenu:
        """Return the further actions as a menu, which deletes itself once closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back = translate("ClientPage", "Bring back from the archive")
        put_away = translate("ClientPage", "Archive")
        rows: tuple[tuple[str, str, SignalInstance] | None, ...] = (
            ("pencil", translate("ClientPage", "Edit…"), self.edit_requested),
            ("user-plus", translate("ClientPage", "New person…"), self.person_requested),
            ("heart", translate("ClientPage", "New preference…"), self.preference_requested),
            None,
            ("siren", translate("ClientPage", "Open a crisis…"), self.crisis_requested),
            ("download", translate("ClientPage", "Export this journal…"), self.export_requested),
            ("file-text", translate("ClientPage", "Data of this client…"), self.data_requested),
            ("history", translate("ClientPage", "History…"), self.history_requested),
            None,
            ("archive", back if self._archived else put_away, self.archive_requested),
            ("trash-2", translate("ClientPage", "Erase for good…"), self.erase_requested),
        )
        for row in rows:
            if row is None:
                menu.addSeparator()
                continue
            icon, text, signal = row
            menu.addAction(icons.icon(icon), text).triggered.connect(signal)
        return menu
