"""Scrolling over numbers, dates and lists to choose from changes none of them; what they are in scrolls instead."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWheelEvent, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget


class StillBoxes(QObject):
    """The one guard for all windows of `application`.

    It looks at what reaches a window, before Qt gives it to a widget: so a box is not given the keyboard either, and
    boxes that are made at any time are guarded.  A filter on the application would be asked about every event there is.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        application.focusWindowChanged.connect(self._watch)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time changes nothing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QWheelEvent) or not isinstance(watched, QWindow):
            return False
        if QApplication.activePopupWidget() is not None:
            return False  # a list that is open scrolls
        root = QWidget.find(watched.winId())
        under = root.childAt(event.position().toPoint()) if root is not None else None
        box = _box(under)
        if box is not None:
            _scroll_around(box, event)
        return box is not None


def _box(widget: QWidget | None) -> QWidget | None:
    """Return the box that `widget` is, or is a part of."""
    # Late: the first frame has none of these, and need not wait until Qt for Python has made their classes.
    from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QScrollBar

    while widget is not None:
        slides = isinstance(widget, QAbstractSlider) and not isinstance(widget, QScrollBar)
        if slides or isinstance(widget, QAbstractSpinBox | QComboBox):
            return widget
        widget = None if widget.isWindow() else widget.parentWidget()
    return None


def _scroll_around(box: QWidget, event: QWheelEvent) -> None:
    """Give the turn of the wheel to the nearest area around `box` that takes it: one at its end does not."""
    around = box.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            viewport = around.viewport()
            turn = QWheelEvent(
                viewport.mapFromGlobal(event.globalPosition()), event.globalPosition(), event.pixelDelta(),
                event.angleDelta(), event.buttons(), event.modifiers(), event.phase(), event.inverted(),
            )  # fmt: skip
            turn.ignore()
            QApplication.sendEvent(viewport, turn)
            if turn.isAccepted():
                return
        around = None if around.isWindow() else around.parentWidget()
