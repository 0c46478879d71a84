"""All clients: the list that finds by typing, and beside it the one that is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from journal.core.errors import JournalError
from journal.store import clients
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.client import ClientDialog
from journal.ui.models.clients import ClientsModel
from journal.ui.page import Page, reading
from journal.ui.pages.client import ClientPage
from journal.ui.pages.clients_finder import Finder
from journal.ui.widgets.buttons import button
from journal.ui.widgets.client_delegate import describe
from journal.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate

LIST_WIDTH = 300
NARROW_LIST_WIDTH = 240
NARROW_BELOW = 1000
SHOW_AFTER_MS = 80
"""How long the selection rests before the client beside it is read: arrows may be held down."""


class ClientsPage(Page):
    """The list left, the client right."""

    NAME = "clients"
    TABLES = frozenset(
        {"clients", "client_tags", "people", "preferences", "dues", "crises", "interactions", "interaction_clients"}
        | {"commitments", "commitment_events", "anniversaries", "own_observances", "settings"}
        | {"stances", "relations", "risks", "playbook_texts"}
    )

    export_requested = Signal(int)
    """Export the journal of this client."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.model = ClientsModel(context.reader, partial(describe, context), self)
        self.finder = Finder(context, self.model)
        self.client = ClientPage(context)
        self._wanted: int | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SHOW_AFTER_MS)
        self._later.timeout.connect(self._show_selected)
        self._lay_out()
        self.model.broke.connect(context.tell_unread)
        self.finder.asked.connect(self._ask)
        self.finder.add_requested.connect(self.add_client)
        self.finder.entered.connect(self._enter)
        self.finder.list.selectionModel().currentChanged.connect(self._on_current)
        self.client.export_requested.connect(self.export_requested)
        self.client.reload_requested.connect(self.refresh)

    @property
    def client_id(self) -> int | None:
        """The client that is shown, or None."""
        return self._wanted if self._wanted is not None else self.client.client_id

    def client_in_sight(self) -> int | None:
        return self.client_id

    def show_client(self, client_id: int) -> None:
        """Show a client and choose it in the list, whatever was searched for."""
        try:
            archived = clients.get(self.context.reader, client_id).archived_at is not None
        except JournalError:
            return
        self._wanted = client_id
        self.finder.show_all(archived=archived)
        self._stale = False
        with reading(self):
            self._read(client_id, seek=True)
            self._show(client_id)

    def show_entry(self, interaction_id: int) -> None:
        """Choose an entry on the timeline of the client shown."""
        with reading(self):
            self.client.timeline.show_entry(interaction_id)

    def beginning(self) -> QWidget:
        """Return the list, or what can be done without any client."""
        if self._pages.currentWidget() is self._nobody:
            return self._add
        return self.finder.list if self.model.rowCount() else self.finder.search

    def compose(self, request: LogRequest) -> None:
        """Write an entry about the client shown."""
        self.client.compose(request)

    def find(self) -> None:  # type: ignore[override]  # Qt's own finds widgets by number, which nobody wants here
        """Put the keyboard into the search field."""
        self.finder.search.setFocus()
        self.finder.search.selectAll()

    def add_client(self, name: str = "") -> None:
        """Ask for a new client, then show it."""
        dialog = ClientDialog(self.context, name=name, parent=self.window())
        dialog.saved.connect(self.show_client)
        dialog.open()

    def reload(self) -> None:
        """Read list and client anew; the choice stays, or goes to the neighbour of a client that is gone."""
        self._read(self.client_id)
        self.client.reload()

    def tick(self, now: int) -> None:
        """Move what moves with the clock."""
        self.client.tick(now)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wanted is not None:
            self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        # Nothing is read for a page that nobody sees; the journal may be closed by then.
        self._later.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_BELOW
        self.finder.set_narrow(narrow)
        self.finder.setFixedWidth(NARROW_LIST_WIDTH if narrow else LIST_WIDTH)
        self._right.setContentsMargins(*((16, 18, 18, 14) if narrow else (24, 22, 24, 18)))

    def _lay_out(self) -> None:
        add = self._add = button(translate("Clients", "Add a client"), "primary", "user-plus")
        add.clicked.connect(partial(self.add_client, ""))
        self._nobody = EmptyState(
            "users",
            translate("Clients", "No clients yet"),
            translate("Clients", "A client needs nothing but a name. What you learn about them finds its place later."),
            [add],
        )
        self._both = QWidget()
        across = QHBoxLayout(self._both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.finder)
        self._right = QHBoxLayout()
        self._right.addWidget(self.client)
        across.addLayout(self._right, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._both)
        self._pages.addWidget(self._nobody)

    def _ask(self) -> None:
        """Answer the finder; the first hit is chosen unless the client shown is among them."""
        with reading(self):
            self._read(self.client_id)

    def _read(self, chosen: int | None, *, seek: bool = False) -> None:
        before = self.finder.list.currentIndex().row()
        query, sort, archived = self.finder.question()
        focused = self.finder.list.hasFocus()
        # While rows come and go Qt moves the current one by itself; only the outcome counts.
        self.finder.list.selectionModel().blockSignals(True)
        try:
            self.model.ask(query, sort, archived=archived)
        finally:
            self.finder.list.selectionModel().blockSignals(False)
        everybody = sum(clients.count(self.context.reader, archived=put_away) for put_away in (False, True))
        self._pages.setCurrentWidget(self._both if everybody else self._nobody)
        place = self.model.place_of(chosen, seek=seek) if chosen else -1
        gone = place < 0 and not seek
        if gone and self.model.rowCount():
            place = min(max(before, 0), self.model.rowCount() - 1) if not query else 0
        self._choose(place)
        if gone:
            self._on_current(self.finder.list.currentIndex())
        self.finder.show_outcome(self.model.rowCount(), everybody)
        if focused:
            self.finder.list.setFocus()

    def _choose(self, place: int) -> None:
        view = self.finder.list
        index = self.model.index(place) if place >= 0 else QModelIndex()
        view.selectionModel().blockSignals(True)
        view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        view.selectionModel().blockSignals(False)
        view.viewport().update()
        if place >= 0:
            view.scrollTo(index)

    def _on_current(self, index: QModelIndex) -> None:
        row = self.model.client_at(index.row()) if index.isValid() else None
        if row is None:
            # Nothing found is no reason to take away the client one looks at; one that is gone goes by itself.
            self._wanted = None
            return
        self._wanted = row.id
        self._later.start()

    def _show_selected(self) -> None:
        if self._wanted is not None:
            with reading(self):
                self._show(self._wanted)

    def _show(self, client_id: int) -> None:
        self._later.stop()
        self._wanted = None
        self.client.show_client(client_id)

    def _enter(self) -> None:
        """Go over to the client that is chosen, at once."""
        self._show_selected()
        if self.client.client_id is not None:
            self.client.setFocus()
