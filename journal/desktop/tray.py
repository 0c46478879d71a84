"""The icon in the system's tray, where the desktop has one; its words, its picture and its meaning are the caller's."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon


@dataclass(frozen=True, slots=True)
class TrayTexts:
    """The words of the menu."""

    open: str
    quit: str
    log: str = ""
    """Nothing where there is no journal to write in."""
    quick: str = ""
    """Quick capture; the same."""
    present: str = ""
    """Presentation mode; nothing where there is nothing to hide."""


class Tray(QObject):
    """An icon with a menu.  `present` is False where the desktop has no tray: then no window may hide to it."""

    open_requested = Signal()
    log_requested = Signal()
    quick_requested = Signal()
    presentation_requested = Signal()
    quit_requested = Signal()

    def __init__(self, icon: QIcon, texts: TrayTexts, tool_tip: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.icon: QSystemTrayIcon | None = None
        """The icon itself, for messages; None without a tray."""
        self._menu: QMenu | None = None
        self._presentation: QAction | None = None
        self._presenting = False
        self._picture, self._texts, self._tool_tip = icon, texts, tool_tip
        self.look()

    @property
    def present(self) -> bool:
        """Whether there is an icon that brings a hidden window back."""
        return self.icon is not None and self.icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def look(self) -> None:
        """Put the icon there once the desktop has a tray: at the beginning of a session it may come after us."""
        if self.icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self.icon = QSystemTrayIcon(self._picture, self)
            self.icon.activated.connect(self._on_activated)
            self.set_texts(self._texts, self._tool_tip)
            self.icon.show()

    def set_texts(self, texts: TrayTexts, tool_tip: str) -> None:
        """Take other words, after a change of language."""
        self._texts, self._tool_tip = texts, tool_tip
        if self.icon is None:
            return
        menu = QMenu()
        for text, signal in (
            (texts.open, self.open_requested),
            (texts.log, self.log_requested),
            (texts.quick, self.quick_requested),
            (texts.present, self.presentation_requested),
            (texts.quit, self.quit_requested),
        ):
            if text:
                action = menu.addAction(text)
                action.triggered.connect(signal)
                if signal is self.presentation_requested:
                    action.setCheckable(True)
                    self._presentation = action
        self.icon.setContextMenu(menu)
        self._menu = menu  # The icon does not own its menu.
        self.set_presenting(self._presenting)
        self.icon.setToolTip(tool_tip)

    def set_presenting(self, presenting: bool) -> None:
        """Show in the menu whether presentation mode holds."""
        self._presenting = presenting
        if self._presentation is not None:
            self._presentation.setChecked(presenting)

    def set_icon(self, icon: QIcon) -> None:
        """Show another picture: the one with the count of the day."""
        self._picture = icon
        if self.icon is not None:
            self.icon.setIcon(icon)

    def set_tool_tip(self, text: str) -> None:
        """Say how much is due; never a client's name, which others could read over the shoulder."""
        self._tool_tip = text
        if self.icon is not None:
            self.icon.setToolTip(text)

    def hide(self) -> None:
        """Take the icon away, when the program ends."""
        if self.icon is not None:
            self.icon.hide()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # A right click opens the menu by itself.
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_requested.emit()
