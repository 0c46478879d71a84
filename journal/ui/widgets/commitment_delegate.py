"""Draws the rows of promises and requests and knows where their one button is; what a row says comes from the model."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from journal.ui import icons, theme
from journal.ui.models.commitments import CHIP_ROLE, TEXTS_ROLE, CommitmentTexts
from journal.ui.models.due_texts import Chip
from journal.ui.theme import Tokens
from journal.ui.widgets.avatar import paint_avatar
from journal.ui.widgets.card import paint_card
from journal.ui.widgets.row_painting import (
    CARD_PX,
    GAP,
    PAD,
    ButtonDelegate,
    Index,
    button_rect,
    paint_button,
    paint_chip_at_end,
    paint_name,
    paint_text,
)

AVATAR_PX = 40
ICON_PX = 16
DETAILS_SHARE = 0.5
"""The most of the second line that the details take: the rest says what it is about."""


class CommitmentDelegate(ButtonDelegate):
    """Cards with an avatar, a name, what is owed with its details, a chip for the time and one button."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, CARD_PX + theme.tokens().sizes.row_gap)

    def button_rect(self, index: Index) -> QRect:
        texts: CommitmentTexts = index.data(TEXTS_ROLE)
        return button_rect(_card(self.view.visualRect(index)), texts.verb).toRect() if texts.verb else QRect()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme.tokens()
        texts: CommitmentTexts = index.data(TEXTS_ROLE)
        chip: Chip = index.data(CHIP_ROLE)
        card = _card(QRect(option.rect))
        hovered = index.row() == self.hovered_row
        painter.save()
        try:
            paint_card(painter, card, t, hovered=hovered and not self.over_button, focused=self.has_focus(option))
            box = QRectF(card.left() + PAD, card.center().y() - AVATAR_PX / 2, AVATAR_PX, AVATAR_PX)
            paint_avatar(painter, box, texts.name, QColor(texts.colour) if texts.colour else None, t)
            right = paint_button(painter, card, texts.verb, t, hovered=hovered and self.over_button)
            line = card.adjusted(0, 0, right - card.right(), 0)
            right = paint_chip_at_end(painter, line, chip.text, chip.tone, t, icon=chip.icon) - GAP
            left = box.right() + GAP + 4
            name = QRectF(left, card.top() + 10, right - left, 24)
            paint_name(painter, name, texts.name, texts.tier, texts.beside, t)
            _paint_text(painter, QRectF(left, card.top() + 36, right - left, 22), texts, t)
        finally:
            painter.restore()


def _card(rect: QRect) -> QRectF:
    return QRectF(rect).adjusted(0, 0, 0, -theme.tokens().sizes.row_gap)


def _paint_text(painter: QPainter, line: QRectF, texts: CommitmentTexts, t: Tokens) -> None:
    """The icon of its kind, what it is about, and the details as far as there is room."""
    icons.paint(painter, QRectF(line.left(), line.center().y() - ICON_PX / 2, ICON_PX, ICON_PX), texts.icon, t.muted)
    words = QRectF(line).adjusted(ICON_PX + 6, 0, 0, 0)
    details = " · ".join((texts.kind, *texts.details))
    metrics = QFontMetricsF(theme.meta_font())
    wanted = min(metrics.horizontalAdvance(details), words.width() * DETAILS_SHARE)
    left = paint_text(painter, words.adjusted(0, 0, -wanted - GAP, 0), texts.text, theme.font(), t.text)
    rest = QRectF(left + GAP, words.top(), words.right() - left - GAP, words.height())
    paint_text(painter, rest, details, theme.meta_font(), t.muted)
