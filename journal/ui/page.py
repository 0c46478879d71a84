"""What all pages have in common: they reload when the tables they show have changed, and tick while they are seen."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from journal.store.history import Changed
from journal.ui.context import Context


class Page(QWidget):
    """A page of the window.  Subclasses name their tables, build themselves once, and fill themselves in `reload`."""

    NAME: ClassVar[str] = ""
    """The page's name in the rail, in pictures and in `Context.page_requested`."""
    TABLES: ClassVar[frozenset[str]] = frozenset()
    """The tables whose change makes the page reload."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._stale = True
        context.runner.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Read everything anew from the journal."""
        raise NotImplementedError

    def tick(self, now: int) -> None:
        """Move what moves with the clock; called about every second while the page is seen."""

    def beginning(self) -> QWidget | None:
        """Return what takes the keyboard when the page is given it."""
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        # No focus proxy: with one, Tab jumps over everything that stands before it on the page.
        super().focusInEvent(event)
        beginning = self.beginning()
        if beginning is not None:
            beginning.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Reload now if the page is seen, else when it is shown next."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.reload()

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & self.TABLES:
            self.refresh()
