"""A plain journal hidden from other eyes: the window in its place names nobody and has one button back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from journal.settings import Settings
from journal.store import due_notices
from journal.ui import icons, theme, window_place
from journal.ui.bare_window import BareWindow
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.ui.main_window import MainWindow

translate = QCoreApplication.translate

ICON = 40
LOOK_MS = 1_000


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

    def capture_words(self) -> str:
        return translate("Hidden", "Quick capture opens when the journal is shown again.")

    def show_reminders(self, count: int) -> None:
        """Say how many reminders came due meanwhile, with no word about what they are."""
        self._reminders = count
        self.reminders.setText(translate("Unlock", "%n reminder(s)", None, count))
        self.reminders.setVisible(count > 0)


class Hiding(QObject):
    """Hides everything that a window shows, its dialogs too, and brings it back as it was."""

    changed = Signal(bool)
    """Whether it is hidden: meanwhile messages and the card must name nobody."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._cover: HiddenWindow | None = None
        self._hidden: list[QWidget] = []
        self._coming: list[int] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def hide(self) -> None:
        """Put a window without names in the place of all others."""
        if self._cover is not None:
            self._cover.bring_to_front()
            return
        window_place.keep(self._window, self._context.settings)
        self._cover = HiddenWindow(self._context.settings)
        self._cover.show_requested.connect(self.show)
        self._cover.quit_requested.connect(self._window.quit_requested)
        self._window.cover = self._cover
        if not self._context.read_only:
            self._coming = due_notices.coming(self._context.reader, self._context.now())
            self._timer.start(LOOK_MS)
        self.changed.emit(True)
        self._hidden = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self._cover]
        self._cover.show()
        for one in self._hidden:
            one.hide()

    def show(self) -> None:
        """Bring everything back."""
        if self._cover is None:
            return
        self._window.cover = None
        for one in self._hidden:
            if isValid(one):
                one.show()
        self.end()
        self._window.bring_to_front()
        self.changed.emit(False)

    def end(self) -> None:
        """Take the window without names away."""
        self._timer.stop()
        self._window.cover = None
        self._hidden = []
        if self._cover is not None:
            self._cover.quit_requested.disconnect(self._window.quit_requested)
            self._cover.close()
            self._cover.deleteLater()
            self._cover = None

    def _look(self) -> None:
        now = self._context.now()
        if self._cover is not None:
            self._cover.show_reminders(sum(moment <= now for moment in self._coming))
