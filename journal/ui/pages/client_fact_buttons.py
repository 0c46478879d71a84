"""The facts of a client as buttons: a chip of a few words, or a line that wraps with a quiet one below it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from journal.ui import icons, theme
from journal.ui.theme import Tokens
from journal.ui.widgets.chip import Tone, colours, paint_chip
from journal.ui.widgets.labels import plain_tool_tip
from journal.ui.widgets.swatch import paint_swatch

_CHIP_HEIGHT = 28
_CHIP_PAD = 11
_SPOT = 16
_GAP = 6
_ROW_PAD_X = 6
_ROW_PAD_Y = 4
_STATUS_AROUND = 2 * 10 + 13 + 4 + 2
"""What a small chip has beside its words: both ends, its icon and the gap after it."""
_NEW_LINE = "\u2028"
"""A layout of text takes "\\n" for a paragraph that it does not know."""


class _Fact(QPushButton):
    """What both have in common: text painted by ourselves, names for screen readers, a ring with the keyboard."""

    def __init__(self, text: str, details: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.words, self.details = text, details
        self.setAccessibleName(text)
        self.setAccessibleDescription(details)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._hovered = False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def ring(self, painter: QPainter, t: Tokens, radius: float) -> None:
        """Draw the ring of the keyboard's place."""
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(t.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class ChipButton(_Fact):
    """A chip that can be pressed; `colour` puts a spot before the words, `struck` crosses it out."""

    def __init__(
        self,
        text: str,
        tone: Tone = "neutral",
        *,
        details: str = "",
        colour: QColor | None = None,
        struck: bool = False,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, details, parent)
        self._tone, self._colour, self._struck, self._icon = tone, colour, struck, icon
        self.setFont(theme.font(theme.META_PX, 500))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        # Asked at the moment of showing: the width may have changed since.
        if event.type() == QEvent.Type.ToolTip:
            cut = self.sizeHint().width() > self.width()
            shown = "\n".join(filter(None, [self.words if cut else "", self.details]))
            self.setToolTip(plain_tool_tip(shown))
        return super().event(event)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.words) + 2 * _CHIP_PAD + 1
        return QSize(width + (_SPOT + _GAP if self._colour or self._icon else 0), _CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), _CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        ink, ground = colours(self._tone, t)
        if self._tone == "neutral":
            ink = t.text
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink if t.high_contrast or self._hovered else ground, 1))
        painter.setBrush(ground)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        inner = area.adjusted(_CHIP_PAD, 0, -_CHIP_PAD, 0)
        spot = QRectF(inner.left(), area.center().y() - _SPOT / 2, _SPOT, _SPOT)
        if self._colour is not None:
            paint_swatch(painter, spot, self._colour, t, struck=self._struck)
        elif self._icon is not None:
            icons.paint(painter, spot, self._icon, ink)
        if self._colour is not None or self._icon is not None:
            inner.setLeft(spot.right() + _GAP)
        painter.setFont(self.font())
        painter.setPen(ink)
        shown = QFontMetrics(self.font()).elidedText(self.words, Qt.TextElideMode.ElideRight, int(inner.width()) + 1)
        painter.drawText(inner.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, shown)
        self.ring(painter, t, area.height() / 2)
        painter.end()


class StatusChip(_Fact):
    """A chip of the small size, as beside a name, that can be pressed."""

    def __init__(self, text: str, tone: Tone, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "", parent)
        self._tone, self._icon = tone, icon
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str) -> None:
        """Say something else."""
        self.words = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.chip_font()).horizontalAdvance(self.words)
        return QSize(width + _STATUS_AROUND, theme.tokens().sizes.chip_height + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        room, metrics = self.width() - _STATUS_AROUND, QFontMetrics(theme.chip_font())
        shown = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, max(0, room))
        paint_chip(painter, area, shown, self._tone, t, theme.chip_font(), icon=self._icon)
        self.ring(painter, t, self.height() / 2)
        painter.end()


class FactButton(_Fact):
    """A line of text that wraps, with an icon or a spot before it and details in a quiet second line."""

    def __init__(
        self,
        text: str,
        details: str = "",
        *,
        tone: str = "text",
        icon: str | None = None,
        colour: QColor | None = None,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, details, parent)
        self._tone, self._icon, self._colour = tone, icon, colour
        self._font: QFont = theme.font(theme.UI_PX, 600 if strong else 400)
        self._details_font = theme.meta_font()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        first, second = self._heights(width)
        return first + second + 2 * _ROW_PAD_Y

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._heights(10_000)[0] + 2 * _ROW_PAD_Y)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hovered or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.hover if self._hovered and not self.isDown() else t.pressed)
            painter.drawRoundedRect(QRectF(self.rect()), t.sizes.small_radius, t.sizes.small_radius)
        first, second = self._heights(self.width())
        left, width = self._text_span(self.width())
        line = QFontMetrics(self._font).height()
        spot = QRectF(QPointF(_ROW_PAD_X, _ROW_PAD_Y + (line - _SPOT) / 2), QPointF(0, 0))
        spot.setSize(QSize(_SPOT, _SPOT))
        ink = t.role(self._tone)
        if self._colour is not None:
            paint_swatch(painter, spot, self._colour, t, struck=self._tone == "red")
        elif self._icon is not None:
            icons.paint(painter, spot, self._icon, ink)
        painter.setPen(ink)
        _laid_out(self._font, width, self.words).draw(painter, QPointF(left, _ROW_PAD_Y))
        if second:
            painter.setPen(t.muted)
            _laid_out(self._details_font, width, self.details).draw(painter, QPointF(left, _ROW_PAD_Y + first))
        self.ring(painter, t, t.sizes.small_radius)
        painter.end()

    def _text_span(self, width: int) -> tuple[int, int]:
        left = _ROW_PAD_X + (_SPOT + _GAP + 2 if self._icon or self._colour else 0)
        return left, max(20, width - left - _ROW_PAD_X)

    def _heights(self, width: int) -> tuple[int, int]:
        room = self._text_span(width)[1]
        first = _height(self._font, room, self.words)
        return first, _height(self._details_font, room, self.details) if self.details else 0


def _laid_out(font: QFont, width: int, text: str) -> QTextLayout:
    """Return a text in lines of a width, broken between words and inside them only where one is too long."""
    layout = QTextLayout(text.replace("\n", _NEW_LINE), font)
    how = QTextOption()
    how.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(how)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _height(font: QFont, width: int, text: str) -> int:
    return math.ceil(_laid_out(font, width, text or " ").boundingRect().height())
