"""How to treat the client that is shown: temperament, what weighs when they choose, and the playbook's advice.

Nothing is shown until somebody has set it; where they stand just now is set in the header.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.core.clients import Client
from journal.core.temperaments import Motive, Stance, Temperament
from journal.store import stances
from journal.ui import character_words as words
from journal.ui.character_words import AdviceLine
from journal.ui.context import Context
from journal.ui.pages.client_fact_buttons import ChipButton, FactButton
from journal.ui.pages.client_sections import Section
from journal.ui.widgets.buttons import icon_button
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class CharacterSection(Section):
    """A click on the temperament or a motive edits the client; each advice can be put away for good."""

    edit_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            translate("ClientPage", "How to treat them"),
            translate("ClientPage", "Say what they are like"),
            "pencil",
        )
        self._temperament: Temperament | None = None
        self._stance: Stance | None = None
        self._motives: tuple[Motive, ...] = ()
        self._lines: list[AdviceLine] = []
        self.add_requested.connect(self.edit_requested)
        context.advice_changed.connect(self.reload_requested)

    def read(self, client: Client) -> object:
        self._temperament, self._motives = client.temperament, client.motives
        self._stance = stances.current(self.context.reader, client.id)
        self._lines = words.advice_lines(self.context, client.id)
        if not (self._temperament or self._motives or self._lines):
            return None
        return (self._temperament, self._stance, self._motives, tuple(self._lines))

    def fill(self, client: Client) -> None:
        body = self.card.body
        if self._temperament is not None:
            made = FactButton(words.temperament(self._temperament), words.treatment(self._temperament), strong=True)
            made.clicked.connect(self.edit_requested)
            body.addWidget(made)
        if self._motives:
            body.addWidget(self._chips())
        for line in self._lines:
            body.addWidget(AdviceRow(self.context, line))

    def _chips(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        for motive in self._motives:
            made = ChipButton(words.motive(motive), details=words.advice_on(self.context, motive).text)
            made.clicked.connect(self.edit_requested)
            flow.addWidget(made)
        return holder


class AdviceRow(QWidget):
    """One line of advice with the button that puts it away; Delete does it too."""

    def __init__(self, context: Context, line: AdviceLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._line = context, line
        said = translate("Character", "{about}: {advice}").format(about=line.about, advice=line.text)
        self.text = PlainLabel(said, "meta", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hide_button = icon_button("x", translate("ClientPage", "Hide this"))
        self.hide_button.setAccessibleDescription(line.text)
        self.hide_button.clicked.connect(self._put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.text, 1)
        row.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._put_away()
            event.accept()
            return
        super().keyPressEvent(event)

    def _put_away(self, _checked: bool = False) -> None:
        words.hide(self._context, self._line.topic)
        told = translate("ClientPage", "Hidden: {about}. The playbook brings it back.").format(about=self._line.about)
        self._context.told.emit(told)
