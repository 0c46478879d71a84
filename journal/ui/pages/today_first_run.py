"""What Today shows while the journal is empty: the ways to begin, each saying what it will do, and a passphrase."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.ui import theme
from journal.ui.context import Context
from journal.ui.widgets.buttons import Kind, button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

WIDTH = 640
BUTTON_WIDTH = 204


class FirstRun(QWidget):
    """A greeting, three cards, and a line for who wants the journal protected before the first word is in it."""

    add_client_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = QVBoxLayout()
        column.setSpacing(theme.tokens().sizes.row_gap)
        column.addStretch(2)
        column.addWidget(PlainLabel(translate("Today", "Your journal is empty"), "card"))
        intro = translate(
            "Today", "Everything you write stays in one file on this computer. How would you like to begin?"
        )
        column.addWidget(PlainLabel(intro, "body", wrap=True, tone="muted"))
        column.addSpacing(8)
        self.add_client = self._choice(
            column,
            translate("Today", "Add a client"),
            translate("Today", "Only a name is needed; the rest can wait until you know it."),
            "user-plus",
            "primary",
        )
        self.import_journal = self._choice(
            column,
            translate("Today", "Import a spreadsheet"),
            translate(
                "Today",
                "Reads your list of clients or contacts, saved as CSV, or a journal exported from here. You see what "
                "would come before anything is written.",
            ),
            "upload",
        )
        self.look_at_sample = self._choice(
            column,
            translate("Today", "Look at a sample"),
            translate("Today", "Opens a second journal with invented clients. Yours stays as it is."),
            "book-open",
        )
        if context.reader.key is None and not context.read_only:
            column.addSpacing(4)
            column.addWidget(self._protection())
        column.addStretch(3)
        self.add_client.clicked.connect(self.add_client_requested)
        self.import_journal.clicked.connect(self.import_requested)
        self.look_at_sample.clicked.connect(self.sample_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addLayout(column, 100)
        row.addStretch(1)

    def _protection(self) -> QWidget:
        says = translate("Today", "Others use this computer too? A passphrase keeps the journal for you alone.")
        self.protect = button(translate("Today", "Protect with a passphrase…"), "quiet", "lock")
        self.protect.setAccessibleDescription(says)
        self.protect.clicked.connect(self._open_protection)
        line = QWidget()
        line.setMaximumWidth(WIDTH)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.protect)
        row.addWidget(PlainLabel(says, "meta", wrap=True), 1)
        return line

    def _open_protection(self) -> None:
        from journal.ui.dialogs import encryption  # late: not before the first frame

        encryption.open_encrypt(self._context, self.window())

    def _choice(self, column: QVBoxLayout, text: str, says: str, icon: str, kind: Kind = "secondary") -> QPushButton:
        card = Card()
        card.setMaximumWidth(WIDTH)
        made = button(text, kind, icon)
        made.setMinimumWidth(BUTTON_WIDTH)
        made.setAccessibleDescription(says)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(PlainLabel(says, "body", wrap=True), 1)
        card.body.addLayout(row)
        column.addWidget(card)
        return made
