"""A chip that can be pressed and taken away, with mouse and keys; what it stands for its owner knows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from journal.ui import icons, theme
from journal.ui.widgets.chip import Tone, colours
from journal.ui.widgets.labels import plain_tool_tip

translate = QCoreApplication.translate

HEIGHT = 30
PADDING = 10
GAP = 6
ICON_PX = 15
CROSS_PX = 13
CROSS_AREA = 26
"""What of the right end takes it away, in pixels."""
MOST_WIDTH = 360
RING = 2


class CaptureChip(QAbstractButton):
    """`clicked` when its words are pressed, or Enter and Space on it; Delete and Backspace, or its cross, remove it."""

    removed = Signal()

    def __init__(
        self, text: str, spoken: str, icon: str, tone: Tone, *, removable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone: Tone = tone
        self._removable = removable
        self._over = False
        self.setText(text)
        self.setFont(theme.chip_font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tool_tip(spoken))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if removable:
            self.setAccessibleDescription(translate("QuickCapture", "Delete makes it plain text again"))

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 2 * PADDING + ICON_PX + GAP
        height = max(HEIGHT, round(QFontMetricsF(self.font()).height()) + 8)
        return QSize(min(int(width) + 1 + (CROSS_AREA - PADDING if self._removable else 0), MOST_WIDTH), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 2 * CROSS_AREA + 2 * PADDING), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._removable:
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            self.click()  # never further: the window would press its own button
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self.isDown() and inside and self._on_cross(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens()
        ink, ground = colours(self._tone, tokens)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = RING if self.hasFocus() else 1
        area = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        edge = tokens.accent if self.hasFocus() else ink
        outlined = self.hasFocus() or self._over or tokens.high_contrast
        painter.setPen(QPen(edge, ring) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        inner = QRectF(self.rect()).adjusted(PADDING, 0, -(CROSS_AREA if self._removable else PADDING), 0)
        icons.paint(painter, QRectF(inner.left(), inner.center().y() - ICON_PX / 2, ICON_PX, ICON_PX), self._icon, ink)
        inner.setLeft(inner.left() + ICON_PX + GAP)
        painter.setFont(self.font())
        painter.setPen(ink)
        shown = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width() + 1)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        if self._removable:
            middle = self.width() - CROSS_AREA / 2 - 1
            cross = QRectF(middle - CROSS_PX / 2, self.height() / 2 - CROSS_PX / 2, CROSS_PX, CROSS_PX)
            icons.paint(painter, cross, "x", ink)
        painter.end()

    def _on_cross(self, place: QPoint) -> bool:
        return self._removable and place.x() >= self.width() - CROSS_AREA
