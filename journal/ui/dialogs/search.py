"""The palette: one field that finds clients, what was written about them, and commands, at each key.

It lies over the window and not in one of its own: a window of its own could not be placed everywhere, and would take
the input method away from the window.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from journal.store import counters
from journal.store import search as searches
from journal.store.search import Found, Hit, HitKind
from journal.ui import icons, theme
from journal.ui.context import Context
from journal.ui.dialogs import search_words as words
from journal.ui.dialogs.search_field import PaletteField
from journal.ui.models.palette import Command, Heading, PaletteModel, Row
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.palette_delegate import PaletteDelegate, height_of

translate = QCoreApplication.translate

WIDTH = 640
MARGIN = 16
LIST_HEIGHT = 420
HELP_HEIGHT = 250
NAMES = 8
COMMANDS = 6
AGAIN_MS = 1_000
"""While the index is being built the answer is asked for again after this time."""
SCRIM_ALPHA = 70


class SearchPalette(QWidget):
    """Covers `parent` until something is chosen, or it is left with Escape or a click beside it."""

    command_chosen = Signal(str)
    """A command by its name in `actions`."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._below = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._before = QApplication.focusWidget()
        self.field = PaletteField()
        self.field.setAccessibleName(translate("Search", "Search"))
        self.field.setPlaceholderText(translate("Search", "Search clients, entries and commands"))
        self.model = PaletteModel(partial(words.line, context), self)
        self._delegate = PaletteDelegate(self)
        self.list = self._list()
        self.notes = PlainLabel("", "meta", wrap=True, tone="amber")
        self.notes.hide()
        self.count = PlainLabel("", "meta", elide=True)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.ask)
        self._lay_out()
        self._connect()
        theme.finish(self)
        self.ask()

    def open(self) -> None:
        """Show the palette over its parent and take the keyboard."""
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus()

    def ask(self) -> None:
        """Look for what stands in the field, and show the answer."""
        text = self.field.text().strip()
        if not text:
            self._again.stop()
            self.model.show([])
            self.notes.hide()
            self._show(self._help, "")
            return
        context = self._context
        found = searches.search(context.reader, text, context.now())
        self.model.show(self._rows(text, found))
        self._tell(found)
        if self.model.rowCount():
            self._show(self.list, words.count(found, context))
            self._choose(self.model.step(-1, 0))
        else:
            self._show(self._nothing, "")
        if not found.complete:
            self._again.start()

    def chosen(self) -> Row | None:
        """Return the row that Enter would open."""
        return self.model.row(self.list.currentIndex().row())

    def client_in_sight(self) -> int | None:
        """Return the client of the row that is chosen; None where it has none."""
        row = self.chosen()
        return row.client_id if isinstance(row, Hit) else None

    # ---- what was found ----

    def _rows(self, text: str, found: Found) -> list[Row]:
        named = list(searches.names(self._context.reader, text, NAMES))
        known = {(hit.kind, hit.record_id) for hit in named}
        people = (HitKind.CLIENT, HitKind.PERSON)
        named += [hit for hit in found.hits if hit.kind in people and (hit.kind, hit.record_id) not in known]
        written = [hit for hit in found.hits if hit.kind not in people]
        orders = words.commands(text, counters.pinyin)[:COMMANDS]
        rows: list[Row] = []
        groups: tuple[tuple[str, list[Hit] | list[Command]], ...] = (
            (translate("Search", "Clients"), named[: NAMES + 2]),
            (translate("Search", "Journal"), written),
            (translate("Search", "Commands"), orders),
        )
        for title, group in groups:
            if group:
                rows += [Heading(title), *group]
        return rows

    def _tell(self, found: Found) -> None:
        told = [words.note(note) for note in found.notes]
        if not found.complete:
            told.insert(0, translate("Search", "The index is being built: not everything can be found yet."))
        self.notes.setText("\n".join(told))
        self.notes.setVisible(bool(told))

    # ---- moving and choosing ----

    def _step(self, by: int) -> None:
        self._choose(self.model.step(self.list.currentIndex().row(), by))

    def _page(self, by: int) -> None:
        row = self.model.row(self.list.currentIndex().row())
        self._step(by * max(1, self.list.viewport().height() // height_of(row) - 1))

    def _choose(self, place: int) -> None:
        if place < 0:
            return
        self.list.setCurrentIndex(self.model.index(place))
        if self.model.step(-1, 0) == place:
            self.list.scrollToTop()  # With the heading above it.
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, self.model.line(place).sentence()))

    def _clicked(self, index: QModelIndex) -> None:
        if self.model.flags(index) & Qt.ItemFlag.ItemIsEnabled:
            self.list.setCurrentIndex(index)
            self._enter()

    def _enter(self) -> None:
        row = self.chosen()
        if isinstance(row, Command):
            self.leave()
            self.command_chosen.emit(row.name)
        elif isinstance(row, Hit):
            self.leave()
            self._open(row)

    def _open(self, hit: Hit) -> None:
        context = self._context
        if hit.kind is HitKind.CRISIS:
            context.crisis_requested.emit(hit.record_id)
        elif hit.client_id is None:
            context.page_requested.emit("today")
        elif hit.kind is HitKind.INTERACTION:
            context.entry_requested.emit(hit.client_id, hit.record_id)
        elif hit.kind is HitKind.ATTACHMENT and hit.interaction_id is not None:
            context.entry_requested.emit(hit.client_id, hit.interaction_id)
        else:
            context.client_requested.emit(hit.client_id)

    def leave(self) -> None:
        """Close, and give the keyboard back to where it was."""
        before, self._before = self._before, None
        self.close()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        # A dialog that opens over the window takes the place of the palette.
        if new is not None and not self.isAncestorOf(new) and self.isVisible():
            self._before = None
            self.leave()

    # ---- what it looks like ----

    def _list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(self._delegate)
        made.setProperty("plain", True)
        made.setAccessibleName(translate("Search", "Results"))
        made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def _lay_out(self) -> None:
        self.panel = QFrame(self)
        self.panel.setProperty("card", True)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 6, 1, 8)
        column.setSpacing(0)
        first = QHBoxLayout()
        first.setContentsMargins(MARGIN, 0, MARGIN, 0)
        first.setSpacing(12)
        glass = QLabel()
        glass.setPixmap(icons.pixmap("search", 20, theme.tokens().muted, self.devicePixelRatioF()))
        first.addWidget(glass)
        first.addWidget(self.field, 1)
        column.addLayout(first)
        column.addSpacing(4)
        column.addWidget(_hairline())
        told = QHBoxLayout()
        told.setContentsMargins(MARGIN, 6, MARGIN, 0)
        told.addWidget(self.notes)
        column.addLayout(told)
        self._help = self._syntax()
        self._nothing = EmptyState(
            "search",
            translate("Search", "Nothing found"),
            translate("Search", "Try fewer words or another spelling; names are also found by pinyin and initials."),
        )
        self._answer = QWidget()
        self._pile = QStackedLayout(self._answer)
        self._pile.setContentsMargins(0, 4, 0, 4)
        for made in (self._help, self.list, self._nothing):
            self._pile.addWidget(made)
        column.addWidget(self._answer)
        column.addWidget(_hairline())
        last = QHBoxLayout()
        last.setContentsMargins(MARGIN, 8, MARGIN, 0)
        last.addWidget(self.count, 1)
        keys = translate("Search", "↑ ↓ choose   Enter open   Esc close")
        last.addWidget(PlainLabel(keys, "meta"))
        column.addLayout(last)

    def _syntax(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(MARGIN, 8, MARGIN, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        title = PlainLabel(translate("Search", "Words, names, pinyin or initials; and to narrow it down:"), "section")
        grid.addWidget(title, 0, 0, 1, 2)
        for row, (typed, meaning) in enumerate(words.syntax(), 1):
            grid.addWidget(PlainLabel(typed, tone="accent"), row, 0)
            grid.addWidget(PlainLabel(meaning, "body", elide=True, tone="muted"), row, 1)
        grid.setRowStretch(len(words.syntax()) + 1, 1)
        return made

    def _show(self, answer: QWidget, count: str) -> None:
        self._pile.setCurrentWidget(answer)
        self.count.setText(count)
        self._fit()

    def _fit(self) -> None:
        """Place the panel, as high as its answer needs, in the upper third of the window."""
        around = self._below.size()
        self.resize(around)
        width = min(WIDTH, around.width() - 2 * MARGIN)
        top = max(MARGIN, around.height() // 9)
        self.panel.setFixedWidth(width)
        wanted = HELP_HEIGHT
        if self._pile.currentWidget() is self.list:
            rows = (self.model.row(place) for place in range(self.model.rowCount()))
            wanted = min(LIST_HEIGHT, sum(map(height_of, rows)) + 8)
        self._answer.setFixedHeight(wanted)
        hint = self.panel.sizeHint().height()
        most = around.height() - top - MARGIN
        if hint > most:
            self._answer.setFixedHeight(max(60, wanted - (hint - most)))
        self.panel.setGeometry((around.width() - width) // 2, top, width, min(hint, most))

    def _connect(self) -> None:
        self.field.textChanged.connect(self.ask)
        self.field.stepped.connect(self._step)
        self.field.paged.connect(self._page)
        self.field.entered.connect(self._enter)
        self.field.left.connect(self.leave)
        self.list.clicked.connect(self._clicked)
        self._below.installEventFilter(self)
        self._context.runner.changed.connect(self.ask)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._below and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return True  # Tab stays in the field: what lies below the palette is out of reach.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QColor(theme.tokens().dark_ink)
        shade.setAlpha(SCRIM_ALPHA)
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.end()


def _hairline() -> QFrame:
    made = QFrame()
    made.setFixedHeight(1)
    made.setAutoFillBackground(True)
    colours = made.palette()
    colours.setColor(made.backgroundRole(), theme.tokens().line)
    made.setPalette(colours)
    return made


def toggle(context: Context, over: QWidget, obey: Callable[[str], None]) -> None:
    """Open the palette over a widget, or close it where it is open; `obey` is given the name of a command."""
    open_already = over.findChild(SearchPalette)
    if open_already is not None and open_already.isVisible():
        open_already.leave()
        return
    palette = SearchPalette(context, over)
    palette.command_chosen.connect(obey)
    palette.open()
