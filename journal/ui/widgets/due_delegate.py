"""Draws the rows of Today and knows where their one button is; what a row says comes from the model."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from journal.ui import icons, theme
from journal.ui.models.due_texts import Chip
from journal.ui.models.dues import CHIP_ROLE, ENTRY_ROLE, RING_ROLE, TEXTS_ROLE, DuesModel, Entry, EntryKind, RowTexts
from journal.ui.theme import Tokens
from journal.ui.widgets.avatar import paint_avatar
from journal.ui.widgets.card import paint_card
from journal.ui.widgets.ring import paint_ring
from journal.ui.widgets.row_painting import (
    CARD_PX,
    GAP,
    LEFT,
    PAD,
    ButtonDelegate,
    Index,
    button_rect,
    paint_button,
    paint_chip_at_end,
    paint_focus_frame,
    paint_name,
    paint_text,
)

HEADER_PX = 40
NOTE_PX = 44
MORE_PX = 44
_HEIGHTS = {EntryKind.HEADER: HEADER_PX, EntryKind.NOTE: NOTE_PX, EntryKind.MORE: MORE_PX}
PICTURE_PX = 48
AVATAR_PX = 40
ICON_GAP = 6
TABOO_SHARE = 0.55
"""The most of a line that the taboos take: the rest says why the row is there."""
ICON_PX = 14
INSIDE_PX = 28
"""By how much a row within another one stands further right."""


class DueDelegate(ButtonDelegate):
    """Cards with a picture, a name, a reason with the taboos, a due chip and one button."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._row_px = CARD_PX + theme.tokens().sizes.row_gap

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # Asked for every row at each reload: not through the roles of the model.
        model = self.view.model()
        entry = model.entry(index.row()) if isinstance(model, DuesModel) else None
        fixed = _HEIGHTS.get(entry.kind) if entry is not None else None
        return QSize(0, fixed if fixed is not None else self._row_px)

    def button_rect(self, index: Index) -> QRect:
        entry: Entry = index.data(ENTRY_ROLE)
        if entry.kind in (EntryKind.HEADER, EntryKind.NOTE):
            return QRect()
        texts: RowTexts = index.data(TEXTS_ROLE)
        return button_rect(_card(self.view.visualRect(index), entry), texts.verb).toRect() if texts.verb else QRect()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme.tokens()
        entry: Entry = index.data(ENTRY_ROLE)
        painter.save()
        try:
            rect = QRect(option.rect)
            if entry.kind is EntryKind.HEADER:
                self._paint_header(painter, QRectF(rect), entry, t, focused=self.has_focus(option))
            elif entry.kind is EntryKind.NOTE:
                painter.setFont(theme.font())
                painter.setPen(t.text)
                painter.drawText(QRectF(rect).adjusted(2, 0, 0, 0), LEFT, entry.text)
            elif entry.kind is EntryKind.MORE:
                self._paint_more(painter, _card(rect, entry), index, t, option)
            else:
                self._paint_row(painter, _card(rect, entry), index, entry, t, option)
        finally:
            painter.restore()

    def _paint_header(self, painter: QPainter, rect: QRectF, entry: Entry, t: Tokens, *, focused: bool) -> None:
        line = rect.adjusted(2, 8, 0, -2)
        font = theme.section_font()
        painter.setFont(font)
        painter.setPen(t.muted)
        painter.drawText(line, LEFT, entry.text)
        left = line.left() + QFontMetricsF(font).horizontalAdvance(entry.text) + 8
        if entry.count is not None:
            painter.setFont(theme.time_font())
            painter.setPen(t.red if entry.late else t.muted)
            count = str(entry.count)
            painter.drawText(QRectF(line).adjusted(left - line.left(), 0, 0, 0), LEFT, count)
            left += QFontMetricsF(theme.time_font()).horizontalAdvance(count) + 6
        if entry.folded is not None:
            box = QRectF(left, line.center().y() - 8, 16, 16)
            icons.paint(painter, box, "chevron-right" if entry.folded else "chevron-down", t.muted)
            left = box.right()
        if focused:
            frame = QRectF(rect.left() + 1, line.center().y() - 14, left - rect.left() + 4, 28)
            paint_focus_frame(painter, frame, t)

    def _paint_more(
        self, painter: QPainter, area: QRectF, index: Index, t: Tokens, option: QStyleOptionViewItem
    ) -> None:
        texts: RowTexts = index.data(TEXTS_ROLE)
        line = area.adjusted(PAD, 0, -PAD, 0)
        hovered = index.row() == self.hovered_row
        paint_text(painter, line, texts.name, theme.font(), t.accent if hovered else t.muted)
        if self.has_focus(option):
            width = QFontMetricsF(theme.font()).horizontalAdvance(texts.name)
            paint_focus_frame(painter, QRectF(line.left() - 6, area.top() + 3, width + 12, 28), t)

    def _paint_row(
        self, painter: QPainter, card: QRectF, index: Index, entry: Entry, t: Tokens, option: QStyleOptionViewItem
    ) -> None:
        texts: RowTexts = index.data(TEXTS_ROLE)
        hovered = index.row() == self.hovered_row
        paint_card(painter, card, t, hovered=hovered and not self.over_button, focused=self.has_focus(option))
        self._paint_picture(painter, card, index, entry, texts, t)
        left = card.left() + PAD + PICTURE_PX + GAP
        right = paint_button(painter, card, texts.verb, t, hovered=hovered and self.over_button)
        chip: Chip | None = index.data(CHIP_ROLE)
        if chip is not None:
            line = card.adjusted(0, 0, right - card.right(), 0)
            right = paint_chip_at_end(painter, line, chip.text, chip.tone, t, icon=chip.icon) - GAP
        name = QRectF(left, card.top() + 10, right - left, 24)
        paint_name(painter, name, texts.name, texts.tier, texts.beside, t)
        _paint_reason(painter, QRectF(left, card.top() + 36, right - left, 22), texts, t)

    def _paint_picture(
        self, painter: QPainter, card: QRectF, index: Index, entry: Entry, texts: RowTexts, t: Tokens
    ) -> None:
        box = QRectF(card.left() + PAD, card.center().y() - PICTURE_PX / 2, PICTURE_PX, PICTURE_PX)
        ring: tuple[int, int] | None = index.data(RING_ROLE)
        inset = (PICTURE_PX - AVATAR_PX) / 2
        small = box.adjusted(inset, inset, -inset, -inset)
        if ring is not None:
            paint_ring(painter, box, ring[0], ring[1], t)
        elif texts.picture:
            ink, ground = (t.red, t.red_bg) if entry.kind is EntryKind.CRISIS else (t.blue, t.blue_bg)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawEllipse(small)
            icons.paint(painter, small.adjusted(10, 10, -10, -10), texts.picture, ink)
        else:
            colour = QColor(texts.colour) if texts.colour else None
            paint_avatar(painter, small, texts.name, colour, t)


def _card(rect: QRect, entry: Entry) -> QRectF:
    return QRectF(rect).adjusted(INSIDE_PX if entry.inside else 0, 0, 0, -theme.tokens().sizes.row_gap)


def _paint_reason(painter: QPainter, line: QRectF, texts: RowTexts, t: Tokens) -> None:
    font = theme.font()
    metrics = QFontMetricsF(font)
    if texts.icon:
        _paint_icon(painter, line, texts.icon, t.muted)
        line = line.adjusted(ICON_PX + ICON_GAP, 0, 0, 0)
    taboo = min(metrics.horizontalAdvance(texts.taboo), line.width() * TABOO_SHARE) if texts.taboo else 0.0
    room = line.width() - (taboo + GAP + ICON_PX + 4 if texts.taboo else 0)
    left = paint_text(painter, line.adjusted(0, 0, room - line.width(), 0), texts.reason, font, t.text)
    if texts.taboo:
        start = left + GAP if texts.reason else left
        _paint_icon(painter, QRectF(start, line.top(), ICON_PX, line.height()), "ban", t.red)
        paint_text(painter, QRectF(start + ICON_PX + 4, line.top(), taboo + 1, line.height()), texts.taboo, font, t.red)


def _paint_icon(painter: QPainter, line: QRectF, name: str, colour: QColor) -> None:
    icons.paint(painter, QRectF(line.left(), line.center().y() - ICON_PX / 2, ICON_PX, ICON_PX), name, colour)
