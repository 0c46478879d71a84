"""Paints the entries of a timeline and keeps those that were set last; what they say is in `timeline_words`."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.core.interactions import TimelineEntry
from journal.core.moments import DAY_MS
from journal.ui import icons, labels, theme
from journal.ui.models.timeline import ENTRY_ROLE, EntryKey, entry_key
from journal.ui.theme import Tokens
from journal.ui.widgets import timeline_words as words
from journal.ui.widgets.chip import paint_chip
from journal.ui.widgets.mood_picker import MOODS, TONES
from journal.ui.widgets.timeline_layout import MONTH_PX, PAD_X, EntryLayout, EntrySetter

KEPT = 200
"""How many entries stay set: a few screens of them."""
_MORE_PX = 14
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine


class EntryDelegate(QStyledItemDelegate):
    """Paints one entry; also measures it, since both need it set."""

    def __init__(self, locale: QLocale, now: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._now = now
        self._setter = EntrySetter(locale)
        self._kept: OrderedDict[tuple[EntryKey, int, bool], EntryLayout] = OrderedDict()
        # Made once: a scroll step paints dozens of texts.
        self._chip_font, self._title_font, self._time_font = (
            theme.chip_font(),
            theme.card_title_font(),
            theme.time_font(),
        )
        self._day = 0
        self.expanded: set[EntryKey] = set()
        """The entries that are shown whole."""

    @property
    def estimate(self) -> int:
        """The height to reckon with for an entry that was not measured yet."""
        return self._setter.estimate

    def forget(self) -> None:
        """Set every entry anew: contents have changed."""
        self._kept.clear()

    def layout(self, index: QModelIndex | QPersistentModelIndex, width: int) -> EntryLayout:
        """Return the entry of `index` set for a width."""
        entry: TimelineEntry = index.data(ENTRY_ROLE)
        opens = self.opens_month(index)
        now = self._now()
        if now // DAY_MS != self._day:
            # "Yesterday" becomes a date overnight.
            self._day = now // DAY_MS
            self._kept.clear()
        key = (entry_key(entry), width, opens)
        found = self._kept.get(key)
        if found is None:
            expanded = entry_key(entry) in self.expanded
            found = self._setter.lay(entry, width, now, opens_month=opens, expanded=expanded)
            self._kept[key] = found
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found

    def opens_month(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the entry is the first one of its month in the list."""
        if index.row() == 0:
            return True
        above: TimelineEntry = index.model().index(index.row() - 1, 0).data(ENTRY_ROLE)
        return words.month(above) != words.month(index.data(ENTRY_ROLE))

    def toggle(self, entry: TimelineEntry) -> None:
        """Open an entry, or fold it."""
        self.expanded ^= {entry_key(entry)}
        self._kept.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self.layout(index, option.rect.width()).height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = theme.tokens()
        area = QRectF(option.rect)
        state = option.state
        laid = self.layout(index, int(area.width()))
        if laid.month:
            band = QRectF(area.left(), area.top(), area.width(), MONTH_PX)
            paint_month(painter, band, laid.month, t)
        _paint_ground(painter, area.adjusted(0, MONTH_PX if laid.month else 0, 0, 0), state, t)
        if laid.rule_x is not None:
            painter.setPen(QPen(t.line, 2))
            x = area.left() + laid.rule_x
            painter.drawLine(QPointF(x, area.top() + (MONTH_PX if laid.month else 0)), QPointF(x, area.bottom()))
        self._paint_head(painter, area.topLeft(), laid, t)
        painter.setPen(t.text)
        if laid.texts.body is not None:
            laid.texts.body.draw(painter, area.topLeft() + laid.texts.body_at, [], area)
        painter.setPen(t.muted)
        if laid.texts.details is not None:
            laid.texts.details.draw(painter, area.topLeft() + laid.texts.details_at, [], area)
        for (text, icon, tone), where in laid.marks:
            paint_chip(painter, where.translated(area.topLeft()), text, tone, t, self._chip_font, icon=icon)
        if laid.more or laid.expanded:
            corner = QRectF(area.right() - PAD_X - _MORE_PX, area.bottom() - _MORE_PX - 3, _MORE_PX, _MORE_PX)
            icons.paint(painter, corner, "chevron-up" if laid.expanded else "chevron-down", t.muted)

    def _paint_head(self, painter: QPainter, corner: QPointF, laid: EntryLayout, t: Tokens) -> None:
        text, icon, tone = laid.chip
        where = corner + laid.chip_at
        paint_chip(painter, where, text, tone, t, self._chip_font, icon=icon, max_width=laid.chip_width)
        painter.setFont(self._title_font)
        painter.setPen(t.text)
        painter.drawText(laid.title_at.translated(corner), _LEFT, laid.title)
        if laid.mood is not None:
            tone_name = TONES[MOODS.index(laid.mood)]
            ink = t.muted if tone_name == "neutral" else t.role(tone_name)
            icons.paint(painter, laid.mood_at.translated(corner), labels.MOOD_ICONS[laid.mood], ink)
        painter.setFont(self._time_font)
        painter.setPen(t.muted)
        painter.drawText(laid.time_at.translated(corner), _RIGHT, laid.time)


def paint_month(painter: QPainter, band: QRectF, title: str, t: Tokens) -> None:
    """Draw the band that stands over the entries of a month."""
    painter.fillRect(band, t.surface)
    painter.setFont(theme.section_font())
    painter.setPen(t.muted)
    text = band.adjusted(PAD_X, 0, -PAD_X, 0)
    painter.drawText(text, _LEFT, title)
    painter.setPen(QPen(t.line, 1))
    painter.drawLine(band.bottomLeft(), band.bottomRight())


def _paint_ground(painter: QPainter, area: QRectF, state: QStyle.StateFlag, t: Tokens) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    if not (selected or hovered or focused):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(t.accent, 2) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(t.selection if selected else t.hover)
    radius = t.sizes.control_radius
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()
