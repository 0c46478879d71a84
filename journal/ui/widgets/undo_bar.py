"""The bar over the page: what was just done, and for eight seconds the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.labels import PlainLabel

SHOWN_MS = 8_000
ERROR_MS = 15_000
MARGIN = 20
GAP = 8


class UndoBar(QFrame):
    """Floats over the lower edge of its parent, or where the page has room; `undo_requested` asks for the way back."""

    undo_requested = Signal()

    def __init__(self, undo_text: str, close_text: str, room: Callable[[], QRect | None], parent: QWidget) -> None:
        """`room` tells where in `parent` it may lie; None for the foot."""
        super().__init__(parent)
        self._room = room
        self.setProperty("bar", True)
        self.setProperty("card", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        self.label = PlainLabel("", "body", wrap=True)
        self.label.setMinimumWidth(180)
        self.undo = button(undo_text, "quiet", "undo-2", "Ctrl+Z")
        self.undo.clicked.connect(self._undo)
        close = icon_button("x", close_text)
        close.clicked.connect(self.hide)
        row.addWidget(self.label, 1)
        row.addWidget(self.undo)
        row.addWidget(close)
        for control in (self.undo, close):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._ground = parent
        parent.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def tell(self, text: str, *, undoable: bool, error: bool = False) -> None:
        """Show a sentence; with the way back where there is one."""
        self.label.setText(text)
        self.label.set_tone("red" if error else "text")
        self.undo.setVisible(undoable)
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        self._timer.start(ERROR_MS if error else SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        if self.isVisible():
            self._place()

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _place(self) -> None:
        parent, head = self._ground, self._room()
        room = parent.width() - 2 * MARGIN if head is None else head.width()
        wanted = self.label.fontMetrics().horizontalAdvance(self.label.text()) + self.undo.sizeHint().width() + 110
        width = max(320, min(wanted, room, 640))
        self.setFixedWidth(width)
        self.adjustSize()
        # Not the larger of both: the hint takes the sentence as narrow as it may become.
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        if head is not None:
            self.setGeometry(head.right() + 1 - width, max(GAP, head.bottom() + 1 - height), width, height)
            return
        place = QRect((parent.width() - width) // 2, parent.height() - height - MARGIN, width, height)
        typed_in = _field_with_focus(parent)
        if typed_in is not None and typed_in.intersects(place) and typed_in.top() > height + 2 * GAP:
            place.moveBottom(typed_in.top() - GAP)
        self.setGeometry(place)


def _field_with_focus(ground: QWidget) -> QRect | None:
    """Return where the field that is being typed in stands; nobody should have to write underneath the bar."""
    focused = QApplication.focusWidget()
    if not isinstance(focused, QLineEdit | QPlainTextEdit | QAbstractSpinBox) or not ground.isAncestorOf(focused):
        return None
    return QRect(focused.mapTo(ground, QPoint(0, 0)), focused.size())
