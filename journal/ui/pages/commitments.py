"""The page of promises and requests: what we owe, what they owe, what waits, and what was settled last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from journal.core.commitments import CLIENT_TURN, Commitment, CommitmentKind, Owed
from journal.store import commitments
from journal.ui import ledger_labels, theme
from journal.ui.commitment_verbs import CommitmentVerbs
from journal.ui.context import Context
from journal.ui.models.commitments import CommitmentsModel
from journal.ui.page import Page
from journal.ui.pages.commitments_list import CommitmentsList
from journal.ui.widgets.buttons import button
from journal.ui.widgets.command_list import SCROLL_ROOM
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

LISTS = (Owed.WE, Owed.THEY, Owed.WAITING, None)
"""The tabs in their order; the last one shows what was settled."""
_OF_OPEN_ONES = frozenset({"main", "reply", "done", "settle", "move", "round", "wait"})
"""Deeds that make sense while something is owed."""


class CommitmentsPage(Page):
    """Four lists under tabs; the keys 1 to 4 change between them."""

    NAME = "commitments"
    TABLES = frozenset({"commitments", "commitment_events", "clients", "people", "preferences"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._verbs = CommitmentVerbs(context, self)
        self._sent: set[int] = set()
        """Commitments whose change is on its way: a key that repeats must not send it twice."""
        self.model = CommitmentsModel(context, self)
        self.list = CommitmentsList(self.model, translate("Commitments", "Promises and requests"))
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(translate("Commitments", "Whose turn"))
        for owed in LISTS:
            self.tabs.addTab(_tab(owed, 0))
        self._empty = [_empty(owed) for owed in LISTS]
        self.stack = QStackedWidget()
        for widget in (self.list, *self._empty):
            self.stack.addWidget(widget)
        sizes = theme.tokens().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.page_margin_x, sizes.page_margin_y, sizes.page_margin_x - SCROLL_ROOM, 0)
        column.setSpacing(10)
        column.addLayout(self._header())
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._on_tab)
        self.list.asked.connect(self.obey)
        self.list.menu_requested.connect(self._menu)
        self.request_button.clicked.connect(partial(self._add, CommitmentKind.REQUEST))
        self.promise_button.clicked.connect(partial(self._add, CommitmentKind.PROMISE))
        context.runner.failed.connect(self._on_failed)
        theme.finish(self)

    @property
    def owed(self) -> Owed | None:
        """The list that is shown; None for what was settled."""
        return LISTS[self.tabs.currentIndex()]

    def show_list(self, owed: Owed | None) -> None:
        """Show one of the lists."""
        self.tabs.setCurrentIndex(LISTS.index(owed))

    def reload(self) -> None:
        reader, now = self.context.reader, self.context.now()
        self._sent.clear()
        counted, late = commitments.counts(reader, now)
        for number, owed in enumerate(LISTS):
            self.tabs.setTabText(number, _tab(owed, counted[owed] if owed is not None else 0))
        owed = self.owed
        rows = commitments.owed(reader, owed) if owed is not None else commitments.closed(reader)
        parts = [translate("Commitments", "%n late", None, late)] if late else []
        if owed is not None and counted[owed] > len(rows):
            parts.append(translate("Commitments", "the first %n are shown; the search finds the rest", None, len(rows)))
        self.meta.setText(" · ".join(parts))
        self.meta.setVisible(bool(parts))
        place = self.list.place()
        self.model.set_rows(rows, now)
        if rows:
            self.list.go_back(place)
        focused = self.stack.isAncestorOf(self.window().focusWidget() or self)
        self.stack.setCurrentWidget(self.list if rows else self._empty[LISTS.index(owed)])
        if focused:
            self.beginning().setFocus()

    def tick(self, now: int) -> None:
        if not self._stale:
            self.model.set_now(now)

    def client_in_sight(self) -> int | None:
        current = self.list.current()
        return current.client_id if current is not None else None

    def beginning(self) -> QWidget:
        """Return the list, or the tabs where it is empty."""
        return self.list if self.model.rowCount() else self.tabs

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and 0 <= number < len(LISTS):
            self.tabs.setCurrentIndex(number)
            self.beginning().setFocus()
            event.accept()
            return
        super().keyPressEvent(event)

    def obey(self, deed: str, commitment: Commitment) -> None:
        """Do what a key, a click or a menu asked for."""
        if deed in _OF_OPEN_ONES and (not commitment.standing or commitment.id in self._sent):
            return
        if deed in ("done", "delete", "wait") or (deed == "main" and commitment.waiting_on):
            self._sent.add(commitment.id)
        verbs = self._verbs
        deeds: dict[str, Callable[[Commitment], None]] = {
            "open": self._open,
            "main": verbs.main,
            "reply": verbs.reply,
            "done": verbs.done,
            "settle": verbs.settle,
            "move": verbs.move,
            "round": verbs.count_round,
            "wait": partial(verbs.wait, whom="" if commitment.waiting_on else CLIENT_TURN),
            "record": verbs.record,
            "job": verbs.job_brief,
            "edit": verbs.edit,
            "delete": verbs.delete,
        }
        deeds[deed](commitment)

    # ---------- parts

    def _header(self) -> QHBoxLayout:
        self.title = PlainLabel(translate("Commitments", "Promises and requests"), "title", elide=True)
        self.meta = PlainLabel("", "meta", elide=True, tone="red")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.meta)
        self.request_button = button(translate("Commitments", "Request"), "secondary", "message-circle")
        self.promise_button = button(translate("Commitments", "Promise"), "primary", "handshake")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(0, 0, SCROLL_ROOM, 0)
        row.addLayout(words, 1)
        for made in (self.request_button, self.promise_button):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _add(self, kind: CommitmentKind, _checked: bool = False) -> None:
        from journal.ui.dialogs.commitment import CommitmentDialog

        CommitmentDialog(self.context, kind=kind, parent=self).open()

    def _open(self, commitment: Commitment) -> None:
        self.context.client_requested.emit(commitment.client_id)

    def _menu(self, commitment: Commitment, place: QPoint) -> None:
        menu = QMenu(self)
        text = translate("Commitments", "Open the client")
        menu.addAction(text).triggered.connect(partial(self._open_from_menu, commitment))
        menu.addSeparator()
        self._verbs.fill_menu(menu, commitment)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _open_from_menu(self, commitment: Commitment, _checked: bool = False) -> None:
        self._open(commitment)

    def _on_tab(self, _number: int) -> None:
        self.refresh()

    def _on_failed(self, _error: BaseException) -> None:
        self._sent.clear()


def _tab(owed: Owed | None, count: int) -> str:
    name = ledger_labels.owed(owed) if owed is not None else translate("Commitments", "Settled")
    return f"{name}  {count}" if count else name


def _empty(owed: Owed | None) -> EmptyState:
    if owed is Owed.WE:
        return EmptyState(
            "handshake",
            translate("Commitments", "We owe nobody anything"),
            translate("Commitments", "What clients ask for, and what we promise them, stands here until it is done."),
        )
    if owed is Owed.THEY:
        return EmptyState(
            "handshake",
            translate("Commitments", "Nobody owes us anything"),
            translate("Commitments", "What clients promise us, and what we ask them for, stands here until it comes."),
        )
    if owed is Owed.WAITING:
        return EmptyState(
            "hourglass",
            translate("Commitments", "Nothing is waiting"),
            translate("Commitments", "Press W on a row when the client or a colleague has to move first."),
        )
    return EmptyState(
        "circle-check",
        translate("Commitments", "Nothing settled yet"),
        translate("Commitments", "What was kept, answered or declined stands here, with how late it was."),
    )
