"""What an entry that is being written settles: a chip for each open point of the client, pressed where it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.core.commitments import Commitment
from journal.store import commitments
from journal.ui import commitment_words as words
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel, plain_tool_tip

translate = QCoreApplication.translate

SHOWN = 6
"""How many open points are offered; one that is chosen is always among them."""
_CHARACTERS = 36


class Settles(QWidget):
    """Chips of open requests and promises; nothing is seen where there are none."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chips: dict[int, QPushButton] = {}
        self._offered = True
        row = QWidget()
        self._flow = FlowLayout(row, gap_x=6, gap_y=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(translate("Composer", "This settles"), "meta"))
        column.addWidget(row)
        self.setAccessibleName(translate("Composer", "This settles"))
        self.hide()

    def offer(self, client_id: int | None, chosen: Sequence[int] | None = None) -> None:
        """Offer the open points of a client; `chosen` ones are pressed, without it those that were stay so."""
        pressed = set(self.chosen() if chosen is None else chosen)
        found = commitments.standing(self._context.reader, client_id) if client_id is not None else []
        # What was chosen stands first, then what we owe.
        found.sort(key=lambda one: (one.id not in pressed, not one.ours, one.made.at))
        shown = [one for number, one in enumerate(found) if number < SHOWN or one.id in pressed]
        self._flow.clear()
        self._chips = {one.id: self._chip(one, pressed=one.id in pressed) for one in shown}
        self.setVisible(self._offered and bool(self._chips))
        self.updateGeometry()

    def allow(self, offered: bool) -> None:
        """Show them, or for an entry that is edited nothing at all."""
        self._offered = offered
        self.setVisible(offered and bool(self._chips))

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of what the entry settles."""
        return tuple(one for one, chip in self._chips.items() if self._offered and chip.isChecked())

    def chips(self) -> list[QPushButton]:
        """Return the chips in their order."""
        return list(self._chips.values())

    def _chip(self, commitment: Commitment, *, pressed: bool) -> QPushButton:
        text = commitment.text if len(commitment.text) <= _CHARACTERS else commitment.text[:_CHARACTERS] + "…"
        made = button(text.replace("&", "&&"), "secondary", words.icon(commitment))
        made.setCheckable(True)
        made.setChecked(pressed)
        made.setAccessibleName(f"{words.kind(commitment)}: {commitment.text}")
        made.setToolTip(plain_tool_tip(f"{words.kind(commitment)}: {commitment.text}"))
        made.toggled.connect(self._on_toggled)
        self._flow.addWidget(made)
        return made

    def _on_toggled(self, _on: bool) -> None:
        self.changed.emit()
