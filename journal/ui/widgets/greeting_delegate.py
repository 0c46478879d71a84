"""Draws the rows of the people to be greeted; what a row says comes from the model."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.store.greetings import Recipient, Stand
from journal.ui import greeting_words as words
from journal.ui import icons, theme
from journal.ui.models.greetings import LINE_ROLE, ROW_ROLE, Heading, Row
from journal.ui.theme import Tokens
from journal.ui.widgets.avatar import paint_avatar
from journal.ui.widgets.card import paint_card
from journal.ui.widgets.chip import chip_size, paint_chip
from journal.ui.widgets.row_painting import LEFT, Index, paint_beside, paint_text, paint_tier_at_end

CARD_PX = 64
HEADING_PX = 34
PAD = 12
AVATAR_PX = 36
ICON_PX = 16
CHIP_SHARE = 0.75
"""The most of the second line that the tone takes."""
_ICONS = {
    Stand.ANSWER_FIRST: ("triangle-alert", "red"),
    Stand.SENT: ("circle-check", "green"),
    Stand.STOPPED: ("minus", "muted"),
    Stand.PASSED: ("hourglass", "muted"),
}


class GreetingDelegate(QStyledItemDelegate):
    """Headings, and cards with an avatar, a name, the client, and one line on how the greeting stands."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(ROW_ROLE), Heading):
            return QSize(0, HEADING_PX)
        return QSize(0, CARD_PX + theme.tokens().sizes.row_gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme.tokens()
        row: Row = index.data(ROW_ROLE)
        painter.save()
        try:
            if isinstance(row, Heading):
                _paint_heading(painter, QRectF(option.rect), row, index.data(), t)
            else:
                selected = bool(option.state & QStyle.StateFlag.State_Selected)
                current = self._view.currentIndex().row() == index.row()
                card = QRectF(QRect(option.rect)).adjusted(0, 0, 0, -t.sizes.row_gap)
                hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
                focused = current and self._view.hasFocus()
                paint_card(painter, card, t, selected=selected, hovered=hovered, focused=focused)
                _paint_person(painter, card, row, str(index.data(LINE_ROLE)), t)
        finally:
            painter.restore()


def _paint_heading(painter: QPainter, area: QRectF, row: Heading, text: str, t: Tokens) -> None:
    painter.setFont(theme.section_font())
    painter.setPen(t.red if row.stand is Stand.ANSWER_FIRST else t.muted)
    painter.drawText(area.adjusted(2, 6, 0, 0), LEFT, text)


def _paint_person(painter: QPainter, card: QRectF, row: Recipient, line: str, t: Tokens) -> None:
    box = QRectF(card.left() + PAD, card.center().y() - AVATAR_PX / 2, AVATAR_PX, AVATAR_PX)
    paint_avatar(painter, box, row.name, QColor(row.colour) if row.colour else None, t)
    left, right = box.right() + PAD, card.right() - PAD
    first = QRectF(left, card.top() + 9, right - left, 24)
    quiet = row.stand in (Stand.SENT, Stand.STOPPED, Stand.PASSED)
    first.setRight(paint_tier_at_end(painter, first, row.tier, t))
    ink = t.muted if quiet else t.text
    name_end = paint_text(painter, first, row.name, theme.card_title_font(), ink)
    paint_beside(painter, first, name_end, row.client_name if row.client_name != row.name else "", t)
    second = QRectF(left, card.top() + 33, right - left, 22)
    icon, tone = _ICONS.get(row.stand, ("", "muted"))
    if icon:
        icons.paint(painter, QRectF(left, second.center().y() - ICON_PX / 2, ICON_PX, ICON_PX), icon, t.role(tone))
        second.setLeft(left + ICON_PX + 6)
    if row.stand is Stand.READY and (row.mourning or row.crisis):
        chip = words.tone(row)
        width = min(chip_size(chip.text, theme.chip_font(), t).width(), second.width() * CHIP_SHARE)
        height = chip_size("", theme.chip_font(), t).height()
        place = QRectF(left, second.center().y() - height / 2, width, height)
        paint_chip(painter, place, chip.text, chip.tone, t, theme.chip_font())
        second.setLeft(place.right() + 6)
    paint_text(painter, second, line, theme.meta_font(), t.red if tone == "red" else t.muted)
