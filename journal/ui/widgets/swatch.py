"""A spot of colour, visible on any ground; the colour's name is written beside it by the caller."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui import theme
from journal.ui.theme import Tokens

SIZE = 18


def paint_swatch(painter: QPainter, rect: QRectF, colour: QColor, tokens: Tokens, *, struck: bool = False) -> None:
    """Draw the spot into the square `rect`; `struck` crosses it out, for a colour the client cannot stand."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = theme.ring_on(colour, tokens.surface, tokens)
    painter.setPen(QPen(ring if ring is not None else tokens.line, 1.5))
    painter.setBrush(colour)
    spot = rect.adjusted(1, 1, -1, -1)
    painter.drawEllipse(spot)
    if struck:
        # Beyond the spot on both ends, on a halo: else the line drowns in a red or orange spot.
        painter.setPen(QPen(tokens.surface, 4))
        painter.drawLine(rect.bottomLeft(), rect.topRight())
        painter.setPen(QPen(tokens.red, 2))
        painter.drawLine(rect.bottomLeft(), rect.topRight())
    painter.restore()


class Swatch(QWidget):
    """The spot as a widget."""

    def __init__(
        self, colour: QColor, size: int = SIZE, *, struck: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._colour, self._size, self._struck = QColor(colour), size, struck
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_colour(self, colour: QColor) -> None:
        """Show another colour."""
        self._colour = QColor(colour)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        square = QRectF(0, 0, self._size, self._size)
        paint_swatch(painter, square, self._colour, theme.tokens(), struck=self._struck)
        painter.end()
