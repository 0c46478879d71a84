"""A frame for a form that is as high as the form where there is room, and scrolls where there is none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QWidget

from journal.ui.widgets.scroll_area import ScrollArea

MINIMUM_PX = 150
MARGIN_PX = 8
"""Room left above and below what is scrolled to."""


class FormScroll(ScrollArea):
    """Holds one form whose height depends on its width."""

    def __init__(self, form: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        form.setProperty("scrolled", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(MINIMUM_PX)
        self.setWidgetResizable(True)
        self.setWidget(form)
        form.installEventFilter(self)
        # Qt follows the Tab key alone; fields that open and take the keyboard themselves must be seen as well.
        self._seeking = QTimer(self)
        self._seeking.setSingleShot(True)
        self._seeking.timeout.connect(self._seek)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def sizeHint(self) -> QSize:
        width = self.viewport().width()
        wanted = self._form.heightForWidth(width) if self._form.hasHeightForWidth() else -1
        return QSize(super().sizeHint().width(), max(wanted, self._form.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), MINIMUM_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._form.isAncestorOf(new):
            self._seeking.start(0)

    def _seek(self) -> None:
        """Once the layout has settled, show what has the keyboard."""
        focused = QApplication.focusWidget()
        if focused is None or not self._form.isAncestorOf(focused):
            return
        room = focused.height() // 2 + MARGIN_PX
        if 2 * room <= self.viewport().height():
            # Qt itself would be content with the cursor and cut the edge of the field off.
            self.ensureVisible(0, focused.mapTo(self._form, focused.rect().center()).y(), 0, room)
        else:
            self.ensureWidgetVisible(focused, 0, MARGIN_PX)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._form and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            if self._form.isAncestorOf(QApplication.focusWidget() or self):
                self._seeking.start(0)
        return super().eventFilter(watched, event)
