"""One client: who they are, what comes next, what they like and must never meet, and everything that happened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QTabBar, QVBoxLayout, QWidget

from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.store import clients, contact_rhythm, crises, interactions, preferences
from journal.store.history import Op, Operation
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.client import ClientDialog
from journal.ui.dialogs.crisis import CrisisDialog
from journal.ui.dialogs.due import DueDialog
from journal.ui.dialogs.person import PersonDialog
from journal.ui.dialogs.preference import PreferenceDialog
from journal.ui.pages.client_character import CharacterSection
from journal.ui.pages.client_dates import DatesSection
from journal.ui.pages.client_header import MAX_WIDTH, ClientHeader
from journal.ui.pages.client_next import NextSection
from journal.ui.pages.client_people import AboutSection, PeopleSection
from journal.ui.pages.client_preferences import PreferencesSection, TaboosSection, favourite_colour
from journal.ui.pages.client_risks import RisksSection
from journal.ui.pages.client_sections import Section
from journal.ui.widgets.composer import Composer
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea
from journal.ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

FACTS_WIDTH = 320
NARROW_BELOW = 660
"""Below this width of its own the facts and the timeline take turns instead of standing side by side."""


class ClientPage(QWidget):
    """Shows one client, or says that one can be chosen."""

    export_requested = Signal(int)
    """Export the journal of this client."""
    reload_requested = Signal()
    """There is something new that could not be shown when it came."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.client_id: int | None = None
        self._narrow: bool | None = None
        self.header = ClientHeader(context)
        self.taboos = TaboosSection(context)
        self.next = NextSection(context)
        self.character = CharacterSection(context)
        self.preferences = PreferencesSection(context)
        self.people = PeopleSection(context)
        self.dates = DatesSection(context)
        self.risks = RisksSection(context)
        self.about = AboutSection(context)
        self.sections = (
            self.taboos, self.next, self.character, self.preferences, self.people, self.dates, self.risks, self.about,
        )  # fmt: skip
        self.composer = Composer(context)
        self.timeline = Timeline(context)
        self._lay_out()
        self._connect()
        self.clear()

    def show_client(self, client_id: int) -> None:
        """Show a client; RECORD_GONE leads to the empty page."""
        changed = client_id != self.client_id
        self.client_id = client_id
        self.reload()
        if changed and self.client_id is not None:
            self._facts.verticalScrollBar().setValue(0)
            self.composer.set_client(client_id)
            self.timeline.show_client(client_id)

    def reload(self) -> None:
        """Read the facts of the client anew; the timeline looks after itself."""
        if self.client_id is None:
            return
        reader = self.context.reader
        try:
            client = clients.get(reader, self.client_id)
        except JournalError as error:
            if error.code is not Code.RECORD_GONE:
                raise
            self.clear()
            return
        last = interactions.last_of(reader, client.id)
        running = crises.concerning(reader, client.id)
        colour = favourite_colour(preferences.of(reader, client.id))
        rhythm = contact_rhythm.of_client(reader, client.id, self.context.now())
        self.header.show_client(client, colour, last.at.at if last else None, running, rhythm)
        for section in self.sections:
            section.show_client(client)
        self._warning.setText(translate("ClientPage", "Taboo: {words}").format(words=self.taboos.words()))
        self._show_warning()
        self._pages.setCurrentWidget(self._body)

    def clear(self) -> None:
        """Show no client."""
        self.client_id = None
        self.composer.set_client(None)
        self.timeline.show_client(None)
        self._pages.setCurrentWidget(self._nobody)

    def compose(self, request: LogRequest) -> None:
        """Let the user write an entry about the client shown."""
        self._tabs.setCurrentIndex(0)
        self.composer.start(request)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # No focus proxy: with one, Tab jumps over everything that stands before it on the page.
        super().focusInEvent(event)
        self.header.log_button.setFocus(event.reason())

    def tick(self, now: int) -> None:
        """Move what moves with the clock."""
        if self.client_id is not None:
            self.next.tick()
            self.header.tick(now)

    def _lay_out(self) -> None:
        self._facts = ScrollArea()
        self._facts.setWidgetResizable(True)
        self._facts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._facts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("scrolled", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(12)
        for section in self.sections:
            column.addWidget(section.card)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for empty in self._offers():
            lines.addWidget(empty.add_line, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(lines)
        column.addStretch(1)
        self._facts.setWidget(inner)
        self._journal = QWidget()
        written = QVBoxLayout(self._journal)
        written.setContentsMargins(0, 0, 0, 0)
        written.setSpacing(10)
        written.addWidget(self.composer)
        written.addWidget(self.timeline, 1)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setAccessibleName(translate("ClientPage", "Parts of the page"))
        self._tabs.addTab(translate("ClientPage", "Timeline"))
        self._tabs.addTab(translate("ClientPage", "Facts"))
        self._warning = PlainLabel("", "strong", elide=True, tone="red")
        self._body = QWidget()
        outer = QVBoxLayout(self._body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self.header)
        outer.addWidget(self._warning)
        outer.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self._facts)
        across.addWidget(self._journal, 1)
        outer.addLayout(across, 1)
        self._nobody = EmptyState("user", translate("ClientPage", "No client chosen"), "")
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._body)
        self._pages.addWidget(self._nobody)
        self._fit(True)

    def _offers(self) -> tuple[Section, ...]:
        """The sections in the order in which their lines offer to add something."""
        first = (self.next, self.preferences, self.taboos, self.people, self.dates)
        return (*first, self.character, self.risks, self.about)

    def _connect(self) -> None:
        header = self.header
        header.log_requested.connect(self._log)
        header.brief_requested.connect(self._brief)
        header.remind_requested.connect(self._remind)
        header.edit_requested.connect(self._edit)
        header.person_requested.connect(self._new_person)
        header.preference_requested.connect(self._new_preference)
        header.crisis_requested.connect(self._open_crisis)
        header.export_requested.connect(self._export)
        header.archive_requested.connect(self._archive)
        header.data_requested.connect(self._data)
        header.history_requested.connect(self._history)
        header.erase_requested.connect(self._erase)
        self.next.add_requested.connect(self._remind)
        self.about.edit_requested.connect(self._edit)
        self.character.edit_requested.connect(self._edit_character)
        for section in self.sections:
            section.reload_requested.connect(self.reload_requested)
        self._tabs.currentChanged.connect(self._show_part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.width() < NARROW_BELOW)

    def _fit(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._tabs.setVisible(narrow)
        if narrow:
            self._facts.setMinimumWidth(0)
            self._facts.setMaximumWidth(MAX_WIDTH)
        else:
            self._facts.setFixedWidth(FACTS_WIDTH)
        self.header.set_narrow(narrow)
        self._show_part()
        self._show_warning()

    def _show_part(self) -> None:
        # Side by side both are seen, whatever tab was chosen while there was no room.
        journal = not self._narrow or self._tabs.currentIndex() == 0
        self._journal.setVisible(journal)
        self._facts.setVisible(not self._narrow or not journal)
        self._show_warning()

    def _show_warning(self) -> None:
        # Where the red card is not in sight its words stand above the timeline.
        covered = bool(self._narrow) and self._tabs.currentIndex() == 0
        self._warning.setVisible(covered and bool(self.taboos.words()))

    def _log(self) -> None:
        self.context.log_requested.emit(LogRequest(client_id=self.client_id))

    def _brief(self) -> None:
        if self.client_id is not None:
            self.context.brief_requested.emit(self.client_id)

    def _edit_character(self) -> None:
        dialog = ClientDialog(self.context, self.client_id, parent=self.window())
        dialog.show_character()
        dialog.open()

    def _remind(self) -> None:
        DueDialog(self.context, client_id=self.client_id, parent=self.window()).open()

    def _edit(self) -> None:
        ClientDialog(self.context, self.client_id, parent=self.window()).open()

    def _new_person(self) -> None:
        if self.client_id is not None:
            PersonDialog(self.context, self.client_id, parent=self.window()).open()

    def _new_preference(self) -> None:
        if self.client_id is not None:
            PreferenceDialog(self.context, self.client_id, parent=self.window()).open()

    def _open_crisis(self) -> None:
        CrisisDialog(self.context, client_id=self.client_id, parent=self.window()).open()

    def _export(self) -> None:
        if self.client_id is not None:
            self.export_requested.emit(self.client_id)

    def _data(self) -> None:
        if self.client_id is not None:
            from journal.ui.dialogs.subject_file import SubjectFileDialog  # late: few ever open it

            SubjectFileDialog(self.context, self.client_id, self.window()).open()

    def _history(self) -> None:
        if self.client_id is not None:
            from journal.ui.dialogs.record_history import RecordHistoryDialog  # late: few ever open it

            RecordHistoryDialog(self.context, "clients", self.client_id, self.window()).open()

    def _erase(self) -> None:
        if self.client_id is not None:
            from journal.ui.dialogs.erase import EraseDialog

            self.composer.keep_draft()  # so that no timer keeps it once the client is gone
            EraseDialog(self.context, self.client_id, self.window()).open()

    def _archive(self) -> None:
        if self.client_id is None:
            return
        client: Client = clients.get(self.context.reader, self.client_id)
        archived = client.archived_at is None
        work = partial(_archive, client_id=client.id, name=client.name, archived=archived)
        self.context.runner.write(Op.CLIENT_ARCHIVE if archived else Op.CLIENT_RESTORE, work)


def _archive(writer: Writer, running: Operation, *, client_id: int, name: str, archived: bool) -> None:
    running.facts["client"] = name
    clients.archive(writer, client_id, archived=archived)
