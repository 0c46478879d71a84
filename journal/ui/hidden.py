"""The window in place of a plain journal that is hidden from other eyes: no name on it, and one button back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from journal.settings import Settings
from journal.ui import icons, theme
from journal.ui.bare_window import BareWindow
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

ICON = 40


class HiddenWindow(BareWindow):
    """Hides and does not lock, and says so: without a passphrase whoever sits here can show the journal again."""

    show_requested = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._reminders = 0
        self.build()

    def fill(self, column: QVBoxLayout) -> None:
        """Put the words and the button there."""
        picture = QLabel()
        picture.setPixmap(icons.pixmap("eye-off", ICON, theme.tokens().accent, self.devicePixelRatioF()))
        title = PlainLabel(translate("Hidden", "Your journal is hidden"), "title")
        words = PlainLabel(
            translate("Hidden", "It has no passphrase, so anybody at this computer can show it. Settings can add one."),
            "meta",
            wrap=True,
        )
        self.reminders = PlainLabel("", "strong", tone="amber")
        self.back = button(translate("Hidden", "Show it again"), "primary", "eye")
        self.back.clicked.connect(self.show_requested)
        for part in (picture, title, words, self.reminders):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_reminders(self._reminders)
        self.back.setFocus()

    def show_reminders(self, count: int) -> None:
        """Say how many reminders came due meanwhile, with no word about what they are."""
        self._reminders = count
        self.reminders.setText(translate("Unlock", "%n reminder(s)", None, count))
        self.reminders.setVisible(count > 0)
