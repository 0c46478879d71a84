"""The head of a client's page: who it is, in one glance, and what one can do about them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from journal.core.clients import Client, Tier
from journal.core.crises import Crisis
from journal.core.moments import today
from journal.store import crisis_steps, stances
from journal.store.contact_rhythm import ContactRhythm
from journal.ui import actions, dates, icons, labels
from journal.ui.context import Context
from journal.ui.crisis_clock_words import ClockWords
from journal.ui.pages import client_stance
from journal.ui.pages.client_fact_buttons import StatusChip
from journal.ui.widgets.avatar import Avatar
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.chip import Chip, Tone
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel, plain_tool_tip

translate = QCoreApplication.translate

AVATAR = 64
WORDS_FROM = 800
"""From this width on all actions have words."""
MAX_WIDTH = 16_777_215
"""Qt's own word for no limit."""
TIER_TONES: dict[Tier, Tone] = {Tier.VIP: "gold", Tier.KEY: "gold", Tier.STANDARD: "neutral"}


class ClientHeader(QWidget):
    """Avatar, name, tier, one line of facts, tags and the actions."""

    log_requested = Signal()
    brief_requested = Signal()
    stances_requested = Signal()
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
        self._clocks: list[tuple[ClockWords, StatusChip]] = []
        self._client_id = 0
        self._narrow = False
        self.avatar = Avatar("", size=AVATAR)
        self.name = PlainLabel("", "title", elide=True)
        self.meta = PlainLabel("", "meta", elide=True)
        self._tier = Chip("")
        self._stance: StatusChip | None = None
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.log_button = button(translate("ClientPage", "Log"), "primary", "plus")
        self.brief_button = button(translate("ClientPage", "Brief"), "secondary", "file-text")
        self.remind_button = button(translate("ClientPage", "Remind me"), "secondary", "bell")
        self.menu_button = icon_button("ellipsis", translate("ClientPage", "More"), "secondary")
        self.log_button.clicked.connect(self.log_requested)
        self.brief_button.clicked.connect(self.brief_requested)
        self.remind_button.clicked.connect(self.remind_requested)
        self.menu_button.clicked.connect(self._open_menu)
        self.stances_requested.connect(self.open_stances)
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
        for made in (self.log_button, self.brief_button, self.remind_button, self.menu_button):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            row.setSpacing(8)

    def set_narrow(self, narrow: bool) -> None:
        """With little room only the first action has words; the others show their icons alone."""
        self._narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The less room there is, the fewer actions have words: the name comes first."""
        brief, remind = translate("ClientPage", "Brief"), translate("ClientPage", "Remind me")
        brief_tip = f"{brief} ({actions.native('brief')})"
        tight = self._narrow or self.width() < WORDS_FROM
        for made, text, tip, bare in (
            (self.brief_button, brief, brief_tip, self._narrow),
            (self.remind_button, remind, remind if tight else "", tight),
        ):
            made.setText("" if bare else text)
            made.setToolTip(tip)
            made.setMaximumWidth(self.menu_button.width() if bare else MAX_WIDTH)

    def show_client(
        self,
        client: Client,
        colour: str | None,
        last_contact: int | None,
        running: list[Crisis],
        rhythm: ContactRhythm | None = None,
    ) -> None:
        """Show a client; `last_contact` in UTC milliseconds."""
        self._archived, self._client_id = client.archived_at is not None, client.id
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

    def tick(self, now: int) -> None:
        """Let the clock of each running crisis go on."""
        for clock, chip in self._clocks:
            said = clock.status(now)
            if said != chip.words:
                chip.set_words(said)

    def _show_chips(self, client: Client, running: list[Crisis], rhythm: ContactRhythm | None) -> None:
        self._flow.clear()
        self._clocks = []
        following = crisis_steps.next_ones(self.context.reader) if running else {}
        for crisis in running:
            clock = ClockWords(crisis, following.get(crisis.id), self.context.reader.tz)
            made = StatusChip(clock.status(self.context.now()), "red", "siren")
            self._clocks.append((clock, made))
            made.setAccessibleDescription(clock.beneath)
            made.setToolTip(plain_tool_tip(clock.beneath))
            made.clicked.connect(partial(self.context.crisis_requested.emit, crisis.id))
            self._flow.addWidget(made)
        if self._archived:
            self._flow.addWidget(Chip(translate("ClientPage", "Archived"), "neutral", icon="archive"))
        self._show_stance(client)
        if rhythm is not None:
            self._show_rhythm(rhythm)
        for tag in client.tags:
            self._flow.addWidget(Chip(tag, "neutral", icon="tag"))
        self._chips.setVisible(self._flow.count() > 0)
        self._chips.updateGeometry()

    def _show_stance(self, client: Client) -> None:
        self._stance = None
        stance = stances.current(self.context.reader, client.id)
        if stance is not None:
            self._stance = client_stance.chip(stance)
            self._stance.clicked.connect(self.open_stances)
            self._flow.addWidget(self._stance)

    def open_stances(self) -> None:
        """Let the user say where the client stands just now; the first key of a line chooses it."""
        if self._client_id and not self.context.read_only:
            menu = self.stances_menu()
            beside = self._stance if self._stance is not None else self.name
            menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def stances_menu(self) -> QMenu:
        """Return the choice of stances as a menu, which deletes itself once closed."""
        menu = client_stance.menu(self.context, self._client_id, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

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
            ("thermometer", translate("ClientPage", "Where they stand…"), self.stances_requested),
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
