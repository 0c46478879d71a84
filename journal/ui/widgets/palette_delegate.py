"""How a row of the palette is drawn: headings, hits with the typed words in bold, commands with their keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.ui import icons, theme
from journal.ui.models.palette import LINE_ROLE, ROW_ROLE, Command, Heading, Line
from journal.ui.theme import Tokens
from journal.ui.widgets.avatar import paint_avatar
from journal.ui.widgets.marked_text import paint_marked

Index = QModelIndex | QPersistentModelIndex

HEADING_HEIGHT = 30
COMMAND_HEIGHT = 38
HIT_HEIGHT = 52
_SIDE = 14
_PICTURE = 30
_ICON = 18
_GAP = 12
_INSET = 6


def height_of(row: object) -> int:
    """Return the height of a row in pixels."""
    if isinstance(row, Heading):
        return HEADING_HEIGHT
    return COMMAND_HEIGHT if isinstance(row, Command) else HIT_HEIGHT


class PaletteDelegate(QStyledItemDelegate):
    """Draws the rows of a `PaletteModel`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, height_of(index.data(ROW_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, t = index.data(LINE_ROLE), theme.tokens()
        if not isinstance(line, Line):
            return
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(option.rect)
            if isinstance(index.data(ROW_ROLE), Heading):
                font = theme.section_font()
                words = area.adjusted(_SIDE, 6, -_SIDE, 0)
                paint_marked(painter, words, line.title, (), font, t.muted)
            else:
                self._ground(painter, area, option, t)
                self._line(painter, area, line, t)
        finally:
            painter.restore()

    def _ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, t: Tokens) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (selected or hovered):
            return
        painter.setBrush(t.selection if selected else t.hover)
        # In high contrast the grounds are faint: the chosen row has an outline.
        painter.setPen(t.accent if selected and t.high_contrast else Qt.PenStyle.NoPen)
        radius = t.sizes.control_radius
        painter.drawRoundedRect(area.adjusted(_INSET, 1, -_INSET, -1), radius, radius)

    def _line(self, painter: QPainter, area: QRectF, line: Line, t: Tokens) -> None:
        inner = area.adjusted(_SIDE, 0, -_SIDE, 0)
        box = QRectF(inner.left(), area.center().y() - _PICTURE / 2, _PICTURE, _PICTURE)
        if line.icon:
            side = QRectF(box.center() - QPointF(_ICON / 2, _ICON / 2), box.center() + QPointF(_ICON / 2, _ICON / 2))
            icons.paint(painter, side, line.icon, t.role(line.tone))
        else:
            paint_avatar(painter, box, line.title, None, t)
        text = QRectF(box.right() + _GAP, area.top(), inner.right() - box.right() - _GAP, area.height())
        first = QRectF(text.left(), text.top() + 6, text.width(), 20) if line.under else text
        first.setRight(self._aside(painter, first, line.aside, t))
        paint_marked(painter, first, line.title, line.title_spans, theme.font(theme.UI_PX), t.text, t.accent)
        if line.under:
            below = QRectF(text.left(), text.bottom() - 25, text.width(), 19)
            paint_marked(painter, below, line.under, line.under_spans, theme.meta_font(), t.muted, t.text)

    def _aside(self, painter: QPainter, area: QRectF, words: str, t: Tokens) -> float:
        """Draw what stands at the right end, and return where the rest of the line has to end."""
        if not words:
            return area.right()
        font = theme.time_font()
        width = QFontMetricsF(font).horizontalAdvance(words)
        painter.setFont(font)
        painter.setPen(t.muted)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return area.right() - width - _GAP
