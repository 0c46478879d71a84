"""The card that says who can read the journal's file, and leads to the dialogs that change it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from journal.ui.context import Context
from journal.ui.dialogs import encryption
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.chip import Chip
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class EncryptionCard(Card):
    """Encrypted or not, in words, with what can be done about it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.state = Chip("")
        super().__init__(translate("Settings", "Encryption"), self.state, parent)
        self._context = context
        self.words = PlainLabel("", "meta", wrap=True)
        self.body.addWidget(self.words)
        self.encrypt = button(translate("Settings", "Encrypt…"), icon="lock")
        self.change = button(translate("Settings", "Change the passphrase…"), icon="key-round")
        self.decrypt = button(translate("Settings", "Remove the encryption…"), icon="lock-open")
        self.code = button(translate("Settings", "Recovery code…"), icon="file-text")
        row = FlowLayout(gap_x=8, gap_y=8)
        for made, deed in (
            (self.encrypt, encryption.open_encrypt),
            (self.change, encryption.open_change),
            (self.code, encryption.open_code),
            (self.decrypt, encryption.open_decrypt),
        ):
            made.clicked.connect(partial(self._open, deed))
            made.setEnabled(not context.read_only)
            row.addWidget(made)
        self.body.addSpacing(4)
        self.body.addLayout(row)
        self.reload()

    def reload(self) -> None:
        """Show how it is now."""
        encrypted = encryption.is_encrypted(self._context)
        if encrypted:
            self.state.set_chip(translate("Settings", "Encrypted"), "green")
            self.words.setText(
                translate(
                    "Settings",
                    "Only who knows the passphrase, or has the recovery code, can read this file or its backups.",
                )
            )
        else:
            self.state.set_chip(translate("Settings", "Not encrypted"), "neutral")
            self.words.setText(
                translate("Settings", "Whoever can open this file on the computer can read what it says.")
            )
        self.encrypt.setVisible(not encrypted)
        self.change.setVisible(encrypted)
        self.code.setVisible(encrypted)
        self.decrypt.setVisible(encrypted)

    def _open(self, deed: Callable[[Context, QWidget], QDialog], _checked: bool = False) -> None:
        deed(self._context, self.window())
