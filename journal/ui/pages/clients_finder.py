"""The left side of the clients' page: search, order, archive, and the list itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from journal import settings as setting
from journal.core.clients import ClientSort
from journal.ui import icons, theme
from journal.ui.context import Context
from journal.ui.dialogs.record_dialog import choice, chosen
from journal.ui.models.clients import ClientsModel
from journal.ui.widgets.buttons import button
from journal.ui.widgets.client_delegate import ClientDelegate
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

MAX_WIDTH = 16_777_215
"""Qt's own word for no limit."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Finder(QFrame):
    """Asks for clients by words, order and archive; shows the answer or what to do without one."""

    asked = Signal()
    """The question has changed; see `question`."""
    entered = Signal()
    """The chosen client is wanted with the keyboard."""
    add_requested = Signal(str)
    """A new client is wanted, with the name typed so far."""

    def __init__(self, context: Context, model: ClientsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("surface", "rail")
        self._sorts: list[tuple[str, object]] = [
            (translate("Clients", "By name"), ClientSort.NAME),
            (translate("Clients", "By last contact"), ClientSort.LAST_CONTACT),
            (translate("Clients", "By tier"), ClientSort.TIER),
        ]
        self.title = PlainLabel(translate("Clients", "Clients"), "title", elide=True)
        self.new_button = button(translate("Clients", "New client"), "secondary", "user-plus")
        self.search = SearchField()
        self.search.setPlaceholderText(translate("Clients", "Type to find"))
        self.search.setAccessibleName(translate("Clients", "Find a client"))
        self.sort = choice(self._sorts, ClientSort(context.settings.get(setting.CLIENT_SORT)))
        self.sort.setProperty("quiet", True)
        self.sort.setAccessibleName(translate("Clients", "Order of the list"))
        self.archived = button(translate("Clients", "Archived"), "quiet", "archive")
        self.archived.setCheckable(True)
        self.list = ClientList()
        self.list.setModel(model)
        self._delegate = ClientDelegate(context)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(translate("Clients", "Clients"))
        self._make_empty()
        self._lay_out()
        self._connect()

    def question(self) -> tuple[str, ClientSort, bool]:
        """Return what is looked for, in which order, and whether in the archive."""
        return self.search.text().strip(), chosen(self.sort, self._sorts), self.archived.isChecked()

    def show_all(self, *, archived: bool) -> None:
        """Look for nothing, inside or outside the archive, without asking."""
        for made in (self.search, self.archived):
            made.blockSignals(True)
        self.search.clear()
        self.archived.setChecked(archived)
        for made in (self.search, self.archived):
            made.blockSignals(False)

    def show_outcome(self, found: int, everybody: int) -> None:
        """Show the list, or why it is empty and what can be done."""
        query, _, archived = self.question()
        if found or not everybody:
            self._pages.setCurrentWidget(self.list)
        elif query:
            self._add_found.setText(translate("Clients", "Add “{name}”").format(name=_short(query)).replace("&", "&&"))
            self._add_found.setAccessibleName(translate("Clients", "Add “{name}”").format(name=query))
            self._pages.setCurrentWidget(self._nothing_found)
        else:
            self._pages.setCurrentWidget(self._nothing_archived if archived else self._all_archived)

    def set_narrow(self, narrow: bool) -> None:
        """With little room the new-client button shows its icon alone."""
        text = translate("Clients", "New client")
        self.new_button.setText("" if narrow else text)
        self.new_button.setToolTip(text if narrow else "")
        self.new_button.setMaximumWidth(theme.tokens().sizes.control_height + 2 if narrow else MAX_WIDTH)

    def _make_empty(self) -> None:
        clear = button(translate("Clients", "Clear search"))
        clear.clicked.connect(self._clear)
        self._add_found = button("", "primary")
        self._add_found.clicked.connect(self._add_typed)
        self._nothing_found = EmptyState("search", translate("Clients", "Nobody found"))
        column = self._nothing_found.layout()
        assert isinstance(column, QVBoxLayout)
        for made in (self._add_found, clear):
            # Below each other, before the stretch at the end: the list is narrow.
            column.insertWidget(column.count() - 1, made, 0, Qt.AlignmentFlag.AlignHCenter)
        self._nothing_archived = EmptyState(
            "archive",
            translate("Clients", "Nothing is archived"),
            translate("Clients", "Clients that you put away stay here with everything about them."),
        )
        self._all_archived = EmptyState("archive", translate("Clients", "All clients are archived"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 0, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.new_button)
        order = QHBoxLayout()
        order.setSpacing(4)
        order.addWidget(self.sort, 1)
        order.addWidget(self.archived)
        below = QWidget()
        self._pages = QStackedLayout(below)
        for made in (self.list, self._nothing_found, self._nothing_archived, self._all_archived):
            self._pages.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addLayout(order)
        column.addWidget(below, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.asked)
        self.search.moved.connect(self._move)
        self.search.left.connect(self.list.setFocus)
        self.search.entered.connect(self.entered)
        self.sort.currentIndexChanged.connect(self._on_sort)
        self.archived.toggled.connect(self.asked)
        self.new_button.clicked.connect(self._add_new)
        self.list.typed.connect(self._take_key)
        self.list.entered_client.connect(self.entered)

    def _on_sort(self) -> None:
        sort: ClientSort = chosen(self.sort, self._sorts)
        self.context.keep(setting.CLIENT_SORT, sort.value)
        self.asked.emit()

    def _move(self, event: QKeyEvent) -> None:
        self.list.setFocus()
        QApplication.sendEvent(self.list, event)

    def _take_key(self, event: QKeyEvent) -> None:
        self.search.setFocus()
        self.search.end(False)
        QApplication.sendEvent(self.search, event)

    def _clear(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _add_typed(self) -> None:
        self.add_requested.emit(self.search.text().strip())

    def _add_new(self) -> None:
        self.add_requested.emit("")


class SearchField(QLineEdit):
    """The search field: arrows lead into the list, Enter to the client, Escape empties and leaves."""

    moved = Signal(object)
    left = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composing = False
        self.setClearButtonEnabled(True)
        glass = QAction(icons.icon("search", "muted"), "", self)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composing:
            # These keys belong to the input method, whatever it lets through.
            super().keyPressEvent(event)
        elif event.key() in _MOVES:
            self.moved.emit(event)
        elif event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ClientList(QListView):
    """A list that is only looked at: letters typed in it go to the search field."""

    typed = Signal(object)
    entered_client = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("plain", True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        commanding = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in _ENTER:
            self.entered_client.emit()
        elif event.text().strip() and event.text().isprintable() and not commanding:
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)


def _short(text: str) -> str:
    return text if len(text) <= 18 else text[:17] + "…"
