"""What the page of greetings shows where nobody is to be greeted: a silent or busy day, an occasion nobody keeps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.core.observances import Act
from journal.store.greetings import BIRTHDAYS, Occasion
from journal.ui import greeting_texts as drafts
from journal.ui import theme
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate

MOST_NAMES = 20


class DayNote(ScrollArea):
    """A day on which one does not greet: why, whom it is about, and on busy days how to offer a hand."""

    copied = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = PlainLabel("", "card", wrap=True)
        self.manner = PlainLabel("", "body", wrap=True)
        self.who = PlainLabel("", "body", wrap=True, tone="muted")
        self.offer = PlainLabel("", "body", wrap=True)
        self.copy = button(translate("Greetings", "Copy"), "primary", "copy")
        self.copy.clicked.connect(self._on_copy)
        card = Card()
        card.setMaximumWidth(theme.tokens().sizes.text_column)
        for part in (self.title, self.manner, self.who):
            card.body.addWidget(part)
        self._hand = Card(translate("Greetings", "Words to offer help"))
        self._hand.setMaximumWidth(theme.tokens().sizes.text_column)
        self._hand.body.addWidget(self.offer)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        self._hand.body.addLayout(row)
        inner = QWidget()
        inner.setProperty("scrolled", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(theme.tokens().sizes.row_gap)
        column.addWidget(card)
        column.addWidget(self._hand)
        column.addStretch(1)
        self.setWidget(inner)

    def show_day(self, occasion: Occasion, manner: str, names: Sequence[str], language: str) -> None:
        """Show a silent or busy day with what to mind and who keeps it."""
        busy = occasion.act is Act.BUSY
        if busy:
            self.title.setText(translate("Greetings", "Offer a hand, do not call"))
        else:
            self.title.setText(translate("Greetings", "Do not greet"))
        general = translate(
            "Greetings", "Nothing cheerful goes out to them on this day. Callbacks, promises and crises go on as usual."
        )
        self.manner.setText(manner or general)
        shown = list(names[:MOST_NAMES])
        text = self._context.locale.createSeparatedList(shown)
        if len(names) > len(shown):
            text = translate("Greetings", "{names} and %n more", None, len(names) - len(shown)).format(names=text)
        self.who.setText(text)
        self._hand.setVisible(busy)
        if busy:
            self.offer.setText(drafts.for_busy(occasion.observance, language))

    def _on_copy(self) -> None:
        self.copied.emit(self.offer.text())


def nobody(occasion: Occasion | None, name: str, *, on: bool) -> EmptyState:
    """Return what is said where there is nobody to greet; `on` is whether observances are greeted at all."""
    if not on:
        return EmptyState(
            "bell-off",
            translate("Greetings", "Greetings are switched off"),
            translate(
                "Greetings", "Switch them on in the settings, under Daily work, and holidays will be proposed again."
            ),
        )
    if occasion is None:
        return EmptyState(
            "hand-heart",
            translate("Greetings", "Nobody is to be greeted in the next weeks"),
            translate(
                "Greetings",
                "Say on the page of a client, or of a person there, which holidays are kept: the region is enough.",
            ),
        )
    if occasion.observance == BIRTHDAYS:
        return EmptyState(
            "cake",
            translate("Greetings", "No birthday in the next seven days"),
            translate("Greetings", "Birthdays are noted on the page of a client, beside the person."),
        )
    return EmptyState(
        "hand-heart",
        translate("Greetings", "{observance}: nobody keeps it").format(observance=name),
        translate("Greetings", "Who keeps it is noted on the page of a client or of a person there."),
    )
