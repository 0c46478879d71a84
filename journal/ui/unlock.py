"""The window in front of an encrypted journal: asks for its passphrase and shows nothing of what is in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout

from journal import paths
from journal.settings import Settings
from journal.ui import icons, theme
from journal.ui.bare_window import BareWindow
from journal.ui.context import OpenRequest
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.key_form import KeyForm
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

ICON = 40


class UnlockWindow(BareWindow):
    """Neither window nor title names a client; the file's name is shown where it is not the usual one."""

    form: KeyForm

    opened = Signal(object)
    """The key (bytes) that opens the file."""
    open_requested = Signal(object)
    """An `OpenRequest` for another journal."""
    broke = Signal(object)
    """An exception that nobody expected."""

    def __init__(self, path: Path, settings: Settings, back: OpenRequest | None = None) -> None:
        """`back` is the user's own journal where another one is asked for here."""
        super().__init__(settings)
        self.path = path
        self._back = back
        self._reminders = 0
        self.build()

    def build(self) -> None:
        """Make everything anew, but for a moment when the key is being made; what is typed stays."""
        if not self.is_busy:
            super().build()
            self.form.focus()

    @property
    def is_busy(self) -> bool:
        """Whether the key is being made."""
        return hasattr(self, "form") and self.form.is_busy

    def fill(self, column: QVBoxLayout) -> None:
        """Put the card there."""
        old = self.form if hasattr(self, "form") else None
        self.form = KeyForm(self.path)
        if old is not None:
            self.form.take_over(old)
        self.form.unlocked.connect(self.opened)
        self.form.broke.connect(self.broke)
        self.form.state_changed.connect(self._fit)
        picture = QLabel()
        picture.setPixmap(icons.pixmap("lock", ICON, theme.tokens().accent, self.devicePixelRatioF()))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title = PlainLabel(translate("Unlock", "Your journal is locked"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.file = PlainLabel(self.path.name, "meta", elide=True)
        self.file.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.reminders = PlainLabel("", "strong", tone="amber")
        self.reminders.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.unlock = button(translate("Unlock", "Unlock"), "primary", "lock-open")
        self.unlock.clicked.connect(self.form.submit)
        if self._back is None:
            self.other = button(translate("Unlock", "Open another journal…"), "quiet")
            self.other.clicked.connect(self._choose)
        else:
            self.other = button(translate("Unlock", "Back to my journal"), "quiet", "arrow-left")
            self.other.clicked.connect(self._go_back)
        card = Card()
        card.body.setContentsMargins(8, 8, 8, 8)
        card.body.setSpacing(12)
        card.body.addWidget(self.form)
        card.body.addWidget(self.unlock)
        below = QHBoxLayout()
        below.addWidget(self.form.switch)
        below.addStretch(1)
        below.addWidget(self.other)
        for part in (picture, title, self.file, self.reminders):
            column.addWidget(part)
        self.file.setVisible(self.path != paths.default_journal())  # only now: without a place it would be a window
        column.addSpacing(6)
        column.addWidget(card)
        column.addLayout(below)
        self.show_reminders(self._reminders)
        self._fit()

    def capture_words(self) -> str:
        return translate("Unlock", "Quick capture opens after unlocking.")

    def show_reminders(self, count: int) -> None:
        """Say how many reminders have come due, with no word about what they are."""
        self._reminders = count
        self.reminders.setText(translate("Unlock", "%n reminder(s)", None, count))
        self.reminders.setVisible(count > 0)

    def _fit(self) -> None:
        self.unlock.setEnabled(self.form.is_ready)
        self.other.setEnabled(not self.form.is_busy)
        words = translate("Unlock", "Opening…") if self.form.is_busy else translate("Unlock", "Unlock")
        self.unlock.setText(words)
        self.unlock.setAccessibleName(words)

    def end(self) -> None:
        """Let the key be made to its end."""
        self.form.wait()

    def _go_back(self) -> None:
        self.open_requested.emit(self._back)

    def _choose(self) -> None:
        dialog = QFileDialog(self, translate("Unlock", "Open another journal"), str(self.path.parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([translate("Unlock", "Journals (*.cjournal)"), translate("Unlock", "All files (*)")])
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, name: str) -> None:
        self.open_requested.emit(OpenRequest(Path(name).absolute()))
