"""The choice of what weighs when a client chooses: any number of words, each with how to go about it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journal.core.temperaments import Motive
from journal.ui import character_words as words
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel, plain_tool_tip

translate = QCoreApplication.translate


class MotivePicker(QWidget):
    """Words that can be pressed; below them the advice on those that are chosen."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._buttons: dict[Motive, QPushButton] = {}
        chips = QWidget()
        flow = FlowLayout(chips)
        for motive in Motive:
            made = button(words.motive(motive), "choice")
            made.setCheckable(True)
            made.setAutoDefault(False)
            advice = words.advice_on(context, motive).text
            made.setToolTip(plain_tool_tip(advice))
            made.setAccessibleDescription(advice)
            made.toggled.connect(self._on_toggled)
            self._buttons[motive] = made
            flow.addWidget(made)
        self.advice = PlainLabel("", "meta", wrap=True)
        self.advice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(chips)
        column.addWidget(self.advice)
        self.setFocusProxy(self._buttons[Motive.LOOKS])

    def set_motives(self, motives: Iterable[Motive]) -> None:
        """Choose these."""
        wanted = set(motives)
        for motive, made in self._buttons.items():
            made.setChecked(motive in wanted)

    def motives(self) -> tuple[Motive, ...]:
        """Return what is chosen, in the usual order."""
        return tuple(motive for motive, made in self._buttons.items() if made.isChecked())

    def pick(self, motive: Motive) -> QPushButton:
        """Return the button of one."""
        return self._buttons[motive]

    def _on_toggled(self, _checked: bool) -> None:
        lines = (words.advice_on(self._context, motive) for motive in self.motives())
        said = [translate("Character", "{about}: {advice}").format(about=one.about, advice=one.text) for one in lines]
        self.advice.setText("\n".join(said))
        self.advice.setVisible(bool(said))
        self.changed.emit()
