"""Draws the rows of promises and requests and knows where their one button is; what a row says comes from the model."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.core.clients import Tier
from journal.ui import icons, labels, theme
from journal.ui.models.commitments import CHIP_ROLE, TEXTS_ROLE, CommitmentTexts
from journal.ui.models.due_texts import Chip
from journal.ui.theme import Tokens
from journal.ui.widgets.avatar import paint_avatar
from journal.ui.widgets.card import paint_card
from journal.ui.widgets.chip import chip_size, paint_chip

Index = QModelIndex | QPersistentModelIndex

CARD_PX = 68
PAD = 14
AVATAR_PX = 40
GAP = 10
BUTTON_PX = 34
BUTTON_PAD = 13
ICON_PX = 16
DETAILS_SHARE = 0.5
"""The most of the second line that the details take: the rest says what it is about."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class CommitmentDelegate(QStyledItemDelegate):
    """Cards with an avatar, a name, what is owed with its details, a chip for the time and one button."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered_row = -1
        self.over_button = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, CARD_PX + theme.tokens().sizes.row_gap)

    def button_rect(self, index: Index) -> QRect:
        """Where the button of a row is in the view; empty where it has none."""
        texts: CommitmentTexts = index.data(TEXTS_ROLE)
        return _button_rect(_card(self._view.visualRect(index)), texts.verb).toRect() if texts.verb else QRect()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme.tokens()
        texts: CommitmentTexts = index.data(TEXTS_ROLE)
        chip: Chip = index.data(CHIP_ROLE)
        card = _card(QRect(option.rect))
        hovered = index.row() == self.hovered_row
        focused = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        painter.save()
        try:
            paint_card(painter, card, t, hovered=hovered and not self.over_button, focused=focused)
            box = QRectF(card.left() + PAD, card.center().y() - AVATAR_PX / 2, AVATAR_PX, AVATAR_PX)
            paint_avatar(painter, box, texts.name, QColor(texts.colour) if texts.colour else None, t)
            right = card.right() - PAD
            if texts.verb:
                button = _button_rect(card, texts.verb)
                _paint_button(painter, button, texts.verb, t, hovered=hovered and self.over_button)
                right = button.left() - GAP
            size = chip_size(chip.text, theme.chip_font(), t, icon=chip.icon)
            place = QRectF(right - size.width(), card.center().y() - size.height() / 2, size.width(), size.height())
            paint_chip(painter, place, chip.text, chip.tone, t, theme.chip_font(), icon=chip.icon)
            left, right = box.right() + GAP + 4, place.left() - GAP
            _paint_name(painter, QRectF(left, card.top() + 10, right - left, 24), texts, t)
            _paint_text(painter, QRectF(left, card.top() + 36, right - left, 22), texts, t)
        finally:
            painter.restore()


def _card(rect: QRect) -> QRectF:
    return QRectF(rect).adjusted(0, 0, 0, -theme.tokens().sizes.row_gap)


def _button_rect(card: QRectF, verb: str) -> QRectF:
    width = QFontMetricsF(theme.font()).horizontalAdvance(verb) + 2 * BUTTON_PAD
    return QRectF(card.right() - PAD - width, card.center().y() - BUTTON_PX / 2, width, BUTTON_PX)


def _paint_button(painter: QPainter, rect: QRectF, verb: str, t: Tokens, *, hovered: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(t.accent if hovered else t.line, 1))
    painter.setBrush(t.hover if hovered else t.surface)
    radius = t.sizes.control_radius
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(theme.font())
    painter.setPen(t.text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, verb)


def _paint_name(painter: QPainter, line: QRectF, texts: CommitmentTexts, t: Tokens) -> None:
    tier = texts.tier if texts.tier is not Tier.STANDARD else None
    chip = chip_size(labels.tier(tier), theme.chip_font(), t).width() + 8 if tier else 0.0
    left = _text(painter, line.adjusted(0, 0, -chip, 0), texts.name, theme.card_title_font(), t.text)
    if tier:
        height = chip_size("", theme.chip_font(), t).height()
        area = QRectF(left + 8, line.center().y() - height / 2, chip - 8, height)
        paint_chip(painter, area, labels.tier(tier), "gold", t, theme.chip_font())
        left = area.right()
    if texts.beside and line.right() - left > 40:
        area = QRectF(line).adjusted(left + 8 - line.left(), 0, 0, 0)
        _text(painter, area, texts.beside, theme.meta_font(), t.muted)


def _paint_text(painter: QPainter, line: QRectF, texts: CommitmentTexts, t: Tokens) -> None:
    """The icon of its kind, what it is about, and the details as far as there is room."""
    icons.paint(painter, QRectF(line.left(), line.center().y() - ICON_PX / 2, ICON_PX, ICON_PX), texts.icon, t.muted)
    words = QRectF(line).adjusted(ICON_PX + 6, 0, 0, 0)
    details = " · ".join((texts.kind, *texts.details))
    metrics = QFontMetricsF(theme.meta_font())
    wanted = min(metrics.horizontalAdvance(details), words.width() * DETAILS_SHARE)
    left = _text(painter, words.adjusted(0, 0, -wanted - GAP, 0), texts.text, theme.font(), t.text)
    rest = QRectF(left + GAP, words.top(), words.right() - left - GAP, words.height())
    _text(painter, rest, details, theme.meta_font(), t.muted)


def _text(painter: QPainter, area: QRectF, text: str, font: QFont, colour: QColor) -> float:
    """Draw one line, cut with an ellipsis where it does not fit; returns where it ends."""
    metrics = QFontMetricsF(font)
    # Half a pixel of grace, else rounding cuts a text that fits.
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, area.width()) + 0.5)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(area.adjusted(0, 0, 1, 0), _LEFT, shown)
    return area.left() + metrics.horizontalAdvance(shown)
