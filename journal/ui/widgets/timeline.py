"""The timeline of one client: everything that happened, newest first, narrowed by kind; the list itself is below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QStackedLayout, QVBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.core.interactions import EntryKind, TimelineEntry
from journal.store import interactions
from journal.store.history import Changed, Op
from journal.ui import icons, labels
from journal.ui.context import Context
from journal.ui.models.timeline import ENTRY_ROLE, FIRST_PAGE, TOUCHED_AT_MOST, TimelineModel, entry_key
from journal.ui.widgets import menu_key
from journal.ui.widgets import timeline_words as words
from journal.ui.widgets.card import Card
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.timeline_actions import EntryActions
from journal.ui.widgets.timeline_delegate import EntryDelegate
from journal.ui.widgets.timeline_view import TimelineView

translate = QCoreApplication.translate

MINIMUM_PX = 96
"""What is left of it while an entry is written above, in a low window."""
TABLES = frozenset(
    {"interactions", "interaction_clients", "interaction_people", "interaction_tags", "crises", "people", "clients"}
    | {"commitments"}
)
_ALONE = frozenset({Op.INTERACTION_ADD, Op.INTERACTION_EDIT, Op.INTERACTION_DELETE, Op.DUE_DONE})
"""Operations that touch the entries they name and no other."""
_TAKING_BACK = frozenset({Op.UNDO, Op.REDO})
"""What comes back by these is shown: it may stand far from where somebody is."""


class Timeline(Card):
    """A card with the entries of a client; `show_client` fills it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        choices = QComboBox()
        super().__init__(translate("Timeline", "Timeline"), choices, parent)
        self.filter = choices
        self.filter.setAccessibleName(translate("Timeline", "Show only"))
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.context = context
        self.client_id: int | None = None
        self.model = TimelineModel(context.reader, self._describe, self)
        self._delegate = EntryDelegate(context.locale, context.now, self)
        self.view = TimelineView(self.model, self._delegate)
        self.view.setLocale(context.locale)
        self.view.setAccessibleName(translate("Timeline", "Timeline"))
        self._actions = EntryActions(context, self.view)
        self._nothing = EmptyState(
            "message-square-text",
            translate("Timeline", "Nothing written yet"),
            translate("Timeline", "Calls, visits, letters and notes stand here. Press Ctrl+N to write the first one."),
        )
        self._none_of_kind = EmptyState(
            "funnel",
            translate("Timeline", "No entries of this kind"),
            translate("Timeline", "Choose another kind above to see the rest."),
        )
        self._pile = QStackedLayout()
        self.body.addLayout(self._pile, 1)  # first: it shows what it takes in, without a place as a window of its own
        for widget in (self.view, self._nothing, self._none_of_kind):
            self._pile.addWidget(widget)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.setStretchFactor(self.body, 1)
        self.setMinimumHeight(MINIMUM_PX)
        self.view.installEventFilter(self)
        self.view.clicked.connect(self.view.toggle)
        self.view.doubleClicked.connect(self._open_crisis)
        self.filter.activated.connect(self._narrow)
        self.model.broke.connect(context.tell_unread)
        context.runner.changed.connect(self._on_changed)
        self._show_what_there_is()

    def sizeHint(self) -> QSize:
        """Return the least height: it takes what the composer above leaves, and never pushes that together."""
        return QSize(super().sizeHint().width(), MINIMUM_PX)

    def hasHeightForWidth(self) -> bool:
        return False

    def show_client(self, client_id: int | None) -> None:
        """Show the timeline of a client, all kinds of entries; None shows an empty one."""
        self.client_id = client_id
        self._actions.client_id = client_id
        self._delegate.expanded.clear()
        self.model.show(client_id)
        self._fill_filter(None)
        self._show_what_there_is()

    def channel(self) -> str | None:
        """Return the kind that the timeline is narrowed to, or None."""
        chosen: str | None = self.filter.currentData()
        return chosen

    def set_channel(self, channel: str | None) -> None:
        """Show only the entries of one channel ("crisis" for the crises); None shows all."""
        self._fill_filter(channel)
        self._narrow()

    def show_entry(self, interaction_id: int) -> None:
        """Bring an entry of the client shown into sight, open it, and give it the keyboard."""
        if self.channel() is not None:
            self.set_channel(None)
        try:
            at = interactions.get(self.context.reader, interaction_id).at.at
        except JournalError:
            return  # gone meanwhile: the timeline says so by not showing it
        row = self.model.seek((EntryKind.INTERACTION, interaction_id), at)
        if row is None:
            return
        index = self.model.index(row)
        self.view.setCurrentIndex(index)
        if entry_key(self.model.entry(row)) not in self._delegate.expanded:
            self.view.toggle(index)
        self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.view.setFocus()

    def entries(self) -> list[TimelineEntry]:
        """Return the entries that have been read so far, newest first."""
        return [self.model.entry(row) for row in range(self.model.rowCount())]

    def reload(self) -> None:
        """Read everything anew; scroll position, selection and opened entries stay."""
        place = self.view.place()
        self.model.reload(place.rows + FIRST_PAGE)
        self.view.return_to(place)
        self._fill_filter(self.channel())
        self._show_what_there_is()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.view and isinstance(event, QContextMenuEvent):
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            self._menu(self.view.currentIndex() if by_key else self.view.indexAt(event.pos()), event.pos(), by_key)
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key means for the current entry; True where it was one of the keys of the timeline."""
        index, entry = self.view.currentIndex(), self.view.current_entry()
        key = event.key()
        if key in (Qt.Key.Key_J, Qt.Key.Key_K) and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._step(1 if key == Qt.Key.Key_J else -1)
            return True
        if menu_key.pressed(event):
            self._menu(index, QPoint(), by_key=True)
            return True
        if entry is None:
            return False
        if event.matches(QKeySequence.StandardKey.Copy):
            self._actions.copy(entry)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if entry.kind is EntryKind.CRISIS:
                self._actions.open_crisis(entry)
            else:
                self.view.toggle(index)
            return True
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return plain and self._actions.run(key, entry)

    def _step(self, by: int) -> None:
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row))

    def _menu(self, index: QModelIndex, pos: QPoint, by_key: bool) -> None:
        if not index.isValid():
            return
        self.view.setCurrentIndex(index)
        at = self.view.visualRect(index).center() if by_key else pos
        menu = self._actions.menu(index.data(ENTRY_ROLE))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(QPoint(at)))

    def _open_crisis(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if entry.kind is EntryKind.CRISIS:
            self._actions.open_crisis(entry)

    def _narrow(self, _row: int = 0) -> None:
        self._delegate.expanded.clear()
        self.model.show(self.client_id, self.channel())
        self._show_what_there_is()

    def _fill_filter(self, chosen: str | None) -> None:
        self.filter.clear()
        self.filter.addItem(icons.icon("list", "muted"), translate("Timeline", "All entries"), None)
        channels = self.model.channels()
        if chosen is not None and chosen not in channels:
            channels.append(chosen)  # Its last entry has gone: the list says so rather than jump to all.
        for code in channels:
            self.filter.addItem(icons.icon(labels.channel_icon(code), "muted"), labels.channel(code), code)
        self.filter.setCurrentIndex(max(self.filter.findData(chosen), 0))
        self.filter.setVisible(len(channels) > 1 or chosen is not None)

    def _show_what_there_is(self) -> None:
        if self.model.rowCount():
            self._pile.setCurrentWidget(self.view)
        else:
            if self.view.hasFocus():
                self.focusPreviousChild()  # What is hidden cannot keep the keyboard.
            self._pile.setCurrentWidget(self._nothing if self.channel() is None else self._none_of_kind)

    def _on_changed(self, changed: Changed) -> None:
        if self.client_id is None or not changed.tables & TABLES:
            return
        touched = {row_id for table, row_id in changed.ids if table == "interactions"}
        before = self._rows_of(touched)
        self._take_over(changed, touched)
        back = [row for one, row in self._rows_of(touched).items() if one not in before]
        if back and changed.op in _TAKING_BACK:
            self.view.show_row(min(back))

    def _take_over(self, changed: Changed, touched: set[int]) -> None:
        alone = changed.op in _ALONE or changed.subject in _ALONE
        # A request may have been made in any entry.
        if not alone or "commitments" in changed.tables or not 0 < len(touched) <= TOUCHED_AT_MOST:
            self.reload()
            return
        place = self.view.place()
        self.model.touch(sorted(touched))
        self.view.return_to(place)
        self._fill_filter(self.channel())
        self._show_what_there_is()

    def _rows_of(self, touched: set[int]) -> dict[int, int]:
        """Return the rows of those interactions that the list shows."""
        shown = ((entry, row) for row, entry in enumerate(self.entries()) if entry.kind is EntryKind.INTERACTION)
        return {entry.id: row for entry, row in shown if entry.id in touched}

    def _describe(self, entry: TimelineEntry) -> str:
        return words.sentence(entry, self.context.now(), self.context.locale)
