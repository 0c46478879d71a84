"""What is owed between us and the client shown, as rows of the section Next: text, kind, time, verb and menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from journal.core.commitments import Commitment, CommitmentKind, Owed
from journal.store import commitments
from journal.ui import commitment_words as words
from journal.ui.commitment_verbs import CommitmentVerbs
from journal.ui.context import Context
from journal.ui.widgets.buttons import icon_button
from journal.ui.widgets.chip import Chip
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

_LISTS = (Owed.WE, Owed.WAITING, Owed.THEY)


class OwedRows:
    """Makes the rows; `owner` is whose window dialogs stand on."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        self._context = context
        self._verbs = CommitmentVerbs(context, owner)
        self._chips: list[tuple[Commitment, Chip]] = []

    def read(self, client_id: int) -> tuple[Commitment, ...]:
        """Return what is open with a client: what we owe first, each list soonest first."""
        found: list[Commitment] = []
        for owed in _LISTS:
            found += commitments.owed(self._context.reader, owed, client_id=client_id)
        return tuple(found)

    def clear(self) -> None:
        """Forget the rows: their widgets are gone."""
        self._chips = []

    def tick(self) -> None:
        """Let the chips say how late it is by now."""
        for commitment, chip in self._chips:
            found = self._chip(commitment)
            if chip.text() != found.text:
                chip.set_chip(found.text, found.tone)

    def row(self, commitment: Commitment) -> QWidget:
        """Return the row of one commitment."""
        context = self._context
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(6, 4, 0, 4)
        across.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(PlainLabel(commitment.text, "body", wrap=True))
        about = " · ".join((words.kind(commitment), *words.details(commitment, context.now(), context.locale)))
        column.addWidget(PlainLabel(about, "meta", wrap=True))
        found = self._chip(commitment)
        chip = Chip(found.text, found.tone)
        self._chips.append((commitment, chip))
        column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(column, 1)
        for button in (self._verb(commitment), self._more(commitment)):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _chip(self, commitment: Commitment) -> words.Chip:
        context = self._context
        return words.chip(commitment, context.now(), context.locale, context.reader.tz)

    def _verb(self, commitment: Commitment) -> QPushButton:
        reply = commitment.ours and commitment.kind is CommitmentKind.REQUEST
        icon = "hourglass" if commitment.waiting_on else "message-square-text" if reply else "check"
        made = icon_button(icon, words.verb(commitment))
        made.setAccessibleDescription(commitment.text)
        made.clicked.connect(partial(self._main, commitment))
        return made

    def _more(self, commitment: Commitment) -> QPushButton:
        made = icon_button("ellipsis", translate("ClientPage", "More"))
        made.setAccessibleDescription(commitment.text)
        made.clicked.connect(partial(self._open_menu, commitment, made))
        return made

    def _main(self, commitment: Commitment, _checked: bool = False) -> None:
        self._verbs.main(commitment)

    def _open_menu(self, commitment: Commitment, beside: QPushButton, _checked: bool = False) -> None:
        menu = QMenu(beside)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._verbs.fill_menu(menu, commitment, keys=False)
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))
