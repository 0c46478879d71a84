"""The sections beside a client's timeline have this in common: a titled card, or one line to add where it is empty."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QLayout, QPushButton, QWidget

from journal.core.clients import Client
from journal.ui.context import Context
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.card import Card

T = TypeVar("T")

AGAIN_MS = 50
"""How soon it is asked again whether the button that was held is let go."""
MOST_TIMES = 100
"""Nobody holds a button longer: Qt has not seen how it was let go."""


class Section(QObject):
    """One group of facts about the client shown.  Subclasses read in `read` and build in `fill`.

    The page places `card`, seen where there are facts, and `add_line`, seen where there are none.
    """

    add_requested = Signal()
    """The user wants to add what belongs here."""
    reload_requested = Signal()
    """Facts came while a button was held, and are not shown yet."""

    def __init__(self, context: Context, title: str, add: str, icon: str = "plus") -> None:
        super().__init__()
        self.context = context
        self.client_id = 0
        self._shown: object = None
        self._asked = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.reload_requested)
        self.add_button = icon_button(icon, add)
        self.card = Card(title, self.add_button)
        self.add_line: QPushButton = button(add, "quiet", icon)
        self.add_button.clicked.connect(self.add_requested)
        self.add_line.clicked.connect(self.add_requested)

    def show_client(self, client: Client) -> None:
        """Show what belongs here of this client; unchanged facts keep their widgets, and so the keyboard's place.

        The row whose button is held stays until that is let go, else the press would be lost: facts come at any moment.
        """
        same, self.client_id = client.id == self.client_id, client.id
        facts = (client.id, self.read(client))
        if facts == self._shown or (same and self._waits()):
            return
        self._shown = facts
        had_focus = self._holds_focus()
        self.clear()
        empty = not facts[1]
        self.card.setVisible(not empty)
        self.add_line.setVisible(empty)
        if not empty:
            self.fill(client)
            self._order_tabs()
        if had_focus:
            (self.add_line if empty else self.add_button).setFocus()

    def read(self, client: Client) -> object:
        """Return the facts to show; something false where there are none."""
        raise NotImplementedError

    def fill(self, client: Client) -> None:
        """Put widgets for the facts into `self.card.body`."""
        raise NotImplementedError

    def clear(self) -> None:
        """Remove the widgets of the last client."""
        empty_layout(self.card.body)

    def _order_tabs(self) -> None:
        """What was just made would be the last that Tab reaches: it comes after the section's own button."""
        last: QWidget = self.add_button
        for made in _buttons(self.card.body):
            QWidget.setTabOrder(last, made)
            last = made

    def _waits(self) -> bool:
        """Whether a button is pressed, by mouse, keyboard or screen reader; then it is asked again a moment later."""
        held = any(made.isDown() for made in _buttons(self.card.body))
        self._asked = self._asked + 1 if held else 0
        if not 0 < self._asked <= MOST_TIMES:
            return False
        self._again.start()
        return True

    def _holds_focus(self) -> bool:
        held = self.card.window().focusWidget()
        return held is not None and (held is self.add_line or self.card.isAncestorOf(held))

    def window(self) -> QWidget:
        """Return the window, for dialogs to stand on."""
        return self.card.window()


class LongSection(Section):
    """Shows the first of its facts; a button brings the others, until another client is shown."""

    FIRST_SHOWN: ClassVar[int]

    def __init__(self, context: Context, title: str, add: str, icon: str = "plus") -> None:
        super().__init__(context, title, add, icon)
        self.all_shown = False

    def show_client(self, client: Client) -> None:
        if client.id != self.client_id:
            self.all_shown = False
        super().show_client(client)

    def shown(self, facts: Sequence[T]) -> Sequence[T]:
        """Return those of the facts that are shown now."""
        return facts if self.all_shown else facts[: self.FIRST_SHOWN]

    def add_more(self, client: Client, words: str) -> None:
        """Add the button that brings the others."""
        more = button(words, "quiet")
        more.clicked.connect(partial(self._show_all, client))
        self.card.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self, client: Client, _checked: bool = False) -> None:
        self.all_shown = True
        self.show_client(client)


def _buttons(layout: QLayout) -> list[QAbstractButton]:
    """Return the buttons in a layout, in the order in which they stand."""
    found: list[QAbstractButton] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if isinstance(widget, QAbstractButton):
            found.append(widget)
        elif widget is not None:
            found += widget.findChildren(QAbstractButton)
        elif inner is not None:
            found += _buttons(inner)
    return found


def empty_layout(layout: QLayout) -> None:
    """Delete every widget and layout inside `layout`."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty_layout(inner)
            inner.deleteLater()
