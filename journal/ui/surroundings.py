"""What settings and window may ask of the desktop around them; how each desktop does it is not known here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from journal.ui.presentation import Presentation


class Surroundings(QObject):
    """Made by whoever stands between the window and the desktop; a window that only looks has none."""

    message_tested = Signal(str, str, bool)
    """How the test message was shown (`freedesktop`, `windows`, `macos`, `tray`, `none`), by what, with buttons?"""

    def __init__(self, presentation: Presentation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.presentation = presentation

    def has_tray(self) -> bool:
        """Whether there is an icon that brings a hidden window back."""
        raise NotImplementedError

    def can_start_at_login(self) -> bool:
        """Whether this system starts programs with the session in a way that is known."""
        raise NotImplementedError

    def starts_at_login(self) -> bool:
        """Whether the program starts with the session."""
        raise NotImplementedError

    def start_at_login(self, wanted: bool) -> None:
        """Start with the session from now on, hidden, or do so no more; JournalError or OSError where it cannot be."""
        raise NotImplementedError

    def test_message(self) -> None:
        """Show a message, and tell by `message_tested` how that was done."""
        raise NotImplementedError
