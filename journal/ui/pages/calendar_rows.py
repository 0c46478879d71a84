"""Rows of the calendar's lists, drawn alike beside the month and in the agenda: icon, name, detail, time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from journal.ui import icons, theme
from journal.ui.pages.calendar_words import EntryWords
from journal.ui.theme import Tokens
from journal.ui.widgets.chip import colours
from journal.ui.widgets.labels import plain_tool_tip
from journal.ui.widgets.row_painting import paint_text

ROW_PX = 46
FLAT_PX = 32
"""The height of a row without a second line."""
_ICON_PX = 26
_GLYPH_PX = 14
_GAP = 10
_INSET = 6
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def row_height(words: EntryWords) -> int:
    """Return how high a row is."""
    return ROW_PX if words.detail else FLAT_PX


def paint_row(painter: QPainter, area: QRectF, words: EntryWords, t: Tokens) -> None:
    """Draw one row into `area`."""
    ink, ground = colours(words.tone, t)
    box = QRectF(area.left(), area.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ink if t.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if words.quiet else ground)
    painter.drawEllipse(box)
    inset = (_ICON_PX - _GLYPH_PX) / 2
    icons.paint(painter, box.adjusted(inset, inset, -inset, -inset), words.icon, ink)
    line = area.adjusted(_ICON_PX + _GAP, 0, 0, 0)
    top = line if not words.detail else QRectF(line.left(), line.center().y() - 20, line.width(), 20)
    if words.right:
        font = theme.time_font()
        width = QFontMetricsF(font).horizontalAdvance(words.right) + 1
        painter.setFont(font)
        painter.setPen(t.red if words.tone == "red" else t.muted)
        painter.drawText(top, _RIGHT, words.right)
        top = top.adjusted(0, 0, -width - _GAP, 0)
    paint_text(painter, top, words.name, theme.font(theme.UI_PX, 400 if words.quiet else 600), _name_ink(words, t))
    if words.detail:
        below = QRectF(line.left(), line.center().y(), line.width(), 18)
        paint_text(painter, below, words.detail, theme.meta_font(), t.muted)


def _name_ink(words: EntryWords, t: Tokens) -> QColor:
    return t.muted if words.quiet else t.text


class SideRow(QPushButton):
    """One row beside the month, pressed to see more of it."""

    def __init__(self, words: EntryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_words(self, words: EntryWords) -> None:
        """Show something else: rows are used again, for making one takes a millisecond."""
        self._words = words
        self.setAccessibleName(words.spoken)
        self.setToolTip(plain_tool_tip(words.spoken))
        if self.isVisible():
            self.setFixedHeight(row_height(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, row_height(self._words))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, row_height(self._words))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only here: the style sheet gives every button a smaller least height when it is first shown.
        self.setFixedHeight(row_height(self._words))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = t.sizes.control_radius
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.hover)
            painter.drawRoundedRect(area, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(t.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, radius, radius)
        paint_row(painter, QRectF(self.rect()).adjusted(_INSET, 0, -_INSET, 0), self._words, t)
        painter.end()
