"""The ring of a running callback: time left as an arc and as m:ss; it does not count by itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui import theme
from journal.ui.theme import Tokens

SIZE = 48
NEAR_END = 0.2
_FULL_TURN = 360 * 16


def clock_text(seconds: int) -> str:
    """`m:ss`, with a plus sign once the moment has passed; whole minutes (′) from 100 minutes on, which fit no more."""
    sign = "+" if seconds < 0 else ""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{sign}{minutes}:{rest:02d}" if minutes < 100 else f"{sign}{minutes}′"


def is_pressing(seconds: int, total: int) -> bool:
    """Whether the ring is red: a fifth of the time or less is left, or none."""
    return seconds <= max(0, total) * NEAR_END


def paint_ring(painter: QPainter, rect: QRectF, seconds: int, total: int, tokens: Tokens) -> None:
    """Draw the ring into the square `rect`: `seconds` left (negative: late) of `total`."""
    pressing = is_pressing(seconds, total)
    colour = tokens.red if pressing else tokens.accent
    width = max(3.0, rect.height() / 12)
    circle = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    share = 1.0 if seconds < 0 or total <= 0 else min(1.0, seconds / total)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens.neutral_bg, width))
    painter.drawEllipse(circle)
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if share > 0:
        # From the top, clockwise: what is left shrinks towards twelve o'clock.
        painter.drawArc(circle, _FULL_TURN // 4, -round(share * _FULL_TURN))
    text = clock_text(seconds)
    share_of_height = 0.29 if len(text) <= 4 else 0.24 if len(text) <= 5 else 0.2
    painter.setFont(theme.font(round(rect.height() * share_of_height), 600, tabular=True))
    painter.setPen(tokens.red if pressing else tokens.text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class CountdownRing(QWidget):
    """The ring as a widget; the page calls `set_remaining` each second."""

    def __init__(self, size: int = SIZE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._seconds, self._total = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_remaining(self, seconds: int, total: int) -> None:
        """Show `seconds` left of `total`; negative once the moment has passed."""
        if (seconds, total) != (self._seconds, self._total):
            self._seconds, self._total = seconds, total
            self.update()

    def text(self) -> str:
        """The time as shown."""
        return clock_text(self._seconds)

    def pressing(self) -> bool:
        """Whether the ring is red now."""
        return is_pressing(self._seconds, self._total)

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ring(painter, QRectF(0, 0, self._size, self._size), self._seconds, self._total, theme.tokens())
        painter.end()
