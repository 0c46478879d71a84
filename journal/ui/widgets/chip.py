"""Chips: a word or two on a tinted ground, as a widget and as a painter for delegates."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from journal.ui import icons, theme
from journal.ui.theme import Tokens

Tone = Literal["neutral", "red", "amber", "green", "blue", "gold", "accent"]

PADDING_X = 10
ICON_PX = 13
ICON_GAP = 4


def colours(tone: Tone, t: Tokens) -> tuple[QColor, QColor]:
    """Text and ground of a tone."""
    if tone == "neutral":
        return t.muted, t.neutral_bg
    return t.role(tone), t.role(f"{tone}_bg")


def chip_size(text: str, font: QFont, tokens: Tokens, *, icon: str | None = None) -> QSizeF:
    """The size of a chip that shows the whole text."""
    width = QFontMetricsF(font).horizontalAdvance(text) + 2 * PADDING_X
    if icon is not None:
        width += ICON_PX + (ICON_GAP if text else 0)
    return QSizeF(width, max(tokens.sizes.chip_height, QFontMetricsF(font).height() + 2))


def paint_chip(
    painter: QPainter,
    where: QPointF | QRectF,
    text: str,
    tone: Tone,
    tokens: Tokens,
    font: QFont,
    *,
    icon: str | None = None,
    max_width: float | None = None,
) -> QRectF:
    """Draw a chip at a top left corner, or filling a rectangle; returns what it covers.

    Text that exceeds the rectangle or `max_width` ends in an ellipsis.
    """
    if isinstance(where, QRectF):
        area = QRectF(where)
    else:
        size = chip_size(text, font, tokens, icon=icon)
        if max_width is not None:
            size.setWidth(min(size.width(), max_width))
        area = QRectF(where, size)
    ink, ground = colours(tone, tokens)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # In high contrast the grounds are faint: an outline gives the chip its shape.
    painter.setPen(ink if tokens.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    radius = area.height() / 2
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5) if tokens.high_contrast else area, radius, radius)
    inner = area.adjusted(PADDING_X, 0, -PADDING_X, 0)
    if icon is not None:
        box = QRectF(inner.left(), area.center().y() - ICON_PX / 2, ICON_PX, ICON_PX)
        icons.paint(painter, box, icon, ink)
        inner.setLeft(box.right() + ICON_GAP)
    painter.setFont(font)
    painter.setPen(ink)
    # Half a pixel of grace, else rounding elides a text that fits.
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 0.5)
    alignment = Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignLeft if icon else Qt.AlignmentFlag.AlignHCenter)
    painter.drawText(inner.adjusted(0, 0, 1, 0), alignment | Qt.TextFlag.TextSingleLine, shown)
    painter.restore()
    return area


class Chip(QLabel):
    """A chip as a widget; a label, so that screen readers read its text."""

    def __init__(
        self, text: str, tone: Tone = "neutral", *, icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        self._icon = icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.chip_font())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def set_chip(self, text: str, tone: Tone) -> None:
        """Show another text and tone."""
        self._tone = tone
        self.setText(text)
        self.updateGeometry()
        self.update()

    def tone(self) -> Tone:
        """The tone now shown."""
        return self._tone

    def sizeHint(self) -> QSize:
        size = chip_size(self.text(), self.font(), theme.tokens(), icon=self._icon)
        # Rounded up: a fixed policy gives no pixel more.
        return QSize(int(size.width()) + 1, round(size.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self.text(), self._tone, theme.tokens(), self.font(), icon=self._icon)
        painter.end()
