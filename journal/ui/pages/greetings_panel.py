"""The right side of the page of greetings: about the person, the gate or the text, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.ui import theme
from journal.ui.context import Context
from journal.ui.models.due_texts import Chip as ChipWords
from journal.ui.pages.greetings_editor import GreetingEditor
from journal.ui.pages.greetings_person import BeforeCard, PersonCard
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate


class GateCard(Card):
    """Why somebody is to be answered first, and the two ways on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Greetings", "Answer first"), parent=parent)
        self.reason = PlainLabel("", "strong", wrap=True, tone="red")
        self.points = PlainLabel("", "body", wrap=True, tone="muted")
        self.reply = button(translate("Greetings", "Reply"), "primary", "message-square-text", "R")
        self.anyway = button(translate("Greetings", "Greet anyway"), "secondary", "hand-heart", "G")
        self.stop = button(translate("Greetings", "Not this year"), "quiet")
        text = translate("Greetings", "A greeting sent anyway names what is open in its first line.")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.reply)
        row.addWidget(self.anyway)
        row.addWidget(self.stop)
        row.addStretch(1)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.points)
        self.body.addLayout(row)
        self.body.addWidget(PlainLabel(text, "meta", wrap=True))


class GreetingPanel(QWidget):
    """One person, or many who get one message."""

    asked = Signal(str)
    """A deed, as in `greetings_list.DEEDS`, or "back" to the list."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = PersonCard(context)
        self.gate = GateCard()
        self.editor = GreetingEditor(context)
        self.over = Card()
        self.over_text = PlainLabel("", "body", wrap=True)
        self.over_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.over.body.addWidget(self.over_text)
        self.before = BeforeCard(context)
        # Beneath the text, not at the foot of the page: there the bar that offers to undo would lie over it.
        self.editor.body.addWidget(self._bar())
        inner = QWidget()
        inner.setProperty("scrolled", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 4, 14)
        column.setSpacing(theme.tokens().sizes.row_gap)
        for part in (self.person, self.gate, self.editor, self.over, self.before):
            column.addWidget(part)
        column.addStretch(1)
        self.area = ScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.gate.reply.clicked.connect(partial(self._ask, "reply"))
        self.gate.anyway.clicked.connect(partial(self._ask, "anyway"))
        self.gate.stop.clicked.connect(partial(self._ask, "stop"))
        self.person.client_requested.connect(partial(self._ask, "open"))

    def show_part(self, part: Card) -> None:
        """Show one of gate, editor and over beneath the person."""
        for one in (self.gate, self.editor, self.over):
            one.setVisible(one is part)
        self.area.verticalScrollBar().setValue(0)

    def tell_when(self, words: ChipWords | None) -> None:
        """Say when the greeting goes out best."""
        self.when.setVisible(words is not None)
        if words is not None:
            self.when.set_tone(words.tone if words.tone != "neutral" else "muted")
            self.when.setText(words.text)

    def name_the_many(self, count: int) -> None:
        """Say on the button how many get the message; 1 for a single greeting."""
        if count > 1:
            self.send.setText(translate("Greetings", "Copy, mark all %n as sent", None, count))
        else:
            self.send.setText(translate("Greetings", "Copy and mark as sent"))
        self.send.setAccessibleName(self.send.text())
        self.stop.setVisible(count == 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
        if enter and control:
            if not self.editor.field.composing and not event.isAutoRepeat():
                self.asked.emit("send")
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.asked.emit("back")
            event.accept()
        else:
            super().keyPressEvent(event)

    def _bar(self) -> QWidget:
        self.when = PlainLabel("", "meta", wrap=True)
        self.send = button(translate("Greetings", "Copy and mark as sent"), "primary", "copy", "↵")
        self.copy = button(translate("Greetings", "Only copy"), "secondary")
        self.stop = button(translate("Greetings", "Not this year"), "quiet")
        bar = QWidget()
        column = QVBoxLayout(bar)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.when)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made, deed in ((self.send, "send"), (self.copy, "copy"), (self.stop, "stop")):
            row.addWidget(made)
            made.clicked.connect(partial(self._ask, deed))
        row.addStretch(1)
        column.addLayout(row)
        return bar

    def _ask(self, deed: str, _checked: bool = False) -> None:
        self.asked.emit(deed)
