"""What the rows of lists draw alike: one line of text, a chip at the end, a client's name, and the row's button."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.core.clients import Tier
from journal.ui import labels, theme
from journal.ui.theme import Tokens
from journal.ui.widgets.chip import Tone, chip_size, paint_chip

Index = QModelIndex | QPersistentModelIndex

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
CARD_PX = 68
PAD = 14
"""Between the frame of a card and what stands in it."""
GAP = 10
BUTTON_PX = 34
BUTTON_PAD = 13
_CHIP_GAP = 8
_LEAST_BESIDE_PX = 40
"""With less room than this the name stands alone."""


class ButtonDelegate(QStyledItemDelegate):
    """The base of what draws rows with one button each; the list tells it where the mouse is."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.view = view
        self.hovered_row = -1
        self.over_button = False

    def button_rect(self, index: Index) -> QRect:
        """Where the button of a row is in the view; empty where it has none."""
        raise NotImplementedError

    def has_focus(self, option: QStyleOptionViewItem) -> bool:
        """Whether the keyboard is on the row that is drawn."""
        return bool(option.state & QStyle.StateFlag.State_Selected) and self.view.hasFocus()


def paint_text(painter: QPainter, area: QRectF, text: str, font: QFont, colour: QColor) -> float:
    """Draw one line, cut with an ellipsis where it does not fit; returns where it ends."""
    metrics = QFontMetricsF(font)
    # Half a pixel of grace, else rounding cuts a text that fits.
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, area.width()) + 0.5)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(area.adjusted(0, 0, 1, 0), LEFT, shown)
    return area.left() + metrics.horizontalAdvance(shown)


def paint_chip_at_end(
    painter: QPainter, line: QRectF, text: str, tone: Tone, t: Tokens, *, icon: str | None = None
) -> float:
    """Draw a whole chip at the right end of a line, centred in height; returns where it begins."""
    font = theme.chip_font()
    size = chip_size(text, font, t, icon=icon)
    area = QRectF(line.right() - size.width(), line.center().y() - size.height() / 2, size.width(), size.height())
    paint_chip(painter, area, text, tone, t, font, icon=icon)
    return area.left()


def paint_tier_at_end(painter: QPainter, line: QRectF, tier: Tier | None, t: Tokens) -> float:
    """Draw the tier at the right end, unless it is the common one; returns where the rest of the line ends."""
    if tier in (None, Tier.STANDARD):
        return line.right()
    return paint_chip_at_end(painter, line, labels.tier(tier), "gold", t) - _CHIP_GAP


def paint_name(painter: QPainter, line: QRectF, name: str, tier: Tier | None, beside: str, t: Tokens) -> None:
    """Draw a name with the tier right after it, unless that is the common one, and what else tells who it is."""
    font = theme.chip_font()
    shown = tier if tier is not Tier.STANDARD else None
    chip = chip_size(labels.tier(shown), font, t).width() + _CHIP_GAP if shown else 0.0
    left = paint_text(painter, line.adjusted(0, 0, -chip, 0), name, theme.card_title_font(), t.text)
    if shown:
        height = chip_size("", font, t).height()
        area = QRectF(left + _CHIP_GAP, line.center().y() - height / 2, chip - _CHIP_GAP, height)
        paint_chip(painter, area, labels.tier(shown), "gold", t, font)
        left = area.right()
    paint_beside(painter, line, left, beside, t)


def paint_beside(painter: QPainter, line: QRectF, left: float, text: str, t: Tokens) -> None:
    """Draw what tells who somebody is behind a name that ends at `left`, where there is room for it."""
    if text and line.right() - left > _LEAST_BESIDE_PX:
        rest = QRectF(line).adjusted(left + _CHIP_GAP - line.left(), 0, 0, 0)
        paint_text(painter, rest, text, theme.meta_font(), t.muted)


def button_rect(card: QRectF, verb: str) -> QRectF:
    """Where the button of a card is: at its right end, as wide as its word needs."""
    width = QFontMetricsF(theme.font()).horizontalAdvance(verb) + 2 * BUTTON_PAD
    return QRectF(card.right() - PAD - width, card.center().y() - BUTTON_PX / 2, width, BUTTON_PX)


def paint_button(painter: QPainter, card: QRectF, verb: str, t: Tokens, *, hovered: bool) -> float:
    """Draw the button of a card, if it has one; returns where the rest of the card ends."""
    if not verb:
        return card.right() - PAD
    rect = button_rect(card, verb)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(t.accent if hovered else t.line, 1))
    painter.setBrush(t.hover if hovered else t.surface)
    radius = t.sizes.control_radius
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(theme.font())
    painter.setPen(t.text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, verb)
    return rect.left() - GAP


def paint_focus_frame(painter: QPainter, frame: QRectF, t: Tokens) -> None:
    """Draw the ring of the keyboard around a row that is no card."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(t.accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, t.sizes.small_radius, t.sizes.small_radius)
