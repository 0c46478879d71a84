"""Draws the rows of Today and knows where their one button is; what a row says comes from the model."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.core.clients import Tier
from journal.ui import icons, labels, theme
from journal.ui.models.due_texts import Chip
from journal.ui.models.dues import CHIP_ROLE, ENTRY_ROLE, RING_ROLE, TEXTS_ROLE, DuesModel, Entry, EntryKind, RowTexts
from journal.ui.theme import Tokens
from journal.ui.widgets.avatar import paint_avatar
from journal.ui.widgets.card import paint_card
from journal.ui.widgets.chip import chip_size, paint_chip
from journal.ui.widgets.ring import paint_ring

Index = QModelIndex | QPersistentModelIndex

CARD_PX = 68
HEADER_PX = 40
NOTE_PX = 44
MORE_PX = 44
_HEIGHTS = {EntryKind.HEADER: HEADER_PX, EntryKind.NOTE: NOTE_PX, EntryKind.MORE: MORE_PX}
PAD = 14
PICTURE_PX = 48
AVATAR_PX = 40
GAP = 10
ICON_GAP = 6
BUTTON_PX = 34
BUTTON_PAD = 13
TABOO_SHARE = 0.55
"""The most of a line that the taboos take: the rest says why the row is there."""
ICON_PX = 14
INSIDE_PX = 28
"""By how much a row within another one stands further right."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class DueDelegate(QStyledItemDelegate):
    """Cards with a picture, a name, a reason with the taboos, a due chip and one button."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._row_px = CARD_PX + theme.tokens().sizes.row_gap
        self.hovered_row = -1
        self.over_button = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # Asked for every row at each reload: not through the roles of the model.
        model = self._view.model()
        entry = model.entry(index.row()) if isinstance(model, DuesModel) else None
        fixed = _HEIGHTS.get(entry.kind) if entry is not None else None
        return QSize(0, fixed if fixed is not None else self._row_px)

    def button_rect(self, index: Index) -> QRect:
        """Where the button of a row is in the view; empty where it has none."""
        texts: RowTexts = index.data(TEXTS_ROLE)
        entry: Entry = index.data(ENTRY_ROLE)
        if not texts.verb:
            return QRect()
        return _button_rect(_card(self._view.visualRect(index), entry), texts.verb).toRect()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme.tokens()
        entry: Entry = index.data(ENTRY_ROLE)
        painter.save()
        try:
            rect = QRect(option.rect)
            if entry.kind is EntryKind.HEADER:
                self._paint_header(painter, QRectF(rect), entry, t, focused=self._focused(option))
            elif entry.kind is EntryKind.NOTE:
                painter.setFont(theme.font())
                painter.setPen(t.text)
                painter.drawText(QRectF(rect).adjusted(2, 0, 0, 0), _LEFT, entry.text)
            elif entry.kind is EntryKind.MORE:
                self._paint_more(painter, _card(rect, entry), index, t, option)
            else:
                self._paint_row(painter, _card(rect, entry), index, entry, t, option)
        finally:
            painter.restore()

    def _focused(self, option: QStyleOptionViewItem) -> bool:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        return selected and self._view.hasFocus()

    def _paint_header(self, painter: QPainter, rect: QRectF, entry: Entry, t: Tokens, *, focused: bool) -> None:
        line = rect.adjusted(2, 8, 0, -2)
        font = theme.section_font()
        painter.setFont(font)
        painter.setPen(t.muted)
        painter.drawText(line, _LEFT, entry.text)
        left = line.left() + QFontMetricsF(font).horizontalAdvance(entry.text) + 8
        if entry.count is not None:
            painter.setFont(theme.time_font())
            painter.setPen(t.red if entry.late else t.muted)
            count = str(entry.count)
            painter.drawText(QRectF(line).adjusted(left - line.left(), 0, 0, 0), _LEFT, count)
            left += QFontMetricsF(theme.time_font()).horizontalAdvance(count) + 6
        if entry.folded is not None:
            box = QRectF(left, line.center().y() - 8, 16, 16)
            icons.paint(painter, box, "chevron-right" if entry.folded else "chevron-down", t.muted)
            left = box.right()
        if focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(t.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = t.sizes.small_radius
            frame = QRectF(rect.left() + 1, line.center().y() - 14, left - rect.left() + 4, 28)
            painter.drawRoundedRect(frame, radius, radius)

    def _paint_more(
        self, painter: QPainter, area: QRectF, index: Index, t: Tokens, option: QStyleOptionViewItem
    ) -> None:
        texts: RowTexts = index.data(TEXTS_ROLE)
        line = area.adjusted(PAD, 0, -PAD, 0)
        hovered = index.row() == self.hovered_row
        _text(painter, line, texts.name, theme.font(), t.accent if hovered else t.muted)
        if self._focused(option):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(t.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = t.sizes.small_radius
            width = QFontMetricsF(theme.font()).horizontalAdvance(texts.name)
            painter.drawRoundedRect(QRectF(line.left() - 6, area.top() + 3, width + 12, 28), radius, radius)

    def _paint_row(
        self, painter: QPainter, card: QRectF, index: Index, entry: Entry, t: Tokens, option: QStyleOptionViewItem
    ) -> None:
        texts: RowTexts = index.data(TEXTS_ROLE)
        hovered = index.row() == self.hovered_row
        paint_card(painter, card, t, hovered=hovered and not self.over_button, focused=self._focused(option))
        self._paint_picture(painter, card, index, entry, texts, t)
        left, right = card.left() + PAD + PICTURE_PX + GAP, card.right() - PAD
        if texts.verb:
            button = _button_rect(card, texts.verb)
            _paint_button(painter, button, texts.verb, t, hovered=hovered and self.over_button)
            right = button.left() - GAP
        chip: Chip | None = index.data(CHIP_ROLE)
        if chip is not None:
            font = theme.chip_font()
            size = chip_size(chip.text, font, t, icon=chip.icon)
            area = QRectF(right - size.width(), card.center().y() - size.height() / 2, size.width(), size.height())
            paint_chip(painter, area, chip.text, chip.tone, t, font, icon=chip.icon)
            right = area.left() - GAP
        name = QRectF(left, card.top() + 10, right - left, 24)
        self._paint_name(painter, name, texts, t)
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

    def _paint_name(self, painter: QPainter, line: QRectF, texts: RowTexts, t: Tokens) -> None:
        font = theme.card_title_font()
        tier = texts.tier if texts.tier is not Tier.STANDARD else None
        chip = chip_size(labels.tier(tier), theme.chip_font(), t).width() + 8 if tier else 0.0
        left = _text(painter, line.adjusted(0, 0, -chip, 0), texts.name, font, t.text)
        if tier:
            height = chip_size("", theme.chip_font(), t).height()
            area = QRectF(left + 8, line.center().y() - height / 2, chip - 8, height)
            paint_chip(painter, area, labels.tier(tier), "gold", t, theme.chip_font())
            left = area.right()
        if texts.beside and line.right() - left > 40:
            _text(
                painter,
                QRectF(line).adjusted(left + 8 - line.left(), 0, 0, 0),
                texts.beside,
                theme.meta_font(),
                t.muted,
            )


def _card(rect: QRect, entry: Entry) -> QRectF:
    return QRectF(rect).adjusted(INSIDE_PX if entry.inside else 0, 0, 0, -theme.tokens().sizes.row_gap)


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


def _paint_reason(painter: QPainter, line: QRectF, texts: RowTexts, t: Tokens) -> None:
    font = theme.font()
    metrics = QFontMetricsF(font)
    if texts.icon:
        _paint_icon(painter, line, texts.icon, t.muted)
        line = line.adjusted(ICON_PX + ICON_GAP, 0, 0, 0)
    taboo = min(metrics.horizontalAdvance(texts.taboo), line.width() * TABOO_SHARE) if texts.taboo else 0.0
    room = line.width() - (taboo + GAP + ICON_PX + 4 if texts.taboo else 0)
    left = _text(painter, QRectF(line.topLeft(), line.bottomRight()).adjusted(0, 0, room - line.width(), 0),
                 texts.reason, font, t.text)  # fmt: skip
    if texts.taboo:
        start = left + GAP if texts.reason else left
        _paint_icon(painter, QRectF(start, line.top(), ICON_PX, line.height()), "ban", t.red)
        _text(painter, QRectF(start + ICON_PX + 4, line.top(), taboo + 1, line.height()), texts.taboo, font, t.red)


def _paint_icon(painter: QPainter, line: QRectF, name: str, colour: QColor) -> None:
    icons.paint(painter, QRectF(line.left(), line.center().y() - ICON_PX / 2, ICON_PX, ICON_PX), name, colour)


def _text(painter: QPainter, area: QRectF, text: str, font: QFont, colour: QColor) -> float:
    """Draw one line, cut with an ellipsis where it does not fit; returns where it ends."""
    metrics = QFontMetricsF(font)
    # Half a pixel of grace, else rounding cuts a text that fits.
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, area.width()) + 0.5)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(area.adjusted(0, 0, 1, 0), _LEFT, shown)
    return area.left() + metrics.horizontalAdvance(shown)
