"""What all pages have in common: they reload when the tables they show have changed, and tick while they are seen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from journal.core.errors import JournalError
from journal.store.history import Changed
from journal.ui import errors, theme
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate


class _Unread(EmptyState):
    """Lies over a page that could not be read."""

    def paintEvent(self, event: QPaintEvent) -> None:
        # Not as an opaque widget: Qt would then never paint the window behind it, which waits for that to begin.
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())


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
        self._unread: EmptyState | None = None
        self._fails = False
        context.runner.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Read everything anew from the journal."""
        raise NotImplementedError

    def tick(self, now: int) -> None:
        """Move what moves with the clock; called about every second while the page is seen."""

    def client_in_sight(self) -> int | None:
        """Return the client that the page, or its chosen row, is about; None where there is none."""
        return None

    def room_to_tell(self) -> QRect | None:
        """Return where on the page the bar may lie that tells what was done; None for the foot, as most pages do."""
        return None

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
            self._fails = False
            with reading(self):
                self.reload()
            if not self._fails:
                self._drop_unread()

    @property
    def unread(self) -> EmptyState | None:
        """What stands in the place of a page that cannot be read; None where it can."""
        return self._unread

    def show_unread(self, error: JournalError) -> None:
        """Say in place of the page why it cannot be read and what can be done; the window is told once."""
        self._fails = True
        if self._unread is not None:
            return
        again = button(translate("Page", "Try again"), icon="refresh-cw")
        again.clicked.connect(self.refresh)
        area = self.area()
        title = translate("Page", "This page cannot be read")
        self._unread = _Unread("triangle-alert", title, errors.sentence(error), [again], area)
        self._unread.setGeometry(area.rect())
        area.removeEventFilter(self)  # twice would be once too many
        area.installEventFilter(self)
        theme.finish(self._unread)
        self._unread.show()
        self._unread.raise_()
        self.context.tell_unread(error)

    def area(self) -> QWidget:
        """Return the part that gives way to the error."""
        return self

    def beat(self, now: int) -> None:
        """Tick, where there is anything to see."""
        if self._unread is None:
            with reading(self):
                self.tick(now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._unread is not None and watched is self._unread.parent():
            self._unread.setGeometry(self.area().rect())
        return super().eventFilter(watched, event)

    def _drop_unread(self) -> None:
        if self._unread is not None:
            self._unread.hide()
            self._unread.deleteLater()
            self._unread = None

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & self.TABLES:
            self.refresh()


@contextmanager
def reading(part: QWidget) -> Iterator[None]:
    """Read inside this for a part of a page: what cannot be read is said by the page and never reaches Qt as an error.

    Where the part belongs to no page the error comes through.
    """
    try:
        yield
    except JournalError as error:
        page: QWidget | None = part
        while page is not None and not isinstance(page, Page):
            page = page.parentWidget()
        if page is None:
            raise
        page.show_unread(error)
